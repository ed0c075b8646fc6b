//! The engine's whole public pipeline: text in, assessment out.

use crate::functions;
use crate::random::{Case, text};
use makebuy_core::{Library, PackFiles};
use makebuy_model::{Assessment, Diagnostic, Sources};

/// Assesses a portfolio with a pack.
///
/// # Errors
/// Whatever the engine finds wrong with the texts.
pub fn assess(pack: &str, portfolio: &str, assumptions: bool) -> Result<Assessment, String> {
    let mut sources = Sources::new();
    let file = sources.add("pack.toml", pack);
    let mut library = Library::new();
    let files = PackFiles { files: vec![file], plugin: Some(functions::plugin()), ..PackFiles::default() };
    let (id, found) = library.add(&sources, files);
    let id = id.ok_or_else(|| words(&sources, &found))?;
    let compiled = library.compile(&id).ok_or("the pack is not in the library")?;
    let pack = compiled.value.ok_or_else(|| words(&sources, &compiled.diagnostics))?;
    let file = sources.add("portfolio.toml", portfolio);
    let read = makebuy_core::portfolio::from_toml(&sources, file, &pack);
    let portfolio = read.value.ok_or_else(|| words(&sources, &read.diagnostics))?;
    let settings = makebuy_core::Settings { assumptions, portfolio_sha256: String::new() };
    Ok(makebuy_core::assess(&pack, &portfolio, &settings))
}

/// The errors among the findings, one a line.
fn words(sources: &Sources, found: &[Diagnostic]) -> String {
    let errors = found.iter().filter(|diagnostic| diagnostic.is_error());
    let lines = errors.map(|diagnostic| {
        let place = diagnostic.span().map(|span| (sources.position(span), sources.text(span.file)));
        let line = place.and_then(|(place, text)| text.lines().nth(place.line - 1));
        format!("{}: {} in `{}`", diagnostic.code, diagnostic.message, line.unwrap_or_default())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Assesses a case, by way of its text.
///
/// # Errors
/// Whatever the engine finds wrong with the text.
pub fn assess_case(case: &Case) -> Result<Assessment, String> {
    assess(&text::pack(&case.pack), &text::portfolio(&case.portfolio), case.assumptions)
}
