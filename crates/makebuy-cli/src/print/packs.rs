//! What packs say, for people.

use super::style::{Style, plain_table, wrapped};
use super::tables::escaped;
use super::words::{count, value};
use makebuy_core::Pack;
use makebuy_model::pack::{FactInfo, PackInfo, RuleInfo, RuleKind};
use std::fmt::Write as _;

/// All packs at hand, a line each.
pub(crate) fn pack_list(packs: &[(Pack, String)]) -> String {
    let mut table = plain_table(&["Pack", "Version", "Title", "Rules", "Facts", "From"]);
    for (pack, origin) in packs {
        let info = pack.info();
        table.add_row([
            info.id.clone(),
            info.version.clone(),
            info.title.clone(),
            info.rules.len().to_string(),
            info.facts.len().to_string(),
            origin.clone(),
        ]);
    }
    let lines = table.to_string();
    lines.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

/// Everything a pack says, on the terminal.
pub(crate) fn pack_page(info: &PackInfo) -> String {
    let mut text = format!("{}\n", Style::Heading.paint(&format!("{} · {} {}", info.title, info.id, info.version)));
    if let Some(description) = &info.description {
        text.push_str(&wrapped(description, ""));
    }
    let head = |name: &str, number: usize| format!("\n{}\n", Style::Heading.paint(&format!("{name} ({number})")));
    text.push_str(&head("Options", info.options.len()));
    for option in &info.options {
        let outside = if option.external { ", uses a provider" } else { "" };
        let _ = writeln!(text, "  {}: {}{outside}", option.id, option.title);
    }
    text.push_str(&head("Facts", info.facts.len()));
    for fact in &info.facts {
        text.push_str(&wrapped(&format!("{}: {}", fact.id, question(fact)), "  "));
        text.push_str(&wrapped(&answers(fact), "      "));
    }
    text.push_str(&head("Criteria", info.criteria.len()));
    for criterion in &info.criteria {
        let share = criterion.share * 100.0;
        text.push_str(&wrapped(&format!("{} {share:.0} %: {}", criterion.id, criterion.title), "  "));
        if let Some(rationale) = &criterion.rationale {
            text.push_str(&wrapped(rationale, "      "));
        }
    }
    text.push_str(&head("Rules, by step", info.rules.len()));
    for (step, rules) in by_step(info) {
        let _ = writeln!(text, "\n  {}", Style::Heading.paint(step));
        for rule in rules {
            text.push_str(&wrapped(&format!("{} ({}): {}", rule.id, rule.kind.as_str(), rule.title), "  "));
            text.push_str(&wrapped(&says(rule), "      "));
            text.push_str(&wrapped(&rule.because, "      "));
        }
    }
    text
}

/// The rules of each step, in order; those of no step first.
fn by_step(info: &PackInfo) -> Vec<(&str, Vec<&RuleInfo>)> {
    let of = |step: Option<&str>| info.rules.iter().filter(|rule| rule.step.as_deref() == step).collect::<Vec<_>>();
    let mut steps = vec![("Of no step", of(None))];
    steps.extend(info.steps.iter().map(|step| (step.title.as_str(), of(Some(step.id.as_str())))));
    steps.retain(|(_, rules)| !rules.is_empty());
    steps
}

fn question(fact: &FactInfo) -> String {
    fact.ask.clone().or_else(|| fact.title.clone()).unwrap_or_default()
}

/// What may be answered.
fn answers(fact: &FactInfo) -> String {
    let unit = fact.unit.as_ref().map(|unit| format!(" in {unit}")).unwrap_or_default();
    let bound = |word: &str, bound: Option<f64>| bound.map(|bound| format!(", {word} {bound}")).unwrap_or_default();
    let kind = if fact.values.is_empty() {
        format!("{}{unit}{}{}", fact.kind.as_str(), bound("at least", fact.min), bound("at most", fact.max))
    } else {
        format!("{}: {}", fact.kind.as_str(), fact.values.join(", "))
    };
    let assumed = fact.assume.as_ref().map(|assumed| format!("; assumed {} if nothing is said", value(assumed)));
    let derived = fact.derive.as_ref().map(|derive| format!("; derived: {derive}"));
    format!("about the {}; {kind}{}{}", fact.subject.as_str(), assumed.unwrap_or_default(), derived.unwrap_or_default())
}

/// What a rule says, in one line.
fn says(rule: &RuleInfo) -> String {
    let when = rule.when.as_ref().map_or_else(|| "always".to_owned(), |when| format!("when {when}"));
    let options = rule.options.join(", ");
    match rule.kind {
        RuleKind::Veto | RuleKind::Exclude => format!("{when}: out are {options}"),
        RuleKind::Lift => format!("{when}: lifts {}", rule.lifts.join(", ")),
        RuleKind::Require => {
            let need = rule.need.as_deref().unwrap_or_default();
            format!("{when}: {options} only if {need}; else: {}", rule.todo.as_deref().unwrap_or_default())
        }
        RuleKind::Weigh => {
            let effect = rule.effect.iter().map(|(option, effect)| format!("{option} {effect:+}"));
            let criterion = rule.criterion.as_deref().unwrap_or_default();
            format!("{when}: on {criterion}, {}", effect.collect::<Vec<_>>().join(", "))
        }
        RuleKind::Duty => format!("{when}, if {options}: {}", rule.duty.as_deref().unwrap_or_default()),
        RuleKind::Portfolio => {
            let share = rule.above.unwrap_or_default() * 100.0;
            let chosen = rule.chosen.join(", ");
            format!("{when}: if more than {share:.0} % get {chosen}: {}", rule.warning.as_deref().unwrap_or_default())
        }
    }
}

/// Everything a pack says, as a document.
pub(crate) fn pack_page_markdown(info: &PackInfo) -> String {
    let mut text = format!("# {} {}\n\n", escaped(&info.title), info.version);
    if let Some(description) = &info.description {
        let _ = writeln!(text, "{}\n", escaped(description));
    }
    let summary = [(info.rules.len(), "rule"), (info.facts.len(), "fact"), (info.steps.len(), "step")];
    let summary: Vec<_> = summary.iter().map(|(number, word)| count(*number, word)).collect();
    let extends =
        if info.extends.is_empty() { String::new() } else { format!(" Extends `{}`.", info.extends.join("`, `")) };
    let _ = writeln!(
        text,
        "Pack `{}`: {}.{extends} A lead of under {} points is a close call.\n",
        info.id,
        summary.join(", "),
        info.indifference
    );
    text.push_str("## Options\n\n| id | title | uses a provider |\n|---|---|---|\n");
    for option in &info.options {
        let outside = if option.needs_provider {
            "yes, and one must be named"
        } else if option.external {
            "yes"
        } else {
            "no"
        };
        let _ = writeln!(text, "| `{}` | {} | {outside} |", option.id, escaped(&option.title));
    }
    text.push_str("\n## Criteria\n\n| id | title | weight | share | why |\n|---|---|---:|---:|---|\n");
    for criterion in &info.criteria {
        let why = criterion.rationale.as_deref().unwrap_or_default();
        let share = criterion.share * 100.0;
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {share:.1} % | {} |",
            criterion.id,
            escaped(&criterion.title),
            criterion.weight,
            escaped(why)
        );
    }
    text.push_str("\n## Questions\n");
    for fact in &info.facts {
        markdown_fact(&mut text, fact);
    }
    text.push_str("\n## Rules\n");
    for (step, rules) in by_step(info) {
        let _ = writeln!(text, "\n### {}\n", escaped(step));
        if let Some(said) = info.steps.iter().find(|other| other.title == step).and_then(|step| step.text.as_deref()) {
            let _ = writeln!(text, "{}\n", escaped(said));
        }
        for rule in rules {
            markdown_rule(&mut text, rule, info);
        }
    }
    markdown_lists(&mut text, info);
    text
}

