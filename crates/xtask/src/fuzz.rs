//! `cargo xtask fuzz`: any text in the place of a file must be read without a crash.

use crate::{cargo, run};
use anyhow::{Result, ensure};
use std::process::{Command, Stdio};

const INSTALL: &str = "cargo-fuzz is not installed, so texts are changed at random, without looking which code they reach.\n\
    For more: rustup toolchain install nightly && cargo install cargo-fuzz";

/// Runs one target or all of them, each for some seconds.
pub(crate) fn fuzz(target: Option<&str>, seconds: u64) -> Result<()> {
    let all = targets()?;
    let wanted: Vec<&String> = all.iter().filter(|name| target.is_none_or(|target| target == *name)).collect();
    ensure!(!wanted.is_empty(), "there is no such target: take one of {}", all.join(", "));
    let guided = has_cargo_fuzz();
    if !guided {
        eprintln!("{INSTALL}");
    }
    for target in wanted {
        if guided { with_cargo_fuzz(target, seconds)? } else { at_random(target, &seconds.to_string())? }
    }
    Ok(())
}

/// The targets of cargo-fuzz: each is a file. A test holds them to those of the loop at random.
fn targets() -> Result<Vec<String>> {
    let files = std::fs::read_dir("tests/fuzz/fuzz_targets")?.collect::<Result<Vec<_>, _>>()?;
    let mut names: Vec<String> =
        files.iter().filter_map(|file| Some(file.path().file_stem()?.to_str()?.to_owned())).collect();
    names.sort();
    Ok(names)
}

fn has_cargo_fuzz() -> bool {
    let mut command = nightly(&["--version"]);
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

fn nightly(arguments: &[&str]) -> Command {
    let mut command = Command::new("rustup");
    // What the running toolchain set for itself must not reach the other.
    command.args(["run", "nightly", "cargo", "fuzz"]).args(arguments);
    command.env_remove("CARGO").env_remove("RUSTC").env_remove("RUSTUP_TOOLCHAIN");
    command
}

fn with_cargo_fuzz(target: &str, seconds: u64) -> Result<()> {
    let corpus = format!("tests/fuzz/corpus/{target}");
    at_random(target, &format!("--seeds={corpus}"))?;
    let time = format!("-max_total_time={seconds}");
    let options = ["--", time.as_str(), "-timeout=10", "-max_len=8192", "-rss_limit_mb=2048"];
    run(nightly(&["run", "--fuzz-dir", "tests/fuzz", target, &corpus]).args(options))
}

/// Changes texts without a guide, or writes those it starts from.
fn at_random(target: &str, what: &str) -> Result<()> {
    cargo(&[
        "run",
        "--quiet",
        "--release",
        "--locked",
        "--package",
        "makebuy-tests",
        "--bin",
        "makebuy-fuzz",
        "--",
        target,
        what,
    ])
}
