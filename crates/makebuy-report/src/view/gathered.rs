//! Activities collected by what they share.

use super::links::Link;
use std::collections::BTreeMap;

/// What activities share, in the order it comes up, each with the activities.
pub(crate) struct Gathered<K, T> {
    places: BTreeMap<K, usize>,
    entries: Vec<Entry<T>>,
}

/// One thing that activities share.
pub(crate) struct Entry<T> {
    pub(crate) what: T,
    pub(crate) links: Vec<Link>,
}

impl<K: Ord, T> Gathered<K, T> {
    pub(crate) fn new() -> Self {
        Self { places: BTreeMap::new(), entries: Vec::new() }
    }

    /// Adds an activity to those that share `key`, once. What they share is made of the first, and given back to be changed.
    pub(crate) fn add(&mut self, key: K, link: &Link, what: impl FnOnce() -> T) -> Option<&mut T> {
        let next = self.entries.len();
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.entries.push(Entry { what: what(), links: Vec::new() });
        }
        let entry = self.entries.get_mut(place)?;
        if entry.links.last().is_none_or(|last| last.key != link.key) {
            entry.links.push(link.clone());
        }
        Some(&mut entry.what)
    }

    /// Those that most activities share first; equals stay in the order they came up.
    pub(crate) fn most_first(mut self) -> Vec<Entry<T>> {
        self.entries.sort_by_key(|entry| std::cmp::Reverse(entry.links.len()));
        self.entries
    }

    /// In the order they came up.
    pub(crate) fn in_order(self) -> Vec<Entry<T>> {
        self.entries
    }
}
