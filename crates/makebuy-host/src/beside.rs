//! The pack that a portfolio names, looked for where the portfolio stands.

use crate::files::read_text;
use crate::found::rule_files;
use makebuy_core::{doc, limits, portfolio};
use makebuy_model::Sources;
use std::path::{Path, PathBuf};

/// Where a pack of an id stands, seen from a folder: there, or in the folder that it stands in. In each of the two it is the
/// folder itself, a file in it, or a folder of the pack's id, in this order.
#[must_use]
pub fn beside(folder: &Path, id: &str) -> Option<PathBuf> {
    [folder.to_owned(), outer(folder)]
        .iter()
        .find_map(|folder| within(folder, id).or_else(|| within(&folder.join(id), id)))
}

/// The folder that a folder stands in, as one would type it.
fn outer(folder: &Path) -> PathBuf {
    match folder.parent().filter(|_| folder.file_name().is_some()) {
        Some(parent) if parent.as_os_str().is_empty() => PathBuf::from("."),
        Some(parent) => parent.to_owned(),
        None => folder.join(".."),
    }
}

/// The folder, or the file in it that is the pack: among portfolios a pack is a file of its own.
fn within(folder: &Path, id: &str) -> Option<PathBuf> {
    let mut files = rule_files(folder).ok()?;
    files.truncate(limits::BESIDE_FILES);
    let (mut found, mut alone) = (None, false);
    for path in files.into_iter().filter(|path| path.is_file()) {
        let mut sources = Sources::new();
        let Ok(file) = read_text(&mut sources, &path, limits::PORTFOLIO_BYTES) else { continue };
        alone |= portfolio::looks_like_one(&sources, file);
        if found.is_none() && sources.text(file).contains(id) {
            let (doc, _) = doc::parse(&sources, &[file]);
            found = doc.id.filter(|found| found.value == id).map(|_| path);
        }
    }
    found.map(|file| if alone { file } else { folder.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_is_found_near_a_portfolio() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        let put = |name: &str, text: &str| {
            std::fs::create_dir_all(root.join(name).parent().unwrap()).unwrap();
            std::fs::write(root.join(name), text).unwrap();
        };
        let found = |folder: &str, id: &str| {
            beside(&root.join(folder), id).map(|path| path.strip_prefix(root).unwrap().to_owned())
        };
        put("museum/pack.toml", "[pack]\nid = \"town-museum\"\n");
        put("museum/rules.toml", "[[rule]]\n");
        put("museum/example.toml", "pack = \"town-museum\"\n");
        assert_eq!(found("museum", "town-museum"), Some("museum".into()));
        assert_eq!(found("museum", "museum"), None, "the id counts, not the name");
        put("bakery/pack.toml", "pack = { id = \"bakery\" }\n");
        put("mine/today.toml", "pack = \"bakery\"\n");
        assert_eq!(found("mine", "bakery"), Some("bakery".into()), "in the folder around");
        put("mine/bakery/all.toml", "[pack]\nid = \"bakery\"\n");
        assert_eq!(found("mine", "bakery"), Some("mine/bakery".into()), "the nearest");
        put("mine/house.toml", "[pack]\nid = \"bakery\"\n");
        assert_eq!(found("mine", "bakery"), Some("mine/house.toml".into()), "a file among portfolios");
        assert_eq!(found("none", "bakery"), Some("bakery".into()));
        assert_eq!(found("mine", "shop"), None);
    }

    #[test]
    fn the_outer_folder_is_as_one_would_type_it() {
        for (folder, expected) in [("a/b", "a"), ("a", "."), (".", "./.."), ("..", "../.."), ("/a", "/")] {
            assert_eq!(outer(Path::new(folder)), Path::new(expected));
        }
    }
}
