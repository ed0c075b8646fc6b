//! The styles of the document, by the names that word processors know, so that a house can set its own look.

use super::table;
use docx_rs::{Docx, LineSpacing, LineSpacingType, RunFonts, SpecialIndentType, Style as Made, StyleType};

/// A style of paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    /// Organisation, date and pack.
    Subtitle,
    /// The whole report in a sentence.
    Answer,
    Heading(u8),
    Body,
    /// What explains and may be skipped.
    Quiet,
    /// What is only looked up.
    Fine,
    /// What signs mean.
    Legend,
    Note,
    /// The verdict at the head of an activity's section.
    Verdict,
    Caption,
    Figure,
    Bullet,
    Number,
    ListMore,
    Bibliography,
    CellHead,
    Cell,
    CellSmall,
    /// The gap under a table.
    AfterTable,
    ContentsTitle,
    Contents(u8),
    Header,
    Footer,
}

pub(super) const LIST_INDENT: i32 = 340;

const INK: &str = "1B1F24";
const MUTED: &str = "555D66";
const OUTSIDE: &str = "1C5582";
const SERIF: &str = "Cambria";
const SANS: &str = "Calibri";

impl Style {
    const ALL: [Self; 28] = [
        Self::Title,
        Self::Subtitle,
        Self::Answer,
        Self::Heading(1),
        Self::Heading(2),
        Self::Heading(3),
        Self::Heading(4),
        Self::Body,
        Self::Quiet,
        Self::Fine,
        Self::Legend,
        Self::Note,
        Self::Verdict,
        Self::Caption,
        Self::Figure,
        Self::Bullet,
        Self::Number,
        Self::ListMore,
        Self::Bibliography,
        Self::CellHead,
        Self::Cell,
        Self::CellSmall,
        Self::AfterTable,
        Self::ContentsTitle,
        Self::Contents(1),
        Self::Contents(2),
        Self::Header,
        Self::Footer,
    ];

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Answer => "Answer",
            Self::Heading(1) => "Heading1",
            Self::Heading(2) => "Heading2",
            Self::Heading(3) => "Heading3",
            Self::Heading(_) => "Heading4",
            Self::Body => "BodyText",
            Self::Quiet => "Quiet",
            Self::Fine => "Fine",
            Self::Legend => "Legend",
            Self::Note => "Note",
            Self::Verdict => "Verdict",
            Self::Caption => "Caption",
            Self::Figure => "Figure",
            Self::Bullet => "ListBullet",
            Self::Number => "ListNumber",
            Self::ListMore => "ListContinue",
            Self::Bibliography => "Bibliography",
            Self::CellHead => "CellHead",
            Self::Cell => "Cell",
            Self::CellSmall => "CellSmall",
            Self::AfterTable => "AfterTable",
            Self::ContentsTitle => "TOCHeading",
            Self::Contents(1) => "TOC1",
            Self::Contents(_) => "TOC2",
            Self::Header => "Header",
            Self::Footer => "Footer",
        }
    }

    /// As word processors list it; those that they know have their own names.
    fn name(self) -> &'static str {
        match self {
            Self::Heading(1) => "heading 1",
            Self::Heading(2) => "heading 2",
            Self::Heading(3) => "heading 3",
            Self::Heading(_) => "heading 4",
            Self::Body => "Body Text",
            Self::Caption => "caption",
            Self::Bullet => "List Bullet",
            Self::Number => "List Number",
            Self::ListMore => "List Continue",
            Self::CellHead => "Cell Head",
            Self::CellSmall => "Cell Small",
            Self::AfterTable => "After Table",
            Self::ContentsTitle => "TOC Heading",
            Self::Contents(1) => "toc 1",
            Self::Contents(_) => "toc 2",
            Self::Header => "header",
            Self::Footer => "footer",
            Self::Title | Self::Subtitle | Self::Answer | Self::Quiet | Self::Legend | Self::Note => self.id(),
            Self::Fine | Self::Verdict | Self::Figure | Self::Bibliography | Self::Cell => self.id(),
        }
    }

    fn made(self) -> Made {
        let made = Made::new(self.id(), StyleType::Paragraph).name(self.name()).based_on(self.base());
        match self {
            Self::Title => made.size(52).line_spacing(around(0, 120, 240)),
            Self::Subtitle => sans(made, 18, MUTED).line_spacing(around(0, 240, 260)),
            Self::Answer => made.size(26).line_spacing(around(0, 240, 300)),
            Self::Heading(level) => heading(made, level),
            Self::Body => made,
            Self::Figure => made.line_spacing(around(60, 120, 240)),
            Self::Quiet => sans(made, 17, MUTED).line_spacing(around(0, 80, 245)),
            Self::Fine => sans(made, 16, INK).line_spacing(around(0, 50, 240)),
            Self::Legend => sans(made, 17, MUTED).line_spacing(around(0, 20, 240)),
            Self::Note => made.indent(Some(LIST_INDENT), None, None, None).italic(),
            Self::Verdict => made.size(24).line_spacing(around(0, 80, 280)),
            Self::Caption => sans(made, 19, INK).bold().line_spacing(around(160, 80, 250)),
            Self::Bullet | Self::Number | Self::ListMore | Self::Bibliography => {
                made.indent(Some(LIST_INDENT), hanging(self), None, None).line_spacing(around(0, 50, 255))
            }
            Self::CellHead => sans(made, 17, MUTED).bold().line_spacing(around(40, 40, 230)),
            Self::Cell => sans(made, 18, INK).line_spacing(around(40, 40, 240)),
            Self::CellSmall => sans(made, 16, MUTED).line_spacing(around(0, 40, 230)),
            Self::AfterTable => made.size(8).line_spacing(around(0, 60, 240)),
            Self::ContentsTitle => sans(made, 20, INK).bold().line_spacing(around(120, 80, 250)),
            Self::Contents(level) => {
                let indent = if level == 1 { 0 } else { LIST_INDENT };
                sans(made, 18, INK).indent(Some(indent), None, None, None).line_spacing(around(0, 20, 250))
            }
            Self::Header | Self::Footer => sans(made, 16, MUTED).line_spacing(around(0, 0, 240)),
        }
    }

    fn base(self) -> &'static str {
        match self {
            Self::CellSmall => "Cell",
            Self::Quiet | Self::Fine | Self::Note | Self::Verdict | Self::Answer => "BodyText",
            _ => "Normal",
        }
    }
}

