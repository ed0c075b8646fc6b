//! `makebuy diff`: what changed between two packs, and which verdicts change because of it.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use serde_json::Value;
use support::{Cli, path};

const BASE: &str = r#"
option = [{ id = "keep", title = "Keep" }, { id = "buy", title = "Buy", external = true }]
step = [{ id = "look", title = "Look" }]

[[criterion]]
id = "gain"
title = "Gain"
weight = 2

[[criterion]]
id = "risk"
title = "Risk"
weight = 1

[[fact]]
id = "size"
subject = "activity"
kind = "level"
levels = ["small", "middle", "large"]
ask = "How big is it?"

[[fact]]
id = "secret"
subject = "activity"
kind = "flag"
ask = "Is it secret?"
assume = false

[[fact]]
id = "people"
subject = "activity"
kind = "number"
unit = "people"
min = 0
max = 100
ask = "How many people?"

[[rule]]
id = "big-gain"
kind = "weigh"
title = "What is big is bought"
when = "size >= middle"
criterion = "gain"
effect = { keep = -1, buy = 2 }
because = "It pays."

[[rule]]
id = "secrets-stay"
kind = "exclude"
title = "Secrets stay"
when = "secret and size == large"
options = ["buy"]
because = "They leak."

[[rule]]
id = "ask-first"
kind = "require"
title = "Few people are asked first"
need = "people > 2"
options = ["buy"]
todo = "Ask."
because = "They know."

[[rule]]
id = "count"
kind = "duty"
title = "Count"
options = ["buy"]
duty = "Count it."
because = "It adds up."
"#;

const PORTFOLIO: &str = r#"
pack = "shop"
[[activity]]
id = "bread"
name = "Baking bread"
size = "large"
people = 3
[[activity]]
id = "cake"
name = "Baking cakes"
size = "large"
secret = true
people = 3
[[activity]]
id = "books"
name = "Keeping the books"
size = "middle"
people = 1
"#;

/// The pack as it is and as it becomes by replacing texts in it, and the portfolio.
fn changed(version: &str, replaced: &[(&str, &str)]) -> Cli {
    let cli = Cli::new();
    let head = |version: &str| format!("pack = {{ id = \"shop\", version = \"{version}\", title = \"Shop\" }}\n");
    let mut body = BASE.to_owned();
    for (from, to) in replaced {
        assert!(body.contains(from), "`{from}` is in the pack");
        body = body.replacen(from, to, 1);
    }
    cli.file("old.toml", head("1.2.3") + BASE).file("new.toml", head(version) + &body).file("p.toml", PORTFOLIO);
    cli
}

const DIFF: [&str; 3] = ["diff", "old.toml", "new.toml"];

fn json(cli: &Cli, more: &[&str]) -> Value {
    let ran = cli.run(&[&DIFF, ["--format", "json"].as_slice(), more].concat()).ended(0);
    serde_json::from_str(&ran.stdout).unwrap()
}

#[test]
fn what_changed_and_which_verdicts_by_which_change() {
    let cli = changed(
        "1.3.0",
        &[
            ("weight = 2", "weight = 3"),
            ("\"large\"]\nask", "\"large\", \"huge\"]\nask"),
            ("ask = \"Is it secret?\"", "ask = \"Does it rest on a secret?\""),
            ("when = \"size >= middle\"", "when = \"not (size < middle)\""),
            ("when = \"secret and size == large\"", "when = \"size == large\""),
            ("id = \"count\"", "id = \"count-it\""),
            ("need = \"people > 2\"", "need = \"people > 0\""),
            ("title = \"Secrets stay\"", "title = \"What is large stays\""),
        ],
    );
    let ran = cli.run(&[&DIFF, ["--portfolio", "p.toml"].as_slice()].concat()).ended(0);
    insta::assert_snapshot!("diff", ran.stdout);
    let ran = cli.run(&[&DIFF, ["--portfolio", "p.toml", "--format", "markdown"].as_slice()].concat()).ended(0);
    insta::assert_snapshot!("diff_markdown", ran.stdout);
}

