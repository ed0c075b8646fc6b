//! Locale files: what a pack says in another language.

use super::{Key, Shape, Takes};

pub(crate) static FILE: Shape = Shape::new(
    "a locale file",
    "The texts of a pack in another language: the same ids, translated texts.",
    &[
        Key::needed("locale", Takes::Table(&HEAD), "Which language this is."),
        Key::optional("pack", Takes::Table(&PACK), "Texts of the pack itself."),
        Key::optional("map", Takes::Table(&MAP), "Texts of the portfolio map."),
        Key::optional("option", Takes::ById(&OPTION), "Texts of options, by id."),
        Key::optional("step", Takes::ById(&STEP), "Texts of steps, by id."),
        Key::optional("criterion", Takes::ById(&CRITERION), "Texts of criteria, by id."),
        Key::optional("fact", Takes::ById(&FACT), "Texts of facts, by id."),
        Key::optional("rule", Takes::ById(&RULE), "Texts of rules, by id."),
        Key::optional("metric", Takes::ById(&METRIC), "Texts of metrics, by id."),
        Key::optional("source", Takes::ById(&SOURCE), "Texts of sources, by id."),
        Key::optional("note", Takes::ById(&NOTE), "Texts of notes, by id."),
        Key::optional("adjust", Takes::ById(&ADJUST), "Reasons of adjustments, by the rule or criterion they change."),
        Key::optional("qualifier", Takes::Texts, "The words that duties add to a verdict, by id."),
    ],
);

pub(crate) static HEAD: Shape = Shape::new(
    "[locale]",
    "Which language this is.",
    &[Key::needed("language", Takes::Code, "The code of the language, such as `fr`; the file's name begins with it.")],
);

const TITLE: Key = Key::optional("title", Takes::Line, "The title, translated.");

const fn prose(name: &'static str) -> Key {
    Key::optional(name, Takes::Prose, "The text, translated.")
}

const fn line(name: &'static str) -> Key {
    Key::optional(name, Takes::Line, "The text, translated.")
}

static PACK: Shape = Shape::new("[pack]", "Texts of the pack itself.", &[TITLE, prose("description")]);
static MAP: Shape = Shape::new(
    "[map]",
    "Texts of the portfolio map.",
    &[Key::optional("quadrants", Takes::Labels, "The labels of the corners, translated.")],
);
static OPTION: Shape = Shape::new("[option.…]", "Texts of an option.", &[TITLE]);
static STEP: Shape = Shape::new("[step.…]", "Texts of a step.", &[TITLE, prose("text")]);
static CRITERION: Shape = Shape::new("[criterion.…]", "Texts of a criterion.", &[TITLE, prose("rationale")]);
static FACT: Shape = Shape::new(
    "[fact.…]",
    "Texts of a fact.",
    &[
        TITLE,
        line("unit"),
        prose("ask"),
        prose("help"),
        Key::optional("values", Takes::Texts, "Each level or choice in words."),
        Key::optional("anchors", Takes::Texts, "What makes it so, by level or choice."),
    ],
);
static RULE: Shape = Shape::new(
    "[rule.…]",
    "Texts of a rule.",
    &[
        TITLE,
        prose("because"),
        prose("counter"),
        prose("todo"),
        prose("duty"),
        prose("warning"),
        Key::optional("at", Takes::Labels, "The places in its sources, in their order."),
    ],
);
static METRIC: Shape =
    Shape::new("[metric.…]", "Texts of a metric.", &[TITLE, line("unit"), prose("baseline"), prose("watch")]);
static SOURCE: Shape = Shape::new("[source.…]", "Texts of a source.", &[TITLE, line("kind"), prose("note")]);
static NOTE: Shape = Shape::new("[note.…]", "Texts of a note.", &[TITLE, prose("text")]);
static ADJUST: Shape = Shape::new("[adjust.…]", "Texts of an adjustment.", &[prose("reason")]);

/// Any id.
pub(crate) static ANY_ID: Shape = Shape::new("", "", &[]);
