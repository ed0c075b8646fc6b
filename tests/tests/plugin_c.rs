//! The header of the plugin ABI in C and C++, and the plugin that is written against it.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use makebuy_core::functions::{Answers, Arguments, Lost, Values};
use makebuy_host::plugin::{Isolation, LibraryFile, LoadedPlugin, Running, load};
use std::path::{Path, PathBuf};
use std::process::Command;
use support::{Cli, path, root};

const STRICT: [&str; 4] = ["-Wall", "-Wextra", "-pedantic", "-Werror"];

/// Compiles what says nothing wrong to a compiler that looks closely.
fn compile(compiler: &str, standard: &str, arguments: &[&str]) {
    let include = path("crates/makebuy-plugin/include");
    let ran = Command::new(compiler)
        .args([standard, "-I", &include])
        .args(STRICT)
        .args(arguments)
        .current_dir(root().join("plugins/c-example"))
        .output()
        .unwrap();
    assert!(ran.status.success(), "{compiler} {standard}: {}", String::from_utf8_lossy(&ran.stderr));
}

fn build(folder: &Path) -> PathBuf {
    let library = folder.join("present-cost.so");
    let output = library.display().to_string();
    compile("cc", "-std=c99", &["-O2", "-shared", "-fPIC", "plugin.c", "-lm", "-o", &output]);
    library
}

fn isolated(library: &Path) -> LoadedPlugin {
    let isolation = Isolation::by(PathBuf::from(env!("CARGO_BIN_EXE_makebuy-under-test")));
    load(&LibraryFile::read(library).unwrap(), &Running::Isolated(isolation)).unwrap()
}

/// What the plugin computes for rows of a yearly sum, years, and a rate.
fn present_values(plugin: &LoadedPlugin, rows: &[[f64; 3]]) -> Answers {
    call(plugin, rows).unwrap()
}

fn call(plugin: &LoadedPlugin, rows: &[[f64; 3]]) -> Result<Answers, Lost> {
    let column = |at: usize| Values::Numbers(rows.iter().filter_map(|row| row.get(at).copied()).collect());
    let arguments = Arguments { rows: rows.len(), columns: (0..3).map(column).collect() };
    plugin.plugin().calls.call(0, &arguments)
}

#[test]
fn the_header_is_c99_and_cpp() {
    let folder = tempfile::tempdir().unwrap();
    for (name, compiler, standards) in
        [("a.c", "cc", ["-std=c99", "-std=c11"]), ("a.cpp", "c++", ["-std=c++11", "-std=c++17"])]
    {
        let file = folder.path().join(name);
        let code = "#include \"makebuy_plugin.h\"\n#include \"makebuy_plugin.h\"\n\
                    static const MakebuyStr text = MAKEBUY_STR(\"text\");\nint main() { return (int)text.length - 4; }\n";
        std::fs::write(&file, code).unwrap();
        for standard in standards {
            compile(compiler, standard, &["-fsyntax-only", &file.display().to_string()]);
        }
    }
}

#[test]
fn the_example_in_c_computes_its_check_numbers() {
    let folder = tempfile::tempdir().unwrap();
    let plugin = isolated(&build(folder.path()));
    let rows = [[1000.0, 10.0, 5.0], [100.0, 1.0, 25.0], [1000.0, 3.0, 0.0], [1000.0, 0.0, 5.0], [1e308, 1e308, 0.0]];
    let expected = [Some(7_721.734_929_184_8), Some(80.0), Some(3_000.0), Some(0.0), None];
    let answers = present_values(&plugin, &rows);
    assert_eq!(answers.refused, []);
    for (found, expected) in answers.results.iter().zip(expected) {
        let near = found.zip(expected).is_none_or(|(found, expected)| (found - expected).abs() < 1e-9);
        assert!(near && found.is_some() == expected.is_some(), "{found:?}, not {expected:?}");
    }
    let refused = present_values(&plugin, &[[1.0, 1.0, 1.0], [-2.5, 1.0, 1.0], [1.0, 1.0, -3.0]]).refused;
    let said = |row, text: &str| (row, text.to_owned());
    let rate = said(2, "the rate is -3; it must be 0 or more");
    assert_eq!(refused, [said(1, "the yearly sum is -2.5; it must be 0 or more"), rate]);
}

#[test]
fn a_function_that_refuses_nearly_everything_counts_as_failed() {
    let folder = tempfile::tempdir().unwrap();
    let plugin = isolated(&build(folder.path()));
    let most = makebuy_host::limits::PLUGIN_REFUSED_ROWS;
    let refused = |rows: usize| call(&plugin, &vec![[-1.0, 1.0, 1.0]; rows]);
    assert_eq!(refused(most).unwrap().refused.len(), most);
    let lost = refused(most + 1).unwrap_err();
    assert_eq!(lost.message, format!("it refuses more than {most} rows"));
}

#[test]
fn the_example_in_c_conforms() {
    let cli = Cli::new();
    build(cli.folder());
    cli.run(&["plugin", "trust", "present-cost.so"])
        .ended(0)
        .says("present_value(yearly: number (rising), years: number (rising), rate: number (falling)) -> number")
        .says("files    pack.toml, facts.toml, rules.toml, cases.toml");
    cli.run(&["plugin", "check", "present-cost.so"]).ended(0);
}

#[test]
fn the_cases_of_the_example_in_c_pass() {
    let cli = Cli::new();
    build(cli.folder());
    cli.run(&["plugin", "trust", "present-cost.so"]).ended(0);
    cli.run(&["check", "present-cost.so"]).ended(0);
    cli.run(&["test", "present-cost.so"]).ended(0).says("2 cases passed");
}
