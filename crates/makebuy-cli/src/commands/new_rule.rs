//! `makebuy new rule`

use super::added::{add, cases_file, rules_file};
use super::new_case::existing;
use crate::Exit;
use crate::args::NewRule;
use crate::output::{message, missing, note, unknown, write};
use crate::scaffold::{Given, Sample, expectation, is_shown, only, rule, sample};
use crate::schemas;
use crate::session::Session;
use makebuy_core::cases::{self, Entry, Key, fresh_id};
use makebuy_core::toml_text::{list, quoted};
use makebuy_core::{Library, Pack, PackFiles};
use makebuy_model::Assessment;
use makebuy_model::pack::{FactInfo, PackInfo, RuleKind, Subject};

/// How many facts with which other cases come out otherwise are tried before that is taken for inevitable.
const TRIES: usize = 8;

/// A rule and a case that shows it at work.
pub(super) struct Draft {
    pub(super) rule: String,
    pub(super) case: String,
}

/// What is asked for.
#[derive(Clone, Copy)]
pub(super) struct Wish<'a> {
    pub(super) kind: RuleKind,
    pub(super) id: Option<&'a str>,
    pub(super) fact: Option<&'a str>,
}

pub(super) fn run(session: &mut Session, args: &NewRule) -> Result<(), Exit> {
    let pack_id = session.pack_at(&args.pack)?;
    let pack = session.pack(&pack_id)?;
    let before = existing(session, &pack_id);
    let wish = Wish { kind: args.kind, id: args.id.as_deref(), fact: args.fact.as_deref() };
    let library = session.shelf.library().clone();
    let draft = draft(session, &library, &pack, wish, &before)?;
    if args.append {
        let (rules, cases) = (rules_file(session, &pack_id)?, cases_file(session, &pack_id)?);
        add(&rules, &draft.rule)?;
        add(&cases, &draft.case)?;
        return refresh_schemas(session, &pack_id);
    }
    write(None, &format!("# For the pack's rules:\n{}\n# For its cases.toml:\n{}", draft.rule, draft.case))
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

/// Finds a fact, and if need be a case to start from, with which the rule shows.
pub(super) fn draft(
    session: &mut Session,
    library: &Library,
    pack: &Pack,
    wish: Wish<'_>,
    before: &str,
) -> Result<Draft, Exit> {
    let Wish { kind, id, fact } = wish;
    let info = pack.info();
    let facts = candidates(info, fact)?;
    let bases: Vec<Option<String>> = std::iter::once(None).chain(case_ids(before).map(Some)).collect();
    let (mut second_best, mut tries) = (None, 0);
    for (fact, sample) in &facts {
        let wish = format!("{}-{}", fact.id.replace('_', "-"), kind.as_str());
        let taken = |id: &str| info.rules.iter().any(|rule| rule.id == id);
        let id = id.map_or_else(|| fresh_id(&wish, taken), str::to_owned);
        let text = rule(kind, &id, info, fact, sample).map_err(|why| {
            message(&format!("pack `{}` {why}", info.id));
            Exit::Usage
        })?;
        let trial = trial(session, library, info, &text)?;
        let Some(case) = shown(session, &trial, kind, &id, (fact, sample), &bases, before)? else { continue };
        let broken = broken(session, &trial, before)?;
        let draft = Draft { rule: text, case };
        if broken.is_empty() {
            return Ok(draft);
        }
        tries += 1;
        second_best.get_or_insert((draft, broken));
        if tries == TRIES {
            break;
        }
    }
    if let Some((draft, broken)) = second_best {
        let first = broken.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(", ");
        let more = broken.len().saturating_sub(5);
        let more = if more == 0 { String::new() } else { format!(", and {more} more") };
        note(&format!("note: with this rule these cases come out otherwise: {first}{more}"));
        return Ok(draft);
    }
    message(&format!(
        "no example was found in which a rule of kind `{}` would show: name a fact, `--fact FACT`, or write a case first",
        kind.as_str()
    ));
    Err(Exit::Usage)
}

/// The cases that fail with the rule.
fn broken(session: &mut Session, trial: &Pack, before: &str) -> Result<Vec<String>, Exit> {
    if before.is_empty() {
        return Ok(Vec::new());
    }
    let file = session.sources.add("<cases>", before);
    let cases = session.take_quietly(cases::parse(&session.sources, file, trial))?;
    let failing = cases.iter().filter(|case| !cases::run(trial, case).failures.is_empty());
    Ok(failing.map(|case| case.id.clone()).collect())
}

/// The facts to try, those about activities first.
fn candidates<'a>(info: &'a PackInfo, wanted: Option<&str>) -> Result<Vec<(&'a FactInfo, Sample)>, Exit> {
    let mut known = info.facts.iter().map(|fact| fact.id.as_str());
    if let Some(name) = wanted.filter(|name| !known.clone().any(|id| id == *name)) {
        return Err(unknown("fact", name, &mut known));
    }
    let of = |subject: Subject| info.facts.iter().filter(move |fact| fact.subject == subject);
    let all = of(Subject::Activity).chain(of(Subject::Organisation)).chain(of(Subject::Provider));
    let all = all.filter(|fact| wanted.is_none_or(|name| fact.id == name));
    Ok(all.filter_map(|fact| Some((fact, sample(fact)?))).take(40).collect())
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
    bases: &[Option<String>],
    before: &str,
) -> Result<Option<String>, Exit> {
    let answer = if kind == RuleKind::Require { &sample.not_so } else { &sample.so };
    let given = |base: &Option<String>| Given { like: base.clone(), ..Given::of(fact, answer) };
    let drafts = bases.iter().enumerate().map(|(number, base)| {
        given(base).head(&format!("makebuy-trial-{number}"), "Trial") + "expect.standing = \"open\"\n\n"
    });
    let text = format!("{before}\n{}", drafts.collect::<String>());
    let file = session.sources.add("<new case>", text);
    let cases = session.take_quietly(cases::parse(&session.sources, file, trial))?;
    let drafts = cases.iter().skip(cases.len() - bases.len());
    let runs = drafts.map(|case| cases::run(trial, case).assessment);
    let Some((base, assessment)) = bases.iter().zip(runs).find(|(_, assessment)| is_shown(assessment, rule)) else {
        return Ok(None);
    };
    let id = fresh_id(&format!("{rule}-shows"), |id| before.contains(&format!("id = \"{id}\"")));
    let head = given(base).head(&id, "Say what this case shows");
    Ok(Some(head + &expected(kind, rule, &assessment)))
}

/// What the case expects: the option, and the rule where it shows.
fn expected(kind: RuleKind, rule: &str, assessment: &Assessment) -> String {
    if kind == RuleKind::Portfolio {
        let warned = assessment.warnings.iter().map(|warning| warning.rule.as_str());
        return format!("expect.warnings = {}\n", list(warned));
    }
    let wanted = |key: Key, seen: &Entry| match key {
        Key::Option => Some(seen.clone()),
        _ => only(rule, seen),
    };
    let activity = assessment.activities.first();
    activity.map(|activity| expectation(&activity.judgement, wanted)).unwrap_or_default()
}

fn case_ids(text: &str) -> impl Iterator<Item = String> {
    let ids = text.lines().filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
    ids.map(str::to_owned).take(60)
}
