//! The ways in which a condition or a formula can be written wrongly: each a place in its text, and other words there.

use super::Kind;
use crate::expr::{Comparison, Expr, ExprKind};
use crate::pack::{Pack, Scale};
use std::ops::Range;

/// One other way to write a part of a text.
#[derive(Debug)]
pub(super) struct Variant {
    pub(super) kind: Kind,
    pub(super) span: Range<usize>,
    pub(super) is: String,
}

/// The other ways to write a condition. Some may mean the same as it, or as each other.
pub(super) fn of_condition(tree: &Expr, text: &str, pack: &Pack) -> Vec<Variant> {
    let mut writer = Writer { text, pack, found: Vec::new() };
    if let ExprKind::And(_) | ExprKind::Or(_) = &tree.kind {
        writer.put(Kind::ConditionNegated, tree, format!("not ({})", writer.part(tree)));
    }
    writer.condition(tree, true);
    writer.found
}

/// The other ways to write an arithmetic expression.
pub(super) fn of_formula(tree: &Expr, text: &str, pack: &Pack) -> Vec<Variant> {
    let mut writer = Writer { text, pack, found: Vec::new() };
    writer.formula(tree);
    writer.found
}

struct Writer<'a> {
    text: &'a str,
    pack: &'a Pack,
    found: Vec<Variant>,
}

