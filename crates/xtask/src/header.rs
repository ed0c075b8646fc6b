//! The C header of the plugin ABI, from the Rust that defines it.

use anyhow::{Context as _, Result, ensure};
use cbindgen::{Builder, Config, DocumentationStyle, ExportConfig, Language, Style};

const ABI: &str = "crates/makebuy-plugin/src/abi.rs";
pub(crate) const HEADER: &str = "crates/makebuy-plugin/include/makebuy_plugin.h";

const FIRST: &str = "/*
 * The C ABI between makebuy and a plugin: plain data, borrowed for the length of a call.
 * docs/plugin-abi.md has the exact contract.
 *
 * Generated from the Rust of makebuy-plugin by `cargo xtask gen`; do not edit.
 */
#ifndef MAKEBUY_PLUGIN_H
#define MAKEBUY_PLUGIN_H

#include <stddef.h>
#include <stdint.h>";

const LAST: &str = "/* A text in quotes as a MakebuyStr, also in a static initialiser. */
#define MAKEBUY_STR(text) { (const uint8_t *)(text), sizeof(text) - 1 }

#if defined(_WIN32)
#define MAKEBUY_EXPORT __declspec(dllexport)
#else
#define MAKEBUY_EXPORT __attribute__((visibility(\"default\")))
#endif

#ifdef __cplusplus
extern \"C\" {
#endif

/* What a plugin exports: the address of a structure that lives as long as the library is loaded. */
MAKEBUY_EXPORT const MakebuyPluginV1 *makebuy_plugin_v1(void);

#ifdef __cplusplus
}
#endif

#endif";

/// The text of the header.
pub(crate) fn text() -> Result<String> {
    let rust = std::fs::read_to_string(ABI).with_context(|| format!("{ABI} can be read"))?;
    let mut config = Config {
        language: Language::C,
        style: Style::Both,
        cpp_compat: true,
        usize_is_size_t: true,
        documentation: true,
        documentation_style: DocumentationStyle::C99,
        header: Some(FIRST.to_owned()),
        no_includes: true,
        trailer: Some(LAST.to_owned()),
        ..Config::default()
    };
    let names: Vec<(&str, String)> = rust.lines().filter_map(|line| renamed(line, &mut config.export)).collect();
    let bindings = Builder::new().with_config(config).with_src(ABI).generate().context("the header is generated")?;
    let mut text = Vec::new();
    bindings.write(&mut text);
    in_words_of_c(String::from_utf8(text)?, &names)
}

/// C has one space of names for all: everything is called after makebuy, and included though no function uses it.
fn renamed<'a>(line: &'a str, export: &mut ExportConfig) -> Option<(&'a str, String)> {
    let (keyword, rest) = line.strip_prefix("pub ")?.split_once(' ')?;
    let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
    let in_c = match keyword {
        "const" if name == "SYMBOL" => makebuy_plugin::abi::SYMBOL.to_owned(),
        "const" => format!("MAKEBUY_{name}"),
        "struct" | "type" => {
            export.include.push(name.to_owned());
            format!("Makebuy{name}")
        }
        _ => return None,
    };
    export.rename.insert(name.to_owned(), in_c.clone());
    Some((name, in_c))
}

/// What cbindgen leaves as it is in Rust: names in comments, and a pointer that may be null.
fn in_words_of_c(mut text: String, names: &[(&str, String)]) -> Result<String> {
    for (name, in_c) in names {
        text = text.replace(&format!("[`{name}`]"), &format!("`{in_c}`"));
    }
    for family in ["KIND", "TREND", "STATUS"] {
        text = text.replace(&format!("`{family}_…`"), &format!("`MAKEBUY_{family}_…`"));
    }
    let (opaque, field) = ("typedef struct Option_Evaluate Option_Evaluate;\n\n", "struct Option_Evaluate evaluate;");
    ensure!(text.contains(opaque) && text.contains(field), "cbindgen writes `Option<Evaluate>` otherwise now");
    Ok(text.replace(opaque, "").replace(field, "MakebuyEvaluate evaluate;"))
}
