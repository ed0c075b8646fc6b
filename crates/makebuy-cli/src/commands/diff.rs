//! `makebuy diff`

use crate::Exit;
use crate::args::{Diff, DiffFormat, Sheet};
use crate::named::{Named, no_pack};
use crate::output::{folder_of, json, message, missing, note, write, write_data};
use crate::portfolio_files::PortfolioFiles;
use crate::print;
use crate::session::Session;
use makebuy_core::diff::{Comparison, Side};
use makebuy_core::{Pack, portfolio};
use makebuy_host::Shelf;
use makebuy_model::assessment::FunctionFailure;
use makebuy_model::diff::{PackDiff, PortfolioDiff};
use makebuy_model::{Diagnostic, FileId};
use std::path::{Path, PathBuf};

pub(super) fn run(session: &mut Session, args: &Diff, rules: &[PathBuf]) -> Result<(), Exit> {
    let (old, old_example) = side(session, &args.old, rules)?;
    let (new, new_example) = side(session, &args.new, rules)?;
    let packs = (old.pack().clone(), new.pack().clone());
    let comparison = Comparison::new(old, new);
    let mut diff = comparison.diff().clone();
    for file in &args.portfolio {
        diff.portfolios.push(named(session, &comparison, file)?);
    }
    if args.portfolio.is_empty() && !diff.changes.is_empty() {
        let example = new_example.or(old_example);
        diff.portfolios.extend(example.and_then(|file| example_of(session, &comparison, file)));
    }
    session.report(&comparison.failures().iter().map(FunctionFailure::diagnostic).collect::<Vec<_>>())?;
    let text = match args.format {
        DiffFormat::Human => print::diff(&diff, &packs.0, &packs.1),
        DiffFormat::Markdown => print::diff_markdown(&diff, &packs.0, &packs.1),
        DiffFormat::Json => json(&diff)?,
    };
    if args.format == DiffFormat::Json {
        write_data(None, &text)?
    } else {
        write(None, &text)?
    }
    if args.format == DiffFormat::Human && args.portfolio.is_empty() && !diff.changes.is_empty() {
        note("\nWhat it does to verdicts of yours: add --portfolio FILE");
    }
    if args.check_version { gate(&diff) } else { Ok(()) }
}

/// A pack in a library of its own, so that the other may have the same id; and its example portfolio.
fn side(session: &mut Session, word: &str, rules: &[PathBuf]) -> Result<(Side, Option<FileId>), Exit> {
    let mut shelf = Shelf::embedded(&mut session.sources);
    session.shelf.plugins().cloned().into_iter().for_each(|plugins| shelf.allow_plugins(plugins));
    for path in rules {
        // What is wrong with these was reported when the session began.
        shelf.add_place(path, &mut session.sources).map_err(|_| Exit::Input)?;
    }
    let id = match Named::of(word) {
        Named::Path(path) => add(session, &mut shelf, path)?,
        Named::Id(id) => id.to_owned(),
    };
    let Some(outcome) = Side::of(shelf.library(), &id) else {
        message(&no_pack(shelf.library(), &id));
        return Err(Exit::Usage);
    };
    let errors: Vec<_> = outcome.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
    session.report(&errors)?;
    let example = shelf.pack(&id).and_then(|pack| pack.example);
    Ok((outcome.value.ok_or(Exit::Input)?, example))
}

/// Adds the pack at a path, and of the folders beside it those that it builds on: an older pack goes with older bases.
fn add(session: &mut Session, shelf: &mut Shelf, path: &Path) -> Result<String, Exit> {
    let place = |shelf: &mut Shelf, session: &mut Session, path: &Path| {
        let added = shelf.add_pack(path, &mut session.sources);
        added.map_err(|diagnostics| session.report(&diagnostics).err().unwrap_or(Exit::Input))
    };
    let id = place(shelf, session, path)?;
    let folder = path.canonicalize().ok().and_then(|path| path.parent().map(Path::to_owned));
    let shown = folder_of(path);
    let mut waiting: Vec<String> = shelf.library().extends(&id).map(str::to_owned).collect();
    let mut seen = vec![id.clone()];
    while let Some(base) = waiting.pop() {
        let beside = folder.as_ref().map(|folder| folder.join(&base)).filter(|beside| beside.is_dir());
        let (Some(_), false) = (beside, seen.contains(&base)) else { continue };
        let beside = shown.join(&base);
        let found = place(shelf, session, &beside)?;
        note(&format!("note: `{found}`, which `{id}` builds on, is taken from {}", beside.display()));
        waiting.extend(shelf.library().extends(&found).map(str::to_owned));
        seen.push(base);
    }
    Ok(id)
}

/// A portfolio that was asked for: it must be one for both packs.
fn named(session: &mut Session, comparison: &Comparison, path: &Path) -> Result<PortfolioDiff, Exit> {
    let files = PortfolioFiles::read(&mut session.sources, path, &Sheet::default());
    let files = files.map_err(|diagnostic| session.report(&[*diagnostic]).err().unwrap_or(Exit::Input))?;
    for (which, pack) in [("OLD", comparison.old()), ("NEW", comparison.new_pack())] {
        let outcome = files.parse(&session.sources, pack);
        if outcome.value.is_none() {
            message(&format!("`{}` can not be read for {which}:", path.display()));
        }
        session.take(outcome)?;
    }
    let read = |pack: &Pack| files.parse(&session.sources, pack).value;
    comparison.portfolio(&path.display().to_string(), &read).ok_or_else(|| missing("the portfolio"))
}

/// The example of a pack, if it can be read for both.
fn example_of(session: &Session, comparison: &Comparison, file: FileId) -> Option<PortfolioDiff> {
    let name = session.sources.get(file).map(|source| source.name.to_string()).unwrap_or_default();
    let read = |pack: &Pack| portfolio::from_toml(&session.sources, file, pack).value;
    let found = comparison.portfolio(&name, &read);
    if found.is_none() {
        note(&format!("note: the example {name} can not be read for both packs, and is left out"));
    }
    found
}

fn gate(diff: &PackDiff) -> Result<(), Exit> {
    let (old, new) = (&diff.old, &diff.new);
    let Some(version) = &diff.version else {
        message(&format!("`{}` and `{}` are two packs: versions are compared of one", old.id, new.id));
        return Err(Exit::Usage);
    };
    if version.enough {
        return Ok(());
    }
    message(&format!(
        "the version of `{}` must be at least {}, it is {}: there are {} changes since {}",
        new.id,
        version.at_least,
        new.version,
        diff.bump.as_str(),
        old.version
    ));
    Err(Exit::Gate)
}
