//! `makebuy check`

use crate::Exit;
use crate::args::Check;
use crate::house;
use crate::output::{folder_of, missing, write};
use crate::portfolio_files::{PortfolioFiles, not_recognised};
use crate::print::{FindingsFormat, Report, count, emit};
use crate::session::{Refused, Session};
use makebuy_core::{limits, portfolio};
use makebuy_host::plugin::LibraryFile;
use makebuy_host::read_text;
use makebuy_model::findings::Checked;
use makebuy_model::{Code, Diagnostic, Sources};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Checks everything that is named, and prints all that was found together. `found` is what was found before.
pub(super) fn run(session: &mut Session, args: &Check, found: Vec<Diagnostic>) -> Result<(), Exit> {
    let mut check = Checking { session, args, packs: BTreeSet::new(), worst: Exit::Done };
    let mut report = Report { checked: Vec::new(), diagnostics: found };
    // Packs first: a portfolio may be for one of them, wherever it stands.
    let mut looked_at: Vec<(usize, One)> = Vec::new();
    for packs in [true, false] {
        for (place, path) in args.files.iter().enumerate().filter(|(_, path)| path.is_dir() == packs) {
            looked_at.push((place, check.path(path)));
        }
    }
    looked_at.sort_by_key(|(place, _)| *place);
    for (path, (_, one)) in args.files.iter().zip(looked_at) {
        report.diagnostics.extend(one.diagnostics);
        report.checked.push(Checked { name: path.display().to_string(), summary: one.summary });
    }
    let worst = check.worst;
    once_in_order(&mut report.diagnostics);
    let faulty = Exit::of(&report.diagnostics).err().unwrap_or(Exit::Done);
    if args.format == FindingsFormat::Human {
        let usable = report.checked.iter().filter_map(|one| Some(format!("{}: {}\n", one.name, one.summary.as_ref()?)));
        write(None, &usable.collect::<String>())?;
    }
    emit(args.format, session.target(args.output.as_deref()), &session.sources, report)?;
    match worst.worse(faulty) {
        Exit::Done => Ok(()),
        exit => Err(exit),
    }
}

/// What several files share, such as a pack that they take over, is reported once.
fn once_in_order(diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    diagnostics.retain(|found| seen.insert((found.span(), found.code, found.message.clone())));
    diagnostics.sort_by_key(Diagnostic::span);
}

/// What came of one path.
#[derive(Debug, Default)]
struct One {
    diagnostics: Vec<Diagnostic>,
    /// What it is, if it can be used.
    summary: Option<String>,
}

impl From<Vec<Diagnostic>> for One {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self { diagnostics, summary: None }
    }
}

/// What a path holds.
enum Kind {
    Pack(PathBuf),
    /// The id of a pack at hand.
    Known(String),
    Portfolio,
}

struct Checking<'a> {
    session: &'a mut Session,
    args: &'a Check,
    /// Folders and files of packs that were checked: several files of one pack are one pack.
    packs: BTreeSet<PathBuf>,
    worst: Exit,
}

