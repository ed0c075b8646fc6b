//! What `makebuy new` takes.

use super::Speak;
use clap::{Args, Subcommand, ValueEnum};
use makebuy_model::Language;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(crate) enum New {
    /// Write a commented questionnaire for a new portfolio.
    Portfolio(NewPortfolio),
    /// Write what of a pack is still to be translated, as a locale file to fill in.
    Locale(NewLocale),
}

#[derive(Debug, Args)]
pub(crate) struct NewPortfolio {
    /// The pack to answer for.
    #[arg(long, value_name = "ID")]
    pub(crate) pack: String,
    /// Where to write it; `-` is standard output. A sheet gets a TOML file beside it.
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub(crate) output: PathBuf,
    /// The format [default: by the ending of the file, else toml].
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<PortfolioFormat>,
    /// Start from the pack's example portfolio instead of an empty questionnaire.
    #[arg(long)]
    pub(crate) example: bool,
    /// Replace a file that exists.
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) speak: Speak,
}

#[derive(Debug, Args)]
pub(crate) struct NewLocale {
    /// Path of a pack, or id of a pack at hand; a path that exists comes first.
    #[arg(value_name = "PACK")]
    pub(crate) pack: String,
    /// The language to translate into, such as `fr`.
    #[arg(long, value_name = "CODE")]
    pub(crate) lang: Language,
    /// Where to write it; `-` is standard output.
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub(crate) output: PathBuf,
    /// Replace a file that exists.
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PortfolioFormat {
    Toml,
    Csv,
}
