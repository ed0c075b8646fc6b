//! Comparisons: two sides to an atom, with types checked.

use super::condition::{Lowering, full};
use super::mend::{describe, listed};
use crate::expr::{Comparison, Expr, ExprKind};
use crate::ids::FactId;
use crate::pack::{Atom, Cond, Scale};
use crate::suggest;
use makebuy_model::Code;

/// One side of a comparison.
enum Side {
    Fact(FactId),
    /// A name that is no fact: a level or choice of the other side, or a mistake.
    Word(String),
    Number(f64),
    Bool(bool),
    /// Reported already, or not worth reporting.
    Broken,
}

impl Lowering<'_> {
    fn side(&mut self, part: &Expr) -> Side {
        match &part.kind {
            ExprKind::Name(name) => match self.resolve(name) {
                Some(fact) => Side::Fact(fact),
                None if self.scope.broken.contains(name) => Side::Broken,
                None => Side::Word(name.clone()),
            },
            ExprKind::Number(number) => Side::Number(*number),
            ExprKind::Bool(flag) => Side::Bool(*flag),
            ExprKind::Negate(inner) => match inner.kind {
                ExprKind::Number(number) => Side::Number(-number),
                _ => self.arithmetic(part),
            },
            ExprKind::Call(name, _) if self.scope.functions.iter().any(|function| function.info.name == *name) => {
                let help = self.call_help(name, part);
                self.wrong_type(part, "a call of a function in a condition", &help);
                Side::Broken
            }
            ExprKind::Arithmetic(..) | ExprKind::Call(..) => self.arithmetic(part),
            _ => {
                self.wrong_type(part, "a condition can not be compared", "compare a fact with a value");
                Side::Broken
            }
        }
    }

    fn arithmetic(&mut self, part: &Expr) -> Side {
        let help = "declare a derived number ([[fact]] with `kind = \"number\"` and `derive = \"…\"`) and compare that";
        self.wrong_type(part, "arithmetic in a condition", help);
        Side::Broken
    }

    pub(super) fn compare(&mut self, tree: &Expr, comparison: Comparison, left: &Expr, right: &Expr) -> Option<Cond> {
        match (self.side(left), self.side(right)) {
            (Side::Broken, _) | (_, Side::Broken) => None,
            (Side::Fact(fact), Side::Fact(other)) => self.compare_facts(tree, fact, comparison, other, right),
            (Side::Fact(fact), value) => self.compare_value(tree, fact, comparison, value, right),
            (value, Side::Fact(fact)) => self.compare_value(tree, fact, comparison.flipped(), value, left),
            (Side::Word(name), _) => self.unknown_name(left, &name),
            (_, Side::Word(name)) => self.unknown_name(right, &name),
            _ => self.wrong_type(tree, "always the same", "compare a fact with a value"),
        }
    }

    fn compare_facts(
        &mut self,
        tree: &Expr,
        fact: FactId,
        comparison: Comparison,
        other: FactId,
        right: &Expr,
    ) -> Option<Cond> {
        let (name, other_name) = (self.fact_name(fact), self.fact_name(other));
        match (self.scale(fact), self.scale(other)) {
            (Scale::Level(levels), _) if levels.contains(&other_name) => {
                let message = format!("`{other_name}` is a level of `{name}` and also a fact");
                self.wrong_type(right, message, "rename one of the two")
            }
            _ if fact == other => {
                let help = format!("that is always the same; {}", self.usage(fact));
                self.wrong_type(tree, format!("`{name}` is compared with itself"), &help)
            }
            (Scale::Level(levels), Scale::Level(others)) if levels == others => {
                self.atom(Atom::Levels(fact, comparison, other))
            }
            (Scale::Level(levels), Scale::Level(others)) => {
                let message = format!("`{name}` and `{other_name}` have different levels");
                let [levels, others] = [(&name, levels), (&other_name, others)]
                    .map(|(name, levels)| listed(&format!("levels of `{name}`"), &levels));
                let help = format!("two levels can be compared if their lists are the same{levels}{others}");
                self.wrong_type(tree, message, &help)
            }
            (Scale::Number { .. }, Scale::Number { .. }) => {
                let help =
                    format!("declare a derived number, `derive = \"{name} - {other_name}\"`, and compare that with 0");
                self.wrong_type(tree, "two number facts can not be compared directly", &help)
            }
            (scale, others) => {
                let message = format!("`{name}` is {}, `{other_name}` is {}", describe(&scale), describe(&others));
                let [one, two] = [fact, other].map(|fact| self.usage(fact));
                self.wrong_type(tree, message, &format!("each goes with its own values: {one}; {two}"))
            }
        }
    }

    fn compare_value(
        &mut self,
        tree: &Expr,
        fact: FactId,
        comparison: Comparison,
        value: Side,
        part: &Expr,
    ) -> Option<Cond> {
        use Comparison::{Equal, NotEqual};
        let name = self.fact_name(fact);
        let scale = self.scale(fact);
        match (&scale, value) {
            (Scale::Level(levels), Side::Word(word)) => {
                let level = self.value(part, &name, levels, &word)?;
                let holds = |at: usize| comparison.holds(at.cmp(&level));
                let mask = (0..levels.len()).filter(|at| holds(*at)).fold(0, |mask, at| mask | 1_u64 << at);
                self.mask(tree, fact, mask, levels.len())
            }
            (Scale::Choice(choices), Side::Word(word)) => {
                let choice = self.value(part, &name, choices, &word)?;
                let bit = 1_u64 << choice;
                match comparison {
                    Equal => self.atom(Atom::OneOf(fact, bit)),
                    NotEqual => self.atom(Atom::OneOf(fact, full(choices.len()) & !bit)),
                    _ => {
                        let help = self.without_order(fact, &word);
                        self.wrong_type(tree, format!("the choices of `{name}` have no order"), &help)
                    }
                }
            }
            (Scale::Number { .. }, Side::Number(number)) => self.atom(Atom::Number(fact, comparison, number)),
            (Scale::Flag, Side::Bool(flag)) => {
                let atom = self.atom(Atom::Flag(fact))?;
                match (comparison, flag) {
                    (Equal, true) | (NotEqual, false) => Some(atom),
                    (Equal, false) | (NotEqual, true) => Some(Cond::Not(Box::new(atom))),
                    _ => self.wrong_type(tree, "flags have no order", &self.usage(fact)),
                }
            }
            (Scale::Text, _) => self.note(tree, fact),
            (_, Side::Word(word)) if self.may_be_a_fact(&word) => self.unknown_name(part, &word),
            (scale, _) => {
                let message = format!("`{name}` is {} and can not be compared with this", describe(scale));
                self.wrong_type(part, message, &self.holding(fact, comparison, [part]))
            }
        }
    }

    /// Whether a name that is no fact is near to one.
    fn may_be_a_fact(&self, word: &str) -> bool {
        suggest::nearest(word, self.scope.fact_names.keys().map(String::as_str)).is_some()
    }

    /// A level or choice by its name; reports one that is not there.
    fn value(&mut self, part: &Expr, fact: &str, words: &[String], word: &str) -> Option<usize> {
        let found = words.iter().position(|other| other == word);
        if found.is_none() {
            let message = format!("`{word}` is none of the levels or choices of `{fact}`");
            let help = suggest::nearest(word, words.iter().map(String::as_str)).map_or_else(
                || format!("known here: {}", suggest::list(words)),
                |near| format!("did you mean `{near}`?"),
            );
            self.report(Code::UnknownValue, part, message, Some(help));
        }
        found
    }

    /// An atom over levels, unless it is always or never true.
    fn mask(&mut self, tree: &Expr, fact: FactId, mask: u64, count: usize) -> Option<Cond> {
        if mask == 0 || mask == full(count) {
            let always = if mask == 0 { "never" } else { "always" };
            let message = format!("this comparison is {always} true, whatever the answer");
            let Scale::Level(levels) = self.scale(fact) else {
                return self.wrong_type(tree, message, "leave out a choice, or the comparison");
            };
            let help =
                format!("write one that is true of some and false of others{}", listed("from the lowest", &levels));
            return self.wrong_type(tree, message, &help);
        }
        self.atom(Atom::OneOf(fact, mask))
    }

    pub(super) fn within(&mut self, tree: &Expr, left: &Expr, right: &Expr) -> Option<Cond> {
        match (&left.kind, &right.kind) {
            (ExprKind::Name(name), ExprKind::List(items)) => self.one_of(tree, left, name, items),
            (ExprKind::Name(word), ExprKind::Name(set)) => self.holds(left, word, right, set),
            (_, ExprKind::List(_)) => {
                self.wrong_type(left, "a fact stands before `in`", "for example `duration in [days, weeks]`")
            }
            _ => self.wrong_type(
                right,
                "a list or a set fact stands after `in`",
                "for example `duration in [days, weeks]`",
            ),
        }
    }

    fn one_of(&mut self, tree: &Expr, left: &Expr, name: &str, items: &[Expr]) -> Option<Cond> {
        let Some(fact) = self.resolve(name) else {
            return self.unknown_name(left, name);
        };
        let scale = self.scale(fact);
        if items.is_empty() {
            return self.wrong_type(tree, "nothing is in an empty list", "name at least one value");
        }
        match &scale {
            Scale::Level(words) | Scale::Choice(words) => {
                let mut mask = 0;
                for item in items {
                    let ExprKind::Name(word) = &item.kind else {
                        return self.wrong_type(item, format!("not a value of `{name}`"), &self.usage(fact));
                    };
                    mask |= 1_u64 << self.value(item, name, words, word)?;
                }
                self.mask(tree, fact, mask, words.len())
            }
            Scale::Number { .. } => {
                let mut numbers = Vec::new();
                for item in items {
                    match self.side(item) {
                        Side::Number(number) => numbers.push(number),
                        Side::Broken => return None,
                        _ => {
                            let help = format!("`{name}` is one: `{name} in [1, 2]`");
                            return self.wrong_type(item, "not a number", &help);
                        }
                    }
                }
                numbers.sort_by(f64::total_cmp);
                numbers.dedup();
                self.atom(Atom::NumberIn(fact, numbers))
            }
            Scale::Set(_) => {
                let help = self.holding(fact, Comparison::Equal, items);
                self.wrong_type(tree, format!("`{name}` is a set"), &help)
            }
            Scale::Flag | Scale::Text => {
                self.wrong_type(tree, format!("`{name}` is {}", describe(&scale)), &self.usage(fact))
            }
        }
    }

    fn holds(&mut self, left: &Expr, word: &str, right: &Expr, set: &str) -> Option<Cond> {
        let Some(fact) = self.resolve(set) else {
            return self.unknown_name(right, set);
        };
        let Scale::Set(choices) = self.scale(fact) else {
            let message = format!("`{set}` is not a set");
            return self.wrong_type(right, message, &self.being(fact, word));
        };
        let choice = self.value(left, set, &choices, word)?;
        self.atom(Atom::Holds(fact, u8::try_from(choice).unwrap_or(u8::MAX)))
    }
}
