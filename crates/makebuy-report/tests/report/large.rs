//! What a large document cuts short is told in Markdown too.

use crate::fixture;
use makebuy_model::Assessment;
use makebuy_model::pack::MetricInfo;
use makebuy_report::{Markup, render};

/// More activities than are told in full.
const MANY: usize = 61;

fn markdown(assessment: &Assessment) -> String {
    render(assessment, Markup::Markdown).unwrap().replace('\u{a0}', " ")
}

/// The sections of the activities that were copied from one, in order.
fn sections<'a>(markdown: &'a str, name: &str) -> Vec<&'a str> {
    let sections = markdown.split("\n### ");
    sections.filter(|section| section.lines().next().is_some_and(|title| title.contains(name))).collect()
}

#[test]
fn metrics_that_are_not_named_are_counted() {
    let mut assessment = fixture::many(MANY);
    let metric = assessment.pack.metrics[0].clone();
    let ids = ["a", "b", "c", "d", "e"];
    assessment.pack.metrics = ids.map(|id| MetricInfo { id: id.into(), ..metric.clone() }).to_vec();
    assessment.activities[0].judgement.duties[0].metrics = fixture::names(&ids);
    let markdown = markdown(&assessment);
    let (_, tracked) = sections(&markdown, "newsletter")[0].split_once("#### Metrics to track").unwrap();
    assert_eq!(tracked.matches(&format!("- **{}**", metric.title)).count(), 3);
    assert!(tracked.contains("\nAnd 2 more"), "{tracked}");
}

#[test]
fn counter_evidence_is_told_once_and_pointed_at_then() {
    let assessment = fixture::many(MANY);
    let rules = &assessment.pack.rules;
    let number = rules.iter().position(|rule| rule.id == "weak-goes").unwrap() + 1;
    let (title, counter) = (&rules[number - 1].title, rules[number - 1].counter.as_ref().unwrap());
    let markdown = markdown(&assessment);
    let servers = sections(&markdown, "Running");
    assert!(servers[0].contains(&format!("**Counter-evidence:** {counter}")));
    let again = format!("Counter-evidence: {number}.");
    assert!(servers[1].contains(&again) && !servers[1].contains(counter), "{}", servers[1]);
    assert!(markdown.contains(&format!("**{number} {title}** (")), "the appendix tells its number");
    assert!(!render(&fixture::assessment(), Markup::Markdown).unwrap().contains(&format!("**{number} {title}**")));
}

#[test]
fn scores_have_their_caption_and_no_table_without_rows() {
    let markdown = markdown(&fixture::many(MANY));
    let section = sections(&markdown, "Auditing")[0];
    assert!(section.contains("4 options: all are ruled out") && !section.contains("| Score |"), "{section}");
}
