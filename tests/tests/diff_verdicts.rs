//! `makebuy diff`: the verdicts, duties and warnings it tells are those of the two packs.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use makebuy_core::diff::{Comparison, Side};
use makebuy_core::{Library, Pack, PackFiles, Settings, assess, portfolio};
use makebuy_host::Shelf;
use makebuy_model::diff::{Item, PortfolioDiff};
use makebuy_model::{FileId, Sources};
use std::collections::BTreeSet;
use support::root;

const OLD: &str = r#"
pack = { id = "shop", version = "1.0.0", title = "Shop", indifference = 2 }
option = [{ id = "keep", title = "Keep" }, { id = "buy", title = "Buy", external = true }]
criterion = [{ id = "gain", title = "Gain", weight = 2 }, { id = "risk", title = "Risk", weight = 1 }]
fact = [
  { id = "size", subject = "activity", kind = "level", levels = ["small", "large"], ask = "How big?" },
  { id = "place", subject = "activity", kind = "choice", choices = ["here", "there"], ask = "Where?" },
  { id = "secret", subject = "activity", kind = "flag", ask = "Is it secret?" },
  { id = "gone", subject = "activity", kind = "flag", ask = "Is it gone?" },
]

[[rule]]
id = "big-gain"
kind = "weigh"
title = "What is big is bought"
when = "size == large"
criterion = "gain"
effect = { buy = 2 }
because = "It pays."

[[rule]]
id = "secrets-stay"
kind = "exclude"
title = "Secrets stay"
when = "secret"
options = ["buy"]
because = "They leak."

[[rule]]
id = "but-there"
kind = "lift"
title = "There, they may go"
when = "place == there and gone"
rules = ["secrets-stay"]
because = "Nobody listens."
"#;

const DUTY: &str = r#"
[[rule]]
id = "count"
kind = "duty"
title = "Count"
options = ["keep", "buy"]
duty = "Count it."
because = "It adds up."

[[rule]]
id = "much-stays"
kind = "portfolio"
title = "Much stays"
chosen = ["keep", "buy"]
above = 0.1
warning = "Much stays."
because = "It adds up."
"#;

const PORTFOLIO: &str = r#"
pack = "shop"
[[activity]]
id = "bread"
size = "small"
secret = false
[[activity]]
id = "cake"
size = "large"
place = "there"
secret = true
gone = false
[[activity]]
id = "books"
size = "large"
secret = false
"#;

/// Everything changes: the pack, the order of options, weights, facts, rules, an id that a changed lift names, duties.
fn everything() -> String {
    let replaced = [
        ("indifference = 2", "indifference = 7"),
        (
            "{ id = \"keep\", title = \"Keep\" }, { id = \"buy\", title = \"Buy\", external = true }",
            "{ id = \"buy\", title = \"Buy it\", external = true }, { id = \"keep\", title = \"Keep\" }",
        ),
        ("title = \"Risk\", weight = 1", "title = \"Risk\", weight = 3"),
        ("\"here\", \"there\"]", "\"here\", \"there\", \"nowhere\"]"),
        ("  { id = \"gone\", subject = \"activity\", kind = \"flag\", ask = \"Is it gone?\" },\n", ""),
        ("effect = { buy = 2 }", "effect = { buy = 1 }"),
        ("id = \"secrets-stay\"", "id = \"what-is-secret-stays\""),
        (
            "when = \"place == there and gone\"\nrules = [\"secrets-stay\"]",
            "when = \"place in [there, nowhere]\"\nrules = [\"what-is-secret-stays\"]",
        ),
    ];
    with(&replaced) + DUTY
}

fn with(replaced: &[(&str, &str)]) -> String {
    replaced.iter().fold(OLD.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "`{from}` is in the pack");
        text.replacen(from, to, 1)
    })
}

fn side(sources: &mut Sources, text: &str) -> Side {
    let mut library = Library::default();
    let file = sources.add("pack.toml", text);
    library.add(sources, PackFiles { files: vec![file], ..PackFiles::default() });
    Side::of(&library, "shop").unwrap().value.unwrap()
}

/// What the change to another text does to the portfolio, with the names of what causes each verdict.
fn found(new: &str) -> (Comparison, PortfolioDiff, Sources, FileId) {
    let mut sources = Sources::new();
    let (old, new) = (side(&mut sources, OLD), side(&mut sources, new));
    let comparison = Comparison::new(old, new);
    let file = sources.add("p.toml", PORTFOLIO);
    let diff = comparison.portfolio("p", &|pack: &Pack| portfolio::from_toml(&sources, file, pack).value).unwrap();
    (comparison, diff, sources, file)
}

