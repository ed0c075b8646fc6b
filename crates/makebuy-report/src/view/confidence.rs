//! How far a verdict can be relied on, by a rule that a reader can check.

use crate::index::Index;
use makebuy_model::assessment::{Activity, Standing};
use serde::Serialize;

/// How far a verdict can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Confidence {
    /// No missing answer can change it, and it leads clearly, or nothing else is left.
    High,
    /// No missing answer can change it, but its lead is small.
    Medium,
    /// It is a close call, a missing answer could change it, or a function failed.
    Low,
    /// There is no recommendation to rely on.
    None,
}

/// A confidence by word and shape, with what it comes from.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct ConfidenceView {
    /// `high`, `medium`, `low` or `none`.
    pub(crate) key: &'static str,
    /// The word for it.
    pub(crate) word: String,
    /// A shape that tells it without colour; empty if there is none.
    pub(crate) glyph: &'static str,
    /// What makes it low; none if it is not.
    pub(crate) why: Option<String>,
    /// The same in figures: the number of questions, `≈` for a close call, `!` for a function that failed.
    pub(crate) short: Option<String>,
    /// Missing answers that could change the recommendation.
    pub(crate) questions: usize,
    /// Assumptions that decide. They are taken as they stand.
    pub(crate) assumptions: usize,
    /// Whether the lead is within the pack's indifference.
    pub(crate) close_call: bool,
}

/// A confidence in the legend.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Meaning {
    /// The shape.
    pub(crate) glyph: &'static str,
    /// The word.
    pub(crate) word: String,
    /// When it is given.
    pub(crate) meaning: String,
}

impl Confidence {
    const GIVEN: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    fn key(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
            Self::None => "none",
        }
    }

    fn glyph(self) -> &'static str {
        match self {
            Self::High => "▮▮▮",
            Self::Medium => "▮▮▯",
            Self::Low => "▮▯▯",
            Self::None => "",
        }
    }

    fn word(self, index: &Index<'_>) -> String {
        match self {
            Self::High => index.words.confidence_high(),
            Self::Medium => index.words.confidence_medium(),
            Self::Low => index.words.confidence_low(),
            Self::None => index.words.confidence_none(),
        }
    }

    fn meaning(self, index: &Index<'_>) -> String {
        match self {
            Self::High => index.words.confidence_high_meaning(clear(index)),
            Self::Medium => index.words.confidence_medium_meaning(),
            Self::Low => index.words.confidence_low_meaning(index.assessment.pack.indifference),
            Self::None => index.words.confidence_none(),
        }
    }
}

/// So many times the pack's indifference, and a lead is clear.
const CLEAR: f64 = 2.0;

/// The lead that is clear, in points.
fn clear(index: &Index<'_>) -> f64 {
    CLEAR * index.assessment.pack.indifference
}

/// Whether a missing answer can still change what is recommended.
pub(crate) fn unsettled(activity: &Activity) -> bool {
    let verdict = &activity.judgement.verdict;
    match verdict.standing {
        Standing::Open => true,
        Standing::NotYet => verdict.contenders.len() > 1,
        Standing::Firm | Standing::Impossible => false,
    }
}

/// How far the verdict on an activity can be relied on.
pub(crate) fn of(index: &Index<'_>, activity: &Activity) -> ConfidenceView {
    let facts = Facts::of(index, activity);
    let confidence = facts.confidence(activity.judgement.verdict.standing);
    ConfidenceView {
        key: confidence.key(),
        word: confidence.word(index),
        glyph: confidence.glyph(),
        why: facts.why(index, confidence),
        short: facts.short(confidence),
        questions: facts.questions,
        assumptions: facts.assumptions,
        close_call: facts.close_call,
    }
}

/// The legend.
pub(crate) fn meanings(index: &Index<'_>) -> Vec<Meaning> {
    let meaning = |c: Confidence| Meaning { glyph: c.glyph(), word: c.word(index), meaning: c.meaning(index) };
    Confidence::GIVEN.map(meaning).to_vec()
}

/// What the rule looks at.
struct Facts {
    failed: bool,
    unsettled: bool,
    questions: usize,
    assumptions: usize,
    close_call: bool,
    /// Whether it leads clearly, or nothing else is left.
    clear: bool,
}

impl Facts {
    fn of(index: &Index<'_>, activity: &Activity) -> Self {
        let judgement = &activity.judgement;
        let unsettled = unsettled(activity);
        Self {
            failed: !index.failures(&activity.id).is_empty(),
            unsettled,
            questions: if unsettled { judgement.questions.len() } else { 0 },
            assumptions: judgement.assumptions.iter().filter(|assumption| assumption.decides).count(),
            close_call: judgement.verdict.close_call,
            clear: judgement.verdict.lead.is_none_or(|lead| lead >= clear(index)),
        }
    }

    fn confidence(&self, standing: Standing) -> Confidence {
        match standing {
            Standing::Impossible => Confidence::None,
            _ if self.failed || self.unsettled || self.close_call => Confidence::Low,
            _ if self.clear => Confidence::High,
            _ => Confidence::Medium,
        }
    }

    /// The weightiest of what makes it low, in few words.
    fn why(&self, index: &Index<'_>, confidence: Confidence) -> Option<String> {
        let words = index.words;
        match confidence {
            Confidence::High | Confidence::Medium | Confidence::None => None,
            Confidence::Low if self.failed => Some(words.confidence_failed()),
            Confidence::Low if self.questions > 0 => Some(words.confidence_questions(self.questions)),
            Confidence::Low => self.close_call.then(|| words.confidence_close()),
        }
    }

    /// The same in figures.
    fn short(&self, confidence: Confidence) -> Option<String> {
        match confidence {
            Confidence::High | Confidence::Medium | Confidence::None => None,
            Confidence::Low if self.failed => Some("!".to_owned()),
            Confidence::Low if self.questions > 0 => Some(self.questions.to_string()),
            Confidence::Low => self.close_call.then(|| "≈".to_owned()),
        }
    }
}
