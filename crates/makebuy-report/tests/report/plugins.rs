//! What reports say of plugins, and of functions that failed.

use crate::fixture;
use makebuy_model::Assessment;
use makebuy_model::assessment::{Answer, FunctionFailure, Origin, PluginMode, PluginRef};
use makebuy_model::pack::{FunctionInfo, FunctionKind, ParameterInfo};
use makebuy_report::{Markup, pack_page, render};

fn plugin(name: &str, mode: PluginMode) -> PluginRef {
    PluginRef { name: name.into(), version: "1.0.0".into(), abi: 1, sha256: "ef".repeat(32), mode }
}

fn function() -> FunctionInfo {
    let parameter = |name: &str| ParameterInfo { name: name.into(), kind: FunctionKind::Number, trend: None };
    FunctionInfo {
        name: "altman_z".into(),
        plugin: "viability".into(),
        about: "How far a firm is from failing, by Altman (1983).".into(),
        parameters: vec![parameter("working_capital"), parameter("assets")],
        result: FunctionKind::Number,
    }
}

/// The fixture with two plugins; one of them has failed.
fn assessment() -> Assessment {
    let mut assessment = fixture::assessment();
    assessment.provenance.plugins =
        vec![plugin("viability", PluginMode::Isolated), plugin("house-formulas", PluginMode::InProcess)];
    assessment.pack.functions = vec![function()];
    let failure = |function: &str, activities: &[&str], message: &str| FunctionFailure {
        plugin: "viability".into(),
        function: function.into(),
        fact: "headcount".into(),
        activities: fixture::names(activities),
        message: message.into(),
        culprit: None,
    };
    assessment.failures = vec![
        failure("altman_z", &["newsletter", "photos"], "it crashed (segmentation fault)"),
        failure("ratio", &["ads"], "it refuses the arguments: <b>|no|</b>"),
    ];
    let failed = Answer { fact: "headcount".into(), value: None, origin: Origin::Failed };
    for activity in &mut assessment.activities {
        if let Some(reason) = activity.judgement.reasons.first_mut() {
            reason.answers.push(failed.clone());
        }
        activity.judgement.answers.push(failed.clone());
    }
    assessment
}

/// The lines that a document has beside those that it has without plugins.
fn added(language: &str, format: Markup) -> String {
    let rendered = |mut assessment: Assessment| {
        assessment.pack.language = language.parse().unwrap();
        render(&assessment, format).unwrap()
    };
    let before = rendered(fixture::assessment());
    let after = rendered(assessment());
    let fresh = after.lines().filter(|line| !before.lines().any(|other| other == *line));
    fresh.collect::<Vec<_>>().join("\n")
}

#[test]
fn failures_and_plugins_are_told_in_every_language() {
    for language in ["en", "fr", "it", "ru"] {
        insta::assert_snapshot!(format!("plugins_{language}"), added(language, Markup::Markdown));
    }
    insta::assert_snapshot!("plugins_html", added("en", Markup::Html));
}

#[test]
fn what_a_plugin_reported_is_a_quotation_in_english() {
    for (language, lead) in [
        ("en", "The message: <span lang=\"en\">“it crashed (segmentation fault)”</span>."),
        ("fr", "Message d’origine\u{a0}: <span lang=\"en\">«\u{202f}it crashed (segmentation fault)\u{202f}»</span>."),
        ("it", "Messaggio originale: <span lang=\"en\">«it crashed (segmentation fault)»</span>."),
        ("ru", "Исходное сообщение: <span lang=\"en\">«it crashed (segmentation fault)»</span>."),
    ] {
        let mut assessment = assessment();
        assessment.pack.language = language.parse().unwrap();
        let html = render(&assessment, Markup::Html).unwrap();
        // On the cover, and in the sections of the two activities that it concerns.
        assert_eq!(html.matches(lead).count(), 3, "{language}: {lead}");
    }
}

#[test]
fn many_failures_are_counted() {
    let mut assessment = assessment();
    let failure = assessment.failures[0].clone();
    let other = |at: usize| FunctionFailure { message: format!("it refuses row {at}"), ..failure.clone() };
    assessment.failures.extend((0..500).map(other));
    let text = render(&assessment, Markup::Markdown).unwrap();
    assert_eq!(text.matches("- Function altman_z").count(), 9);
    assert!(text.contains("492 more in the sections of the activities"), "{text}");
}

#[test]
fn the_page_of_a_pack_lists_its_functions() {
    let page = pack_page(&assessment().pack, &[], &[]);
    assert!(page.contains("## Functions\n\n- `altman_z(working_capital, assets)`: How far"), "{page}");
}
