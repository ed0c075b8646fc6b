//! A condition tree to atoms, with types checked.

use super::mend::describe;
use super::scope::Scope;
use crate::doc::Text;
use crate::expr::{self, Expr, ExprKind, ParseError};
use crate::findings::Findings;
use crate::ids::FactId;
use crate::pack::{Atom, Cond, Scale};
use crate::suggest;
use makebuy_model::pack::FunctionKind;
use makebuy_model::{Code, Diagnostic};

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
            findings.push(Diagnostic::error(code, text.place_of(&span), message).maybe_help(help));
            None
        }
    }
}

pub(super) struct Lowering<'a> {
    pub(super) text: &'a Text,
    known: KnownUse,
    pub(super) scope: &'a mut Scope,
    findings: &'a mut Findings,
}

impl Lowering<'_> {
    pub(super) fn report(&mut self, code: Code, part: &Expr, message: impl Into<String>, help: Option<String>) {
        let diagnostic = Diagnostic::error(code, self.text.place_of(&part.span), message);
        self.findings.push(diagnostic.maybe_help(help));
    }

    pub(super) fn wrong_type(&mut self, part: &Expr, message: impl Into<String>, help: &str) -> Option<Cond> {
        self.report(Code::ConditionType, part, message, Some(help.to_owned()));
        None
    }

    pub(super) fn atom(&mut self, atom: Atom) -> Option<Cond> {
        Some(Cond::Atom(self.scope.atom(atom)))
    }

    pub(super) fn scale(&self, fact: FactId) -> Scale {
        self.scope.facts[fact].scale.clone()
    }

    pub(super) fn fact_name(&self, fact: FactId) -> String {
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
                let help = expr::habit(name).map_or_else(|| self.call_help(name, tree), str::to_owned);
                self.wrong_type(tree, message, &help)
            }
            ExprKind::Bool(_) => self.wrong_type(tree, "always the same", "leave the key out to mean `always`"),
            ExprKind::Number(_) | ExprKind::Negate(_) | ExprKind::Arithmetic(..) => {
                self.wrong_type(tree, "a number is not a condition", "compare it with a fact: `headcount < 50`")
            }
            ExprKind::List(_) => self.wrong_type(tree, "a list is not a condition", "write `fact in [a, b]`"),
        }
    }

    /// How a call comes into a condition: by a derived fact.
    pub(super) fn call_help(&self, name: &str, tree: &Expr) -> String {
        let function = self.scope.functions.iter().find(|function| function.info.name == name);
        let call = self.text.value.get(tree.span.clone()).unwrap_or(name);
        match function.map(|function| function.info.result) {
            Some(FunctionKind::Flag) => format!(
                "declare a derived flag of its own ([[fact]] with `kind = \"flag\"` and `derive = \"{call}\"`) and use that"
            ),
            Some(_) => format!(
                "declare a derived number ([[fact]] with `kind = \"number\"` and `derive = \"{call}\"`) and compare that"
            ),
            None => "functions belong in a derived number; conditions know `known(…)` only".to_owned(),
        }
    }

    /// Lowers every part, so that all their problems are reported.
    fn all(&mut self, parts: &[Expr], negated: bool) -> Option<Vec<Cond>> {
        let lowered: Vec<_> = parts.iter().map(|part| self.condition(part, negated)).collect();
        lowered.into_iter().collect()
    }

    pub(super) fn resolve(&mut self, name: &str) -> Option<FactId> {
        self.scope.fact_names.get(name).copied()
    }

    pub(super) fn unknown_name(&mut self, part: &Expr, name: &str) -> Option<Cond> {
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
                self.wrong_type(tree, message, &self.usage(fact))
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
            return self.note(argument, fact);
        }
        self.atom(Atom::Known(fact))
    }

    pub(super) fn note(&mut self, part: &Expr, fact: FactId) -> Option<Cond> {
        let message = format!("`{}` is a text", self.fact_name(fact));
        self.wrong_type(part, message, &self.usage(fact))
    }
}

pub(crate) fn full(count: usize) -> u64 {
    if count >= 64 { u64::MAX } else { (1 << count) - 1 }
}
