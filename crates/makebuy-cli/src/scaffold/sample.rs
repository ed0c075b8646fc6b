//! A condition about one fact, with an answer that meets it and one that does not.

use makebuy_core::toml_text::{list, quoted};
use makebuy_model::pack::{FactInfo, FactKind};

#[derive(Debug, Clone)]
pub(crate) struct Sample {
    pub(crate) when: String,
    /// An answer that meets it, as TOML.
    pub(crate) so: String,
    /// The nearest answer that does not.
    pub(crate) not_so: String,
}

/// `None` for a fact that no condition can use, or that is computed.
pub(crate) fn sample(fact: &FactInfo) -> Option<Sample> {
    if fact.derive.is_some() {
        return None;
    }
    let id = &fact.id;
    let (first, last) = (fact.values.first(), fact.values.last());
    let (when, so, not_so) = match fact.kind {
        FactKind::Flag => (id.clone(), "true".to_owned(), "false".to_owned()),
        FactKind::Level => {
            let below = fact.values.iter().rev().nth(1);
            (format!("{id} >= {}", last?), quoted(last?), quoted(below.or(first)?))
        }
        FactKind::Choice => (format!("{id} == {}", first?), quoted(first?), quoted(last?)),
        FactKind::Set => (format!("{} in {id}", first?), list([first?.as_str()]), list([])),
        FactKind::Number => {
            let low = fact.min.unwrap_or_else(|| fact.max.map_or(0.0, |max| max - 10.0));
            let high = fact.max.unwrap_or(low + 10.0);
            let middle = ((low + high) / 2.0).ceil().min(high);
            if middle <= low {
                return None;
            }
            (format!("{id} >= {middle}"), middle.to_string(), (middle - 1.0).max(low).to_string())
        }
        FactKind::Text => return None,
    };
    Some(Sample { when, so, not_so })
}
