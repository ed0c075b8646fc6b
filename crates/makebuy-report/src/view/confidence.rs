//! How far a verdict can be relied on, by a rule that a reader can check.

use crate::index::Index;
use makebuy_model::assessment::{Activity, Standing};
use serde::Serialize;

/// How far a verdict can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Confidence {
    /// No missing answer can change it, it leads clearly, and no assumption decides.
    High,
    /// No missing answer can change it, but it is close or rests on assumptions.
    Medium,
    /// A missing answer could change it, or a function failed.
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
    /// What keeps it from being higher; none if nothing does.
    pub(crate) why: Option<String>,
    /// The same in figures: the number of assumptions or questions, and `≈` for a close call.
    pub(crate) short: Option<String>,
    /// Missing answers that could change the recommendation.
    pub(crate) questions: usize,
    /// Assumptions that decide.
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
            Self::High => index.words.confidence_high_meaning(index.assessment.pack.indifference),
            Self::Medium => index.words.confidence_medium_meaning(),
            Self::Low => index.words.confidence_low_meaning(),
            Self::None => index.words.confidence_none(),
        }
    }
}

/// Whether a missing answer can still change what is recommended.
pub(crate) fn undecided(activity: &Activity) -> bool {
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
    undecided: bool,
    questions: usize,
    assumptions: usize,
    close_call: bool,
}

impl Facts {
    fn of(index: &Index<'_>, activity: &Activity) -> Self {
        let judgement = &activity.judgement;
        let undecided = undecided(activity);
        Self {
            failed: index.assessment.failures.iter().any(|failure| failure.activities.contains(&activity.id)),
            undecided,
            questions: if undecided { judgement.questions.len() } else { 0 },
            assumptions: judgement.assumptions.iter().filter(|assumption| assumption.decides).count(),
            close_call: judgement.verdict.close_call,
        }
    }

    fn confidence(&self, standing: Standing) -> Confidence {
        match standing {
            Standing::Impossible => Confidence::None,
            _ if self.failed || self.undecided => Confidence::Low,
            _ if self.close_call || self.assumptions > 0 => Confidence::Medium,
            _ => Confidence::High,
        }
    }

    /// The weightiest of what keeps it from being higher, in few words.
    fn why(&self, index: &Index<'_>, confidence: Confidence) -> Option<String> {
        let words = index.words;
        match confidence {
            Confidence::High | Confidence::None => None,
            Confidence::Low if self.failed => Some(words.confidence_failed()),
            Confidence::Low => (self.questions > 0).then(|| words.confidence_questions(self.questions)),
            Confidence::Medium if self.assumptions == 0 => Some(words.confidence_close()),
            Confidence::Medium if self.close_call => Some(words.confidence_both(self.assumptions)),
            Confidence::Medium => Some(words.confidence_assumptions(self.assumptions)),
        }
    }

    /// The same in figures.
    fn short(&self, confidence: Confidence) -> Option<String> {
        match confidence {
            Confidence::High | Confidence::None => None,
            Confidence::Low if self.failed => Some("!".to_owned()),
            Confidence::Low => (self.questions > 0).then(|| self.questions.to_string()),
            Confidence::Medium if self.assumptions == 0 => Some("≈".to_owned()),
            Confidence::Medium if self.close_call => Some(format!("≈\u{a0}{}", self.assumptions)),
            Confidence::Medium => Some(self.assumptions.to_string()),
        }
    }
}
