//! `makebuy new rule`

use super::added::Own;
use super::new_case::{Existing, NOTHING, warnings};
use crate::Exit;
use crate::args::NewRule;
use crate::output::{message, missing, note, unknown, write};
use crate::scaffold::{Given, Sample, expectation, is_shown, only, rule, sample};
use crate::schemas;
use crate::session::Session;
use makebuy_core::cases::{self, Entry, Key, fresh_id};
use makebuy_core::toml_text::quoted;
use makebuy_core::{Library, Pack, PackFiles, limits, placeholder};
use makebuy_model::Assessment;
use makebuy_model::pack::{FactInfo, FactKind, PackInfo, RuleKind, Subject};

/// How many facts with which other cases come out otherwise are tried before that is taken for inevitable.
const TRIES: usize = 8;
/// How many facts are tried.
const FACTS: usize = 40;

/// A rule and a case that shows it at work.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) rule: String,
    pub(super) case: String,
    /// The cases that come out otherwise with it.
    broken: Vec<String>,
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish<'a> {
    pub(super) kind: RuleKind,
    pub(super) id: Option<&'a str>,
    pub(super) fact: Option<&'a str>,
}

pub(super) fn run(session: &mut Session, args: &NewRule) -> Result<(), Exit> {
    let pack_id = session.pack_at(&args.pack)?;
    let pack = session.pack(&pack_id)?;
    let existing = Existing::of(session, &pack)?;
    let wish = Wish { kind: args.kind, id: args.id.as_deref(), fact: args.fact.as_deref() };
    let library = session.shelf.library().clone();
    let draft = draft(session, &library, &pack, wish, &existing)?;
    if !draft.broken.is_empty() {
        note(&format!("note: with this rule these cases come out otherwise: {}", first_of(&draft.broken)));
    }
    if !args.append {
        return write(None, &format!("# For the pack's rules:\n{}\n# For its cases.toml:\n{}", draft.rule, draft.case));
    }
    let own = Own::of(session, &pack_id)?;
    if !draft.broken.is_empty() && !args.yes {
        message("nothing was written; add --yes to write the rule all the same, then mend it or the cases");
        return Err(Exit::Gate);
    }
    own.add(session, &[(own.rules(), &draft.rule), (own.cases(session), &draft.case)])?;
    refresh_schemas(session, &pack_id)
}

/// The first few of many ids.
fn first_of(ids: &[String]) -> String {
    let first = ids.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(", ");
    match ids.len().saturating_sub(5) {
        0 => first,
        more => format!("{first}, and {more} more"),
    }
}

/// The schemas beside the pack know its rules: they are written anew, if there are any.
fn refresh_schemas(session: &mut Session, pack_id: &str) -> Result<(), Exit> {
    let path = session.shelf.pack(pack_id).and_then(|pack| pack.path.clone());
    let Some(path) = path.filter(|path| path.join(schemas::FOLDER).is_dir()) else { return Ok(()) };
    let added = session.shelf.add_pack(&path, &mut session.sources);
    added.map_err(|found| session.report(&found).err().unwrap_or(Exit::Input))?;
    let pack = session.pack(pack_id)?;
    schemas::write_all(session, &path.join(schemas::FOLDER), pack.info())
}

/// Finds a fact, and if need be a case to start from, with which the rule shows; best one with which no case comes out
/// otherwise.
pub(super) fn draft(
    session: &mut Session,
    library: &Library,
    pack: &Pack,
    wish: Wish<'_>,
    existing: &Existing,
) -> Result<Draft, Exit> {
    let Wish { kind, id, fact } = wish;
    let info = pack.info();
    let mut drafts = Vec::new();
    for (fact, sample) in &candidates(info, fact)? {
        let wish = format!("{}-{}", fact.id.replace('_', "-"), kind.as_str());
        let taken = |id: &str| info.rule(id).is_some();
        let id = id.map_or_else(|| fresh_id(&wish, taken), str::to_owned);
        let rule = rule(kind, &id, info, fact, sample).map_err(|why| {
            message(&format!("pack `{}` {why}", info.id));
            Exit::Usage
        })?;
        let trial = trial(session, library, info, &rule)?;
        let Some(case) = shown(session, &trial, kind, &id, (fact, sample), existing)? else { continue };
        let broken = broken(session, &trial, existing)?;
        let harmless = broken.is_empty();
        drafts.push(Draft { rule, case, broken });
        if harmless || drafts.len() == TRIES {
            break;
        }
    }
    let best = drafts.iter().position(|draft| draft.broken.is_empty()).unwrap_or(0);
    drafts.into_iter().nth(best).ok_or_else(|| {
        let kind = kind.as_str();
        let help =
            if fact.is_some() { "write a case first" } else { "name a fact, `--fact FACT`, or write a case first" };
        message(&format!("no example was found in which a rule of kind `{kind}` would show: {help}"));
        Exit::Usage
    })
}

