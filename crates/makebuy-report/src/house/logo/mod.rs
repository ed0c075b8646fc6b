//! The logo of an organisation: a picture that is looked at before it is let in.

mod svg;
mod uses;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use png::{Decoder, Limits};
use std::io::Cursor;

/// The longest side of a picture, in pixels.
const SIDE: u32 = 4_096;
/// Bytes of a picture once it is unpacked.
const UNPACKED: usize = SIDE as usize * SIDE as usize * 4;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A picture that was checked: what it says it is, of sane size, and without anything that runs or is loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    png: bool,
    bytes: Vec<u8>,
}

/// Why a file is no logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogoFault {
    /// What is wrong, with the place in an SVG.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
}

impl LogoFault {
    fn new(message: impl Into<String>, help: &str) -> Self {
        Self { message: message.into(), help: Some(help.to_owned()) }
    }
}

impl Logo {
    /// Checks the bytes of a file: a PNG or an SVG.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn new(bytes: Vec<u8>) -> Result<Self, LogoFault> {
        let png = bytes.starts_with(PNG);
        if png {
            check_png(&bytes)?;
        } else {
            let text = std::str::from_utf8(&bytes).ok().filter(|text| text.contains("<svg"));
            let neither = || LogoFault::new("the logo is neither a PNG nor an SVG", "save it as one of them");
            svg::check(text.ok_or_else(neither)?)?;
        }
        Ok(Self { png, bytes })
    }

    /// The bytes of a PNG, for formats that take no other picture.
    #[must_use]
    pub fn png(&self) -> Option<&[u8]> {
        self.png.then_some(&*self.bytes)
    }

    /// The bytes of the picture.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// As an address that holds the picture itself.
    pub(crate) fn address(&self) -> String {
        let kind = if self.png { "image/png" } else { "image/svg+xml" };
        format!("data:{kind};base64,{}", STANDARD.encode(&self.bytes))
    }
}

fn check_png(bytes: &[u8]) -> Result<(), LogoFault> {
    let broken = |error: png::DecodingError| {
        LogoFault::new(format!("the PNG can not be read: {error}"), "save it anew, or take another file")
    };
    let decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: UNPACKED });
    let mut reader = decoder.read_info().map_err(broken)?;
    let (width, height) = reader.info().size();
    if width.max(height) > SIDE {
        let message = format!("the PNG has {width} by {height} pixels; the limit is {SIDE} a side");
        return Err(LogoFault::new(message, "make it smaller: a logo is printed a few centimetres wide"));
    }
    if reader.info().animation_control.is_some() {
        return Err(LogoFault::new("the PNG moves", "save a single picture"));
    }
    let Some(size) = reader.output_buffer_size().filter(|size| *size <= UNPACKED) else {
        let message = format!("the PNG has more than {UNPACKED} bytes once it is unpacked, which is the limit");
        return Err(LogoFault::new(message, "make it smaller, or save it with 8 bits a channel"));
    };
    reader.next_frame(&mut vec![0; size]).map_err(broken)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Grayscale);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&vec![0; (width * height) as usize]).unwrap();
        writer.finish().unwrap();
        bytes
    }

    /// What a picture with 16 bits a channel begins with.
    fn deep(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Sixteen);
        let mut writer = encoder.write_header().unwrap();
        writer.write_chunk(png::chunk::IDAT, &[0]).unwrap();
        drop(writer);
        bytes
    }

    #[test]
    fn a_png_must_be_one() {
        let good = png(40, 20);
        assert!(Logo::new(good.clone()).unwrap().png().is_some());
        let said = |bytes: &[u8]| Logo::new(bytes.to_vec()).unwrap_err().message;
        assert!(said(&good[..good.len() / 2]).contains("can not be read"));
        assert!(said(&png(5_000, 1)).contains("5000 by 1 pixels"));
        assert!(said(&deep(4_096, 4_096)).contains("once it is unpacked"));
        assert!(said(b"GIF89a").contains("neither a PNG nor an SVG"));
    }
}
