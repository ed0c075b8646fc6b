//! `makebuy new plugin`

use super::new_pack::{Texts, checked, folder_for, write_pack};
use crate::Exit;
use crate::args::{NewPlugin, typed};
use crate::output::{make_folder, message, note};
use crate::scaffold::{self, NewCrate};
use crate::session::Session;
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::Path;

/// The folder of a new plugin that holds its pack.
const PACK_FOLDER: &str = "pack";

pub(super) fn run(session: &mut Session, args: &NewPlugin) -> Result<(), Exit> {
    let folder = folder_for(session, &args.name, args.output.as_deref(), "")?;
    let title = args.title.clone().unwrap_or_else(|| args.name.replace(['-', '_'], " "));
    let plugin = NewCrate { name: &args.name, title: &title };
    let mut texts = Texts { pack: plugin.pack_to_check(), cases: plugin.cases(), example: plugin.example() };
    let (pack, _) = checked(session, &args.name, &texts)?;
    scaffold::check_crate_name(&args.name).map_err(|why| {
        message(&why);
        Exit::Usage
    })?;
    texts.pack = plugin.pack();
    for (path, text) in plugin.files() {
        let path = folder.join(path);
        make_folder(path.parent().unwrap_or(&folder))?;
        session.write(&path, &text)?;
    }
    write_pack(session, &folder.join(PACK_FOLDER), pack.info(), texts)?;
    say_how_to_go_on(&folder, &args.name);
    Ok(())
}

fn say_how_to_go_on(folder: &Path, name: &str) {
    let library = format!("target/release/{DLL_PREFIX}{}{DLL_SUFFIX}", name.replace('-', "_"));
    note(&format!(
        "written: {}, a crate with its pack and all that it is built with\n\
         Now, in this folder: cargo test, cargo build --release, makebuy plugin trust {library}; README.md goes on from there",
        typed([folder.display().to_string()])
    ));
}
