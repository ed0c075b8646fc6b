//! The figures: plain numbers in, outlines and words out, the same bytes for the same input.
//!
//! Templates set them as inline SVG, coloured by classes, so that one stylesheet serves screen, dark mode and paper;
//! `raster` makes images of the same drawings.

pub(crate) mod axis;
pub(crate) mod bars;
pub(crate) mod drawing;
pub(crate) mod funnel;
pub(crate) mod glance;
pub(crate) mod hatch;
pub(crate) mod legend;
pub(crate) mod map;
pub(crate) mod matrix;
pub(crate) mod measure;
pub(crate) mod raster;
mod shape;
pub(crate) mod sheet;

#[cfg(test)]
mod tests;
