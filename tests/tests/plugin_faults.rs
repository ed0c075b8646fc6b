//! What plugins can do wrong, each in a library built for it: makebuy lives on and says what happened.

#![expect(clippy::unwrap_used, reason = "a test stops where its own assumptions do not hold")]

mod support;

use makebuy_core::functions::{Answers, Arguments, Lost, Plugin, Values};
use makebuy_host::plugin::{Isolation, LibraryFile, PluginError, Running, load};
use makebuy_model::Code;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// A library built from the C file of faults.
struct Built {
    folder: TempDir,
    path: PathBuf,
    mark: PathBuf,
}

fn build(defines: &[&str]) -> Built {
    let folder = tempfile::tempdir().unwrap();
    let mark = support::plugins::build(folder.path(), "faults.so", defines);
    Built { path: folder.path().join("faults.so"), mark, folder }
}

impl Built {
    fn marked(&self) -> bool {
        self.mark.exists()
    }
}

/// What never ends is given less time than what is slow on a busy machine.
fn isolated(what: &str) -> Running {
    let isolation = Isolation::by(PathBuf::from(env!("CARGO_BIN_EXE_makebuy-under-test")));
    let short = Duration::from_secs(2);
    let deadline = if ["endless", "sleeping"].contains(&what) { short } else { isolation.deadline };
    Running::Isolated(Isolation { deadline, ..isolation })
}

fn start_for(path: &Path, what: &str) -> Result<Plugin, PluginError> {
    Ok(load(&LibraryFile::read(path)?, &isolated(what))?.plugin())
}

fn start(path: &Path) -> Result<Plugin, PluginError> {
    start_for(path, "")
}

fn call(plugin: &Plugin, function: &str, numbers: &[f64]) -> Result<Answers, Lost> {
    let place = plugin.functions.iter().position(|found| found.name == function).unwrap();
    let arguments = Arguments { rows: numbers.len(), columns: vec![Values::Numbers(numbers.to_vec())] };
    plugin.calls.call(place, &arguments)
}

#[test]
fn functions_that_misbehave_are_told_of_and_give_no_result() {
    let built = build(&[]);
    let mut told = String::new();
    for function in start(&built.path).unwrap().functions {
        // Each in a process of its own: the last one may be gone.
        let plugin = start_for(&built.path, &function.name).unwrap();
        let found = match call(&plugin, &function.name, &[1.0, 2.0, 13.0, 4.0]) {
            Ok(answers) => format!("{:?} {:?}", answers.results, answers.refused),
            Err(lost) => format!("row {:?}: {}", lost.row, lost.message),
        };
        told.push_str(&format!("{}: {found}\n", function.name));
    }
    assert!(!built.marked());
    insta::assert_snapshot!(told);
}

#[test]
fn libraries_that_can_not_be_used_are_refused() {
    let cases: [(&str, &[&str]); 7] = [
        ("an older ABI by its symbol", &["PLUGIN_SYMBOL=makebuy_plugin_v0"]),
        ("a newer ABI by its symbol", &["PLUGIN_SYMBOL=makebuy_plugin_v2"]),
        ("a newer ABI by its descriptor", &["PLUGIN_ABI=2"]),
        ("a descriptor that is too short", &["PLUGIN_SIZE=16"]),
        ("no descriptor", &["PLUGIN_WITHOUT_DESCRIPTOR"]),
        ("no symbol", &["PLUGIN_SYMBOL=something_else"]),
        ("a name that is not UTF-8", &["PLUGIN_NAME=\"\\xff\""]),
    ];
    let mut told = String::new();
    for (what, defines) in cases {
        let error = start(&build(defines).path).unwrap_err();
        assert!(!error.code.is_of_plugins(), "{what}: a file that can not be used");
        told.push_str(&format!("{what}: {} {}\n", error.code, error.message));
    }
    insta::assert_snapshot!(told);
}

#[test]
fn files_that_are_no_libraries_are_refused_unread() {
    let built = build(&[]);
    let bytes = std::fs::read(&built.path).unwrap();
    let mut told = String::new();
    let mut other_machine = bytes.clone();
    other_machine[18] = if cfg!(target_arch = "aarch64") { 62 } else { 183 };
    let mut program = bytes.clone();
    program[16] = 2;
    for (what, bytes) in [
        ("text", b"pack = 1".to_vec()),
        ("nothing", Vec::new()),
        ("the first half", bytes[..bytes.len() / 2].to_vec()),
        ("the head only", bytes[..64].to_vec()),
        ("another machine", other_machine),
        ("a program", program),
    ] {
        let path = built.folder.path().join("some.so");
        std::fs::write(&path, bytes).unwrap();
        let error = LibraryFile::read(&path).unwrap_err();
        told.push_str(&format!("{what}: {} {}\n", error.code, error.message));
    }
    for path in [built.folder.path(), Path::new("/dev/zero"), Path::new("/no/such.so")] {
        let error = LibraryFile::read(path).unwrap_err();
        told.push_str(&format!("{}: {}\n", error.code, error.message));
    }
    insta::assert_snapshot!(told);
}

