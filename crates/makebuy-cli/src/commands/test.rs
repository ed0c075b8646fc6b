//! `makebuy test`

use crate::Exit;
use crate::args::Test;
use crate::output::{message, write};
use crate::print::{count, failed_case, mutation_score};
use crate::session::Session;
use makebuy_core::Pack;
use makebuy_core::cases::{self, Case, Mutant};
use std::fmt::Write as _;
use std::num::NonZeroUsize;
use std::path::Path;

pub(super) fn run(session: &mut Session, args: &Test) -> Result<(), Exit> {
    let mut worst = Exit::Done;
    for pack in &args.packs {
        match ids(session, pack) {
            Ok(ids) => worst = ids.iter().filter_map(|id| test(session, id, args).err()).fold(worst, Exit::worse),
            Err(exit) => worst = worst.worse(exit),
        }
    }
    if worst == Exit::Done { Ok(()) } else { Err(worst) }
}

/// The packs at a path, if there is something; else the one of that id.
fn ids(session: &mut Session, pack: &str) -> Result<Vec<String>, Exit> {
    let path = Path::new(pack);
    if !path.exists() {
        return Ok(vec![pack.to_owned()]);
    }
    match session.shelf.add_place(path, &mut session.sources) {
        Ok(ids) => Ok(ids),
        Err(diagnostics) => Err(session.report(&diagnostics).err().unwrap_or(Exit::Input)),
    }
}

fn test(session: &Session, id: &str, args: &Test) -> Result<(), Exit> {
    let pack = session.pack(id)?;
    let Some(file) = session.shelf.pack(id).and_then(|pack| pack.cases) else {
        let path = session.shelf.pack(id).and_then(|pack| pack.path.as_ref());
        let help = match path.filter(|path| path.is_file()).and_then(|path| path.parent()) {
            Some(folder) => {
                format!("cases are read for a folder, from its `cases.toml`: makebuy test {}", folder.display())
            }
            None => "put a `cases.toml` beside its rules".to_owned(),
        };
        message(&format!("pack `{id}` has no cases: nothing was tested; {help}"));
        return Err(Exit::Gate);
    };
    let cases = session.take(cases::parse(&session.sources, file, &pack))?;
    let mut text = String::new();
    let mut failed = 0;
    for case in &cases {
        let result = cases::run(&pack, case);
        if !result.failures.is_empty() {
            failed += 1;
            text.push_str(&failed_case(&session.sources, case, &result));
        }
    }
    let _ = writeln!(text, "{id}: {} passed, {failed} failed", count(cases.len() - failed, "case"));
    write(None, &text)?;
    match (failed, args.mutate) {
        (0, true) => mutate(session, &pack, &cases),
        (0, false) => Ok(()),
        (_, mutate) => {
            if mutate {
                message(&format!("pack `{id}` is not mutated before its cases pass"));
            }
            Err(Exit::Gate)
        }
    }
}

/// Changes one thing of the pack at a time: some case must fail.
fn mutate(session: &Session, pack: &Pack, cases: &[Case]) -> Result<(), Exit> {
    let mutants = cases::mutants(session.shelf.library(), pack);
    let threads = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let share = mutants.len().div_ceil(threads).max(1);
    let missed = |part: &[Mutant]| {
        let missed = part.iter().filter(|mutant| !mutant.is_caught(pack, cases));
        missed.cloned().collect::<Vec<_>>()
    };
    let missed = std::thread::scope(|scope| {
        let parts: Vec<_> = mutants.chunks(share).map(|part| scope.spawn(move || missed(part))).collect();
        parts.into_iter().map(|part| part.join().map_err(|_| Exit::Internal)).collect::<Result<Vec<_>, _>>()
    })?;
    let missed = missed.concat();
    write(None, &mutation_score(&session.sources, &pack.info().id, &mutants, &missed))?;
    if missed.is_empty() { Ok(()) } else { Err(Exit::Gate) }
}
