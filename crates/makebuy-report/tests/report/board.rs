//! The board’s pages: cover, confidence, what to do and to decide, risks, reviews, providers.

use crate::fixture::{self, names};
use makebuy_model::Assessment;
use makebuy_model::assessment::{Activity, Assignment, PackRef, ReportInfo, RequirementState, Standing};
use makebuy_report::{Format, Markup, Report, render};
use serde_json::Value;

/// What the document says, as it is given to templates.
fn view(assessment: &Assessment) -> Value {
    serde_json::from_slice(&Report::new(assessment).unwrap().write(Format::Json).unwrap()).unwrap()
}

fn activity<'a>(assessment: &'a mut Assessment, id: &str) -> &'a mut Activity {
    assessment.activities.iter_mut().find(|activity| activity.id == id).unwrap()
}

fn assigned(activity: Option<&str>, rule: Option<&str>, owner: &str, by: Option<&str>) -> Assignment {
    let owned = |text: &str| text.to_owned();
    Assignment { activity: activity.map(owned), rule: rule.map(owned), owner: Some(owner.into()), by: by.map(owned) }
}

#[test]
fn the_cover_tells_who_when_and_what_about_in_the_words_of_the_language() {
    let mut assessment = fixture::assessment();
    assessment.report = Some(ReportInfo {
        organisation: Some("Fellside Holding".into()),
        author: Some("J. Ward".into()),
        scope: Some("Marketing only; IT is judged elsewhere.".into()),
        marking: Some("Confidential".into()),
        ..ReportInfo::default()
    });
    assessment.pack.language = "ru".parse().unwrap();
    let [html, markdown] = Markup::ALL.map(|markup| render(&assessment, markup).unwrap().replace('\u{a0}', " "));
    for text in ["Fellside Holding", "J. Ward", "Marketing only", "Confidential", "22 ноября 2026"] {
        assert!(html.contains(text) && markdown.contains(text), "{text}");
    }
    assessment.date = None;
    assert!(!render(&assessment, Markup::Html).unwrap().contains("2026"), "no date is made up");
}

#[test]
fn packs_and_qualifiers_are_told_by_their_titles() {
    let mut assessment = fixture::assessment();
    let below = |title: Option<&str>| PackRef {
        id: "foundations".into(),
        title: title.map(str::to_owned),
        version: "1.1.0".into(),
        sha256: "cd".repeat(32),
    };
    assessment.provenance.packs.push(below(Some("The Foundations")));
    assert_eq!(view(&assessment)["cover"]["builds_on"], "Builds on “The Foundations” 1.1.0");
    assessment.provenance.packs[1] = below(None);
    assert_eq!(view(&assessment)["cover"]["builds_on"], "Builds on foundations 1.1.0");
    assert_eq!(assessment.pack.qualifier("with-capability_plan"), "with capability plan");
}

#[test]
fn confidence_follows_from_questions_and_lead() {
    let told = |change: &dyn Fn(&mut Activity)| {
        let mut assessment = fixture::assessment();
        change(activity(&mut assessment, "ads"));
        let line = &view(&assessment)["verdicts"]["lines"][3]["confidence"];
        format!("{} {}", line["key"].as_str().unwrap(), line["why"].as_str().unwrap_or("-").replace('\u{a0}', " "))
    };
    assert_eq!(told(&|_| ()), "high -");
    let lead = |lead: Option<f64>| told(&|ads| ads.judgement.verdict.lead = lead);
    assert_eq!([lead(Some(10.0)), lead(Some(9.9)), lead(None)], ["high -", "medium -", "high -"]);
    assert_eq!(told(&|ads| ads.judgement.verdict.close_call = true), "low close call");
    assert_eq!(told(&|ads| ads.judgement.verdict.standing = Standing::NotYet), "high -", "one contender");
    let undecided = |ads: &mut Activity| {
        ads.judgement.verdict.standing = Standing::NotYet;
        ads.judgement.verdict.contenders = names(&["outsource", "hybrid"]);
        ads.judgement.questions = fixture::assessment().activities[2].judgement.questions.clone();
    };
    assert_eq!(told(&undecided), "low 2 questions");
    assert_eq!(told(&|ads| ads.judgement.verdict.standing = Standing::Impossible), "none -");
}

#[test]
fn close_calls_that_no_answer_settles_are_for_the_board() {
    let mut assessment = fixture::assessment();
    activity(&mut assessment, "newsletter").judgement.verdict.close_call = true;
    let close = &view(&assessment)["summary"]["decide"]["close"];
    assert_eq!(close.as_array().unwrap().len(), 1, "photos is open: its questions are asked instead");
    let sides = close[0]["sides"].as_array().unwrap();
    assert_eq!([&sides[0]["option"], &sides[1]["option"]], ["Outsource", "Partner"]);
    assert_eq!(sides[0]["reason"]["title"], "Minor work need not bind our people");
    assert_eq!(sides[1]["reason"]["title"], "Danger speaks for keeping it close");
}

