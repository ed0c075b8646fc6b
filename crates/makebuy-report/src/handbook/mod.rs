//! A pack as a page of a handbook, in Markdown: first the method, step by step, then what it weighs and measures and how
//! it reads its sources; the questionnaire comes last, for reference.

mod facts;
mod lists;
mod rules;

pub(crate) use lists::about as source_about;

use crate::words::{self, Words};
use crate::{anchor, escape};
use makebuy_model::pack::PackInfo;
use std::collections::BTreeMap;

/// Where on its page each item of a pack stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PackAnchors {
    by_table: BTreeMap<&'static str, BTreeMap<String, String>>,
}

impl PackAnchors {
    /// The anchor of an item's heading, or of the section that lists it. `table` is the word for the item in pack
    /// files, such as `rule` or `note`.
    #[must_use]
    pub fn of(&self, table: &str, id: &str) -> Option<&str> {
        self.by_table.get(table)?.get(id).map(String::as_str)
    }

    fn put(&mut self, table: &'static str, id: &str, anchor: &str) {
        self.by_table.entry(table).or_default().insert(id.to_owned(), anchor.to_owned());
    }
}

/// A page under way: headings, paragraphs, lists and tables, each apart from the next by an empty line.
#[derive(Debug, Default)]
struct Page {
    text: String,
    /// How often the anchor of each heading was given out.
    headings: BTreeMap<String, usize>,
    anchors: PackAnchors,
}

impl Page {
    /// A block that is Markdown already; an empty one is left out.
    fn block(&mut self, markdown: &str) {
        if markdown.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(markdown);
        self.text.push('\n');
    }

    /// A heading; gives its anchor, which GitHub numbers where it repeats.
    fn heading(&mut self, level: usize, markdown: &str) -> String {
        self.block(&format!("{} {markdown}", "#".repeat(level)));
        let anchor = anchor::of_heading(markdown);
        let before = self.headings.entry(anchor.clone()).or_default();
        *before += 1;
        if *before == 1 { anchor } else { format!("{anchor}-{}", *before - 1) }
    }

    /// The heading of one item.
    fn item(&mut self, level: usize, table: &'static str, id: &str, markdown: &str) {
        let anchor = self.heading(level, markdown);
        self.anchors.put(table, id, &anchor);
    }

    /// The heading of a section that lists items.
    fn section<'a>(&mut self, markdown: &str, table: &'static str, ids: impl IntoIterator<Item = &'a String>) {
        let anchor = self.heading(2, markdown);
        ids.into_iter().for_each(|id| self.anchors.put(table, id, &anchor));
    }

    /// A list; none if it has no items.
    fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: Vec<String> = items.into_iter().map(|item| format!("- {item}")).collect();
        self.block(&items.join("\n"));
    }

    /// A table whose head names its columns; `>` before a name sets the column to the right.
    fn table<const N: usize>(&mut self, head: [String; N], rows: impl IntoIterator<Item = [String; N]>) {
        let rule = head.each_ref().map(|name| if name.starts_with('>') { "--:" } else { ":--" });
        let names = head.each_ref().map(|name| name.trim_start_matches('>'));
        let mut lines = vec![format!("| {} |", names.join(" | ")), format!("|{}|", rule.join("|"))];
        lines.extend(rows.into_iter().map(|cells| format!("| {} |", cells.join(" | "))));
        self.block(&lines.join("\n"));
    }
}

/// A pack as a Markdown page, and where its items stand on it.
pub(crate) fn page(words: &Words, info: &PackInfo) -> (String, PackAnchors) {
    let mut page = Page::default();
    lists::head(&mut page, words, info);
    lists::steps(&mut page, words, info);
    lists::options(&mut page, words, info);
    rules::write(&mut page, words, info);
    lists::criteria(&mut page, words, info);
    lists::metrics(&mut page, words, info);
    lists::notes(&mut page, words, info);
    facts::write(&mut page, words, info);
    lists::adjustments(&mut page, words, info);
    lists::sources(&mut page, words, info);
    (page.text, page.anchors)
}

/// A text, escaped.
fn plain(text: &str) -> String {
    escape::markdown_text(text)
}

fn or_empty(text: Option<&str>) -> String {
    text.map(plain).unwrap_or_default()
}

/// A code span, also in a table.
fn code(text: &str) -> String {
    let text = escape::one_line(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let (fence, gap) = ("`".repeat(longest + 1), if text.contains('`') { " " } else { "" });
    format!("{fence}{gap}{}{gap}{fence}", text.replace('|', "\\|"))
}

fn codes(ids: &[String]) -> String {
    ids.iter().map(|id| code(id)).collect::<Vec<_>>().join(", ")
}

/// A title with the id that stands for it in files.
fn titled(title: &str, id: &str) -> String {
    format!("{} ({})", plain(title), code(id))
}

/// ` Claims: A, B.`, or nothing.
fn claims(words: &Words, claims: &[String]) -> String {
    if claims.is_empty() { String::new() } else { format!(" {}", words.page_claims(plain(&claims.join(", ")))) }
}

/// The titles of a pack's things by id, to be named in sentences.
fn option_names(info: &PackInfo) -> BTreeMap<&str, &str> {
    info.options.iter().map(|o| (o.id.as_str(), words::before_colon(&o.title))).collect()
}

#[cfg(test)]
mod tests {
    use super::{Page, code, titled};

    #[test]
    fn code_keeps_its_backticks_and_stays_in_its_cell() {
        assert_eq!(code("a_b"), "`a_b`");
        assert_eq!(code("a|b\nc"), "`a\\|b c`");
        assert_eq!(code("`x``"), "``` `x`` ```");
        assert_eq!(titled("A * b", "a-b"), "A \\* b (`a-b`)");
    }

    #[test]
    fn anchors_are_those_of_the_headings() {
        let mut page = Page::default();
        page.section("Criteria", "criterion", [&"risk".to_owned()]);
        page.item(4, "fact", "in_person", "In person (`in_person`)");
        page.item(3, "note", "one", "Criteria");
        assert_eq!(page.anchors.of("criterion", "risk"), Some("criteria"));
        assert_eq!(page.anchors.of("fact", "in_person"), Some("in-person-in_person"));
        assert_eq!(page.anchors.of("note", "one"), Some("criteria-1"));
        assert_eq!(page.anchors.of("note", "two"), None);
    }
}
