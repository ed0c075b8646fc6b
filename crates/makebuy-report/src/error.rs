//! What can go wrong when a report is rendered.

use std::error::Error;
use std::fmt;

/// Why a report could not be rendered.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReportError {
    /// A number in the assessment is not finite.
    NotFinite {
        /// Where it stands, in words.
        place: String,
    },
    /// A template failed: its message points into the template.
    Template {
        /// What the template engine says.
        message: String,
        /// The error it says it with.
        source: Box<dyn Error + Send + Sync>,
    },
    /// An image of a figure can not be made.
    Image(Box<dyn Error + Send + Sync>),
    /// The view can not be written as JSON.
    Json(serde_json::Error),
    /// The parts of a document or workbook can not be put together.
    Office(Box<dyn Error + Send + Sync>),
}

impl ReportError {
    /// Wraps an error of the template engine.
    pub(crate) fn template(error: tera::Error) -> Self {
        Self::Template { message: error.to_string(), source: Box::new(error) }
    }
}

impl fmt::Display for ReportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFinite { place } => write!(f, "the assessment holds a number that is not finite: {place}"),
            Self::Template { message, .. } => write!(f, "a report template failed: {message}"),
            Self::Image(error) => write!(f, "an image of a figure can not be made: {error}"),
            Self::Json(error) => write!(f, "the report can not be written as JSON: {error}"),
            Self::Office(error) => write!(f, "the report can not be put into an office file: {error}"),
        }
    }
}

impl Error for ReportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::NotFinite { .. } => None,
            Self::Template { source, .. } => Some(source.as_ref()),
            Self::Image(error) => Some(error.as_ref()),
            Self::Json(error) => Some(error),
            Self::Office(error) => Some(error.as_ref()),
        }
    }
}
