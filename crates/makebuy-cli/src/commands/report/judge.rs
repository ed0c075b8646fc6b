//! Several portfolios, judged together.

use crate::Exit;
use crate::args::Reading;
use crate::house::looked_at;
use crate::places::Compiled;
use crate::portfolio_files::PortfolioFiles;
use crate::session::{Refused, Session, find_verdicts};
use makebuy_core::Pack;
use makebuy_model::{Assessment, Diagnostic};
use makebuy_report::house::Logo;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// A portfolio with its verdicts.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) file: PathBuf,
    pub(super) assessment: Assessment,
    pub(super) logo: Option<Logo>,
}

/// Judges all of them. Whatever is wrong with any is told, and then there is no result.
pub(super) fn all(session: &mut Session, files: &[PathBuf], reading: &Reading) -> Result<Vec<Judged>, Exit> {
    let pack = reading.pack.as_deref().map(|word| session.pack_at(word)).transpose()?;
    let mut judging = Judging { reading, pack, found: Vec::new(), worst: Exit::Done };
    let judged: Vec<Judged> = files.iter().filter_map(|file| judging.portfolio(session, file)).collect();
    let Judging { mut found, worst, .. } = judging;
    // What several portfolios share, such as a pack, is reported once.
    let mut seen = BTreeSet::new();
    found.retain(|found| seen.insert((found.span(), found.code, found.message.clone())));
    match worst.worse(session.report(&found).err().unwrap_or(Exit::Done)) {
        Exit::Done => Ok(judged),
        exit => Err(exit),
    }
}

struct Judging<'a> {
    reading: &'a Reading,
    /// The pack asked for.
    pack: Option<String>,
    found: Vec<Diagnostic>,
    worst: Exit,
}

impl Judging<'_> {
    fn portfolio(&mut self, session: &mut Session, file: &Path) -> Option<Judged> {
        let files = match PortfolioFiles::read(&mut session.sources, file, &self.reading.sheet) {
            Ok(files) => files,
            Err(diagnostic) => {
                self.found.push(*diagnostic);
                return None;
            }
        };
        let judged = session.in_folder(files.folder(), |session, packs| self.judged(session, &files, packs));
        let (assessment, logo) = judged?;
        Some(Judged { file: file.to_owned(), assessment, logo })
    }

    /// The verdicts, and the logo that the portfolio names.
    fn judged(
        &mut self,
        session: &mut Session,
        files: &PortfolioFiles,
        packs: &mut Compiled,
    ) -> Option<(Assessment, Option<Logo>)> {
        let Some(pack) = self.pack_of(session, files, packs) else {
            self.found.extend(files.shape(&session.sources));
            return None;
        };
        let parsed = files.parse(&session.sources, &pack);
        self.found.extend(parsed.diagnostics);
        let settings = files.settings(&session.sources, self.reading);
        let portfolio = parsed.value?;
        let (logo, found) = looked_at(&session.sources, &portfolio);
        self.found.extend(found);
        match find_verdicts(&pack, &portfolio, &settings, self.reading) {
            Ok(assessment) => Some((assessment, logo)),
            Err(failures) => {
                self.found.extend(failures);
                None
            }
        }
    }

    fn pack_of(&mut self, session: &mut Session, files: &PortfolioFiles, packs: &mut Compiled) -> Option<Rc<Pack>> {
        let id = session.find_id(files, self.pack.clone());
        let pack = id.and_then(|id| packs.pack(session, id));
        self.taken(pack)
    }

    /// The value, or nothing with what was found kept for the end.
    fn taken<T>(&mut self, result: Result<T, Refused>) -> Option<T> {
        match result {
            Ok(value) => return Some(value),
            Err(Refused::Found(found)) => self.found.extend(found),
            Err(Refused::Told(exit)) => self.worst = self.worst.worse(exit),
        }
        None
    }
}
