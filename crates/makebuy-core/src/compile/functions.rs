//! Functions of plugins: which a pack has, and how calls of them are lowered.

use super::formula::{BUILT_IN, Lowering};
use super::mend::describe;
use super::merge;
use crate::call::{Argument, Call, Function};
use crate::doc::PackDoc;
use crate::expr::{Expr, ExprKind};
use crate::findings::Findings;
use crate::functions::Plugin;
use crate::pack::Scale;
use crate::suggest;
use makebuy_model::pack::{FunctionKind, ParameterInfo};
use makebuy_model::{Code, Diagnostic, FileId};
use std::sync::Arc;

/// A plugin with the pack that it carries.
#[derive(Debug, Clone, Copy)]
pub(super) struct Carried<'a> {
    pub(super) doc: &'a PackDoc,
    pub(super) plugin: &'a Plugin,
    /// The files of the pack.
    pub(super) files: &'a [FileId],
}

/// The functions of plugins. What can not be called by its name is reported.
pub(super) fn all(plugins: &[Carried<'_>], findings: &mut Findings) -> Vec<Arc<Function>> {
    let mut found = Vec::new();
    for Carried { doc, plugin, files } in plugins {
        for (place, info) in plugin.functions.iter().enumerate() {
            let first = plugin.functions.iter().position(|other| other.name == info.name);
            if let Some(why) = unusable(&info.name, first == Some(place))
                && let Some(span) = merge::place(doc)
            {
                let message = format!("plugin `{}` has a function `{}`, {why}", plugin.reference.name, info.name);
                let help = "give the function another name in the plugin";
                findings.push(Diagnostic::error(Code::BadDescriptor, span, message).help(help));
            }
            let (info, plugin, calls) = (info.clone(), plugin.reference.clone(), Arc::clone(&plugin.calls));
            found.push(Arc::new(Function { info, plugin, place, calls, home: files.to_vec() }));
        }
    }
    found
}

fn unusable(name: &str, is_first: bool) -> Option<&'static str> {
    match name {
        _ if !is_first => Some("twice"),
        "known" => Some("which has a meaning of its own"),
        _ if BUILT_IN.contains(&name) => Some("which has a meaning of its own"),
        _ => None,
    }
}

impl Lowering<'_> {
    /// A call of a function that gives what is wanted; `None` after a report.
    pub(super) fn function(
        &mut self,
        tree: &Expr,
        name: &str,
        arguments: &[Expr],
        wanted: FunctionKind,
    ) -> Option<Call> {
        let function = self.named(tree, name)?;
        let info = &function.info;
        if info.result != wanted {
            let message = format!("`{name}(…)` gives a {}, not a {}", info.result.as_str(), wanted.as_str());
            let help = match wanted {
                FunctionKind::Flag => "declare a derived number, and compare that",
                _ => "declare a derived flag of its own, and use that in conditions",
            };
            return self.wrong_type(tree, message, help);
        }
        if info.parameters.len() != arguments.len() {
            let count = match info.parameters.len() {
                1 => "1 argument".to_owned(),
                count => format!("{count} arguments"),
            };
            let message = format!("`{name}(…)` takes {count}, not {}", arguments.len());
            return self.wrong_type(tree, message, format!("write `{}`", info.call()));
        }
        let pairs = info.parameters.iter().zip(arguments);
        let lowered: Vec<_> = pairs.map(|(parameter, argument)| self.argument(name, parameter, argument)).collect();
        let arguments = lowered.into_iter().collect::<Option<_>>()?;
        let site = self.sites;
        self.sites += 1;
        Some(Call { function, site, arguments })
    }

    fn named(&mut self, tree: &Expr, name: &str) -> Option<Arc<Function>> {
        let scope = self.scope;
        let named = || scope.functions.iter().filter(|function| function.info.name == name);
        let here = self.text.span.file;
        if let Some(own) = named().find(|function| function.home.contains(&here)) {
            return Some(Arc::clone(own));
        }
        let mut named = named();
        match (named.next(), named.next()) {
            (Some(only), None) => Some(Arc::clone(only)),
            (Some(one), Some(other)) => {
                let (one, other) = (&one.plugin.name, &other.plugin.name);
                let message = format!("`{name}` is a function of plugin `{one}` and of plugin `{other}`");
                let help = "rename it in one of the two plugins, or extend only one of the two packs";
                self.report(Code::AmbiguousFunction, tree, message, Some(help.to_owned()))
            }
            (None, _) => {
                let functions = scope.functions.iter().map(|function| function.info.name.as_str());
                let near = suggest::help(name, BUILT_IN.into_iter().chain(functions));
                let plugins = "others come from a plugin: name its library with `--rules`";
                let help = match near {
                    Some(near) if near.starts_with("did you mean") => near,
                    Some(known) => format!("{known}; {plugins}"),
                    None => plugins.to_owned(),
                };
                self.report(Code::ConditionType, tree, format!("there is no function `{name}`"), Some(help))
            }
        }
    }

    fn argument(&mut self, function: &str, parameter: &ParameterInfo, part: &Expr) -> Option<Argument> {
        let wrong = |found: &str| {
            let wanted = match parameter.kind {
                FunctionKind::Word => "level or choice",
                kind => kind.as_str(),
            };
            format!("`{function}(…)` takes a {wanted} for `{}`, not {found}", parameter.name)
        };
        let help = match parameter.kind {
            FunctionKind::Number => "give a fact of kind `number`, or arithmetic with such facts",
            FunctionKind::Flag => {
                "give the name of a fact of kind `flag`; a condition can be a derived flag of its own"
            }
            FunctionKind::Word => "give the name of a fact of kind `level` or `choice`",
        };
        let ExprKind::Name(name) = &part.kind else {
            return match parameter.kind {
                FunctionKind::Number => self.formula(part).map(Argument::Number),
                _ => self.wrong_type(part, wrong(written(part)), help),
            };
        };
        let fact = self.fact(part, name)?;
        match (parameter.kind, &self.scope.facts[fact].scale) {
            (FunctionKind::Number, Scale::Number { .. }) => self.formula(part).map(Argument::Number),
            (FunctionKind::Flag, Scale::Flag) => Some(Argument::Flag(fact)),
            (FunctionKind::Word, Scale::Level(words) | Scale::Choice(words)) => {
                Some(Argument::Word(fact, words.iter().map(|word| Arc::from(word.as_str())).collect()))
            }
            (_, scale) => self.wrong_type(part, wrong(&format!("{} (`{name}`)", describe(scale))), help),
        }
    }
}

/// What an argument is that is no name.
fn written(part: &Expr) -> &'static str {
    match &part.kind {
        ExprKind::Number(_) | ExprKind::Negate(_) | ExprKind::Arithmetic(..) => "a number",
        ExprKind::Bool(_) => "`true` or `false` itself",
        ExprKind::List(_) => "a list",
        ExprKind::Call(..) => "a call",
        _ => "a condition",
    }
}
