//! Cases: what they give, what they expect, and what is said when it does not come.

mod support;

use support::Cli;

const PACK: &str = r#"
pack = { id = "p", version = "1.0.0", title = "P" }
option = [
  { id = "keep", title = "Keep" },
  { id = "buy", title = "Buy", external = true, needs_provider = true },
]
criterion = [{ id = "cost", title = "Cost", weight = 1 }]

fact = [
  { id = "big", subject = "organisation", kind = "flag", ask = "Big?" },
  { id = "good", subject = "provider", kind = "flag", ask = "Good?" },
  { id = "sound", subject = "provider", kind = "flag", ask = "Sound?" },
  { id = "secret", subject = "activity", kind = "flag", ask = "Secret?", assume = false },
  { id = "simple", subject = "activity", kind = "flag", ask = "Simple?" },
]

[[rule]]
id = "good-goes"
kind = "weigh"
title = "A good provider does what is simple"
when = "good and simple and big"
criterion = "cost"
effect = { buy = 1 }
because = "It costs less."

[[rule]]
id = "simple-gains"
kind = "weigh"
title = "What is simple is cheap everywhere"
when = "simple"
criterion = "cost"
effect = { buy = 1, keep = 1 }
because = "It costs less."

[[rule]]
id = "secrets-stay"
kind = "veto"
title = "Secrets stay"
when = "secret"
options = ["buy"]
because = "They leak."

[[rule]]
id = "sound-first"
kind = "require"
title = "A sound provider"
need = "sound"
options = ["buy", "keep"]
todo = "Ask for the accounts."
because = "They fail."

[[rule]]
id = "for-a-while"
kind = "duty"
title = "For a while only"
when = "simple"
options = ["buy"]
duty = "Write the end date into the contract."
qualifier = "temporary"
because = "It was to be short."

[[rule]]
id = "much-goes"
kind = "portfolio"
title = "Much goes"
when = "simple"
chosen = ["buy"]
above = 0.4
warning = "Much goes."
because = "Who is left?"
"#;

const LIKE: &str = r#"
[[case]]
id = "without-provider"
title = "A chain, written before what it rests on; the provider goes, the word unknown takes an answer back"
like = "secret"
provider = "none"
activity = { secret = "unknown" }
claims = ["S0-05"]
expect.option = "keep"
expect.out = ["buy"]
expect.absent = ["secrets-stay", "good-goes"]
expect.to_check = ["sound-first"]

[[case]]
id = "secret"
title = "One answer more, the others as they were"
like = "base"
activity = { secret = true }
expect.option = "keep"
expect.out = ["buy"]
expect.for = ["secrets-stay"]

[[case]]
id = "base"
title = "What the others are like"
organisation = { big = true }
provider = { good = true, sound = true }
activity = { simple = true }
expect.option = "buy"
expect.standing = "firm"
expect.not_out = ["buy", "keep"]
expect.for = ["good-goes"]
expect.neutral = ["simple-gains"]
expect.assumptions = ["secret"]

[[case]]
id = "unsound"
title = "An answer about the provider is another, the rest of them stand"
like = "base"
provider = { sound = false }
expect.unmet = ["sound-first"]
expect.for = ["good-goes"]

[[case]]
id = "small"
title = "An answer of the organisation is another"
like = "base"
organisation = { big = false }
expect.absent = ["good-goes"]
expect.option = "keep"

[[case]]
id = "several"
title = "Several activities take the place of one"
like = "base"
activities = [{ simple = true }, { simple = true, secret = true }]
expect.warnings = ["much-goes"]

[[case]]
id = "same-several"
title = "Several activities are taken over whole"
like = "several"
organisation = { big = false }
expect.warnings = []

[[case]]
id = "one-again"
title = "One activity takes the place of several"
like = "several"
activity = {}
expect.questions = ["simple"]
expect.absent = ["good-goes", "simple-gains"]
"#;

