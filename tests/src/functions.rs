//! Functions as a plugin might have them, in plain Rust: rising, falling and without a trend, with no result now and
//! then, refusing some rows, giving flags, taking words.

use makebuy_core::functions::{Answers, Arguments, Functions, Lost, Plugin, Values};
use makebuy_model::assessment::{PluginMode, PluginRef};
use makebuy_model::pack::{FunctionInfo, FunctionKind, ParameterInfo, Trend};
use std::sync::Arc;

/// One argument.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// A number.
    Number(f64),
    /// A flag.
    Flag(bool),
    /// A level or choice.
    Word(String),
}

/// What a function gives for one row: a result, none, or why it refuses.
pub type Given = Result<Option<f64>, String>;

/// A function for one row.
type Compute = fn(&[Argument]) -> Given;

/// A parameter: name, kind and trend.
type Parameter = (&'static str, FunctionKind, Option<Trend>);

/// A function: name, parameters, result, and what it computes.
pub type Definition = (&'static str, &'static [Parameter], FunctionKind, Compute);

const RISING: Option<Trend> = Some(Trend::Rising);
const FALLING: Option<Trend> = Some(Trend::Falling);

/// Every function.
pub const ALL: [Definition; 8] = [
    (
        "grown",
        &[("first", FunctionKind::Number, RISING), ("second", FunctionKind::Number, RISING)],
        FunctionKind::Number,
        |given| Ok(Some(number(given, 0).clamp(-1e9, 1e9) + 2.0 * number(given, 1).clamp(-1e9, 1e9))),
    ),
    (
        "spare",
        &[("there", FunctionKind::Number, RISING), ("needed", FunctionKind::Number, FALLING)],
        FunctionKind::Number,
        |given| Ok(Some(number(given, 0).clamp(-1e9, 1e9) - number(given, 1).clamp(-1e9, 1e9))),
    ),
    ("waves", &[("of", FunctionKind::Number, None)], FunctionKind::Number, |given| {
        Ok(Some((number(given, 0).abs() % 7.0) - 3.0))
    }),
    (
        "share",
        &[("part", FunctionKind::Number, None), ("whole", FunctionKind::Number, None)],
        FunctionKind::Number,
        |given| {
            let share = number(given, 0) / number(given, 1);
            Ok(Some(share).filter(|share| share.is_finite()))
        },
    ),
    ("root", &[("of", FunctionKind::Number, RISING)], FunctionKind::Number, |given| match number(given, 0) {
        below if below < 0.0 => Err("a negative number has no root".to_owned()),
        number => Ok(Some(number.sqrt())),
    }),
    (
        "scaled",
        &[("by", FunctionKind::Word, None), ("number", FunctionKind::Number, RISING)],
        FunctionKind::Number,
        |given| Ok(Some(word(given, 0).len() as f64 * number(given, 1).clamp(-1e9, 1e9))),
    ),
    (
        "enough",
        &[("of", FunctionKind::Number, RISING), ("strict", FunctionKind::Flag, None)],
        FunctionKind::Flag,
        |given| {
            let least = if flag(given, 1) { 4.0 } else { 1.0 };
            Ok(Some(f64::from(u8::from(number(given, 0) >= least))))
        },
    ),
    ("same", &[("one", FunctionKind::Flag, None), ("other", FunctionKind::Flag, None)], FunctionKind::Flag, |given| {
        Ok(Some(f64::from(u8::from(flag(given, 0) == flag(given, 1)))))
    }),
];

/// The function of a name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Definition> {
    ALL.iter().find(|definition| definition.0 == name)
}

fn number(given: &[Argument], at: usize) -> f64 {
    let Some(Argument::Number(number)) = given.get(at) else { panic!("no number {at} in {given:?}") };
    *number
}

fn flag(given: &[Argument], at: usize) -> bool {
    let Some(Argument::Flag(flag)) = given.get(at) else { panic!("no flag {at} in {given:?}") };
    *flag
}

fn word(given: &[Argument], at: usize) -> &str {
    let Some(Argument::Word(word)) = given.get(at) else { panic!("no word {at} in {given:?}") };
    word
}

/// A plugin with these functions.
#[must_use]
pub fn plugin() -> Plugin {
    of("testing", Arc::new(Plain), ALL.iter().map(|definition| info("testing", definition)).collect())
}

/// A plugin of a name with functions of its own.
#[must_use]
pub fn of(name: &str, calls: Arc<dyn Functions>, functions: Vec<FunctionInfo>) -> Plugin {
    let reference = PluginRef {
        name: name.to_owned(),
        version: "1.2.3".to_owned(),
        abi: 1,
        sha256: "5eed".repeat(16),
        mode: PluginMode::Isolated,
    };
    Plugin { reference, functions, calls }
}

/// A function as a pack shows it.
#[must_use]
pub fn info(plugin: &str, (name, parameters, result, _): &Definition) -> FunctionInfo {
    let parameter =
        |(name, kind, trend): &Parameter| ParameterInfo { name: (*name).to_owned(), kind: *kind, trend: *trend };
    FunctionInfo {
        name: (*name).to_owned(),
        plugin: plugin.to_owned(),
        about: format!("What `{name}` computes."),
        parameters: parameters.iter().map(parameter).collect(),
        result: *result,
    }
}

#[derive(Debug)]
struct Plain;

impl Functions for Plain {
    fn call(&self, function: usize, arguments: &Arguments) -> Result<Answers, Lost> {
        let (mut results, mut refused) = (Vec::new(), Vec::new());
        for row in 0..arguments.rows {
            let given: Vec<Argument> = arguments.columns.iter().map(|column| at(column, row)).collect();
            match ALL[function].3(&given) {
                Ok(result) => results.push(result),
                Err(why) => {
                    refused.push((row, why));
                    results.push(None);
                }
            }
        }
        Ok(Answers { results, refused })
    }
}

fn at(column: &Values, row: usize) -> Argument {
    match column {
        Values::Numbers(numbers) => Argument::Number(numbers[row]),
        Values::Flags(flags) => Argument::Flag(flags[row]),
        Values::Words(words) => Argument::Word(words[row].to_string()),
    }
}
