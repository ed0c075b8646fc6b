//! Making a failing case as small as it goes while it still fails.

use super::Case;
use crate::functions::named;
use crate::reference::model::{Activity, Answer, Answers, Condition, Rule, Says};
use makebuy_core::expr::{Expr, ExprKind};
use makebuy_model::pack::FunctionKind;

/// How many smaller cases are tried at most.
const TRIES: usize = 20_000;

/// The smallest case found that still fails.
#[must_use]
pub fn shrunk(mut case: Case, fails: impl Fn(&Case) -> bool) -> Case {
    let mut tries = 0;
    loop {
        let smaller = smaller(&case).into_iter().take(TRIES.saturating_sub(tries));
        let found = smaller.inspect(|_| tries += 1).find(|smaller| fails(smaller));
        match found {
            Some(smaller) => case = smaller,
            None => return case,
        }
    }
}

/// Every case that is one step smaller, big steps first.
fn smaller(case: &Case) -> Vec<Case> {
    let mut found = Vec::new();
    let mut add = |change: &dyn Fn(&mut Case)| {
        let mut smaller = case.clone();
        change(&mut smaller);
        tidy(&mut smaller);
        if smaller != *case {
            found.push(smaller);
        }
    };
    for activities in fewer(&case.portfolio.activities) {
        add(&|case| case.portfolio.activities.clone_from(&activities));
    }
    for rules in fewer(&case.pack.rules) {
        add(&|case| case.pack.rules.clone_from(&rules));
    }
    for facts in fewer(&case.pack.facts) {
        add(&|case| case.pack.facts.clone_from(&facts));
    }
    for options in fewer(&case.pack.options) {
        add(&|case| case.pack.options.clone_from(&options));
    }
    for criteria in fewer(&case.pack.criteria) {
        add(&|case| case.pack.criteria.clone_from(&criteria));
    }
    for providers in fewer(&case.portfolio.providers) {
        add(&|case| case.portfolio.providers.clone_from(&providers));
    }
    for organisation in fewer_answers(&case.portfolio.organisation) {
        add(&|case| case.portfolio.organisation.clone_from(&organisation));
    }
    for (place, provider) in case.portfolio.providers.iter().enumerate() {
        for answers in fewer_answers(&provider.answers) {
            add(&|case| case.portfolio.providers[place].answers.clone_from(&answers));
        }
    }
    for (place, activity) in case.portfolio.activities.iter().enumerate() {
        for smaller in smaller_activities(activity) {
            add(&|case| case.portfolio.activities[place].clone_from(&smaller));
        }
    }
    for (place, rule) in case.pack.rules.iter().enumerate() {
        for smaller in smaller_rules(rule) {
            add(&|case| case.pack.rules[place].clone_from(&smaller));
        }
    }
    for (place, fact) in case.pack.facts.iter().enumerate() {
        add(&|case| case.pack.facts[place].assume = None);
        for derive in fact.derive.iter().flat_map(smaller_conditions) {
            add(&|case| case.pack.facts[place].derive = Some(derive.clone()));
        }
    }
    add(&|case| case.pack.indifference = None);
    add(&|case| case.pack.criteria.iter_mut().for_each(|criterion| criterion.weight = 1.0));
    add(&|case| case.pack.options.iter_mut().for_each(|option| option.needs_provider = false));
    add(&|case| case.pack.options.iter_mut().for_each(|option| option.external = false));
    found
}

/// A list without each half of it, each quarter, … each item.
fn fewer<T: Clone>(list: &[T]) -> Vec<Vec<T>> {
    let mut found = Vec::new();
    let mut size = list.len().div_ceil(2);
    while size > 0 {
        for start in (0..list.len()).step_by(size) {
            let end = list.len().min(start + size);
            found.push([&list[..start], &list[end..]].concat());
        }
        size = if size == 1 { 0 } else { size.div_ceil(2) };
    }
    found
}

fn fewer_answers(answers: &Answers) -> Vec<Answers> {
    let list: Vec<(String, Answer)> = answers.iter().map(|(fact, answer)| (fact.clone(), answer.clone())).collect();
    fewer(&list).into_iter().map(Answers::from_iter).collect()
}

fn smaller_activities(activity: &Activity) -> Vec<Activity> {
    let answers = fewer_answers(&activity.answers).into_iter();
    let mut found: Vec<Activity> = answers.map(|answers| Activity { answers, ..activity.clone() }).collect();
    for providers in fewer(&activity.providers) {
        found.push(Activity { providers, ..activity.clone() });
    }
    for (provider, answers) in &activity.about {
        for fewer in fewer_answers(answers) {
            let mut smaller = activity.clone();
            smaller.about.insert(provider.clone(), fewer);
            found.push(smaller);
        }
    }
    found
}

