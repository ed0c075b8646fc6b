//! What of a pack its cases do not reach.

use super::style::{lines, plain_table};
use super::words::place;
use crate::tested::{percent, share};
use makebuy_core::cases::{Coverage, Point, What};
use makebuy_model::Sources;

/// A line for each thing that no case reaches, then how much is reached.
pub(super) fn coverage(sources: &Sources, id: &str, found: &Coverage) -> String {
    let is_side = |point: &&Point| matches!(point.what, What::Side { .. });
    let (sides, rules): (Vec<&Point>, Vec<&Point>) = found.points.iter().partition(is_side);
    let of = |points: &[&Point]| format!("{} of {}", points.iter().filter(|point| point.reached).count(), points.len());
    let percent = percent(share(found.reached(), found.points.len()));
    let total = format!("{id}: coverage {percent} (rules: {}; boundaries: {})\n", of(&rules), of(&sides));
    let missing: Vec<&Point> = found.points.iter().filter(|point| !point.reached).collect();
    if missing.is_empty() {
        return total;
    }
    let mut table = plain_table(&["Of", "Not reached", "At"]);
    for point in missing {
        table.add_row([point.of.clone(), point.what.to_string(), place(sources, point.span)]);
    }
    format!("\nNo case reaches this:\n\n{}\n{total}", lines(&table))
}
