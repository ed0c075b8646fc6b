//! Calls of functions, compiled: what is called with what.

use crate::functions::Functions;
use crate::ids::FactId;
use crate::pack::Formula;
use makebuy_model::FileId;
use makebuy_model::assessment::PluginRef;
use makebuy_model::pack::FunctionInfo;
use std::fmt;
use std::sync::Arc;

/// A function that derived facts may call.
#[derive(Clone)]
pub(crate) struct Function {
    pub(crate) info: FunctionInfo,
    /// The plugin it comes from.
    pub(crate) plugin: PluginRef,
    /// Its place among the functions of its plugin.
    pub(crate) place: usize,
    pub(crate) calls: Arc<dyn Functions>,
    /// The files of its pack: what they call by its name is this one, whatever others are called.
    pub(crate) home: Vec<FileId>,
}

impl fmt::Debug for Function {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.plugin.name, self.info.name)
    }
}

/// One call, where it stands in a derivation.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub(crate) function: Arc<Function>,
    /// Its place among the calls of the derivation: those it takes as arguments have lower ones.
    pub(crate) site: usize,
    /// As many as the function has parameters, each of its kind.
    pub(crate) arguments: Vec<Argument>,
}

/// What a call is given for one parameter.
#[derive(Debug, Clone)]
pub(crate) enum Argument {
    Number(Formula),
    Flag(FactId),
    /// A level or choice, with its names.
    Word(FactId, Vec<Arc<str>>),
}

impl Call {
    /// This call and those it takes as arguments, each after those that it takes.
    pub(crate) fn calls<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        for argument in &self.arguments {
            if let Argument::Number(formula) = argument {
                formula.calls(visit);
            }
        }
        visit(self);
    }

    /// Every fact that its arguments use.
    pub(crate) fn facts(&self, visit: &mut impl FnMut(FactId)) {
        for argument in &self.arguments {
            match argument {
                Argument::Number(formula) => formula.facts(visit),
                Argument::Flag(fact) | Argument::Word(fact, _) => visit(*fact),
            }
        }
    }

    /// How many numbers, facts and operations it is made of.
    pub(crate) fn size(&self) -> usize {
        let size = |argument: &Argument| match argument {
            Argument::Number(formula) => formula.size(),
            Argument::Flag(_) | Argument::Word(..) => 1,
        };
        1 + self.arguments.iter().map(size).sum::<usize>()
    }
}
