//! Files of cases.

use super::{CLAIMS, Key, Shape, Takes};
use makebuy_model::assessment::Standing;
use makebuy_model::pack::Subject;

pub(crate) static FILE: Shape = Shape::new(
    "a file of cases",
    "Example activities with their expected verdicts.",
    &[Key::depends("case", Takes::Tables(&CASE), "An example with its expected verdict.")],
);

pub(crate) static CASE: Shape = Shape::new(
    "[[case]]",
    "An example activity with its expected verdict.",
    &[
        Key::needed("id", Takes::Id, "Its id."),
        Key::needed("title", Takes::Line, "What it shows, in words."),
        Key::optional("like", Takes::Id, "A case of this file whose answers it takes over."),
        Key::optional("organisation", Takes::Table(&ORGANISATION), "Answers about the organisation."),
        Key::optional(
            "provider",
            Takes::TableOrNone(&PROVIDER),
            "Answers about one provider. Without it there is none; `\"none\"` takes away that of `like`.",
        ),
        Key::depends("activity", Takes::Table(&ACTIVITY), "Answers about the activity; what is left out is unknown."),
        Key::depends("activities", Takes::Tables(&ACTIVITIES), "Several activities, to test a portfolio rule."),
        Key::depends("expect", Takes::Table(&EXPECT), "What must come out. What is left out is not checked."),
        CLAIMS,
    ],
);

pub(crate) static ORGANISATION: Shape =
    Shape::answers(Subject::Organisation, "`organisation`", "Answers about the organisation.", &[]);
pub(crate) static PROVIDER: Shape = Shape::answers(Subject::Provider, "`provider`", "Answers about one provider.", &[]);
pub(crate) static ACTIVITY: Shape = Shape::answers(Subject::Activity, "`activity`", "Answers about the activity.", &[]);
pub(crate) static ACTIVITIES: Shape =
    Shape::answers(Subject::Activity, "`activities`", "Answers about one of several activities.", &[]);

fn standings() -> Vec<&'static str> {
    Standing::ALL.map(Standing::as_str).to_vec()
}

pub(crate) static EXPECT: Shape = Shape::new(
    "`expect`",
    "What must come out. What is left out is not checked.",
    &[
        Key::optional("option", Takes::Id, "The option that is recommended."),
        Key::optional("standing", Takes::Word(standings), "The standing of the verdict."),
        Key::optional("out", Takes::Ids, "Options that must surely be out."),
        Key::optional("not_out", Takes::Ids, "Options that must not surely be out."),
        Key::optional("qualifiers", Takes::Ids, "Exactly these words that duties add."),
        Key::optional("meanwhile", Takes::Id, "The best option that can be had at once."),
        Key::optional("close_call", Takes::Flag, "Whether it is a close call."),
        Key::optional("for", Takes::Ids, "Rules that must be among the reasons for the verdict."),
        Key::optional("against", Takes::Ids, "Rules that must be among the reasons against it."),
        Key::optional(
            "neutral",
            Takes::Ids,
            "Rules that must be among the reasons that speak neither for nor against it.",
        ),
        Key::optional(
            "absent",
            Takes::Ids,
            "Rules that must show nowhere: no reason, open requirement, due duty or warning.",
        ),
        Key::optional("unmet", Takes::Ids, "Requirements that must be unmet."),
        Key::optional(
            "to_check",
            Takes::Ids,
            "Requirements that must be listed as to check once a provider is chosen.",
        ),
        Key::optional("duties", Takes::Ids, "Duties that must be due."),
        Key::optional("questions", Takes::Names, "Facts that must be asked for."),
        Key::optional("assumptions", Takes::Names, "Facts whose assumptions must be among those the verdict rests on."),
        Key::optional("warnings", Takes::Ids, "Exactly these portfolio rules must warn."),
    ],
);
