//! A page that leads to several reports, and says what they say together.

mod digest;
mod page;

pub use digest::Digest;

use crate::engine;
use crate::error::ReportError;
use crate::format::Markup;
use crate::words::Words;
use crate::{escape, style};
use tera::{Context, Tera};

/// The templates of the page.
pub(crate) const TEMPLATES: [(&str, &str); 2] = [
    ("collection.html", include_str!("../../templates/collection/index.html")),
    ("collection.md", include_str!("../../templates/collection/index.md")),
];

/// A report that the page leads to.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// What it says in brief.
    pub digest: &'a Digest,
    /// Its file, seen from the page.
    pub file: String,
    /// Whether the section of an activity in it has an address.
    pub sections: bool,
    /// The same report in other formats: the name of the format, and its file.
    pub also: Vec<(&'static str, String)>,
}

/// The page, in the language of the first report. The same reports give the same bytes.
///
/// # Errors
///
/// [`ReportError::Template`] if a template fails.
pub fn collection(entries: &[Entry<'_>], markup: Markup) -> Result<String, ReportError> {
    let words = entries.first().map_or_else(Words::english, |first| Words::new(&first.digest.speaks));
    render(entries, markup, &words).map_err(ReportError::template)
}

fn render(entries: &[Entry<'_>], markup: Markup, words: &Words) -> Result<String, tera::Error> {
    let page = page::build(entries, markup, words);
    let mut context = Context::from_serialize(&page)?;
    context.insert("t", &words.labels());
    let mut tera = Tera::default();
    let [html, markdown] = TEMPLATES.map(|(name, text)| (name, text.to_owned()));
    match markup {
        Markup::Html => {
            let sheet = format!(
                "{}{}",
                style::sheet(None, &style::Rules::default()),
                style::tidy(include_str!("../../templates/collection/style.css"))
            );
            context.insert("style_hash", &style::policy_hash(&sheet));
            tera.set_escape_fn(escape::html);
            tera.add_raw_templates([html, ("style.css", sheet)])?;
            Ok(style::tidy(&tera.render("collection.html", &context)?))
        }
        Markup::Markdown => {
            tera.set_escape_fn(escape::markdown);
            tera.autoescape_on([".md"]);
            tera.add_raw_templates([markdown])?;
            Ok(engine::paragraphs(&tera.render("collection.md", &context)?))
        }
    }
}
