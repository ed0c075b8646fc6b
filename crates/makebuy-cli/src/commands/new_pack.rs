//! `makebuy new pack`

use super::new_case::Existing;
use super::new_rule;
use crate::Exit;
use crate::args::NewPack;
use crate::output::{message, missing, note};
use crate::scaffold::{self, Fresh};
use crate::schemas;
use crate::session::Session;
use makebuy_core::questions::Question;
use makebuy_core::schema::FileKind;
use makebuy_core::{Beside, Pack, PackFiles, limits};
use makebuy_model::Code;
use makebuy_model::pack::{PackInfo, RuleKind};
use std::path::{Path, PathBuf};

/// The texts of a new pack.
pub(super) struct Texts {
    pub(super) pack: String,
    pub(super) cases: String,
    pub(super) example: String,
}

pub(super) fn run(session: &mut Session, args: &NewPack) -> Result<(), Exit> {
    let folder = folder_for(session, &args.id, args.output.as_deref(), &format!(", or add `--extends {}`", args.id))?;
    let title = args.title.clone().unwrap_or_else(|| args.id.replace(['-', '_'], " "));
    let fresh = Fresh { id: &args.id, title: &title, extends: &args.extends };
    let texts = match &args.questions {
        Some(sheet) => from_questions(session, &fresh, sheet)?,
        None if args.extends.is_empty() => {
            Texts { pack: fresh.whole(), cases: scaffold::cases(), example: scaffold::example(&args.id) }
        }
        None => extending(session, &fresh)?,
    };
    let (pack, open) = checked(session, &args.id, &texts)?;
    write_pack(session, &folder, pack.info(), texts)?;
    let shown = crate::args::typed([folder.display().to_string()]);
    note(&format!(
        "written: {shown}, with pack.toml, cases.toml and example.toml\nNow: makebuy check {shown}, makebuy test {shown}, \
         makebuy assess {shown}/example.toml"
    ));
    open.iter().for_each(|what| note(&format!("note: {what}; `makebuy check {shown}` says where")));
    Ok(())
}

/// The folder of a new pack, if there is none, and no pack of its id; with what else could be done about that.
pub(super) fn folder_for(session: &Session, id: &str, output: Option<&Path>, else_do: &str) -> Result<PathBuf, Exit> {
    let folder = output.unwrap_or(Path::new(id));
    if folder.exists() {
        message(&format!("`{}` exists: name another folder with `-o`", folder.display()));
        return Err(Exit::Usage);
    }
    if session.shelf.library().ids().any(|known| known == id) {
        message(&format!("there is a pack `{id}` already: choose another id{else_do}"));
        return Err(Exit::Usage);
    }
    Ok(folder.to_owned())
}

/// Writes a new pack into a folder, with the schemas that its files refer to.
pub(super) fn write_pack(session: &Session, folder: &Path, pack: &PackInfo, texts: Texts) -> Result<(), Exit> {
    schemas::write_all(session, &folder.join(schemas::FOLDER), pack)?;
    let files = [
        ("pack.toml", FileKind::Pack, texts.pack),
        ("cases.toml", FileKind::Cases, texts.cases),
        ("example.toml", FileKind::Portfolio, texts.example),
    ];
    files
        .into_iter()
        .try_for_each(|(name, kind, text)| session.write(&folder.join(name), &(schemas::directive(kind) + &text)))
}

/// The pack as it will be, if it and what stands beside it can be used; and what is still to be written, in words.
pub(super) fn checked(session: &mut Session, id: &str, texts: &Texts) -> Result<(Pack, Vec<String>), Exit> {
    compiled(session, id, &texts.pack)?;
    let mut library = session.shelf.library().clone();
    let mut add = |name: &str, text: &str| session.sources.add(name, text);
    let file = add("<new pack>", &texts.pack);
    let (cases, example) = (add("<new cases>", &texts.cases), add("<new example>", &texts.example));
    library.add(&session.sources, PackFiles { files: vec![file], ..PackFiles::default() });
    let beside = Beside { in_folder: true, cases: Some(cases), example: Some(example) };
    let outcome = makebuy_core::check(&library, &session.sources, id, beside).ok_or_else(|| missing("the pack"))?;
    let open = outcome.diagnostics.iter().filter(|found| found.code == Code::Placeholder);
    let open = open.map(|found| found.message.clone()).collect();
    Ok((session.take_quietly(outcome)?.pack, open))
}

