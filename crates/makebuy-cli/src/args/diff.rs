//! What `makebuy diff` takes.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The pack as it was: an id at hand, or the path of a folder or file.
    #[arg(value_name = "OLD")]
    pub(crate) old: String,
    /// The pack as it is.
    #[arg(value_name = "NEW")]
    pub(crate) new: String,
    /// Say which verdicts of this portfolio change, and by which change [default: the pack's example].
    #[arg(long, value_name = "FILE")]
    pub(crate) portfolio: Vec<PathBuf>,
    /// End with exit code 1 if the new pack's version does not say what changed.
    #[arg(long)]
    pub(crate) check_version: bool,
    /// How to print.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DiffFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    Human,
    Json,
    Markdown,
}
