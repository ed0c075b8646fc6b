//! A rule of each kind, in the words of a pack.

use super::Sample;
use makebuy_core::cases::Entry;
use makebuy_core::placeholder;
use makebuy_core::toml_text::{bare, list, quoted};
use makebuy_model::assessment::Assessment;
use makebuy_model::pack::{FactInfo, PackInfo, RuleKind};

/// A rule about a fact; or why this pack can not have one of that kind.
pub(crate) fn rule(
    kind: RuleKind,
    id: &str,
    pack: &PackInfo,
    fact: &FactInfo,
    sample: &Sample,
) -> Result<String, String> {
    let outside = outside(pack);
    let options = list(outside.iter().copied());
    let when = format!("when = {}\n", quoted(&sample.when));
    let own = match kind {
        RuleKind::Veto => format!("{when}options = {options}            # out, whatever else\n"),
        RuleKind::Exclude => {
            format!("{when}options = {options}            # out, unless a rule of kind `lift` applies\n")
        }
        RuleKind::Lift => {
            let mut excludes = pack.rules.iter().rev().filter(|rule| rule.kind == RuleKind::Exclude);
            let Some(exclude) = excludes.next() else {
                return Err("has no rule of kind `exclude` that could be lifted: write one first".to_owned());
            };
            format!(
                "{when}rules = {}              # the `exclude` rules that do not apply then\n",
                list([exclude.id.as_str()])
            )
        }
        RuleKind::Require => format!(
            "need = {}          # must be so first; a `when` would say for whom\noptions = {options}\ntodo = {}\n",
            quoted(&sample.when),
            quoted(placeholder::TODO)
        ),
        RuleKind::Weigh => {
            let Some(criterion) = pack.criteria.first() else {
                return Err("has no criterion to give evidence on: declare a [[criterion]] first".to_owned());
            };
            // The case shows it without a provider.
            let alone = |id: &&&str| !pack.options.iter().any(|option| option.id == **id && option.needs_provider);
            let best = outside.iter().rfind(alone).or(outside.last()).copied().unwrap_or_default();
            format!(
                "{when}criterion = {}\neffect = {{ {} = 2 }}      # -3 to 3: 1 slight, 2 clear, 3 strong\n",
                quoted(&criterion.id),
                bare(best)
            )
        }
        RuleKind::Duty => format!(
            "{when}options = {}      # due if one of these is chosen\nduty = {}\n",
            list(pack.options.iter().map(|option| option.id.as_str())),
            quoted(placeholder::DUTY)
        ),
        RuleKind::Portfolio => format!(
            "{when}chosen = {}       # counted among the activities that meet `when`\nabove = 0.5             # the share above which it warns\n\
             warning = {}\n",
            list(pack.options.iter().map(|option| option.id.as_str())),
            quoted(placeholder::WARNING)
        ),
    };
    Ok(format!(
        "[[rule]]\nid = {}\nkind = {}\ntitle = {}\n{own}because = {}\ncounter = {}\nstatus = \"draft\"          # stable, when you are sure of it\n",
        quoted(id),
        quoted(kind.as_str()),
        quoted(&title(kind, fact)),
        quoted(placeholder::BECAUSE),
        quoted(placeholder::COUNTER),
    ))
}

/// The options that use a provider; all but the first, if none does.
fn outside(pack: &PackInfo) -> Vec<&str> {
    let external: Vec<&str> =
        pack.options.iter().filter(|option| option.external).map(|option| option.id.as_str()).collect();
    let rest = pack.options.iter().skip(1).map(|option| option.id.as_str());
    if external.is_empty() { rest.collect() } else { external }
}

fn title(kind: RuleKind, fact: &FactInfo) -> String {
    let about = fact.title.clone().unwrap_or_else(|| fact.id.replace('_', " "));
    match kind {
        RuleKind::Veto | RuleKind::Exclude => format!("{about}: it stays inside"),
        RuleKind::Lift => format!("{about}: an exception"),
        RuleKind::Require => format!("{about}: first things first"),
        RuleKind::Weigh => format!("{about}: others do it well"),
        RuleKind::Duty => format!("{about}: keep an eye on it"),
        RuleKind::Portfolio => format!("{about}: not all in one place"),
    }
}

/// Whether a verdict shows a rule at work: where a case can expect it.
pub(crate) fn is_shown(assessment: &Assessment, rule: &str) -> bool {
    if assessment.warnings.iter().any(|warning| warning.rule == rule) {
        return true;
    }
    let judgement = assessment.activities.first().map(|activity| &activity.judgement);
    judgement.is_some_and(|judgement| !super::expectation(judgement, |_, seen| only(rule, seen)).is_empty())
}

/// One rule of a list.
pub(crate) fn only(rule: &str, seen: &Entry) -> Option<Entry> {
    match seen {
        Entry::Words(items) if items.iter().any(|item| item == rule) => Some(Entry::Words(vec![rule.to_owned()])),
        _ => None,
    }
}
