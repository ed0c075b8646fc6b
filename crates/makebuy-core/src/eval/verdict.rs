//! Steps 5 to 7 for one row: recommendation, contenders, standing, lead.

use super::planes::Tri;
use super::score::Bounded;
use crate::ids::{List, OptionId, OptionSet};
use makebuy_model::assessment::Standing;
use makebuy_model::assessment::equal_scores;

/// How one option stands in one row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OptionState {
    pub(crate) out: Tri,
    pub(crate) ready: Tri,
    pub(crate) score: Bounded,
}

/// What is recommended in one row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RowVerdict {
    pub(crate) best: Option<OptionId>,
    pub(crate) runner_up: Option<OptionId>,
    pub(crate) contenders: OptionSet,
    pub(crate) standing: Standing,
    pub(crate) meanwhile: Option<OptionId>,
    pub(crate) score: Option<f64>,
    pub(crate) lead: Option<f64>,
}

pub(crate) fn verdict(states: &List<OptionId, OptionState>) -> RowVerdict {
    let possible = |id: &OptionId| states[*id].out != Tri::True;
    let best = highest(states, states.ids().filter(possible));
    let runner_up = highest(states, states.ids().filter(possible).filter(|id| Some(*id) != best));
    // The recommended option is always one, also where ties within the tolerance run in a circle.
    let may_win = |id: &OptionId| Some(*id) == best || !beaten(*id, states);
    let contenders: OptionSet = states.ids().filter(possible).filter(may_win).collect();
    let settled = |id: &OptionId| states[*id].out == Tri::False && states[*id].ready == Tri::True;
    RowVerdict {
        best,
        runner_up,
        contenders,
        standing: standing(states, best, contenders),
        meanwhile: highest(states, states.ids().filter(settled)),
        score: best.map(|id| states[id].score.value),
        lead: best.zip(runner_up).map(|(best, other)| (states[best].score.value - states[other].score.value).max(0.0)),
    }
}

/// The option with the highest score; equal ones go to the first in the pack's order.
fn highest(states: &List<OptionId, OptionState>, among: impl Iterator<Item = OptionId> + Clone) -> Option<OptionId> {
    let score = |id: OptionId| states[id].score.value;
    let top = among.clone().map(score).max_by(f64::total_cmp)?;
    among.into_iter().find(|id| equal_scores(score(*id), top))
}

/// Whether a surely admissible option surely beats this one.
fn beaten(option: OptionId, states: &List<OptionId, OptionState>) -> bool {
    states.iter().any(|(other, state)| {
        let (low, high) = (state.score.low, states[option].score.high);
        let equal = equal_scores(low, high);
        state.out == Tri::False && ((low > high && !equal) || (equal && other < option))
    })
}

fn standing(states: &List<OptionId, OptionState>, best: Option<OptionId>, contenders: OptionSet) -> Standing {
    let Some(best) = best else {
        return Standing::Impossible;
    };
    let some_in = states.values().any(|state| state.out == Tri::False);
    let none_ready =
        states.iter().filter(|(id, _)| contenders.contains(*id)).all(|(_, state)| state.ready == Tri::False);
    let best_state = &states[best];
    if some_in && none_ready {
        Standing::NotYet
    } else if contenders.len() == 1 && best_state.out == Tri::False && best_state.ready == Tri::True {
        Standing::Firm
    } else {
        Standing::Open
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(out: Tri, ready: Tri, low: f64, value: f64, high: f64) -> OptionState {
        OptionState { out, ready, score: Bounded { value, low, high } }
    }

    fn judge(states: [OptionState; 3]) -> (Option<usize>, Standing, usize) {
        let verdict = verdict(&states.into_iter().collect());
        let index = |id: OptionId| crate::ids::Id::index(id);
        (verdict.best.map(index), verdict.standing, verdict.contenders.len())
    }

    #[test]
    fn standings_follow_the_contenders() {
        use Tri::{False, True, Unknown};
        let strong = state(False, True, 50.0, 50.0, 50.0);
        let weak = state(False, True, 10.0, 10.0, 40.0);
        assert_eq!(judge([weak, strong, weak]), (Some(1), Standing::Firm, 1));
        assert_eq!(judge([weak, OptionState { ready: False, ..strong }, weak]), (Some(1), Standing::NotYet, 1));
        assert_eq!(judge([weak, OptionState { ready: Unknown, ..strong }, weak]), (Some(1), Standing::Open, 1));
        assert_eq!(judge([weak, OptionState { out: Unknown, ..strong }, weak]), (Some(1), Standing::Open, 3));
        let out = OptionState { out: True, ..strong };
        assert_eq!(judge([out, out, out]), (None, Standing::Impossible, 0));
        assert_eq!(judge([strong, strong, strong]), (Some(0), Standing::Firm, 1), "ties go to the first");
    }
}
