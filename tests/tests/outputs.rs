//! Where results go, and what never gets lost, overwritten or slipped in on the way.

mod support;

use std::fmt::Write as _;
use support::{Cli, path};

const SMALL: &str = "pack = \"foundations\"\n[[activity]]\nid = \"a\"\n";

#[test]
fn an_error_is_never_hidden_behind_warnings() {
    let cli = Cli::new();
    let mut text = SMALL.to_owned();
    for at in 0..1_500 {
        let _ = writeln!(text, "[[activity]]\nid = \"b{at}\"\nname = \"x\\u202E\"");
    }
    text.push_str("[[activity]]\nid = \"z\"\ncore_funktion = true\n");
    cli.file("p.toml", text);
    cli.run(&["check", "p.toml"]).ended(3).says("there is no fact `core_funktion`").says("1 error");
}

#[test]
fn what_nothing_tells_apart_is_not_recommended_in_any_format() {
    let cli = Cli::new();
    cli.file("p.toml", SMALL);
    for format in ["human", "csv", "markdown"] {
        cli.run(&["assess", "p.toml", "--format", format]).ended(0).says("no recommendation yet");
    }
    cli.run(&["explain", "p.toml"]).ended(0).says("no recommendation yet");
    cli.run(&["report", "p.toml", "-o", "p.md"]).ended(0);
    assert!(cli.read("p.md").contains("No recommendation yet"));
}

#[test]
fn the_worst_of_several_endings_counts_whatever_the_order() {
    let cli = Cli::new();
    let pack =
        |id: &str| format!("[pack]\nid = \"{id}\"\nversion = \"1.0.0\"\ntitle = \"P\"\nextends = [\"foundations\"]\n");
    cli.file("bad/pack.toml", pack("bad") + "x = 1\n").file("untested/pack.toml", pack("untested"));
    cli.run(&["test", "bad", "untested"]).ended(3);
    cli.run(&["test", "untested", "bad"]).ended(3);
    cli.run(&["test", "untested"]).ended(1);
    cli.run(&["check", "bad", "untested"]).ended(3);
}

#[test]
fn an_output_never_replaces_its_input() {
    let cli = Cli::new();
    cli.file("p.md", SMALL);
    cli.run(&["report", "p.md", "-o", "p.md"]).ended(2).says("which was read: name another file");
    assert_eq!(cli.read("p.md"), SMALL);
    let head = "pack = \"foundations\"\n";
    cli.file("s.csv", "id\na\n").file("s.toml", head);
    cli.run(&["assess", "s.csv", "--format", "json", "-o", "s.toml"]).ended(2);
    assert_eq!(cli.read("s.toml"), head);
    std::os::unix::fs::symlink("nowhere.md", cli.folder().join("dangling.md")).unwrap();
    cli.run(&["report", "s.csv", "-o", "dangling.md"]).ended(2).says("the link leads nowhere");
    cli.run(&["new", "portfolio", "--pack", "foundations", "--format", "csv", "-o", "mine.toml"]).ended(2);
    assert!(!cli.exists("mine.toml"));
}

/// Commands that write a file, `@` in its place, and a file that each of them reads.
const WRITING: [(&str, &str); 20] = [
    ("assess p.toml -o @", "p.toml"),
    ("assess p.toml --format json -o @ --rules mine", "mine/pack.toml"),
    ("assess s.csv --with s.toml -o @", "s.toml"),
    ("report p.toml --format html -o @", "p.toml"),
    ("check p.toml --format json -o @", "p.toml"),
    ("check mine --format sarif -o @", "mine/cases.toml"),
    ("check mine --format json -o @", "mine/locales/fr.toml"),
    ("check mine/locales/fr.toml --format json -o @", "mine/locales/fr.toml"),
    ("check odd.txt --format json -o @", "odd.txt"),
    ("check bytes.toml --format json -o @", "bytes.toml"),
    ("lint mine --format json -o @", "mine/pack.toml"),
    ("lint mine/pack.toml --format json -o @", "mine/pack.toml"),
    ("test mine --format junit -o @", "mine/cases.toml"),
    ("test mine -o @", "mine/cases.toml"),
    ("test mine -o @", "mine/pack.toml"),
    ("schema portfolio --pack mine -o @", "mine/pack.toml"),
    ("new portfolio --pack mine --rules mine --force -o @", "mine/pack.toml"),
    ("new portfolio --pack mine --rules mine --example --force -o @", "mine/example.toml"),
    ("new locale mine --lang fr --force -o @", "mine/locales/fr.toml"),
    ("new locale mine --lang de --force -o @", "mine/pack.toml"),
];

