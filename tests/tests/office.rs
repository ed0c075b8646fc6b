//! Documents and workbooks, read back with readers that are not their writers.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at what should not be")]

mod office_files;
mod support;

use calamine::Data;
use makebuy_model::assessment::{Assignment, Truth};
use makebuy_model::pack::MetricInfo;
use makebuy_report::house::Logo;
use makebuy_report::{Format, Report};
use office_files::docx::Document;
use office_files::xlsx::Book;
use office_files::{example, examples, hostile, many, written};
use serde_json::Value;
use std::collections::BTreeSet;
use support::parts::parts;

#[test]
fn documents_hold_every_section_and_every_verdict() {
    for example in examples() {
        let (name, document) = (&example.name, example.document());
        document.check(name);
        let headings = document.headings();
        assert!(headings.iter().filter(|(level, _)| *level == 1).count() >= 7, "{name}: {headings:?}");
        let sections: Vec<&String> = headings.iter().filter(|(level, _)| *level == 2).map(|(_, text)| text).collect();
        for activity in &example.assessment.activities {
            assert!(sections.iter().any(|title| title.ends_with(&activity.name)), "{name}: {}", activity.name);
        }
        assert_eq!(document.core("title"), example.assessment.title, "{name}");
        assert!(document.language().starts_with(example.language), "{name}");
    }
}

/// A program need not make the contents itself for them to have pages.
#[test]
fn contents_have_a_field_for_every_page() {
    let document = example("it-services fr").document();
    let fields = document.fields();
    let pages = fields.iter().filter(|field| field.trim_start().starts_with("PAGEREF ")).count();
    let sections = document.headings().iter().filter(|(level, _)| *level == 1).count();
    assert_eq!(pages, sections + example("it-services fr").assessment.activities.len());
    assert!(!fields.iter().any(|field| field.trim_start().starts_with("TOC ")));
}

#[test]
fn tables_repeat_their_heads_and_keep_their_rows() {
    let tables = example("it-services en").document().tables();
    assert!(tables.len() > 50);
    for table in tables {
        assert!(table.rows > 1 && table.first_is_head && !table.others_are_heads && table.none_splits, "{table:?}");
        assert!(table.even, "{table:?}");
    }
}

#[test]
fn figures_say_what_they_show() {
    let described = example("it-services fr").document().described();
    assert_eq!(described.len(), 3, "the glance, the map and the funnel");
    assert!(described.iter().all(|words| words.len() > 20), "{described:?}");
}

#[test]
fn the_glance_stands_under_its_heading_with_a_map_and_without() {
    let mut without = example("it-services en").assessment.clone();
    without.pack.map = None;
    for assessment in [&example("it-services en").assessment, &without] {
        let view: Value = serde_json::from_slice(&written(assessment, Format::Json)).unwrap();
        let document = Document::read(&written(assessment, Format::Docx));
        let headings = document.headings();
        let sections: Vec<&String> = headings.iter().filter(|(level, _)| *level == 1).map(|(_, text)| text).collect();
        for (at, section) in sections.iter().rev().skip(1).rev().enumerate() {
            assert!(section.starts_with(&format!("{}. ", at + 1)), "{sections:?}");
        }
        let text = document.text();
        let caption = text.find(view["glance"]["caption"].as_str().unwrap()).unwrap();
        let section = |at: usize| text.rfind(sections[at].as_str()).unwrap();
        assert!((section(2)..section(3)).contains(&caption), "{sections:?}");
        assert_eq!(sections[2], &format!("3. {}", view["sections"]["map"]["title"].as_str().unwrap()));
    }
}

#[test]
fn a_logo_stands_first_whether_drawn_or_a_picture() {
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 30"><rect width="30" height="30"/></svg>"#;
    let assessment = &example("internet-marketing it").assessment;
    let report = Report::new(assessment).unwrap().with_logo(Logo::new(svg.to_vec()).unwrap());
    let document = Document::read(&report.write(Format::Docx).unwrap());
    document.check("logo");
    let described = document.described();
    assert_eq!(described.len(), 4);
    assert_eq!(described.first(), assessment.organisation.name.as_ref());
}

