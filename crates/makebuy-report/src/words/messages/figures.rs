//! The messages of the figures.

use super::{Variable, messages};
use crate::words::Words;

messages! {
    FIGURES:
    // All verdicts at a glance
    glance_title();
    glance_description(count);
    glance_caption(total, go);
    glance_toss_ups(close, total);
    glance_crowd_title();
    glance_crowd_description(count);

    // What marks mean
    key_bounds();
    key_rival();
    key_square();
    key_close();

    // The funnel
    funnel_description(steps);
}
