//! What the commands about packs and files take.

use super::{Sheet, Speak};
use crate::FindingsFormat;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Packs {
    /// The pack to show: its path, or the id of a pack at hand; a path that exists comes first. Without it, all at hand are
    /// listed.
    #[arg(value_name = "PACK")]
    pub(crate) pack: Option<String>,
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
    /// Packs (folders, files, or ids of packs at hand; a path that exists comes first) and portfolios; `-` is a portfolio on
    /// standard input.
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Check portfolios against this pack, an id or a path, instead of the one they name.
    #[arg(long, value_name = "PACK")]
    pub(crate) pack: Option<String>,
    /// How to print what is found.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: FindingsFormat,
    /// Where to write it, if programs read it; `-` is standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) sheet: Sheet,
}

#[derive(Debug, Args)]
pub(crate) struct Rule {
    /// The code, such as MB202; without it, all are listed.
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Lint {
    /// Paths of packs, or ids of packs at hand; a path that exists comes first.
    #[arg(value_name = "PACK", required = true)]
    pub(crate) packs: Vec<String>,
    /// How to print what is found.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: FindingsFormat,
    /// Where to write it, if programs read it; `-` is standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}
