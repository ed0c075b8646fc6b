//! `makebuy schema`

use crate::Exit;
use crate::args::{Schema, SchemaKind};
use crate::output::{json, message, note, write_data};
use crate::schemas;
use crate::session::Session;
use makebuy_core::schema::FileKind;
use makebuy_model::schema::Printed;
use makebuy_report::house::view_schema;

pub(super) fn run(session: &mut Session, args: &Schema) -> Result<(), Exit> {
    let kind = match args.kind {
        SchemaKind::Pack => FileKind::Pack,
        SchemaKind::Portfolio => FileKind::Portfolio,
        SchemaKind::Cases => FileKind::Cases,
        SchemaKind::Locale => FileKind::Locale,
        SchemaKind::Assessment => return of_printed(session, args, Printed::Assessment),
        SchemaKind::Diagnostics => return of_printed(session, args, Printed::Diagnostics),
        SchemaKind::Diff => return of_printed(session, args, Printed::Diff),
        SchemaKind::Touch => return of_printed(session, args, Printed::Touch),
        SchemaKind::Report => return printed(session, args, "report", &view_schema()),
        SchemaKind::All => return all(session, args),
    };
    if args.pack.is_some() && !kind.is_about_a_pack() {
        return Err(same_for_all(kind.as_str()));
    }
    let pack = match &args.pack {
        Some(pack) => {
            let id = session.pack_at(pack)?;
            Some(session.pack(&id)?)
        }
        None => None,
    };
    write(session, args, &schemas::text(kind, pack.as_ref().map(makebuy_core::Pack::info)))
}

fn of_printed(session: &Session, args: &Schema, kind: Printed) -> Result<(), Exit> {
    printed(session, args, kind.as_str(), &kind.schema())
}

fn printed(session: &Session, args: &Schema, kind: &str, schema: &impl serde::Serialize) -> Result<(), Exit> {
    if args.pack.is_some() {
        return Err(same_for_all(kind));
    }
    write(session, args, &json(schema)?)
}

fn same_for_all(kind: &str) -> Exit {
    message(&format!("the schema of kind `{kind}` is the same for every pack: leave out `--pack`"));
    Exit::Usage
}

fn write(session: &Session, args: &Schema, text: &str) -> Result<(), Exit> {
    write_data(session.target(args.output.as_deref()), text)
}

/// Everything that the files of a pack refer to.
fn all(session: &mut Session, args: &Schema) -> Result<(), Exit> {
    let Some(pack) = &args.pack else {
        message("`all` writes the schemas of one pack: add `--pack PACK`");
        return Err(Exit::Usage);
    };
    let id = session.pack_at(pack)?;
    let compiled = session.pack(&id)?;
    let path = session.shelf.pack(&id).and_then(|pack| pack.path.clone());
    let beside = path.filter(|path| path.is_dir()).map(|path| path.join(schemas::FOLDER));
    let Some(folder) = args.output.clone().or(beside) else {
        message(&format!("pack `{id}` is no folder: say where to write, `-o FOLDER`"));
        return Err(Exit::Usage);
    };
    schemas::write_all(session, &folder, compiled.info())?;
    note(&format!("written: the schemas for {id}, in {}", folder.display()));
    Ok(())
}
