//! Everything wrong with a pack and what stands beside it, in one run.

mod support;

use std::fmt::Write as _;
use support::Cli;

const BASES: &str = "extends = [\"foundations\"]\n";

fn pack(id: &str, extends: &str) -> String {
    format!("[pack]\nid = \"{id}\"\nversion = \"1.0.0\"\ntitle = \"{id}\"\n{extends}")
}

const OFF: &str = "[[adjust]]\nrule = \"core-stays-inside\"\noff = true\nreason = \"No.\"\n";

fn weight(weight: u32) -> String {
    format!("[[adjust]]\ncriterion = \"cost\"\nweight = {weight}\nreason = \"So.\"\n")
}

fn two_bases(left: &str, right: &str, own: &str) -> Cli {
    let cli = Cli::new();
    cli.file("packs/left/pack.toml", pack("left", BASES) + left)
        .file("packs/right/pack.toml", pack("right", BASES) + right)
        .file("packs/both/pack.toml", pack("both", "extends = [\"left\", \"right\"]\n") + own)
        .file("packs/heir/pack.toml", pack("heir", "extends = [\"both\"]\n"));
    cli
}

#[test]
fn two_bases_may_switch_the_same_rule_off() {
    let cli = two_bases(OFF, OFF, "");
    cli.run(&["check", "both", "--rules", "packs"]).ended(0);
    let cli = two_bases(OFF, "", OFF);
    let ran = cli.run(&["check", "both", "--rules", "packs"]).ended(3);
    ran.says("rule `core-stays-inside` is switched off by `left` already");
}

#[test]
fn two_bases_that_weight_a_criterion_differently_are_reported_once() {
    let (two, three) = (weight(2), weight(3));
    let cli = two_bases(&two, &three, "");
    let ran = cli.run(&["check", "both", "--rules", "packs"]).ended(3);
    ran.says("MB217").says("`left` gives criterion `cost` the weight 2, `right` the weight 3").says("weight 2");
    let ran = cli.run(&["check", "heir", "--rules", "packs"]).ended(3);
    assert_eq!(ran.stderr.matches("MB217").count(), 1, "{}", ran.stderr);
    two_bases(&two, &two, "").run(&["check", "both", "--rules", "packs"]).ended(0);
    two_bases(&two, &three, &weight(4)).run(&["check", "heir", "--rules", "packs"]).ended(0);
    two_bases(&two, "", "").run(&["check", "heir", "--rules", "packs"]).ended(0);
}

#[test]
fn cases_and_example_are_read_though_the_pack_is_faulty() {
    let cli = Cli::new();
    cli.file(
        "p/pack.toml",
        pack("p", BASES) + "[[fact]]\nid = \"odd\"\nsubject = \"activity\"\nkind = \"levle\"\nask = \"?\"\n",
    )
    .file(
        "p/cases.toml",
        "[[case]]\nid = \"a\"\ntitel = \"A\"\nactivity = { odd = 1, nature = 3 }\nexpect.out = [\"nowhere\"]\n",
    )
    .file("p/example.toml", "[[activity]]\nid = \"a\"\nodd = 1\nproviders = [\"acme\"]\n")
    .file("p/locales/fr.toml", "[locale]\nlanguage = \"fr\"\n[pack]\ntitle = 3\n");
    let ran = cli.run(&["check", "p"]).ended(3);
    let ran = ran.says("`kind` can not be `levle`").says("unknown key `titel`").says("no provider `acme`");
    let ran = ran.says("`title` must be a string");
    assert!(!ran.stderr.contains("no fact `odd`"), "a consequence is not reported: {}", ran.stderr);
    assert!(!ran.stderr.contains("nowhere"), "options may be among the faults: {}", ran.stderr);
}

#[test]
fn a_pack_without_a_usable_id_has_its_other_files_looked_at() {
    let cli = Cli::new();
    cli.file("p/pack.toml", "[pack]\nid = \"A B\"\nversion = \"1.0.0\"\ntitle = \"P\"\n")
        .file("p/cases.toml", "[[case]\n")
        .file("p/locales/fr.toml", "x = \n");
    let ran = cli.run(&["check", "p"]).ended(3).says("MB105");
    assert_eq!(ran.stderr.matches("error[MB101]").count(), 2, "{}", ran.stderr);
}

