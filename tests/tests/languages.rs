//! What packs say in other languages: whole, with the same names and figures, and without any effect on verdicts.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use makebuy_core::locale::{LocaleFile, Part, TextPath, Translation};
use makebuy_core::{Library, Pack, PackFiles, Settings};
use makebuy_host::Shelf;
use makebuy_model::{Assessment, Language, Sources};
use serde_json::Value;
use std::fmt::Write as _;
use std::path::Path;
use support::{Cli, root};

/// The languages in which every shipped pack is whole.
const LANGUAGES: [&str; 3] = ["fr", "it", "ru"];

/// A language that nobody speaks.
const NOBODYS: &str = "qaa";

fn language(code: &str) -> Language {
    code.parse().unwrap()
}

fn shelf(sources: &mut Sources, places: &[&Path]) -> Shelf {
    let mut shelf = Shelf::embedded(sources);
    for place in places {
        shelf.add_place(place, sources).unwrap();
    }
    shelf
}

fn fixture() -> std::path::PathBuf {
    root().join("tests/fixtures/languages")
}

fn compiled(library: &Library, id: &str, code: &str) -> Pack {
    let outcome = library.compile_in(id, &language(code)).unwrap();
    assert!(outcome.diagnostics.is_empty(), "{:?}", outcome.diagnostics);
    outcome.value.unwrap()
}

/// What a translation lacks: the whole text, or a figure of it.
fn gaps(texts: &[Translation]) -> Vec<String> {
    let mut found = Vec::new();
    for text in texts.iter().filter(|text| !text.path.is_optional()) {
        match &text.translated {
            None => found.push(format!("{}: no translation", text.path)),
            Some(translated) => {
                let (wanted, there) = (figures(&text.english), figures(translated));
                let lost = wanted.iter().filter(|figure| !there.contains(figure));
                found.extend(lost.map(|figure| format!("{}: without {figure}", text.path)));
            }
        }
    }
    found
}

/// The numbers written in digits, without what languages write differently: `1,250`, `1.250` and `1 250` are the same,
/// and so are `4.5` and `4,5`.
fn figures(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut found: Vec<String> = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        if !c.is_ascii_digit() {
            continue;
        }
        let joiner = |at: usize| chars.get(at).is_some_and(|c| matches!(c, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}'));
        let spaced = |at: usize| chars.get(at).is_some_and(|c| !matches!(c, ',' | '.'));
        let three = digit(at) && digit(at + 1) && digit(at + 2) && !digit(at + 3);
        let goes_on =
            at > 0 && digit(at - 1) || at > 1 && joiner(at - 1) && digit(at - 2) && (!spaced(at - 1) || three);
        match found.last_mut().filter(|_| goes_on) {
            Some(last) => last.push(*c),
            None => found.push(c.to_string()),
        }
    }
    found
}

#[test]
fn figures_are_the_same_however_they_are_written() {
    assert_eq!(figures("1,250 of 4.5 %, 12 times in 2009"), ["1250", "45", "12", "2009"]);
    assert_eq!(figures("1\u{202f}250 sur 4,5 %, 12 fois en 2009"), ["1250", "45", "12", "2009"]);
    assert_eq!(figures("steps 3 4 and S0-12"), ["3", "4", "0", "12"]);
}

#[test]
fn every_shipped_pack_is_whole_in_every_language() {
    let mut sources = Sources::new();
    let shelf = shelf(&mut sources, &[]);
    let library = shelf.library();
    for id in library.ids() {
        for code in LANGUAGES {
            let texts = library.translations(id, &language(code)).unwrap();
            assert_eq!(gaps(&texts), Vec::<String>::new(), "pack `{id}` in `{code}`");
            compiled(library, id, code);
        }
    }
}

#[test]
fn the_test_of_wholeness_can_fail() {
    let mut sources = Sources::new();
    let shelf = shelf(&mut sources, &[&fixture()]);
    for (id, code, whole) in
        [("bakery", "fr", true), ("bakery", "it", true), ("town-bakery", "fr", true), ("bakery", "ru", false)]
    {
        let texts = shelf.library().translations(id, &language(code)).unwrap();
        assert_eq!(gaps(&texts).is_empty(), whole, "{id} {code}: {:?}", gaps(&texts));
    }
    let mut texts = shelf.library().translations("bakery", &language("fr")).unwrap();
    let mut change = |path: &str, to: Option<&str>| {
        texts.iter_mut().find(|text| text.path.to_string() == path).unwrap().translated = to.map(str::to_owned);
    };
    change("fact.skill.values.none", None);
    change("rule.famous-stays.because", Some("Beaucoup de personnes viennent pour cela."));
    change("rule.last-loaf.because", Some("Le seigle se garde 5,4 jours."));
    let expected = [
        "fact.skill.values.none: no translation",
        "rule.famous-stays.because: without 100",
        "rule.last-loaf.because: without 45",
    ];
    assert_eq!(gaps(&texts), expected);
}

