//! One TOML table, read key by key; what was not asked for is reported as unknown.

use super::document::{Table, Value};
use super::ident::{check_id, check_name, check_prose, single_line};
use crate::findings::{Findings, Located, span};
use crate::format::{Presence, Shape, Takes};
use crate::{limits, suggest};
use makebuy_model::pack::Subject;
use makebuy_model::{Code, Diagnostic, FileId, Span};
use std::borrow::Cow;
use std::collections::BTreeMap;
use toml::de::DeValue;

/// A table being read.
pub(crate) struct Section<'a, 'f> {
    table: &'a Table<'a>,
    /// The table's own place, for what is missing in it.
    pub(crate) span: Span,
    shape: &'static Shape,
    /// The keys that were read so far.
    asked: Vec<&'static str>,
    pub(crate) findings: &'f mut Findings,
}

impl<'a, 'f> Section<'a, 'f> {
    pub(crate) fn new(table: &'a Table<'a>, span: Span, shape: &'static Shape, findings: &'f mut Findings) -> Self {
        Self { table, span, shape, asked: Vec::new(), findings }
    }

    fn file(&self) -> FileId {
        self.span.file
    }

    fn place(&self, value: &Value<'_>) -> Span {
        span(self.file(), value.span())
    }

    /// Holds the reader to the format: a key is read as it is described.
    fn takes(&self, key: &str, fits: impl Fn(&Takes) -> bool) {
        let described = self.shape.key(key).is_some_and(|key| fits(&key.takes));
        debug_assert!(described, "`{key}` of {} is not described as it is read", self.shape.what);
    }

    /// The raw value of a key.
    pub(crate) fn get(&mut self, key: &'static str) -> Option<&'a Value<'a>> {
        self.takes(key, |_| true);
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.table.get(key)
    }

    fn wrong(&mut self, value: &Value<'_>, key: &str, wanted: &str) {
        let place = self.place(value);
        let found = value.get_ref().type_str();
        let message = format!("`{key}` must be {wanted}, not {found}");
        // What is one of several is easily written as if it were the only one.
        let several = Some(format!("{key}s")).filter(|key| self.shape.key(key).is_some());
        let help = several.map(|key| format!("did you mean `{key}`?"));
        self.findings.push(Diagnostic::error(Code::WrongType, place, message).maybe_help(help));
    }

    fn missing(&mut self, key: &'static str) {
        let message = format!("`{key}` is missing in {}", self.shape.what);
        self.findings.error(Code::MissingKey, self.span, message);
    }

    /// A value that must be there.
    pub(crate) fn need<T>(&mut self, key: &'static str, found: Option<T>) -> Option<T> {
        let needed = self.shape.key(key).is_some_and(|key| key.presence != Presence::Optional);
        debug_assert!(needed, "`{key}` of {} is described as optional", self.shape.what);
        if found.is_none() && self.table.get(key).is_none() {
            self.missing(key);
        }
        found
    }

    /// An id that must be there.
    pub(crate) fn need_id(&mut self, key: &'static str) -> Option<Located<String>> {
        let found = self.id(key);
        self.need(key, found)
    }

    /// A text on a single line that must be there.
    pub(crate) fn need_line(&mut self, key: &'static str) -> Option<Located<String>> {
        let found = self.line(key);
        self.need(key, found)
    }

    fn raw_string(&mut self, key: &'static str) -> Option<Located<String>> {
        let value = self.get(key)?;
        match value.get_ref() {
            // What the parser borrows from the file stands there as it is.
            DeValue::String(Cow::Borrowed(text)) => Some(Located::verbatim((*text).to_owned(), self.place(value))),
            DeValue::String(Cow::Owned(text)) => Some(Located::new(text.clone(), self.place(value))),
            _ => {
                self.wrong(value, key, "a string");
                None
            }
        }
    }

    /// A text for people.
    pub(crate) fn prose(&mut self, key: &'static str) -> Option<Located<String>> {
        self.takes(key, |takes| matches!(takes, Takes::Prose));
        self.text(key)
    }

    fn text(&mut self, key: &'static str) -> Option<Located<String>> {
        let text = self.raw_string(key)?;
        if text.value.trim().is_empty() {
            let message = format!("`{key}` is empty");
            self.findings.error(Code::MissingKey, text.span, message);
            return None;
        }
        if let Some(diagnostic) = check_prose(&text.value, text.span) {
            self.findings.push(diagnostic);
        }
        Some(text.map(|text| text.trim().replace("\r\n", "\n")))
    }

    /// A text for people on a single line, such as a title or a name.
    pub(crate) fn line(&mut self, key: &'static str) -> Option<Located<String>> {
        self.takes(key, |takes| matches!(takes, Takes::Line));
        let text = self.text(key)?;
        Some(text.map(|text| single_line(&text)))
    }

