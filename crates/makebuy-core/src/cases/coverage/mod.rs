//! What of a pack its cases reach: each rule taking effect and not, each comparison on both sides of its boundary.

mod rules;
mod sides;

use super::Bench;
use makebuy_model::Span;
use sides::Comparisons;
use std::fmt;

/// What the cases of a pack reach of what it declares itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Everything to be reached, in the order of the files.
    pub points: Vec<Point>,
}

/// One thing to be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it belongs to: a rule, or a derived fact, as `rule x`.
    pub of: String,
    /// Where that stands.
    pub span: Span,
    /// What is to be reached.
    pub what: What,
    /// Whether a case does.
    pub reached: bool,
}

/// What is to be reached of a rule or a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The rule takes effect: it applies, an `exclude` rule is not lifted, a `require` rule is unmet.
    Fires,
    /// The rule surely takes no effect.
    DoesNotFire,
    /// Without the rule, the recommended option or the standing would be another; a duty is due; a portfolio rule warns.
    Decides,
    /// A case expects something of the rule by its id.
    Named,
    /// A comparison has this value, or answer, on one side of its boundary.
    Side {
        /// As written.
        comparison: String,
        /// The side, as an answer or a truth value.
        side: String,
    },
}

impl Point {
    /// What is to be reached, as a sentence that is so once it is.
    #[must_use]
    pub fn name(&self) -> String {
        let of = &self.of;
        match &self.what {
            What::Fires => format!("{of} takes effect"),
            What::DoesNotFire => format!("{of} can be without effect"),
            What::Decides => format!("{of} decides"),
            What::Named => format!("{of} is expected"),
            What::Side { comparison, side } => format!("{of}: `{comparison}` at {side}"),
        }
    }
}

impl fmt::Display for What {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fires => formatter.write_str("never takes effect"),
            Self::DoesNotFire => formatter.write_str("is never without effect"),
            Self::Decides => formatter.write_str("decides nothing"),
            Self::Named => formatter.write_str("no case expects anything of it"),
            Self::Side { comparison, side } => write!(formatter, "`{comparison}`: never {side}"),
        }
    }
}

impl Coverage {
    /// How many points are reached.
    #[must_use]
    pub fn reached(&self) -> usize {
        self.points.iter().filter(|point| point.reached).count()
    }
}

/// What the cases reach of the rules and derived facts that the pack declares itself.
#[must_use]
pub fn coverage(bench: &Bench<'_>) -> Coverage {
    let Some(doc) = bench.library.doc(&bench.pack.info.id) else { return Coverage::default() };
    let mut comparisons = Comparisons::new(bench);
    let mut points = sides::of_facts(bench, doc, &mut comparisons);
    points.extend(rules::of_rules(bench, doc, &mut comparisons));
    points.sort_by_key(|point| point.span);
    Coverage { points }
}
