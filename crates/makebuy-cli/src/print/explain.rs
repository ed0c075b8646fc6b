//! Why an activity got its verdict, for people.

use super::failures;
use super::near;
use super::style::{Style, single_line, wrapped};
use super::summary::{lead, provider, recommended, standing};
use super::words::{answer, fact, points, value};
use makebuy_model::Assessment;
use makebuy_model::assessment::{
    Activity, Bearing, DutyState, Effective, Judgement, OptionResult, Reason, Requirement, RequirementState, Row,
    Standing, Truth,
};
use makebuy_model::pack::{PackInfo, RuleInfo, RuleKind, Value};
use std::fmt::Write as _;

/// The whole explanation of one row.
pub(crate) fn explain(assessment: &Assessment, activity: &Activity, row: &Row) -> String {
    let page = Page { assessment, judgement: &row.judgement };
    let mut text = page.heading(activity, row);
    let impossible = row.judgement.verdict.standing == Standing::Impossible;
    text.push_str(&page.reasons(if impossible { "Why nothing is left" } else { "Why" }, Bearing::For));
    text.push_str(&page.reasons("What speaks against it", Bearing::Against));
    text.push_str(&page.reasons(&page.neutral_heading(), Bearing::Neutral));
    text.push_str(&page.options());
    text.push_str(&near::nearly(assessment, &row.judgement));
    text.push_str(&page.requirements());
    text.push_str(&page.questions());
    text.push_str(&page.failures(activity));
    text.push_str(&page.duties());
    text.push_str(&page.assumptions());
    text.push_str(&page.rows(activity, row));
    text
}

/// A verdict in a line: option, standing, score and lead, provider.
pub(super) fn told(assessment: &Assessment, judgement: &Judgement, named: Option<&str>) -> String {
    let verdict = &judgement.verdict;
    let mut text = format!("{}, {}", recommended(&assessment.pack, judgement), standing(verdict.standing));
    if judgement.undecided() {
        return text + ": nothing tells the options apart";
    }
    if let Some(score) = verdict.score {
        let _ = write!(text, "; score {}", points(score));
    }
    if let Some(runner_up) = &verdict.runner_up {
        let _ = write!(text, ", {} ahead of {runner_up}", lead(verdict).trim_start_matches("≈ "));
    }
    if verdict.close_call {
        let _ = write!(text, " (a close call: under {} points)", points(assessment.pack.indifference));
    }
    if let Some(provider) = provider(assessment, judgement, named) {
        let _ = write!(text, "; provider {provider}");
    }
    text
}

struct Page<'a> {
    assessment: &'a Assessment,
    judgement: &'a Judgement,
}

pub(super) fn title(text: &str) -> String {
    format!("\n{}\n", Style::Heading.paint(text))
}

