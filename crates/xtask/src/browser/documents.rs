//! The documents that are looked at. The folder in which one is written says what it is looked at for: `tests/browser/plan.js`.

use super::{node, portfolios};
use crate::{plugins, run};
use anyhow::{Context as _, Result, ensure};
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const LANGUAGES: [&str; 4] = ["en", "fr", "it", "ru"];

/// Writes all documents anew.
pub(crate) fn write(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    for kind in ["reports", "others", "big", "hostile", "papers", "in"] {
        fs::create_dir_all(folder.join(kind))?;
    }
    let writer = Writer { program: plugins::program()?, folder: folder.to_owned() };
    writer.examples()?;
    writer.sizes()?;
    writer.handbooks()?;
    writer.failure()?;
    writer.houses()?;
    writer.collections()?;
    writer.papers()?;
    writer.hostile()
}

/// The program, and where its documents go.
pub(super) struct Writer {
    program: PathBuf,
    pub(super) folder: PathBuf,
}

impl Writer {
    /// The example of every pack in every language.
    fn examples(&self) -> Result<()> {
        for (pack, example) in examples()? {
            for language in LANGUAGES {
                self.report(&example, &format!("reports/{pack}-{language}"), &["--lang", language])?;
            }
        }
        Ok(())
    }

    /// One activity, and many.
    fn sizes(&self) -> Result<()> {
        let (_, example) = examples()?.into_iter().next_back().context("a pack has an example")?;
        let text = fs::read_to_string(&example).with_context(|| format!("{} can not be read", example.display()))?;
        for (count, kind) in [(1, "others"), (60, "big"), (200, "big")] {
            let file = self.folder.join(format!("in/activities-{count}.toml"));
            fs::write(&file, portfolios::with_activities(&text, count))?;
            // Two hundred take long, and Russian words are the longest.
            let languages: &[&str] = if count > 100 { &["ru"] } else { &["en", "ru"] };
            for language in languages {
                self.report(&file, &format!("{kind}/activities-{count}-{language}"), &["--lang", language])?;
            }
        }
        Ok(())
    }

    /// The handbooks of every pack in every language, with the page that leads to them.
    fn handbooks(&self) -> Result<()> {
        for (pack, _) in examples()? {
            let books = shown(&self.folder.join("books").join(&pack));
            self.makebuy(&["doc", &pack, "--format", "html", "-o", &books])?;
        }
        Ok(())
    }

    /// A report that says which function of a plugin failed.
    fn failure(&self) -> Result<()> {
        let folder = self.folder.join("in/failing");
        fs::create_dir_all(&folder)?;
        let library = folder.join(format!("{DLL_PREFIX}failing{DLL_SUFFIX}"));
        let pack = fs::read_to_string("tests/fixtures/browser/failing.toml")?;
        run(Command::new("cc")
            .args(["-shared", "-fPIC", "-w", "-I", "crates/makebuy-plugin/include", "-DPLUGIN_NAME=\"failing\""])
            .args([format!("-DPLUGIN_PACK={pack:?}"), "-DPLUGIN_MARK=\"\"".to_owned(), "-DPLUGIN_ENDS".to_owned()])
            .args([Path::new("tests/fixtures/plugins/faults.c"), Path::new("-o"), &library]))?;
        self.makebuy(&["plugin", "trust", "--user", &shown(&library)])?;
        let portfolio = Path::new("tests/fixtures/browser/failing-portfolio.toml");
        self.report(portfolio, "others/plugin-failure", &["--rules", &shown(&library), "--keep-going"])
    }

    /// Reports whose every text is hostile.
    fn hostile(&self) -> Result<()> {
        let folder = self.folder.join("in/naughty");
        run(node().arg("naughty.js").arg(&folder))?;
        for file in fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()? {
            let path = file.path();
            if let Some(name) = path.file_stem().and_then(|name| name.to_str()).filter(|_| path.is_file()) {
                self.report(&path, &format!("hostile/{name}"), &[])?;
            }
        }
        let books = self.folder.join("hostile");
        self.makebuy(&[
            "doc",
            &shown(&folder.join("naughty")),
            "--lang",
            "en",
            "--format",
            "html",
            "-o",
            &shown(&books),
        ])
    }

    pub(super) fn report(&self, portfolio: &Path, name: &str, more: &[&str]) -> Result<()> {
        let (portfolio, to) = (shown(portfolio), shown(&self.folder.join(format!("{name}.html"))));
        self.makebuy(&[&["report", &portfolio, "-o", &to], more].concat())
    }

    /// Runs the program; what it prints is shown only if it fails.
    pub(super) fn makebuy(&self, arguments: &[&str]) -> Result<()> {
        let out = plugins::at_home(&mut Command::new(&self.program))?.args(arguments).env("LC_ALL", "C").output()?;
        let said = String::from_utf8_lossy(&out.stderr);
        ensure!(out.status.success(), "makebuy {} failed:\n{said}", arguments.join(" "));
        Ok(())
    }
}

/// The shipped packs that have an example: id and portfolio.
pub(super) fn examples() -> Result<Vec<(String, PathBuf)>> {
    let folders = xtask::pack_folders(Path::new(""))?;
    let examples = folders.iter().filter_map(|folder| {
        let example = folder.join("example.toml");
        Some((folder.file_name()?.to_str()?.to_owned(), example))
    });
    Ok(examples.filter(|(_, example)| example.exists()).collect())
}

pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}
