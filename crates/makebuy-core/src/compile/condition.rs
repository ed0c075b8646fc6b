//! A condition tree to atoms, with types checked.

use super::scope::Scope;
use crate::doc::Text;
use crate::expr::{self, Comparison, Expr, ExprKind, ParseError};
use crate::findings::Findings;
use crate::ids::FactId;
use crate::pack::{Atom, Cond, Scale};
use crate::suggest;
use makebuy_model::{Code, Diagnostic, Span};
use std::ops::Range;

/// Where `known(…)` may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KnownUse {
    Nowhere,
    /// In a `need`: not under `not`.
    NotNegated,
    /// In the `when` of a duty.
    Anywhere,
}

/// Parses and lowers a condition; `None` after a report.
pub(super) fn compile(text: &Text, known: KnownUse, scope: &mut Scope, findings: &mut Findings) -> Option<Cond> {
    let tree = parse(text, findings)?;
    Lowering { text, known, scope, findings }.condition(&tree, false)
}

/// Parses an expression, reporting what is wrong at its place in the file.
pub(super) fn parse(text: &Text, findings: &mut Findings) -> Option<Expr> {
    match expr::parse(&text.value) {
        Ok(tree) => Some(tree),
        Err(ParseError { span, message, help, too_deep }) => {
            let code = if too_deep { Code::ConditionTooDeep } else { Code::ConditionSyntax };
            findings.push(Diagnostic::error(code, at(text, &span), message).maybe_help(help));
            None
        }
    }
}

/// The place in the file of a part of a text that stands there in quotes.
pub(super) fn at(text: &Text, part: &Range<usize>) -> Span {
    let quotes = (text.span.end - text.span.start).saturating_sub(text.value.len());
    let opening = match quotes {
        2 => 1,
        6 => 3,
        7 => 4,
        8 => 5,
        _ => return text.span,
    };
    let start = text.span.start + opening;
    Span { file: text.span.file, start: start + part.start, end: start + part.end }
}

