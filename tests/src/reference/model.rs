//! A pack and a portfolio as plain data: what the text says, without places, titles and reasons.

use makebuy_core::expr::{Expr, parse};
use std::collections::BTreeMap;

/// A rule pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// A lead under this is a close call; `None` means the default.
    pub indifference: Option<f64>,
    /// In the order that breaks ties.
    pub options: Vec<Delivery>,
    /// The weighted dimensions.
    pub criteria: Vec<Criterion>,
    /// The questions.
    pub facts: Vec<Fact>,
    /// The rules, in order.
    pub rules: Vec<Rule>,
}

/// An option: a delivery model.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivery {
    /// Id.
    pub id: String,
    /// Whether it uses a provider.
    pub external: bool,
    /// Whether it is out in a row that names no provider.
    pub needs_provider: bool,
}

/// A criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Id.
    pub id: String,
    /// As written, not normalised.
    pub weight: f64,
}

/// What a fact is asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The organisation.
    Organisation,
    /// An activity.
    Activity,
    /// A provider.
    Provider,
}

/// A question, or something computed from the answers to others.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Name.
    pub id: String,
    /// As declared; of no account for a derived fact.
    pub subject: Subject,
    /// What sort of answer.
    pub kind: Kind,
    /// What stands in when nothing is said.
    pub assume: Option<Answer>,
    /// What a derived fact is computed by.
    pub derive: Option<Condition>,
}

/// What sort of answer a fact takes.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// True or false.
    Flag,
    /// One of ordered names, lowest first.
    Level(Vec<String>),
    /// One of several names.
    Choice(Vec<String>),
    /// Any number of several names.
    Set(Vec<String>),
    /// A number within optional bounds.
    Number(Option<f64>, Option<f64>),
    /// A note.
    Text,
}

/// What is written as an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The word `"unknown"`.
    Unknown,
    /// Of a flag.
    Flag(bool),
    /// Of a level, a choice or a text.
    Name(String),
    /// Of a set.
    Names(Vec<String>),
    /// Of a number.
    Number(f64),
    /// A range of levels.
    Names2(String, String),
    /// A range of numbers.
    Number2(f64, f64),
}

/// Answers by fact; what is absent was not said.
pub type Answers = BTreeMap<String, Answer>;

/// A condition, or the arithmetic of a derived number.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// As written.
    pub text: String,
    /// The tree the parser makes of it.
    pub tree: Expr,
}

impl Condition {
    /// Reads a condition.
    ///
    /// # Panics
    /// If the text does not follow the grammar.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        match parse(&text) {
            Ok(tree) => Self { text, tree },
            Err(error) => panic!("`{text}`: {error:?}"),
        }
    }
}

/// A rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Id.
    pub id: String,
    /// When it applies; absent means always.
    pub when: Option<Condition>,
    /// What follows.
    pub says: Says,
    /// `stable`, `draft` or `deprecated`: of no account.
    pub status: &'static str,
}

/// What follows from a rule: the seven kinds (design 3.3).
#[derive(Debug, Clone, PartialEq)]
pub enum Says {
    /// These options are out, whatever else.
    Veto(Vec<String>),
    /// These options are out, unless lifted.
    Exclude(Vec<String>),
    /// The named `exclude` rules do not apply.
    Lift(Vec<String>),
    /// These options only once this is so.
    Require(Condition, Vec<String>),
    /// Evidence on a criterion: an effect per option.
    Weigh(String, BTreeMap<String, i32>),
    /// To be done if one of these options is chosen; the word it adds.
    Duty(Vec<String>, Option<String>),
    /// A warning if the share of these options is above that.
    Portfolio(Vec<String>, f64),
}

/// What is to be decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Portfolio {
    /// About the organisation.
    pub organisation: Answers,
    /// Who could do it.
    pub providers: Vec<Provider>,
    /// What gets a verdict.
    pub activities: Vec<Activity>,
}

/// Somebody outside.
#[derive(Debug, Clone, PartialEq)]
pub struct Provider {
    /// Id.
    pub id: String,
    /// About the provider in general.
    pub answers: Answers,
}

/// What gets a verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// Id.
    pub id: String,
    /// About the activity.
    pub answers: Answers,
    /// The providers considered, in order.
    pub providers: Vec<String>,
    /// `[activity.provider.<id>]`: about a provider, for this activity.
    pub about: BTreeMap<String, Answers>,
}

impl Pack {
    /// The fact of a name.
    #[must_use]
    pub fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == name)
    }

    /// The rule of an id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}

impl Rule {
    /// The options a rule names.
    #[must_use]
    pub fn options(&self) -> Vec<&str> {
        match &self.says {
            Says::Veto(options)
            | Says::Exclude(options)
            | Says::Require(_, options)
            | Says::Duty(options, _)
            | Says::Portfolio(options, _) => options.iter().map(String::as_str).collect(),
            Says::Weigh(_, effects) => effects.keys().map(String::as_str).collect(),
            Says::Lift(_) => Vec::new(),
        }
    }

    /// Whether a rule names an option.
    #[must_use]
    pub fn names(&self, option: &str) -> bool {
        self.options().contains(&option)
    }

    /// The effect of a `weigh` rule on an option; zero if it has none.
    #[must_use]
    pub fn effect(&self, option: &str) -> i32 {
        match &self.says {
            Says::Weigh(_, effects) => effects.get(option).copied().unwrap_or(0),
            _ => 0,
        }
    }

    /// Whether a `lift` rule names an `exclude` rule.
    #[must_use]
    pub fn lifts(&self, exclude: &str) -> bool {
        matches!(&self.says, Says::Lift(rules) if rules.iter().any(|rule| rule == exclude))
    }

    /// Everything a rule's truth is read from.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let need = match &self.says {
            Says::Require(need, _) => Some(need),
            _ => None,
        };
        self.when.iter().chain(need)
    }
}
