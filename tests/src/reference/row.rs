//! The row to be judged: what is known about every fact (design 3.1, and 3.4 before step 1).

use super::condition::{self, Interval};
use super::kleene::Kleene;
use super::model::{Activity, Answer, Fact, Kind, Pack, Portfolio, Subject};
use std::collections::BTreeMap;

/// What is known about a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Unknown,
    /// Of a flag.
    Flag(bool),
    /// The levels from here to there.
    Levels(usize, usize),
    /// Of a choice.
    Choice(String),
    /// Of a set.
    Set(Vec<String>),
    /// The numbers from here to there.
    Numbers(Interval),
    /// Of a text.
    Note,
}

impl Value {
    /// Whether it is unknown or a range: something is left to find out.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self {
            Self::Unknown => true,
            Self::Levels(low, high) => low < high,
            Self::Numbers(Interval { low, high }) => low < high,
            Self::Flag(_) | Self::Choice(_) | Self::Set(_) | Self::Note => false,
        }
    }
}

/// An activity's answers joined with its organisation's and one provider's.
#[derive(Debug)]
pub struct Row<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// The provider, if the activity names any.
    pub provider: Option<&'a str>,
    answers: BTreeMap<&'a str, Value>,
}

impl<'a> Row<'a> {
    /// Joins the answers. With `assumptions`, what a fact assumes stands in where nothing is said.
    #[must_use]
    pub fn new(
        pack: &'a Pack,
        portfolio: &'a Portfolio,
        activity: &'a Activity,
        provider: Option<&'a str>,
        assumptions: bool,
    ) -> Self {
        let mut answers = BTreeMap::new();
        for fact in pack.facts.iter().filter(|fact| fact.derive.is_none()) {
            let said = said(portfolio, activity, provider, fact);
            let assumed = fact.assume.as_ref().filter(|_| assumptions);
            let value = said.or(assumed).map_or(Value::Unknown, |answer| read(fact, answer));
            answers.insert(fact.id.as_str(), value);
        }
        Self { pack, provider, answers }
    }

    /// What is known about a fact, answered or derived.
    #[must_use]
    pub fn value(&self, fact: &Fact) -> Value {
        match (&fact.derive, &fact.kind) {
            (None, _) => self.answers.get(fact.id.as_str()).cloned().unwrap_or(Value::Unknown),
            (Some(derive), Kind::Flag) => match condition::truth(self, &derive.tree) {
                Kleene::T => Value::Flag(true),
                Kleene::F => Value::Flag(false),
                Kleene::U => Value::Unknown,
            },
            (Some(derive), _) => condition::interval(self, &derive.tree).map_or(Value::Unknown, Value::Numbers),
        }
    }
}

/// What was said: an activity may answer for one provider what is otherwise answered in general, also with
/// "unknown".
fn said<'a>(
    portfolio: &'a Portfolio,
    activity: &'a Activity,
    provider: Option<&str>,
    fact: &Fact,
) -> Option<&'a Answer> {
    match fact.subject {
        Subject::Organisation => portfolio.organisation.get(&fact.id),
        Subject::Activity => activity.answers.get(&fact.id),
        Subject::Provider => {
            let provider = provider?;
            let here = activity.about.get(provider).and_then(|answers| answers.get(&fact.id));
            let general = portfolio.providers.iter().find(|candidate| candidate.id == provider);
            here.or_else(|| general.and_then(|general| general.answers.get(&fact.id)))
        }
    }
}

fn read(fact: &Fact, answer: &Answer) -> Value {
    match (&fact.kind, answer) {
        (_, Answer::Unknown) => Value::Unknown,
        (Kind::Flag, Answer::Flag(flag)) => Value::Flag(*flag),
        (Kind::Level(levels), Answer::Name(name)) => {
            Value::Levels(condition::position(levels, name), condition::position(levels, name))
        }
        (Kind::Level(levels), Answer::Names2(low, high)) => {
            Value::Levels(condition::position(levels, low), condition::position(levels, high))
        }
        (Kind::Choice(_), Answer::Name(name)) => Value::Choice(name.clone()),
        (Kind::Set(_), Answer::Names(names)) => Value::Set(names.clone()),
        (Kind::Number(..), Answer::Number(number)) => Value::Numbers(Interval { low: *number, high: *number }),
        (Kind::Number(..), Answer::Number2(low, high)) => Value::Numbers(Interval { low: *low, high: *high }),
        (Kind::Text, Answer::Name(_)) => Value::Note,
        _ => panic!("{answer:?} is no answer to {fact:?}"),
    }
}