impl Page<'_> {
    fn heading(&self, activity: &Activity, row: &Row) -> String {
        let verdict = &self.judgement.verdict;
        let name = format!("{} ({})", single_line(&activity.name), activity.id);
        let mut text = format!("{}\n", Style::Heading.paint(&name));
        if let Some(note) = &activity.note {
            text.push_str(&wrapped(note, "  "));
        }
        let _ = writeln!(text, "\n  {}", told(self.assessment, &row.judgement, row.provider.as_deref()));
        let meanwhile = verdict.meanwhile.as_ref().filter(|meanwhile| Some(*meanwhile) != verdict.option.as_ref());
        if let Some(meanwhile) = meanwhile {
            let _ = writeln!(text, "  Meanwhile: {meanwhile}");
        }
        if verdict.contenders.len() > 1 {
            let _ = writeln!(text, "  May still win: {}", verdict.contenders.join(", "));
        }
        text
    }

    /// Names the two options that these rules do not tell apart.
    fn neutral_heading(&self) -> String {
        let verdict = &self.judgement.verdict;
        match (&verdict.option, &verdict.runner_up) {
            (Some(best), Some(other)) => format!("Also true, but it does not tell {best} and {other} apart"),
            _ => "Also true".to_owned(),
        }
    }

    fn reasons(&self, heading: &str, bearing: Bearing) -> String {
        let told = |reason: &&Reason| reason.bearing == bearing && !reason.is_about_others();
        let reasons: Vec<_> = self.judgement.reasons.iter().filter(told).collect();
        if reasons.is_empty() {
            return String::new();
        }
        let mut text = title(heading);
        for reason in reasons {
            text.push_str(&self.reason(reason));
        }
        text
    }

    fn reason(&self, reason: &Reason) -> String {
        let sign = sign(reason.bearing);
        let Some(rule) = self.assessment.pack.rule(&reason.rule) else {
            return String::new();
        };
        let mut text = format!("{sign} {}\n", wrapped(&format!("{}  [{}]", rule.title, rule.id), "  ").trim());
        text.push_str(&wrapped(&format!("{}{}", effect(reason), because_of(&self.assessment.pack, reason)), "    "));
        text.push_str(&wrapped(&rule.because, "    "));
        text.push_str(&cited(&self.assessment.pack, rule, "    "));
        text
    }

    fn value(&self, id: &str, said: &Value) -> String {
        value(fact(&self.assessment.pack, id), said)
    }

    fn options(&self) -> String {
        let mut text = title("Why not the other options");
        let best = self.judgement.verdict.option.as_deref();
        for found in self.judgement.options.iter().filter(|found| Some(found.id.as_str()) != best) {
            text.push_str(&wrapped(&format!("{}: {}", found.id, self.why_not(found)), "  "));
        }
        text
    }

    fn why_not(&self, found: &OptionResult) -> String {
        let score = if points(found.low) == points(found.high) {
            format!("score {}", points(found.score))
        } else {
            format!("score {}, between {} and {}", points(found.score), points(found.low), points(found.high))
        };
        let out_by = || found.out_by.iter().map(|rule| format!("[{rule}]")).collect::<Vec<_>>().join(" ");
        let contender = self.judgement.verdict.contenders.contains(&found.id);
        match found.out {
            Truth::Yes if found.lacks_provider && found.out_by.is_empty() => "out: no provider is named".to_owned(),
            Truth::Yes if found.lacks_provider => format!("out by {}; besides, no provider is named", out_by()),
            Truth::Yes => format!("out by {}", out_by()),
            Truth::Unknown => format!("{score}; may be out by {}", out_by()),
            Truth::No if contender => format!("{score}; it may still win"),
            Truth::No => format!("{score}{}", if found.ready == Truth::No { "; not ready" } else { "" }),
        }
    }

    fn requirements(&self) -> String {
        let (met, open): (Vec<_>, Vec<_>) =
            self.judgement.requirements.iter().partition(|item| item.state == RequirementState::Met);
        let (first, others): (Vec<_>, Vec<_>) = open.into_iter().partition(|item| self.judgement.concerns_choice(item));
        let mut text = to_do("What to do first", &first);
        text.push_str(&to_do("What another option would take", &others));
        if !met.is_empty() {
            let met: Vec<_> = met.iter().map(|item| format!("[{}]", item.rule)).collect();
            text.push_str(&title("Requirements already met"));
            text.push_str(&wrapped(&met.join(" "), "  "));
        }
        text
    }

    fn questions(&self) -> String {
        if self.judgement.questions.is_empty() {
            return String::new();
        }
        let mut text = title("What to find out, the weightiest first");
        for (place, question) in self.judgement.questions.iter().enumerate() {
            let stake = match (question.decides, question.points) {
                (true, _) => "decides whether an option is possible or ready".to_owned(),
                (false, found) => format!("up to {} points", points(found)),
            };
            let line = format!(
                "{}. {} [{}, about the {}; {stake}{}]",
                place + 1,
                question.text,
                question.fact,
                question.subject.as_str(),
                self.said_so_far(&question.fact)
            );
            text.push_str(&wrapped(&line, "  "));
        }
        text
    }

    fn failures(&self, activity: &Activity) -> String {
        let mut failures = failures::of(self.assessment, &activity.id).peekable();
        if failures.peek().is_none() {
            return String::new();
        }
        let mut text = title("What is unknown though it was answered");
        failures.for_each(|failure| text.push_str(&wrapped(&failures::told(failure), "  ")));
        text
    }

    /// What was answered already, when another or a narrower answer is asked for.
    fn said_so_far(&self, fact: &str) -> String {
        let answers = self.judgement.answers.iter().chain(&self.assessment.organisation.answers);
        let said = answers.filter(|answer| answer.fact == fact).find_map(|answer| answer.value.as_ref());
        match said {
            None => String::new(),
            Some(said @ (Value::NumberRange { .. } | Value::LevelRange { .. })) => {
                format!("; you said {}, a narrower answer could settle it", self.value(fact, said))
            }
            Some(said) => format!("; you said {}, with which something can not be computed", self.value(fact, said)),
        }
    }

    fn duties(&self) -> String {
        if self.judgement.duties.is_empty() {
            return String::new();
        }
        let mut text = title("What it obliges you to");
        for duty in &self.judgement.duties {
            let when = match duty.state {
                DutyState::Due => "",
                DutyState::Unknown => "perhaps: ",
                DutyState::ToCheck => "once a provider is chosen: ",
            };
            text.push_str(&wrapped(&format!("- {when}{}  [{}]", duty.duty, duty.rule), "  "));
            let metrics = self.assessment.pack.metrics.iter().filter(|metric| duty.metrics.contains(&metric.id));
            let titles: Vec<&str> = metrics.map(|metric| metric.title.as_str()).collect();
            if !titles.is_empty() {
                text.push_str(&wrapped(&format!("Metrics: {}", titles.join("; ")), "    "));
            }
        }
        text
    }

    fn assumptions(&self) -> String {
        if self.judgement.assumptions.is_empty() {
            return String::new();
        }
        let shown = |decides: bool| {
            let found = self.judgement.assumptions.iter().filter(move |item| item.decides == decides);
            found
                .map(|item| format!("{}: {}", item.fact, self.value(&item.fact, &item.value)))
                .collect::<Vec<_>>()
                .join("; ")
        };
        let mut text = title("Assumed, because nothing was said");
        for (label, list) in [("The verdict rests on", shown(true)), ("Without effect on it", shown(false))] {
            if !list.is_empty() {
                text.push_str(&wrapped(&format!("{label}: {list}"), "  "));
            }
        }
        text
    }

    fn rows(&self, activity: &Activity, shown: &Row) -> String {
        if activity.rows.len() < 2 {
            return String::new();
        }
        let mut text = title("With each provider");
        for row in &activity.rows {
            let verdict = &row.judgement.verdict;
            let mark = if row.chosen { " ← gives the verdict" } else { "" };
            let here = if row.provider == shown.provider && !row.chosen { " (shown here)" } else { "" };
            let provider = row.provider.as_deref().unwrap_or("none");
            let score = verdict.score.map(points).unwrap_or_default();
            let _ = writeln!(
                text,
                "  {provider}: {}, {}; score {score}{mark}{here}",
                recommended(&self.assessment.pack, &row.judgement),
                standing(verdict.standing)
            );
        }
        text
    }
}

