//! One TOML file to a tree of spanned values.

use crate::findings::{Findings, span};
use crate::limits;
use makebuy_model::{Code, Diagnostic, FileId, Sources, Span};
use toml::de::{DeTable, DeValue};

pub(crate) type Table<'a> = DeTable<'a>;
pub(crate) type Value<'a> = toml::Spanned<DeValue<'a>>;

/// Parses a file as far as it can be read, and says everything that is wrong with its syntax.
///
/// `None` if the text is too large or empty; then nothing else is worth saying about it.
pub(crate) fn document<'a>(
    sources: &'a Sources,
    file: FileId,
    limit: usize,
    findings: &mut Findings,
) -> Option<Table<'a>> {
    let text = sources.text(file);
    let start = Span::file_start(file);
    if text.len() > limit {
        let message = format!("file has {} bytes; the limit is {limit}", text.len());
        findings.error(Code::TooLarge, start, message);
        return None;
    }
    if text.trim().is_empty() {
        findings.error(Code::Empty, start, "file is empty");
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        findings.push(syntax(file, &error));
    }
    Some(table.into_inner())
}

fn syntax(file: FileId, error: &toml::de::Error) -> Diagnostic {
    let place = error.span().map_or(Span::file_start(file), |range| span(file, range));
    if error.message().contains("recurs") {
        let message = format!("nested deeper than {} levels", limits::NESTING);
        return Diagnostic::error(Code::Syntax, place, message).help("so deep a nesting can not be meant");
    }
    let message = error.message().lines().collect::<Vec<_>>().join(", ");
    let message = if message.is_empty() { "not valid TOML".to_owned() } else { message };
    let help = match message.as_str() {
        text if text.contains("duplicate key") => {
            Some("a key or table header stands twice; for several of a kind write [[…]]")
        }
        text if text.contains("must be quoted") => Some("write names and texts in double quotes: key = \"value\""),
        text if text.contains("invalid basic string") => Some("the closing double quote is missing"),
        _ => None,
    };
    Diagnostic::error(Code::Syntax, place, message).maybe_help(help.map(str::to_owned))
}
