//! Every command, as a user types it.

mod support;

use makebuy_model::assessment::{FunnelStep, Standing};
use serde_json::Value;
use support::{Cli, path};

fn example() -> String {
    path("rules/internet-marketing/example.toml")
}

const SMALL: &str =
    "pack = \"foundations\"\n[organisation]\nname = \"Us\"\n[[activity]]\nid = \"support\"\ncustomer_service = true\n";

#[test]
fn assess_prints_a_line_per_activity() {
    let ran = Cli::new().run(&["assess", &example()]).ended(0);
    insta::assert_snapshot!(ran.stdout);
    assert!(ran.stderr.contains("makebuy explain"), "says what to do next: {}", ran.stderr);
}

#[test]
fn assess_in_other_formats() {
    let cli = Cli::new();
    insta::assert_snapshot!(
        "assess_markdown",
        cli.run(&["assess", &example(), "--format", "markdown"]).ended(0).stdout
    );
    insta::assert_snapshot!("assess_csv", cli.run(&["assess", &example(), "--format", "csv"]).ended(0).stdout);
}

#[test]
fn explain_says_why_and_what_to_do() {
    let cli = Cli::new();
    for activity in ["product-photos", "budget-model", "customer-replies", "paid-search"] {
        let ran = cli.run(&["explain", &example(), activity]).ended(0);
        insta::assert_snapshot!(format!("explain_{activity}"), ran.stdout);
    }
    cli.run(&["explain", &example(), "product-photo"]).ended(2).says("did you mean `product-photos`?");
    cli.run(&["explain", &example(), "paid-search", "--for", "nobody"]).ended(2).says("known here");
}

