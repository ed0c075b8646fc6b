//! Assumptions that stood in for answers, and whether the verdict rests on them.

use super::{RowView, questions};
use crate::eval::in_row;
use crate::ids::{FactId, OptionSet};
use crate::pack::{Action, Atom, Cond};
use makebuy_model::assessment::Assumption;
use std::collections::BTreeSet;

/// The assumptions that some rule of the row uses. `without` is the same row with all assumptions lifted.
///
/// An assumption decides if, lifted, it would be asked for, or a requirement of a contender would turn.
pub(super) fn assumptions(view: RowView<'_>, without: RowView<'_>) -> Vec<Assumption> {
    let assumed = |fact: &FactId| view.judged.table.assumed[*fact].get(view.row);
    let mut deciding: BTreeSet<FactId> = questions::stakes(without).into_keys().filter(assumed).collect();
    let mut used = BTreeSet::new();
    let contenders = |options: OptionSet| {
        options.intersects(view.found.verdict.contenders) || options.intersects(without.found.verdict.contenders)
    };
    for (id, rule, _) in view.rules() {
        let found = match &rule.action {
            Action::Portfolio { .. } => continue,
            Action::Require { need, .. } => {
                [rests_on(view, without, &rule.when), rests_on(view, without, need)].concat()
            }
            _ => rests_on(view, without, &rule.when),
        };
        if let Action::Require { options, .. } = &rule.action
            && contenders(*options)
            && view.unmet(id) != without.unmet(id)
        {
            deciding.extend(&found);
        }
        used.extend(found);
    }
    used.extend(&deciding);
    let all = used.into_iter().filter_map(|fact| assumption(view, fact, deciding.contains(&fact)));
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|assumption| !assumption.decides);
    all
}

/// The assumed facts because of which a condition is what it is.
///
/// Lifting assumptions can only make a condition unknown, and then its unknown parts tell. `known(…)` is the
/// exception: where it stands, whatever lifting changes counts.
fn rests_on(view: RowView<'_>, without: RowView<'_>, cond: &Cond) -> Vec<FactId> {
    let mut asks_known = false;
    cond.atoms(&mut |atom| asks_known |= matches!(view.pack.atoms[atom], Atom::Known(_)));
    let truth = |view: RowView<'_>| in_row(cond, &view.judged.atoms, view.row);
    let mut found = Vec::new();
    let mut collect = |fact: FactId| {
        if view.judged.table.assumed[fact].get(view.row) {
            found.push(fact);
        }
    };
    if asks_known {
        cond.atoms(&mut |atom| {
            let changed = view.judged.atoms[atom].get(view.row) != without.judged.atoms[atom].get(view.row);
            if changed {
                for fact in view.pack.atoms[atom].facts() {
                    without.unknowns_below(fact, &mut collect);
                }
            }
        });
    } else if truth(view) != truth(without) {
        without.unknowns_behind(cond, &mut collect);
    }
    found
}

fn assumption(view: RowView<'_>, fact: FactId, decides: bool) -> Option<Assumption> {
    let compiled = &view.pack.facts[fact];
    let answer = view.answer(fact);
    Some(Assumption { fact: compiled.id.clone(), subject: compiled.subject, value: answer.value?, decides })
}
