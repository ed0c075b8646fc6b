//! What loads something in a style, be it of a stylesheet, of a picture or of an attribute that paints.

/// What loads something, whatever stands in it.
const LOADING: [&str; 4] = [TAKING_OVER, "image-set(", "image(", "src("];
/// What takes over another stylesheet.
pub(super) const TAKING_OVER: &str = "@import";
/// What may lead to something in the document itself.
pub(super) const LEADING: &str = "url(";

/// What loads something in a style that is written in small letters, each with its place; `here` tells of an address
/// whether it leads to nothing elsewhere.
pub(super) fn loading(style: &str, here: impl Fn(&str) -> bool) -> impl Iterator<Item = (usize, &str)> {
    let led = style.match_indices(LEADING).filter(move |(at, what)| {
        let address = style.get(at + what.len()..).unwrap_or_default();
        !here(address.trim_start_matches(['"', '\'', ' ']))
    });
    LOADING.into_iter().flat_map(|what| style.match_indices(what)).chain(led)
}

/// Whether a style names anything but parts of the picture it is in, or hides what it names.
pub(super) fn loads(style: &str) -> bool {
    let style: String = style.to_ascii_lowercase().chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let hidden = style.contains('\\') || style.contains("javascript:");
    hidden || loading(&style, |address| address.starts_with('#')).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_to_a_part_of_the_picture_loads_nothing() {
        for style in ["red", "url(#a)", "URL( '#a' ) url(\"#b\")", "fill: url(\n#a)"] {
            assert!(!loads(style), "{style}");
        }
    }

    #[test]
    fn whatever_else_is_named_is_loaded() {
        for style in [
            "url(https://x.org)",
            "url(#a) url( 'https://x.org#a')",
            "url(data:image/png;base64,AA)",
            "url(\u{a0}#a)",
            "url('\u{7f}#a')",
            "U\\52l(#a)",
            "image-set('https://x.org' 1x)",
            "IMAGE(x.png)",
            "src('x')",
            "@ import 'x'",
            "java\tscript:x()",
        ] {
            assert!(loads(style), "{style}");
        }
    }

    #[test]
    fn each_stands_at_its_place() {
        let picture = |address: &str| address.starts_with("data:image/");
        let style = "a { b: url( 'data:image/png'); c: url(x) } @import 'y'";
        assert_eq!(loading(style, picture).collect::<Vec<_>>(), [(43, "@import"), (34, "url(")]);
    }
}
