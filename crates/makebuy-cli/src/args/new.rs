//! What `makebuy new` takes.

use super::Speak;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand, ValueEnum};
use makebuy_model::Language;
use makebuy_model::pack::RuleKind;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(crate) enum New {
    /// Make a pack: a folder with rules, cases and an example, all of which work.
    Pack(NewPack),
    /// Make a native plugin: a crate with a pack and a function, which builds and tests at once, without a network.
    Plugin(NewPlugin),
    /// Write a rule for a pack, with a case that shows it at work.
    Rule(NewRule),
    /// Write a case for a pack, expecting what comes out today.
    Case(NewCase),
    /// Write a commented questionnaire for a new portfolio.
    Portfolio(NewPortfolio),
    /// Write what of a pack is still to be translated, as a locale file to fill in.
    Locale(NewLocale),
    /// Copy the templates and styles of the report into a folder, to be changed, with a README of all that they can print.
    Template(NewTemplate),
}

#[derive(Debug, Args)]
pub(crate) struct NewTemplate {
    /// The folder to make.
    #[arg(value_name = "FOLDER")]
    pub(crate) folder: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct NewPack {
    /// Its id: lower-case letters, digits, `-`, `_` and `.`.
    #[arg(value_name = "ID")]
    pub(crate) id: String,
    /// The domain, in words [default: the id].
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    /// Take over everything that these packs declare.
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(crate) extends: Vec<String>,
    /// A sheet of questions, CSV: each becomes a fact, and a rule to be completed.
    #[arg(long, value_name = "CSV")]
    pub(crate) questions: Option<PathBuf>,
    /// The folder to make [default: the id].
    #[arg(short, long, value_name = "FOLDER")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct NewPlugin {
    /// Its name, also that of its pack and its crate: lower-case letters, digits, `-` and `_`.
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    /// The domain, in words [default: the name].
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    /// The folder to make [default: the name].
    #[arg(short, long, value_name = "FOLDER")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct NewRule {
    /// What the rule does.
    #[arg(value_name = "KIND", value_parser = rule_kind())]
    pub(crate) kind: RuleKind,
    /// Path of a pack, or id of a pack at hand; a path that exists comes first.
    #[arg(long, value_name = "PACK")]
    pub(crate) pack: String,
    /// The rule's id [default: by its kind and fact].
    #[arg(long, value_name = "ID")]
    pub(crate) id: Option<String>,
    /// The fact its condition is about [default: one that makes it work].
    #[arg(long, value_name = "FACT")]
    pub(crate) fact: Option<String>,
    /// Add both to the pack's files instead of printing them, if the pack can be used with them and its cases still pass.
    #[arg(long)]
    pub(crate) append: bool,
    /// Add them also if cases come out otherwise.
    #[arg(long, requires = "append")]
    pub(crate) yes: bool,
}

fn rule_kind() -> impl TypedValueParser<Value = RuleKind> {
    let words = RuleKind::ALL.map(RuleKind::as_str);
    PossibleValuesParser::new(words).try_map(|word| {
        RuleKind::ALL.into_iter().find(|kind| kind.as_str() == word).ok_or_else(|| "no kind of rule".to_owned())
    })
}

#[derive(Debug, Args)]
pub(crate) struct NewCase {
    /// Path of a pack, or id of a pack at hand; a path that exists comes first.
    #[arg(long, value_name = "PACK")]
    pub(crate) pack: String,
    /// Take the answers of an activity of a portfolio.
    #[arg(long, num_args = 2, value_names = ["PORTFOLIO", "ACTIVITY"], conflicts_with = "like")]
    pub(crate) from: Option<Vec<String>>,
    /// Take the answers of another case of the pack.
    #[arg(long, value_name = "CASE")]
    pub(crate) like: Option<String>,
    /// An answer, in place of the one that was taken.
    #[arg(long, value_name = "FACT=VALUE")]
    pub(crate) set: Vec<String>,
    /// The case's id [default: by what it is taken from].
    #[arg(long, value_name = "ID")]
    pub(crate) id: Option<String>,
    /// Add it to the pack's cases.toml instead of printing it.
    #[arg(long)]
    pub(crate) append: bool,
}

#[derive(Debug, Args)]
pub(crate) struct NewPortfolio {
    /// The pack to answer for: its path, or the id of a pack at hand; a path that exists comes first.
    #[arg(long, value_name = "PACK")]
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
