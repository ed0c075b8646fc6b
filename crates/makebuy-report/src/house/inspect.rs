//! The document that templates of users made: it must be one that runs nothing and loads nothing.
//!
//! Its content security policy keeps it from both already. What the policy would stop is refused here, so that nobody hands
//! on a document that is not what it looks like, or one that has lost its policy.

use super::loads::loads;
use html5gum::{StartTag, State, Token, Tokenizer};

/// What may stand in a report: text, lists, tables, pictures and figures.
const ELEMENTS: &str = " a abbr address article aside b bdi bdo blockquote body br caption cite code col colgroup data dd del \
    details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 head header hgroup hr html i img ins kbd li main mark \
    meta nav ol p pre q s samp section small span strong style sub summary sup table tbody td tfoot th thead time title tr u ul \
    var wbr ";
/// What may stand in a figure.
const FIGURE: &str = " svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan clippath \
    marker pattern lineargradient radialgradient stop a ";

/// Attributes of figures that may name something by its address.
const PAINT: [&str; 10] =
    ["fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker", "marker-start", "marker-mid", "marker-end"];

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
    let mut inspector = Inspector { policy, ..Inspector::default() };
    let mut tokens = Tokenizer::new(document);
    while let Some(Ok(token)) = tokens.next() {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                inspector.start(&name, &tag);
                // Within a figure these are elements like any other; elsewhere a slash at their end means nothing.
                if inspector.figure.is_empty() {
                    match name.as_str() {
                        "title" => tokens.set_state(State::RcData),
                        "style" => tokens.set_state(State::RawText),
                        _ => {}
                    }
                }
            }
            Token::EndTag(tag) => inspector.end(&text(&tag.name), sheet),
            Token::String(string) => inspector.string(&text(&string)),
            Token::Comment(_) => inspector.refuse("a comment, in which things can be hidden".to_owned(), "<!--"),
            Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    inspector.finish()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[derive(Default)]
