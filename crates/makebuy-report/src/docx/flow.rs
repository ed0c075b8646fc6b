//! The document as it grows: paragraphs and tables, one after the other.

use super::styles::Style;
use super::table::Grid;
use super::text::{Text, bookmark};
use crate::office::legible;
use crate::view::sections::Heading;
use crate::words::Words;
use docx_rs::{IndentLevel, NumberingId, Paragraph, Table};

/// The heading of a section, for the table of contents.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) title: String,
    pub(super) bookmark: String,
}

#[derive(Debug)]
pub(super) enum Block {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

/// What has been written so far.
#[derive(Debug)]
pub(super) struct Flow<'a> {
    pub(super) words: &'a Words,
    pub(super) blocks: Vec<Block>,
    pub(super) entries: Vec<Entry>,
    /// What each figure shows, in words.
    pub(super) described: Vec<String>,
    bookmarks: usize,
    /// How many numbered lists there are: each counts from one.
    pub(super) numbered: usize,
}

/// The list with bullets; numbered lists follow it. The library has a list of its own before it.
pub(super) const BULLETS: usize = 2;

impl<'a> Flow<'a> {
    pub(super) fn new(words: &'a Words) -> Self {
        Self { words, blocks: Vec::new(), entries: Vec::new(), described: Vec::new(), bookmarks: 0, numbered: 0 }
    }

    /// A fixed word of the report.
    pub(super) fn t(&self, label: &'static str) -> String {
        self.words.column(label)
    }

    /// A fixed word with the mark that leads on, and a space.
    pub(super) fn lead(&self, label: &'static str) -> String {
        format!("{} ", self.words.labelled(&self.t(label)))
    }

    /// Where the next block will stand.
    pub(super) fn place(&self) -> usize {
        self.blocks.len()
    }

    pub(super) fn add(&mut self, paragraph: Paragraph) {
        self.blocks.push(Block::Paragraph(Box::new(paragraph)));
    }

    pub(super) fn put(&mut self, style: Style, text: Text) {
        if !text.is_empty() {
            self.add(text.paragraph(style));
        }
    }

    pub(super) fn say(&mut self, style: Style, text: &str) {
        if !text.trim().is_empty() {
            self.put(style, Text::of(text));
        }
    }

    /// A paragraph that stays on the page of the next one.
    pub(super) fn keep(&mut self, style: Style, text: Text) {
        self.add(text.paragraph(style).keep_next(true));
    }

    /// The heading of a section of the document.
    pub(super) fn section(&mut self, heading: &Heading) {
        let title = format!("{}. {}", heading.number, heading.title);
        self.heading(1, &title, Some(heading.anchor));
    }

    /// The same on a new page.
    pub(super) fn fresh_section(&mut self, heading: &Heading) {
        self.section(heading);
        if let Some(Block::Paragraph(paragraph)) = self.blocks.pop() {
            self.add(paragraph.page_break_before(true));
        }
    }

    /// A heading with the place that links lead to; those of sections stand in the table of contents.
    pub(super) fn heading(&mut self, level: u8, title: &str, anchor: Option<&str>) {
        let title = legible(title);
        let own;
        let anchor = match anchor {
            Some(anchor) => anchor,
            None => {
                own = format!("heading {}", self.bookmarks);
                &own
            }
        };
        let begun = Paragraph::new().style(Style::Heading(level).id()).keep_next(true);
        let paragraph = self.marked(begun, anchor, Text::of(&title));
        if level == 1 {
            self.entries.push(Entry { title, bookmark: bookmark(anchor) });
        }
        self.add(paragraph);
    }

    /// A paragraph that links can lead to.
    pub(super) fn anchored(&mut self, style: Style, anchor: &str, text: Text) {
        let paragraph = self.marked(Paragraph::new().style(style.id()), anchor, text);
        self.add(paragraph);
    }

    fn marked(&mut self, begun: Paragraph, anchor: &str, text: Text) -> Paragraph {
        let id = self.bookmarks;
        self.bookmarks += 1;
        text.into_paragraph(begun.add_bookmark_start(id, bookmark(anchor))).add_bookmark_end(id)
    }

    pub(super) fn bullet(&mut self, text: Text) {
        self.listed(BULLETS, Style::Bullet, text);
    }

    /// A line under a bullet or a number, without a mark of its own.
    pub(super) fn under(&mut self, text: Text) {
        self.put(Style::ListMore, text);
    }

    /// Begins a list that counts from one.
    pub(super) fn numbered(&mut self) -> usize {
        self.numbered += 1;
        BULLETS + self.numbered
    }

    pub(super) fn number(&mut self, list: usize, text: Text) {
        self.listed(list, Style::Number, text);
    }

    fn listed(&mut self, list: usize, style: Style, text: Text) {
        let begun = Paragraph::new().style(style.id()).numbering(NumberingId::new(list), IndentLevel::new(0));
        self.add(text.into_paragraph(begun));
    }

    /// A table with what it shows over it; none if it has no rows.
    pub(super) fn table(&mut self, caption: Option<&str>, grid: Grid) {
        if grid.is_empty() {
            return;
        }
        if let Some(caption) = caption {
            self.keep(Style::Caption, Text::of(caption));
        }
        self.blocks.push(Block::Table(Box::new(grid.table())));
        self.add(Paragraph::new().style(Style::AfterTable.id()));
    }
}
