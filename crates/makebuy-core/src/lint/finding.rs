//! Findings under way, and what is needed to speak of a pack as it is written.

use super::circuit::{Node, Region};
use super::model::Model;
use super::search::Found;
use super::witness::{self, Shows};
use crate::cases::{Case, fresh_id};
use crate::doc::{FactDoc, PackDoc, RuleDoc, Text};
use crate::ids::{FactId, Id, RuleId};
use makebuy_model::{Code, Diagnostic, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Something found about a part of the pack, or about the pack as a whole.
pub(super) struct Finding {
    /// The id of the part.
    pub(super) of: Option<String>,
    pub(super) diagnostic: Diagnostic,
}

/// Questions that were not answered, by the part of the pack they are about.
type Open = BTreeMap<(Span, String), Vec<&'static str>>;

/// A pack being looked at.
pub(super) struct Linter<'a> {
    pub(super) model: Model<'a>,
    pub(super) doc: &'a PackDoc,
    own: Vec<(RuleId, &'a RuleDoc)>,
    /// Rules that can never do anything: nothing else is to be said of them.
    pub(super) dead: BTreeSet<RuleId>,
    /// Derived flags that are always the same: nothing else is to be said of them either.
    pub(super) constant: BTreeSet<FactId>,
    findings: Vec<Finding>,
    /// The ids of cases, of those that there are and of those that show findings.
    taken: BTreeSet<String>,
    /// Questions that were not answered, by the part of the pack they are about: where it stands, and its id, which parts
    /// of different kinds may share.
    open: Open,
    /// Those that were not even begun, because all questions before them had taken too much.
    rest: Open,
}

impl<'a> Linter<'a> {
    pub(super) fn new(model: Model<'a>, doc: &'a PackDoc, cases: &[Case]) -> Self {
        let pack = model.pack;
        let own = doc.rules.iter().filter_map(|rule| Some((pack.own_rule(rule)?, rule))).collect();
        Self {
            model,
            doc,
            own,
            dead: BTreeSet::new(),
            constant: BTreeSet::new(),
            findings: Vec::new(),
            taken: cases.iter().map(|case| case.id.clone()).collect(),
            open: BTreeMap::new(),
            rest: BTreeMap::new(),
        }
    }

    /// The rules that the pack itself declares.
    pub(super) fn own(&self) -> Vec<(RuleId, &'a RuleDoc)> {
        self.own.clone()
    }

    /// Those among them that can do something.
    pub(super) fn living(&self) -> Vec<(RuleId, &'a RuleDoc)> {
        self.own.iter().filter(|(id, _)| !self.dead.contains(id)).copied().collect()
    }

    /// The derived flags that the pack itself declares.
    pub(super) fn own_flags(&self) -> Vec<(FactId, Node, &'a FactDoc)> {
        let node = |id: FactId| self.model.flags.iter().find(|(flag, _)| *flag == id).map(|(_, node)| *node);
        let flag = |doc: &'a FactDoc| {
            let id = *self.model.pack.fact_names.get(&doc.id.value)?;
            Some((id, node(id)?, doc))
        };
        self.doc.facts.iter().filter_map(flag).collect()
    }

    pub(super) fn name(&self, rule: RuleId) -> &'a str {
        self.model.pack.info.rules.get(rule.index()).map_or("", |info| &info.id)
    }

    /// Where a rule of the pack's own is declared.
    pub(super) fn place_of(&self, rule: RuleId) -> Option<Span> {
        self.own.iter().find(|(id, _)| *id == rule).map(|(_, doc)| doc.id.span)
    }

    /// Where to speak of the pack as a whole.
    pub(super) fn place(&self) -> Option<Span> {
        self.doc.id.as_ref().map(|id| id.span).or(self.doc.span)
    }

    pub(super) fn report(&mut self, of: Option<&str>, diagnostic: Diagnostic) {
        self.findings.push(Finding { of: of.map(str::to_owned), diagnostic });
    }

    /// Whether there surely is no such activity; notes a question that could not be answered.
    pub(super) fn surely_nowhere(&mut self, found: &Found, of: &Text, question: &'static str) -> bool {
        if *found == Found::NotCovered {
            let part = (of.span, of.value.clone());
            let rest = self.model.is_spent() && !self.open.contains_key(&part);
            let questions = if rest { &mut self.rest } else { &mut self.open }.entry(part).or_default();
            if !questions.contains(&question) {
                questions.push(question);
            }
        }
        found.is_nowhere()
    }

    /// Whether nothing more can be asked; notes it.
    pub(super) fn is_spent(&mut self, of: &Text) -> bool {
        let spent = self.model.is_spent();
        if spent {
            self.surely_nowhere(&Found::NotCovered, of, "what was left when all questions together had taken too much");
        }
        spent
    }

    /// Reports a finding with a case that shows it, if there is an activity that does. All cases can be pasted together, and
    /// beside those that there are.
    pub(super) fn report_shown(
        &mut self,
        of: Option<&str>,
        diagnostic: Diagnostic,
        region: Option<Region>,
        mut shows: Shows,
    ) {
        let Some(region) = region else { return self.report(of, diagnostic) };
        shows.id = fresh_id(&shows.id, |id| self.taken.contains(id));
        self.taken.insert(shows.id.clone());
        let case = witness::case(&self.model, &region, shows);
        self.report(of, diagnostic.example(case));
    }

    /// Everything that was found, and what was not searched to the end; what nothing was left for is told at once.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        for ((span, of), questions) in std::mem::take(&mut self.open) {
            self.report(Some(&of), unanswered(span, &of, &questions));
        }
        if let Some(place) = self.place().filter(|_| !self.rest.is_empty()) {
            let rest = spent(place, &self.rest);
            self.report(None, rest);
        }
        self.findings
    }
}

/// Some questions about a part of the pack were not answered.
fn unanswered(span: Span, of: &str, questions: &[&str]) -> Diagnostic {
    let message = format!("`{of}` was not searched to the end");
    let diagnostic = Diagnostic::warning(Code::NotCovered, span, message);
    let mend = "a simpler condition may be searched to the end; if you know the answer, say it in an [[allow]]";
    diagnostic.help(format!("not answered: {}", questions.join("; "))).help(mend)
}

/// So many questions that one more finding for each would tell nothing more of why.
fn spent(place: Span, open: &Open) -> Diagnostic {
    let message = "what came last was not searched: all questions together had taken too much";
    let diagnostic = Diagnostic::warning(Code::NotCovered, place, message);
    let diagnostic = open.iter().fold(diagnostic, |diagnostic, ((_, of), questions)| {
        diagnostic.help(format!("not answered of `{of}`: {}", questions.join("; ")))
    });
    let mend =
        "simpler conditions may leave enough for them; cases show what a search does not, and an [[allow]] says so";
    diagnostic.help(mend)
}