struct Inspector<'a> {
    policy: &'a str,
    found: Vec<Refused>,
    /// The elements of a figure around the place, itself among them. A browser must not leave the figure elsewhere than is
    /// thought here, so they stand within each other as those of XML.
    figure: Vec<String>,
    /// Whether it was said that the document is UTF-8, as which it is read here.
    encoded: bool,
    /// Whether the policy stood there before anything it is to guard.
    guarded: bool,
    in_title: bool,
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
        let around = self.figure.last().cloned();
        let within = if around.is_some() || name == "svg" { FIGURE } else { ELEMENTS };
        if !within.contains(&format!(" {name} ")) {
            self.refuse(format!("`<{name}>`"), &format!("<{name}"));
        }
        // Browsers read these as HTML again.
        if let Some(around @ ("title" | "desc")) = around.as_deref() {
            self.refuse(format!("`<{name}>` within the `<{around}>` of a figure"), &format!("<{name}"));
        }
        if name == "meta" {
            self.meta(tag);
        } else if !matches!(name, "html" | "head") {
            self.guard();
        }
        for (attribute, value) in &tag.attributes {
            self.attribute(name, &text(attribute), &text(value));
        }
        if self.figure.is_empty() {
            self.in_title = name == "title";
            self.in_style = name == "style";
        }
        if (!self.figure.is_empty() || name == "svg") && !tag.self_closing {
            self.figure.push(name.to_owned());
        }
    }

    fn string(&mut self, text: &str) {
        if self.in_style {
            self.style.push_str(text);
        } else if !text.trim_ascii().is_empty() {
            self.guard();
        }
    }

    fn end(&mut self, name: &str, sheet: &str) {
        self.guard();
        if let Some(open) = self.figure.last() {
            if open != name {
                let what = format!("a figure in which `</{name}>` stands where `</{open}>` must");
                self.refuse(what, &format!("</{name}"));
            }
            self.figure.pop();
            return;
        }
        self.in_title &= name != "title";
        if name == "style" && std::mem::take(&mut self.in_style) && std::mem::take(&mut self.style) != sheet {
            self.refuse("styles that are not those of its stylesheet, and would not be let in".to_owned(), "<style");
        }
    }

    /// Here stands something that the policy must guard: a browser heeds it in the head only.
    fn guard(&mut self) {
        if std::mem::replace(&mut self.guarded, true) {
            return;
        }
        let message = "the report would be without its content security policy".to_owned();
        self.found.push(Refused { message, trace: "Content-Security-Policy".to_owned() });
    }

    fn meta(&mut self, tag: &StartTag<()>) {
        let value = |name: &[u8]| tag.attributes.get(name).map(|value| text(value));
        if let Some(encoding) = value(b"charset") {
            self.encoded |= encoding.eq_ignore_ascii_case("utf-8");
            if !encoding.eq_ignore_ascii_case("utf-8") {
                self.refuse(format!("`<meta charset=\"{encoding}\">`, and is UTF-8"), "charset");
            }
        }
        let Some(what) = value(b"http-equiv") else { return };
        let policy = what.eq_ignore_ascii_case("content-security-policy");
        if !policy || value(b"content").as_deref() != Some(self.policy) {
            self.refuse(format!("`<meta http-equiv=\"{what}\">` that is not its own"), "http-equiv");
        } else if !self.guarded {
            self.guarded = true;
            self.say_encoding();
        }
    }

    /// Read in another encoding, the document could be another one.
    fn say_encoding(&mut self) {
        if !self.encoded {
            let message = "the report would not say that it is UTF-8, before its content security policy".to_owned();
            self.found.push(Refused { message, trace: "Content-Security-Policy".to_owned() });
        }
    }

    fn finish(mut self) -> Vec<Refused> {
        self.guard();
        for (open, name) in [(self.in_title, "title"), (self.in_style, "style")] {
            if open {
                self.refuse(format!("a `<{name}>` without an end"), &format!("<{name}"));
            }
        }
        self.found
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
            "attributionsrc" | "style" | "srcset" | "srcdoc" | "ping" | "background" | "action" | "formaction"
            | "manifest" => true,
            "src" => !address.starts_with("data:image/"),
            "href" | "xlink:href" if element == "a" => !plain(&["http", "https", "mailto"]),
            "href" | "xlink:href" => !address.starts_with('#'),
            _ if PAINT.contains(&name) => loads(value),
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
            ("<svg><rect fill='url( \"https://x.org\" )'/></svg>", "`fill` on `<rect>`"),
            ("<svg><rect fill='u\\72l(https://x.org)'/></svg>", "`fill` on `<rect>`"),
            ("<svg><rect mask=\"image-set('https://x.org' 1x)\"/></svg>", "`mask` on `<rect>`"),
            ("<svg><rect cursor='image(https://x.org)'/></svg>", "`cursor` on `<rect>`"),
            ("<a href='#x' attributionsrc='https://x.org'>x</a>", "`attributionsrc` on `<a>`"),
            ("<title>", "a `<title>` without an end"),
            ("<style>p { color: red }", "a `<style>` without an end"),
            ("<svg><a><p></p></a></svg>", "`<p>`"),
        ] {
            assert!(said(body).iter().any(|said| said.contains(what)), "{body}: {:?}", said(body));
        }
    }

    /// In each of them a browser comes upon the script.
    #[test]
    fn a_script_does_not_hide_in_what_browsers_read_otherwise() {
        for body in [
            "<title/><p title='</title><script>1</script>'>",
            "<style/><p title='</style><script>1</script>'>",
            "<svg><desc><title><path d='</title><script>1</script>'/></title></desc></svg>",
            "<svg></p><title><path d='</title><script>1</script>'/></title></svg>",
            "<svg><desc><svg></desc></svg><title><path d='</title><script>1</script>'/></title></svg>",
            "<svg><desc><a></svg></a></desc><title><script>1</script></title>",
            "<svg><g></svg><title><script>1</script></title>",
        ] {
            assert_ne!(said(body), Vec::<String>::new(), "{body}");
        }
    }

    #[test]
    fn the_document_must_be_read_as_what_it_is() {
        let guard = format!("<meta http-equiv='Content-Security-Policy' content=\"{POLICY}\">");
        let said = |head: String| -> Vec<String> {
            let page = format!("<!DOCTYPE html><html><head>{head}<title>a</title></head></html>");
            inspect(&page, POLICY, "").into_iter().map(|refused| refused.message).collect()
        };
        assert_eq!(said(format!("<meta charset=UTF-8>{guard}")), Vec::<String>::new());
        assert!(said(guard.clone())[0].contains("would not say that it is UTF-8"));
        assert!(said(format!("{guard}<meta charset=utf-8>"))[0].contains("would not say that it is UTF-8"));
        let other = said(format!("<meta charset=utf-8><meta charset=iso-2022-jp>{guard}"));
        assert!(other[0].contains("`<meta charset=\"iso-2022-jp\">`"), "{other:?}");
    }

    #[test]
    fn the_policy_must_stand_before_what_it_guards() {
        let meta = format!("<meta charset=utf-8><meta http-equiv='content-security-policy' content=\"{POLICY}\">");
        let without =
            |page: String| inspect(&page, POLICY, "").iter().any(|found| found.message.contains("without its"));
        assert!(without("<!DOCTYPE html><html><head><title>a</title></head>".to_owned()));
        assert!(without(format!("<html><head><style></style>{meta}</head>")));
        assert!(without("<p>".to_owned()));
        assert!(without(String::new()));
        // What stands before it ends the head.
        assert!(without(format!("<html>x{meta}<title>a</title></head>")));
        assert!(without(format!("<html></br>{meta}<title>a</title></head>")));
        let other = meta.replace("content-security-policy", "x-policy");
        assert!(without(format!("<html><head>{other}<title>a</title></head>")));
        assert!(!without(format!("<html><head>{meta}<title>a</title></head>")));
    }
}
