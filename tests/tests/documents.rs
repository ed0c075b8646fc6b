//! Every command that the documents show is run, in the order of the page, in a folder of its own.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at what should not be")]

mod support;

use support::{Cli, root};

/// Fenced blocks of a page: language and text.
fn blocks(page: &str) -> Vec<(String, String)> {
    let text = std::fs::read_to_string(root().join(page)).unwrap();
    let mut found = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in text.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(language)) => open = Some((language.to_owned(), String::new())),
            (Some(_), Some(_)) => found.extend(open.take()),
            (Some((_, text)), None) => *text += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "{page}: a block is never closed");
    found
}

/// Splits a command line as a shell does, as far as the documents need it.
fn words(line: &str) -> Vec<String> {
    let line = line.split(" #").next().unwrap_or_default();
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.trim().chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Runs a page: TOML and CSV blocks whose place is told are written, commands are run, and each line of a `text` block must
/// be in what the last command printed.
fn run(page: &str, files: &[&str]) -> usize {
    let cli = Cli::new();
    std::os::unix::fs::symlink(root().join("rules"), cli.folder().join("rules")).unwrap();
    let mut files = files.iter();
    let mut ran = 0;
    let mut printed = String::new();
    for (language, text) in blocks(page) {
        match language.as_str() {
            "toml" | "csv" if text.starts_with("# ") || page == "README.md" => {
                let name = text
                    .lines()
                    .next()
                    .and_then(|line| line.strip_prefix("# "))
                    .filter(|name| name.contains('.') && !name.contains(' '));
                let name = name
                    .or_else(|| files.next().copied())
                    .unwrap_or_else(|| panic!("{page}: where does this go?\n{text}"));
                cli.file(name, &text);
            }
            "sh" => {
                for line in text.lines().filter(|line| !line.trim().is_empty()) {
                    let words = words(line);
                    let arguments: Vec<&str> = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
                        ["makebuy", rest @ ..] | ["cargo", "run", "--release", "--", rest @ ..] => rest.to_vec(),
                        ["cargo", "xtask", ..] => continue,
                        _ => panic!("{page}: a command that this test does not know: {line}"),
                    };
                    let out = cli.run(&arguments).ended(0);
                    printed = out.stdout + &out.stderr;
                    ran += 1;
                }
            }
            "text" => {
                for line in text.lines() {
                    assert!(
                        printed.contains(line),
                        "{page}: `{line}` is not in what the command before printed:\n{printed}"
                    );
                }
            }
            _ => {}
        }
    }
    ran
}

#[test]
fn the_readme_works_word_for_word() {
    assert!(run("README.md", &["my-rules/house.toml"]) >= 10);
}

#[test]
fn the_first_pack_works_word_for_word() {
    assert!(run("docs/guide/first-pack.md", &[]) >= 20);
}

#[test]
fn the_guide_on_portfolios_works_word_for_word() {
    assert!(run("docs/guide/portfolios.md", &[]) >= 9);
}

#[test]
fn the_guide_on_testing_works_word_for_word() {
    assert!(run("docs/guide/testing.md", &[]) >= 4);
    let cli = Cli::new();
    for (_, text) in blocks("docs/guide/testing.md").into_iter().filter(|(_, text)| text.starts_with("# house/")) {
        cli.file(text.lines().next().unwrap().trim_start_matches("# "), &text);
    }
    let ran = cli.run(&["test", "house", "--mutate"]).ended(1);
    let shown =
        blocks("docs/guide/testing.md").into_iter().find(|(_, text)| text.starts_with("rule much-work")).unwrap();
    ran.says(&shown.1).says("rule secrets-stay: `secrecy >= some` becomes `secrecy >= much`");
}

#[test]
fn the_guide_on_changing_packs_works_word_for_word() {
    assert!(run("docs/guide/changing-packs.md", &[]) >= 7);
}

#[test]
fn the_guide_on_checking_works_word_for_word() {
    assert!(run("docs/guide/checking.md", &[]) >= 6);
}

#[test]
fn the_guide_on_languages_works_word_for_word() {
    assert!(run("docs/guide/languages.md", &[]) >= 4);
    let cli = Cli::new();
    for (_, text) in blocks("docs/guide/languages.md").into_iter().filter(|(language, _)| language == "toml") {
        cli.file(text.lines().next().unwrap().trim_start_matches("# "), &text);
    }
    let ran = cli.run(&["check", "bakery"]).ended(0);
    assert!(!ran.stderr.contains("MB7"), "nothing is left to translate: {}", ran.stderr);
}

#[test]
fn the_first_rule_changes_a_verdict() {
    let cli = Cli::new();
    let (_, rule) = blocks("README.md").into_iter().find(|(language, _)| language == "toml").unwrap();
    cli.file("my-rules/house.toml", &rule);
    let example = support::path("rules/internet-marketing/example.toml");
    let before = cli.run(&["assess", &example, "--format", "csv"]).ended(0);
    before.says("Running the search advertising,outsource");
    let after = cli.run(&["assess", &example, "--format", "csv", "--rules", "my-rules", "--pack", "house"]).ended(0);
    after.says("Running the search advertising,hybrid");
}

#[test]
fn the_format_described_is_the_format_read() {
    // Every table and key that the page on rule files shows is one the reader knows: the sample parses without an unknown key.
    let page = std::fs::read_to_string(root().join("docs/guide/rule-files.md")).unwrap();
    for table in ["option", "step", "criterion", "fact", "rule", "source", "metric", "note", "adjust"] {
        assert!(page.contains(&format!("[[{table}]]")), "[[{table}]] is described");
    }
    for (language, text) in blocks("docs/guide/rule-files.md").iter().filter(|(language, _)| language == "toml") {
        let cli = Cli::new();
        if text.contains("[[case]]") {
            continue;
        }
        let head =
            if text.contains("[pack]") { "" } else { "[pack]\nid = \"x\"\nversion = \"1.0.0\"\ntitle = \"X\"\n" };
        cli.file("page.toml", format!("{head}{text}"));
        let ran = cli.run(&["check", "page.toml"]);
        for code in ["MB101", "MB102", "MB104", "MB107", "MB108"] {
            assert!(!ran.stderr.contains(code), "{language} block:\n{text}\n{}", ran.stderr);
        }
    }
}

#[test]
fn links_between_the_documents_lead_somewhere() {
    let pages = [
        "README.md",
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "docs/guide/changing-packs.md",
        "docs/guide/checking.md",
        "docs/guide/first-pack.md",
        "docs/guide/languages.md",
        "docs/guide/portfolios.md",
        "docs/guide/rule-files.md",
        "docs/guide/testing.md",
        "docs/decisions/README.md",
    ];
    for page in pages {
        let text = std::fs::read_to_string(root().join(page)).unwrap();
        for link in
            text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).filter(|link| !link.starts_with("http"))
        {
            let target = root().join(page).parent().unwrap().join(link.split('#').next().unwrap_or_default());
            assert!(target.exists(), "{page} links to {link}");
        }
    }
}
