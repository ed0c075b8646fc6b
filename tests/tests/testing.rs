//! `makebuy test`: coverage, gates, explained mutants, updating, and results for CI.

mod support;

use quick_junit::{Report, TestCaseStatus};
use support::Cli;

const PACK: &str = r#"
pack = { id = "p", version = "1.0.0", title = "P" }
option = [{ id = "keep", title = "Keep" }, { id = "buy", title = "Buy", external = true }]
criterion = [{ id = "cost", title = "Cost", weight = 1 }]

fact = [
  { id = "need", subject = "activity", kind = "level", levels = ["low", "medium", "high"], ask = "Need?" },
  { id = "usual", subject = "activity", kind = "level", levels = ["low", "medium", "high"], ask = "Usually?" },
  { id = "hours", subject = "activity", kind = "number", ask = "Hours?" },
  { id = "when", subject = "activity", kind = "choice", choices = ["day", "night"], ask = "When?" },
  { id = "grows", kind = "flag", title = "Grows", derive = "need > usual" },
]

[[rule]]
id = "needed-stays"
kind = "veto"
title = "What is needed stays"
when = "need >= medium"
options = ["buy"]
because = "We need it."

[[rule]]
id = "much-work-goes"
kind = "weigh"
title = "Much work goes"
when = "hours > 40 or when in [night] or grows"
criterion = "cost"
effect = { buy = 2 }
because = "It costs us much."

[[rule]]
id = "write-it-down"
kind = "duty"
title = "Write it down"
options = ["keep", "buy"]
duty = "Write down who does it."
because = "Nobody knew."
"#;

const FEW: &str = r#"
[[case]]
id = "much"
title = "Much work by day"
activity = { need = "low", usual = "low", hours = 41, when = "day" }
expect.option = "buy"
"#;

const MORE: &str = r#"
[[case]]
id = "just-not-much"
title = "At forty hours it is not much"
like = "much"
activity = { hours = 40 }
expect.option = "keep"
expect.duties = ["write-it-down"]

[[case]]
id = "by-night"
title = "Work by night is much"
like = "just-not-much"
activity = { when = "night" }
expect.for = ["much-work-goes"]

[[case]]
id = "grows"
title = "Needed a little, and more than usual"
like = "just-not-much"
activity = { need = "medium" }
expect.neutral = ["much-work-goes"]
expect.for = ["needed-stays"]
"#;

fn cli(cases: &str) -> Cli {
    let cli = Cli::new();
    cli.file("p/pack.toml", PACK).file("p/cases.toml", cases);
    cli
}

#[test]
fn what_no_case_reaches_is_listed_with_its_place() {
    let ran = cli(FEW).run(&["test", "p", "--coverage"]).ended(0);
    insta::assert_snapshot!("not_covered", ran.stdout);
    let ran = cli(&format!("{FEW}{MORE}")).run(&["test", "p", "--coverage"]).ended(0);
    insta::assert_snapshot!("covered", ran.stdout);
}

#[test]
fn gates_are_met_or_end_with_one() {
    let few = cli(FEW);
    few.run(&["test", "p", "--min-coverage", "99"]).ended(1).says("pack `p`: coverage 47.6 % is under 99 %");
    few.run(&["test", "p", "--min-coverage", "47"]).ended(0).says("coverage 47.6 %");
    few.run(&["test", "p", "--min-mutation", "100"]).ended(1).says("is under 100 %");
    few.run(&["test", "p", "--min-mutation", "0"]).ended(0).says("mutation score");
    few.run(&["test", "p", "--mutate"]).ended(1);
    few.run(&["test", "p", "--min-coverage", "101"]).ended(2).says("a number from 0 to 100");
    few.run(&["test", "p", "--min-coverage", "nan"]).ended(2);
    cli(&format!("{FEW}{MORE}")).run(&["test", "p", "--min-coverage", "100", "--min-mutation", "100"]).ended(0);
}

#[test]
fn a_mutant_that_survives_can_be_explained() {
    let cli = cli(FEW);
    let allow = |mutant: &str| format!("\n[[allow]]\nmutant = \"{mutant}\"\nreason = \"It is meant so.\"\n");
    cli.file("p/allow.toml", allow("rule write-it-down dropped"));
    cli.run(&["test", "p", "--mutate"]).ended(1).says(", 1 explained in the pack;");
    cli.file("p/allow.toml", allow("rule write-it-up dropped"));
    cli.run(&["test", "p", "--mutate"]).ended(1).says("MB504").says("no mutant of these words survives");
    cli.file("p/cases.toml", format!("{FEW}{MORE}"));
    cli.file("p/allow.toml", allow("rule write-it-down dropped"));
    cli.run(&["test", "p", "--mutate"]).ended(0).says("MB504");
}