/// A locale file that says every text between marks.
fn marked(texts: &[Translation]) -> String {
    let mut file = format!("[locale]\nlanguage = \"{NOBODYS}\"\n");
    let mark = |text: &str| serde_json::to_string(&format!("«{text}»")).unwrap();
    let same =
        |left: &TextPath, right: &TextPath| (left.table, &left.id, left.key) == (right.table, &right.id, right.key);
    for table in texts.chunk_by(|left, right| left.path.table == right.path.table) {
        let _ = writeln!(file, "\n[{}]", table.first().unwrap().path.table);
        for list in table.chunk_by(|left, right| same(&left.path, &right.path)) {
            let first = &list.first().unwrap().path;
            let words = [first.id.as_str(), first.key].into_iter().filter(|word| !word.is_empty());
            let key = words.map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(".");
            let all: Vec<String> = list.iter().map(|text| mark(&text.english)).collect();
            match first.part {
                Part::Whole => list.iter().zip(&all).for_each(|(_, text)| writeln!(file, "{key} = {text}").unwrap()),
                Part::Place(_) => writeln!(file, "{key} = [{}]", all.join(", ")).unwrap(),
                Part::Name(_) => {
                    for (text, marked) in list.iter().zip(&all) {
                        let Part::Name(name) = &text.path.part else { continue };
                        writeln!(file, "{key}.\"{name}\" = {marked}").unwrap();
                    }
                }
            }
        }
    }
    file
}

/// The shipped packs, each with a locale of marks.
fn marked_packs(cli: &Cli) {
    let mut sources = Sources::new();
    let shelf = shelf(&mut sources, &[]);
    for id in shelf.library().ids() {
        for entry in std::fs::read_dir(root().join("rules").join(id)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.file_name().unwrap().to_str().unwrap();
                cli.file(&format!("rules/{id}/{name}"), std::fs::read(&path).unwrap());
            }
        }
        let texts = shelf.library().translations(id, &language(NOBODYS)).unwrap();
        cli.file(&format!("rules/{id}/locales/{NOBODYS}.toml"), marked(&texts));
    }
}

/// Whether a key of the contract holds what packs say.
fn is_text(keys: &[&str]) -> bool {
    let (last, before) =
        (keys.last().copied().unwrap_or_default(), keys.iter().rev().nth(1).copied().unwrap_or_default());
    match (before, last) {
        ("labels" | "anchors" | "qualifiers", _) => true,
        ("sources", "kind") => true,
        _ => matches!(
            last,
            "title"
                | "description"
                | "text"
                | "rationale"
                | "ask"
                | "help"
                | "unit"
                | "because"
                | "counter"
                | "todo"
                | "duty"
                | "warning"
                | "at"
                | "baseline"
                | "watch"
                | "note"
                | "reason"
                | "quadrants"
        ),
    }
}

/// Walks two values of the same shape and gives both strings of every leaf, with the keys that lead to it.
fn leaves<'a>(
    left: &'a Value,
    right: &'a Value,
    keys: &mut Vec<&'a str>,
    visit: &mut impl FnMut(&[&str], &Value, &Value),
) {
    match (left, right) {
        (Value::Object(left), Value::Object(right)) => {
            assert_eq!(left.keys().collect::<Vec<_>>(), right.keys().collect::<Vec<_>>(), "{keys:?}");
            for ((key, left), right) in left.iter().zip(right.values()) {
                keys.push(key);
                leaves(left, right, keys, visit);
                keys.pop();
            }
        }
        (Value::Array(left), Value::Array(right)) => {
            assert_eq!(left.len(), right.len(), "{keys:?}");
            for (left, right) in left.iter().zip(right) {
                leaves(left, right, keys, visit);
            }
        }
        _ => visit(keys, left, right),
    }
}

/// Everything but texts must be the same. Gives how many texts differ.
fn same_but_for_texts(left: &Assessment, right: &Assessment) -> usize {
    let (left, right) = (serde_json::to_value(left).unwrap(), serde_json::to_value(right).unwrap());
    let mut differ = 0;
    leaves(&left, &right, &mut Vec::new(), &mut |keys, left, right| {
        let may_differ = left.is_string() && right.is_string() && (is_text(keys) || keys == ["pack", "language"]);
        assert!(left == right || may_differ, "{keys:?}: {left} and {right}");
        differ += usize::from(left != right);
    });
    differ
}

fn example(shelf: &Shelf, sources: &Sources, id: &str, code: &str) -> Assessment {
    let pack = compiled(shelf.library(), id, code);
    let file = shelf.pack(id).unwrap().example.unwrap();
    let portfolio = makebuy_core::portfolio::from_toml(sources, file, &pack).value.unwrap();
    makebuy_core::assess(&pack, &portfolio, &Settings::default())
}

