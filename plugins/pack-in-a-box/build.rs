//! Embeds the pack's folder, and reads from its `pack.toml` what the plugin is called.

use std::path::{Path, PathBuf};
use std::{env, fs};
use toml::de::DeTable;

/// The pack that is taken if none is named.
const DEFAULT: &str = "../../rules/internet-marketing";

fn main() {
    println!("cargo::rerun-if-env-changed=MAKEBUY_PACK");
    let beside = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folder = beside.join(env::var_os("MAKEBUY_PACK").unwrap_or_else(|| DEFAULT.into()));
    makebuy_plugin::build::embed(&folder);
    match named(&folder.join("pack.toml")) {
        Ok((id, version)) => {
            println!("cargo::rustc-env=MAKEBUY_PACK_FOLDER={}", folder.display());
            println!("cargo::rustc-env=MAKEBUY_PACK_ID={id}");
            println!("cargo::rustc-env=MAKEBUY_PACK_VERSION={version}");
        }
        Err(problem) => println!("cargo::error={problem}"),
    }
}

/// The id and the version of a pack, as its file says.
fn named(file: &Path) -> Result<(String, String), String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{} can not be read: {error}", file.display()))?;
    let table = DeTable::parse(&text).map_err(|error| format!("{}: {error}", file.display()))?;
    let pack = table.get_ref().get("pack").and_then(|pack| pack.get_ref().as_table());
    let key = |name: &str| {
        let value = pack.and_then(|pack| pack.get(name)?.get_ref().as_str());
        value.map(str::to_owned).ok_or_else(|| format!("{} has no `{name}` under [pack]", file.display()))
    };
    Ok((key("id")?, key("version")?))
}
