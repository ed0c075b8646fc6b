//! Other languages, as a user meets them: translating a pack, and asking for a language.

mod support;

use support::{Cli, path, root};

fn fixture() -> std::path::PathBuf {
    root().join("tests/fixtures/languages")
}

#[test]
fn a_lost_name_and_a_missing_text_are_worth_a_warning() {
    let cli = Cli::new();
    let pack = std::fs::read_to_string(fixture().join("bakery/pack.toml")).unwrap();
    let rules = std::fs::read_to_string(fixture().join("bakery/locales/fr-rules.toml")).unwrap();
    cli.file("b/pack.toml", pack);
    cli.file("b/locales/fr.toml", rules.replace("`oven.txt`", "le cahier").replace("{activity}", "{activité}"));
    let ran = cli.run(&["check", "b"]).ended(0);
    let ran = ran.says("MB704").says("`rule.clean-first.todo` has lost `oven.txt`").says("has lost {activity}");
    ran.says("MB703").says("35 texts are not translated into `fr`").says("MB503").says("4 warnings");
    cli.file("b/fr.toml", "[locale]\nlanguage = \"fr\"\n");
    cli.run(&["check", "b"]).ended(3).says("a locale file stands among the rules");
}

#[test]
fn a_skeleton_is_a_whole_locale_file_once_filled_in() {
    let cli = Cli::new();
    cli.file("b/pack.toml", std::fs::read(fixture().join("bakery/pack.toml")).unwrap());
    let new = ["new", "locale", "b", "--lang", "de", "-o", "b/locales/de.toml"];
    cli.file("b/locales/.keep", "");
    cli.run(&new).ended(0).says("53 texts to translate");
    cli.run(&new).ended(2).says("exists");
    cli.run(&["check", "b"]).ended(0).says("53 texts are not translated into `de`");
    let skeleton = cli.read("b/locales/de.toml");
    let filled: String = skeleton
        .lines()
        .map(|line| {
            let is_text = line.starts_with("# ") && line.contains(" = ");
            if is_text { line.trim_start_matches("# ").to_owned() + "\n" } else { line.to_owned() + "\n" }
        })
        .collect();
    cli.file("b/locales/de.toml", filled);
    let ran = cli.run(&["check", "b"]).ended(0).says("MB503").says("1 warning");
    assert!(!ran.stderr.contains("MB70"), "{}", ran.stderr);
    cli.run(&["new", "locale", "b", "--lang", "de"]).ended(0).says("every text of `bakery` is translated into `de`");
    let forced = ["new", "locale", "b", "--lang", "de", "-o", "b/locales/de.toml", "--force"];
    cli.run(&forced).ended(2).says("which was read");
    cli.run(&["new", "locale", "b", "--lang", "en"]).ended(2).says("English already");
    cli.run(&["new", "locale", "b", "--lang", "Deutsch"]).ended(2).says("a language is a code such as");
    cli.run(&["check", "b/locales/de.toml"]).ended(0).says("pack bakery 1.0.0");
}

#[test]
fn every_command_that_prints_what_packs_say_can_say_it_in_french() {
    let cli = Cli::new();
    let (bakery, example) =
        (path("tests/fixtures/languages/bakery"), path("tests/fixtures/languages/bakery/example.toml"));
    let run = |arguments: &[&str]| cli.run(&[arguments, &["--rules", &bakery, "--lang", "fr"]].concat()).ended(0);
    run(&["assess", &example]).says("--lang fr");
    run(&["assess", &example, "--format", "json"]).says("\"language\": \"fr\"").says("\"very_high\": \"très grand\"");
    run(&["assess", &example, "--format", "markdown"]).says("(pour l'instant)");
    run(&["explain", &example, "rolls"]).says("Plus de 100 personnes").says("skill: very_high (très grand)");
    run(&["report", &example, "--format", "markdown"]).says("Cuire").says("très grand").says("pour l'instant");
    run(&["report", &example]).says("<html lang=\"fr\">").says("Synthèse").says("Ce qui fait notre renom reste");
    run(&["packs", "bakery"]).says("Quel est notre savoir-faire ?").says("none (aucun), very_high (très grand)");
    run(&["packs", "bakery", "--format", "markdown"]).says("`rye` (seigle)");
    run(&["packs"]).says("Boulangeries").says("Marketing Internet");
    run(&["new", "portfolio", "--pack", "bakery"]).says("very_high (très grand): nous avons eu un prix");
    run(&["new", "portfolio", "--pack", "bakery", "--format", "csv"]).says("Quelles farines");
}

