//! Each documented limit: one more than it is a finding, and no crash.

#![expect(clippy::panic, reason = "a test stops at what should not be")]

mod support;

use makebuy_core::limits::{self, Limit};
use std::fmt::Write as _;
use support::{Cli, root};

const HEAD: &str = "[pack]\nid = \"p\"\nversion = \"1.0.0\"\ntitle = \"P\"\nextends = [\"foundations\"]\n";
const PORTFOLIO: &str = "pack = \"foundations\"\n";

fn many(number: usize, item: impl Fn(usize) -> String) -> String {
    (0..number).map(item).collect()
}

fn rule(id: &str, rest: &str) -> String {
    format!("[[rule]]\nid = \"{id}\"\ntitle = \"T\"\nbecause = \"B\"\n{rest}\n")
}

fn veto(when: &str) -> String {
    rule("r", &format!("kind = \"veto\"\noptions = [\"hybrid\"]\nwhen = \"{when}\""))
}

fn activities(number: usize, rest: &str) -> String {
    PORTFOLIO.to_owned() + &many(number, |at| format!("[[activity]]\nid = \"a{at}\"\n{rest}"))
}

fn providers(number: usize) -> String {
    many(number, |at| format!("[[provider]]\nid = \"p{at}\"\n"))
}

/// Files that exceed a limit by a little, in the order in which they are made; the first is checked.
fn exceeding(limit: &Limit) -> Vec<(String, String)> {
    let one = |name: &str, text: String| vec![(name.to_owned(), text)];
    let pack = |text: String| one("p.toml", HEAD.to_owned() + &text);
    let padding = |bytes: usize| format!("# {}\n", "x".repeat(bytes));
    let over = limit.value + 1;
    match limit.name {
        "PACK_FILE_BYTES" => pack(padding(over)),
        "PACK_BYTES" => (0..17).map(|at| (format!("p/{at:02}.toml"), HEAD.to_owned() + &padding(1_000_000))).collect(),
        "PORTFOLIO_BYTES" => one("o.toml", PORTFOLIO.to_owned() + &padding(over)),
        "NESTING" => one("o.toml", format!("pack = {}{}\n", "[".repeat(over), "]".repeat(over))),
        "RULES" => {
            let text = |at: usize| rule(&format!("r{at}"), "kind=\"duty\"\noptions=[\"hybrid\"]\nduty=\"D\"");
            let half = |from: usize| many(over / 2 + 1, |at| text(from + at));
            vec![("p/a.toml".to_owned(), HEAD.to_owned() + &half(0)), ("p/b.toml".to_owned(), half(10_000))]
        }
        "FACTS" => pack(many(over, |at| {
            format!("[[fact]]\nid = \"f{at}\"\nsubject = \"activity\"\nkind = \"flag\"\nask = \"?\"\n")
        })),
        "OPTIONS" => pack(many(over, |at| format!("[[option]]\nid = \"o{at}\"\ntitle = \"O\"\n"))),
        "CRITERIA" => pack(many(over, |at| format!("[[criterion]]\nid = \"c{at}\"\ntitle = \"C\"\nweight = 1\n"))),
        "VALUES" => {
            let levels = many(over, |at| format!("\"l{at}\","));
            pack(format!(
                "[[fact]]\nid = \"f\"\nsubject = \"activity\"\nkind = \"level\"\nask = \"?\"\nlevels = [{levels}]\n"
            ))
        }
        "ACTIVITIES" => one("o.toml", activities(over, "")),
        "PROVIDERS" => one("o.toml", activities(1, "") + &providers(over)),
        "ROWS" => {
            let named = many(200, |at| format!("\"p{at}\","));
            one(
                "o.toml",
                providers_first(&activities(over / 200 + 1, &format!("providers = [{named}]\n")), &providers(200)),
            )
        }
        "WORK" => {
            let rules = many(300, |at| rule(&format!("r{at}"), "kind=\"duty\"\noptions=[\"hybrid\"]\nduty=\"D\""));
            vec![
                ("o.toml".to_owned(), activities(limit.value / 300, "").replace("foundations", "p")),
                ("p/pack.toml".to_owned(), HEAD.to_owned() + &rules),
            ]
        }
        "LIFTS" => {
            let stays = many(1_000, |at| {
                rule(&format!("e{at}"), "kind=\"exclude\"\noptions=[\"hybrid\"]\nwhen=\"core_function\"")
            });
            let named = many(1_000, |at| format!("\"e{at}\","));
            let lifts = many(21, |at| {
                rule(&format!("l{at}"), &format!("kind=\"lift\"\nrules=[{named}]\nwhen=\"core_function\""))
            });
            pack(stays + &lifts)
        }
        "CASE_ANSWERS" => {
            let all = many(1_000, |_| "{ core_function = true },".to_owned());
            let first = format!("[[case]]\nid = \"c\"\ntitle = \"C\"\nactivities = [{all}]\nexpect.warnings = []\n");
            let like = |at| format!("[[case]]\nid = \"c{at}\"\ntitle = \"C\"\nlike = \"c\"\nexpect.warnings = []\n");
            vec![
                ("p/cases.toml".to_owned(), first + &many(over / 2_000 + 1, like)),
                ("p/pack.toml".to_owned(), HEAD.to_owned()),
            ]
        }
        "ASSIGNMENTS" => one(
            "o.toml",
            activities(1, "") + &many(over, |_| "[[assign]]\nactivity = \"a0\"\nowner = \"o\"\n".to_owned()),
        ),
        "LOGO_BYTES" => vec![
            ("o.toml".to_owned(), activities(1, "") + "[report]\nlogo = \"logo.svg\"\n"),
            (
                "logo.svg".to_owned(),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>".to_owned() + &" ".repeat(over),
            ),
        ],
        "ITEMS" => one("o.toml", activities(1, &format!("providers = [{}]\n", many(over, |at| format!("\"p{at}\","))))),
        "CONDITION_BYTES" => pack(veto(&format!("core_function{}", " ".repeat(over)))),
        "CONDITION_DEPTH" => pack(veto(&format!("{}core_function", "not ".repeat(over)))),
        "ID_CHARS" => pack(rule(&"r".repeat(over), "kind=\"duty\"\noptions=[\"hybrid\"]\nduty=\"D\"")),
        "FINDINGS" => one("o.toml", activities(over, "odd = 1\n")),
        "PROPOSALS" => {
            let text = many(over, |at| {
                format!(
                    "[[case]]\nid = \"c{at}\"\ntitle = \"C\"\nactivity = {{}}\nexpect.for = [\"core-stays-insid{at}\"]\n"
                )
            });
            vec![("p/cases.toml".to_owned(), text), ("p/pack.toml".to_owned(), HEAD.to_owned())]
        }
        other => panic!("{other} has no test"),
    }
}

