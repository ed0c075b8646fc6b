//! What `makebuy new plugin` writes builds, checks and tests as it is, without a network.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use std::process::Command;
use support::{Cli, root};

/// Runs cargo in a folder below that of the test, where nothing else has been built.
fn cargo(cli: &Cli, folder: &str, arguments: &[&str]) {
    let ran = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--offline")
        .current_dir(cli.folder().join(folder))
        .env("RUSTFLAGS", "-D warnings")
        .env_remove("CARGO_TARGET_DIR")
        .output()
        .unwrap();
    assert!(ran.status.success(), "{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
}

#[test]
fn a_new_plugin_builds_and_passes_its_conformance_test() {
    let cli = Cli::new();
    let made = cli.run(&["new", "plugin", "town-bakery", "--title", "The \"Town\" bakery"]).ended(0);
    insta::assert_snapshot!("new_plugin", made.stderr);
    cargo(&cli, "town-bakery", &["test", "--quiet"]);
    // A second look by whoever changes the sources that were handed out.
    cargo(&cli, "town-bakery", &["check", "--quiet", "--workspace", "--all-targets"]);
    cargo(&cli, "town-bakery", &["build", "--quiet"]);
    let library = "town-bakery/target/debug/libtown_bakery.so";
    cli.run(&["plugin", "trust", library])
        .ended(0)
        .says("town-bakery 0.1.0")
        .says("hours_with_practice(first: number (rising), times: number (falling), rate: number (rising)) -> number");
    cli.run(&["new", "plugin", "town-bakery"]).ended(2).says("`town-bakery` exists");
}

#[test]
fn a_new_plugin_is_checked_tested_and_used_at_once() {
    let cli = Cli::new();
    cli.run(&["new", "plugin", "routine", "-o", "deep/er"]).ended(0);
    cargo(&cli, "deep/er", &["build", "--quiet"]);
    let library = "deep/er/target/debug/libroutine.so";
    cli.run(&["plugin", "trust", library]).ended(0);
    cli.run(&["plugin", "check", library]).ended(0);
    cli.run(&["test", library]).ended(0).says("2 cases passed");
    let assessed = cli.run(&["assess", "deep/er/pack/example.toml", "--rules", library]).ended(0);
    assessed.says("Counting the stock");
}

#[test]
fn the_sources_that_are_handed_out_are_those_of_this_makebuy() {
    let cli = Cli::new();
    cli.run(&["new", "plugin", "bakery"]).ended(0);
    for file in ["include/makebuy_plugin.h", "src/lib.rs", "src/abi.rs", "src/conformance/mod.rs"] {
        let ours = std::fs::read_to_string(root().join("crates/makebuy-plugin").join(file)).unwrap();
        assert_eq!(cli.read(&format!("bakery/makebuy-plugin/{file}")), ours, "{file}");
    }
    assert!(!cli.exists("bakery/makebuy-plugin/tests"));
    let manifest: toml::Table = cli.read("bakery/makebuy-plugin/Cargo.toml").parse().unwrap();
    assert_eq!(manifest["package"]["version"].as_str(), Some(env!("CARGO_PKG_VERSION")));
    let edition = std::fs::read_to_string(root().join("Cargo.toml")).unwrap().parse::<toml::Table>().unwrap();
    assert_eq!(manifest["package"]["edition"], edition["workspace"]["package"]["edition"]);
}

#[test]
fn a_plugin_that_can_not_be_made_leaves_nothing_behind() {
    let cli = Cli::new();
    cli.run(&["new", "plugin", "Town Bakery"]).ended(3).says("for example `town-bakery`");
    cli.run(&["new", "plugin", "foundations"]).ended(2).says("there is a pack `foundations` already");
    cli.run(&["new", "plugin", "0.5"]).ended(2).says("for example `plugin-0-5`");
    cli.run(&["new", "plugin", "match"]).ended(2).says("for example `match-rules`");
    cli.run(&["new", "plugin", "bakery", "--title", "\u{7}"]).ended(3).says("control character");
    for folder in ["Town Bakery", "foundations", "0.5", "match", "bakery"] {
        assert!(!cli.exists(folder), "{folder}");
    }
}
