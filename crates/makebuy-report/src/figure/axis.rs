//! In which band of an axis a value stands.

use makebuy_model::pack::{FactInfo, FactKind, Value};

/// A fact laid out in bands, from the least to the most.
#[derive(Debug)]
pub(crate) enum Axis {
    /// One band per name, in order.
    Names(Vec<String>),
    /// Bands of equal width, from the least number to the greatest.
    Numbers { from: f64, to: f64 },
}

/// An even number, so that the middle of the axis is a border.
const BANDS_OF_NUMBERS: usize = 4;

/// The bands that a value spans, both included: one, unless it is a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) from: usize,
    pub(crate) to: usize,
}

impl Span {
    pub(crate) fn one(band: usize) -> Self {
        Self { from: band, to: band }
    }

    /// The band in its middle; the lower one of two.
    pub(crate) fn middle(self) -> usize {
        usize::midpoint(self.from, self.to)
    }

    pub(crate) fn is_range(self) -> bool {
        self.to > self.from
    }

    /// In which half of that many bands its middle lies: whether the upper one; none between the two.
    pub(crate) fn upper_half(self, bands: usize) -> Option<bool> {
        let middle = self.from + self.to + 1;
        (middle != bands).then_some(middle > bands)
    }
}

impl Axis {
    /// The axis of a fact; none for facts that have no order or place.
    pub(crate) fn of(fact: &FactInfo, values: &[&Value]) -> Option<Self> {
        match fact.kind {
            FactKind::Flag => Some(Self::Names(vec!["false".to_owned(), "true".to_owned()])),
            FactKind::Level | FactKind::Choice if !fact.values.is_empty() => Some(Self::Names(fact.values.clone())),
            FactKind::Number => numbers(fact, values),
            FactKind::Level | FactKind::Choice | FactKind::Set | FactKind::Text => None,
        }
    }

    pub(crate) fn bands(&self) -> usize {
        match self {
            Self::Names(names) => names.len(),
            Self::Numbers { .. } => BANDS_OF_NUMBERS,
        }
    }

    pub(crate) fn locate(&self, value: &Value) -> Option<Span> {
        let (from, to) = match (self, value) {
            (Self::Names(_), Value::Flag(flag)) => (self.named(&flag.to_string())?, self.named(&flag.to_string())?),
            (Self::Names(_), Value::Name(name)) => (self.named(name)?, self.named(name)?),
            (Self::Names(_), Value::LevelRange { from, to }) => (self.named(from)?, self.named(to)?),
            (Self::Numbers { .. }, Value::Number(number)) => (self.along(*number)?, self.along(*number)?),
            (Self::Numbers { .. }, Value::NumberRange { from, to }) => (self.along(*from)?, self.along(*to)?),
            _ => return None,
        };
        (from <= to).then_some(Span { from, to })
    }

    fn named(&self, name: &str) -> Option<usize> {
        let Self::Names(names) = self else { return None };
        names.iter().position(|n| n == name)
    }

    /// The band of a number; one at a border belongs to the upper band.
    fn along(&self, number: f64) -> Option<usize> {
        let Self::Numbers { from, to } = self else { return None };
        let share = ((number - from) / (to - from)).clamp(0.0, 1.0);
        let above = |band: &usize| share < count(band + 1) / count(BANDS_OF_NUMBERS);
        number.is_finite().then(|| (0..BANDS_OF_NUMBERS).find(above).unwrap_or(BANDS_OF_NUMBERS - 1))
    }

    /// What the bands are, as values.
    pub(crate) fn values(&self) -> Vec<Value> {
        match self {
            Self::Names(names) => names.iter().cloned().map(Value::Name).collect(),
            Self::Numbers { from, to } => {
                let edge = |band: usize| from + (to - from) * count(band) / count(BANDS_OF_NUMBERS);
                let band = |band| Value::NumberRange { from: edge(band), to: edge(band + 1) };
                (0..BANDS_OF_NUMBERS).map(band).collect()
            }
        }
    }
}

/// From the fact's own bounds, or else the least and greatest answers.
fn numbers(fact: &FactInfo, values: &[&Value]) -> Option<Axis> {
    let answered = values.iter().flat_map(|value| match value {
        Value::Number(number) => vec![*number],
        Value::NumberRange { from, to } => vec![*from, *to],
        _ => Vec::new(),
    });
    let answered: Vec<f64> = answered.filter(|number| number.is_finite()).collect();
    let from = fact.min.unwrap_or_else(|| answered.iter().copied().fold(f64::INFINITY, f64::min));
    let to = fact.max.unwrap_or_else(|| answered.iter().copied().fold(f64::NEG_INFINITY, f64::max));
    (from.is_finite() && to.is_finite() && to > from && (to - from).is_finite()).then_some(Axis::Numbers { from, to })
}

/// A count as a coordinate; counts in figures are far below where `f64` loses whole numbers.
#[expect(clippy::cast_precision_loss, reason = "counts in figures are far below 2^52")]
pub(crate) fn count(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::{Axis, Span};
    use makebuy_model::pack::Value;

    #[test]
    fn a_range_of_levels_spans_its_bands() {
        let axis = Axis::Names(vec!["low".into(), "medium".into(), "high".into(), "top".into()]);
        let range = Value::LevelRange { from: "low".into(), to: "medium".into() };
        assert_eq!(axis.locate(&range), Some(Span { from: 0, to: 1 }));
        assert_eq!(axis.locate(&Value::Name("none".into())), None);
    }

    #[test]
    fn numbers_outside_the_axis_stop_at_its_end() {
        let axis = Axis::Numbers { from: 0.0, to: 10.0 };
        let band = |number| axis.locate(&Value::Number(number)).map(|span| (span.from, span.to));
        assert_eq!([-1.0, 2.4, 2.5, 10.0, 25.0].map(band), [0, 0, 1, 3, 3].map(|band| Some((band, band))));
        assert_eq!(band(f64::NAN), None);
    }

    #[test]
    fn halves_meet_in_the_middle_band_or_at_a_border() {
        let half = |from, to, bands| Span { from, to }.upper_half(bands);
        assert_eq!([half(1, 1, 5), half(2, 2, 5), half(3, 3, 5)], [Some(false), None, Some(true)]);
        assert_eq!([half(1, 1, 4), half(1, 2, 4), half(2, 2, 4)], [Some(false), None, Some(true)]);
    }
}
