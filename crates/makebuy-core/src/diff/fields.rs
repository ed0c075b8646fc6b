//! What of one thing differs.

use makebuy_model::diff::{Bump, Change, Field, FieldChange, How, Item};

/// The fields of one thing that differ, as they are found.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<FieldChange>);

impl Fields {
    /// Notes a field if it differs.
    pub(super) fn compare(&mut self, field: Field, bump: Bump, from: impl Text, to: impl Text) {
        let (from, to) = (from.text(), to.text());
        if from != to {
            self.put(field, bump, from, to);
        }
    }

    /// Notes a field that differs.
    pub(super) fn put(&mut self, field: Field, bump: Bump, from: Option<String>, to: Option<String>) {
        self.0.push(FieldChange { field, bump, from, to });
    }

    /// The change, if anything differs.
    pub(super) fn changed(self, item: Item, id: &str, title: &str) -> Option<Change> {
        let bump = self.0.iter().map(|field| field.bump).max()?;
        Some(Change {
            item,
            id: id.to_owned(),
            title: title.to_owned(),
            how: How::Changed,
            was: None,
            bump,
            fields: self.0,
        })
    }
}

/// Something that came or went.
pub(super) fn whole(item: Item, id: &str, title: &str, how: How, bump: Bump) -> Change {
    Change { item, id: id.to_owned(), title: title.to_owned(), how, was: None, bump, fields: Vec::new() }
}

/// A value of a field as it is shown.
pub(super) trait Text {
    /// `None` if it is absent.
    fn text(self) -> Option<String>;
}

impl Text for &str {
    fn text(self) -> Option<String> {
        (!self.is_empty()).then(|| self.to_owned())
    }
}

impl Text for String {
    fn text(self) -> Option<String> {
        (!self.is_empty()).then_some(self)
    }
}

impl Text for &String {
    fn text(self) -> Option<String> {
        self.as_str().text()
    }
}

impl Text for &Option<String> {
    fn text(self) -> Option<String> {
        self.clone()
    }
}

impl Text for Option<f64> {
    fn text(self) -> Option<String> {
        self.map(|number| number.to_string())
    }
}

impl Text for Option<i64> {
    fn text(self) -> Option<String> {
        self.map(|number| number.to_string())
    }
}

impl Text for f64 {
    fn text(self) -> Option<String> {
        Some(self.to_string())
    }
}

impl Text for bool {
    fn text(self) -> Option<String> {
        Some(self.to_string())
    }
}

impl Text for &[String] {
    fn text(self) -> Option<String> {
        (!self.is_empty()).then(|| self.join(", "))
    }
}

impl Text for &Vec<String> {
    fn text(self) -> Option<String> {
        self.as_slice().text()
    }
}

/// Names whose order means nothing.
pub(super) fn any_order<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    let mut names: Vec<&str> = names.into_iter().map(String::as_str).collect();
    names.sort_unstable();
    names.join(", ")
}
