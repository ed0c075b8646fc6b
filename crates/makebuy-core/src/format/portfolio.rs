//! Portfolios.

use super::{Key, Shape, Takes};
use makebuy_model::pack::Subject;

pub(crate) static PORTFOLIO: Shape = Shape::new(
    "a portfolio",
    "What is to be decided: one organisation, its activities, the providers considered, and the answers known so far.",
    &[
        Key::optional("pack", Takes::Id, "The pack to judge by."),
        Key::optional("title", Takes::Line, "The title of the report."),
        Key::optional("date", Takes::Date, "The date of the report, such as `2026-11-22`."),
        Key::optional("organisation", Takes::Table(&ORGANISATION), "Whose activities these are."),
        Key::optional("provider", Takes::Tables(&PROVIDER), "Those who could do an activity."),
        Key::optional("activity", Takes::Tables(&ACTIVITY), "What gets a verdict, one by one."),
    ],
);

pub(crate) static ORGANISATION: Shape = Shape::answers(
    Subject::Organisation,
    "[organisation]",
    "The organisation. Every other key is a fact about it.",
    &[Key::optional("name", Takes::Line, "Its name.")],
);

pub(crate) static PROVIDER: Shape = Shape::answers(
    Subject::Provider,
    "[[provider]]",
    "Somebody outside who could do an activity. Every other key is a fact about it.",
    &[
        Key::needed("id", Takes::Id, "Its id, by which activities name it."),
        Key::optional("name", Takes::Line, "Its name."),
    ],
);

pub(crate) static ACTIVITY: Shape = Shape::answers(
    Subject::Activity,
    "[[activity]]",
    "A process, function, task or service. Every other key is a fact about it.",
    &[
        Key::needed("id", Takes::Id, "Its id."),
        Key::optional("name", Takes::Line, "Its name."),
        Key::optional("note", Takes::Prose, "A remark that the report prints."),
        Key::optional("providers", Takes::Ids, "The providers considered for it."),
        Key::optional("provider", Takes::ById(&ABOUT_PROVIDER), "Answers about one provider, for this activity only."),
    ],
);

/// Answers about one provider for one activity.
pub(crate) static ABOUT_PROVIDER: Shape =
    Shape::answers(Subject::Provider, "[activity.provider]", "Facts about this provider, for this activity only.", &[]);