#[test]
fn what_can_not_be_read_does_not_hide_the_rest() {
    let cli = Cli::new();
    cli.file("p/pack.toml", pack("p", BASES) + "x = 1\n").file("p/more.toml", b"a = \"\xff\"\n");
    for folder in ["p/cases.toml", "p/locales/fr.toml"] {
        std::fs::create_dir_all(cli.folder().join(folder)).expect("a folder is made");
    }
    let ran = cli.run(&["check", "p"]).ended(3).says("MB003").says("unknown key `x`");
    let ran = ran.says("p/cases.toml").says("p/locales/fr.toml");
    assert_eq!(ran.stderr.matches("it is a folder").count(), 2, "{}", ran.stderr);
    cli.run(&["assess", "missing.toml", "--rules", "p", "--pack", "p"]).ended(3);
}

#[test]
fn the_case_of_an_ending_does_not_hide_a_file() {
    let cli = Cli::new();
    cli.file("p/PACK.TOML", pack("p", BASES)).file("p/Cases.TOML", "[[case]]\nid = \"a\"\n");
    cli.file("p/locales/fr.TOML", "[locale]\nlanguage = \"it\"\n");
    let ran = cli.run(&["check", "p"]).ended(3).says("MB701");
    ran.says("Cases.TOML").says("`title` is missing in [[case]]");
}

#[test]
fn an_expectation_of_nothing_is_none() {
    let cli = Cli::new();
    let case = |expect: &str| {
        format!("[[case]]\nid = \"a\"\ntitle = \"A\"\nactivity = {{ core_function = true }}\n{expect}\n")
    };
    cli.file("p/pack.toml", pack("p", BASES));
    for (expect, code) in
        [("expect.for = []", 3), ("expect = {}", 3), ("expect.warnings = []", 0), ("expect.qualifiers = []", 0)]
    {
        cli.file("p/cases.toml", case(expect));
        let ran = cli.run(&["check", "p"]).ended(code);
        assert_eq!(ran.stderr.contains("expects nothing"), code == 3, "{expect}: {}", ran.stderr);
    }
}

#[test]
fn a_path_comes_before_an_id_in_every_command() {
    let cli = Cli::new();
    cli.file("foundations/pack.toml", pack("mine", BASES));
    cli.run(&["check", "foundations"]).ended(0).says("pack mine 1.0.0");
    cli.run(&["test", "foundations"]).ended(1).says("pack `mine` has no cases");
    cli.run(&["new", "locale", "foundations", "--lang", "de"]).ended(0).says("mine");
    cli.run(&["check", "it-services"]).ended(0).says("pack it-services");
    cli.run(&["check", "it-servces"]).ended(3).says("there is no such file");
}

#[test]
fn new_locale_says_what_is_wrong_with_the_files_that_are_there() {
    let cli = Cli::new();
    cli.file("p/pack.toml", pack("p", BASES));
    let new = ["new", "locale", "p", "--lang", "fr", "-o", "p/locales/fr-rest.toml"];
    cli.file("p/locales/fr.toml", "[locale]\nlanguage = \"fr\"\n[pack]\ntitle = \"a\n");
    cli.run(&new).ended(3).says("MB101").says("mend what can not be read first");
    assert!(!cli.exists("p/locales/fr-rest.toml"));
    cli.file("p/locales/fr.toml", "[locale]\nlanguage = \"fr\"\n[rule.gone]\ntitle = \"Parti\"\n");
    cli.run(&new).ended(0).says("there is no rule `gone`").says("1 text to translate");
}

#[test]
fn a_name_is_not_looked_for_a_thousand_times() {
    let cli = Cli::new();
    let mut cases = String::new();
    for at in 0..3_000 {
        let _ = writeln!(
            cases,
            "[[case]]\nid = \"c{at}\"\ntitle = \"C\"\nactivity = {{}}\nexpect.for = [\"core-stays-insid{at}\"]\nlike = \"d{at}\""
        );
    }
    cli.file("p/pack.toml", pack("p", BASES)).file("p/cases.toml", cases);
    let ran = cli.run(&["check", "p"]).ended(3).says("further findings are not shown");
    assert!(ran.stderr.matches("did you mean").count() <= 101, "{}", ran.stderr.matches("did you mean").count());
}

#[test]
fn packs_serve_the_portfolios_beside_them_in_any_order() {
    let cli = Cli::new();
    cli.run(&["new", "pack", "bakery"]).ended(0);
    for files in [["bakery", "bakery/example.toml"], ["bakery/example.toml", "bakery"]] {
        let ran = cli.run(&["check", files[0], files[1]]).ended(0);
        let lines: Vec<&str> = ran.stdout.lines().map(|line| line.split(':').next().unwrap()).collect();
        assert_eq!(lines, files);
    }
}
