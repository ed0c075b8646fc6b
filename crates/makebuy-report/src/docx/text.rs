//! The inside of a paragraph: plain and strong texts, and links.

use super::styles::Style;
use crate::office::legible;
use docx_rs::{Hyperlink, HyperlinkType, Paragraph, Run};
use sha2::{Digest as _, Sha256};

/// Pieces of text in a row. Every text of a document comes through here, and is made legible.
#[derive(Debug, Default)]
pub(super) struct Text(Vec<Piece>);

#[derive(Debug)]
enum Piece {
    Run(Box<Run>),
    Link(Hyperlink),
}

impl Text {
    pub(super) fn of(text: &str) -> Self {
        Self::default().say(text)
    }

    pub(super) fn of_strong(text: &str) -> Self {
        Self::default().strong(text)
    }

    pub(super) fn say(self, text: &str) -> Self {
        self.run(run(text))
    }

    pub(super) fn strong(self, text: &str) -> Self {
        self.run(run(text).style("Strong"))
    }

    /// A condition or a hash.
    pub(super) fn code(self, text: &str) -> Self {
        self.run(run(text).style("Code"))
    }

    /// A text that leads to a place in the document.
    pub(super) fn link(mut self, anchor: &str, text: &str) -> Self {
        let link = Hyperlink::new(bookmark(anchor), HyperlinkType::Anchor).add_run(run(text).style("Hyperlink"));
        self.0.push(Piece::Link(link));
        self
    }

    /// A text, linked if there is somewhere to go.
    pub(super) fn maybe_link(self, anchor: Option<&str>, text: &str) -> Self {
        match anchor {
            Some(anchor) => self.link(anchor, text),
            None => self.say(text),
        }
    }

    /// With a piece that the library made.
    pub(super) fn run(mut self, run: Run) -> Self {
        self.0.push(Piece::Run(Box::new(run)));
        self
    }

    /// Followed by another.
    pub(super) fn join(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn paragraph(self, style: Style) -> Paragraph {
        self.into_paragraph(Paragraph::new().style(style.id()))
    }

    /// Into a paragraph that is begun.
    pub(super) fn into_paragraph(self, begun: Paragraph) -> Paragraph {
        self.0.into_iter().fold(begun, |paragraph, piece| match piece {
            Piece::Run(run) => paragraph.add_run(*run),
            Piece::Link(link) => paragraph.add_hyperlink(link),
        })
    }
}

/// A run of text with single spaces; those at its ends are kept, for they part it from its neighbours.
fn run(text: &str) -> Run {
    let inner = legible(text);
    let before = if text.starts_with(' ') { " " } else { "" };
    let after = if text.ends_with(' ') && !inner.is_empty() { " " } else { "" };
    Run::new().add_text(format!("{before}{inner}{after}"))
}

/// The name of the bookmark of a place: word processors take 40 letters and digits at most.
pub(super) fn bookmark(anchor: &str) -> String {
    let digest = Sha256::digest(anchor.as_bytes());
    digest.iter().take(10).fold("place_".to_owned(), |name, byte| format!("{name}{byte:02x}"))
}
