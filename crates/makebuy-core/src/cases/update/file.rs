//! A file of cases as a tree that keeps comments and blanks.

use crate::cases::Expectation;
use crate::cases::write::{Entry, entries};
use std::collections::BTreeMap;
use toml_edit::{Array, DocumentMut, Item, TableLike, Value};

pub(super) struct File(DocumentMut);

impl File {
    pub(super) fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    pub(super) fn text(&self) -> String {
        self.0.to_string()
    }

    /// Writes what differs between two expectations of a case; says whether the case was found.
    pub(super) fn expect(&mut self, id: &str, was: &Expectation, is: &Expectation) -> bool {
        let Some(case) = self.case(id) else { return false };
        let Some(expect) = case.get_mut("expect").and_then(Item::as_table_like_mut) else { return false };
        let [was, is] = [was, is].map(|expect| entries(expect).into_iter().collect::<BTreeMap<_, _>>());
        for key in was.keys().filter(|key| !is.contains_key(*key)) {
            expect.remove(key.as_str());
        }
        for (key, entry) in is.iter().filter(|(key, entry)| was.get(*key) != Some(entry)) {
            put(expect, key.as_str(), entry);
        }
        true
    }

    fn case(&mut self, id: &str) -> Option<&mut dyn TableLike> {
        let is = |table: &dyn TableLike| table.get("id").and_then(Item::as_str) == Some(id);
        match self.0.get_mut("case")? {
            Item::ArrayOfTables(cases) => {
                cases.iter_mut().map(|case| case as &mut dyn TableLike).find(|case| is(*case))
            }
            Item::Value(Value::Array(cases)) => {
                let cases = cases.iter_mut().filter_map(Value::as_inline_table_mut);
                cases.map(|case| case as &mut dyn TableLike).find(|case| is(*case))
            }
            _ => None,
        }
    }
}

/// Puts a value in the place of another, in its dress.
fn put(expect: &mut dyn TableLike, key: &str, entry: &Entry) {
    match (expect.get_mut(key), entry) {
        (Some(Item::Value(Value::Array(list))), Entry::Words(words)) => {
            list.retain(|item| item.as_str().is_some_and(|item| words.iter().any(|word| word == item)));
            for word in words {
                if !list.iter().any(|item| item.as_str() == Some(word)) {
                    list.push(word.as_str());
                }
            }
        }
        (Some(Item::Value(value)), entry) => {
            let decor = value.decor().clone();
            *value = toml(entry);
            *value.decor_mut() = decor;
        }
        _ => {
            expect.insert(key, Item::Value(toml(entry)));
        }
    }
}

fn toml(entry: &Entry) -> Value {
    match entry {
        Entry::Word(word) => word.as_str().into(),
        Entry::Words(words) => words.iter().map(String::as_str).collect::<Array>().into(),
        Entry::Flag(flag) => (*flag).into(),
    }
}
