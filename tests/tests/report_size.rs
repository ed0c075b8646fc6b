//! How large a report on two hundred activities is, in every language, with the texts of a shipped pack.

mod support;

use support::{Cli, root};

/// The most bytes, in Russian too, where a letter takes two.
const MOST: usize = 2_000_000;

/// The example of a shipped pack, with its activities again and again.
fn portfolio(count: usize) -> String {
    let example = std::fs::read_to_string(root().join("rules/internet-marketing/example.toml")).unwrap_or_default();
    let (head, activities) = example.split_once("[[activity]]").unwrap_or_default();
    let activities: Vec<&str> = activities.split("[[activity]]").collect();
    let copy = |(at, text): (usize, &&str)| {
        let (before, id) = text.split_once("id = \"").unwrap_or_default();
        format!("[[activity]]{before}id = \"n{at}-{id}")
    };
    head.to_owned() + &activities.iter().cycle().take(count).enumerate().map(copy).collect::<String>()
}

#[test]
fn two_hundred_activities_stay_small_enough() {
    let cli = Cli::new();
    cli.file("many.toml", portfolio(200));
    for language in ["en", "fr", "it", "ru"] {
        cli.run(&["report", "many.toml", "--lang", language, "-o", "many.html"]).ended(0);
        let bytes = cli.read("many.html").len();
        assert!(bytes < MOST, "{language}: {bytes} bytes");
    }
}