impl Writer<'_> {
    fn between(&self, span: Range<usize>) -> &str {
        self.text.get(span).unwrap_or_default()
    }

    fn part(&self, tree: &Expr) -> &str {
        self.between(tree.span.clone())
    }

    fn put(&mut self, kind: Kind, of: &Expr, is: String) {
        self.found.push(Variant { kind, span: of.span.clone(), is });
    }

    fn condition(&mut self, tree: &Expr, root: bool) {
        match &tree.kind {
            ExprKind::And(parts) => self.junction(tree, parts, "or", root),
            ExprKind::Or(parts) => self.junction(tree, parts, "and", root),
            ExprKind::Not(inner) => {
                let kind = match &inner.kind {
                    ExprKind::And(_) | ExprKind::Or(_) => Kind::ConditionNegated,
                    _ => Kind::ComparisonFlipped,
                };
                self.put(kind, tree, self.part(inner).to_owned());
                match &inner.kind {
                    ExprKind::And(_) | ExprKind::Or(_) | ExprKind::Not(_) => self.condition(inner, false),
                    _ => self.thresholds(inner),
                }
            }
            _ => {
                self.flipped(tree);
                self.thresholds(tree);
            }
        }
    }

    /// `and` for `or`, and the other way round.
    fn junction(&mut self, tree: &Expr, parts: &[Expr], word: &str, root: bool) {
        let joined = parts.iter().map(|part| self.closed(part)).collect::<Vec<_>>().join(&format!(" {word} "));
        let is = if root { joined } else { format!("({joined})") };
        self.put(Kind::JunctionExchanged, tree, is);
        for part in parts {
            self.condition(part, false);
        }
    }

    /// A part in parentheses, unless it needs none.
    fn closed(&self, part: &Expr) -> String {
        let text = self.part(part);
        let open = match &part.kind {
            ExprKind::And(parts) | ExprKind::Or(parts) => {
                parts.first().is_some_and(|first| first.span.start == part.span.start)
            }
            _ => false,
        };
        if open { format!("({text})") } else { text.to_owned() }
    }

    fn flipped(&mut self, tree: &Expr) {
        let is = match &tree.kind {
            ExprKind::Compare(comparison, left, right) => self.compared(left, comparison.opposite(), right),
            _ => format!("not {}", self.part(tree)),
        };
        self.put(Kind::ComparisonFlipped, tree, is);
    }

    fn compared(&self, left: &Expr, comparison: Comparison, right: &Expr) -> String {
        format!("{} {} {}", self.part(left), comparison.as_str(), self.part(right))
    }

    fn scale(&self, tree: &Expr) -> Option<&Scale> {
        let ExprKind::Name(name) = &tree.kind else { return None };
        Some(&self.pack.facts[*self.pack.fact_names.get(name)?].scale)
    }

    /// The threshold moved by one, to either side.
    fn thresholds(&mut self, tree: &Expr) {
        let moved = match &tree.kind {
            ExprKind::Compare(comparison, left, right) => match (self.scale(left), self.scale(right)) {
                (Some(_), Some(_)) => {
                    comparison.other_at_equal().map(|other| self.compared(left, other, right)).into_iter().collect()
                }
                (Some(scale), None) => {
                    let values = self.beside(scale, right).into_iter();
                    values.map(|value| format!("{} {} {value}", self.part(left), comparison.as_str())).collect()
                }
                (None, Some(scale)) => {
                    let values = self.beside(scale, left).into_iter();
                    values.map(|value| format!("{value} {} {}", comparison.as_str(), self.part(right))).collect()
                }
                (None, None) => Vec::new(),
            },
            ExprKind::In(left, right) => self.shortened(left, right),
            _ => Vec::new(),
        };
        for is in moved {
            self.put(Kind::ThresholdMoved, tree, is);
        }
    }

    /// The values on either side of one.
    fn beside(&self, scale: &Scale, value: &Expr) -> Vec<String> {
        let text = self.part(value);
        match scale {
            Scale::Level(levels) => {
                let Some(at) = levels.iter().position(|level| level == text) else { return Vec::new() };
                let near = [at.checked_sub(1), at.checked_add(1)];
                near.into_iter().flatten().filter_map(|at| levels.get(at).cloned()).collect()
            }
            Scale::Number { min, max } => {
                let Some((number, step)) = super::number(text) else { return Vec::new() };
                let decimals = step.1;
                let near = [number - step.0, number + step.0];
                let inside =
                    |number: &f64| min.is_none_or(|min| *number >= min) && max.is_none_or(|max| *number <= max);
                near.into_iter().filter(inside).map(|number| format!("{number:.decimals$}")).collect()
            }
            _ => Vec::new(),
        }
    }

    /// A list of values without one of them.
    fn shortened(&self, left: &Expr, right: &Expr) -> Vec<String> {
        let ExprKind::List(items) = &right.kind else { return Vec::new() };
        let without = |out: usize| {
            let rest = items.iter().enumerate().filter(|(at, _)| *at != out).map(|(_, item)| self.part(item));
            format!("{} in [{}]", self.part(left), rest.collect::<Vec<_>>().join(", "))
        };
        if items.len() < 2 { Vec::new() } else { (0..items.len()).map(without).collect() }
    }

    fn formula(&mut self, tree: &Expr) {
        match &tree.kind {
            ExprKind::Arithmetic(operation, left, right) => {
                let (one, other) =
                    (self.between(tree.span.start..left.span.end), self.between(right.span.start..tree.span.end));
                let is = format!("{one} {} {other}", operation.swapped().as_str());
                self.put(Kind::OperatorSwapped, tree, is);
                self.formula(left);
                self.formula(right);
            }
            ExprKind::Call(name, parts) => {
                let other = match name.as_str() {
                    "min" => Some("max"),
                    "max" => Some("min"),
                    _ => None,
                };
                if let Some(other) = other {
                    let is = format!("{other}{}", self.part(tree).get(name.len()..).unwrap_or_default());
                    self.put(Kind::OperatorSwapped, tree, is);
                }
                self.arguments(tree, name, parts);
                parts.iter().for_each(|part| self.formula(part));
            }
            ExprKind::Negate(inner) => self.formula(inner),
            _ => {}
        }
    }

    /// Neighbours of one kind among the arguments of a function of a plugin, in each other's place.
    fn arguments(&mut self, tree: &Expr, name: &str, parts: &[Expr]) {
        let function = self.pack.functions.iter().find(|function| function.info.name == name);
        let Some(function) = function else { return };
        let kinds = function.info.parameters.iter().map(|parameter| parameter.kind);
        for ((pair, kind), next) in parts.windows(2).zip(kinds.clone()).zip(kinds.skip(1)) {
            if let [one, other] = pair
                && kind == next
                && self.part(one) != self.part(other)
            {
                let (before, between, after) = (
                    self.between(tree.span.start..one.span.start),
                    self.between(one.span.end..other.span.start),
                    self.between(other.span.end..tree.span.end),
                );
                let is = format!("{before}{}{between}{}{after}", self.part(other), self.part(one));
                self.put(Kind::ArgumentsSwapped, tree, is);
            }
        }
    }
}
