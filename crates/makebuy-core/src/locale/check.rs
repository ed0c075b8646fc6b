//! Whether translations fit the texts.

use super::{Locale, Locales, Part, TextPath};
use crate::doc::Text;
use crate::findings::Findings;
use crate::suggest;
use makebuy_model::{Code, Diagnostic, Language};
use std::collections::{BTreeMap, BTreeSet};

/// How many missing texts a finding names.
const NAMED: usize = 8;

/// Reports what is translated and not there.
pub(crate) fn check(locale: &Locale, known: &BTreeSet<TextPath>, findings: &mut Findings) {
    let unknown = unknown_things(locale, known, findings);
    for (path, text) in &locale.texts {
        let about_unknown = unknown.contains(&(path.table, path.id.as_str()));
        if !known.contains(path) && !about_unknown {
            findings.push(stale(path, text, known));
        }
    }
    let (there, given) = (places(known.iter()), places(locale.texts.keys()));
    for (list, given) in given {
        let there = there.get(&list).copied().unwrap_or_default();
        let first = TextPath::new(list.0, list.1, list.2).part(Part::Place(0));
        if let Some(text) = locale.texts.get(&first)
            && (1..there).contains(&given)
        {
            let message = format!("`{}` has {given} of {there} texts", list.2);
            findings
                .push(Diagnostic::error(Code::StaleText, text.span, message).help("translate each, in their order"));
        }
    }
}

/// Of how many texts each list is made, by table, id and key.
fn places<'a>(paths: impl Iterator<Item = &'a TextPath>) -> BTreeMap<(&'static str, &'a str, &'static str), usize> {
    let mut counts = BTreeMap::new();
    for path in paths.filter(|path| matches!(path.part, Part::Place(_))) {
        *counts.entry((path.table, path.id.as_str(), path.key)).or_default() += 1;
    }
    counts
}

fn unknown_things<'a>(
    locale: &'a Locale,
    known: &BTreeSet<TextPath>,
    findings: &mut Findings,
) -> BTreeSet<(&'static str, &'a str)> {
    let ids: BTreeSet<(&str, &str)> = known.iter().map(|path| (path.table, path.id.as_str())).collect();
    let mut unknown = BTreeSet::new();
    for (table, id) in locale.things.iter().filter(|(table, id)| !ids.contains(&(*table, id.value.as_str()))) {
        unknown.insert((*table, id.value.as_str()));
        let message = match *table {
            "adjust" => format!("the pack adjusts no `{}`", id.value.escape_debug()),
            table => format!("there is no {table} `{}`", id.value.escape_debug()),
        };
        let proposed = ids.iter().filter(|(other, _)| other == table).map(|(_, id)| *id);
        let help = if findings.may_propose() { suggest::help(&id.value, proposed) } else { None };
        findings.push(Diagnostic::error(Code::StaleText, id.span, message).maybe_help(help));
    }
    unknown
}

fn stale(path: &TextPath, text: &Text, known: &BTreeSet<TextPath>) -> Diagnostic {
    let owner = if path.id.is_empty() { "the pack".to_owned() } else { format!("{} `{}`", path.table, path.id) };
    let fellows = known.iter().filter(|other| (other.table, &other.id) == (path.table, &path.id));
    let fellows = fellows.filter(|other| other.key == path.key);
    let (message, help) = match &path.part {
        Part::Whole => (format!("{owner} has no `{}`", path.key), None),
        Part::Place(at) => (format!("{owner} has no text number {} in `{}`", at + 1, path.key), None),
        Part::Name(name) => {
            let names = fellows.filter_map(|other| match &other.part {
                Part::Name(name) => Some(name.as_str()),
                _ => None,
            });
            let message = format!("{owner} has no `{}` in `{}`", name.escape_debug(), path.key);
            (message, suggest::help(name, names))
        }
    };
    Diagnostic::error(Code::StaleText, text.span, message).maybe_help(help)
}

/// Reports names that got lost.
pub(crate) fn misnamed(language: &Language, locales: &Locales, own: &[(TextPath, String)], findings: &mut Findings) {
    let Some(locale) = locales.get(language) else { return };
    for (path, english) in own {
        if let Some(text) = locale.texts.get(path)
            && let Some(diagnostic) = other_names(path, english, text)
        {
            findings.push(diagnostic);
        }
    }
}

/// Reports what a locale of the pack itself leaves out, and names that got lost. What a wider language says counts.
pub(crate) fn incomplete(language: &Language, locales: &Locales, own: &[(TextPath, String)], findings: &mut Findings) {
    misnamed(language, locales, own, findings);
    let Some(locale) = locales.get(language) else { return };
    let missing = own.iter().map(|(path, _)| path).filter(|path| !path.is_optional());
    let spoken: Vec<&Locale> = language.and_wider().filter_map(|language| locales.get(&language)).collect();
    let missing: Vec<&TextPath> = missing.filter(|path| !spoken.iter().any(|locale| is_there(path, locale))).collect();
    if missing.is_empty() {
        return;
    }
    let named: Vec<String> = missing.iter().take(NAMED).map(ToString::to_string).collect();
    let more = missing.len() - named.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let texts = if missing.len() == 1 { "1 text is".to_owned() } else { format!("{} texts are", missing.len()) };
    let message = format!("{texts} not translated into `{language}`");
    let diagnostic = Diagnostic::warning(Code::MissingText, locale.span, message)
        .help(format!("{}{more}", suggest::list(&named)))
        .help(format!("`makebuy new locale PACK --lang {language}` writes what is missing"));
    findings.push(diagnostic);
}

/// Whether a text is translated; a list counts as a whole.
fn is_there(path: &TextPath, locale: &Locale) -> bool {
    match path.part {
        Part::Place(_) => locale.texts.contains_key(&path.clone().part(Part::Place(0))),
        Part::Whole | Part::Name(_) => locale.texts.contains_key(path),
    }
}

/// What stands in braces or backticks must stand in both.
fn other_names(path: &TextPath, english: &str, text: &Text) -> Option<Diagnostic> {
    let (wanted, found) = (names(english), names(&text.value));
    if wanted == found {
        return None;
    }
    let lost = wanted.iter().find(|name| !found.contains(name));
    let stray = found.iter().find(|name| !wanted.contains(name));
    let message = match (lost, stray) {
        (Some(lost), _) => format!("`{path}` has lost {lost}"),
        (None, Some(stray)) => format!("`{path}` names {stray}, the English text does not"),
        (None, None) => format!("`{path}` does not name the same as often"),
    };
    let shown = |word: &str| word.chars().filter(|c| !c.is_control()).collect::<String>();
    let help = format!("the English text: {}", english.split_whitespace().map(shown).collect::<Vec<_>>().join(" "));
    Some(Diagnostic::warning(Code::OtherPlaceholders, text.span, message).help(help))
}

/// What stands in `{braces}` or between backticks, sorted.
fn names(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(['{', '`']) {
        let Some(inside) = rest.get(start + 1..) else { break };
        let close = if rest.get(start..).is_some_and(|rest| rest.starts_with('{')) { '}' } else { '`' };
        let Some(length) = inside.find(close) else { break };
        found.extend(rest.get(start..start + length + 2));
        rest = inside.get(length + 1..).unwrap_or_default();
    }
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_stand_in_braces_or_backticks() {
        assert_eq!(names("of {b} in `a` and {a}"), ["`a`", "{a}", "{b}"]);
        assert_eq!(names("an open { or `one"), Vec::<&str>::new());
        assert_eq!(names("é{ж}"), ["{ж}"]);
    }
}
