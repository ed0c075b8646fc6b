//! The engine against the reference on random packs and portfolios, and what must hold of any verdict.
//!
//! `MAKEBUY_ROWS=200000` judges that many rows (default 20000); `MAKEBUY_SEED=17` starts with that seed. A
//! failure prints its seed, the case made as small as it goes, and where the whole of it was written.

#![expect(clippy::panic, reason = "a test fails by panicking")]

use makebuy_model::Assessment;
use makebuy_model::assessment::{Activity, Answer, Judgement, Origin, RequirementState, Row, Standing};
use makebuy_model::pack::Value;
use makebuy_tests::random::{self, Case, Random, refine, rows, shrink, shuffle, text, zeros};
use makebuy_tests::reference::model::{Portfolio, Says};
use makebuy_tests::reference::{self, outcome::Judged};
use makebuy_tests::{compare, engine};
use std::collections::BTreeMap;

/// What is wrong with a case; nothing if nothing is.
type Check = fn(&Case) -> Result<Vec<String>, String>;

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Checks random cases until one in `share` of the wanted rows is done.
fn all(name: &str, share: u64, check: Check) {
    let wanted = number("MAKEBUY_ROWS", 20_000) / share;
    let mut seed = number("MAKEBUY_SEED", 1);
    let mut rows = 0;
    while rows < wanted {
        let case = random::case(seed);
        rows += rows_of(&case.portfolio);
        match check(&case) {
            Ok(wrong) if wrong.is_empty() => {}
            Ok(wrong) => panic!("{}", failure(name, seed, &case, check, &wrong)),
            Err(refused) => panic!("{}", failure(name, seed, &case, check, &[refused])),
        }
        seed += 1;
    }
}

fn rows_of(portfolio: &Portfolio) -> u64 {
    portfolio.activities.iter().map(|activity| activity.providers.len().max(1) as u64).sum()
}

fn failure(name: &str, seed: u64, case: &Case, check: Check, wrong: &[String]) -> String {
    let place = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = |what: &str, text: String| {
        let path = place.join(format!("{name}-{seed}.{what}.toml"));
        std::fs::write(&path, text).map_or_else(|error| error.to_string(), |()| path.display().to_string())
    };
    let pack = file("pack", text::pack(&case.pack));
    let portfolio = file("portfolio", text::portfolio(&case.portfolio));
    let refused = check(case).is_err();
    let small = shrink::shrunk(case.clone(), |smaller| match check(smaller) {
        Ok(wrong) => !refused && !wrong.is_empty(),
        Err(_) => refused,
    });
    let left = check(&small).unwrap_or_else(|refused| vec![refused]);
    format!(
        "{name}: seed {seed}, assumptions {}\n{}\nwhole pack: {pack}\nwhole portfolio: {portfolio}\n\n\
         As small as it goes:\n{}\n\n{}\n\n{}",
        case.assumptions,
        wrong.iter().take(10).cloned().collect::<Vec<_>>().join("\n"),
        left.join("\n"),
        text::pack(&small.pack),
        text::portfolio(&small.portfolio)
    )
}

#[test]
fn the_engine_equals_the_reference() {
    all("reference", 1, |case| Ok(compare::differences(case, &engine::assess_case(case)?)));
}

/// Answering an unknown or narrowing a range never overturns what was settled (design 3.4, step 6).
#[test]
fn finding_out_more_overturns_nothing_settled() {
    all("monotone", 5, |case| {
        let before = engine::assess_case(case)?;
        let mut random = Random::new(rows_of(&case.portfolio));
        let refined = refine::refined(&mut random, case);
        let after = engine::assess_case(&refined)?;
        let rows_in = |assessment: &Assessment| -> Vec<Row> {
            assessment.activities.iter().flat_map(|activity| activity.rows.clone()).collect()
        };
        let pairs = rows_in(&before).into_iter().zip(rows_in(&after));
        let overturned = pairs.filter_map(|(before, after)| overturned(case, &before.judgement, &after.judgement));
        Ok(overturned.collect())
    });
}

