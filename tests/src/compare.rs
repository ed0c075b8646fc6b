//! Every difference between the engine's assessment and the reference's.

use crate::random::Case;
use crate::reference;
use crate::reference::condition::Interval;
use crate::reference::kleene::Kleene;
use crate::reference::model::{Pack, Says};
use crate::reference::outcome::{Bounded, Considered, Fared, Judged, Question, Warning};
use crate::reference::row::Value;
use makebuy_model::assessment as engine;
use makebuy_model::pack;
use std::collections::BTreeMap;
use std::fmt::Debug;

/// How far two numbers may lie apart.
const TOLERANCE: f64 = 1e-9;

/// What differs, in words; nothing if the engine agrees with the reference.
#[must_use]
pub fn differences(case: &Case, found: &engine::Assessment) -> Vec<String> {
    let wanted = reference::assess(&case.pack, &case.portfolio, case.assumptions);
    let mut all = Differences { about: String::new(), found: Vec::new() };
    all.same("activities", &ids(&wanted.activities, |a| &a.id), &ids(&found.activities, |a| &a.id));
    for (wanted, found) in wanted.activities.iter().zip(&found.activities) {
        all.activity(&case.pack, wanted, found);
    }
    all.about = "portfolio".to_owned();
    let warnings = ids(&wanted.warnings, |warning| &warning.rule);
    all.same("warnings", &warnings, &ids(&found.warnings, |warning| &warning.rule));
    for (wanted, found) in wanted.warnings.iter().zip(&found.warnings) {
        all.warning(wanted, found);
    }
    all.found
}

/// What differs between two judgements of the engine, the order of lists aside.
#[must_use]
pub fn between(about: &str, one: &engine::Judgement, other: &engine::Judgement) -> Vec<String> {
    let mut all = Differences { about: about.to_owned(), found: Vec::new() };
    let (mut one, mut other) = (all.judged(one), all.judged(other));
    one.qualifiers.sort();
    other.qualifiers.sort();
    all.judgements(&one, &other);
    all.found
}

fn ids<'t, T>(list: &'t [T], id: fn(&'t T) -> &'t String) -> Vec<&'t String> {
    list.iter().map(id).collect()
}

struct Differences {
    about: String,
    found: Vec<String>,
}

impl Differences {
    fn same<T: PartialEq + Debug + ?Sized>(&mut self, what: &str, wanted: &T, found: &T) {
        if wanted != found {
            self.found.push(format!("{}: {what}: reference {wanted:?}, engine {found:?}", self.about));
        }
    }

    fn close(&mut self, what: &str, wanted: Option<f64>, found: Option<f64>) {
        let close = match (wanted, found) {
            (Some(wanted), Some(found)) => near(wanted, found),
            (None, None) => true,
            _ => false,
        };
        if !close {
            self.same(what, &wanted, &found);
        }
    }

    fn activity(&mut self, pack: &Pack, wanted: &Considered, found: &engine::Activity) {
        self.about.clone_from(&wanted.id);
        let providers: Vec<&Option<String>> = wanted.rows.iter().map(|(provider, _)| provider).collect();
        self.same("rows", &providers, &found.rows.iter().map(|row| &row.provider).collect());
        let chosen: Vec<bool> = (0..wanted.rows.len()).map(|place| place == wanted.chosen).collect();
        self.same("chosen", &chosen, &found.rows.iter().map(|row| row.chosen).collect());
        self.same("provider", &wanted.rows[wanted.chosen].0, &found.provider);
        if let Some(chosen) = found.rows.get(wanted.chosen) {
            self.same("the chosen row's judgement is the activity's", &chosen.judgement, &found.judgement);
        }
        for ((provider, wanted_row), row) in wanted.rows.iter().zip(&found.rows) {
            self.about = format!("{} with {provider:?}", wanted.id);
            self.reasons(pack, &row.judgement.reasons);
            self.ranking(pack, &row.judgement.questions);
            let found = self.judged(&row.judgement);
            self.judgements(wanted_row, &found);
        }
    }

