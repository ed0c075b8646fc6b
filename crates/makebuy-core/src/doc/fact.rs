//! `[[fact]]`: a typed question.

use super::Text;
use crate::Located;
use crate::format::{self, portfolio};
use crate::limits;
use crate::read::{Section, Value};
use makebuy_model::pack::{FactKind, Subject, in_words};
use makebuy_model::{Code, Diagnostic, Span};
use std::collections::BTreeMap;

/// `[[fact]]`
#[derive(Debug, Clone)]
pub struct FactDoc {
    /// Name.
    pub id: Text,
    /// In words.
    pub title: Option<Text>,
    /// What it is asked of.
    pub subject: Option<Located<Subject>>,
    /// What sort of answer it takes.
    pub kind: Option<Located<FactKind>>,
    /// Levels (lowest first) or choices.
    pub values: Vec<Text>,
    /// Each of them in words.
    pub labels: BTreeMap<String, String>,
    /// Unit of a number.
    pub unit: Option<Text>,
    /// Smallest number allowed.
    pub min: Option<Located<f64>>,
    /// Largest number allowed.
    pub max: Option<Located<f64>>,
    /// The question.
    pub ask: Option<Text>,
    /// How to answer it.
    pub help: Option<Text>,
    /// What makes it so.
    pub anchors: BTreeMap<String, Text>,
    /// What stands in when nothing is said.
    pub assume: Option<Located<Raw>>,
    /// The expression it is computed by.
    pub derive: Option<Text>,
    /// Claims it carries.
    pub claims: Vec<String>,
    /// The whole table.
    pub span: Span,
}

/// A value as TOML has it, before it is known which fact it answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Raw {
    /// `true` or `false`
    Bool(bool),
    /// An integer or a float; may be NaN or infinite.
    Number(f64),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Located<Raw>>),
    /// Anything else, by the name of its type.
    Other(&'static str),
}

impl Raw {
    pub(crate) fn from_toml(value: &Value<'_>, place: impl Fn(std::ops::Range<usize>) -> Span + Copy) -> Located<Self> {
        use toml::de::DeValue;
        let raw = match value.get_ref() {
            DeValue::Boolean(flag) => Self::Bool(*flag),
            DeValue::String(text) => Self::Text(text.to_string()),
            DeValue::Array(items) => Self::List(items.iter().map(|item| Self::flat(item, place)).collect()),
            other => crate::read::number(other).map_or(Self::Other(other.type_str()), Self::Number),
        };
        Located::new(raw, place(value.span()))
    }

    /// As `from_toml`, but a list in a list is refused: no answer has one.
    fn flat(value: &Value<'_>, place: impl Fn(std::ops::Range<usize>) -> Span + Copy) -> Located<Self> {
        if value.get_ref().is_array() {
            return Located::new(Self::Other("array"), place(value.span()));
        }
        Self::from_toml(value, place)
    }
}

pub(crate) const FACT_KINDS: [(&str, FactKind); 6] = [
    ("flag", FactKind::Flag),
    ("level", FactKind::Level),
    ("choice", FactKind::Choice),
    ("set", FactKind::Set),
    ("number", FactKind::Number),
    ("text", FactKind::Text),
];

pub(crate) const SUBJECTS: [(&str, Subject); 3] =
    [("organisation", Subject::Organisation), ("activity", Subject::Activity), ("provider", Subject::Provider)];

impl FactDoc {
    pub(super) fn read(mut section: Section<'_, '_>) -> Option<Self> {
        let span = section.span;
        let id = section.name("id");
        let id = section.need("id", id);
        let title = section.line("title");
        let subject = section.word("subject", &SUBJECTS);
        let kind = section.word("kind", &FACT_KINDS);
        let kind = section.need("kind", kind);
        let levels = section.names("levels");
        let choices = section.names("choices");
        let values = Self::values(&mut section, kind.as_ref(), levels, choices);
        let unit = section.line("unit");
        let min = section.number("min");
        let max = section.number("max");
        let ask = section.prose("ask");
        let help = section.prose("help");
        let anchors = Self::anchors(&mut section, &values);
        let assume =
            section.get("assume").map(|value| Raw::from_toml(value, |range| crate::findings::span(span.file, range)));
        let derive = section.code("derive");
        let claims = section.claims();
        let labels = values.iter().map(|value| (value.value.clone(), in_words(&value.value))).collect();
        let doc = Self {
            id: id?,
            title,
            subject,
            kind,
            values,
            labels,
            unit,
            min,
            max,
            ask,
            help,
            anchors,
            assume,
            derive,
            claims,
            span,
        };
        doc.check(&mut section);
        section.finish();
        Some(doc)
    }

