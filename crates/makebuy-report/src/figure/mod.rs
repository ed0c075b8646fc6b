//! The geometry of the figures: plain numbers in, coordinates out, the same bytes for the same input.
//!
//! Templates draw them as inline SVG, coloured by classes, so that one stylesheet serves screen, dark mode and paper.

pub(crate) mod axis;
pub(crate) mod bars;
pub(crate) mod funnel;
pub(crate) mod map;
mod place;
mod quadrant;
pub(crate) mod shape;
