//! The figures as images, for documents that can not hold drawings.
//!
//! The same drawings and the same stylesheet as in HTML, with the light colours, and with a font that comes along: the
//! same bytes on every machine, whatever fonts it has.

use super::drawing::Drawing;
use crate::engine;
use crate::error::ReportError;
use crate::house::Logo;
use crate::view::View;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::error::Error;
use std::io::Cursor;
use std::sync::Arc;

/// A figure as an image.
#[derive(Debug)]
pub(crate) struct Image {
    pub(crate) png: Vec<u8>,
    /// In pixels.
    pub(crate) width: u32,
    /// In pixels.
    pub(crate) height: u32,
    /// What it shows, in words.
    pub(crate) alt: String,
}

/// The figures of a report, as far as it has them.
#[derive(Debug)]
pub(crate) struct Images {
    pub(crate) map: Option<Image>,
    pub(crate) glance: Option<Image>,
    pub(crate) funnel: Option<Image>,
}

/// What the stylesheet's fonts become.
const FAMILY: &str = "DejaVu Sans";
const FONTS: [&[u8]; 2] =
    [include_bytes!("../../fonts/DejaVuSans.ttf"), include_bytes!("../../fonts/DejaVuSans-Bold.ttf")];

/// Pixels of an image for one of its drawing: enough for print across a page.
const SCALE: f32 = 2.0;

/// Makes images of the figures.
///
/// # Errors
///
/// [`ReportError::Image`] if one can not be made.
pub(crate) fn images(view: &View) -> Result<Images, ReportError> {
    let options = options();
    let image = |drawing: &Drawing, alt: [&str; 3]| image(&options, drawing, &alt);
    let map = view.map.as_ref().map(|map| image(&map.broad, [&map.title, &map.caption, &map.description]));
    let glance =
        view.glance.as_ref().map(|glance| image(&glance.broad, [&glance.title, &glance.caption, &glance.description]));
    let funnel = view.funnel.as_ref().map(|funnel| image(&funnel.broad, [&funnel.title, &funnel.caption, ""]));
    Ok(Images { map: map.transpose()?, glance: glance.transpose()?, funnel: funnel.transpose()? })
}

/// Pixels of a drawn logo, at most: it is printed a few centimetres wide.
const LOGO: (f32, f32) = (1_400.0, 400.0);

/// A logo as an image: one that is a picture as it is.
///
/// # Errors
///
/// [`ReportError::Image`] if it can not be made.
pub(crate) fn logo(logo: &Logo, alt: &str) -> Result<Image, ReportError> {
    let alt = alt.to_owned();
    if let Some(png) = logo.png() {
        let reader = png::Decoder::new(Cursor::new(png)).read_info().map_err(failed)?;
        let (width, height) = reader.info().size();
        return Ok(Image { png: png.to_vec(), width, height, alt });
    }
    let tree = Tree::from_data(logo.bytes(), &options()).map_err(failed)?;
    let scale = (LOGO.0 / tree.size().width()).min(LOGO.1 / tree.size().height());
    drawn(&tree, scale, alt)
}

fn options() -> Options<'static> {
    let mut fonts = fontdb::Database::new();
    for font in FONTS {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(font)));
    }
    Options { font_family: FAMILY.to_owned(), fontdb: Arc::new(fonts), ..Options::default() }
}

fn image(options: &Options<'_>, drawing: &Drawing, alt: &[&str]) -> Result<Image, ReportError> {
    let svg = engine::image(drawing, FAMILY)?;
    let tree = Tree::from_str(&svg, options).map_err(failed)?;
    let told: Vec<&str> = alt.iter().copied().filter(|text| !text.is_empty()).collect();
    drawn(&tree, SCALE, told.join(" "))
}

fn drawn(tree: &Tree, scale: f32, alt: String) -> Result<Image, ReportError> {
    let size = tree.size().to_int_size().scale_by(scale).ok_or_else(|| failed("it has no size"))?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or_else(|| failed("it has too many pixels"))?;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    let png = pixels.encode_png().map_err(failed)?;
    Ok(Image { png, width: size.width(), height: size.height(), alt })
}

fn failed(error: impl Into<Box<dyn Error + Send + Sync>>) -> ReportError {
    ReportError::Image(error.into())
}

/// Where the words and marks of a drawing are, as they are drawn.
#[cfg(test)]
pub(super) fn boxes(drawing: &Drawing) -> Vec<(String, resvg::tiny_skia::Rect)> {
    use resvg::usvg::{Group, Node};
    fn gather(group: &Group, boxes: &mut Vec<(String, resvg::tiny_skia::Rect)>) {
        for node in group.children() {
            match node {
                Node::Group(group) => gather(group, boxes),
                Node::Text(text) => {
                    let words = text.chunks().iter().map(|chunk| chunk.text()).collect();
                    boxes.push((words, text.abs_bounding_box()));
                }
                Node::Path(path) if path.id() == "mark" => boxes.push(("a mark".to_owned(), path.abs_bounding_box())),
                Node::Path(_) | Node::Image(_) => {}
            }
        }
    }
    let svg = engine::image(drawing, FAMILY).unwrap().replace("<path class=\"mark", "<path id=\"mark\" class=\"mark");
    let mut boxes = Vec::new();
    gather(Tree::from_str(&svg, &options()).unwrap().root(), &mut boxes);
    boxes
}

#[cfg(test)]
mod tests {
    use super::{image, options};
    use crate::figure::drawing::{Pen, Type};

    #[test]
    fn any_text_becomes_the_same_image_again() {
        let mut pen = Pen::default();
        pen.text(Type::strong(12.0), (10.0, 20.0), "Свет − 5 \u{fffe}\u{0}<&漢字🙂\u{202e}abc");
        let drawing = pen.finish((200.0, 30.0));
        let [first, second] = [0, 1].map(|_| image(&options(), &drawing, &["What it", "", "shows"]).unwrap());
        assert_eq!((first.width, first.height, first.alt.as_str()), (400, 60, "What it shows"));
        assert!(first.png == second.png && first.png.starts_with(b"\x89PNG"));
    }
}
