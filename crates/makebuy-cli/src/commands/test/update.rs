//! `makebuy test --update`: what failed is rewritten to what came, after a look at the difference.

use crate::Exit;
use crate::output::{Rewrite, message, note, rewrite, write};
use crate::session::Session;
use crate::tested::Tested;
use makebuy_core::Pack;
use makebuy_core::cases::{self, Update};
use makebuy_model::FileId;
use similar::TextDiff;
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;

pub(super) fn update(session: &Session, pack: &Pack, tested: &Tested, file: FileId, yes: bool) -> Result<Exit, Exit> {
    if tested.failed().next().is_none() {
        note(&format!("{}: nothing to update", tested.id));
        return Ok(Exit::Done);
    }
    let Some(name) = session.sources.get(file).map(|source| &*source.name).filter(|name| Path::new(name).is_file())
    else {
        message(&format!("pack `{}` is built in: only a pack in a folder can be updated", tested.id));
        return Err(Exit::Usage);
    };
    let path = Path::new(name);
    let text = session.sources.text(file);
    let results: Vec<_> = tested.cases.iter().map(|(case, result)| (case, result)).collect();
    let Update { text: updated, failing } = cases::update(pack, text, &results);
    let by_hand = || message(&format!("{}: rewrite by hand what fails still: {}", path.display(), failing.join(", ")));
    let Some(updated) = updated else {
        by_hand();
        return Ok(Exit::Gate);
    };
    let diff = TextDiff::from_lines(text, &updated);
    write(None, &diff.unified_diff().context_radius(3).header(name, &format!("{name} (updated)")).to_string())?;
    if !yes && !confirmed(path) {
        note("nothing was written; add --yes to write it");
        return Ok(Exit::Gate);
    }
    rewrite(&[Rewrite { path: path.to_owned(), was: Some(text.to_owned()), text: updated }])?;
    note(&format!("{} rewritten: read it before you rely on it", path.display()));
    if failing.is_empty() {
        return Ok(Exit::Done);
    }
    by_hand();
    Ok(Exit::Gate)
}

/// Asks the person at the terminal; where there is nobody, that is a no.
fn confirmed(path: &Path) -> bool {
    let (input, mut out) = (std::io::stdin(), anstream::stderr());
    if !input.is_terminal() || !std::io::stderr().is_terminal() {
        return false;
    }
    let _ = write!(out, "Write this to {}? [y/N] ", path.display()).and_then(|()| out.flush());
    let mut answer = String::new();
    let read = input.read_line(&mut answer);
    read.is_ok() && matches!(answer.trim(), "y" | "Y" | "yes")
}