#[test]
fn results_are_written_for_ci() {
    let cli = cli(FEW);
    let ran = cli.run(&["test", "p", "--coverage", "--mutate", "--format", "junit", "-o", "out.xml"]).ended(1);
    assert!(ran.stdout.is_empty(), "{}", ran.stdout);
    let report = Report::deserialize_from_str(&cli.read("out.xml")).unwrap();
    let names: Vec<&str> = report.test_suites.iter().map(|suite| suite.name.as_str()).collect();
    assert_eq!(names, ["p", "p.coverage", "p.mutants"]);
    let failed: Vec<usize> = report.test_suites.iter().map(|suite| suite.failures).collect();
    assert_eq!(failed[0], 0, "the case passes");
    assert!(failed[1] > 0 && failed[2] > 0, "{failed:?}");
    assert_eq!(report.tests, report.test_suites.iter().map(|suite| suite.test_cases.len()).sum::<usize>());
    cli.file("p/cases.toml", FEW.replace("\"buy\"", "\"keep\""));
    let ran = cli.run(&["test", "p", "--format", "junit"]).ended(1);
    let report = Report::deserialize_from_str(&ran.stdout).unwrap();
    let case = &report.test_suites[0].test_cases[0];
    assert_eq!((case.name.as_str(), case.classname.as_ref().unwrap().as_str()), ("much", "p"));
    let TestCaseStatus::NonSuccess { message, description, .. } = &case.status else { panic!("{case:?}") };
    assert_eq!(message.as_ref().unwrap().as_str(), "option: expected keep, came buy");
    assert!(description.as_ref().unwrap().as_str().contains("much-work-goes"), "{description:?}");
}

/// Comments, a list over several lines, and what passes.
const WRONG: &str = r#"# What we know.
[[case]]
id = "much"
title = "Much work by day" # as measured
activity = { need = "low", usual = "low", hours = 41, when = "day" }
expect.option = "keep" # we thought
expect.for = [
    "needed-stays", # surely
    "much-work-goes",
]

# This one is right.
[[case]]
id = "needed"
title = "Needed"
like = "much"
activity = { need =   "high" }
[case.expect]
option = "keep"
"#;

#[test]
fn an_update_is_shown_before_it_is_written() {
    let cli = cli(WRONG);
    let ran = cli.run(&["test", "p", "--update"]).ended(1).says("nothing was written; add --yes to write it");
    let (_, diff) = ran.stdout.split_once("passed, 1 failed\n").unwrap();
    insta::assert_snapshot!("update_shown", diff);
    assert_eq!(cli.read("p/cases.toml"), WRONG);
    cli.run(&["test", "p", "--update", "--yes"]).ended(0).says("rewritten");
    insta::assert_snapshot!("updated", cli.read("p/cases.toml"));
    cli.run(&["test", "p"]).ended(0).says("2 cases passed, 0 failed");
    cli.run(&["test", "p", "--update", "--yes"]).ended(0).says("nothing to update");
}

#[test]
fn an_update_keeps_the_ends_of_lines_and_other_ways_to_write() {
    let inline =
        "case = [{ id = \"a\", title = \"A\", activity = { need = \"high\" }, expect = { option = \"buy\" } }]";
    let cli = cli(inline);
    cli.run(&["test", "p", "--update", "--yes"]).ended(0);
    assert_eq!(cli.read("p/cases.toml"), inline.replace("\"buy\"", "\"keep\""));
    let mixed = WRONG.replace('\n', "\r\n").replace("\"needed\"\r\n", "\"needed\"\n");
    let mixed = mixed.replace("\"Needed\"\r\n", "\"\"\"Needed, \\\n  surely\"\"\"\r\n");
    cli.file("p/cases.toml", format!("\u{FEFF}{mixed}"));
    cli.run(&["test", "p", "--update", "--yes"]).ended(0);
    let expected = mixed.replace("option = \"keep\" # we", "option = \"buy\" # we");
    let expected = expected.replace("[\r\n    \"needed-stays\", # surely", "[ # surely");
    let updated = cli.read("p/cases.toml");
    assert_eq!(updated, format!("\u{FEFF}{expected}"));
    cli.run(&["test", "p"]).ended(0);
}

/// That a rule is no longer among the reasons does not mean that it must never be.
#[test]
fn what_an_update_finds_nowhere_is_no_longer_expected() {
    let expect = "expect.option = \"buy\"\nexpect.for = [\"needed-stays\"]\n\
        expect.against = [\"much-work-goes\"]\n";
    let cli = cli(&FEW.replace("expect.option = \"buy\"\n", expect));
    cli.run(&["test", "p", "--update", "--yes"]).ended(0);
    let updated = cli.read("p/cases.toml");
    let (_, expected) = updated.split_once("expect.option").unwrap_or_default();
    assert_eq!(expected, " = \"buy\"\nexpect.for = [\"much-work-goes\"]\n");
}

#[test]
fn of_several_activities_only_what_can_be_expected_of_them_is_written() {
    let several = |id: &str, activities: &str, expect: &str| {
        format!("\n[[case]]\nid = \"{id}\"\ntitle = \"T\"\nactivities = [{activities}]\n{expect}\n")
    };
    let high = "{ need = \"high\" }";
    let absent = "expect.absent = [\"needed-stays\", \"much-work-goes\"]";
    let cases = [
        several("two", &format!("{high}, {{ need = \"low\" }}"), absent),
        several("one", high, "expect.absent = [\"needed-stays\"]"),
    ];
    let cli = cli(&format!("{FEW}{}", cases.concat()));
    cli.run(&["test", "p"]).ended(1);
    cli.run(&["test", "p", "--update", "--yes"]).ended(0);
    cli.run(&["test", "p"]).ended(0);
    let updated = cli.read("p/cases.toml");
    assert!(updated.contains("expect.absent = [ \"much-work-goes\"]"), "{updated}");
    assert!(updated.ends_with("expect.warnings = []\n"), "{updated}");
}