    /// A word of which the reader keeps its own list.
    pub(crate) fn raw(&mut self, key: &'static str) -> Option<Located<String>> {
        self.takes(key, |takes| matches!(takes, Takes::Word(_)));
        self.raw_string(key)
    }

    /// A text that is code, such as a condition: checked by whoever reads it.
    pub(crate) fn code(&mut self, key: &'static str) -> Option<Located<String>> {
        self.takes(key, |takes| matches!(takes, Takes::Code | Takes::Version | Takes::Colour));
        self.raw_string(key)
    }

    /// An id.
    pub(crate) fn id(&mut self, key: &'static str) -> Option<Located<String>> {
        self.takes(key, |takes| matches!(takes, Takes::Id));
        let text = self.raw_string(key)?;
        self.checked(text, check_id)
    }

    /// A name that conditions can use.
    pub(crate) fn name(&mut self, key: &'static str) -> Option<Located<String>> {
        self.takes(key, |takes| matches!(takes, Takes::Name));
        let text = self.raw_string(key)?;
        self.checked(text, check_name)
    }

    fn checked(
        &mut self,
        text: Located<String>,
        check: fn(&str, Span) -> Result<(), Box<Diagnostic>>,
    ) -> Option<Located<String>> {
        match check(&text.value, text.span) {
            Ok(()) => Some(text),
            Err(diagnostic) => {
                self.findings.push(*diagnostic);
                None
            }
        }
    }

