//! A large portfolio is rendered quickly enough.

use crate::fixture;
use makebuy_report::{Markup, render};
use std::time::{Duration, Instant};

/// The goal is a second in a release build; this bound catches what grows faster than the portfolio, not what is slow.
#[test]
fn a_thousand_activities_do_not_take_for_ever() {
    let assessment = fixture::many(1_000);
    let start = Instant::now();
    render(&assessment, Markup::Html).unwrap();
    let taken = start.elapsed();
    assert!(taken < Duration::from_secs(30), "{taken:?}");
}
