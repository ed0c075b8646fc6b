//! What a report says in brief.

use crate::view::View;
use crate::view::summary::Action;
use makebuy_model::Language;

/// What a report says in brief, for the page that leads to it.
#[derive(Debug, Clone)]
pub struct Digest {
    /// The language of the report's texts.
    pub(super) speaks: Language,
    /// The code of the language it is written in.
    pub(super) language: String,
    pub(super) title: String,
    pub(super) facts: Vec<String>,
    pub(super) answer: String,
    pub(super) engine: String,
    pub(super) lines: Vec<Line>,
}

/// One activity.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) action: Action,
    pub(super) name: String,
    /// Its place in the report as HTML, and as Markdown.
    pub(super) anchor: String,
    pub(super) slug: String,
    pub(super) verdict: String,
    pub(super) undecided: bool,
    pub(super) standing: (&'static str, &'static str, String),
}

impl Digest {
    pub(crate) fn of(view: &View, speaks: &Language) -> Self {
        let lines = view.verdicts.lines.iter().map(|line| Line {
            action: line.to_do,
            name: line.link.name.clone(),
            anchor: line.link.anchor.clone(),
            slug: line.link.slug.clone(),
            verdict: line.verdict.clone(),
            undecided: line.undecided,
            standing: (line.standing.key, line.standing.glyph, line.standing.word.clone()),
        });
        Self {
            speaks: speaks.clone(),
            language: view.language.clone(),
            title: view.title.clone(),
            facts: view.cover.marking.iter().cloned().chain(view.cover.facts()).collect(),
            answer: view.summary.answer.clone(),
            engine: view.engine.clone(),
            lines: lines.collect(),
        }
    }
}
