//! A commented questionnaire for a new portfolio: every question of a pack, ready to be answered.

use crate::print::typed;
use makebuy_core::toml_text;
use makebuy_model::pack::{FactInfo, FactKind, PackInfo, Subject};
use std::fmt::Write as _;

/// What the report says besides the verdicts.
const REPORT: &str = "
# What the report says of itself; `logo` and `[report.colours]` make it look like yours.
# [report]
# organisation = \"The name on the report, if it is not the one above\"
# author = \"Who wrote it\"
# scope = \"What was looked at, and what was left out.\"
# marking = \"Confidential\"

# Who sees to what, and by when: one block like this each. Without a `rule` it is about the verdict itself.
# [[assign]]
# activity = \"first-activity\"
# owner = \"First owner\"
# by = 2026-03-31
";

/// As TOML, with one activity to copy.
pub(crate) fn toml(pack: &PackInfo) -> String {
    let mut text = head(pack);
    text.push_str(
        "\n# One block like this per activity: copy it.\n[[activity]]\nid = \"first-activity\"\nname = \"First activity\"\n\
         # providers = [\"first-provider\"]\n# note = \"A remark that the report will print.\"\n",
    );
    questions(&mut text, pack, Subject::Activity);
    text
}

/// Organisation and providers only: what stands beside a sheet.
pub(crate) fn head(pack: &PackInfo) -> String {
    let mut text = format!(
        "# A portfolio for {} ({} {}).\n\
         # Remove the `#` before an answer you know. What is left out is unknown, and `makebuy explain` says what\n\
         # it would change. A level or a number may be a range of two: [\"low\", \"high\"].\n\
         # Some facts are assumed unless you say otherwise; write \"unknown\" if not even that is certain.\n\n\
         pack = \"{}\"\ntitle = \"Our portfolio\"\n# date = 2026-01-31\n\n[organisation]\nname = \"Our organisation\"\n",
        pack.title, pack.id, pack.version, pack.id
    );
    questions(&mut text, pack, Subject::Organisation);
    text.push_str("\n# One block like this per provider that is considered: remove the `#`, copy it.\n# [[provider]]\n# id = \"first-provider\"\n# name = \"First provider\"\n");
    questions(&mut text, pack, Subject::Provider);
    text.push_str(REPORT);
    text
}

fn asked(pack: &PackInfo, subject: Subject) -> impl Iterator<Item = &FactInfo> {
    pack.facts.iter().filter(move |fact| fact.subject == subject && fact.derive.is_none())
}

fn questions(text: &mut String, pack: &PackInfo, subject: Subject) {
    for fact in asked(pack, subject) {
        text.push('\n');
        for line in explanation(fact) {
            let _ = writeln!(text, "# {line}");
        }
        let _ = writeln!(text, "# {} = {}", fact.id, sample(fact));
    }
}

/// The question, how to answer it, what the levels mean.
fn explanation(fact: &FactInfo) -> Vec<String> {
    let mut lines = Vec::new();
    let question = fact.ask.as_deref().or(fact.title.as_deref()).unwrap_or(&fact.id);
    lines.extend(wrapped(question));
    lines.extend(fact.help.as_deref().map(wrapped).unwrap_or_default());
    for value in &fact.values {
        let anchor = fact.anchors.get(value).map(|anchor| format!(": {anchor}")).unwrap_or_default();
        lines.extend(wrapped(&format!("{}{anchor}", typed(fact, value))).into_iter().map(|line| format!("  {line}")));
    }
    let bound = |word: &str, bound: Option<f64>| bound.map(|bound| format!("{word} {bound}"));
    let bounds: Vec<_> =
        [fact.unit.as_ref().map(|unit| format!("in {unit}")), bound("at least", fact.min), bound("at most", fact.max)]
            .into_iter()
            .flatten()
            .collect();
    if !bounds.is_empty() {
        lines.push(format!("({})", one_line(&bounds.join(", "))));
    }
    if let Some(assumed) = &fact.assume {
        lines.push(format!("(assumed unless you say otherwise: {})", toml_text::value(assumed)));
    }
    lines
}

/// Texts of packs may hold line breaks; a comment may not.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn wrapped(text: &str) -> Vec<String> {
    textwrap::wrap(&one_line(text), 100).into_iter().map(|line| line.into_owned()).collect()
}

/// An answer of the right form.
fn sample(fact: &FactInfo) -> String {
    let first = fact.values.first().map(|value| format!("\"{value}\""));
    match fact.kind {
        FactKind::Flag => "true".to_owned(),
        FactKind::Level | FactKind::Choice => first.unwrap_or_default(),
        FactKind::Set => format!("[{}]", first.unwrap_or_default()),
        FactKind::Number => fact.min.unwrap_or(0.0).to_string(),
        FactKind::Text => "\"\"".to_owned(),
    }
}

/// As a sheet: the questions as comment lines, a header, one row.
pub(crate) fn csv(pack: &PackInfo) -> String {
    let mut text = format!("# Activities for {} ({} {}); one a row.\n", pack.title, pack.id, pack.version);
    text.push_str("# An empty cell is unknown; low..high is a range; a|b are several choices or providers.\n");
    text.push_str("# Lines that start with # are not read.\n");
    for fact in asked(pack, Subject::Activity) {
        let lines = explanation(fact).join(" ").replace("  ", "; ");
        let _ = writeln!(text, "# {}: {lines}", fact.id);
    }
    let facts: Vec<_> = asked(pack, Subject::Activity).map(|fact| fact.id.as_str()).collect();
    let _ = writeln!(text, "id;name;providers;note;{}", facts.join(";"));
    let _ = writeln!(text, "first-activity;First activity;;{}", ";".repeat(facts.len()));
    text
}
