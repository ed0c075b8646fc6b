//! Lists that are indexed by ids of their own, so that a fact can not be taken for a rule.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(u32);

        impl Id for $name {
            fn from_index(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
            fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

/// An id that stands for a place in a [`List`].
pub(crate) trait Id: Copy {
    fn from_index(index: usize) -> Self;
    fn index(self) -> usize;
}

ids! {
    /// A fact of a pack.
    FactId
    /// A rule of a pack.
    RuleId
    /// An option of a pack.
    OptionId
    /// A criterion of a pack.
    CriterionId
    /// A comparison that conditions are made of.
    AtomId
}

/// A vector that is indexed by its own ids.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct List<I, T> {
    items: Vec<T>,
    id: PhantomData<I>,
}

impl<I, T> Default for List<I, T> {
    fn default() -> Self {
        Self { items: Vec::new(), id: PhantomData }
    }
}

impl<I: Id, T> List<I, T> {
    pub(crate) fn push(&mut self, item: T) -> I {
        self.items.push(item);
        I::from_index(self.items.len() - 1)
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> {
        self.items.iter().enumerate().map(|(index, item)| (I::from_index(index), item))
    }

    pub(crate) fn ids(&self) -> impl DoubleEndedIterator<Item = I> + Clone + use<I, T> {
        (0..self.items.len()).map(I::from_index)
    }

    pub(crate) fn values(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.items.iter()
    }

    /// Takes away all that come after the first ones.
    pub(crate) fn split_off(&mut self, first: usize) -> Vec<T> {
        self.items.split_off(first.min(self.items.len()))
    }

    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }

    /// A list of the same length, made from this one.
    pub(crate) fn map<U>(&self, make: impl FnMut(&T) -> U) -> List<I, U> {
        self.items.iter().map(make).collect()
    }
}

impl<I, T> FromIterator<T> for List<I, T> {
    fn from_iter<Iter: IntoIterator<Item = T>>(items: Iter) -> Self {
        Self { items: items.into_iter().collect(), id: PhantomData }
    }
}

#[expect(clippy::indexing_slicing, reason = "an id is made by the list it indexes, or one of the same length")]
impl<I: Id, T> Index<I> for List<I, T> {
    type Output = T;
    fn index(&self, id: I) -> &T {
        &self.items[id.index()]
    }
}

#[expect(clippy::indexing_slicing, reason = "an id is made by the list it indexes, or one of the same length")]
impl<I: Id, T> IndexMut<I> for List<I, T> {
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.items[id.index()]
    }
}

/// A set of options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct OptionSet(u16);

impl OptionSet {
    pub(crate) fn insert(&mut self, option: OptionId) {
        self.0 |= 1 << option.index();
    }

    pub(crate) fn contains(self, option: OptionId) -> bool {
        self.0 >> option.index() & 1 == 1
    }

    pub(crate) fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn len(self) -> usize {
        self.0.count_ones() as usize
    }
}

impl FromIterator<OptionId> for OptionSet {
    fn from_iter<Iter: IntoIterator<Item = OptionId>>(options: Iter) -> Self {
        let mut set = Self::default();
        for option in options {
            set.insert(option);
        }
        set
    }
}