#[test]
fn assessment_json_follows_its_schema_and_is_the_same_every_time() {
    let cli = Cli::new();
    let first = cli.run(&["assess", &example(), "--format", "json"]).ended(0).stdout;
    let again = cli.run(&["assess", &example(), "--format", "json", "-o", "out.json"]).ended(0);
    assert_eq!(again.stdout, "");
    assert_eq!(first, cli.read("out.json"), "byte for byte");
    let assessment: Value = serde_json::from_str(&first).unwrap();
    let schema = std::fs::read_to_string(path("docs/reference/assessment.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<_> = validator.iter_errors(&assessment).map(|error| error.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());
    let broken: Value =
        serde_json::from_str(&first.replace("\"standing\": \"firm\"", "\"standing\": \"sure\"")).unwrap();
    assert!(!validator.is_valid(&broken), "the schema refuses what is no standing");
}

#[test]
fn a_report_can_be_rendered_from_json_alone() {
    let cli = Cli::new();
    let json = cli.run(&["assess", &example(), "--format", "json"]).ended(0).stdout;
    let assessment: makebuy_model::Assessment = serde_json::from_str(&json).unwrap();
    for (name, format) in [("out.html", makebuy_report::Markup::Html), ("out.md", makebuy_report::Markup::Markdown)] {
        cli.run(&["report", &example(), "-o", name]).ended(0).says("report written");
        assert_eq!(makebuy_report::render(&assessment, format).unwrap(), cli.read(name));
    }
}

#[test]
fn report_formats_go_by_the_ending() {
    let cli = Cli::new();
    cli.run(&["report", &example(), "-o", "out.odt"]).ended(2).says("use .html, .md, .docx, .xlsx, .pdf or .json");
    cli.run(&["report", &example(), "-o", "out.txt", "--format", "markdown"]).ended(0);
    assert!(cli.read("out.txt").starts_with('#'));
    assert!(cli.run(&["report", &example()]).ended(0).stdout.starts_with("<!"), "standard output gets HTML");
}

#[test]
fn nothing_is_left_where_an_output_can_not_be_written() {
    let cli = Cli::new();
    cli.run(&["report", &example(), "-o", "no/such/folder.html"]).ended(2).says("can not be written");
    cli.file("kept.html", "old").file("bad.toml", "pack = \"nope\"\n[[activity]]\nid = \"a\"\n");
    cli.run(&["report", "bad.toml", "-o", "kept.html"]).ended(3);
    assert_eq!(cli.read("kept.html"), "old");
    assert_eq!(std::fs::read_dir(cli.folder()).unwrap().count(), 2);
}

#[test]
fn an_impossible_verdict_and_a_name_look_as_in_the_report() {
    let cli = Cli::new();
    cli.file(
        "house.toml",
        "pack = { id = \"house\", version = \"1.0.0\", title = \"H\" }\n\
         option = [{ id = \"keep\", title = \"Keep\" }, { id = \"buy\", title = \"Buy\" }]\n\
         fact = [{ id = \"far\", kind = \"flag\", subject = \"activity\", ask = \"?\" }]\n\
         [[rule]]\nid = \"no\"\nkind = \"veto\"\ntitle = \"No\"\nwhen = \"far\"\noptions = [\"keep\", \"buy\"]\nbecause = \"So.\"\n",
    );
    cli.file("p.toml", "[[activity]]\nid = \"a\"\nname = \"www.example.org & _so_ on #1\"\nfar = true\n");
    let run = |command: &[&str]| cli.run(&[command, &["p.toml", "--rules", "house.toml", "--pack", "house"]].concat());
    run(&["assess"]).ended(0).says("✕ impossible");
    let name = "www\\.example.org & \\_so\\_ on #1";
    let table = run(&["assess", "--format", "markdown"]).ended(0).stdout;
    let report = run(&["report", "--format", "markdown", "-o", "-"]).ended(0).stdout;
    assert!(table.contains(name) && report.contains(name), "{table}{report}");
}

#[test]
fn gates_end_with_one() {
    let cli = Cli::new();
    cli.run(&["assess", &example(), "--fail-on", "impossible"]).ended(0);
    cli.run(&["assess", &example(), "--fail-on", "open,not-yet"]).ended(1).says("gate not met: open:");
    cli.run(&["assess", &example(), "--fail-on", "opne"]).ended(2);
}

#[test]
fn standard_input_and_output() {
    let cli = Cli::new();
    let ran = cli.pipe(&["assess", "-", "--format", "csv"], SMALL).ended(0);
    assert!(ran.stdout.contains("support,support,in-house"), "{}", ran.stdout);
    let sheet = "id;customer_service\nsupport;yes\n";
    cli.pipe(&["assess", "-", "--pack", "foundations", "--format", "csv"], sheet)
        .ended(0)
        .says("support,support,in-house");
    cli.pipe(&["report", "-", "--format", "markdown", "-o", "-"], SMALL).ended(0);
    cli.pipe(&["check", "-"], SMALL).ended(0).says("1 activity");
}

#[test]
fn a_sheet_gets_its_organisation_from_beside_or_from_flags() {
    let cli = Cli::new();
    let sheet = "\u{FEFF}id;name;customer_service;competitive_advantage;nature;providers;provider_trust@acme\r\n\
                 support;\"Support; all of it\";true;low..medium;support|admin;acme;high\r\n";
    cli.file("a.csv", sheet);
    cli.run(&["assess", "a.csv"]).ended(3).says("no pack is named");
    let flags = [
        "assess",
        "a.csv",
        "--pack",
        "foundations",
        "--provider",
        "acme",
        "--set",
        "headcount=60",
        "--set",
        "acme.provider_trust=low",
        "--organisation",
        "Us",
        "--format",
        "json",
    ];
    let by_flags: Value = serde_json::from_str(&cli.run(&flags).ended(0).stdout).unwrap();
    let head = "pack = \"foundations\"\n[organisation]\nname = \"Us\"\nheadcount = 60\n[[provider]]\nid = \"acme\"\nprovider_trust = \"low\"\n";
    cli.file("a.toml", head);
    let beside: Value =
        serde_json::from_str(&cli.run(&["assess", "a.csv", "--format", "json"]).ended(0).stdout).unwrap();
    assert_eq!(by_flags["activities"], beside["activities"]);
    assert_eq!(by_flags["organisation"], beside["organisation"]);
    let activity = &beside["activities"][0];
    assert_eq!(activity["name"], "Support; all of it");
    let answer = |fact: &str| {
        activity["answers"].as_array().unwrap().iter().find(|answer| answer["fact"] == fact).unwrap()["value"].clone()
    };
    assert_eq!(answer("competitive_advantage"), serde_json::json!({ "from": "low", "to": "medium" }));
    assert_eq!(answer("nature"), serde_json::json!(["support", "admin"]));
    assert_eq!(answer("provider_trust"), "high", "the activity's own answer about the provider holds");
    cli.run(&["assess", "a.csv", "--set", "headcont=3"]).ended(3).says("did you mean `headcount`?");
    cli.run(&["assess", &example(), "--set", "headcount=3"]).ended(3).says("for CSV sheets");
}

#[test]
fn a_sheet_and_a_toml_file_of_the_same_answers_give_the_same_verdicts() {
    let cli = Cli::new();
    cli.file("a.csv", "id,core_function,competitive_advantage,duration\na,true,high,weeks\nb,,low..medium,\n");
    cli.file("b.toml", "pack = \"foundations\"\n[[activity]]\nid = \"a\"\ncore_function = true\ncompetitive_advantage = \"high\"\n\
                        duration = \"weeks\"\n[[activity]]\nid = \"b\"\ncompetitive_advantage = [\"low\", \"medium\"]\n");
    let activities = |arguments: &[&str]| {
        let out = cli.run(arguments).ended(0).stdout;
        serde_json::from_str::<Value>(&out).unwrap()["activities"].clone()
    };
    assert_eq!(
        activities(&["assess", "a.csv", "--pack", "foundations", "--format", "json"]),
        activities(&["assess", "b.toml", "--format", "json"])
    );
}

#[test]
fn assumptions_can_be_lifted() {
    let cli = Cli::new();
    let assumptions = |arguments: &[&str]| {
        let out: Value = serde_json::from_str(&cli.run(arguments).ended(0).stdout).unwrap();
        let all = out["activities"].as_array().unwrap();
        all.iter().map(|activity| activity["assumptions"].as_array().unwrap().len()).sum::<usize>()
    };
    assert!(assumptions(&["assess", &example(), "--format", "json"]) > 0);
    assert_eq!(assumptions(&["assess", &example(), "--format", "json", "--no-assumptions"]), 0);
}

#[test]
fn packs_are_listed_and_shown() {
    let cli = Cli::new();
    insta::assert_snapshot!("packs", cli.run(&["packs"]).ended(0).stdout);
    cli.run(&["packs", "internet-marketing"]).ended(0).says("Rules, by step");
    cli.run(&["packs", "internet-marketing", "--format", "json"]).ended(0).says("\"rules\"");
    cli.run(&["packs", "internet-marketting"]).ended(2).says("did you mean `internet-marketing`?");
}

#[test]
fn check_names_what_it_checked() {
    let cli = Cli::new();
    cli.run(&["check", &path("rules/foundations"), &path("rules/internet-marketing"), &example()])
        .ended(0)
        .says("22 activities");
    cli.file("a/pack.toml", "[pack]\nid = \"a\"\n").file("b.toml", SMALL);
    let ran = cli.run(&["check", "a", "b.toml", "c.toml"]).ended(3);
    assert!(ran.stdout.starts_with("b.toml: portfolio for foundations"), "the good one is named: {}", ran.stdout);
    assert!(ran.stderr.contains("MB103") && ran.stderr.contains("MB001"), "all bad ones are reported: {}", ran.stderr);
}

#[test]
fn cases_that_fail_are_told_with_what_came() {
    let cli = Cli::new();
    cli.file("p/pack.toml", "[pack]\nid = \"p\"\nversion = \"1.0.0\"\ntitle = \"P\"\nextends = [\"foundations\"]\n");
    cli.run(&["test", "p"]).ended(1).says("nothing was tested");
    cli.file("p/cases.toml", "[[case]]\nid = \"wrong\"\ntitle = \"Support goes\"\nactivity = { customer_service = true }\nexpect.option = \"outsource\"\n");
    cli.run(&["test", "p"])
        .ended(1)
        .says("outsource is out by customer-service-never-leaves")
        .says("0 cases passed, 1 failed");
    cli.file(
        "p/cases.toml",
        "[[case]]\nid = \"typo\"\ntitle = \"Typo\"\nactivity = { customer_servic = true }\nexpect.for = [\"nope\"]\n",
    );
    cli.run(&["test", "p"]).ended(3).says("did you mean `customer_service`?").says("there is no rule `nope`");
    cli.run(&["test", "foundations", "internet-marketing"]).ended(0);
}

#[test]
fn a_pack_of_ones_own_adds_to_a_built_in_one() {
    let cli = Cli::new();
    let pack = "[pack]\nid = \"house\"\nversion = \"1.0.0\"\ntitle = \"House rules\"\nextends = [\"internet-marketing\"]\n\
        [[rule]]\nid = \"translations-stay\"\nkind = \"veto\"\ntitle = \"Translations stay\"\nwhen = \"mechanical in nature\"\n\
        options = [\"outsource\", \"hybrid\", \"partner\"]\nbecause = \"We said so.\"\n";
    cli.file("mine/house.toml", pack);
    let arguments = ["assess", &example(), "--rules", "mine", "--pack", "house", "--format", "csv"];
    let ours = cli.run(&arguments).ended(0).stdout;
    let theirs = cli.run(&["assess", &example(), "--format", "csv"]).ended(0).stdout;
    assert!(theirs.contains("email-sending,Building and sending the e-mail campaigns,outsource"));
    assert!(ours.contains("email-sending,Building and sending the e-mail campaigns,in-house"));
    cli.run(&["assess", &example(), "--rules", "nowhere", "--pack", "house"]).ended(3).says("MB001");
}

#[test]
fn a_new_portfolio_is_good_as_it_is() {
    let cli = Cli::new();
    for pack in ["foundations", "internet-marketing"] {
        cli.run(&["new", "portfolio", "--pack", pack, "-o", "mine.toml", "--force"])
            .ended(0)
            .says("makebuy assess mine.toml");
        cli.run(&["check", "mine.toml"]).ended(0).says("1 activity");
        // Every answer that the comments offer is a good one.
        let answered: String = cli
            .read("mine.toml")
            .lines()
            .map(|line| {
                let offered = line.strip_prefix("# ").filter(|rest| {
                    let key = rest.split(" = ").next().unwrap_or_default();
                    rest.contains(" = ")
                        && key.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit())
                        && key != "date"
                        || rest.starts_with('[')
                });
                offered.unwrap_or(line).to_owned() + "\n"
            })
            .collect();
        cli.file("answered.toml", &answered);
        let ran = cli.run(&["assess", "answered.toml", "--format", "json"]).ended(0);
        let out: Value = serde_json::from_str(&ran.stdout).unwrap();
        let answers = out["activities"][0]["answers"].as_array().unwrap();
        assert!(answers.iter().filter(|answer| answer["origin"] == "given").count() > 10, "questions were answered");
        cli.run(&["new", "portfolio", "--pack", pack, "-o", "sheet.csv", "--force"]).ended(0);
        cli.run(&["check", "sheet.csv"]).ended(0).says("1 activity");
    }
    cli.run(&["new", "portfolio", "--pack", "foundations", "-o", "mine.toml"]).ended(2).says("--force");
    cli.run(&["new", "portfolio", "--pack", "internet-marketing", "--example", "-o", "shop.toml"]).ended(0);
    let (text, shipped) = (cli.read("shop.toml"), std::fs::read_to_string(example()).unwrap());
    let body = |text: &str| text.split_once("\n\n").unwrap().1.to_owned();
    assert_eq!(body(&text), body(&shipped), "but for the line that refers to the schema beside it");
}

#[test]
fn usage_errors_end_with_two() {
    let cli = Cli::new();
    cli.run(&[]).ended(2);
    cli.run(&["asess", "x"]).ended(2).says("assess");
    cli.run(&["assess", &example(), "--pack", "nope"]).ended(2).says("there is no pack `nope`");
    cli.run(&["--version"]).ended(0).says("makebuy 0.");
}

#[test]
fn an_answer_that_can_not_be_computed_with_is_asked_again() {
    let cli = Cli::new();
    cli.file(
        "p.toml",
        "[pack]\nid = \"p\"\nversion = \"1.0.0\"\ntitle = \"P\"\nextends = [\"foundations\"]\n\
         [[fact]]\nid = \"own\"\nsubject = \"activity\"\nkind = \"number\"\nask = \"What does it cost today?\"\n\
         [[fact]]\nid = \"ratio\"\nkind = \"number\"\ntitle = \"Ratio\"\nderive = \"10 / own\"\n\
         [[rule]]\nid = \"dear\"\nkind = \"veto\"\ntitle = \"Dear\"\nwhen = \"ratio > 2\"\noptions = [\"in-house\"]\nbecause = \"So.\"\n",
    );
    cli.file("f.toml", "pack = \"p\"\n[[activity]]\nid = \"a\"\nown = 0\n");
    let ran = cli.run(&["explain", "f.toml", "a", "--rules", "p.toml"]).ended(0);
    let line = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(line.contains("What does it cost today? [own"), "{line}");
    assert!(line.contains("you said 0, with which something can not be computed"), "{line}");
}

#[test]
fn the_funnel_adds_up_to_the_verdicts() {
    let cli = Cli::new();
    cli.file(
        "p.toml",
        "pack = \"internet-marketing\"\n[[activity]]\nid = \"nothing-known\"\n\
        [[activity]]\nid = \"no-way\"\ntrade_secret = true\nindependent_required = true\n",
    );
    for file in [example(), "p.toml".to_owned()] {
        let out = cli.run(&["assess", &file, "--format", "json"]).ended(0).stdout;
        let found: makebuy_model::Assessment = serde_json::from_str(&out).unwrap();
        let of = |standing: Standing| {
            found.activities.iter().filter(|one| one.judgement.verdict.standing == standing).count()
        };
        let sum =
            |part: fn(&FunnelStep) -> &Vec<String>| found.funnel.iter().map(|step| part(step).len()).sum::<usize>();
        let through = found.funnel.last().unwrap().let_through.len();
        assert_eq!(sum(|step| &step.held_back), of(Standing::NotYet));
        assert_eq!(sum(|step| &step.ruled_out), of(Standing::Impossible));
        assert_eq!(sum(|step| &step.kept_in) + through, of(Standing::Firm) + of(Standing::Open));
        for step in &found.funnel {
            let left = step.kept_in.len() + step.held_back.len() + step.ruled_out.len() + step.let_through.len();
            assert_eq!(step.entered.len(), left, "{}", step.step);
        }
    }
}
