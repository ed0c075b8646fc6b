//! Fingerprints of what took part.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// SHA-256 of texts one after the other, in lower-case hex: what `cat FILES | sha256sum` prints.
#[must_use]
pub fn sha256<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hasher = Sha256::new();
    for text in texts {
        hasher.update(text.as_bytes());
    }
    hex(hasher)
}

/// SHA-256 of some bytes, in lower-case hex.
#[must_use]
pub(crate) fn sha256_of(bytes: &[u8]) -> String {
    hex(Sha256::new_with_prefix(bytes))
}

fn hex(hasher: Sha256) -> String {
    hasher.finalize().iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_sha256sum() {
        // FIPS 180-2, appendix B.1
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(["abc"]), expected);
        assert_eq!(sha256(["a", "", "bc"]), expected);
    }
}
