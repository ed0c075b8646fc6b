//! What holds of the messages of every language.

use super::bundle::Bundle;
use super::labels::LABELS;
use super::messages::MESSAGES;
use super::{Tongue, Words};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// The texts of a file, by id, as they stand there.
fn texts(tongue: Tongue) -> BTreeMap<&'static str, String> {
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    let mut current = "";
    for line in tongue.messages().lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        if !line.starts_with(' ') {
            let (id, _) = line.split_once(" =").unwrap();
            current = id;
            assert!(texts.insert(id, String::new()).is_none(), "{tongue:?}: `{id}` is there twice");
        }
        let text = line.strip_prefix(current).and_then(|rest| rest.strip_prefix(" =")).unwrap_or(line);
        let text = text.strip_prefix(' ').unwrap_or(text);
        texts.get_mut(current).unwrap().push_str(text);
    }
    texts
}

fn messages() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    MESSAGES.iter().flat_map(|part| part.iter().copied())
}

fn variables(text: &str) -> BTreeSet<&str> {
    let ends = |c: char| !c.is_ascii_alphanumeric() && c != '_';
    text.split('$').skip(1).map(|rest| rest.split(ends).next().unwrap_or_default()).collect()
}

fn words(code: &str) -> Words {
    Words::new(&code.parse().unwrap())
}

#[test]
fn every_language_has_every_message_and_no_other() {
    let used: BTreeSet<&str> = messages().map(|(id, _)| id).chain(LABELS.iter().copied()).collect();
    assert_eq!(used.len(), messages().count() + LABELS.len(), "no id stands for two messages");
    for tongue in Tongue::ALL {
        assert!(FluentResource::try_new(tongue.messages().to_owned()).is_ok(), "{tongue:?} can be read");
        let there: BTreeSet<&str> = texts(tongue).into_keys().collect();
        assert_eq!(there.symmetric_difference(&used).collect::<Vec<_>>(), Vec::<&&str>::new(), "{tongue:?}");
    }
}

#[test]
fn every_message_has_the_same_variables_in_every_language() {
    let known: BTreeMap<&str, BTreeSet<&str>> =
        messages().map(|(id, variables)| (id, variables.iter().copied().collect())).collect();
    for tongue in Tongue::ALL {
        for (id, text) in texts(tongue) {
            let wanted = known.get(id).cloned().unwrap_or_default();
            assert_eq!(variables(&text), wanted, "{tongue:?} `{id}`");
        }
    }
}

#[test]
fn every_message_can_be_said_with_numbers_and_with_texts() {
    for tongue in Tongue::ALL {
        let bundle = Bundle::new(tongue);
        let labels = LABELS.iter().map(|id| (*id, &[][..]));
        for (id, variables) in messages().chain(labels) {
            for value in [FluentValue::from(0), FluentValue::from(3), FluentValue::from(1.5), FluentValue::from("x")] {
                let arguments: FluentArgs<'_> = variables.iter().map(|name| (*name, value.clone())).collect();
                let said = bundle.say(id, &arguments);
                assert!(said.as_ref().is_some_and(|said| !said.trim().is_empty()), "{tongue:?} `{id}`: {said:?}");
            }
        }
    }
}

#[test]
fn templates_print_every_label() {
    let templates = [crate::engine::HTML.as_slice(), &crate::engine::MARKDOWN, &crate::collection::TEMPLATES].concat();
    let printed = |name: &&&str| templates.iter().any(|(_, text)| text.contains(&format!("t.{name}")));
    let drawn = |name: &&&str| **name == "let_through_for_now";
    let unused: Vec<&&str> = LABELS.iter().filter(|name| !printed(name) && !drawn(name)).collect();
    assert_eq!(unused, Vec::<&&str>::new());
}

#[test]
fn what_can_not_be_said_is_said_in_english() {
    let broken = Bundle::of(Tongue::French, "yes = { $nobody }\nno = non");
    let words = Words { spoken: broken, english: OnceCell::new(), ..words("fr") };
    assert_eq!([words.yes(), words.no(), words.unknown()], ["yes", "non", "unknown"]);
    assert_eq!(words.say("no_such_message", []), "no such message");
}

