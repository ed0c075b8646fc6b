//! Portfolios that stand in several folders: each may have a pack of the same id beside it.

use crate::session::{Refused, Session};
use makebuy_core::Pack;
use makebuy_host::Shelf;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// What is at hand in each folder; none is where standard input stands.
pub(crate) type Places = BTreeMap<Option<PathBuf>, Place>;

/// What is at hand for the portfolios of one folder.
#[derive(Debug, Default)]
pub(crate) struct Place {
    shelf: Shelf,
    packs: Compiled,
}

/// Packs as they are compiled; none for those that can not be, which was told.
#[derive(Debug, Default)]
pub(crate) struct Compiled(BTreeMap<String, Option<Rc<Pack>>>);

impl Compiled {
    /// A pack that is at hand, compiled once. Why it can not be is found the first time.
    pub(crate) fn pack(&mut self, session: &Session, id: String) -> Result<Rc<Pack>, Refused> {
        if let Some(known) = self.0.get(&id) {
            return known.clone().ok_or_else(|| Refused::Found(Vec::new()));
        }
        let pack = session.find_pack(&id).map(Rc::new);
        self.0.insert(id, pack.as_ref().ok().cloned());
        pack
    }
}

impl Session {
    /// Does something for a portfolio in a folder: what is found beside it is at hand there, and nowhere else.
    ///
    /// What is at hand everywhere must be so before: a folder has what there was when it was first come to.
    pub(crate) fn in_folder<T>(
        &mut self,
        folder: Option<&Path>,
        work: impl FnOnce(&mut Self, &mut Compiled) -> T,
    ) -> T {
        let folder = folder.map(Path::to_owned);
        let new = || Place { shelf: self.shelf.clone(), packs: Compiled::default() };
        let mut place = self.places.remove(&folder).unwrap_or_else(new);
        std::mem::swap(&mut self.shelf, &mut place.shelf);
        let done = work(self, &mut place.packs);
        std::mem::swap(&mut self.shelf, &mut place.shelf);
        self.places.insert(folder, place);
        done
    }
}
