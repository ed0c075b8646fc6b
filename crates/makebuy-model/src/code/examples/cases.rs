//! Cases.

use super::Example;
use crate::Code;

pub(super) const EXAMPLES: &[(Code, Example)] = &[
    (
        Code::BadCase,
        Example::new(
            "cases.toml",
            "[[case]]\nid = \"core\"\ntitle = \"A core function\"\nactivity = { core_function = true }\n",
            "core_function = true }\n",
            "core_function = true }\nexpect.out = [\"outsource\"]\n",
        ),
    ),
    (
        Code::UnknownCase,
        Example::new(
            "cases.toml",
            r#"[[case]]
id = "core"
title = "A core function"
activity = { core_function = true }
expect.out = ["outsource"]

[[case]]
id = "core-and-secret"
title = "A core function that rests on a secret"
like = "cora"
activity = { trade_secret = true }
expect.out = ["outsource", "partner"]
"#,
            "\"cora\"",
            "\"core\"",
        ),
    ),
];