#[test]
fn the_language_is_said_or_usual() {
    let cli = Cli::new();
    let bakery = path("tests/fixtures/languages/bakery");
    let show = ["packs", "bakery", "--rules", &bakery];
    let with = |variables: &[(&str, &str)], more: &[&str]| {
        let mut command = cli.command(&[&show, more].concat());
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG").envs(variables.iter().copied());
        support::Ran::from(command.output().unwrap())
    };
    with(&[], &[]).ended(0).says("Bakeries");
    with(&[("LC_ALL", "fr_FR.UTF-8")], &[]).ended(0).says("Boulangeries");
    with(&[("LC_ALL", "C"), ("LANG", "fr_FR.UTF-8")], &[]).ended(0).says("Bakeries");
    with(&[("LANG", "fr_FR.UTF-8"), ("LC_MESSAGES", "it")], &[]).ended(0).says("Panifici");
    with(&[("LANG", "ru_RU.UTF-8")], &[]).ended(0).says("Bakeries");
    with(&[("LANG", "fr_FR.UTF-8")], &["--lang", "en"]).ended(0).says("Bakeries");
    with(&[], &["--lang", "it-CH"]).ended(0).says("Panifici");
    with(&[], &["--lang", "ru"]).ended(2).says("there are no texts in `ru` in pack `bakery`").says("`en`, `fr`, `it`");
    cli.run(&["packs", "--lang", "xx"]).ended(2).says("there are no texts in `xx` in any pack at hand");
    cli.run(&["packs", "--lang", "x"]).ended(2).says("a language is a code such as");
}

/// The language never decides whether there is a verdict.
#[test]
fn faulty_translations_give_way_to_english() {
    let cli = Cli::new();
    let stale = path("tests/fixtures/bad-locales/stale");
    cli.file("mine.toml", "pack = \"stale\"\ntitle = \"Mine\"\n[[activity]]\nid = \"a\"\nname = \"A\"\n");
    cli.run(&["check", &stale]).ended(3).says("MB702");
    cli.run(&["assess", "mine.toml", "--rules", &stale, "--lang", "fr"]).ended(0);
    let unusable = path("tests/fixtures/bad-locales/unusable");
    cli.run(&["assess", "mine.toml", "--rules", &unusable, "--pack", "unusable", "--lang", "fr"]).ended(0);
}

#[test]
fn what_a_wider_language_says_is_translated() {
    let cli = Cli::new();
    cli.file("p/pack.toml", PACK).file("p/locales/fr.toml", FRENCH);
    cli.file("p/locales/fr-CA.toml", "[locale]\nlanguage = \"fr-CA\"\n[pack]\ntitle = \"Chez nous\"\n");
    let ran = cli.run(&["check", "p"]).ended(0);
    assert!(!ran.stderr.contains("MB703"), "{}", ran.stderr);
    cli.run(&["packs", "p", "--rules", "p", "--lang", "fr-ca"])
        .ended(0)
        .says("Chez nous")
        .says("Ce qui est petit reste");
}

const PACK: &str = r#"
[pack]
id = "p"
version = "1.0.0"
title = "Ours"

[[option]]
id = "keep"
title = "Keep"
external = false

[[option]]
id = "buy"
title = "Buy"
external = true

[[fact]]
id = "small"
subject = "activity"
kind = "flag"
title = "Small"
ask = "Is it small?"

[[rule]]
id = "small-stays"
kind = "exclude"
title = "What is small stays"
when = "small"
options = ["buy"]
because = "So it is."
"#;

const FRENCH: &str = r#"
[locale]
language = "fr"
[pack]
title = "Le nôtre"
[option.keep]
title = "Garder"
[option.buy]
title = "Acheter"
[fact.small]
title = "Petit"
ask = "Est-ce petit ?"
[rule.small-stays]
title = "Ce qui est petit reste"
because = "C’est ainsi."
"#;
