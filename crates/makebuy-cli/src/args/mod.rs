//! What can be typed.

mod diff;
mod doc;
mod input;
mod judge;
mod new;
mod packs;
mod plugin;
mod schema;
mod test;

pub(crate) use diff::{Diff, DiffFormat};
pub(crate) use doc::{Doc, DocFormat};
pub(crate) use input::{Input, Reading, Sheet, Speak, rules_as_typed, typed};
pub(crate) use judge::{Assess, AssessFormat, Explain, ExplainFormat, Gate, Report, ReportFormat};
pub(crate) use new::{
    New, NewCase, NewLocale, NewPack, NewPlugin, NewPortfolio, NewRule, NewTemplate, PortfolioFormat,
};
pub(crate) use packs::{Check, Lint, Packs, PacksFormat, Rule};
pub(crate) use plugin::{Place as PluginPlace, Plugin};
pub(crate) use schema::{Schema, SchemaKind};
pub(crate) use test::{Test, TestFormat};

use clap::{Parser, Subcommand, ValueEnum};
use std::path::{Path, PathBuf};

const EXIT_CODES: &str = "Exit codes: 0 done; 1 a gate that was asked for is not met, or a case failed; 2 bad usage; \
3 bad input; 4 plugin or sandbox failure; 70 internal error.";

/// Keep it in-house, split it, outsource it or find a partner; now or not yet; and why.
#[derive(Debug, Parser)]
#[command(name = "makebuy", version, after_help = EXIT_CODES, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Add the packs of a folder or file; they take precedence over others of the same id.
    #[arg(long, global = true, value_name = "PATH")]
    pub(crate) rules: Vec<PathBuf>,
    /// Run plugins within makebuy, with all its rights, instead of each in a process without any.
    #[arg(long, global = true)]
    pub(crate) in_process_plugins: bool,
    /// When to use colours.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Judge a portfolio and print one line per activity.
    Assess(Assess),
    /// Say why an activity got its verdict, what is unknown, and what to do; or what one rule does.
    Explain(Explain),
    /// Write the report document of a portfolio, or of several with a page that leads to them.
    Report(Report),
    /// List the packs at hand, or show one.
    Packs(Packs),
    /// Find everything that is wrong with packs and portfolios.
    Check(Check),
    /// Find rules that never fire, repeat or contradict each other, and corners that no rule covers.
    Lint(Lint),
    /// Say what changed between two packs, and which verdicts change because of it.
    Diff(Diff),
    /// Write a pack as a handbook: its questions and rules, with cases that show each rule.
    Doc(Doc),
    /// Explain a code of what `check` finds, with an example.
    Rule(Rule),
    /// Run the cases of a pack.
    Test(Test),
    /// Print the JSON Schema of a kind of file, for editors and programs.
    Schema(Schema),
    /// Look at native plugins, and say which may be loaded.
    #[command(subcommand)]
    Plugin(Plugin),
    /// Start something new.
    #[command(subcommand)]
    New(New),
}

impl Command {
    /// What was said about a CSV sheet, for the commands that read a portfolio.
    pub(crate) fn sheet(&self) -> Option<&Sheet> {
        match self {
            Self::Assess(args) => Some(&args.input.reading.sheet),
            Self::Explain(args) => Some(&args.input.reading.sheet),
            Self::Report(args) => Some(&args.reading.sheet),
            Self::Check(args) => Some(&args.sheet),
            Self::Packs(_)
            | Self::Rule(_)
            | Self::Lint(_)
            | Self::Diff(_)
            | Self::Doc(_)
            | Self::Test(_)
            | Self::Schema(_)
            | Self::Plugin(_)
            | Self::New(_) => None,
        }
    }

    /// How portfolios are read, for the commands that judge them.
    pub(crate) fn reading(&self) -> Option<&Reading> {
        match self {
            Self::Assess(args) => Some(&args.input.reading),
            Self::Explain(args) => Some(&args.input.reading),
            Self::Report(args) => Some(&args.reading),
            _ => None,
        }
    }

    /// The portfolios that are named, those that are packs among them.
    pub(crate) fn portfolios(&self) -> Vec<&Path> {
        match self {
            Self::Check(args) => args.files.iter().map(PathBuf::as_path).collect(),
            Self::Report(args) => args.files.iter().map(PathBuf::as_path).collect(),
            Self::Assess(args) => vec![&args.input.file],
            Self::Explain(args) => vec![&args.input.file],
            _ => Vec::new(),
        }
    }

    /// What was said about the language, for the commands that print what packs say.
    pub(crate) fn speak(&self) -> Option<&Speak> {
        match self {
            Self::Assess(args) => Some(&args.input.reading.speak),
            Self::Explain(args) => Some(&args.input.reading.speak),
            Self::Report(args) => Some(&args.reading.speak),
            Self::Packs(args) => Some(&args.speak),
            Self::Schema(args) => Some(&args.speak),
            Self::New(New::Portfolio(args)) => Some(&args.speak),
            Self::Check(_)
            | Self::Rule(_)
            | Self::Lint(_)
            | Self::Diff(_)
            | Self::Doc(_)
            | Self::Test(_)
            | Self::Plugin(_)
            | Self::New(_) => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set.
    Auto,
    Always,
    Never,
}
