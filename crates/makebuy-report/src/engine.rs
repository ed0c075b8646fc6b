//! Sets a view in the templates of a format.

use crate::error::ReportError;
use crate::figure::drawing::Drawing;
use crate::format::Markup;
use crate::view::View;
use crate::words::{self, Words};
use crate::{escape, style};
use tera::{Context, Kwargs, State, Tera, Value};

pub(crate) const HTML: [(&str, &str); 20] = [
    ("report.html", include_str!("../templates/report.html")),
    ("parts.html", include_str!("../templates/html/parts.html")),
    ("cover.html", include_str!("../templates/html/cover.html")),
    ("verdicts.html", include_str!("../templates/html/verdicts.html")),
    ("summary.html", include_str!("../templates/html/summary.html")),
    ("decide.html", include_str!("../templates/html/decide.html")),
    DRAWING,
    ("glance.html", include_str!("../templates/html/glance.html")),
    ("map.html", include_str!("../templates/html/map.html")),
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

const DRAWING: (&str, &str) = ("drawing.html", include_str!("../templates/html/drawing.html"));
const IMAGE: (&str, &str) = ("image.svg", include_str!("../templates/image.svg"));

/// Renders a view.
pub(crate) fn render(view: &View, format: Markup, words: &Words) -> Result<String, ReportError> {
    match format {
        Markup::Html => html(view, words),
        Markup::Markdown => markdown(view, words),
    }
    .map_err(ReportError::template)
}

fn html(view: &View, words: &Words) -> Result<String, tera::Error> {
    let sheet = style::sheet();
    let mut tera = Tera::default();
    tera.set_escape_fn(escape::html);
    tera.register_filter("stop", stop);
    tera.register_filter("code", |text: &str, _: Kwargs, _: &State<'_>| Value::safe_string(&escape::html_code(text)));
    let templates = HTML.into_iter().map(|(name, text)| (name, text.to_owned()));
    tera.add_raw_templates(templates.chain([("style.css", sheet.clone())]))?;
    let mut context = context(view, words)?;
    context.insert("style_hash", &style::policy_hash(&sheet));
    Ok(style::tidy(&tera.render("report.html", &context)?))
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

fn markdown(view: &View, words: &Words) -> Result<String, tera::Error> {
    let mut tera = Tera::default();
    tera.set_escape_fn(escape::markdown);
    tera.register_filter("stop", stop);
    tera.register_filter("code", |text: &str, _: Kwargs, _: &State<'_>| {
        Value::safe_string(&escape::markdown_code(text))
    });
    tera.autoescape_on([".md"]);
    tera.add_raw_templates(MARKDOWN)?;
    Ok(paragraphs(&tera.render("report.md", &context(view, words)?)?))
}

/// The full stop that a text still needs at its end.
fn stop(text: &str, _: Kwargs, _: &State<'_>) -> &'static str {
    words::stop(text)
}

fn context(view: &View, words: &Words) -> Result<Context, tera::Error> {
    let mut context = Context::from_serialize(view)?;
    context.insert("t", &words.labels());
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
