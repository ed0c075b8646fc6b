//! The words for single things: standings, states, kinds, answers, numbers.

use super::{Words, capital, name};
use crate::words::Tongue;
use makebuy_model::assessment::{DutyState, Effective, Origin, RequirementState, Standing};
use makebuy_model::pack::{Direction, FactInfo, FactKind, RuleKind, Subject, Value};

/// A shape that tells how far a requirement is met.
pub(crate) fn requirement_glyph(state: RequirementState) -> &'static str {
    match state {
        RequirementState::Unmet => "☐",
        RequirementState::Unknown => "?",
        RequirementState::Met => "☑",
        RequirementState::ToCheck => "◇",
    }
}

/// A fact in a few words.
pub(crate) fn fact(fact: Option<&FactInfo>, id: &str) -> String {
    fact.and_then(|f| f.title.clone().or_else(|| f.ask.clone())).unwrap_or_else(|| name(id))
}

/// A fact in the fewest words, for long lists.
pub(crate) fn fact_briefly(fact: Option<&FactInfo>, id: &str) -> String {
    fact.and_then(|f| f.title.clone()).unwrap_or_else(|| capital(&name(id)))
}

impl Words {
    pub(crate) fn standing(&self, standing: Standing) -> String {
        match standing {
            Standing::Firm => self.standing_firm(),
            Standing::NotYet => self.standing_not_yet(),
            Standing::Open => self.standing_open(),
            Standing::Impossible => self.standing_impossible(),
        }
    }

    pub(crate) fn standing_meaning(&self, standing: Standing) -> String {
        match standing {
            Standing::Firm => self.meaning_firm(),
            Standing::NotYet => self.meaning_not_yet(),
            Standing::Open => self.meaning_open(),
            Standing::Impossible => self.meaning_impossible(),
        }
    }

    pub(crate) fn rule_kind(&self, kind: RuleKind) -> String {
        match kind {
            RuleKind::Veto => self.kind_veto(),
            RuleKind::Exclude => self.kind_exclude(),
            RuleKind::Lift => self.kind_lift(),
            RuleKind::Require => self.kind_require(),
            RuleKind::Weigh => self.kind_weigh(),
            RuleKind::Duty => self.kind_duty(),
            RuleKind::Portfolio => self.kind_portfolio(),
        }
    }

    pub(crate) fn requirement(&self, state: RequirementState) -> String {
        match state {
            RequirementState::Unmet => self.requirement_unmet(),
            RequirementState::Unknown => self.requirement_unknown(),
            RequirementState::Met => self.requirement_met(),
            RequirementState::ToCheck => self.requirement_to_check(),
        }
    }

    pub(crate) fn duty(&self, state: DutyState) -> Option<String> {
        match state {
            DutyState::Due => None,
            DutyState::Unknown => Some(self.duty_unknown()),
            DutyState::ToCheck => Some(self.duty_to_check()),
        }
    }

    pub(crate) fn effective(&self, effective: Effective) -> Option<String> {
        match effective {
            Effective::Stands => None,
            Effective::Lifted => Some(self.lifted()),
            Effective::MayBeLifted => Some(self.may_be_lifted()),
        }
    }

    /// Where an answer comes from, to follow it; none if that goes without saying.
    pub(crate) fn origin(&self, origin: Origin) -> Option<String> {
        match origin {
            Origin::Given | Origin::Unknown => None,
            Origin::Assumed => Some(self.origin_assumed()),
            Origin::Derived => Some(self.origin_derived()),
            Origin::Failed => Some(self.origin_failed()),
        }
    }

    /// Where answers come from, over a list of them.
    pub(crate) fn inputs(&self, origin: Origin) -> String {
        match origin {
            Origin::Given => self.inputs_given(),
            Origin::Assumed => self.inputs_assumed(),
            Origin::Derived => self.inputs_derived(),
            Origin::Failed => self.inputs_failed(),
            Origin::Unknown => self.inputs_unknown(),
        }
    }

    pub(crate) fn direction(&self, direction: Direction) -> String {
        match direction {
            Direction::Up => self.direction_up(),
            Direction::Down => self.direction_down(),
            Direction::Steady => self.direction_steady(),
        }
    }

