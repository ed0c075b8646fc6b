//! A quick look at how many answers a condition lacks: never more than it does.

use crate::eval::Tri;
use crate::explain::RowView;
use crate::ids::FactId;
use crate::pack::Cond;

/// At least so many answers would have to be others for a condition to be true, or false.
pub(in crate::explain) fn fewest(view: RowView<'_>, cond: &Cond, wanted: bool) -> usize {
    match (cond, wanted) {
        (Cond::Always, true) => 0,
        (Cond::Always, false) => usize::MAX,
        (Cond::Atom(atom), _) => usize::from(view.judged.atoms[*atom].get(view.row) != Tri::known(wanted)),
        (Cond::Not(inner), _) => fewest(view, inner, !wanted),
        (Cond::And(parts), true) | (Cond::Or(parts), false) => of_all(view, parts, wanted),
        (Cond::Or(parts), true) | (Cond::And(parts), false) => {
            parts.iter().map(|part| fewest(view, part, wanted)).min().unwrap_or(usize::MAX)
        }
    }
}

/// Comparisons of different facts that are not as wanted take an answer each; of anything else, the part that takes
/// most counts, for one answer may serve several.
fn of_all(view: RowView<'_>, parts: &[Cond], wanted: bool) -> usize {
    let mut facts: Vec<FactId> = Vec::new();
    let mut most = 0;
    for part in parts {
        let takes = fewest(view, part, wanted);
        most = most.max(takes);
        if let (true, Some(fact)) = (takes > 0, only_fact(view, part))
            && !facts.contains(&fact)
        {
            facts.push(fact);
        }
    }
    most.max(facts.len())
}

/// The fact that a comparison is about, if it is answered and there is but one.
fn only_fact(view: RowView<'_>, cond: &Cond) -> Option<FactId> {
    let atom = match cond {
        Cond::Atom(atom) => atom,
        Cond::Not(inner) => return only_fact(view, inner),
        _ => return None,
    };
    let mut facts = view.pack.atoms[*atom].facts();
    let fact = facts.next().filter(|fact| view.pack.facts[*fact].derive.is_none())?;
    facts.next().is_none().then_some(fact)
}
