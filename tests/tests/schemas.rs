//! The schemas and the readers say the same: what one refuses the other refuses too, as far as a schema can say it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at what should not be")]

mod support;

use jsonschema::Validator;
use makebuy_core::schema::{FileKind, schema};
use makebuy_core::{Beside, Library, Pack, PackFiles, cases, doc, locale, portfolio};
use makebuy_model::{Code, Diagnostic, Sources};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use support::root;
use support::toml_json::{from_toml, to_toml};

fn validator(kind: FileKind, pack: Option<&Pack>) -> Validator {
    jsonschema::draft7::new(&schema(kind, pack.map(Pack::info))).unwrap()
}

fn fixture(kind: FileKind) -> PathBuf {
    root().join(format!("tests/fixtures/formats/{}.toml", kind.as_str()))
}

fn read(path: &Path) -> Value {
    from_toml(&std::fs::read_to_string(path).unwrap()).unwrap_or_else(|| panic!("{} is TOML", path.display()))
}

/// A library of the shipped packs with a pack on top.
fn with_pack(sources: &mut Sources, text: &str) -> Library {
    let mut library = Library::new();
    let files = toml_files(&root().join("rules/foundations"));
    let files = files.iter().filter(|path| kind_of(path) == FileKind::Pack);
    let files = files.map(|path| sources.add(path.display().to_string(), std::fs::read_to_string(path).unwrap()));
    let files = files.collect();
    library.add(sources, PackFiles { files, ..PackFiles::default() });
    let files = vec![sources.add("pack.toml", text)];
    library.add(sources, PackFiles { files, ..PackFiles::default() });
    library
}

/// The pack of the fixtures.
fn whole() -> Pack {
    let text = std::fs::read_to_string(fixture(FileKind::Pack)).unwrap();
    let outcome = with_pack(&mut Sources::new(), &text).compile("whole").unwrap();
    outcome.value.unwrap_or_else(|| panic!("the fixture compiles: {:?}", outcome.diagnostics))
}

/// Whether what can be read shows as wrong when it is put to use.
fn does_not_compile(text: &str) -> bool {
    with_pack(&mut Sources::new(), text).compile("whole").is_none_or(|outcome| outcome.value.is_none())
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    found.sort();
    found
}

/// Every error that the reader of this kind of file finds in a text.
fn refused(kind: FileKind, pack: &Pack, text: &str) -> Vec<Diagnostic> {
    let mut sources = Sources::new();
    let file = sources.add("file", text);
    let found = match kind {
        FileKind::Pack => doc::parse(&sources, &[file]).1,
        FileKind::Portfolio => portfolio::from_toml(&sources, file, pack).diagnostics,
        FileKind::Cases => cases::parse(&sources, file, pack).diagnostics,
        FileKind::Locale => {
            let pack = sources.add("pack", "[pack]\nid = \"whole\"\nversion = \"1.0.0\"\ntitle = \"Whole\"\n");
            let locales = vec![locale::LocaleFile { stem: "fr".to_owned(), file }];
            let mut library = Library::new();
            library.add(&sources, PackFiles { files: vec![pack], locales, ..PackFiles::default() });
            let found = makebuy_core::check(&library, &sources, "whole", Beside::default()).unwrap().diagnostics;
            found.into_iter().filter(|found| found.span().is_some_and(|span| span.file == file)).collect()
        }
    };
    found.into_iter().filter(Diagnostic::is_error).collect()
}

/// What no schema can say. A finding that is neither here nor judged below is expected of the schema.
const FOR_CHECK_ALONE: [Code; 21] = {
    use Code::*;
    [
        // No TOML, nothing, or too much of it.
        Syntax,
        Empty,
        TooLarge,
        TooMany,
        // Characters that do not show.
        BadText,
        // What another place of the file, another file or another pack declares.
        Duplicate,
        UnknownPack,
        UnknownCriterion,
        UnknownStep,
        UnknownSource,
        UnknownMetric,
        UnknownProvider,
        UnknownCase,
        UnknownActivity,
        Cycle,
        StaleText,
        NothingToJudge,
        // The name of the file.
        BadLanguage,
        // What conditions say.
        ConditionSyntax,
        ConditionType,
        ConditionTooDeep,
    ]
};

