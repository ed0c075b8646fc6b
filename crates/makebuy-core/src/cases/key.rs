//! The lines of `expect`, and what each names.

use super::expect::Expectation;
use super::write::Entry;
use makebuy_model::pack::RuleKind;
use std::fmt;

/// A line of `expect`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// `option`
    Option,
    /// `standing`
    Standing,
    /// `out`
    Out,
    /// `not_out`
    NotOut,
    /// `qualifiers`
    Qualifiers,
    /// `meanwhile`
    Meanwhile,
    /// `close_call`
    CloseCall,
    /// `for`
    For,
    /// `against`
    Against,
    /// `neutral`
    Neutral,
    /// `absent`
    Absent,
    /// `unmet`
    Unmet,
    /// `to_check`
    ToCheck,
    /// `duties`
    Duties,
    /// `questions`
    Questions,
    /// `assumptions`
    Assumptions,
    /// `warnings`
    Warnings,
    /// None that is written: that no function fails goes without saying.
    Functions,
}

/// What a line of `expect` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// Options of the pack.
    Options,
    /// Rules of these kinds: no other can show there.
    Rules(&'static [RuleKind]),
    /// Facts of the pack.
    Facts,
    /// Words that duties add.
    Qualifiers,
    /// Nothing of the pack.
    Nothing,
}

/// The kinds of rule that can be a reason, for a verdict or against it.
const REASONS: &[RuleKind] = &[RuleKind::Veto, RuleKind::Exclude, RuleKind::Lift, RuleKind::Require, RuleKind::Weigh];

impl Key {
    /// In the order in which they are written.
    pub(super) const ALL: [Self; 17] = [
        Self::Option,
        Self::Standing,
        Self::Out,
        Self::NotOut,
        Self::Qualifiers,
        Self::Meanwhile,
        Self::CloseCall,
        Self::For,
        Self::Against,
        Self::Neutral,
        Self::Absent,
        Self::Unmet,
        Self::ToCheck,
        Self::Duties,
        Self::Questions,
        Self::Assumptions,
        Self::Warnings,
    ];

    /// As it is written in a case.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Option => "option",
            Self::Standing => "standing",
            Self::Out => "out",
            Self::NotOut => "not_out",
            Self::Qualifiers => "qualifiers",
            Self::Meanwhile => "meanwhile",
            Self::CloseCall => "close_call",
            Self::For => "for",
            Self::Against => "against",
            Self::Neutral => "neutral",
            Self::Absent => "absent",
            Self::Unmet => "unmet",
            Self::ToCheck => "to_check",
            Self::Duties => "duties",
            Self::Questions => "questions",
            Self::Assumptions => "assumptions",
            Self::Warnings => "warnings",
            Self::Functions => "functions",
        }
    }

    /// What it names.
    pub(super) fn names(self) -> Names {
        match self {
            Self::Option | Self::Meanwhile | Self::Out | Self::NotOut => Names::Options,
            Self::Standing | Self::CloseCall | Self::Functions => Names::Nothing,
            Self::Qualifiers => Names::Qualifiers,
            Self::For | Self::Against | Self::Neutral => Names::Rules(REASONS),
            Self::Absent => Names::Rules(&RuleKind::ALL),
            Self::Unmet | Self::ToCheck => Names::Rules(&[RuleKind::Require]),
            Self::Duties => Names::Rules(&[RuleKind::Duty]),
            Self::Warnings => Names::Rules(&[RuleKind::Portfolio]),
            Self::Questions | Self::Assumptions => Names::Facts,
        }
    }

    /// Whether it names some of what a verdict must list: there may be more.
    pub(super) fn asks_for_some(self) -> bool {
        !matches!(
            self,
            Self::NotOut | Self::Absent | Self::Warnings | Self::Qualifiers | Self::Option | Self::Meanwhile
        ) && self.names() != Names::Nothing
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Expectation {
    /// What stands under a key; `None` if nothing is expected there.
    pub(super) fn entry(&self, key: Key) -> Option<Entry> {
        match key {
            Key::Option => self.option.clone().map(Entry::Word),
            Key::Standing => self.standing.map(|standing| Entry::Word(standing.as_str().to_owned())),
            Key::Meanwhile => self.meanwhile.clone().map(Entry::Word),
            Key::CloseCall => self.close_call.map(Entry::Flag),
            Key::Qualifiers => self.qualifiers.clone().map(Entry::Words),
            Key::Warnings => self.warnings.clone().map(Entry::Words),
            _ => Some(self.list(key)).filter(|list| !list.is_empty()).map(|list| Entry::Words(list.to_vec())),
        }
    }

    /// The list under a key; empty if nothing is expected there, or no list.
    pub(super) fn list(&self, key: Key) -> &[String] {
        match key {
            Key::Option | Key::Standing | Key::Meanwhile | Key::CloseCall | Key::Functions => &[],
            Key::Qualifiers => self.qualifiers.as_deref().unwrap_or_default(),
            Key::Warnings => self.warnings.as_deref().unwrap_or_default(),
            Key::Out => &self.out,
            Key::NotOut => &self.not_out,
            Key::For => &self.reasons_for,
            Key::Against => &self.reasons_against,
            Key::Neutral => &self.neutral,
            Key::Absent => &self.absent,
            Key::Unmet => &self.unmet,
            Key::ToCheck => &self.to_check,
            Key::Duties => &self.duties,
            Key::Questions => &self.questions,
            Key::Assumptions => &self.assumptions,
        }
    }

    /// The list under a key that names some of several things; `None` if it is another kind of key.
    pub(super) fn list_mut(&mut self, key: Key) -> Option<&mut Vec<String>> {
        Some(match key {
            Key::Option
            | Key::Standing
            | Key::Meanwhile
            | Key::CloseCall
            | Key::Qualifiers
            | Key::Warnings
            | Key::Functions => return None,
            Key::Out => &mut self.out,
            Key::NotOut => &mut self.not_out,
            Key::For => &mut self.reasons_for,
            Key::Against => &mut self.reasons_against,
            Key::Neutral => &mut self.neutral,
            Key::Absent => &mut self.absent,
            Key::Unmet => &mut self.unmet,
            Key::ToCheck => &mut self.to_check,
            Key::Duties => &mut self.duties,
            Key::Questions => &mut self.questions,
            Key::Assumptions => &mut self.assumptions,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::cases::EXPECT;

    #[test]
    fn every_key_of_the_format_is_described_once() {
        let mut described = Key::ALL.map(Key::as_str).to_vec();
        let mut format: Vec<&str> = EXPECT.names().collect();
        described.sort_unstable();
        format.sort_unstable();
        assert_eq!(described, format);
    }

    #[test]
    fn a_list_is_read_back_as_it_was_put() {
        for key in Key::ALL {
            let mut expect = Expectation::default();
            if let Some(list) = expect.list_mut(key) {
                list.push("x".to_owned());
                assert_eq!(expect.list(key), ["x"], "{key}");
                assert_eq!(expect.entry(key), Some(Entry::Words(vec!["x".to_owned()])), "{key}");
            }
        }
    }
}
