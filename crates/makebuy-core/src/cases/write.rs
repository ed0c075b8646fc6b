//! Cases as TOML, ready to be pasted into `cases.toml`.

use super::Expectation;
use super::key::Key;
use crate::compile::value;
use crate::ids::FactId;
use crate::limits;
use crate::pack::{Known, Pack};
use crate::toml_text::{self, bare, list, quoted};
use makebuy_model::pack::Subject;

/// What a case answers; `None` is the word `"unknown"`.
pub(crate) type Answer = (FactId, Option<Known>);

/// A case to be written.
#[derive(Debug)]
pub(crate) struct Draft<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: &'a str,
    /// The case whose answers it takes over.
    pub(crate) like: Option<&'a str>,
    /// Whether it must say that there is a provider, or none; `None` says nothing about it.
    pub(crate) provider: Option<bool>,
    /// What it answers itself; `None` is the word `"unknown"`.
    pub(crate) answers: &'a [Answer],
    /// The answers of each of several activities; empty if there is one.
    pub(crate) activities: &'a [Vec<Answer>],
    pub(crate) expect: &'a Expectation,
}

/// An id that is not taken yet: the one wished for, else with a number at its end. It is cut to what may be read.
#[must_use]
pub fn fresh_id(wish: &str, taken: impl Fn(&str) -> bool) -> String {
    let ends = std::iter::once(String::new()).chain((2..).map(|number: usize| format!("-{number}")));
    let mut ids = ends.map(|end| {
        let room = limits::ID_CHARS.saturating_sub(end.len());
        let start: String = wish.chars().take(room).collect();
        format!("{}{end}", start.trim_end_matches('-'))
    });
    ids.find(|id| !taken(id)).unwrap_or_else(|| wish.to_owned())
}

/// The case as a `[[case]]`.
pub(crate) fn write(pack: &Pack, draft: &Draft<'_>) -> String {
    let answers = draft.answers.iter().map(|(fact, known)| answer(pack, *fact, *known)).collect();
    let several = |answers: &Vec<Answer>| answers.iter().map(|(fact, known)| answer(pack, *fact, *known)).collect();
    let activities = draft.activities.iter().map(several).collect();
    let Draft { id, title, like, provider, expect, .. } = *draft;
    Head { id, title, like, provider, answers, activities }.text() + &expectation(expect)
}

/// What of a case stands before its expectations.
#[derive(Debug, Clone)]
pub struct Head<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it shows, in words.
    pub title: &'a str,
    /// The case whose answers it takes over.
    pub like: Option<&'a str>,
    /// Whether it must say that there is a provider, or none; `None` says nothing about it.
    pub provider: Option<bool>,
    /// The facts it answers itself, in the order in which they are written, with the answers as TOML.
    pub answers: Vec<(Subject, String, String)>,
    /// The same for each of several activities, where the case has more than one.
    pub activities: Vec<Vec<(Subject, String, String)>>,
}

impl Head<'_> {
    /// As TOML.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("[[case]]\nid = {}\ntitle = {}\n", quoted(self.id), quoted(self.title));
        text.extend(self.like.map(|like| format!("like = {}\n", quoted(like))));
        for subject in [Subject::Organisation, Subject::Provider, Subject::Activity] {
            text.extend(self.about(subject).map(|said| format!("{} = {said}\n", subject.as_str())));
        }
        let lines: String = self.activities.iter().map(|answers| format!("  {},\n", table(answers.iter()))).collect();
        if lines.is_empty() { text } else { format!("{text}activities = [\n{lines}]\n") }
    }

    /// What is said about a subject, if anything must be.
    fn about(&self, subject: Subject) -> Option<String> {
        if (subject, self.provider) == (Subject::Provider, Some(false)) {
            return Some(quoted("none"));
        }
        let said = table(self.answers.iter().filter(|(about, ..)| *about == subject));
        let needed = match subject {
            Subject::Organisation => false,
            Subject::Provider => self.provider == Some(true),
            Subject::Activity => self.like.is_none() && self.activities.is_empty(),
        };
        Some(said).filter(|said| needed || said != NOTHING)
    }
}

/// An inline table without keys.
const NOTHING: &str = "{}";

fn table<'a>(answers: impl Iterator<Item = &'a (Subject, String, String)>) -> String {
    let answers: Vec<String> = answers.map(|(_, fact, value)| format!("{} = {value}", bare(fact))).collect();
    if answers.is_empty() { NOTHING.to_owned() } else { format!("{{ {} }}", answers.join(", ")) }
}

