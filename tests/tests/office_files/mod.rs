//! Files of office programs: what they are written from, and what is in them.

pub(crate) mod docx;
pub(crate) mod xlsx;

use crate::support::{Cli, path};
use makebuy_model::Assessment;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

pub(crate) const PACKS: [&str; 3] = ["it-services", "digital-reputation", "internet-marketing"];
pub(crate) const LANGUAGES: [&str; 4] = ["en", "fr", "it", "ru"];

/// The example of a pack, judged.
pub(crate) fn assessed(pack: &str, language: &str) -> Assessment {
    let example = path(&format!("rules/{pack}/example.toml"));
    let ran = Cli::new().run(&["assess", &example, "--format", "json", "--lang", language]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    serde_json::from_str(&ran.stdout).unwrap()
}

/// An example with so many activities.
pub(crate) fn many(count: usize) -> Assessment {
    let mut assessment = assessed("it-services", "en");
    let activities = assessment.activities.clone();
    let again = activities.iter().cycle().enumerate().take(count).map(|(at, activity)| {
        let mut activity = activity.clone();
        activity.id = format!("{}-{at}", activity.id);
        activity
    });
    assessment.activities = again.collect();
    assessment
}

/// An example whose names want to be something else.
pub(crate) fn hostile() -> Assessment {
    let mut assessment = assessed("it-services", "en");
    let names = [
        "=HYPERLINK(\"https://evil.example\",\"x\")".to_owned(),
        "+1".to_owned(),
        "@SUM(A1)".to_owned(),
        "-2".to_owned(),
        "_x0041_".to_owned(),
        "https://evil.example".to_owned(),
        "<w:t>&amp;</w:t>".to_owned(),
        "a\u{0}b\u{ffff} \u{1b}[31m".to_owned(),
        "\u{202e}drawrof\u{202c} שלום مرحبا".to_owned(),
        "x".repeat(10_000),
        "]]> &#0; {{ title }} \\h".to_owned(),
    ];
    let mut next = names.iter().cycle().cloned();
    assessment.title = next.next().unwrap();
    assessment.organisation.name = next.next();
    for activity in &mut assessment.activities {
        activity.name = next.next().unwrap();
        activity.note = next.next();
        activity.judgement.requirements.iter_mut().for_each(|one| one.todo = next.next().unwrap());
        activity.judgement.duties.iter_mut().for_each(|one| one.duty = next.next().unwrap());
    }
    assessment.providers.iter_mut().for_each(|one| one.name = next.next().unwrap());
    assessment.pack.rules.iter_mut().for_each(|one| one.title = next.next().unwrap());
    assessment.pack.rules.iter_mut().take(1).for_each(|one| one.because = "long ".repeat(8_000));
    assessment.pack.sources.iter_mut().for_each(|one| one.title = next.next().unwrap());
    assessment
}

/// The XML parts of a file, with their names.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            found.push((name, text));
        }
    }
    found
}