    /// Reasons stand in the pack's order; those of `weigh` rules say their points before any cutting off.
    fn reasons(&mut self, pack: &Pack, reasons: &[engine::Reason]) {
        let place = |reason: &engine::Reason| pack.rules.iter().position(|rule| rule.id == reason.rule);
        self.same("reasons in order", &true, &reasons.is_sorted_by_key(place));
        let total: f64 = pack.criteria.iter().map(|criterion| criterion.weight).sum();
        for reason in reasons {
            let Some(rule) = pack.rule(&reason.rule) else { continue };
            let Says::Weigh(on, effects) = &rule.says else { continue };
            let weight = pack.criteria.iter().find(|known| known.id == *on).map_or(f64::NAN, |on| on.weight);
            for option in effects.keys().chain(reason.points.keys()) {
                let points = 100.0 * weight / total * f64::from(rule.effect(option)) / 3.0;
                let what = format!("points of {} for {option}", rule.id);
                self.close(&what, Some(points), reason.points.get(option).copied());
            }
        }
    }

    /// Questions that decide come first, then those with more points at stake, then the pack's order (step 8).
    fn ranking(&mut self, pack: &Pack, questions: &[engine::Question]) {
        let place = |question: &engine::Question| pack.facts.iter().position(|fact| fact.id == question.fact);
        let before = |one: &engine::Question, other: &engine::Question| {
            let ahead = one.points - other.points;
            match (one.decides, other.decides) {
                (true, false) => true,
                (false, true) => false,
                _ if ahead.abs() > TOLERANCE => ahead > 0.0,
                // What is all but equal may stand in either order.
                _ => ahead.abs() > 0.0 || place(one) < place(other),
            }
        };
        self.same("questions ranked", &true, &questions.is_sorted_by(before));
    }

    fn judgements(&mut self, wanted: &Judged, found: &Judged) {
        self.same("option", &wanted.option, &found.option);
        self.same("standing", &wanted.standing, &found.standing);
        self.close("score", wanted.score, found.score);
        self.close("lead", wanted.lead, found.lead);
        self.same("runner_up", &wanted.runner_up, &found.runner_up);
        self.same("close_call", &wanted.close_call, &found.close_call);
        self.same("contenders", &wanted.contenders, &found.contenders);
        self.same("meanwhile", &wanted.meanwhile, &found.meanwhile);
        self.same("qualifiers", &wanted.qualifiers, &found.qualifiers);
        self.same("options", &ids(&wanted.options, |o| &o.id), &ids(&found.options, |o| &o.id));
        for (wanted, found) in wanted.options.iter().zip(&found.options) {
            self.option(wanted, found);
        }
        self.maps("reason", &wanted.reasons, &found.reasons);
        self.maps("requirement", &wanted.requirements, &found.requirements);
        self.maps("duty", &wanted.duties, &found.duties);
        self.maps("question", &wanted.questions, &found.questions);
        for (fact, value) in &wanted.derived {
            match found.derived.get(fact) {
                Some(found) if near_values(value, found) => {}
                found => self.same(&format!("derived {fact}"), &Some(value), &found),
            }
        }
    }

    fn maps<T: PartialEq + Debug>(&mut self, what: &str, wanted: &BTreeMap<String, T>, found: &BTreeMap<String, T>) {
        let mut keys: Vec<&String> = wanted.keys().chain(found.keys()).collect();
        keys.sort();
        keys.dedup();
        for key in keys {
            self.same(&format!("{what} {key}"), &wanted.get(key), &found.get(key));
        }
    }

    fn option(&mut self, wanted: &Fared, found: &Fared) {
        let what = |part: &str| format!("{} {part}", wanted.id);
        self.same(&what("out"), &wanted.out, &found.out);
        self.same(&what("out_by"), &wanted.out_by, &found.out_by);
        self.same(&what("lacks_provider"), &wanted.lacks_provider, &found.lacks_provider);
        self.same(&what("ready"), &wanted.ready, &found.ready);
        self.bounded(&what("score"), wanted.score, found.score);
        let criteria = |fared: &Fared| fared.evidence.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
        self.same(&what("evidence"), &criteria(wanted), &criteria(found));
        for ((criterion, wanted), (_, found)) in wanted.evidence.iter().zip(&found.evidence) {
            self.bounded(&what(&format!("evidence on {criterion}")), *wanted, *found);
        }
    }

