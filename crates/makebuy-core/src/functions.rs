//! What a plugin adds to its pack: named functions, called by derived facts.
//!
//! The engine knows signatures and calls; how a function is reached (a library, a process) is its host's matter.

use makebuy_model::assessment::PluginRef;
use makebuy_model::pack::FunctionInfo;
use std::fmt::Debug;
use std::sync::Arc;

/// A plugin as the engine sees it.
#[derive(Debug, Clone)]
pub struct Plugin {
    /// What the provenance records.
    pub reference: PluginRef,
    /// Its functions; calls name them by their place.
    pub functions: Vec<FunctionInfo>,
    /// How they are called.
    pub calls: Arc<dyn Functions>,
}

/// Computes functions. The same arguments must give the same answers: the engine asks as often as it likes.
pub trait Functions: Debug + Send + Sync {
    /// Computes one function, by its place, for every row.
    ///
    /// # Errors
    /// Why no row has a result. A function that refuses some rows only says so in [`Answers::refused`].
    fn call(&self, function: usize, arguments: &Arguments) -> Result<Answers, Lost>;
}

/// A call that has no results at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The row in which it happened, if that is known.
    pub row: Option<usize>,
    /// What happened.
    pub message: String,
}

/// Rows of arguments: a column for each parameter, in their order. Every argument is known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Arguments {
    /// How many rows.
    pub rows: usize,
    /// Each with as many values as there are rows.
    pub columns: Vec<Values>,
}

/// Values of one parameter.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Finite numbers.
    Numbers(Vec<f64>),
    /// Flags.
    Flags(Vec<bool>),
    /// Levels or choices, by name.
    Words(Vec<Arc<str>>),
}

/// What a function gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// A result for each row; `None` where the function has none (a division by zero). A flag is 0 or 1.
    pub results: Vec<Option<f64>>,
    /// Rows that the function refuses, and why; their results are `None`.
    pub refused: Vec<(usize, String)>,
}