/// Whatever an answer turns out to be, what is derived from it lies in the range that was told before.
#[test]
fn ranges_hold_what_comes_of_finding_out_more() {
    all("ranges", 10, |case| {
        let before = engine::assess_case(case)?;
        let mut random = Random::new(rows_of(&case.portfolio));
        let after = engine::assess_case(&refine::refined(&mut random, case))?;
        let rows = |assessment: &Assessment| -> Vec<Row> {
            assessment.activities.iter().flat_map(|activity| activity.rows.clone()).collect()
        };
        let pairs = rows(&before).into_iter().zip(rows(&after));
        let answers =
            pairs.flat_map(|(before, after)| before.judgement.answers.into_iter().zip(after.judgement.answers));
        let lost = answers.filter(|(before, after)| !holds(before.value.as_ref(), after.value.as_ref()));
        Ok(lost.map(|(before, after)| format!("{before:?} became {after:?}")).collect())
    });
}

/// Whether a value that is known is so still, and a number lies in its range.
fn holds(before: Option<&Value>, after: Option<&Value>) -> bool {
    let range = |value: &Value| match value {
        Value::Number(number) => Some((*number, *number)),
        Value::NumberRange { from, to } => Some((*from, *to)),
        _ => None,
    };
    match (before, after) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(before), Some(after)) => {
            range(before).zip(range(after)).is_none_or(|((low, high), (from, to))| low <= from && to <= high)
        }
    }
}

fn overturned(case: &Case, before: &Judgement, after: &Judgement) -> Option<String> {
    let (old, new) = (&before.verdict, &after.verdict);
    let same = old.option == new.option && old.standing == new.standing;
    let holds = match old.standing {
        Standing::Firm | Standing::Impossible => same,
        Standing::NotYet => new.standing == Standing::NotYet || met_by_answering(case, before, after),
        Standing::Open => true,
    };
    let fewer = new.contenders.iter().all(|option| old.contenders.contains(option));
    let message = format!("{old:?} became {new:?}");
    (!holds || !fewer).then_some(message)
}

/// Whether a requirement that was unmet is so no more because its need asks that something be `known`: the only
/// way in which an answer can meet one.
fn met_by_answering(case: &Case, before: &Judgement, after: &Judgement) -> bool {
    let unmet = |judgement: &Judgement, rule: &str| {
        judgement.requirements.iter().any(|r| r.rule == rule && r.state == RequirementState::Unmet)
    };
    case.pack.rules.iter().any(|rule| {
        let asks = matches!(&rule.says, Says::Require(need, _) if need.text.contains("known("));
        asks && unmet(before, &rule.id) && !unmet(after, &rule.id)
    })
}

/// An assumption is never silent: every verdict lists those it rests on (design 3.1). So taking back all others
/// changes nothing about it.
#[test]
fn no_assumption_is_silent() {
    all("assumptions", 20, silent_assumptions);
}

fn silent_assumptions(case: &Case) -> Result<Vec<String>, String> {
    let mut wrong = Vec::new();
    for row in rows::alone(&Case { assumptions: true, ..case.clone() }) {
        let before = of_one_row(&row)?;
        let listed = |fact: &str| before.assumptions.iter().any(|assumption| assumption.fact == fact);
        let facts = row.pack.facts.iter().filter(|fact| fact.assume.is_some()).map(|fact| fact.id.as_str());
        let silent: Vec<&str> = facts.filter(|fact| !listed(fact)).collect();
        let after = of_one_row(&rows::without_assuming(&row, &silent))?;
        wrong.extend(compare::between(&format!("without {silent:?}"), &before, &after));
    }
    Ok(wrong)
}

/// The engine's judgement of a single row, but for the answers it repeats.
fn of_one_row(row: &Case) -> Result<Judgement, String> {
    let activity = engine::assess_case(row)?.activities.pop().ok_or("no activity")?;
    Ok(Judgement { answers: Vec::new(), near: Vec::new(), ..activity.judgement })
}

