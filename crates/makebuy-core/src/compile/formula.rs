//! An arithmetic expression over number facts and functions.

use super::condition::parse;
use super::mend::describe;
use super::scope::Scope;
use crate::call::Call;
use crate::doc::Text;
use crate::expr::{self, Expr, ExprKind};
use crate::findings::Findings;
use crate::ids::FactId;
use crate::pack::{Formula, Scale};
use crate::suggest;
use makebuy_model::pack::FunctionKind;
use makebuy_model::{Code, Diagnostic};

/// The functions that need no plugin.
pub(super) const BUILT_IN: [&str; 3] = ["min", "max", "abs"];

/// Parses and lowers the expression of a derived number; `None` after a report.
pub(super) fn number(text: &Text, scope: &Scope, findings: &mut Findings) -> Option<Formula> {
    let tree = parse(text, findings)?;
    Lowering { text, scope, findings, sites: 0 }.formula(&tree)
}

/// Whether the expression of a derived flag is a call, and so no condition.
pub(super) fn is_call(text: &Text) -> bool {
    let tree = expr::parse(&text.value);
    tree.is_ok_and(|tree| matches!(&tree.kind, ExprKind::Call(name, _) if name != "known"))
}

/// Parses and lowers the one call that gives a derived flag; `None` after a report.
pub(super) fn flag(text: &Text, scope: &Scope, findings: &mut Findings) -> Option<Call> {
    let tree = parse(text, findings)?;
    let ExprKind::Call(name, arguments) = &tree.kind else { return None };
    let mut lowering = Lowering { text, scope, findings, sites: 0 };
    if BUILT_IN.contains(&name.as_str()) {
        let help = "declare a derived number, and compare that";
        return lowering.wrong_type(&tree, format!("`{name}(…)` gives a number, not a flag"), help);
    }
    lowering.function(&tree, name, arguments, FunctionKind::Flag)
}

pub(super) struct Lowering<'a> {
    pub(super) text: &'a Text,
    pub(super) scope: &'a Scope,
    findings: &'a mut Findings,
    /// How many calls were lowered.
    pub(super) sites: usize,
}

impl Lowering<'_> {
    pub(super) fn report<T>(&mut self, code: Code, part: &Expr, message: String, help: Option<String>) -> Option<T> {
        let diagnostic = Diagnostic::error(code, self.text.place_of(&part.span), message);
        self.findings.push(diagnostic.maybe_help(help));
        None
    }

    pub(super) fn wrong_type<T>(&mut self, part: &Expr, message: String, help: impl Into<String>) -> Option<T> {
        self.report(Code::ConditionType, part, message, Some(help.into()))
    }

    pub(super) fn formula(&mut self, tree: &Expr) -> Option<Formula> {
        match &tree.kind {
            ExprKind::Number(number) => Some(Formula::Constant(*number)),
            ExprKind::Name(name) => self.number_fact(tree, name),
            ExprKind::Negate(inner) => Some(Formula::Negate(Box::new(self.formula(inner)?))),
            ExprKind::Arithmetic(operation, left, right) => {
                let (left, right) = (self.formula(left), self.formula(right));
                Some(Formula::Binary(*operation, Box::new(left?), Box::new(right?)))
            }
            ExprKind::Call(name, arguments) if BUILT_IN.contains(&name.as_str()) => {
                self.built_in(tree, name, arguments)
            }
            ExprKind::Call(name, arguments) => {
                self.function(tree, name, arguments, FunctionKind::Number).map(Formula::Call)
            }
            _ => {
                let help = "a derived number is made of number facts, numbers, + - * / and min, max, abs";
                self.wrong_type(tree, "not arithmetic".to_owned(), help)
            }
        }
    }

    /// The fact of a name; `None` after a report.
    pub(super) fn fact(&mut self, tree: &Expr, name: &str) -> Option<FactId> {
        let fact = self.scope.fact_names.get(name).copied();
        if fact.is_none() && !self.scope.broken.contains(name) {
            let help = suggest::help(name, self.scope.fact_names.keys().map(String::as_str));
            return self.report(Code::UnknownFact, tree, format!("there is no fact `{name}`"), help);
        }
        fact
    }

    fn number_fact(&mut self, tree: &Expr, name: &str) -> Option<Formula> {
        let fact = self.fact(tree, name)?;
        match &self.scope.facts[fact].scale {
            Scale::Number { .. } => Some(Formula::Fact(fact)),
            scale => {
                let message = format!("`{name}` is {}, not a number", describe(scale));
                self.wrong_type(tree, message, "arithmetic takes facts of kind `number`")
            }
        }
    }

    fn built_in(&mut self, tree: &Expr, name: &str, arguments: &[Expr]) -> Option<Formula> {
        let parts: Vec<_> = arguments.iter().map(|argument| self.formula(argument)).collect();
        let parts: Vec<_> = parts.into_iter().collect::<Option<_>>()?;
        match (name, parts.len()) {
            ("min", 2..) => Some(Formula::Min(parts)),
            ("max", 2..) => Some(Formula::Max(parts)),
            ("abs", 1) => parts.into_iter().next().map(|part| Formula::Abs(Box::new(part))),
            ("abs", _) => {
                let help = Some("for example `abs(cost - budget)`".to_owned());
                self.report(Code::ConditionType, tree, "`abs(…)` takes one number".to_owned(), help)
            }
            _ => {
                let help = format!("for example `{name}(headcount, 10)`");
                self.report(Code::ConditionType, tree, format!("`{name}(…)` takes at least two numbers"), Some(help))
            }
        }
    }
}
