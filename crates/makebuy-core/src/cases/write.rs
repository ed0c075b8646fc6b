//! Cases as TOML, ready to be pasted into `cases.toml`.

use super::Expectation;
use super::key::Key;
use crate::compile::value;
use crate::ids::FactId;
use crate::limits;
use crate::pack::{Known, Pack};
use crate::toml_text::{self, list, quoted};
use makebuy_model::pack::Subject;
use std::fmt::Write as _;

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
    pub(crate) answers: &'a [(FactId, Option<Known>)],
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
    let mut text = String::from("[[case]]\n");
    let _ = writeln!(text, "id = {}\ntitle = {}", quoted(draft.id), quoted(draft.title));
    if let Some(like) = draft.like {
        let _ = writeln!(text, "like = {}", quoted(like));
    }
    let subjects = [Subject::Organisation, Subject::Provider, Subject::Activity];
    for subject in subjects {
        let of = draft.answers.iter().filter(|(fact, _)| pack.facts[*fact].subject == subject);
        let answers: Vec<String> = of.map(|(fact, known)| answer(pack, *fact, *known)).collect();
        let needed = match subject {
            Subject::Organisation => false,
            Subject::Provider => draft.provider == Some(true),
            Subject::Activity => draft.like.is_none(),
        };
        match (subject, draft.provider, answers.is_empty()) {
            (Subject::Provider, Some(false), _) => text.push_str("provider = \"none\"\n"),
            (_, _, true) if needed => {
                let _ = writeln!(text, "{} = {{}}", subject.as_str());
            }
            (_, _, true) => {}
            (_, _, false) => {
                let _ = writeln!(text, "{} = {{ {} }}", subject.as_str(), answers.join(", "));
            }
        }
    }
    text.push_str(&expectation(draft.expect));
    text
}

fn answer(pack: &Pack, fact: FactId, known: Option<Known>) -> String {
    let fact = &pack.facts[fact];
    let said = known.map_or_else(|| quoted("unknown"), |known| toml_text::value(&value(&fact.scale, known)));
    format!("{} = {said}", fact.id)
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
