//! `makebuy explain`

use crate::Exit;
use crate::args::{Explain, ExplainFormat};
use crate::output::{json, message, missing, unknown, write, write_data};
use crate::print;
use crate::session::Session;
use makebuy_core::touch;
use makebuy_model::Assessment;
use makebuy_model::assessment::{Activity, Row};

pub(super) fn run(session: &mut Session, args: &Explain) -> Result<(), Exit> {
    let (pack, portfolio, settings) = session.read(&args.input)?;
    let assessment = session.judged(&pack, &portfolio, &settings, &args.input.reading)?;
    let rule = match (&args.rule, &args.activity) {
        (Some(rule), _) => Some(rule),
        // An activity comes before a rule of the same id.
        (None, Some(word)) if find(&assessment, word).is_none() => Some(word),
        _ => None,
    };
    if let Some(rule) = rule.filter(|rule| assessment.pack.rule(rule).is_some()) {
        let found = touch(&pack, &portfolio, &settings, rule).ok_or_else(|| missing("the rule"))?;
        return print(args, &found, || print::rule(&assessment.pack, &found));
    }
    if let Some(rule) = &args.rule {
        return Err(unknown("rule", rule, assessment.pack.rules.iter().map(|rule| rule.id.as_str())));
    }
    let Some(id) = args.activity.as_deref() else { return all(args, &assessment) };
    let activity = find(&assessment, id).ok_or_else(|| neither(&assessment, id))?;
    let row = row(activity, args.provider_row.as_deref())?;
    print(args, row, || print::explain(&assessment, activity, row))
}

/// A short word for every activity; for programs there is `assess` already.
fn all(args: &Explain, assessment: &Assessment) -> Result<(), Exit> {
    match args.format {
        ExplainFormat::Human => write(None, &print::overview(assessment)),
        ExplainFormat::Json => {
            message("name an activity or a rule to explain as JSON; `makebuy assess --format json` has all activities");
            Err(Exit::Usage)
        }
    }
}

fn print<T: serde::Serialize>(args: &Explain, value: &T, human: impl FnOnce() -> String) -> Result<(), Exit> {
    match args.format {
        ExplainFormat::Human => write(None, &human()),
        ExplainFormat::Json => write_data(None, &json(value)?),
    }
}

fn find<'a>(assessment: &'a Assessment, id: &str) -> Option<&'a Activity> {
    assessment.activities.iter().find(|activity| activity.id == id)
}

fn row<'a>(activity: &'a Activity, provider: Option<&str>) -> Result<&'a Row, Exit> {
    let found = match provider {
        None => activity.rows.iter().find(|row| row.chosen),
        Some(_) => activity.rows.iter().find(|row| row.provider.as_deref() == provider),
    };
    let known = activity.rows.iter().filter_map(|row| row.provider.as_deref());
    found.ok_or_else(|| unknown("provider of this activity", provider.unwrap_or_default(), known))
}

/// A word that is no activity may be a rule that was misspelt.
fn neither(assessment: &Assessment, id: &str) -> Exit {
    let activities = assessment.activities.iter().map(|activity| activity.id.as_str());
    let rules = assessment.pack.rules.iter().map(|rule| rule.id.as_str());
    unknown("activity or rule", id, activities.chain(rules))
}
