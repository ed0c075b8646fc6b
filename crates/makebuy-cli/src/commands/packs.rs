//! `makebuy packs`

use crate::Exit;
use crate::args::{Packs, PacksFormat};
use crate::output::{json, write, write_data};
use crate::print;
use crate::session::Session;
use makebuy_core::Pack;
use makebuy_model::Language;
use std::collections::BTreeSet;

pub(super) fn run(session: &mut Session, args: &Packs) -> Result<(), Exit> {
    let text = match &args.pack {
        Some(pack) => one(session, pack, args.format)?,
        None => all(session, args.format)?,
    };
    if args.format == PacksFormat::Json { write_data(None, &text) } else { write(None, &text) }
}

fn one(session: &mut Session, pack: &str, format: PacksFormat) -> Result<String, Exit> {
    let id = session.pack_at(pack)?;
    let pack = session.pack(&id)?;
    match format {
        PacksFormat::Human => Ok(print::pack_page(pack.info())),
        PacksFormat::Markdown => page(session, &pack),
        PacksFormat::Json => json(pack.info()),
    }
}

fn all(session: &Session, format: PacksFormat) -> Result<String, Exit> {
    let library = session.shelf.library();
    let ids: Vec<String> = library.ids().map(str::to_owned).collect();
    let languages: BTreeSet<Language> = ids.iter().filter_map(|id| library.languages(id)).flatten().collect();
    session.language.among("in any pack at hand", &Vec::from_iter(languages))?;
    let mut packs = Vec::new();
    for id in ids {
        let path = session.shelf.pack(&id).and_then(|pack| pack.path.as_ref());
        let origin = path.map_or_else(|| "built in".to_owned(), |path| path.display().to_string());
        packs.push((session.pack_in(&id, &session.language.leniently())?, origin));
    }
    match format {
        PacksFormat::Human => Ok(print::pack_list(&packs)),
        PacksFormat::Json => json(&packs.iter().map(|(pack, _)| pack.info()).collect::<Vec<_>>()),
        PacksFormat::Markdown => packs.iter().map(|(pack, _)| Ok(page(session, pack)? + "\n")).collect(),
    }
}

fn page(session: &Session, pack: &Pack) -> Result<String, Exit> {
    Ok(makebuy_report::pack_page(pack.info(), &session.examples(pack)?, &[]))
}
