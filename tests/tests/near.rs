//! How near a rule is to applying: told against every way there is to answer.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what should not be")]

use makebuy_core::{Library, Pack, PackFiles, Settings, portfolio, touch};
use makebuy_model::Sources;
use makebuy_model::assessment::Truth;
use makebuy_model::touch::{Goal, Needed, RuleTouch, Step};
use std::fmt::Write as _;

const FACTS: &str = r#"
pack = { id = "near", version = "1.0.0", title = "Near" }
option = [{ id = "keep", title = "Keep" }, { id = "buy", title = "Buy", external = true }]

[[fact]]
id = "size"
subject = "activity"
kind = "level"
levels = ["small", "middle", "large"]
ask = "How big is it?"

[[fact]]
id = "other_size"
subject = "activity"
kind = "level"
levels = ["small", "middle", "large"]
ask = "How big is the other?"

[[fact]]
id = "urgent"
subject = "activity"
kind = "flag"
ask = "Is it urgent?"

[[fact]]
id = "place"
subject = "activity"
kind = "choice"
choices = ["here", "there", "nowhere"]
ask = "Where is it?"

[[fact]]
id = "work"
subject = "activity"
kind = "set"
choices = ["hand", "head"]
ask = "What work is it?"

[[fact]]
id = "people"
subject = "activity"
kind = "number"
min = 0
max = 4
ask = "How many people?"

[[fact]]
id = "rushed"
kind = "flag"
title = "Rushed"
derive = "urgent and people <= 2"
"#;

const CONDITIONS: [&str; 14] = [
    "size >= middle and urgent",
    "not (size >= middle and urgent) and place == here",
    "size == other_size and size != middle",
    "size > other_size",
    "(urgent and people > 3) or (hand in work and not (head in work))",
    "rushed or place in [there, nowhere]",
    "not rushed and people < 2",
    "rushed and size == large",
    "people != 2 and people >= 1 and people <= 2",
    "people in [0, 4] and not (people in [4])",
    "size < other_size and other_size <= middle",
    "(size == small or urgent) and (size == large or place == there)",
    "urgent and not urgent",
    "not (hand in work) or size <= other_size and people > 1",
];

