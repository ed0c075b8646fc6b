//! What changed between two packs, by meaning where that is cheap, and which verdicts change because of which changes.

mod causes;
mod facts;
mod fields;
mod lists;
mod parts;
mod rules;
mod shares;
mod verdicts;
mod version;

pub(crate) use verdicts::changed;

use crate::compile::{Part, blend};
use crate::doc::PackDoc;
use crate::portfolio::Portfolio;
use crate::{Library, Outcome, Pack};
use makebuy_model::assessment::FunctionFailure;
use makebuy_model::diff::{Bump, Item, PackDiff, PortfolioDiff, SCHEMA_VERSION};
use std::collections::BTreeSet;

/// One of the two packs to compare, with what it was compiled from.
#[derive(Debug, Clone)]
pub struct Side {
    pack: Pack,
    docs: Vec<PackDoc>,
}

impl Side {
    /// A pack of a library; `None` if the id is unknown.
    #[must_use]
    pub fn of(library: &Library, id: &str) -> Option<Outcome<Self>> {
        let outcome = library.compile(id)?;
        let docs = library.docs(id)?.into_iter().cloned().collect();
        let side = outcome.value.map(|pack| Self { pack, docs });
        Some(Outcome { value: side, diagnostics: outcome.diagnostics })
    }

    /// The pack.
    #[must_use]
    pub fn pack(&self) -> &Pack {
        &self.pack
    }
}

/// Two packs and what changed between them.
#[derive(Debug)]
pub struct Comparison {
    old: Side,
    new: Side,
    diff: PackDiff,
    /// The old pack and the new one, each with the facts of both, if these fit together.
    readers: (Pack, Pack),
}

impl Comparison {
    /// Compares two packs.
    #[must_use]
    pub fn new(mut old: Side, new: Side) -> Self {
        let diff = compare(&old.pack, &new.pack);
        parts::rename(&mut old.docs, &diff.changes);
        let reader = |parts: &BTreeSet<Part>, side: &Side| {
            blend((&old.pack, &new.pack), (&old.docs, &new.docs), parts).unwrap_or_else(|| side.pack.clone())
        };
        let readers = (reader(&BTreeSet::new(), &old), reader(&parts::all(&diff.changes), &new));
        Self { old, new, diff, readers }
    }

    /// What changed.
    #[must_use]
    pub fn diff(&self) -> &PackDiff {
        &self.diff
    }

    /// The old pack as portfolios are read against it: with the facts of both, so that one written for the other can be
    /// read as far as what it says means the same. Where the facts of both do not fit together, it has its own.
    #[must_use]
    pub fn old(&self) -> &Pack {
        &self.readers.0
    }

    /// The new pack, likewise.
    #[must_use]
    pub fn new_pack(&self) -> &Pack {
        &self.readers.1
    }

    /// Every function that failed while the packs were compared.
    #[must_use]
    pub fn failures(&self) -> Vec<FunctionFailure> {
        let mut found = self.old.pack.failures();
        found.extend(self.new.pack.failures());
        found
    }

    /// What the changes do to a portfolio that can be read against both packs; `None` if it can not.
    ///
    /// `read` gives the portfolio against any pack between the two, as far as it fits.
    #[must_use]
    pub fn portfolio(&self, title: &str, read: &dyn Fn(&Pack) -> Option<Portfolio>) -> Option<PortfolioDiff> {
        let mut found =
            verdicts::compare(title, (self.old(), read(self.old())?), (self.new_pack(), read(self.new_pack())?));
        let rules = self.new_pack().info.rules.len();
        causes::attribute(&mut found, &self.diff.changes, rules, &|parts| {
            let pack = self.between(parts)?;
            let portfolio = read(&pack)?;
            Some(verdicts::keys(&pack, &portfolio))
        });
        for change in &self.diff.changes {
            if let Some(was) = &change.was {
                found.duties.retain_mut(|duty| verdicts::is_more_than_renamed(duty, was, &change.id));
            }
        }
        Some(found)
    }

    /// The old pack with some parts of the new one, and with those of no consequence that they may need.
    fn between(&self, taken: &BTreeSet<Part>) -> Option<Pack> {
        let harmless = |item: Item| parts::harmless(&self.diff.changes, item);
        let taken = taken | &harmless(Item::Fact);
        let made =
            |parts: &BTreeSet<Part>| blend((&self.old.pack, &self.new.pack), (&self.old.docs, &self.new.docs), parts);
        made(&taken).or_else(|| made(&(&taken | &harmless(Item::Rule))))
    }
}

fn compare(old: &Pack, new: &Pack) -> PackDiff {
    let mut changes = lists::changes(&old.info, &new.info);
    changes.extend(facts::changes(old, new));
    changes.extend(rules::changes(old, new));
    changes.extend(lists::others(&old.info, &new.info));
    let bump = changes.iter().map(|change| change.bump).max().unwrap_or(Bump::None);
    let same = old.info.id == new.info.id;
    PackDiff {
        schema_version: SCHEMA_VERSION,
        version: same.then(|| version::check(&old.info.version, &new.info.version, bump)).flatten(),
        old: reference(old),
        new: reference(new),
        changes,
        bump,
        portfolios: Vec::new(),
    }
}

fn reference(pack: &Pack) -> makebuy_model::assessment::PackRef {
    pack.refs.last().cloned().unwrap_or_else(|| makebuy_model::assessment::PackRef {
        id: pack.info.id.clone(),
        title: Some(pack.info.title.clone()),
        version: pack.info.version.clone(),
        sha256: String::new(),
    })
}
