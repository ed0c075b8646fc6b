//! What can be typed.

use clap::{Args, Parser, Subcommand, ValueEnum};
use makebuy_model::Language;
use std::path::PathBuf;

const EXIT_CODES: &str = "Exit codes: 0 done; 1 a gate that was asked for is not met, or a case failed; 2 bad usage; \
3 bad input; 4 plugin or sandbox failure; 70 internal error.";

/// Keep it in-house, split it, outsource it or find a partner; now or not yet; and why.
#[derive(Debug, Parser)]
#[command(name = "makebuy", version, after_help = EXIT_CODES, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Add the packs of a folder or file; they take precedence over built-in ones of the same id.
    #[arg(long, global = true, value_name = "PATH")]
    pub(crate) rules: Vec<PathBuf>,
    /// When to use colours.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Judge a portfolio and print one line per activity.
    Assess(Assess),
    /// Say why an activity got its verdict, what is unknown, and what to do.
    Explain(Explain),
    /// Write the report document of a portfolio.
    Report(Report),
    /// List the packs at hand, or show one.
    Packs(Packs),
    /// Find everything that is wrong with packs and portfolios.
    Check(Check),
    /// Run the cases of a pack.
    Test(Test),
    /// Start something new.
    #[command(subcommand)]
    New(New),
}

impl Command {
    /// What was said about a CSV sheet, for the commands that read a portfolio.
    pub(crate) fn sheet(&self) -> Option<&Sheet> {
        match self {
            Self::Assess(args) => Some(&args.input.sheet),
            Self::Explain(args) => Some(&args.input.sheet),
            Self::Report(args) => Some(&args.input.sheet),
            Self::Check(args) => Some(&args.sheet),
            Self::Packs(_) | Self::Test(_) | Self::New(_) => None,
        }
    }

    /// What was said about the language, for the commands that print what packs say.
    pub(crate) fn speak(&self) -> Option<&Speak> {
        match self {
            Self::Assess(args) => Some(&args.input.speak),
            Self::Explain(args) => Some(&args.input.speak),
            Self::Report(args) => Some(&args.input.speak),
            Self::Packs(args) => Some(&args.speak),
            Self::New(New::Portfolio(args)) => Some(&args.speak),
            Self::Check(_) | Self::Test(_) | Self::New(New::Locale(_)) => None,
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

/// A portfolio and how to read it.
#[derive(Debug, Args)]
pub(crate) struct Input {
    /// The portfolio: TOML, or CSV with one activity a row; `-` is standard input.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Use this pack instead of the one the portfolio names.
    #[arg(long, value_name = "ID")]
    pub(crate) pack: Option<String>,
    /// Treat declared assumptions as unknown.
    #[arg(long)]
    pub(crate) no_assumptions: bool,
    #[command(flatten)]
    pub(crate) sheet: Sheet,
    #[command(flatten)]
    pub(crate) speak: Speak,
}

/// The language of what packs say.
#[derive(Debug, Clone, Args)]
pub(crate) struct Speak {
    /// Language of the pack's texts, such as `fr` [default: by LC_ALL, LC_MESSAGES or LANG, else en].
    #[arg(long, value_name = "CODE")]
    pub(crate) lang: Option<Language>,
}

impl Input {
    /// What must be typed to read the same portfolio the same way again.
    pub(crate) fn as_typed(&self, rules: &[PathBuf]) -> String {
        let mut words = vec![self.file.display().to_string()];
        let mut flag = |name: &str, value: &str| words.extend([name.to_owned(), value.to_owned()]);
        if let Some(pack) = &self.pack {
            flag("--pack", pack);
        }
        if let Some(with) = &self.sheet.with {
            flag("--with", &with.display().to_string());
        }
        if let Some(name) = &self.sheet.organisation {
            flag("--organisation", name);
        }
        for provider in &self.sheet.provider {
            flag("--provider", provider);
        }
        for set in &self.sheet.set {
            flag("--set", set);
        }
        if let Some(language) = &self.speak.lang {
            words.extend(["--lang".to_owned(), language.to_string()]);
        }
        words.extend(self.no_assumptions.then(|| "--no-assumptions".to_owned()));
        words.extend(rules_as_typed(rules));
        typed(words)
    }
}

/// The flags that name rules.
pub(crate) fn rules_as_typed(rules: &[PathBuf]) -> impl Iterator<Item = String> {
    rules.iter().flat_map(|path| ["--rules".to_owned(), path.display().to_string()])
}

/// Words as they must be typed into a shell.
pub(crate) fn typed(words: impl IntoIterator<Item = String>) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,+@%".contains(c);
    let quote = |word: String| match !word.is_empty() && word.chars().all(plain) {
        true => word,
        false => format!("'{}'", word.replace('\'', "'\\''")),
    };
    words.into_iter().map(quote).collect::<Vec<_>>().join(" ")
}

/// What a CSV sheet can not say itself.
#[derive(Debug, Args)]
#[command(next_help_heading = "For a CSV sheet")]
pub(crate) struct Sheet {
    /// Organisation and providers, as TOML [default: the .toml beside the sheet, if there is one].
    #[arg(long, value_name = "TOML")]
    pub(crate) with: Option<PathBuf>,
    /// Name of the organisation.
    #[arg(long, value_name = "NAME")]
    pub(crate) organisation: Option<String>,
    /// Declare a provider.
    #[arg(long, value_name = "ID")]
    pub(crate) provider: Vec<String>,
    /// An answer about the organisation, or about a provider.
    #[arg(long, value_name = "[PROVIDER.]FACT=VALUE")]
    pub(crate) set: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Assess {
    #[command(flatten)]
    pub(crate) input: Input,
    /// How to print.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: AssessFormat,
    /// Write to a file instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// End with exit code 1 if an activity is one of these.
    #[arg(long, value_name = "STANDING", value_delimiter = ',')]
    pub(crate) fail_on: Vec<Gate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AssessFormat {
    Human,
    Json,
    Csv,
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Gate {
    Open,
    NotYet,
    Impossible,
    CloseCall,
    /// A portfolio rule warns.
    Warning,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub(crate) input: Input,
    /// The id of the activity.
    #[arg(value_name = "ACTIVITY")]
    pub(crate) activity: String,
    /// Explain the row of this provider instead of the chosen one.
    #[arg(long = "for", value_name = "PROVIDER")]
    pub(crate) provider_row: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) input: Input,
    /// The document to write; its ending (.html, .md) tells the format; `-` is standard output.
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub(crate) output: PathBuf,
    /// The format, if the ending does not tell it.
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<ReportFormat>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    Html,
    #[value(alias = "md")]
    Markdown,
}

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
pub(crate) struct Test {
    /// Ids of packs at hand, or paths of packs.
    #[arg(value_name = "PACK", required = true)]
    pub(crate) packs: Vec<String>,
    /// Also drop each rule and flip each comparison of the pack, one at a time: some case must fail.
    #[arg(long)]
    pub(crate) mutate: bool,
}

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
    /// Id of a pack at hand, or path of a pack.
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
