//! Functions of plugins in derived facts: how calls are checked, computed, and what becomes of failures.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at what should not be")]

use makebuy_core::functions::{Answers, Arguments, Functions, Lost, Plugin, Values};
use makebuy_core::{Library, Pack, PackFiles, Settings, assess, portfolio};
use makebuy_model::assessment::{Answer, FunctionFailure, Origin};
use makebuy_model::pack::Value;
use makebuy_model::{Assessment, Diagnostic, Sources};
use makebuy_tests::functions::{self, ALL, info};
use std::sync::{Arc, Mutex};

const HEAD: &str = r#"
    pack = { id = "house", version = "1.0.0", title = "House" }
    option = [{ id = "in", title = "In" }, { id = "out", title = "Out", external = true }]
    fact = [
        { id = "a", subject = "activity", kind = "number", ask = "A?" },
        { id = "b", subject = "activity", kind = "number", ask = "B?" },
        { id = "yes", subject = "activity", kind = "flag", ask = "Yes?" },
        { id = "size", subject = "activity", kind = "level", levels = ["small", "large"], ask = "Size?" },
        { id = "parts", subject = "activity", kind = "set", choices = ["x", "y"], ask = "Parts?" },
        { id = "remark", subject = "activity", kind = "text", ask = "Remark?" },
"#;

/// A pack with some more facts, and a rule of some condition.
fn pack_text(facts: &str, when: &str) -> String {
    let rule = format!("id = 'r', kind = 'veto', title = 'R', when = '{when}', options = ['in'], because = 'B.'");
    format!("{HEAD}{facts}]\nrule = [{{ {rule} }}]\n")
}

fn number(derive: &str) -> String {
    format!("{{ id = 'd', title = 'D', kind = 'number', derive = '{derive}' }}")
}

fn flag(derive: &str) -> String {
    format!("{{ id = 'f', title = 'F', kind = 'flag', derive = '{derive}' }}")
}

/// Compiles a pack with a plugin.
fn compiled(text: &str, plugin: Plugin) -> (Sources, Option<Pack>, Vec<Diagnostic>) {
    let (mut sources, mut library) = (Sources::new(), Library::new());
    let file = sources.add("pack.toml", text);
    library.add(&sources, PackFiles { files: vec![file], plugin: Some(plugin), ..PackFiles::default() });
    let outcome = library.compile("house").unwrap();
    (sources, outcome.value, outcome.diagnostics)
}

/// What is said about a pack: code, what is underlined, message, help.
fn told(text: &str, plugin: Plugin) -> String {
    let (sources, _, found) = compiled(text, plugin);
    let errors = found.iter().filter(|diagnostic| diagnostic.is_error());
    let line = |diagnostic: &Diagnostic| {
        let place = diagnostic.span().map(|span| {
            let text = &sources.text(span.file);
            text.get(span.start..span.end).unwrap_or_default().to_owned()
        });
        format!(
            "{} {:?}: {}\n    {}",
            diagnostic.code,
            place.unwrap_or_default(),
            diagnostic.message,
            diagnostic.help.join(" / ")
        )
    };
    errors.map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn calls_are_checked_when_a_pack_is_compiled() {
    let numbers = [
        "sparee(a, b)",
        "nothing(a)",
        "spare(a)",
        "spare(a, yes)",
        "spare(a, remark) + spare(parts, b)",
        "scaled(a, b)",
        "scaled(size >= large, b)",
        "enough(a, yes) + 1",
        "share(spare(a, missing), b)",
        "known(a)",
    ];
    let flags =
        ["spare(a, b)", "max(a, b)", "enough(a, yes) and yes", "not same(yes, yes)", "same(yes, true)", "enough(a)"];
    let conditions = ["spare(a, b) > 3", "enough(a, yes)", "wrong(a)", "a > waves(b)"];
    let mut said = String::new();
    let mut say = |what: &str, text: String| {
        said += &format!("{what}\n{}\n\n", told(&text, functions::plugin()));
    };
    numbers.iter().for_each(|derive| say(&format!("number {derive}"), pack_text(&number(derive), "yes")));
    flags.iter().for_each(|derive| say(&format!("flag {derive}"), pack_text(&flag(derive), "yes")));
    conditions.iter().for_each(|when| say(&format!("when {when}"), pack_text("", when)));
    insta::assert_snapshot!(said);
}

#[test]
fn a_plugin_can_not_take_the_names_that_have_a_meaning() {
    let named = |name: &str| {
        let mut function = info("odd", &ALL[0]);
        name.clone_into(&mut function.name);
        function
    };
    let functions = ["min", "known", "fine", "fine"].map(named).to_vec();
    insta::assert_snapshot!(told(&pack_text("", "yes"), functions::of("odd", Arc::new(Wrong::Nothing), functions)));
}

/// Two packs, each with a plugin; the second extends the first.
fn two_plugins(when: &str, facts: &str) -> (Option<Pack>, Vec<Diagnostic>) {
    let (mut sources, mut library) = (Sources::new(), Library::new());
    let base = sources.add("base.toml", pack_text("", "yes"));
    let rule = format!("id = 's', kind = 'veto', title = 'S', when = '{when}', options = ['in'], because = 'B.'");
    let top = format!(
        "pack = {{ id = 'top', version = '1.0.0', title = 'Top', extends = ['house'] }}\nfact = [{facts}]\nrule = [{{ {rule} }}]"
    );
    let top = sources.add("top.toml", top);
    let two =
        functions::of("other", Arc::new(Wrong::Nothing), vec![info("other", &ALL[1]), info("other", &named("more"))]);
    library.add(&sources, PackFiles { files: vec![base], plugin: Some(functions::plugin()), ..PackFiles::default() });
    library.add(&sources, PackFiles { files: vec![top], plugin: Some(two), ..PackFiles::default() });
    let outcome = library.compile("top").unwrap();
    (outcome.value, outcome.diagnostics)
}

fn named(name: &'static str) -> functions::Definition {
    (name, ALL[2].1, ALL[2].2, ALL[2].3)
}

#[test]
fn a_pack_has_the_functions_of_its_own_plugin_and_of_its_bases() {
    let (pack, _) = two_plugins("yes", "");
    let pack = pack.unwrap();
    let names: Vec<&str> = pack.plugins().iter().map(|plugin| plugin.name.as_str()).collect();
    assert_eq!(names, ["testing", "other"], "in the order of the packs");
    assert_eq!(pack.info().functions.len(), ALL.len() + 2, "all in scope");
    let (pack, found) = two_plugins("d > 1", &number("spare(a, b)"));
    assert!(pack.is_some(), "a pack's own plugin comes first: {found:?}");
    let (pack, found) = two_plugins("d > 1", &number("more(a) + grown(a, b)"));
    assert!(pack.is_some(), "functions of the pack itself and of its base: {found:?}");
}

/// Plugins that fail.
#[derive(Debug, Clone, Copy)]
enum Wrong {
    Nothing,
    Lost,
    Short,
    NotANumber,
    NoFlag,
    Backwards,
}

impl Functions for Wrong {
    fn call(&self, _: usize, arguments: &Arguments) -> Result<Answers, Lost> {
        let results = |result: fn(usize) -> f64| (0..arguments.rows).map(|row| Some(result(row))).collect();
        let results = match self {
            Self::Nothing => vec![None; arguments.rows],
            Self::Lost => return Err(Lost { row: Some(1), message: "it crashed (segmentation fault)".to_owned() }),
            Self::Short => Vec::new(),
            Self::NotANumber => results(|row| if row == 1 { f64::NAN } else { 1.0 }),
            Self::NoFlag => results(|_| 0.5),
            Self::Backwards => results(|row| 9.0 - row as f64),
        };
        Ok(Answers { results, refused: Vec::new() })
    }
}

const THREE: &str = "activity = [{ id = 'one', a = 1, b = 2, yes = true }, { id = 'two', a = [3, 4], b = 1, yes = false }, \
    { id = 'three', b = 3 }]";

fn judged(text: &str, plugin: Plugin, activities: &str) -> (Pack, Assessment) {
    let (mut sources, pack, found) = compiled(text, plugin);
    let pack = pack.unwrap_or_else(|| panic!("{found:?}"));
    let file = sources.add("portfolio.toml", activities);
    let read = portfolio::from_toml(&sources, file, &pack);
    let assessment =
        assess(&pack, &read.value.unwrap_or_else(|| panic!("{:?}", read.diagnostics)), &Settings::default());
    (pack, assessment)
}

fn answer<'a>(assessment: &'a Assessment, activity: usize, fact: &str) -> &'a Answer {
    assessment.activities[activity].judgement.answers.iter().find(|answer| answer.fact == fact).unwrap()
}

