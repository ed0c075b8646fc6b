//! The packs carry every claim of the sources, as the register of claims demands, and decide every conflict.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use makebuy_host::Shelf;
use makebuy_model::Sources;
use std::collections::BTreeSet;
use support::root;
use xtask::claims::{Conflict, Item, Register};

/// The rows of the register: source, first, last.
const ROWS: [(&str, u32, u32); 5] = [("S0", 1, 21), ("S1", 1, 19), ("S2", 0, 26), ("S3", 1, 23), ("S4", 1, 36)];
const CONFLICTS: u32 = 15;

fn register() -> Register {
    Register::read(&root()).unwrap()
}

fn items() -> Vec<Item> {
    Item::read_all(&root()).unwrap()
}

/// Fails with every finding, one a line.
fn none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what} ({}):\n  {}", found.len(), found.join("\n  "));
}

#[test]
fn the_register_has_every_claim_and_conflict_once_and_in_order() {
    let register = register();
    let rows = |(group, first, last): (&str, u32, u32)| {
        (first..=last).map(|row| format!("{group}-{row:02}")).collect::<Vec<_>>()
    };
    let claims: Vec<_> = register.claims.iter().map(|claim| claim.id.clone()).collect();
    assert_eq!(claims, ROWS.into_iter().flat_map(rows).collect::<Vec<_>>());
    assert_eq!(claims.len(), 126);
    let conflicts: Vec<_> = register.conflicts.iter().map(|conflict| conflict.id.clone()).collect();
    assert_eq!(conflicts, (1..=CONFLICTS).map(|number| format!("K{number}")).collect::<Vec<_>>());
    let sources: BTreeSet<_> = register.claims.iter().map(|claim| (claim.group(), claim.source.as_str())).collect();
    assert_eq!(sources.len(), ROWS.len(), "each group of claims has one source: {sources:?}");
    assert_eq!(register.sources().len(), ROWS.len(), "each source has one group of claims");
}

#[test]
fn every_claim_is_a_sentence_and_says_how_it_must_be_carried() {
    let register = register();
    let texts: BTreeSet<&str> = register.claims.iter().map(|claim| claim.text.as_str()).collect();
    assert_eq!(texts.len(), register.claims.len(), "no two claims say the same");
    let wrong = register.claims.iter().filter(|claim| {
        let sentence = claim.text.starts_with(char::is_uppercase) && claim.text.ends_with('.');
        !sentence || claim.text.trim() != claim.text || claim.carried_as.is_empty()
    });
    none("claims without a sentence or a demand", &wrong.map(|claim| claim.id.clone()).collect::<Vec<_>>());
}

#[test]
fn every_claim_is_carried_as_it_must_be() {
    let items = items();
    let mut missing = Vec::new();
    for claim in register().claims {
        let kinds: Vec<String> = claim.unmet(&items).iter().map(|demand| demand.kinds.join(" or ")).collect();
        if !kinds.is_empty() {
            missing.push(format!("{}: no {}", claim.id, kinds.join(", no ")));
        }
    }
    none("claims that nothing carries as it must be", &missing);
}

#[test]
fn every_source_is_named_by_a_pack() {
    let items = items();
    let register = register();
    let named = |id: &str| items.iter().any(|item| item.table == "source" && item.id == id);
    let missing: Vec<_> = register.sources().into_iter().filter(|id| !named(id)).map(str::to_owned).collect();
    none("sources that no pack names", &missing);
}

#[test]
fn nothing_cites_a_claim_that_does_not_exist() {
    let register = register();
    let known: BTreeSet<&str> = register.claims.iter().map(|claim| claim.id.as_str()).collect();
    let mut unknown = Vec::new();
    for item in items() {
        let claims = item.claims.iter().filter(|claim| !known.contains(claim.as_str()));
        unknown.extend(claims.map(|claim| format!("{} {} cites {claim}", item.kind, item.path())));
    }
    for conflict in &register.conflicts {
        let claims = conflict.claims.iter().filter(|claim| !known.contains(claim.as_str()));
        unknown.extend(claims.map(|claim| format!("conflict {} cites {claim}", conflict.id)));
    }
    none("claims that do not exist", &unknown);
}

#[test]
fn every_conflict_is_decided_by_a_note_and_shown_by_a_case() {
    let items = items();
    let conflicts = register().conflicts;
    let found: Vec<String> = conflicts
        .iter()
        .flat_map(|conflict| {
            undecided(conflict, &items).into_iter().map(|what| format!("{} {what}", conflict.id)).collect::<Vec<_>>()
        })
        .collect();
    none("conflicts that are not decided", &found);
}

/// What is missing to decide a conflict.
fn undecided(conflict: &Conflict, items: &[Item]) -> Vec<String> {
    let find = |table: &str, path: &str| items.iter().find(|item| item.table == table && item.path() == path);
    let mut missing = Vec::new();
    if conflict.claims.is_empty() || conflict.title.is_empty() {
        missing.push("does not say what conflicts".to_owned());
    }
    if conflict.resolution.is_empty() {
        missing.push("has no resolution".to_owned());
    }
    match find("note", &conflict.note) {
        _ if conflict.note.is_empty() => missing.push("has no note".to_owned()),
        None => missing.push(format!("names a note that does not exist: {}", conflict.note)),
        Some(note) if !note.claims.iter().any(|claim| conflict.claims.contains(claim)) => {
            missing.push(format!("names a note that cites none of its claims: {}", conflict.note));
        }
        Some(_) => {}
    }
    if conflict.cases.is_empty() {
        missing.push("has no case".to_owned());
    }
    let unknown = conflict.cases.iter().filter(|case| find("case", case).is_none());
    missing.extend(unknown.map(|case| format!("names a case that does not exist: {case}")));
    missing
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
