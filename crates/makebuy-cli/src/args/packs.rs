//! What the commands about packs and files take.

use super::{Sheet, Speak};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Packs {
    /// The pack to show; without it, all are listed.
    #[arg(value_name = "ID")]
    pub(crate) id: Option<String>,
    /// How to print.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: PacksFormat,
    #[command(flatten)]
    pub(crate) speak: Speak,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PacksFormat {
    Human,
    Json,
    Markdown,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Packs (folders or files) and portfolios; `-` is a portfolio on standard input.
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Check portfolios against this pack instead of the one they name.
    #[arg(long, value_name = "ID")]
    pub(crate) pack: Option<String>,
    #[command(flatten)]
    pub(crate) sheet: Sheet,
}

#[derive(Debug, Args)]
pub(crate) struct Lint {
    /// Ids of packs at hand, or paths of packs.
    #[arg(value_name = "PACK", required = true)]
    pub(crate) packs: Vec<String>,
}