/// Zero is zero, also where it is written or computed as `-0.0`.
#[test]
fn a_negative_zero_is_zero() {
    all("zeros", 10, |case| {
        let mut random = Random::new(rows_of(&case.portfolio));
        let negative = zeros::negative(&mut random, case);
        let (one, other) = (engine::assess_case(case)?, engine::assess_case(&negative)?);
        let pairs = one.activities.iter().zip(&other.activities).filter(|(one, other)| one != other);
        let answers = |activity: &Activity| format!("{:?}", activity.judgement.answers);
        Ok(pairs.map(|(one, other)| format!("{} became {}", answers(one), answers(other))).collect())
    });
}

/// A batch equals its rows one by one (design 3.4, step 11).
#[test]
fn a_batch_equals_its_activities_one_by_one() {
    all("batch", 20, |case| {
        let together = engine::assess_case(case)?;
        let mut wrong = Vec::new();
        for (activity, found) in case.portfolio.activities.iter().zip(&together.activities) {
            let portfolio = Portfolio { activities: vec![activity.clone()], ..case.portfolio.clone() };
            let alone = engine::assess_case(&Case { portfolio, ..case.clone() })?;
            if alone.activities.first() != Some(found) {
                wrong.push(format!("{} alone is {:?}, in the batch {found:?}", activity.id, alone.activities));
            }
        }
        Ok(wrong)
    });
}

/// The order of facts, rules, providers and activities in the files changes nothing (design 3.4, step 11).
#[test]
fn order_changes_nothing() {
    all("order", 5, |case| {
        let one = engine::assess_case(case)?;
        let mut random = Random::new(rows_of(&case.portfolio));
        let other = engine::assess_case(&shuffle::shuffled(&mut random, case))?;
        let mut wrong = Vec::new();
        for activity in &one.activities {
            let Some(same) = other.activities.iter().find(|same| same.id == activity.id) else {
                wrong.push(format!("{} is gone", activity.id));
                continue;
            };
            if activity.provider != same.provider {
                wrong.push(format!("{}: {:?} or {:?}", activity.id, activity.provider, same.provider));
            }
            for (row, same) in activity.rows.iter().zip(&same.rows) {
                wrong.extend(compare::between(&activity.id, &row.judgement, &same.judgement));
            }
        }
        let warnings = |assessment: &Assessment| -> BTreeMap<String, Vec<String>> {
            let sorted = assessment.warnings.iter().map(|warning| {
                let mut counted = warning.counted.clone();
                counted.sort();
                (warning.rule.clone(), counted)
            });
            sorted.collect()
        };
        if warnings(&one) != warnings(&other) {
            wrong.push(format!("warnings: {:?} or {:?}", one.warnings, other.warnings));
        }
        Ok(wrong)
    });
}

/// What the criteria contribute adds up to the score and its bounds, which lie on its two sides.
#[test]
fn contributions_add_up_to_the_score() {
    all("sums", 10, |case| {
        let assessment = engine::assess_case(case)?;
        let mut wrong = Vec::new();
        for row in assessment.activities.iter().flat_map(|activity| &activity.rows) {
            for option in &row.judgement.options {
                let sum = |part: fn(&makebuy_model::assessment::Evidence) -> f64| -> f64 {
                    option.evidence.iter().map(part).sum()
                };
                let close = |one: f64, other: f64| (one - other).abs() < 1e-9;
                let adds_up = close(sum(|e| e.points), option.score)
                    && close(sum(|e| e.low), option.low)
                    && close(sum(|e| e.high), option.high)
                    && -100.0 - 1e-9 <= option.low
                    && option.low <= option.score
                    && option.score <= option.high
                    && option.high <= 100.0 + 1e-9;
                if !adds_up {
                    wrong.push(format!("{option:?}"));
                }
            }
        }
        Ok(wrong)
    });
}

