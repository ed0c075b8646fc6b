//! Texts that `makebuy new` and proposed cases leave to the author, and the warning that they are still there.

use crate::cases::Case;
use crate::doc::{PackDoc, RuleDoc, Text};
use makebuy_model::{Code, Diagnostic, Span};

/// In place of the description of a pack.
pub const DESCRIPTION: &str = "Say in one paragraph for whom this is, and what it decides.";
/// In place of the reason of a rule.
pub const BECAUSE: &str = "Say why, in one or two sentences: the report prints it.";
/// In place of when a rule is wrong.
pub const COUNTER: &str = "Say when this rule is wrong.";
/// In place of what to do about a requirement.
pub const TODO: &str = "Say what to do first.";
/// In place of a duty.
pub const DUTY: &str = "Say what must be done, watched or written down.";
/// In place of a rule made from a question: it only reminds.
pub const REMINDER: &str = "Decide what follows from this answer, and write the rule.";
/// In place of what a portfolio rule warns of.
pub const WARNING: &str = "Say what more than half of them would mean.";
/// In place of the title of a case.
pub const CASE: &str = "Say what this case shows";

/// Before the question that a rule is made from, in place of its title.
pub const TO_BE_WRITTEN: &str = "To be written: ";
/// Before what a proposed case would notice, in place of its title.
pub const SHOWS: &str = "Say what this shows: ";

const TEXTS: [&str; 8] = [DESCRIPTION, BECAUSE, COUNTER, TODO, DUTY, REMINDER, WARNING, CASE];
const BEGINNINGS: [&str; 2] = [TO_BE_WRITTEN, SHOWS];

/// How many places a warning shows.
const SHOWN: usize = 5;

fn is_one(text: &str) -> bool {
    TEXTS.contains(&text) || BEGINNINGS.iter().any(|beginning| text.starts_with(beginning))
}

/// The texts of a pack that are still to be written, in one warning.
pub(crate) fn in_pack(doc: &PackDoc) -> Option<Diagnostic> {
    let texts = doc.description.iter().chain(doc.rules.iter().flat_map(texts));
    let spans = texts.filter(|text| is_one(&text.value)).map(|text| text.span).collect();
    warning(spans, "a text of the pack is", "texts of the pack are", "the report and the handbook print them")
}

fn texts(rule: &RuleDoc) -> impl Iterator<Item = &Text> {
    let texts = [&rule.title, &rule.because, &rule.counter, &rule.todo, &rule.duty, &rule.warning];
    texts.into_iter().flatten()
}

/// The titles of cases that are still to be written, in one warning.
pub(crate) fn in_cases(cases: &[Case]) -> Option<Diagnostic> {
    let spans = cases.iter().filter(|case| is_one(&case.title)).map(|case| case.titled).collect();
    warning(spans, "the title of a case is", "titles of cases are", "`makebuy test` and the handbook print them")
}

fn warning(spans: Vec<Span>, one: &str, many: &str, why: &str) -> Option<Diagnostic> {
    let (first, others) = spans.split_first()?;
    let what = if others.is_empty() { one.to_owned() } else { format!("{} {many}", spans.len()) };
    let warning = Diagnostic::warning(Code::Placeholder, *first, format!("{what} still to be written"));
    let warning = others.iter().take(SHOWN - 1).fold(warning, |warning, span| warning.also(*span, "here too"));
    let rest = others.len().saturating_sub(SHOWN - 1);
    let more = if rest == 0 { String::new() } else { format!(" (and {rest} more)") };
    Some(warning.help(format!("say it in your own words{more}: {why}")))
}