#[test]
fn nothing_is_left_in_english() {
    /// Marks, and words that French shares with English.
    const ALIKE: [&str; 8] = [
        "confidence_questions",
        "named",
        "neutral_sum",
        "options_count",
        "page_questions",
        "page_sources",
        "per_cent",
        "per_cent_answered",
    ];
    let english = texts(Tongue::English);
    for tongue in [Tongue::French, Tongue::Italian, Tongue::Russian] {
        let same = texts(tongue).into_iter().filter(|(id, text)| english.get(id) == Some(text) && text.len() > 13);
        let same: Vec<&str> = same.map(|(id, _)| id).filter(|id| !ALIKE.contains(id)).collect();
        assert_eq!(same, Vec::<&str>::new(), "{tongue:?}");
    }
}

#[test]
fn numbers_choose_the_form_of_words() {
    let rules = |code: &str| {
        let words = words(code);
        [0_usize, 1, 2, 5, 11, 21, 22, 25, 101, 111].map(|count| words.page_rules(count).replace('\u{a0}', " "))
    };
    assert_eq!(rules("en")[..4], ["0 rules", "1 rule", "2 rules", "5 rules"]);
    assert_eq!(rules("fr")[..3], ["0 règle", "1 règle", "2 règles"]);
    assert_eq!(rules("it")[..3], ["0 regole", "1 regola", "2 regole"]);
    let russian = [
        "0 правил",
        "1 правило",
        "2 правила",
        "5 правил",
        "11 правил",
        "21 правило",
        "22 правила",
        "25 правил",
        "101 правило",
        "111 правил",
    ];
    assert_eq!(rules("ru"), russian);
    assert_eq!(words("ru").page_toss_up(2.5), "Перевес меньше 2,5\u{a0}балла\u{a0}— это почти поровну.");
}

#[test]
fn counts_are_told_in_whole_sentences() {
    let answer = |code: &str| words(code).answer(22, [6, 1, 6, 3, 0]).replace('\u{a0}', " ");
    let english = "Of 22 activities, 6 can go outside now, 1 stays in-house, 6 are not ready yet and 3 are open until an \
                   answer is found.";
    assert_eq!(answer("en"), english);
    let french = "Sur 22 activités, 6 peuvent être confiées à l’extérieur dès maintenant, 1 reste en interne, 6 ne sont \
                  pas encore prêtes et 3 restent ouvertes tant qu’une réponse manque.";
    assert_eq!(answer("fr"), french);
    let russian = "Из 22 работ 6 можно передать уже сейчас, 1 остается внутри, 6 пока не готовы и 3 ждут недостающего \
                   ответа.";
    assert_eq!(answer("ru"), russian);
}

#[test]
fn the_only_activity_is_not_counted() {
    for code in ["en", "fr", "it", "ru"] {
        let words = words(code);
        let alone = |place: usize| std::array::from_fn(|at| usize::from(at == place));
        let mut said: Vec<String> = (0..5).map(|place| words.answer(1, alone(place))).collect();
        said.extend([0_usize, 1].map(|go| words.map_caption(go, 1_usize)));
        said.extend([(0, 0), (0, 1), (1, 1)].map(|(go, close)| words.glance_found(1, go, close)));
        let stops = [[1_usize, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 1, 1]];
        said.extend(stops.map(|[kept, held, ruled, through, unsure]| {
            words.funnel_caption(1_usize, kept, held, ruled, through, unsure)
        }));
        said.extend([words.map_quadrants(1, &[(1, "A")]), words.share((1, 1), 1.0, Some(0.0))]);
        said.push(words.risk_close(1_usize, 1_usize));
        for sentence in said {
            assert!(!sentence.contains(|c: char| c.is_ascii_digit()), "{code}: {sentence}");
        }
    }
    assert_eq!(words("en").answer(1, [1, 0, 0, 0, 0]), "The only activity can go outside now.");
    assert_eq!(words("fr").answer(1, [0, 0, 1, 0, 0]), "La seule activité n’est pas encore prête.");
    assert_eq!(words("it").answer(1, [0, 1, 0, 0, 0]), "L’unica attività resta all’interno.");
    assert_eq!(words("ru").answer(1, [1, 0, 0, 0, 0]), "Единственная работа может быть передана уже сейчас.");
}

