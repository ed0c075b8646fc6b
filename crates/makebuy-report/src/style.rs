//! The stylesheet, and the hash by which the content security policy lets it in.

use crate::engine::Instead;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The part that drawings need, images of them too.
const DRAWINGS: &str = include_str!("../templates/styles/drawings.css");

/// The parts of the stylesheet by name, in their order.
pub(crate) const PARTS: [(&str, &str); 8] = [
    ("styles/page.css", include_str!("../templates/styles/page.css")),
    ("styles/tables.css", include_str!("../templates/styles/tables.css")),
    ("styles/figures.css", include_str!("../templates/styles/figures.css")),
    ("styles/drawings.css", DRAWINGS),
    ("styles/sections.css", include_str!("../templates/styles/sections.css")),
    ("styles/board.css", include_str!("../templates/styles/board.css")),
    ("styles/phone.css", include_str!("../templates/styles/phone.css")),
    ("styles/print.css", include_str!("../templates/styles/print.css")),
];

/// The stylesheet as it stands in the document: some parts may be of users, and rules for colours follow it.
pub(crate) fn sheet(instead: Option<&Instead>, colours: &str) -> String {
    let part = |(name, text)| tidy(instead.and_then(|instead| instead.get(name)).map_or(text, String::as_str));
    PARTS.map(part).concat() + colours
}

/// The content security policy of a report with this stylesheet, as `report.html` says it.
pub(crate) fn policy(sheet: &str) -> String {
    format!(
        "default-src 'none'; style-src '{}'; img-src data:; base-uri 'none'; form-action 'none'",
        policy_hash(sheet)
    )
}

/// What drawings need of the stylesheet, with the light colours and a family of fonts in the place of variables, for
/// programs that know none.
pub(crate) fn of_drawings(family: &str) -> String {
    let light = PARTS.first().and_then(|(_, page)| page.split_once('}')).map_or("", |(light, _)| light);
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
