//! Which plugins are loaded, and how the program says why not.
#![expect(clippy::unwrap_used, reason = "a test stops where its own assumptions do not hold")]

mod support;

use seccompiler::{BpfProgram, SeccompAction, SeccompFilter};
use support::{Cli, plugins::build};

const PORTFOLIO: &str = "pack = \"faults\"\n[[activity]]\nid = \"printing\"\nprice = 5\n";

/// A folder with a plugin and a portfolio for it.
fn cli() -> Cli {
    let cli = Cli::new();
    build(cli.folder(), "faults.so", &[]);
    cli.file("portfolio.toml", PORTFOLIO);
    cli
}

const ASSESS: [&str; 4] = ["assess", "portfolio.toml", "--rules", "faults.so"];

#[test]
fn what_is_not_pinned_is_not_loaded() {
    let cli = cli();
    let mark = build(cli.folder(), "marks.so", &["PLUGIN_CONSTRUCTOR=writing"]);
    let hash = "if you know where it comes from: makebuy plugin trust";
    cli.run(&ASSESS).ended(4).says("MB906").says(hash);
    for command in ["check", "test", "lint"] {
        for mode in [&["--in-process-plugins"][..], &[]] {
            cli.run(&[&[command, "marks.so"], mode].concat()).ended(4).says("MB906");
        }
    }
    cli.run(&["plugin", "show", "marks.so"]).ended(4).says("SHA-256").says("MB906");
    cli.run(&["plugin", "check", "marks.so"]).ended(4).says("MB906");
    assert!(!mark.exists(), "not even its constructors were run");
}

#[test]
fn what_is_pinned_is_loaded_until_it_changes() {
    let cli = cli();
    cli.run(&["plugin", "trust", "faults.so"])
        .ended(0)
        .says("picky(number: number) -> number")
        .says("pinned in makebuy.lock");
    cli.run(&["plugin", "list"]).ended(0).says("faults.so").says("makebuy.lock");
    cli.run(&ASSESS).ended(0).says("keep");
    cli.run(&["plugin", "show", "faults.so"]).ended(0).says("in a process of its own");

    build(cli.folder(), "faults.so", &["PLUGIN_ABOUT=\"Rebuilt.\""]);
    cli.run(&ASSESS).ended(4).says("it is not the library that was pinned as faults 1.0.0");
    cli.run(&["plugin", "trust", "faults.so"]).ended(0).says("in place of faults 1.0.0");
    cli.run(&ASSESS).ended(0);
    assert_eq!(cli.read("makebuy.lock").matches("[[plugin]]").count(), 1);

    cli.run(&["plugin", "forget", "fault"]).ended(2).says("did you mean `faults`?");
    cli.run(&["plugin", "forget", "faults"]).ended(0);
    cli.run(&ASSESS).ended(4);
}

#[test]
fn pins_count_beside_the_portfolio_here_and_for_the_user() {
    let cli = cli();
    cli.file("elsewhere/portfolio.toml", PORTFOLIO);
    let there = ["assess", "elsewhere/portfolio.toml", "--rules", "faults.so"];
    cli.run(&["plugin", "trust", "faults.so", "--for", "elsewhere/portfolio.toml"]).ended(0);
    assert!(cli.exists("elsewhere/makebuy.lock") && !cli.exists("makebuy.lock"));
    cli.run(&there).ended(0);
    cli.run(&["check", "elsewhere/portfolio.toml", "--rules", "faults.so"]).ended(0);
    cli.run(&ASSESS).ended(4);

    cli.run(&["plugin", "forget", "faults", "--for", "elsewhere/portfolio.toml"]).ended(0);
    cli.run(&["plugin", "trust", "faults.so", "--user"]).ended(0);
    cli.run(&there).ended(0);
    cli.run(&ASSESS).ended(0);
    cli.run(&["plugin", "trust", "faults.so", "--user", "--for", "portfolio.toml"]).ended(2);
}

#[test]
fn a_lock_that_can_not_be_read_trusts_nothing() {
    let cli = cli();
    cli.file("makebuy.lock", "[[plugin]]\nname = \"faults\"\n");
    cli.run(&ASSESS).ended(3).says("makebuy.lock:1").says("remove it, and pin again what you trust");
    cli.run(&["plugin", "trust", "faults.so"]).ended(3);
    cli.run(&["packs"]).ended(0);
    assert_eq!(cli.read("makebuy.lock"), "[[plugin]]\nname = \"faults\"\n", "nothing is lost");
}

#[test]
fn every_assessment_says_which_plugin_ran_and_where() {
    let cli = cli();
    cli.run(&["plugin", "trust", "faults.so"]).ended(0);
    for (mode, flags) in [("isolated", &[][..]), ("in-process", &["--in-process-plugins"])] {
        let ran = cli.run(&[&ASSESS[..], &["--format", "json"], flags].concat()).ended(0);
        let json: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
        let plugin = &json["provenance"]["plugins"][0];
        assert_eq!((plugin["name"].as_str(), plugin["mode"].as_str()), (Some("faults"), Some(mode)));
        assert!(cli.read("makebuy.lock").contains(plugin["sha256"].as_str().unwrap()));
    }
}

/// In a thread whose processes find no Landlock, as on an older system.
fn without_landlock(work: impl FnOnce() + Send + 'static) {
    let deny = || {
        let calls = std::iter::once((libc::SYS_landlock_create_ruleset, Vec::new())).collect();
        let absent = SeccompAction::Errno(libc::ENOSYS as u32);
        let machine = std::env::consts::ARCH.try_into().unwrap();
        let filter: BpfProgram =
            SeccompFilter::new(calls, SeccompAction::Allow, absent, machine).unwrap().try_into().unwrap();
        seccompiler::apply_filter(&filter).unwrap();
        work();
    };
    std::thread::spawn(deny).join().unwrap();
}

#[test]
fn where_there_is_no_sandbox_the_user_must_say_that_it_may_be_so() {
    without_landlock(|| {
        let cli = cli();
        cli.run(&["plugin", "trust", "faults.so"]).ended(4).says("MB907").says("--in-process-plugins");
        assert!(!cli.exists("makebuy.lock"));
        cli.run(&["plugin", "trust", "faults.so", "--in-process-plugins"]).ended(0).says("within makebuy");
        cli.run(&ASSESS).ended(4).says("MB907");
        let report = ["report", "portfolio.toml", "--rules", "faults.so", "-o", "report.md"];
        cli.run(&[&report[..], &["--in-process-plugins"]].concat()).ended(0);
        assert!(
            cli.read("report.md").contains("in the process of makebuy") || cli.read("report.md").contains("within")
        );
    });
}