#[test]
fn the_language_changes_no_verdict() {
    let cli = Cli::new();
    marked_packs(&cli);
    let mut sources = Sources::new();
    let places = [cli.folder().join("rules"), fixture()];
    let shelf = shelf(&mut sources, &places.each_ref().map(|place| place.as_path()));
    let mut pairs = 0;
    for id in shelf.library().ids() {
        if shelf.pack(id).unwrap().example.is_none() {
            continue;
        }
        let english = example(&shelf, &sources, id, "en");
        for spoken in shelf.library().languages(id).unwrap().iter().skip(1) {
            let other = example(&shelf, &sources, id, spoken.as_str());
            assert_eq!(other.pack.language, *spoken);
            assert!(same_but_for_texts(&english, &other) > 50, "{id} {spoken}");
            pairs += 1;
        }
    }
    assert!(pairs >= 4, "every example in every language: {pairs}");
}

#[test]
fn the_shipped_translations_change_no_verdict() {
    let mut sources = Sources::new();
    let shelf = shelf(&mut sources, &[]);
    for id in shelf.library().ids() {
        let english = example(&shelf, &sources, id, "en");
        for code in LANGUAGES {
            let other = example(&shelf, &sources, id, code);
            assert_eq!(other.pack.language, language(code));
            assert!(same_but_for_texts(&english, &other) > 500, "{id} {code}");
        }
    }
}

#[test]
fn no_text_escapes_translation() {
    let cli = Cli::new();
    marked_packs(&cli);
    let mut sources = Sources::new();
    let shelf = shelf(&mut sources, &[&cli.folder().join("rules")]);
    for id in shelf.library().ids() {
        let info = serde_json::to_value(compiled(shelf.library(), id, NOBODYS).info()).unwrap();
        leaves(&info, &info, &mut Vec::new(), &mut |keys, text, _| {
            if let (false, Some(text)) = (is_name(keys), text.as_str()) {
                assert!(text.starts_with('«') && text.ends_with('»'), "{id} {keys:?}: {text}");
            }
        });
    }
}

/// Whether a string of a pack is for the engine and not for readers: an id, a word of the language of rules, a version.
/// Titles of sources stay in their own language.
fn is_name(keys: &[&str]) -> bool {
    const NAMES: [&str; 28] = [
        "adjustments/rule",
        "adjustments/criterion",
        "adjustments/pack",
        "assume",
        "chosen",
        "claims",
        "criterion",
        "derive",
        "direction",
        "extends",
        "id",
        "kind",
        "language",
        "lifts",
        "map/x",
        "map/y",
        "metrics",
        "need",
        "rules/facts",
        "options",
        "pack",
        "qualifier",
        "source",
        "sources/title",
        "status",
        "step",
        "subject",
        "version",
    ];
    let named: Vec<&str> = keys.iter().copied().filter(|key| key.parse::<usize>().is_err()).collect();
    let last = |count: usize| named.get(named.len().saturating_sub(count)..).unwrap_or_default().join("/");
    let is_kind_of_evidence = named.first() == Some(&"sources") && last(1) == "kind";
    !is_kind_of_evidence && (NAMES.contains(&last(1).as_str()) || NAMES.contains(&last(2).as_str()))
        || matches!(last(1).as_str(), "values" | "when")
}

#[test]
fn texts_come_from_the_nearest_pack_and_from_the_nearest_language() {
    let mut sources = Sources::new();
    let shelf = shelf(&mut sources, &[&fixture()]);
    let library = shelf.library();
    let codes: Vec<String> = library.languages("town-bakery").unwrap().into_iter().map(String::from).collect();
    assert_eq!(codes, ["en", "fr", "it"], "its own, and those of what it takes over");
    let pack = compiled(library, "town-bakery", "fr-CA");
    let info = pack.info();
    assert_eq!(info.language, language("fr"));
    let options: Vec<&str> = info.options.iter().map(|option| option.title.as_str()).collect();
    assert_eq!(options, ["Cuire\u{20}: nous le faisons", "Acheter en ville"]);
    assert_eq!(info.title, "Boulangeries de ville");
    assert_eq!(info.adjustments.first().unwrap().reason, "Notre four n'est jamais froid.");
    let italian = compiled(library, "town-bakery", "it");
    assert_eq!(italian.info().title, "Town bakeries", "not translated here, and not to be had elsewhere");
    assert_eq!(italian.info().qualifier("for_now"), "per ora");
    assert_eq!(compiled(library, "town-bakery", "ru").info().language, Language::english());
}

#[test]
fn the_order_of_locale_files_changes_nothing() {
    let read = |name: &str| std::fs::read_to_string(fixture().join("bakery").join(name)).unwrap();
    let compile = |stems: [&str; 2]| {
        let mut sources = Sources::new();
        let files = vec![sources.add("pack.toml", read("pack.toml"))];
        let locale = |stem: &str| LocaleFile {
            file: sources.add(stem, read(&format!("locales/{stem}.toml"))),
            stem: stem.to_owned(),
        };
        let locales = stems.map(locale).to_vec();
        let mut library = Library::new();
        library.add(&sources, PackFiles { files, locales, ..PackFiles::default() });
        compiled(&library, "bakery", "fr").info().clone()
    };
    assert_eq!(compile(["fr", "fr-rules"]), compile(["fr-rules", "fr"]));
}
