//! `[[rule]]`: a condition and what follows from it.

use super::Text;
use crate::Located;
use crate::findings::span;
use crate::format;
use crate::read::{Section, Table, check_id, number};
use makebuy_model::pack::{RuleKind, Status};
use makebuy_model::{Code, Diagnostic, Span};

/// `[[rule]]`
#[derive(Debug, Clone)]
pub struct RuleDoc {
    /// Id.
    pub id: Text,
    /// What kind of rule.
    pub kind: Option<Located<RuleKind>>,
    /// The rule as a sentence.
    pub title: Option<Text>,
    /// The step it belongs to.
    pub step: Option<Text>,
    /// Condition; absent means always.
    pub when: Option<Text>,
    /// What a `require` needs.
    pub need: Option<Text>,
    /// The options it names.
    pub options: Vec<Text>,
    /// The rules a `lift` lifts.
    pub rules: Vec<Text>,
    /// The criterion of a `weigh`.
    pub criterion: Option<Text>,
    /// The effects of a `weigh`.
    pub effect: Vec<EffectDoc>,
    /// What to do about an unmet `require`.
    pub todo: Option<Text>,
    /// What a `duty` obliges to.
    pub duty: Option<Text>,
    /// The word a `duty` adds to the verdict.
    pub qualifier: Option<Text>,
    /// The metrics a `duty` recommends.
    pub metrics: Vec<Text>,
    /// The options a `portfolio` rule counts.
    pub chosen: Vec<Text>,
    /// The share above which it warns.
    pub above: Option<Located<f64>>,
    /// What it warns of.
    pub warning: Option<Text>,
    /// The reason.
    pub because: Option<Text>,
    /// When the rule is known to be wrong.
    pub counter: Option<Text>,
    /// What it rests on.
    pub sources: Vec<CitationDoc>,
    /// Claims it carries.
    pub claims: Vec<String>,
    /// How settled it is.
    pub status: Status,
}

/// One entry of `sources`.
#[derive(Debug, Clone)]
pub struct CitationDoc {
    /// Id of the source.
    pub source: Text,
    /// Where in it.
    pub at: Option<Text>,
}

/// One entry of `effect`.
#[derive(Debug, Clone)]
pub struct EffectDoc {
    /// The option.
    pub option: Text,
    /// -3 to 3.
    pub effect: i8,
}

pub(crate) const RULE_KINDS: [(&str, RuleKind); 7] = [
    ("veto", RuleKind::Veto),
    ("exclude", RuleKind::Exclude),
    ("lift", RuleKind::Lift),
    ("require", RuleKind::Require),
    ("weigh", RuleKind::Weigh),
    ("duty", RuleKind::Duty),
    ("portfolio", RuleKind::Portfolio),
];

pub(crate) const STATUSES: [(&str, Status); 3] =
    [("stable", Status::Stable), ("draft", Status::Draft), ("deprecated", Status::Deprecated)];

/// The keys that only some kinds have: which kinds, and whether they must have it.
pub(crate) const OWN_KEYS: [(&str, &[(RuleKind, bool)]); 13] = {
    use RuleKind::{Duty, Exclude, Lift, Portfolio, Require, Veto, Weigh};
    [
        (
            "when",
            &[
                (Veto, true),
                (Exclude, true),
                (Lift, true),
                (Weigh, true),
                (Require, false),
                (Duty, false),
                (Portfolio, false),
            ],
        ),
        ("need", &[(Require, true)]),
        ("options", &[(Veto, true), (Exclude, true), (Require, true), (Duty, true)]),
        ("rules", &[(Lift, true)]),
        ("criterion", &[(Weigh, true)]),
        ("effect", &[(Weigh, true)]),
        ("todo", &[(Require, true)]),
        ("duty", &[(Duty, true)]),
        ("qualifier", &[(Duty, false)]),
        ("metrics", &[(Duty, false)]),
        ("chosen", &[(Portfolio, true)]),
        ("above", &[(Portfolio, true)]),
        ("warning", &[(Portfolio, true)]),
    ]
};