    /// What the questions under it are asked of, on the page of a pack.
    pub(crate) fn page_about(&self, subject: Subject) -> String {
        match subject {
            Subject::Organisation => self.page_about_organisation(),
            Subject::Activity => self.page_about_activity(),
            Subject::Provider => self.page_about_provider(),
        }
    }

    /// A fact as the label of its value: a question keeps its mark, anything else gets a colon.
    pub(crate) fn label(&self, fact: &str) -> String {
        if fact.ends_with('?') { fact.to_owned() } else { self.labelled(fact) }
    }

    /// A text with a colon.
    pub(crate) fn labelled(&self, text: &str) -> String {
        format!("{text}{}", self.say("colon", []))
    }

    /// Texts with semicolons between them.
    pub(crate) fn apart(&self, texts: &[String]) -> String {
        texts.join(&self.after_semicolon(""))
    }

    pub(crate) fn after_semicolon(&self, text: &str) -> String {
        format!("{} {text}", self.say("semicolon", []))
    }

    /// Options in a sentence, with “and” before the last.
    pub(crate) fn options(&self, options: &[String]) -> String {
        self.all_of(&options.iter().map(|option| self.named(option)).collect::<Vec<_>>())
    }

    /// Rules or criteria in a sentence, with “and” before the last.
    pub(crate) fn quoted_all(&self, texts: &[String]) -> String {
        self.all_of(&texts.iter().map(|text| self.quoted(text)).collect::<Vec<_>>())
    }

    /// A score, -100 to 100, in whole points with its sign.
    pub(crate) fn score(&self, score: f64) -> String {
        self.numbers().score(score)
    }

    /// A share, 0 to 1, in per cent.
    pub(crate) fn percent(&self, share: f64) -> String {
        self.per_cent((share * 100.0).round_ties_even())
    }

    /// A value in words, with its unit.
    pub(crate) fn value(&self, value: Option<&Value>, fact: Option<&FactInfo>) -> String {
        let Some(value) = value else { return self.unknown() };
        let name = |value: &String| fact.map_or_else(|| name(value), |fact| fact.label(value));
        let number = |number: f64| self.numbers().plain(number);
        let unit = fact.and_then(|f| f.unit.as_deref());
        match value {
            Value::Name(text) if fact.is_some_and(|f| f.kind == FactKind::Text) => text.clone(),
            Value::Flag(true) => self.yes(),
            Value::Flag(false) => self.no(),
            Value::Number(one) => self.measured(number(*one), *one, unit),
            Value::Name(text) => name(text),
            Value::Names(names) if names.is_empty() => self.none_of_them(),
            Value::Names(names) => self.all_of(&names.iter().map(name).collect::<Vec<_>>()),
            Value::NumberRange { from, to } => self.measured(self.range_numbers(number(*from), number(*to)), *to, unit),
            Value::LevelRange { from, to } => self.range_levels(name(from), name(to)),
        }
    }

    /// A number with its unit.
    fn measured(&self, text: String, number: f64, unit: Option<&str>) -> String {
        match unit {
            None => text,
            Some("%") => self.per_cent_answered(text),
            Some(unit) if self.tongue == Tongue::English && self.numbers().plain(number) == "1" => {
                format!("{text}\u{a0}{}", singular(unit))
            }
            Some(unit) => format!("{text}\u{a0}{unit}"),
        }
    }
}

/// An English unit with its first word in the singular.
fn singular(unit: &str) -> String {
    let end = unit.find(|c: char| !c.is_alphabetic()).unwrap_or(unit.len());
    let (word, rest) = unit.split_at(end);
    let one = match word {
        "people" => "person".to_owned(),
        word if word.ends_with("ss") || word.len() < 4 => word.to_owned(),
        word => match (word.strip_suffix("ies"), word.strip_suffix('s')) {
            (Some(stem), _) => format!("{stem}y"),
            (None, Some(stem)) => stem.to_owned(),
            (None, None) => word.to_owned(),
        },
    };
    format!("{one}{rest}")
}

#[cfg(test)]
mod tests {
    use super::singular;

    #[test]
    fn units_in_words_have_a_singular() {
        let units = ["hours/week", "people", "EUR/hour", "activities", "%", "points of 10", "days"];
        let one = ["hour/week", "person", "EUR/hour", "activity", "%", "point of 10", "day"];
        assert_eq!(units.map(singular), one);
    }
}
