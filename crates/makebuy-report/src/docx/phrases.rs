//! What is said in several places: links to activities, rules, sources, and answers, one after the other.

use super::flow::Flow;
use super::table::Cell;
use super::text::Text;
use crate::view::answers::AnswerView;
use crate::view::links::{Few, Link};
use crate::view::rules::{Cite, RuleRef};
use crate::view::step::Step;
use crate::view::summary::StandingView;

impl Flow<'_> {
    pub(super) fn links(&self, text: Text, links: &[Link], more: Option<&str>) -> Text {
        let text = links.iter().enumerate().fold(text, |text, (at, link)| {
            let text = if at > 0 { text.say(", ") } else { text };
            text.link(&link.anchor, &link.name)
        });
        match more {
            Some(more) if !links.is_empty() => text.say(" ").say(more),
            Some(more) => text.say(more),
            None => text,
        }
    }

    pub(super) fn rule(&self, text: Text, rule: &RuleRef) -> Text {
        text.maybe_link(rule.anchor.as_deref(), &rule.title)
    }

    pub(super) fn rules(&self, text: Text, rules: &[RuleRef]) -> Text {
        let (open, close) = (self.t("quote_open"), self.t("quote_close"));
        rules.iter().enumerate().fold(text, |text, (at, rule)| {
            let text = if at > 0 { text.say(", ") } else { text };
            self.rule(text.say(&open), rule).say(&close)
        })
    }

    pub(super) fn cites(&self, text: Text, cites: &[Cite]) -> Text {
        cites.iter().enumerate().fold(text, |text, (at, cite)| {
            let text = if at > 0 { text.say(&self.words.after_semicolon("")) } else { text };
            let mut after = cite.at.as_deref().map_or_else(String::new, |at| format!(", {at}"));
            if let Some(kind) = &cite.kind {
                after.push_str(&format!(" ({kind})"));
            }
            text.maybe_link(cite.anchor.as_deref(), &cite.title).say(&after)
        })
    }

    pub(super) fn answers(&self, text: Text, answers: &[AnswerView]) -> Text {
        answers.iter().enumerate().fold(text, |text, (at, answer)| {
            let text = if at > 0 { text.say(&self.words.after_semicolon("")) } else { text };
            let text = text.say(&answer.fact).say(" ").strong(&answer.value);
            match &answer.origin {
                Some(origin) => text.say(&format!(" ({origin})")),
                None => text,
            }
        })
    }

    /// What was reported of a function that failed, with its lead.
    pub(super) fn happened(&self, quotation: &str) -> Text {
        Text::of(&self.lead("happened")).say(quotation).say(".")
    }

    /// A standing by its shape and its word.
    pub(super) fn standing(&self, text: Text, standing: &StandingView) -> Text {
        text.say(&format!("{}\u{a0}{}", standing.glyph, standing.word))
    }

    pub(super) fn standing_cell(&self, standing: &StandingView) -> Cell {
        Cell::of(self.standing(Text::default(), standing))
    }

    /// Activities that share something.
    pub(super) fn few_cell(&self, few: &Few) -> Cell {
        Cell::of(self.links(Text::default(), &few.links, few.more.as_deref()))
    }

    /// Steps in a list, each with what it does for which activities.
    pub(super) fn steps(&mut self, steps: &[Step]) {
        let list = if steps.is_empty() { 0 } else { self.numbered() };
        for step in steps {
            self.number(list, Text::of(&step.text).say(" ").strong(&self.words.apart(&step.assigned)));
            let effect = Text::of(&self.words.labelled(&step.effect)).say(" ");
            self.under(self.links(effect, &step.activities.links, step.activities.more.as_deref()));
        }
    }

    pub(super) fn linked(&self, link: &Link) -> Cell {
        Cell::of(Text::default().link(&link.anchor, &link.name))
    }
}
