//! `makebuy plugin`

use crate::Exit;
use crate::args::{Plugin, PluginPlace};
use crate::output::{message, missing, note, write};
use crate::plugins::lock_beside;
use crate::print;
use crate::session::Session;
use makebuy_core::{Outcome, Whole};
use makebuy_host::LoadedPack;
use makebuy_host::plugin::{Finding, LOCK_FILE, LibraryFile, Lock, PluginError, load, user_lock};
use makebuy_model::pack::PackInfo;
use makebuy_model::{Code, Diagnostic, Span};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(super) fn run(session: &mut Session, command: &Plugin) -> Result<(), Exit> {
    let unread = session.shelf.plugins().map(|plugins| plugins.unread.clone()).unwrap_or_default();
    session.report(&unread)?;
    match command {
        Plugin::List => list(session),
        Plugin::Show(args) => show(session, &args.file),
        Plugin::Check(args) => check(session, &args.file),
        Plugin::Trust(args) => trust(session, &args.file, &args.place),
        Plugin::Forget(args) => forget(session, &args.name, &args.place),
    }
}

fn list(session: &Session) -> Result<(), Exit> {
    let locks = session.shelf.plugins().map_or(&[][..], |plugins| &plugins.trust.locks);
    write(None, &print::pins(locks))
}

fn show(session: &mut Session, path: &Path) -> Result<(), Exit> {
    let library = LibraryFile::read(path).map_err(|error| refused(session, path, error))?;
    write(None, &print::library(&library))?;
    let plugin = session.shelf.load_plugin(&library).map_err(|error| refused(session, path, error))?;
    write(None, &print::plugin(&plugin))
}

/// Pins a library: it is loaded for the first time, in the way that it will be loaded from then on.
fn trust(session: &mut Session, path: &Path, place: &PluginPlace) -> Result<(), Exit> {
    let library = LibraryFile::read(path).map_err(|error| refused(session, path, error))?;
    let mut lock = lock_at(session, place)?;
    let Some(plugins) = session.shelf.plugins() else { return Err(missing("the trust in plugins")) };
    let plugin = load(&library, &plugins.running).map_err(|error| refused(session, path, error))?;
    let before = lock.pin(&plugin.reference, &library);
    save(&lock)?;
    write(None, &format!("{}{}", print::library(&library), print::plugin(&plugin)))?;
    if let Some(before) = before.filter(|before| before.sha256 != library.sha256) {
        note(&format!("in place of {} {}, SHA-256 {}", before.name, before.version, before.sha256));
    }
    note(&format!("pinned in {}; use it with `--rules {}`", lock.path.display(), path.display()));
    Ok(())
}

fn forget(session: &mut Session, name: &str, place: &PluginPlace) -> Result<(), Exit> {
    let mut lock = lock_at(session, place)?;
    if lock.forget(name).is_none() {
        let known = lock.pins.iter().map(|pin| pin.name.as_str());
        return Err(crate::output::unknown(&format!("pin in {} of", lock.path.display()), name, known));
    }
    save(&lock)?;
    note(&format!("{name} is no longer trusted by {}", lock.path.display()));
    Ok(())
}

/// What is wrong with the pack that it carries, and what its functions do wrong.
fn check(session: &mut Session, path: &Path) -> Result<(), Exit> {
    let id = match session.shelf.add_pack(path, &mut session.sources) {
        Ok(id) => id,
        Err(found) => return Err(session.report(&found).err().unwrap_or(Exit::Plugin)),
    };
    let found = check_pack(session, &id)?;
    let Some(plugin) = session.shelf.pack(&id).and_then(|pack| pack.plugin.clone()) else {
        message(&format!("`{}` is no plugin: `makebuy check` looks at packs", path.display()));
        return Err(Exit::Usage);
    };
    let file = session.sources.add(path.display().to_string(), "");
    let mut diagnostics = found.diagnostics;
    let words = found.value.map(|whole| words(whole.pack.info())).unwrap_or_default();
    let wrong = |found: Finding| Diagnostic::error(Code::NotConforming, Span::file_start(file), found.to_string());
    diagnostics.extend(plugin.findings(&words).into_iter().map(wrong));
    session.report(&diagnostics)?;
    let functions = print::count(plugin.plugin().functions.len(), "function");
    write(
        None,
        &format!(
            "plugin {} {}, {functions}: nothing wrong was found\n",
            plugin.reference.name, plugin.reference.version
        ),
    )
}

fn check_pack(session: &Session, id: &str) -> Result<Outcome<Whole>, Exit> {
    let Session { shelf, sources, .. } = session;
    let beside = shelf.pack(id).map(LoadedPack::beside).unwrap_or_default();
    makebuy_core::check(shelf.library(), sources, id, beside).ok_or_else(|| missing("the pack"))
}

/// The names of all levels and choices: what functions get as words.
fn words(pack: &PackInfo) -> Vec<String> {
    let words: BTreeSet<&String> = pack.facts.iter().flat_map(|fact| &fact.values).collect();
    words.into_iter().cloned().collect()
}

fn lock_at(session: &mut Session, place: &PluginPlace) -> Result<Lock, Exit> {
    let path = match (&place.portfolio, place.user) {
        (Some(portfolio), _) if !portfolio.is_file() => {
            message(&format!("there is no portfolio `{}`", portfolio.display()));
            return Err(Exit::Usage);
        }
        (Some(portfolio), _) => lock_beside(portfolio),
        (None, false) => PathBuf::from(LOCK_FILE),
        (None, true) => user_lock().ok_or_else(|| {
            message("the system names no folder for the user's configuration");
            Exit::Usage
        })?,
    };
    Lock::read(&path, &mut session.sources).map_err(|found| session.report(&[*found]).err().unwrap_or(Exit::Input))
}

fn save(lock: &Lock) -> Result<(), Exit> {
    lock.write().map_err(|error| {
        message(&format!("`{}` can not be written: {error}", lock.path.display()));
        Exit::Usage
    })
}

fn refused(session: &mut Session, path: &Path, error: PluginError) -> Exit {
    let file = session.sources.add(path.display().to_string(), "");
    let found: Diagnostic = error.at(Span::file_start(file));
    session.report(&[found]).err().unwrap_or(Exit::Plugin)
}
