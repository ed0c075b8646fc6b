//! The page as one HTML file.

use super::page::Page;
use super::{Edition, page};
use crate::error::ReportError;
use crate::format::Markup;
use crate::words::Words;
use crate::{escape, style};
use makebuy_model::pack::PackInfo;
use makebuy_model::pack::RuleExamples;
use tera::{Context, Tera};

/// The template, for the pages of a pack and for the index of its languages.
pub(crate) const TEMPLATE: (&str, &str) = ("handbook.html", include_str!("../../templates/handbook.html"));

/// A pack as one HTML file.
pub(crate) fn render(
    words: &Words,
    info: &PackInfo,
    examples: &[RuleExamples],
    editions: &[Edition],
) -> Result<String, ReportError> {
    let page = page(words, info, examples, editions, Markup::Html);
    let title = format!("{} {}", info.title, info.version);
    file(words, &title, &page)
}

/// A page with its template around it.
pub(super) fn file(words: &Words, title: &str, page: &Page) -> Result<String, ReportError> {
    set(words, title, page).map_err(ReportError::template)
}

fn set(words: &Words, title: &str, page: &Page) -> Result<String, tera::Error> {
    let sheet = format!(
        "{}{}",
        style::sheet(None, &style::Rules::default()),
        style::tidy(include_str!("../../templates/handbook.css"))
    );
    let mut tera = Tera::default();
    tera.set_escape_fn(escape::html);
    tera.add_raw_templates([(TEMPLATE.0, TEMPLATE.1.to_owned()), ("style.css", sheet.clone())])?;
    let mut context = Context::new();
    context.insert("title", title);
    context.insert("language", words.language());
    context.insert("engine", env!("CARGO_PKG_VERSION"));
    context.insert("style_hash", &style::policy_hash(&sheet));
    context.insert("skip", &words.page_skip());
    context.insert("t", &words.labels());
    context.insert("contents", &page.contents);
    context.insert("head", &page.head);
    context.insert("body", &page.text);
    Ok(style::tidy(&tera.render(TEMPLATE.0, &context)?))
}
