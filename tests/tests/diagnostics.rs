//! Every bad file is reported whole: what is printed is kept as a snapshot.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use std::path::Path;
use support::Cli;

/// Checks a file and gives what was printed, without what differs between machines.
fn report(path: &Path) -> String {
    let folder = path.parent().unwrap().display().to_string();
    let ran = Cli::new().run(&["check", &path.display().to_string()]).ended(3);
    assert!(ran.stdout.is_empty(), "nothing is fine: {}", ran.stdout);
    ran.stderr.replace(&folder, "…")
}

macro_rules! snapshots {
    ($name:ident, $glob:literal) => {
        #[test]
        fn $name() {
            insta::with_settings!({ omit_expression => true }, {
                insta::glob!("../fixtures", $glob, |path| insta::assert_snapshot!(report(path)));
            });
        }
    };
}

snapshots!(bad_packs, "bad-packs/*.toml");
snapshots!(bad_portfolios, "bad-portfolios/*.toml");
snapshots!(bad_sheets, "bad-sheets/*.csv");