fn providers_first(portfolio: &str, providers: &str) -> String {
    portfolio.replacen(PORTFOLIO, &format!("{PORTFOLIO}{providers}"), 1)
}

/// What is said when a limit is exceeded.
fn said(limit: &Limit) -> String {
    let value = limit.value;
    match limit.name {
        "PACK_FILE_BYTES" | "PACK_BYTES" | "PORTFOLIO_BYTES" => "error[MB002]".to_owned(),
        "NESTING" => format!("nested deeper than {value} levels"),
        "CASE_ANSWERS" => format!("the cases give more than {value} answers"),
        "CONDITION_BYTES" => format!("longer than {value} bytes"),
        "CONDITION_DEPTH" => format!("nested deeper than {value} levels"),
        "ID_CHARS" => "error[MB105]".to_owned(),
        "LOGO_BYTES" => format!("the logo has more than {value} bytes"),
        "VALUES" => format!("more than {value} `levels`"),
        "FINDINGS" => "1 further findings are not shown".to_owned(),
        "PROPOSALS" => "did you mean".to_owned(),
        _ => format!("the limit is {value}"),
    }
}

/// What bounds a search, or what it remembers, and not what is in a file: what searches says how far it came.
/// And what is not in a portfolio or pack: `house_style` looks at templates.
const OF_SEARCHES: [&str; 18] = [
    // How many files, and not what is in one.
    "REPORTS",
    "TEMPLATE_BYTES",
    "BESIDE_FILES",
    "NEW_RULE_CASES",
    "MUTANTS",
    "MUTATION_WORK",
    "SUGGESTIONS",
    "SUGGESTION_ROWS",
    "SUGGESTION_WORK",
    "LINT_BOXES",
    "LINT_EFFORT",
    "FUNCTION_FAILURES",
    "NEAR_WAYS",
    "NEAR_STEPS",
    "NEARLY_STEPS",
    "NEARLY_TRIED",
    "NEARLY_TOLD",
    "DIFF_WORK",
];

