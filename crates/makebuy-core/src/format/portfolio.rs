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
        Key::optional("report", Takes::Table(&REPORT), "What stands on the report beside the verdicts, and its look."),
        Key::optional("assign", Takes::Tables(&ASSIGN), "Who sees to what, and by when."),
    ],
);

pub(crate) static REPORT: Shape = Shape::new(
    "[report]",
    "What stands on the report beside the verdicts, and its look.",
    &[
        Key::optional("organisation", Takes::Line, "The name on the report, if it is not that of the organisation."),
        Key::optional("author", Takes::Line, "Who answers for the report."),
        Key::optional("scope", Takes::Prose, "What the report is about and what it leaves out."),
        Key::optional("marking", Takes::Line, "How it is to be handled, such as `Confidential`."),
        Key::optional(
            "logo",
            Takes::Line,
            "The file of the logo, SVG or PNG, beside the portfolio or below its folder.",
        ),
        Key::optional("colours", Takes::Table(&COLOURS), "The two colours of the report."),
    ],
);

pub(crate) static COLOURS: Shape = Shape::new(
    "[report.colours]",
    "The two colours of the report. They are made darker or lighter where they could not be read.",
    &[
        Key::optional("outside", Takes::Colour, "The colour of what goes outside, as `#rrggbb`."),
        Key::optional("inside", Takes::Colour, "The colour of what stays inside, as `#rrggbb`."),
    ],
);

pub(crate) static ASSIGN: Shape = Shape::new(
    "[[assign]]",
    "Who sees to something, and by when.",
    &[
        Key::depends("activity", Takes::Id, "The activity. Without it, all activities that the rule concerns."),
        Key::depends("rule", Takes::Id, "The rule whose requirement or duty it is. Without it, the verdict itself."),
        Key::depends("owner", Takes::Line, "Who sees to it."),
        Key::depends("by", Takes::Date, "By when, such as `2027-03-01`."),
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
