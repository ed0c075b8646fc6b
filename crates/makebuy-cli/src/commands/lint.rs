//! `makebuy lint`

use crate::Exit;
use crate::args::Lint;
use crate::output::write;
use crate::print::{count, print_diagnostics};
use crate::session::Session;

pub(super) fn run(session: &mut Session, args: &Lint) -> Result<(), Exit> {
    let mut worst = Exit::Done;
    for pack in &args.packs {
        if let Err(exit) = lint(session, pack) {
            worst = worst.worse(exit);
        }
    }
    if worst == Exit::Done { Ok(()) } else { Err(worst) }
}

fn lint(session: &mut Session, pack: &str) -> Result<(), Exit> {
    let id = session.pack_at(pack)?;
    let pack = session.pack(&id)?;
    let linted = makebuy_core::lint::lint(session.shelf.library(), &pack).ok_or(Exit::Internal)?;
    print_diagnostics(&session.sources, &linted.diagnostics);
    let allowed = if linted.allowed > 0 { format!(" ({} allowed)", linted.allowed) } else { String::new() };
    let found = match linted.diagnostics.len() {
        0 => "nothing found".to_owned(),
        number => count(number, "finding"),
    };
    write(None, &format!("{id}: {} searched, {found}{allowed}\n", count(linted.rules, "rule")))?;
    if linted.diagnostics.is_empty() { Ok(()) } else { Err(Exit::Gate) }
}
