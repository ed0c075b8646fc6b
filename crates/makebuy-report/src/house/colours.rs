//! The two colours of the report, made legible.
//!
//! What is given is kept in hue and, as far as the screen can show it, in strength; only its lightness moves, in a space in
//! which equal steps look equal, until text in it has the contrast that WCAG asks for.

use makebuy_model::assessment::ReportInfo;
use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, Oklch, Srgb};
use std::fmt::Write as _;

/// The contrast of text with its ground that WCAG 2.1 asks for at level AA.
const LEGIBLE: f64 = 4.5;
/// How far lightness moves at once.
const STEP: f64 = 0.005;
/// The tinted papers, on which text has the least contrast: `--tint` of `styles/page.css`.
const LIGHT_TINT: Srgb<u8> = Srgb::new(0xf4, 0xf5, 0xf6);
const DARK_TINT: Srgb<u8> = Srgb::new(0x1d, 0x21, 0x25);

/// A colour that could not be used as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjusted {
    /// Its key in `[report.colours]`.
    pub key: &'static str,
    /// What became of it.
    pub used: String,
}

/// The colours that are too light to be read on paper, with what they become there. In the dark every colour is made as
/// light as it must be.
#[must_use]
pub fn adjusted(info: &ReportInfo) -> Vec<Adjusted> {
    given(info)
        .filter_map(|(key, colour)| {
            let used = darkened(colour);
            (used != colour).then(|| Adjusted { key, used: hex(used) })
        })
        .collect()
}

/// The rules by which they replace those of the stylesheet, which they follow; empty if none is given.
pub(crate) fn css(info: &ReportInfo) -> String {
    let [mut light, mut dark] = [String::new(), String::new()];
    for (key, colour) in given(info) {
        let set = |into: &mut String, strong, pale| {
            let _ = writeln!(into, "--{key}: {}; --{key}-pale: {};", hex(strong), hex(pale));
        };
        set(&mut light, darkened(colour), paled(colour, 0.91, 0.035));
        set(&mut dark, lightened(colour), paled(colour, 0.34, 0.055));
    }
    if light.is_empty() {
        return String::new();
    }
    format!(
        ":root {{\n{light}}}\n@media (prefers-color-scheme: dark) {{\n:root {{\n{dark}}}\n}}\n@media print {{\n:root {{\n{light}}}\n}}\n"
    )
}

fn given(info: &ReportInfo) -> impl Iterator<Item = (&'static str, Srgb<u8>)> {
    let both = [("outside", &info.outside), ("inside", &info.inside)];
    both.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?.parse().ok()?)))
}

/// As dark as it must be on paper.
fn darkened(colour: Srgb<u8>) -> Srgb<u8> {
    let lch = oklch(colour);
    moved(colour, lch, LIGHT_TINT, -STEP)
}

/// As light as it must be in the dark, and light enough not to glare by its strength.
fn lightened(colour: Srgb<u8>) -> Srgb<u8> {
    let mut lch = oklch(colour);
    lch.l = lch.l.max(0.78);
    lch.chroma = lch.chroma.min(0.11);
    moved(srgb(lch), lch, DARK_TINT, STEP)
}

fn moved(colour: Srgb<u8>, mut lch: Oklch<f64>, ground: Srgb<u8>, step: f64) -> Srgb<u8> {
    let mut found = colour;
    while contrast(found, ground) < LEGIBLE && (0.0..=1.0).contains(&lch.l) {
        lch.l += step;
        found = srgb(lch);
    }
    found
}

/// A ground of the same hue, on which ink is legible.
fn paled(colour: Srgb<u8>, lightness: f64, strength: f64) -> Srgb<u8> {
    let mut lch = oklch(colour);
    lch.l = lightness;
    lch.chroma = lch.chroma.min(strength);
    srgb(lch)
}

fn oklch(colour: Srgb<u8>) -> Oklch<f64> {
    Oklch::from_color(colour.into_format::<f64>())
}

fn srgb(lch: Oklch<f64>) -> Srgb<u8> {
    Srgb::from_color(lch).into_format()
}

fn contrast(one: Srgb<u8>, other: Srgb<u8>) -> f64 {
    one.into_format::<f64>().relative_contrast(other.into_format())
}

fn hex(colour: Srgb<u8>) -> String {
    format!("#{colour:x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const INK: Srgb<u8> = Srgb::new(0x1b, 0x1f, 0x24);
    const DARK_INK: Srgb<u8> = Srgb::new(0xe7, 0xe9, 0xeb);

    #[test]
    fn every_colour_is_legible_on_every_ground() {
        let shades = [0, 51, 102, 153, 204, 255];
        let all = shades.iter().flat_map(|r| shades.iter().flat_map(move |g| shades.map(|b| Srgb::new(*r, *g, b))));
        for colour in all {
            assert!(contrast(darkened(colour), LIGHT_TINT) >= LEGIBLE, "{}", hex(colour));
            assert!(contrast(lightened(colour), DARK_TINT) >= LEGIBLE, "{}", hex(colour));
            assert!(contrast(paled(colour, 0.91, 0.035), INK) >= LEGIBLE, "{}", hex(colour));
            assert!(contrast(paled(colour, 0.34, 0.055), DARK_INK) >= LEGIBLE, "{}", hex(colour));
        }
    }

    #[test]
    fn what_is_legible_stays_as_it_is() {
        let info = |outside: &str| ReportInfo { outside: Some(outside.to_owned()), ..ReportInfo::default() };
        assert_eq!(adjusted(&info("#1c5582")), []);
        assert!(css(&info("#1c5582")).contains("--outside: #1c5582;"));
        let changed = adjusted(&info("#ffcc00"));
        assert_eq!(changed.len(), 1);
        assert!(css(&info("#ffcc00")).contains(&format!("--outside: {};", changed[0].used)));
        assert_eq!(css(&ReportInfo::default()), "");
    }
}
