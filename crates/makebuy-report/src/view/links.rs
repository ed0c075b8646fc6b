//! How the document names an activity and leads to its section.

use crate::anchor;
use crate::index::Index;
use crate::words;
use serde::Serialize;

/// An activity's name with the way to its section.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Link {
    /// Its place in the portfolio, from 1: the key in figures.
    pub(crate) key: usize,
    /// The number of its section.
    pub(crate) number: String,
    /// What it is called.
    pub(crate) name: String,
    /// In HTML.
    pub(crate) anchor: String,
    /// In Markdown.
    pub(crate) slug: String,
    /// Whether something about it is unknown because a function of a plugin failed: a dagger stands beside it.
    pub(crate) failed: bool,
}

/// Activities that share something: the first few by name, the others counted.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Few {
    /// How many they are.
    pub(crate) count: usize,
    /// The first few.
    pub(crate) links: Vec<Link>,
    /// That there are others; none if there are none.
    pub(crate) more: Option<String>,
}

/// The longest name that is printed in full outside the appendix.
const LONGEST: usize = 120;

/// The links of all activities, by place.
#[derive(Debug)]
pub(crate) struct Links<'a> {
    index: &'a Index<'a>,
    links: Vec<Link>,
}

impl<'a> Links<'a> {
    pub(crate) fn new(index: &'a Index<'a>, section: &str) -> Self {
        let activities = index.assessment.activities.iter().enumerate();
        let links = activities
            .map(|(at, activity)| {
                let number = format!("{section}.{}", at + 1);
                let name = words::short(&activity.name, LONGEST);
                let slug = anchor::of_heading(&format!("{number} {name}"));
                let (anchor, failed) = (index.activity_anchor(at).to_owned(), !index.failures(&activity.id).is_empty());
                Link { key: at + 1, number, name, anchor, slug, failed }
            })
            .collect();
        Self { index, links }
    }

    pub(crate) fn at(&self, place: usize) -> Option<&Link> {
        self.links.get(place)
    }

    pub(crate) fn of(&self, activity: &str) -> Option<&Link> {
        self.index.activity(activity).and_then(|(place, _)| self.at(place))
    }

    /// The first few of several activities.
    pub(crate) fn few(&self, mut links: Vec<Link>, named: usize) -> Few {
        let count = links.len();
        links.truncate(named);
        Few { count, more: self.index.words.others(count.saturating_sub(named)), links }
    }

    pub(crate) fn of_all(&self, activities: &[String]) -> Vec<Link> {
        activities.iter().filter_map(|id| self.of(id).cloned()).collect()
    }
}
