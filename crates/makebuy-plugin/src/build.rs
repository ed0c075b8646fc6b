//! For build scripts: a pack's folder as a list that [`export_plugin!`](crate::export_plugin) takes.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The name of the list in the folder for generated code.
const LIST: &str = "makebuy_pack.rs";

/// Embeds every `*.toml` of a pack's folder, and of its folder `locales`; [`embedded!`](crate::embedded) gives them.
///
/// ```no_run
/// // build.rs
/// makebuy_plugin::build::embed("pack");
/// ```
///
/// A relative folder is looked for beside the crate's `Cargo.toml`. What is wrong ends the build with a message.
#[expect(clippy::print_stdout, reason = "cargo reads what a build script prints")]
pub fn embed(folder: impl AsRef<Path>) {
    let beside = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folder = beside.join(folder);
    println!("cargo::rerun-if-changed={}", folder.display());
    let Some(out) = env::var_os("OUT_DIR") else {
        println!("cargo::error=there is no OUT_DIR: call `makebuy_plugin::build::embed` from a build script");
        return;
    };
    let written = list(&folder).and_then(|list| {
        let path = Path::new(&out).join(LIST);
        fs::write(&path, list).map_err(|error| vec![format!("{} can not be written: {error}", path.display())])
    });
    for problem in written.err().unwrap_or_default() {
        println!("cargo::error={problem}");
    }
}

/// The list, as Rust has it; or all that is wrong.
fn list(folder: &Path) -> Result<String, Vec<String>> {
    let (mut code, mut problems) = (String::from("&[\n"), Vec::new());
    let mut files = toml_files(folder).unwrap_or_else(|error| {
        problems.push(format!("the folder {} can not be read: {error}; name that of a pack", folder.display()));
        Vec::new()
    });
    if problems.is_empty() && !files.iter().any(|file| file.file_name() == Some(OsStr::new("pack.toml"))) {
        problems.push(format!("{} has no `pack.toml`; name the folder of a pack", folder.display()));
    }
    files.extend(toml_files(&folder.join("locales")).unwrap_or_default());
    for file in files {
        match fs::read_to_string(&file) {
            Ok(text) => {
                let _ = writeln!(code, "    ({:?}, {text:?}),", path_in(folder, &file));
            }
            Err(error) => problems.push(format!("{} can not be read: {error}", file.display())),
        }
    }
    code.push_str("]\n");
    if problems.is_empty() { Ok(code) } else { Err(problems) }
}

/// The path of a file in its folder, with the slashes of the ABI.
fn path_in(folder: &Path, file: &Path) -> String {
    let path = file.strip_prefix(folder).unwrap_or(file);
    path.iter().map(OsStr::to_string_lossy).collect::<Vec<_>>().join("/")
}

/// The TOML files of a folder, in the order of their names.
fn toml_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| path.is_file() && path.extension().is_some_and(|end| end == "toml"));
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own for a test, with these files.
    fn folder(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
        let folder = env::temp_dir().join(format!("makebuy-embed-{}-{test}", std::process::id()));
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn files_are_listed_in_order_with_their_texts() {
        let files: [(&str, &[u8]); 5] = [
            ("rules.toml", b"b"),
            ("pack.toml", b"a = \"\\\"\"\n"),
            ("README.md", b"not a rule"),
            ("locales/fr.toml", "é".as_bytes()),
            ("old/pack.toml", b"not of the pack"),
        ];
        let folder = folder("order", &files);
        let found = list(&folder).unwrap();
        fs::remove_dir_all(folder).unwrap();
        let expected =
            [r#"("pack.toml", "a = \"\\\"\"\n"),"#, r#"("rules.toml", "b"),"#, r#"("locales/fr.toml", "é"),"#];
        let lines: Vec<&str> = found.lines().map(str::trim).collect();
        assert_eq!(lines[1..lines.len() - 1], expected);
    }

    #[test]
    fn all_that_is_wrong_is_said() {
        let folder = folder("wrong", &[("rules.toml", b"\xFF")]);
        let problems = list(&folder).unwrap_err().join("\n");
        fs::remove_dir_all(&folder).unwrap();
        assert!(
            problems.contains("has no `pack.toml`") && problems.contains("rules.toml can not be read"),
            "{problems}"
        );
        let problems = list(&folder).unwrap_err();
        assert!(problems.len() == 1 && problems[0].contains("can not be read"), "{problems:?}");
    }
}
