//! What `check` finds, in every format.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use makebuy_model::Findings;
use serde_json::Value;
use support::{Cli, path};

/// A pack, cases, a locale, an example and a portfolio, each wrong in its own way.
fn faulty() -> Cli {
    let cli = Cli::new();
    let pack = "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"House rules, for us\"\nextends = [\"foundations\"]\n\
        [[source]]\nid = \"a\"\ntitle = \"🙂 = ü\"\nyaer = 1\n[[source]]\nid = \"a\"\ntitle = \"Again\"\n";
    cli.file("my house/pack.toml", pack)
        .file("my house/cases.toml", "[[case]]\nid = \"x\"\ntitle = \"X\"\nactivity = {}\nexpect.fro = []\n")
        .file("my house/example.toml", "pack = \"house\"\n[[activity]]\nid = \"A B\"\n")
        .file("my house/locales/fr.toml", "[locale]\nlanguage = \"french\"\n")
        .file("p.toml", "pack = \"foundatoins\"\ntitel = \"T\"\n[[activity]]\nid = \"a\"\n")
        .file("latin.toml", b"x = \"caf\xe9\"\n");
    cli
}

const ALL: [&str; 4] = ["my house", "p.toml", "missing.toml", "latin.toml"];

fn check(cli: &Cli, format: &str) -> String {
    let arguments: Vec<&str> = ["check", "--format", format].into_iter().chain(ALL).collect();
    cli.run(&arguments).ended(3).stdout
}

fn validated(schema: &str, document: &Value) {
    // A stray bracket in the published schema of SARIF is no ECMA regular expression.
    let schema = std::fs::read_to_string(path(schema)).unwrap().replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}?$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<_> = validator.iter_errors(document).map(|error| error.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());
    let mut broken = document.clone();
    broken.as_object_mut().unwrap().insert("version".to_owned(), Value::from(3));
    broken.as_object_mut().unwrap().insert("errors".to_owned(), Value::from("none"));
    assert!(!validator.is_valid(&broken), "the schema refuses something");
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let cli = faulty();
    let found: Findings = serde_json::from_str(&check(&cli, "json")).unwrap();
    let places: Vec<_> =
        found.findings.iter().map(|found| (found.code.as_str(), found.place.as_ref().unwrap().file.as_str())).collect();
    for expected in [
        ("MB102", "my house/pack.toml"),
        ("MB109", "my house/pack.toml"),
        ("MB102", "my house/cases.toml"),
        ("MB105", "my house/example.toml"),
        ("MB701", "my house/locales/fr.toml"),
        ("MB201", "p.toml"),
        ("MB102", "p.toml"),
        ("MB001", "missing.toml"),
        ("MB003", "latin.toml"),
    ] {
        assert!(places.contains(&expected), "{expected:?} in {places:?}");
    }
    assert_eq!(found.errors, places.len());
    assert!(found.checked.iter().all(|one| one.summary.is_none()));
    assert_eq!(found.checked.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ALL);
    let twice = found.findings.iter().find(|found| found.code == "MB109").unwrap();
    assert_eq!(twice.related[0].text, "first declared here");
    assert_eq!((twice.related[0].start.line, twice.place.as_ref().unwrap().start.line), (7, 11));
}

#[test]
fn json_follows_its_schema() {
    validated("docs/reference/diagnostics.schema.json", &serde_json::from_str(&check(&faulty(), "json")).unwrap());
}

#[test]
fn sarif_follows_the_published_schema() {
    let sarif: Value = serde_json::from_str(&check(&faulty(), "sarif")).unwrap();
    validated("tests/fixtures/schemas/sarif-2.1.0.json", &sarif);
    let run = &sarif["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
    }
    let uri = |at: usize| &run["results"][at]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!((uri(0), uri(2)), (&Value::from("my%20house/cases.toml"), &Value::from("my%20house/pack.toml")));
}

#[test]
fn sarif_without_findings_is_a_document_too() {
    let cli = Cli::new();
    cli.file("p.toml", "pack = \"foundations\"\n[[activity]]\nid = \"a\"\n");
    let ran = cli.run(&["check", "p.toml", "--format", "sarif", "-o", "out.sarif"]).ended(0);
    assert!(ran.stdout.is_empty() && ran.stderr.is_empty());
    let sarif: Value = serde_json::from_str(&cli.read("out.sarif")).unwrap();
    validated("tests/fixtures/schemas/sarif-2.1.0.json", &sarif);
    assert_eq!(sarif["runs"][0]["results"], Value::Array(Vec::new()));
}

#[test]
fn formats_look_as_they_should() {
    let cli = faulty();
    insta::assert_snapshot!("github", check(&cli, "github"));
    insta::assert_snapshot!("json", check(&cli, "json"));
    insta::assert_snapshot!("sarif", check(&cli, "sarif"));
    insta::assert_snapshot!("human", cli.run(&["check", "my house", "p.toml"]).ended(3).stderr);
}

#[test]
fn an_output_is_for_programs_and_never_for_an_input() {
    let cli = faulty();
    cli.run(&["check", "p.toml", "-o", "out.txt"]).ended(2).says("add --format");
    assert!(!cli.exists("out.txt"));
    cli.run(&["check", "p.toml", "--format", "json", "-o", "p.toml"]).ended(2).says("which was read");
    assert!(cli.read("p.toml").starts_with("pack ="));
    cli.run(&["check", "p.toml", "--format", "json", "-o", "my house"]).ended(2).says("it is a folder");
    let left = std::fs::read_dir(cli.folder()).unwrap().count();
    assert_eq!(left, 3, "nothing is left behind");
}

#[test]
fn packs_of_rules_are_reported_in_the_same_document() {
    let cli = faulty();
    let arguments = ["check", "p.toml", "--rules", "missing", "--format", "json"];
    let found: Findings = serde_json::from_str(&cli.run(&arguments).ended(3).stdout).unwrap();
    assert!(
        found.findings.iter().any(|found| found.code == "MB001" && found.place.as_ref().unwrap().file == "missing")
    );
    assert!(found.findings.iter().any(|found| found.code == "MB201"));
}

#[test]
fn what_several_files_share_is_reported_once() {
    let cli = faulty();
    let both = ["check", "my house", "my house/pack.toml", "my house/cases.toml", "my house/locales/fr.toml"];
    let ran = cli.run(&[&both[..], &["--format", "json"]].concat()).ended(3);
    let all: Findings = serde_json::from_str(&ran.stdout).unwrap();
    let one: Findings = serde_json::from_str(&cli.run(&["check", "my house", "--format", "json"]).stdout).unwrap();
    let cases = |found: &Findings| found.findings.iter().filter(|found| found.message.contains("fro")).count();
    assert_eq!((cases(&all), cases(&one)), (1, 1));
}