struct Lowering<'a> {
    text: &'a Text,
    known: KnownUse,
    scope: &'a mut Scope,
    findings: &'a mut Findings,
}

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
    fn report(&mut self, code: Code, part: &Expr, message: impl Into<String>, help: Option<String>) {
        let diagnostic = Diagnostic::error(code, at(self.text, &part.span), message);
        self.findings.push(diagnostic.maybe_help(help));
    }

    fn wrong_type(&mut self, part: &Expr, message: impl Into<String>, help: &str) -> Option<Cond> {
        self.report(Code::ConditionType, part, message, Some(help.to_owned()));
        None
    }

    fn atom(&mut self, atom: Atom) -> Option<Cond> {
        Some(Cond::Atom(self.scope.atom(atom)))
    }

    fn scale(&self, fact: FactId) -> Scale {
        self.scope.facts[fact].scale.clone()
    }

    fn fact_name(&self, fact: FactId) -> String {
        self.scope.facts[fact].id.clone()
    }

    fn condition(&mut self, tree: &Expr, negated: bool) -> Option<Cond> {
        match &tree.kind {
            ExprKind::Not(inner) => Some(Cond::Not(Box::new(self.condition(inner, true)?))),
            ExprKind::And(parts) => self.all(parts, negated).map(Cond::And),
            ExprKind::Or(parts) => self.all(parts, negated).map(Cond::Or),
            ExprKind::Name(name) => self.flag(tree, name),
            ExprKind::Compare(comparison, left, right) => self.compare(tree, *comparison, left, right),
            ExprKind::In(left, right) => self.within(tree, left, right),
            ExprKind::Call(name, arguments) if name == "known" => self.known(tree, arguments, negated),
            ExprKind::Call(name, _) => {
                let message = format!("`{name}(…)` is not a condition");
                self.wrong_type(tree, message, "functions belong in a derived number; conditions know `known(…)` only")
            }
            ExprKind::Bool(_) => self.wrong_type(tree, "always the same", "leave the key out to mean `always`"),
            ExprKind::Number(_) | ExprKind::Negate(_) | ExprKind::Arithmetic(..) => {
                self.wrong_type(tree, "a number is not a condition", "compare it with a fact: `headcount < 50`")
            }
            ExprKind::List(_) => self.wrong_type(tree, "a list is not a condition", "write `fact in [a, b]`"),
        }
    }

    /// Lowers every part, so that all their problems are reported.
    fn all(&mut self, parts: &[Expr], negated: bool) -> Option<Vec<Cond>> {
        let lowered: Vec<_> = parts.iter().map(|part| self.condition(part, negated)).collect();
        lowered.into_iter().collect()
    }

    fn resolve(&mut self, name: &str) -> Option<FactId> {
        self.scope.fact_names.get(name).copied()
    }

    fn unknown_name(&mut self, part: &Expr, name: &str) -> Option<Cond> {
        if !self.scope.broken.contains(name) {
            let help = suggest::help(name, self.scope.fact_names.keys().map(String::as_str));
            self.report(Code::UnknownFact, part, format!("there is no fact `{name}`"), help);
        }
        None
    }

    fn flag(&mut self, tree: &Expr, name: &str) -> Option<Cond> {
        let Some(fact) = self.resolve(name) else {
            return self.unknown_name(tree, name);
        };
        match self.scale(fact) {
            Scale::Flag => self.atom(Atom::Flag(fact)),
            scale => {
                let message = format!("`{name}` is {}, not a flag", describe(&scale));
                self.wrong_type(tree, message, &example(name, &scale))
            }
        }
    }

    fn known(&mut self, tree: &Expr, arguments: &[Expr], negated: bool) -> Option<Cond> {
        let allowed = match self.known {
            KnownUse::Nowhere => false,
            KnownUse::NotNegated => !negated,
            KnownUse::Anywhere => true,
        };
        if !allowed {
            let help = "it may stand in a `need`, not under `not`, and in the `when` of a duty: \
                        anywhere else, learning more could overturn what was certain";
            self.report(Code::ConditionKnown, tree, "`known(…)` can not stand here", Some(help.to_owned()));
            return None;
        }
        let [argument] = arguments else {
            return self.wrong_type(tree, "`known(…)` takes one fact", "for example `known(baseline)`");
        };
        let ExprKind::Name(name) = &argument.kind else {
            return self.wrong_type(argument, "`known(…)` takes the name of a fact", "for example `known(baseline)`");
        };
        let Some(fact) = self.resolve(name) else {
            return self.unknown_name(argument, name);
        };
        if self.scale(fact) == Scale::Text {
            return self.note(argument, name);
        }
        self.atom(Atom::Known(fact))
    }

    fn note(&mut self, part: &Expr, name: &str) -> Option<Cond> {
        let message = format!("`{name}` is a text");
        self.wrong_type(part, message, "texts are notes for people; ask a flag or a level to decide by")
    }

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

    fn compare(&mut self, tree: &Expr, comparison: Comparison, left: &Expr, right: &Expr) -> Option<Cond> {
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
            _ if fact == other => self.wrong_type(tree, format!("`{name}` is compared with itself"), "always the same"),
            (Scale::Level(levels), Scale::Level(others)) if levels == others => {
                self.atom(Atom::Levels(fact, comparison, other))
            }
            (Scale::Level(_), Scale::Level(_)) => {
                let message = format!("`{name}` and `{other_name}` have different levels");
                self.wrong_type(tree, message, "two levels can be compared if their lists of levels are the same")
            }
            (Scale::Number { .. }, Scale::Number { .. }) => {
                let help = format!("declare a derived number, `derive = \"{name} - {other_name}\"`, and compare that with 0");
                self.wrong_type(tree, "two number facts can not be compared directly", &help)
            }
            (scale, other) => {
                let message = format!("`{name}` is {}, `{other_name}` is {}", describe(&scale), describe(&other));
                self.wrong_type(tree, message, "compare a fact with one of its own values")
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
                    _ => self.wrong_type(tree, format!("the choices of `{name}` have no order"), &example(&name, &scale)),
                }
            }
            (Scale::Number { .. }, Side::Number(number)) => self.atom(Atom::Number(fact, comparison, number)),
            (Scale::Flag, Side::Bool(flag)) => {
                let atom = self.atom(Atom::Flag(fact))?;
                match (comparison, flag) {
                    (Equal, true) | (NotEqual, false) => Some(atom),
                    (Equal, false) | (NotEqual, true) => Some(Cond::Not(Box::new(atom))),
                    _ => self.wrong_type(tree, "flags have no order", &example(&name, &scale)),
                }
            }
            (Scale::Text, _) => self.note(tree, &name),
            (_, Side::Word(word)) if matches!(scale, Scale::Flag | Scale::Number { .. }) => self.unknown_name(part, &word),
            (scale, _) => {
                let message = format!("`{name}` is {} and can not be compared with this", describe(scale));
                self.wrong_type(part, message, &example(&name, scale))
            }
        }
    }

    /// A level or choice by its name; reports one that is not there.
    fn value(&mut self, part: &Expr, fact: &str, words: &[String], word: &str) -> Option<usize> {
        let found = words.iter().position(|other| other == word);
        if found.is_none() {
            let message = format!("`{word}` is none of the levels or choices of `{fact}`");
            let help = suggest::nearest(word, words.iter().map(String::as_str))
                .map_or_else(|| format!("known here: {}", suggest::list(words)), |near| format!("did you mean `{near}`?"));
            self.report(Code::UnknownValue, part, message, Some(help));
        }
        found
    }

    /// An atom over levels, unless it is always or never true.
    fn mask(&mut self, tree: &Expr, fact: FactId, mask: u64, count: usize) -> Option<Cond> {
        if mask == 0 || mask == full(count) {
            let always = if mask == 0 { "never" } else { "always" };
            let message = format!("this comparison is {always} true, whatever the level");
            return self.wrong_type(tree, message, "use a level between the lowest and the highest");
        }
        self.atom(Atom::OneOf(fact, mask))
    }

    fn within(&mut self, tree: &Expr, left: &Expr, right: &Expr) -> Option<Cond> {
        match (&left.kind, &right.kind) {
            (ExprKind::Name(name), ExprKind::List(items)) => self.one_of(tree, left, name, items),
            (ExprKind::Name(word), ExprKind::Name(set)) => self.holds(left, word, right, set),
            (_, ExprKind::List(_)) => {
                self.wrong_type(left, "a fact stands before `in`", "for example `duration in [days, weeks]`")
            }
            _ => self.wrong_type(right, "a list or a set fact stands after `in`", "for example `duration in [days, weeks]`"),
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
                        return self.wrong_type(item, format!("not a value of `{name}`"), &example(name, &scale));
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
                        _ => return self.wrong_type(item, "not a number", "for example `count in [1, 2]`"),
                    }
                }
                numbers.sort_by(f64::total_cmp);
                numbers.dedup();
                self.atom(Atom::NumberIn(fact, numbers))
            }
            Scale::Set(_) => self.wrong_type(tree, format!("`{name}` is a set"), &example(name, &scale)),
            Scale::Flag | Scale::Text => {
                self.wrong_type(tree, format!("`{name}` is {}", describe(&scale)), "`in` takes a level, a choice or a number")
            }
        }
    }

    fn holds(&mut self, left: &Expr, word: &str, right: &Expr, set: &str) -> Option<Cond> {
        let Some(fact) = self.resolve(set) else {
            return self.unknown_name(right, set);
        };
        let Scale::Set(choices) = self.scale(fact) else {
            let message = format!("`{set}` is not a set");
            return self.wrong_type(right, message, "`choice in fact` takes a fact of kind `set`");
        };
        let choice = self.value(left, set, &choices, word)?;
        self.atom(Atom::Holds(fact, u8::try_from(choice).unwrap_or(u8::MAX)))
    }
}

fn full(count: usize) -> u64 {
    if count >= 64 { u64::MAX } else { (1 << count) - 1 }
}

fn describe(scale: &Scale) -> &'static str {
    match scale {
        Scale::Flag => "a flag",
        Scale::Level(_) => "a level",
        Scale::Choice(_) => "a choice",
        Scale::Set(_) => "a set",
        Scale::Number { .. } => "a number",
        Scale::Text => "a text",
    }
}

fn example(name: &str, scale: &Scale) -> String {
    let first = |words: &[String]| words.last().cloned().unwrap_or_default();
    match scale {
        Scale::Flag => format!("write `{name}` or `not {name}`"),
        Scale::Level(words) => format!("for example `{name} >= {}`", first(words)),
        Scale::Choice(words) => format!("for example `{name} == {}`", first(words)),
        Scale::Set(words) => format!("for example `{} in {name}`", first(words)),
        Scale::Number { .. } => format!("for example `{name} >= 10`"),
        Scale::Text => "texts are notes for people".to_owned(),
    }
}
