//! What must hold for findings and verdicts.

use makebuy_cli::FindingsFormat;
use makebuy_core::portfolio::Portfolio;
use makebuy_core::{Pack, Settings, assess};
use makebuy_model::{Diagnostic, Sources};

/// How many findings are drawn for people: it takes its time, and the others are of the same kinds.
const DRAWN: usize = 20;

/// Places lie in their texts, and every format can print them.
pub(super) fn check(sources: &Sources, diagnostics: &[Diagnostic]) {
    for found in diagnostics {
        assert!(!found.message.contains(['\n', '\r']), "{found:?}");
        for label in &found.labels {
            let text = sources.text(label.span.file);
            assert!(text.get(label.span.start..label.span.end).is_some(), "{found:?} is no place in {text:?}");
        }
    }
    let formats = [FindingsFormat::Json, FindingsFormat::Sarif, FindingsFormat::Github];
    let mut drawn: Vec<_> = formats.into_iter().map(|format| print(format, sources, diagnostics)).collect();
    drawn.push(print(FindingsFormat::Human, sources, diagnostics.get(..DRAWN).unwrap_or(diagnostics)));
    let lines = drawn.get(2).map(|github| github.lines().filter(|line| line.starts_with("::")).count());
    assert_eq!(lines, Some(diagnostics.len()), "one line for each finding: {drawn:?}");
}

fn print(format: FindingsFormat, sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    makebuy_cli::render_findings(format, sources, diagnostics).unwrap_or_else(|_| panic!("{diagnostics:?}"))
}

/// What fits its pack gets a verdict for each activity.
pub(super) fn judged(pack: &Pack, portfolio: Portfolio) {
    let assessment = assess(pack, &portfolio, &Settings::default());
    assert_eq!(assessment.activities.len(), portfolio.len());
    for activity in &assessment.activities {
        let verdict = &activity.judgement.verdict;
        assert!(verdict.score.is_none_or(f64::is_finite), "{verdict:?}");
    }
}
