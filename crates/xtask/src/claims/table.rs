//! TOML tables, read without fuss: a wrong file stops the task.

use anyhow::{Context as _, Result, bail};
use toml::de::{DeTable, DeValue};

/// One table of a file, with words for where it stands.
#[derive(Debug)]
pub(super) struct Table<'a> {
    table: &'a DeTable<'a>,
    place: String,
}

impl<'a> Table<'a> {
    pub(super) fn new(table: &'a DeTable<'a>, place: impl Into<String>) -> Self {
        Self { table, place: place.into() }
    }

    /// The names of its keys.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'a str> {
        self.table.keys().map(|key| key.get_ref().as_ref())
    }

    /// Refuses keys that nobody reads.
    pub(super) fn only(&self, known: &[&str]) -> Result<()> {
        match self.keys().find(|key| !known.contains(key)) {
            Some(key) => bail!("{}: there is no `{key}`, only {}", self.place, known.join(", ")),
            None => Ok(()),
        }
    }

    fn value(&self, key: &str) -> Option<&'a DeValue<'a>> {
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value.get_ref())
    }

    /// A text, if there is one.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        self.value(key)?.as_str().map(str::to_owned)
    }

    /// A text that must be there.
    pub(super) fn need_text(&self, key: &str) -> Result<String> {
        self.text(key).with_context(|| format!("{}: `{key}` must be a text", self.place))
    }

    /// A list of texts; absent is empty.
    pub(super) fn texts(&self, key: &str) -> Result<Vec<String>> {
        let Some(value) = self.value(key) else { return Ok(Vec::new()) };
        let texts: Option<Vec<String>> = value
            .as_array()
            .and_then(|array| array.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect());
        texts.with_context(|| format!("{}: `{key}` must be a list of texts", self.place))
    }

    /// The tables of a list of tables; none if the key is anything else.
    pub(super) fn tables(&self, key: &str) -> Vec<Table<'a>> {
        let items = self.value(key).and_then(DeValue::as_array).map(|array| array.iter()).into_iter().flatten();
        let tables = items.filter_map(|item| item.get_ref().as_table());
        tables
            .enumerate()
            .map(|(at, table)| Table::new(table, format!("{}: [[{key}]] {}", self.place, at + 1)))
            .collect()
    }

    /// A table, if there is one.
    pub(super) fn table(&self, key: &str) -> Option<Table<'a>> {
        let table = self.value(key)?.as_table()?;
        Some(Table::new(table, format!("{}: [{key}]", self.place)))
    }
}
