//! The documents in the languages of the report.

use crate::fixture;
use makebuy_model::Assessment;
use makebuy_model::pack::Value;
use makebuy_report::{Markup, pack_page, render};

const OTHERS: [&str; 3] = ["fr", "it", "ru"];

/// The fixture, its pack said to speak a language.
fn spoken(code: &str) -> Assessment {
    let mut assessment = fixture::assessment();
    assessment.pack.language = code.parse().unwrap();
    assessment
}

/// Said by the pack of the fixture too, and the same in French.
const NOT_TELLING: [&str; 3] = ["is not ready yet", "Organisation", "organisation"];

/// The messages in English.
const ENGLISH: [&str; 5] = [
    include_str!("../../locales/en/report.ftl"),
    include_str!("../../locales/en/decisions.ftl"),
    include_str!("../../locales/en/figures.ftl"),
    include_str!("../../locales/en/office.ftl"),
    include_str!("../../locales/en/collection.ftl"),
];

/// What the report itself says in English, as far as it is long enough to be told from a text of the pack.
fn english() -> impl Iterator<Item = &'static str> {
    let lines = ENGLISH.iter().flat_map(|part| part.lines()).filter(|line| !line.starts_with('#'));
    let texts = lines.filter_map(|line| line.split_once("] ").or(line.split_once(" = ")));
    texts
        .flat_map(|(_, text)| text.split(['{', '}']))
        .map(str::trim)
        .filter(|text| text.len() > 11 && !NOT_TELLING.contains(text))
}

#[test]
fn a_report_in_each_language() {
    for code in OTHERS {
        insta::assert_snapshot!(code, render(&spoken(code), Markup::Markdown).unwrap());
    }
}

#[test]
fn the_page_of_a_pack_in_each_language() {
    for code in OTHERS {
        insta::assert_snapshot!(format!("pack_page_{code}"), pack_page(&spoken(code).pack, &fixture::examples(), &[]));
    }
}

#[test]
fn no_word_is_left_in_english() {
    let markdown = render(&spoken("en"), Markup::Markdown).unwrap();
    assert!(english().filter(|text| markdown.contains(text)).count() > 100, "the test can fail");
    for code in OTHERS {
        let assessment = spoken(code);
        let documents = Markup::ALL.map(|format| render(&assessment, format).unwrap());
        for document in documents.iter().chain([&pack_page(&assessment.pack, &fixture::examples(), &[])]) {
            let left: Vec<&str> = english().filter(|text| document.contains(text)).collect();
            assert_eq!(left, Vec::<&str>::new(), "{code}");
        }
    }
}

#[test]
fn the_document_says_which_language_it_is_in() {
    let html = |code: &str| render(&spoken(code), Markup::Html).unwrap();
    for (code, said, title) in [
        ("en", "en", "Summary"),
        ("en-GB", "en-GB", "Summary"),
        ("fr-CA", "fr-CA", "Synthèse"),
        ("ru", "ru", "Главное"),
        ("de", "en", "Summary"),
    ] {
        let html = html(code);
        assert!(html.contains(&format!("<html lang=\"{said}\">")) && html.contains(title), "{code}");
    }
}

#[test]
fn numbers_and_units_are_written_as_the_language_has_it() {
    let printed = |code: &str, unit: &str, value: f64| {
        let mut assessment = spoken(code);
        assessment.pack.facts[0].unit = Some(unit.into());
        assessment.organisation.answers[0].value = Some(Value::Number(value));
        render(&assessment, Markup::Html).unwrap()
    };
    assert!(printed("en", "months", 1.0).contains("<b>1\u{a0}month</b>"));
    assert!(printed("fr", "mois", 1.0).contains("<b>1\u{a0}mois</b>"), "singulars are English");
    assert!(printed("fr", "%", 12.5).contains("<b>12,5\u{a0}%</b>"));
    assert!(printed("it", "%", 12.5).contains("<b>12,5%</b>"));
    assert!(printed("it", "EUR", 12_345.5).contains("<b>12.345,5\u{a0}EUR</b>"));
    assert!(printed("ru", "EUR", 12_345.5).contains("<b>12\u{a0}345,5\u{a0}EUR</b>"));
}

#[test]
fn french_punctuation_keeps_its_spaces_in_markdown_too() {
    let markdown = render(&spoken("fr"), Markup::Markdown).unwrap();
    let frame: Vec<&str> = markdown.lines().filter(|line| line.starts_with('#') || line.starts_with("| ")).collect();
    assert!(
        markdown.contains("# A. Annexe\u{a0}: comment") && markdown.contains("(#a-annexe-comment-vérifier-ce-rapport)")
    );
    assert!(frame.iter().all(|line| !line.contains(" :") && !line.contains(" »")), "{frame:?}");
}
