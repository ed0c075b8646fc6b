//! Reports in Markdown, read back by a parser of CommonMark and of what GitHub adds to it.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod hostile;
mod support;

use hostile::read::markdown::{Markdown, parse};
use hostile::texts::{assessment, portions};
use makebuy_report::{Format, Markup, Report};
use std::sync::LazyLock;
use support::{Cli, path};

const LANGUAGES: [&str; 4] = ["en", "fr", "it", "ru"];

/// The example of every shipped pack in every language: what it is, and its report.
fn examples() -> Vec<(String, String)> {
    let cli = Cli::new();
    let mut found = Vec::new();
    for pack in xtask::pack_folders(&support::root()).unwrap() {
        let example = pack.join("example.toml");
        for language in LANGUAGES.iter().filter(|_| example.exists()) {
            let portfolio = example.display().to_string();
            let ran = cli.run(&["report", &portfolio, "--format", "markdown", "--lang", language]).ended(0);
            found.push((format!("{} {language}", pack.display()), ran.stdout));
        }
    }
    assert!(found.len() >= 12);
    found
}

/// Reports whose every text is hostile.
fn hostile() -> Vec<(String, String)> {
    let report = |names: Vec<String>| {
        let assessment = assessment(&names, &names);
        let report = Report::new(&assessment).unwrap();
        let bytes = report.write(Format::Text(Markup::Markdown)).unwrap();
        (format!("from {:?}", names.first()), String::from_utf8(bytes).unwrap())
    };
    portions().into_iter().map(report).collect()
}

/// All of them, made once.
static EXAMPLES: LazyLock<Vec<(String, String)>> = LazyLock::new(examples);
static HOSTILE: LazyLock<Vec<(String, String)>> = LazyLock::new(hostile);

fn every_document() -> impl Iterator<Item = &'static (String, String)> {
    EXAMPLES.iter().chain(HOSTILE.iter())
}

/// The cells of a line of a table: what stands between pipes that nothing makes plain.
fn cells(line: &str) -> usize {
    let mut plain = false;
    let mut pipes = 0_usize;
    for c in line.chars() {
        pipes += usize::from(c == '|' && !plain);
        plain = c == '\\' && !plain;
    }
    pipes.saturating_sub(1)
}

#[test]
fn every_row_of_a_table_has_as_many_cells_as_its_head() {
    for (name, text) in every_document() {
        let mut head = None;
        let mut tables = 0;
        for line in text.lines() {
            if !line.starts_with('|') {
                head = None;
                continue;
            }
            tables += usize::from(head.is_none());
            assert_eq!(cells(line), *head.get_or_insert(cells(line)), "{name}: {line}");
        }
        assert_eq!(parse(text).things.get("Table").copied().unwrap_or_default(), tables, "{name}");
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    for (name, text) in every_document() {
        let headings = parse(text).headings;
        assert_eq!(headings.iter().filter(|(level, _)| *level == 1).count(), 1, "{name}");
        let mut before = 0;
        for (level, heading) in &headings {
            assert!(*level <= before + 1, "{name}: {heading} has level {level}, after {before}");
            before = *level;
        }
    }
}

#[test]
fn every_link_leads_to_a_heading() {
    for (name, text) in every_document() {
        let markdown = parse(text);
        let anchors = markdown.anchors();
        for link in &markdown.links {
            let anchor = link.strip_prefix('#').unwrap_or_else(|| panic!("{name}: {link} leads out of the document"));
            assert!(anchors.iter().any(|there| there == anchor), "{name}: {link} leads nowhere");
        }
    }
}

#[test]
fn there_is_no_html() {
    for (name, text) in every_document() {
        let things = parse(text).things;
        assert!(!things.keys().any(|kind| kind.starts_with("Html") || kind == "Raw"), "{name}: {things:?}");
    }
}

#[test]
fn no_mark_is_left_over() {
    for (name, text) in EXAMPLES.iter() {
        let left = |text: &&String| ["**", "|", "\\", "](", "`"].iter().any(|mark| text.contains(mark));
        assert_eq!(parse(text).texts.iter().find(left), None, "{name}");
    }
}

#[test]
fn pages_of_handbooks_are_in_order_too() {
    let check = |name: &str, markdown: &Markdown| {
        assert!(!markdown.things.keys().any(|kind| kind.starts_with("Html")), "{name}");
        let anchors = markdown.anchors();
        for link in markdown.links.iter().filter_map(|link| link.strip_prefix('#')) {
            assert!(anchors.iter().any(|anchor| anchor == link), "{name}: #{link} leads nowhere");
        }
    };
    let cli = Cli::new();
    cli.run(&["doc", &path("rules/it-services"), "--format", "markdown", "-o", "book"]).ended(0);
    for language in LANGUAGES {
        let page = cli.read(&format!("book/it-services.{language}.md"));
        // Its first line is a comment by which makebuy knows it again.
        let (_, page) = page.split_once("-->").unwrap();
        check(language, &parse(page));
    }
}
