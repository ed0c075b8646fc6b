//! `makebuy explain` for rules: what a rule touches, what it nearly touches, and what comes without it.

mod support;

use serde_json::Value;
use support::{Cli, path};

fn example() -> String {
    path("rules/internet-marketing/example.toml")
}

/// A pack with a rule of each kind, and a portfolio on which each does something.
fn bakery() -> Cli {
    let rule = |id: &str, kind: &str, rest: &str| {
        format!(
            "[[rule]]\nid = \"{id}\"\nkind = \"{kind}\"\ntitle = \"The rule {id}\"\n{rest}\nbecause = \"So it is.\"\n\n"
        )
    };
    let fact = |id: &str, rest: &str| format!("[[fact]]\nid = \"{id}\"\nask = \"How is {id}?\"\n{rest}\n\n");
    let about = |subject: &str, rest: &str| format!("subject = \"{subject}\"\n{rest}");
    let levels = "kind = \"level\"\nlevels = [\"low\", \"medium\", \"high\"]";
    let mut pack = "[pack]\nid = \"bakery\"\nversion = \"1.0.0\"\ntitle = \"Bakery\"\n\n\
                    [[option]]\nid = \"keep\"\ntitle = \"Keep\"\n\n[[option]]\nid = \"buy\"\ntitle = \"Buy\"\nexternal = true\n\n\
                    [[criterion]]\nid = \"gain\"\ntitle = \"Gain\"\nweight = 1\n\n"
        .to_owned();
    pack += &fact("gain", &about("activity", levels));
    pack += &fact("staff", &about("organisation", "kind = \"number\"\nunit = \"people\"\nmin = 0"));
    pack += &fact("secret", &about("activity", "kind = \"flag\"\nassume = false"));
    pack += &fact("trust", &about("provider", levels));
    pack += &fact("hours", &about("activity", "kind = \"number\"\nunit = \"hours\"\nmin = 0"));
    pack += "[[fact]]\nid = \"load\"\nkind = \"number\"\ntitle = \"Load\"\nderive = \"hours / staff\"\n\n";
    pack += &rule("secrets-stay", "veto", "when = \"secret\"\noptions = [\"buy\"]");
    pack += &rule("small-stays", "exclude", "when = \"staff < 50 and gain <= medium\"\noptions = [\"buy\"]");
    pack += &rule("but-trusted-goes", "lift", "when = \"trust >= high\"\nrules = [\"small-stays\"]");
    pack += &rule("gain-pays", "weigh", "when = \"gain >= medium\"\ncriterion = \"gain\"\neffect = { buy = 2 }");
    pack += &rule("hours-known", "require", "need = \"hours >= 10\"\noptions = [\"buy\"]\ntodo = \"Measure.\"");
    pack += &rule("light-load", "duty", "when = \"load < 1\"\noptions = [\"buy\"]\nduty = \"Fill the days.\"");
    pack += &rule(
        "much-outside",
        "portfolio",
        "when = \"gain >= medium\"\nchosen = [\"buy\"]\nabove = 0.3\nwarning = \"Much goes.\"",
    );
    let portfolio = "pack = \"bakery\"\n[organisation]\nstaff = 45\n[[provider]]\nid = \"mill\"\ntrust = \"medium\"\n\
                     [[activity]]\nid = \"bread\"\ngain = \"high\"\nhours = 40\nproviders = [\"mill\"]\n\
                     [[activity]]\nid = \"cake\"\nname = \"Cakes\"\ngain = \"medium\"\nhours = 4\nproviders = [\"mill\"]\n\
                     [[activity]]\nid = \"books\"\ngain = [\"low\", \"medium\"]\n\
                     [[activity]]\nid = \"recipes\"\ngain = \"high\"\nsecret = true\nhours = 9.5\n";
    let cli = Cli::new();
    cli.file("bakery.toml", pack).file("p.toml", portfolio);
    cli.run(&["check", "bakery.toml"]).ended(0);
    cli
}

#[test]
fn every_kind_of_rule_is_explained() {
    let cli = bakery();
    let rules =
        ["secrets-stay", "small-stays", "but-trusted-goes", "gain-pays", "hours-known", "light-load", "much-outside"];
    for rule in rules {
        let ran = cli.run(&["explain", "p.toml", "--rules", "bakery.toml", "--rule", rule]).ended(0);
        insta::assert_snapshot!(format!("explain_{rule}"), ran.stdout);
    }
}

#[test]
fn a_rule_of_a_real_pack_is_explained() {
    let ran = Cli::new().run(&["explain", &example(), "gap-in-what-sets-us-apart"]).ended(0);
    insta::assert_snapshot!("explain_lift_of_marketing", ran.stdout);
}

