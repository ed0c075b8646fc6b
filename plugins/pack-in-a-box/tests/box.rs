//! The library holds the folder, to the byte.
#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

use makebuy_plugin::conformance;
use std::path::{Path, PathBuf};

const FOLDER: &str = env!("MAKEBUY_PACK_FOLDER");

/// The texts of the TOML files right below a folder.
fn texts(folder: &Path, prefix: &str) -> Vec<(String, String)> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    paths.sort();
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    paths.iter().map(|path| (prefix.to_owned() + &name(path), std::fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn it_holds_every_file_of_the_folder() {
    let mut expected = texts(Path::new(FOLDER), "");
    expected.extend(texts(&Path::new(FOLDER).join("locales"), "locales/"));
    assert!(expected.len() > 1, "{FOLDER} has files");
    assert_eq!(pack_in_a_box::plugin().unwrap().files, expected);
}

#[test]
fn it_is_called_as_its_pack() {
    let plugin = pack_in_a_box::plugin().unwrap();
    let (_, text) = plugin.files.iter().find(|(path, _)| path == "pack.toml").unwrap();
    assert!(text.contains(&format!("id = \"{}\"", plugin.name)), "{}", plugin.name);
    assert!(text.contains(&format!("version = \"{}\"", plugin.version)), "{}", plugin.version);
}

#[test]
fn it_conforms() {
    conformance::assert_conforms(&pack_in_a_box::plugin());
}
