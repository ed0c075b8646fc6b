//! What the documents say in cases that the fixture does not hold.

use crate::fixture::{self, given, names};
use makebuy_model::Assessment;
use makebuy_model::assessment::{
    Bearing, Effective, Judgement, Question, Requirement, RequirementState, Standing, Truth,
};
use makebuy_model::pack::Value;
use makebuy_report::{Markup, render};

/// The fixture with a changed judgement of an activity, in both formats.
fn changed(activity: &str, change: impl Fn(&mut Judgement)) -> [String; 2] {
    let mut assessment = fixture::assessment();
    assessment.activities.iter_mut().filter(|a| a.id == activity).for_each(|a| change(&mut a.judgement));
    documents(&assessment)
}

fn documents(assessment: &Assessment) -> [String; 2] {
    Markup::ALL.map(|format| render(assessment, format).unwrap_or_default())
}

#[track_caller]
fn all_say(documents: &[String; 2], text: &str) {
    for document in documents {
        assert!(document.replace('\u{a0}', " ").contains(text), "{text}");
    }
}

#[test]
fn options_that_nothing_tells_apart_are_not_recommended() {
    let documents = changed("photos", |judgement| {
        judgement.options.iter_mut().for_each(|o| o.score = 0.0);
        judgement.options[3].out = Truth::Yes;
        judgement.options[3].score = 7.0;
    });
    all_say(&documents, "No recommendation yet: nothing tells the options apart.");
    assert!(documents[1].contains("Find out: No recommendation yet ·"));
    assert!(documents[0].contains("thin ring: no recommendation yet"));
    let firm = changed("newsletter", |judgement| judgement.options.iter_mut().for_each(|o| o.score = 0.0));
    assert!(!firm[1].contains("No recommendation yet"));
}

#[test]
fn a_toss_up_is_explained_under_the_verdicts() {
    for (language, points, meaning) in [
        ("en", 5.0, "it is a toss-up or close call (a lead of less than 5 points), a missing answer"),
        ("en", 1.0, "it is a toss-up or close call (a lead of less than 1 point), a missing answer"),
        ("fr", 5.0, "c’est une quasi-égalité (une avance de moins de 5 points), une réponse"),
        ("it", 5.0, "è quasi parità (un distacco inferiore a 5 punti), una risposta"),
        ("ru", 5.0, "варианты почти равны («почти поровну»: перевес меньше 5 баллов), недостающий ответ"),
    ] {
        let mut assessment = fixture::assessment();
        assessment.pack.language = language.parse().unwrap();
        assessment.pack.indifference = points;
        all_say(&documents(&assessment), meaning);
    }
}

#[test]
fn a_warning_without_a_threshold_gives_the_number_alone() {
    let mut assessment = fixture::assessment();
    let rule = assessment.pack.rules.iter_mut().find(|rule| rule.id == "too-much-outside").unwrap();
    rule.above = Some(0.0);
    let documents = documents(&assessment);
    all_say(&documents, "4 of 7 activities. Rule: ");
}

#[test]
fn whoever_can_go_but_has_no_provider_finds_one_first() {
    let documents = changed("books", |judgement| judgement.verdict.option = Some("outsource".into()));
    all_say(&documents, "Find a provider.");
}

#[test]
fn questions_that_choose_among_the_unready_are_asked_first_too() {
    let question = |contenders: &[&str]| {
        changed("photos", |judgement| {
            judgement.verdict.standing = Standing::NotYet;
            judgement.verdict.contenders = names(contenders);
        })
    };
    let asked = "Could tip the scores of 1 activity";
    all_say(&question(&["outsource", "hybrid"]), asked);
    assert!(!question(&["outsource"])[1].replace('\u{a0}', " ").contains(asked));
}

