//! The verdicts as CSV and as a Markdown table.

use super::failures;
use super::summary::{UNDECIDED, lead, provider, recommended};
use super::words::points;
use makebuy_model::Assessment;
use makebuy_model::assessment::{Activity, RequirementState};
use makebuy_report::markdown_text;

const COLUMNS: [&str; 13] = [
    "id",
    "name",
    "option",
    "qualifiers",
    "standing",
    "score",
    "lead",
    "close_call",
    "provider",
    "meanwhile",
    "unmet_requirements",
    "open_questions",
    "failed_functions",
];

/// One row per activity, for a spreadsheet.
pub(crate) fn csv(assessment: &Assessment) -> anyhow::Result<String> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for activity in &assessment.activities {
        writer.write_record(record(assessment, activity))?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

fn record(assessment: &Assessment, activity: &Activity) -> [String; 13] {
    let verdict = &activity.judgement.verdict;
    let decided = !activity.judgement.undecided();
    let unmet = activity.judgement.requirements.iter().filter(|item| item.state == RequirementState::Unmet);
    let unmet: Vec<_> = unmet.map(|item| item.rule.as_str()).collect();
    let open: Vec<_> = activity.judgement.questions.iter().map(|question| question.fact.as_str()).collect();
    let failed: Vec<_> = failures::of(assessment, &activity.id).map(|failure| failure.function.as_str()).collect();
    let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    [
        text(&activity.id),
        text(&activity.name),
        if decided { verdict.option.clone().unwrap_or_default() } else { UNDECIDED.to_owned() },
        if decided { verdict.qualifiers.join(" ") } else { String::new() },
        verdict.standing.as_str().to_owned(),
        number(verdict.score),
        number(verdict.lead),
        verdict.close_call.to_string(),
        provider(assessment, &activity.judgement, activity.provider.as_deref()).unwrap_or_default().to_owned(),
        verdict.meanwhile.clone().unwrap_or_default(),
        unmet.join(" "),
        open.join(" "),
        failed.join(" "),
    ]
}

/// A text that a spreadsheet would take for a formula is marked as text (CWE-1236).
fn text(text: &str) -> String {
    let seen = text.trim_start_matches(['\u{200B}', '\u{200C}', '\u{200D}', '\u{2060}', '\u{FEFF}']);
    let formula = seen.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if formula { format!("'{text}") } else { text.to_owned() }
}

/// One row per activity, for a document.
pub(crate) fn markdown(assessment: &Assessment) -> String {
    let mut text = String::from(
        "| Id | Activity | Verdict | Standing | Score | Lead | Provider |\n|---|---|---|---|---:|---:|---|\n",
    );
    for activity in &assessment.activities {
        let verdict = &activity.judgement.verdict;
        let cells = [
            format!("`{}`", activity.id),
            markdown_text(&activity.name),
            markdown_text(&recommended(&assessment.pack, &activity.judgement)),
            format!("{}{}", verdict.standing.as_str(), failures::mark(assessment, &activity.id)),
            verdict.score.map(points).unwrap_or_default(),
            lead(verdict),
            provider(assessment, &activity.judgement, activity.provider.as_deref()).unwrap_or_default().to_owned(),
        ];
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    text.push_str(&failures::markdown_footnote(assessment, markdown_text));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_marked_as_text() {
        assert_eq!(text("=1+1"), "'=1+1");
        assert_eq!(text("@cmd"), "'@cmd");
        assert_eq!(text("a=1"), "a=1");
    }
}
