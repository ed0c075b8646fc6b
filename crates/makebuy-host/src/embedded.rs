//! The packs that come with the binary.

/// A folder under `rules/`, as it was when the binary was built.
#[derive(Debug)]
pub(crate) struct EmbeddedPack {
    pub(crate) folder: &'static str,
    /// File name and text, in the order of the names.
    pub(crate) files: &'static [(&'static str, &'static str)],
    /// The same of its folder `locales`.
    pub(crate) locales: &'static [(&'static str, &'static str)],
}

pub(crate) static PACKS: &[EmbeddedPack] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));
