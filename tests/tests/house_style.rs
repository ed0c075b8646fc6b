//! Reports in the style of a house: its colours and logo, and templates of its own, which are not trusted.

mod support;

use std::path::PathBuf;
use support::{Cli, Ran, path, root};

const PORTFOLIO: &str = "pack = \"internet-marketing\"\n[organisation]\nname = \"House & <Sons>\"\n\
    [[activity]]\nid = \"newsletters\"\nname = \"Newsletters\"\n[[activity]]\nid = \"ads\"\n";
const SVG: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 10\"><rect width=\"30\" height=\"10\"/></svg>";

/// A folder with a portfolio, and what it says of its report.
fn with(report: &str) -> Cli {
    let cli = Cli::new();
    cli.file("p.toml", format!("{PORTFOLIO}{report}"));
    cli
}

/// Sets the report in one template; nothing must be written if that fails.
fn set(name: &str, template: &str) -> (Cli, Ran) {
    let cli = with("");
    cli.file(&format!("t/{name}"), template);
    let ran = cli.run(&["report", "p.toml", "--template", "t", "-o", "o.html"]);
    assert_eq!(cli.exists("o.html"), ran.code == 0, "{ran:?}");
    (cli, ran)
}

#[test]
fn an_untouched_copy_gives_the_shipped_report() {
    let cli = Cli::new();
    cli.run(&["new", "template", "t"]).ended(0).says("README.md");
    assert!(cli.read("t/README.md").contains("| `styles/print.css` |"));
    cli.run(&["new", "template", "t"]).ended(2).says("`t` exists");
    let example = path("rules/it-services/example.toml");
    for (ending, language) in [("html", "en"), ("html", "ru"), ("md", "fr"), ("md", "it")] {
        let (shipped, copied) = (format!("a.{ending}"), format!("b.{ending}"));
        cli.run(&["report", &example, "--lang", language, "-o", &shipped]).ended(0);
        cli.run(&["report", &example, "--lang", language, "-o", &copied, "--template", "t"]).ended(0);
        assert!(cli.read(&shipped) == cli.read(&copied), "{ending} in {language}");
    }
}

#[test]
fn what_is_replaced_is_used_and_the_rest_is_as_shipped() {
    let cli = with("");
    cli.file("t/styles/page.css", ":root { --paper: #fffff0; }\n").file("t/README.md", "x").file("t/.hidden", "x");
    cli.file("t/summary.html", "<section id=\"summary\"><h2>{{ cover.organisation }}</h2></section>");
    cli.run(&["report", "p.toml", "--template", "t", "-o", "o.html"]).ended(0);
    let page = cli.read("o.html");
    assert!(page.contains("<h2>House &amp; &lt;Sons&gt;</h2>") && page.contains("--paper: #fffff0"), "{page}");
    assert!(page.contains("id=\"risks\""));
}

#[test]
fn faults_are_told_of_where_they_stand() {
    for (name, template, said) in [
        ("summary.html", "<p>\n{{ title ", "t/summary.html:2"),
        ("summary.html", "<p>\n{{ nope }}", "t/summary.html:2:4"),
        ("summary.html", "<p>\n{{ nope }}", "known here: activities"),
        ("summary.html", "é {{ title | nofilter }}", "t/summary.html:1:14"),
        ("summary.html", "{% include \"no.html\" %}", "unknown template `no.html`"),
        ("summary.html", "{% include \"/etc/passwd\" %}", "unknown template `/etc/passwd`"),
        ("summary.html", "{% include \"summary.html\" %}", "`summary.html` includes itself"),
        ("summary.html", "{% extends \"gone.html\" %}", "there is no template `gone.html` to extend"),
        ("summary.html", "{{ get_env(name=\"HOME\") }}", "unknown function `get_env`"),
        ("summary.html", "{{ now() }}", "unknown function `now`"),
        ("summary.html", "{{ title | round }}", "t/summary.html:1:4"),
        ("summary.html", "{{ throw(message=\"so\") }}", "MB612"),
        ("summary.html", "{{ title | safe }}", "`safe` is for the fixed words"),
        ("summary.html", "{{ title | newlines_to_br }}", "is not for reports"),
        (
            "summary.html",
            "{% component me(x) %}{{ <me x={x} /> }}{% endcomponent me %}{{ <me x={1} /> }}",
            "recursion depth",
        ),
        ("parts.html", "", "the shipped `parts.html` declares it, and yours must do so, too"),
        ("styles/page.css", "p { }\n@media print {#a { } }", "t/styles/page.css:2:14"),
        ("sumary.html", "", "did you mean `summary.html`?"),
        ("sumary.html", "", "MB611"),
    ] {
        let (_, ran) = set(name, template);
        ran.ended(3).says(said);
    }
    let nested = "{% if title %}".repeat(500) + &"{% endif %}".repeat(500);
    set("summary.html", &nested).1.ended(3).says("MB612");
    let long = " ".repeat((1 << 20) + 1);
    set("summary.html", &long).1.ended(3).says("MB002");
    let (_, ran) = set("summary.html", "{{ a");
    ran.ended(3).says("1 error");
}

