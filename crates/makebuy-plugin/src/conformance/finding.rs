//! One thing that is wrong with a plugin.

use std::fmt;

/// One thing that is wrong with a plugin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The function, unless it is the plugin as a whole.
    pub function: Option<String>,
    /// What is wrong, and how to mend it.
    pub what: String,
}

impl Finding {
    /// About the plugin as a whole.
    #[must_use]
    pub fn of_plugin(what: impl Into<String>) -> Self {
        Self { function: None, what: what.into() }
    }

    /// About a function.
    #[must_use]
    pub fn of_function(function: &str, what: impl Into<String>) -> Self {
        Self { function: Some(function.to_owned()), what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.function {
            Some(function) => write!(out, "function `{function}`: {}", self.what),
            None => write!(out, "{}", self.what),
        }
    }
}
