//! Sets a view in the templates of a format.

use crate::error::ReportError;
use crate::escape;
use crate::figure::drawing::Drawing;
use crate::format::Markup;
use crate::guard::{Counted, Guard};
use crate::style::{self, Instead, Rules};
use crate::view::View;
use crate::words::{self, Words};
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, Value};

pub(crate) const HTML: [(&str, &str); 21] = [
    ("report.html", include_str!("../templates/report.html")),
    ("parts.html", include_str!("../templates/html/parts.html")),
    ("cover.html", include_str!("../templates/html/cover.html")),
    ("verdicts.html", include_str!("../templates/html/verdicts.html")),
    ("summary.html", include_str!("../templates/html/summary.html")),
    ("decide.html", include_str!("../templates/html/decide.html")),
    DRAWING,
    ("glance.html", include_str!("../templates/html/glance.html")),
    ("map.html", include_str!("../templates/html/map.html")),
    ("map-tables.html", include_str!("../templates/html/map-tables.html")),
    ("funnel.html", include_str!("../templates/html/funnel.html")),
    ("activity.html", include_str!("../templates/html/activity.html")),
    ("activity-scores.html", include_str!("../templates/html/activity-scores.html")),
    ("activity-why.html", include_str!("../templates/html/activity-why.html")),
    ("activity-todo.html", include_str!("../templates/html/activity-todo.html")),
    ("rule.html", include_str!("../templates/html/rule.html")),
    ("reasons.html", include_str!("../templates/html/reasons.html")),
    ("providers.html", include_str!("../templates/html/providers.html")),
    ("risks.html", include_str!("../templates/html/risks.html")),
    ("reviews.html", include_str!("../templates/html/reviews.html")),
    ("appendix.html", include_str!("../templates/html/appendix.html")),
];

pub(crate) const MARKDOWN: [(&str, &str); 8] = [
    ("report.md", include_str!("../templates/report.md")),
    ("parts.md", include_str!("../templates/markdown/parts.md")),
    ("summary.md", include_str!("../templates/markdown/summary.md")),
    ("decide.md", include_str!("../templates/markdown/decide.md")),
    ("activity.md", include_str!("../templates/markdown/activity.md")),
    ("figures.md", include_str!("../templates/markdown/figures.md")),
    ("board.md", include_str!("../templates/markdown/board.md")),
    ("appendix.md", include_str!("../templates/markdown/appendix.md")),
];

/// A drawing, and the document around it where it is an image.
const DRAWING: (&str, &str) = ("drawing.html", include_str!("../templates/html/drawing.html"));
const IMAGE: (&str, &str) = ("image.svg", include_str!("../templates/image.svg"));

/// What is set, and how.
pub(crate) struct Setting<'a> {
    pub(crate) markup: Markup,
    pub(crate) context: Context,
    /// Rules of the report's own.
    pub(crate) rules: &'a Rules,
    /// Templates of users that take the place of shipped ones.
    pub(crate) instead: Option<&'a Instead>,
    pub(crate) guard: Option<Guard<'a>>,
}

impl Setting<'_> {
    /// Renders it.
    pub(crate) fn render(mut self) -> Result<String, tera::Error> {
        let mut tera = Tera::default();
        tera.register_filter("stop", stop);
        if let Some(guard) = &self.guard {
            guard.put_on(&mut tera);
        }
        match self.markup {
            Markup::Html => {
                let sheet = style::sheet(self.instead, self.rules);
                self.context.insert("style_hash", &style::policy_hash(&sheet));
                tera.set_escape_fn(escape::html);
                tera.register_filter("code", |text: &str, _: Kwargs, _: &State<'_>| {
                    Value::safe_string(&escape::html_code(text))
                });
                tera.add_raw_templates(self.templates(HTML).chain([("style.css", sheet)]))?;
                Ok(style::tidy(&self.printed(&tera, "report.html")?))
            }
            Markup::Markdown => {
                tera.set_escape_fn(escape::markdown);
                tera.register_filter("code", |text: &str, _: Kwargs, _: &State<'_>| {
                    Value::safe_string(&escape::markdown_code(text))
                });
                tera.autoescape_on([".md"]);
                tera.add_raw_templates(self.templates(MARKDOWN))?;
                Ok(paragraphs(&self.printed(&tera, "report.md")?))
            }
        }
    }

    fn templates<const N: usize>(
        &self,
        shipped: [(&'static str, &'static str); N],
    ) -> impl Iterator<Item = (&'static str, String)> {
        let instead = self.instead;
        shipped.into_iter().map(move |(name, text)| {
            (name, instead.and_then(|instead| instead.get(name)).map_or(text, String::as_str).to_owned())
        })
    }

    fn printed(&self, tera: &Tera, name: &str) -> Result<String, tera::Error> {
        let most = self.guard.as_ref().map_or(usize::MAX, |guard| guard.most.output_bytes);
        let mut out = Counted { bytes: Vec::new(), most };
        tera.render_to(name, &self.context, &mut out)?;
        Ok(String::from_utf8(out.bytes)?)
    }
}

/// A drawing as an SVG document of its own, its words in this family of fonts.
pub(crate) fn image(drawing: &Drawing, family: &str) -> Result<String, ReportError> {
    let mut tera = Tera::default();
    tera.set_escape_fn(escape::html);
    tera.autoescape_on([".html", ".svg"]);
    let rendered = tera.add_raw_templates([DRAWING, IMAGE]).and_then(|()| {
        let mut context = Context::new();
        context.insert("drawing", drawing);
        context.insert("style", &style::of_drawings(family));
        tera.render(IMAGE.0, &context)
    });
    rendered.map(|svg| escape::xml(&svg)).map_err(ReportError::template)
}

/// Renders a view in the shipped templates.
pub(crate) fn render(view: &View, markup: Markup, words: &Words, rules: &Rules) -> Result<String, ReportError> {
    let set = context(view, &words.labels())
        .and_then(|context| Setting { markup, context, rules, instead: None, guard: None }.render());
    set.map_err(ReportError::template)
}

/// The full stop that a text still needs at its end.
fn stop(text: &str, _: Kwargs, _: &State<'_>) -> &'static str {
    words::stop(text)
}

/// What templates see: the view, and the fixed words as `t`.
pub(crate) fn context(view: &impl Serialize, labels: &impl Serialize) -> Result<Context, tera::Error> {
    let mut context = Context::from_serialize(view)?;
    context.insert("t", labels);
    Ok(context)
}

/// With no more than one empty line at a place, and none at the ends.
pub(crate) fn paragraphs(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut gap = false;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() {
            gap = !tidied.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            tidied.push('\n');
        }
        tidied.push_str(line);
        tidied.push('\n');
    }
    tidied
}
