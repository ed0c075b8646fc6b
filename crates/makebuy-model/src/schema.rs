//! JSON Schemas of what is printed for programs.

use crate::diff::PackDiff;
use crate::touch::RuleTouch;
use crate::{Assessment, Findings};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

/// A kind of JSON that is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printed {
    /// `assess --format json`
    Assessment,
    /// `check --format json`, `lint --format json`
    Diagnostics,
    /// `diff --format json`
    Diff,
    /// `explain --rule … --format json`
    Touch,
}

impl Printed {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Assessment, Self::Diagnostics, Self::Diff, Self::Touch];

    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Assessment => "assessment",
            Self::Diagnostics => "diagnostics",
            Self::Diff => "diff",
            Self::Touch => "touch",
        }
    }

    /// Its JSON Schema, draft 2020-12.
    #[must_use]
    pub fn schema(self) -> schemars::Schema {
        match self {
            Self::Assessment => of::<Assessment>(),
            Self::Diagnostics => of::<Findings>(),
            Self::Diff => of::<PackDiff>(),
            Self::Touch => of::<RuleTouch>(),
        }
    }
}

fn of<T: JsonSchema>() -> schemars::Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}