fn answer(pack: &Pack, fact: FactId, known: Option<Known>) -> (Subject, String, String) {
    let fact = &pack.facts[fact];
    let said = known.map_or_else(|| quoted("unknown"), |known| toml_text::value(&value(&fact.scale, known)));
    (fact.subject, fact.id.clone(), said)
}

/// What is expected, a line for each key.
fn expectation(expect: &Expectation) -> String {
    let mut text = String::new();
    entries(expect).iter().for_each(|(key, entry)| text.push_str(&line(*key, entry)));
    text
}

/// A line of `expect`.
#[must_use]
pub fn line(key: Key, entry: &Entry) -> String {
    let value = match entry {
        Entry::Word(word) => quoted(word),
        Entry::Words(words) => list(words.iter().map(String::as_str)),
        Entry::Flag(flag) => flag.to_string(),
    };
    format!("expect.{key} = {value}\n")
}

/// The value of a key of an expectation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// One id or word.
    Word(String),
    /// Several ids.
    Words(Vec<String>),
    /// Yes or no.
    Flag(bool),
}

/// The keys of an expectation that are given, with their values.
pub(super) fn entries(expect: &Expectation) -> Vec<(Key, Entry)> {
    Key::ALL.into_iter().filter_map(|key| Some((key, expect.entry(key)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::parse;
    use crate::compile::Said;
    use crate::{Library, PackFiles};
    use makebuy_model::Sources;

    const PACK: &str = r#"
        pack = { id = "p", version = "1.0.0", title = "P" }
        option = [{ id = "keep", title = "Keep" }, { id = "buy", title = "Buy", external = true }]
        fact = [
          { id = "big", subject = "organisation", kind = "flag", ask = "?" },
          { id = "price", subject = "provider", kind = "number", ask = "?" },
          { id = "need", subject = "activity", kind = "level", levels = ["low", "medium", "high"], ask = "?" },
          { id = "time", subject = "activity", kind = "choice", choices = ["day", "night"], ask = "?" },
          { id = "work", subject = "activity", kind = "set", choices = ["design", "tests", "sales"], ask = "?" },
          { id = "open", subject = "activity", kind = "flag", ask = "?" },
        ]

        [[rule]]
        id = "r"
        kind = "veto"
        title = "R"
        when = "big and price > 1 and need == high and time == day and tests in work and open"
        options = ["buy"]
        because = "So."
    "#;

    #[test]
    fn what_is_written_reads_back() {
        let mut sources = Sources::new();
        let file = sources.add("pack.toml", PACK);
        let mut library = Library::new();
        library.add(&sources, PackFiles { files: vec![file], ..PackFiles::default() });
        let pack = library.compile("p").unwrap().value.unwrap();
        let fact = |name: &str| pack.fact_names[name];
        let answers = [
            (fact("big"), Some(Known::Flag(true))),
            (fact("price"), Some(Known::Number { low: -1.5, high: 2.0 })),
            (fact("need"), Some(Known::Level { low: 0, high: 1 })),
            (fact("time"), Some(Known::Choice(1))),
            (fact("work"), Some(Known::Set(0b101))),
            (fact("open"), None),
        ];
        let expect = Expectation {
            option: Some("keep".to_owned()),
            close_call: Some(false),
            absent: vec!["r".to_owned()],
            warnings: Some(Vec::new()),
            ..Expectation::default()
        };
        let draft = |provider| Draft {
            id: "a",
            title: "A \"b\" \\ c",
            like: None,
            provider,
            answers: &answers,
            activities: &[],
            expect: &expect,
        };
        let case = |text: String| {
            let mut sources = Sources::new();
            let file = sources.add("cases.toml", text.clone());
            let read = parse(&sources, file, &pack);
            assert_eq!(read.diagnostics, Vec::new(), "{text}");
            read.value.unwrap().pop().unwrap()
        };
        let read = case(write(&pack, &draft(Some(true))));
        assert_eq!((read.title.as_str(), &read.expect), ("A \"b\" \\ c", &expect));
        let [organisation, provider, activity] = [
            &read.portfolio.organisation.answers,
            &read.portfolio.providers[0].answers,
            &read.portfolio.activities[0].answers,
        ];
        for (fact, known) in answers {
            let said = [organisation, provider, activity].into_iter().find_map(|answers| answers.get(&fact));
            assert_eq!(said, Some(&known.map_or(Said::Unknown, Said::Known)));
        }
        assert!(case(write(&pack, &draft(Some(false)))).portfolio.providers.is_empty());
    }
}
