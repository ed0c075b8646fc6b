//! `makebuy new rule` and `new case` with `--append`: a pack that can be used still can be, and nothing is half written.

mod support;

use support::Cli;

fn bakery() -> Cli {
    let cli = Cli::new();
    cli.run(&["new", "pack", "bakery"]).ended(0);
    cli
}

const APPEND: [&str; 6] = ["new", "rule", "duty", "--pack", "bakery", "--append"];
const CASE: [&str; 6] = ["new", "case", "--pack", "bakery", "--append", "--set=own_skill=low"];

/// A `[[rule]]` can not follow `rule = […]`.
const INLINE: &str = r#"
pack = { id = "bakery", version = "1.0.0", title = "Bakery" }
option = [{ id = "keep", title = "Keep" }, { id = "buy", title = "Buy", external = true }]
fact = [{ id = "own_skill", subject = "activity", kind = "level", levels = ["low", "high"], ask = "Skill?" }]
rule = [
  { id = "stays", kind = "veto", title = "Stays", when = "own_skill == high", options = ["buy"], because = "So." },
]
"#;

const INLINE_CASES: &str = r#"
case = [{ id = "good", title = "Good", activity = { own_skill = "high" }, expect = { option = "keep" } }]
"#;

#[test]
fn what_would_make_a_pack_unreadable_is_not_written() {
    let cli = Cli::new();
    cli.file("bakery/pack.toml", INLINE).file("bakery/cases.toml", INLINE_CASES);
    cli.run(&APPEND).ended(3).says("MB101").says("nothing was written").says("leave out `--append`");
    cli.run(&CASE).ended(3).says("MB101").says("nothing was written");
    assert_eq!((cli.read("bakery/pack.toml").as_str(), cli.read("bakery/cases.toml").as_str()), (INLINE, INLINE_CASES));
    let printed = cli.run(&APPEND[..5]).ended(0).stdout;
    assert!(printed.contains("[[rule]]") && printed.contains("[[case]]"), "{printed}");
    cli.run(&["new", "case", "--pack", "bakery", "--like", "good"]).ended(0).says("like = \"good\"");
}

#[test]
fn a_rule_and_its_case_are_written_together() {
    let cli = bakery();
    let pack = cli.read("bakery/pack.toml");
    let mut locked = std::fs::metadata(cli.folder().join("bakery/cases.toml")).unwrap().permissions();
    locked.set_readonly(true);
    std::fs::set_permissions(cli.folder().join("bakery/cases.toml"), locked).unwrap();
    cli.run(&APPEND).ended(2).says("`bakery/cases.toml` can not be written: it is write-protected");
    assert_eq!(cli.read("bakery/pack.toml"), pack);
}

#[test]
fn what_was_wrong_before_is_no_reason_to_refuse() {
    let cli = bakery();
    cli.file("bakery/example.toml", "pack = \"bakery\"\n");
    cli.run(&["check", "bakery"]).ended(3);
    cli.run(&APPEND).ended(0);
    cli.run(&["test", "bakery"]).ended(0);
}

#[test]
fn cases_that_come_out_otherwise_must_be_wanted() {
    let cli = bakery();
    let (pack, cases) = (cli.read("bakery/pack.toml"), cli.read("bakery/cases.toml"));
    let exclude = ["new", "rule", "exclude", "--pack", "bakery", "--fact", "core_function", "--id", "core", "--append"];
    let ran = cli.run(&exclude).ended(1).says("come out otherwise: even-core-goes-if-done-badly");
    ran.says("nothing was written; add --yes");
    assert_eq!((cli.read("bakery/pack.toml"), cli.read("bakery/cases.toml")), (pack, cases));
    cli.run(&[&exclude[..], &["--yes"]].concat()).ended(0).says("come out otherwise").says("added to bakery/pack.toml");
    cli.run(&["test", "bakery"]).ended(1).says("even-core-goes-if-done-badly");
    cli.run(&["new", "rule", "exclude", "--pack", "bakery", "--yes"]).ended(2);
}

#[test]
fn ids_are_read_as_toml_reads_them() {
    let cli = bakery();
    let cases = cli.read("bakery/cases.toml");
    let written = "\n[[case]]\nid='first-case'\ntitle=\"id = \\\"first-case-2\\\"\"\nactivity={}\nexpect.warnings=[]\n";
    cli.file("bakery/cases.toml", format!("{cases}{written}"));
    cli.run(&CASE).ended(0);
    assert!(cli.read("bakery/cases.toml").contains("id = \"first-case-2\"\ntitle"), "the first that is free");
    cli.run(&["test", "bakery"]).ended(0);
}

#[test]
fn a_case_of_several_activities_can_be_taken_over() {
    let cli = bakery();
    let cases = cli.read("bakery/cases.toml");
    let several =
        "\n[[case]]\nid = \"all\"\ntitle = \"All\"\nactivities = [{ own_skill = \"low\" }, {}]\nexpect.warnings = []\n";
    cli.file("bakery/cases.toml", format!("{cases}{several}"));
    cli.run(&["new", "case", "--pack", "bakery", "--like", "all", "--append"]).ended(0);
    assert!(cli.read("bakery/cases.toml").ends_with("like = \"all\"\nexpect.warnings = []\n"));
    for kind in ["veto", "weigh", "require", "portfolio"] {
        cli.run(&["new", "rule", kind, "--pack", "bakery"]).ended(0);
    }
    cli.run(&["test", "bakery"]).ended(0);
}

#[test]
fn a_fact_that_no_case_can_answer_is_told() {
    let cli = bakery();
    let more = "[[fact]]\nid = \"busy\"\nkind = \"flag\"\ntitle = \"Busy\"\nderive = \"hours_a_week > 5\"\n\
        [[fact]]\nid = \"remark\"\nsubject = \"activity\"\nkind = \"text\"\nask = \"Else?\"\n\
        [[fact]]\nid = \"fixed\"\nsubject = \"activity\"\nkind = \"number\"\nmin = 1\nmax = 1\nask = \"Fixed?\"\n";
    cli.file("bakery/more.toml", more);
    for (fact, said) in [
        ("busy", "fact `busy` is derived, so no case can answer it"),
        ("remark", "fact `remark` is a text, which no condition can use"),
        ("fixed", "fact `fixed` has no two answers"),
    ] {
        cli.run(&["new", "rule", "veto", "--pack", "bakery", "--fact", fact]).ended(2).says(said);
    }
}

#[test]
fn what_is_added_looks_like_the_file() {
    let cli = bakery();
    for name in ["bakery/pack.toml", "bakery/cases.toml"] {
        cli.file(name, format!("\u{FEFF}{}", cli.read(name).replace('\n', "\r\n")));
    }
    cli.run(&APPEND).ended(0);
    for name in ["bakery/pack.toml", "bakery/cases.toml"] {
        let text = cli.read(name);
        assert!(text.starts_with('\u{FEFF}') && text.matches('\n').count() == text.matches("\r\n").count(), "{name}");
    }
    cli.run(&["test", "bakery"]).ended(0);
}
