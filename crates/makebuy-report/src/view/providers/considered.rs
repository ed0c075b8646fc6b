//! What each provider was considered for.

use crate::index::Index;
use makebuy_model::assessment::Row;
use std::collections::{BTreeMap, BTreeSet};

/// A provider with the rows in which it was judged, one for each activity that it was considered for.
pub(super) struct Considered<'a> {
    pub(super) id: &'a str,
    pub(super) rows: Vec<&'a Row>,
}

/// All providers, in the order of the portfolio.
pub(super) fn all<'a>(index: &Index<'a>) -> Vec<Considered<'a>> {
    let rows = by_provider(index);
    let providers = index.assessment.providers.iter().map(|provider| provider.id.as_str());
    providers.map(|id| Considered { id, rows: rows.get(id).cloned().unwrap_or_default() }).collect()
}

/// Of each activity, the first row of each provider.
fn by_provider<'a>(index: &Index<'a>) -> BTreeMap<&'a str, Vec<&'a Row>> {
    let mut found: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for activity in &index.assessment.activities {
        let mut seen = BTreeSet::new();
        for row in &activity.rows {
            if let Some(id) = row.provider.as_deref().filter(|id| seen.insert(*id)) {
                found.entry(id).or_default().push(row);
            }
        }
    }
    found
}