/// Whether a schema can say it, given the pack that the file is about.
fn can_be_said(found: &Diagnostic, kind: FileKind, with_pack: bool) -> bool {
    use Code::*;
    match found.code {
        UnknownKey | WrongType | BadId | BadEffect => true,
        BadWord => with_pack || !found.message.starts_with("there is no qualifier"),
        // Numbers that JSON does not have.
        BadNumber => !found.message.contains("finite"),
        // Over all files of the pack together.
        MissingKey => !found.message.contains("no [pack] table"),
        // In a pack alone; between packs, `adjust` and `lift` are judged when it is compiled.
        NoWeight | WrongKind => kind == FileKind::Pack,
        // One number against another.
        BadFact => found.message != "`max` is below `min`",
        BadCase => true,
        BadAnswer => with_pack && found.message != "the range runs the wrong way round",
        UnknownFact | UnknownOption | UnknownRule | WrongSubject | DerivedAnswered => with_pack,
        UnknownValue => with_pack && kind != FileKind::Pack,
        code => !FOR_CHECK_ALONE.contains(&code),
    }
}

/// Where a schema and a reader do not agree on a text.
fn disagreements(kind: FileKind, pack: &Pack, validators: &[(bool, Validator)], value: &Value) -> Vec<String> {
    let text = to_toml(value);
    let found = refused(kind, pack, &text);
    let mut differ = Vec::new();
    for (with_pack, validator) in validators {
        match validator.iter_errors(value).next() {
            None => {
                let said = found.iter().filter(|found| can_be_said(found, kind, *with_pack));
                differ.extend(said.map(|found| format!("only the reader refuses: {} {}", found.code, found.message)));
            }
            Some(error) if found.is_empty() && !(kind == FileKind::Pack && does_not_compile(&text)) => {
                differ.push(format!("only the schema refuses: {}: {error}", error.instance_path()));
            }
            Some(_) => {}
        }
    }
    differ
}

fn validators(kind: FileKind, pack: &Pack) -> Vec<(bool, Validator)> {
    let own = kind.is_about_a_pack().then(|| (true, validator(kind, Some(pack))));
    std::iter::once((false, validator(kind, None))).chain(own).collect()
}

/// Every change of one thing: each key gone, misspelt, or with a value of another sort, and each key that another table of
/// the same list has.
fn changes(value: &Value, change: &mut dyn FnMut(Value, String)) {
    let odd = [
        json!(true),
        json!(7),
        json!(-1.5),
        json!("text"),
        json!("Not An Id"),
        json!(""),
        json!("and"),
        json!("unknown"),
        json!([]),
        json!([1]),
        json!(["a", "a"]),
        json!(["b", "a"]),
        json!({}),
        json!([{}]),
        json!({ "x": 1 }),
    ];
    let odd = &odd;
    match value {
        Value::Object(object) => {
            for (key, old) in object {
                let put = |name: &str, value: Option<Value>| {
                    let mut copy = object.clone();
                    copy.remove(key);
                    copy.extend(value.map(|value| (name.to_owned(), value)));
                    Value::Object(copy)
                };
                change(put(key, None), format!("without {key}"));
                change(put(&format!("{key}x"), Some(old.clone())), format!("{key} misspelt"));
                for value in odd {
                    change(put(key, Some(value.clone())), format!("{key} = {value}"));
                }
                changes(old, &mut |new, what| change(put(key, Some(new)), format!("{key}: {what}")));
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                let put = |value: Value| {
                    let mut copy = items.clone();
                    *copy.get_mut(place).unwrap() = value;
                    Value::Array(copy)
                };
                for (key, theirs) in items.iter().filter_map(Value::as_object).flatten() {
                    if let Some(own) = item.as_object().filter(|own| !own.contains_key(key)) {
                        for value in [theirs.clone(), json!([]), json!(false)] {
                            let mut more = own.clone();
                            more.insert(key.clone(), value);
                            change(put(Value::Object(more)), format!("{place}: and {key}"));
                        }
                    }
                }
                changes(item, &mut |new, what| change(put(new), format!("{place}: {what}")));
            }
        }
        _ => {}
    }
}

