//! Words of the command line that name packs.

use makebuy_core::Library;
use std::path::Path;

/// What a word names: a path that exists comes before an id.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Named<'a> {
    Path(&'a Path),
    Id(&'a str),
}

impl<'a> Named<'a> {
    pub(crate) fn of(word: &'a str) -> Self {
        let path = Path::new(word);
        if path.exists() { Self::Path(path) } else { Self::Id(word) }
    }
}

/// Why no pack goes by a word: what is plainly a path is not taken for an id.
pub(crate) fn no_pack(library: &Library, word: &str) -> String {
    let shown = word.escape_debug();
    if is_plainly_a_path(word) {
        return format!("there is no file or folder `{shown}`: check the path");
    }
    let help = library.suggest(word).map(|help| format!("; {help}")).unwrap_or_default();
    format!("there is no pack `{shown}`{help}")
}

fn is_plainly_a_path(word: &str) -> bool {
    let toml = Path::new(word).extension().is_some_and(|end| end.eq_ignore_ascii_case("toml"));
    toml || word.contains(std::path::is_separator) || word.starts_with('.')
}
