//! Assumptions that stood in for answers, and whether the verdict rests on them.

use super::{RowView, questions};
use crate::eval::Tri;
use crate::ids::FactId;
use crate::pack::{Action, Cond};
use makebuy_model::assessment::Assumption;
use std::collections::BTreeSet;

/// The assumptions that some rule of the row uses: those because of which it would be undecided, were they
/// lifted. An assumption decides if, with all of them lifted, its fact would be asked for.
pub(super) fn assumptions(view: RowView<'_>, lifted: RowView<'_>) -> Vec<Assumption> {
    let assumed = |fact: &FactId| view.judged.table.assumed[*fact].get(view.row);
    let deciding: BTreeSet<FactId> = questions::stakes(lifted).into_keys().filter(assumed).collect();
    let mut used: BTreeSet<FactId> = BTreeSet::new();
    for (id, rule, _) in lifted.rules() {
        let mut collect = |cond: &Cond| {
            lifted.unknowns_behind(cond, &mut |fact| {
                if assumed(&fact) {
                    used.insert(fact);
                }
            });
        };
        if matches!(rule.action, Action::Portfolio { .. }) {
            continue;
        }
        if lifted.when(id) == Tri::Unknown && view.when(id) != Tri::Unknown {
            collect(&rule.when);
        }
        if let Action::Require { need, .. } = &rule.action
            && lifted.judged.need[id].get(lifted.row) == Tri::Unknown
            && view.when(id) != Tri::False
        {
            collect(need);
        }
    }
    used.extend(&deciding);
    let mut found: Vec<_> =
        used.into_iter().filter_map(|fact| assumption(view, fact, deciding.contains(&fact))).collect();
    found.sort_by_key(|assumption| !assumption.decides);
    found
}

fn assumption(view: RowView<'_>, fact: FactId, decides: bool) -> Option<Assumption> {
    let compiled = &view.pack.facts[fact];
    let answer = view.answer(fact);
    Some(Assumption { fact: compiled.id.clone(), subject: compiled.subject, value: answer.value?, decides })
}