#[test]
fn one_more_than_a_limit_is_a_finding() {
    for limit in limits::ALL.iter().filter(|limit| !OF_SEARCHES.contains(&limit.name)) {
        let cli = Cli::new();
        let files = exceeding(limit);
        for (name, text) in &files {
            cli.file(name, text);
        }
        let first = files.first().map_or("", |(name, _)| name);
        let checked = if first.starts_with("p/") { "p" } else { first };
        let mut arguments = vec!["check", checked];
        if files.len() > 1 && checked == "o.toml" {
            arguments.extend(["--rules", "p"]);
        }
        let ran = cli.run(&arguments).ended(3);
        assert!(
            ran.stderr.contains(&said(limit)),
            "{}: {}",
            limit.name,
            ran.stderr.chars().take(2_000).collect::<String>()
        );
    }
}

/// What bounds the process of a plugin is tested in `plugin_faults.rs`, by libraries that exceed it.
#[test]
fn a_library_that_is_too_large_is_not_loaded() {
    let cli = Cli::new();
    let most = makebuy_host::limits::PLUGIN_LIBRARY_BYTES;
    let file = std::fs::File::create(cli.folder().join("large.so")).expect("it can be made");
    file.set_len(most as u64 + 1).expect("it can have holes");
    cli.run(&["check", "large.so"]).ended(3).says("MB002").says(&format!("more than {most} bytes"));
}

#[test]
fn a_nesting_within_the_limit_is_read() {
    let cli = Cli::new();
    let within = limits::NESTING - 2;
    cli.file("o.toml", format!("pack = {}{}\n", "[".repeat(within), "]".repeat(within)));
    let ran = cli.run(&["check", "o.toml"]).ended(3);
    assert!(!ran.stderr.contains("nested deeper"), "{}", ran.stderr);
}

/// A thread has two megabytes, the main thread more.
#[test]
fn conditions_at_the_limit_fit_half_the_stack_of_a_thread() {
    let depth = limits::CONDITION_DEPTH;
    let mut conditions = vec!["(".repeat(depth) + "core_function" + &")".repeat(depth)];
    conditions.push("not ".repeat(depth) + "core_function");
    conditions.push("not (".repeat(depth / 2) + "core_function" + &")".repeat(depth / 2));
    makebuy_tests::fuzz::pack(HEAD);
    for condition in conditions {
        let mut text = HEAD.to_owned();
        let _ = write!(text, "{}", veto(&condition));
        let small = std::thread::Builder::new().stack_size(1 << 20).spawn(move || makebuy_tests::fuzz::pack(&text));
        small.expect("a thread starts").join().expect("the stack is large enough");
    }
}

#[test]
fn the_guide_and_the_page_of_limits_agree() {
    let guide = std::fs::read_to_string(root().join("docs/guide/rule-files.md")).expect("it is there");
    assert!(guide.contains("2,000 rules, 2,000 facts, 50 criteria and 16 options a pack"));
    assert_eq!((limits::RULES, limits::FACTS, limits::CRITERIA, limits::OPTIONS), (2_000, 2_000, 50, 16));
}