#[test]
fn a_rule_is_named_before_the_lack_of_a_provider() {
    let out = |effective| {
        changed("size-adviser", move |judgement| {
            judgement.reasons[0].effective = effective;
            let option = &mut judgement.options[2];
            (option.out, option.lacks_provider, option.out_by) = (Truth::Yes, true, names(&["secret-stays"]));
        })
    };
    let by_rule = out(Effective::Stands);
    all_say(&by_rule, "out by a rule; no provider is named");
    assert!(by_rule[1].contains("Ruled out. Rule: “A trade secret stays”. And no provider is named."));
    let perhaps = out(Effective::MayBeLifted);
    assert!(
        perhaps[1].contains("May be ruled out, depending on a missing answer. Rule: “A trade secret stays”. And no")
    );
}

#[test]
fn the_questions_that_matter_most_are_told_at_length_and_the_others_named() {
    let documents = changed("photos", |judgement| {
        let question = judgement.questions[0].clone();
        judgement.questions = (1..=8)
            .map(|at| Question {
                text: format!("Question {at}?"),
                rules: (1..=5).map(|rule| format!("rule-{at}-{rule}")).collect(),
                ..question.clone()
            })
            .collect();
    });
    all_say(&documents, "3 more questions, ranked below these");
    all_say(&documents, "rule-1-3” and 2 more.");
    for absent in ["rule-5-4", "rule-6-1"] {
        assert!(documents.iter().all(|document| !document.contains(absent)), "{absent}");
    }
    let folded = documents[0].split("<summary>3").nth(1).unwrap();
    assert!(folded.split("</details>").next().unwrap().contains("<li>Question 8?</li>"));
    assert!(documents[1].contains("\n- Question 8?\n"));
}

/// What is read: no tags, and spaces that are spaces.
fn words_of(document: &str) -> String {
    let parts = document.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<String>().replace('\u{a0}', " ")
}

#[test]
fn a_risk_tells_nothing_twice() {
    let documents = changed("newsletter", |judgement| judgement.verdict.close_call = true);
    for document in documents {
        let document = words_of(&document);
        assert!(document.contains("would go outside on hardly any lead"));
        assert!(!document.contains("hardly any lead ("), "the count is in the title");
        for (_, title) in document
            .match_indices("Nobody knows whether this holds: “")
            .map(|(at, _)| document[at..].split_once('“').unwrap())
        {
            let title = title.split('”').next().unwrap();
            let rule = [format!("Rule: “{title}”"), format!("Rule: {title}")];
            assert!(rule.iter().all(|rule| !document.contains(rule)), "{title}");
        }
    }
}

#[test]
fn a_range_is_repeated_where_it_is_asked_again() {
    let documents = changed("photos", |judgement| {
        judgement.questions[1].fact = "headcount".into();
        judgement.answers.push(given("headcount", Value::NumberRange { from: 5_000.0, to: 7_000.0 }));
        judgement.questions[0].fact = "importance".into();
        judgement.answers[1] = given("importance", fixture::range("low", "medium"));
    });
    all_say(&documents, "How much danger is there? You said 5000 to 7000 people; a narrower figure could settle it.");
    all_say(&documents, "You said low to medium; a narrower answer could settle it.");
}

#[test]
fn the_fold_of_neutral_rules_tells_what_they_add() {
    let sum = |points: f64| {
        changed("size-adviser", move |judgement| {
            judgement.reasons[2].points.insert("in-house".into(), points);
        })
    };
    let fold = "Also true, but it does not tell In-house and Hybrid apart";
    all_say(&sum(10.0), &format!("{fold} (1 rule; +10 of the +48 points)"));
    all_say(&sum(60.0), &format!("{fold} (1 rule; +60 points)"));
    all_say(&sum(0.0), &format!("{fold} (1 rule)"));
}

#[test]
fn criteria_that_cost_an_option_the_same_are_all_named() {
    let documents = changed("shop-servers", |judgement| {
        judgement.options[0].evidence.iter_mut().for_each(|e| e.points = 0.0);
        judgement.options[2].evidence.iter_mut().zip([4.0, 4.2, 1.0]).for_each(|(e, points)| e.points = points);
    });
    assert!(
        documents[1].replace('\u{a0}', " ").contains("on “Importance” and “Benefit of moving it” (4 points each).")
    );
}

