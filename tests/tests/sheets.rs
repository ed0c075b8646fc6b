//! Sheets as spreadsheet programs write them, and as people break them.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use serde_json::Value;
use support::Cli;

fn assess(cli: &Cli, arguments: &[&str]) -> Value {
    let mut all = vec!["assess", "s.csv", "--pack", "foundations", "--format", "json"];
    all.extend(arguments);
    serde_json::from_str(&cli.run(&all).ended(0).stdout).unwrap()
}

fn ids(assessment: &Value) -> Vec<&str> {
    assessment["activities"].as_array().unwrap().iter().map(|activity| activity["id"].as_str().unwrap()).collect()
}

#[test]
fn a_quote_that_is_never_closed_is_reported_where_it_opens() {
    let cli = Cli::new();
    cli.file("s.csv", "id;note\na;\"never closed\nb;x\nc;y\n");
    cli.run(&["check", "s.csv", "--pack", "foundations"]).ended(3).says("s.csv:2:3").says("never closed");
    cli.file("s.csv", "id;note\n\"#1\";x\n");
    cli.run(&["check", "s.csv", "--pack", "foundations"]).ended(3).says("`#1` is not usable as id");
    cli.file("s.csv", "id;note\na;\"closed \"\"here\"\"\"\nb;5\" pipe\n");
    assert_eq!(ids(&assess(&cli, &[])), ["a", "b"]);
}

#[test]
fn what_spreadsheets_add_does_not_matter() {
    let cli = Cli::new();
    for sheet in [
        "id;name;core_function;;\na;\"x, y, z, w\";true;;\n",
        "ID,name,core_function\r\na,\"x; y; z; w\",true\r\n",
        "sep=;\nid;name;core_function\na;x;true\n",
        "\"# a comment; with, all; the, separators\"\nid,name,core_function\na,x,true\n",
        "id\tname\tcore_function\na\tx\ttrue\n",
    ] {
        cli.file("s.csv", sheet);
        let assessment = assess(&cli, &[]);
        assert_eq!(ids(&assessment), ["a"], "{sheet}");
        let answers = assessment["activities"][0]["answers"].as_array().unwrap();
        let core = answers.iter().find(|answer| answer["fact"] == "core_function").unwrap();
        assert_eq!(core["value"], true, "{sheet}");
    }
}

#[test]
fn the_template_survives_a_spreadsheet_that_quotes_every_cell() {
    let cli = Cli::new();
    cli.run(&["new", "portfolio", "--pack", "foundations", "-o", "t.csv"]).ended(0);
    let quoted: String = cli
        .read("t.csv")
        .lines()
        .map(|line| line.split(';').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(";") + "\n")
        .collect();
    cli.file("t.csv", quoted);
    cli.run(&["check", "t.csv"]).ended(0).says("1 activity");
}

#[test]
fn numbers_that_could_mean_two_things_are_refused() {
    let cli = Cli::new();
    cli.file("s.toml", "pack = \"internet-marketing\"\n").file("s.csv", "id;own_cost\na;9.000\n");
    cli.run(&["check", "s.csv"]).ended(3).says("could be thousands or decimals");
    cli.file("s.csv", "id;own_cost\na;9000\nb;9.5\n");
    cli.run(&["check", "s.csv"]).ended(0);
}

#[test]
fn flags_override_the_file_beside_the_sheet() {
    let cli = Cli::new();
    cli.file("s.csv", "id;providers\na;acme\n");
    cli.file("s.toml", "[[provider]]\nid = \"acme\"\nname = \"Acme\"\nprovider_trust = \"low\"\n");
    let assessment = assess(&cli, &["--set", "acme.provider_trust=high"]);
    let providers = assessment["providers"].as_array().unwrap();
    assert_eq!(providers.len(), 1);
    assert_eq!(providers[0]["name"], "Acme");
    let answers = assessment["activities"][0]["answers"].as_array().unwrap();
    let trust = answers.iter().find(|answer| answer["fact"] == "provider_trust").unwrap();
    assert_eq!(trust["value"], "high");
    cli.run(&["assess", "s.csv", "--pack", "foundations", "--set", "headcount"]).ended(2).says("FACT=VALUE");
    let misspelt = ["assess", "s.csv", "--pack", "foundations", "--set", "acmee.provider_trust=high"];
    cli.run(&misspelt).ended(3).says("did you mean `acme`?");
}

#[test]
fn activities_stand_in_the_sheet_only() {
    let cli = Cli::new();
    cli.file("s.csv", "id\na\n").file("s.toml", "pack = \"foundations\"\n[[activity]]\nid = \"a\"\n");
    cli.run(&["check", "s.csv"]).ended(3).says("the activities stand in the sheet");
}

#[test]
fn an_answer_about_a_provider_that_the_row_does_not_name_is_not_lost() {
    let cli = Cli::new();
    cli.file("s.csv", "id;providers;provider_trust@acme\na;;high\n");
    let ran = cli.run(&["check", "s.csv", "--pack", "foundations", "--provider", "acme"]).ended(3);
    ran.says("the row does not name the provider `acme`");
}
