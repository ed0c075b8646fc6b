//! The shipped plugins, built and used as their users do.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at what should not be")]

mod support;

use serde_json::Value;
use support::{Cli, Ran, path, plugins::shipped};

/// A folder with a shipped plugin that is trusted, and the name of its library.
fn with(package: &str) -> (Cli, String) {
    let cli = Cli::new();
    let library = shipped(package, cli.folder());
    cli.run(&["plugin", "trust", &library]).ended(0);
    (cli, library)
}

fn file(relative: &str) -> String {
    std::fs::read_to_string(path(relative)).unwrap()
}

/// An assessment without the entry that names its plugins, which it must have.
fn without_plugins(json: &str) -> String {
    let (before, entry) = json.split_once("    \"plugins\": [\n").expect("the plugins are named");
    let (entry, after) = entry.split_once("\n    ],\n").unwrap();
    assert_eq!(entry.matches("\"name\"").count(), 1, "{entry}");
    assert!(entry.contains("\"name\": \"internet-marketing\""), "{entry}");
    format!("{before}{after}")
}

#[test]
fn a_pack_in_a_box_gives_the_assessment_of_the_pack() {
    let (cli, library) = with("pack-in-a-box");
    let (portfolio, folder) = (path("rules/internet-marketing/example.toml"), path("rules/internet-marketing"));
    let assess = |rules: &str| cli.run(&["assess", &portfolio, "--rules", rules, "--format", "json"]).ended(0).stdout;
    let (boxed, open) = (assess(&library), assess(&folder));
    assert!(without_plugins(&boxed) == open, "every byte but those of the plugin's entry");
    let report = |rules: &str, name: &str| {
        cli.run(&["report", &portfolio, "--rules", rules, "-o", name]).ended(0);
        cli.read(name)
    };
    let (boxed, open) = (report(&library, "boxed.html"), report(&folder, "open.html"));
    let said: Vec<&str> = boxed.lines().filter(|line| !open.contains(line)).collect();
    let rest: Vec<&str> = boxed.lines().filter(|line| !said.contains(line)).collect();
    assert!(rest.into_iter().eq(open.lines()), "every line but those of the plugin");
    assert_eq!(said.len(), 3, "a heading, the plugin and its hash: {said:#?}");
}

#[test]
fn a_pack_in_a_box_passes_its_cases() {
    let (cli, library) = with("pack-in-a-box");
    let test = |rules: &str| cli.run(&["test", rules]).ended(0).stdout;
    assert_eq!(test(&library), test(&path("rules/internet-marketing")));
}

/// The example of provider viability, with one line in another's place.
fn viability(cli: &Cli, library: &str, was: &str, is: &str, more: &[&str]) -> Ran {
    let example = file("plugins/provider-viability/pack/example.toml");
    assert!(example.contains(was), "{was}");
    cli.file("portfolio.toml", example.replacen(was, is, 1));
    cli.run(&[&["assess", "portfolio.toml", "--rules", library, "--format", "json"], more].concat())
}

fn json(ran: Ran) -> Value {
    serde_json::from_str(&ran.ended(0).stdout).unwrap()
}

/// What one activity of an assessment says.
fn activity<'a>(assessment: &'a Value, id: &str) -> &'a Value {
    assessment["activities"].as_array().unwrap().iter().find(|activity| activity["id"] == id).unwrap()
}

fn answer<'a>(activity: &'a Value, fact: &str) -> &'a Value {
    activity["answers"].as_array().unwrap().iter().find(|answer| answer["fact"] == fact).unwrap()
}

