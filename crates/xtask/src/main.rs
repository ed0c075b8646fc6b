//! `cargo xtask`: what the project does to itself.

#![expect(clippy::print_stderr, reason = "a task tells why it failed")]

mod browser;
mod claims_page;
mod diagnostics_page;
mod fuzz;
mod generate;
mod header;
mod plugins;

use anyhow::{Context as _, Result, ensure};
use clap::Parser;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// What the project does to itself.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask")]
enum Task {
    /// Check the format and run clippy, warnings denied.
    Lint,
    /// Run all tests, and check the shipped packs, that of the plugin `provider-viability` among them: their files, their
    /// rules, and that their cases reach every rule and catch every change.
    Test,
    /// Write what is generated: the reference under docs/reference, and the C header of the plugin ABI.
    Gen {
        /// Only say whether it is up to date.
        #[arg(long)]
        check: bool,
    },
    /// Give the readers of files random texts: with cargo-fuzz if it is installed, else with changes at random.
    Fuzz {
        /// The kind of file: pack, portfolio, csv, condition, locale or cases; without it, all.
        target: Option<String>,
        /// How long, for each.
        #[arg(long, default_value_t = 60)]
        seconds: u64,
    },
    /// Look at documents in Chromium: accessible, valid, quiet, whole on every screen and on paper?
    Browser {
        /// Only documents whose names have one of these words in them.
        only: Vec<String>,
    },
    /// Build the API documentation, warnings denied.
    Doc,
    /// What CI runs, by `.ci/run`.
    Ci,
}

fn main() -> ExitCode {
    match task(&Task::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn task(task: &Task) -> Result<()> {
    std::env::set_current_dir(root()).context("the root of the workspace is there")?;
    match task {
        Task::Lint => lint(),
        Task::Test => test(),
        Task::Gen { check } => generate::run(*check),
        Task::Fuzz { target, seconds } => fuzz::fuzz(target.as_deref(), *seconds),
        Task::Browser { only } => browser::browser(only),
        Task::Doc => doc(),
        Task::Ci => run(Command::new("bash").arg(".ci/run")),
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn lint() -> Result<()> {
    cargo(&["fmt", "--all", "--check"])?;
    cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])
}

fn test() -> Result<()> {
    cargo(&["test", "--workspace", "--locked", "--no-fail-fast"])?;
    let mut packs: Vec<String> =
        xtask::pack_folders(Path::new(""))?.iter().map(|folder| folder.display().to_string()).collect();
    packs.push(plugins::trusted("provider-viability")?);
    for command in [&["check"][..], &["lint"], &["test", "--mutate", "--min-coverage", "97"]] {
        let mut arguments = command.to_vec();
        arguments.extend(packs.iter().map(String::as_str));
        plugins::makebuy(&arguments)?;
    }
    Ok(())
}

fn doc() -> Result<()> {
    run(cargo_command()
        .args(["doc", "--workspace", "--no-deps", "--locked", "--document-private-items"])
        .env("RUSTDOCFLAGS", "-D warnings"))
}

/// The cargo that runs this task.
fn cargo_command() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn cargo(arguments: &[&str]) -> Result<()> {
    run(cargo_command().args(arguments))
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{command:?} can not be started"))?;
    ensure!(status.success(), "{command:?} failed");
    Ok(())
}