/// Every value of every fact, as it is typed.
fn values() -> [(&'static str, Vec<String>); 6] {
    let words = |words: &[&str]| words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>();
    [
        ("size", words(&["small", "middle", "large"])),
        ("other_size", words(&["small", "middle", "large"])),
        ("urgent", vec!["true".into(), "false".into()]),
        ("place", words(&["here", "there", "nowhere"])),
        ("work", vec!["[]".into(), "[\"hand\"]".into(), "[\"head\"]".into(), "[\"hand\", \"head\"]".into()]),
        ("people", (0..=4).map(|people| people.to_string()).collect()),
    ]
}

/// Every way to answer: the place of each answer among its values.
fn rows() -> Vec<[usize; 6]> {
    let counts = values().map(|(_, values)| values.len());
    let total: usize = counts.iter().product();
    let row = |mut number: usize| {
        counts.map(|count| {
            let place = number % count;
            number /= count;
            place
        })
    };
    (0..total).map(row).collect()
}

fn pack() -> (Sources, Pack) {
    let mut text = FACTS.to_owned();
    for (place, condition) in CONDITIONS.iter().enumerate() {
        let _ = write!(
            text,
            "[[rule]]\nid = \"rule-{place}\"\nkind = \"veto\"\ntitle = \"T\"\nwhen = \"{condition}\"\noptions = [\"buy\"]\nbecause = \"B\"\n"
        );
    }
    let mut sources = Sources::new();
    let file = sources.add("near.toml", text);
    let mut library = Library::new();
    library.add(&sources, PackFiles { files: vec![file], ..PackFiles::default() });
    let outcome = library.compile("near").unwrap();
    assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
    (sources, outcome.value.unwrap())
}

fn touched(sources: &mut Sources, pack: &Pack, rows: &[String], rule: usize) -> RuleTouch {
    let mut text = String::new();
    for (place, row) in rows.iter().enumerate() {
        let _ = write!(text, "[[activity]]\nid = \"a{place}\"\n{row}\n");
    }
    let file = sources.add("portfolio.toml", text);
    let portfolio = portfolio::from_toml(sources, file, pack).value.unwrap();
    touch(pack, &portfolio, &Settings::default(), &format!("rule-{rule}")).unwrap()
}

fn typed(row: &[usize; 6]) -> String {
    let values = values();
    row.iter().zip(&values).map(|(place, (fact, values))| format!("{fact} = {}\n", values[*place])).collect()
}

/// Whether an answer is as a step needs it.
fn fits(step: &Step, typed: &str) -> bool {
    let named = |names: &[String]| names.iter().any(|name| typed == format!("\"{name}\""));
    match &step.needed {
        Needed::Answer => true,
        Needed::Flag(flag) => typed == flag.to_string(),
        Needed::Level(names, _) | Needed::Choice(names) => named(names),
        // What is there already and fits need not be told: the rest of the set stays as it is.
        Needed::Set { with, without } => {
            let has = |name: &String| typed.contains(&format!("\"{name}\""));
            with.iter().all(has) && !without.iter().any(has)
        }
        Needed::Number(needed) => {
            let number: f64 = typed.parse().unwrap();
            let low = needed.low.is_none_or(|low| number > low || needed.low_included && number >= low);
            let high = needed.high.is_none_or(|high| number < high || needed.high_included && number <= high);
            low && high && !needed.except.iter().any(|except| (number - except).abs() < 1e-9)
        }
    }
}

#[test]
fn no_shorter_way_is_missed_and_every_way_leads_there() {
    let (mut sources, pack) = pack();
    let (rows, values) = (rows(), values());
    let typed: Vec<String> = rows.iter().map(typed).collect();
    for (rule, condition) in CONDITIONS.iter().enumerate() {
        let found = touched(&mut sources, &pack, &typed, rule);
        let applies: Vec<bool> = found.activities.iter().map(|touch| touch.applies == Truth::Yes).collect();
        let there: Vec<&[usize; 6]> = rows.iter().zip(&applies).filter(|(_, yes)| **yes).map(|(row, _)| row).collect();
        let differ =
            |row: &[usize; 6], other: &[usize; 6]| row.iter().zip(other).filter(|(one, two)| one != two).count();
        for (row, touch) in rows.iter().zip(&found.activities).step_by(3) {
            let nearest = there.iter().map(|other| differ(row, other)).min();
            let told = touch.near.as_ref();
            let about = format!("{condition} from {row:?}: {told:?}");
            if touch.applies == Truth::Yes {
                assert!(told.is_none(), "{about}");
                continue;
            }
            assert_eq!(told.map(|near| near.answers), nearest, "{about}");
            let Some(near) = told else { continue };
            assert!(near.exact && near.goal == Goal::Applies, "{about}");
            for way in &near.ways {
                assert_eq!(way.len(), near.answers, "{about}");
                let reached = there.iter().any(|other| {
                    let changed = (0..6).filter(|place| row[*place] != other[*place]);
                    changed.count() == way.len()
                        && way.iter().all(|step| {
                            let place = values.iter().position(|(fact, _)| *fact == step.now.fact).unwrap();
                            row[place] != other[place] && fits(step, &values[place].1[other[place]])
                        })
                });
                assert!(reached, "{about}: {way:?} leads nowhere");
            }
        }
    }
}

#[test]
fn what_is_unknown_is_nearer_than_nothing() {
    let (mut sources, pack) = pack();
    let rows = ["urgent = true".to_owned(), "size = [\"small\", \"large\"]\nurgent = true".to_owned(), String::new()];
    let found = touched(&mut sources, &pack, &rows, 0);
    let told: Vec<(Truth, usize)> =
        found.activities.iter().map(|touch| (touch.applies, touch.near.as_ref().unwrap().answers)).collect();
    assert_eq!(told, [(Truth::Unknown, 1), (Truth::Unknown, 1), (Truth::Unknown, 2)]);
}
