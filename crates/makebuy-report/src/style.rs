//! The stylesheet, and the hash by which the content security policy lets it in.

use crate::escape;
use crate::figure::measure::{Room, Weight};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The part that drawings need, images of them too.
const DRAWINGS: &str = include_str!("../templates/styles/drawings.css");

/// Texts by the names of the shipped ones whose place they take.
pub(crate) type Instead = BTreeMap<String, String>;

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

/// Rules of the report's own.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Rules {
    /// The head of printed pages, which a stylesheet of users may set otherwise.
    pub(crate) head: String,
    /// The colours of the portfolio, which take the place of those in the stylesheet.
    pub(crate) colours: String,
}

/// The stylesheet as it stands in the document: some parts may be of users.
pub(crate) fn sheet(instead: Option<&Instead>, rules: &Rules) -> String {
    let part = |(name, text)| tidy(instead.and_then(|instead| instead.get(name)).map_or(text, String::as_str));
    format!("{}{}{}", rules.head, PARTS.map(part).concat(), rules.colours)
}

/// The content security policy of a report with this stylesheet, as `report.html` says it.
pub(crate) fn policy(sheet: &str) -> String {
    format!(
        "default-src 'none'; style-src '{}'; img-src data:; base-uri 'none'; form-action 'none'",
        policy_hash(sheet)
    )
}

/// The room above a printed page, in pixels of CSS: less than the width of A4 between the margins of `print.css`.
const PAGE_HEAD: Room = Room { width: 560.0, size: 10.7, weight: Weight::Plain, lines: 1 };

/// The rule by which every printed page but the first is headed with a line.
pub(crate) fn page_head(line: &str) -> String {
    // More than the room holds, whatever the letters.
    let start: String = escape::one_line(line).chars().take(200).collect();
    let text = css_string(&PAGE_HEAD.broken(&start).lines.concat());
    format!(
        "@media print {{\n@page {{\n@top-left {{ content: \"{text}\"; font: 8pt sans-serif; color: #555d66; }}\n}}\n\
         @page :first {{\n@top-left {{ content: none; }}\n}}\n}}\n"
    )
}

/// What stands between the quotes of a string in CSS.
fn css_string(text: &str) -> String {
    let mut string = String::new();
    for c in text.chars() {
        if matches!(c, ' ' | '…') || c.is_alphanumeric() {
            string.push(c);
        } else {
            let _ = write!(string, "\\{:x} ", u32::from(c));
        }
    }
    string
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

#[cfg(test)]
mod tests {
    use super::{Instead, Rules, page_head, sheet};

    #[test]
    fn a_title_above_a_page_is_nothing_but_text() {
        let head = page_head("IT \"one\" </style> {{ x }}\n\\ Ümlaut");
        assert!(
            head.contains(r#"content: "IT \22 one\22  \3c \2f style\3e  \7b \7b  x \7d \7d  \5c  Ümlaut""#),
            "{head}"
        );
        let long = page_head(&"word ".repeat(2_000));
        assert!(long.contains("…\"") && long.len() < 500, "{long}");
    }
    #[test]
    fn a_stylesheet_of_users_may_head_pages_otherwise() {
        let rules = Rules { head: page_head("Title"), colours: ":root { --inside: #000000; }".to_owned() };
        let print = "@page { @top-left { content: none; } }";
        let instead = Instead::from([("styles/print.css".to_owned(), print.to_owned())]);
        let sheet = sheet(Some(&instead), &rules);
        let at = |what: &str| sheet.find(what).unwrap();
        assert!(at("\"Title\"") < at(print) && at(print) < at(&rules.colours), "{sheet}");
    }
}
