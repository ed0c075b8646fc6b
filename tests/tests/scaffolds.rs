//! What `makebuy new` writes works as it is: it is checked, tested, judged and reported at once.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use serde_json::Value;
use support::toml_json::from_toml;
use support::{Cli, path};

/// A pack must work, and its cases catch every change.
fn works(cli: &Cli, folder: &str) {
    runs(cli, folder);
    cli.run(&["test", folder, "--mutate"]).ended(0).says("all caught");
}

/// A pack must be checked with no word but that there are texts to be written, and its cases pass.
fn is_sound(cli: &Cli, folder: &str) {
    let checked = cli.run(&["check", folder]).ended(0);
    let mut found = checked.stderr.lines().filter(|line| line.contains("[MB"));
    assert!(found.all(|line| line.contains("[MB602]")), "{}", checked.stderr);
    cli.run(&["test", folder]).ended(0);
}

/// The same, and its example must be reported.
fn runs(cli: &Cli, folder: &str) {
    is_sound(cli, folder);
    let example = format!("{folder}/example.toml");
    cli.run(&["assess", &example, "--rules", folder]).ended(0);
    cli.run(&["report", &example, "--rules", folder, "-o", "report.html"]).ended(0);
    for file in ["pack.toml", "cases.toml", "example.toml"] {
        follows_its_schema(cli, &format!("{folder}/{file}"));
    }
}

/// The first line of a file leads to a schema, and the file follows it.
fn follows_its_schema(cli: &Cli, file: &str) {
    let text = cli.read(file);
    let (first, rest) = text.split_once('\n').unwrap();
    assert!(rest.starts_with('\n'), "{file}: an editor wants an empty line after the first comment");
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let schema = format!("{folder}/{}", first.strip_prefix("#:schema ").unwrap());
    let schema = cli.read(schema.trim_start_matches('/'));
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(&from_toml(&text).unwrap())
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{file}: {errors:?}");
}

