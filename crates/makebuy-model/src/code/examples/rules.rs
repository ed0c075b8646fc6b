//! Rules and their conditions.

use super::Example;
use crate::Code;

const WHEN_UNKNOWN: &str = r#"[[rule]]
id = "ours-stays"
kind = "veto"
title = "What is ours stays"
when = "core_funktion"
options = ["outsource"]
because = "It is ours."
"#;

const OPTION_UNKNOWN: &str = r#"[[rule]]
id = "ours-stays"
kind = "veto"
title = "What is ours stays"
when = "core_function"
options = ["outsorce"]
because = "It is ours."
"#;

const STEP_UNKNOWN: &str = r#"[[rule]]
id = "ours-stays"
kind = "veto"
step = "principle"
title = "What is ours stays"
when = "core_function"
options = ["outsource"]
because = "It is ours."
"#;

const SOURCE_UNKNOWN: &str = r#"[[rule]]
id = "ours-stays"
kind = "veto"
title = "What is ours stays"
when = "core_function"
options = ["outsource"]
because = "It is ours."
sources = [{ source = "core-function", at = "step 2" }]
"#;

const METRIC_UNKNOWN: &str = r#"[[rule]]
id = "watch-the-time"
kind = "duty"
title = "Watch the time it takes"
options = ["outsource"]
duty = "Measure how long each order takes."
metrics = ["turn-around"]
because = "Delay is the first thing to slip."
"#;

const VALUE_UNKNOWN: &str = r#"[[rule]]
id = "met-daily-stays"
kind = "veto"
title = "What meets customers daily stays"
when = "customer_contact >= daily"
options = ["outsource"]
because = "They know our people."
"#;

const EFFECT_TOO_LARGE: &str = r#"[[rule]]
id = "buying-is-cheap"
kind = "weigh"
title = "Buying is cheap"
when = "today == outside"
criterion = "cost"
effect = { outsource = 5 }
because = "It is."
"#;

const KEY_OF_ANOTHER_KIND: &str = r#"[[rule]]
id = "ours-stays"
kind = "veto"
title = "What is ours stays"
when = "core_function"
options = ["outsource"]
because = "It is ours."
todo = "Find out whether it is."
"#;

const SYNTAX: &str = r#"[[rule]]
id = "ours-stays"
kind = "veto"
title = "What is ours stays"
when = "core_function && trade_secret"
options = ["outsource"]
because = "It is ours."
"#;

const TYPES: &str = r#"[[rule]]
id = "small-houses-buy"
kind = "weigh"
title = "Small houses buy"
when = "small_organisation < 50"
criterion = "cost"
effect = { outsource = 1 }
because = "They have nobody to spare."
"#;

const KNOWN: &str = r#"[[rule]]
id = "counted-goes"
kind = "veto"
title = "What was counted stays"
when = "known(own_cost)"
options = ["outsource"]
because = "We know what it costs."
"#;

const TOO_DEEP: &str = r#"[[rule]]
id = "ours-stays"
kind = "veto"
title = "What is ours stays"
when = "not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not core_function"
options = ["outsource"]
because = "It is ours."
"#;

pub(super) const EXAMPLES: &[(Code, Example)] = &[
    (Code::UnknownFact, Example::new("rules.toml", WHEN_UNKNOWN, "core_funktion", "core_function")),
    (Code::UnknownOption, Example::new("rules.toml", OPTION_UNKNOWN, "outsorce", "outsource")),
    (Code::UnknownStep, Example::new("rules.toml", STEP_UNKNOWN, "\"principle\"", "\"principles\"")),
    (Code::UnknownSource, Example::new("rules.toml", SOURCE_UNKNOWN, "\"core-function\"", "\"core-functions\"")),
    (Code::UnknownMetric, Example::new("rules.toml", METRIC_UNKNOWN, "turn-around", "turnaround")),
    (Code::UnknownValue, Example::new("rules.toml", VALUE_UNKNOWN, ">= daily", ">= regular")),
    (Code::BadEffect, Example::new("rules.toml", EFFECT_TOO_LARGE, "= 5", "= 3")),
    (Code::WrongKind, Example::new("rules.toml", KEY_OF_ANOTHER_KIND, "todo = \"Find out whether it is.\"\n", "")),
    (Code::ConditionSyntax, Example::new("rules.toml", SYNTAX, "&&", "and")),
    (Code::ConditionType, Example::new("rules.toml", TYPES, "small_organisation < 50", "headcount < 50")),
    (Code::ConditionKnown, Example::new("rules.toml", KNOWN, "known(own_cost)", "own_cost >= 0")),
    (Code::ConditionTooDeep, Example::new("rules.toml", TOO_DEEP, "not not not not not not not not ", "")),
];
