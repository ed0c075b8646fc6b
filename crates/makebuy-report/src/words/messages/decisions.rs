//! The messages about confidence, risks, checklists, reviews and providers.

use super::{Variable, messages};
use crate::words::Words;

messages! {
    DECISIONS:
    // An activity.
    stake_possible(options);
    stake_ready(options);
    stake_moves(points);
    near_out(options, changes);
    near_held(options, changes);
    near_let_in(options, changes);
    near_tips(changes);
    near_change(fact, value, now);
    near_then(option, standing);
    near_then_same(standing);
    near_then_nothing();
    due_with();
    happened_with(activity);
    origin_rests_on_failed();
}