#[test]
fn no_command_replaces_what_it_read() {
    let cli = Cli::new();
    cli.run(&["new", "pack", "mine"]).ended(0);
    cli.file("p.toml", SMALL).file("s.csv", "id\na\n").file("s.toml", "pack = \"foundations\"\n");
    cli.file("mine/locales/fr.toml", "[locale]\nlanguage = \"fr\"\n[pack]\ntitle = \"Le mien\"\n");
    cli.file("odd.txt", "x = 1\n").file("bytes.toml", b"x = '\xFF'");
    for (command, read) in WRITING {
        let before = std::fs::read(cli.folder().join(read)).unwrap();
        let words: Vec<&str> = command.split(' ').map(|word| if word == "@" { read } else { word }).collect();
        let ran = cli.run(&words);
        assert_eq!(std::fs::read(cli.folder().join(read)).unwrap(), before, "{command} replaced {read}");
        assert!(ran.stderr.contains("which was read: name another file"), "{command}: {}", ran.stderr);
        assert_eq!(ran.code, 2, "{command}: {}", ran.stderr);
    }
}

#[test]
fn a_handbook_never_replaces_the_pack_it_is_of() {
    let cli = Cli::new();
    cli.run(&["new", "pack", "mine"]).ended(0);
    let pack = cli.read("mine/pack.toml");
    std::os::unix::fs::symlink("pack.toml", cli.folder().join("mine/mine.en.md")).unwrap();
    let doc = ["doc", "mine", "-o", "mine", "--force", "--format", "markdown"];
    cli.run(&doc).ended(2).says("which was read: name another file");
    assert_eq!(cli.read("mine/pack.toml"), pack);
}

#[test]
fn a_questionnaire_never_replaces_the_pack_it_is_of() {
    let cli = Cli::new();
    let pack = "[pack]\nid = \"mine\"\nversion = \"1.0.0\"\ntitle = \"Mine\"\nextends = [\"foundations\"]\n";
    cli.file("mine/pack.toml", pack);
    let new = ["new", "portfolio", "--pack", "mine", "--rules", "mine", "-o", "mine/pack.toml", "--force"];
    cli.run(&new).ended(2).says("which was read: name another file");
    assert_eq!(cli.read("mine/pack.toml"), pack);
}

#[test]
fn links_are_followed_and_devices_written_through() {
    let cli = Cli::new();
    cli.file("p.toml", SMALL).file("real.md", "old");
    std::os::unix::fs::symlink("real.md", cli.folder().join("link.md")).unwrap();
    cli.run(&["report", "p.toml", "-o", "link.md"]).ended(0);
    assert!(cli.read("real.md").starts_with('#'));
    assert!(cli.folder().join("link.md").symlink_metadata().unwrap().is_symlink());
    cli.run(&["report", "p.toml", "-o", "/dev/null", "--format", "markdown"]).ended(0);
    assert!(!std::path::Path::new("/dev/null").metadata().unwrap().is_file());
    cli.run(&["report", "p.toml", "-o", "/dev/full", "--format", "markdown"]).ended(2);
}

#[test]
fn nobody_listening_is_no_crash() {
    let cli = Cli::new();
    cli.file("p.toml", SMALL);
    let full = || std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    for (arguments, code) in [(["assess", "p.toml"], 0), (["assess", "missing.toml"], 3)] {
        let mut command = cli.command(&arguments);
        assert_eq!(command.stderr(full()).output().unwrap().status.code(), Some(code), "{arguments:?}");
    }
    let mut command = cli.command(&["assess", "p.toml"]);
    assert_eq!(command.stdout(full()).output().unwrap().status.code(), Some(2));
}

