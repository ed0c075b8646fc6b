//! Plugins built for a test.

use super::{path, root};
use std::path::{Path, PathBuf};
use std::process::Command;

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
