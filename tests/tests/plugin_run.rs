//! Functions of plugins that fail in a run: never a verdict, always a clear word.

#![expect(clippy::panic, reason = "a test stops where its own assumptions do not hold")]

mod support;

use support::{Cli, Ran, plugins::build_with};

/// A pack whose veto rests on what a function makes of a price, under a name of its own.
fn pack(id: &str, function: &str) -> String {
    format!(
        r#"
option = [{{ id = "keep", title = "Keep" }}, {{ id = "buy", title = "Buy", external = true }}]

[pack]
id = "{id}"
version = "1.0.0"
title = "Prices"

[[fact]]
id = "price"
subject = "activity"
kind = "number"
ask = "What does it cost?"

[[fact]]
id = "worth"
title = "Worth"
kind = "number"
derive = "{function}(price)"

[[rule]]
id = "worthless"
kind = "veto"
title = "What is worth little is not kept"
when = "worth < 3"
options = ["keep"]
because = "It is a burden."
"#
    )
}

const PORTFOLIO: &str = r#"
pack = "prices"
activity = [{ id = "one", price = 1 }, { id = "two", price = 13 }, { id = "three", price = 5 }, { id = "four" }]
"#;

/// A folder with a portfolio and a trusted plugin, of whose functions one is called.
fn cli(function: &str) -> Cli {
    let cli = Cli::new();
    build_with(cli.folder(), "prices.so", &pack("prices", function), &["PLUGIN_NAME=\"prices\"", "PLUGIN_ENDS"]);
    cli.file("portfolio.toml", PORTFOLIO);
    cli.run(&["plugin", "trust", "prices.so"]).ended(0);
    cli
}

fn run(cli: &Cli, command: &str, more: &[&str]) -> Ran {
    cli.run(&[&[command, "portfolio.toml", "--rules", "prices.so"], more].concat())
}

