//! Finds what an id stands for in an assessment, and where the document speaks of it.

mod assignments;

use crate::anchor::Anchors;
use crate::words::Words;
use assignments::Assignments;
use makebuy_model::Assessment;
use makebuy_model::assessment::{Activity, Assignment, FunctionFailure, Provider};
use makebuy_model::pack::{CriterionInfo, FactInfo, MetricInfo, OptionInfo, RuleInfo, SourceInfo, StepInfo};
use std::collections::BTreeMap;

/// Everything of an assessment, by id.
///
/// Ids that lead nowhere are no error: a document shows the bare id then.
#[derive(Debug)]
pub(crate) struct Index<'a> {
    pub(crate) assessment: &'a Assessment,
    /// What the document is written with.
    pub(crate) words: &'a Words,
    options: BTreeMap<&'a str, (usize, &'a OptionInfo)>,
    facts: BTreeMap<&'a str, &'a FactInfo>,
    rules: BTreeMap<&'a str, (&'a RuleInfo, Place)>,
    sources: BTreeMap<&'a str, (&'a SourceInfo, Place)>,
    criteria: BTreeMap<&'a str, &'a CriterionInfo>,
    metrics: BTreeMap<&'a str, &'a MetricInfo>,
    steps: BTreeMap<&'a str, &'a StepInfo>,
    providers: BTreeMap<&'a str, &'a Provider>,
    activities: BTreeMap<&'a str, usize>,
    activity_anchors: Vec<String>,
    assignments: Assignments<'a>,
    /// The functions that failed for an activity, in the order of the assessment.
    failures: BTreeMap<&'a str, Vec<&'a FunctionFailure>>,
}

/// Where the appendix tells of a rule or a source.
#[derive(Debug)]
struct Place {
    /// From 1, in the pack's order.
    number: usize,
    anchor: String,
}

impl<'a> Index<'a> {
    /// In a large document, thousands of links lead to rules, sources and activities: their anchors are short there.
    pub(crate) fn new(assessment: &'a Assessment, words: &'a Words, large: bool) -> Self {
        let pack = &assessment.pack;
        let mut anchors = Anchors::default();
        let mut anchor = |[short, long]: [&str; 2], at: usize, id: &str| {
            if large { anchors.take(short, &(at + 1).to_string()) } else { anchors.take(long, id) }
        };
        let mut place = |kind, at, id: &str| Place { number: at + 1, anchor: anchor(kind, at, id) };
        let rules = pack.rules.iter().enumerate();
        let rules = rules.map(|(at, r)| (r.id.as_str(), (r, place(["r", "rule"], at, &r.id)))).collect();
        let sources = pack.sources.iter().enumerate();
        let sources = sources.map(|(at, s)| (s.id.as_str(), (s, place(["s", "source"], at, &s.id)))).collect();
        let activities = || assessment.activities.iter().enumerate();
        let activity_anchors = activities().map(|(at, a)| anchor(["a", "activity"], at, &a.id)).collect();
        let activities: BTreeMap<&str, usize> = activities().map(|(at, a)| (a.id.as_str(), at)).collect();
        Self {
            assessment,
            words,
            options: pack.options.iter().enumerate().map(|(at, o)| (o.id.as_str(), (at, o))).collect(),
            facts: by_id(&pack.facts, |f| &f.id),
            rules,
            sources,
            criteria: by_id(&pack.criteria, |c| &c.id),
            metrics: by_id(&pack.metrics, |m| &m.id),
            steps: by_id(&pack.steps, |s| &s.id),
            providers: by_id(&assessment.providers, |p| &p.id),
            assignments: Assignments::new(&assessment.assignments, |id| activities.get(id).copied()),
            activities,
            activity_anchors,
            failures: by_activity(&assessment.failures),
        }
    }

    pub(crate) fn option(&self, id: &str) -> Option<&'a OptionInfo> {
        self.options.get(id).map(|(_, option)| *option)
    }

    /// The place of an option in the pack's order.
    pub(crate) fn option_place(&self, id: &str) -> Option<usize> {
        self.options.get(id).map(|(at, _)| *at)
    }

    pub(crate) fn fact(&self, id: &str) -> Option<&'a FactInfo> {
        self.facts.get(id).copied()
    }

    pub(crate) fn rule(&self, id: &str) -> Option<&'a RuleInfo> {
        self.rules.get(id).map(|(rule, _)| *rule)
    }

    pub(crate) fn rule_anchor(&self, id: &str) -> Option<&str> {
        self.rules.get(id).map(|(_, place)| place.anchor.as_str())
    }

    /// The number under which the appendix of a large document tells of a rule.
    pub(crate) fn rule_number(&self, id: &str) -> Option<usize> {
        self.rules.get(id).map(|(_, place)| place.number)
    }

    pub(crate) fn source(&self, id: &str) -> Option<&'a SourceInfo> {
        self.sources.get(id).map(|(source, _)| *source)
    }

    pub(crate) fn source_anchor(&self, id: &str) -> Option<&str> {
        self.sources.get(id).map(|(_, place)| place.anchor.as_str())
    }

    /// The number under which the appendix of a large document lists a source.
    pub(crate) fn source_number(&self, id: &str) -> Option<usize> {
        self.sources.get(id).map(|(_, place)| place.number)
    }

    pub(crate) fn criterion(&self, id: &str) -> Option<&'a CriterionInfo> {
        self.criteria.get(id).copied()
    }

    pub(crate) fn metric(&self, id: &str) -> Option<&'a MetricInfo> {
        self.metrics.get(id).copied()
    }

    pub(crate) fn step(&self, id: &str) -> Option<&'a StepInfo> {
        self.steps.get(id).copied()
    }

    pub(crate) fn provider(&self, id: &str) -> Option<&'a Provider> {
        self.providers.get(id).copied()
    }

    /// An activity and its place in the portfolio.
    pub(crate) fn activity(&self, id: &str) -> Option<(usize, &'a Activity)> {
        let at = *self.activities.get(id)?;
        self.assessment.activities.get(at).map(|activity| (at, activity))
    }

    /// Who sees to what a rule asks for, in the order of the portfolio.
    pub(crate) fn assignments(&self, rule: &str) -> &[&'a Assignment] {
        self.assignments.all(rule)
    }

    /// The same for the activity at a place alone; without one, what is about all activities, or about one that is not
    /// known.
    pub(crate) fn assignments_at(&self, rule: &str, place: Option<usize>) -> &[&'a Assignment] {
        self.assignments.at(rule, place)
    }

    /// The functions that failed for an activity.
    pub(crate) fn failures(&self, activity: &str) -> &[&'a FunctionFailure] {
        self.failures.get(activity).map_or(&[], Vec::as_slice)
    }

    /// The anchor of the activity at a place.
    pub(crate) fn activity_anchor(&self, at: usize) -> &str {
        self.activity_anchors.get(at).map_or("", String::as_str)
    }
}

fn by_activity(failures: &[FunctionFailure]) -> BTreeMap<&str, Vec<&FunctionFailure>> {
    let mut found: BTreeMap<&str, Vec<&FunctionFailure>> = BTreeMap::new();
    for failure in failures {
        for activity in &failure.activities {
            found.entry(activity).or_default().push(failure);
        }
    }
    found
}

fn by_id<'a, T>(items: &'a [T], id: impl Fn(&'a T) -> &'a String) -> BTreeMap<&'a str, &'a T> {
    items.iter().map(|item| (id(item).as_str(), item)).collect()
}