/// What a reason does.
pub(super) fn effect(reason: &Reason) -> String {
    match (reason.kind, reason.effective) {
        (RuleKind::Weigh, _) => {
            let points = reason
                .points
                .iter()
                .map(|(option, found)| format!("{option} {}{}", if *found > 0.0 { "+" } else { "" }, points(*found)));
            format!("{}. ", points.collect::<Vec<_>>().join(", "))
        }
        (RuleKind::Exclude, Effective::Lifted) => {
            format!("Would put out {}, but is lifted by {}. ", reason.options.join(", "), reason.related.join(", "))
        }
        (RuleKind::Exclude, Effective::MayBeLifted) => {
            format!("Puts out {}, unless {} applies. ", reason.options.join(", "), reason.related.join(", "))
        }
        (RuleKind::Veto | RuleKind::Exclude, _) => format!("Puts out {}. ", reason.options.join(", ")),
        (RuleKind::Lift, _) => format!("Lifts {}. ", reason.related.join(", ")),
        (RuleKind::Require, _) => format!("Holds back {}. ", reason.options.join(", ")),
        _ => String::new(),
    }
}

/// How a reason bears on the verdict, without words.
pub(super) fn sign(bearing: Bearing) -> String {
    match bearing {
        Bearing::For => Style::Good.paint("+"),
        Bearing::Against => Style::Bad.paint("−"),
        Bearing::Neutral => Style::Faint.paint("·"),
    }
}

/// Requirements that are not met, with what is to be done.
fn to_do(heading: &str, requirements: &[&Requirement]) -> String {
    if requirements.is_empty() {
        return String::new();
    }
    let mut text = title(heading);
    for item in requirements {
        let state = match item.state {
            RequirementState::Unmet => Style::Bad.paint("unmet"),
            RequirementState::Unknown => Style::Wait.paint("unknown"),
            RequirementState::Met | RequirementState::ToCheck => Style::Faint.paint("once a provider is chosen"),
        };
        let _ = writeln!(text, "  [ ] {state}, for {}  [{}]", item.options.join(", "), item.rule);
        text.push_str(&wrapped(&item.todo, "      "));
    }
    text
}

/// The answers behind a reason.
pub(super) fn because_of(pack: &PackInfo, reason: &Reason) -> String {
    if reason.answers.is_empty() {
        return "Applies always.".to_owned();
    }
    let answers = reason.answers.iter().map(|found| answer(pack, found));
    format!("Because of {}.", answers.collect::<Vec<_>>().join("; "))
}

/// When a rule is known to be wrong, and what it rests on.
pub(super) fn cited(pack: &PackInfo, rule: &RuleInfo, indent: &str) -> String {
    let mut text = String::new();
    if let Some(counter) = &rule.counter {
        text.push_str(&wrapped(&format!("Known to be wrong when: {counter}"), indent));
    }
    for citation in &rule.sources {
        let source = pack.sources.iter().find(|source| source.id == citation.source);
        let name = source.map_or(citation.source.as_str(), |source| source.title.as_str());
        let kind =
            source.and_then(|source| source.kind.as_deref()).map(|kind| format!(" ({kind})")).unwrap_or_default();
        let at = citation.at.as_deref().map(|at| format!(", {at}")).unwrap_or_default();
        text.push_str(&wrapped(&format!("Source: {name}{kind}{at}"), indent));
    }
    text
}
