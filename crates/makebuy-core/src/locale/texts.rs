//! Every text of a pack that a reader sees: the list that checking, replacing and asking for translations go by.
//!
//! Which keys a locale file may have stands in [`read`](super::read): a text that is in one list and not in the other can
//! not be translated, and a test with a locale for every shipped pack says so.

use super::{Part, TextPath};
use crate::doc::{AdjustDoc, FactDoc, MetricDoc, PackDoc, RuleDoc, SourceDoc, Text};

/// Every text that the pack itself declares, in the order of a locale file.
pub(crate) fn texts(doc: &PackDoc) -> Vec<(TextPath, String)> {
    let mut found = Vec::new();
    each(&mut doc.clone(), &mut |path, text| found.push((path, text.clone())));
    found
}

/// Shows every text to `see`, which may change it.
pub(super) fn each(doc: &mut PackDoc, see: &mut impl FnMut(TextPath, &mut String)) {
    let mut visit = Visit { see, table: "pack", id: String::new() };
    visit.text("title", &mut doc.title);
    visit.text("description", &mut doc.description);
    for option in &mut doc.options {
        visit.of("option", &option.id).text("title", &mut option.title);
    }
    for step in &mut doc.steps {
        visit.of("step", &step.id).text("title", &mut step.title);
        visit.text("text", &mut step.text);
    }
    for criterion in &mut doc.criteria {
        visit.of("criterion", &criterion.id).text("title", &mut criterion.title);
        visit.text("rationale", &mut criterion.rationale);
    }
    doc.facts.iter_mut().for_each(|fact| visit.fact(fact));
    doc.rules.iter_mut().for_each(|rule| visit.rule(rule));
    doc.metrics.iter_mut().for_each(|metric| visit.metric(metric));
    doc.sources.iter_mut().for_each(|source| visit.source(source));
    for note in &mut doc.notes {
        visit.of("note", &note.id).text("title", &mut note.title);
        visit.text("text", &mut note.text);
    }
    if let Some(map) = &mut doc.map {
        (visit.table, visit.id) = ("map", String::new());
        map.quadrants.iter_mut().enumerate().for_each(|(at, text)| visit.part("quadrants", Part::Place(at), text));
    }
    for (id, words) in &mut doc.qualifiers {
        (visit.table, visit.id) = ("qualifier", id.clone());
        visit.part("", Part::Whole, words);
    }
    doc.adjustments.iter_mut().for_each(|adjustment| visit.adjustment(adjustment));
}

struct Visit<'a, F> {
    see: &'a mut F,
    table: &'static str,
    id: String,
}

impl<F: FnMut(TextPath, &mut String)> Visit<'_, F> {
    /// Turns to another thing.
    fn of(&mut self, table: &'static str, id: &Text) -> &mut Self {
        (self.table, self.id) = (table, id.value.clone());
        self
    }

    fn part(&mut self, key: &'static str, part: Part, text: &mut String) {
        (self.see)(TextPath::new(self.table, &self.id, key).part(part), text);
    }

    fn text(&mut self, key: &'static str, text: &mut Option<Text>) {
        if let Some(text) = text {
            self.part(key, Part::Whole, &mut text.value);
        }
    }

    fn fact(&mut self, fact: &mut FactDoc) {
        self.of("fact", &fact.id);
        self.text("title", &mut fact.title);
        self.text("ask", &mut fact.ask);
        self.text("help", &mut fact.help);
        self.text("unit", &mut fact.unit);
        for value in &fact.values {
            if let Some(label) = fact.labels.get_mut(&value.value) {
                self.part("values", Part::Name(value.value.clone()), label);
            }
        }
        for value in &fact.values {
            if let Some(anchor) = fact.anchors.get_mut(&value.value) {
                self.part("anchors", Part::Name(value.value.clone()), &mut anchor.value);
            }
        }
    }

    fn rule(&mut self, rule: &mut RuleDoc) {
        self.of("rule", &rule.id);
        self.text("title", &mut rule.title);
        self.text("because", &mut rule.because);
        self.text("counter", &mut rule.counter);
        self.text("todo", &mut rule.todo);
        self.text("duty", &mut rule.duty);
        self.text("warning", &mut rule.warning);
        let places = rule.sources.iter_mut().filter_map(|citation| citation.at.as_mut());
        places.enumerate().for_each(|(at, text)| self.part("at", Part::Place(at), &mut text.value));
    }

    fn metric(&mut self, metric: &mut MetricDoc) {
        self.of("metric", &metric.id);
        self.text("title", &mut metric.title);
        self.text("unit", &mut metric.unit);
        self.text("baseline", &mut metric.baseline);
        self.text("watch", &mut metric.watch);
    }

    fn source(&mut self, source: &mut SourceDoc) {
        self.of("source", &source.id);
        self.text("title", &mut source.title);
        self.text("kind", &mut source.kind);
        self.text("note", &mut source.note);
    }

    fn adjustment(&mut self, adjustment: &mut AdjustDoc) {
        if let Some(id) = adjustment.rule.as_ref().or(adjustment.criterion.as_ref()) {
            self.of("adjust", id);
            self.text("reason", &mut adjustment.reason);
        }
    }
}