#[test]
fn what_a_large_document_cuts_short_is_told() {
    let mut assessment = many(70);
    let metric = assessment.pack.metrics[0].clone();
    let ids: Vec<String> = (0..40).map(|id| id.to_string()).collect();
    assessment.pack.metrics = ids.iter().map(|id| MetricInfo { id: id.clone(), ..metric.clone() }).collect();
    let first = &mut assessment.activities[0].judgement;
    first.duties.truncate(1);
    first.duties.iter_mut().for_each(|duty| duty.metrics = ids.clone());
    first.options.iter_mut().for_each(|option| option.out = Truth::Yes);
    let options = first.options.len();
    let document = Document::read(&written(&assessment, Format::Docx));
    let (text, headings) = (document.text().replace('\u{a0}', " "), document.headings());
    assert!(text.contains("And 37 more"), "metrics that are not named");
    assert!(text.contains(&format!("{options} options: all are ruled out")), "scores without a table");
    let doubted = assessment.pack.rules.iter().enumerate().filter(|(_, rule)| rule.counter.is_some());
    let again: Vec<_> = doubted.filter(|(at, _)| text.contains(&format!("Counter-evidence: {}.", at + 1))).collect();
    assert!(!again.is_empty(), "counter-evidence that was told before");
    for (at, rule) in again {
        assert!(headings.contains(&(4, format!("{} {}", at + 1, rule.title))), "{}", rule.id);
    }
}

#[test]
fn links_and_parts_lead_somewhere() {
    let (hostile, many) = (hostile(), many(70));
    let written = [&hostile, &many].map(|assessment| Document::read(&written(assessment, Format::Docx)));
    for document in written.iter().chain([example("digital-reputation ru").document()]) {
        document.check("links");
        let (links, marks) = (document.links(), document.bookmarks());
        let names: BTreeSet<&String> = marks.iter().collect();
        assert!(links.len() > 20 && links.iter().all(|link| names.contains(link)));
        assert!(names.len() == marks.len() && marks.iter().all(|mark| mark.len() <= 40), "each mark is one");
    }
}

#[test]
fn workbooks_hold_every_verdict_with_its_numbers() {
    for example in examples() {
        let (name, assessment, book) = (&example.name, &example.assessment, example.book());
        assert!(book.sheets.len() >= 12, "{name}");
        let verdicts = &book.sheets[0].1;
        assert_eq!(verdicts.height(), assessment.activities.len() + 1, "{name}");
        for (row, activity) in verdicts.rows().skip(1).zip(&assessment.activities) {
            assert!(row.iter().any(|cell| *cell == Data::String(activity.name.clone())), "{name}");
            let score = activity.judgement.verdict.score.filter(|_| !matches!(row[4], Data::Empty));
            assert!(score.is_none_or(|score| row.contains(&Data::Float(score))), "{name}");
        }
        let options: usize = assessment.activities.iter().map(|activity| activity.judgement.options.len()).sum();
        assert_eq!(book.sheets[1].1.height(), options + 1, "{name}");
    }
}

#[test]
fn workbooks_tell_of_risks_reviews_metrics_and_what_was_nearly_so() {
    let mut assessment = example("it-services en").assessment.clone();
    assessment.assignments = vec![Assignment {
        activity: None,
        rule: assessment.activities.iter().find_map(|one| Some(one.judgement.duties.first()?.rule.clone())),
        owner: Some("B. Berg".to_owned()),
        by: Some("2027-03-01".to_owned()),
    }];
    let book = Book::read(&written(&assessment, Format::Xlsx));
    let sheet = |name: &str| &book.sheets.iter().find(|(found, _)| found == name).unwrap().1;
    let near: usize = assessment.activities.iter().map(|activity| activity.judgement.near.len()).sum();
    assert_eq!(sheet("Nearly so").height(), near + 1);
    assert!(sheet("Risks").height() > 3 && sheet("Metrics").height() > 3);
    let first = sheet("Reviews").rows().nth(1).unwrap();
    assert!(matches!(first[0], Data::DateTime(_)), "{first:?}");
    assert!(first.contains(&Data::String("B. Berg".to_owned())), "{first:?}");
}

#[test]
fn workbooks_say_that_there_are_more_risks() {
    let assessment = many(70);
    let view: Value = serde_json::from_slice(&written(&assessment, Format::Json)).unwrap();
    let more = view["risks"]["more"].as_str().unwrap();
    assert!(Book::read(&written(&assessment, Format::Xlsx)).texts().iter().any(|text| text == more), "{more}");
}

#[test]
fn texts_never_become_formulas_or_links() {
    let bytes = written(&hostile(), Format::Xlsx);
    let book = Book::read(&bytes);
    assert!(book.formulas.is_empty(), "{:?}", book.formulas);
    assert!(parts(&bytes).iter().all(|(name, text)| !name.contains("_rels/sheet") && !text.contains("<f>")));
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
    let assessment = &example("internet-marketing it").assessment;
    for format in [Format::Docx, Format::Xlsx] {
        let first = written(assessment, format);
        let others = std::thread::scope(|scope| {
            [0, 1].map(|_| scope.spawn(|| written(assessment, format))).map(|thread| thread.join().unwrap())
        });
        assert!(others.iter().all(|other| *other == first), "{format:?}");
    }
}