/// Nearly all that can be expected, and does not come.
const WRONG: &str = r#"
[[case]]
id = "secret"
title = "A secret goes out"
activity = { secret = true, simple = false }
expect.option = "buy"
expect.standing = "not-yet"
expect.out = ["keep"]
expect.not_out = ["buy"]
expect.meanwhile = "buy"
expect.close_call = true
expect.qualifiers = ["temporary"]
expect.for = ["good-goes"]
expect.against = ["secrets-stay"]
expect.neutral = ["simple-gains"]
expect.absent = ["secrets-stay"]
expect.unmet = ["sound-first"]
expect.questions = ["simple", "big"]
expect.assumptions = ["secret"]
expect.warnings = ["much-goes"]

[[case]]
id = "good"
title = "A good provider of whom little is known"
organisation = { big = true }
provider = { good = true }
activity = { simple = true, secret = "unknown" }
expect.option = "keep"
expect.standing = "firm"
expect.not_out = ["buy"]
expect.meanwhile = "keep"
expect.for = ["secrets-stay"]
expect.unmet = ["sound-first"]
expect.to_check = ["sound-first"]
"#;

#[test]
fn a_case_can_be_like_another() {
    let cli = Cli::new();
    cli.file("p/pack.toml", PACK).file("p/cases.toml", LIKE);
    cli.run(&["test", "p"]).ended(0).says("8 cases passed");
}

#[test]
fn what_a_case_like_another_expects_is_its_own() {
    let cli = Cli::new();
    let second = "\n[[case]]\nid = \"b\"\ntitle = \"B\"\nlike = \"a\"\nexpect.option = \"keep\"\n";
    let first = "[[case]]\nid = \"a\"\ntitle = \"A\"\nactivity = { secret = true }\nexpect.option = \"buy\"\n";
    cli.file("p/pack.toml", PACK).file("p/cases.toml", format!("{first}{second}"));
    cli.run(&["test", "p"]).ended(1).says("FAILED a").says("1 case passed, 1 failed");
}

#[test]
fn a_case_that_fails_is_told_with_what_came_and_why() {
    let cli = Cli::new();
    cli.file("p/pack.toml", PACK).file("p/cases.toml", WRONG);
    let ran = cli.run(&["test", "p"]).ended(1);
    insta::assert_snapshot!("failed_cases", ran.stdout);
}

/// A pack of its own rules, of which one of two comparisons is tested, and neither the derived number nor the adjustment.
const HOUSE: &str = r#"
pack = { id = "house", version = "1.0.0", title = "House", extends = ["p"] }

fact = [
  { id = "price", subject = "provider", kind = "number", ask = "Price?" },
  { id = "extra", subject = "provider", kind = "number", ask = "Extra?" },
  { id = "total", kind = "number", title = "Total", derive = "price + extra" },
]

[[rule]]
id = "dear-stays"
kind = "exclude"
title = "What is dear stays"
when = "total > 100 and not big"
options = ["buy"]
because = "We pay it."

[[adjust]]
rule = "good-goes"
off = true
reason = "Not with us."
"#;

const HOUSE_CASES: &str = r#"
[[case]]
id = "dear"
title = "A dear provider"
organisation = { big = false }
provider = { price = 200, extra = 20 }
activity = { simple = true }
expect.out = ["buy"]
expect.for = ["dear-stays"]

[[case]]
id = "cheap"
title = "A cheap provider"
like = "dear"
provider = { price = 20 }
expect.not_out = ["buy"]
"#;

const HOUSE_MORE: &str = r#"
[[case]]
id = "cheap-with-much-extra"
title = "The price alone says little"
like = "dear"
provider = { price = 90 }
expect.out = ["buy"]

[[case]]
id = "at-the-limit"
title = "What costs just as much as it may is not dear"
like = "dear"
provider = { price = 80 }
expect.not_out = ["buy"]

[[case]]
id = "over-the-limit"
title = "One more is dear"
like = "dear"
provider = { price = 81 }
expect.out = ["buy"]

[[case]]
id = "big"
title = "A big organisation affords it, and does not buy for being good"
like = "dear"
organisation = { big = true }
provider = { good = true }
expect.not_out = ["buy"]
expect.absent = ["good-goes"]
"#;

