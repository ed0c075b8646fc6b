//! The handbooks of one pack in several languages: how each leads to the others, and the index of all.

use super::html;
use super::page::Page;
use crate::error::ReportError;
use crate::escape;
use crate::format::Markup;
use crate::words::{Tongue, Words};
use makebuy_model::Language;
use makebuy_model::pack::PackInfo;

/// A handbook in one language, as the others lead to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The language of its texts.
    pub language: Language,
    /// Its file, seen from the file that leads there.
    pub file: String,
}

impl Edition {
    /// Its language by its own name, or else by its code.
    fn name(&self) -> &str {
        Tongue::known(&self.language).map_or(self.language.as_str(), |tongue| tongue.own_name())
    }

    fn link(&self, format: Markup) -> String {
        let (file, code) = (path(&self.file), self.language.as_str());
        match format {
            Markup::Markdown => format!("[{}]({file})", escape::markdown_text(self.name())),
            Markup::Html => {
                let [name, code] = [self.name(), code].map(escape::html_text);
                format!("<a href=\"{file}\" hreflang=\"{code}\" lang=\"{code}\">{name}</a>")
            }
        }
    }
}

/// The path of a file as a link: ids, codes of languages and folders hold nothing else.
fn path(file: &str) -> String {
    file.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/')).collect()
}

/// All languages in a line, each but that of the pack with a link; nothing if there is no other.
pub(super) fn links(info: &PackInfo, editions: &[Edition], format: Markup) -> String {
    if editions.iter().all(|edition| edition.language == info.language) {
        return String::new();
    }
    let each = editions.iter().map(|edition| match (edition.language == info.language, format) {
        (false, _) => edition.link(format),
        (true, Markup::Markdown) => escape::markdown_text(edition.name()),
        (true, Markup::Html) => format!("<b>{}</b>", escape::html_text(edition.name())),
    });
    each.collect::<Vec<_>>().join(" · ")
}

/// A page that leads to the pages of a pack in several languages.
pub(crate) fn index(books: &[(&PackInfo, String)], format: Markup) -> Result<String, ReportError> {
    let title = books.first().map(|(info, _)| format!("{} {}", info.title, info.version)).unwrap_or_default();
    let lines = books.iter().map(|(info, file)| {
        let link = Edition { language: info.language.clone(), file: file.clone() }.link(format);
        match format {
            Markup::Markdown => format!("- {link}: {}\n", escape::markdown_text(&info.title)),
            Markup::Html => {
                let [code, title] = [info.language.as_str(), &info.title].map(escape::html_text);
                format!("<li>{link}: <span lang=\"{code}\">{title}</span></li>\n")
            }
        }
    });
    let list: String = lines.collect();
    if format == Markup::Markdown {
        return Ok(format!("# {}\n\n{list}", escape::markdown_text(&title)));
    }
    let mut page = Page::new(format);
    page.head = format!("<h1 id=\"start\">{}</h1>\n<ul class=\"plain\">\n{list}</ul>", escape::html_text(&title));
    html::file(&Words::english(), &title, &page)
}