#[test]
fn values_ranges_and_unknowns_go_through_functions() {
    let text = pack_text(&number("spare(a, b * 2) + 1"), "d > 1");
    let (pack, assessment) = judged(&text, functions::plugin(), THREE);
    assert_eq!(answer(&assessment, 0, "d").value, Some(Value::Number(-2.0)));
    assert_eq!(answer(&assessment, 1, "d").value, Some(Value::NumberRange { from: 2.0, to: 3.0 }));
    assert_eq!(
        (answer(&assessment, 2, "d").value.clone(), answer(&assessment, 2, "d").origin),
        (None, Origin::Unknown)
    );
    let asked: Vec<&str> =
        assessment.activities[2].judgement.questions.iter().map(|question| question.fact.as_str()).collect();
    assert_eq!(asked, ["a"], "the argument that is not known");
    assert!(assessment.failures.is_empty() && pack.failures().is_empty());
    assert_eq!(assessment.provenance.plugins, pack.plugins());
    // Without a trend a range may come to anything.
    let (_, assessment) = judged(&pack_text(&number("waves(a)"), "d > 1"), functions::plugin(), THREE);
    assert_eq!(answer(&assessment, 1, "d").origin, Origin::Unknown);
}

/// Writes down what it is called with.
#[derive(Debug, Default)]
struct Recorder(Mutex<Vec<Arguments>>);

