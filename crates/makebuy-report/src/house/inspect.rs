//! The document that templates of users made: it must be one that runs nothing and loads nothing.
//!
//! Its content security policy keeps it from both already. What the policy would stop is refused here, so that nobody hands
//! on a document that is not what it looks like, or one that has lost its policy.

use html5gum::{StartTag, State, Token, Tokenizer};

/// What may stand in a report: text, lists, tables, pictures and figures.
const ELEMENTS: &str = " a abbr address article aside b bdi bdo blockquote body br caption cite code col colgroup data dd del \
    details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 head header hgroup hr html i img ins kbd li main mark \
    meta nav ol p pre q s samp section small span strong style sub summary sup table tbody td tfoot th thead time title tr u ul \
    var wbr ";
/// What may stand in a figure.
const FIGURE: &str = " svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan clippath \
    marker pattern lineargradient radialgradient stop a ";

/// What a report may not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refused {
    /// In one line.
    pub(super) message: String,
    /// What to look for in the templates.
    pub(super) trace: String,
}

/// Everything that does not belong into the document. `policy` is what its content security policy must be, `sheet` the
/// only stylesheet that this lets in.
pub(super) fn inspect(document: &str, policy: &str, sheet: &str) -> Vec<Refused> {
    let mut inspector =
        Inspector { policy, found: Vec::new(), figures: 0, guarded: false, in_style: false, style: String::new() };
    let mut tokens = Tokenizer::new(document);
    while let Some(Ok(token)) = tokens.next() {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                inspector.start(&name, &tag);
                // Within a figure these are elements like any other.
                if inspector.figures == 0 && !tag.self_closing {
                    match name.as_str() {
                        "title" => tokens.set_state(State::RcData),
                        "style" => tokens.set_state(State::RawText),
                        _ => {}
                    }
                }
            }
            Token::EndTag(tag) => inspector.end(&text(&tag.name), sheet),
            Token::String(string) if inspector.in_style => inspector.style.push_str(&text(&string)),
            Token::Comment(_) => inspector.refuse("a comment, in which things can be hidden".to_owned(), "<!--"),
            Token::String(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    inspector.found
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

struct Inspector<'a> {
    policy: &'a str,
    found: Vec<Refused>,
    /// How many figures stand around the place.
    figures: usize,
    /// Whether the policy stood there before anything it is to guard.
    guarded: bool,
    in_style: bool,
    style: String,
}

impl Inspector<'_> {
    fn refuse(&mut self, what: String, trace: &str) {
        let refused = Refused { message: format!("the report would hold {what}"), trace: trace.to_owned() };
        if !self.found.contains(&refused) {
            self.found.push(refused);
        }
    }

    fn start(&mut self, name: &str, tag: &StartTag<()>) {
        let within = if self.figures > 0 || name == "svg" { FIGURE } else { ELEMENTS };
        if !within.contains(&format!(" {name} ")) {
            self.refuse(format!("`<{name}>`"), &format!("<{name}"));
        }
        if name == "meta" {
            self.meta(tag);
        } else if !self.guarded && !matches!(name, "html" | "head") {
            self.guarded = true;
            let message = "the report would be without its content security policy".to_owned();
            self.found.push(Refused { message, trace: "Content-Security-Policy".to_owned() });
        }
        for (attribute, value) in &tag.attributes {
            self.attribute(name, &text(attribute), &text(value));
        }
        self.figures += usize::from(name == "svg" && !tag.self_closing);
        if name == "style" && self.figures == 0 {
            (self.in_style, self.style) = (true, String::new());
        }
    }

    fn end(&mut self, name: &str, sheet: &str) {
        match name {
            "svg" => self.figures = self.figures.saturating_sub(1),
            "style" if std::mem::take(&mut self.in_style) && self.style != sheet => {
                self.refuse(
                    "styles that are not those of its stylesheet, and would not be let in".to_owned(),
                    "<style",
                );
            }
            _ => {}
        }
    }

    fn meta(&mut self, tag: &StartTag<()>) {
        let value = |name: &[u8]| tag.attributes.get(name).map(|value| text(value));
        match value(b"http-equiv") {
            Some(_) if value(b"content").as_deref() == Some(self.policy) => self.guarded = true,
            Some(what) => self.refuse(format!("`<meta http-equiv=\"{what}\">` that is not its own"), "http-equiv"),
            None => {}
        }
    }

    fn attribute(&mut self, element: &str, name: &str, value: &str) {
        let address: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let address = address.to_ascii_lowercase();
        let plain = |schemes: &[&str]| {
            let scheme =
                address.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.contains(['/', '#', '?']));
            scheme.is_none_or(|scheme| schemes.contains(&scheme))
        };
        let bad = match name {
            _ if name.starts_with("on") => true,
            "style" | "srcset" | "srcdoc" | "ping" | "background" | "action" | "formaction" | "manifest" => true,
            "src" => !address.starts_with("data:image/"),
            "href" | "xlink:href" if element == "a" => !plain(&["http", "https", "mailto"]),
            "href" | "xlink:href" => !address.starts_with('#'),
            _ => false,
        };
        if bad {
            self.refuse(
                format!("`{name}` on `<{element}>`, which runs, loads or styles something"),
                &format!("{name}="),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "default-src 'none'";

    fn said(body: &str) -> Vec<String> {
        let head = format!(
            "<!DOCTYPE html><html><head><meta charset=utf-8><meta http-equiv='Content-Security-Policy' content=\"{POLICY}\">"
        );
        let page = format!("{head}<title>a</title><style>p {{ }}</style></head><body>{body}</body></html>");
        inspect(&page, POLICY, "p { }").into_iter().map(|refused| refused.message).collect()
    }

    #[test]
    fn a_document_is_let_through() {
        let body = "<p class=a>1 &lt; 2<a href='#x'>x</a><a href='https://x.org/a:b'>y</a><img src='data:image/png;base64,AA' alt=''>\
                    <svg viewBox='0 0 1 1'><title>a</title><desc>b</desc><a href='#x'><path d='M0 0'/></a></svg>";
        assert_eq!(said(body), Vec::<String>::new());
    }

    #[test]
    fn what_runs_or_loads_is_refused() {
        for (body, what) in [
            ("<script>1</script>", "`<script>`"),
            ("<p onclick='x()'>", "`onclick` on `<p>`"),
            ("<p style='color: red'>", "`style` on `<p>`"),
            ("<img src='https://x.org/a.png'>", "`src` on `<img>`"),
            ("<a href=' java\nscript:x()'>", "`href` on `<a>`"),
            ("<iframe srcdoc='x'></iframe>", "`<iframe>`"),
            ("<link rel=stylesheet href='x.css'>", "`<link>`"),
            ("<form><input></form>", "`<form>`"),
            ("<base href='https://x.org/'>", "`<base>`"),
            ("<meta http-equiv=refresh content='0;url=https://x.org'>", "`<meta http-equiv=\"refresh\">`"),
            ("<style>p { color: red }</style>", "styles that are not those"),
            ("<!-- x -->", "a comment"),
            ("<svg><title><!-- </title><script>1</script> --></svg>", "a comment"),
            ("<svg><title><script>1</script></title></svg>", "`<script>`"),
            ("<svg><foreignObject><p></p></foreignObject></svg>", "`<foreignobject>`"),
            ("<svg><use href='x.svg#a'/></svg>", "`href` on `<use>`"),
            ("<svg><style><!--</style><script>1</script>--></style></svg>", "`<style>`"),
            ("<textarea><script></textarea>", "`<textarea>`"),
            ("<title><b></title><script>1</script>", "`<script>`"),
        ] {
            assert!(said(body).iter().any(|said| said.contains(what)), "{body}: {:?}", said(body));
        }
    }

    #[test]
    fn the_policy_must_stand_before_what_it_guards() {
        let meta = format!("<meta http-equiv='content-security-policy' content=\"{POLICY}\">");
        let without =
            |page: String| inspect(&page, POLICY, "").iter().any(|found| found.message.contains("without its"));
        assert!(without("<!DOCTYPE html><html><head><title>a</title></head>".to_owned()));
        assert!(without(format!("<html><head><style></style>{meta}</head>")));
        assert!(without("<p>".to_owned()));
        assert!(!without(format!("<html><head>{meta}<title>a</title></head>")));
    }
}
