//! An SVG as a logo: shapes and text, and nothing that runs, moves, or is loaded.

use super::{LogoFault, uses};
use crate::house::loads::loads;
use roxmltree::{Attribute, Document, Node, ParsingOptions};

pub(super) const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Elements and texts in it.
const NODES: u32 = 20_000;
/// Elements within elements.
const DEPTH: usize = 64;

/// Shapes, text, what groups and fills them.
const ELEMENTS: [&str; 30] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "title",
    "desc",
    "metadata",
    "style",
    "switch",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "clipPath",
    "mask",
    "marker",
    "pattern",
    "linearGradient",
    "radialGradient",
    "stop",
    "filter",
    "feGaussianBlur",
    "feOffset",
];

const PLAIN: &str = "save it as “plain SVG”, with text as paths and pictures drawn";

/// # Errors
/// What does not belong into a logo, and where.
pub(super) fn check(text: &str) -> Result<(), LogoFault> {
    if text.matches('<').count() > NODES as usize {
        return Err(LogoFault::new(format!("the SVG has more than {NODES} parts"), "simplify its paths"));
    }
    let options = ParsingOptions { nodes_limit: NODES * 2, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| {
        LogoFault::new(format!("the SVG can not be read: {error}"), "it must be XML without a DTD and entities")
    })?;
    let root = document.root_element();
    if root.tag_name().namespace() != Some(SVG) || root.tag_name().name() != "svg" {
        let message = format!("the file is XML, but its root is `<{}>`", root.tag_name().name());
        return Err(LogoFault::new(message, &format!("an SVG starts with `<svg xmlns=\"{SVG}\">`")));
    }
    if root.attribute("viewBox").is_none() && (root.attribute("width").is_none() || root.attribute("height").is_none())
    {
        return Err(LogoFault::new("the SVG has no size", "add a `viewBox`, or `width` and `height`"));
    }
    let mut waiting = vec![(root, 1)];
    while let Some((node, depth)) = waiting.pop() {
        check_node(&node, depth)?;
        waiting.extend(node.children().map(|child| (child, depth + 1)));
    }
    uses::check(&document)
}

pub(super) fn refuse(node: &Node<'_, '_>, at: usize, what: &str) -> LogoFault {
    let place = node.document().text_pos_at(at);
    LogoFault::new(format!("the SVG holds {what} (line {}, column {})", place.row, place.col), PLAIN)
}

fn check_node(node: &Node<'_, '_>, depth: usize) -> Result<(), LogoFault> {
    let at = node.range().start;
    if depth > DEPTH {
        return Err(refuse(node, at, &format!("more than {DEPTH} elements within each other")));
    }
    if node.is_pi() {
        return Err(refuse(node, at, "an instruction to programs"));
    }
    if node.has_tag_name((SVG, "style")) {
        // A comment may stand in the middle of a word.
        let texts = node.children().filter(Node::is_text).filter_map(|child| child.text());
        check_style(node, at, &texts.collect::<String>())?;
    }
    if !node.is_element() {
        return Ok(());
    }
    let name = node.tag_name();
    // Elements of drawing programs say something to them and are not shown, unless they are of a kind that acts.
    let acts = matches!(name.namespace(), None | Some(SVG)) || name.namespace().is_some_and(|of| of.contains("xhtml"));
    if acts && (name.namespace() != Some(SVG) || !ELEMENTS.contains(&name.name())) {
        return Err(refuse(node, at, &format!("`<{}>`", name.name())));
    }
    node.attributes().try_for_each(|attribute| check_attribute(node, &attribute))
}

fn check_attribute(node: &Node<'_, '_>, attribute: &Attribute<'_, '_>) -> Result<(), LogoFault> {
    let (name, value, at) = (attribute.name(), attribute.value(), attribute.range().start);
    if !matches!(attribute.namespace(), None | Some(XLINK | XML)) {
        return Ok(());
    }
    if name.len() > 2 && name.to_ascii_lowercase().starts_with("on") {
        return Err(refuse(node, at, &format!("`{name}`, which runs something")));
    }
    let leads = matches!(name, "href" | "src" | "base");
    // A part of the picture needs no `%` to be named.
    if leads && (!value.trim_start().starts_with('#') || value.contains('%')) {
        return Err(refuse(node, at, &format!("`{name}`, which loads something from elsewhere")));
    }
    check_style(node, at, value)
}

