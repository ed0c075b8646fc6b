//! Documents and workbooks, read back with readers that are not their writers.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at what should not be")]

mod office_files;
mod support;

use makebuy_model::Assessment;
use makebuy_report::{Format, Report};
use office_files::docx::Document;
use office_files::xlsx::Book;
use office_files::{LANGUAGES, PACKS, assessed, hostile, many};
use std::collections::BTreeSet;

fn written(assessment: &Assessment, format: Format) -> Vec<u8> {
    Report::new(assessment).unwrap().write(format).unwrap()
}

/// Every shipped example in every language.
fn examples() -> impl Iterator<Item = (String, Assessment)> {
    let both = PACKS.into_iter().flat_map(|pack| LANGUAGES.map(|language| (pack, language)));
    both.map(|(pack, language)| (format!("{pack} {language}"), assessed(pack, language)))
}

#[test]
fn documents_hold_every_section_and_every_verdict() {
    for (name, assessment) in examples() {
        let document = Document::read(&written(&assessment, Format::Docx));
        document.check(&name);
        let headings = document.headings();
        assert!(headings.iter().filter(|(level, _)| *level == 1).count() >= 7, "{name}: {headings:?}");
        let sections: Vec<&String> = headings.iter().filter(|(level, _)| *level == 2).map(|(_, text)| text).collect();
        for activity in &assessment.activities {
            assert!(sections.iter().any(|title| title.ends_with(&activity.name)), "{name}: {}", activity.name);
        }
        assert_eq!(document.core("title"), assessment.title, "{name}");
        assert!(document.language().starts_with(name.split(' ').next_back().unwrap()), "{name}");
        assert!(document.fields().iter().any(|field| field.trim_start().starts_with("TOC ")), "{name}");
    }
}

#[test]
fn tables_repeat_their_heads_and_keep_their_rows() {
    let document = Document::read(&written(&assessed("it-services", "en"), Format::Docx));
    let tables = document.tables();
    assert!(tables.len() > 50);
    for table in tables {
        assert!(table.rows > 1 && table.first_is_head && !table.others_are_heads && table.none_splits, "{table:?}");
        assert!(table.even, "{table:?}");
    }
}

#[test]
fn figures_say_what_they_show() {
    let document = Document::read(&written(&assessed("it-services", "fr"), Format::Docx));
    let described = document.described();
    assert!(!described.is_empty() && described.iter().all(|words| words.len() > 20), "{described:?}");
}

#[test]
fn links_and_parts_lead_somewhere() {
    for assessment in [assessed("digital-reputation", "ru"), hostile(), many(200)] {
        let document = Document::read(&written(&assessment, Format::Docx));
        document.check("links");
        let (links, marks) = (document.links(), document.bookmarks());
        let names: BTreeSet<&String> = marks.iter().collect();
        assert!(links.len() > 20 && links.iter().all(|link| names.contains(link)));
        assert!(names.len() == marks.len() && marks.iter().all(|mark| mark.len() <= 40), "each mark is one");
    }
}

#[test]
fn workbooks_hold_every_verdict_with_its_numbers() {
    for (name, assessment) in examples() {
        let book = Book::read(&written(&assessment, Format::Xlsx));
        assert!(book.sheets.len() >= 9, "{name}");
        let verdicts = &book.sheets[0].1;
        assert_eq!(verdicts.height(), assessment.activities.len() + 1, "{name}");
        for (row, activity) in verdicts.rows().skip(1).zip(&assessment.activities) {
            assert!(row.iter().any(|cell| *cell == calamine::Data::String(activity.name.clone())), "{name}");
            let score = activity.judgement.verdict.score.filter(|_| !matches!(row[4], calamine::Data::Empty));
            assert!(score.is_none_or(|score| row.contains(&calamine::Data::Float(score))), "{name}");
        }
        let options: usize = assessment.activities.iter().map(|activity| activity.judgement.options.len()).sum();
        assert_eq!(book.sheets[1].1.height(), options + 1, "{name}");
    }
}

#[test]
fn texts_never_become_formulas_or_links() {
    let bytes = written(&hostile(), Format::Xlsx);
    let book = Book::read(&bytes);
    assert!(book.formulas.is_empty(), "{:?}", book.formulas);
    assert!(
        office_files::parts(&bytes).iter().all(|(name, text)| !name.contains("_rels/sheet") && !text.contains("<f>"))
    );
    let told: Vec<String> = book.texts();
    for name in ["=HYPERLINK(\"https://evil.example\",\"x\")", "+1", "@SUM(A1)", "-2", "_x0041_"] {
        assert!(told.iter().any(|text| text == name), "{name}");
    }
    assert!(told.iter().all(|text| text.encode_utf16().count() <= 32_767));
    assert!(told.iter().any(|text| text.len() > 32_000), "a long text is cut, and not lost");
}

#[test]
fn hostile_texts_come_out_legible_in_documents() {
    let document = Document::read(&written(&hostile(), Format::Docx));
    document.check("hostile");
    let text = document.text();
    for name in ["=HYPERLINK(\"https://evil.example\",\"x\")", "<w:t>&amp;</w:t>", "a\u{fffd}b", "\u{fffd}drawrof"] {
        assert!(text.contains(name), "{name}");
    }
    assert!(!text.contains(['\u{0}', '\u{202e}', '\u{ffff}']));
}

#[test]
fn the_same_report_has_the_same_bytes() {
    let assessment = assessed("internet-marketing", "it");
    for format in [Format::Docx, Format::Xlsx] {
        let first = written(&assessment, format);
        let others = std::thread::scope(|scope| {
            [0, 1].map(|_| scope.spawn(|| written(&assessment, format))).map(|thread| thread.join().unwrap())
        });
        assert!(others.iter().chain([&written(&assessment, format)]).all(|other| *other == first), "{format:?}");
    }
}
