//! Every bad file is reported whole: what is printed is kept as a snapshot.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use makebuy_model::Code;
use std::path::Path;
use support::{Cli, root};

/// Checks a file and gives what was printed, without what differs between machines.
fn report(path: &Path) -> String {
    let folder = path.parent().unwrap().display().to_string();
    // Cases are read with the pack they stand beside.
    let checked = if path.ends_with("cases.toml") { folder.clone() } else { path.display().to_string() };
    let ran = Cli::new().run(&["check", &checked]).ended(3);
    assert!(ran.stdout.is_empty(), "nothing is fine: {}", ran.stdout);
    ran.stderr.replace(&folder, "…")
}

macro_rules! snapshots {
    ($name:ident, $glob:literal) => {
        #[test]
        fn $name() {
            insta::with_settings!({ omit_expression => true }, {
                insta::glob!("../fixtures", $glob, |path| insta::assert_snapshot!(report(path)));
            });
        }
    };
}

snapshots!(bad_packs, "bad-packs/*.toml");
snapshots!(bad_portfolios, "bad-portfolios/*.toml");
snapshots!(bad_sheets, "bad-sheets/*.csv");
snapshots!(bad_cases, "bad-cases/*/cases.toml");
snapshots!(bad_locales, "bad-locales/*/locales/fr.toml");

#[test]
fn loose_ends_are_worth_a_warning() {
    let cli = Cli::new();
    let pack = "[pack]\nid = \"p\"\nversion = \"1.0.0\"\ntitle = \"P\"\nextends = [\"foundations\"]\n\
        [[fact]]\nid = \"lonely\"\nsubject = \"activity\"\nkind = \"flag\"\nask = \"Lonely?\"\n\
        [[source]]\nid = \"unread\"\ntitle = \"Unread\"\n";
    cli.file("p/pack.toml", pack);
    cli.run(&["check", "p"]).ended(0).says("MB601").says("fact `lonely` is never used").says("source `unread`");
    cli.file("p/cases.toml", "[[case]]\nid = \"a\"\ntitle = \"A\"\nactivity = {}\n");
    cli.run(&["check", "p"]).ended(3).says("MB501").says("expects nothing");
    cli.file("x.toml", "x = 1\n");
    cli.run(&["check", "x.toml"]).ended(3).says("MB005");
}

#[test]
fn every_kind_of_finding_is_provoked_by_a_test() {
    let folder = root().join("tests/tests");
    let mut text = String::new();
    for folder in [folder.clone(), folder.join("snapshots")] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                text += &std::fs::read_to_string(path).unwrap();
            }
        }
    }
    let missing: Vec<_> = Code::ALL.iter().filter(|code| !text.contains(code.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
