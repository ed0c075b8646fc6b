//! The program run with shipped plugins, pinned where the pins of whoever runs a task are not touched.

use crate::{cargo, cargo_command, run};
use anyhow::{Context as _, Result};
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX, EXE_SUFFIX};
use std::path::PathBuf;
use std::process::Command;

/// Builds a shipped plugin and trusts it; gives the path of its library.
pub(crate) fn trusted(package: &str) -> Result<String> {
    cargo(&["build", "--quiet", "--locked", "--profile", "dev", "--target-dir", &target()?, "--package", package])?;
    let library = format!("{}/debug/{DLL_PREFIX}{}{DLL_SUFFIX}", target()?, package.replace('-', "_"));
    makebuy(&["plugin", "trust", "--user", &library])?;
    Ok(library)
}

/// Runs the program.
pub(crate) fn makebuy(arguments: &[&str]) -> Result<()> {
    let mut command = cargo_command();
    command.args(["run", "--quiet", "--locked", "--package", "makebuy-cli", "--"]).args(arguments);
    run(at_home(&mut command)?)
}

/// The program, built.
pub(crate) fn program() -> Result<PathBuf> {
    cargo(&["build", "--quiet", "--locked", "--target-dir", &target()?, "--package", "makebuy-cli"])?;
    Ok(format!("{}/debug/makebuy{EXE_SUFFIX}", target()?).into())
}

/// With pins of its own.
pub(crate) fn at_home(command: &mut Command) -> Result<&mut Command> {
    Ok(command.env("XDG_CONFIG_HOME", format!("{}/xtask", target()?)))
}

/// Where this task was built, and the rest is.
fn target() -> Result<String> {
    let task = std::env::current_exe().context("the path of this task can not be told")?;
    let target: Option<PathBuf> = task.ancestors().nth(2).map(Into::into);
    Ok(target.context("this task lies in no folder of cargo's")?.display().to_string())
}
