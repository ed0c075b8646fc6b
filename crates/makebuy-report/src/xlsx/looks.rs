//! How cells look.

use crate::ledger::Kind;
use makebuy_model::assessment::Standing;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The formats of the workbook: made once.
#[derive(Debug)]
pub(super) struct Looks {
    head: Format,
    /// Of a column of numbers, which stand at its right.
    head_right: Format,
    pub(super) text: Format,
    /// A text that a spreadsheet would take for a formula if somebody typed it again.
    pub(super) guarded: Format,
    pub(super) points: Format,
    pub(super) count: Format,
    pub(super) value: Format,
    pub(super) date: Format,
}

/// The size of type in cells, in points: many columns stand side by side.
const SIZE: f64 = 10.0;
/// The ground of a head.
const GROUND: Color = Color::RGB(0x00F1_F3F4);
/// The line below a row.
const LINE: Color = Color::RGB(0x00D9_DDE1);

/// At the right, off the text of the next column.
fn at_right(format: Format) -> Format {
    format.set_align(FormatAlign::Right).set_indent(1)
}

impl Looks {
    pub(super) fn new() -> Self {
        let plain = || Format::new().set_font_size(SIZE).set_align(FormatAlign::Top);
        let cell = || plain().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE);
        let text = || cell().set_text_wrap();
        let head =
            || plain().set_text_wrap().set_bold().set_background_color(GROUND).set_border_bottom(FormatBorder::Thin);
        Self {
            head: head().set_align(FormatAlign::Left),
            head_right: at_right(head()),
            text: text(),
            guarded: text().set_quote_prefix(),
            points: at_right(cell()).set_num_format("+0.0;\u{2212}0.0;0.0"),
            count: cell().set_num_format("0").set_align(FormatAlign::Center),
            value: text().set_align(FormatAlign::Left),
            date: cell().set_num_format("yyyy-mm-dd"),
        }
    }

    pub(super) fn head(&self, kind: Kind) -> &Format {
        if kind == Kind::Points { &self.head_right } else { &self.head }
    }
}

/// A light ground for a standing; its word tells it without.
pub(super) fn ground(standing: Standing) -> Format {
    let colour = match standing {
        Standing::Firm => 0x00E3_EFE6,
        Standing::NotYet => 0x00F1_E3CF,
        Standing::Open => 0x00D5_E4F0,
        Standing::Impossible => 0x00E4_E6E8,
    };
    Format::new().set_background_color(Color::RGB(colour))
}