#[test]
fn a_question_as_a_title_gets_no_full_stop() {
    let mut assessment = fixture::assessment();
    assessment.pack.notes[0].title = "Planning: who knows?".into();
    assert!(documents(&assessment)[1].contains("**Planning: who knows?** We read it"));
}

#[test]
fn what_another_option_needs_is_told_with_that_option_alone() {
    let documents = changed("newsletter", |judgement| {
        let other = |id: &str, state| {
            let options = names(&[id]);
            Requirement { state, options, todo: "Hire two people.".into(), ..judgement.requirements[0].clone() }
        };
        let unmet = other("in-house", RequirementState::Unmet);
        let met = other("in-house", RequirementState::Met);
        judgement.requirements.extend([unmet, met]);
    });
    let section = documents[1].split("### 5.").nth(1).unwrap();
    assert!(section.contains("Needs first: “"), "{section}");
    assert!(!section.contains("**To do**"), "{section}");
    assert!(section.replace('\u{a0}', " ").contains("☑ **1 requirement met**"));
}

#[test]
fn what_was_nearly_so_is_told_with_the_answers_and_the_verdict_then() {
    let told = "Would rule out Outsource and Partner if “Importance for the business” were high (now: medium).";
    all_say(&documents(&fixture::assessment()), told);
    let unsure = changed("newsletter", |judgement| judgement.near.iter_mut().for_each(|near| near.then = None));
    all_say(&unsure, told);
    assert!(!unsure[1].contains("Then: In-house, firm."));
}

#[test]
fn whoever_sees_to_a_requirement_stands_beside_it() {
    let documents = documents(&fixture::assessment());
    all_say(&documents, "31 January 2027");
    assert!(documents[1].contains("| Ana \\| Bo | 31 January 2027 |"));
}

#[test]
fn a_duty_is_told_in_full_once() {
    let text = &documents(&fixture::assessment())[1];
    let sections = text.split("### 5.1 ").nth(1).unwrap().split("\n## ").next().unwrap();
    let duty = fixture::pack::info().rules.into_iter().find_map(|rule| rule.duty).unwrap();
    assert_eq!(sections.matches(&duty).count(), 1, "{sections}");
}

#[test]
fn what_waits_for_a_provider_is_told_if_its_option_could_win_with_one() {
    let with = |score: f64, out_by: &[&str]| {
        changed("books", |judgement| {
            judgement.options[2].high = score;
            judgement.options[2].out_by = names(out_by);
        })
    };
    let listed = "To check once a provider is chosen";
    all_say(&with(15.0, &[]), listed);
    assert!(!with(14.0, &[])[1].contains(listed), "it scores less than what is recommended");
    let veto = changed("books", |judgement| {
        judgement.options[2].high = 20.0;
        judgement.options[2].out_by = names(&["authority-stays"]);
        judgement.reasons = fixture::assessment().activities[6].judgement.reasons.clone();
    });
    assert!(!veto[1].contains(listed), "a rule puts it out, whatever the provider");
}

#[test]
fn unmet_requirements_of_other_options_are_no_reasons() {
    let documents = changed("shop-servers", |judgement| judgement.reasons[1].bearing = Bearing::Neutral);
    let section = documents[1].split("### 5.").nth(2).unwrap();
    assert!(!section.contains("Also true") && !section.contains("Has to be met for"), "{section}");
    assert!(section.contains("Decide where this activity is going"), "what to do about it is told");
}

#[test]
fn a_rule_that_warns_of_any_activity_names_no_share() {
    let mut assessment = fixture::assessment();
    assessment.pack.rules.iter_mut().filter(|rule| rule.above.is_some()).for_each(|rule| rule.above = Some(0.0));
    let documents = documents(&assessment);
    all_say(&documents, "Warns if Outsource or Partner is recommended for any activity it looks at: Much of the core");
    assert!(!documents[1].contains("57%") && !documents[1].contains("more than 0%"));
}