impl Checking<'_> {
    fn path(&mut self, path: &Path) -> One {
        let kind = match self.known(path) {
            Some(id) => Ok(Kind::Known(id)),
            None => kind(path, &mut self.session.sources),
        };
        match kind {
            Ok(Kind::Known(id)) => self.known_pack(&id),
            Ok(Kind::Pack(path)) => self.pack(&path),
            Ok(Kind::Portfolio) => self.portfolio(path),
            Err(found) => found.into(),
        }
    }

    /// A path that leads nowhere may be the id of a pack at hand.
    fn known(&self, path: &Path) -> Option<String> {
        let id = path.to_str().filter(|_| !path.exists())?;
        self.session.shelf.library().ids().find(|known| *known == id).map(str::to_owned)
    }

    fn pack(&mut self, path: &Path) -> One {
        if !self.packs.insert(path.canonicalize().unwrap_or_else(|_| path.to_owned())) {
            return One { diagnostics: Vec::new(), summary: Some("part of a pack that is checked already".to_owned()) };
        }
        match self.session.shelf.add_pack(path, &mut self.session.sources) {
            Ok(id) => self.known_pack(&id),
            Err(diagnostics) => diagnostics.into(),
        }
    }

    fn known_pack(&mut self, id: &str) -> One {
        let Session { shelf, sources, .. } = &self.session;
        let beside = shelf.pack(id).map(makebuy_host::LoadedPack::beside).unwrap_or_default();
        let Some(outcome) = makebuy_core::check(shelf.library(), sources, id, beside) else {
            self.worst = missing("the pack");
            return One::default();
        };
        let summary = outcome.value.map(|whole| {
            let info = whole.pack.info();
            let cases = match whole.cases.len() {
                0 => "no cases".to_owned(),
                some => count(some, "case"),
            };
            let parts = [count(info.rules.len(), "rule"), count(info.facts.len(), "fact"), cases];
            format!("pack {} {}, {}", info.id, info.version, parts.join(", "))
        });
        One { diagnostics: outcome.diagnostics, summary }
    }

    fn portfolio(&mut self, path: &Path) -> One {
        let session = &mut *self.session;
        let files = match PortfolioFiles::read(&mut session.sources, path, &self.args.sheet) {
            Ok(files) => files,
            Err(diagnostic) => return vec![*diagnostic].into(),
        };
        let pack = match session.find_pack_of(&files, self.args.pack.as_deref()) {
            Ok(pack) => pack,
            Err(Refused::Found(mut diagnostics)) => {
                diagnostics.extend(files.shape(&session.sources));
                return diagnostics.into();
            }
            Err(Refused::Told(exit)) => {
                self.worst = self.worst.worse(exit);
                return files.shape(&session.sources).into();
            }
        };
        let mut outcome = files.parse(&session.sources, &pack);
        if let Some(portfolio) = &outcome.value {
            outcome.diagnostics.extend(house::looked_at(&session.sources, portfolio).1);
        }
        let (id, version) = (&pack.info().id, &pack.info().version);
        let usable = !outcome.diagnostics.iter().any(Diagnostic::is_error);
        let summary = outcome
            .value
            .filter(|_| usable)
            .map(|portfolio| format!("portfolio for {id} {version}, {}", count(portfolio.len(), "activity")));
        One { diagnostics: outcome.diagnostics, summary }
    }
}

fn kind(path: &Path, sources: &mut Sources) -> Result<Kind, Vec<Diagnostic>> {
    if path.is_dir() || LibraryFile::is_one(path) {
        return Ok(Kind::Pack(path.to_owned()));
    }
    let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
    if path.as_os_str() == "-" || end == "csv" || end == "tsv" {
        return Ok(Kind::Portfolio);
    }
    // Read once to see what it is; whoever uses it reads it again.
    let mut glance = Sources::new();
    let Ok(file) = read_text(&mut glance, path, limits::PORTFOLIO_BYTES) else {
        let found = read_text(sources, path, limits::PORTFOLIO_BYTES).err();
        return Err(found.into_iter().map(|found| *found).collect());
    };
    let folder = folder_of(path).to_owned();
    if makebuy_core::locale::looks_like_one(&glance, file) {
        return Ok(Kind::Pack(pack_of_locales(&folder)));
    }
    let (doc, found) = makebuy_core::doc::parse(&glance, &[file]);
    let unreadable = |found: &Diagnostic| matches!(found.code, Code::Syntax | Code::Empty | Code::TooLarge);
    match path.file_name().and_then(|name| name.to_str()) {
        Some("cases.toml") => Ok(Kind::Pack(folder)),
        _ if portfolio::looks_like_one(&glance, file) => Ok(Kind::Portfolio),
        _ if doc.span.is_some() => Ok(Kind::Pack(path.to_owned())),
        _ if found.iter().any(unreadable) => {
            let file = sources.add(path.display().to_string(), glance.text(file));
            let (_, found) = makebuy_core::doc::parse(sources, &[file]);
            Err(found.into_iter().filter(unreadable).collect())
        }
        _ if doc.holds_anything() => Ok(Kind::Pack(folder)),
        _ => {
            let file = sources.add(path.display().to_string(), glance.text(file));
            Err(vec![not_recognised(file)])
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