/// A folder that somebody else made must not bring what stands elsewhere into a report, nor keep it waiting.
#[test]
fn templates_are_files_of_their_folder() {
    let cli = with("");
    cli.file("secret", "<p>key</p>").file("t/styles/page.css", "p { }");
    let link = |to: &str, name: &str| std::os::unix::fs::symlink(to, cli.folder().join(name)).unwrap();
    link("../secret", "t/summary.html");
    link("/dev/zero", "t/cover.html");
    link("styles/page.css", "t/risks.html");
    let pipe = std::process::Command::new("mkfifo").arg(cli.folder().join("t/map.html")).status().unwrap();
    assert!(pipe.success());
    let ran = cli.run(&["report", "p.toml", "--template", "t", "-o", "o.html"]).ended(3).says("makebuy: 3 errors");
    let ran = ran.says("t/summary.html").says("a link leads out of its folder").says("t/map.html");
    let ran = ran.says("it is no regular file");
    assert!(!cli.exists("o.html") && !ran.stderr.contains("t/risks.html"));
}

#[test]
fn all_faults_are_told_of_at_once() {
    let cli = with("");
    cli.file("t/summary.html", "{{ a").file("t/risks.html", "{% for %}").file("t/styles/page.css", "@import 'x';");
    let ran = cli.run(&["report", "p.toml", "--template", "t", "-o", "o.html"]).ended(3);
    ran.says("t/risks.html:1").says("t/summary.html:1").says("t/styles/page.css:1").says("3 errors");
}

#[test]
fn what_takes_too_much_is_stopped() {
    let loops = "{% for a in range(end=99999) %}{% for b in range(end=99999) %}x{% endfor %}{% endfor %}";
    set("summary.html", loops).1.ended(4).says("MB614").says("t/summary.html:1:44").says("more than 1000000 numbers");
    let doubled = "{% set_global s = title %}{% for a in range(end=64) %}{% set_global s = s ~ s %}{% endfor %}{{ s }}";
    set("summary.html", doubled).1.ended(4).says("MB614").says("512 MiB");
    let long = "x".repeat(100_000);
    let much = format!("{{% for a in range(end=1000) %}}{long}{{% endfor %}}");
    set("summary.html", &much).1.ended(4).says("MB614").says("the report would have more than 67108864 bytes");
}

#[test]
fn what_never_ends_is_stopped() {
    let steps = "0123456789".chars().map(|c| format!("\"{c}\",")).collect::<String>();
    let one = format!("{{% for a in [{steps}] %}}");
    let endless = one.repeat(12) + &"{% endfor %}".repeat(12);
    set("summary.html", &endless).1.ended(4).says("MB614").says("no report after 10 s");
}

#[test]
fn a_report_runs_nothing_and_loads_nothing() {
    for (body, said) in [
        ("<script>alert(1)</script>", "`<script>`"),
        ("<p onclick=\"x()\">", "`onclick` on `<p>`"),
        ("<p style=\"color: red\">", "`style` on `<p>`"),
        ("<img src=\"https://example.org/a.png\">", "`src` on `<img>`"),
        ("<a href=\"javascript:x()\">", "`href` on `<a>`"),
        ("<svg><title><script>1</script></title></svg>", "`<script>`"),
        ("<style>p { color: red }</style>", "styles that are not those of its stylesheet"),
    ] {
        let (_, ran) = set("summary.html", &format!("\n{body}"));
        ran.ended(3).says("MB613").says(said).says("t/summary.html:2");
    }
    let bare = "<html><head><title>x</title></head><body></body></html>";
    set("report.html", bare).1.ended(3).says("without its content security policy");
    set("styles/page.css", "p { background: url(https://example.org) }").1.ended(3).says("t/styles/page.css:1:17");
}

#[test]
fn templates_are_for_texts() {
    let cli = with("");
    cli.file("t/summary.html", "x");
    cli.run(&["report", "p.toml", "--template", "t", "-o", "o.json"]).ended(2).says("in HTML, Markdown and PDF");
    cli.run(&["report", "p.toml", "--template", "gone", "-o", "o.html"]).ended(2).says("there is no folder `gone`");
    std::fs::create_dir(cli.folder().join("empty")).unwrap();
    cli.run(&["report", "p.toml", "--template", "empty", "-o", "o.html"]).ended(2).says("holds no template");
}

