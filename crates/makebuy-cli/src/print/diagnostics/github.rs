//! Findings as workflow commands: GitHub shows each beside the lines it speaks of.

use makebuy_model::findings::Places;
use makebuy_model::{Diagnostic, Label, Severity, Sources};
use std::fmt::Write as _;

pub(super) fn text(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let mut places = Places::new(sources);
    diagnostics.iter().map(|found| command(sources, &mut places, found)).collect()
}

fn command(sources: &Sources, places: &mut Places<'_>, found: &Diagnostic) -> String {
    let level = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut labels = found.labels.iter();
    let place = labels.next().map(|label| place(sources, places, label)).unwrap_or_default();
    let title = property(&format!("{} {}", found.code, found.code.title()));
    let mut text = found.message.clone();
    for label in labels {
        let name = sources.get(label.span.file).map_or("", |source| &source.name);
        let line = places.lines(label.span.file).position(label.span.start).line;
        let said = if label.text.is_empty() { "see also" } else { &label.text };
        let _ = write!(text, "\n{said}: {name}:{line}");
    }
    for help in &found.help {
        let _ = write!(text, "\nhelp: {help}");
    }
    if let Some(example) = &found.example {
        let _ = write!(text, "\n{}", example.trim_end());
    }
    format!("::{level} {place}title={title}::{}\n", data(&text))
}

/// Where it is. Columns are only told within one line: GitHub takes no others.
fn place(sources: &Sources, places: &mut Places<'_>, label: &Label) -> String {
    let Some(source) = sources.get(label.span.file) else { return String::new() };
    let lines = places.lines(label.span.file);
    let (start, end) = (lines.position(label.span.start), lines.position(label.span.end));
    let mut text = format!("file={},line={},endLine={}", property(&source.name), start.line, end.line);
    if start.line == end.line {
        let _ = write!(text, ",col={},endColumn={}", start.column, end.column);
    }
    text + ","
}

/// The text of a command may be anything but the end of a line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property ends at a comma, and all of them at a colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use makebuy_model::{Code, Span};

    #[test]
    fn nothing_that_is_written_ends_a_command() {
        let mut sources = Sources::new();
        let file = sources.add("a,b:100%.toml", "x = 1\ny = 2\n");
        let whole = Span { file, start: 4, end: 11 };
        let found = Diagnostic::error(Code::Syntax, whole, "50% :: a, b")
            .also(Span { file, start: 6, end: 7 }, "first here")
            .help("do\nthis");
        let said = "::error file=a%2Cb%3A100%25.toml,line=1,endLine=2,title=MB101 not valid TOML::50%25 :: a, b\
            %0Afirst here: a,b:100%.toml:2%0Ahelp: do%0Athis\n"
            .replace("100%.toml:2", "100%25.toml:2");
        assert_eq!(text(&sources, &[found]), said);
        let word = Diagnostic::warning(Code::LooseEnd, Span { file, start: 6, end: 7 }, "m");
        assert_eq!(
            text(&sources, &[word]),
            "::warning file=a%2Cb%3A100%25.toml,line=2,endLine=2,col=1,endColumn=2,title=MB601 declared but never used::m\n"
        );
    }
}