/// The rules as they will be; says what is wrong with their id or title.
fn compiled(session: &mut Session, id: &str, text: &str) -> Result<Pack, Exit> {
    let file = session.sources.add("<new pack>", text);
    let mut library = session.shelf.library().clone();
    let (_, found) = library.add(&session.sources, PackFiles { files: vec![file], ..PackFiles::default() });
    match library.compile(id) {
        Some(outcome) => session.take_quietly(outcome),
        None => Err(session.report(&found).err().unwrap_or(Exit::Input)),
    }
}

/// A pack on top of others: one fact, one rule, one case.
fn extending(session: &mut Session, fresh: &Fresh<'_>) -> Result<Texts, Exit> {
    let base = bases(session, fresh)?;
    let (text, fact) = scaffold::extending(fresh, |name| base.info().facts.iter().any(|fact| fact.id == name));
    // It is made complete by the first rule that is written for it, so that rule is drawn up on a pack that has one already.
    let pack = compiled(session, fresh.id, &text)?;
    let mut library = session.shelf.library().clone();
    let file = session.sources.add("<new pack>", text.as_str());
    library.add(&session.sources, PackFiles { files: vec![file], ..PackFiles::default() });
    let draft = new_rule::draft(
        session,
        &library,
        &pack,
        new_rule::Wish { kind: RuleKind::Exclude, id: None, fact: Some(&fact) },
        &Existing::default(),
    )?;
    let example = format!(
        "# A portfolio to try the pack on.\npack = {}\ntitle = \"An example\"\n\n[organisation]\nname = \"Our organisation\"\n\n\
         [[activity]]\nid = \"first-activity\"\nname = \"First activity\"\n{fact} = true\n",
        makebuy_core::toml_text::quoted(fresh.id)
    );
    Ok(Texts { pack: format!("{text}\n{}", draft.rule), cases: draft.case, example })
}

/// What the packs declare that it takes over.
fn bases(session: &mut Session, fresh: &Fresh<'_>) -> Result<Pack, Exit> {
    for base in fresh.extends {
        session.pack(base)?;
    }
    compiled(session, fresh.id, &fresh.head())
}

fn from_questions(session: &mut Session, fresh: &Fresh<'_>, sheet: &Path) -> Result<Texts, Exit> {
    let file = makebuy_host::read_text(&mut session.sources, sheet, limits::PORTFOLIO_BYTES);
    let file = file.map_err(|diagnostic| session.report(&[*diagnostic]).err().unwrap_or(Exit::Input))?;
    let base = if fresh.extends.is_empty() { None } else { Some(bases(session, fresh)?) };
    let base = base.as_ref().map(Pack::info);
    let taken: Vec<String> = base.iter().flat_map(|base| &base.facts).map(|fact| fact.id.clone()).collect();
    let questions = session.take(makebuy_core::questions::parse(&session.sources, file, &taken))?;
    let options = match base {
        None => vec!["in-house".to_owned(), "outsource".to_owned()],
        Some(base) => base.options.iter().map(|option| option.id.clone()).collect(),
    };
    let pack = scaffold::from_questions(fresh, &options, &questions);
    let cases = scaffold::question_cases(&questions, cased(&questions, base.map_or(0, |base| base.rules.len())));
    let example = scaffold::question_example(fresh, &questions);
    Ok(Texts { pack, cases, example })
}

/// For how many rules there can be two cases: every case is judged by every rule.
fn cased(questions: &[Question], taken: usize) -> usize {
    let written = scaffold::with_rule(questions).count();
    let most = limits::ROWS.min(limits::WORK / (written + taken).max(1)) / 2;
    if most < written {
        note(&format!(
            "note: cases are written for the first {most} of {written} rules: with more, they would take too long to judge"
        ));
    }
    most
}
