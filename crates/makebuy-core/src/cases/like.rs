//! `like = "…"`: cases that take over what another one gives.

use super::file::Draft;
use super::given::Given;
use crate::findings::Findings;
use crate::{limits, suggest};
use makebuy_model::{Code, Diagnostic};
use std::collections::BTreeMap;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Mark {
    New,
    Open,
    Done,
}

/// Completes every case with what it takes over, in whatever order they stand.
///
/// A case whose `like` leads nowhere is marked as broken, and so are those that rest on it.
pub(super) fn resolve(drafts: &mut [Draft], findings: &mut Findings) {
    let mut bases = bases(drafts, findings);
    let mut marks = vec![Mark::New; drafts.len()];
    let mut answers = 0;
    for start in 0..drafts.len() {
        for place in path(start, drafts, &mut bases, &mut marks, findings).into_iter().rev() {
            let base = bases.get(place).copied().flatten().and_then(|base| drafts.get(base));
            let base = base.map(|base| (base.given.clone(), base.broken));
            if let (Some(draft), Some((given, broken))) = (drafts.get_mut(place), base) {
                draft.given = std::mem::take::<Given>(&mut draft.given).over(given);
                draft.broken |= broken;
            }
            answers += drafts.get(place).map_or(0, |draft| draft.given.len());
            if answers > limits::CASE_ANSWERS {
                too_many(drafts, place, findings);
                return;
            }
        }
    }
}

/// The place of the case that each case is like.
fn bases(drafts: &mut [Draft], findings: &mut Findings) -> Vec<Option<usize>> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (place, draft) in drafts.iter().enumerate() {
        places.entry(draft.id.value.clone()).or_insert(place);
    }
    let find = |draft: &mut Draft| {
        let like = draft.like.as_ref()?;
        let found = places.get(&like.value).copied();
        if found.is_none() {
            draft.broken = true;
            let message = format!("there is no case `{}` in this file", like.value);
            let others = places.keys().map(String::as_str).filter(|other| *other != draft.id.value);
            let help = if findings.may_propose() { suggest::help(&like.value, others) } else { None };
            findings.push(Diagnostic::error(Code::UnknownCase, like.span, message).maybe_help(help));
        }
        found
    };
    drafts.iter_mut().map(find).collect()
}

/// The cases to complete from a case down to one that rests on nothing open; circles are reported and cut.
fn path(
    start: usize,
    drafts: &mut [Draft],
    bases: &mut [Option<usize>],
    marks: &mut [Mark],
    findings: &mut Findings,
) -> Vec<usize> {
    let mut path = Vec::new();
    let mut next = Some(start);
    while let Some(place) = next {
        match marks.get_mut(place) {
            Some(mark @ Mark::New) => *mark = Mark::Open,
            Some(Mark::Open) => {
                if let Some(last) = path.last() {
                    cut(*last, drafts, bases, findings);
                }
                break;
            }
            Some(Mark::Done) | None => break,
        }
        path.push(place);
        next = bases.get(place).copied().flatten();
    }
    for place in &path {
        if let Some(mark) = marks.get_mut(*place) {
            *mark = Mark::Done;
        }
    }
    path
}

fn cut(place: usize, drafts: &mut [Draft], bases: &mut [Option<usize>], findings: &mut Findings) {
    if let Some(base) = bases.get_mut(place) {
        *base = None;
    }
    let Some(draft) = drafts.get_mut(place) else { return };
    draft.broken = true;
    let Some(like) = &draft.like else { return };
    let id = &draft.id.value;
    let message = match like.value == *id {
        true => format!("case `{id}` is like itself"),
        false => format!("case `{id}` is like `{}`, which is like it in turn", like.value),
    };
    findings
        .push(Diagnostic::error(Code::Cycle, like.span, message).help("one of them must give all its answers itself"));
}

/// Gives up: what is not completed yet is not judged either.
fn too_many(drafts: &mut [Draft], place: usize, findings: &mut Findings) {
    let Some(draft) = drafts.get(place) else { return };
    let message = format!("the cases give more than {} answers", limits::CASE_ANSWERS);
    let diagnostic = Diagnostic::error(Code::TooMany, draft.id.span, message);
    findings.push(diagnostic.help("let fewer cases be like one with many answers"));
    for draft in drafts {
        draft.broken = true;
    }
}