/// Neither a style nor an attribute loads anything but parts of the picture itself.
fn check_style(node: &Node<'_, '_>, at: usize, style: &str) -> Result<(), LogoFault> {
    match loads(style) {
        true => Err(refuse(node, at, "a style or an address that loads something from elsewhere")),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    fn said(inner: &str) -> String {
        let text = format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\n{inner}</svg>");
        check(&text).map_or_else(|fault| fault.message, |()| String::new())
    }

    #[test]
    fn shapes_are_let_in() {
        let drawn = "<metadata><rdf:RDF xmlns:rdf='urn:rdf'/></metadata><defs><linearGradient id='a'>\
                     <stop offset='0' style='stop-color:red'/></linearGradient></defs><style>.b{fill:url(#a)}</style>\
                     <path d='M0 0' class='b' fill='url(#a)'/><use href='#c'/><text>A &amp; B</text>";
        assert_eq!(said(drawn), "");
    }

    #[test]
    fn what_runs_or_loads_is_not() {
        for (inner, what) in [
            ("<script>1</script>", "`<script>` (line 2, column 1)"),
            ("<g>\n  <rect onload='x()'/></g>", "`onload`, which runs something (line 3, column 9)"),
            ("<foreignObject/>", "`<foreignObject>`"),
            ("<image href='data:image/png;base64,AA'/>", "`<image>`"),
            ("<use href='http://x.org/a.svg#b'/>", "`href`, which loads"),
            ("<use xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='a.svg#b'/>", "`href`, which loads"),
            ("<a href='javascript:x()'/>", "`<a>`"),
            ("<animate attributeName='href'/>", "`<animate>`"),
            ("<set attributeName='x'/>", "`<set>`"),
            ("<style>@import 'x'</style>", "loads something"),
            ("<style>a{fill:u\\72l(x)}</style>", "loads something"),
            ("<rect style='fill: url( \"http://x.org\" )'/>", "loads something"),
            ("<?xml-stylesheet href='x'?>", "an instruction"),
            ("<p xmlns='http://www.w3.org/1999/xhtml'/>", "`<p>`"),
            ("<a:b xmlns:a='urn:a'><script>1</script></a:b>", "`<script>` (line 2, column 22)"),
            ("<metadata><g onload='x()'/></metadata>", "`onload`"),
            ("<style>@imp<!-- -->ort 'x'</style>", "loads something"),
            ("<style>@imp<![CDATA[ort 'x']]></style>", "loads something"),
            ("<style>a{fill:image-set('x.png' 1x)}</style>", "loads something"),
            ("<use href='#%61'/>", "`href`, which loads"),
            ("<g>", "can not be read"),
            ("<text>&nbsp;</text>", "can not be read"),
        ] {
            assert!(said(inner).contains(what), "{inner}: {}", said(inner));
        }
        assert!(said(&("<g>".repeat(100) + &"</g>".repeat(100))).contains("within each other"));
        assert!(said(&"<g/>".repeat(30_000)).contains("more than 20000 parts"));
        assert!(said(&"<g>".repeat(15_000)).contains("can not be read"));
    }

    #[test]
    fn parts_are_drawn_again_within_reason() {
        assert_eq!(said("<g id='a'><path d='M0 0'/></g><use href='#a'/><use href=' #a'/><use href='#none'/>"), "");
        assert!(said("<g id='a'><use href='#a'/></g>").contains("drawn within itself (line 2, column 1)"));
        assert!(said("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>").contains("drawn within itself"));
        let doubled = |at: usize| format!("<g id='a{}'>{}</g>", at + 1, format!("<use href='#a{at}'/>").repeat(10));
        let many: String = (0..9).map(doubled).collect();
        assert!(said(&format!("<path id='a0'/>{many}")).contains("drawn more than 100000 times"));
        let deep: String = (0..5_000).rev().map(|at| format!("<g id='a{}'><use href='#a{at}'/></g>", at + 1)).collect();
        assert!(said(&deep).contains("more than 256 elements within each other"));
    }

    #[test]
    fn it_must_be_svg_with_a_size() {
        let said = |text: &str| check(text).unwrap_err().message;
        assert!(said("<svg xmlns='http://www.w3.org/2000/svg'/>").contains("no size"));
        assert!(said("<html><svg/></html>").contains("its root is `<html>`"));
        let bomb =
            "<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&a;</svg>";
        assert!(said(bomb).contains("can not be read"));
    }
}
