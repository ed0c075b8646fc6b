//! `makebuy new case`

use super::added::Own;
use crate::Exit;
use crate::args::{NewCase, Sheet};
use crate::output::{message, missing, nearest, unknown, write};
use crate::portfolio_files::{PortfolioFiles, toml_value};
use crate::scaffold::{Given, expectation};
use crate::session::Session;
use makebuy_core::cases::{self, Case, Entry, Key, fresh_id, line};
use makebuy_core::{Pack, Settings, assess, placeholder};
use makebuy_model::assessment::Activity;
use makebuy_model::pack::in_words;
use makebuy_model::{Assessment, FileId};
use std::path::Path;

pub(super) fn run(session: &mut Session, args: &NewCase) -> Result<(), Exit> {
    let pack_id = session.pack_at(&args.pack)?;
    let pack = session.pack(&pack_id)?;
    let (mut given, name) = match (&args.from, &args.like) {
        (Some(from), _) => {
            let activity = activity(session, &pack, from)?;
            (Given::from_activity(pack.info(), &activity), (activity.id.clone(), activity.name.clone()))
        }
        (None, Some(like)) => (Given::like(like), (format!("like-{like}"), in_words(like))),
        (None, None) => (Given::default(), ("first-case".to_owned(), placeholder::CASE.to_owned())),
    };
    set(&pack, &args.set, &mut given)?;
    let existing = Existing::of(session, &pack)?;
    let id = args.id.clone().unwrap_or_else(|| fresh_id(&name.0, |id| existing.has(id)));
    let head = given.head(&id, &name.1);
    let (several, assessment) = judged(session, &pack, &existing, &head)?;
    let expected = if several { warnings(&assessment) } else { all_seen(&assessment)? };
    let text = format!("# What comes out today. Remove the lines that this case is not about.\n{head}{expected}");
    if !args.append {
        return write(None, &text);
    }
    let own = Own::of(session, &pack_id)?;
    own.add(session, &[(own.cases(session), &text)])
}

/// The cases that a pack has.
#[derive(Debug, Default)]
pub(super) struct Existing {
    pub(super) file: Option<FileId>,
    pub(super) cases: Vec<Case>,
}

impl Existing {
    pub(super) fn of(session: &Session, pack: &Pack) -> Result<Self, Exit> {
        let Some(file) = session.shelf.pack(&pack.info().id).and_then(|pack| pack.cases) else {
            return Ok(Self::default());
        };
        let cases = session.take_quietly(cases::parse(&session.sources, file, pack))?;
        Ok(Self { file: Some(file), cases })
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.cases.iter().any(|case| case.id == id)
    }
}

/// What comes out of a case that expects nothing in particular, and whether it has several activities.
fn judged(session: &mut Session, pack: &Pack, existing: &Existing, head: &str) -> Result<(bool, Assessment), Exit> {
    let file = session.sources.add("<new case>", format!("{head}{NOTHING}"));
    let found = session.take(cases::parse_added(&session.sources, existing.file, file, pack))?;
    let case = found.last().ok_or_else(|| missing("the case"))?;
    Ok((case.has_several(), cases::run(pack, case).assessment))
}

/// What can be expected of any case.
pub(super) const NOTHING: &str = "expect.warnings = []\n";

/// The portfolio rules that warn.
pub(super) fn warnings(assessment: &Assessment) -> String {
    let warned = assessment.warnings.iter().map(|warning| warning.rule.clone()).collect();
    line(Key::Warnings, &Entry::Words(warned))
}

/// All that the verdict says.
fn all_seen(assessment: &Assessment) -> Result<String, Exit> {
    let activity = assessment.activities.first().ok_or_else(|| missing("the activity of the case"))?;
    Ok(expectation(&activity.judgement, |_, seen| Some(seen.clone())))
}

fn activity(session: &mut Session, pack: &Pack, from: &[String]) -> Result<Activity, Exit> {
    let [path, wanted] = from else { return Err(Exit::Usage) };
    let sheet = Sheet { with: None, organisation: None, provider: Vec::new(), set: Vec::new() };
    let files = PortfolioFiles::read(&mut session.sources, Path::new(path), &sheet);
    let files = files.map_err(|diagnostic| session.report(&[*diagnostic]).err().unwrap_or(Exit::Input))?;
    let portfolio = session.take(files.parse(&session.sources, pack))?;
    let assessment = assess(pack, &portfolio, &Settings::default());
    let found = assessment.activities.iter().find(|activity| activity.id == *wanted);
    let known = assessment.activities.iter().map(|activity| activity.id.as_str());
    found.cloned().ok_or_else(|| {
        let help = nearest(wanted, known);
        message(&format!("there is no activity `{}` in {path}{help}", wanted.escape_debug()));
        Exit::Usage
    })
}

/// Answers of the command line.
fn set(pack: &Pack, set: &[String], given: &mut Given) -> Result<(), Exit> {
    let facts = &pack.info().facts;
    for one in set {
        let Some((name, value)) = one.split_once('=') else {
            message(&format!("`--set {one}` says no value: write `--set FACT=VALUE`"));
            return Err(Exit::Usage);
        };
        let Some(fact) = facts.iter().find(|fact| fact.id == name.trim()) else {
            return Err(unknown("fact", name.trim(), facts.iter().map(|fact| fact.id.as_str())));
        };
        given.put(fact.subject, &fact.id, toml_value(value.trim()));
    }
    Ok(())
}
