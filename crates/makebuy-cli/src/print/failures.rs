//! Functions of plugins that failed, as a footnote.

use super::style::{Style, wrapped};
use makebuy_model::Assessment;
use makebuy_model::assessment::FunctionFailure;
use std::fmt::Write as _;

/// Stands beside the verdicts of activities for which something is unknown because a function failed.
const MARK: &str = " †";

/// So many are told of in a footnote.
const TOP: usize = 20;

/// The functions that failed for an activity.
pub(super) fn of<'a>(assessment: &'a Assessment, activity: &str) -> impl Iterator<Item = &'a FunctionFailure> {
    assessment.failures.iter().filter(move |failure| failure.activities.iter().any(|id| id == activity))
}

/// The mark of the footnote, where it belongs.
pub(super) fn mark(assessment: &Assessment, activity: &str) -> &'static str {
    if of(assessment, activity).next().is_some() { MARK } else { "" }
}

/// Every function that failed; empty if none did.
pub(super) fn footnote(assessment: &Assessment) -> String {
    if assessment.failures.is_empty() {
        return String::new();
    }
    let heading = format!("{} Unknown, because a function of a plugin failed", MARK.trim());
    let mut text = format!("\n{}\n", Style::Bad.paint(&heading));
    for failure in assessment.failures.iter().take(TOP) {
        text.push_str(&wrapped(&format!("{}: {}", failure.activities.join(", "), told(failure)), "  "));
    }
    if let Some(more @ 1..) = assessment.failures.len().checked_sub(TOP) {
        text.push_str(&wrapped(&format!("and {more} more, told by `makebuy explain` and the JSON form"), "  "));
    }
    text
}

/// The same for a document.
pub(super) fn markdown_footnote(assessment: &Assessment, escaped: impl Fn(&str) -> String) -> String {
    let mut text = String::new();
    for failure in &assessment.failures {
        let activities = failure.activities.join(", ");
        let _ = write!(text, "\n{} {}: {}\n", MARK.trim(), escaped(&activities), escaped(&told(failure)));
    }
    text
}

/// What is unknown, and why.
pub(super) fn told(failure: &FunctionFailure) -> String {
    let FunctionFailure { plugin, function, fact, .. } = failure;
    format!("{fact} is unknown, because function {function} of plugin {plugin} failed: {}", failure.happened())
}

#[cfg(test)]
mod tests {
    use super::super::{csv, explain, markdown, summary};
    use makebuy_core::functions::{Answers, Arguments, Functions, Lost, Plugin};
    use makebuy_core::{Library, PackFiles, Settings, assess, portfolio};
    use makebuy_model::Sources;
    use makebuy_model::assessment::{Assessment, PluginMode, PluginRef};
    use makebuy_model::pack::{FunctionInfo, FunctionKind, ParameterInfo};
    use std::sync::Arc;

    const PACK: &str = r#"
        pack = { id = "house", version = "1.0.0", title = "House" }
        option = [{ id = "in", title = "In" }, { id = "out", title = "Out", external = true }]
        fact = [
            { id = "a", subject = "activity", kind = "number", ask = "A?" },
            { id = "z", title = "Z", kind = "number", derive = "zed(a)" },
        ]
        rule = [{ id = "r", kind = "veto", title = "R", when = "z > 2", options = ["in"], because = "B." }]
    "#;

    /// Refuses every number below zero.
    #[derive(Debug)]
    struct Zed;

    impl Functions for Zed {
        fn call(&self, _: usize, arguments: &Arguments) -> Result<Answers, Lost> {
            let refused = vec![(0, "a is below zero".to_owned())];
            Ok(Answers { results: vec![None; arguments.rows], refused })
        }
    }

    fn assessment() -> Assessment {
        let reference = PluginRef {
            name: "zeds".to_owned(),
            version: "1.0.0".to_owned(),
            abi: 1,
            sha256: String::new(),
            mode: PluginMode::Isolated,
        };
        let function = FunctionInfo {
            name: "zed".to_owned(),
            plugin: "zeds".to_owned(),
            about: "Z.".to_owned(),
            parameters: vec![ParameterInfo { name: "of".to_owned(), kind: FunctionKind::Number, trend: None }],
            result: FunctionKind::Number,
        };
        let plugin = Plugin { reference, functions: vec![function], calls: Arc::new(Zed) };
        let (mut sources, mut library) = (Sources::new(), Library::new());
        let file = sources.add("pack.toml", PACK);
        library.add(&sources, PackFiles { files: vec![file], plugin: Some(plugin), ..PackFiles::default() });
        let pack = library.compile("house").unwrap().value.unwrap();
        let file = sources.add("p.toml", "activity = [{ id = 'one', a = -1 }, { id = 'two', a = 1 }]");
        assess(&pack, &portfolio::from_toml(&sources, file, &pack).value.unwrap(), &Settings::default())
    }

    #[test]
    fn every_table_says_which_function_failed() {
        let told =
            "z is unknown, because function zed of plugin zeds failed: it refuses the arguments: a is below zero";
        let assessment = assessment();
        let text = summary(&assessment);
        assert!(text.contains("○ open †"), "{text}");
        assert_eq!(text.matches('†').count(), 3, "beside the standing and among the open ones, and a footnote: {text}");
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words(&text).contains(&format!("one: {told}")), "{text}");
        assert!(markdown(&assessment).contains("open †"), "{}", markdown(&assessment));
        assert!(csv(&assessment).unwrap().lines().any(|line| line.starts_with("one,") && line.ends_with(",zed")));
        let activity = assessment.activities.first().unwrap();
        let text = explain(&assessment, activity, activity.rows.first().unwrap());
        assert!(words(&text).contains(told), "{text}");
    }
}
