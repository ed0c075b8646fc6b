//! Every claim of the sources is carried by something in the packs.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

use makebuy_host::Shelf;
use makebuy_model::Sources;
use makebuy_model::pack::PackInfo;
use std::collections::BTreeSet;

/// The rows of the register of claims: source, first, last.
const REGISTER: [(&str, u32, u32); 5] = [("S0", 1, 21), ("S1", 1, 19), ("S2", 0, 26), ("S3", 1, 23), ("S4", 1, 36)];

fn register() -> BTreeSet<String> {
    REGISTER
        .iter()
        .flat_map(|(source, first, last)| (*first..=*last).map(move |row| format!("{source}-{row:02}")))
        .collect()
}

fn pack(id: &str) -> PackInfo {
    let mut sources = Sources::new();
    let shelf = Shelf::embedded(&mut sources);
    shelf.library().compile(id).unwrap().value.unwrap().info().clone()
}

fn carried(pack: &PackInfo) -> BTreeSet<String> {
    let rules = pack.rules.iter().flat_map(|item| &item.claims);
    let facts = pack.facts.iter().flat_map(|item| &item.claims);
    let steps = pack.steps.iter().flat_map(|item| &item.claims);
    let criteria = pack.criteria.iter().flat_map(|item| &item.claims);
    let metrics = pack.metrics.iter().flat_map(|item| &item.claims);
    let notes = pack.notes.iter().flat_map(|item| &item.claims);
    let sources = pack.sources.iter().flat_map(|item| &item.claims);
    rules.chain(facts).chain(steps).chain(criteria).chain(metrics).chain(notes).chain(sources).cloned().collect()
}

fn missing(pack: &PackInfo, source: &str) -> Vec<String> {
    let carried = carried(pack);
    register().into_iter().filter(|claim| claim.starts_with(source) && !carried.contains(claim)).collect()
}

#[test]
fn foundations_carry_every_claim_on_core_functions() {
    assert_eq!(missing(&pack("foundations"), "S0"), Vec::<String>::new());
}

#[test]
fn internet_marketing_carries_every_claim_of_the_seven_steps() {
    assert_eq!(missing(&pack("internet-marketing"), "S4"), Vec::<String>::new());
}

#[test]
fn no_pack_cites_a_claim_that_does_not_exist() {
    for id in ["foundations", "internet-marketing"] {
        let unknown: Vec<_> = carried(&pack(id)).difference(&register()).cloned().collect();
        assert_eq!(unknown, Vec::<String>::new(), "{id}");
    }
}

#[test]
fn shipped_packs_are_without_findings() {
    let mut sources = Sources::new();
    let shelf = Shelf::embedded(&mut sources);
    for id in shelf.library().ids() {
        let outcome = shelf.library().compile(id).unwrap();
        assert_eq!(outcome.diagnostics, Vec::new(), "{id}");
    }
}
