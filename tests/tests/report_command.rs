//! `makebuy report`: one portfolio and many, files and folders.

#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test stops at what should not be, or says what it skips"
)]

mod support;

use std::fmt::Write as _;
use support::Cli;

const SMALL: &str = "pack = \"foundations\"\n[[activity]]\nid = \"a\"\n";

fn titled(title: &str) -> String {
    format!(
        "pack = \"foundations\"\ntitle = \"{title}\"\ndate = 2026-11-22\n[organisation]\nname = \"Us\"\n\
         [[activity]]\nid = \"clean\"\nname = \"Cleaning\"\ncore_function = true\n[[activity]]\nid = \"cook\"\nname = \"Cooking\"\n"
    )
}

/// What is in a folder, sorted.
fn listed(cli: &Cli, folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(cli.folder().join(folder)).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Every link of a page with the page it leads to must be there.
fn links_lead_somewhere(cli: &Cli, folder: &str, page: &str) -> usize {
    let text = cli.read(&format!("{folder}/{page}"));
    let links: Vec<&str> = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    for link in &links {
        let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
        let file = if file.is_empty() { page.to_owned() } else { file.replace("%20", " ").replace("%23", "#") };
        let target = std::fs::read(cli.folder().join(folder).join(&file)).unwrap();
        if file.ends_with(".html") {
            let target = String::from_utf8(target).unwrap();
            assert!(anchor.is_empty() || target.contains(&format!("id=\"{anchor}\"")), "{link}");
        }
    }
    links.len()
}

#[test]
fn several_portfolios_get_a_document_each_and_a_page_that_leads_to_them() {
    let cli = Cli::new();
    cli.file("in/shop.toml", titled("Shop")).file("in/bank.toml", titled("Bank")).file("in/b c#d.toml", titled("Odd"));
    let ran = cli.run(&["report", "in/*.toml", "in/shop.toml", "-o", "out"]).ended(0);
    assert_eq!(ran.stderr, "3 portfolios, 6 activities judged; reports written; start at out/index.html\n");
    assert_eq!(listed(&cli, "out"), ["b c#d.html", "bank.html", "index.html", "shop.html"]);
    assert!(links_lead_somewhere(&cli, "out", "index.html") >= 9);
    let index = cli.read("out/index.html");
    let order = ["Odd", "Bank", "Shop"].map(|title| index.find(&format!("<bdi>{title}</bdi></a>")).unwrap());
    assert!(order.is_sorted(), "{order:?}");
    let alone = cli.run(&["report", "in/shop.toml"]).ended(0);
    assert_eq!(alone.stdout, cli.read("out/shop.html"), "a document does not depend on its company");
    let before = std::fs::read(cli.folder().join("out/index.html")).unwrap();
    cli.run(&["report", "in/*.toml", "-o", "out/"]).ended(0);
    assert_eq!(std::fs::read(cli.folder().join("out/index.html")).unwrap(), before, "the same bytes again");
}

#[test]
fn one_portfolio_goes_into_a_folder_too() {
    let cli = Cli::new();
    cli.file("shop.toml", SMALL);
    cli.run(&["report", "shop.toml", "-o", "new/", "--format", "md"]).ended(0).says("report written to new/shop.md");
    assert_eq!(listed(&cli, "new"), ["shop.md"], "one document needs no index");
    cli.pipe(&["report", "-", "-o", "new"], SMALL).ended(0).says("new/report.html");
}

#[test]
fn the_index_speaks_every_language() {
    let cli = Cli::new();
    cli.file("shop.toml", titled("Shop")).file("bank.toml", titled("Bank"));
    let mut all = String::new();
    for language in ["en", "fr", "it", "ru"] {
        cli.run(&["report", "shop.toml", "bank.toml", "-o", language, "--format", "md", "--lang", language]).ended(0);
        all += &cli.read(&format!("{language}/index.md"));
        all.push('\n');
    }
    insta::assert_snapshot!(all);
}

#[test]
fn texts_are_no_markup_in_the_index() {
    let cli = Cli::new();
    cli.file("a.toml", titled("<img src=x>|*b*\\u202e")).file("b.toml", titled("<img src=x>|*b*\\u202e"));
    cli.run(&["report", "a.toml", "b.toml", "-o", "out"]).ended(0);
    let index = cli.read("out/index.html");
    assert!(!index.contains("<img") && !index.contains('\u{202e}') && !index.contains(" style="), "{index}");
    assert!(index.contains("*b*\u{fffd} (a)") && index.contains("*b*\u{fffd} (b)"), "those alike are told apart");
    cli.run(&["report", "a.toml", "b.toml", "-o", "out", "--format", "md"]).ended(0);
    assert!(cli.read("out/index.md").contains("\\<img src=x>\\|\\*b\\*"));
}

#[test]
fn what_is_wrong_with_any_is_told_and_then_nothing_is_written() {
    let cli = Cli::new();
    cli.file("ok.toml", SMALL).file("facts.toml", format!("{SMALL}core_funktion = true\n"));
    cli.file("pack.toml", SMALL.replace("foundations", "foundation")).file("bytes.toml", b"pack = '\xFF'");
    let files = ["ok.toml", "facts.toml", "pack.toml", "missing.toml", ".", "bytes.toml"];
    let ran = cli.run(&[&["report"], &files[..], &["-o", "out/"]].concat()).ended(3);
    assert!(!cli.exists("out"));
    insta::assert_snapshot!(ran.stderr);
}

#[test]
fn a_faulty_pack_is_told_once_for_all_its_portfolios() {
    let cli = Cli::new();
    let pack = "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"H\"\nextends = [\"foundations\"]\nodd = 1\n";
    cli.file("house/pack.toml", pack);
    for name in ["a", "b"] {
        cli.file(&format!("{name}.toml"), SMALL.replace("foundations", "house"));
    }
    let ran = cli.run(&["report", "a.toml", "b.toml", "-o", "out"]).ended(3);
    assert_eq!(ran.stderr.matches("`odd`").count(), 1, "{}", ran.stderr);
    assert!(!cli.exists("out"));
}

#[test]
fn each_portfolio_gets_the_pack_that_stands_beside_it() {
    let cli = Cli::new();
    for place in ["one", "two"] {
        let title = place.to_uppercase();
        let pack = format!(
            "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"House {title}\"\nextends = [\"foundations\"]\n"
        );
        cli.file(&format!("{place}/house/pack.toml"), pack);
        cli.file(&format!("{place}/{place}.toml"), SMALL.replace("foundations", "house"));
    }
    cli.run(&["report", "*/*.toml", "-o", "out", "--format", "md"]).ended(0);
    assert!(cli.read("out/one.md").contains("House ONE") && cli.read("out/two.md").contains("House TWO"));
}

#[test]
fn a_pattern_stands_for_the_portfolios_it_matches() {
    let cli = Cli::new();
    cli.file("in/sheet.csv", "id\na\n").file("in/sheet.toml", "pack = \"foundations\"\n").file("in/one.toml", SMALL);
    let pack = "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"H\"\nextends = [\"foundations\"]\n";
    cli.file("in/house.toml", pack)
        .file("in/folder.toml/x", "")
        .file("in/deep/er/two.toml", SMALL)
        .file("in/[x].toml", SMALL);
    let ran = cli.run(&["report", "in/*", "-o", "out"]).ended(0);
    ran.says("note: `in/house.toml` is a pack and no portfolio").says("3 portfolios");
    assert_eq!(listed(&cli, "out"), ["[x].html", "index.html", "one.html", "sheet.html"]);
    cli.run(&["report", "in/**/t*.toml", "-o", "deep/"]).ended(0);
    assert_eq!(listed(&cli, "deep"), ["two.html"]);
    cli.run(&["report", "in/[x].toml", "-o", "x.html"]).ended(0).says("report written to x.html");
}

#[test]
fn a_pattern_passes_over_the_files_of_a_pack() {
    let cli = Cli::new();
    let rules = support::path("rules/it-services");
    let ran =
        cli.run(&["report", &format!("{rules}/*.toml"), &format!("{rules}/**/[ef]*.toml"), "-o", "out/"]).ended(0);
    let note = format!("note: the files of the pack in `{rules}` are no portfolios: no report on them\n");
    assert!(ran.stderr.starts_with(&note) && ran.stderr.matches("note:").count() == 1, "{}", ran.stderr);
    assert_eq!(listed(&cli, "out"), ["example.html"]);
}

#[test]
fn a_portfolio_may_have_the_name_of_the_cases_of_a_pack() {
    let cli = Cli::new();
    cli.file("in/cases.toml", SMALL).file("in/one.toml", SMALL);
    cli.run(&["report", "in/*.toml", "-o", "out"]).ended(0);
    assert_eq!(listed(&cli, "out"), ["cases.html", "index.html", "one.html"]);
}

#[test]
fn a_pattern_passes_over_what_is_hidden_and_names_of_other_systems() {
    use std::os::unix::ffi::OsStrExt as _;
    let cli = Cli::new();
    let text = titled("Hidden");
    cli.file("p/a.toml", &text).file("p/.b.toml", &text).file("p/.c/d.toml", &text).file("p/e/f.toml", &text);
    std::fs::write(cli.folder().join(std::ffi::OsStr::from_bytes(b"p/\xff.toml")), &text).unwrap();
    let found = |pattern: &str, count: usize| {
        let ran = cli.run(&["report", pattern, "-o", "o/", "--format", "json"]).ended(0);
        let portfolios = if count == 1 { "2 activities judged".to_owned() } else { format!("{count} portfolios") };
        assert!(ran.stderr.contains(&portfolios), "{pattern}: {ran:?}");
    };
    found("p/*.toml", 1);
    found("p/**/*.toml", 2);
    found("p/.*.toml", 1);
    found("p/.*/*.toml", 1);
    found("p/.c/*.toml", 1);
}

#[test]
fn three_hundred_portfolios_are_no_more_than_files_that_may_be_open() {
    let cli = Cli::new();
    for at in 0..300 {
        cli.file(&format!("in/p{at:03}.toml"), SMALL);
    }
    let mut command = std::process::Command::new("sh");
    let makebuy = cli.command(&[]);
    command.args(["-c", "ulimit -Sn 100 && exec \"$@\"", "sh"]).arg(makebuy.get_program());
    let out = command.args(["report", "in/*.toml", "-o", "out"]).current_dir(cli.folder()).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert_eq!(listed(&cli, "out").len(), 301);
    let index = cli.read("out/index.html");
    assert!(index.len() < 300_000, "{}", index.len());
    let mut too_many = vec!["report".to_owned(), "-o".to_owned(), "none/".to_owned()];
    too_many.extend((0..1_001).map(|at| format!("q{at}.toml")));
    let words: Vec<&str> = too_many.iter().map(String::as_str).collect();
    cli.run(&words).ended(2).says("1001 portfolios; the limit is 1000");
}

#[test]
fn what_can_not_be_is_told() {
    let cli = Cli::new();
    cli.file("a.toml", SMALL).file("b.toml", SMALL).file("sub/a.toml", SMALL).file("file.html", "mine");
    let commands = [
        "a.toml b.toml",
        "a.toml b.toml -o -",
        "a.toml b.toml -o out.html",
        "a.toml b.toml -o file.html",
        "a.toml b.toml -o file.html/",
        "a.toml -o file.html/x/",
        "a.toml -o out",
        "a.toml -o out.rtf",
        "a.toml --format md --pdf",
        "a.toml --open",
        "a.toml -o x.pdf --format html --pdf",
        "a.toml -o out.html --format docx",
        "a.toml b.toml -o /proc/nowhere/",
        "*.tml sub/b*.toml [ -o out",
        "sbu/*.toml -o out",
        "a.toml sub/*.toml --organisation Us -o out",
        "a.toml b.toml --pack nope -o out",
        "a.toml b.toml --lang de -o out",
        "a.tml -o out.html",
        "sub/b.toml -o out.html",
        "a.toml -o out.html --template nowhere",
        "a.toml -o out.html --template b.toml",
    ];
    let mut said = String::new();
    for command in commands {
        let words: Vec<&str> = std::iter::once("report").chain(command.split(' ')).collect();
        let ran = cli.run(&words);
        assert!(ran.stdout.is_empty() && ran.code != 0, "{command}");
        let _ = writeln!(said, "$ report {command}\n{}[{}]\n", ran.stderr, ran.code);
    }
    assert_eq!(cli.read("file.html"), "mine");
    assert_eq!(listed(&cli, "."), ["a.toml", "b.toml", "file.html", "sub"]);
    insta::assert_snapshot!(said);
}

#[test]
fn names_that_are_alike_are_told_apart() {
    let cli = Cli::new();
    cli.file("a/shop.toml", SMALL).file("b/shop.toml", SMALL).file("index.toml", SMALL);
    let ran = cli.run(&["report", "*/shop.toml", "index.toml", "-o", "out"]).ended(0);
    let ran = ran.says("the report on a/shop.toml is called `a-shop`");
    ran.says("the report on index.toml is called `index-2`");
    assert_eq!(listed(&cli, "out"), ["a-shop.html", "b-shop.html", "index-2.html", "index.html"]);
}

#[test]
fn what_somebody_else_wrote_is_not_replaced() {
    let cli = Cli::new();
    cli.file("a.toml", SMALL).file("b.toml", SMALL).file("out/index.html", "my site").file("out/b.html", "mine");
    let report = ["report", "a.toml", "b.toml", "-o", "out"];
    cli.run(&report).ended(2).says("`out/b.html`, `out/index.html` are no reports that makebuy wrote");
    assert_eq!(listed(&cli, "out"), ["b.html", "index.html"]);
    assert_eq!(cli.read("out/index.html"), "my site");
    cli.run(&[&report[..], &["--force"]].concat()).ended(0);
    for format in ["html", "md", "json"] {
        let again = [&report[..], &["--format", format]].concat();
        cli.run(&again).ended(0);
        cli.run(&again).ended(0);
    }
    cli.file("in.md", SMALL);
    let over = ["report", "in.md", "a.toml", "--format", "md", "-o", ".", "--force"];
    cli.run(&over).ended(2).says("which was read: name another file");
    assert_eq!(cli.read("in.md"), SMALL);
}

/// A program in a folder of its own, in the place of another.
fn stand_in(cli: &Cli, name: &str, script: &str) -> String {
    use std::os::unix::fs::PermissionsExt as _;
    cli.file(&format!("bin/{name}"), format!("#!/bin/sh\n{script}\n"));
    let program = cli.folder().join("bin").join(name);
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    cli.folder().join("bin").display().to_string()
}

#[test]
fn what_was_written_is_opened_if_there_is_a_desktop() {
    let cli = Cli::new();
    cli.file("a.toml", SMALL).file("b.toml", SMALL);
    let path = stand_in(&cli, "xdg-open", "echo \"$1\" > opened");
    let open = |words: &[&str], display: &str| {
        let mut command = cli.command(&[&["report", "--open"], words].concat());
        command.env("PATH", &path).env("DISPLAY", display);
        for other in ["WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME"] {
            command.env_remove(other);
        }
        support::Ran::from(command.output().unwrap())
    };
    open(&["a.toml", "-o", "a.html"], ":9").ended(0);
    assert!(cli.read("opened").trim_end().ends_with("/a.html"));
    open(&["a.toml", "b.toml", "-o", "out"], ":9").ended(0);
    assert!(cli.read("opened").trim_end().ends_with("/out/index.html"));
    std::fs::remove_file(cli.folder().join("opened")).unwrap();
    open(&["a.toml", "-o", "a.html"], "").ended(0).says("there is no desktop here to open `a.html` on");
    assert!(!cli.exists("opened"));
    stand_in(&cli, "xdg-open", "exit 3");
    open(&["a.toml", "-o", "a.html"], ":9").ended(0).says("`a.html` can not be opened");
}

#[test]
fn without_a_browser_there_is_no_pdf_and_nothing_is_written() {
    let cli = Cli::new();
    cli.file("a.toml", SMALL);
    let path = stand_in(&cli, "other", "exit 1");
    let report = |named: &str| {
        let mut command = cli.command(&["report", "a.toml", "-o", "out.html", "--pdf"]);
        support::Ran::from(command.env("PATH", &path).env("MAKEBUY_CHROMIUM", named).output().unwrap()).ended(2)
    };
    let mut said = String::new();
    for named in ["", "no-such-browser", "other"] {
        let _ = writeln!(said, "MAKEBUY_CHROMIUM={named}\n{}", report(named).stderr);
    }
    assert!(!cli.exists("out.html") && !cli.exists("out.pdf"));
    insta::assert_snapshot!(said);
}

#[test]
fn a_pdf_tells_what_it_is_and_is_the_same_every_time() {
    if let Err(error) = makebuy_host::Chromium::find() {
        eprintln!("skipped: {error}");
        return;
    }
    let cli = Cli::new();
    cli.file("a.toml", titled("Très (bien)")).file("b.toml", SMALL).file("tmp/.keep", "");
    let pdf = |name: &str| std::fs::read(cli.folder().join(name)).unwrap();
    let has = |pdf: &[u8], text: &str| pdf.windows(text.len()).any(|window| window == text.as_bytes());
    cli.run(&["report", "a.toml", "-o", "one.html", "--pdf", "--lang", "fr"]).ended(0).says("one.html and one.pdf");
    let mut again = cli.command(&["report", "a.toml", "-o", "two.pdf", "--lang", "fr"]);
    support::Ran::from(again.env("TMPDIR", cli.folder().join("tmp")).output().unwrap()).ended(0);
    assert_eq!(listed(&cli, "tmp"), [".keep"], "the profile is gone");
    let one = pdf("one.pdf");
    assert!(one == pdf("two.pdf"), "the same bytes");
    for part in ["/Lang (fr)", "/StructTreeRoot", "/Marked true", "/Type /Outlines", "/DisplayDocTitle true"] {
        assert!(has(&one, part), "{part}");
    }
    assert!(has(&one, "/CreationDate (D:20261122000000+00'00')") && has(&one, "/Creator (makebuy "));
    cli.run(&["report", "a.toml", "b.toml", "-o", "out", "--format", "pdf"]).ended(0);
    assert_eq!(listed(&cli, "out"), ["a.pdf", "b.pdf", "index.html"]);
    assert!(!has(&pdf("out/b.pdf"), "/CreationDate"), "no date is made up");
    links_lead_somewhere(&cli, "out", "index.html");
    cli.run(&["report", "a.toml", "b.toml", "-o", "out", "--format", "pdf"]).ended(0);
}
