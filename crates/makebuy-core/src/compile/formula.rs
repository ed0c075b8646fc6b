//! An arithmetic expression over number facts.

use super::condition::parse;
use super::scope::Scope;
use crate::doc::Text;
use crate::expr::{Expr, ExprKind};
use crate::findings::Findings;
use crate::pack::{Formula, Scale};
use crate::suggest;
use makebuy_model::{Code, Diagnostic};

const FUNCTIONS: [&str; 3] = ["min", "max", "abs"];

/// Parses and lowers the expression of a derived number; `None` after a report.
pub(super) fn compile(text: &Text, scope: &Scope, findings: &mut Findings) -> Option<Formula> {
    let tree = parse(text, findings)?;
    Lowering { text, scope, findings }.formula(&tree)
}

struct Lowering<'a> {
    text: &'a Text,
    scope: &'a Scope,
    findings: &'a mut Findings,
}

impl Lowering<'_> {
    fn report(&mut self, code: Code, part: &Expr, message: String, help: Option<String>) -> Option<Formula> {
        let diagnostic = Diagnostic::error(code, self.text.place_of(&part.span), message);
        self.findings.push(diagnostic.maybe_help(help));
        None
    }

    fn formula(&mut self, tree: &Expr) -> Option<Formula> {
        match &tree.kind {
            ExprKind::Number(number) => Some(Formula::Constant(*number)),
            ExprKind::Name(name) => self.fact(tree, name),
            ExprKind::Negate(inner) => Some(Formula::Negate(Box::new(self.formula(inner)?))),
            ExprKind::Arithmetic(operation, left, right) => {
                let (left, right) = (self.formula(left), self.formula(right));
                Some(Formula::Binary(*operation, Box::new(left?), Box::new(right?)))
            }
            ExprKind::Call(name, arguments) => self.call(tree, name, arguments),
            _ => {
                let message = "not arithmetic".to_owned();
                let help = "a derived number is made of number facts, numbers, + - * / and min, max, abs";
                self.report(Code::ConditionType, tree, message, Some(help.to_owned()))
            }
        }
    }

    fn fact(&mut self, tree: &Expr, name: &str) -> Option<Formula> {
        let Some(fact) = self.scope.fact_names.get(name).copied() else {
            if self.scope.broken.contains(name) {
                return None;
            }
            let help = suggest::help(name, self.scope.fact_names.keys().map(String::as_str));
            return self.report(Code::UnknownFact, tree, format!("there is no fact `{name}`"), help);
        };
        if !matches!(self.scope.facts[fact].scale, Scale::Number { .. }) {
            let help = Some("arithmetic takes facts of kind `number`".to_owned());
            return self.report(Code::ConditionType, tree, format!("`{name}` is not a number"), help);
        }
        Some(Formula::Fact(fact))
    }

    fn call(&mut self, tree: &Expr, name: &str, arguments: &[Expr]) -> Option<Formula> {
        let parts: Vec<_> = arguments.iter().map(|argument| self.formula(argument)).collect();
        let parts: Vec<_> = parts.into_iter().collect::<Option<_>>()?;
        match (name, parts.len()) {
            ("min", 2..) => Some(Formula::Min(parts)),
            ("max", 2..) => Some(Formula::Max(parts)),
            ("abs", 1) => parts.into_iter().next().map(|part| Formula::Abs(Box::new(part))),
            ("min" | "max", _) => {
                let help = format!("for example `{name}(headcount, 10)`");
                self.report(Code::ConditionType, tree, format!("`{name}(…)` takes at least two numbers"), Some(help))
            }
            ("abs", _) => {
                let help = Some("for example `abs(cost - budget)`".to_owned());
                self.report(Code::ConditionType, tree, "`abs(…)` takes one number".to_owned(), help)
            }
            _ => {
                let help = suggest::help(name, FUNCTIONS);
                self.report(Code::ConditionType, tree, format!("there is no function `{name}`"), help)
            }
        }
    }
}