fn smaller_rules(rule: &Rule) -> Vec<Rule> {
    let mut found = Vec::new();
    if let Some(when) = &rule.when {
        found.push(Rule { when: None, ..rule.clone() });
        found.extend(smaller_conditions(when).into_iter().map(|when| Rule { when: Some(when), ..rule.clone() }));
    }
    let smaller: Vec<Says> = match &rule.says {
        Says::Veto(options) => fewer(options).into_iter().map(Says::Veto).collect(),
        Says::Exclude(options) => fewer(options).into_iter().map(Says::Exclude).collect(),
        Says::Lift(rules) => fewer(rules).into_iter().map(Says::Lift).collect(),
        Says::Require(need, options) => {
            let needs = smaller_conditions(need).into_iter();
            let needs = needs.map(|need| Says::Require(need, options.clone()));
            fewer(options).into_iter().map(|options| Says::Require(need.clone(), options)).chain(needs).collect()
        }
        Says::Weigh(criterion, effects) => {
            let effects: Vec<(String, i32)> =
                effects.iter().map(|(option, effect)| (option.clone(), *effect)).collect();
            let fewer = fewer(&effects).into_iter();
            fewer.map(|effects| Says::Weigh(criterion.clone(), effects.into_iter().collect())).collect()
        }
        Says::Duty(options, qualifier) => {
            fewer(options).into_iter().map(|options| Says::Duty(options, qualifier.clone())).collect()
        }
        Says::Portfolio(options, above) => {
            fewer(options).into_iter().map(|options| Says::Portfolio(options, *above)).collect()
        }
    };
    found.extend(smaller.into_iter().map(|says| Rule { says, ..rule.clone() }));
    found
}

/// The condition with each of its parts in place of what it is part of.
fn smaller_conditions(condition: &Condition) -> Vec<Condition> {
    let mut found = Vec::new();
    replace(condition, &condition.tree, &mut found);
    found
}

fn replace(condition: &Condition, whole: &Expr, found: &mut Vec<Condition>) {
    let text = |expr: &Expr| &condition.text[expr.span.clone()];
    for part in parts(whole) {
        let shorter = if whole == &condition.tree {
            text(part).to_owned()
        } else {
            let (before, after) = condition.text.split_at(whole.span.start);
            format!("{before}({}){}", text(part), &after[whole.span.len()..])
        };
        if shorter.len() < condition.text.len() {
            found.push(Condition::new(shorter));
        }
        replace(condition, part, found);
    }
}

fn parts(expr: &Expr) -> Vec<&Expr> {
    match &expr.kind {
        ExprKind::Not(inner) | ExprKind::Negate(inner) => vec![inner],
        ExprKind::And(parts) | ExprKind::Or(parts) => parts.iter().collect(),
        ExprKind::Call(name, parts) if name != "known" && takes_and_gives_numbers(name) => parts.iter().collect(),
        ExprKind::Arithmetic(_, left, right) => vec![left, right],
        _ => Vec::new(),
    }
}

/// Whether each argument of a call can stand in its place.
fn takes_and_gives_numbers(name: &str) -> bool {
    named(name).is_none_or(|(_, parameters, result, _)| {
        parameters.iter().map(|(_, kind, _)| kind).chain([result]).all(|kind| *kind == FunctionKind::Number)
    })
}

/// Takes away whatever refers to something that is gone.
fn tidy(case: &mut Case) {
    let pack = &mut case.pack;
    let options: Vec<String> = pack.options.iter().map(|option| option.id.clone()).collect();
    let excludes: Vec<String> =
        pack.rules.iter().filter(|rule| matches!(rule.says, Says::Exclude(_))).map(|rule| rule.id.clone()).collect();
    pack.rules.retain_mut(|rule| match &mut rule.says {
        Says::Veto(named)
        | Says::Exclude(named)
        | Says::Require(_, named)
        | Says::Duty(named, _)
        | Says::Portfolio(named, _) => {
            named.retain(|option| options.contains(option));
            !named.is_empty()
        }
        Says::Lift(rules) => {
            rules.retain(|rule| excludes.contains(rule));
            !rules.is_empty()
        }
        Says::Weigh(criterion, effects) => {
            effects.retain(|option, _| options.contains(option));
            !effects.is_empty() && pack.criteria.iter().any(|known| known.id == *criterion)
        }
    });
    let asked = |fact: &String| pack.facts.iter().any(|known| known.id == *fact && known.derive.is_none());
    let portfolio = &mut case.portfolio;
    let known: Vec<String> = portfolio.providers.iter().map(|provider| provider.id.clone()).collect();
    portfolio.organisation.retain(|fact, _| asked(fact));
    for provider in &mut portfolio.providers {
        provider.answers.retain(|fact, _| asked(fact));
    }
    for activity in &mut portfolio.activities {
        activity.answers.retain(|fact, _| asked(fact));
        activity.providers.retain(|provider| known.contains(provider));
        activity.about.retain(|provider, _| activity.providers.contains(provider));
        for answers in activity.about.values_mut() {
            answers.retain(|fact, _| asked(fact));
        }
    }
}