#[test]
fn changes_that_only_together_change_a_verdict_are_named_together() {
    let rule = |id: &str, points: i8| {
        format!(
            "[[rule]]\nid = \"{id}\"\nkind = \"weigh\"\ntitle = \"T\"\nwhen = \"size == large\"\ncriterion = \"risk\"\n\
             effect = {{ keep = {points} }}\nbecause = \"B\"\n"
        )
    };
    let more = format!("{}{}{}[[rule]]\nid = \"count\"", rule("a", 3), rule("b", 1), "");
    let cli = changed("2.0.0", &[("[[rule]]\nid = \"count\"", &more), ("weight = 1", "weight = 3")]);
    let diff = json(&cli, &["--portfolio", "p.toml"]);
    let bread = &diff["portfolios"][0]["verdicts"][0];
    assert_eq!((bread["activity"].as_str(), bread["from"]["option"].as_str()), (Some("bread"), Some("buy")));
    assert_eq!(bread["to"]["option"], "keep");
    let names = |cause: &Value| -> Vec<String> {
        let places = cause["changes"].as_array().unwrap().iter().map(|place| usize::try_from(place.as_u64().unwrap()));
        places.map(|place| diff["changes"][place.unwrap()]["id"].as_str().unwrap().to_owned()).collect()
    };
    let causes: Vec<_> = bread["causes"].as_array().unwrap().iter().map(names).collect();
    assert_eq!(causes, [["risk", "a"]], "`b` is not needed, and neither of the two is enough");
}

#[test]
fn what_a_version_must_be_follows_from_what_changed() {
    let note = "[[note]]\nid = \"n\"\ntitle = \"N\"\ntext = \"N\"\n\n[[rule]]\nid = \"count\"";
    let metric = "[[metric]]\nid = \"m\"\ntitle = \"M\"\ndirection = \"up\"\n\n[[rule]]\nid = \"count\"";
    let duty = "[[rule]]\nid = \"weigh-it\"\nkind = \"duty\"\ntitle = \"W\"\noptions = [\"buy\"]\nduty = \"W\"\n\
                because = \"B\"\n\n[[rule]]\nid = \"count\"";
    let cases: [(&str, &str, &str, &str); 28] = [
        ("because = \"It pays.\"", "because = \"It pays well.\"", "patch", "a reason"),
        ("todo = \"Ask.\"", "todo = \"Ask them.\"", "patch", "a to-do"),
        ("duty = \"Count it.\"", "duty = \"Count it all.\"", "patch", "the text of a duty"),
        ("title = \"Buy\"", "title = \"Have it bought\"", "patch", "the title of an option"),
        (
            "when = \"secret and size == large\"",
            "when = \"size == large and secret\"",
            "patch",
            "a condition in another order",
        ),
        ("when = \"size >= middle\"", "when = \"size in [large, middle]\"", "patch", "the same levels by name"),
        ("need = \"people > 2\"", "need = \"not (people <= 2)\"", "patch", "the same number from the other side"),
        (
            "weight = 2\n\n[[criterion]]\nid = \"risk\"\ntitle = \"Risk\"\nweight = 1",
            "weight = 4\n\n[[criterion]]\nid = \"risk\"\ntitle = \"Risk\"\nweight = 2",
            "patch",
            "weights in the same proportion",
        ),
        (
            "weight = 2\n\n[[criterion]]\nid = \"risk\"\ntitle = \"Risk\"\nweight = 1",
            "weight = 0.6\n\n[[criterion]]\nid = \"risk\"\ntitle = \"Risk\"\nweight = 0.3",
            "patch",
            "the same proportion in decimals",
        ),
        ("weight = 2", "weight = 2.000000003", "major", "a weight that differs by next to nothing: it may break a tie"),
        ("[[rule]]\nid = \"count\"", note, "patch", "a note"),
        ("[[rule]]\nid = \"count\"", metric, "minor", "a metric"),
        ("[[rule]]\nid = \"count\"", duty, "minor", "a duty without a word"),
        ("title = \"Count\"\n", "title = \"Count\"\nwhen = \"secret\"\n", "minor", "when a duty without a word is due"),
        ("max = 100", "max = 200", "minor", "a bound that lets in more"),
        ("max = 100", "max = 50", "major", "a bound that lets in less"),
        ("title = \"Count\"\n", "title = \"Count\"\nqualifier = \"counted\"\n", "major", "a word of the verdict"),
        ("effect = { keep = -1, buy = 2 }", "effect = { keep = -1, buy = 3 }", "major", "an effect"),
        ("when = \"size >= middle\"", "when = \"size >= large\"", "major", "a condition"),
        ("need = \"people > 2\"", "need = \"people >= 2\"", "major", "a need"),
        ("weight = 2", "weight = 3", "major", "a weight"),
        ("assume = false\n", "", "major", "an assumption"),
        ("\"large\"]\nask", "\"large\", \"huge\"]\nask", "major", "a level"),
        ("unit = \"people\"", "unit = \"teams\"", "major", "a unit"),
        (
            "{ id = \"keep\", title = \"Keep\" }, { id = \"buy\", title = \"Buy\", external = true }",
            "{ id = \"buy\", title = \"Buy\", external = true }, { id = \"keep\", title = \"Keep\" }",
            "major",
            "the order of options",
        ),
        ("kind = \"exclude\"", "kind = \"veto\"", "major", "a kind"),
        ("id = \"secrets-stay\"", "id = \"what-is-secret-stays\"", "major", "an id that others may name"),
        ("step = [{ id = \"look\", title = \"Look\" }]\n", "", "major", "a step that others may name"),
    ];
    for (from, to, bump, what) in cases {
        let diff = json(&changed("1.2.3", &[(from, to)]), &[]);
        assert_eq!(diff["bump"], bump, "{what}: {:#}", diff["changes"]);
        let at_least = match bump {
            "patch" => "1.2.4",
            "minor" => "1.3.0",
            _ => "2.0.0",
        };
        assert_eq!(diff["version"]["at_least"], at_least, "{what}");
        for (version, code) in [("1.2.3", 1), (at_least, 0)] {
            let ran = changed(version, &[(from, to)]).run(&[&DIFF, ["--check-version"].as_slice()].concat());
            ran.ended(code).says(at_least);
        }
    }
}

