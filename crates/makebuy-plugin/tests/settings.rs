//! What the settings of an author's own crate allow.
#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

use std::path::Path;
use std::process::Command;
use std::{env, fs};

const PLUGIN: &str = "makebuy_plugin::export_plugin! { name: \"small\", files: &[] }\n";

/// Builds a plugin of nothing with these lines in its crate, and gives what cargo says against it.
fn build(name: &str, manifest: &str, code: &str) -> Result<(), String> {
    let folder = env::temp_dir().join(format!("makebuy-settings-{}-{name}", std::process::id()));
    let sdk = Path::new(env!("CARGO_MANIFEST_DIR")).display();
    let manifest = format!(
        "[package]\nname = \"small\"\nversion = \"1.0.0\"\nedition = \"2024\"\n\n[lib]\ncrate-type = [\"cdylib\"]\n\n\
         [dependencies]\nmakebuy-plugin = {{ path = {:?} }}\n\n[workspace]\n\n{manifest}",
        sdk.to_string()
    );
    fs::create_dir_all(folder.join("src")).unwrap();
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.join("src/lib.rs"), format!("{code}\n{PLUGIN}")).unwrap();
    let cargo = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline"])
        .current_dir(&folder)
        .env_remove("RUSTFLAGS")
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .unwrap();
    fs::remove_dir_all(folder).unwrap();
    if cargo.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&cargo.stderr).into_owned()) }
}

#[test]
fn a_plugin_that_would_abort_is_not_built() {
    let error = build("abort", "[profile.dev]\npanic = \"abort\"\n", "").unwrap_err();
    assert!(error.contains("a plugin must be built with `panic = \"unwind\"`"), "{error}");
}

#[test]
fn a_crate_may_deny_unsafe_code_but_not_forbid_it() {
    assert_eq!(build("deny", "", "#![deny(unsafe_code, warnings)]"), Ok(()));
    assert!(build("forbid", "", "#![forbid(unsafe_code)]").is_err());
}