#[test]
fn the_same_text_gives_the_same_assessment() {
    all("again", 10, |case| {
        let (one, other) = (engine::assess_case(case)?, engine::assess_case(case)?);
        Ok(if one == other { Vec::new() } else { vec!["two assessments differ".to_owned()] })
    });
}

/// The random cases reach every outcome that the design speaks of.
#[test]
fn random_cases_reach_everything() {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows = 0;
    for seed in 1.. {
        if rows > 5_000 {
            break;
        }
        let case = random::case(seed);
        rows += rows_of(&case.portfolio);
        for word in functions_of(&case) {
            *seen.entry(word).or_default() += 1;
        }
        let assessed = reference::assess(&case.pack, &case.portfolio, case.assumptions);
        let words = assessed.activities.iter().flat_map(|activity| &activity.rows);
        for word in
            words.flat_map(|(_, judged)| words_of(judged)).chain(assessed.warnings.iter().map(|_| "warning".into()))
        {
            *seen.entry(word).or_default() += 1;
        }
    }
    for word in [
        "Firm",
        "NotYet",
        "Open",
        "Impossible",
        "close call",
        "no runner-up",
        "meanwhile another",
        "question decides",
        "question moves",
        "For Stands",
        "Against Stands",
        "Neutral Stands",
        "Against Lifted",
        "Neutral Lifted",
        "For MayBeLifted",
        "Against MayBeLifted",
        "Unmet",
        "Unknown",
        "Met",
        "ToCheck",
        "duty Due",
        "duty Unknown",
        "duty ToCheck",
        "out U",
        "ready U",
        "tie",
        "warning",
        "lacks provider",
        "qualifier",
        "clamped",
        "function known",
        "function ranged",
        "function unknown",
        "function failed",
        "function flag",
    ] {
        assert!(seen.get(word).copied().unwrap_or(0) >= 10, "{word} is seen too seldom: {seen:#?}");
    }
}

/// What comes of the functions that a case calls.
fn functions_of(case: &Case) -> Vec<String> {
    let assessment = engine::assess_case(case).unwrap_or_else(|refused| panic!("{refused}"));
    let calls = |fact: &str| {
        let derive = case.pack.fact(fact).and_then(|fact| fact.derive.as_ref());
        derive.is_some_and(|derive| reference::function::is_call(&derive.tree))
    };
    let answers = assessment.activities.iter().flat_map(|activity| &activity.judgement.answers);
    let word = |answer: &Answer| match (answer.origin, &answer.value) {
        (Origin::Failed, _) => "function failed",
        (_, Some(Value::Flag(_))) => "function flag",
        (_, Some(Value::NumberRange { .. })) => "function ranged",
        (_, Some(_)) => "function known",
        (_, None) => "function unknown",
    };
    answers.filter(|answer| calls(&answer.fact)).map(|answer| word(answer).to_owned()).collect()
}

fn words_of(judged: &Judged) -> Vec<String> {
    let mut words = vec![format!("{:?}", judged.standing)];
    let mut say = |yes: bool, word: &str| words.extend(yes.then(|| word.to_owned()));
    say(judged.close_call, "close call");
    say(judged.lead == Some(0.0), "tie");
    say(judged.option.is_some() && judged.runner_up.is_none(), "no runner-up");
    say(judged.meanwhile.is_some() && judged.meanwhile != judged.option, "meanwhile another");
    say(!judged.qualifiers.is_empty(), "qualifier");
    for option in &judged.options {
        say(true, &format!("out {:?}", option.out));
        say(true, &format!("ready {:?}", option.ready));
        say(option.lacks_provider, "lacks provider");
        say(option.score.high > 99.0 || option.score.low < -99.0, "clamped");
    }
    for question in judged.questions.values() {
        say(true, if question.decides { "question decides" } else { "question moves" });
    }
    for (bearing, effective) in judged.reasons.values() {
        say(true, &format!("{bearing:?} {effective:?}"));
    }
    for state in judged.requirements.values() {
        say(true, &format!("{state:?}"));
    }
    for state in judged.duties.values() {
        say(true, &format!("duty {state:?}"));
    }
    words
}
