//! `makebuy test`

mod mutate;
mod update;

use crate::Exit;
use crate::args::{Test, TestFormat, typed};
use crate::output::{folder_of, message, write, write_data};
use crate::print::{junit, told};
use crate::session::Session;
use crate::tested::{Tested, percent, share};
use makebuy_core::Pack;
use makebuy_core::cases::{self, Bench, Case, CaseResult};
use std::path::Path;

pub(super) fn run(session: &mut Session, args: &Test) -> Result<(), Exit> {
    let mut worst = Exit::Done;
    let mut all = Vec::new();
    for pack in &args.packs {
        match session.packs_at(pack) {
            Ok(ids) => {
                for id in ids {
                    match test(session, &id, args) {
                        Ok((tested, exit)) => {
                            worst = worst.worse(exit);
                            all.push(tested);
                        }
                        Err(exit) => worst = worst.worse(exit),
                    }
                }
            }
            Err(exit) => worst = worst.worse(exit),
        }
    }
    let output = session.target(args.output.as_deref());
    match (args.format, output) {
        (TestFormat::Junit, _) => write_data(
            output,
            &junit(&session.sources, &all).map_err(|error| {
                message(&error.to_string());
                Exit::Internal
            })?,
        )?,
        (TestFormat::Human, Some(_)) => {
            write(output, &all.iter().map(|tested| told(&session.sources, tested)).collect::<String>())?
        }
        (TestFormat::Human, None) => {}
    }
    if worst == Exit::Done { Ok(()) } else { Err(worst) }
}

fn test(session: &Session, id: &str, args: &Test) -> Result<(Tested, Exit), Exit> {
    let pack = session.pack(id)?;
    let Some(file) = session.shelf.pack(id).and_then(|pack| pack.cases) else {
        no_cases(session, id);
        return Err(Exit::Gate);
    };
    let cases = session.take(cases::parse(&session.sources, file, &pack))?;
    let results: Vec<CaseResult> = cases.iter().map(|case| cases::run(&pack, case)).collect();
    let mut tested = Tested { id: id.to_owned(), cases: Vec::new(), coverage: None, mutated: None };
    let mut exit = Exit::Done;
    if results.iter().any(|result| !result.failures.is_empty()) {
        exit = Exit::Gate;
        if args.measures_coverage() {
            message(&format!("the coverage of pack `{id}` is not measured before its cases pass"));
        }
        if args.mutates() {
            message(&format!("pack `{id}` is not mutated before its cases pass"));
        }
    } else {
        exit = exit.worse(measure(session, &pack, &cases, args, &mut tested)?);
    }
    tested.cases = cases.into_iter().zip(results).collect();
    if args.format == TestFormat::Human && args.output.is_none() {
        write(None, &told(&session.sources, &tested))?;
    }
    if args.update {
        exit = update::update(session, &pack, &tested, file, args.yes)?;
    }
    Ok((tested, exit))
}

fn no_cases(session: &Session, id: &str) {
    let path = session.shelf.pack(id).and_then(|pack| pack.path.as_deref());
    let help = match path.filter(|path| path.is_file()) {
        Some(file) => format!("cases are read for a folder, from its `cases.toml`: {}", folder_to_test(file)),
        None => "put a `cases.toml` beside its rules".to_owned(),
    };
    message(&format!("pack `{id}` has no cases: nothing was tested; {help}"));
}

/// What to do for a pack of one file, so that its cases are read.
fn folder_to_test(file: &Path) -> String {
    let folder = folder_of(file);
    match folder.join("cases.toml").is_file() {
        true => format!("makebuy test {}", typed([folder.display().to_string()])),
        false => "put the pack into a folder of its own, with cases".to_owned(),
    }
}

/// Measures what the cases reach and catch, as far as asked for; a gate that is not met gives the exit code.
fn measure(session: &Session, pack: &Pack, cases: &[Case], args: &Test, tested: &mut Tested) -> Result<Exit, Exit> {
    let mut exit = Exit::Done;
    if !args.measures_coverage() && !args.mutates() {
        return Ok(exit);
    }
    let bench = Bench::new(session.shelf.library(), pack, cases);
    if args.measures_coverage() {
        let coverage = cases::coverage(&bench);
        let reached = share(coverage.reached(), coverage.points.len());
        exit = exit.worse(gate(&tested.id, "coverage", reached, args.min_coverage));
        tested.coverage = Some(coverage);
    }
    if args.mutates() {
        let mutated = mutate::mutate(session, &bench)?;
        exit = exit.worse(match args.min_mutation {
            None if mutated.sorted.unexplained.is_empty() => Exit::Done,
            None => Exit::Gate,
            wanted => gate(&tested.id, "mutation score", mutated.score(), wanted),
        });
        tested.mutated = Some(mutated);
    }
    Ok(exit)
}

fn gate(id: &str, what: &str, reached: f64, wanted: Option<f64>) -> Exit {
    match wanted {
        Some(wanted) if reached < wanted => {
            message(&format!("pack `{id}`: {what} {} is under {wanted} %", percent(reached)));
            Exit::Gate
        }
        _ => Exit::Done,
    }
}
