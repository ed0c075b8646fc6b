//! What changed between two packs, as Markdown for a release note or a merge request.

use super::diff::{asks, because, from_to, heading, moved, only_texts, others, section, told_field};
use makebuy_core::Pack;
use makebuy_model::diff::{Change, Item, PackDiff, PortfolioDiff};
use makebuy_report::markdown_text;
use std::fmt::Write as _;

/// The whole comparison as a document.
pub(crate) fn diff_markdown(diff: &PackDiff, old: &Pack, new: &Pack) -> String {
    let mut text = format!("## {}\n\n{}\n", markdown_text(&heading(diff)), markdown_text(&asks(diff)));
    for item in Item::ALL {
        let changes: Vec<&Change> = diff.changes.iter().filter(|change| change.item == item).collect();
        if changes.is_empty() {
            continue;
        }
        let _ = write!(text, "\n### {}\n\n", section(item));
        changes.into_iter().for_each(|change| text.push_str(&self::change(change)));
    }
    for portfolio in &diff.portfolios {
        text.push_str(&self::portfolio(diff, portfolio, old, new));
    }
    text
}

fn change(change: &Change) -> String {
    let was = change.was.as_ref().map(|was| format!("`{was}` → ")).unwrap_or_default();
    let (how, bump) = (change.how.as_str(), change.bump.as_str());
    let mut text = format!("- {was}`{}` {how} ({bump}): {}\n", change.id, markdown_text(&change.title));
    if only_texts(change) {
        let keys: Vec<&str> = change.fields.iter().map(|field| field.field.as_str()).collect();
        let _ = writeln!(text, "  - texts: {}", keys.join(", "));
        return text;
    }
    for field in &change.fields {
        let _ = writeln!(text, "  - {}", markdown_text(&told_field(field)));
    }
    text
}

fn portfolio(diff: &PackDiff, found: &PortfolioDiff, old: &Pack, new: &Pack) -> String {
    let mut text = format!("\n### Verdicts: {}\n\n{}\n", markdown_text(&found.title), moved(found));
    if !found.verdicts.is_empty() {
        text.push_str("\n| Activity | Verdict | Why |\n|---|---|---|\n");
    }
    for verdict in &found.verdicts {
        let cells = [
            format!("{} (`{}`)", markdown_text(&verdict.name), verdict.activity),
            markdown_text(&from_to(verdict, old.info(), new.info())),
            markdown_text(&because(diff, verdict)),
        ];
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
    let others = others(found);
    if !others.is_empty() {
        text.push('\n');
    }
    for line in others {
        let _ = writeln!(text, "- {}", markdown_text(&line));
    }
    text
}
