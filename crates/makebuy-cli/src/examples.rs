//! The examples of the registry, checked like the files they stand for.

use crate::Exit;
use crate::portfolio_files::not_recognised;
use crate::print::{FindingsFormat, render_findings};
use makebuy_core::lint::lint;
use makebuy_core::locale::LocaleFile;
use makebuy_core::{Beside, PackFiles, portfolio};
use makebuy_host::Shelf;
use makebuy_model::code::examples::Example;
use makebuy_model::{Code, Diagnostic, FileId, Sources};

/// The pack around an example that is not a pack itself.
const FRAME: &str =
    "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"House rules\"\nextends = [\"foundations\"]\n";

/// What is said of a text that stands for an example.
#[derive(Debug)]
pub struct Shown {
    /// Everything that was found, with the texts it speaks of.
    pub diagnostics: Vec<Diagnostic>,
    sources: Sources,
}

impl Shown {
    /// What is printed about one code.
    ///
    /// # Errors
    /// Only by a bug.
    pub fn printed(&self, code: Code) -> Result<String, Exit> {
        let found: Vec<_> = self.diagnostics.iter().filter(|found| found.code == code).take(1).cloned().collect();
        Ok(render_findings(FindingsFormat::Human, &self.sources, &found)?.trim_end().to_owned())
    }
}

/// Checks a text in the place of the example of a code; and lints it, if that is how the code is found.
#[must_use]
pub fn example(code: Code, example: &Example, text: &str) -> Shown {
    let mut sources = Sources::new();
    let shelf = Shelf::embedded(&mut sources);
    let file = sources.add(example.file, text);
    let diagnostics = match example.file {
        "portfolio.toml" => judged(&shelf, &sources, file),
        "sheet.csv" => shelf
            .library()
            .compile("foundations")
            .and_then(|outcome| outcome.value)
            .map_or_else(Vec::new, |pack| portfolio::from_csv(&sources, file, &[], &pack).diagnostics),
        name => pack(&shelf, &mut sources, (name, file), code.is_of_lint()),
    };
    Shown { diagnostics, sources }
}

fn judged(shelf: &Shelf, sources: &Sources, file: FileId) -> Vec<Diagnostic> {
    if !sources.text(file).trim().is_empty() && !portfolio::looks_like_one(sources, file) {
        return vec![not_recognised(file)];
    }
    let pack = shelf.library().compile("foundations").and_then(|outcome| outcome.value);
    pack.map_or_else(Vec::new, |pack| portfolio::from_toml(sources, file, &pack).diagnostics)
}

/// A pack in a folder: the example is one of its files.
fn pack(shelf: &Shelf, sources: &mut Sources, (name, file): (&str, FileId), linted: bool) -> Vec<Diagnostic> {
    let mut files = PackFiles::default();
    let mut beside = Beside { in_folder: true, ..Beside::default() };
    if name == "pack.toml" {
        files.files.push(file);
    } else {
        files.files.push(sources.add("pack.toml", FRAME));
        match name {
            "cases.toml" => beside.cases = Some(file),
            "locales/fr.toml" => files.locales.push(LocaleFile { stem: "fr".to_owned(), file }),
            _ => files.files.push(file),
        }
    }
    let mut library = shelf.library().clone();
    let (id, mut diagnostics) = library.add(sources, files);
    if let Some(whole) = id.and_then(|id| makebuy_core::check(&library, sources, &id, beside)) {
        diagnostics = whole.diagnostics;
        let pack = whole.value.filter(|_| linted).map(|whole| whole.pack);
        let found = pack.and_then(|pack| lint(&library, &pack, &[]));
        diagnostics.extend(found.into_iter().flat_map(|found| found.diagnostics));
    }
    diagnostics
}
