//! What names, ids and versions may look like. Constant, so that a plugin is checked while it is built.

/// How long a name or an id may be.
pub const LONGEST: usize = 64;

/// Whether functions and parameters can be called so: a lower-case letter, then letters, digits or `_`.
#[must_use]
pub const fn is_name(text: &str) -> bool {
    match text.as_bytes() {
        [first, rest @ ..] if first.is_ascii_lowercase() && text.len() <= LONGEST => all_of(rest, b"_"),
        _ => false,
    }
}

/// Whether a plugin can be called so, as packs are: a lower-case letter or a digit, then letters, digits, `-`, `_` or `.`.
#[must_use]
pub const fn is_id(text: &str) -> bool {
    match text.as_bytes() {
        [first, rest @ ..] if is_plain(*first) && text.len() <= LONGEST => all_of(rest, b"-_."),
        _ => false,
    }
}

/// Whether a version is three numbers, as in `1.0.0`.
#[must_use]
pub const fn is_version(text: &str) -> bool {
    let (mut rest, mut numbers, mut digits) = (text.as_bytes(), 1, 0);
    while let [first, tail @ ..] = rest {
        match first {
            b'0'..=b'9' => digits += 1,
            b'.' if digits > 0 => (numbers, digits) = (numbers + 1, 0),
            _ => return false,
        }
        rest = tail;
    }
    numbers == 3 && digits > 0
}

const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

const fn all_of(mut bytes: &[u8], marks: &[u8]) -> bool {
    while let [first, rest @ ..] = bytes {
        if !is_plain(*first) && !holds(marks, *first) {
            return false;
        }
        bytes = rest;
    }
    true
}

const fn holds(mut bytes: &[u8], byte: u8) -> bool {
    while let [first, rest @ ..] = bytes {
        if *first == byte {
            return true;
        }
        bytes = rest;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_conditions_and_ids_in_files() {
        for good in ["a", "altman_z", "x2"] {
            assert!(is_name(good) && is_id(good), "{good}");
        }
        for id in ["pack-in-a-box", "0.5"] {
            assert!(is_id(id) && !is_name(id), "{id}");
        }
        for bad in ["", "A", "_x", "-x", "é", "a b", &"a".repeat(65)] {
            assert!(!is_name(bad) && !is_id(bad), "{bad}");
        }
    }

    #[test]
    fn versions_are_three_numbers() {
        assert!(is_version("0.1.0") && is_version("10.20.30"));
        for bad in ["", "1", "1.0", "1.0.0.0", "1..0", "1.0.", "1.0.0-beta", "a.b.c"] {
            assert!(!is_version(bad), "{bad}");
        }
    }
}
