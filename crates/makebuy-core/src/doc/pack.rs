//! All files of a pack, read and merged.

use super::{
    AdjustDoc, AllowDoc, CriterionDoc, FactDoc, MapDoc, MetricDoc, NoteDoc, OptionDoc, RuleDoc, SourceDoc, StepDoc,
    Text,
};
use crate::Located;
use crate::findings::Findings;
use crate::format::{self, Shape};
use crate::limits;
use crate::read::{Section, Table, document};
use makebuy_model::pack::in_words;
use makebuy_model::{Code, Diagnostic, FileId, Sources, Span};
use std::collections::BTreeMap;

/// A pack as written.
#[derive(Debug, Clone, Default)]
pub struct PackDoc {
    /// Id.
    pub id: Option<Text>,
    /// Three numbers.
    pub version: Option<Text>,
    /// The domain, in words.
    pub title: Option<Text>,
    /// For whom, and what it decides.
    pub description: Option<Text>,
    /// Packs taken over.
    pub extends: Vec<Text>,
    /// A lead of fewer points is a close call.
    pub indifference: Option<Located<f64>>,
    /// `[[option]]`
    pub options: Vec<OptionDoc>,
    /// `[[step]]`
    pub steps: Vec<StepDoc>,
    /// `[[criterion]]`
    pub criteria: Vec<CriterionDoc>,
    /// `[[fact]]`
    pub facts: Vec<FactDoc>,
    /// `[[rule]]`
    pub rules: Vec<RuleDoc>,
    /// `[[source]]`
    pub sources: Vec<SourceDoc>,
    /// `[[metric]]`
    pub metrics: Vec<MetricDoc>,
    /// `[[note]]`
    pub notes: Vec<NoteDoc>,
    /// The words that its duties add to a verdict, by id.
    pub qualifiers: BTreeMap<String, String>,
    /// `[map]`
    pub map: Option<MapDoc>,
    /// `[[adjust]]`
    pub adjustments: Vec<AdjustDoc>,
    /// `[[allow]]`
    pub allows: Vec<AllowDoc>,
    /// The `[pack]` table.
    pub span: Option<Span>,
}

/// Reads all files of a pack. What can not be read is reported and left out.
#[must_use]
pub fn parse(sources: &Sources, files: &[FileId]) -> (PackDoc, Vec<Diagnostic>) {
    let mut findings = Findings::default();
    let mut doc = PackDoc::default();
    let total: usize = files.iter().map(|file| sources.text(*file).len()).sum();
    if let (true, Some(file)) = (total > limits::PACK_BYTES, files.first()) {
        let message = format!("the pack has {total} bytes; the limit is {}", limits::PACK_BYTES);
        findings.error(Code::TooLarge, Span::file_start(*file), message);
        return (doc, findings.finish());
    }
    for file in files {
        if let Some(table) = document(sources, *file, limits::PACK_FILE_BYTES, &mut findings) {
            doc.read(&table, Span::file_start(*file), &mut findings);
        }
    }
    if let (None, Some(file), 0) = (doc.span, files.first(), findings.errors()) {
        let diagnostic = Diagnostic::error(Code::MissingKey, Span::file_start(*file), "the pack has no [pack] table");
        findings.push(diagnostic.help("start one file with [pack], `id`, `version` and `title`"));
    }
    let qualifiers = doc.rules.iter().filter_map(|rule| rule.qualifier.as_ref());
    doc.qualifiers = qualifiers.map(|id| (id.value.clone(), in_words(&id.value))).collect();
    (doc, findings.finish())
}

impl PackDoc {
    /// Whether there is anything of a pack in it.
    #[must_use]
    pub fn holds_anything(&self) -> bool {
        let amounts = [
            self.options.len(),
            self.steps.len(),
            self.criteria.len(),
            self.facts.len(),
            self.rules.len(),
            self.sources.len(),
            self.metrics.len(),
            self.notes.len(),
            self.adjustments.len(),
            self.allows.len(),
        ];
        self.span.is_some() || self.map.is_some() || amounts.iter().any(|amount| *amount > 0)
    }