    /// One of a fixed list of words.
    pub(crate) fn word<T: Copy>(&mut self, key: &'static str, words: &[(&'static str, T)]) -> Option<Located<T>> {
        self.takes(key, |takes| matches!(takes, Takes::Word(list) if list() == crate::doc::words(words)));
        let text = self.raw_string(key)?;
        if let Some((_, found)) = words.iter().find(|(word, _)| *word == text.value) {
            return Some(Located::new(*found, text.span));
        }
        let message = format!("`{key}` can not be `{}`", text.value.escape_debug());
        let help = suggest::help(&text.value, words.iter().map(|(word, _)| *word));
        self.findings.push(Diagnostic::error(Code::BadWord, text.span, message).maybe_help(help));
        None
    }

    /// True or false.
    pub(crate) fn flag(&mut self, key: &'static str) -> Option<Located<bool>> {
        self.takes(key, |takes| matches!(takes, Takes::Flag));
        let value = self.get(key)?;
        let Some(flag) = value.get_ref().as_bool() else {
            self.wrong(value, key, "true or false");
            return None;
        };
        Some(Located::new(flag, self.place(value)))
    }

    /// A finite number.
    pub(crate) fn number(&mut self, key: &'static str) -> Option<Located<f64>> {
        self.takes(key, |takes| matches!(takes, Takes::Number | Takes::Within(_) | Takes::Whole(_)));
        let value = self.get(key)?;
        let place = self.place(value);
        match number(value.get_ref()) {
            Some(number) if number.is_finite() => Some(Located::new(number, place)),
            Some(_) => {
                self.findings.error(Code::BadNumber, place, format!("`{key}` must be a finite number"));
                None
            }
            None => {
                self.wrong(value, key, "a number");
                None
            }
        }
    }

    /// A list of strings, as written.
    pub(crate) fn strings(&mut self, key: &'static str) -> Option<Located<Vec<Located<String>>>> {
        self.takes(key, |takes| matches!(takes, Takes::Ids | Takes::Names | Takes::Labels));
        let value = self.get(key)?;
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(value, key, "a list of strings");
            return None;
        };
        let mut found = Vec::new();
        for item in items.iter() {
            match item.get_ref().as_str() {
                Some(text) => found.push(Located::new(text.to_owned(), self.place(item))),
                None => self.wrong(item, key, "a list of strings"),
            }
        }
        Some(Located::new(found, self.place(value)))
    }

    /// Where a list stands, be it empty.
    pub(crate) fn list_place(&mut self, key: &'static str) -> Option<Span> {
        let value = self.get(key)?;
        value.get_ref().as_array().map(|_| self.place(value))
    }

    fn checked_list(
        &mut self,
        key: &'static str,
        check: fn(&str, Span) -> Result<(), Box<Diagnostic>>,
    ) -> Vec<Located<String>> {
        let Some(items) = self.strings(key) else {
            return Vec::new();
        };
        if items.value.len() > limits::ITEMS {
            let message = format!("`{key}` has {} items; the limit is {}", items.value.len(), limits::ITEMS);
            self.findings.error(Code::TooMany, items.span, message);
            return Vec::new();
        }
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        let mut found = Vec::new();
        for item in items.value {
            let Some(item) = self.checked(item, check) else { continue };
            match seen.get(&item.value) {
                Some(first) => {
                    let message = format!("`{}` stands twice in `{key}`", item.value);
                    let diagnostic = Diagnostic::error(Code::Duplicate, item.span, message);
                    self.findings.push(diagnostic.also(*first, "first here"));
                }
                None => {
                    seen.insert(item.value.clone(), item.span);
                    found.push(item);
                }
            }
        }
        found
    }

    /// A list of ids, none twice.
    pub(crate) fn ids(&mut self, key: &'static str) -> Vec<Located<String>> {
        self.takes(key, |takes| matches!(takes, Takes::Ids));
        self.checked_list(key, check_id)
    }

    /// A list of names, none twice.
    pub(crate) fn names(&mut self, key: &'static str) -> Vec<Located<String>> {
        self.takes(key, |takes| matches!(takes, Takes::Names));
        self.checked_list(key, check_name)
    }

    /// A list of words for people.
    pub(crate) fn labels(&mut self, key: &'static str) -> Vec<String> {
        self.takes(key, |takes| matches!(takes, Takes::Labels));
        let items = self.strings(key).map(|items| items.value).unwrap_or_default();
        for item in &items {
            if let Some(diagnostic) = check_prose(&item.value, item.span) {
                self.findings.push(diagnostic);
            }
        }
        items.into_iter().map(|item| item.value).collect()
    }

    /// The claims something carries.
    pub(crate) fn claims(&mut self) -> Vec<String> {
        self.labels("claims")
    }

    /// A sub-table.
    pub(crate) fn table(&mut self, key: &'static str) -> Option<(&'a Table<'a>, Span)> {
        self.takes(key, Takes::is_table);
        let value = self.get(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(value, key, "a table");
            return None;
        };
        Some((table, self.place(value)))
    }

    /// An array of tables, such as `[[rule]]`.
    pub(crate) fn tables(&mut self, key: &'static str) -> Vec<(&'a Table<'a>, Span)> {
        self.takes(key, |takes| matches!(takes, Takes::Tables(_)));
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let items = match value.get_ref() {
            DeValue::Array(items) => items,
            DeValue::Table(_) => {
                let message = format!("`{key}` stands for several things");
                let diagnostic = Diagnostic::error(Code::WrongType, self.place(value), message);
                self.findings.push(diagnostic.help(format!("write [[{key}]] with two brackets")));
                return Vec::new();
            }
            _ => {
                self.wrong(value, key, "an array of tables");
                return Vec::new();
            }
        };
        let mut found = Vec::new();
        for item in items.iter() {
            match item.get_ref().as_table() {
                Some(table) => found.push((table, self.place(item))),
                None => self.wrong(item, key, "an array of tables"),
            }
        }
        found
    }

    /// Whose answers the keys are that the format does not name, and the keys that it names.
    pub(crate) fn answered(&self) -> (Subject, Vec<&'static str>) {
        debug_assert!(self.shape.answers.is_some(), "{} takes no answers", self.shape.what);
        (self.shape.answers.unwrap_or(Subject::Activity), self.shape.names().collect())
    }

    /// Every key that the format does not name, with its place and value: the answers of a portfolio.
    pub(crate) fn rest(&self) -> impl Iterator<Item = (Located<&'a str>, &'a Value<'a>)> + use<'a> {
        let file = self.file();
        let shape = self.shape;
        self.table.iter().filter_map(move |(key, value)| {
            let name: &'a str = key.get_ref();
            let place = span(file, key.span());
            shape.key(name).is_none().then(|| (Located::new(name, place), value))
        })
    }

    /// Reports every key that the format does not name.
    pub(crate) fn finish(self) {
        let unread = self.shape.names().find(|name| !self.asked.contains(name));
        debug_assert_eq!(unread, None, "{} is described with a key that nobody reads", self.shape.what);
        for (key, _) in self.rest() {
            let message = format!("unknown key `{}` in {}", key.value.escape_debug(), self.shape.what);
            let help = suggest::help(key.value, self.shape.names());
            self.findings.push(Diagnostic::error(Code::UnknownKey, key.span, message).maybe_help(help));
        }
    }
}

/// The number a TOML value stands for, if it is one; NaN and infinities included.
pub(crate) fn number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Integer(integer) => {
            let digits = integer.as_str().replace('_', "");
            if integer.radix() == 10 {
                return digits.parse().ok();
            }
            i64::from_str_radix(&digits, integer.radix()).ok().map(|exact| exact as f64)
        }
        DeValue::Float(float) => float.as_str().replace('_', "").parse().ok(),
        _ => None,
    }
}
