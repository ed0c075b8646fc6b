//! `makebuy rule`, and the registry it shows.

mod support;

use makebuy_model::Code;
use support::Cli;

/// What no short text can show: files that are not there, too large, or of another encoding, too many of something,
/// packs that disagree, what only `test --mutate` finds, and other files than texts of packs: logos and templates.
const WITHOUT_EXAMPLE: [Code; 11] = [
    Code::Unreadable,
    Code::TooLarge,
    Code::NotUtf8,
    Code::TooMany,
    Code::BasesDisagree,
    Code::CaughtMutant,
    Code::BadLogo,
    Code::UnknownTemplate,
    Code::BadTemplate,
    Code::UnsafeTemplate,
    Code::TemplateLimit,
];

#[test]
fn examples_show_what_they_say() {
    for code in Code::ALL.iter().copied() {
        let Some(example) = code.example() else {
            let of_plugins = code.as_str().starts_with("MB9");
            assert!(of_plugins || WITHOUT_EXAMPLE.contains(&code), "{code} has no example");
            continue;
        };
        let codes = |text: &str| -> Vec<Code> {
            makebuy_cli::example(code, example, text).diagnostics.iter().map(|found| found.code).collect()
        };
        assert!(codes(example.bad).contains(&code), "{code}: {:?}\n{}", codes(example.bad), example.bad);
        if let Some(good) = example.good() {
            assert_ne!(good, example.bad, "{code}");
            let found = makebuy_cli::example(code, example, &good).diagnostics;
            assert!(!found.iter().any(|found| found.code == code || found.is_error()), "{code}: {found:?}\n{good}");
        }
    }
}

#[test]
fn a_code_is_explained_however_it_is_written() {
    let cli = Cli::new();
    let page = cli.run(&["rule", "MB202"]).ended(0).says("core_funktion").says("did you mean").stdout;
    for written in ["mb202", "202", " MB202 "] {
        assert_eq!(cli.run(&["rule", written]).ended(0).stdout, page);
    }
    assert_eq!(cli.run(&["rule", "1"]).ended(0).stdout, cli.run(&["rule", "MB001"]).ended(0).stdout);
    cli.run(&["rule", "MB2O2"]).ended(2).says("there is no code `MB2O2`").says("did you mean `MB202`?");
    cli.run(&["rule", "trade-secrets"]).ended(2).says("`makebuy rule` lists all");
    cli.run(&["rule", ""]).ended(2);
    let list = cli.run(&["rule"]).ended(0).stdout;
    for code in Code::ALL {
        assert!(list.contains(&format!("{code}  {}", code.title())), "{list}");
    }
}

#[test]
fn pages_look_as_they_should() {
    let cli = Cli::new();
    let pages = ["MB003", "MB109", "MB202", "MB405", "MB704"].map(|code| cli.run(&["rule", code]).ended(0).stdout);
    insta::assert_snapshot!(pages.join("────\n"));
}
