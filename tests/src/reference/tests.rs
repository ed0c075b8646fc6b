//! The reference itself, on rows computed by hand.

use super::kleene::Kleene::{self, F, T, U};
use super::model::*;
use super::outcome::Judged;
use super::row::Row;
use super::{assess, condition};
use makebuy_model::assessment::{Bearing, DutyState, Effective, RequirementState, Standing};

fn strings(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Options `in-house`, `outsource` (external) and `partner` (external, needs a provider); criteria `cost`
/// (weight 3) and `risk` (weight 1); facts of every kind.
fn pack(rules: Vec<Rule>) -> Pack {
    let option = |id: &str, external, needs_provider| Delivery { id: id.to_owned(), external, needs_provider };
    let criterion = |id: &str, weight| Criterion { id: id.to_owned(), weight };
    let fact = |id: &str, subject, kind| Fact { id: id.to_owned(), subject, kind, assume: None, derive: None };
    let derived =
        |id: &str, kind, text: &str| Fact { derive: Some(Condition::new(text)), ..fact(id, Subject::Activity, kind) };
    let level = || Kind::Level(strings("low mid high"));
    let number = || Kind::Number(None, None);
    Pack {
        indifference: None,
        options: vec![
            option("in-house", false, false),
            option("outsource", true, false),
            option("partner", true, true),
        ],
        criteria: vec![criterion("cost", 3.0), criterion("risk", 1.0)],
        facts: vec![
            fact("a", Subject::Activity, Kind::Flag),
            fact("b", Subject::Activity, Kind::Flag),
            Fact { assume: Some(Answer::Flag(false)), ..fact("rare", Subject::Activity, Kind::Flag) },
            fact("trusted", Subject::Provider, Kind::Flag),
            fact("l", Subject::Activity, level()),
            fact("m", Subject::Activity, level()),
            fact("colour", Subject::Activity, Kind::Choice(strings("red green blue"))),
            fact("tools", Subject::Activity, Kind::Set(strings("saw axe"))),
            fact("x", Subject::Organisation, number()),
            fact("y", Subject::Organisation, number()),
            derived("ratio", number(), "(x + 1) / y"),
            derived("cheap", Kind::Flag, "ratio < 2 and not a"),
        ],
        rules,
    }
}

fn rule(id: &str, when: &str, says: Says) -> Rule {
    let when = (!when.is_empty()).then(|| Condition::new(when));
    Rule { id: id.to_owned(), when, says, status: "stable" }
}

fn weigh(id: &str, when: &str, criterion: &str, effects: &[(&str, i32)]) -> Rule {
    let effects = effects.iter().map(|(option, effect)| ((*option).to_owned(), *effect)).collect();
    rule(id, when, Says::Weigh(criterion.to_owned(), effects))
}

fn require(id: &str, need: &str, options: &str) -> Rule {
    rule(id, "", Says::Require(Condition::new(need), strings(options)))
}

fn answers(list: &[(&str, Answer)]) -> Answers {
    list.iter().map(|(fact, answer)| ((*fact).to_owned(), answer.clone())).collect()
}

const YES: Answer = Answer::Flag(true);
const NO: Answer = Answer::Flag(false);

/// One activity with these answers, of an organisation with those.
fn portfolio(activity: &[(&str, Answer)], organisation: &[(&str, Answer)]) -> Portfolio {
    let answers_of = answers;
    let activity =
        Activity { id: "one".to_owned(), answers: answers_of(activity), providers: Vec::new(), about: [].into() };
    Portfolio { organisation: answers_of(organisation), providers: Vec::new(), activities: vec![activity] }
}

fn judged(pack: &Pack, activity: &[(&str, Answer)]) -> Judged {
    assess(pack, &portfolio(activity, &[]), true).activities[0].rows[0].1.clone()
}

fn truth(text: &str, activity: &[(&str, Answer)], organisation: &[(&str, Answer)]) -> Kleene {
    let (pack, portfolio) = (pack(Vec::new()), portfolio(activity, organisation));
    let row = Row::new(&pack, &portfolio, &portfolio.activities[0], None, true);
    condition::truth(&row, &Condition::new(text).tree)
}

#[test]
fn a_range_is_true_where_every_point_is() {
    let mid_or_more = ("l", Answer::Names2("mid".to_owned(), "high".to_owned()));
    let low = ("m", Answer::Name("low".to_owned()));
    for (text, wanted) in [
        ("l >= mid", T),
        ("l > mid", U),
        ("l < mid", F),
        ("l != low", T),
        ("l in [mid, high]", T),
        ("l in [low, high]", U),
        ("l > m", T),
        ("m == l", F),
        ("l > m and l == high", U),
        ("known(l)", T),
        ("known(a)", F),
        ("a or l >= mid", T),
        ("a and l < mid", F),
        ("not a", U),
        ("colour == red", U),
        ("saw in tools", U),
    ] {
        assert_eq!(truth(text, &[mid_or_more.clone(), low.clone()], &[]), wanted, "{text}");
    }
    let known = [("colour", Answer::Name("red".to_owned())), ("tools", Answer::Names(strings("axe")))];
    for (text, wanted) in
        [("colour == red", T), ("colour in [green, blue]", F), ("axe in tools", T), ("saw in tools", F)]
    {
        assert_eq!(truth(text, &known, &[]), wanted, "{text}");
    }
}

#[test]
fn derived_numbers_are_intervals_and_a_divisor_that_may_be_zero_makes_them_unknown() {
    let x = |low, high| ("x", Answer::Number2(low, high));
    let y = |low, high| ("y", Answer::Number2(low, high));
    for (organisation, text, wanted) in [
        // (2..4) / 2 = 1..2
        ([x(1.0, 3.0), y(2.0, 2.0)], "ratio <= 2", T),
        ([x(1.0, 3.0), y(2.0, 2.0)], "ratio < 2", U),
        ([x(1.0, 3.0), y(2.0, 2.0)], "ratio != 2.5", T),
        ([x(1.0, 3.0), y(2.0, 2.0)], "ratio in [0, 1]", U),
        // (2..4) / (-2..-1) = -4..-1
        ([x(1.0, 3.0), y(-2.0, -1.0)], "ratio >= -4", T),
        ([x(1.0, 3.0), y(-2.0, -1.0)], "ratio > -1", F),
        ([x(1.0, 1.0), y(0.0, 0.0)], "ratio > 0", U),
        ([x(1.0, 1.0), y(-1.0, 1.0)], "ratio > -1000", U),
        ([x(1e300, 1e300), y(1e-300, 1e-300)], "ratio > 0", U),
        ([x(1.0, 3.0), y(2.0, 2.0)], "cheap or not cheap", U),
    ] {
        assert_eq!(truth(text, &[("a", NO)], &organisation), wanted, "{text} {organisation:?}");
    }
}

#[test]
fn an_assumption_stands_in_until_the_word_unknown() {
    assert_eq!(truth("not rare and known(rare)", &[], &[]), T);
    assert_eq!(truth("rare", &[("rare", Answer::Unknown)], &[]), U);
    assert_eq!(truth("rare", &[("rare", YES)], &[]), T);
    let (pack, portfolio) = (pack(Vec::new()), portfolio(&[], &[]));
    let row = Row::new(&pack, &portfolio, &portfolio.activities[0], None, false);
    assert_eq!(condition::truth(&row, &Condition::new("rare").tree), U);
}

#[test]
fn evidence_is_cut_off_weighted_and_bounded() {
    let rules = vec![
        weigh("first", "a", "cost", &[("outsource", 2)]),
        weigh("second", "a", "cost", &[("outsource", 2), ("in-house", 1)]),
        weigh("third", "a", "risk", &[("outsource", -1)]),
        weigh("fourth", "b", "risk", &[("outsource", -3), ("in-house", 3)]),
    ];
    let judged = judged(&pack(rules), &[("a", YES)]);
    let close = |found: f64, wanted: f64| assert!((found - wanted).abs() < 1e-9, "{found} {wanted}");
    // cost: 2 + 2, cut off at 3: 75 points; risk: a third of 25 points against, or all of them
    let outsource = &judged.options[1].score;
    close(outsource.points, 75.0 - 25.0 / 3.0);
    close(outsource.low, 50.0);
    close(outsource.high, 75.0 - 25.0 / 3.0);
    // cost: a third of 75 points; risk: nothing, or 25 points
    let in_house = &judged.options[0].score;
    close(in_house.points, 25.0);
    close(in_house.high, 50.0);
    assert_eq!(judged.option.as_deref(), Some("outsource"));
    assert_eq!(judged.runner_up.as_deref(), Some("in-house"));
    close(judged.lead.unwrap(), 50.0 - 25.0 / 3.0);
    // 50 against 50, and in-house is first: outsource does not surely beat it
    assert_eq!(judged.contenders, ["in-house", "outsource"]);
    assert_eq!((judged.standing, judged.close_call), (Standing::Open, false));
    let bearing = |id: &str| judged.reasons.get(id).map(|reason| reason.0);
    assert_eq!(bearing("second"), Some(Bearing::For));
    assert_eq!(bearing("third"), Some(Bearing::Against));
    assert_eq!(bearing("fourth"), None);
    assert_eq!(judged.questions.keys().collect::<Vec<_>>(), ["b"]);
    assert!(!judged.questions["b"].decides);
}

#[test]
fn an_exclude_stands_unless_lifted_and_a_veto_stands_anyway() {
    let rules = vec![
        weigh("better", "", "cost", &[("outsource", 3)]),
        rule("stays", "a", Says::Exclude(strings("outsource"))),
        rule("exception", "b", Says::Lift(strings("stays"))),
        rule("never", "rare", Says::Veto(strings("outsource"))),
    ];
    let pack = pack(rules);
    let of = |judged: &Judged, rule: &str| judged.reasons.get(rule).copied();

    let stands = judged(&pack, &[("a", YES), ("b", NO)]);
    assert_eq!(stands.option.as_deref(), Some("in-house"));
    assert_eq!(stands.standing, Standing::Firm);
    assert_eq!(of(&stands, "stays"), Some((Bearing::For, Effective::Stands)));
    assert_eq!(stands.runner_up, None);

    let lifted = judged(&pack, &[("a", YES), ("b", YES)]);
    assert_eq!(lifted.option.as_deref(), Some("outsource"));
    assert_eq!(lifted.standing, Standing::Firm);
    assert_eq!(of(&lifted, "stays"), Some((Bearing::Against, Effective::Lifted)));
    assert_eq!(of(&lifted, "exception"), Some((Bearing::For, Effective::Stands)));

    let may_be = judged(&pack, &[("a", YES)]);
    assert_eq!(may_be.option.as_deref(), Some("outsource"));
    assert_eq!(may_be.standing, Standing::Open);
    assert_eq!(of(&may_be, "stays"), Some((Bearing::Against, Effective::MayBeLifted)));
    assert_eq!(may_be.questions.keys().collect::<Vec<_>>(), ["b"]);
    assert!(may_be.questions["b"].decides);

    let vetoed = judged(&pack, &[("a", YES), ("b", YES), ("rare", YES)]);
    assert_eq!(vetoed.option.as_deref(), Some("in-house"));
    assert_eq!(of(&vetoed, "stays"), Some((Bearing::Neutral, Effective::Lifted)));
    assert_eq!(of(&vetoed, "exception"), Some((Bearing::Neutral, Effective::Stands)));
    assert_eq!(of(&vetoed, "never"), Some((Bearing::For, Effective::Stands)));
}

#[test]
fn a_requirement_holds_back_and_says_so() {
    let rules = vec![
        weigh("better", "", "cost", &[("outsource", 3)]),
        require("tidy-first", "a", "outsource"),
        require("measured", "known(x)", "outsource in-house"),
    ];
    let pack = pack(rules);
    let not_yet = judged(&pack, &[("a", NO)]);
    assert_eq!((not_yet.option.as_deref(), not_yet.standing), (Some("outsource"), Standing::NotYet));
    assert_eq!(not_yet.meanwhile, None);
    assert_eq!(not_yet.requirements["tidy-first"], RequirementState::Unmet);
    assert_eq!(not_yet.requirements["measured"], RequirementState::Unmet);
    assert_eq!(not_yet.reasons["tidy-first"].0, Bearing::Against);

    let measured = assess(&pack, &portfolio(&[], &[("x", Answer::Number2(1.0, 2.0))]), true);
    let measured = &measured.activities[0].rows[0].1;
    assert_eq!((measured.option.as_deref(), measured.standing), (Some("outsource"), Standing::Open));
    assert_eq!(measured.meanwhile.as_deref(), Some("in-house"));
    assert_eq!(measured.requirements["tidy-first"], RequirementState::Unknown);
    assert_eq!(measured.requirements["measured"], RequirementState::Met);
}

#[test]
fn without_a_provider_its_rules_wait_and_with_several_the_best_external_row_counts() {
    let rules = vec![
        weigh("better", "a", "cost", &[("partner", 2)]),
        weigh("trusted", "trusted", "cost", &[("partner", 1)]),
        require("trust-first", "trusted", "outsource partner"),
        require("trust-partners", "trusted", "partner"),
        rule("keep-an-eye", "not trusted", Says::Duty(strings("in-house partner"), Some("watched".to_owned()))),
        rule("many", "a", Says::Portfolio(strings("partner"), 0.5)),
    ];
    let pack = pack(rules);
    let mut portfolio = portfolio(&[("a", YES)], &[]);
    let assessed = assess(&pack, &portfolio, true);
    let alone = &assessed.activities[0].rows[0].1;
    assert_eq!((alone.option.as_deref(), alone.standing), (Some("in-house"), Standing::Firm));
    assert_eq!(alone.requirements["trust-first"], RequirementState::ToCheck);
    // `partner` is out only for want of a provider, so what it needs is worth knowing
    assert_eq!(alone.requirements["trust-partners"], RequirementState::ToCheck);
    assert_eq!(alone.duties["keep-an-eye"], DutyState::ToCheck);
    assert!(alone.options[2].lacks_provider && alone.qualifiers.is_empty() && assessed.warnings.is_empty());

    let provider = |id: &str, trusted| Provider { id: id.to_owned(), answers: answers(&[("trusted", trusted)]) };
    portfolio.providers = vec![provider("acme", NO), provider("bolt", YES), provider("cato", YES)];
    portfolio.activities[0].providers = strings("acme cato bolt");
    portfolio.activities[0].about = [("cato".to_owned(), answers(&[("trusted", Answer::Unknown)]))].into();
    let assessed = assess(&pack, &portfolio, true);
    let activity = &assessed.activities[0];
    let seen = |row: usize| (activity.rows[row].1.score.map(f64::round), activity.rows[row].1.standing);
    assert_eq!(seen(0), (Some(50.0), Standing::NotYet));
    assert_eq!(seen(1), (Some(50.0), Standing::Open));
    assert_eq!(seen(2), (Some(75.0), Standing::Firm));
    assert_eq!(activity.chosen, 2);
    assert_eq!(activity.rows[0].1.qualifiers, ["watched"]);
    assert_eq!(activity.rows[1].1.duties["keep-an-eye"], DutyState::Unknown);
    assert_eq!(assessed.warnings[0].counted, ["one"]);
}

#[test]
fn when_everything_is_out_it_is_impossible() {
    let rules = vec![
        weigh("better", "", "cost", &[("outsource", 3)]),
        rule("never", "a", Says::Veto(strings("in-house outsource"))),
    ];
    let judged = judged(&pack(rules), &[("a", YES)]);
    assert_eq!((judged.option.as_deref(), judged.standing), (None, Standing::Impossible));
    assert_eq!((judged.score, judged.lead, judged.close_call), (None, None, false));
    assert!(judged.contenders.is_empty() && judged.questions.is_empty());
    assert_eq!(judged.reasons["never"].0, Bearing::For);
    assert_eq!(judged.reasons["better"].0, Bearing::Neutral);
}

#[test]
fn questions_name_what_was_asked_and_only_in_parts_that_are_open() {
    let rules = vec![
        weigh("cheap", "cheap or (l == low and b)", "cost", &[("outsource", 3)]),
        weigh("dear", "not cheap", "cost", &[("in-house", 1)]),
    ];
    let portfolio = portfolio(
        &[("a", NO), ("l", Answer::Name("high".to_owned()))],
        &[("x", Answer::Number2(1.0, 3.0)), ("y", Answer::Number(2.0))],
    );
    let assessed = assess(&pack(rules), &portfolio, true);
    let questions = &assessed.activities[0].rows[0].1.questions;
    // y is exact, a is answered, and b could change nothing: l == low is false
    assert_eq!(questions.keys().collect::<Vec<_>>(), ["x"]);
    assert_eq!(questions["x"].rules.len(), 2);
}
