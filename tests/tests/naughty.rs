//! Texts of users and packs are text in every format, whatever they hold.

mod hostile;
mod support;

use hostile::read::read;
use hostile::texts::{assessment, one_line, portions, strings, visible};
use makebuy_report::{Format, Report};
use support::{Cli, Ran};

/// Harmless texts in the place of the others.
fn harmless(count: usize) -> Vec<String> {
    (0..count).map(|at| format!("Text number {at}")).collect()
}

/// Whether a document has a name as it is, or its beginning if it is very long.
fn is_shown(name: &str, found: &str) -> bool {
    let found = visible(found);
    // What breaks lines without being a line break is a space or a sign; what XML can not hold is a sign.
    let signs: String = name.chars().map(|c| if is_odd(c) { '\u{fffd}' } else { c }).collect();
    [visible(name), visible(&signs)].iter().any(|name| is_it(name, &found))
}

fn is_it(name: &str, found: &str) -> bool {
    let cut = found.strip_suffix('…').filter(|start| start.chars().count() > 100);
    name == found || cut.is_some_and(|start| name.starts_with(start))
}

fn is_odd(c: char) -> bool {
    matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}')
}

#[test]
fn there_are_many_strings() {
    assert!(strings().len() > 900, "{}", strings().len());
    assert!(strings().iter().any(|text| text.chars().count() == 10_000));
}

#[test]
fn names_come_out_as_they_went_in_in_every_format() {
    for names in portions() {
        let named = assessment(&names, &names);
        let report = Report::new(&named).unwrap();
        for format in Format::ALL {
            let document = read(format, &report.write(format).unwrap());
            assert_eq!(document.names.len(), names.len(), "{}", format.as_str());
            for (found, name) in document.names.iter().zip(&names) {
                assert!(is_shown(name, found), "{}: {name:?} became {found:?}", format.as_str());
            }
        }
    }
}

#[test]
fn no_text_adds_anything_to_a_document() {
    for names in portions() {
        let named = assessment(&names, &names);
        let report = Report::new(&named).unwrap();
        let plain = harmless(names.len());
        let plainly = assessment(&plain, &plain);
        let like = Report::new(&plainly).unwrap();
        for format in Format::ALL {
            let (document, expected) =
                (read(format, &report.write(format).unwrap()), read(format, &like.write(format).unwrap()));
            let more = document.differs_from(&expected);
            assert!(more.is_empty(), "{}: from {:?}: {more:?}", format.as_str(), names.first());
        }
    }
}

#[test]
fn control_characters_are_refused_where_they_are_read() {
    let cli = Cli::new();
    for text in strings().iter().filter(|text| text.len() < 100) {
        let plain = text.replace("\r\n", "\n");
        let refused = plain.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t'));
        if refused {
            let name: String = text.chars().map(|c| format!("\\U{:08x}", u32::from(c))).collect();
            cli.file("p.toml", format!("pack = \"foundations\"\n[[activity]]\nid = \"a\"\nname = \"{name}\"\n"));
            cli.run(&["report", "p.toml", "-o", "p.html"]).ended(3).says("MB106").says("control character");
        }
    }
    assert!(!cli.exists("p.html"));
}

#[test]
fn the_same_bytes_however_often_and_by_however_many_threads() {
    let names: Vec<String> = portions().swap_remove(0);
    let assessment = assessment(&names, &names);
    for format in Format::ALL {
        let once = || Report::new(&assessment).unwrap().write(format).unwrap();
        let first = once();
        assert!((0..2).all(|_| once() == first), "{}", format.as_str());
        let all = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(once)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
        });
        assert!(all.iter().all(|bytes| *bytes == first), "{}", format.as_str());
    }
}

#[test]
fn processes_agree_on_the_bytes_whatever_the_number_of_processors() {
    let cli = Cli::new();
    let folders = ["tests/fixtures/languages/bakery", "rules/it-services", "rules/internet-marketing"];
    let portfolios = folders.map(|folder| support::path(&format!("{folder}/example.toml")));
    let names = ["bakery-example", "it-services-example", "internet-marketing-example", "index"];
    for format in Format::ALL {
        let write = |folder: &str, run: fn(&Cli, &[&str]) -> Ran| {
            let report = ["report", "--format", format.as_str(), "-o", folder];
            let files = portfolios.iter().map(String::as_str);
            let words: Vec<&str> = report.into_iter().chain(files).collect();
            run(&cli, &words).ended(0);
            let index = if format.as_str() == "markdown" { "md" } else { "html" };
            names.map(|name| {
                let ending = if name == "index" { index } else { format.extension() };
                std::fs::read(cli.folder().join(folder).join(format!("{name}.{ending}"))).unwrap()
            })
        };
        let [one, all] = ["one", "all"].map(|name| format!("{name}-{}", format.as_str()));
        assert!(write(&one, Cli::run_on_one_processor) == write(&all, Cli::run), "{}", format.as_str());
    }
}

#[test]
fn what_is_visible_has_no_character_that_acts() {
    assert_eq!(visible(" a\u{202e}b\u{0}\n c\u{a0}d "), "a\u{fffd}b\u{fffd} c d");
    assert_eq!(one_line("a\u{3000}b"), "a b");
}