#[test]
fn only_packs_in_folders_are_updated() {
    let cli = cli(FEW);
    cli.run(&["test", "foundations", "--update"]).ended(0).says("nothing to update");
    cli.run(&["test", "p", "--yes"]).ended(2).says("--update");
    cli.run(&["test", "p", "--update", "--format", "junit"]).ended(2);
}

#[test]
fn a_pack_of_one_file_is_told_where_its_cases_are_read() {
    let cli = cli(FEW);
    cli.file("alone.toml", PACK).file("p q/pack.toml", PACK).file("p q/cases.toml", FEW);
    cli.run(&["test", "alone.toml"]).ended(1).says("put the pack into a folder of its own, with cases");
    cli.run(&["test", "p/pack.toml"]).ended(1).says("from its `cases.toml`: makebuy test p\n");
    cli.run(&["test", "p q/pack.toml"]).ended(1).says("makebuy test 'p q'");
    cli.file("cases.toml", FEW);
    cli.run(&["test", "alone.toml"]).ended(1).says("makebuy test .\n");
}

/// A pack with more survivors than cases are looked for.
#[test]
fn the_search_for_cases_is_bounded() {
    let cli = cli(FEW);
    let rule = |number: usize| {
        format!(
            "[[rule]]\nid = \"r{number}\"\nkind = \"weigh\"\ntitle = \"R\"\nwhen = \"need >= high\"\ncriterion = \"cost\"\neffect = {{ keep = 1 }}\nbecause = \"So.\"\n"
        )
    };
    cli.file("p/rules.toml", (0..80).map(rule).collect::<String>());
    cli.run(&["test", "p", "--mutate"]).ended(1).says("Cases were looked for only for the first ");
}

/// A small file could give any number of activities.
#[test]
fn cases_have_the_limits_of_a_portfolio() {
    let activities = "{},".repeat(10_001);
    let cases = format!("[[case]]\nid = \"a\"\ntitle = \"A\"\nactivities = [{activities}]\nexpect.warnings = []\n");
    cli(&cases).run(&["test", "p"]).ended(3).says("MB006").says("the limit is 10000");
}

#[test]
fn suggestions_can_be_pasted_one_after_the_other() {
    let long = "much-work-goes-".repeat(5).split_at(64).0.to_owned();
    for id in ["much-work-goes", &long] {
        let cli = Cli::new();
        cli.file("p/pack.toml", PACK.replace("\"much-work-goes\"", &format!("\"{id}\"")));
        let mut cases = FEW.replace("\"much\"", "\"needed-stays-case-3\"");
        let mut pasted = 0;
        loop {
            cli.file("p/cases.toml", cases.as_str());
            let ran = cli.run(&["test", "p", "--mutate"]);
            assert!(ran.code < 2, "{cases}\n{}", ran.stderr);
            let Some((_, suggested)) = ran.stdout.split_once("this case would notice:\n\n") else { break };
            let lines = suggested.lines().take_while(|line| line.starts_with("    "));
            cases = format!("{cases}\n{}\n", lines.map(str::trim_start).collect::<Vec<_>>().join("\n"));
            pasted += 1;
        }
        assert!(pasted > 2 && cases.contains("needed-stays-case-3-2\""), "{pasted} pasted:\n{cases}");
    }
}

#[test]
fn a_lifted_rule_takes_no_effect() {
    let rules = r#"
[[rule]]
id = "much-stays"
kind = "exclude"
title = "Much work stays"
when = "hours > 40"
options = ["buy"]
because = "We would miss it."

[[rule]]
id = "but-by-night"
kind = "lift"
title = "But not by night"
when = "when in [night]"
rules = ["much-stays"]
because = "We sleep."
"#;
    let cli = Cli::new();
    let night = FEW.replace("\"day\"", "\"night\"");
    cli.file("p/pack.toml", format!("{PACK}{rules}")).file("p/cases.toml", &night);
    let listed = |ran: &str| ran.lines().any(|line| line.contains("much-stays") && line.contains("never takes effect"));
    let ran = cli.run(&["test", "p", "--coverage"]).ended(0);
    assert!(listed(&ran.stdout), "{}", ran.stdout);
    let day = "\n[[case]]\nid = \"day\"\ntitle = \"By day\"\nlike = \"much\"\nactivity = { when = \"day\" }\nexpect.out = [\"buy\"]\n";
    cli.file("p/cases.toml", format!("{night}{day}"));
    let ran = cli.run(&["test", "p", "--coverage"]).ended(0);
    assert!(!listed(&ran.stdout), "{}", ran.stdout);
}
