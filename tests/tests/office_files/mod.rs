//! Files of office programs: what they are written from, and what is in them. What several tests look at is written and
//! read once.

pub(crate) mod docx;
pub(crate) mod xlsx;

use crate::support::{Cli, path};
use docx::Document;
use makebuy_model::Assessment;
use makebuy_report::{Format, Report};
use std::sync::{LazyLock, OnceLock};
use xlsx::Book;

/// The shipped examples: one in every language, the others in one each.
const SHIPPED: [(&str, &str); 6] = [
    ("it-services", "en"),
    ("it-services", "fr"),
    ("it-services", "it"),
    ("it-services", "ru"),
    ("digital-reputation", "ru"),
    ("internet-marketing", "it"),
];

/// An example with its files.
pub(crate) struct Example {
    pub(crate) name: String,
    pub(crate) language: &'static str,
    pub(crate) assessment: Assessment,
    document: OnceLock<Document>,
    book: OnceLock<Book>,
}

impl Example {
    fn new((pack, language): (&str, &'static str)) -> Self {
        let assessment = assessed(pack, language);
        let name = format!("{pack} {language}");
        Self { name, language, assessment, document: OnceLock::new(), book: OnceLock::new() }
    }

    pub(crate) fn document(&self) -> &Document {
        self.document.get_or_init(|| Document::read(&written(&self.assessment, Format::Docx)))
    }

    pub(crate) fn book(&self) -> &Book {
        self.book.get_or_init(|| Book::read(&written(&self.assessment, Format::Xlsx)))
    }
}

/// The shipped examples.
pub(crate) fn examples() -> &'static [Example] {
    static EXAMPLES: LazyLock<Vec<Example>> = LazyLock::new(|| SHIPPED.into_iter().map(Example::new).collect());
    &EXAMPLES
}

/// One of them.
pub(crate) fn example(name: &str) -> &'static Example {
    examples().iter().find(|example| example.name == name).unwrap()
}

pub(crate) fn written(assessment: &Assessment, format: Format) -> Vec<u8> {
    Report::new(assessment).unwrap().write(format).unwrap()
}

/// The example of a pack, judged.
fn assessed(pack: &str, language: &str) -> Assessment {
    let example = path(&format!("rules/{pack}/example.toml"));
    let ran = Cli::new().run(&["assess", &example, "--format", "json", "--lang", language]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    serde_json::from_str(&ran.stdout).unwrap()
}

/// An example with so many activities.
pub(crate) fn many(count: usize) -> Assessment {
    let mut assessment = example("it-services en").assessment.clone();
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
    let mut assessment = example("it-services en").assessment.clone();
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
