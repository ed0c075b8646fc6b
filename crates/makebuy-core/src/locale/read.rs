//! Locale files, read and merged by language.

use super::{LocaleFile, Part, TextPath};
use crate::Located;
use crate::doc::Text;
use crate::findings::{Findings, span};
use crate::format::locale as format;
use crate::format::{Key, Shape, Takes};
use crate::limits;
use crate::read::{Section, Table, Value, check_prose, document, single_line};
use makebuy_model::{Code, Diagnostic, FileId, Language, Sources, Span};
use std::collections::BTreeMap;

/// What a pack says in other languages.
#[derive(Debug, Clone, Default)]
pub(crate) struct Locales {
    by_language: BTreeMap<Language, Locale>,
    /// Of files whose language is wrong, which was reported: no pack speaks them, but their names can be checked.
    stray: Vec<Locale>,
}

impl Locales {
    /// What is said in a language.
    pub(crate) fn get(&self, language: &Language) -> Option<&Locale> {
        self.by_language.get(language)
    }

    /// The languages that are spoken.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &Language> {
        self.by_language.keys()
    }

    /// All that can be read, in whatever language.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Locale> {
        self.by_language.values().chain(&self.stray)
    }
}

/// What a pack says in one other language.
#[derive(Debug, Clone)]
pub(crate) struct Locale {
    /// Where the language is said.
    pub(crate) span: Span,
    /// Every translation.
    pub(crate) texts: BTreeMap<TextPath, Text>,
    /// Every thing of which a table speaks: table, id and place.
    pub(crate) things: Vec<(&'static str, Text)>,
}

/// Whether a text is a locale file: it has a `[locale]` table.
#[must_use]
pub fn looks_like_one(sources: &Sources, file: FileId) -> bool {
    let table = document(sources, file, limits::PACK_FILE_BYTES, &mut Findings::default());
    table.is_some_and(|table| table.get("locale").is_some())
}

/// Reads the locale files of a pack. What can not be read is reported and left out.
pub(crate) fn parse(sources: &Sources, files: &[LocaleFile], findings: &mut Findings) -> Locales {
    let mut locales = Locales::default();
    let total: usize = files.iter().map(|file| sources.text(file.file).len()).sum();
    if let (true, Some(file)) = (total > limits::PACK_BYTES, files.first()) {
        let message = format!("the locale files have {total} bytes; the limit is {}", limits::PACK_BYTES);
        findings.error(Code::TooLarge, Span::file_start(file.file), message);
        return locales;
    }
    for file in files {
        if let Some(table) = document(sources, file.file, limits::PACK_FILE_BYTES, findings) {
            read_file(&table, file, &mut locales, findings);
        }
    }
    locales
}

fn read_file(table: &Table<'_>, file: &LocaleFile, locales: &mut Locales, findings: &mut Findings) {
    let mut root = Section::new(table, Span::file_start(file.file), &format::FILE, findings);
    let head = root.table("locale");
    let language = root.need("locale", head).and_then(|(table, span)| {
        let mut head = Section::new(table, span, &format::HEAD, root.findings);
        let code = head.code("language");
        let code = head.need("language", code);
        head.finish();
        language(&code?, file, root.findings)
    });
    let mut read = Reader { texts: Vec::new(), things: Vec::new() };
    for key in format::FILE.keys.iter().filter(|key| key.name != "locale") {
        match key.takes {
            Takes::Table(shape) => {
                if let Some((table, span)) = root.table(key.name) {
                    read.thing(key.name, "", shape, Section::new(table, span, shape, root.findings));
                }
            }
            Takes::ById(shape) => read.things(key.name, shape, &mut root),
            _ => read.words(key.name, &mut root),
        }
    }
    root.finish();
    match language {
        Some(language) => merge(locales, language, read, findings),
        None => locales.stray.push(Locale {
            span: Span::file_start(file.file),
            texts: read.texts.into_iter().collect(),
            things: read.things,
        }),
    }
}

/// The language that a file says, if it is one and the file's name agrees.
fn language(code: &Text, file: &LocaleFile, findings: &mut Findings) -> Option<Located<Language>> {
    let refuse = |message: String, help: String, findings: &mut Findings| {
        findings.push(Diagnostic::error(Code::BadLanguage, code.span, message).help(help));
        None
    };
    let shown = code.value.escape_debug();
    let Ok(language) = code.value.parse::<Language>() else {
        let help = "for example `fr`, or `pt-BR`".to_owned();
        return refuse(format!("`{shown}` is no code of a language"), help, findings);
    };
    if language.is_english() {
        let help = "write English texts in the pack's own files".to_owned();
        return refuse("the texts of a pack are English already".to_owned(), help, findings);
    }
    if file.language().as_ref() != Some(&language) {
        let message = format!("the file says `{language}`, its name says `{}`", file.stem.escape_debug());
        return refuse(message, format!("name it `{language}.toml`, or `{language}-….toml` if it is a part"), findings);
    }
    Some(Located::new(language, code.span))
}

/// The entries of a table that may have any key.
fn entries<'a>(root: &mut Section<'a, '_>, table: &'static str) -> Vec<(Text, &'a Value<'a>, Span)> {
    let Some((table, place)) = root.table(table) else {
        return Vec::new();
    };
    let rest = Section::new(table, place, &format::ANY_ID, root.findings).rest();
    rest.map(|(key, value)| (key.map(str::to_owned), value, span(place.file, value.span()))).collect()
}