#[test]
fn whatever_is_changed_schema_and_reader_agree() {
    let pack = whole();
    for kind in FileKind::ALL {
        let value = read(&fixture(kind));
        let validators = validators(kind, &pack);
        let mut differ = disagreements(kind, &pack, &validators, &value);
        let mut number = 0;
        changes(&value, &mut |changed, what| {
            number += 1;
            let found = disagreements(kind, &pack, &validators, &changed).into_iter();
            differ.extend(found.map(|found| format!("{what}: {found}")));
        });
        assert!(differ.is_empty(), "{}:\n{}", kind.as_str(), differ.join("\n"));
        assert!(number > 300, "{number} changes of {}", kind.as_str());
    }
}

#[test]
fn the_fixtures_hold_every_key_that_there_is() {
    for kind in FileKind::ALL {
        let mut text = std::fs::read_to_string(fixture(kind)).unwrap();
        text += if kind == FileKind::Pack { "finding of" } else { "" };
        let schema = schema(kind, None);
        let definitions = schema["definitions"].as_object().unwrap().values();
        for object in definitions.chain([&schema]) {
            for key in object["properties"].as_object().unwrap().keys() {
                assert!(text.contains(key.as_str()), "`{key}` is missing in {}", fixture(kind).display());
                let told = &object["properties"][key]["description"];
                assert!(told.as_str().is_some_and(|told| told.len() > 5), "`{key}` is described");
            }
        }
    }
}

/// What kind of file a path holds.
fn kind_of(path: &Path) -> FileKind {
    match path.file_name().unwrap().to_str().unwrap() {
        "cases.toml" => FileKind::Cases,
        "example.toml" => FileKind::Portfolio,
        _ if path.parent().unwrap().ends_with("locales") => FileKind::Locale,
        _ => FileKind::Pack,
    }
}

#[test]
fn every_shipped_file_follows_its_schema() {
    let mut sources = Sources::new();
    let shelf = makebuy_host::Shelf::embedded(&mut sources);
    let mut seen = 0;
    for folder in xtask::pack_folders(&root()).unwrap() {
        let id = folder.file_name().unwrap().to_str().unwrap();
        let pack = shelf.library().compile(id).unwrap().value.unwrap();
        for path in toml_files(&folder).into_iter().chain(toml_files(&folder.join("locales"))) {
            let kind = kind_of(&path);
            let text = std::fs::read_to_string(&path).unwrap();
            let named = text.lines().next().and_then(|line| line.strip_prefix("#:schema ")).unwrap();
            let named = path.parent().unwrap().join(named).canonicalize().unwrap();
            assert!(named.ends_with(format!("schemas/{}.schema.json", kind.as_str())), "{}", path.display());
            for (_, validator) in validators(kind, &pack) {
                let value = read(&path);
                if let Some(error) = validator.iter_errors(&value).next() {
                    panic!("{}: {}: {error}", path.display(), error.instance_path());
                }
            }
            seen += 1;
        }
    }
    assert!(seen > 40, "{seen} files");
}

#[test]
fn bad_files_are_refused_by_their_schema_too() {
    let pack = whole();
    let folders = [
        ("bad-packs", FileKind::Pack),
        ("bad-portfolios", FileKind::Portfolio),
        ("bad-cases/like", FileKind::Cases),
        ("bad-locales/odd/locales", FileKind::Locale),
        ("bad-locales/unusable/locales", FileKind::Locale),
    ];
    let mut refusals = 0;
    for (folder, kind) in folders {
        for path in toml_files(&root().join("tests/fixtures").join(folder)) {
            let Some(value) = from_toml(&std::fs::read_to_string(&path).unwrap()) else { continue };
            let kind = if path.file_name().unwrap() == "pack.toml" { FileKind::Pack } else { kind };
            let general = validator(kind, None);
            refusals += usize::from(!general.is_valid(&value));
            let differ = disagreements(kind, &pack, &[(false, general)], &value);
            assert!(differ.is_empty(), "{}:\n{}", path.display(), differ.join("\n"));
        }
    }
    assert!(refusals >= 5, "{refusals} bad files are refused by a schema");
}