#[test]
fn a_logo_stands_on_the_cover() {
    let cli = with("[report]\nlogo = \"below/logo.svg\"\n");
    cli.file("below/logo.svg", SVG);
    cli.run(&["check", "p.toml"]).ended(0);
    cli.run(&["report", "p.toml", "-o", "o.html"]).ended(0);
    let page = cli.read("o.html");
    assert!(page.contains("src=\"data:image/svg+xml;base64,"), "{page}");
    assert!(page.contains("alt=\"House &amp; &lt;Sons&gt;\""));
    cli.run(&["new", "template", "t"]).ended(0);
    cli.run(&["report", "p.toml", "--template", "t", "-o", "b.html"]).ended(0);
    assert_eq!(page, cli.read("b.html"));
}

#[test]
fn a_logo_that_is_none_is_refused_where_it_is_named() {
    let refused = |logo: &str, content: &str, said: &str| {
        let cli = with(&format!("[report]\nlogo = \"{logo}\"\n"));
        cli.file("in.svg", content).file("pipe.txt", "x");
        std::os::unix::fs::symlink("/etc/hostname", cli.folder().join("link.svg")).unwrap();
        cli.run(&["check", "p.toml"]).ended(3).says("MB408");
        let ran = cli.run(&["report", "p.toml", "-o", "o.html"]).ended(3);
        ran.says("p.toml:10:8").says("MB408").says(said);
        assert!(!cli.exists("o.html"));
    };
    refused("gone.png", "", "there is no such file");
    refused("../in.svg", "", "beside the portfolio or below its folder");
    refused("/etc/passwd", "", "beside the portfolio or below its folder");
    refused("link.svg", "", "a link leads out");
    refused("pipe.txt", "", "neither a PNG nor an SVG");
    refused("in.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "the SVG has no size");
    refused("in.svg", &SVG.replace("<rect", "<script/><rect"), "`<script>` (line 1, column");
    let cli = Cli::new();
    cli.file("logo.svg", SVG);
    let piped = format!("{PORTFOLIO}[report]\nlogo = \"logo.svg\"\n");
    cli.pipe(&["report", "-", "-o", "o.html"], &piped).ended(3).says("the portfolio is no file");
}

#[test]
fn colours_are_made_legible_and_let_in() {
    let cli = with("[report.colours]\noutside = \"#ffcc00\"\ninside = \"#552200\"\n");
    cli.run(&["check", "p.toml"]).ended(0).says("warning[MB407]").says("p.toml:10:11").says("it is printed as `#");
    cli.run(&["report", "p.toml", "-o", "o.html"]).ended(0).says("MB407");
    let page = cli.read("o.html");
    assert!(page.contains("--inside: #552200;") && !page.contains("--outside: #ffcc00"));
    let plain = with("");
    plain.run(&["report", "p.toml", "-o", "o.html"]).ended(0);
    let hash = |page: &str| page.split("style-src '").nth(1).unwrap()[..50].to_owned();
    assert_ne!(hash(&page), hash(&plain.read("o.html")));
}

#[test]
fn a_sheet_has_its_report_beside_it() {
    let cli = Cli::new();
    cli.file("s.csv", "id;name\nletters;Letters\n").file("logo.svg", SVG);
    let head = "pack = \"internet-marketing\"\n[report]\norganisation = \"Sheet\"\nlogo = \"logo.svg\"\n\
        [[assign]]\nactivity = \"letters\"\nowner = \"A. Abt\"\n[[assign]]\nactivity = \"leters\"\nby = 2027-03-01\n";
    cli.file("s.toml", head);
    cli.run(&["check", "s.csv"]).ended(3).says("MB406").says("did you mean `letters`?");
    cli.file("s.toml", head.replace("leters", "letters"));
    cli.run(&["report", "s.csv", "-o", "o.html"]).ended(0);
    assert!(cli.read("o.html").contains("alt=\"Sheet\""));
    let said = cli.run(&["assess", "s.csv", "--format", "json"]).ended(0).stdout;
    let found: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(found["assignments"][0]["owner"], "A. Abt");
    assert_eq!(found["assignments"][1]["by"], "2027-03-01");
}

#[test]
fn the_view_is_as_its_schema_says() {
    let cli = Cli::new();
    let schema = cli.run(&["schema", "report"]).ended(0).stdout;
    assert_eq!(schema, std::fs::read_to_string(root().join("docs/reference/report.schema.json")).unwrap());
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let packs = xtask::pack_folders(&root()).unwrap().into_iter();
    let examples: Vec<PathBuf> = packs.map(|pack| pack.join("example.toml")).filter(|path| path.exists()).collect();
    assert!(examples.len() > 2);
    for example in examples {
        let said = cli.run(&["report", example.to_str().unwrap(), "--format", "json"]).ended(0).stdout;
        let view = serde_json::from_str(&said).unwrap();
        let errors: Vec<String> = validator.iter_errors(&view).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{example:?}: {errors:?}");
    }
}
