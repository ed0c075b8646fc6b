//! `[[rule]]`

use super::{CLAIMS, Key, Shape, Takes};
use crate::doc::{RULE_KINDS, STATUSES, words};
use std::ops::RangeInclusive;

pub(crate) static ABOVE: RangeInclusive<f64> = 0.0..=1.0;

pub(crate) static RULE: Shape = Shape::new(
    "[[rule]]",
    "A condition over facts, and what follows from it.",
    &[
        Key::needed("id", Takes::Id, "Its id, by which reasons, cases and lifts name it."),
        Key::needed(
            "kind",
            Takes::Word(|| words(&RULE_KINDS)),
            "What the rule does: `veto` these options are out, whatever else; `exclude` they are out unless a `lift` \
             applies; `lift` an exception; `require` first do this; `weigh` evidence on a criterion; `duty` what must be \
             done if an option is chosen; `portfolio` a warning over all verdicts together.",
        ),
        Key::needed("title", Takes::Line, "The rule as a sentence."),
        Key::optional("step", Takes::Id, "The step of the method it belongs to."),
        Key::depends(
            "when",
            Takes::Code,
            "The condition, such as `contact >= regular and not urgent`. Absent: always.",
        ),
        Key::depends("need", Takes::Code, "Of a `require`: the condition that must be met first."),
        Key::depends("options", Takes::Ids, "The options it is about."),
        Key::depends("rules", Takes::Ids, "Of a `lift`: the `exclude` rules that do not apply."),
        Key::depends("criterion", Takes::Id, "Of a `weigh`: the criterion it gives evidence on."),
        Key::depends(
            "effect",
            Takes::Effects,
            "Of a `weigh`: points by option, -3 to 3 and not zero (1 slight, 2 clear, 3 strong).",
        ),
        Key::depends("todo", Takes::Prose, "Of a `require`: what to do first."),
        Key::depends("duty", Takes::Prose, "Of a `duty`: what must be done, watched or written down."),
        Key::depends("qualifier", Takes::Id, "Of a `duty`: a word it adds to the verdict, such as `temporary`."),
        Key::depends("metrics", Takes::Ids, "Of a `duty`: the metrics it recommends."),
        Key::depends("chosen", Takes::Ids, "Of a `portfolio` rule: the options it counts."),
        Key::depends("above", Takes::Within(&ABOVE), "Of a `portfolio` rule: the share above which it warns."),
        Key::depends("warning", Takes::Prose, "Of a `portfolio` rule: what it warns of."),
        Key::needed("because", Takes::Prose, "The reason, in one or two sentences, as it will stand in the report."),
        Key::optional("counter", Takes::Prose, "When this rule is known to be wrong."),
        Key::optional("sources", Takes::Tables(&CITATION), "What it rests on."),
        CLAIMS,
        Key::default("status", Takes::Word(|| words(&STATUSES)), "\"stable\"", "How settled it is."),
    ],
);

pub(crate) static CITATION: Shape = Shape::new(
    "`sources`",
    "A place in a source.",
    &[
        Key::needed("source", Takes::Id, "The id of a [[source]]."),
        Key::optional("at", Takes::Line, "Where in it, such as `step 4`."),
    ],
);
