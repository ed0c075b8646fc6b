//! The files of a pack, but for facts and rules.

use super::{CLAIMS, FACT, Key, RULE, Shape, Takes};
use crate::doc::{DIRECTIONS, finding_codes};
use std::ops::RangeInclusive;

pub(crate) static INDIFFERENCE: RangeInclusive<f64> = 0.0..=100.0;
pub(crate) static WEIGHT: RangeInclusive<f64> = 0.0..=1e9;
pub(crate) static YEAR: RangeInclusive<f64> = 0.0..=9999.0;

const ID: &str = "Its id: lower-case letters, digits, `-`, `_` and `.`; at most 64.";
const TITLE: &str = "In words, on one line.";

pub(crate) static PACK: Shape = Shape::new(
    "a pack",
    "A file of a pack. Every file of the folder is read and merged, so each table may stand in any of them.",
    &[
        Key::optional("pack", Takes::Table(&HEAD), "What pack this is: once in all its files."),
        Key::optional("option", Takes::Tables(&OPTION), "What may be recommended, in order: ties go to the first."),
        Key::optional("step", Takes::Tables(&STEP), "The steps of the method, in order."),
        Key::optional("criterion", Takes::Tables(&CRITERION), "The weighted dimensions on which rules give evidence."),
        Key::optional(
            "fact",
            Takes::Tables(&FACT),
            "The questions: typed, about the organisation, an activity or a provider.",
        ),
        Key::optional("rule", Takes::Tables(&RULE), "Conditions over facts, and what follows from them."),
        Key::optional("source", Takes::Tables(&SOURCE), "What the rules rest on."),
        Key::optional("metric", Takes::Tables(&METRIC), "What to measure; duties name them."),
        Key::optional("note", Takes::Tables(&NOTE), "Readings of the sources, and how conflicts are resolved."),
        Key::optional(
            "map",
            Takes::Table(&MAP),
            "Which two facts span the portfolio map of the report: once in all files.",
        ),
        Key::optional("adjust", Takes::Tables(&ADJUST), "Changes to what the pack takes over, each with its reason."),
        Key::optional(
            "allow",
            Takes::Tables(&ALLOW),
            "Findings of `lint` and mutants of `test --mutate` that are meant to be so.",
        ),
    ],
);

pub(crate) static HEAD: Shape = Shape::new(
    "[pack]",
    "What pack this is.",
    &[
        Key::needed("id", Takes::Id, "Its id, by which portfolios name it."),
        Key::needed("version", Takes::Version, "Three numbers, such as `1.0.0`."),
        Key::needed("title", Takes::Line, "The domain, in words."),
        Key::optional("description", Takes::Prose, "One paragraph: for whom, and what it decides."),
        Key::optional("extends", Takes::Ids, "Packs from which it takes over everything they declare."),
        Key::default(
            "indifference",
            Takes::Within(&INDIFFERENCE),
            "5",
            "A lead under this many points is a close call.",
        ),
    ],
);

pub(crate) static OPTION: Shape = Shape::new(
    "[[option]]",
    "Something that may be recommended for an activity.",
    &[
        Key::needed("id", Takes::Id, ID),
        Key::needed("title", Takes::Line, TITLE),
        Key::default("external", Takes::Flag, "false", "Whether it uses a provider."),
        Key::default("needs_provider", Takes::Flag, "false", "Whether it is out where no provider is named."),
    ],
);

pub(crate) static STEP: Shape = Shape::new(
    "[[step]]",
    "A step of the method.",
    &[
        Key::needed("id", Takes::Id, ID),
        Key::needed("title", Takes::Line, TITLE),
        Key::optional("text", Takes::Prose, "What is done in this step."),
        CLAIMS,
    ],
);

pub(crate) static CRITERION: Shape = Shape::new(
    "[[criterion]]",
    "A weighted dimension on which rules give evidence.",
    &[
        Key::needed("id", Takes::Id, ID),
        Key::needed("title", Takes::Line, TITLE),
        Key::needed("weight", Takes::Within(&WEIGHT), "Zero or more; only the proportions of the weights count."),
        Key::optional("rationale", Takes::Prose, "Why this weight."),
        CLAIMS,
    ],
);

pub(crate) static SOURCE: Shape = Shape::new(
    "[[source]]",
    "Something the rules rest on.",
    &[
        Key::needed("id", Takes::Id, ID),
        Key::needed("title", Takes::Line, TITLE),
        Key::optional("year", Takes::Whole(&YEAR), "The year of publication."),
        Key::optional("language", Takes::Line, "The language it is written in."),
        Key::optional("kind", Takes::Line, "What sort of evidence it is, such as `blog post`."),
        Key::optional("note", Takes::Prose, "How to read it."),
        CLAIMS,
    ],
);

pub(crate) static METRIC: Shape = Shape::new(
    "[[metric]]",
    "Something to measure.",
    &[
        Key::needed("id", Takes::Id, ID),
        Key::needed("title", Takes::Line, TITLE),
        Key::optional("unit", Takes::Line, "What it is measured in."),
        Key::needed("direction", Takes::Word(|| crate::doc::words(&DIRECTIONS)), "Which way is better."),
        Key::optional("baseline", Takes::Prose, "How to take the baseline."),
        Key::optional("watch", Takes::Prose, "What to watch."),
        CLAIMS,
    ],
);

pub(crate) static NOTE: Shape = Shape::new(
    "[[note]]",
    "A reading of the sources, or how a conflict is resolved.",
    &[
        Key::needed("id", Takes::Id, ID),
        Key::needed("title", Takes::Line, TITLE),
        Key::needed("text", Takes::Prose, "The note."),
        CLAIMS,
    ],
);

pub(crate) static MAP: Shape = Shape::new(
    "[map]",
    "Which two facts span the portfolio map of the report: levels or numbers of the activity.",
    &[
        Key::needed("x", Takes::Name, "The fact along the horizontal axis."),
        Key::needed("y", Takes::Name, "The fact along the vertical axis."),
        Key::optional(
            "quadrants",
            Takes::Labels,
            "Labels of the corners: top left, top right, bottom left, bottom right.",
        ),
    ],
);

pub(crate) static ADJUST: Shape = Shape::new(
    "[[adjust]]",
    "A change to what the pack takes over: switch a rule off, or give a criterion another weight.",
    &[
        Key::depends("rule", Takes::Id, "The inherited rule to switch off."),
        Key::depends("off", Takes::Flag, "`true` switches the rule off."),
        Key::depends("criterion", Takes::Id, "The inherited criterion to weight anew."),
        Key::depends("weight", Takes::Within(&WEIGHT), "Its new weight."),
        Key::needed("reason", Takes::Prose, "Why it is so."),
    ],
);

pub(crate) static ALLOW: Shape = Shape::new(
    "[[allow]]",
    "Something that `lint` or `test --mutate` finds and that is meant to be so.",
    &[
        Key::depends("finding", Takes::Word(finding_codes), "The code of the finding."),
        Key::optional("of", Takes::Id, "The rule, criterion, option or fact it is about; without it, the pack."),
        Key::depends("mutant", Takes::Line, "The mutant that no case catches, as `test --mutate` prints it."),
        Key::needed("reason", Takes::Prose, "Why it is so."),
    ],
);
