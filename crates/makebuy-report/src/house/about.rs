//! What each shipped template is for.

/// By name, in a line.
const ABOUT: &[(&str, &str)] = &[
    ("report.html", "The page: head, cover, contents, and the sections in their order."),
    ("parts.html", "Components that the others call: headings, links, standings, sources."),
    ("cover.html", "What stands above everything else: title, logo, scope, the answer in a sentence."),
    ("verdicts.html", "The verdicts, a line each."),
    ("summary.html", "What to do now, what to decide, and the top risks."),
    ("decide.html", "What is to be decided."),
    ("drawing.html", "Components that draw a figure from its outlines and texts."),
    ("glance.html", "All verdicts in one figure."),
    ("map.html", "The portfolio map, and the figure of all verdicts."),
    ("map-tables.html", "Both as tables."),
    ("funnel.html", "What each step of the method let through."),
    ("activity.html", "The section of one activity."),
    ("activity-scores.html", "Its scores with their bounds, and the evidence."),
    ("activity-why.html", "Its reasons for and against, and why not another option."),
    ("activity-todo.html", "Its requirements, questions, duties, assumptions and providers."),
    ("rule.html", "One rule in full."),
    ("reasons.html", "The reasons of an activity, one after the other."),
    ("providers.html", "The providers compared, and the partner test."),
    ("risks.html", "What could go wrong."),
    ("reviews.html", "What to look at again, and when."),
    ("appendix.html", "Method, inputs, rules, bibliography and provenance."),
    ("report.md", "The page in Markdown."),
    ("parts.md", "Components of the Markdown."),
    ("summary.md", "The verdicts in Markdown, and what to do now."),
    ("decide.md", "What is to be decided, in Markdown."),
    ("board.md", "Providers, risks and reviews in Markdown."),
    ("activity.md", "The section of one activity in Markdown."),
    ("figures.md", "The tables that stand for figures in Markdown."),
    ("appendix.md", "The appendix in Markdown."),
    ("styles/page.css", "Colours, type, the page and its head."),
    ("styles/tables.css", "Tables."),
    ("styles/figures.css", "Figures."),
    ("styles/drawings.css", "What is drawn in figures; images of them go by it too."),
    ("styles/sections.css", "What stands in the sections."),
    ("styles/board.css", "What a board reads: verdicts, summary, risks, reviews."),
    ("styles/phone.css", "What differs on a narrow screen."),
    ("styles/print.css", "What differs on paper."),
];

/// What a template is for.
pub(super) fn about(name: &str) -> &'static str {
    ABOUT.iter().find(|(known, _)| *known == name).map_or("", |(_, about)| about)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::house::shipped_templates;

    #[test]
    fn every_template_is_told_of() {
        let silent: Vec<&str> =
            shipped_templates().map(|(name, _)| name).filter(|name| about(name).is_empty()).collect();
        assert_eq!(silent, Vec::<&str>::new());
        let gone = ABOUT.iter().filter(|(name, _)| !shipped_templates().any(|(known, _)| known == *name));
        assert_eq!(gone.count(), 0);
    }
}
