//! The table of contents: a field that Word fills, with entries for readers that do not.

use super::flow::{Block, Entry, Flow};
use super::page::TEXT_WIDTH;
use super::styles::Style;
use super::text::Text;
use docx_rs::{
    FieldCharType, Hyperlink, HyperlinkType, InstrPAGEREF, InstrText, InstrToC, Paragraph, Run, Tab, TabLeaderType,
    TabValueType,
};

/// Sets the contents at a place in the document.
pub(super) fn insert(flow: &mut Flow<'_>, place: usize) {
    let title = Text::of(&flow.t("contents")).paragraph(Style::ContentsTitle);
    let entries = flow.entries.iter().enumerate().map(|(at, one)| entry(one, at == 0));
    let last = Paragraph::new().style(Style::AfterTable.id()).add_run(end());
    let paragraphs = std::iter::once(title).chain(entries).chain([last]);
    let blocks = paragraphs.map(|paragraph| Block::Paragraph(Box::new(paragraph)));
    flow.blocks.splice(place..place, blocks.collect::<Vec<_>>());
}

fn begin() -> Run {
    Run::new()
        .add_field_char(FieldCharType::Begin, true)
        .add_instr_text(InstrText::TOC(InstrToC::new().heading_styles_range(1, 2).hyperlink()))
        .add_field_char(FieldCharType::Separate, false)
}

fn end() -> Run {
    Run::new().add_field_char(FieldCharType::End, false)
}

/// A heading with the number of its page. The field begins in the first of them.
fn entry(entry: &Entry, first: bool) -> Paragraph {
    let right = Tab::new().val(TabValueType::Right).leader(TabLeaderType::Dot).pos(TEXT_WIDTH);
    let page = Run::new()
        .add_field_char(FieldCharType::Begin, true)
        .add_instr_text(InstrText::PAGEREF(InstrPAGEREF::new(&entry.bookmark).hyperlink()))
        .add_field_char(FieldCharType::Separate, false)
        .add_text("…")
        .add_field_char(FieldCharType::End, false);
    let link = Hyperlink::new(&entry.bookmark, HyperlinkType::Anchor)
        .add_run(Run::new().add_text(&entry.title))
        .add_run(Run::new().add_tab())
        .add_run(page);
    let begun = Paragraph::new().style(Style::Contents(entry.level).id()).add_tab(right);
    if first { begun.add_run(begin()) } else { begun }.add_hyperlink(link)
}
