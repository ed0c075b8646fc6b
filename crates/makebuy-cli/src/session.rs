//! What every command needs: the packs at hand, the portfolio, the printing of diagnostics.

use crate::Exit;
use crate::args::{Arguments, Input, Reading};
use crate::language::Wanted;
use crate::named::{Named, no_pack};
use crate::output::{Target, check_all, message, missing, note, to_file};
use crate::places::Places;
use crate::plugins::plugins;
use crate::portfolio_files::PortfolioFiles;
use crate::print::print_diagnostics;
use makebuy_core::portfolio::Portfolio;
use makebuy_core::{Outcome, Pack, Settings, assess, portfolio};
use makebuy_host::Shelf;
use makebuy_model::assessment::FunctionFailure;
use makebuy_model::pack::RuleExamples;
use makebuy_model::{Assessment, Code, Diagnostic, Sources};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The texts that were read and the packs at hand.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) sources: Sources,
    pub(crate) shelf: Shelf,
    /// The language of what packs say.
    pub(crate) language: Wanted,
    /// In which folders which packs were looked for.
    looked: BTreeSet<(PathBuf, String)>,
    /// What is at hand in some folders only.
    pub(crate) places: Places,
}

/// Why there is no result.
#[derive(Debug)]
pub(crate) enum Refused {
    /// What was found, still to be printed.
    Found(Vec<Diagnostic>),
    /// The user was told already.
    Told(Exit),
}

impl Session {
    /// Reads the built-in packs, which plugins are pinned, and the packs of `--rules`.
    ///
    /// What can not be read is told with the session: the command decides how it is printed.
    pub(crate) fn open(arguments: &Arguments) -> (Self, Vec<Diagnostic>) {
        let mut sources = Sources::new();
        let mut shelf = Shelf::embedded(&mut sources);
        let language = Wanted::new(arguments.command.speak());
        let portfolios = arguments.command.portfolios();
        shelf.allow_plugins(plugins(&portfolios, arguments.in_process_plugins, &mut sources));
        let mut diagnostics = Vec::new();
        let built_in: Vec<String> = shelf.library().ids().map(str::to_owned).collect();
        for path in &arguments.rules {
            match shelf.add_place(path, &mut sources) {
                Ok(ids) => {
                    for id in ids.iter().filter(|id| built_in.contains(id)) {
                        note_place(id, path, true);
                    }
                }
                Err(found) => diagnostics.extend(found),
            }
        }
        (Self { sources, shelf, language, looked: BTreeSet::new(), places: Places::new() }, diagnostics)
    }

    /// The file that `-o` names; `-` is standard output, as is none.
    pub(crate) fn target<'a>(&'a self, output: Option<&'a Path>) -> Option<Target<'a>> {
        let path = output.filter(|path| path.as_os_str() != "-")?;
        Some(Target::new(path, &self.sources))
    }

    /// Writes a file that no `-o` names by itself.
    pub(crate) fn write(&self, path: &Path, text: &str) -> Result<(), Exit> {
        to_file(Target::new(path, &self.sources), text)
    }

    /// Refuses to replace files that are none that may be replaced, or where something was read from.
    pub(crate) fn check_new(&self, paths: &[&Path], replaced: impl Fn(&Path) -> bool) -> Result<(), Exit> {
        if let Some(path) = paths.iter().find(|path| path.exists() && !replaced(path)) {
            message(&format!("`{}` exists: choose another name, or add --force to replace it", path.display()));
            return Err(Exit::Usage);
        }
        check_all(paths.iter().copied(), &self.sources)
    }

    /// Prints diagnostics; an error among them ends the run.
    pub(crate) fn report(&self, diagnostics: &[Diagnostic]) -> Result<(), Exit> {
        print_diagnostics(&self.sources, diagnostics);
        Exit::of(diagnostics)
    }

    /// Prints what was found and gives the value, if there is one.
    pub(crate) fn take<T>(&self, outcome: Outcome<T>) -> Result<T, Exit> {
        self.report(&outcome.diagnostics)?;
        outcome.value.ok_or(Exit::Input)
    }

