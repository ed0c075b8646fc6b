//! How cells look.

use makebuy_model::assessment::Standing;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The formats of the workbook: made once.
#[derive(Debug)]
pub(super) struct Looks {
    pub(super) head: Format,
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

impl Looks {
    pub(super) fn new() -> Self {
        let cell = || Format::new().set_font_size(SIZE).set_align(FormatAlign::Top);
        let text = || cell().set_text_wrap();
        Self {
            head: text()
                .set_bold()
                .set_background_color(Color::RGB(0x00F1_F3F4))
                .set_border_bottom(FormatBorder::Thin)
                .set_align(FormatAlign::Left),
            text: text(),
            guarded: text().set_quote_prefix(),
            points: cell().set_num_format("+0.0;\u{2212}0.0;0.0"),
            count: cell().set_num_format("0").set_align(FormatAlign::Center),
            value: text().set_align(FormatAlign::Left),
            date: cell().set_num_format("yyyy-mm-dd"),
        }
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
