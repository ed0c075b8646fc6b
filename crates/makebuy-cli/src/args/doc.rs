//! What `makebuy doc` takes.

use clap::{Args, ValueEnum};
use makebuy_model::Language;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Doc {
    /// Id of a pack at hand, or path of a pack.
    #[arg(value_name = "PACK")]
    pub(crate) pack: String,
    /// The folder to write to; it is made if there is none.
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// Languages, such as `fr,it` [default: all in which every text of the pack is there].
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub(crate) lang: Vec<Language>,
    /// The format.
    #[arg(long, value_name = "FORMAT", default_value = "both")]
    pub(crate) format: DocFormat,
    /// Replace files that are no handbooks, and the index of another pack.
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DocFormat {
    #[value(alias = "md")]
    Markdown,
    Html,
    Both,
}
