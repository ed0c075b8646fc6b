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
fn expectations_that_are_not_met_are_told() {
    let cli = Cli::new();
    let case = "[[case]]\nid = \"a\"\ntitle = \"A\"\nactivity = { secret = true, simple = false }\nexpect.out = [\"keep\"]\n\
        expect.not_out = [\"buy\"]\nexpect.neutral = [\"simple-gains\"]\nexpect.to_check = [\"secrets-stay\"]\n\
        expect.assumptions = [\"secret\"]\n";
    cli.file("p/pack.toml", PACK).file("p/cases.toml", case);
    cli.run(&["test", "p"])
        .ended(1)
        .says("out: expected keep, found buy")
        .says("not_out: expected buy, found out by secrets-stay")
        .says("neutral: expected simple-gains, found none")
        .says("to_check: expected secrets-stay, found sound-first")
        .says("assumptions: expected secret, found none");
}
