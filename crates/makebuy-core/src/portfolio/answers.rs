//! Answers by the names of facts.

use super::Answers;
use crate::Located;
use crate::compile::answer;
use crate::doc::Raw;
use crate::findings::{Findings, span};
use crate::ids::FactId;
use crate::pack::Pack;
use crate::read::Section;
use crate::suggest;
use makebuy_model::pack::Subject;
use makebuy_model::{Code, Diagnostic, Span};

/// Finds the fact that a name stands for, when it is answered for a subject; reports why it can not be.
pub(super) fn fact(
    pack: &Pack,
    subject: Subject,
    name: &str,
    span: Span,
    keys: &[&str],
) -> Result<FactId, Box<Diagnostic>> {
    let refuse = |code, message: String| Err(Box::new(Diagnostic::error(code, span, message)));
    let Some(id) = pack.fact_names.get(name).copied() else {
        let facts = pack.facts.values().filter(|fact| fact.subject == subject && fact.derive.is_none());
        let known = facts.map(|fact| fact.id.as_str()).chain(keys.iter().copied());
        let message = format!("there is no fact `{}`", name.escape_debug());
        let help = suggest::nearest(name, known).map_or_else(
            || format!("`makebuy packs {}` lists the facts of the pack", pack.info.id),
            |near| format!("did you mean `{near}`?"),
        );
        return Err(Box::new(Diagnostic::error(Code::UnknownFact, span, message).help(help)));
    };
    let found = &pack.facts[id];
    if found.derive.is_some() {
        return refuse(Code::DerivedAnswered, format!("`{name}` is derived: it is computed, not answered"));
    }
    if found.subject != subject {
        let message = format!("`{name}` is asked of the {}, not of the {}", found.subject.as_str(), subject.as_str());
        let place = match found.subject {
            Subject::Organisation => "answer it under `organisation`",
            Subject::Activity => "answer it under the activity",
            Subject::Provider => {
                "answer it under the provider; in a portfolio also under `activity.provider.<id>`, for one activity only"
            }
        };
        return Err(Box::new(Diagnostic::error(Code::WrongSubject, span, message).help(place)));
    }
    Ok(id)
}

/// Reads one answer into a set of answers.
pub(super) fn put(pack: &Pack, fact: FactId, raw: &Located<Raw>, into: &mut Answers, findings: &mut Findings) {
    match answer(&pack.facts[fact].scale, raw) {
        Ok(said) => {
            into.insert(fact, said);
        }
        Err(diagnostic) => {
            let mut diagnostic = *diagnostic;
            diagnostic.message = format!("`{}`: {}", pack.facts[fact].id, diagnostic.message);
            findings.push(diagnostic);
        }
    }
}

/// Reads every key of a section that the format does not name: an answer about the subject that the section is about.
/// Without a pack they are passed over.
pub(crate) fn answers(pack: Option<&Pack>, section: &mut Section<'_, '_>) -> Answers {
    let mut answers = Answers::new();
    let (subject, keys) = section.answered();
    let file = section.span.file;
    let rest = section.rest().collect::<Vec<_>>();
    let Some(pack) = pack else { return answers };
    for (name, value) in rest {
        match fact(pack, subject, name.value, name.span, &keys) {
            Ok(fact) => {
                let raw = Raw::from_toml(value, |range| span(file, range));
                put(pack, fact, &raw, &mut answers, section.findings);
            }
            Err(diagnostic) => section.findings.push(*diagnostic),
        }
    }
    answers
}