#[test]
fn more_mutants_than_can_be_tried_are_not_tried() {
    let cli = Cli::new();
    let flags =
        many(12, |at| format!("[[fact]]\nid = \"f{at}\"\nsubject = \"activity\"\nkind = \"flag\"\nask = \"F?\"\n"));
    let all = (0..12).map(|at| format!("f{at}")).collect::<Vec<_>>().join(" and ");
    let of = |at: usize| format!("kind = \"duty\"\noptions = [\"hybrid\"]\nduty = \"D{at}\"\nwhen = \"{all}\"");
    cli.file("p/pack.toml", HEAD.to_owned() + &flags + &many(1_600, |at| rule(&format!("r{at}"), &of(at))));
    cli.file("p/cases.toml", "[[case]]\nid = \"c\"\ntitle = \"C\"\nactivity = {}\nexpect.standing = \"open\"\n");
    let limit = format!("mutants; the limit is {}", limits::MUTANTS);
    cli.run(&["test", "p", "--mutate"]).ended(3).says("MB006").says(&limit);
}

/// A pack with two questions and many flags, each derived from the one before; the last one vetoes.
fn derived_flags(number: usize, derive: &str) -> Cli {
    let cli = Cli::new();
    let asked = |id: &str| format!("[[fact]]\nid = \"{id}\"\nsubject = \"activity\"\nkind = \"flag\"\nask = \"?\"\n");
    let flags = many(number, |at| {
        let derive = derive.replace("BEFORE", &format!("f{at}"));
        format!("[[fact]]\nid = \"f{}\"\nkind = \"flag\"\ntitle = \"T\"\nderive = \"{derive}\"\n", at + 1)
    });
    cli.file("p/pack.toml", HEAD.to_owned() + &asked("f0") + &asked("g") + &flags + &veto(&format!("f{number}")));
    cli.file("p/example.toml", "pack = \"p\"\n[[activity]]\nid = \"a\"\nf0 = false\ng = false\n");
    let no = "activity = { f0 = false, g = false }\nexpect.standing = \"open\"\n";
    cli.file("p/cases.toml", format!("[[case]]\nid = \"c\"\ntitle = \"C\"\n{no}"));
    cli
}

#[test]
fn what_is_derived_in_many_ways_is_looked_at_once() {
    let explain = ["explain", "p/example.toml", "--rules", "p", "--rule", "r"];
    for (number, derive, near) in [
        (40, "(BEFORE and g) or BEFORE", "f0: no → yes"),
        (40, "(not BEFORE and g) or (BEFORE and not g)", "1 answer away"),
        (1_500, "BEFORE and g", "2 answers away"),
    ] {
        let cli = derived_flags(number, derive);
        cli.run(&explain).ended(0).says(near);
        cli.run(&["doc", "p", "--output", "out"]).ended(0);
    }
}

#[test]
fn a_search_for_too_many_ways_says_that_there_may_be_a_shorter_one() {
    let cli = Cli::new();
    let asked = |at: usize| format!("[[fact]]\nid = \"a{at}\"\nsubject = \"activity\"\nkind = \"flag\"\nask = \"?\"\n");
    cli.file("p/example.toml", "pack = \"p\"\n[[activity]]\nid = \"a\"\na0 = false\na1 = false\n");
    for pairs in [40, 400] {
        let pair = |at: usize| format!("(a{} or a{})", 2 * at, 2 * at + 1);
        let when = (0..pairs).map(pair).collect::<Vec<_>>().join(" and ");
        cli.file("p/pack.toml", HEAD.to_owned() + &many(2 * pairs, asked) + &veto(&when));
        let ran = cli.run(&["explain", "p/example.toml", "--rules", "p", "--rule", "r", "--format", "json"]).ended(0);
        let found: serde_json::Value = serde_json::from_str(&ran.stdout).expect("it is JSON");
        let near = &found["activities"][0]["near"];
        let answers = near["answers"].as_u64().and_then(|answers| usize::try_from(answers).ok());
        assert_eq!((answers, near["exact"].as_bool()), (Some(pairs), Some(false)), "{near}");
    }
}
