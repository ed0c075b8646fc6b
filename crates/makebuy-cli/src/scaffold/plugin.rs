//! The files of a new plugin: its crate, its pack, and the sources that it is built with.

use makebuy_core::placeholder;
use makebuy_core::toml_text::quoted;

/// The sources of makebuy-plugin, by their paths in its folder.
const SDK: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/sdk.rs"));
/// The folder of a new plugin that holds them.
const SDK_FOLDER: &str = "makebuy-plugin";

/// How they are set, which is not how those of the author need be.
const SDK_STYLE: &str = include_str!("../../../../rustfmt.toml");

const CRATE: [(&str, &str); 6] = [
    ("Cargo.toml", include_str!("../../scaffolds/plugin/crate.toml")),
    ("build.rs", include_str!("../../scaffolds/plugin/build.rs")),
    ("src/lib.rs", include_str!("../../scaffolds/plugin/lib.rs")),
    ("tests/plugin.rs", include_str!("../../scaffolds/plugin/test.rs")),
    ("README.md", include_str!("../../scaffolds/plugin/README.md")),
    (".gitignore", include_str!("../../scaffolds/plugin/gitignore")),
];

const PACK: &str = include_str!("../../scaffolds/plugin/pack/pack.toml");
const CASES: &str = include_str!("../../scaffolds/plugin/pack/cases.toml");
const EXAMPLE: &str = include_str!("../../scaffolds/plugin/pack/example.toml");

/// How the pack derives its number: by the function of the plugin.
const CALL: &str = "hours_with_practice(hours_first_time, times_planned, learning_rate)";
/// The same facts in arithmetic: what stands for the function as long as it is not built.
const STAND_IN: &str = "hours_first_time + times_planned + learning_rate";

/// What a new plugin is called.
#[derive(Debug)]
pub(crate) struct NewCrate<'a> {
    /// As a pack and as a crate.
    pub(crate) name: &'a str,
    /// The domain, in words.
    pub(crate) title: &'a str,
}

impl NewCrate<'_> {
    /// The crate and what it is built with, but for the pack.
    pub(crate) fn files(&self) -> Vec<(String, String)> {
        let own = CRATE.iter().map(|(path, text)| ((*path).to_owned(), self.filled(text)));
        let sdk = SDK.iter().map(|(path, text)| (format!("{SDK_FOLDER}/{path}"), (*text).to_owned()));
        let manifest = self.filled(include_str!("../../scaffolds/plugin/sdk.toml"));
        let beside = [("Cargo.toml", manifest), ("rustfmt.toml", SDK_STYLE.to_owned())];
        own.chain(beside.map(|(path, text)| (format!("{SDK_FOLDER}/{path}"), text))).chain(sdk).collect()
    }

    /// The rules.
    pub(crate) fn pack(&self) -> String {
        self.rules(CALL)
    }

    /// The rules with arithmetic in place of the function, which can be checked before the plugin is built.
    pub(crate) fn pack_to_check(&self) -> String {
        self.rules(STAND_IN)
    }

    fn rules(&self, derive: &str) -> String {
        let text = PACK.replace("@DERIVE@", derive).replace("@DESCRIPTION@", &quoted(placeholder::DESCRIPTION));
        self.filled(&text).replace("@TITLE@", &quoted(self.title))
    }

    /// Cases of the rules.
    pub(crate) fn cases(&self) -> String {
        CASES.to_owned()
    }

    /// A portfolio to try them on.
    pub(crate) fn example(&self) -> String {
        self.filled(EXAMPLE)
    }

    /// A text with the names in it; the crate's in Rust has no `-`.
    fn filled(&self, text: &str) -> String {
        text.replace("@NAME@", self.name)
            .replace("@CRATE@", &self.name.replace('-', "_"))
            .replace("@VERSION@", env!("CARGO_PKG_VERSION"))
            .replace("@RUST@", env!("CARGO_PKG_RUST_VERSION"))
            .replace("@LICENCE@", env!("CARGO_PKG_LICENSE"))
    }
}