#[test]
fn shares_and_lists_are_written_as_the_language_has_it() {
    let share = |code: &str| words(code).percent(0.125);
    assert_eq!(["en", "fr", "it", "ru"].map(share), ["12%", "12\u{a0}%", "12%", "12\u{a0}%"]);
    let items = ["a", "b", "c"].map(str::to_owned);
    let list = |code: &str| (words(code).all_of(&items), words(code).any_of(&items));
    assert_eq!(list("en"), ("a, b and c".to_owned(), "a, b or c".to_owned()));
    assert_eq!(list("fr"), ("a, b et c".to_owned(), "a, b ou c".to_owned()));
    assert_eq!(list("it"), ("a, b e c".to_owned(), "a, b o c".to_owned()));
    assert_eq!(list("ru"), ("a, b и c".to_owned(), "a, b или c".to_owned()));
    assert_eq!(words("ru").options(&items), "«a», «b» и «c»");
}

#[test]
fn italian_says_ed_before_another_e() {
    let list = |items: &[&str]| words("it").all_of(&items.iter().map(|&item| item.to_owned()).collect::<Vec<_>>());
    assert_eq!(list(&["Gestione mista (2)", "Esternalizzazione (8)"]), "Gestione mista (2) ed Esternalizzazione (8)");
    assert_eq!(list(&["«A»", "«B»", "«Esternalizzazione»"]), "«A», «B» ed «Esternalizzazione»");
    assert_eq!([list(&["Esternalizzazione", "altro"]), list(&["e"])], ["Esternalizzazione e altro", "e"]);
}

#[test]
fn italian_joins_need_neither_article_nor_euphony() {
    let italian = words("it");
    let told = italian.assigned_by("B. Berti", italian.date("2027-03-08")).replace('\u{a0}', " ");
    assert_eq!(told, "B. Berti, scadenza 8 marzo 2027");
    assert_eq!(italian.range_levels("basso", "alto"), "tra basso e alto");
}

/// Characters with what must not stand before or after them.
#[track_caller]
fn typography(tongue: Tongue, fails: impl Fn(&str) -> bool) {
    for (id, text) in texts(tongue) {
        assert!(!fails(&text), "{tongue:?} `{id}`: {text}");
    }
}

#[test]
fn marks_are_those_of_the_language() {
    for tongue in [Tongue::English, Tongue::French, Tongue::Italian, Tongue::Russian] {
        typography(tongue, |text| text.replace("{\"\"}", "").contains(['\'', '"']) || text.contains("..."));
    }
    typography(Tongue::French, |text| {
        let spaced = |mark: char, space: char| {
            let mut before = ' ';
            text.chars().any(|c| {
                let wrong = c == mark && before != space;
                before = c;
                wrong
            })
        };
        let opened = text.split('«').skip(1).any(|rest| !rest.starts_with('\u{202f}'));
        let marks = [
            (';', '\u{202f}'),
            ('!', '\u{202f}'),
            ('?', '\u{202f}'),
            ('»', '\u{202f}'),
            (':', '\u{a0}'),
            ('%', '\u{a0}'),
        ];
        opened || marks.into_iter().any(|(mark, space)| spaced(mark, space)) || text.contains(['“', '”'])
    });
    for tongue in [Tongue::Italian, Tongue::Russian] {
        typography(tongue, |text| {
            [" ;", " :", " ?", "\u{a0}:", "\u{202f}", "« ", " »", "“", "”"].iter().any(|wrong| text.contains(wrong))
        });
    }
    typography(Tongue::Russian, |text| text.contains(" —") || text.contains("—\u{a0}"));
}
