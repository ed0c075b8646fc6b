//! Every command that the documents show is run, in the order of the page, in a folder of its own.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at what should not be")]

mod support;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use support::{Cli, Ran, root};

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

/// A page that is being run.
struct Page<'a> {
    name: &'a str,
    cli: Cli,
    /// The folder that its commands have gone to, seen from that of the test.
    folder: PathBuf,
    /// What the last command printed.
    printed: String,
    /// How many commands of makebuy were run.
    ran: usize,
}

impl<'a> Page<'a> {
    /// A page in a folder with what of this repository pages speak of.
    fn new(name: &'a str) -> Self {
        let cli = Cli::new();
        for place in ["crates", "rules", "target"] {
            std::os::unix::fs::symlink(root().join(place), cli.folder().join(place)).unwrap();
        }
        let example = "plugins/c-example/plugin.c";
        cli.file(example, std::fs::read(root().join(example)).unwrap());
        Self { name, cli, folder: PathBuf::new(), printed: String::new(), ran: 0 }
    }

    /// Runs all of it: TOML and CSV blocks whose place is told are written, commands are run, and each line of a `text` block
    /// must be in what the last command printed. Gives how many commands of makebuy there were.
    fn run(mut self, files: &[&str]) -> usize {
        let mut files = files.iter();
        for (language, text) in blocks(self.name) {
            match language.as_str() {
                "toml" | "csv" if text.starts_with("# ") || self.name == "README.md" => {
                    let name = text.lines().next().and_then(|line| line.strip_prefix("# "));
                    let name = name.filter(|name| name.contains('.') && !name.contains(' '));
                    let name = name.or_else(|| files.next().copied());
                    self.cli.file(name.unwrap_or_else(|| panic!("{}: where does this go?\n{text}", self.name)), &text);
                }
                "html" | "svg" => self.marked(&text),
                "sh" => text.lines().filter(|line| !line.trim().is_empty()).for_each(|line| self.command(line)),
                "text" => text.lines().for_each(|line| self.printed(line)),
                _ => {}
            }
        }
        self.ran
    }

    /// A file that tells its place in a comment.
    fn marked(&self, text: &str) {
        let name = text.lines().next().unwrap_or_default();
        self.cli.file(name.trim_matches(|c: char| "{#}<!-> ".contains(c)), text);
    }

    fn printed(&self, line: &str) {
        let printed = &self.printed;
        assert!(
            printed.contains(line),
            "{}: `{line}` is not in what the command before printed:\n{printed}",
            self.name
        );
    }

    fn command(&mut self, line: &str) {
        let words = words(line);
        match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["makebuy", rest @ ..] | ["cargo", "run", "--release", "--", rest @ ..] => {
                let mut command = self.cli.command(rest);
                let out = Ran::from(command.current_dir(self.here()).stdin(Stdio::null()).output().unwrap()).ended(0);
                self.printed = out.stdout + &out.stderr;
                self.ran += 1;
            }
            ["cargo", "xtask", ..] => {}
            ["cd", ".."] => assert!(self.folder.pop(), "{}: `{line}` leads out of its folder", self.name),
            ["cd", folder] => self.folder.push(folder),
            ["cargo", rest @ ..] => self.cargo(rest, None),
            [set, "cargo", rest @ ..] if set.contains('=') => self.cargo(rest, set.split_once('=')),
            ["cc", rest @ ..] => self.build("cc", rest, &self.here(), None),
            _ => panic!("{}: a command that this test does not know: {line}", self.name),
        }
    }

    fn here(&self) -> PathBuf {
        self.cli.folder().join(&self.folder)
    }

    /// A crate of this repository is built where it stands, one of the page's own in its folder.
    fn cargo(&self, words: &[&str], set: Option<(&str, &str)>) {
        assert!(
            matches!(words, ["build" | "test", ..]),
            "{}: cargo does more than build and test: {words:?}",
            self.name
        );
        let folder = if words.contains(&"-p") { root() } else { self.here() };
        self.build(env!("CARGO"), words, &folder, set);
    }

    /// Runs a compiler, without a network.
    fn build(&self, program: &str, words: &[&str], folder: &Path, set: Option<(&str, &str)>) {
        let mut command = Command::new(program);
        command.args(words).current_dir(folder).env("CARGO_NET_OFFLINE", "true").envs(set);
        // Its target folder is the usual one, where the page looks for what was built.
        let ran = command.env_remove("CARGO_TARGET_DIR").output().unwrap();
        let said = String::from_utf8_lossy(&ran.stderr);
        assert!(ran.status.success(), "{}: {program} {}: {said}", self.name, words.join(" "));
    }
}

fn run(page: &str, files: &[&str]) -> usize {
    Page::new(page).run(files)
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
fn the_guide_on_reports_works_word_for_word() {
    assert!(run("docs/guide/reports.md", &[]) >= 11);
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
fn the_guide_on_house_style_works_word_for_word() {
    assert!(run("docs/guide/house-style.md", &[]) >= 7);
}

#[test]
fn the_guide_on_plugins_works_word_for_word() {
    assert!(run("docs/guide/plugins.md", &[]) >= 12);
}

#[test]
fn the_pages_of_plugins_work_word_for_word() {
    assert!(run("plugins/pack-in-a-box/README.md", &[]) == 0);
    let mut page = Page::new("plugins/c-example/README.md");
    page.folder = PathBuf::from("plugins/c-example");
    assert!(page.run(&[]) >= 2);
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
        "docs/guide/house-style.md",
        "docs/guide/languages.md",
        "docs/guide/plugins.md",
        "docs/guide/portfolios.md",
        "docs/guide/reports.md",
        "docs/guide/rule-files.md",
        "docs/guide/testing.md",
        "docs/decisions/016-plugins.md",
        "docs/decisions/018-templates.md",
        "docs/decisions/README.md",
        "docs/plugin-abi.md",
        "plugins/c-example/README.md",
        "plugins/pack-in-a-box/README.md",
        "plugins/provider-viability/README.md",
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