fn wrong(what: &str, wanted: &str, value: &Value<'_>, place: Span, findings: &mut Findings) {
    let message = format!("{what} must be {wanted}, not {}", value.get_ref().type_str());
    findings.error(Code::WrongType, place, message);
}

/// A text under a key that is not known beforehand.
fn prose(key: &str, value: &Value<'_>, place: Span, findings: &mut Findings) -> Option<Text> {
    match value.get_ref().as_str() {
        Some(text) => checked(key, text, place, findings),
        None => {
            wrong(&format!("`{}`", key.escape_debug()), "a string", value, place, findings);
            None
        }
    }
}

fn checked(key: &str, text: &str, place: Span, findings: &mut Findings) -> Option<Text> {
    if text.trim().is_empty() {
        findings.error(Code::MissingKey, place, format!("`{}` is empty", key.escape_debug()));
        return None;
    }
    findings.extend(check_prose(text, place).into_iter().collect());
    Some(Located::new(text.trim().replace("\r\n", "\n"), place))
}

/// A text on a single line.
fn line(text: Text) -> Text {
    text.map(|text| single_line(&text))
}

struct Reader {
    texts: Vec<(TextPath, Text)>,
    things: Vec<(&'static str, Text)>,
}

impl Reader {
    /// Tables by the id of what they are about.
    fn things(&mut self, table: &'static str, shape: &'static Shape, root: &mut Section<'_, '_>) {
        for (id, value, place) in entries(root, table) {
            match value.get_ref().as_table() {
                Some(texts) => {
                    self.thing(table, &id.value, shape, Section::new(texts, place, shape, root.findings));
                    self.things.push((table, id));
                }
                None => wrong(&format!("`{}`", id.value.escape_debug()), "a table", value, place, root.findings),
            }
        }
    }

    /// Words by id.
    fn words(&mut self, table: &'static str, root: &mut Section<'_, '_>) {
        for (id, value, place) in entries(root, table) {
            let path = TextPath::new(table, &id.value, "");
            self.texts.extend(prose(&id.value, value, place, root.findings).map(|text| (path, line(text))));
            self.things.push((table, id));
        }
    }

    fn thing(&mut self, table: &'static str, id: &str, shape: &'static Shape, mut section: Section<'_, '_>) {
        for Key { name, takes, .. } in shape.keys {
            let path = TextPath::new(table, id, name);
            match takes {
                Takes::Line => self.texts.extend(section.line(name).map(|text| (path, text))),
                Takes::Labels => self.list(&path, name, &mut section),
                Takes::Texts => self.named(&path, name, &mut section),
                _ => self.texts.extend(section.prose(name).map(|text| (path, text))),
            }
        }
        section.finish();
    }

    fn list(&mut self, path: &TextPath, key: &'static str, section: &mut Section<'_, '_>) {
        let items = section.strings(key).map(|items| items.value).unwrap_or_default();
        for (at, item) in items.into_iter().enumerate() {
            let text = checked(key, &item.value, item.span, section.findings);
            self.texts.extend(text.map(|text| (path.clone().part(Part::Place(at)), line(text))));
        }
    }

    fn named(&mut self, path: &TextPath, key: &'static str, section: &mut Section<'_, '_>) {
        for (name, value, place) in entries(section, key) {
            let text = prose(&name.value, value, place, section.findings);
            let text = if key == "values" { text.map(line) } else { text };
            self.texts.extend(text.map(|text| (path.clone().part(Part::Name(name.value)), text)));
        }
    }
}

/// Several files may share a language, but a text has one translation.
fn merge(locales: &mut Locales, language: Located<Language>, read: Reader, findings: &mut Findings) {
    let locale = locales.by_language.entry(language.value).or_insert_with(|| Locale {
        span: language.span,
        texts: BTreeMap::new(),
        things: Vec::new(),
    });
    for (path, text) in read.texts {
        match locale.texts.get(&path) {
            Some(first) => {
                let message = format!("`{path}` is translated twice");
                let diagnostic = Diagnostic::error(Code::Duplicate, text.span, message);
                findings.push(diagnostic.also(first.span, "first here").help("remove one of the two"));
            }
            None => {
                locale.texts.insert(path, text);
            }
        }
    }
    locale.things.extend(read.things);
}
