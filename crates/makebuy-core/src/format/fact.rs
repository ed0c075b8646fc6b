//! `[[fact]]`

use super::{CLAIMS, Key, Shape, Takes};
use crate::doc::{FACT_KINDS, SUBJECTS, words};

pub(crate) static FACT: Shape = Shape::new(
    "[[fact]]",
    "A typed question about the organisation, an activity or a provider.",
    &[
        Key::needed("id", Takes::Name, "Its name, as conditions use it: lower-case letters, digits and `_`."),
        Key::optional("title", Takes::Line, "In words, for tables."),
        Key::depends("subject", Takes::Word(|| words(&SUBJECTS)), "What it is asked of. A derived fact has none."),
        Key::needed(
            "kind",
            Takes::Word(|| words(&FACT_KINDS)),
            "What sort of answer it takes: `flag` true or false; `level` one of ordered names; `choice` one of several; \
             `set` any number of several; `number`; `text` a note that no condition can use.",
        ),
        Key::depends("levels", Takes::Names, "Of a level: its names, lowest first."),
        Key::depends("choices", Takes::Names, "Of a choice or a set: its names."),
        Key::depends("unit", Takes::Line, "Of a number: what it is counted in."),
        Key::depends("min", Takes::Number, "Of a number: the smallest that may be answered."),
        Key::depends("max", Takes::Number, "Of a number: the largest that may be answered."),
        Key::depends("ask", Takes::Prose, "The question. A derived fact has none."),
        Key::optional("help", Takes::Prose, "How to answer it."),
        Key::optional("anchors", Takes::Texts, "What makes it so: a text for a level or choice."),
        Key::depends(
            "assume",
            Takes::Answer,
            "What stands in when nothing is said. Only for what is rarely otherwise: every verdict lists what it assumes.",
        ),
        Key::optional(
            "derive",
            Takes::Code,
            "What it is computed by: a condition (of a flag), or arithmetic over number facts (of a number).",
        ),
        CLAIMS,
    ],
);

/// Any level or choice of the fact.
pub(crate) static ANCHORS: Shape = Shape::new("anchors", "What makes it so.", &[]);
