//! `makebuy check`

use crate::Exit;
use crate::args::Check;
use crate::output::write;
use crate::portfolio_files::PortfolioFiles;
use crate::print::{count, print_diagnostics};
use crate::session::Session;
use makebuy_core::{cases, limits, portfolio};
use makebuy_host::read_text;
use makebuy_model::{Code, Diagnostic, Sources, Span};
use std::path::{Path, PathBuf};

pub(super) fn run(session: &mut Session, args: &Check) -> Result<(), Exit> {
    let mut worst = Exit::Done;
    for file in &args.files {
        match check(session, file, args) {
            Ok(line) => write(None, &format!("{}: {line}\n", file.display()))?,
            Err(exit) => worst = worst.worse(exit),
        }
    }
    if worst == Exit::Done { Ok(()) } else { Err(worst) }
}

/// What a path holds.
enum Kind {
    Pack(PathBuf),
    Portfolio,
}

fn check(session: &mut Session, path: &Path, args: &Check) -> Result<String, Exit> {
    match kind(path)? {
        Kind::Pack(path) => check_pack(session, &path),
        Kind::Portfolio => check_portfolio(session, path, args),
    }
}

fn kind(path: &Path) -> Result<Kind, Exit> {
    if path.is_dir() {
        return Ok(Kind::Pack(path.to_owned()));
    }
    let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
    if path.as_os_str() == "-" || end == "csv" || end == "tsv" {
        return Ok(Kind::Portfolio);
    }
    let mut sources = Sources::new();
    let file = match read_text(&mut sources, path, limits::PORTFOLIO_BYTES) {
        Ok(file) => file,
        Err(diagnostic) => {
            print_diagnostics(&sources, &[*diagnostic]);
            return Err(Exit::Input);
        }
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned();
    if makebuy_core::locale::looks_like_one(&sources, file) {
        return Ok(Kind::Pack(pack_of_locales(&folder)));
    }
    let (doc, found) = makebuy_core::doc::parse(&sources, &[file]);
    let part = doc.holds_anything();
    let unreadable = |found: &Diagnostic| matches!(found.code, Code::Syntax | Code::Empty | Code::TooLarge);
    match path.file_name().and_then(|name| name.to_str()) {
        Some("cases.toml") => Ok(Kind::Pack(folder)),
        _ if portfolio::looks_like_one(&sources, file) => Ok(Kind::Portfolio),
        _ if doc.span.is_some() => Ok(Kind::Pack(path.to_owned())),
        _ if found.iter().any(unreadable) => {
            let found: Vec<_> = found.into_iter().filter(unreadable).collect();
            print_diagnostics(&sources, &found);
            Err(Exit::Input)
        }
        _ if part => Ok(Kind::Pack(folder)),
        _ => {
            let diagnostic =
                Diagnostic::error(Code::NotRecognised, Span::file_start(file), "neither a pack nor a portfolio");
            let help = "a pack has a [pack] table; a portfolio starts with `pack = \"…\"`";
            print_diagnostics(&sources, &[diagnostic.help(help)]);
            Err(Exit::Input)
        }
    }
}

/// The pack's folder, given the one of its locale files.
fn pack_of_locales(folder: &Path) -> PathBuf {
    let named = folder.canonicalize().is_ok_and(|folder| folder.ends_with("locales"));
    match folder.parent().filter(|_| named) {
        None => folder.to_owned(),
        Some(_) if folder == Path::new(".") => PathBuf::from(".."),
        Some(parent) if parent.as_os_str().is_empty() => PathBuf::from("."),
        Some(parent) => parent.to_owned(),
    }
}

fn check_pack(session: &mut Session, path: &Path) -> Result<String, Exit> {
    let id = match session.shelf.add_pack(path, &mut session.sources) {
        Ok(id) => id,
        Err(diagnostics) => {
            session.report(&diagnostics)?;
            return Err(Exit::Input);
        }
    };
    let outcome = session.shelf.library().check(&id).ok_or(Exit::Internal)?;
    let pack = session.take(outcome)?;
    let (cases, example) = session.shelf.pack(&id).map_or((None, None), |pack| (pack.cases, pack.example));
    let found = cases.map(|file| session.take(cases::parse(&session.sources, file, &pack)));
    let sample = example.map(|file| session.take(portfolio::from_toml(&session.sources, file, &pack)));
    let found = found.transpose()?;
    sample.transpose()?;
    let info = pack.info();
    let parts = [
        count(info.rules.len(), "rule"),
        count(info.facts.len(), "fact"),
        found.map_or_else(|| "no cases".to_owned(), |cases| count(cases.len(), "case")),
    ];
    Ok(format!("pack {} {}, {}", info.id, info.version, parts.join(", ")))
}

fn check_portfolio(session: &mut Session, path: &Path, args: &Check) -> Result<String, Exit> {
    let files = PortfolioFiles::read(&mut session.sources, path, &args.sheet);
    let files = files.map_err(|diagnostic| session.report(&[*diagnostic]).err().unwrap_or(Exit::Input))?;
    let pack = session.pack_of(&files, args.pack.as_deref())?;
    let portfolio = session.take(files.parse(&session.sources, &pack))?;
    Ok(format!("portfolio for {} {}, {}", pack.info().id, pack.info().version, count(portfolio.len(), "activity")))
}