    /// The same without its warnings.
    pub(crate) fn take_quietly<T>(&self, outcome: Outcome<T>) -> Result<T, Exit> {
        let errors: Vec<_> = outcome.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
        self.report(&errors)?;
        outcome.value.ok_or(Exit::Input)
    }

    /// Compiles a pack; its warnings are for `check`, not for every command.
    pub(crate) fn pack(&self, id: &str) -> Result<Pack, Exit> {
        self.pack_in(id, &self.language)
    }

    /// The same in a language of its own.
    pub(crate) fn pack_in(&self, id: &str, wanted: &Wanted) -> Result<Pack, Exit> {
        self.compiled(id, wanted).map_err(|refused| self.told(refused))
    }

    /// Compiles a pack without printing what was found.
    pub(crate) fn find_pack(&self, id: &str) -> Result<Pack, Refused> {
        self.compiled(id, &self.language)
    }

    fn compiled(&self, id: &str, wanted: &Wanted) -> Result<Pack, Refused> {
        let library = self.shelf.library();
        let Some(languages) = library.languages(id) else {
            message(&no_pack(library, id));
            return Err(Refused::Told(Exit::Usage));
        };
        let language = wanted.among(&format!("in pack `{id}`"), &languages).map_err(Refused::Told)?;
        let outcome = library.compile_in(id, &language).ok_or_else(|| Refused::Told(missing("the pack")))?;
        let errors: Vec<_> = outcome.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
        outcome.value.ok_or(Refused::Found(errors))
    }

    /// Examples of the rules of a pack, from its cases.
    pub(crate) fn examples(&self, pack: &Pack) -> Result<Vec<RuleExamples>, Exit> {
        self.take(self.shelf.examples(&self.sources, pack))
    }

    /// Prints what is still to be printed.
    fn told(&self, refused: Refused) -> Exit {
        match refused {
            Refused::Found(diagnostics) => self.report(&diagnostics).err().unwrap_or(Exit::Input),
            Refused::Told(exit) => exit,
        }
    }

    /// The id of the pack at a path, if there is something; else it is an id itself.
    pub(crate) fn pack_at(&mut self, word: &str) -> Result<String, Exit> {
        self.find_pack_at(word).map_err(|refused| self.told(refused))
    }

    /// The same without printing what was found.
    pub(crate) fn find_pack_at(&mut self, word: &str) -> Result<String, Refused> {
        match Named::of(word) {
            Named::Path(path) => self.shelf.add_pack(path, &mut self.sources).map_err(Refused::Found),
            Named::Id(id) => Ok(id.to_owned()),
        }
    }

    /// The ids of all packs at a path, if there is something; else it is an id itself.
    pub(crate) fn packs_at(&mut self, word: &str) -> Result<Vec<String>, Exit> {
        match Named::of(word) {
            Named::Path(path) => {
                let added = self.shelf.add_place(path, &mut self.sources);
                added.map_err(|found| self.told(Refused::Found(found)))
            }
            Named::Id(id) => Ok(vec![id.to_owned()]),
        }
    }

    /// Reads a portfolio with its pack and judges it.
    pub(crate) fn assess(&mut self, input: &Input) -> Result<Assessment, Exit> {
        let (pack, portfolio, settings) = self.read(input)?;
        self.judged(&pack, &portfolio, &settings, &input.reading)
    }

    /// Judges a portfolio. A function that fails ends the run, unless the user wants to go on.
    pub(crate) fn judged(
        &self,
        pack: &Pack,
        portfolio: &Portfolio,
        settings: &Settings,
        reading: &Reading,
    ) -> Result<Assessment, Exit> {
        find_verdicts(pack, portfolio, settings, reading)
            .map_err(|failures| self.report(&failures).err().unwrap_or(Exit::Plugin))
    }

    /// Functions of plugins that failed in whatever was done.
    pub(crate) fn failures(&self) -> Vec<Diagnostic> {
        self.shelf.library().failures().iter().map(FunctionFailure::diagnostic).collect()
    }

    /// Refuses to write what a failure of a function went into.
    pub(crate) fn check_functions(&self) -> Result<(), Exit> {
        self.report(&self.failures())
    }

