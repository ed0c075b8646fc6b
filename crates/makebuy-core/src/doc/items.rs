//! The small tables of a pack: options, steps, criteria, sources, metrics, notes, map, adjustments.

use super::Text;
use crate::Located;
use crate::format;
use crate::read::Section;
use makebuy_model::pack::Direction;
use makebuy_model::{Code, Diagnostic, Span};

/// `[[option]]`
#[derive(Debug, Clone)]
pub struct OptionDoc {
    /// Id.
    pub id: Text,
    /// In words.
    pub title: Option<Text>,
    /// Whether it uses a provider.
    pub external: bool,
    /// Whether it is out without a provider.
    pub needs_provider: bool,
}

impl OptionDoc {
    pub(super) fn read(mut section: Section<'_, '_>) -> Option<Self> {
        let id = section.need_id("id");
        let title = section.need_line("title");
        let external = section.flag("external").is_some_and(|flag| flag.value);
        let needs = section.flag("needs_provider");
        let needs_provider = needs.as_ref().is_some_and(|flag| flag.value);
        if let (true, false, Some(needs)) = (needs_provider, external, needs) {
            let message = "an option that needs a provider is external";
            let diagnostic = Diagnostic::error(Code::WrongKind, needs.span, message);
            section.findings.push(diagnostic.help("add `external = true`"));
        }
        section.finish();
        Some(Self { id: id?, title, external, needs_provider })
    }
}

/// `[[step]]`
#[derive(Debug, Clone)]
pub struct StepDoc {
    /// Id.
    pub id: Text,
    /// In words.
    pub title: Option<Text>,
    /// What is done in it.
    pub text: Option<Text>,
    /// Claims it carries.
    pub claims: Vec<String>,
}

impl StepDoc {
    pub(super) fn read(mut section: Section<'_, '_>) -> Option<Self> {
        let id = section.need_id("id");
        let title = section.need_line("title");
        let text = section.prose("text");
        let claims = section.claims();
        section.finish();
        Some(Self { id: id?, title, text, claims })
    }
}

/// `[[criterion]]`
#[derive(Debug, Clone)]
pub struct CriterionDoc {
    /// Id.
    pub id: Text,
    /// In words.
    pub title: Option<Text>,
    /// Zero or more.
    pub weight: Option<Located<f64>>,
    /// Why this weight.
    pub rationale: Option<Text>,
    /// Claims it carries.
    pub claims: Vec<String>,
}

impl CriterionDoc {
    pub(super) fn read(mut section: Section<'_, '_>) -> Option<Self> {
        let id = section.need_id("id");
        let title = section.need_line("title");
        let weight = weight(&mut section);
        let weight = section.need("weight", weight);
        let rationale = section.prose("rationale");
        let claims = section.claims();
        section.finish();
        Some(Self { id: id?, title, weight, rationale, claims })
    }
}

fn weight(section: &mut Section<'_, '_>) -> Option<Located<f64>> {
    let weight = section.number("weight")?;
    if !format::WEIGHT.contains(&weight.value) {
        let message = "a weight is zero or more, and at most 1e9";
        section.findings.error(Code::NoWeight, weight.span, message);
        return None;
    }
    Some(weight)
}

/// `[[source]]`
#[derive(Debug, Clone)]
pub struct SourceDoc {
    /// Id.
    pub id: Text,
    /// Title.
    pub title: Option<Text>,
    /// Year of publication.
    pub year: Option<i64>,
    /// Language it is written in.
    pub language: Option<Text>,
    /// What sort of evidence it is.
    pub kind: Option<Text>,
    /// How to read it.
    pub note: Option<Text>,
    /// Claims it carries.
    pub claims: Vec<String>,
}

impl SourceDoc {
    pub(super) fn read(mut section: Section<'_, '_>) -> Option<Self> {
        let id = section.need_id("id");
        let title = section.need_line("title");
        let year = year(&mut section);
        let language = section.line("language");
        let kind = section.line("kind");
        let note = section.prose("note");
        let claims = section.claims();
        section.finish();
        Some(Self { id: id?, title, year, language, kind, note, claims })
    }
}

