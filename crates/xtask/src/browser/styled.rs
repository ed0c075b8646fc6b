//! Documents in the style of a house, the page that leads to several, and PDFs.

use super::documents::{Writer, examples, shown};
use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// What a house says of its reports, with its logos.
const HOUSES: &str = "tests/fixtures/browser/house";

impl Writer {
    /// Reports of houses: all that `[report]` can say, in templates that nobody changed; and colours that are too light.
    pub(super) fn houses(&self) -> Result<()> {
        let templates = shown(&self.folder.join("in/templates"));
        self.makebuy(&["new", "template", &templates])?;
        self.report(&self.of_house("svg")?, "reports/house-svg-fr", &["--lang", "fr", "--template", &templates])?;
        self.report(&self.of_house("png")?, "reports/house-png-it", &["--lang", "it"])
    }

    /// The example of a pack as a house would have it; the name of the house is that of its logo's format.
    fn of_house(&self, name: &str) -> Result<PathBuf> {
        let folder = self.folder.join("in/houses");
        fs::create_dir_all(&folder)?;
        let logo = format!("logo.{name}");
        fs::copy(Path::new(HOUSES).join(&logo), folder.join(&logo))?;
        let says = fs::read_to_string(Path::new(HOUSES).join(format!("{name}.toml")))?;
        let file = folder.join(format!("{name}.toml"));
        fs::write(&file, fs::read_to_string(example("it-services")?)? + &says)?;
        Ok(file)
    }

    /// The page that leads to several reports, with the reports it leads to.
    pub(super) fn collections(&self) -> Result<()> {
        let portfolios: Vec<String> = examples()?.iter().map(|(_, example)| shown(example)).collect();
        let portfolios: Vec<&str> = portfolios.iter().map(String::as_str).collect();
        for language in ["en", "ru"] {
            let folder = self.folder.join(format!("in/collection-{language}"));
            let to = format!("{}/", shown(&folder));
            self.makebuy(&[&["report", "-o", &to, "--lang", language][..], &portfolios].concat())?;
            fs::copy(folder.join("index.html"), self.folder.join(format!("reports/collection-{language}.html")))?;
        }
        Ok(())
    }

    /// PDFs, each made twice.
    pub(super) fn papers(&self) -> Result<()> {
        let folder = self.folder.join("papers");
        for (pack, language) in [("digital-reputation", "fr"), ("it-services", "ru")] {
            for folder in [&folder, &folder.join("again")] {
                fs::create_dir_all(folder)?;
                let to = shown(&folder.join(format!("{pack}-{language}.pdf")));
                self.makebuy(&["report", &shown(&example(pack)?), "--lang", language, "-o", &to])?;
            }
        }
        Ok(())
    }
}

/// The example of a pack.
fn example(pack: &str) -> Result<PathBuf> {
    let found = examples()?.into_iter().find(|(id, _)| id == pack);
    found.map(|(_, example)| example).with_context(|| format!("`{pack}` has no example"))
}