    fn bounded(&mut self, what: &str, wanted: Bounded, found: Bounded) {
        for (part, wanted, found) in
            [("low", wanted.low, found.low), ("points", wanted.points, found.points), ("high", wanted.high, found.high)]
        {
            self.close(&format!("{what} {part}"), Some(wanted), Some(found));
        }
    }

    fn warning(&mut self, wanted: &Warning, found: &engine::PortfolioWarning) {
        self.close(&format!("share of {}", wanted.rule), Some(wanted.share), Some(found.share));
        self.same(&format!("selected of {}", wanted.rule), &wanted.selected, &found.selected);
        self.same(&format!("counted of {}", wanted.rule), &wanted.counted, &found.counted);
    }

    /// The engine's judgement in the reference's form.
    fn judged(&mut self, judgement: &engine::Judgement) -> Judged {
        let verdict = &judgement.verdict;
        let reasons = &judgement.reasons;
        for reason in reasons {
            let supports = reason.bearing == engine::Bearing::For;
            self.same(&format!("reason {} supports", reason.rule), &supports, &reason.supports);
        }
        Judged {
            option: verdict.option.clone(),
            standing: verdict.standing,
            score: verdict.score,
            lead: verdict.lead,
            runner_up: verdict.runner_up.clone(),
            close_call: verdict.close_call,
            contenders: verdict.contenders.clone(),
            meanwhile: verdict.meanwhile.clone(),
            options: judgement.options.iter().map(fared).collect(),
            reasons: self.keyed(reasons.iter().map(|r| (r.rule.clone(), (r.bearing, r.effective)))),
            requirements: self.keyed(judgement.requirements.iter().map(|r| (r.rule.clone(), r.state))),
            duties: self.keyed(judgement.duties.iter().map(|duty| (duty.rule.clone(), duty.state))),
            qualifiers: verdict.qualifiers.clone(),
            questions: self.keyed(judgement.questions.iter().map(question)),
            derived: judgement.answers.iter().filter_map(derived).collect(),
        }
    }

    fn keyed<T: Debug>(&mut self, items: impl Iterator<Item = (String, T)>) -> BTreeMap<String, T> {
        let mut map = BTreeMap::new();
        for (key, value) in items {
            if let Some(first) = map.insert(key.clone(), value) {
                self.found.push(format!("{}: {key} is listed twice: {first:?}", self.about));
            }
        }
        map
    }
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= TOLERANCE * one.abs().max(1.0)
}

fn near_values(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Numbers(one), Value::Numbers(other)) => near(one.low, other.low) && near(one.high, other.high),
        _ => one == other,
    }
}

fn fared(option: &engine::OptionResult) -> Fared {
    let evidence = option.evidence.iter().map(|evidence| {
        let engine::Evidence { criterion, points, low, high } = evidence;
        (criterion.clone(), Bounded { low: *low, points: *points, high: *high })
    });
    Fared {
        id: option.id.clone(),
        out: kleene(option.out),
        out_by: option.out_by.iter().cloned().collect(),
        lacks_provider: option.lacks_provider,
        ready: kleene(option.ready),
        score: Bounded { low: option.low, points: option.score, high: option.high },
        evidence: evidence.collect(),
    }
}

fn kleene(truth: engine::Truth) -> Kleene {
    match truth {
        engine::Truth::Yes => Kleene::T,
        engine::Truth::No => Kleene::F,
        engine::Truth::Unknown => Kleene::U,
    }
}

fn question(question: &engine::Question) -> (String, Question) {
    let rules = question.rules.iter().cloned().collect();
    (question.fact.clone(), Question { decides: question.decides, rules })
}

/// A derived answer: a flag, a number or an interval.
fn derived(answer: &engine::Answer) -> Option<(String, Value)> {
    let value = match &answer.value {
        None => Value::Unknown,
        Some(pack::Value::Flag(flag)) => Value::Flag(*flag),
        Some(pack::Value::Number(number)) => Value::Numbers(Interval { low: *number, high: *number }),
        Some(pack::Value::NumberRange { from, to }) => Value::Numbers(Interval { low: *from, high: *to }),
        Some(_) => return None,
    };
    Some((answer.fact.clone(), value))
}
