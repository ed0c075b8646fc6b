//! A short word for every activity: its verdict, the first reason for and against it, and what comes next.

use super::explain::{sign, told};
use super::style::{Style, single_line, wrapped};
use super::summary::{first_question, first_requirement, heading};
use makebuy_model::Assessment;
use makebuy_model::assessment::{Activity, Bearing, Reason, Standing};

/// Every activity in a few lines, and how to read more of one.
pub(crate) fn overview(assessment: &Assessment) -> String {
    let mut text = heading(assessment);
    for activity in &assessment.activities {
        text.push_str(&one(assessment, activity));
        text.push('\n');
    }
    text.push_str("All about one of them: add its id. What one rule does to all of them: add `--rule` and its id.\n");
    text
}

fn one(assessment: &Assessment, activity: &Activity) -> String {
    let verdict = &activity.judgement.verdict;
    let name = format!("{} ({})", single_line(&activity.name), activity.id);
    let mut text = format!("{}\n", Style::Heading.paint(&name));
    text.push_str(&wrapped(&told(assessment, &activity.judgement, activity.provider.as_deref()), "  "));
    text.push_str(&first_reason(assessment, activity, Bearing::For));
    text.push_str(&first_reason(assessment, activity, Bearing::Against));
    let next = match verdict.standing {
        Standing::NotYet => first_requirement(activity).map(|first| format!("First: {first}")),
        Standing::Open => first_question(activity).map(|first| format!("Find out: {first}")),
        Standing::Firm | Standing::Impossible => None,
    };
    text.extend(next.map(|next| wrapped(&next, "  ")));
    text
}

/// The first reason of those that the whole explanation lists.
fn first_reason(assessment: &Assessment, activity: &Activity, bearing: Bearing) -> String {
    let told = |reason: &&Reason| reason.bearing == bearing && !reason.is_about_others();
    let first = activity.judgement.reasons.iter().find(told);
    let rule = first.and_then(|first| assessment.pack.rule(&first.rule));
    let line = |title: &str, id: &str| wrapped(&format!("{} {title}  [{id}]", sign(bearing)), "  ");
    rule.map(|rule| line(&rule.title, &rule.id)).unwrap_or_default()
}