fn year(section: &mut Section<'_, '_>) -> Option<i64> {
    let year = section.number("year")?;
    if year.value.fract() != 0.0 || !format::YEAR.contains(&year.value) {
        section.findings.error(Code::BadNumber, year.span, "`year` is a whole number from 0 to 9999");
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a whole number up to 9999")]
    Some(year.value as i64)
}

/// `[[metric]]`
#[derive(Debug, Clone)]
pub struct MetricDoc {
    /// Id.
    pub id: Text,
    /// In words.
    pub title: Option<Text>,
    /// Unit.
    pub unit: Option<Text>,
    /// Which way is better.
    pub direction: Option<Direction>,
    /// How to take the baseline.
    pub baseline: Option<Text>,
    /// What to watch.
    pub watch: Option<Text>,
    /// Claims it carries.
    pub claims: Vec<String>,
}

pub(crate) const DIRECTIONS: [(&str, Direction); 3] =
    [("up", Direction::Up), ("down", Direction::Down), ("steady", Direction::Steady)];

impl MetricDoc {
    pub(super) fn read(mut section: Section<'_, '_>) -> Option<Self> {
        let id = section.need_id("id");
        let title = section.need_line("title");
        let unit = section.line("unit");
        let direction = section.word("direction", &DIRECTIONS);
        let direction = section.need("direction", direction).map(|word| word.value);
        let baseline = section.prose("baseline");
        let watch = section.prose("watch");
        let claims = section.claims();
        section.finish();
        Some(Self { id: id?, title, unit, direction, baseline, watch, claims })
    }
}

/// `[[note]]`
#[derive(Debug, Clone)]
pub struct NoteDoc {
    /// Id.
    pub id: Text,
    /// In words.
    pub title: Option<Text>,
    /// The note.
    pub text: Option<Text>,
    /// Claims it carries.
    pub claims: Vec<String>,
}

impl NoteDoc {
    pub(super) fn read(mut section: Section<'_, '_>) -> Option<Self> {
        let id = section.need_id("id");
        let title = section.need_line("title");
        let text = section.prose("text");
        let text = section.need("text", text);
        let claims = section.claims();
        section.finish();
        Some(Self { id: id?, title, text, claims })
    }
}

/// `[map]`
#[derive(Debug, Clone)]
pub struct MapDoc {
    /// The fact along the horizontal axis.
    pub x: Option<Text>,
    /// The fact along the vertical axis.
    pub y: Option<Text>,
    /// Labels of the quadrants.
    pub quadrants: Vec<String>,
    /// The whole table.
    pub span: Span,
}

impl MapDoc {
    pub(super) fn read(mut section: Section<'_, '_>) -> Self {
        let x = section.name("x");
        let x = section.need("x", x);
        let y = section.name("y");
        let y = section.need("y", y);
        let quadrants = section.labels("quadrants");
        let span = section.span;
        if !matches!(quadrants.len(), 0 | 4) {
            let message = "`quadrants` names all four corners or none";
            section.findings.error(Code::WrongKind, span, message);
        }
        section.finish();
        Self { x, y, quadrants, span }
    }
}

/// `[[adjust]]`
#[derive(Debug, Clone)]
pub struct AdjustDoc {
    /// The rule to switch off.
    pub rule: Option<Text>,
    /// The criterion to weight anew.
    pub criterion: Option<Text>,
    /// Its new weight.
    pub weight: Option<Located<f64>>,
    /// Why.
    pub reason: Option<Text>,
}

impl AdjustDoc {
    pub(super) fn read(mut section: Section<'_, '_>) -> Option<Self> {
        let rule = section.id("rule");
        let off = section.flag("off");
        let criterion = section.id("criterion");
        let weight = weight(&mut section);
        let reason = section.prose("reason");
        let reason = section.need("reason", reason);
        let rule_part = rule.is_some() && off.as_ref().is_some_and(|flag| flag.value);
        let criterion_part = criterion.is_some() && weight.is_some();
        if rule_part == criterion_part || rule.is_some() == criterion.is_some() {
            let message = "[[adjust]] does one of two things";
            let diagnostic = Diagnostic::error(Code::WrongKind, section.span, message);
            let help = "write `rule = \"…\"` and `off = true`, or `criterion = \"…\"` and `weight = …`";
            section.findings.push(diagnostic.help(help));
            section.finish();
            return None;
        }
        section.finish();
        Some(Self { rule, criterion, weight, reason })
    }
}
