//! What the commands that judge a portfolio take.

use super::{Input, Reading};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

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
    /// The id of the activity, or of a rule; without it, a short word for every activity.
    #[arg(value_name = "ACTIVITY")]
    pub(crate) activity: Option<String>,
    /// Explain a rule: which activities it touches, which nearly, and what the verdicts would be without it.
    #[arg(long, value_name = "RULE", conflicts_with_all = ["activity", "provider_row"])]
    pub(crate) rule: Option<String>,
    /// Explain the row of this provider instead of the chosen one.
    #[arg(long = "for", value_name = "PROVIDER", requires = "activity")]
    pub(crate) provider_row: Option<String>,
    /// How to print.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: ExplainFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExplainFormat {
    Human,
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    /// Portfolios: TOML, or CSV with one activity a row; `-` is standard input. A name with `*`, `?` or `[…]` stands for all
    /// files that it matches (`**`: in folders within folders too). The pack that a portfolio names is taken from `--rules`, else
    /// from beside it (its folder or the one around, or a folder there of the pack's id), else the built-in one.
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// The document to write; its ending (.html, .md, .docx, .xlsx, .pdf, .json) tells the format; `-` is standard output. Or the folder to
    /// write to, as several portfolios need it: `reports/`.
    #[arg(short, long, value_name = "FILE|DIR", default_value = "-")]
    pub(crate) output: PathBuf,
    /// The format, if the ending does not tell it [in a folder: html].
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<ReportFormat>,
    /// Write a PDF too, beside the document; it is made by an installed Chromium or Chrome, or the one that MAKEBUY_CHROMIUM
    /// names.
    #[arg(long)]
    pub(crate) pdf: bool,
    /// Open what was written.
    #[arg(long)]
    pub(crate) open: bool,
    /// In a folder, replace files that makebuy did not write.
    #[arg(long)]
    pub(crate) force: bool,
    /// Set the report in the templates and styles of a folder, which take the place of the shipped ones by name;
    /// `makebuy new template` writes them all.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) template: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    Html,
    #[value(alias = "md")]
    Markdown,
    /// What the others say, for programs and templates.
    Json,
    /// A Word document.
    Docx,
    /// An Excel workbook.
    Xlsx,
    /// The HTML, printed by an installed Chromium or Chrome.
    Pdf,
}
