//! Figures: images as wide as the text, each with what it shows in words.

use super::flow::Flow;
use super::styles::Style;
use super::text::Text;
use crate::figure::raster::Image;
use crate::office::legible;
use docx_rs::{Paragraph, Pic, Run};

/// The width of the text and the most of its height, in the unit of drawings.
const TEXT: (u64, u64) = (6_120_130, 7_400_000);
/// The most of a logo.
const LOGO: (u64, u64) = (2_160_000, 576_000);

impl Flow<'_> {
    /// Sets a figure with its caption over it; the caption alone if there is no image.
    pub(super) fn figure(&mut self, caption: &str, image: Option<Image>) {
        self.keep(Style::Caption, Text::of(caption));
        if let Some(image) = image {
            self.image(image);
        }
    }

    /// Sets the logo of the organisation.
    pub(super) fn logo(&mut self, image: Image) {
        self.within(image, LOGO);
    }

    fn image(&mut self, image: Image) {
        self.within(image, TEXT);
    }

    fn within(&mut self, image: Image, most: (u64, u64)) {
        let (width, height) = fitted((image.width, image.height), most);
        self.described.push(legible(&image.alt));
        let mut pic = Pic::new_with_dimensions(image.png, image.width, image.height).size(width, height);
        pic.id = format!("rIdImage{}", self.described.len());
        self.add(Paragraph::new().style(Style::Figure.id()).add_run(Run::new().add_image(pic)));
    }
}

/// As wide as it may be, unless it would be too high.
fn fitted((width, height): (u32, u32), (widest, highest): (u64, u64)) -> (u32, u32) {
    let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
    let tall = widest * height / width;
    let (wide, tall) = if tall <= highest { (widest, tall) } else { (highest * width / height, highest) };
    let (wide, tall) = (wide.max(1), tall.max(1));
    (u32::try_from(wide).unwrap_or(u32::MAX), u32::try_from(tall).unwrap_or(u32::MAX))
}
