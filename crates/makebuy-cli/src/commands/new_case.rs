//! `makebuy new case`

use super::added::{add, cases_file};
use crate::Exit;
use crate::args::{NewCase, Sheet};
use crate::output::{message, missing, nearest, unknown, write};
use crate::portfolio_files::{PortfolioFiles, toml_value};
use crate::scaffold::{Given, expectation};
use crate::session::Session;
use makebuy_core::cases::{self, Case, fresh_id};
use makebuy_core::{Pack, Settings, assess};
use makebuy_model::Assessment;
use makebuy_model::assessment::Activity;
use makebuy_model::pack::in_words;
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
        (None, None) => (Given::default(), ("first-case".to_owned(), "What this case shows".to_owned())),
    };
    set(&pack, &args.set, &mut given)?;
    let before = existing(session, &pack_id);
    let id = args.id.clone().unwrap_or_else(|| fresh_id(&name.0, |id| before.contains(&format!("id = \"{id}\""))));
    let head = given.head(&id, &name.1);
    let assessment = judged(session, &pack, &before, &head)?;
    let activity = assessment.activities.first().ok_or_else(|| missing("the activity of the case"))?;
    let expected = expectation(&activity.judgement, |_, seen| Some(seen.clone()));
    let text = format!("# What comes out today. Remove the lines that this case is not about.\n{head}{expected}");
    match args.append {
        true => add(&cases_file(session, &pack_id)?, &text),
        false => write(None, &text),
    }
}

/// The text of the pack's cases.
pub(super) fn existing(session: &Session, pack: &str) -> String {
    let file = session.shelf.pack(pack).and_then(|pack| pack.cases);
    file.map(|file| session.sources.text(file).to_owned()).unwrap_or_default()
}

/// What comes out of a case that expects nothing in particular, written after other cases.
fn judged(session: &mut Session, pack: &Pack, before: &str, head: &str) -> Result<Assessment, Exit> {
    let text = format!("{before}\n{head}expect.standing = \"open\"\n");
    let file = session.sources.add("<new case>", text);
    let found: Vec<Case> = session.take(cases::parse(&session.sources, file, pack))?;
    let case = found.last().ok_or_else(|| missing("the case"))?;
    Ok(cases::run(pack, case).assessment)
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
