//! The fuzz targets over what they start from, over findings of the past, and over some changed texts.

#![expect(clippy::expect_used, reason = "a test stops at what should not be")]

mod support;

use makebuy_tests::fuzz::{Mutator, TARGETS, seeds};
use support::root;

/// How many changed texts each target is given.
const TEXTS: usize = 150;

fn holds(name: &str) {
    let target = TARGETS.into_iter().find(|target| target.name == name).expect("the target is there");
    let seeds = seeds(&root(), name);
    for text in &seeds {
        (target.run)(text);
    }
    let mut mutator = Mutator::new(&seeds, 1);
    for _ in 0..TEXTS {
        (target.run)(&mutator.text());
    }
}

macro_rules! targets {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            holds(stringify!($name));
        })*

        #[test]
        fn every_target_is_run_here_and_by_cargo_fuzz() {
            let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
            assert_eq!(names, [$(stringify!($name)),*]);
            let manifest = std::fs::read_to_string(root().join("tests/fuzz/Cargo.toml")).expect("it is there");
            for name in names {
                assert!(manifest.contains(&format!("path = \"fuzz_targets/{name}.rs\"")), "{name}");
                let path = root().join(format!("tests/fuzz/fuzz_targets/{name}.rs"));
                let target = std::fs::read_to_string(path).expect("it is there");
                assert!(target.contains("makebuy_tests::fuzz::"), "{name}");
            }
        }
    };
}

targets! { pack portfolio csv condition locale cases lint diff update mutants questions }
