//! Named functions that a plugin adds to a pack.

use serde::{Deserialize, Serialize};

/// A function that derived facts of a pack may call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FunctionInfo {
    /// Its name, as conditions call it.
    pub name: String,
    /// The plugin it comes from.
    pub plugin: String,
    /// What it computes, and by which source.
    pub about: String,
    /// What it takes, in order.
    pub parameters: Vec<ParameterInfo>,
    /// What it gives: a number or a flag.
    pub result: FunctionKind,
}

/// What a function takes in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ParameterInfo {
    /// Its name.
    pub name: String,
    /// What it must be.
    pub kind: FunctionKind,
    /// How the result follows it, where that is known: then ranges may be answered.
    pub trend: Option<Trend>,
}

/// What functions take and give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FunctionKind {
    /// A number.
    Number,
    /// True or false.
    Flag,
    /// A level or choice, by its name; never a result.
    Word,
}

/// How a result follows a number, all else the same. A function that declares it also promises that it has a result
/// between any two numbers for which it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Trend {
    /// It is never lower where the number is higher.
    Rising,
    /// It is never higher where the number is higher.
    Falling,
}

impl FunctionKind {
    /// As messages name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Flag => "flag",
            Self::Word => "word",
        }
    }
}

impl FunctionInfo {
    /// As it is called: `name(first, second)`.
    #[must_use]
    pub fn call(&self) -> String {
        let names: Vec<&str> = self.parameters.iter().map(|parameter| parameter.name.as_str()).collect();
        format!("{}({})", self.name, names.join(", "))
    }
}