impl RuleDoc {
    pub(super) fn read(table: &Table<'_>, mut section: Section<'_, '_>) -> Option<Self> {
        let id = section.need_id("id");
        let kind = section.word("kind", &RULE_KINDS);
        let kind = section.need("kind", kind);
        if let Some(kind) = &kind {
            check_keys(table, kind, &mut section);
        }
        let title = section.need_line("title");
        let because = section.prose("because");
        let because = section.need("because", because);
        let doc = Self {
            kind,
            title,
            step: section.id("step"),
            when: section.code("when"),
            need: section.code("need"),
            options: section.ids("options"),
            rules: section.ids("rules"),
            criterion: section.id("criterion"),
            effect: effects(&mut section),
            todo: section.prose("todo"),
            duty: section.prose("duty"),
            qualifier: section.id("qualifier"),
            metrics: section.ids("metrics"),
            chosen: section.ids("chosen"),
            above: above(&mut section),
            warning: section.prose("warning"),
            because,
            counter: section.prose("counter"),
            sources: citations(&mut section),
            claims: section.claims(),
            status: section.word("status", &STATUSES).map(|word| word.value).unwrap_or_default(),
            id: match id {
                Some(id) => id,
                None => {
                    section.finish();
                    return None;
                }
            },
        };
        doc.check_lists(&mut section);
        section.finish();
        Some(doc)
    }

    /// Lists that are there but hold nothing would make a rule that says nothing.
    fn check_lists(&self, section: &mut Section<'_, '_>) {
        let lists = [
            ("options", self.options.is_empty()),
            ("rules", self.rules.is_empty()),
            ("chosen", self.chosen.is_empty()),
            ("effect", self.effect.is_empty()),
        ];
        for (key, empty) in lists {
            let Some(value) = section.get(key).filter(|_| empty) else { continue };
            let nothing = value.get_ref().as_array().is_some_and(|items| items.is_empty())
                || value.get_ref().as_table().is_some_and(|items| items.is_empty());
            if nothing {
                let place = span(self.id.span.file, value.span());
                section.findings.error(
                    Code::MissingKey,
                    place,
                    format!("`{key}` is empty: the rule would say nothing"),
                );
            }
        }
    }
}

fn check_keys(table: &Table<'_>, kind: &Located<RuleKind>, section: &mut Section<'_, '_>) {
    for (key, kinds) in OWN_KEYS {
        let given = table.iter().find(|(name, _)| *name.get_ref() == key);
        let own = kinds.iter().find(|(own, _)| *own == kind.value);
        match (given, own) {
            (Some((name, _)), None) => {
                let owners: Vec<_> = kinds.iter().map(|(kind, _)| kind.as_str()).collect();
                let place = span(section.span.file, name.span());
                let message = format!("`{key}` does not belong to a rule of kind `{}`", kind.value.as_str());
                let help = format!("it belongs to {}", crate::suggest::list(&owners));
                section.findings.push(Diagnostic::error(Code::WrongKind, place, message).help(help));
            }
            (None, Some((_, true))) => {
                let message = format!("`{key}` is missing in a rule of kind `{}`", kind.value.as_str());
                section.findings.error(Code::MissingKey, section.span, message);
            }
            _ => {}
        }
    }
}

fn effects(section: &mut Section<'_, '_>) -> Vec<EffectDoc> {
    let Some((table, place)) = section.table("effect") else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (key, value) in table.iter() {
        let option = Located::new(key.get_ref().to_string(), span(place.file, key.span()));
        if let Err(diagnostic) = check_id(&option.value, option.span) {
            section.findings.push(*diagnostic);
            continue;
        }
        let value_place = span(place.file, value.span());
        match whole(number(value.get_ref())) {
            Some(effect) if effect != 0 => found.push(EffectDoc { option, effect }),
            _ => effect_error(section, value_place),
        }
    }
    found
}

fn whole(number: Option<f64>) -> Option<i8> {
    let number = number.filter(|number| number.fract() == 0.0 && (-3.0..=3.0).contains(number))?;
    #[expect(clippy::cast_possible_truncation, reason = "a whole number from -3 to 3")]
    Some(number as i8)
}

fn effect_error(section: &mut Section<'_, '_>, place: Span) {
    let message = "an effect is a whole number from -3 to 3, and not zero";
    let help = "1 slight, 2 clear, 3 strong; leave out an option on which the rule has no effect";
    section.findings.push(Diagnostic::error(Code::BadEffect, place, message).help(help));
}

fn above(section: &mut Section<'_, '_>) -> Option<Located<f64>> {
    let share = section.number("above")?;
    if !format::ABOVE.contains(&share.value) {
        section.findings.error(Code::BadNumber, share.span, "`above` is a share from 0 to 1");
        return None;
    }
    Some(share)
}

fn citations(section: &mut Section<'_, '_>) -> Vec<CitationDoc> {
    let mut found = Vec::new();
    for (table, place) in section.tables("sources") {
        let mut inner = Section::new(table, place, &format::CITATION, section.findings);
        let source = inner.need_id("source");
        let at = inner.line("at");
        inner.finish();
        found.extend(source.map(|source| CitationDoc { source, at }));
    }
    found
}
