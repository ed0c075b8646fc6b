//! Which plugins may be loaded, and where they run.

use makebuy_host::Plugins;
use makebuy_host::plugin::{Isolation, LOCK_FILE, Lock, Running, Trust, user_lock};
use makebuy_model::Sources;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Reads what is pinned: beside the portfolios, in the current folder, by the user.
pub(crate) fn plugins(portfolios: &[&Path], in_process: bool, sources: &mut Sources) -> Plugins {
    let (mut locks, mut unread) = (Vec::new(), Vec::new());
    for path in places(portfolios) {
        match Lock::read(&path, sources) {
            Ok(lock) => locks.push(lock),
            Err(diagnostic) => unread.push(*diagnostic),
        }
    }
    let running = if in_process { Running::InProcess } else { Running::Isolated(Isolation::by(this_program())) };
    Plugins { trust: Trust { locks }, running, unread }
}

fn places(portfolios: &[&Path]) -> Vec<PathBuf> {
    let here = PathBuf::from(LOCK_FILE);
    let beside: BTreeSet<PathBuf> = portfolios.iter().map(|portfolio| lock_beside(portfolio)).collect();
    let mut places: Vec<PathBuf> = beside.into_iter().collect();
    let same =
        |one: &Path, other: &Path| one.canonicalize().ok().is_some_and(|path| other.canonicalize().ok() == Some(path));
    if !places.iter().any(|place| place == &here || same(place, &here)) {
        places.push(here);
    }
    places.extend(user_lock());
    places
}

/// The lock beside a portfolio.
pub(crate) fn lock_beside(portfolio: &Path) -> PathBuf {
    portfolio.parent().unwrap_or(Path::new("")).join(LOCK_FILE)
}

/// The program that is running, even if its file has been replaced meanwhile.
pub(crate) fn this_program() -> PathBuf {
    let running = PathBuf::from("/proc/self/exe");
    if running.exists() { running } else { std::env::current_exe().unwrap_or_default() }
}
