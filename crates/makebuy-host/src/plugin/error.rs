//! Why a plugin can not be used.

use makebuy_model::{Code, Diagnostic, Span};
use makebuy_plugin::call::on_one_line;

/// Why a plugin can not be used: what, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PluginError {
    /// The kind.
    pub code: Code,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: Vec<String>,
}

impl PluginError {
    pub(super) fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: on_one_line(&message.into()), help: Vec::new() }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// As a finding about a place.
    #[must_use]
    pub fn at(self, span: Span) -> Diagnostic {
        self.help.into_iter().fold(Diagnostic::error(self.code, span, self.message), Diagnostic::help)
    }
}
