//! Sets a view in the templates of a format.

use crate::error::ReportError;
use crate::format::Markup;
use crate::view::View;
use crate::words::{self, Words};
use crate::{escape, style};
use tera::{Context, Kwargs, State, Tera};

pub(crate) const HTML: [(&str, &str); 13] = [
    ("report.html", include_str!("../templates/report.html")),
    ("parts.html", include_str!("../templates/html/parts.html")),
    ("summary.html", include_str!("../templates/html/summary.html")),
    ("monday.html", include_str!("../templates/html/monday.html")),
    ("map.html", include_str!("../templates/html/map.html")),
    ("funnel.html", include_str!("../templates/html/funnel.html")),
    ("activity.html", include_str!("../templates/html/activity.html")),
    ("activity-scores.html", include_str!("../templates/html/activity-scores.html")),
    ("activity-why.html", include_str!("../templates/html/activity-why.html")),
    ("activity-todo.html", include_str!("../templates/html/activity-todo.html")),
    ("rule.html", include_str!("../templates/html/rule.html")),
    ("reasons.html", include_str!("../templates/html/reasons.html")),
    ("appendix.html", include_str!("../templates/html/appendix.html")),
];

pub(crate) const MARKDOWN: [(&str, &str); 6] = [
    ("report.md", include_str!("../templates/report.md")),
    ("parts.md", include_str!("../templates/markdown/parts.md")),
    ("summary.md", include_str!("../templates/markdown/summary.md")),
    ("activity.md", include_str!("../templates/markdown/activity.md")),
    ("figures.md", include_str!("../templates/markdown/figures.md")),
    ("appendix.md", include_str!("../templates/markdown/appendix.md")),
];

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
    let templates = HTML.into_iter().map(|(name, text)| (name, text.to_owned()));
    tera.add_raw_templates(templates.chain([("style.css", sheet.clone())]))?;
    let mut context = context(view, words)?;
    context.insert("style_hash", &style::policy_hash(&sheet));
    Ok(style::tidy(&tera.render("report.html", &context)?))
}

fn markdown(view: &View, words: &Words) -> Result<String, tera::Error> {
    let mut tera = Tera::default();
    tera.set_escape_fn(escape::markdown);
    tera.register_filter("stop", stop);
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
