//! Mutants: a pack with one thing in it changed. The cases of a good pack catch every one of them.
//!
//! Only what a pack itself declares is changed: what it takes over is for the cases of the pack that declares it.

mod allowed;
mod edit;
mod find;
mod trial;
mod variants;

pub use allowed::{Sorted, sort_out};
pub(super) use edit::Edit;
pub use trial::Trial;
pub(super) use trial::parts;

use super::Bench;
use crate::limits;
use crate::pack::Atom;
use makebuy_model::{Code, Diagnostic, Span};
use std::fmt;

/// The activities of which one more or less must tell a moved share: that few show any.
pub(super) const AT_ONCE: u8 = 5;

/// The ways in which a pack is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A rule was left out.
    RuleDropped,
    /// An adjustment was left out.
    AdjustmentDropped,
    /// A comparison is true where it was false, and false where it was true. Unknown stays unknown.
    ComparisonFlipped,
    /// The value that a fact is compared with is the next one, or a list of values lacks one.
    ThresholdMoved,
    /// A condition of several comparisons is negated as a whole.
    ConditionNegated,
    /// `and` for `or`, or the other way round.
    JunctionExchanged,
    /// `+` for `-`, `*` for `/`, `min` for `max`, or the other way round.
    OperatorSwapped,
    /// Two arguments of a function, one beside the other and of one kind, have changed places.
    ArgumentsSwapped,
    /// An effect of a rule is turned round: it speaks against an option instead of for it, or the other way round.
    EffectTurned,
    /// The share above which a portfolio rule warns is one activity in five more or less.
    ShareMoved,
}

impl Kind {
    /// Every way, in the order in which they are counted.
    pub const ALL: [Self; 10] = [
        Self::RuleDropped,
        Self::AdjustmentDropped,
        Self::ComparisonFlipped,
        Self::ThresholdMoved,
        Self::ConditionNegated,
        Self::JunctionExchanged,
        Self::OperatorSwapped,
        Self::ArgumentsSwapped,
        Self::EffectTurned,
        Self::ShareMoved,
    ];

    /// What is changed, and what is done to it.
    #[must_use]
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::RuleDropped => ("rule", "dropped"),
            Self::AdjustmentDropped => ("adjustment", "dropped"),
            Self::ComparisonFlipped => ("comparison", "flipped"),
            Self::ThresholdMoved => ("threshold", "moved"),
            Self::ConditionNegated => ("condition", "negated"),
            Self::JunctionExchanged => ("junction", "exchanged"),
            Self::OperatorSwapped => ("operator", "swapped"),
            Self::ArgumentsSwapped => ("argument", "swapped"),
            Self::EffectTurned => ("effect", "turned"),
            Self::ShareMoved => ("share", "moved"),
        }
    }
}

/// What was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mutation {
    /// In which way.
    pub kind: Kind,
    /// What it stands in.
    pub of: Declared,
    /// As written; empty where the whole was left out.
    pub was: String,
    /// What stands in its place.
    pub is: String,
}

/// Something that a pack declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Declared {
    /// A rule, by its id.
    Rule(String),
    /// A fact, by its name.
    Fact(String),
    /// A criterion, by its id.
    Criterion(String),
}

impl Declared {
    /// Its id or name.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Rule(id) | Self::Fact(id) | Self::Criterion(id) => id,
        }
    }
}

impl fmt::Display for Declared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(id) => write!(formatter, "rule {id}"),
            Self::Fact(id) => write!(formatter, "fact {id}"),
            Self::Criterion(id) => write!(formatter, "criterion {id}"),
        }
    }
}

impl fmt::Display for Mutation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, of, was, is } = self;
        match kind {
            Kind::RuleDropped => write!(formatter, "{of} dropped"),
            Kind::AdjustmentDropped => write!(formatter, "adjustment of {of} dropped"),
            _ => write!(formatter, "{of}: `{was}` becomes `{is}`"),
        }
    }
}

/// A pack with one thing changed.
#[derive(Debug, Clone)]
pub struct Mutant {
    /// What was changed.
    pub mutation: Mutation,
    /// Where it stands.
    pub span: Span,
    pub(in crate::cases) edit: Edit,
    /// The comparisons that the change needs beside those of the pack.
    pub(in crate::cases) atoms: Vec<Atom>,
}

/// Every mutant of a pack, in the order of its files: first what it adjusts, then its facts and rules.
///
/// # Errors
/// A pack with so many, or so many cases, that trying them would never end.
pub fn mutants(bench: &Bench<'_>) -> Result<Vec<Mutant>, Box<Diagnostic>> {
    let Some(doc) = bench.library.doc(&bench.pack.info.id) else { return Ok(Vec::new()) };
    let found = find::all(bench.library, bench.pack, doc);
    let work = found.len().saturating_mul(bench.table.rows).saturating_mul(bench.pack.rules.len());
    let amounts =
        [("mutants", found.len(), limits::MUTANTS), ("mutants times rows times rules", work, limits::MUTATION_WORK)];
    match (amounts.into_iter().find(|(_, amount, limit)| amount > limit), doc.span) {
        (Some((what, amount, limit)), Some(span)) => {
            let message = format!("{amount} {what}; the limit is {limit}");
            let diagnostic = Diagnostic::error(Code::TooMany, span, message);
            Err(Box::new(diagnostic.help("split the pack, or its cases, into several")))
        }
        _ => Ok(found),
    }
}

/// A number as written, with the step of its last digit and how many decimals it has.
pub(super) fn number(text: &str) -> Option<(f64, (f64, usize))> {
    let plain: String = text.chars().filter(|c| !matches!(c, '_' | ' ')).collect();
    let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let step: f64 = format!("1e-{decimals}").parse().ok()?;
    Some((plain.parse().ok()?, (step, decimals)))
}