    fn values(
        section: &mut Section<'_, '_>,
        kind: Option<&Located<FactKind>>,
        levels: Vec<Text>,
        choices: Vec<Text>,
    ) -> Vec<Text> {
        let Some(kind) = kind else {
            return if levels.is_empty() { choices } else { levels };
        };
        let (wanted, values, other, stray) = match kind.value {
            FactKind::Level => ("levels", levels, "choices", choices),
            _ => ("choices", choices, "levels", levels),
        };
        let takes = matches!(kind.value, FactKind::Level | FactKind::Choice | FactKind::Set);
        let name = kind.value.as_str();
        let mut first =
            |key, values: &[Text]| values.first().map(|value| value.span).or_else(|| section.list_place(key));
        let (stray, given) = (first(other, &stray), first(wanted, &values));
        let mut wrong = |span: Span, message: String| section.findings.error(Code::BadFact, span, message);
        if let Some(place) = stray {
            wrong(place, format!("`{other}` does not belong to a fact of kind `{name}`"));
        }
        match (takes, given) {
            (false, Some(place)) => {
                wrong(place, format!("`{wanted}` does not belong to a fact of kind `{name}`"));
            }
            (true, _) if values.len() < 2 && !(kind.value == FactKind::Set && values.len() == 1) => {
                wrong(kind.span, format!("a fact of kind `{name}` needs at least two `{wanted}`"));
            }
            (true, Some(place)) if values.len() > limits::VALUES => {
                wrong(place, format!("more than {} `{wanted}`", limits::VALUES));
            }
            _ => {}
        }
        values
    }

    fn anchors(section: &mut Section<'_, '_>, values: &[Text]) -> BTreeMap<String, Text> {
        let Some((table, span)) = section.table("anchors") else {
            return BTreeMap::new();
        };
        let inner = Section::new(table, span, &format::ANCHORS, section.findings);
        let entries: Vec<_> = inner.rest().collect();
        let mut anchors = BTreeMap::new();
        for (key, value) in entries {
            let known = values.iter().map(|value| value.value.as_str());
            if !known.clone().any(|value| value == key.value) {
                let message = format!("`{}` is not one of the fact's levels or choices", key.value.escape_debug());
                let help = crate::suggest::help(key.value, known);
                let diagnostic = Diagnostic::error(Code::UnknownValue, key.span, message);
                section.findings.push(diagnostic.maybe_help(help));
                continue;
            }
            match value.get_ref().as_str() {
                Some(text) if text.trim().is_empty() => {
                    section.findings.error(
                        Code::MissingKey,
                        key.span,
                        format!("the anchor of `{}` is empty", key.value),
                    );
                }
                Some(text) => {
                    let text = Located::new(text.trim().to_owned(), crate::findings::span(span.file, value.span()));
                    section.findings.extend(crate::read::check_prose(&text.value, text.span).into_iter().collect());
                    anchors.insert(key.value.to_owned(), text);
                }
                None => section.findings.error(Code::WrongType, key.span, "an anchor is a string"),
            }
        }
        anchors
    }

    fn check(&self, section: &mut Section<'_, '_>) {
        let mut wrong = |span: Span, message: &str| section.findings.error(Code::BadFact, span, message);
        let kind = self.kind.as_ref().map(|kind| kind.value);
        if portfolio::ACTIVITY.key(&self.id.value).is_some() {
            wrong(
                self.id.span,
                &format!("`{}` has a meaning of its own in portfolios: choose another name", self.id.value),
            );
        }
        if let (Some(min), Some(max)) = (&self.min, &self.max)
            && min.value > max.value
        {
            wrong(max.span, "`max` is below `min`");
        }
        for (bound, name) in [(&self.min, "min"), (&self.max, "max")] {
            if let (Some(bound), Some(kind)) = (bound, kind)
                && kind != FactKind::Number
            {
                wrong(bound.span, &format!("`{name}` belongs to a fact of kind `number`"));
            }
        }
        if let (Some(unit), Some(kind)) = (&self.unit, kind)
            && kind != FactKind::Number
        {
            wrong(unit.span, "`unit` belongs to a fact of kind `number`");
        }
        if let Some(derive) = &self.derive {
            self.check_derived(derive, kind, &mut wrong);
        } else {
            if self.ask.is_none() {
                wrong(self.id.span, "a fact needs a question: `ask`");
            }
            section.need("subject", self.subject.as_ref());
        }
    }

    fn check_derived(&self, derive: &Text, kind: Option<FactKind>, wrong: &mut impl FnMut(Span, &str)) {
        if !matches!(kind, None | Some(FactKind::Flag | FactKind::Number)) {
            wrong(derive.span, "only a flag or a number can be derived");
        }
        if let Some(ask) = &self.ask {
            wrong(ask.span, "a derived fact is computed, not asked: use `title`");
        }
        if let Some(assume) = &self.assume {
            wrong(assume.span, "a derived fact is computed, not assumed");
        }
        if let Some(subject) = &self.subject {
            wrong(subject.span, "the subject of a derived fact follows from what it uses: remove the key");
        }
        for bound in [&self.min, &self.max].into_iter().flatten() {
            wrong(bound.span, "a derived fact has no bounds of its own");
        }
    }
}
