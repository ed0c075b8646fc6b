//! Plugins built for a test.

use super::{path, root};
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The pack that the plugin of faults carries: a fact for each of its functions.
const PACK: &str = r#"
option = [{ id = "keep", title = "Keep" }, { id = "buy", title = "Buy", external = true }]

[pack]
id = "faults"
version = "1.0.0"
title = "Faults"

[[fact]]
id = "price"
subject = "activity"
kind = "number"
ask = "What does it cost?"

[[rule]]
id = "dear"
kind = "veto"
title = "What is dear stays"
when = "price > 3"
options = ["buy"]
because = "It would be dearer outside."
"#;

/// Builds the plugin of faults into a folder, with macros; gives the file that it would leave there if it could write.
pub(crate) fn build(folder: &Path, name: &str, defines: &[&str]) -> PathBuf {
    build_with(folder, name, PACK, defines)
}

/// The same with another pack.
pub(crate) fn build_with(folder: &Path, name: &str, pack: &str, defines: &[&str]) -> PathBuf {
    let mark = folder.join(format!("{name}.mark"));
    let done = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-w", "-I", &path("crates/makebuy-plugin/include")])
        .arg(format!("-DPLUGIN_PACK={pack:?}"))
        .arg(format!("-DPLUGIN_MARK={:?}", mark.display().to_string()))
        .args(defines.iter().map(|define| format!("-D{define}")))
        .arg(root().join("tests/fixtures/plugins/faults.c"))
        .arg("-o")
        .arg(folder.join(name))
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    mark
}

/// Builds a shipped plugin as its user does, and puts the library into a folder; once for each test binary.
///
/// It is built where this test was, wherever that is.
pub(crate) fn shipped(package: &str, folder: &Path) -> String {
    static BUILT: LazyLock<PathBuf> = LazyLock::new(build_shipped);
    let library = format!("{DLL_PREFIX}{}{DLL_SUFFIX}", package.replace('-', "_"));
    std::fs::copy(BUILT.join(&library), folder.join(&library)).unwrap();
    library
}

/// The plugins of the folder `plugins`.
const SHIPPED: [&str; 4] = ["-p", "provider-viability", "-p", "pack-in-a-box"];

/// Builds all shipped plugins and gives the folder that they are in.
fn build_shipped() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let profile = test.parent().and_then(Path::parent).unwrap();
    let name = profile.file_name().unwrap().to_str().unwrap();
    let built_by = if name == "debug" { "dev" } else { name };
    let target = profile.parent().unwrap();
    let done = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--locked", "--profile", built_by, "--target-dir"])
        .arg(target)
        .args(SHIPPED)
        .current_dir(root())
        .env_remove("MAKEBUY_PACK")
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    profile.to_owned()
}