#[test]
fn a_function_that_works_is_a_fact_like_any_other() {
    let cli = cli("copy");
    let ran = run(&cli, "assess", &["--format", "csv"]).ended(0);
    let verdicts: Vec<String> =
        ran.stdout.lines().skip(1).map(|line| line.split(',').skip(2).take(3).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(verdicts, ["buy  firm", "keep  firm", "keep  firm", "no recommendation yet  open"]);
    run(&cli, "explain", &["four"]).ended(0).says("What does it cost?");
    run(&cli, "explain", &["--rule", "worthless"]).ended(0);
    cli.run(&["check", "prices.so"]).ended(0);
    cli.run(&["lint", "prices.so"]).ended(1).says("MB808");
    cli.run(&["doc", "prices.so", "-o", "book"]).ended(0);
    assert!(
        std::fs::read_dir(cli.folder().join("book"))
            .unwrap()
            .any(|file| { std::fs::read_to_string(file.unwrap().path()).unwrap().contains("copy(number)") })
    );
}

#[test]
fn a_function_that_fails_ends_the_run_and_is_named() {
    for (function, what, culprit) in [
        ("segfault", "it crashed (it touched memory that is not its own)", true),
        ("aborting", "it aborted (it printed: thirteen is not allowed)", true),
        ("not_finite", "it gives a result that is not a finite number", true),
        ("picky", "thirteen is not allowed", true),
        ("changing", "it gives different results for the same arguments", false),
        ("connecting", "it tried what it may not", false),
        ("rubbish", "it sent a frame without meaning", false),
    ] {
        let cli = cli(function);
        for (command, more) in [("assess", &[][..]), ("report", &["-o", "report.html"]), ("explain", &["one"])] {
            let ran = run(&cli, command, more).ended(4).says("MB909").says(what);
            let ran = ran.says(&format!("function `{function}` of plugin `prices` failed")).says("--keep-going");
            let named = ran.stderr.contains("`two`");
            assert!(named || !culprit, "{function}: {}", ran.stderr);
            assert_eq!(ran.stdout, "", "{function}: no verdict");
            assert!(!cli.exists("report.html"));
        }
    }
}

#[test]
fn who_keeps_going_is_told_what_is_unknown_and_why() {
    let cli = cli("picky");
    run(&cli, "assess", &["--keep-going"]).ended(0).says("open †").says("thirteen is");
    run(&cli, "explain", &["two", "--keep-going"]).ended(0).says("thirteen is");
    run(&cli, "report", &["--keep-going", "-o", "report.html"]).ended(0);
    let report = cli.read("report.html");
    assert!(report.contains("thirteen is not allowed") && report.contains("picky"));
    let ran = run(&cli, "assess", &["--keep-going", "--format", "json"]).ended(0);
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(json["failures"].as_array().unwrap().len(), 1);
    assert_eq!(json["failures"][0]["activities"], serde_json::json!(["two"]), "the others are intact");
    let standing = |place: usize| json["activities"][place]["verdict"]["standing"].as_str().unwrap().to_owned();
    assert_eq!([standing(0), standing(1), standing(2)], ["firm", "open", "firm"]);
}

#[test]
fn the_same_name_in_two_plugins_is_no_riddle() {
    let cli = cli("copy");
    build_with(
        cli.folder(),
        "other.so",
        &pack("other", "copy").replace("Prices", "Others"),
        &["PLUGIN_NAME=\"other\""],
    );
    cli.run(&["plugin", "trust", "other.so"]).ended(0);
    // Side by side each calls its own.
    run(&cli, "assess", &["--rules", "other.so"]).ended(0);
    // Who takes over both must say which: there is no telling.
    build_with(cli.folder(), "other.so", &apart("copy"), &["PLUGIN_NAME=\"other\""]);
    cli.run(&["plugin", "trust", "other.so"]).ended(0);
    let derived = "[[fact]]\nid = \"third\"\ntitle = \"Third\"\nkind = \"number\"\nderive = \"copy(price)\"\n";
    cli.file("both/pack.toml", format!("{BOTH}{derived}"));
    let ran = cli.run(&["check", "both", "--rules", "prices.so", "--rules", "other.so"]).ended(3);
    ran.says("MB910").says("`copy` is a function of plugin `prices` and of plugin `other`");
}

const BOTH: &str = "[pack]\nid = \"both\"\nversion = \"1.0.0\"\ntitle = \"Both\"\nextends = [\"prices\", \"other\"]\n";

/// The same pack with no id in common.
fn apart(function: &str) -> String {
    let other = pack("other", function).replace("price", "size").replace("worth", "reach").replace("keep", "stay");
    other.replace("\"buy\"", "\"go\"")
}

#[test]
fn one_plugin_that_fails_leaves_what_another_derives() {
    let cli = cli("segfault");
    build_with(cli.folder(), "other.so", &apart("copy"), &["PLUGIN_NAME=\"other\""]);
    cli.run(&["plugin", "trust", "other.so"]).ended(0);
    cli.file("both/pack.toml", BOTH);
    cli.file("portfolio.toml", "pack = \"both\"\nactivity = [{ id = \"one\", price = 13, size = 1 }]\n");
    let rules = ["--rules", "other.so", "--rules", "both"];
    let ran = run(&cli, "assess", &[&rules[..], &["--keep-going", "--format", "json"]].concat()).ended(0);
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let answers = json["activities"][0]["answers"].as_array().unwrap();
    let of = |fact: &str| answers.iter().find(|answer| answer["fact"] == fact).unwrap().clone();
    assert_eq!((of("worth")["origin"].as_str(), of("reach")["value"].as_f64()), (Some("failed"), Some(1.0)));
}

#[test]
fn analyses_do_not_pass_over_a_failure() {
    let cli = cli("segfault");
    let case =
        "[[case]]\nid = \"unlucky\"\ntitle = \"Thirteen\"\nactivity = { price = 13 }\nexpect.option = \"keep\"\n";
    cli.file("house/cases.toml", case);
    cli.file(
        "house/pack.toml",
        "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"House\"\nextends = [\"prices\"]\n",
    );
    let ran = cli.run(&["test", "house", "--rules", "prices.so"]).ended(4);
    ran.says("it crashed").says("MB909");
}

#[test]
fn a_plugin_that_does_not_conform_is_told_all_of_it() {
    let cli = cli("copy");
    let ran = cli.run(&["plugin", "check", "prices.so"]).ended(3).says("MB911");
    for function in ["changing", "connecting", "undefined", "mute"] {
        assert!(ran.stderr.contains(&format!("function `{function}`")), "{}", ran.stderr);
    }
    assert!(!ran.stderr.contains("function `copy`"), "{}", ran.stderr);
}

#[test]
fn a_plugin_that_can_not_be_loaded_is_not_pinned() {
    let cli = Cli::new();
    build_with(cli.folder(), "bad.so", &pack("faults", "copy"), &["PLUGIN_CONSTRUCTOR=aborting", "PLUGIN_ALWAYS"]);
    cli.run(&["plugin", "trust", "bad.so"]).ended(4).says("MB908").says("thirteen is not allowed");
    assert!(!cli.exists("makebuy.lock"));
}

/// What can not be used as a library is a file that can not be used, not a plugin that failed.
#[test]
fn exit_codes_tell_a_bad_file_from_a_plugin_that_failed() {
    let cli = Cli::new();
    cli.file("text.so", "pack = 1");
    for (name, define, code) in [
        ("older.so", "PLUGIN_SYMBOL=makebuy_plugin_v0", "MB904"),
        ("newer.so", "PLUGIN_ABI=2", "MB904"),
        ("short.so", "PLUGIN_SIZE=16", "MB905"),
        ("other.so", "PLUGIN_SYMBOL=something_else", "MB903"),
    ] {
        build_with(cli.folder(), name, &pack("prices", "copy"), &[define]);
        cli.run(&["plugin", "trust", name]).ended(3).says(code);
    }
    cli.run(&["plugin", "show", "text.so"]).ended(3).says("MB901");
    cli.run(&["check", "text.so"]).ended(3).says("MB901");
    cli.run(&["plugin", "trust", "none.so"]).ended(3).says("MB001");
    assert!(!cli.exists("makebuy.lock"));
}

#[test]
fn a_plugin_does_not_outlive_makebuy() {
    let cli = Cli::new();
    build_with(cli.folder(), "prices.so", &pack("prices", "endless"), &["PLUGIN_NAME=\"prices\""]);
    cli.file("portfolio.toml", PORTFOLIO);
    cli.run(&["plugin", "trust", "prices.so"]).ended(0);
    let mut makebuy = cli.command(&["assess", "portfolio.toml", "--rules", "prices.so"]).spawn().unwrap();
    let children = format!("/proc/{0}/task/{0}/children", makebuy.id());
    let child = await_some(|| {
        let list = std::fs::read_to_string(&children).ok()?;
        list.split_whitespace().next().map(str::to_owned)
    });
    makebuy.kill().unwrap();
    makebuy.wait().unwrap();
    await_some(|| {
        let status = std::fs::read_to_string(format!("/proc/{child}/stat")).unwrap_or_default();
        let state = status.rsplit(") ").next().unwrap_or_default().chars().next();
        matches!(state, None | Some('Z' | 'X')).then_some(())
    });
}

/// Asks again until there is something, for some seconds.
fn await_some<T>(ask: impl Fn() -> Option<T>) -> T {
    for _ in 0..1_000 {
        if let Some(found) = ask() {
            return found;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it did not come about");
}
