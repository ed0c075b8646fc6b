//! What the documents look like.

use crate::fixture;
use makebuy_model::assessment::ReportInfo;
use makebuy_report::{Markup, handbook, handbook_index, pack_page, render};

#[test]
fn the_html_document() {
    let html = render(&fixture::assessment(), Markup::Html).unwrap();
    let (head, rest) = html.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    let (before, after) = head.split_once("sha256-").unwrap();
    let (_, after) = after.split_once('\'').unwrap();
    insta::assert_snapshot!("html", format!("{before}sha256-…'{after}<style>…</style>{body}"));
}

#[test]
fn the_markdown_document() {
    insta::assert_snapshot!("markdown", render(&fixture::assessment(), Markup::Markdown).unwrap());
}

#[test]
fn printed_pages_are_headed_with_marking_and_title() {
    let mut assessment = fixture::assessment();
    assessment.title = "Shop\"; } </style>{{ x }}".to_owned();
    assessment.report = Some(ReportInfo { marking: Some("Board only".to_owned()), ..ReportInfo::default() });
    let html = render(&assessment, Markup::Html).unwrap();
    let head = r#"content: "Board only \b7  Shop\22 \3b  \7d  \3c \2f style\3e \7b \7b  x \7d \7d ";"#;
    assert!(html.contains(head), "{}", html.lines().find(|line| line.contains("top-left")).unwrap());
}

/// Writes documents to look at: of the fixture, and of the assessments named by their JSON files.
/// `MAKEBUY_LOOK=FOLDER[:FILE.json]… cargo test -p makebuy-report -- --ignored look`
#[test]
#[ignore = "writes files, for looking at them"]
fn look() {
    let look = std::env::var("MAKEBUY_LOOK").expect("a folder, and JSON files after colons");
    let (folder, files) = look.split_once(':').unwrap_or((&look, ""));
    let write = |name: &str, assessment: &makebuy_model::Assessment| {
        for (format, extension) in [(Markup::Html, "html"), (Markup::Markdown, "md")] {
            std::fs::write(format!("{folder}/{name}.{extension}"), render(assessment, format).unwrap()).unwrap();
        }
    };
    write("report", &fixture::assessment());
    write("many", &fixture::many(60));
    for file in files.split(':').filter(|file| !file.is_empty()) {
        let name = std::path::Path::new(file).file_stem().unwrap().to_str().unwrap();
        let assessment = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        write(name, &assessment);
        std::fs::write(format!("{folder}/{name}-pack.md"), pack_page(&assessment.pack, &[], &[])).unwrap();
    }
}

#[test]
fn the_page_of_a_pack() {
    insta::assert_snapshot!("pack_page", pack_page(&fixture::pack::info(), &fixture::examples(), &[]));
}

#[test]
fn the_handbook_in_html() {
    let html = handbook(&fixture::pack::info(), &fixture::examples(), &[], Markup::Html).unwrap();
    let (_, rest) = html.split_once("</style>").unwrap();
    insta::assert_snapshot!("handbook", rest);
}

#[test]
fn several_handbooks_have_an_index() {
    let packs = ["en", "fr", "ru", "fr-CA", "de"].map(|code| {
        let mut pack = fixture::pack::info();
        pack.language = code.parse().unwrap();
        (pack, format!("shop.{code}.md"))
    });
    let books: Vec<_> = packs.iter().map(|(pack, file)| (pack, file.clone())).collect();
    insta::assert_snapshot!("handbook_index", handbook_index(&books, Markup::Markdown).unwrap());
    let html = handbook_index(&books, Markup::Html).unwrap();
    assert!(html.contains("<a href=\"shop.ru.md\" hreflang=\"ru\" lang=\"ru\">Русский</a>"), "{html}");
}

#[test]
fn a_fact_in_a_condition_leads_to_its_question() {
    let html = handbook(&fixture::pack::info(), &fixture::examples(), &[], Markup::Html).unwrap();
    assert!(
        html.contains("<code><a href=\"#fact-trade-secret\">trade_secret</a> and <a href=\"#fact-provider-trust\">")
    );
    let targets: Vec<&str> = html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(targets.len() > 20, "{targets:?}");
    for target in targets {
        assert_eq!(html.matches(&format!("id=\"{target}\"")).count(), 1, "{target}");
    }
}