#[test]
fn the_score_in_an_assessment_is_the_one_worked_by_hand() {
    let (cli, library) = with("provider-viability");
    let json = json(viability(&cli, &library, "", "", &[]));
    let (sound, weak) = (activity(&json, "boilers"), activity(&json, "stairwells"));
    let by_hand = 6.56 * 2600.0 / 9000.0 + 3.26 * 2900.0 / 9000.0 + 6.72 * 850.0 / 9000.0 + 1.05 * 4700.0 / 4300.0;
    let near = |found: &Value, expected: f64| (found["value"].as_f64().unwrap() - expected).abs() < 1e-9;
    assert!(near(answer(sound, "standing_score"), by_hand));
    assert!(near(answer(weak, "liquidity"), 1100.0 / 1450.0));
    assert!(near(answer(weak, "our_share"), 88_000.0 / 3100.0));
    let verdict = |activity: &Value| activity["verdict"]["option"].as_str().unwrap().to_owned();
    assert_eq!((verdict(sound).as_str(), verdict(weak).as_str()), ("outsource", "hybrid"));
}

#[test]
fn a_range_of_earnings_is_a_range_of_the_score() {
    let (cli, library) = with("provider-viability");
    let json = json(viability(&cli, &library, "ebit = 850", "ebit = [0, 900]", &[]));
    let range = &answer(activity(&json, "boilers"), "standing_score")["value"];
    let end = |name: &str| range[name].as_f64().expect("both ends are known");
    let width = end("to") - end("from");
    assert!((width - 6.72 * 900.0 / 9000.0).abs() < 1e-9, "{range}");
    assert_eq!(activity(&json, "boilers")["verdict"]["standing"], "firm", "both ends are safe");
}

#[test]
fn accounts_that_are_missing_are_asked_for() {
    let (cli, library) = with("provider-viability");
    let json = json(viability(&cli, &library, "ebit = 850\n", "", &[]));
    let boilers = activity(&json, "boilers");
    assert_eq!(boilers["verdict"]["standing"], "open");
    let explained = cli.run(&["explain", "portfolio.toml", "boilers", "--rules", &library]).ended(0);
    explained.says("What did the provider earn in the last full year, before interest and taxes?");
}

#[test]
fn accounts_that_can_not_be_true_end_the_run() {
    let (cli, library) = with("provider-viability");
    let ran = viability(&cli, &library, "total_assets = 9000", "total_assets = 0", &[]).ended(4);
    let ran = ran.says("MB909").says("function `altman_z` of plugin `provider-viability` failed");
    let ran = ran.says("total assets are 0; they must be above 0").says("`boilers`");
    assert_eq!(ran.stdout, "", "no verdict");
}

#[test]
fn the_pack_is_whole_and_its_cases_pass() {
    let (cli, library) = with("provider-viability");
    assert_eq!(cli.run(&["check", &library]).ended(0).stderr, "");
    cli.run(&["test", &library, "--mutate", "--min-coverage", "97"]).ended(0);
    cli.run(&["doc", &library, "-o", "handbook"]).ended(0);
    cli.run(&["plugin", "check", &library]).ended(0).says("nothing wrong was found");
}

const WITH_IT: &str = "plugins/provider-viability/with-it-services";

#[test]
fn portfolios_of_it_services_can_add_it() {
    let (cli, library) = with("provider-viability");
    let pack = path(WITH_IT);
    let rules = ["--rules", &pack, "--rules", &library];
    let checked = cli.run(&[&["check", &pack][..], &["--rules", &library]].concat()).ended(0);
    assert_eq!(checked.stderr, "");
    cli.run(&["test", &pack, "--rules", &library]).ended(0);
    let verdict = |portfolio: String| {
        cli.file("portfolio.toml", portfolio);
        let ran = cli.run(&[&["assess", "portfolio.toml", "--format", "json"], &rules[..]].concat());
        activity(&json(ran), "security-watch")["verdict"]["option"].as_str().unwrap().to_owned()
    };
    let weak = file(&format!("{WITH_IT}/example.toml"));
    let sound = weak.replace("retained_earnings = -620", "retained_earnings = 1620");
    let sound = sound.replace("book_equity = 150", "book_equity = 3150").replace("ebit = -280", "ebit = 680");
    assert_eq!((verdict(weak).as_str(), verdict(sound).as_str()), ("hybrid", "partner"));
}
