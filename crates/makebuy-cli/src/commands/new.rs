//! `makebuy new`

use crate::Exit;
use crate::args::{NewLocale, NewPortfolio, PortfolioFormat, rules_as_typed, typed};
use crate::named::Named;
use crate::output::{folder_of, message, missing, note, write};
use crate::print::{count, print_diagnostics};
use crate::schemas::{beside_portfolio, without_directive};
use crate::session::Session;
use crate::{questionnaire, skeleton};
use std::path::{Path, PathBuf};

pub(super) fn portfolio(session: &mut Session, args: &NewPortfolio, rules: &[PathBuf]) -> Result<(), Exit> {
    let id = session.pack_at(&args.pack)?;
    let pack = session.pack(&id)?;
    let info = pack.info();
    let sheet = match args.format {
        Some(format) => format == PortfolioFormat::Csv,
        None => args.output.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv")),
    };
    let text = match (args.example, sheet) {
        (false, false) => questionnaire::toml(info),
        (false, true) => questionnaire::csv(info),
        (true, false) => example(session, &id)?,
        (true, true) => {
            message("the example is a TOML portfolio: name a .toml file");
            return Err(Exit::Usage);
        }
    };
    if args.output.as_os_str() == "-" {
        return write(None, &text);
    }
    if sheet && args.output.extension().is_some_and(|end| end == "toml") {
        message("a sheet gets a .toml file of the same name beside it: name the sheet .csv");
        return Err(Exit::Usage);
    }
    let head = sheet.then(|| (args.output.with_extension("toml"), questionnaire::head(info)));
    let files: Vec<(&Path, &str)> = std::iter::once((args.output.as_path(), text.as_str()))
        .chain(head.as_ref().map(|(path, text)| (path.as_path(), text.as_str())))
        .collect();
    let paths: Vec<&Path> = files.iter().map(|(path, _)| *path).collect();
    session.check_new(&paths, |_| args.force)?;
    for (path, text) in files {
        let toml = path.extension().is_some_and(|end| end == "toml");
        let directive = if toml { beside_portfolio(session, path, info)? } else { String::new() };
        session.write(path, &(directive + text))?;
        note(&format!("written: {}", path.display()));
    }
    let typed = typed(std::iter::once(args.output.display().to_string()).chain(rules_to_type(args, &id, rules)));
    note(&format!("written: {}, by which an editor offers the answers", crate::schemas::FOLDER));
    note(&format!("Answer what you know, then: makebuy assess {typed}"));
    Ok(())
}

/// The flags without which the pack would not be found for what was written.
fn rules_to_type(args: &NewPortfolio, id: &str, rules: &[PathBuf]) -> Vec<String> {
    let path = match Named::of(&args.pack) {
        Named::Path(path) => Some(path.to_owned()),
        Named::Id(_) => None,
    };
    let path = path.filter(|_| makebuy_host::beside(folder_of(&args.output), id).is_none());
    rules_as_typed(&rules.iter().cloned().chain(path).collect::<Vec<_>>()).collect()
}

pub(super) fn locale(session: &mut Session, args: &NewLocale) -> Result<(), Exit> {
    if args.lang.is_english() {
        message("the texts of a pack are English already: name another language");
        return Err(Exit::Usage);
    }
    let id = session.pack_at(&args.pack)?;
    let pack = session.pack(&id)?;
    let existing = session.shelf.library().check_locale(&id, &args.lang).ok_or_else(|| missing("the pack"))?;
    print_diagnostics(&session.sources, &existing.diagnostics);
    if existing.value.is_none() {
        message("mend what can not be read first: what is translated there would be asked for again");
        return Err(Exit::Input);
    }
    let texts = session.shelf.library().translations(&id, &args.lang).ok_or_else(|| missing("the pack"))?;
    let (text, open) = skeleton::toml(pack.info(), &args.lang, &texts);
    if open == 0 {
        note(&format!("every text of `{id}` is translated into `{}`", args.lang));
    }
    if args.output.as_os_str() == "-" {
        return write(None, &text);
    }
    session.check_new(&[&args.output], |_| args.force)?;
    session.write(&args.output, &text)?;
    note(&format!("written: {}, {} to translate", args.output.display(), count(open, "text")));
    Ok(())
}

fn example(session: &Session, id: &str) -> Result<String, Exit> {
    let file = session.shelf.pack(id).and_then(|pack| pack.example);
    file.map(|file| without_directive(session.sources.text(file)).to_owned()).ok_or_else(|| {
        message(&format!("pack `{id}` has no example portfolio"));
        Exit::Usage
    })
}
