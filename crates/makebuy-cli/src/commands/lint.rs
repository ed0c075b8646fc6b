//! `makebuy lint`

use crate::Exit;
use crate::args::Lint;
use crate::output::{missing, write};
use crate::print::{FindingsFormat, Report, count, emit};
use crate::session::{Refused, Session};
use makebuy_core::cases;
use makebuy_model::Diagnostic;
use makebuy_model::findings::Checked;

pub(super) fn run(session: &mut Session, args: &Lint) -> Result<(), Exit> {
    let mut worst = Exit::Done;
    let mut report = Report::default();
    for pack in &args.packs {
        let (summary, diagnostics) = match lint(session, pack) {
            Ok((summary, diagnostics)) => (Some(summary), diagnostics),
            Err(Refused::Found(diagnostics)) => (None, diagnostics),
            Err(Refused::Told(exit)) => {
                worst = worst.worse(exit);
                continue;
            }
        };
        report.checked.push(Checked { name: pack.clone(), summary });
        report.diagnostics.extend(diagnostics);
    }
    worst = match Exit::of(&report.diagnostics) {
        Err(exit) => worst.worse(exit),
        Ok(()) if report.diagnostics.is_empty() => worst,
        Ok(()) => worst.worse(Exit::Gate),
    };
    let summaries: String =
        report.checked.iter().filter_map(|one| Some(format!("{}\n", one.summary.as_ref()?))).collect();
    emit(args.format, session.target(args.output.as_deref()), &session.sources, report)?;
    if args.format == FindingsFormat::Human {
        write(None, &summaries)?;
    }
    if worst == Exit::Done { Ok(()) } else { Err(worst) }
}

/// What was searched, in words, and what was found.
fn lint(session: &mut Session, pack: &str) -> Result<(String, Vec<Diagnostic>), Refused> {
    let id = session.find_pack_at(pack)?;
    let pack = session.find_pack(&id)?;
    // Cases that can not be read are for `check` to speak of.
    let file = session.shelf.pack(&id).and_then(|loaded| loaded.beside().cases);
    let cases = file.and_then(|file| cases::parse(&session.sources, file, &pack).value).unwrap_or_default();
    let linted = makebuy_core::lint::lint(session.shelf.library(), &pack, &cases);
    let linted = linted.ok_or_else(|| Refused::Told(missing("the pack")))?;
    let allowed = if linted.allowed > 0 { format!(" ({} allowed)", linted.allowed) } else { String::new() };
    let found = match linted.diagnostics.len() {
        0 => "nothing found".to_owned(),
        number => count(number, "finding"),
    };
    let summary = format!("{id}: {} searched, {found}{allowed}", count(linted.rules, "rule"));
    Ok((summary, linted.diagnostics))
}
