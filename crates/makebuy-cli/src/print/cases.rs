//! Cases that fail: what was expected, what came, and why.

use super::explain::{because_of, effect};
use super::style::{Style, lines, plain_table};
use super::words::{answer, points};
use makebuy_core::cases::{Case, CaseResult, Failure, Key, RuleState};
use makebuy_model::Sources;
use makebuy_model::assessment::{
    Answer, Assessment, Bearing, Judgement, OptionResult, Origin, Reason, RequirementState, Standing, Truth,
    equal_scores,
};
use makebuy_model::pack::PackInfo;
use std::fmt::Write as _;

/// How many names of a list are worth reading.
const FEW: usize = 4;

/// A case that fails: a line for each expectation, then what came.
pub(crate) fn failed_case(sources: &Sources, case: &Case, result: &CaseResult) -> String {
    let file = sources.get(case.span.file).map_or("", |source| &*source.name);
    let place = sources.position(case.span);
    let heading = Style::Bad.paint(&format!("FAILED {}", case.id));
    let mut text = format!("{heading}: {}\n  at {file}:{}\n\n", case.title, place.line);
    let mut table = plain_table(&["Expected", "", "Came", "Why"]);
    for failure in &result.failures {
        let why = Why::of(&result.assessment).map(|why| why.failure(failure)).unwrap_or_default();
        table.add_row([failure.key.to_string(), failure.expected.clone(), failure.found.clone(), why]);
    }
    text.push_str(&lines(&table));
    if let Some(why) = Why::of(&result.assessment) {
        text.push_str(&why.came());
    }
    text.push('\n');
    text
}

/// Finds out why a verdict is as it is.
struct Why<'a> {
    assessment: &'a Assessment,
    judgement: &'a Judgement,
}

impl<'a> Why<'a> {
    fn of(assessment: &'a Assessment) -> Option<Self> {
        Some(Self { assessment, judgement: &assessment.activities.first()?.judgement })
    }

    fn failure(&self, failure: &Failure) -> String {
        match failure.key {
            Key::Option => self.not_chosen(&failure.expected),
            Key::Standing => self.standing(),
            Key::Meanwhile => self.not_meanwhile(&failure.expected),
            Key::CloseCall => self.close_call(),
            Key::Out | Key::NotOut => self.option(&failure.expected).map(state).unwrap_or_default(),
            Key::Questions => self.not_asked(&failure.expected),
            Key::Assumptions => self.not_assumed(&failure.expected),
            Key::Warnings => self.recommended(),
            Key::Qualifiers if failure.rules.is_empty() => "no duty adds it".to_owned(),
            Key::Qualifiers => {
                let states = failure.rules.iter().map(|rule| format!("{}: {}", rule.rule, self.rule(rule)));
                states.collect::<Vec<_>>().join("\n")
            }
            _ => failure.rules.first().map(|rule| self.rule(rule)).unwrap_or_default(),
        }
    }

