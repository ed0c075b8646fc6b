//! What a version must at least be, given what changed.

use makebuy_model::diff::{Bump, VersionCheck};

/// Major, minor, patch.
type Version = [u64; 3];

/// `None` if a version can not be read: the pack would not have compiled.
pub(super) fn check(old: &str, new: &str, bump: Bump) -> Option<VersionCheck> {
    let at_least = raised(parsed(old)?, bump);
    let [major, minor, patch] = at_least;
    Some(VersionCheck { at_least: format!("{major}.{minor}.{patch}"), enough: parsed(new)? >= at_least })
}

fn parsed(version: &str) -> Option<Version> {
    let parts: Vec<u64> = version.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    parts.try_into().ok()
}

/// Before 1.0.0 nothing is promised: what would be a major change raises the second number.
fn raised([major, minor, patch]: Version, bump: Bump) -> Version {
    match (bump, major) {
        (Bump::None, _) => [major, minor, patch],
        (Bump::Major, 1..) => [major.saturating_add(1), 0, 0],
        (Bump::Major, 0) | (Bump::Minor, _) => [major, minor.saturating_add(1), 0],
        (Bump::Patch, _) => [major, minor, patch.saturating_add(1)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_raised_by_what_changed_most() {
        let needs = |old, bump| check(old, "0.0.0", bump).unwrap().at_least;
        assert_eq!(needs("1.2.3", Bump::Major), "2.0.0");
        assert_eq!(needs("1.2.3", Bump::Minor), "1.3.0");
        assert_eq!(needs("1.2.3", Bump::Patch), "1.2.4");
        assert_eq!(needs("1.2.3", Bump::None), "1.2.3");
        assert_eq!(needs("0.2.3", Bump::Major), "0.3.0");
    }

    #[test]
    fn a_later_version_is_enough_and_an_earlier_one_is_not() {
        let enough = |new| check("1.9.0", new, Bump::Minor).unwrap().enough;
        assert_eq!(
            ["1.9.1", "1.10.0", "2.0.0", "1.8.0"].map(enough),
            [false, true, true, false],
            "numbers, not letters: 1.10 is later than 1.9"
        );
    }
}
