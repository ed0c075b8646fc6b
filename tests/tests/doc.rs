//! `makebuy doc`: a pack as a handbook.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use support::{Cli, root};

/// A page without its mark and its links to the other languages, which stand elsewhere.
fn text_of(page: &str) -> Vec<&str> {
    let (_, text) = page.split_once("-->").unwrap();
    text.lines().filter(|line| !line.contains(" · ") || !line.contains("Русский")).collect()
}

#[test]
fn a_handbook_in_every_language_with_an_index() {
    let cli = Cli::new();
    let ran = cli.run(&["doc", "foundations", "-o", "book"]).ended(0);
    assert!(ran.stderr.contains("written: book/index.html"), "{}", ran.stderr);
    for language in ["en", "fr", "it", "ru"] {
        let html = cli.read(&format!("book/foundations.{language}.html"));
        assert!(html.contains(&format!("<html lang=\"{language}\">")), "{language}");
        let folder = if language == "en" { String::new() } else { format!("{language}/") };
        let reference = std::fs::read_to_string(root().join(format!("docs/reference/packs/{folder}foundations.md")));
        let (written, reference) = (cli.read(&format!("book/foundations.{language}.md")), reference.unwrap());
        assert_eq!(text_of(&written), text_of(&reference), "the reference is the same page");
        let others = ["en", "fr", "it", "ru"].into_iter().filter(|other| *other != language);
        for other in others {
            let code = format!("<a href=\"foundations.{other}.html\" hreflang=\"{other}\" lang=\"{other}\">");
            assert!(html.contains(&code), "{language} leads to {other}");
            assert!(written.contains(&format!("](foundations.{other}.md)")), "{language} leads to {other}");
        }
        assert!(!html.contains(&format!("href=\"foundations.{language}.html\"")), "{language} leads to itself");
        assert!(cli.read("book/index.md").contains(&format!("(foundations.{language}.md)")));
        assert!(cli.read("book/index.html").contains(&format!("href=\"foundations.{language}.html\"")));
    }
}

#[test]
fn one_language_and_one_format_make_one_file() {
    let cli = Cli::new();
    cli.run(&["doc", "foundations", "-o", "a/b", "--lang", "fr", "--format", "html"]).ended(0);
    let files: Vec<_> =
        std::fs::read_dir(cli.folder().join("a/b")).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(files, ["foundations.fr.html"]);
    cli.run(&["doc", "foundations", "-o", "c", "--lang", "en,en"]).ended(0);
    assert!(!cli.exists("c/index.md") && cli.exists("c/foundations.en.md"));
}

#[test]
fn examples_are_the_cases_and_change_with_them() {
    let cli = Cli::new();
    let folder = root().join("rules/foundations");
    for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|file| file.is_file()) {
        let name = file.file_name().unwrap().to_str().unwrap();
        cli.file(&format!("mine/{name}"), std::fs::read(&file).unwrap());
    }
    cli.file(
        "mine/cases.toml",
        "[[case]]\nid = \"core-work\"\ntitle = \"Core work stays\"\nactivity = { core_function = true, duration = \"permanent\" }\n\
         expect.for = [\"core-stays-inside\"]\n",
    );
    let book = |cli: &Cli| {
        cli.run(&["doc", "mine", "-o", "book", "--format", "md"]).ended(0);
        cli.read("book/foundations.en.md")
    };
    let text = book(&cli);
    assert!(text.contains("Applies in case “Core work stays” (`core-work`): Core function: yes; "), "{text}");
    assert!(text.contains("No case shows where it does not apply."));
    let cases = cli.read("mine/cases.toml").replace("core_function = true", "core_function = false");
    cli.file("mine/cases.toml", cases.replace("for = [", "absent = ["));
    let text = book(&cli);
    assert!(text.contains("Does not apply in case “Core work stays” (`core-work`): Core function: no."), "{text}");
}

#[test]
fn what_is_no_handbook_is_not_replaced() {
    let cli = Cli::new();
    cli.file("book/foundations.en.html", "<p>mine").file("book/foundations.en.md", "# mine");
    let run = |more: &[&str]| cli.run(&[&["doc", "foundations", "-o", "book", "--lang", "en"], more].concat());
    run(&[]).ended(2).says("`book/foundations.en.html` exists").says("--force");
    assert_eq!(
        (cli.read("book/foundations.en.html"), cli.read("book/foundations.en.md")),
        ("<p>mine".into(), "# mine".into())
    );
    run(&["--force"]).ended(0);
    run(&[]).ended(0).says("written: book/foundations.en.md");
}

#[test]
fn a_report_is_no_handbook() {
    let cli = Cli::new();
    cli.file("p.toml", "pack = \"foundations\"\n[[activity]]\nid = \"a\"\n").file("book/x", "");
    cli.run(&["report", "p.toml", "-o", "book/foundations.en.html"]).ended(0);
    let report = cli.read("book/foundations.en.html");
    let run = || cli.run(&["doc", "foundations", "-o", "book", "--lang", "en", "--format", "html"]);
    run().ended(2).says("--force");
    assert_eq!(cli.read("book/foundations.en.html"), report);
    std::fs::remove_file(cli.folder().join("book/foundations.en.html")).unwrap();
    run().ended(0);
    run().ended(0);
}

