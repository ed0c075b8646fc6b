//! How single texts are set in a format: every text of a pack passes through here.

use crate::escape;
use crate::format::Markup;
use crate::words::Words;

/// The format of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ink(pub(crate) Markup);

impl Ink {
    /// A text, escaped.
    pub(super) fn plain(self, text: &str) -> String {
        match self.0 {
            Markup::Markdown => escape::markdown_text(text),
            Markup::Html => escape::html_text(text),
        }
    }

    pub(super) fn or_empty(self, text: Option<&str>) -> String {
        text.map(|text| self.plain(text)).unwrap_or_default()
    }

    /// A text as it is typed, also in a table.
    pub(super) fn code(self, text: &str) -> String {
        let line = escape::one_line(text);
        if self.0 == Markup::Html {
            return format!("<code>{}</code>", escape::html_text(&line));
        }
        let longest = line.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let (fence, gap) = ("`".repeat(longest + 1), if line.contains('`') { " " } else { "" });
        format!("{fence}{gap}{}{gap}{fence}", line.replace('|', "\\|"))
    }

    pub(super) fn codes(self, ids: &[String]) -> String {
        ids.iter().map(|id| self.code(id)).collect::<Vec<_>>().join(", ")
    }

    /// What is set already, to stand out.
    pub(super) fn strong(self, set: &str) -> String {
        match self.0 {
            Markup::Markdown => format!("**{set}**"),
            Markup::Html => format!("<b>{set}</b>"),
        }
    }

    /// What is set already, in English on a page in another language.
    pub(super) fn in_english(self, set: String) -> String {
        match self.0 {
            Markup::Markdown => set,
            Markup::Html => format!("<span lang=\"en\">{set}</span>"),
        }
    }

    /// A title with the id that stands for it in files.
    pub(super) fn titled(self, title: &str, id: &str) -> String {
        match self.0 {
            Markup::Markdown => format!("{} ({})", self.plain(title), self.code(id)),
            Markup::Html => format!("{} {}", self.plain(title), self.code(id)),
        }
    }

    /// ` Claims: A, B.`, or nothing.
    pub(super) fn claims(self, words: &Words, claims: &[String]) -> String {
        if claims.is_empty() {
            String::new()
        } else {
            format!(" {}", words.page_claims(self.plain(&claims.join(", "))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_keeps_its_backticks_and_stays_in_its_cell() {
        let ink = Ink(Markup::Markdown);
        assert_eq!(ink.code("a_b"), "`a_b`");
        assert_eq!(ink.code("a|b\nc"), "`a\\|b c`");
        assert_eq!(ink.code("`x``"), "``` `x`` ```");
        assert_eq!(ink.titled("A * b", "a-b"), "A \\* b (`a-b`)");
    }

    #[test]
    fn nothing_of_a_text_is_markup_in_html() {
        let ink = Ink(Markup::Html);
        assert_eq!(ink.titled("<b>", "a&b"), "&lt;b&gt; <code>a&amp;b</code>");
    }
}
