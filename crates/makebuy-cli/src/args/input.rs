//! A portfolio, how to read it, and in which language to speak of it.

use clap::Args;
use makebuy_model::Language;
use std::path::PathBuf;

/// A portfolio and how to read it.
#[derive(Debug, Args)]
pub(crate) struct Input {
    /// The portfolio: TOML, or CSV with one activity a row; `-` is standard input. The pack it names is taken from `--rules`,
    /// else from beside it (its folder or the one around, or a folder there of the pack's id), else the built-in one.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// How to read portfolios.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    /// Use this pack, an id or a path, instead of the one the portfolio names.
    #[arg(long, value_name = "PACK")]
    pub(crate) pack: Option<String>,
    /// Treat declared assumptions as unknown.
    #[arg(long)]
    pub(crate) no_assumptions: bool,
    /// Give verdicts although a function of a plugin failed: what it derives is unknown, and is told of as such.
    #[arg(long)]
    pub(crate) keep_going: bool,
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
        if let Some(pack) = &self.reading.pack {
            flag("--pack", pack);
        }
        if let Some(with) = &self.reading.sheet.with {
            flag("--with", &with.display().to_string());
        }
        if let Some(name) = &self.reading.sheet.organisation {
            flag("--organisation", name);
        }
        for provider in &self.reading.sheet.provider {
            flag("--provider", provider);
        }
        for set in &self.reading.sheet.set {
            flag("--set", set);
        }
        if let Some(language) = &self.reading.speak.lang {
            words.extend(["--lang".to_owned(), language.to_string()]);
        }
        words.extend(self.reading.keep_going.then(|| "--keep-going".to_owned()));
        words.extend(self.reading.no_assumptions.then(|| "--no-assumptions".to_owned()));
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
#[derive(Debug, Default, Args)]
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
