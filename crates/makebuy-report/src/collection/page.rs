//! The page as plain text in reading order.

use super::Entry;
use super::digest::Line;
use crate::format::Markup;
use crate::view::summary::Action;
use crate::words::Words;
use serde::Serialize;
use std::collections::BTreeMap;

/// Everything the page says.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    language: String,
    title: String,
    answer: String,
    engine: String,
    heading_portfolios: String,
    /// What to do, one column each.
    actions: Vec<String>,
    portfolios: Vec<Portfolio>,
    all: String,
    /// How many activities over all, as the columns have it.
    totals: Vec<usize>,
    groups: Vec<Group>,
}

/// One report.
#[derive(Debug, Serialize)]
struct Portfolio {
    title: String,
    /// Its file as a link.
    file: String,
    also: Vec<Also>,
    facts: Vec<String>,
    answer: String,
    counts: Vec<usize>,
    /// The language of its texts, unless it is the page's.
    lang: Option<String>,
}

/// The same report in another format.
#[derive(Debug, Serialize)]
struct Also {
    format: &'static str,
    file: String,
}

/// The activities of all portfolios with which the same is to be done.
#[derive(Debug, Serialize)]
struct Group {
    title: String,
    explained: String,
    rows: Vec<Row>,
}

/// One activity.
#[derive(Debug, Serialize)]
struct Row {
    name: String,
    /// Its section in the report, as a link.
    file: String,
    portfolio: String,
    verdict: String,
    undecided: bool,
    key: &'static str,
    glyph: &'static str,
    standing: String,
    lang: Option<String>,
}

/// A report under a title that no other has.
struct Titled<'a> {
    entry: &'a Entry<'a>,
    title: String,
    /// The language of its texts, unless it is the page's.
    lang: Option<String>,
}

pub(super) fn build(entries: &[Entry<'_>], markup: Markup, words: &Words) -> Page {
    let all = titled(entries, words);
    let totals = Action::ALL.map(|action| all.iter().map(|one| one.count(action)).sum());
    let activities = totals.iter().sum();
    let shown: Vec<(Action, usize)> = Action::ALL.into_iter().zip(totals).filter(|(_, total)| *total > 0).collect();
    Page {
        language: words.language().to_owned(),
        title: words.collection_title(all.len()),
        answer: words.answer(activities, totals),
        engine: entries.first().map(|entry| entry.digest.engine.clone()).unwrap_or_default(),
        heading_portfolios: words.collection_portfolios(),
        actions: shown.iter().map(|(action, _)| action.title(words)).collect(),
        portfolios: all.iter().map(|one| one.portfolio(&shown)).collect(),
        all: words.collection_all(),
        totals: shown.iter().map(|(_, total)| *total).collect(),
        groups: shown.iter().map(|(action, total)| group(&all, *action, *total, markup, words)).collect(),
    }
}

/// Those of several with the same title get the names of their files.
fn titled<'a>(entries: &'a [Entry<'a>], words: &Words) -> Vec<Titled<'a>> {
    let mut same: BTreeMap<&str, usize> = BTreeMap::new();
    entries.iter().for_each(|entry| *same.entry(&entry.digest.title).or_default() += 1);
    let one = |entry: &'a Entry<'a>| {
        let title = &entry.digest.title;
        let alone = same.get(title.as_str()).is_none_or(|count| *count < 2);
        let name = entry.file.rsplit_once('.').map(|(name, _)| name).filter(|_| !alone);
        let lang = Some(entry.digest.language.clone()).filter(|language| language != words.language());
        Titled { entry, title: name.map_or_else(|| title.clone(), |name| format!("{title} ({name})")), lang }
    };
    entries.iter().map(one).collect()
}

fn group(all: &[Titled<'_>], action: Action, total: usize, markup: Markup, words: &Words) -> Group {
    let rows = all.iter().flat_map(|one| one.lines(action).map(move |line| one.row(line, markup)));
    Group { title: words.group(&action.title(words), total), explained: action.explained(words), rows: rows.collect() }
}

impl Titled<'_> {
    fn lines(&self, action: Action) -> impl Iterator<Item = &Line> {
        self.entry.digest.lines.iter().filter(move |line| line.action == action)
    }

    fn count(&self, action: Action) -> usize {
        self.lines(action).count()
    }

    fn portfolio(&self, shown: &[(Action, usize)]) -> Portfolio {
        let Entry { digest, file, also, .. } = self.entry;
        Portfolio {
            title: self.title.clone(),
            file: encoded(file),
            also: also.iter().map(|(format, file)| Also { format, file: encoded(file) }).collect(),
            facts: digest.facts.clone(),
            answer: digest.answer.clone(),
            counts: shown.iter().map(|(action, _)| self.count(*action)).collect(),
            lang: self.lang.clone(),
        }
    }

    fn row(&self, line: &Line, markup: Markup) -> Row {
        let (key, glyph, standing) = line.standing.clone();
        let file = encoded(&self.entry.file);
        let section = encoded(match markup {
            Markup::Html => &line.anchor,
            Markup::Markdown => &line.slug,
        });
        Row {
            name: line.name.clone(),
            file: if self.entry.sections { format!("{file}#{section}") } else { file },
            portfolio: self.title.clone(),
            verdict: line.verdict.clone(),
            undecided: line.undecided,
            key,
            glyph,
            standing,
            lang: self.lang.clone(),
        }
    }
}

/// A name as it must be written in an address: nothing in it ends a link, or is taken for a scheme.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn no_name_leaves_its_link() {
        assert_eq!(encoded("a-b_c.html"), "a-b_c.html");
        assert_eq!(encoded("javascript:x (1)\"#é"), "javascript%3Ax%20%281%29%22%23%C3%A9");
    }
}
