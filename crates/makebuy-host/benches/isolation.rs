//! What a process of its own costs a plugin: 100,000 rows of 8 numbers, its start included.
//!
//! `cargo bench -p makebuy-host --bench isolation`. The two are measured in one run; only their difference means something.

#![expect(clippy::expect_used, reason = "a bench stops where what it measures is not there")]

use divan::Bencher;
use makebuy_core::functions::{Arguments, Plugin, Values};
use makebuy_host::plugin::{Isolation, LibraryFile, Running, load, run_as_plugin};
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::LazyLock;

const ROWS: usize = 100_000;
const COLUMNS: usize = 8;

fn main() -> ExitCode {
    if let Some(ended) = run_as_plugin() {
        return ended;
    }
    divan::main();
    ExitCode::SUCCESS
}

static LIBRARY: LazyLock<LibraryFile> = LazyLock::new(|| {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let library = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("sum.so");
    let include =
        std::env::var("PLUGIN_INCLUDE").map_or_else(|_| here.join("../makebuy-plugin/include"), PathBuf::from);
    let mut build = Command::new("cc");
    build.args(["-shared", "-fPIC", "-O2", "-I"]).arg(include).arg(here.join("benches/sum.c")).arg("-o").arg(&library);
    assert!(build.status().is_ok_and(|status| status.success()), "the C compiler failed");
    LibraryFile::read(&library).expect("a plugin was built")
});

static ARGUMENTS: LazyLock<Arguments> = LazyLock::new(|| {
    let column = |column: usize| Values::Numbers((0..ROWS).map(|row| (row * COLUMNS + column) as f64 / 7.0).collect());
    Arguments { rows: ROWS, columns: (0..COLUMNS).map(column).collect() }
});

fn started(running: &Running) -> Plugin {
    load(&LIBRARY, running).expect("the plugin loads").plugin()
}

fn isolated() -> Running {
    Running::Isolated(Isolation::by(std::env::current_exe().expect("this program has a path")))
}

fn compute(plugin: &Plugin) -> usize {
    let answers = plugin.calls.call(0, &ARGUMENTS).expect("the plugin computes");
    answers.results.len()
}

#[divan::bench]
fn start_and_compute_in_process(bencher: Bencher<'_, '_>) {
    bencher.bench(|| compute(&started(&Running::InProcess)));
}

#[divan::bench]
fn start_and_compute_isolated(bencher: Bencher<'_, '_>) {
    let running = isolated();
    bencher.bench(|| compute(&started(&running)));
}

#[divan::bench]
fn start_isolated(bencher: Bencher<'_, '_>) {
    let running = isolated();
    bencher.bench(|| started(&running));
}

#[divan::bench]
fn compute_isolated(bencher: Bencher<'_, '_>) {
    let plugin = started(&isolated());
    bencher.bench(|| compute(&plugin));
}
