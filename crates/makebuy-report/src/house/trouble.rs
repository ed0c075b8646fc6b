//! What the template engine says about templates of users, as faults that point into them.

use super::fault::{Fault, FaultKind};
use super::templates::shipped_templates;
use crate::escape;
use crate::guard::{Most, TOO_MANY};
use std::collections::BTreeMap;
use std::io;
use tera::{Error, ErrorKind, Tera};

/// By which name the engine knows each template.
type Texts = BTreeMap<String, String>;

/// Every template that can not be read, by itself.
pub(super) fn of_syntax(templates: &Texts) -> Vec<Fault> {
    let read = |(name, text): (&String, &String)| {
        let mut tera = Tera::default();
        tera.set_escape_fn(escape::html);
        let error = tera.add_raw_template(name, text).err()?;
        matches!(error.kind(), ErrorKind::SyntaxError(_)).then(|| of_engine(&error, templates, Most::NONE))
    };
    templates.iter().filter(|(name, _)| !name.ends_with(".css")).filter_map(read).flatten().collect()
}

/// What went wrong, with its places.
pub(super) fn of_engine(error: &Error, templates: &Texts, most: Most) -> Vec<Fault> {
    let template = |message: &str| Fault::new(FaultKind::Template, plain(message));
    match error.kind() {
        ErrorKind::SyntaxError(found) | ErrorKind::RenderingError(found) => {
            let limit = found.message().contains(TOO_MANY);
            let kind = if limit { FaultKind::Limit } else { FaultKind::Template };
            let range = &found.span().range;
            let (what, known) = found.message().split_once(". Available variables: ").unzip();
            let fault = Fault::new(kind, plain(what.unwrap_or(found.message())));
            let fault = fault.at(found.filename(), range.start, range.end);
            vec![known.into_iter().fold(fault, |fault, known| fault.help(format!("known here: {known}")))]
        }
        ErrorKind::Io(io::ErrorKind::FileTooLarge) => {
            let message = format!("the report would have more than {} bytes, which is the limit", most.output_bytes);
            vec![Fault::new(FaultKind::Limit, message).help("look for loops within loops, and for texts that grow")]
        }
        ErrorKind::CircularInclude { tpl, include_chain } => {
            let (place, next) = match include_chain.as_slice() {
                [.., place, next] => (place, next),
                _ => (tpl, tpl),
            };
            let cycle: Vec<String> = include_chain.iter().skip_while(|name| *name != next).skip(1).cloned().collect();
            let message = match cycle.as_slice() {
                [] | [_] => format!("`{next}` includes itself"),
                more => format!("`{next}` includes itself, by way of {}", chain(more)),
            };
            vec![naming(template(&message), place, next, templates)]
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain } => {
            let message = format!("`{tpl}` extends itself, by way of {}", chain(inheritance_chain));
            vec![naming(template(&message), tpl, inheritance_chain.first().unwrap_or(tpl), templates)]
        }
        ErrorKind::MissingParent { current, parent } => {
            vec![naming(template(&format!("there is no template `{parent}` to extend")), current, parent, templates)]
        }
        ErrorKind::Msg(message) => reported(message, templates),
        _ => vec![template(&error.to_string())],
    }
}

impl Most {
    const NONE: Self = Self { output_bytes: 0, range_numbers: 0 };
}

/// One line, as all messages are written.
fn plain(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default().trim_end_matches(['.', ':']);
    let mut rest = line.chars();
    let second_is_small = line.chars().nth(1).is_some_and(|c| !c.is_uppercase());
    match rest.next() {
        Some(first) if second_is_small => first.to_lowercase().chain(rest).collect(),
        _ => line.to_owned(),
    }
}

fn chain(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The text of a template, be it of a user or shipped.
fn text_of<'a>(name: &str, templates: &'a Texts) -> Option<&'a str> {
    let shipped = || shipped_templates().find(|(known, _)| *known == name).map(|(_, text)| text);
    templates.get(name).map(String::as_str).or_else(shipped)
}

