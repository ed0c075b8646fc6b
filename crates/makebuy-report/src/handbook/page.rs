//! A page under way: headings, paragraphs, lists and tables, in one of the formats.

use super::PackAnchors;
use super::ink::Ink;
use crate::anchor::{self, Anchors};
use crate::escape;
use crate::format::Markup;
use serde::Serialize;
use std::collections::BTreeMap;

/// A heading for the contents: of a section or a step.
#[derive(Debug, Serialize)]
pub(crate) struct Heading {
    pub(crate) level: usize,
    pub(crate) anchor: String,
    /// Set already.
    pub(crate) html: String,
    /// The rules under it.
    pub(crate) rules: Option<Fold>,
}

/// A list that is unfolded by who wants to see it.
#[derive(Debug, Serialize)]
pub(crate) struct Fold {
    /// What is in it.
    pub(crate) label: String,
    pub(crate) items: Vec<Heading>,
}

/// A page under way.
#[derive(Debug)]
pub(crate) struct Page {
    pub(super) ink: Ink,
    /// In HTML, what stands before the contents.
    pub(crate) head: String,
    pub(crate) text: String,
    /// How often the anchor of each heading was given out.
    headings: BTreeMap<String, usize>,
    taken: Anchors,
    pub(crate) contents: Vec<Heading>,
    pub(crate) anchors: PackAnchors,
}

impl Page {
    pub(super) fn new(format: Markup) -> Self {
        Self {
            ink: Ink(format),
            head: String::new(),
            text: String::new(),
            headings: BTreeMap::new(),
            taken: Anchors::default(),
            contents: Vec::new(),
            anchors: PackAnchors::default(),
        }
    }

    /// What follows is told in the contents.
    pub(super) fn end_head(&mut self) {
        if self.is_html() {
            self.head = std::mem::take(&mut self.text);
            self.contents.clear();
        }
    }

    fn is_html(&self) -> bool {
        self.ink.0 == Markup::Html
    }

