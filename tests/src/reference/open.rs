//! What is left to find out (design 3.4, step 8).

use super::condition::{facts, truth};
use super::function;
use super::kleene::Kleene;
use super::model::{Fact, Kind, Pack};
use super::row::Row;
use makebuy_core::expr::{Expr, ExprKind};
use std::collections::BTreeSet;

/// The unknown and ranged answers that keep a condition from being true or false: going down only into parts that are
/// unknown themselves, and through derived facts to what was asked.
#[must_use]
pub fn facts_of(row: &Row<'_>, expr: &Expr) -> BTreeSet<String> {
    open(row, expr).answers
}

/// What keeps something from being known.
#[derive(Debug, Default)]
struct Open {
    /// What can be asked.
    answers: BTreeSet<String>,
    /// Whether that says why: there is something to ask, or a function failed.
    accounted: bool,
}

impl Open {
    fn add(&mut self, other: Self) {
        self.answers.extend(other.answers);
        self.accounted |= other.accounted;
    }
}

fn open(row: &Row<'_>, expr: &Expr) -> Open {
    let mut found = Open::default();
    if truth(row, expr) != Kleene::U {
        return found;
    }
    match &expr.kind {
        ExprKind::Not(inner) => found = open(row, inner),
        ExprKind::And(parts) | ExprKind::Or(parts) => parts.iter().for_each(|part| found.add(open(row, part))),
        _ => found = answers(row, expr),
    }
    found
}

/// Every answer that an atom, a call or arithmetic rests on and that is unknown or a range; of a derived fact only if
/// that is so itself. Where a function failed, nobody can be asked.
fn answers(row: &Row<'_>, expr: &Expr) -> Open {
    let mut found = Open::default();
    for fact in facts(row.pack, expr).into_iter().filter(|fact| row.value(fact).is_open()) {
        match &fact.derive {
            Some(derive) if function::has_failed(row, &derive.tree) => found.accounted = true,
            Some(derive) if fact.kind == Kind::Flag && !function::is_call(&derive.tree) => {
                found.add(open(row, &derive.tree));
            }
            Some(derive) => {
                let mut below = answers(row, &derive.tree);
                if !below.accounted {
                    // exact answers that can not be computed with, as in a division by zero
                    below.answers = all(row.pack, &derive.tree);
                    below.accounted = !below.answers.is_empty();
                }
                found.add(below);
            }
            None => {
                found.answers.insert(fact.id.clone());
                found.accounted = true;
            }
        }
    }
    found
}

/// Every answer that arithmetic rests on.
fn all(pack: &Pack, expr: &Expr) -> BTreeSet<String> {
    let below = |fact: &Fact| match &fact.derive {
        Some(derive) => all(pack, &derive.tree),
        None => BTreeSet::from([fact.id.clone()]),
    };
    facts(pack, expr).into_iter().flat_map(below).collect()
}
