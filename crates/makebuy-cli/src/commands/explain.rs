//! `makebuy explain`

use crate::Exit;
use crate::args::Explain;
use crate::output::{message, write};
use crate::print;
use crate::session::Session;
use makebuy_model::Assessment;
use makebuy_model::assessment::{Activity, Row};

pub(super) fn run(session: &mut Session, args: &Explain) -> Result<(), Exit> {
    let assessment = session.assess(&args.input)?;
    let activity = find(&assessment, &args.activity)?;
    let row = row(activity, args.provider_row.as_deref())?;
    write(None, &print::explain(&assessment, activity, row))
}

fn find<'a>(assessment: &'a Assessment, id: &str) -> Result<&'a Activity, Exit> {
    let found = assessment.activities.iter().find(|activity| activity.id == id);
    found.ok_or_else(|| unknown("activity", id, assessment.activities.iter().map(|activity| activity.id.as_str())))
}

fn row<'a>(activity: &'a Activity, provider: Option<&str>) -> Result<&'a Row, Exit> {
    let found = match provider {
        None => activity.rows.iter().find(|row| row.chosen),
        Some(_) => activity.rows.iter().find(|row| row.provider.as_deref() == provider),
    };
    let known = activity.rows.iter().filter_map(|row| row.provider.as_deref());
    found.ok_or_else(|| unknown("provider of this activity", provider.unwrap_or_default(), known))
}

fn unknown<'a>(what: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Exit {
    let known: Vec<&str> = known.collect();
    let help = makebuy_core::did_you_mean(id, &known).map(|help| format!("; {help}")).unwrap_or_default();
    message(&format!("there is no {what} `{}`{help}", id.escape_debug()));
    Exit::Usage
}
