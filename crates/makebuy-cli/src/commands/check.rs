//! `makebuy check`

use crate::Exit;
use crate::args::Check;
use crate::house;
use crate::kind::{Kind, Unclear};
use crate::output::{missing, write};
use crate::portfolio_files::PortfolioFiles;
use crate::print::{FindingsFormat, Report, count, emit};
use crate::session::{Refused, Session};
use makebuy_model::Diagnostic;
use makebuy_model::findings::Checked;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Checks everything that is named, and prints all that was found together. `found` is what was found before.
pub(super) fn run(session: &mut Session, args: &Check, found: Vec<Diagnostic>) -> Result<(), Exit> {
    let mut check = Checking { session, args, packs: BTreeSet::new(), worst: Exit::Done };
    let mut report = Report { checked: Vec::new(), diagnostics: found };
    // Packs first: a portfolio may be for one of them, wherever it stands.
    let (mut looked_at, mut others) = (Vec::new(), Vec::new());
    let (folders, files): (Vec<_>, Vec<_>) = args.files.iter().enumerate().partition(|(_, path)| path.is_dir());
    for (place, path) in folders.into_iter().chain(files) {
        match check.pack_first(path) {
            Ok(one) => looked_at.push((place, one)),
            Err(other) => others.push((place, path, other)),
        }
    }
    looked_at.extend(others.into_iter().map(|(place, path, other)| (place, check.other(path, other))));
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

/// What a path leads to that is no pack.
enum Other {
    Portfolio,
    Unclear(Unclear),
}

struct Checking<'a> {
    session: &'a mut Session,
    args: &'a Check,
    /// Folders and files of packs that were checked: several files of one pack are one pack.
    packs: BTreeSet<PathBuf>,
    worst: Exit,
}

impl Checking<'_> {
    /// What comes of a path, if it leads to a pack.
    fn pack_first(&mut self, path: &Path) -> Result<One, Other> {
        if let Some(id) = self.known(path) {
            return Ok(self.known_pack(&id));
        }
        // What is told of it is told in its turn.
        match Kind::of(path) {
            Ok(Kind::Pack(path)) => Ok(self.pack(&path)),
            Ok(Kind::Portfolio) => Err(Other::Portfolio),
            Err(unclear) => Err(Other::Unclear(unclear)),
        }
    }

    fn other(&mut self, path: &Path, other: Other) -> One {
        match other {
            Other::Portfolio => self.portfolio(path),
            Other::Unclear(unclear) => unclear.told(path, &mut self.session.sources).into(),
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
        let pack = session.in_folder(files.folder(), |session, packs| {
            session.find_id_of(&files, self.args.pack.as_deref()).and_then(|id| packs.pack(session, id))
        });
        let pack = match pack {
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
