//! Changes texts at random and looks whether what must hold still does: for `cargo xtask fuzz`, on any toolchain.
//!
//! `makebuy-fuzz TARGET SECONDS` does so for a time; `makebuy-fuzz TARGET --seeds=FOLDER` writes what it starts from.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a tool tells what it did")]

use makebuy_tests::fuzz::{Mutator, TARGETS, Target, seeds};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// A text of a few kilobytes that takes longer is a finding.
const LONGEST: Duration = Duration::from_secs(5);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let target = |name: &str| TARGETS.into_iter().find(|target| target.name == name);
    let done = match arguments.as_slice() {
        [name, what] => target(name).and_then(|target| match what.strip_prefix("--seeds=") {
            Some(folder) => write_seeds(target, Path::new(folder)).ok(),
            None => what.parse().ok().and_then(|seconds| run(target, seconds)),
        }),
        _ => None,
    };
    if done.is_none() {
        eprintln!("makebuy-fuzz TARGET SECONDS|--seeds=FOLDER, or a text was found that must be mended: see above");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn write_seeds(target: Target, folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for (place, text) in seeds(root(), target.name).iter().enumerate() {
        std::fs::write(folder.join(format!("seed-{place}")), text)?;
    }
    Ok(())
}

fn run(target: Target, seconds: u64) -> Option<()> {
    let started = Instant::now();
    let seeds = seeds(root(), target.name);
    let number = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let mut mutator = Mutator::new(&seeds, number);
    let (mut count, mut slowest) = (0_u64, Duration::ZERO);
    while started.elapsed() < Duration::from_secs(seconds) {
        let text = mutator.text();
        let before = Instant::now();
        let held = std::panic::catch_unwind(|| (target.run)(&text)).is_ok();
        let taken = before.elapsed();
        slowest = slowest.max(taken);
        count += 1;
        if !held || taken > LONGEST {
            let path = std::env::temp_dir().join(format!("makebuy-{}-{number}-{count}", target.name));
            let kept = std::fs::write(&path, &text).is_ok();
            eprintln!("{} took {taken:?}; the text is in {} ({kept})", target.name, path.display());
            return None;
        }
    }
    println!("{}: {count} texts from {} seeds, the slowest took {slowest:?}", target.name, seeds.len());
    Some(())
}
