//! `makebuy new template`

use crate::Exit;
use crate::args::{NewTemplate, typed};
use crate::output::{make_folder, message, note};
use crate::session::Session;
use makebuy_report::house::{readme, shipped_templates};

pub(super) fn run(session: &Session, args: &NewTemplate) -> Result<(), Exit> {
    let folder = &args.folder;
    if folder.exists() {
        message(&format!("`{}` exists: name another folder", folder.display()));
        return Err(Exit::Usage);
    }
    for (name, text) in shipped_templates() {
        let path = folder.join(name);
        make_folder(path.parent().unwrap_or(folder))?;
        session.write(&path, text)?;
    }
    session.write(&folder.join("README.md"), &readme())?;
    let shown = typed([folder.display().to_string()]);
    note(&format!(
        "written: {shown}, every template and style of the report; README.md says what each is for\n\
         Change some and delete the others, then: makebuy report portfolio.toml -o report.html --template {shown}"
    ));
    Ok(())
}
