//! What `makebuy schema` takes.

use super::Speak;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// The kind of file.
    #[arg(value_name = "KIND")]
    pub(crate) kind: SchemaKind,
    /// Path of a pack, or id of a pack at hand; a path that exists comes first. Its facts, options and rules are offered [portfolio, cases, all].
    #[arg(long, value_name = "PACK")]
    pub(crate) pack: Option<String>,
    /// Where to write it; `-` is standard output. For `all`, a folder [default: .makebuy beside the pack's files].
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) speak: Speak,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaKind {
    /// Any file of a pack, but for its cases, example and locales.
    Pack,
    /// A portfolio.
    Portfolio,
    /// `cases.toml`
    Cases,
    /// A file of the folder `locales`.
    Locale,
    /// What `assess --format json` prints.
    Assessment,
    /// What `check` and `lint` print with `--format json`.
    Diagnostics,
    /// What `diff --format json` prints.
    Diff,
    /// What `explain --rule RULE --format json` prints.
    Touch,
    /// What `report --format json` writes, and templates see.
    Report,
    /// All that the files of one pack refer to, written anew.
    All,
}
