//! What a pack declares.

use super::Example;
use crate::Code;

/// Two options, a fact, a criterion and a rule: about the least that a pack can be.
const SMALL: &str = r#"[pack]
id = "house"
version = "1.0.0"
title = "House rules"

[[option]]
id = "in-house"
title = "Keep it"

[[option]]
id = "outsource"
title = "Buy it"
external = true

[[fact]]
id = "sold_everywhere"
subject = "activity"
kind = "flag"
ask = "Can it be bought anywhere?"

[[criterion]]
id = "cost"
title = "Cost"
weight = 0

[[rule]]
id = "buying-is-cheap"
kind = "weigh"
title = "Buying is cheap"
when = "sold_everywhere"
criterion = "cost"
effect = { outsource = 1 }
because = "It is."
"#;

pub(super) const EXAMPLES: &[(Code, Example)] = &[
    (
        Code::UnknownPack,
        Example::new(
            "pack.toml",
            "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"House rules\"\nextends = [\"fundations\"]\n",
            "fundations",
            "foundations",
        ),
    ),
    (
        Code::Cycle,
        Example::new(
            "pack.toml",
            "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"House rules\"\nextends = [\"house\"]\n",
            "\"house\"]",
            "\"foundations\"]",
        ),
    ),
    (
        Code::NoOptions,
        Example::new(
            "pack.toml",
            "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"House rules\"\n",
            "\"House rules\"\n",
            "\"House rules\"\nextends = [\"foundations\"]\n",
        ),
    ),
    (Code::NoWeight, Example::new("pack.toml", SMALL, "weight = 0", "weight = 1")),
    (
        Code::NoCases,
        Example {
            file: "pack.toml",
            bad: "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"House rules\"\nextends = [\"foundations\"]\n",
            mend: None,
        },
    ),
    (
        Code::BadFact,
        Example::new(
            "rules.toml",
            r#"[[fact]]
id = "season"
subject = "activity"
kind = "level"
ask = "How much of it falls into the season?"
"#,
            "\"level\"\n",
            "\"level\"\nlevels = [\"none\", \"half\", \"all\"]\n",
        ),
    ),
    (
        Code::LooseEnd,
        Example::new(
            "rules.toml",
            "[[source]]\nid = \"handbook\"\ntitle = \"The handbook\"\n",
            "\"The handbook\"\n",
            r#""The handbook"

[[rule]]
id = "ours-stays"
kind = "veto"
title = "What is ours stays"
when = "core_function"
options = ["outsource"]
because = "It is ours."
sources = [{ source = "handbook", at = "page 3" }]
"#,
        ),
    ),
    (
        Code::Placeholder,
        Example::new(
            "rules.toml",
            r#"[[rule]]
id = "ours-stays"
kind = "veto"
title = "What is ours stays"
when = "core_function"
options = ["outsource"]
because = "Say why, in one or two sentences: the report prints it."
"#,
            "Say why, in one or two sentences: the report prints it.",
            "What we are known for, nobody else does as we do.",
        ),
    ),
    (
        Code::UnknownCriterion,
        Example::new(
            "rules.toml",
            "[[adjust]]\ncriterion = \"costs\"\nweight = 3\nreason = \"Money is short.\"\n",
            "\"costs\"",
            "\"cost\"",
        ),
    ),
    (
        Code::UnknownRule,
        Example::new(
            "rules.toml",
            "[[adjust]]\nrule = \"core-stays\"\noff = true\nreason = \"We lend out what we like.\"\n",
            "\"core-stays\"",
            "\"core-stays-inside\"",
        ),
    ),
];
