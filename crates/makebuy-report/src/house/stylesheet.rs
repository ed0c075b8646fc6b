//! Stylesheets of users: they may set what they like, and load nothing.

use super::fault::{Fault, FaultKind};
use super::loads;
use std::collections::BTreeMap;

const LOADS: &str = "a stylesheet can not load anything: the report is a single file";

/// What does not belong into a part of the stylesheet, each at its place.
pub(super) fn check(templates: &BTreeMap<String, String>) -> Vec<Fault> {
    let sheets = templates.iter().filter(|(name, _)| name.ends_with(".css"));
    sheets.flat_map(|(name, text)| check_one(name, text)).collect()
}

fn check_one(name: &str, text: &str) -> Vec<Fault> {
    let fault =
        |kind, start: usize, what: &str, message: &str| Fault::new(kind, message).at(name, start, start + what.len());
    let mut found = Vec::new();
    for what in ["{{", "{%", "{#"] {
        let message = format!("`{what}` is of templates, and this is a stylesheet");
        found.extend(text.match_indices(what).map(|(at, what)| {
            fault(FaultKind::Template, at, what, &message).help("a space between the two characters keeps them apart")
        }));
    }
    let lower = text.to_ascii_lowercase();
    for (what, message) in
        [("</", "a stylesheet holds no end of an element"), ("<!", "a stylesheet holds no mark of HTML")]
    {
        found.extend(lower.match_indices(what).map(|(at, what)| fault(FaultKind::Unsafe, at, what, message)));
    }
    let here = |address: &str| address.starts_with("data:image/") || address.starts_with('#');
    found.extend(loads::loading(&lower, here).map(|(at, what)| {
        let fault = |message| fault(FaultKind::Unsafe, at, what, message);
        match what {
            loads::TAKING_OVER => fault("a stylesheet can not take over another one: the report is a single file"),
            loads::LEADING => fault(LOADS).help("a picture may stand in it, as `url(data:image/png;base64,…)`"),
            _ => fault(LOADS),
        }
    }));
    for (at, what) in escaped_letters(text) {
        let message = format!("`{what}` is a letter in disguise");
        found.push(fault(FaultKind::Unsafe, at, what, &message).help("write the letter itself"));
    }
    found
}

/// Letters that are written as what they are not, so that a word is not seen: `u\72l(…)`.
fn escaped_letters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('\\').filter_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        let digits = rest.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        let number = rest.get(..digits).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let letter = number.map_or_else(|| rest.chars().next(), char::from_u32)?;
        let what = text.get(at..=at + digits.max(1))?;
        (letter.is_ascii_alphabetic() || letter == '-').then_some((at, what))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_loads_is_found_where_it_stands() {
        let said = |text: &str| -> Vec<(usize, String)> {
            let found = check(&BTreeMap::from([("styles/page.css".to_owned(), text.to_owned())]));
            found.into_iter().map(|fault| (fault.start, fault.message)).collect()
        };
        assert_eq!(said("a { background: url(data:image/png;base64,AA) } b { mask: url('#x') }"), []);
        assert_eq!(said("a { } b { background: URL( 'https://x.org') }")[0].0, 22);
        assert_eq!(said("@IMPORT 'x.css';").len(), 1);
        assert!(said("@media print {#a { }}")[0].1.contains("`{#` is of templates"));
        assert_eq!(said("</style><script>").len(), 1);
        assert_eq!(said("a { background: image-set('https://x.org' 1x) }")[0].0, 16);
        assert_eq!(said("a::before { content: \"\\00a0\\2014\\201c\" }"), []);
        for (text, what) in [("u\\72l(https://x.org)", "`\\72`"), ("\\url(https://x.org)", "`\\u`")] {
            assert!(said(text).iter().any(|(at, said)| *at < 2 && said.contains(what)), "{text}: {:?}", said(text));
        }
        assert_eq!(said("@\\000069mport 'x'; é\\\nend\\").len(), 1);
    }
}
