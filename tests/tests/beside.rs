//! Which pack a word or a portfolio means: paths, ids, and what stands beside a portfolio.

mod support;

use support::Cli;

/// A folder with a pack that the program does not have.
fn bakery() -> Cli {
    let cli = Cli::new();
    cli.run(&["new", "pack", "bakery"]).ended(0);
    cli
}

#[test]
fn a_portfolio_finds_the_pack_beside_it() {
    let cli = bakery();
    let note = "note: pack `bakery` is taken from";
    cli.run(&["check", "bakery/example.toml"]).ended(0).says(&format!("{note} bakery\n"));
    cli.run(&["explain", "bakery/example.toml", "advice"]).ended(0);
    cli.run(&["report", "bakery/example.toml", "-o", "report.md"]).ended(0);
    let example = cli.read("bakery/example.toml");
    for (place, seen) in
        [("mine.toml", "./bakery"), ("portfolios/mine.toml", "./bakery"), ("bakery/old/mine.toml", "bakery")]
    {
        cli.file(place, &example);
        cli.run(&["assess", place]).ended(0).says(&format!("{note} {seen}\n"));
    }
    cli.file("else/where/mine.toml", &example);
    let lost = cli.run(&["assess", "else/where/mine.toml"]).ended(3);
    lost.says("found beside the portfolio, or with `--rules PATH`");
    cli.run(&["assess", "else/where/mine.toml", "--pack", "bakery"]).ended(0);
    assert_eq!(cli.pipe(&["assess", "-"], &example).code, 3, "nothing is beside standard input");
    cli.file("tasks.csv", "id,own_skill\na,high\n").file("tasks.toml", "pack = \"bakery\"\n");
    cli.run(&["assess", "tasks.csv"]).ended(0);
}

#[test]
fn the_pack_of_the_command_line_comes_first_and_the_built_in_one_last() {
    let cli = bakery();
    let pack = cli.read("bakery/pack.toml");
    cli.file("other/pack.toml", pack.replace("0.1.0", "0.2.0"));
    let version = |arguments: &[&str]| {
        let ran = cli.run(&[arguments, &["--format", "json"]].concat()).ended(0);
        let ends = ran.stdout.split("\"version\": \"").skip(1).filter_map(|rest| rest.split('"').next());
        (ends.filter(|version| version.starts_with("0.")).map(str::to_owned).collect::<Vec<_>>(), ran.stderr)
    };
    let (versions, said) = version(&["assess", "bakery/example.toml", "--rules", "other"]);
    assert!(versions.contains(&"0.2.0".to_owned()) && said.is_empty(), "{versions:?} {said}");
    let foundations = "pack = \"foundations\"\nactivity = [{ id = \"a\", core_function = true }]\n";
    cli.file("here/mine.toml", foundations);
    let built_in = cli.run(&["assess", "here/mine.toml"]).ended(0);
    assert!(!built_in.stderr.contains("note"), "{}", built_in.stderr);
    cli.file("foundations/pack.toml", pack.replace("id = \"bakery\"", "id = \"foundations\""));
    cli.run(&["assess", "here/mine.toml"]).ended(0).says("from ./foundations, in place of the built-in one");
    cli.file("foundations/pack.toml", "[pack]\nid = \"foundations\"\n");
    cli.run(&["assess", "here/mine.toml"]).ended(3).says("foundations/pack.toml").says("MB103");
}

#[test]
fn what_a_pack_beside_takes_over_is_found_there_too() {
    let cli = bakery();
    cli.run(&["new", "pack", "shop", "--extends", "bakery", "--rules", "bakery"]).ended(0);
    cli.run(&["assess", "shop/example.toml"]).ended(0).says("`bakery` is taken from ./bakery");
}

#[test]
fn a_pack_is_named_by_its_path_everywhere() {
    let cli = bakery();
    for (command, code) in [
        (&["packs", "./bakery"][..], 0),
        (&["packs", "bakery/pack.toml", "--format", "json"], 0),
        (&["new", "portfolio", "--pack", "./bakery"], 0),
        (&["new", "portfolio", "--pack", "./bakery", "--example"], 0),
        (&["check", "bakery/example.toml", "--pack", "./bakery"], 0),
        (&["assess", "bakery/example.toml", "--pack", "bakery/pack.toml"], 0),
        (&["new", "case", "--pack", "./bakery"], 0),
        (&["packs", "nowhere/bakery"], 2),
        (&["new", "portfolio", "--pack", "bakery.toml"], 2),
        (&["test", "rules/foundations"], 2),
        (&["diff", "./foundations", "foundations"], 2),
        (&["lint", "./foundations"], 2),
    ] {
        let ran = cli.run(command).ended(code);
        let refused = ran.stderr.contains("there is no file or folder") && !ran.stderr.contains("known here");
        assert_eq!(code == 2, refused, "{command:?}: {}", ran.stderr);
    }
    cli.run(&["packs", "foundation"]).ended(2).says("there is no pack `foundation`; did you mean `foundations`?");
}

#[test]
fn the_next_command_finds_the_pack() {
    let cli = bakery();
    cli.file("far/away/x", "");
    let made = cli.run(&["new", "portfolio", "--pack", "bakery", "-o", "mine.toml"]).ended(0);
    made.says("makebuy assess mine.toml\n");
    cli.run(&["assess", "mine.toml"]).ended(0);
    let made = cli.run(&["new", "portfolio", "--pack", "bakery", "-o", "far/away/mine.toml"]).ended(0);
    made.says("makebuy assess far/away/mine.toml --rules bakery\n");
}

/// Two folders with a pack of one id in each, and a portfolio that only the pack beside it understands.
fn houses() -> Cli {
    let cli = Cli::new();
    for place in ["one", "two"] {
        let pack = format!(
            "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"House\"\nextends = [\"foundations\"]\n\
             [[fact]]\nid = \"{place}_own\"\nsubject = \"activity\"\nkind = \"flag\"\nask = \"Is it so?\"\n"
        );
        cli.file(&format!("{place}/house/pack.toml"), pack);
        let portfolio = format!("pack = \"house\"\n[[activity]]\nid = \"a\"\n{place}_own = true\n");
        cli.file(&format!("{place}/{place}.toml"), portfolio);
    }
    cli
}

#[test]
fn each_portfolio_is_checked_with_the_pack_that_stands_beside_it() {
    let cli = houses();
    for files in [["one/one.toml", "two/two.toml"], ["two/two.toml", "one/one.toml"]] {
        let ran = cli.run(&[&["check"], &files[..]].concat()).ended(0);
        let notes = ["one", "two"].map(|place| format!("pack `house` is taken from {place}/house\n"));
        assert!(notes.iter().all(|note| ran.stderr.contains(note)), "{}", ran.stderr);
    }
}

#[test]
fn a_pack_that_is_checked_is_at_hand_for_every_portfolio() {
    let cli = bakery();
    cli.file("far/away/mine.toml", cli.read("bakery/example.toml"));
    cli.file("else/shop.toml", cli.read("bakery/pack.toml"));
    for pack in ["bakery", "else/shop.toml"] {
        let ran = cli.run(&["check", "far/away/mine.toml", pack]);
        assert!(!ran.stderr.contains("there is no pack"), "{pack}: {}", ran.stderr);
        assert!(ran.stdout.contains("far/away/mine.toml"), "{pack}: {}{}", ran.stdout, ran.stderr);
    }
}
