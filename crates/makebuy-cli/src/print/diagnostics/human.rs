//! Diagnostics with the text they speak of underlined.

use crate::output::{message, styled};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use makebuy_model::{Code, Diagnostic, Severity, Sources, Span};

/// How many findings are shown; the rest is counted.
const SHOWN: usize = makebuy_core::limits::FINDINGS;

/// Prints findings to standard error.
pub(crate) fn print_diagnostics(sources: &Sources, diagnostics: &[Diagnostic]) {
    for text in texts(&Renderer::styled(), sources, diagnostics) {
        styled(&text);
    }
    if let Some(counted) = super::counted(diagnostics) {
        message(&counted);
    }
}

/// Findings as they are printed, without colours and without their number.
pub(super) fn plain(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    texts(&Renderer::plain(), sources, diagnostics).map(|text| text + "\n").collect()
}

/// The errors, and the warnings as far as there is room, in the order of their places.
fn texts<'a>(
    renderer: &'a Renderer,
    sources: &'a Sources,
    diagnostics: &'a [Diagnostic],
) -> impl Iterator<Item = String> + use<'a> {
    // How many are not shown is never among those that are not shown.
    let (counts, found): (Vec<_>, Vec<_>) =
        diagnostics.iter().partition(|diagnostic| diagnostic.code == Code::TooMany && !diagnostic.is_error());
    let (errors, warnings): (Vec<_>, Vec<_>) = found.into_iter().partition(|diagnostic| diagnostic.is_error());
    let room = SHOWN.saturating_sub(errors.len());
    let more = (errors.len() + warnings.len()).saturating_sub(SHOWN);
    let shown = errors.into_iter().take(SHOWN).chain(warnings.into_iter().take(room));
    let mut shown: Vec<_> = shown.chain(counts).collect();
    shown.sort_by_key(|diagnostic| diagnostic.span());
    let texts = shown.into_iter().flat_map(move |diagnostic| {
        let example = diagnostic.example.as_ref().map(|example| format!("{}\n", example.trim_end()));
        std::iter::once(format!("{}\n", render(renderer, sources, diagnostic))).chain(example)
    });
    texts.chain((more > 0).then(|| format!("… and {more} more\n")))
}

fn render(renderer: &Renderer, sources: &Sources, diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.as_str());
    let mut group = Group::with_title(title);
    let mut files: Vec<_> = diagnostic.labels.iter().map(|label| label.span.file).collect();
    files.dedup();
    for file in files {
        let Some(source) = sources.get(file) else { continue };
        if source.text.is_empty() {
            group = group.element(annotate_snippets::Origin::path(&*source.name));
            continue;
        }
        let labels = diagnostic.labels.iter().enumerate().filter(|(_, label)| label.span.file == file);
        let annotations = labels.map(|(place, label)| {
            let kind = if place == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
            kind.span(visible(&source.text, label.span))
                .label(Some(label.text.as_str()).filter(|text| !text.is_empty()))
        });
        group = group.element(Snippet::source(&*source.text).path(&*source.name).annotations(annotations));
    }
    for help in &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// The part of a span that is worth underlining: its first line, on character boundaries.
fn visible(text: &str, span: Span) -> std::ops::Range<usize> {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(span.start);
    let end = floor(span.end).max(start);
    let line = text.get(start..end).and_then(|part| part.find('\n')).map_or(end, |newline| start + newline);
    start..line
}
