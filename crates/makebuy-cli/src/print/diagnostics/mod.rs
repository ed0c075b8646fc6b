//! Findings, for people and for programs: one function per format over the same values.

mod github;
mod human;
mod json;
mod sarif;

pub(crate) use human::print_diagnostics;

use crate::Exit;
use crate::output::{Target, message, write_data};
use clap::ValueEnum;
use makebuy_model::findings::Checked;
use makebuy_model::{Diagnostic, Sources};

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FindingsFormat {
    /// For people, on standard error.
    Human,
    /// JSON, as docs/reference/diagnostics.schema.json describes it.
    Json,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// Workflow commands, which GitHub shows beside the lines of a change.
    Github,
}

/// What was found, and where it was looked for.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// Each thing that was asked for, in that order.
    pub(crate) checked: Vec<Checked>,
    /// Everything that was found.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Prints what was found in a format: for people on standard error, for programs in a file or on standard output.
pub(crate) fn emit(
    format: FindingsFormat,
    output: Option<Target<'_>>,
    sources: &Sources,
    report: Report,
) -> Result<(), Exit> {
    if format == FindingsFormat::Human {
        if output.is_some() {
            message("`-o` is for formats that programs read: add --format json, sarif or github");
            return Err(Exit::Usage);
        }
        print_diagnostics(sources, &report.diagnostics);
        return Ok(());
    }
    let counted = counted(&report.diagnostics);
    let text = match format {
        FindingsFormat::Json => json::text(report.checked, sources, &report.diagnostics)?,
        _ => render_findings(format, sources, &report.diagnostics)?,
    };
    write_data(output, &text)?;
    if let Some(counted) = counted {
        message(&counted);
    }
    Ok(())
}

/// The text of findings in a format, without colours.
///
/// # Errors
/// Only by a bug: everything that can be found can be printed.
pub fn render_findings(format: FindingsFormat, sources: &Sources, diagnostics: &[Diagnostic]) -> Result<String, Exit> {
    match format {
        FindingsFormat::Human => Ok(human::plain(sources, diagnostics)),
        FindingsFormat::Json => json::text(Vec::new(), sources, diagnostics),
        FindingsFormat::Sarif => sarif::text(sources, diagnostics),
        FindingsFormat::Github => Ok(github::text(sources, diagnostics)),
    }
}

/// How many errors and warnings there are, if there are any.
fn counted(diagnostics: &[Diagnostic]) -> Option<String> {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let parts = [(errors, "error"), (diagnostics.len() - errors, "warning")];
    let parts: Vec<_> =
        parts.iter().filter(|(number, _)| *number > 0).map(|(number, word)| super::count(*number, word)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
