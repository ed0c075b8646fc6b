//! The stylesheet, and the hash by which the content security policy lets it in.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The parts of the stylesheet, in their order.
const PARTS: [&str; 8] = [
    include_str!("../templates/styles/page.css"),
    include_str!("../templates/styles/tables.css"),
    include_str!("../templates/styles/figures.css"),
    DRAWINGS,
    include_str!("../templates/styles/sections.css"),
    include_str!("../templates/styles/board.css"),
    include_str!("../templates/styles/phone.css"),
    include_str!("../templates/styles/print.css"),
];

/// The part that drawings need, images of them too.
const DRAWINGS: &str = include_str!("../templates/styles/drawings.css");

/// The stylesheet as it stands in the document.
pub(crate) fn sheet() -> String {
    PARTS.map(tidy).concat()
}

/// What drawings need of the stylesheet, with the light colours and a family of fonts in the place of variables, for
/// programs that know none.
pub(crate) fn of_drawings(family: &str) -> String {
    let light = PARTS.first().and_then(|page| page.split_once('}')).map_or("", |(light, _)| light);
    let mut sheet = tidy(DRAWINGS);
    for (name, value) in light.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": ")) {
        let value = if name == "sans" { family } else { value.trim_end_matches(';') };
        sheet = sheet.replace(&format!("var(--{name})"), value);
    }
    sheet
}

/// What a content security policy calls a stylesheet with this text.
pub(crate) fn policy_hash(sheet: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(sheet.as_bytes())))
}

/// Without indentation and empty lines, which mean nothing in HTML and CSS.
pub(crate) fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        tidied.push_str(line);
        tidied.push('\n');
    }
    tidied
}
