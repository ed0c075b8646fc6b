//! What of a thing in a pack can differ.

use serde::{Deserialize, Serialize};

macro_rules! fields {
    ($($name:ident = $word:literal;)*) => {
        /// What of a thing differs: the key in files, or what stands for it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Field {
            $(#[serde(rename = $word)] #[doc = concat!("`", $word, "`")] $name,)*
        }

        impl Field {
            /// The word for it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)*
                }
            }
        }
    };
}

fields! {
    Above = "above";
    Anchors = "anchors";
    Ask = "ask";
    Assume = "assume";
    Baseline = "baseline";
    Because = "because";
    Choices = "choices";
    Chosen = "chosen";
    Claims = "claims";
    Counter = "counter";
    Criterion = "criterion";
    Derive = "derive";
    Description = "description";
    Direction = "direction";
    Duty = "duty";
    Effect = "effect";
    Extends = "extends";
    External = "external";
    Help = "help";
    Indifference = "indifference";
    Kind = "kind";
    Labels = "labels";
    Language = "language";
    Levels = "levels";
    Map = "map";
    Max = "max";
    Metrics = "metrics";
    Min = "min";
    Need = "need";
    NeedsProvider = "needs_provider";
    Note = "note";
    Options = "options";
    OrderOfOptions = "order of options";
    OrderOfSteps = "order of steps";
    Qualifier = "qualifier";
    Rationale = "rationale";
    Rules = "rules";
    Sources = "sources";
    Status = "status";
    Step = "step";
    Subject = "subject";
    SwitchedOff = "switched off";
    Text = "text";
    Title = "title";
    Todo = "todo";
    Unit = "unit";
    Warning = "warning";
    Watch = "watch";
    Weight = "weight";
    When = "when";
    Year = "year";
}

impl Field {
    /// Whether it is a condition or a formula: two texts may mean the same.
    #[must_use]
    pub fn is_condition(self) -> bool {
        matches!(self, Self::When | Self::Need | Self::Derive)
    }
}
