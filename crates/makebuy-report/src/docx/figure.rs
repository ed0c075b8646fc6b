//! Figures: images as wide as the text, each with what it shows in words.

use super::flow::Flow;
use super::styles::Style;
use super::text::Text;
use crate::figure::raster::Image;
use crate::office::legible;
use docx_rs::{Paragraph, Pic, Run};

/// The width of the text and the most of its height, in the unit of drawings.
const WIDTH: u64 = 6_120_130;
const HEIGHT: u64 = 7_400_000;

impl Flow<'_> {
    /// Sets a figure with its caption over it; the caption alone if there is no image.
    pub(super) fn figure(&mut self, caption: &str, image: Option<Image>) {
        self.keep(Style::Caption, Text::of(caption));
        if let Some(image) = image {
            self.image(image);
        }
    }

    /// Sets an image by itself.
    pub(super) fn image(&mut self, image: Image) {
        let (width, height) = fitted(u64::from(image.width), u64::from(image.height));
        self.described.push(legible(&image.alt));
        let mut pic = Pic::new_with_dimensions(image.png, image.width, image.height).size(width, height);
        pic.id = format!("rIdImage{}", self.described.len());
        self.add(Paragraph::new().style(Style::Figure.id()).add_run(Run::new().add_image(pic)));
    }
}

/// As wide as the text, unless it would be too high.
fn fitted(width: u64, height: u64) -> (u32, u32) {
    let (width, height) = (width.max(1), height.max(1));
    let tall = WIDTH * height / width;
    let (wide, tall) = if tall <= HEIGHT { (WIDTH, tall) } else { (HEIGHT * width / height, HEIGHT) };
    (u32::try_from(wide).unwrap_or(u32::MAX), u32::try_from(tall).unwrap_or(u32::MAX))
}