    /// In HTML, fixes where items will stand, so that what comes before them can lead there.
    pub(super) fn promise<'a>(&mut self, table: &'static str, ids: impl IntoIterator<Item = &'a String>) {
        if self.is_html() {
            for id in ids {
                let anchor = self.taken.take(table, id);
                self.anchors.put(table, id, &anchor);
            }
        }
    }

    /// Where the text stands, for what is to be put there once the rest is known.
    pub(super) fn place(&self) -> usize {
        self.text.len()
    }

    /// A list at a place before what was written since.
    pub(super) fn list_at(&mut self, place: usize, items: impl IntoIterator<Item = String>) {
        let since = self.text.split_off(place);
        self.list(items);
        self.text.push_str(&since);
    }

    /// In Markdown, a link to an item that was written.
    pub(super) fn link(&self, table: &str, id: &str, title: &str) -> Option<String> {
        Some(format!("[{}](#{})", self.ink.plain(title), self.anchors.of(table, id)?))
    }

    /// Rules that were written, for the contents: in HTML folded under the last heading, in Markdown a line of links.
    pub(super) fn fold<'a>(&mut self, label: &str, rules: impl Iterator<Item = (&'a str, &'a str)>) -> Option<String> {
        if !self.is_html() {
            let links: Vec<String> = rules.filter_map(|(id, title)| self.link("rule", id, title)).collect();
            return (!links.is_empty()).then(|| links.join(" · "));
        }
        let heading = |(id, title)| {
            let anchor = self.anchors.of("rule", id)?.to_owned();
            Some(Heading { level: 4, anchor, html: self.ink.plain(title), rules: None })
        };
        let items: Vec<Heading> = rules.filter_map(heading).collect();
        if let Some(last) = self.contents.last_mut().filter(|_| !items.is_empty()) {
            last.rules = Some(Fold { label: label.to_owned(), items });
        }
        None
    }

    /// A block that is set already, apart from the others; an empty one is left out.
    fn put(&mut self, set: &str) {
        if set.is_empty() {
            return;
        }
        if !self.text.is_empty() && !self.is_html() {
            self.text.push('\n');
        }
        self.text.push_str(set);
        self.text.push('\n');
    }

    /// A paragraph.
    pub(super) fn block(&mut self, set: &str) {
        if self.is_html() && !set.is_empty() { self.put(&format!("<p>{set}</p>")) } else { self.put(set) }
    }

    /// A heading; gives its anchor, which GitHub numbers where it repeats.
    pub(super) fn heading(&mut self, level: usize, set: &str) -> String {
        self.named(level, set, "section", set)
    }

    fn named(&mut self, level: usize, set: &str, table: &str, id: &str) -> String {
        if self.is_html() {
            let promised = self.anchors.of(table, id).map(str::to_owned);
            let anchor = promised.unwrap_or_else(|| self.taken.take(table, id));
            self.put(&format!("<h{level} id=\"{anchor}\">{set}</h{level}>"));
            if level == 2 || level == 3 && table != "note" {
                self.contents.push(Heading { level, anchor: anchor.clone(), html: set.to_owned(), rules: None });
            }
            return anchor;
        }
        self.put(&format!("{} {set}", "#".repeat(level)));
        let anchor = anchor::of_heading(set);
        let before = self.headings.entry(anchor.clone()).or_default();
        *before += 1;
        if *before == 1 { anchor } else { format!("{anchor}-{}", *before - 1) }
    }

    /// The heading of one item.
    pub(super) fn item(&mut self, level: usize, table: &'static str, id: &str, set: &str) {
        let anchor = self.named(level, set, table, id);
        self.anchors.put(table, id, &anchor);
    }

    /// The heading of a section that lists items.
    pub(super) fn section<'a>(&mut self, set: &str, table: &'static str, ids: impl IntoIterator<Item = &'a String>) {
        let anchor = self.heading(2, set);
        ids.into_iter().for_each(|id| self.anchors.put(table, id, &anchor));
    }

    /// A condition as it is typed; in HTML each fact of it leads to its question.
    pub(super) fn condition(&self, text: &str) -> String {
        if !self.is_html() {
            return self.ink.code(text);
        }
        let escaped = escape::html_text(text);
        let (mut set, mut rest) = (String::new(), escaped.as_str());
        // What is escaped (`&lt;`) is no name.
        while let Some(start) = rest.find(|c: char| c.is_ascii_alphabetic() || c == '&') {
            let (before, from) = rest.split_at(start);
            let ends = |c: char| if from.starts_with('&') { c == ';' } else { !c.is_ascii_alphanumeric() && c != '_' };
            let (name, after) = from.split_at(from.find(ends).unwrap_or(from.len()));
            set.push_str(before);
            match self.anchors.of("fact", name) {
                Some(anchor) => set.push_str(&format!("<a href=\"#{anchor}\">{name}</a>")),
                None => set.push_str(name),
            }
            rest = after;
        }
        format!("<code>{set}{rest}</code>")
    }

    /// A list; none if it has no items.
    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        self.items("ul", items.into_iter().map(|item| ("- ".to_owned(), item)));
    }

    /// A list in which the place counts.
    pub(super) fn numbered(&mut self, items: impl IntoIterator<Item = String>) {
        self.items("ol", items.into_iter().enumerate().map(|(place, item)| (format!("{}. ", place + 1), item)));
    }

    fn items(&mut self, kind: &str, items: impl Iterator<Item = (String, String)>) {
        let html = self.is_html();
        let set =
            |(mark, item): (String, String)| if html { format!("<li>{item}</li>") } else { format!("{mark}{item}") };
        let items: Vec<String> = items.map(set).collect();
        match items.as_slice() {
            [] => {}
            items if html => self.put(&format!("<{kind} class=\"plain\">\n{}\n</{kind}>", items.join("\n"))),
            items => self.put(&items.join("\n")),
        }
    }

    /// A table whose head names its columns; `>` before a name sets the column to the right.
    pub(super) fn table<const N: usize>(
        &mut self,
        caption: &str,
        head: [String; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) {
        if self.is_html() {
            self.html_table(caption, &head, rows);
            return;
        }
        let rule = head.each_ref().map(|name| if name.starts_with('>') { "--:" } else { ":--" });
        let names = head.each_ref().map(|name| name.trim_start_matches('>'));
        let mut lines = vec![format!("| {} |", names.join(" | ")), format!("|{}|", rule.join("|"))];
        lines.extend(rows.into_iter().map(|cells| format!("| {} |", cells.join(" | "))));
        self.put(&lines.join("\n"));
    }

    /// On a narrow screen each row becomes a paragraph, and cells carry the names of their columns.
    fn html_table<const N: usize>(
        &mut self,
        caption: &str,
        head: &[String; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) {
        let class = |name: &String| if name.starts_with('>') { " class=\"n\"" } else { "" };
        let title = |name: &String| escape::html_text(name.trim_start_matches('>'));
        let names: String =
            head.iter().map(|name| format!("<th scope=\"col\"{}>{}</th>", class(name), title(name))).collect();
        let caption = escape::html_text(caption);
        self.put(&format!(
            "<div class=\"wide\">\n<table class=\"stack\">\n<caption class=\"unseen\">{caption}</caption>\n<thead><tr>{names}</tr></thead>\n<tbody>"
        ));
        for cells in rows {
            let cell = |(place, (name, cell)): (usize, (&String, String))| match place {
                0 => format!("<th scope=\"row\">{cell}</th>"),
                _ if cell.is_empty() => "<td></td>".to_owned(),
                _ => format!("<td{} data-label=\"{}\">{cell}</td>", class(name), title(name)),
            };
            let cells: String = head.iter().zip(cells).enumerate().map(cell).collect();
            self.put(&format!("<tr>{cells}</tr>"));
        }
        self.put("</tbody>\n</table>\n</div>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_of_a_condition_lead_to_their_questions() {
        let mut page = Page::new(Markup::Html);
        page.item(4, "fact", "in_person", "In person");
        let anchor = page.anchors.of("fact", "in_person").unwrap().to_owned();
        assert_eq!(
            page.condition("in_person and other < 5"),
            format!("<code><a href=\"#{anchor}\">in_person</a> and other &lt; 5</code>")
        );
        assert_eq!(page.condition("<b>"), "<code>&lt;b&gt;</code>");
    }

    #[test]
    fn anchors_are_those_of_the_headings() {
        let mut page = Page::new(Markup::Markdown);
        page.section("Criteria", "criterion", [&"risk".to_owned()]);
        page.item(4, "fact", "in_person", "In person (`in_person`)");
        page.item(3, "note", "one", "Criteria");
        assert_eq!(page.anchors.of("criterion", "risk"), Some("criteria"));
        assert_eq!(page.anchors.of("fact", "in_person"), Some("in-person-in_person"));
        assert_eq!(page.anchors.of("note", "one"), Some("criteria-1"));
        assert_eq!(page.anchors.of("note", "two"), None);
    }
}
