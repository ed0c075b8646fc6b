//! `cargo xtask browser`: documents are looked at in Chromium.

mod documents;
mod portfolios;
mod styled;

use crate::run;
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The checks, a package of Node's.
const CHECKS: &str = "tests/browser";

/// Writes documents into `target/browser`, and looks at them. `only` are words that the names of documents must have one of.
pub(crate) fn browser(only: &[String]) -> Result<()> {
    for tool in ["node", "npm", "pdftotext"] {
        needs(tool)?;
    }
    install()?;
    let folder = std::env::current_dir()?.join("target/browser");
    documents::write(&folder)?;
    run(node().arg("selftest.js"))?;
    run(node().arg("check.js").arg(&folder).args(only))
}

/// A tool must be there.
fn needs(tool: &str) -> Result<()> {
    let package = if tool == "pdftotext" { "poppler-utils" } else { "nodejs npm" };
    let mut command = Command::new(tool);
    command.arg("-v").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().map(drop).with_context(|| format!("{tool} is not installed: apt-get install {package}"))
}

/// The packages of the lock file, unless they are there already.
fn install() -> Result<()> {
    let lock = Path::new(CHECKS).join("package-lock.json");
    let installed: PathBuf = Path::new(CHECKS).join("node_modules/.installed-lock.json");
    let wanted = std::fs::read(&lock)?;
    if std::fs::read(&installed).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    run(Command::new("npm").args(["ci", "--no-progress", "--loglevel=error"]).current_dir(CHECKS))?;
    Ok(std::fs::write(installed, wanted)?)
}

/// Node, where the checks are.
fn node() -> Command {
    let mut command = Command::new("node");
    command.current_dir(CHECKS);
    command
}