/// The cases that fail with the rule.
fn broken(session: &Session, trial: &Pack, existing: &Existing) -> Result<Vec<String>, Exit> {
    let Some(file) = existing.file else { return Ok(Vec::new()) };
    let cases = session.take_quietly(cases::parse(&session.sources, file, trial))?;
    let failing = cases.iter().filter(|case| !cases::run(trial, case).failures.is_empty());
    Ok(failing.map(|case| case.id.clone()).collect())
}

/// The facts to try, those about activities first.
fn candidates<'a>(info: &'a PackInfo, wanted: Option<&str>) -> Result<Vec<(&'a FactInfo, Sample)>, Exit> {
    if let Some(name) = wanted {
        let known = info.facts.iter().map(|fact| fact.id.as_str());
        let fact = info.facts.iter().find(|fact| fact.id == name).ok_or_else(|| unknown("fact", name, known))?;
        let sample = sample(fact).ok_or_else(|| {
            message(&format!("fact `{name}` {}", why_no_sample(fact)));
            Exit::Usage
        })?;
        return Ok(vec![(fact, sample)]);
    }
    let of = |subject: Subject| info.facts.iter().filter(move |fact| fact.subject == subject);
    let all = of(Subject::Activity).chain(of(Subject::Organisation)).chain(of(Subject::Provider));
    Ok(all.filter_map(|fact| Some((fact, sample(fact)?))).take(FACTS).collect())
}

fn why_no_sample(fact: &FactInfo) -> &'static str {
    match (&fact.derive, fact.kind) {
        (Some(_), _) => {
            "is derived, so no case can answer it: name one that it is derived from, and change the condition"
        }
        (None, FactKind::Text) => "is a text, which no condition can use: name another",
        (None, _) => "has no two answers that a condition could tell apart: name another",
    }
}

/// The pack with the rule on top.
fn trial(session: &mut Session, library: &Library, info: &PackInfo, rule: &str) -> Result<Pack, Exit> {
    let id = "makebuy-trial";
    let head =
        format!("[pack]\nid = \"{id}\"\nversion = \"0.0.0\"\ntitle = \"Trial\"\nextends = [{}]\n\n", quoted(&info.id));
    let file = session.sources.add("<new rule>", head + rule);
    let mut library = library.clone();
    library.add(&session.sources, PackFiles { files: vec![file], ..PackFiles::default() });
    session.take_quietly(library.compile(id).ok_or_else(|| missing("the pack"))?)
}

/// A case in which the rule shows: by the answer alone, or by that of another case with this one changed.
fn shown(
    session: &mut Session,
    trial: &Pack,
    kind: RuleKind,
    rule: &str,
    (fact, sample): (&FactInfo, &Sample),
    existing: &Existing,
) -> Result<Option<String>, Exit> {
    let answer = if kind == RuleKind::Require { &sample.not_so } else { &sample.so };
    let bases = existing.cases.iter().filter(|case| !case.has_several()).take(limits::NEW_RULE_CASES);
    let bases = std::iter::once(None).chain(bases.map(|case| Some(case.id.clone())));
    let givens: Vec<Given> = bases.map(|like| Given::of(fact, answer).over(like)).collect();
    let drafts = givens.iter().enumerate().map(|(number, given)| {
        let id = fresh_id(&format!("makebuy-trial-{number}"), |id| existing.has(id));
        given.head(&id, "Trial") + NOTHING
    });
    let file = session.sources.add("<new case>", drafts.collect::<Vec<_>>().join("\n"));
    let drafts = session.take_quietly(cases::parse_added(&session.sources, existing.file, file, trial))?;
    let runs = drafts.iter().map(|case| cases::run(trial, case).assessment);
    let Some((given, assessment)) = givens.iter().zip(runs).find(|(_, assessment)| is_shown(assessment, rule)) else {
        return Ok(None);
    };
    let id = fresh_id(&format!("{rule}-shows"), |id| existing.has(id));
    Ok(Some(given.head(&id, placeholder::CASE) + &expected(kind, rule, &assessment)))
}

/// What the case expects: the option, and the rule where it shows.
fn expected(kind: RuleKind, rule: &str, assessment: &Assessment) -> String {
    if kind == RuleKind::Portfolio {
        return warnings(assessment);
    }
    let wanted = |key: Key, seen: &Entry| match key {
        Key::Option => Some(seen.clone()),
        _ => only(rule, seen),
    };
    let activity = assessment.activities.first();
    activity.map(|activity| expectation(&activity.judgement, wanted)).unwrap_or_default()
}
