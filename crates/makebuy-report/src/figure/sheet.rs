//! The two widths that figures are drawn for.

use super::drawing::Type;

/// For what width a figure is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sheet {
    /// Screens and paper.
    Broad,
    /// Phones.
    Narrow,
}

impl Sheet {
    /// The width of a drawing. A narrow one is about as many pixels wide on a phone, so that sizes are what they are here.
    pub(crate) fn width(self) -> f64 {
        match self {
            Self::Broad => 860.0,
            Self::Narrow => 340.0,
        }
    }

    /// The font size.
    pub(crate) fn text(self) -> f64 {
        match self {
            Self::Broad => 12.0,
            Self::Narrow => 11.5,
        }
    }

    /// The radius of a mark.
    pub(crate) fn radius(self) -> f64 {
        match self {
            Self::Broad => 5.5,
            Self::Narrow => 5.0,
        }
    }

    pub(crate) fn plain(self) -> Type {
        Type::plain(self.text())
    }

    pub(crate) fn strong(self) -> Type {
        Type::strong(self.text())
    }
}
