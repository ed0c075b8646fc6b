//! Several portfolios, judged together.

use crate::Exit;
use crate::args::Reading;
use crate::house::looked_at;
use crate::portfolio_files::PortfolioFiles;
use crate::session::{Refused, Session, find_verdicts};
use makebuy_core::Pack;
use makebuy_host::Shelf;
use makebuy_model::{Assessment, Diagnostic};
use makebuy_report::house::Logo;
use std::collections::{BTreeMap, BTreeSet};
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
    let base = session.shelf.clone();
    let mut judging =
        Judging { session, reading, pack, base, places: BTreeMap::new(), found: Vec::new(), worst: Exit::Done };
    let judged: Vec<Judged> = files.iter().filter_map(|file| judging.portfolio(file)).collect();
    let Judging { session, mut found, worst, .. } = judging;
    // What several portfolios share, such as a pack, is reported once.
    let mut seen = BTreeSet::new();
    found.retain(|found| seen.insert((found.span(), found.code, found.message.clone())));
    match worst.worse(session.report(&found).err().unwrap_or(Exit::Done)) {
        Exit::Done => Ok(judged),
        exit => Err(exit),
    }
}

/// What is at hand for the portfolios of one folder: packs of the same id may stand beside others.
struct Place {
    shelf: Shelf,
    /// Packs as they are compiled; none for those that can not be, which was told.
    packs: BTreeMap<String, Option<Rc<Pack>>>,
}

struct Judging<'a> {
    session: &'a mut Session,
    reading: &'a Reading,
    /// The pack asked for.
    pack: Option<String>,
    /// The packs at hand wherever a portfolio stands.
    base: Shelf,
    places: BTreeMap<Option<PathBuf>, Place>,
    found: Vec<Diagnostic>,
    worst: Exit,
}

impl Judging<'_> {
    fn portfolio(&mut self, file: &Path) -> Option<Judged> {
        let files = match PortfolioFiles::read(&mut self.session.sources, file, &self.reading.sheet) {
            Ok(files) => files,
            Err(diagnostic) => {
                self.found.push(*diagnostic);
                return None;
            }
        };
        let folder = files.folder().map(Path::to_owned);
        let new = || Place { shelf: self.base.clone(), packs: BTreeMap::new() };
        let mut place = self.places.remove(&folder).unwrap_or_else(new);
        std::mem::swap(&mut self.session.shelf, &mut place.shelf);
        let judged = self.judged(&files, &mut place.packs);
        std::mem::swap(&mut self.session.shelf, &mut place.shelf);
        self.places.insert(folder, place);
        let (assessment, logo) = judged?;
        Some(Judged { file: file.to_owned(), assessment, logo })
    }

    /// The verdicts, and the logo that the portfolio names.
    fn judged(
        &mut self,
        files: &PortfolioFiles,
        packs: &mut BTreeMap<String, Option<Rc<Pack>>>,
    ) -> Option<(Assessment, Option<Logo>)> {
        let Some(pack) = self.pack_of(files, packs) else {
            self.found.extend(files.shape(&self.session.sources));
            return None;
        };
        let parsed = files.parse(&self.session.sources, &pack);
        self.found.extend(parsed.diagnostics);
        let settings = files.settings(&self.session.sources, self.reading);
        let portfolio = parsed.value?;
        let (logo, found) = looked_at(&self.session.sources, &portfolio);
        self.found.extend(found);
        match find_verdicts(&pack, &portfolio, &settings, self.reading) {
            Ok(assessment) => Some((assessment, logo)),
            Err(failures) => {
                self.found.extend(failures);
                None
            }
        }
    }

    fn pack_of(&mut self, files: &PortfolioFiles, packs: &mut BTreeMap<String, Option<Rc<Pack>>>) -> Option<Rc<Pack>> {
        let id = match self.pack.clone() {
            Some(id) => self.session.look_beside(files, &id).map(|()| id),
            None => self.session.find_named_pack(files),
        };
        let id = self.taken(id)?;
        if let Some(pack) = packs.get(&id) {
            return pack.clone();
        }
        let pack = self.session.find_pack(&id);
        let pack = self.taken(pack).map(Rc::new);
        packs.insert(id, pack.clone());
        pack
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