#[test]
fn nothing_changed_needs_no_version_and_the_order_of_rules_is_nothing() {
    changed("1.2.3", &[]).run(&[&DIFF, ["--check-version"].as_slice()].concat()).ended(0).says("Nothing changed.");
    let cli = changed("1.2.3", &[]);
    let (before, rules) = BASE.split_once("[[rule]]").unwrap();
    let mut rules: Vec<&str> = rules.split("[[rule]]").collect();
    rules.reverse();
    let rules: String = rules.iter().map(|rule| format!("[[rule]]{}\n", rule.trim_end())).collect();
    cli.file(
        "new.toml",
        format!("pack = {{ id = \"shop\", version = \"1.2.3\", title = \"Shop\" }}\n{before}\n{rules}"),
    );
    cli.run(&DIFF).ended(0).says("Nothing changed.");
    changed("1.2.2", &[]).run(&[&DIFF, ["--check-version"].as_slice()].concat()).ended(1).says("at least 1.2.3");
}

#[test]
fn a_portfolio_for_one_of_the_packs_can_be_read_for_both_as_far_as_it_can() {
    let gone = "[[fact]]\nid = \"people\"\nsubject = \"activity\"\nkind = \"number\"\nunit = \"people\"\nmin = 0\nmax = 100\nask = \"How many people?\"\n";
    let cli = changed("2.0.0", &[(gone, ""), ("need = \"people > 2\"", "need = \"size == large\"")]);
    let ran = cli.run(&[&DIFF, ["--portfolio", "p.toml"].as_slice()].concat()).ended(0);
    ran.says("3 activities keep option, standing and qualifiers.");
    let cli = changed(
        "2.0.0",
        &[("levels = [\"small\", \"middle\"", "levels = [\"small\", \"medium\""), ("size >= middle", "size >= medium")],
    );
    let ran = cli.run(&[&DIFF, ["--portfolio", "p.toml"].as_slice()].concat()).ended(3);
    ran.says("`p.toml` can not be read for NEW").says("`middle`");
}

#[test]
fn an_older_pack_goes_with_the_older_bases_beside_it() {
    let cli = changed("1.2.3", &[("when = \"size >= middle\"", "when = \"size >= large\"")]);
    let town = "[pack]\nid = \"town\"\nversion = \"1.0.0\"\ntitle = \"Town\"\nextends = [\"shop\"]\n";
    for place in ["old", "new"] {
        cli.file(&format!("{place}/shop/pack.toml"), cli.read(&format!("{place}.toml")));
        cli.file(&format!("{place}/town/pack.toml"), town);
    }
    let ran = cli.run(&["diff", "old/town", "new/town", "--portfolio", "p.toml", "--check-version"]).ended(1);
    assert!(ran.stderr.contains("`shop`, which `town` builds on, is taken from old/shop"), "{}", ran.stderr);
    ran.says("by rule big-gain changed").says("at least 2.0.0");
}