    fn option(&self, id: &str) -> Option<&'a OptionResult> {
        self.judgement.options.iter().find(|option| option.id == id)
    }

    /// Why an option is not the one recommended.
    fn not_chosen(&self, expected: &str) -> String {
        let best = self.judgement.verdict.option.as_deref().and_then(|best| self.option(best));
        let (Some(best), Some(other)) = (best, self.option(expected)) else {
            return String::new();
        };
        if other.out == Truth::Yes {
            return format!("{expected} is {}", state(other));
        }
        let (high, low) = (best.score, other.score);
        let told = |score: f64| if points(high) == points(low) { format!("{score:.4}") } else { points(score) };
        let scores = format!("{} {}, {expected} {}", best.id, told(high), told(low));
        if equal_scores(high, low) {
            return format!("{scores}: the pack's order decides");
        }
        format!("{scores}: {}", few(&self.telling_apart(&best.id, expected)))
    }

    /// The reasons that tell an option from another, the weightiest first.
    fn telling_apart(&self, best: &str, other: &str) -> Vec<String> {
        let of = |reason: &Reason, option: &str| reason.points.get(option).copied().unwrap_or_default();
        let lead = |reason: &Reason| of(reason, best) - of(reason, other);
        let mut reasons: Vec<_> = self.judgement.reasons.iter().filter(|reason| lead(reason).abs() > 0.0).collect();
        reasons.sort_by(|left, right| lead(right).abs().total_cmp(&lead(left).abs()));
        let signed = |lead: f64| if lead > 0.0 { format!("+{}", points(lead)) } else { points(lead) };
        reasons.iter().map(|reason| format!("{} {}", reason.rule, signed(lead(reason)))).collect()
    }

    fn standing(&self) -> String {
        let verdict = &self.judgement.verdict;
        match verdict.standing {
            Standing::Firm => "no further answer can change it".to_owned(),
            Standing::Open => {
                let unknown: Vec<_> = self.judgement.questions.iter().map(|found| found.fact.clone()).collect();
                format!("may still win: {}; unknown: {}", verdict.contenders.join(", "), few(&unknown))
            }
            Standing::NotYet => {
                let unmet = self.judgement.requirements.iter().filter(|item| item.state == RequirementState::Unmet);
                let unmet: Vec<_> = unmet.map(|item| item.rule.clone()).collect();
                format!("unmet: {}", few(&unmet))
            }
            Standing::Impossible => {
                let out = self.judgement.options.iter().map(|found| format!("{} is {}", found.id, state(found)));
                out.collect::<Vec<_>>().join("; ")
            }
        }
    }

    fn not_meanwhile(&self, expected: &str) -> String {
        let Some(found) = self.option(expected) else {
            return String::new();
        };
        match (found.out, found.ready) {
            (Truth::No, Truth::Yes) => {
                format!("{expected} is possible and ready, but scores {}", points(found.score))
            }
            (Truth::No, Truth::Unknown) => format!("{expected} is possible, but may not be ready"),
            (Truth::No, Truth::No) => format!("{expected} is possible, but not ready"),
            _ => format!("{expected} is {}", state(found)),
        }
    }

    fn close_call(&self) -> String {
        let limit = points(self.assessment.pack.indifference);
        match (self.judgement.verdict.lead, &self.judgement.verdict.runner_up) {
            (Some(lead), Some(other)) => format!("{} ahead of {other}; close is under {limit}", points(lead)),
            _ => "there is no runner-up".to_owned(),
        }
    }

    /// What was said about a fact, or assumed or derived.
    fn said(&self, fact: &str) -> Option<&'a Answer> {
        let subjects = &self.assessment.providers;
        let others =
            subjects.iter().flat_map(|provider| &provider.answers).chain(&self.assessment.organisation.answers);
        self.judgement.answers.iter().chain(others).find(|answer| answer.fact == fact)
    }

    fn not_asked(&self, fact: &str) -> String {
        match self.said(fact) {
            Some(said) if said.value.is_some() => format!("known: {}", answer(&self.assessment.pack, said)),
            _ => "no rule that could change the verdict waits for it".to_owned(),
        }
    }

    fn not_assumed(&self, fact: &str) -> String {
        let listed = self.judgement.assumptions.iter().any(|assumption| assumption.fact == fact);
        match self.said(fact) {
            _ if listed => "assumed, but without effect on the verdict".to_owned(),
            Some(said) if said.origin == Origin::Given => format!("answered: {}", answer(&self.assessment.pack, said)),
            Some(said) if said.origin == Origin::Assumed => "assumed, but no rule rests on it".to_owned(),
            Some(_) => "nothing is assumed".to_owned(),
            None => "there is nobody of whom it is asked".to_owned(),
        }
    }

    /// What is recommended for each activity.
    fn recommended(&self) -> String {
        let options = self.assessment.activities.iter().map(|found| found.judgement.verdict.option.clone());
        let options: Vec<_> = options.map(|option| option.unwrap_or_else(|| "none".to_owned())).collect();
        format!("recommended: {}", options.join(", "))
    }

    /// How a rule stands.
    fn rule(&self, rule: &RuleState) -> String {
        let answers = answers(&self.assessment.pack, &rule.answers);
        match rule.applies {
            _ if rule.lacks_provider => "it is about the provider, and there is none".to_owned(),
            Truth::No => format!("does not apply: {answers}"),
            Truth::Unknown => format!("may apply: {answers}"),
            Truth::Yes => self.applying(rule, &answers),
        }
    }

    fn applying(&self, rule: &RuleState, answers: &str) -> String {
        if let Some(reason) = self.judgement.reasons.iter().find(|reason| reason.rule == rule.rule) {
            let bearing = match reason.bearing {
                Bearing::For => "for",
                Bearing::Against => "against",
                Bearing::Neutral => "neutral",
            };
            return format!("{bearing}: {}{}", effect(reason), because_of(&self.assessment.pack, reason));
        }
        let best = self.judgement.verdict.option.as_deref().unwrap_or("none");
        let names_best = rule.options.iter().any(|option| option == best);
        match rule.met {
            Some(Truth::Yes) => format!("is met: {answers}"),
            Some(Truth::Unknown) => format!("may be met: {answers}"),
            Some(Truth::No) => format!("the options it names are out: {}", rule.options.join(", ")),
            None if !rule.options.is_empty() && !names_best => {
                format!("applies to {}, not to {best}", rule.options.join(", "))
            }
            None => format!("applies: {answers}"),
        }
    }

    /// What came, in a few lines.
    fn came(&self) -> String {
        let verdict = &self.judgement.verdict;
        let option = verdict.option.as_deref().unwrap_or("none");
        let mut text = format!("\n  Came: {option}, {}\n", verdict.standing.as_str());
        let mut table = plain_table(&["  Option", "Score", "From", "To", "Out", "Ready"]);
        for found in &self.judgement.options {
            let ready = found.ready.as_str().to_owned();
            let [score, low, high] = [found.score, found.low, found.high].map(points);
            table.add_row([format!("  {}", found.id), score, low, high, state(found), ready]);
        }
        text.push_str(&lines(&table));
        for (bearing, label) in [(Bearing::For, "For"), (Bearing::Against, "Against"), (Bearing::Neutral, "Neutral")] {
            let found = self.judgement.reasons.iter().filter(|reason| reason.bearing == bearing);
            let found: Vec<_> = found.map(|reason| reason.rule.as_str()).collect();
            if !found.is_empty() {
                let _ = writeln!(text, "  {label}: {}", found.join(", "));
            }
        }
        let open: Vec<_> = self.judgement.questions.iter().map(|question| question.fact.as_str()).collect();
        if !open.is_empty() {
            let _ = writeln!(text, "  Unknown, and it matters: {}", open.join(", "));
        }
        text
    }
}

/// Whether an option is out, and by what.
fn state(found: &OptionResult) -> String {
    match found.out {
        Truth::Yes if found.out_by.is_empty() => "out: there is no provider".to_owned(),
        Truth::Yes => format!("out by {}", few(&found.out_by)),
        Truth::Unknown => format!("may be out by {}", few(&found.out_by)),
        Truth::No => "possible".to_owned(),
    }
}

fn answers(pack: &PackInfo, answers: &[Answer]) -> String {
    if answers.is_empty() {
        return "always".to_owned();
    }
    answers.iter().map(|found| answer(pack, found)).collect::<Vec<_>>().join("; ")
}

/// The first names of a list, and how many more there are.
fn few(names: &[String]) -> String {
    let shown = names.iter().take(FEW).map(String::as_str).collect::<Vec<_>>().join(", ");
    match names.len().checked_sub(FEW) {
        Some(more @ 1..) => format!("{shown} and {more} more"),
        _ if names.is_empty() => "none".to_owned(),
        _ => shown,
    }
}