#[test]
fn a_new_pack_works() {
    let cli = Cli::new();
    let made =
        cli.run(&["new", "pack", "bakery", "--title", "The \"Town\" bakery"]).ended(0).says("makebuy check bakery");
    insta::assert_snapshot!("new_pack", made.stderr);
    works(&cli, "bakery");
    cli.run(&["lint", "bakery"]).ended(0).says("nothing found");
    assert!(cli.read("bakery/pack.toml").contains(r#"title = "The \"Town\" bakery""#));
    cli.run(&["new", "pack", "bakery"]).ended(2).says("`bakery` exists");
    cli.run(&["new", "pack", "bakery", "-o", "deep/er/folder"]).ended(0);
    works(&cli, "deep/er/folder");
}

/// The rest of a plugin is tested in `plugin_new.rs`.
#[test]
fn the_pack_of_a_new_plugin_follows_the_schemas_beside_it() {
    let cli = Cli::new();
    cli.run(&["new", "plugin", "bakery"]).ended(0);
    for file in ["pack.toml", "cases.toml", "example.toml"] {
        follows_its_schema(&cli, &format!("bakery/pack/{file}"));
    }
}

#[test]
fn a_new_pack_on_top_of_another_works() {
    let cli = Cli::new();
    for base in ["foundations", "it-services", "digital-reputation", "internet-marketing"] {
        let house = format!("house-{base}");
        cli.run(&["new", "pack", &house, "--extends", base]).ended(0);
        works(&cli, &house);
    }
}

#[test]
fn a_pack_that_can_not_be_made_leaves_nothing_behind() {
    let cli = Cli::new();
    cli.run(&["new", "pack", "Town Bakery"]).ended(3).says("for example `town-bakery`");
    cli.run(&["new", "pack", "foundations"]).ended(2).says("--extends foundations");
    cli.run(&["new", "pack", "house", "--extends", "foundation"]).ended(2).says("did you mean `foundations`?");
    cli.file("bad.csv", "question,answers\nIs it good?,low or high\n,yes/no\nRange?,number 9..3\n");
    let refused = cli.run(&["new", "pack", "house", "--questions", "bad.csv"]).ended(3);
    insta::assert_snapshot!("bad_questions", refused.stderr);
    for folder in ["Town Bakery", "foundations", "house"] {
        assert!(!cli.exists(folder), "{folder}");
    }
}

#[test]
fn a_list_of_questions_becomes_a_pack() {
    let cli = Cli::new();
    let sheets = [
        "QUESTION;Type;About;Unit;Hint;Name\nHow many people?;number 1..50;company;people;Count.;crew\nHow often?;never|daily;;;;\n\
         Where?;one of: shop, market;;;;\nWith what?;any of: oven, van;task;;;\nKnown?;;supplier;;;\nElse?;text;;;;\n",
        "\u{FEFF}question,answers\r\n\"Is it big, and \"\"old\"\"?\",yes/no\r\nÇa marche ?,\r\nIs it big?,\r\n",
        "Is it done at night?\nIs it done at night?\n",
    ];
    for (number, sheet) in sheets.into_iter().enumerate() {
        cli.file("q.csv", sheet);
        for (base, extends) in [("own", vec![]), ("top", vec!["--extends", "foundations"])] {
            let id = format!("{base}-{number}");
            let mut arguments = vec!["new", "pack", &id, "--questions", "q.csv"];
            arguments.extend(extends);
            cli.run(&arguments).ended(0);
            works(&cli, &id);
        }
    }
    let pack = cli.read("own-0/pack.toml");
    for line in [
        "id = \"crew\"",
        "min = 1",
        "unit = \"people\"",
        "levels = [\"never\", \"daily\"]",
        "choices = [\"shop\", \"market\"]",
    ] {
        assert!(pack.contains(line), "{line}\n{pack}");
    }
    assert!(cli.read("own-2/pack.toml").contains("id = \"done_night_2\""), "each question has a name of its own");
    for (sheet, said) in [
        ("", "file is empty"),
        ("a,b\nc,d\n", "no column is called `question`"),
        ("question\n", "the sheet has no questions"),
        ("question,id\nA?,x\nB?,x\n", "the name `x` is taken"),
        ("question,subject\nA?,suppliers\n", "a question can not be about `suppliers`"),
        ("question,unit\nA?,EUR\n", "only a number has a unit"),
        ("question\n\"never closed\n", "never closed"),
    ] {
        cli.file("q.csv", sheet);
        cli.run(&["new", "pack", "none", "--questions", "q.csv"]).ended(3).says(said);
    }
}

#[test]
fn many_questions_get_as_many_cases_as_can_be_judged() {
    let cli = Cli::new();
    let sheet = |number: usize| (0..number).map(|at| format!("Is it {at}?\n")).collect::<String>();
    cli.file("q.csv", format!("question\n{}", sheet(1_900)));
    cli.run(&["new", "pack", "many", "--questions", "q.csv"]).ended(0).says("the first 526 of 1900 rules");
    is_sound(&cli, "many");
    assert!(cli.read("many/cases.toml").contains("# Two cases for each of the first 526 rules,"));
    cli.file("q.csv", format!("question\n{}", sheet(2_100)));
    cli.run(&["new", "pack", "more", "--questions", "q.csv"]).ended(3).says("MB006");
    assert!(!cli.exists("more"));
}

#[test]
fn what_is_left_to_the_author_is_told_until_it_is_written() {
    let cli = Cli::new();
    let made = cli.run(&["new", "pack", "house", "--extends", "foundations"]).ended(0);
    made.says("note: 3 texts of the pack are still to be written; `makebuy check house` says where");
    cli.run(&["new", "rule", "require", "--pack", "house", "--append"]).ended(0);
    let checked = cli.run(&["check", "house"]).ended(0);
    insta::assert_snapshot!("to_be_written", checked.stderr);
    let written = |name: &str| {
        let lines = cli.read(name).replace("Say ", "We said ");
        cli.file(name, lines);
    };
    written("house/pack.toml");
    cli.run(&["check", "house"]).ended(0).says("titles of cases are still to be written");
    written("house/cases.toml");
    assert_eq!(cli.run(&["check", "house"]).ended(0).stderr, "");
}

/// Whatever a scaffold leaves to the author begins so, and is found.
#[test]
fn nothing_that_is_left_to_the_author_goes_unnoticed() {
    let cli = Cli::new();
    cli.file("q.csv", "question\nIs it big?\n");
    cli.run(&["new", "pack", "house", "--extends", "foundations", "--questions", "q.csv"]).ended(0);
    for kind in ["veto", "exclude", "lift", "require", "weigh", "duty", "portfolio"] {
        cli.run(&["new", "rule", kind, "--pack", "house", "--append", "--yes"]).ended(0);
    }
    cli.run(&["new", "case", "--pack", "house", "--append"]).ended(0);
    for (name, what) in [("pack", "texts of the pack"), ("cases", "titles of cases")] {
        let texts = cli.read(&format!("house/{name}.toml"));
        let left = ["= \"Say ", "= \"Decide ", "= \"To be "].map(|start| texts.matches(start).count());
        let expected = format!("{} {what} are still to be written", left.iter().sum::<usize>());
        cli.run(&["check", "house"]).ended(0).says(&expected);
    }
}

#[test]
fn a_new_rule_of_every_kind_works() {
    for kind in ["veto", "exclude", "lift", "require", "weigh", "duty", "portfolio"] {
        let cli = Cli::new();
        cli.run(&["new", "pack", "house", "--extends", "foundations"]).ended(0);
        let printed = cli.run(&["new", "rule", kind, "--pack", "house"]).ended(0).stdout;
        assert!(printed.contains(&format!("kind = \"{kind}\"")), "{printed}");
        cli.run(&["new", "rule", kind, "--pack", "house", "--append"]).ended(0);
        runs(&cli, "house");
    }
}

#[test]
fn a_new_rule_says_what_it_upsets() {
    let cli = Cli::new();
    cli.run(&["new", "pack", "bakery"]).ended(0);
    let named = ["new", "rule", "exclude", "--pack", "bakery", "--fact", "core_function", "--id", "core-is-core"];
    let printed = cli.run(&named).ended(0).says("come out otherwise: even-core-goes-if-done-badly");
    insta::assert_snapshot!("new_rule", printed.stdout);
    cli.run(&["new", "rule", "weigh", "--pack", "bakery", "--fact", "own_skil"])
        .ended(2)
        .says("did you mean `own_skill`?");
    cli.run(&["new", "rule", "wiegh", "--pack", "bakery"]).ended(2).says("weigh");
    cli.run(&["new", "rule", "veto", "--pack", "foundations", "--append"]).ended(2).says("leave out `--append`");
}

#[test]
fn a_new_case_expects_what_comes_out_today() {
    let cli = Cli::new();
    cli.run(&["new", "pack", "house", "--extends", "internet-marketing"]).ended(0);
    let example = path("rules/internet-marketing/example.toml");
    let assessment: Value =
        serde_json::from_str(&cli.run(&["assess", &example, "--format", "json"]).ended(0).stdout).unwrap();
    let activities = assessment["activities"].as_array().unwrap();
    for activity in activities {
        let id = activity["id"].as_str().unwrap();
        cli.run(&["new", "case", "--pack", "house", "--from", &example, id, "--append"]).ended(0);
    }
    cli.run(&["test", "house"]).ended(0).says(&format!("{} cases passed", activities.len() + 1));
    let first = activities[0]["id"].as_str().unwrap();
    let like = ["new", "case", "--pack", "house", "--like", first, "--set", "core_function=true", "--append"];
    cli.run(&like).ended(0);
    cli.run(&like).ended(0);
    cli.run(&["test", "house"]).ended(0).says(&format!("{} cases passed", activities.len() + 3));
    assert!(cli.read("house/cases.toml").contains(&format!("id = \"like-{first}-2\"")), "an id is not given twice");
    cli.run(&["new", "case", "--pack", "house", "--from", &example, "nope"]).ended(2).says("no activity `nope`");
    cli.run(&["new", "case", "--pack", "house", "--like", "nope"]).ended(3).says("no case `nope`");
    cli.run(&["new", "case", "--pack", "house", "--set", "core_funtion=true"])
        .ended(2)
        .says("did you mean `core_function`?");
    cli.run(&["new", "case", "--pack", "house", "--set", "core_function=maybe"]).ended(3).says("MB401");
}

#[test]
fn a_new_portfolio_follows_the_schema_beside_it() {
    let cli = Cli::new();
    for pack in ["foundations", "it-services", "digital-reputation", "internet-marketing"] {
        let file = format!("{pack}.toml");
        cli.run(&["new", "portfolio", "--pack", pack, "-o", &file]).ended(0);
        follows_its_schema(&cli, &file);
        cli.run(&["check", &file]).ended(0);
        let example = format!("in/{pack}.toml");
        cli.file("in/x", "");
        cli.run(&["new", "portfolio", "--pack", pack, "--example", "-o", &example]).ended(0);
        follows_its_schema(&cli, &example);
        let sheet = format!("{pack}-sheet.csv");
        cli.run(&["new", "portfolio", "--pack", pack, "-o", &sheet]).ended(0);
        follows_its_schema(&cli, &format!("{pack}-sheet.toml"));
    }
    let printed = cli.run(&["new", "portfolio", "--pack", "foundations"]).ended(0).stdout;
    assert!(!printed.contains("#:schema"), "on standard output no file can be beside it");
}

#[test]
fn schemas_are_handed_out() {
    let cli = Cli::new();
    for kind in ["pack", "portfolio", "cases", "locale"] {
        let printed = cli.run(&["schema", kind]).ended(0).stdout;
        let reference = std::fs::read_to_string(path(&format!("docs/reference/schemas/{kind}.schema.json"))).unwrap();
        assert_eq!(printed, reference, "{kind}");
    }
    let printed = cli.run(&["schema", "assessment"]).ended(0).stdout;
    assert_eq!(printed, std::fs::read_to_string(path("docs/reference/assessment.schema.json")).unwrap());
    cli.run(&["schema", "pack", "--pack", "foundations"]).ended(2).says("the same for every pack");
    cli.run(&["schema", "all"]).ended(2).says("--pack PACK");
    cli.run(&["schema", "all", "--pack", "foundations"]).ended(2).says("-o FOLDER");
    cli.run(&["schema", "portfolio", "--pack", "fundations"]).ended(2).says("did you mean `foundations`?");
    let french = cli.run(&["schema", "portfolio", "--pack", "foundations", "--lang", "fr"]).ended(0).stdout;
    assert!(french.contains("Combien de personnes"), "questions are in the language that is wanted");
    cli.run(&["new", "pack", "bakery"]).ended(0);
    cli.file("bakery/more.toml", "[[option]]\nid = \"borrow\"\ntitle = \"Borrow\"\n");
    cli.run(&["schema", "all", "--pack", "bakery"]).ended(0);
    assert!(cli.read("bakery/.makebuy/cases.schema.json").contains("\"borrow\""), "what is new is offered");
}