    /// Reads a portfolio with its pack.
    pub(crate) fn read(&mut self, input: &Input) -> Result<(Pack, Portfolio, Settings), Exit> {
        let files = PortfolioFiles::read(&mut self.sources, &input.file, &input.reading.sheet);
        let files = files.map_err(|diagnostic| self.report(&[*diagnostic]).err().unwrap_or(Exit::Input))?;
        let pack = self.pack_of(&files, input.reading.pack.as_deref())?;
        let portfolio = self.take(files.parse(&self.sources, &pack))?;
        let settings = files.settings(&self.sources, &input.reading);
        Ok((pack, portfolio, settings))
    }

    /// The pack asked for, else the one the portfolio names.
    fn pack_of(&mut self, files: &PortfolioFiles, wanted: Option<&str>) -> Result<Pack, Exit> {
        let id = self.find_id_of(files, wanted);
        let pack = id.and_then(|id| self.find_pack(&id));
        pack.map_err(|refused| self.told(refused))
    }

    /// Its id, without printing what was found.
    pub(crate) fn find_id_of(&mut self, files: &PortfolioFiles, wanted: Option<&str>) -> Result<String, Refused> {
        let id = wanted.map(|word| self.find_pack_at(word)).transpose()?;
        self.find_id(files, id)
    }

    /// The same, given the id of the pack asked for.
    pub(crate) fn find_id(&mut self, files: &PortfolioFiles, wanted: Option<String>) -> Result<String, Refused> {
        let Some(id) = wanted else { return self.find_named_pack(files) };
        self.look_beside(files, &id)?;
        Ok(id)
    }

    /// The id of the pack that a portfolio names, which is at hand.
    fn find_named_pack(&mut self, files: &PortfolioFiles) -> Result<String, Refused> {
        let Some(named) = files.all().find_map(|file| portfolio::pack_id(&self.sources, file)) else {
            return Err(Refused::Found(files.no_pack(&self.sources)));
        };
        self.look_beside(files, &named.value)?;
        if self.shelf.library().ids().any(|id| id == named.value) {
            return Ok(named.value);
        }
        let message = format!("there is no pack `{}`", named.value.escape_debug());
        let diagnostic = Diagnostic::error(Code::UnknownPack, named.span, message)
            .maybe_help(self.shelf.library().suggest(&named.value))
            .help("a pack of your own is found beside the portfolio, or with `--rules PATH`");
        Err(Refused::Found(vec![diagnostic]))
    }

    /// Takes a pack, and those that it takes over, from beside a portfolio, but for those that a path was given for.
    fn look_beside(&mut self, files: &PortfolioFiles, id: &str) -> Result<(), Refused> {
        let Some(folder) = files.folder() else { return Ok(()) };
        let mut waiting = vec![id.to_owned()];
        let mut seen = BTreeSet::new();
        while let Some(id) = waiting.pop() {
            if !seen.insert(id.clone()) {
                continue;
            }
            let known = self.shelf.pack(&id).is_some_and(|pack| pack.path.is_some());
            if !known && self.looked.insert((folder.to_owned(), id.clone())) {
                let built_in = self.shelf.pack(&id).is_some();
                let taken = self.shelf.add_beside(folder, &id, &mut self.sources).map_err(Refused::Found)?;
                taken.iter().for_each(|path| note_place(&id, path, built_in));
            }
            waiting.extend(self.shelf.library().extends(&id).map(str::to_owned));
        }
        Ok(())
    }
}

/// Judges a portfolio.
///
/// # Errors
/// Functions that failed, unless the user wants to go on.
pub(crate) fn find_verdicts(
    pack: &Pack,
    portfolio: &Portfolio,
    settings: &Settings,
    reading: &Reading,
) -> Result<Assessment, Vec<Diagnostic>> {
    let assessment = assess(pack, portfolio, settings);
    if reading.keep_going || assessment.failures.is_empty() {
        return Ok(assessment);
    }
    let on = "with --keep-going verdicts are given all the same, and say what is unknown because of it";
    Err(assessment.failures.iter().map(|failure| failure.diagnostic().help(on)).collect())
}

/// Says where a pack is taken from.
fn note_place(id: &str, path: &Path, built_in: bool) {
    let instead = if built_in { ", in place of the built-in one" } else { "" };
    note(&format!("note: pack `{id}` is taken from {}{instead}", path.display()));
}