#[test]
fn what_can_not_be_written_is_said() {
    let cli = Cli::new();
    cli.file("taken", "x");
    cli.run(&["doc", "foundations", "-o", "taken"]).ended(2).says("taken");
    cli.run(&["doc", "foundation", "-o", "book"]).ended(2).says("did you mean `foundations`?");
    cli.run(&["doc", "foundations", "-o", "book", "--lang", "de"]).ended(2).says("there are no texts in `de`");
    cli.file(
        "bad/pack.toml",
        "[pack]\nid = \"bad\"\nversion = \"1.0.0\"\ntitle = \"Bad\"\nextends = [\"foundations\"]\n",
    );
    cli.file(
        "bad/cases.toml",
        "[[case]]\nid = \"x\"\ntitle = \"X\"\nactivity = { core_functoin = true }\nexpect.option = \"in-house\"\n",
    );
    cli.run(&["doc", "bad", "-o", "book"]).ended(3).says("core_function");
    assert!(!cli.exists("book"));
}

/// The bakery with some of its texts in French and, if that is wanted, all of them.
fn bakery(cli: &Cli, whole: bool) {
    let file = |name: &str| std::fs::read(root().join("tests/fixtures/languages/bakery").join(name)).unwrap();
    cli.file("b/pack.toml", file("pack.toml")).file("b/locales/fr.toml", file("locales/fr.toml"));
    if whole {
        cli.file("b/locales/fr-rules.toml", file("locales/fr-rules.toml"));
    }
}

#[test]
fn a_language_with_gaps_is_left_out_and_said() {
    let cli = Cli::new();
    bakery(&cli, false);
    let ran = cli.run(&["doc", "b", "-o", "book"]).ended(0);
    let ran = ran.says("note: no handbook in `fr`: ").says("texts are not translated (`").says(" of `bakery`");
    ran.says("`makebuy new locale bakery --lang fr` writes what is missing");
    assert!(!cli.exists("book/bakery.fr.html") && cli.exists("book/bakery.en.html"));
    let ran = cli.run(&["doc", "b", "-o", "asked", "--lang", "en,fr"]).ended(3);
    ran.says("there can be no handbook in `fr`: ").says("more)");
    assert!(!cli.exists("asked"), "nothing is written");
    bakery(&cli, true);
    let ran = cli.run(&["doc", "b", "-o", "book", "--lang", "en,fr"]).ended(0);
    assert!(!ran.stderr.contains("no handbook") && cli.exists("book/bakery.fr.html"), "{}", ran.stderr);
}

#[test]
fn all_files_are_written_or_none() {
    let cli = Cli::new();
    cli.file("book/foundations.ru.md/x", "in the way");
    cli.run(&["doc", "foundations", "-o", "book", "--force"]).ended(2).says("no handbook was written").says("ru.md");
    assert_eq!(std::fs::read_dir(cli.folder().join("book")).unwrap().count(), 1);
}

#[test]
fn the_index_of_another_pack_is_not_replaced() {
    let cli = Cli::new();
    let run = |pack: &str, more: &[&str]| cli.run(&[&["doc", pack, "-o", "book", "--lang", "en,fr"], more].concat());
    run("foundations", &[]).ended(0);
    let index = cli.read("book/index.html");
    run("it-services", &[]).ended(2).says("`book/index.html` leads to the handbooks of another pack").says("--force");
    assert_eq!(cli.read("book/index.html"), index);
    assert!(!cli.exists("book/it-services.en.html"), "nothing is written");
    run("foundations", &[]).ended(0);
    run("it-services", &["--force"]).ended(0);
    assert!(cli.read("book/index.md").contains("(it-services.fr.md)"));
}

#[test]
fn the_contents_lead_to_every_rule() {
    let cli = Cli::new();
    cli.run(&["doc", "it-services", "-o", "book", "--lang", "en,ru"]).ended(0);
    let (html, markdown) = (cli.read("book/it-services.ru.html"), cli.read("book/it-services.ru.md"));
    let (_, contents) = html.split_once("<nav class=\"contents\"").unwrap();
    let (contents, body) = contents.split_once("</nav>").unwrap();
    let rules: Vec<&str> = body.split("<h4 id=\"rule-").skip(1).map(|rest| rest.split_once('"').unwrap().0).collect();
    assert!(rules.len() > 100, "{}", rules.len());
    for rule in &rules {
        assert!(contents.contains(&format!("href=\"#rule-{rule}\"")), "{rule}");
    }
    let links = markdown.lines().filter(|line| line.starts_with("- [") && line.contains("](#"));
    let links: usize = links.map(|line| line.matches("](#").count()).sum();
    let steps = contents.matches("<details>").count();
    assert_eq!(links, rules.len() + steps, "one to each rule, and to each step that has some");
}

#[test]
fn titles_of_cases_are_marked_as_english() {
    let cli = Cli::new();
    cli.run(&["doc", "foundations", "-o", "book", "--lang", "en,fr"]).ended(0);
    let [french, english] = ["fr", "en"].map(|code| cli.read(&format!("book/foundations.{code}.html")));
    assert_eq!(french.matches("Les titres des cas sont en anglais.").count(), 1);
    assert!(french.contains("dans le cas «\u{202f}<span lang=\"en\">"), "{french}");
    assert!(!english.contains("<span lang=\"en\">") && !english.contains("Titles of cases are"), "{english}");
}
