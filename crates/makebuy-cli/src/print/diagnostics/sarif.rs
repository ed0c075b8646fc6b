//! Findings as SARIF 2.1.0, the format of code scanning: as much of it as findings need.

use crate::Exit;
use crate::output;
use makebuy_model::findings::Places;
use makebuy_model::{Code, Diagnostic, Label, Severity, Sources};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Relative paths start in the folder in which makebuy ran.
const ROOT: &str = "%SRCROOT%";

pub(super) fn text(sources: &Sources, diagnostics: &[Diagnostic]) -> Result<String, Exit> {
    let here = std::env::current_dir().unwrap_or_default();
    let log = log(sources, diagnostics, &here);
    output::json(&log)
}

/// The root of the document.
#[derive(Debug, Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Value,
    column_kind: &'static str,
    original_uri_base_ids: Value,
    results: Vec<Found>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Found {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Value,
    locations: Vec<Value>,
    related_locations: Vec<Value>,
    properties: Map<String, Value>,
}

fn log(sources: &Sources, diagnostics: &[Diagnostic], here: &Path) -> Log {
    let codes: BTreeSet<Code> = diagnostics.iter().map(|found| found.code).collect();
    let index: BTreeMap<Code, usize> = codes.iter().enumerate().map(|(place, code)| (*code, place)).collect();
    let mut writer = Writer { sources, places: Places::new(sources), here };
    let results = diagnostics.iter().map(|found| writer.found(found, index.get(&found.code).copied()));
    let results = results.collect();
    let driver = json!({
        "name": "makebuy",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": codes.into_iter().map(rule).collect::<Vec<_>>(),
    });
    let run = Run {
        tool: json!({ "driver": driver }),
        column_kind: "utf16CodeUnits",
        original_uri_base_ids: json!({ ROOT: { "description": said("the folder in which makebuy ran") } }),
        results,
    };
    Log { schema: SCHEMA, version: "2.1.0", runs: [run] }
}

fn said(text: &str) -> Value {
    json!({ "text": text })
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.as_str(),
        "name": format!("{code:?}"),
        "shortDescription": said(code.title()),
        "fullDescription": said(code.explanation()),
        "help": said(&format!("{} `makebuy rule {code}` shows an example.", code.explanation())),
    })
}

struct Writer<'a> {
    sources: &'a Sources,
    places: Places<'a>,
    here: &'a Path,
}

impl Writer<'_> {
    fn found(&mut self, found: &Diagnostic, rule_index: Option<usize>) -> Found {
        let mut text = found.message.clone();
        for help in &found.help {
            text += &format!("\nhelp: {help}");
        }
        let mut properties = Map::new();
        if !found.help.is_empty() {
            properties.insert("help".to_owned(), json!(found.help));
        }
        if let Some(example) = &found.example {
            properties.insert("example".to_owned(), json!(example));
        }
        let labels = || found.labels.iter().enumerate();
        Found {
            rule_id: found.code.as_str(),
            rule_index: rule_index.unwrap_or_default(),
            level: match found.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            message: said(&text),
            locations: labels().take(1).filter_map(|(_, label)| self.location(label, None)).collect(),
            related_locations: labels().skip(1).filter_map(|(at, label)| self.location(label, Some(at))).collect(),
            properties,
        }
    }

    fn location(&mut self, label: &Label, id: Option<usize>) -> Option<Value> {
        let source = self.sources.get(label.span.file)?;
        let lines = self.places.lines(label.span.file);
        let (start, end) = (lines.position_utf16(label.span.start), lines.position_utf16(label.span.end));
        let region = json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line.max(start.line),
            "endColumn": end.column,
        });
        let place = json!({ "artifactLocation": artifact(&source.name, self.here), "region": region });
        let mut location = json!({ "physicalLocation": place });
        if let (Some(id), Some(fields)) = (id, location.as_object_mut()) {
            fields.insert("id".to_owned(), json!(id));
        }
        if let (false, Some(fields)) = (label.text.is_empty(), location.as_object_mut()) {
            fields.insert("message".to_owned(), said(&label.text));
        }
        Some(location)
    }
}

/// A file, by a path relative to the folder where makebuy ran if it lies there.
fn artifact(name: &str, here: &Path) -> Value {
    let path = Path::new(name);
    match (path.is_absolute(), path.strip_prefix(here)) {
        (true, Err(_)) => json!({ "uri": format!("file://{}", encoded(name)) }),
        (true, Ok(path)) => json!({ "uri": encoded(&path.to_string_lossy()), "uriBaseId": ROOT }),
        (false, _) => json!({ "uri": encoded(name.trim_start_matches("./")), "uriBaseId": ROOT }),
    }
}

/// A path as part of a URI.
fn encoded(path: &str) -> String {
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use makebuy_model::Span;

    #[test]
    fn paths_become_uris() {
        let uri = |name: &str| artifact(name, Path::new("/work/é"))["uri"].as_str().unwrap().to_owned();
        assert_eq!(uri("./rules/my pack/fr.toml"), "rules/my%20pack/fr.toml");
        assert_eq!(uri("100%.toml"), "100%25.toml");
        assert_eq!(uri("c:x.toml"), "c%3Ax.toml", "no scheme");
        assert_eq!(uri("/work/é/Ж.toml"), "%D0%96.toml");
        assert_eq!(uri("/else where/a.toml"), "file:///else%20where/a.toml");
        assert_eq!(uri("<stdin>"), "%3Cstdin%3E");
    }

    #[test]
    fn columns_are_utf16_and_related_places_are_told() {
        let mut sources = Sources::new();
        let file = sources.add("a.toml", "\"🙂\" = 1\n\"🙂\" = 2\n");
        let found = Diagnostic::error(Code::Duplicate, Span { file, start: 11, end: 17 }, "twice")
            .also(Span { file, start: 0, end: 6 }, "first here");
        let log = serde_json::to_value(log(&sources, &[found], Path::new("/"))).unwrap();
        let result = &log["runs"][0]["results"][0];
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert_eq!(region, &json!({ "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 5 }));
        assert_eq!(result["relatedLocations"][0]["message"]["text"], "first here");
        assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][0]["id"], "MB109");
    }
}
