//! Everything in the packs that may carry a claim.

use super::table::Table;
use crate::{pack_folders, sorted};
use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};
use toml::de::DeTable;

/// A portfolio, and no part of the pack it lies beside.
const EXAMPLE: &str = "example.toml";

/// A rule, a note, a case or anything else with an id in a pack's files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// The id of the pack in whose files it stands.
    pub pack: String,
    /// The file, from the root of the workspace.
    pub file: String,
    /// The table that holds it, such as `rule` or `note`.
    pub table: String,
    /// What it is: the kind of a rule, else the table.
    pub kind: String,
    /// Id.
    pub id: String,
    /// The claims it cites.
    pub claims: Vec<String>,
}

impl Item {
    /// All items of all packs of the workspace with this root, in the order of packs, files and lines.
    ///
    /// # Errors
    /// If a file can not be read, or is no TOML.
    pub fn read_all(root: &Path) -> Result<Vec<Self>> {
        let mut items = Vec::new();
        for folder in pack_folders(root)? {
            let from = items.len();
            let mut pack = None;
            let is_toml =
                |path: &PathBuf| path.extension().is_some_and(|end| end == "toml") && !path.ends_with(EXAMPLE);
            for file in sorted(&folder)?.into_iter().filter(is_toml) {
                let name = file.strip_prefix(root)?.display().to_string();
                let text = fs::read_to_string(&file).with_context(|| format!("{name} can not be read"))?;
                let tree = DeTable::parse(&text).with_context(|| format!("{name} is no TOML"))?;
                let table = Table::new(tree.get_ref(), name.as_str());
                pack = pack.or(table.table("pack").and_then(|pack| pack.text("id")));
                read(&table, &name, &mut items)?;
            }
            let pack = pack.with_context(|| format!("{} has no [pack]", folder.display()))?;
            items.iter_mut().skip(from).for_each(|item: &mut Self| item.pack.clone_from(&pack));
        }
        Ok(items)
    }

    /// How the register names it: `<pack>/<id>`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}/{}", self.pack, self.id)
    }
}

fn read(file: &Table<'_>, name: &str, items: &mut Vec<Item>) -> Result<()> {
    for key in file.keys() {
        for table in file.tables(key) {
            let Some(id) = table.text("id") else { continue };
            let kind = if key == "rule" { table.need_text("kind")? } else { key.to_owned() };
            let claims = table.texts("claims")?;
            let (file, key) = (name.to_owned(), key.to_owned());
            items.push(Item { pack: String::new(), file, table: key, kind, id, claims });
        }
    }
    Ok(())
}
