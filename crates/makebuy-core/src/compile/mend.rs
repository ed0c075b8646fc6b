//! How to write what was probably meant, with the fact's own levels, choices and unit.

use super::condition::Lowering;
use crate::expr::{Comparison, Expr, ExprKind};
use crate::ids::FactId;
use crate::pack::Scale;
use crate::suggest;

/// So many values are listed; of more, an example must do.
const LISTED: usize = 12;

pub(super) fn describe(scale: &Scale) -> &'static str {
    match scale {
        Scale::Flag => "a flag",
        Scale::Level(_) => "a level",
        Scale::Choice(_) => "a choice",
        Scale::Set(_) => "a set",
        Scale::Number { .. } => "a number",
        Scale::Text => "a text",
    }
}

impl Lowering<'_> {
    /// How a fact is used in a condition.
    pub(super) fn usage(&self, fact: FactId) -> String {
        let name = self.fact_name(fact);
        let last = |words: &[String]| words.last().cloned().unwrap_or_default();
        match self.scale(fact) {
            Scale::Flag => format!("write `{name}` or `not {name}`"),
            Scale::Level(words) => {
                format!("for example `{name} >= {}`{}", last(&words), listed("its levels", &words))
            }
            Scale::Choice(words) => {
                format!("for example `{name} == {}`{}", last(&words), listed("its choices", &words))
            }
            Scale::Set(words) => format!("for example `{} in {name}`{}", last(&words), listed("its choices", &words)),
            Scale::Number { min, max } => {
                let unit = self.scope.units.get(&name).map(|unit| format!("; its unit: {unit}")).unwrap_or_default();
                format!("for example `{name} >= {}`{unit}", between(min, max))
            }
            Scale::Text => "texts are notes for people; ask a flag or a level to decide by".to_owned(),
        }
    }

    /// How to ask for choices that have no order.
    pub(super) fn without_order(&self, fact: FactId, choice: &str) -> String {
        let (name, usage) = (self.fact_name(fact), self.usage(fact));
        match self.scale(fact) {
            Scale::Choice(words) if words.len() > 2 => {
                let other = words.iter().find(|word| *word != choice).map_or("", String::as_str);
                format!("write `{name} == {choice}`, or name several: `{name} in [{choice}, {other}]`")
            }
            _ => usage,
        }
    }

    /// How to ask what a set holds, of each word that was written.
    pub(super) fn holding<'a>(
        &self,
        fact: FactId,
        comparison: Comparison,
        words: impl IntoIterator<Item = &'a Expr>,
    ) -> String {
        let (name, scale) = (self.fact_name(fact), self.scale(fact));
        let Scale::Set(choices) = scale else { return self.usage(fact) };
        let not = if comparison == Comparison::NotEqual { "not " } else { "" };
        let asked = words.into_iter().map(|word| match &word.kind {
            ExprKind::Name(word) if choices.contains(word) => Some(format!("{not}{word} in {name}")),
            _ => None,
        });
        match asked.collect::<Option<Vec<_>>>() {
            Some(asked) if !asked.is_empty() => format!("write `{}`", asked.join(" or ")),
            _ => self.usage(fact),
        }
    }

    /// How to ask for one value of a fact that is no set.
    pub(super) fn being(&self, fact: FactId, word: &str) -> String {
        match self.scale(fact) {
            Scale::Level(words) | Scale::Choice(words) if words.iter().any(|other| other == word) => {
                format!("write `{} == {word}`", self.fact_name(fact))
            }
            _ => self.usage(fact),
        }
    }
}

/// A list of values behind an example.
pub(super) fn listed(what: &str, words: &[String]) -> String {
    match words.len() {
        1..=LISTED => format!("; {what}: {}", suggest::list(words)),
        _ => String::new(),
    }
}

/// A round number that an answer may be.
fn between(min: Option<f64>, max: Option<f64>) -> f64 {
    10.0_f64.min(max.unwrap_or(f64::INFINITY)).max(min.unwrap_or(f64::NEG_INFINITY))
}
