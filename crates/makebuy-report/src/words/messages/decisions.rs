//! The messages about confidence, risks, checklists, reviews and providers.

use super::{Variable, messages};
use crate::words::Words;

messages! {
    DECISIONS:
    // Headings and cover
    heading_verdicts();
    heading_providers();
    heading_risks();
    heading_reviews();
    builds_on(packs);

    // Confidence
    confidence_high();
    confidence_medium();
    confidence_low();
    confidence_none();
    confidence_high_meaning(points);
    confidence_medium_meaning();
    confidence_low_meaning(points);
    confidence_close();
    confidence_questions(count);
    confidence_failed();
    limit_confidence();

    // Executive summary
    recommended(options);
    no_recommendation();
    can_go(count);
    step_provider();
    step_hand_over();
    assigned_by(owner, date);
    due_by(date);
    find_out_by(owner, date);
    find_out_owner(owner);
    find_out_due(date);
    activities_count(count);

    // Risks
    risks_more(count);
    risk_concentration(provider, count, all);
    risk_concentration_why();
    risk_close(count, total);
    risk_close_why(points);
    risk_against(count);
    risk_assumption(fact, value);
    risk_assumption_why(count);
    risk_ask(question);
    risk_unknown(rule);
    risk_unknown_why(count);
    risk_counter(rule);
    risk_counter_why(count);

    // Reviews
    review_verdict();
    review_when_done();
    review_when_answered();
    review_end_date();
    review_regularly();
    review_when_changed();
    review_settled();

    // The partner test
    test_met();
    test_unmet();
    test_unknown();
    test_none();
    test_clear();
    test_stops();
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
