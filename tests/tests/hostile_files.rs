//! Files nobody should have: reported, never a crash, a hang or a half-written output.

mod support;

use std::fmt::Write as _;
use support::Cli;

#[test]
fn files_that_can_not_be_read() {
    let cli = Cli::new();
    cli.file("empty.toml", "").file("spaces.toml", " \n\t\n").file("latin1.toml", b"pack = \"caf\xe9\"\n");
    std::fs::create_dir(cli.folder().join("folder")).unwrap();
    for command in ["assess", "check", "report"] {
        cli.run(&[command, "missing.toml"]).ended(3).says("MB001").says("there is no such file");
        cli.run(&[command, "empty.toml"]).ended(3).says("MB004").says("file is empty");
        cli.run(&[command, "spaces.toml"]).ended(3).says("file is empty");
        cli.run(&[command, "latin1.toml"]).ended(3).says("MB003");
    }
    cli.run(&["assess", "folder"]).ended(3).says("it is a folder");
    cli.run(&["check", "folder"]).ended(3).says("no rule files here");
    if cfg!(target_os = "linux") {
        cli.run(&["assess", "/proc/self/mem"]).ended(3).says("MB001");
        cli.run(&["assess", "/dev/zero"]).ended(3).says("MB002");
    }
}

#[test]
fn garbage_of_any_size() {
    let cli = Cli::new();
    let noise = |at: u32| u8::try_from((at.wrapping_mul(2_654_435_761) >> 24) & 0x7f).unwrap();
    let garbage: Vec<u8> = (0..1_u32 << 20).map(noise).collect::<Vec<_>>().repeat(50);
    cli.file("huge.toml", &garbage).file("huge.csv", &garbage).file("some.toml", &garbage[..1 << 20]);
    cli.file("some.csv", &garbage[..1 << 20]);
    for command in ["assess", "check"] {
        cli.run(&[command, "huge.toml"]).ended(3).says("MB002");
        cli.run(&[command, "huge.csv", "--pack", "foundations"]).ended(3).says("MB002");
        cli.run(&[command, "some.toml"]).ended(3);
        cli.run(&[command, "some.csv", "--pack", "foundations"]).ended(3);
    }
    cli.run(&["report", "huge.toml", "-o", "out.html"]).ended(3);
    assert!(!cli.exists("out.html"));
}

#[test]
fn nesting_of_any_depth() {
    let cli = Cli::new();
    let deep = 100_000;
    let texts = [
        format!("pack = {}", "[".repeat(deep)),
        format!("pack = {}", "{ a = ".repeat(deep)),
        format!("pack = {}", "[".repeat(deep) + &"]".repeat(deep)),
        format!("{} = 1", vec!["a"; deep].join(".")),
        format!("[{}]", vec!["a"; deep].join(".")),
    ];
    for (at, text) in texts.iter().enumerate() {
        let name = format!("deep{at}.toml");
        cli.file(&name, text);
        cli.run(&["check", &name]).ended(3);
        cli.run(&["assess", &name, "--pack", "foundations"]).ended(3);
    }
}

#[test]
fn conditions_of_any_depth() {
    let cli = Cli::new();
    let conditions = [
        "(".repeat(100_000),
        "not ".repeat(100_000) + "a",
        "(".repeat(60) + "a" + &")".repeat(60),
        vec!["a"; 100_000].join(" and "),
        "a == ".to_owned() + &"-".repeat(5_000) + "1",
    ];
    for (at, condition) in conditions.iter().enumerate() {
        let name = format!("pack{at}.toml");
        let text = format!(
            "[pack]\nid = \"p\"\nversion = \"1.0.0\"\ntitle = \"P\"\n[[option]]\nid = \"x\"\ntitle = \"X\"\n[[option]]\nid = \"y\"\ntitle = \"Y\"\n\
             [[fact]]\nid = \"a\"\nsubject = \"activity\"\nkind = \"flag\"\nask = \"A?\"\n\
             [[rule]]\nid = \"r\"\nkind = \"veto\"\ntitle = \"R\"\nwhen = \"{condition}\"\noptions = [\"y\"]\nbecause = \"So.\"\n"
        );
        cli.file(&name, text);
        let ran = cli.run(&["check", &name]);
        assert_eq!(ran.code, if at == 2 { 0 } else { 3 }, "{}", ran.stderr);
    }
}