#[test]
fn without_a_rule_means_a_pack_that_does_not_have_it() {
    let cli = Cli::new();
    let list = cli.run(&["packs", "internet-marketing", "--format", "json"]).ended(0);
    let pack: Value = serde_json::from_str(&list.stdout).unwrap();
    let verdicts = |rules: &[&str]| {
        let ran = cli.run(&[&["assess", example().as_str(), "--format", "json"], rules].concat()).ended(0);
        let found: Value = serde_json::from_str(&ran.stdout).unwrap();
        let activities = found["activities"].as_array().unwrap().clone();
        activities.into_iter().map(|activity| (activity["id"].clone(), activity["verdict"].clone())).collect::<Vec<_>>()
    };
    let with = verdicts(&[]);
    let mut changing = 0;
    for rule in pack["rules"].as_array().unwrap().iter().step_by(9) {
        let id = rule["id"].as_str().unwrap();
        cli.file(
            "house.toml",
            format!(
                "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"H\"\nextends = [\"internet-marketing\"]\n\n\
                 [[adjust]]\nrule = \"{id}\"\noff = true\nreason = \"To see.\"\n"
            ),
        );
        let ran = cli.run(&["explain", &example(), "--rule", id, "--format", "json"]).ended(0);
        let told: Value = serde_json::from_str(&ran.stdout).unwrap();
        let told: Vec<_> =
            told["without"].as_array().unwrap().iter().map(|change| change["activity"].clone()).collect();
        let off = verdicts(&["--rules", "house.toml", "--pack", "house"]);
        let key = |verdict: &Value| ["option", "standing", "qualifiers"].map(|key| verdict[key].clone());
        let differs = |((_, before), (_, after)): &(&(Value, Value), &(Value, Value))| key(before) != key(after);
        let expected: Vec<_> = with.iter().zip(&off).filter(differs).map(|((id, _), _)| id.clone()).collect();
        assert_eq!(told, expected, "{id}");
        changing += told.len();
    }
    assert!(changing > 0, "some of the rules change a verdict");
}

#[test]
fn a_word_that_is_an_activity_comes_before_a_rule() {
    let cli = bakery();
    let portfolio = cli.read("p.toml").replace("id = \"cake\"", "id = \"gain-pays\"");
    cli.file("p.toml", portfolio);
    let run = |word: &[&str]| cli.run(&[&["explain", "p.toml", "--rules", "bakery.toml"], word].concat());
    run(&["gain-pays"]).ended(0).says("Cakes (gain-pays)");
    run(&["--rule", "gain-pays"]).ended(0).says("weigh of pack bakery");
    run(&["small-stays"]).ended(0).says("exclude of pack bakery");
    run(&["small-stay"]).ended(2).says("there is no activity or rule `small-stay`; did you mean `small-stays`?");
    run(&["--rule", "small-stay"]).ended(2).says("there is no rule `small-stay`; did you mean `small-stays`?");
    run(&["gain-pays", "--rule", "small-stays"]).ended(2).says("cannot be used with");
}

#[test]
fn an_explanation_can_be_had_as_json() {
    let ran = Cli::new().run(&["explain", &example(), "product-photos", "--format", "json"]).ended(0);
    let row: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(row["chosen"], true);
    assert!(row["verdict"]["standing"].is_string() && row["reasons"].is_array());
}

#[test]
fn without_an_activity_there_is_a_short_word_for_each() {
    let cli = bakery();
    let run = |more: &[&str]| cli.run(&[&["explain", "p.toml", "--rules", "bakery.toml"], more].concat());
    insta::assert_snapshot!("explain_all", run(&[]).ended(0).stdout);
    run(&["--format", "json"]).ended(2).says("makebuy assess --format json");
    run(&["--for", "mill"]).ended(2).says("<ACTIVITY>");
}

#[test]
fn a_portfolio_rule_says_what_it_measures_whether_it_warns_or_not() {
    let cli = bakery();
    let pack = cli.read("bakery.toml");
    let run = |above: &str| {
        cli.file("bakery.toml", pack.replace("above = 0.3", &format!("above = {above}")));
        cli.run(&["explain", "p.toml", "--rules", "bakery.toml", "--rule", "much-outside"]).ended(0)
    };
    run("0.3").says("It warns: 1 of 3 get buy, which is 33.3 %; it warns above 30.0 %.").says("(bread, mill): counted");
    run("0.4").says("It does not warn: 1 of 3 get buy, which is 33.3 %").says("(recipes): selected, and not counted");
    cli.file("p.toml", "pack = \"bakery\"\n[[activity]]\nid = \"a\"\ngain = \"low\"\n");
    run("0.3").says("It does not warn: there is nothing to count.");
}