/// Code that runs as the library is loaded can do no more than a function.
#[test]
fn constructors_are_shut_in_too() {
    let mut told = String::new();
    for (what, wrong) in [
        ("writing", false),
        ("reading", false),
        ("segfault", false),
        ("aborting", false),
        ("connecting", true),
        ("spawning", true),
        ("endless", true),
        ("greedy", true),
        ("rubbish", true),
        ("closing", true),
        ("leaving", true),
        ("pretending", true),
    ] {
        let built = build(&[&format!("PLUGIN_CONSTRUCTOR={what}")]);
        let found = start_for(&built.path, what);
        assert_eq!(found.is_err(), wrong, "{what}: {found:?}");
        assert!(!built.marked());
        if let Err(error) = found {
            assert_eq!(error.code, Code::PluginFailed);
            told.push_str(&format!("{what}: {}\n", error.message));
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn the_bytes_that_were_read_are_those_that_are_loaded() {
    let built = build(&[]);
    let library = LibraryFile::read(&built.path).unwrap();
    let other = build(&["PLUGIN_ABOUT=\"Swapped.\""]);
    std::fs::copy(&other.path, &built.path).unwrap();
    let loaded = load(&library, &isolated("")).unwrap().plugin();
    assert_eq!(loaded.functions[0].about, "Fails in its own way.");
    assert_ne!(library.sha256, LibraryFile::read(&built.path).unwrap().sha256);
}

#[test]
fn no_process_is_left_over() {
    let built = build(&[]);
    let children = || -> Vec<String> {
        let list = std::fs::read_to_string("/proc/thread-self/children").unwrap();
        list.split_whitespace().map(str::to_owned).collect()
    };
    let plugin = start(&built.path).unwrap();
    assert_eq!(children().len(), 1);
    for function in ["spawning", "sleeping", "closing"] {
        assert!(call(&start_for(&built.path, function).unwrap(), function, &[1.0]).is_err());
    }
    drop(plugin);
    assert_eq!(children(), Vec::<String>::new());
}

#[test]
fn one_plugin_that_fails_leaves_the_others_as_they_are() {
    let built = build(&[]);
    let (one, two) = (start(&built.path).unwrap(), start(&built.path).unwrap());
    assert!(call(&one, "segfault", &[13.0]).is_err());
    assert_eq!(call(&one, "copy", &[1.0]).unwrap().results, [Some(1.0)], "in a new process");
    assert_eq!(call(&two, "copy", &[1.0]).unwrap().results, [Some(1.0)]);
}

/// Where nothing is shut in, what can be caught is told of in the same words.
#[test]
fn within_makebuy_a_function_that_does_not_keep_to_the_rules_is_not_called_again() {
    let built = build(&[]);
    let plugin = load(&LibraryFile::read(&built.path).unwrap(), &Running::InProcess).unwrap().plugin();
    assert_eq!(call(&plugin, "picky", &[1.0, 13.0]).unwrap().refused, [(1, "thirteen is not allowed".to_owned())]);
    assert_eq!(call(&plugin, "undefined", &[1.0]).unwrap_err().message, "it gives status 42, which has no meaning");
    assert_eq!(call(&plugin, "copy", &[1.0]).unwrap_err().message, "it gives status 42, which has no meaning");
}

/// The system knows a library by its path: the second must not be taken for the first.
#[test]
fn two_libraries_within_makebuy_are_two() {
    let (one, two) = (build(&["PLUGIN_NAME=\"faults\""]), build(&["PLUGIN_ABOUT=\"Other.\""]));
    let about = |built: &Built| {
        let plugin = load(&LibraryFile::read(&built.path).unwrap(), &Running::InProcess).unwrap().plugin();
        plugin.functions[0].about.clone()
    };
    assert_eq!([about(&one), about(&two), about(&one)], ["Fails in its own way.", "Other.", "Fails in its own way."]);
}

#[test]
fn a_function_that_fails_again_and_again_is_given_up() {
    let plugin = start(&build(&[]).path).unwrap();
    let told: Vec<String> = (0..20).map(|_| call(&plugin, "segfault", &[13.0]).unwrap_err().message).collect();
    assert_eq!(told[19], "it failed more than 16 times and is not called again");
}

#[test]
fn a_plugin_is_called_as_its_pack() {
    let error = start(&build(&["PLUGIN_NAME=\"other\""]).path).unwrap_err();
    assert_eq!(
        (error.code, error.message.contains("`other` carries a pack of another id")),
        (Code::BadDescriptor, true)
    );
}

#[test]
fn a_pipe_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.so");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(LibraryFile::read(&pipe).unwrap_err().code, Code::Unreadable);
}

/// What a row is refused for does not hide that the others change.
#[test]
fn a_refused_row_does_not_hide_a_change() {
    let plugin = start(&build(&["PLUGIN_CHANGING_IS_PICKY"]).path).unwrap();
    let lost = call(&plugin, "changing", &[13.0, 1.0, 2.0]).unwrap_err();
    assert_eq!(lost.message, "it gives different results for the same arguments");
}
