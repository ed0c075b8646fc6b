//! A score as a bar with its bounds. The drawing is 200 wide and 20 high, zero in the middle.

use crate::number::coordinate;
use serde::Serialize;

/// One bar.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Bar {
    /// Where the bar begins, in the units of the figure.
    pub(crate) x: String,
    /// How long it is.
    pub(crate) width: String,
    /// The bounds; none if there is nothing between them.
    pub(crate) bounds: Option<(String, String)>,
}

/// The least width at which a bar can still be seen.
const HAIR: f64 = 0.8;

/// The score at the ends of the drawings, one for the whole document so that bars can be compared: the greatest that
/// occurs, up to the next twenty.
pub(crate) fn scale(scores: impl Iterator<Item = f64>) -> f64 {
    let greatest = scores.fold(0.0, |greatest: f64, score| greatest.max(score.abs()));
    ((greatest / 20.0).ceil() * 20.0).clamp(20.0, 100.0)
}

pub(crate) fn bar(scale: f64, (score, low, high): (f64, f64, f64)) -> Bar {
    let at = |score: f64| (score / scale * 100.0).clamp(-100.0, 100.0) + 100.0;
    let (from, to) = (at(score.min(0.0)), at(score.max(0.0)));
    let bounds = (high - low >= 0.5).then(|| (coordinate(at(low)), coordinate(at(high))));
    Bar { x: coordinate(from), width: coordinate((to - from).max(HAIR)), bounds }
}

#[cfg(test)]
mod tests {
    use super::{bar, scale};

    #[test]
    fn the_scale_holds_every_score() {
        assert_eq!([scale([-41.0, 7.0].into_iter()), scale([].into_iter())].map(|s| s.to_string()), ["60", "20"]);
    }

    #[test]
    fn a_bar_runs_from_zero_to_its_score() {
        let negative = bar(100.0, (-40.0, -60.0, 10.0));
        assert_eq!((negative.x.as_str(), negative.width.as_str()), ("60", "40"));
        assert_eq!(negative.bounds, Some(("40".to_owned(), "110".to_owned())));
        assert_eq!(bar(50.0, (25.0, 25.0, 25.0)).width, "50");
        assert_eq!(bar(50.0, (25.0, 25.0, 25.0)).bounds, None);
    }
}