    fn read(&mut self, table: &Table<'_>, start: Span, findings: &mut Findings) {
        if let Some(locale) = table.get("locale") {
            let message = "a locale file stands among the rules";
            let diagnostic =
                Diagnostic::error(Code::WrongKind, crate::findings::span(start.file, locale.span()), message);
            findings.push(diagnostic.help("move it to the folder `locales` beside them"));
            return;
        }
        let mut file = Section::new(table, start, &format::PACK, findings);
        if let Some((table, span)) = file.table("pack") {
            self.read_pack(table, span, file.findings);
        }
        if let Some((table, span)) = file.table("map") {
            let map = MapDoc::read(Section::new(table, span, &format::MAP, file.findings));
            match &self.map {
                Some(other) => again(file.findings, "[map]", span, other.span),
                None => self.map = Some(map),
            }
        }
        each(&mut file, "option", &format::OPTION, |_, section| self.options.extend(OptionDoc::read(section)));
        each(&mut file, "step", &format::STEP, |_, section| self.steps.extend(StepDoc::read(section)));
        each(&mut file, "criterion", &format::CRITERION, |_, section| {
            self.criteria.extend(CriterionDoc::read(section))
        });
        each(&mut file, "fact", &format::FACT, |_, section| self.facts.extend(FactDoc::read(section)));
        each(&mut file, "rule", &format::RULE, |table, section| self.rules.extend(RuleDoc::read(table, section)));
        each(&mut file, "source", &format::SOURCE, |_, section| self.sources.extend(SourceDoc::read(section)));
        each(&mut file, "metric", &format::METRIC, |_, section| self.metrics.extend(MetricDoc::read(section)));
        each(&mut file, "note", &format::NOTE, |_, section| self.notes.extend(NoteDoc::read(section)));
        each(&mut file, "adjust", &format::ADJUST, |_, section| self.adjustments.extend(AdjustDoc::read(section)));
        each(&mut file, "allow", &format::ALLOW, |_, section| self.allows.extend(AllowDoc::read(section)));
        file.finish();
    }

    fn read_pack(&mut self, table: &Table<'_>, span: Span, findings: &mut Findings) {
        if let Some(other) = self.span {
            again(findings, "[pack]", span, other);
            return;
        }
        self.span = Some(span);
        let mut section = Section::new(table, span, &format::HEAD, findings);
        self.id = section.need_id("id");
        let version = section.code("version").filter(|version| check_version(version, &mut section));
        self.version = section.need("version", version);
        self.title = section.need_line("title");
        self.description = section.prose("description");
        self.extends = section.ids("extends");
        self.indifference = section.number("indifference");
        if let Some(points) = &self.indifference
            && !format::INDIFFERENCE.contains(&points.value)
        {
            section.findings.error(Code::BadNumber, points.span, "`indifference` is a number of points, 0 to 100");
        }
        section.finish();
    }
}

fn check_version(version: &Text, section: &mut Section<'_, '_>) -> bool {
    let parts: Vec<_> = version.value.split('.').collect();
    let number = |part: &&str| (1..=9).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let good = parts.len() == 3 && parts.iter().all(number);
    if !good {
        let diagnostic = Diagnostic::error(Code::BadWord, version.span, "a version is three numbers");
        section.findings.push(diagnostic.help("for example `1.0.0`"));
    }
    good
}

fn again(findings: &mut Findings, what: &str, span: Span, first: Span) {
    let message = format!("{what} stands twice in the pack");
    findings.push(Diagnostic::error(Code::Duplicate, span, message).also(first, "first here"));
}

fn each<'a>(
    file: &mut Section<'a, '_>,
    key: &'static str,
    shape: &'static Shape,
    mut read: impl FnMut(&'a Table<'a>, Section<'a, '_>),
) {
    for (table, span) in file.tables(key) {
        read(table, Section::new(table, span, shape, file.findings));
    }
}
