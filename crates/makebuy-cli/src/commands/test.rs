//! `makebuy test`

use crate::Exit;
use crate::args::Test;
use crate::output::{message, write};
use crate::print::count;
use crate::session::Session;
use makebuy_core::cases::{self, Case, CaseResult};
use makebuy_model::assessment::Judgement;
use std::fmt::Write as _;
use std::path::Path;

pub(super) fn run(session: &mut Session, args: &Test) -> Result<(), Exit> {
    let mut worst = Ok(());
    for pack in &args.packs {
        for id in ids(session, pack)? {
            if let Err(exit) = test(session, &id) {
                worst = Err(exit);
            }
        }
    }
    worst
}

/// The packs at a path, or the one of that id.
fn ids(session: &mut Session, pack: &str) -> Result<Vec<String>, Exit> {
    let path = Path::new(pack);
    if session.shelf.library().ids().any(|id| id == pack) || !path.exists() {
        return Ok(vec![pack.to_owned()]);
    }
    match session.shelf.add_place(path, &mut session.sources) {
        Ok(ids) => Ok(ids),
        Err(diagnostics) => Err(session.report(&diagnostics).err().unwrap_or(Exit::Input)),
    }
}

fn test(session: &Session, id: &str) -> Result<(), Exit> {
    let pack = session.pack(id)?;
    let Some(file) = session.shelf.pack(id).and_then(|pack| pack.cases) else {
        message(&format!("pack `{id}` has no cases: nothing was tested; put a `cases.toml` beside its rules"));
        return Err(Exit::Gate);
    };
    let cases = session.take(cases::parse(&session.sources, file, &pack))?;
    let mut text = String::new();
    let mut failed = 0;
    for case in &cases {
        let result = cases::run(&pack, case);
        if !result.failures.is_empty() {
            failed += 1;
            text.push_str(&failure(session, case, &result));
        }
    }
    let _ = writeln!(text, "{id}: {} passed, {failed} failed", count(cases.len() - failed, "case"));
    write(None, &text)?;
    if failed == 0 { Ok(()) } else { Err(Exit::Gate) }
}

fn failure(session: &Session, case: &Case, result: &CaseResult) -> String {
    let place = session.sources.position(case.span);
    let file = session.sources.get(case.span.file).map_or("", |source| source.name.as_str());
    let mut text = format!("FAILED {}: {}\n  at {file}:{}\n", case.id, case.title, place.line);
    for failure in &result.failures {
        let _ = writeln!(text, "  {}: expected {}, found {}", failure.what, failure.expected, failure.found);
    }
    if let Some(activity) = result.assessment.activities.first() {
        text.push_str(&why(&activity.judgement));
    }
    text.push('\n');
    text
}

/// What came, in a few lines.
fn why(judgement: &Judgement) -> String {
    let mut text = String::new();
    let verdict = &judgement.verdict;
    let option = verdict.option.as_deref().unwrap_or("none");
    let _ = writeln!(text, "  came: {option}, {}", verdict.standing.as_str());
    for found in &judgement.options {
        let _ = writeln!(
            text,
            "    {}: {:.1} ({:.1} to {:.1}), out {:?}, ready {:?}",
            found.id, found.score, found.low, found.high, found.out, found.ready
        );
    }
    let reasons: Vec<_> =
        judgement.reasons.iter().map(|reason| format!("{} ({:?})", reason.rule, reason.bearing)).collect();
    let _ = writeln!(text, "    reasons: {}", reasons.join(", ").to_lowercase());
    text
}
