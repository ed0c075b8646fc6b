//! `makebuy lint`: exact, as brute force over every complete activity says; each finding shown by a case that holds.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use makebuy_core::cases;
use makebuy_core::lint::{Linted, lint};
use makebuy_core::{Library, Pack, PackFiles};
use makebuy_model::Sources;
use makebuy_tests::random::{Random, small, text};
use makebuy_tests::{functions, grid};
use std::collections::BTreeSet;
use support::{Cli, path, root};

fn linted(pack: &str) -> (Sources, Pack, Linted) {
    let mut sources = Sources::new();
    let file = sources.add("pack.toml", pack);
    let mut library = Library::new();
    let (id, _) = library
        .add(&sources, PackFiles { files: vec![file], plugin: Some(functions::plugin()), ..PackFiles::default() });
    let pack = library.compile(&id.unwrap()).unwrap().value.unwrap();
    let found = lint(&library, &pack, &[]).unwrap();
    (sources, pack, found)
}

/// The codes with what they are about: what stands in the first backticks.
fn found(linted: &Linted) -> BTreeSet<grid::Finding> {
    let of = |message: &str| message.split('`').nth(1).unwrap_or_default().to_owned();
    // What nothing uses is not searched.
    let searched = linted.diagnostics.iter().filter(|found| found.code.is_of_lint());
    searched.map(|found| (found.code.as_str(), of(&found.message))).collect()
}

#[test]
fn findings_are_those_of_brute_force() {
    let wanted: u64 = std::env::var("MAKEBUY_PACKS").map_or(100, |number| number.parse().unwrap());
    let (mut packs, mut seed) = (0, 1);
    let mut codes = BTreeSet::new();
    while packs < wanted {
        let pack = small::pack(&mut Random::new(seed));
        seed += 1;
        let Some(expected) = grid::findings(&pack) else { continue };
        packs += 1;
        let text = text::pack(&pack);
        let (_, _, linted) = linted(&text);
        assert_eq!(found(&linted), expected, "seed {}\n{text}", seed - 1);
        codes.extend(expected.into_iter().map(|(code, _)| code));
    }
    let all = ["MB801", "MB802", "MB803", "MB804", "MB805", "MB806", "MB807", "MB808", "MB809", "MB810", "MB811"];
    assert_eq!(codes, BTreeSet::from(all), "every kind of finding came up");
}

/// What rests on functions may be left open; what is found is so.
#[test]
fn nothing_is_claimed_of_functions_that_brute_force_denies() {
    let (mut claimed, mut open) = (0, 0);
    for seed in 1..80 {
        let pack = small::with_functions(&mut Random::new(seed));
        let Some(expected) = grid::findings(&pack) else { continue };
        let text = text::pack(&pack);
        let (_, _, linted) = linted(&text);
        let (left, told): (BTreeSet<_>, BTreeSet<_>) =
            found(&linted).into_iter().partition(|(code, _)| *code == "MB818");
        // Of what brute force says more about, it may say less: that a rule adds nothing, where it never fires.
        let known = |id: &String| expected.iter().any(|(_, other)| other == id);
        let wrong = told.difference(&expected).filter(|(code, id)| *code == "MB801" || !known(id));
        let wrong: Vec<_> = wrong.collect();
        assert!(wrong.is_empty(), "seed {seed}: {wrong:?}\n{text}");
        claimed += told.len();
        open += left.len();
    }
    assert!(claimed > 50 && open > 5, "{claimed} claimed, {open} left open");
}

#[test]
fn examples_are_cases_that_hold() {
    let mut shown = 0;
    for seed in 1_000..1_120 {
        let random = &mut Random::new(seed);
        let text = text::pack(&if seed % 2 == 0 { small::with_functions(random) } else { small::pack(random) });
        let (mut sources, pack, linted) = linted(&text);
        for example in linted.diagnostics.iter().filter_map(|found| found.example.as_ref()) {
            let file = sources.add("cases.toml", example.as_str());
            let read = cases::parse(&sources, file, &pack);
            assert!(read.diagnostics.is_empty(), "seed {seed}: {:?}\n{example}\n{text}", read.diagnostics);
            let cases = read.value.unwrap();
            let failures = cases::run(&pack, &cases[0]).failures;
            assert!(failures.is_empty(), "seed {seed}: {failures:?}\n{example}\n{text}");
            shown += 1;
        }
    }
    assert!(shown > 100, "{shown} examples");
}

#[test]
fn examples_of_long_ids_can_be_pasted_together() {
    let rule = |id: &str| {
        format!(
            "[[rule]]\nid = \"{id}\"\nkind = \"veto\"\ntitle = \"R\"\nwhen = \"big\"\noptions = [\"buy\"]\nbecause = \"So.\"\n\n"
        )
    };
    let long = "a-long-name-".repeat(5);
    let text = format!(
        "pack = {{ id = \"p\", version = \"1.0.0\", title = \"P\" }}\n\
         option = [{{ id = \"keep\", title = \"Keep\" }}, {{ id = \"buy\", title = \"Buy\" }}]\n\
         fact = [{{ id = \"big\", subject = \"activity\", kind = \"flag\", ask = \"?\" }}]\n\n{}{}{}",
        rule("short"),
        rule(&format!("{long}1234")),
        rule(&format!("{long}1235")),
    );
    let (mut sources, pack, linted) = linted(&text);
    let shown: Vec<&str> = linted.diagnostics.iter().filter_map(|found| found.example.as_deref()).collect();
    let text = shown.join("\n");
    let file = sources.add("cases.toml", text.as_str());
    let read = cases::parse(&sources, file, &pack);
    assert_eq!(read.diagnostics, Vec::new(), "{text}");
    assert!(shown.len() > 1, "{text}");
}