/// All styles, with the two fonts and the size of plain text.
pub(super) fn add_to(docx: Docx) -> Docx {
    let docx = docx.default_size(20).default_fonts(fonts(SERIF)).default_line_spacing(around(0, 90, 260));
    let docx = Style::ALL.into_iter().fold(docx, |docx, style| docx.add_style(style.made()));
    docx.add_style(Made::new("Strong", StyleType::Character).name("Strong").bold())
        .add_style(Made::new("Hyperlink", StyleType::Character).name("Hyperlink").color(OUTSIDE))
        .add_style(Made::new("Code", StyleType::Character).name("Code").fonts(fonts("Consolas")).size(17))
        .add_style(
            Made::new("ReportTable", StyleType::Table)
                .name("Report Table")
                .clear_all_border()
                .set_borders(table::rules()),
        )
}

fn heading(made: Made, level: u8) -> Made {
    let made = made.next("BodyText").bold().color(INK).outline_lvl(usize::from(level.saturating_sub(1)));
    match level {
        1 => made.size(34).line_spacing(around(480, 160, 240)),
        2 => made.size(27).line_spacing(around(360, 100, 240)),
        3 => sans(made, 20, INK).line_spacing(around(180, 60, 240)),
        _ => sans(made, 18, INK).line_spacing(around(120, 40, 240)),
    }
}

fn hanging(style: Style) -> Option<SpecialIndentType> {
    (style != Style::ListMore).then_some(SpecialIndentType::Hanging(LIST_INDENT))
}

fn sans(made: Made, size: usize, colour: &str) -> Made {
    made.fonts(fonts(SANS)).size(size).color(colour)
}

fn fonts(name: &str) -> RunFonts {
    RunFonts::new().ascii(name).hi_ansi(name).cs(name)
}

fn around(before: u32, after: u32, line: i32) -> LineSpacing {
    LineSpacing::new().before(before).after(after).line(line).line_rule(LineSpacingType::Auto)
}
