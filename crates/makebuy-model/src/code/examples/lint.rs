//! Rules that are well-formed and do not work.

use super::Example;
use crate::Code;

pub(super) const EXAMPLES: &[(Code, Example)] = &[
    (
        Code::NeverFires,
        Example::new(
            "rules.toml",
            r#"[[rule]]
id = "busy-outsiders"
kind = "duty"
title = "Work for months that ends within days"
when = "duration == months and duration == days"
options = ["outsource"]
duty = "Look twice."
because = "It was meant to be `or`."
"#,
            "duration == months and duration == days",
            "duration == months or duration == days",
        ),
    ),
    (
        Code::Redundant,
        Example::new(
            "rules.toml",
            r#"[[rule]]
id = "secret-recipes-stay"
kind = "veto"
title = "A secret that is the core stays"
when = "trade_secret and core_function"
options = ["outsource"]
because = "All secrets stay already."
"#,
            "trade_secret and core_function",
            "internal_strength >= extreme",
        ),
    ),
    (
        Code::LiftsNothing,
        Example::new(
            "rules.toml",
            r#"[[rule]]
id = "secrets-may-be-split"
kind = "lift"
title = "What is no core may go"
when = "not core_function"
rules = ["core-not-lent-out"]
because = "The rule it lifts is about the core alone."
"#,
            "not core_function",
            "short_term and core_function and key_person_lost",
        ),
    ),
    (
        Code::Contradiction,
        Example::new(
            "rules.toml",
            r#"[[criterion]]
id = "mood"
title = "Mood"
weight = 1

[[rule]]
id = "long-work-stays"
kind = "weigh"
title = "What lasts stays"
when = "duration in [months, permanent]"
criterion = "mood"
effect = { outsource = -1 }
because = "People grow fond of it."

[[rule]]
id = "permanent-work-goes"
kind = "weigh"
title = "What lasts for ever goes"
when = "duration == permanent"
criterion = "mood"
effect = { outsource = 2 }
because = "People grow tired of it."
"#,
            "duration in [months, permanent]",
            "duration == months",
        ),
    ),
    (
        Code::NeverMet,
        Example::new(
            "rules.toml",
            r#"[[rule]]
id = "an-end-in-sight"
kind = "require"
title = "Short work has an end date"
when = "not end_date_set"
need = "end_date_set"
todo = "Set an end date."
options = ["outsource"]
because = "It applies only where it can not be met."
"#,
            "when = \"not end_date_set\"",
            "when = \"duration in [days, weeks]\"",
        ),
    ),
    (
        Code::AlwaysMet,
        Example::new(
            "rules.toml",
            r#"[[rule]]
id = "an-end-in-sight"
kind = "require"
title = "Short work has an end date"
when = "end_date_set"
need = "end_date_set"
todo = "Set an end date."
options = ["outsource"]
because = "It applies only where it is met."
"#,
            "when = \"end_date_set\"",
            "when = \"duration in [days, weeks]\"",
        ),
    ),
    (
        Code::IdleComparison,
        Example::new(
            "rules.toml",
            r#"[[rule]]
id = "great-strengths"
kind = "duty"
title = "What we master is shown"
when = "internal_strength >= high and internal_strength >= medium"
options = ["in-house"]
duty = "Show it."
because = "Whoever is strong at least in part is so at a medium level too."
"#,
            " and internal_strength >= medium",
            "",
        ),
    ),
    (
        Code::NoSay,
        Example::new(
            "pack.toml",
            ONE_SIDED,
            "because = \"It was meant to be the other option.\"\n",
            r#"because = "It was meant to be the other option."

[[rule]]
id = "what-is-cheap-stays"
kind = "weigh"
title = "What is cheap stays"
when = "not dear"
criterion = "cost"
effect = { in-house = 1 }
because = "There is nothing to be saved."
"#,
        ),
    ),
    (
        Code::AllOut,
        Example::new(
            "rules.toml",
            r#"[[rule]]
id = "secrets-are-dangerous"
kind = "veto"
title = "Secrets are better not kept at all"
when = "trade_secret"
options = ["in-house"]
because = "The other options are out already where there is a secret."
"#,
            "options = [\"in-house\"]",
            "options = [\"partner\"]",
        ),
    ),
    (Code::NeverWins, Example::new("pack.toml", ONE_SIDED, "in-house = 1", "outsource = 1")),
    (Code::IdleCriterion, Example::new("pack.toml", ONE_SIDED, "in-house = 1", "outsource = 1")),
    (
        Code::NotCovered,
        Example::new(
            "rules.toml",
            r#"[[fact]]
id = "share"
kind = "number"
title = "The provider's price as a share of our cost"
derive = "outside_cost / own_cost"

[[fact]]
id = "same_share"
kind = "number"
title = "The same, in a roundabout way"
derive = "share + share - share"

[[rule]]
id = "between-two-shares"
kind = "duty"
title = "A share that is two shares at once"
when = "share > 0.61234 and same_share < 0.61233"
options = ["outsource"]
duty = "Count again."
because = "A price so near to our own cost is worth a second look."
"#,
            "same_share < 0.61233",
            "share < 0.8",
        ),
    ),
    (
        Code::IdleAllow,
        Example::new(
            "rules.toml",
            r#"[[allow]]
finding = "MB801"
of = "core-stays-inside"
reason = "It was so before the rule was corrected."
"#,
            "finding = \"MB801\"\nof = \"core-stays-inside\"\n",
            "finding = \"MB808\"\n",
        ),
    ),
];

/// Nothing speaks for the second option.
const ONE_SIDED: &str = r#"[pack]
id = "house"
version = "1.0.0"
title = "House rules"

[[option]]
id = "in-house"
title = "Keep"

[[option]]
id = "outsource"
title = "Buy"
external = true

[[criterion]]
id = "cost"
title = "Cost"
weight = 1

[[fact]]
id = "dear"
subject = "activity"
kind = "flag"
ask = "Is it dear to do it ourselves?"

[[rule]]
id = "what-is-dear-goes"
kind = "weigh"
title = "What is dear goes"
when = "dear"
criterion = "cost"
effect = { in-house = 1 }
because = "It was meant to be the other option."
"#;
