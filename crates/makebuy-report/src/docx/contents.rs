//! The table of contents: each entry leads to its section and has a field with its page. It is no table that the reader's
//! program makes itself: LibreOffice shows what such a one held when it was written, which is no page at all. The
//! activities are listed where their sections begin.

use super::flow::{Block, Flow};
use super::page::TEXT_WIDTH;
use super::styles::Style;
use super::text::{Text, bookmark};
use crate::office::legible;
use docx_rs::{
    FieldCharType, Hyperlink, HyperlinkType, InstrPAGEREF, InstrText, Paragraph, Run, Tab, TabLeaderType, TabValueType,
};

/// Sets the contents at a place in the document.
pub(super) fn insert(flow: &mut Flow<'_>, place: usize) {
    let title = Text::of(&flow.t("contents")).paragraph(Style::ContentsTitle);
    let begun = || Paragraph::new().style(Style::Contents(1).id());
    let entries = flow.entries.iter().map(|one| line(begun(), &one.title, &one.bookmark));
    let paragraphs = std::iter::once(title).chain(entries);
    let blocks = paragraphs.map(|paragraph| Block::Paragraph(Box::new(paragraph)));
    flow.blocks.splice(place..place, blocks.collect::<Vec<_>>());
}

/// The activities, each with the page of its section.
pub(super) fn activities(flow: &mut Flow<'_>, links: impl Iterator<Item = (String, String)>) {
    for (title, anchor) in links {
        let begun = Paragraph::new().style(Style::Contents(2).id());
        flow.add(line(begun, &legible(&title), &bookmark(&anchor)));
    }
}

/// A title with the number of its page.
fn line(begun: Paragraph, title: &str, bookmark: &str) -> Paragraph {
    let right = Tab::new().val(TabValueType::Right).leader(TabLeaderType::Dot).pos(TEXT_WIDTH);
    let page = Run::new()
        .add_field_char(FieldCharType::Begin, true)
        .add_instr_text(InstrText::PAGEREF(InstrPAGEREF::new(bookmark).hyperlink()))
        .add_field_char(FieldCharType::Separate, false)
        .add_text("…")
        .add_field_char(FieldCharType::End, false);
    let link = Hyperlink::new(bookmark, HyperlinkType::Anchor)
        .add_run(Run::new().add_text(title))
        .add_run(Run::new().add_tab())
        .add_run(page);
    begun.add_tab(right).add_hyperlink(link)
}
