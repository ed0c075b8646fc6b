//! Embeds every file of every pack under `rules/`, so that the binary needs nothing beside it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../rules");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut code = String::from("&[\n");
    for pack in sorted(&root)?.into_iter().filter(|path| path.is_dir()) {
        let _ = writeln!(code, "EmbeddedPack {{ folder: {:?}, files: &[", name(&pack));
        embed(&pack, &mut code)?;
        code.push_str("], locales: &[\n");
        let locales = pack.join("locales");
        if locales.is_dir() {
            embed(&locales, &mut code)?;
        }
        code.push_str("] },\n");
    }
    code.push(']');
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("packs.rs"), code)
}

/// Every TOML file of a folder, with its name.
fn embed(folder: &Path, code: &mut String) -> io::Result<()> {
    for file in sorted(folder)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "toml")) {
        let path = file.canonicalize()?;
        let _ = writeln!(code, "({:?}, include_str!({:?})),", name(&file), path.display().to_string());
    }
    Ok(())
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
