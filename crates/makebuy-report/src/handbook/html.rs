//! The page as one HTML file.

use super::page;
use super::page::Page;
use crate::error::ReportError;
use crate::format::Format;
use crate::words::{Tongue, Words};
use crate::{escape, style};
use makebuy_model::pack::PackInfo;
use makebuy_model::pack::RuleExamples;
use tera::{Context, Tera};

/// The template, for the pages of a pack and for the index of its languages.
pub(crate) const TEMPLATE: (&str, &str) = ("handbook.html", include_str!("../../templates/handbook.html"));

/// A pack as one HTML file.
pub(crate) fn render(words: &Words, info: &PackInfo, examples: &[RuleExamples]) -> Result<String, ReportError> {
    let page = page(words, info, examples, Format::Html);
    let title = format!("{} {}", info.title, info.version);
    file(words, &title, &page)
}

/// A page that leads to the pages of a pack in several languages.
pub(crate) fn index(books: &[(&PackInfo, String)], format: Format) -> Result<String, ReportError> {
    let words = Words::english();
    let title = books.first().map(|(info, _)| format!("{} {}", info.title, info.version)).unwrap_or_default();
    let named = books.iter().map(|(info, file)| {
        let code = info.language.as_str();
        let name = Tongue::known(&info.language).map_or(code, |tongue| tongue.own_name());
        (name, code, &info.title, file)
    });
    match format {
        Format::Markdown => {
            let line = |(name, _, title, file): (&str, &str, &String, &String)| {
                format!("- [{}]({}): {}\n", escape::markdown_text(name), link(file), escape::markdown_text(title))
            };
            Ok(format!("# {}\n\n{}", escape::markdown_text(&title), named.map(line).collect::<String>()))
        }
        Format::Html => {
            let line = |(name, code, title, file): (&str, &str, &String, &String)| {
                let [code, file, title] = [code, &link(file), title].map(escape::html_text);
                format!(
                    "<li><a href=\"{file}\" hreflang=\"{code}\" lang=\"{code}\">{name}</a>: <span lang=\"{code}\">{title}</span></li>\n"
                )
            };
            let list: String = named.map(line).collect();
            let body =
                format!("<h1 id=\"start\">{}</h1>\n<ul class=\"plain\">\n{list}</ul>", escape::html_text(&title));
            let mut page = Page::new(format);
            page.head = body;
            file(&words, &title, &page)
        }
    }
}

/// The name of a file as a link: ids and codes of languages hold nothing else.
fn link(file: &str) -> String {
    file.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')).collect()
}

fn file(words: &Words, title: &str, page: &Page) -> Result<String, ReportError> {
    set(words, title, page).map_err(ReportError::template)
}

fn set(words: &Words, title: &str, page: &Page) -> Result<String, tera::Error> {
    let sheet = format!("{}{}", style::sheet(), style::tidy(include_str!("../../templates/handbook.css")));
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