/// At the place where a template names another.
fn naming(fault: Fault, template: &str, named: &str, templates: &Texts) -> Fault {
    let quoted = format!("\"{named}\"");
    let found = text_of(template, templates).and_then(|text| text.find(&quoted)).unwrap_or_default();
    fault.at(template, found, found + quoted.len())
}

/// Where in the templates of a user something comes from that was found in the document: where it first stands.
pub(super) fn traced(fault: Fault, trace: &str, templates: &Texts) -> Fault {
    let trace = trace.to_ascii_lowercase();
    let place = templates.iter().find_map(|(name, text)| Some((name, text.to_ascii_lowercase().find(&trace)?)));
    match place {
        Some((name, at)) => fault.at(name, at, at + trace.len()),
        None => fault,
    }
}

/// The engine puts what it finds when it links templates into one text: `error: what`, ` --> file:line:column`, and the
/// line with marks under what is meant.
fn reported(message: &str, templates: &Texts) -> Vec<Fault> {
    let mut found: Vec<Fault> = Vec::new();
    let mut lines = message.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(what) = line.strip_prefix("error: ") else { continue };
        let fault = declared_by(Fault::new(FaultKind::Template, plain(what)));
        let place = lines.peek().and_then(|line| line.trim_start().strip_prefix("--> ")).and_then(place);
        let marks = lines.clone().take(4).find(|line| line.trim_end().ends_with('^'));
        let shipped = place.is_some_and(|(file, ..)| !templates.contains_key(file));
        if shipped && found.iter().any(|other| other.message == fault.message) {
            continue;
        }
        let width = marks.map_or(1, |line| line.matches('^').count());
        found.push(match place {
            Some((file, line, column)) => {
                let start = text_of(file, templates).map_or(0, |text| offset(text, line, column));
                fault.at(file, start, start + width)
            }
            None => fault,
        });
    }
    if found.is_empty() { vec![Fault::new(FaultKind::Template, plain(message))] } else { found }
}

/// A shipped template that calls a component which that of a user no longer declares: who declared it is said.
fn declared_by(fault: Fault) -> Fault {
    let Some(name) = fault.message.strip_prefix("unknown component `").and_then(|rest| rest.strip_suffix('`')) else {
        return fault;
    };
    let start = format!("{{% component {name}(");
    match shipped_templates().find(|(_, text)| text.contains(&start)) {
        Some((template, _)) => fault.help(format!("the shipped `{template}` declares it, and yours must do so, too")),
        None => fault,
    }
}

/// `file:line:column`
fn place(text: &str) -> Option<(&str, usize, usize)> {
    let (rest, column) = text.rsplit_once(':')?;
    let (file, line) = rest.rsplit_once(':')?;
    Some((file, line.parse().ok()?, column.parse().ok()?))
}

/// Where a line and a column, both from one, lie in a text.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let line = text.get(before..).unwrap_or_default();
    before + line.char_indices().nth(column.saturating_sub(1)).map_or(0, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(all: &[(&str, &str)]) -> Texts {
        all.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn places_are_found_in_what_the_engine_prints() {
        let templates = texts(&[("report.html", "<p>\né {{ a | nofilter }} {{ b is notest }}")]);
        let mut tera = Tera::default();
        let error = tera.add_raw_template("report.html", &templates["report.html"]).unwrap_err();
        let found = of_engine(&error, &templates, Most::NONE);
        let at = |fault: &Fault| templates["report.html"][fault.start..fault.end].to_owned();
        let said: Vec<_> = found.iter().map(|fault| (fault.message.clone(), at(fault))).collect();
        assert_eq!(said.len(), 2, "{said:?}");
        assert_eq!(said[0].0, "unknown filter `nofilter`");
        assert!(said[0].1.contains("nofilter"), "{said:?}");
        assert!(said[1].1.contains("notest"), "{said:?}");
    }

    #[test]
    fn all_that_can_not_be_read_is_said_at_once() {
        let templates = texts(&[("a.html", "{{ a"), ("b.html", "{% for %}"), ("c.html", "fine")]);
        assert_eq!(of_syntax(&templates).len(), 2);
    }
}
