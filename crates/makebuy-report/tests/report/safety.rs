//! The documents are self-contained, keep to their content security policy, and let no text of users act.

use crate::fixture::{self, hostile};
use base64::Engine as _;
use makebuy_report::{Markup, ReportError, handbook, pack_page, render};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

fn documents() -> Vec<String> {
    let reports = [fixture::assessment(), fixture::many(70), hostile::assessment()];
    let reports = reports.map(|assessment| render(&assessment, Markup::Html).unwrap());
    let packs = [fixture::pack::info(), hostile::assessment().pack];
    let books = packs.map(|pack| handbook(&pack, &fixture::examples(), &[], Markup::Html).unwrap());
    reports.into_iter().chain(books).collect()
}

/// Every tag of a document: its name, and what follows it up to the `>`.
fn tags(html: &str) -> Vec<(&str, &str)> {
    let (head, rest) = html.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    let tags = [head, body].into_iter().flat_map(|part| part.split('<').skip(1));
    tags.map(|tag| tag.split_once('>').unwrap().0).map(|tag| tag.split_once(' ').unwrap_or((tag, ""))).collect()
}

/// The values of an attribute.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    tags(html)
        .iter()
        .flat_map(|(_, rest)| {
            let at = rest.find(start.trim_start()).filter(|at| *at == 0 || rest.as_bytes()[at - 1] == b' ');
            at.map(|at| rest[at + start.len() - 1..].split_once('"').unwrap().0)
        })
        .collect()
}

#[test]
fn the_policy_lets_in_this_stylesheet_and_nothing_else() {
    for html in documents() {
        let (_, rest) = html.split_once("<style>").unwrap();
        let (sheet, _) = rest.split_once("</style>").unwrap();
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(sheet.as_bytes()));
        let policy = format!(
            "content=\"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'\""
        );
        assert!(html.contains(&policy));
        assert_eq!(html.matches("<style").count(), 1);
    }
}

#[test]
fn nothing_acts_and_nothing_is_loaded() {
    for html in documents() {
        for (name, rest) in tags(&html) {
            let name = name.trim_start_matches('/');
            assert!(
                !["script", "iframe", "object", "embed", "img", "link", "form", "base", "foreignObject"]
                    .contains(&name)
            );
            for attribute in rest.split('"').step_by(2).flat_map(str::split_whitespace) {
                let attribute = attribute.trim_end_matches('=');
                assert!(!attribute.starts_with("on") && attribute != "style" && attribute != "src", "{name} {rest}");
            }
        }
        assert!(values(&html, "href").iter().all(|href| href.starts_with('#')));
        assert!(!html.contains("xlink"));
    }
}

#[test]
fn ids_are_unique_and_every_reference_leads_somewhere() {
    for html in documents() {
        let ids = values(&html, "id");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len());
        assert!(ids.iter().all(|id| id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')));
        let labels = values(&html, "aria-labelledby").into_iter().flat_map(str::split_whitespace);
        for to in values(&html, "href").into_iter().map(|href| &href[1..]).chain(labels) {
            assert!(unique.contains(to), "{to}");
        }
    }
}

#[test]
fn tags_are_balanced() {
    for html in documents() {
        let mut open = Vec::new();
        for (name, rest) in tags(&html) {
            if let Some(name) = name.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name));
            } else if !rest.ends_with('/') && !["!DOCTYPE", "meta"].contains(&name) {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn hostile_texts_come_out_as_text() {
    let html = render(&hostile::assessment(), Markup::Html).unwrap();
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    let markdown = render(&hostile::assessment(), Markup::Markdown).unwrap();
    for document in [&html, &markdown] {
        assert!(
            !document.contains(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\0' | '\u{1b}'))
        );
    }
    assert!(markdown.contains("\\[x\\](javascript:alert(1))"));
    assert_eq!(markdown.matches("](javascript").count(), markdown.matches("\\](javascript").count());
    assert_eq!(markdown.matches('<').count(), markdown.matches("\\<").count());
}

#[test]
fn hostile_texts_come_out_as_text_on_the_page_of_a_pack() {
    let mut pack = hostile::assessment().pack;
    pack.rules.iter_mut().for_each(|rule| rule.when = None);
    let page = pack_page(&pack, &fixture::examples(), &[]);
    assert!(page.contains("\\[x\\](javascript:alert(1))"));
    assert!(!page.contains(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\0' | '\u{1b}')));
    assert_eq!(page.matches('<').count(), page.matches("\\<").count());
}

#[test]
fn hostile_texts_do_not_break_tables() {
    let hostile = hostile::assessment();
    for markdown in [render(&hostile, Markup::Markdown).unwrap(), pack_page(&hostile.pack, &fixture::examples(), &[])] {
        let mut columns = None;
        for line in markdown.lines() {
            let pipes = line.replace("\\|", "").matches('|').count();
            columns = if line.starts_with('|') { columns.or(Some(pipes)) } else { None };
            assert_eq!(pipes, columns.unwrap_or(pipes), "{line}");
        }
    }
}

#[test]
fn a_name_of_ten_thousand_characters_is_cut_where_it_is_only_mentioned() {
    let html = render(&hostile::assessment(), Markup::Html).unwrap();
    assert!(html.contains(&"x".repeat(100)) && html.contains(&"x".repeat(1_900)));
    assert!(html.matches(&"x".repeat(200)).count() < 20);
}

#[test]
fn the_same_assessment_gives_the_same_bytes() {
    let assessment = fixture::many(30);
    let read_back = serde_json::from_str(&serde_json::to_string(&assessment).unwrap()).unwrap();
    for format in Markup::ALL {
        let first = render(&assessment, format).unwrap();
        assert!((0..3).all(|_| render(&assessment, format).unwrap() == first));
        assert_eq!(render(&read_back, format).unwrap(), first);
    }
}

#[test]
fn two_hundred_activities_stay_under_two_megabytes() {
    let html = render(&fixture::many(200), Markup::Html).unwrap();
    assert!(html.len() < 2_000_000, "{}", html.len());
}

#[test]
fn a_number_that_is_not_finite_is_refused() {
    let mut assessment = fixture::assessment();
    assessment.activities[0].judgement.options[0].high = f64::NAN;
    let error = render(&assessment, Markup::Html).unwrap_err();
    assert!(matches!(error, ReportError::NotFinite { .. }) && error.to_string().contains("newsletter"));
}

#[test]
fn an_empty_assessment_is_a_document_too() {
    let mut assessment = fixture::assessment();
    assessment.activities.clear();
    assessment.warnings.clear();
    assessment.funnel.clear();
    assessment.pack.rules.clear();
    assessment.pack.map = None;
    for format in Markup::ALL {
        assert!(render(&assessment, format).unwrap().contains("There are no activities to decide."));
    }
}

#[test]
fn ids_that_lead_nowhere_are_shown_as_they_are() {
    let mut assessment = fixture::assessment();
    assessment.pack.rules.clear();
    assessment.pack.facts.clear();
    assessment.pack.options.clear();
    assessment.pack.criteria.clear();
    assessment.providers.clear();
    for format in Markup::ALL {
        assert!(render(&assessment, format).unwrap().contains("weak-goes"));
    }
}