#[test]
fn what_can_not_be_compared_is_said() {
    let cli = changed("1.2.3", &[]);
    cli.run(&["diff", "old.toml", "nowhere.toml"]).ended(2).says("there is no file or folder `nowhere.toml`");
    cli.run(&["diff", "old.toml", "foundations", "--check-version"]).ended(2).says("two packs");
    cli.run(&["diff", "old.toml", "foundation"]).ended(2).says("did you mean `foundations`?");
    cli.file("bad.toml", cli.read("old.toml").replace("size >= middle", "siez >= middle"));
    cli.run(&["diff", "old.toml", "bad.toml"]).ended(3).says("did you mean `size`?");
    cli.run(&[&DIFF, ["--portfolio", "none.toml"].as_slice()].concat()).ended(3).says("none.toml");
}

#[test]
fn without_a_portfolio_the_example_of_the_pack_shows_what_changes() {
    let cli = Cli::new();
    let house = "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"House\"\nextends = [\"internet-marketing\"]\n\n\
                 [[adjust]]\nrule = \"advantage-stays\"\noff = true\nreason = \"We decide that ourselves.\"\n";
    cli.file("house.toml", house);
    let ran = cli.run(&["diff", "internet-marketing", "house.toml"]).ended(0);
    ran.says("switched off: We decide that ourselves.").says("22 activities");
    cli.run(&["diff", &path("rules/foundations"), "foundations", "--check-version"]).ended(0).says("Nothing changed.");
}

#[test]
fn what_differs_is_named_by_the_words_that_were_always_used() {
    let options = "{ id = \"keep\", title = \"Keep\" }, { id = \"buy\", title = \"Buy\", external = true }";
    let turned = "{ id = \"buy\", title = \"Buy\", external = true }, { id = \"keep\", title = \"Keep\" }";
    let diff = json(
        &changed("2.0.0", &[(options, turned), ("external = true", "external = true, needs_provider = true")]),
        &[],
    );
    let fields = diff["changes"].as_array().unwrap().iter().flat_map(|change| change["fields"].as_array().unwrap());
    let words: Vec<&str> = fields.map(|field| field["field"].as_str().unwrap()).collect();
    assert_eq!(words, ["order of options", "needs_provider"]);
}

#[test]
fn what_is_not_found_is_not_told() {
    let levels = ("levels = [\"small\", \"middle\"", "levels = [\"small\", \"medium\"");
    let effect = ("effect = { keep = -1, buy = 2 }", "effect = { keep = 2 }");
    let cli = changed("2.0.0", &[levels, ("size >= middle", "size >= medium"), effect]);
    let derived = "[[fact]]\nid = \"half\"\nkind = \"flag\"\ntitle = \"Half\"\nderive = \"size == middle\"\n";
    cli.file("old.toml", cli.read("old.toml") + derived);
    cli.file("p.toml", "pack = \"shop\"\n[[activity]]\nid = \"bread\"\nsize = \"large\"\npeople = 3\n");
    let ran = cli.run(&[&DIFF, ["--portfolio", "p.toml"].as_slice()].concat()).ended(0);
    assert!(!ran.stdout.contains("together"), "{}", ran.stdout);
    ran.says("buy, ● firm → keep, ● firm").says("by which of the changes was not found");
}

#[test]
fn a_portfolio_rule_that_warns_later_is_compared_and_changes_no_verdict() {
    let rule = "[[rule]]\nid = \"much\"\nkind = \"portfolio\"\ntitle = \"Much\"\nchosen = [\"buy\"]\nabove = 0.5\n\
                warning = \"Much.\"\nbecause = \"B\"\n";
    let cli = changed("1.3.0", &[]);
    cli.file("old.toml", cli.read("old.toml") + rule);
    cli.file("new.toml", cli.read("new.toml") + &rule.replace("above = 0.5", "above = 0.75"));
    let ran = cli.run(&[&DIFF, ["--portfolio", "p.toml", "--check-version"].as_slice()].concat()).ended(0);
    let ran = ran.says("~ much: Much  [minor]").says("above: 0.5 → 0.75");
    let ran = ran.says("Warnings over the whole: −much").says("at least 1.3.0");
    ran.says("none of which can change a verdict on answers that fit both")
        .says("3 activities keep option, standing and qualifiers.");
}