fn markdown_fact(text: &mut String, fact: &FactInfo) {
    let _ = writeln!(text, "\n### `{}`\n\n{}\n\n*{}.*", fact.id, escaped(&question(fact)), escaped(&answers(fact)));
    if let Some(help) = &fact.help {
        let _ = writeln!(text, "\n{}", escaped(help));
    }
    let anchors = fact.values.iter().filter_map(|value| Some((value, fact.anchors.get(value)?)));
    for (place, (value, anchor)) in anchors.enumerate() {
        let _ = writeln!(text, "{}- `{value}`: {}", if place == 0 { "\n" } else { "" }, escaped(anchor));
    }
}

fn markdown_rule(text: &mut String, rule: &RuleInfo, info: &PackInfo) {
    let _ = writeln!(
        text,
        "#### {}\n\n`{}`, {}. {}\n",
        escaped(&rule.title),
        rule.id,
        rule.kind.as_str(),
        escaped(&rule.because)
    );
    let _ = writeln!(text, "> {}\n", escaped(&says(rule)));
    if let Some(counter) = &rule.counter {
        let _ = writeln!(text, "Known to be wrong when: {}\n", escaped(counter));
    }
    let cited = rule.sources.iter().map(|citation| {
        let source = info.sources.iter().find(|source| source.id == citation.source);
        let title = source.map_or(citation.source.as_str(), |source| source.title.as_str());
        citation.at.as_ref().map_or_else(|| title.to_owned(), |at| format!("{title}, {at}"))
    });
    let cited: Vec<_> = cited.map(|text| escaped(&text)).collect();
    if !cited.is_empty() {
        let _ = writeln!(text, "Source: {}. Claims: {}.\n", cited.join("; "), rule.claims.join(", "));
    }
}

fn markdown_lists(text: &mut String, info: &PackInfo) {
    if !info.metrics.is_empty() {
        text.push_str("\n## Metrics\n\n| id | title | unit | baseline | watch |\n|---|---|---|---|---|\n");
    }
    let or_empty = |text: &Option<String>| escaped(text.as_deref().unwrap_or_default());
    for metric in &info.metrics {
        let cells = [or_empty(&metric.unit), or_empty(&metric.baseline), or_empty(&metric.watch)];
        let _ = writeln!(text, "| `{}` | {} | {} |", metric.id, escaped(&metric.title), cells.join(" | "));
    }
    if !info.notes.is_empty() {
        text.push_str("\n## Readings and resolutions\n");
    }
    for note in &info.notes {
        let claims = if note.claims.is_empty() { String::new() } else { format!(" ({})", note.claims.join(", ")) };
        let _ = writeln!(text, "\n### {}{claims}\n\n{}", escaped(&note.title), escaped(&note.text));
    }
    text.push_str("\n## Sources\n\n");
    for source in &info.sources {
        let details = [source.kind.clone(), source.year.map(|year| year.to_string()), source.language.clone()];
        let details: Vec<_> = details.into_iter().flatten().collect();
        let note = source.note.as_deref().map(|note| format!(" {}", escaped(note))).unwrap_or_default();
        let _ = writeln!(text, "- **{}** ({}).{note}", escaped(&source.title), escaped(&details.join(", ")));
    }
}