/// What a pack says of a portfolio, apart from its texts.
fn said(sources: &Sources, file: FileId, pack: &Pack) -> Option<Vec<String>> {
    let read = portfolio::from_toml(sources, file, pack).value?;
    let found = assess(pack, &read, &Settings::default());
    let warnings = found.warnings.iter().map(|warning| format!("{} {}", warning.rule, warning.share));
    let told = found.activities.iter().map(|activity| {
        let duties: BTreeSet<_> = activity
            .judgement
            .duties
            .iter()
            .map(|duty| (&duty.rule, duty.state))
            .map(|duty| format!("{duty:?}"))
            .collect();
        format!("{:?} {duties:?}", activity.judgement.verdict)
    });
    Some(told.chain(warnings).collect())
}

#[test]
fn indifference_and_the_order_of_options_change_at_once() {
    let new = with(&[
        ("indifference = 2", "indifference = 7"),
        (
            "{ id = \"keep\", title = \"Keep\" }, { id = \"buy\", title = \"Buy\", external = true }",
            "{ id = \"buy\", title = \"Buy\", external = true }, { id = \"keep\", title = \"Keep\" }",
        ),
    ]);
    let (comparison, diff, ..) = found(&new);
    let bread = &diff.verdicts[0];
    assert_eq!((bread.activity.as_str(), bread.from.option.as_deref()), ("bread", Some("keep")));
    assert_eq!(bread.to.option.as_deref(), Some("buy"), "of equal options, the first");
    let place = bread.causes[0].changes[0];
    assert_eq!((bread.causes.len(), comparison.diff().changes[place].item), (1, Item::Pack));
}

#[test]
fn duties_and_warnings_that_no_verdict_depends_on_are_told() {
    let (_, diff, ..) = found(&(OLD.to_owned() + DUTY));
    assert_eq!(diff.verdicts, [], "no verdict changes");
    let new: Vec<_> = diff.duties.iter().map(|duty| (duty.activity.as_str(), duty.new.join(" "))).collect();
    assert_eq!(new, ["bread", "cake", "books"].map(|activity| (activity, "count".to_owned())));
    assert_eq!(diff.warnings_new, ["much-stays"]);
}

#[test]
fn with_every_part_of_the_new_pack_the_verdicts_are_its_own() {
    let (comparison, diff, sources, file) = found(&everything());
    let mut more = Sources::new();
    let new = side(&mut more, &everything());
    assert!(comparison.new_pack().info().facts.iter().any(|fact| fact.id == "gone"), "the facts of both");
    let plain = PORTFOLIO.replace("gone = false\n", "");
    let only_new = more.add("p.toml", plain);
    assert_eq!(said(&sources, file, comparison.new_pack()), said(&more, only_new, new.pack()));
    let changes = &comparison.diff().changes;
    let cake = diff.verdicts.iter().find(|verdict| verdict.activity == "cake").unwrap();
    let names: Vec<Vec<&str>> =
        cake.causes.iter().map(|cause| cause.changes.iter().map(|at| changes[*at].id.as_str()).collect()).collect();
    assert_eq!(names, [["but-there"]], "a lift finds the rule under its new id, and choices that came cause nothing");
}

#[test]
fn of_shipped_packs_too() {
    let mut sources = Sources::new();
    let shelf = Shelf::embedded(&mut sources);
    let ids: Vec<String> = shelf.library().ids().map(str::to_owned).collect();
    let mut both = 0;
    for (old, new) in ids.iter().flat_map(|old| ids.iter().map(move |new| (old, new))) {
        let side = |id: &str| Side::of(shelf.library(), id).unwrap().value.unwrap();
        let comparison = Comparison::new(side(old), side(new));
        let name = root().join(format!("rules/{new}/example.toml"));
        let file = sources.add(new.as_str(), std::fs::read_to_string(name).unwrap());
        let real = said(&sources, file, side(new).pack());
        assert!(real.is_some(), "the example of {new}");
        assert_eq!(said(&sources, file, comparison.new_pack()), real, "from {old} to {new}");
        both += usize::from(comparison.new_pack().info().facts.len() > side(new).pack().info().facts.len());
    }
    assert!(both > 0, "some of them have facts of both");
}
