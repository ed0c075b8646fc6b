//! Turns an [`Assessment`] into a [`Report`], which is written in any [`Format`].
//!
//! All formats come from one view (`view`), so they say the same in the same order. The crate
//! knows nothing of how a verdict is reached: it renders an assessment read back from JSON just as well. It does no
//! I/O, reads no clock, and gives the same bytes for the same assessment.
//!
//! - `view`: what the document says, as plain text in reading order;
//! - `figure`: the geometry of the figures;
//! - `collection`: a page that leads to several reports;
//! - `handbook`: a pack as a page of its own;
//! - [`house`]: colours, a logo, and templates of users;
//! - `words`: every word of the document, in the language of the pack's texts;
//! - `ledger`: everything again as tables of plain texts and raw numbers, for whoever works on with it;
//! - `templates/`, `docx`, `xlsx`: how it is set.

#![forbid(unsafe_code)]

mod anchor;
mod collection;
mod document;
mod docx;
mod engine;
mod error;
mod escape;
mod figure;
mod format;
mod guard;
mod handbook;
pub mod house;
mod index;
mod ledger;
mod number;
mod office;
mod style;
mod view;
mod words;
mod xlsx;

pub use collection::{Digest, Entry, collection};
pub use document::Report;
pub use error::ReportError;
pub use format::{Format, Markup};
pub use handbook::{Edition, PackAnchors};
pub use number::rounded_number;
pub use words::capital;

use makebuy_model::Assessment;
use makebuy_model::pack::RuleExamples;
use makebuy_model::pack::{PackInfo, SourceInfo};
use words::Words;

/// Renders an assessment as a text: [`Report::new`] and [`Report::text`] in one.
///
/// # Errors
///
/// Those of both.
pub fn render(assessment: &Assessment, markup: Markup) -> Result<String, ReportError> {
    Report::new(assessment)?.text(markup)
}

/// Everything a pack says, as a page of a handbook in GitHub-flavoured Markdown without raw HTML, in the language of its
/// texts, with the examples of its rules. It leads to the other editions of the same pack.
///
/// The same pack gives the same bytes. Texts of the pack are escaped.
#[must_use]
pub fn pack_page(pack: &PackInfo, examples: &[RuleExamples], editions: &[Edition]) -> String {
    handbook::page(&Words::new(&pack.language), pack, examples, editions, Markup::Markdown).text
}

/// The same in a format. In HTML it is one self-contained file with contents, in the look of the reports.
///
/// # Errors
///
/// [`ReportError::Template`] if a template fails.
pub fn handbook(
    pack: &PackInfo,
    examples: &[RuleExamples],
    editions: &[Edition],
    format: Markup,
) -> Result<String, ReportError> {
    match format {
        Markup::Markdown => Ok(pack_page(pack, examples, editions)),
        Markup::Html => handbook::render(&Words::new(&pack.language), pack, examples, editions),
    }
}

/// A page that leads to the handbooks of one pack in several languages: each with the name of its file.
///
/// # Errors
///
/// [`ReportError::Template`] if a template fails.
pub fn handbook_index(books: &[(&PackInfo, String)], format: Markup) -> Result<String, ReportError> {
    handbook::index(books, format)
}

/// Where on [`pack_page`] each item of the pack stands, for links to it.
#[must_use]
pub fn pack_anchors(pack: &PackInfo) -> PackAnchors {
    handbook::page(&Words::new(&pack.language), pack, &[], &[], Markup::Markdown).anchors
}

/// A source's year, language and kind of evidence in English words, escaped for Markdown.
#[must_use]
pub fn source_about(source: &SourceInfo) -> String {
    handbook::source_about(&Words::english(), source)
}

/// A text escaped for GitHub-flavoured Markdown: as a paragraph, a list item, a heading, a link's label or a table's cell.
#[must_use]
pub fn markdown_text(text: &str) -> String {
    escape::markdown_text(text)
}