#[test]
fn many_activities_put_the_first_steps_on_the_cover() {
    let first = |count: usize| view(&fixture::many(count))["cover"]["first"].as_array().unwrap().len();
    assert_eq!([first(25), first(26)], [0, 3]);
}

#[test]
fn what_is_assigned_stands_where_it_is_to_be_done_and_on_the_agenda() {
    let mut assessment = fixture::assessment();
    assessment.assignments = vec![
        assigned(Some("shop-servers"), Some("roadmap-first"), "Ann", Some("2027-02-01")),
        assigned(Some("books"), None, "Bea", Some("2027-01-15")),
        assigned(None, Some("measure-replies"), "Cy", None),
    ];
    let view = view(&assessment);
    let dated = view["reviews"]["dated"].as_array().unwrap();
    let when = |at: usize| dated[at]["when"].as_str().unwrap().replace('\u{a0}', " ");
    assert_eq!([when(0), when(1)], ["15 January 2027", "1 February 2027"]);
    assert_eq!(dated[0]["what"], "Look at the verdict again.");
    assert_eq!(dated[1]["what"], "Decide where this activity is going, and write it down.");
    let undated: Vec<&str> = view["reviews"]["undated"].as_array().unwrap()[0]["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["what"].as_str().unwrap())
        .collect();
    assert_eq!(undated, ["Ask two of the provider's customers."], "what has a date is not said twice");
    assert_eq!(view["summary"]["now"]["go"][0]["assigned"][0], "Cy");
    let owner = view["summary"]["now"]["prepare"][0]["assigned"][0].as_str().unwrap().replace('\u{a0}', " ");
    assert_eq!(owner, "Ann, by 1 February 2027");
}

#[test]
fn what_is_assigned_and_asked_for_nowhere_is_said() {
    let mut assessment = fixture::assessment();
    let idle = |assessment: &Assessment| view(assessment)["appendix"]["inputs"]["idle_assignments"].clone();
    assessment.assignments = vec![
        assigned(Some("shop-servers"), Some("roadmap-first"), "Ann", None),
        assigned(None, Some("roadmap-first"), "Ann", None),
        assigned(Some("books"), None, "Bea", None),
    ];
    assert_eq!(idle(&assessment).as_array().unwrap().len(), 0);
    assessment.assignments.push(assigned(Some("books"), Some("roadmap-first"), "Cy", None));
    assessment.assignments.push(assigned(None, Some("authority-stays"), "Dee", None));
    let found = idle(&assessment);
    assert_eq!(found.as_array().unwrap().len(), 2, "{found}");
    assert_eq!([&found[0]["value"], &found[1]["value"]], ["Cy", "Dee"]);
    for (one, day) in assessment.assignments.iter_mut().zip(["2027-02-01", "2027-02-02", "2027-02-03", "2027-02-04"]) {
        one.by = Some(day.to_owned());
    }
    let view = view(&assessment);
    let about: Vec<&Value> = view["reviews"]["dated"].as_array().unwrap().iter().map(|one| &one["about"]).collect();
    assert_eq!(about[..3], [&Value::Null; 3]);
    assert_eq!(about[3], "Assigned, but not asked for");
}

#[test]
fn who_finds_an_answer_out_does_not_read_as_the_answer() {
    let assessment = fixture::assessment();
    let rule = assessment.activities[2].judgement.questions[0].rules[0].clone();
    let said = |by: Option<&str>, owner: bool| {
        let mut one = assigned(None, Some(&rule), "D. Dorn", by);
        one.owner = one.owner.filter(|_| owner);
        let assessment = Assessment { assignments: vec![one], ..assessment.clone() };
        let view = view(&assessment);
        let who = view["reviews"]["undated"][1]["items"][0]["who"][0].as_str().unwrap().replace('\u{a0}', " ");
        (view["summary"]["decide"]["questions"][0]["assigned"][0].as_str().unwrap().replace('\u{a0}', " "), who)
    };
    let expected = ("D. Dorn to find out by 18 December 2026", "D. Dorn, by 18 December 2026");
    assert_eq!(said(Some("2026-12-18"), true), (expected.0.into(), expected.1.into()));
    assert_eq!(said(None, true).0, "D. Dorn to find out");
    assert_eq!(said(Some("2026-12-18"), false).0, "To be found out by 18 December 2026");
}

#[test]
fn where_nothing_else_can_be_done_the_first_questions_are_what_to_do_now() {
    let mut assessment = fixture::assessment();
    assessment.activities.retain(|activity| activity.id == "photos");
    let told = view(&assessment);
    let summary = &told["summary"];
    let asked = &assessment.activities[0].judgement.questions[0].text;
    assert_eq!(summary["now"]["ask"][0]["text"], **asked);
    assert_eq!(summary["decide"]["questions"].as_array().unwrap().len(), 0, "not twice");
    for text in Markup::ALL.map(|markup| render(&assessment, markup).unwrap()) {
        assert!(text.contains("the questions above come first."));
    }
    assert_eq!(view(&fixture::assessment())["summary"]["now"]["ask"].as_array().unwrap().len(), 0);
}

#[test]
fn risks_come_in_the_order_of_their_kinds_and_are_limited() {
    let mut assessment = fixture::many(60);
    for activity in assessment.activities.iter_mut().filter(|activity| activity.provider.is_some()) {
        activity.provider = Some("cairn".into());
    }
    let view = view(&assessment);
    let items = view["risks"]["items"].as_array().unwrap();
    let kinds: Vec<&str> = items.iter().map(|risk| risk["kind"].as_str().unwrap()).collect();
    let order = ["portfolio", "concentration", "against", "assumption", "close-call", "unknown", "counter"];
    let places: Vec<usize> = kinds.iter().map(|kind| order.iter().position(|other| other == kind).unwrap()).collect();
    assert!(places.is_sorted() && kinds.len() <= 15, "{kinds:?}");
    for kind in ["concentration", "against", "assumption", "close-call", "unknown", "counter"] {
        assert!(kinds.contains(&kind), "{kind} is missing: {kinds:?}");
    }
}

#[test]
fn what_is_done_about_a_risk_looks_at_the_same_facts() {
    let mut assessment = fixture::assessment();
    let done = |assessment: &Assessment| {
        let view = view(assessment);
        let risks = view["risks"]["items"].as_array().unwrap();
        risks.iter().find(|risk| risk["kind"] == "against").unwrap()["measures"].clone()
    };
    assert_eq!(done(&assessment), Value::Array(Vec::new()));
    for rule in &mut assessment.pack.rules {
        if matches!(rule.id.as_str(), "danger-stays" | "measure-replies") {
            rule.facts = names(&["risk_level"]);
        }
    }
    assert_eq!(done(&assessment)[0]["text"], "Agree a time to reply, and look at it every month.");
}

#[test]
fn the_partner_test_tells_each_provider_over_its_activities() {
    let mut assessment = fixture::assessment();
    assessment.pack.options.iter_mut().for_each(|option| option.needs_provider = option.id == "partner");
    for rule in assessment.pack.rules.iter_mut().filter(|rule| rule.id == "ask-their-customers") {
        rule.facts = names(&["provider_references"]);
    }
    let mut met = activity(&mut assessment, "shop-servers").judgement.requirements[1].clone();
    met.state = RequirementState::Met;
    activity(&mut assessment, "replies").rows[0].judgement.requirements = vec![met];
    let view = view(&assessment);
    let test = &view["providers"]["tests"][0];
    assert_eq!(test["lines"].as_array().unwrap().len(), 1, "other rules look at no provider");
    let results = &test["lines"][0]["results"];
    assert_eq!([&results[0]["state"], &results[1]["state"]], ["none", "mixed"]);
    assert_eq!(results[1]["word"], "met (1), not met (2)");
    assert_eq!(view["providers"]["rows"][1]["considered"], 3);
}

#[test]
fn providers_are_not_credited_with_verdicts_that_nothing_tells_apart() {
    let mut assessment = fixture::assessment();
    let row = |assessment: &Assessment, at: usize| view(assessment)["providers"]["rows"][at]["verdicts"].clone();
    assert_eq!(row(&assessment, 0), "In-house (1) and Outsource (2)");
    for judged in &mut activity(&mut assessment, "newsletter").rows {
        judged.judgement.verdict.standing = Standing::Open;
        judged.judgement.options.iter_mut().for_each(|option| option.score = 0.0);
    }
    assert_eq!(row(&assessment, 0), "In-house (1) and Outsource (1)");
}

#[test]
fn what_nothing_tells_apart_is_no_risk_of_going_outside() {
    let mut assessment = fixture::assessment();
    let told = |assessment: &Assessment| {
        let view = view(assessment);
        let risks = view["risks"]["items"].as_array().unwrap();
        risks.iter().any(|risk| risk["rule"]["title"] == "Danger speaks for keeping it close")
    };
    assert!(told(&assessment));
    let judgement = &mut activity(&mut assessment, "newsletter").judgement;
    judgement.verdict.standing = Standing::Open;
    judgement.options.iter_mut().for_each(|option| option.score = 0.0);
    assert!(!told(&assessment));
}

#[test]
fn what_the_only_verdict_rests_on_is_a_risk() {
    let mut assessment = fixture::assessment();
    let told = |assessment: &Assessment| {
        let view = view(assessment);
        let risks = view["risks"]["items"].as_array().unwrap();
        let assumed = risks.iter().find(|risk| risk["kind"] == "assumption");
        assumed.map(|risk| risk["why"].as_str().unwrap().to_owned())
    };
    let decisive = |activity: &Activity| activity.judgement.assumptions.iter().any(|assumption| assumption.decides);
    assert!(
        assessment.activities.iter().filter(|activity| decisive(activity)).count() == 1 && told(&assessment).is_none()
    );
    assessment.activities.retain(decisive);
    assert_eq!(told(&assessment).unwrap(), "If it is wrong, the verdict could change.");
}