#[test]
fn what_no_case_notices_is_named() {
    let cli = Cli::new();
    cli.file("mine/p/pack.toml", PACK).file("mine/p/cases.toml", LIKE).file("mine/house/pack.toml", HOUSE);
    cli.file("mine/house/cases.toml", HOUSE_CASES);
    let mutate = ["test", "house", "--mutate", "--rules", "mine"];
    insta::assert_snapshot!("mutants_not_caught", cli.run(&mutate).ended(1).stdout);
    cli.file("mine/house/cases.toml", format!("{HOUSE_CASES}{HOUSE_MORE}"));
    insta::assert_snapshot!("mutants_caught", cli.run(&mutate).ended(0).stdout);
}

#[test]
fn a_pack_is_not_mutated_before_its_cases_pass() {
    let cli = Cli::new();
    cli.file("p/pack.toml", PACK).file("p/cases.toml", WRONG);
    let ran = cli.run(&["test", "p", "--mutate"]).ended(1).says("not mutated before its cases pass");
    assert!(!ran.stdout.contains("mutants"), "{}", ran.stdout);
}

/// A small file could give any number of answers by many cases that are like one with many.
#[test]
fn cases_that_give_too_much_are_refused() {
    let cli = Cli::new();
    let facts: String = (0..100)
        .map(|number| format!("[[fact]]\nid = \"f{number}\"\nsubject = \"activity\"\nkind = \"flag\"\nask = \"?\"\n"))
        .collect();
    let answers: String = (0..100).map(|number| format!("f{number} = true, ")).collect();
    let likes: String = (0..5_500)
        .map(|number| {
            format!("[[case]]\nid = \"c{number}\"\ntitle = \"C\"\nlike = \"base\"\nexpect.option = \"keep\"\n")
        })
        .collect();
    let base =
        format!("[[case]]\nid = \"base\"\ntitle = \"B\"\nactivity = {{ {answers} }}\nexpect.option = \"keep\"\n");
    cli.file("p/pack.toml", PACK).file("p/facts.toml", facts).file("p/cases.toml", format!("{base}{likes}"));
    let ran = cli.run(&["test", "p"]).ended(3).says("MB006").says("the cases give more than 500000 answers");
    assert!(ran.stderr.contains("makebuy: 1 error\n"), "{}", ran.stderr);
}

/// A rule that is switched off and declared anew is lifted like any other.
#[test]
fn a_rule_declared_anew_is_lifted() {
    let cli = Cli::new();
    cli.file("r/p/pack.toml", PACK);
    cli.file("r/m/pack.toml", STAYS).file("r/q/pack.toml", ANEW).file("r/q/cases.toml", ANEW_CASES);
    cli.run(&["test", "q", "--rules", "r"]).ended(0);
}

const ANEW: &str = r#"
pack = { id = "q", version = "1.0.0", title = "Anew", extends = ["m"] }

[[adjust]]
rule = "stays"
off = true
reason = "Put in other words."

[[rule]]
id = "stays"
kind = "exclude"
title = "It stays"
when = "good"
options = ["buy"]
because = "So it is."

[[rule]]
id = "but-goes"
kind = "lift"
title = "But it goes"
when = "big"
rules = ["stays"]
because = "Unless."
"#;

const STAYS: &str = r#"
pack = { id = "m", version = "1.0.0", title = "Middle", extends = ["p"] }

[[rule]]
id = "stays"
kind = "exclude"
title = "It stays"
when = "simple"
options = ["buy"]
because = "So it was."
"#;

const ANEW_CASES: &str = r#"
[[case]]
id = "stays"
title = "What is good stays"
organisation = { big = false }
provider = { good = true, sound = true }
activity = { simple = false, secret = false }
expect.out = ["buy"]

[[case]]
id = "goes"
title = "Unless the organisation is big"
like = "stays"
organisation = { big = true }
expect.not_out = ["buy"]
"#;