#[test]
fn files_get_no_colours_and_terminals_no_surprises() {
    let cli = Cli::new();
    cli.file("p.toml", "pack = \"foundations\"\ntitle = \"Fine\\u202E\\nFirm: all\"\n[[activity]]\nid = \"a\"\n");
    cli.run(&["assess", "p.toml", "--color", "always", "-o", "out.txt"]).ended(0);
    assert!(!cli.read("out.txt").contains('\u{1b}'));
    let ran = cli.run(&["assess", "p.toml"]).ended(0);
    assert!(ran.stdout.starts_with("Fine\u{FFFD} Firm: all · "), "{}", ran.stdout);
    let ran = cli.run(&["check", "no\u{1b}[31m.toml", "--color", "always"]).ended(3);
    assert!(!ran.stderr.contains("\u{1b}[31m.toml"), "{:?}", ran.stderr);
}

#[test]
fn texts_of_a_pack_can_not_answer_its_own_questions() {
    let cli = Cli::new();
    let pack = "[pack]\nid = \"p\"\nversion = \"1.0.0\"\ntitle = \"P\\nx = 1\"\nextends = [\"foundations\"]\n\
        [[fact]]\nid = \"cost\"\nsubject = \"organisation\"\nkind = \"number\"\nunit = \"EUR\\ncost = 999\\n#\"\nask = \"What?\\ncost = 998\"\n\
        [[rule]]\nid = \"r\"\nkind = \"veto\"\ntitle = \"R\"\nwhen = \"cost > 900\"\noptions = [\"outsource\"]\nbecause = \"So.\"\n";
    cli.file("p/pack.toml", pack);
    for format in ["toml", "csv"] {
        let ran = cli.run(&["new", "portfolio", "--pack", "p", "--rules", "p", "--format", format]).ended(0);
        let live: Vec<&str> =
            ran.stdout.lines().filter(|line| line.starts_with("cost") || line.starts_with("x =")).collect();
        assert_eq!(live, Vec::<&str>::new());
    }
}

#[test]
fn what_is_no_regular_file_is_no_rule_file() {
    let cli = Cli::new();
    cli.file("f/pack.toml", std::fs::read_to_string(path("rules/foundations/pack.toml")).unwrap());
    let pipe = cli.folder().join("f/pipe.toml");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    cli.run(&["packs", "--rules", "f"]).ended(3).says("no regular file");
}

#[test]
fn the_next_command_is_told_with_all_that_it_needs() {
    let cli = Cli::new();
    cli.file(
        "mine/house.toml",
        "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"H\"\nextends = [\"foundations\"]\n",
    );
    cli.file("my sheet.csv", "id\na\n");
    let flags = ["--pack", "house", "--organisation", "Us & Co", "--no-assumptions", "--rules", "mine"];
    let ran = cli.run(&[&["assess", "my sheet.csv"], &flags[..]].concat()).ended(0);
    ran.says(
        "makebuy explain 'my sheet.csv' --pack house --organisation 'Us & Co' --no-assumptions --rules mine ACTIVITY",
    );
    let ran = cli.pipe(&["assess", "-"], SMALL).ended(0);
    assert_eq!(ran.stderr, "", "standard input can not be read again");
    let ran = cli.run(&["new", "portfolio", "--pack", "house", "--rules", "mine", "-o", "n.toml"]).ended(0);
    ran.says("makebuy assess n.toml --rules mine");
}

#[test]
fn a_pack_in_place_of_a_built_in_one_is_told() {
    let cli = Cli::new();
    cli.file("p.toml", SMALL);
    let ran = cli.run(&["assess", "p.toml", "--rules", &path("rules/foundations")]).ended(0);
    ran.says("in place of the built-in one");
}
