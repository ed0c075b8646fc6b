//! Where a value stands along an axis.

use makebuy_model::pack::{FactInfo, FactKind, Value};

/// A fact laid out along a line from 0 to 1.
#[derive(Debug)]
pub(crate) enum Axis {
    /// One band per name, in order.
    Bands(Vec<String>),
    /// From the least number to the greatest.
    Numbers { from: f64, to: f64 },
}

/// Where a value stands, from 0 to 1; both ends are the same unless it is a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stretch {
    pub(crate) from: f64,
    pub(crate) to: f64,
}

impl Stretch {
    pub(crate) fn middle(self) -> f64 {
        f64::midpoint(self.from, self.to)
    }

    pub(crate) fn is_range(self) -> bool {
        self.to - self.from > 1e-9
    }
}

impl Axis {
    /// The axis of a fact; none for facts that have no order or place.
    pub(crate) fn of(fact: &FactInfo, values: &[&Value]) -> Option<Self> {
        match fact.kind {
            FactKind::Flag => Some(Self::Bands(vec!["false".to_owned(), "true".to_owned()])),
            FactKind::Level | FactKind::Choice if !fact.values.is_empty() => Some(Self::Bands(fact.values.clone())),
            FactKind::Number => numbers(fact, values),
            FactKind::Level | FactKind::Choice | FactKind::Set | FactKind::Text => None,
        }
    }

    pub(crate) fn locate(&self, value: &Value) -> Option<Stretch> {
        let (from, to) = match (self, value) {
            (Self::Bands(_), Value::Flag(flag)) => (self.band(&flag.to_string())?, self.band(&flag.to_string())?),
            (Self::Bands(_), Value::Name(name)) => (self.band(name)?, self.band(name)?),
            (Self::Bands(_), Value::LevelRange { from, to }) => (self.band(from)?, self.band(to)?),
            (Self::Numbers { .. }, Value::Number(number)) => (self.along(*number)?, self.along(*number)?),
            (Self::Numbers { .. }, Value::NumberRange { from, to }) => (self.along(*from)?, self.along(*to)?),
            _ => return None,
        };
        (from <= to).then_some(Stretch { from, to })
    }

    fn band(&self, name: &str) -> Option<f64> {
        let Self::Bands(names) = self else { return None };
        let at = names.iter().position(|n| n == name)?;
        Some((count(at) + 0.5) / count(names.len()))
    }

    fn along(&self, number: f64) -> Option<f64> {
        let Self::Numbers { from, to } = self else { return None };
        number.is_finite().then(|| ((number - from) / (to - from)).clamp(0.0, 1.0))
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
    (from.is_finite() && to.is_finite() && to > from).then_some(Axis::Numbers { from, to })
}

/// A count as a coordinate; counts in figures are far below where `f64` loses whole numbers.
#[expect(clippy::cast_precision_loss, reason = "counts in figures are far below 2^52")]
pub(crate) fn count(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::{Axis, Stretch};
    use makebuy_model::pack::Value;

    #[test]
    fn a_range_of_levels_stretches_between_the_middles_of_its_bands() {
        let axis = Axis::Bands(vec!["low".into(), "medium".into(), "high".into(), "top".into()]);
        let range = Value::LevelRange { from: "low".into(), to: "medium".into() };
        assert_eq!(axis.locate(&range), Some(Stretch { from: 0.125, to: 0.375 }));
        assert_eq!(axis.locate(&Value::Name("none".into())), None);
    }

    #[test]
    fn numbers_outside_the_axis_stop_at_its_end() {
        let axis = Axis::Numbers { from: 0.0, to: 10.0 };
        assert_eq!(axis.locate(&Value::Number(25.0)), Some(Stretch { from: 1.0, to: 1.0 }));
    }
}
