//! The formats a document can be written in.

use serde::{Deserialize, Serialize};

/// A format that is text with marks in it: of reports, handbooks and indexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Markup {
    /// One self-contained HTML file: no scripts, nothing loaded from elsewhere.
    Html,
    /// GitHub-flavoured Markdown without raw HTML.
    Markdown,
}

impl Markup {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Html, Self::Markdown];

    /// The extension of its files, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }
}

/// A format of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// A text with marks in it.
    Text(Markup),
    /// The view itself: everything the other formats say, for programs and for whoever writes templates.
    Json,
    /// A Word document: real styles, to be worked on.
    Docx,
    /// A workbook: a sheet each for verdicts, options, reasons, questions, what is to be done, answers and rules.
    Xlsx,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 5] =
        [Self::Text(Markup::Html), Self::Text(Markup::Markdown), Self::Json, Self::Docx, Self::Xlsx];

    /// The word used on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text(Markup::Html) => "html",
            Self::Text(Markup::Markdown) => "markdown",
            Self::Json => "json",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }

    /// The extension of its files, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Text(markup) => markup.extension(),
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }

    /// Tells the format from a file's extension (without the dot), in any case: `html`, `htm`, `md`, `markdown`,
    /// `json`, `docx`, `xlsx`.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "html" | "htm" => Some(Self::Text(Markup::Html)),
            "md" | "markdown" => Some(Self::Text(Markup::Markdown)),
            "json" => Some(Self::Json),
            "docx" => Some(Self::Docx),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, Markup};

    #[test]
    fn extensions_are_read_in_any_case() {
        assert_eq!(Format::from_extension("HTM"), Some(Format::Text(Markup::Html)));
        assert!(Format::ALL.iter().all(|format| Format::from_extension(format.as_str()) == Some(*format)));
        assert_eq!(Format::from_extension("rtf"), None);
    }
}
