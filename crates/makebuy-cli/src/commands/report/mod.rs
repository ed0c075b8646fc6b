//! `makebuy report`

mod folder;
mod inputs;
mod judge;
mod names;
mod plan;
mod produce;
mod show;

pub(super) use inputs::matched;

use crate::Exit;
use crate::args::Report;
use crate::house::HouseStyle;
use crate::output::{bytes_to_stdout, check_all, internal, message, not_written, note};
use crate::print::count;
use crate::session::Session;
use folder::Collection;
use judge::Judged;
use makebuy_host::{Chromium, ChromiumError};
use plan::{Kind, Place};
use produce::{Failure, Made, Tools};
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

pub(super) fn run(session: &mut Session, args: &Report) -> Result<(), Exit> {
    let place = Place::of(args)?;
    if matches!(place, Place::Stdout(_)) && std::io::stdout().is_terminal() {
        message("a report is long: name a file with `-o report.html`, or send standard output somewhere");
        return Err(Exit::Usage);
    }
    let kinds = place.kinds();
    // Whoever has no browser need not wait to hear it.
    let browser = kinds.contains(&Kind::Pdf).then(Chromium::find).transpose();
    let browser = browser.map_err(|error| pdf_failed("", &error))?;
    let style =
        args.template.as_deref().map(|folder| HouseStyle::read(session, folder, place.markup()?)).transpose()?;
    let judged = judge::all(session, &args.files, &args.reading)?;
    let tools = Tools { browser: browser.as_ref(), style: style.as_ref() };
    let made = produce::all(&judged, &kinds, tools).map_err(|(file, failure)| told_of(session, file, failure))?;
    let written = match &place {
        Place::Stdout(_) => {
            let document = made.first().and_then(|made| made.documents.first());
            return bytes_to_stdout(document.map(Vec::as_slice).unwrap_or_default());
        }
        Place::Files(files) => beside_each_other(session, files, &made)?,
        Place::Folder(folder, kinds) => {
            let collection = Collection::new(&judged, &made, kinds);
            collection.write(session, folder, args.force)?
        }
    };
    told(&judged, &written);
    if args.open {
        written.first().into_iter().for_each(|path| show::open(path));
    }
    Ok(())
}

/// One portfolio in one or two formats: both files or none.
fn beside_each_other(session: &Session, files: &[(Kind, PathBuf)], made: &[Made]) -> Result<Vec<PathBuf>, Exit> {
    let documents = made.iter().flat_map(|made| &made.documents);
    let bytes: Vec<(&Path, &[u8])> =
        files.iter().zip(documents).map(|((_, path), bytes)| (path.as_path(), bytes.as_slice())).collect();
    put(session, &bytes)?;
    Ok(files.iter().map(|(_, path)| path.clone()).collect())
}

/// Writes all of them or none, and none over what was read.
fn put(session: &Session, files: &[(&Path, &[u8])]) -> Result<(), Exit> {
    check_all(files.iter().map(|(path, _)| *path), &session.sources)?;
    makebuy_host::write_together(files).map_err(|(path, error)| not_written(path, &error))
}

fn told(judged: &[Judged], written: &[PathBuf]) {
    let activities = count(judged.iter().map(|one| one.assessment.activities.len()).sum(), "activity");
    let paths: Vec<String> = written.iter().map(|path| path.display().to_string()).collect();
    match judged {
        [_] => note(&format!("{activities} judged; report written to {}", paths.join(" and "))),
        _ => {
            let portfolios = count(judged.len(), "portfolio");
            note(&format!("{portfolios}, {activities} judged; reports written; start at {}", paths.join(" and ")));
        }
    }
}

/// Says why a document of a portfolio can not be made.
fn told_of(session: &mut Session, portfolio: &Path, failure: Failure<'_>) -> Exit {
    let of = format!("`{}`: ", portfolio.display());
    match failure {
        Failure::Pdf(error) => pdf_failed(&of, &error),
        Failure::Report(error) => internal(&anyhow::anyhow!("{of}{error}")),
        Failure::Style(style, failure) => style.told(session, failure),
    }
}

fn pdf_failed(of: &str, error: &ChromiumError) -> Exit {
    message(&format!("{of}{error}"));
    Exit::Usage
}
