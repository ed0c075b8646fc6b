//! `makebuy doc`

use crate::Exit;
use crate::args::{Doc, DocFormat};
use crate::language::Wanted;
use crate::output::{internal, message, missing, note};
use crate::session::Session;
use makebuy_model::Language;
use makebuy_model::pack::PackInfo;
use makebuy_report::{Format, handbook, handbook_index};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// How a handbook in Markdown begins, and one in HTML ends. Nothing else that makebuy writes has it.
const MARK: &str = "<!-- Written by `makebuy doc`; do not edit. -->";

/// A file to write.
type File = (PathBuf, String);

pub(super) fn run(session: &mut Session, args: &Doc) -> Result<(), Exit> {
    let id = session.pack_at(&args.pack)?;
    let english = session.pack_in(&id, &Wanted::English)?;
    let languages = languages(session, &id, &args.lang)?;
    let mut books = Vec::new();
    for language in languages {
        let pack = session.pack_in(&id, &Wanted::Said(language.clone()))?;
        let examples = session.examples(&pack)?;
        books.push((language, pack.info().clone(), examples));
    }
    let mut files: Vec<File> = Vec::new();
    for format in formats(args.format) {
        for (language, info, examples) in &books {
            let text = handbook(info, examples, format).map_err(|error| internal(&error.into()))?;
            files.push((args.output.join(name(&id, language, format)), marked(text, format)));
        }
        files.extend(index(args, &id, &books, format)?);
    }
    files.iter().try_for_each(|(path, _)| check(session, path, args.force))?;
    write(session, &args.output, &files)?;
    note(&format!("{} {}: handbook in {}", english.info().id, english.info().version, spoken(&books)));
    Ok(())
}

fn spoken<T>(books: &[(Language, PackInfo, T)]) -> String {
    books.iter().map(|(language, ..)| language.to_string()).collect::<Vec<_>>().join(", ")
}

/// Those that were asked for, each once; else all in which the pack is whole.
fn languages(session: &Session, id: &str, asked: &[Language]) -> Result<Vec<Language>, Exit> {
    if asked.is_empty() {
        return session.shelf.library().whole_languages(id).ok_or_else(|| missing("the pack"));
    }
    let mut seen = BTreeSet::new();
    Ok(asked.iter().filter(|language| seen.insert((*language).clone())).cloned().collect())
}

fn formats(format: DocFormat) -> Vec<Format> {
    match format {
        DocFormat::Markdown => vec![Format::Markdown],
        DocFormat::Html => vec![Format::Html],
        DocFormat::Both => vec![Format::Html, Format::Markdown],
    }
}

fn ending(format: Format) -> &'static str {
    if format == Format::Html { "html" } else { "md" }
}

fn name(id: &str, language: &Language, format: Format) -> String {
    format!("{id}.{language}.{}", ending(format))
}

fn marked(text: String, format: Format) -> String {
    if format == Format::Html { format!("{}\n{MARK}\n", text.trim_end()) } else { format!("{MARK}\n\n{text}") }
}

/// Several languages get a page that leads to them.
fn index<T>(args: &Doc, id: &str, books: &[(Language, PackInfo, T)], format: Format) -> Result<Option<File>, Exit> {
    if books.len() < 2 {
        return Ok(None);
    }
    let entries: Vec<(&PackInfo, String)> =
        books.iter().map(|(language, info, _)| (info, name(id, language, format))).collect();
    let text = handbook_index(&entries, format).map_err(|error| internal(&error.into()))?;
    Ok(Some((args.output.join(format!("index.{}", ending(format))), marked(text, format))))
}

/// An older handbook is replaced; anything else only by force.
fn check(session: &Session, path: &Path, force: bool) -> Result<(), Exit> {
    let is_ours = |text: String| text.starts_with(MARK) || text.trim_end().ends_with(MARK);
    let ours = std::fs::read_to_string(path).is_ok_and(is_ours);
    session.check_new(path, force || ours)
}

fn write(session: &Session, folder: &Path, files: &[File]) -> Result<(), Exit> {
    std::fs::create_dir_all(folder).map_err(|error| {
        message(&format!("the folder `{}` can not be made: {error}", folder.display()));
        Exit::Usage
    })?;
    for (path, text) in files {
        session.write(path, text)?;
        note(&format!("written: {}", path.display()));
    }
    Ok(())
}
