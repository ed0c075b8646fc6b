//! What a crate can be called.

/// Words that no crate can be named by: those of the language, of its own crates, and of what a plugin is built with.
const TAKEN: &str = "\
    abstract alloc as async await become box break const continue core crate do dyn else enum extern false final fn \
    for gen if impl in let loop macro makebuy_plugin match mod move mut override priv proc_macro pub ref return self \
    static std struct super test trait true try type typeof unsafe unsized use virtual where while yield";

/// Sees that a crate can be called by the id of a pack.
///
/// # Errors
/// Why it can not, and a name that fits.
pub(crate) fn check(id: &str) -> Result<(), String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if !id.starts_with(|c: char| c.is_ascii_alphabetic()) || !id.chars().all(fits) {
        let plain = id.replace('.', "-");
        let better = plain.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
        let better = if better.is_empty() { format!("plugin-{plain}") } else { better.to_owned() };
        return Err(format!(
            "`{id}` can not name a crate, which begins with a letter and has no `.`: choose another, for example `{better}`"
        ));
    }
    if TAKEN.split(' ').any(|word| word == id.replace('-', "_")) {
        return Err(format!("`{id}` is a name that Rust needs itself: choose another, for example `{id}-rules`"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_have_names_of_their_own() {
        for good in ["bakery", "town-bakery", "x_2", "testing"] {
            assert_eq!(check(good), Ok(()));
        }
        for (bad, better) in [
            ("0.5", "`plugin-0-5`"),
            ("2-big", "`big`"),
            ("town.bakery", "`town-bakery`"),
            ("match", "`match-rules`"),
            ("makebuy-plugin", "`makebuy-plugin-rules`"),
        ] {
            let said = check(bad).unwrap_err();
            assert!(said.contains(better), "{said}");
        }
        assert!(TAKEN.split(' ').is_sorted());
    }
}