impl Functions for Recorder {
    fn call(&self, _: usize, arguments: &Arguments) -> Result<Answers, Lost> {
        self.0.lock().unwrap().push(arguments.clone());
        Ok(Answers { results: vec![Some(0.0); arguments.rows], refused: Vec::new() })
    }
}

#[test]
fn each_call_is_one_batch_of_the_rows_that_are_known() {
    let recorder = Arc::new(Recorder::default());
    let plugin = functions::of("odd", recorder.clone(), vec![info("odd", &ALL[1]), info("odd", &ALL[5])]);
    let activities = "activity = [{ id = 'one', a = 1, b = 2 }, { id = 'two', a = [3, 4], b = [5, 6] }, { id = 'three', b = 3 }, \
        { id = 'four', b = 7, size = 'large' }, { id = 'five', b = 7, size = ['small', 'large'] }]";
    judged(&pack_text(&number("spare(a, b) + scaled(size, b)"), "d > 1"), plugin, activities);
    let numbers = |numbers: &[f64]| Values::Numbers(numbers.to_vec());
    let calls = recorder.0.lock().unwrap();
    // The second activity is sent with its lowest result and its highest: the function falls with `b`.
    let spare = Arguments { rows: 3, columns: vec![numbers(&[1.0, 3.0, 4.0]), numbers(&[2.0, 6.0, 5.0])] };
    let scaled = Arguments { rows: 1, columns: vec![Values::Words(vec![Arc::from("large")]), numbers(&[7.0])] };
    assert_eq!(*calls, [spare, scaled]);
}

#[test]
fn what_a_function_refuses_is_unknown_and_told() {
    let text = pack_text(&number("root(a - b)"), "d > 1");
    let (pack, assessment) = judged(&text, functions::plugin(), THREE);
    let failure = FunctionFailure {
        plugin: "testing".to_owned(),
        function: "root".to_owned(),
        fact: "d".to_owned(),
        activities: vec!["one".to_owned()],
        message: "it refuses the arguments: a negative number has no root".to_owned(),
        culprit: None,
    };
    assert_eq!(assessment.failures, [failure]);
    assert_eq!(pack.failures(), assessment.failures);
    assert_eq!(answer(&assessment, 0, "d").origin, Origin::Failed);
    assert!(assessment.activities[0].judgement.questions.is_empty(), "nobody can be asked");
    assert_eq!(answer(&assessment, 1, "d").origin, Origin::Derived);
    let told = assessment.failures[0].diagnostic();
    assert_eq!(told.code.as_str(), "MB909");
    assert_eq!(told.help, ["`d` is derived by it and unknown for `one`"]);
}

#[test]
fn whatever_can_not_be_a_result_is_a_failure() {
    let with = |wrong: Wrong| functions::of("odd", Arc::new(wrong), vec![info("odd", &ALL[0]), info("odd", &ALL[6])]);
    let mut said = String::new();
    for wrong in [Wrong::Lost, Wrong::Short, Wrong::NotANumber, Wrong::Backwards, Wrong::NoFlag, Wrong::Nothing] {
        let (facts, when) = match wrong {
            Wrong::NoFlag => (flag("enough(b, yes)"), "f"),
            _ => (number("grown(a, b)"), "d > 1"),
        };
        let (pack, assessment) = judged(&pack_text(&facts, when), with(wrong), THREE);
        assert_eq!(pack.failures(), assessment.failures, "each is remembered once");
        said += &format!("{wrong:?}\n");
        for failure in &assessment.failures {
            said += &format!("  {}: {}\n", failure.activities.join(", "), failure.diagnostic().message);
        }
    }
    insta::assert_snapshot!(said);
}
