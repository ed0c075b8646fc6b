//! The page: its size, what stands at its top and bottom, and the lists and styles of the document.

use super::flow::{BULLETS, Block, Flow};
use super::styles::{self, Style};
use crate::office::{NO_DATE, Properties};
use docx_rs::{
    AbstractNumbering, Docx, Footer, Header, Level, LevelJc, LevelOverride, LevelText, NumPages, NumberFormat,
    Numbering, PageMargin, PageNum, Paragraph, Run, SpecialIndentType, Start,
};

/// A4 in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
const MARGIN: i32 = 1_134;
/// What is left between the margins.
pub(super) const TEXT_WIDTH: usize = 9_638;

pub(super) fn document(flow: Flow<'_>, properties: &Properties) -> Docx {
    let margin = PageMargin::new().top(1_304).bottom(1_304).left(MARGIN).right(MARGIN).header(567).footer(567);
    let docx = Docx::new().page_size(PAGE.0, PAGE.1).page_margin(margin);
    let docx = styles::add_to(docx).header(header(&properties.head)).footer(footer());
    let date = properties.date.unwrap_or(NO_DATE).to_string();
    let docx = lists(docx.created_at(&date).updated_at(&date), flow.numbered);
    flow.blocks.into_iter().fold(docx, |docx, block| match block {
        Block::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
        Block::Table(table) => docx.add_table(*table),
    })
}

fn header(line: &str) -> Header {
    let line = Run::new().add_text(line);
    Header::new().add_paragraph(Paragraph::new().style(Style::Header.id()).add_run(line))
}

/// `3 / 12`.
fn footer() -> Footer {
    let pages = Paragraph::new().style(Style::Footer.id()).add_page_num(PageNum::new());
    Footer::new().add_paragraph(pages.add_run(Run::new().add_text(" / ")).add_num_pages(NumPages::new()))
}

/// The list with bullets, and the numbered ones: each of these begins anew.
fn lists(docx: Docx, numbered: usize) -> Docx {
    let docx = docx
        .add_abstract_numbering(AbstractNumbering::new(2).add_level(level("bullet", "•")))
        .add_abstract_numbering(AbstractNumbering::new(3).add_level(level("decimal", "%1.")))
        .add_numbering(Numbering::new(BULLETS, 2));
    (1..=numbered).fold(docx, |docx, list| {
        let anew = LevelOverride::new(0).start(1);
        docx.add_numbering(Numbering::new(BULLETS + list, 3).add_override(anew))
    })
}

fn level(format: &str, mark: &str) -> Level {
    Level::new(0, Start::new(1), NumberFormat::new(format), LevelText::new(mark), LevelJc::new("left")).indent(
        Some(styles::LIST_INDENT),
        Some(SpecialIndentType::Hanging(styles::LIST_INDENT)),
        None,
        None,
    )
}