#[test]
fn very_many_of_everything() {
    let cli = Cli::new();
    let mut portfolio = String::from("pack = \"foundations\"\n");
    for at in 0..2_500 {
        let _ = writeln!(portfolio, "[[activity]]\nid = \"a{at}\"\nwrong{at} = 1");
    }
    cli.file("many.toml", &portfolio);
    let ran = cli.run(&["check", "many.toml"]).ended(3).says("1500 further findings are not shown");
    assert!(ran.stderr.len() < 1_000_000, "findings are limited: {}", ran.stderr.len());
    let mut pack =
        String::from("[pack]\nid = \"p\"\nversion = \"1.0.0\"\ntitle = \"P\"\nextends = [\"foundations\"]\n");
    for at in 0..12_000 {
        let _ = writeln!(pack, "[[step]]\nid = \"s{at}\"\ntitle = \"S\"");
    }
    cli.file("many/pack.toml", &pack);
    cli.run(&["check", "many"]).ended(0);
    let rule = |at| {
        format!(
            "[[rule]]\nid=\"r{at}\"\nkind=\"veto\"\ntitle=\"T\"\nwhen=\"trade_secret\"\noptions=[\"hybrid\"]\nbecause=\"B\"\n"
        )
    };
    let rules: String = (0..10_001).map(rule).collect();
    cli.file("rules/a.toml", "[pack]\nid = \"p\"\nversion = \"1.0.0\"\ntitle = \"P\"\nextends = [\"foundations\"]\n")
        .file("rules/b.toml", &rules[..1_000_000.min(rules.len())]);
    cli.run(&["check", "rules"]).ended(3).says("the limit is");
    let ids: String = (0..100_000).map(|at| format!("\"p{at}\",")).collect();
    cli.file("list.toml", format!("pack = \"foundations\"\n[[activity]]\nid = \"a\"\nproviders = [{ids}]\n"));
    cli.run(&["check", "list.toml"]).ended(3).says("100000 items; the limit is 10000");
    let activities: String = (0..10_001).map(|at| format!("[[activity]]\nid = \"a{at}\"\n")).collect();
    cli.file("activities.toml", format!("pack = \"foundations\"\n{activities}"));
    cli.run(&["assess", "activities.toml"]).ended(3).says("10001 activities; the limit is 10000");
}

#[test]
fn a_large_portfolio_without_a_pack_lacks_a_pack_and_nothing_else() {
    let cli = Cli::new();
    let long = "x".repeat(2 << 20);
    cli.file("large.toml", format!("[[activity]]\nid = \"a\"\nnote = \"{long}\"\n"));
    cli.run(&["assess", "large.toml"]).ended(3).says("no pack is named");
}

#[test]
fn names_of_any_kind_come_out_safe() {
    let cli = Cli::new();
    let names = [
        "<script>alert(1)</script>",
        "=HYPERLINK(\"x\")",
        "| a | b |",
        "`code` **bold** [x](javascript:alert(1))",
        "\\u202Ereversed",
        "</title><img src=x onerror=alert(1)>",
        "&lt;b&gt;",
        "${7*7} {{ 7 * 7 }} {% raw %}",
        "Ж漢字🙂",
    ];
    let mut text =
        String::from("pack = \"foundations\"\ntitle = \"<b>Title</b>\"\n[organisation]\nname = \"<i>Us</i>\"\n");
    for (at, name) in names.iter().enumerate() {
        let _ = writeln!(text, "[[activity]]\nid = \"a{at}\"\nname = \"{}\"", name.replace('"', "\\\""));
    }
    let _ = writeln!(text, "[[activity]]\nid = \"long\"\nname = \"{}\"", "x".repeat(10_000));
    cli.file("names.toml", &text);
    cli.run(&["assess", "names.toml"]).ended(0);
    let csv = cli.run(&["assess", "names.toml", "--format", "csv"]).ended(0).stdout;
    assert!(csv.contains("'=HYPERLINK"), "{csv}");
    cli.run(&["report", "names.toml", "-o", "out.html"]).ended(0);
    let html = cli.read("out.html");
    for bad in ["<script", "<img src=x", "<i>Us", "<b>Title"] {
        assert!(!html.contains(bad), "{bad}");
    }
    assert!(html.contains("{{ 7 * 7 }}"), "names are not taken for templates");
    cli.run(&["report", "names.toml", "-o", "out.md"]).ended(0);
    let markdown = cli.read("out.md").replace("\\<", "");
    assert!(!markdown.contains('<'), "every angle bracket is escaped");
}
