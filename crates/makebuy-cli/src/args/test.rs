//! What `makebuy test` takes.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Test {
    /// Paths of packs or of folders of packs, or ids of packs at hand; a path that exists comes first.
    #[arg(value_name = "PACK", required = true)]
    pub(crate) packs: Vec<String>,
    /// Also say which rules no case makes take effect, and which comparisons no case tries on both sides.
    #[arg(long)]
    pub(crate) coverage: bool,
    /// End with exit code 1 if the cases reach less than this; measures coverage.
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    pub(crate) min_coverage: Option<f64>,
    /// Also change one thing of the pack at a time (drop a rule, flip a comparison, move a threshold): some case must
    /// fail. What no case notices is printed with a case that would.
    #[arg(long)]
    pub(crate) mutate: bool,
    /// End with exit code 1 only if the cases catch less than this of the mutants; mutates.
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    pub(crate) min_mutation: Option<f64>,
    /// Rewrite the expectations that fail to what came; shows the difference and asks first.
    #[arg(long)]
    pub(crate) update: bool,
    /// Write the update without asking.
    #[arg(long, requires = "update")]
    pub(crate) yes: bool,
    /// How to print.
    #[arg(long, value_name = "FORMAT", default_value = "human", conflicts_with = "update")]
    pub(crate) format: TestFormat,
    /// The file to write to; standard output without it.
    #[arg(short, long, value_name = "FILE", conflicts_with = "update")]
    pub(crate) output: Option<PathBuf>,
}

impl Test {
    pub(crate) fn measures_coverage(&self) -> bool {
        self.coverage || self.min_coverage.is_some()
    }

    pub(crate) fn mutates(&self) -> bool {
        self.mutate || self.min_mutation.is_some()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TestFormat {
    Human,
    /// XML as CI systems read it.
    Junit,
}

fn percent(text: &str) -> Result<f64, String> {
    let number: f64 = text.trim_end_matches('%').parse().map_err(|_| "must be a number from 0 to 100".to_owned())?;
    if (0.0..=100.0).contains(&number) { Ok(number) } else { Err("must be a number from 0 to 100".to_owned()) }
}