#[test]
fn parts_that_share_an_id_are_told_apart() {
    let text = r#"
        pack = { id = "p", version = "1.0.0", title = "P" }
        option = [{ id = "keep", title = "Keep" }, { id = "buy", title = "Buy" }]
        fact = [
          { id = "ours", subject = "activity", kind = "number", min = 1, ask = "?" },
          { id = "theirs", subject = "activity", kind = "number", min = 1, ask = "?" },
          { id = "ratio", kind = "number", title = "Ratio", derive = "theirs / ours" },
          { id = "same", kind = "number", title = "The same", derive = "ratio + ratio - ratio" },
          { id = "hair", kind = "flag", title = "Hair", derive = "ratio > 0.61234 and same < 0.61233" },
        ]

        [[rule]]
        id = "hair"
        kind = "veto"
        title = "By a hair"
        when = "hair"
        options = ["buy"]
        because = "So."
    "#;
    let (_, _, linted) = linted(text);
    let open = linted.diagnostics.iter().filter(|found| found.code.as_str() == "MB818");
    let places: BTreeSet<_> = open.map(makebuy_model::Diagnostic::span).collect();
    assert_eq!(places.len(), 2, "{:?}", linted.diagnostics);
}

/// What is printed about a pack that is not as it should be.
fn printed(path: &std::path::Path) -> String {
    let ran = Cli::new().run(&["lint", &path.display().to_string()]).ended(1);
    let folder = path.parent().unwrap().display().to_string();
    format!("{}\n{}", ran.stderr.replace(&folder, "…"), ran.stdout)
}

#[test]
fn each_finding_says_what_is_wrong_and_shows_it() {
    insta::with_settings!({ omit_expression => true }, {
        insta::glob!("../fixtures", "lint/*.toml", |path| insta::assert_snapshot!(printed(path)));
    });
}

#[test]
fn the_shipped_packs_are_clean() {
    let packs = xtask::pack_folders(&root()).unwrap();
    let packs: Vec<String> = packs.iter().map(|folder| folder.display().to_string()).collect();
    let mut arguments = vec!["lint"];
    arguments.extend(packs.iter().map(String::as_str));
    let ran = Cli::new().run(&arguments).ended(0);
    assert_eq!(ran.stdout.lines().filter(|line| line.contains("nothing found")).count(), packs.len(), "{}", ran.stdout);
}

#[test]
fn a_broken_pack_is_no_clean_pack() {
    let cli = Cli::new();
    cli.file("p.toml", "[pack]\nid = \"p\"\n");
    cli.run(&["lint", "p.toml"]).ended(3).says("MB103");
    cli.run(&["lint", "nosuch"]).ended(2).says("nosuch");
}

#[test]
fn what_a_base_allows_need_not_be_allowed_again() {
    let cli = Cli::new();
    for base in ["foundations", "internet-marketing"] {
        cli.run(&["new", "pack", base, "--extends", base, "-o", "house"]).ended(2);
        let name = format!("house-of-{base}");
        cli.run(&["new", "pack", &name, "--extends", base]).ended(0);
        cli.run(&["lint", &name]).ended(0).says("nothing found (1 allowed)");
    }
}

#[test]
fn a_criterion_without_say_never_decides_whatever_is_derived() {
    let text = std::fs::read_to_string(path("tests/fixtures/lint/allowed.toml")).unwrap();
    let silent = "[[criterion]]\nid = \"silent\"\ntitle = \"S\"\nweight = 2\n";
    let (_, _, linted) = linted(&(text + silent));
    let found: Vec<_> = linted.diagnostics.iter().filter(|found| found.message.contains("`silent`")).collect();
    assert!(found.iter().any(|found| found.code.as_str() == "MB811"), "{found:?}");
    assert!(!found.iter().any(|found| found.code.as_str() == "MB818"), "{found:?}");
}

#[test]
fn cases_that_show_findings_have_ids_that_are_free() {
    let cli = Cli::new();
    cli.file("p/pack.toml", std::fs::read_to_string(path("tests/fixtures/lint/rules.toml")).unwrap());
    let ran = cli.run(&["lint", "p"]).ended(1);
    let shown = |text: &str| -> Vec<String> {
        let ids = text.lines().filter_map(|line| line.split_once("id = \"")?.1.strip_suffix('"'));
        ids.map(str::to_owned).collect()
    };
    let first = shown(&(ran.stdout + &ran.stderr)).into_iter().find(|id| id.contains("-never-fires")).unwrap();
    let case = format!("[[case]]\nid = \"{first}\"\ntitle = \"T\"\nactivity = {{}}\nexpect.close_call = false\n");
    cli.file("p/cases.toml", case);
    let ran = cli.run(&["lint", "p"]).ended(1);
    let ids = shown(&(ran.stdout + &ran.stderr));
    assert!(ids.contains(&format!("{first}-2")) && !ids.contains(&first), "{ids:?}");
}
