//! `makebuy doc`

use crate::Exit;
use crate::args::{Doc, DocFormat};
use crate::language::Wanted;
use crate::output::{internal, make_folder, message, missing, note};
use crate::session::Session;
use makebuy_core::locale::TextPath;
use makebuy_host::write_together;
use makebuy_model::Language;
use makebuy_model::pack::PackInfo;
use makebuy_report::{Edition, Markup, handbook, handbook_index};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// How a handbook in Markdown begins, and one in HTML ends. Nothing else that makebuy writes has it.
const MARK: &str = "<!-- Written by `makebuy doc`; do not edit. -->";

/// How many texts that are missing are named.
const NAMED: usize = 3;

/// A file to write.
type File = (PathBuf, String);

pub(super) fn run(session: &mut Session, args: &Doc) -> Result<(), Exit> {
    let id = session.pack_at(&args.pack)?;
    let english = session.pack_in(&id, &Wanted::English)?;
    let languages = whole_languages(session, &id, &args.lang)?;
    let mut books = Vec::new();
    for language in languages {
        let pack = session.pack_in(&id, &Wanted::Said(language.clone()))?;
        let examples = session.examples(&pack)?;
        books.push((language, pack.info().clone(), examples));
    }
    let mut files: Vec<File> = Vec::new();
    for format in formats(args.format) {
        let edition = |(language, ..): &(Language, _, _)| Edition {
            language: language.clone(),
            file: name(&id, language, format),
        };
        let editions: Vec<Edition> = books.iter().map(edition).collect();
        for (language, info, examples) in &books {
            let text = handbook(info, examples, &editions, format).map_err(|error| internal(&error.into()))?;
            files.push((args.output.join(name(&id, language, format)), marked(text, format)));
        }
        files.extend(index(args, &id, &books, format)?);
    }
    let paths: Vec<&Path> = files.iter().map(|(path, _)| path.as_path()).collect();
    session.check_new(&paths, |path| args.force || is_older(path))?;
    make_folder(&args.output)?;
    session.check_functions()?;
    write(&files)?;
    note(&format!("{} {}: handbook in {}", english.info().id, english.info().version, spoken(&books)));
    Ok(())
}

fn spoken<T>(books: &[(Language, PackInfo, T)]) -> String {
    books.iter().map(|(language, ..)| language.to_string()).collect::<Vec<_>>().join(", ")
}

/// Those that were asked for, each once; else all that the pack has. In each of them the pack must be whole: what is not is
/// an error if it was asked for, else it is left out and said.
fn whole_languages(session: &Session, id: &str, asked: &[Language]) -> Result<Vec<Language>, Exit> {
    let library = session.shelf.library();
    let mut languages = match asked {
        [] => library.languages(id).ok_or_else(|| missing("the pack"))?,
        asked => asked.to_vec(),
    };
    let mut seen = BTreeSet::new();
    languages.retain(|language| seen.insert(language.clone()));
    if !asked.is_empty() {
        // What is no language of the pack at all is said first.
        languages.iter().try_for_each(|language| session.pack_in(id, &Wanted::Said(language.clone())).map(drop))?;
    }
    let mut whole = Vec::new();
    for language in languages {
        match library.untranslated(id, &language).ok_or_else(|| missing("the pack"))?.as_slice() {
            [] => whole.push(language),
            texts if asked.is_empty() => {
                note(&format!("note: no handbook in `{language}`: {}", lacking(texts, &language)))
            }
            texts => message(&format!("there can be no handbook in `{language}`: {}", lacking(texts, &language))),
        }
    }
    if asked.is_empty() || whole.len() == seen.len() { Ok(whole) } else { Err(Exit::Input) }
}

/// What is not translated, the first of it by name, and how to go on.
fn lacking(texts: &[(String, TextPath)], language: &Language) -> String {
    let are = if texts.len() == 1 { "1 text is" } else { &format!("{} texts are", texts.len()) };
    let mut named: Vec<String> = texts.iter().take(NAMED).map(|(pack, path)| format!("`{path}` of `{pack}`")).collect();
    if let Some(more) = texts.len().checked_sub(NAMED).filter(|more| *more > 0) {
        named.push(format!("{more} more"));
    }
    let packs: BTreeSet<&str> = texts.iter().map(|(pack, _)| pack.as_str()).collect();
    let new: Vec<String> =
        packs.into_iter().map(|pack| format!("`makebuy new locale {pack} --lang {language}`")).collect();
    format!("{are} not translated ({}); {} writes what is missing", named.join(", "), new.join(" or "))
}

fn formats(format: DocFormat) -> Vec<Markup> {
    match format {
        DocFormat::Markdown => vec![Markup::Markdown],
        DocFormat::Html => vec![Markup::Html],
        DocFormat::Both => vec![Markup::Html, Markup::Markdown],
    }
}

fn name(id: &str, language: &Language, format: Markup) -> String {
    format!("{id}.{language}.{}", format.extension())
}

fn marked(text: String, format: Markup) -> String {
    if format == Markup::Html { format!("{}\n{MARK}\n", text.trim_end()) } else { format!("{MARK}\n\n{text}") }
}

/// Several languages get a page that leads to them; one that leads to those of another pack is not replaced.
fn index<T>(args: &Doc, id: &str, books: &[(Language, PackInfo, T)], format: Markup) -> Result<Option<File>, Exit> {
    if books.len() < 2 {
        return Ok(None);
    }
    let entries: Vec<(&PackInfo, String)> =
        books.iter().map(|(language, info, _)| (info, name(id, language, format))).collect();
    let text = handbook_index(&entries, format).map_err(|error| internal(&error.into()))?;
    let path = args.output.join(format!("index.{}", format.extension()));
    let other = std::fs::read_to_string(&path).is_ok_and(|there| is_ours(&there) && !leads_to(&there, id));
    if other && !args.force {
        message(&format!(
            "`{}` leads to the handbooks of another pack: choose another folder for those of `{id}`, or add --force to replace it",
            path.display()
        ));
        return Err(Exit::Usage);
    }
    Ok(Some((path, marked(text, format))))
}

fn is_ours(text: &str) -> bool {
    text.starts_with(MARK) || text.trim_end().ends_with(MARK)
}

/// Whether an index has links to the pages of a pack.
fn leads_to(index: &str, id: &str) -> bool {
    index.contains(&format!("href=\"{id}.")) || index.contains(&format!("]({id}."))
}

/// An older handbook is replaced; anything else only by force.
fn is_older(path: &Path) -> bool {
    std::fs::read_to_string(path).is_ok_and(|text| is_ours(&text))
}

/// All of them, or none.
fn write(files: &[File]) -> Result<(), Exit> {
    let bytes: Vec<(&Path, &[u8])> = files.iter().map(|(path, text)| (path.as_path(), text.as_bytes())).collect();
    write_together(&bytes).map_err(|(path, error)| {
        message(&format!("`{}` can not be written: {error}; no handbook was written", path.display()));
        Exit::Usage
    })?;
    files.iter().for_each(|(path, _)| note(&format!("written: {}", path.display())));
    Ok(())
}
