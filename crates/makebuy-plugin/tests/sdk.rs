//! A plugin made with the macro, and called as makebuy calls it.
#![deny(unsafe_code)]
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at what should not be")]

use makebuy_plugin::abi::{Batch as RawBatch, Output, STATUS_PANICKED};
use makebuy_plugin::call::{Failure, MESSAGE_BYTES, Results as Called};
use makebuy_plugin::conformance;
use makebuy_plugin::descriptor::{Function, Parameter};
use makebuy_plugin::sdk::{Batch, Column as _, Flags, Numbers, Refusal, Results, Words, finite};
use makebuy_plugin::table::{Kind, Table, Trend, Values};

makebuy_plugin::export_plugin! {
    name: "tried-out",
    files: &[("pack.toml", "[pack]\n"), ("locales/fr.toml", "é")],
    functions: [
        /// One divided by the other:
        /// none where the other is zero.
        fn share(part: rising number, whole: number) -> number = share;
        /// Whether a size is large, or made so.
        fn large(size: word, anyway: flag) -> flag = |size, anyway| size == "large" || anyway;
        /// The same for all rows at once; refuses what is too small.
        batch fn grown(amount: rising number, size: word, twice: flag) -> number = grown;
        /// Always the same.
        fn seven() -> number = || 7.0;
        /// It panics with what it is given.
        fn panics(how: number) -> number = panics;
    ]
}

fn share(part: f64, whole: f64) -> Result<Option<f64>, String> {
    if whole < 0.0 { Err(format!("the whole is {whole}")) } else { Ok(finite(part / whole)) }
}

fn grown(
    batch: &Batch<'_>,
    results: &mut Results<'_, f64>,
    amount: Numbers<'_>,
    size: Words<'_>,
    twice: Flags<'_>,
) -> Result<(), Refusal> {
    for (row, amount) in amount.iter().enumerate() {
        if batch.known(row) && size.at(row).is_empty() {
            return Err(Refusal::new(row, "no size"));
        }
        results.set(row, amount / 4.0 * if twice.at(row) { 2.0 } else { 1.0 });
    }
    Ok(())
}

fn panics(how: f64) -> f64 {
    match how {
        0.0 => panic!("it is zero"),
        1.0 => panic!("it is {how}"),
        2.0 => std::panic::panic_any(2),
        3.0 => panic!("{}", "é".repeat(MESSAGE_BYTES)),
        _ => how,
    }
}

fn function(name: &str) -> Function {
    plugin().unwrap().functions.into_iter().find(|function| function.signature.name == name).unwrap()
}

fn table(columns: impl IntoIterator<Item = Values>) -> Table {
    let columns: Vec<Values> = columns.into_iter().collect();
    let mut table = Table::new(columns.first().map_or(3, Values::rows));
    columns.into_iter().for_each(|column| table.push_known(column).unwrap());
    table
}

fn call(name: &str, columns: impl IntoIterator<Item = Values>) -> Result<Called, Failure> {
    function(name).call(&table(columns))
}

#[test]
fn a_plugin_says_what_it_is() {
    let plugin = plugin().unwrap();
    assert_eq!((plugin.name.as_str(), plugin.version.as_str()), ("tried-out", env!("CARGO_PKG_VERSION")));
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    assert_eq!(plugin.files, [file("pack.toml", "[pack]\n"), file("locales/fr.toml", "é")]);
    let share = &plugin.functions[0].signature;
    assert_eq!(share.about, "One divided by the other: none where the other is zero.");
    let parameter = |name: &str, trend| Parameter { name: name.to_owned(), kind: Kind::Number, trend };
    assert_eq!(share.parameters, [parameter("part", Some(Trend::Rising)), parameter("whole", None)]);
    assert_eq!(plugin.functions[1].signature.result, Kind::Flag);
    assert_eq!(plugin.functions[3].signature.parameters, []);
}

#[test]
fn rows_have_results_or_none() {
    let numbers = |numbers: [f64; 3]| Values::Numbers(numbers.to_vec());
    let results = call("share", [numbers([1.0, 1.0, 3.0]), numbers([2.0, 0.0, 4.0])]);
    assert_eq!(results, Ok(vec![Some(0.5), None, Some(0.75)]));
    let results = call("large", [Values::words(["large", "é", ""]).unwrap(), Values::Flags(vec![0, 0, 1])]);
    assert_eq!(results, Ok(vec![Some(1.0), Some(0.0), Some(1.0)]));
    assert_eq!(call("seven", []), Ok(vec![Some(7.0); 3]));
}

#[test]
fn a_refusal_names_its_row() {
    let refused = call("share", [Values::Numbers(vec![1.0, 1.0]), Values::Numbers(vec![1.0, -1.0])]);
    assert_eq!(refused, Err(Failure::Refused { row: 1, message: "the whole is -1".to_owned() }));
    let words = Values::words(["a", "b", ""]).unwrap();
    let refused = call("grown", [Values::Numbers(vec![1.0; 3]), words, Values::Flags(vec![0; 3])]);
    assert_eq!(refused, Err(Failure::Refused { row: 2, message: "no size".to_owned() }));
}

#[test]
fn a_row_with_an_unknown_argument_has_no_result() {
    let mut rows = Table::new(10);
    rows.push(Values::Numbers(vec![4.0; 10]), vec![0b0000_0101, 0b10]).unwrap();
    rows.push_known(Values::words(["a"; 10]).unwrap()).unwrap();
    rows.push_known(Values::Flags((0..10).map(|row| row % 2).collect())).unwrap();
    let results = function("grown").call(&rows).unwrap();
    let expected = |row| [(0, 1.0), (2, 1.0), (9, 2.0)].iter().find(|(at, _)| *at == row).map(|(_, result)| *result);
    assert_eq!(results, (0..10).map(expected).collect::<Vec<_>>());
}

#[test]
fn panics_are_caught_with_what_they_say() {
    let said = |how: f64| call("panics", [Values::Numbers(vec![how])]).unwrap_err();
    assert_eq!(said(0.0), Failure::Panicked("it is zero".to_owned()));
    assert_eq!(said(1.0), Failure::Panicked("it is 1".to_owned()));
    assert_eq!(said(2.0), Failure::Panicked("it does not say why".to_owned()));
    assert_eq!(said(3.0), Failure::Panicked("é".repeat(MESSAGE_BYTES / 2)));
}

#[test]
fn an_empty_batch_has_no_results() {
    let empty = [Values::Numbers(vec![]), Values::words([]).unwrap(), Values::Flags(vec![])];
    assert_eq!(call("grown", empty), Ok(vec![]));
}

#[test]
fn it_conforms_but_for_the_panics() {
    let findings = conformance::check(&plugin().unwrap(), &conformance::Samples::default());
    assert!(!findings.is_empty());
    for finding in findings {
        assert_eq!(finding.function.as_deref(), Some("panics"), "{finding}");
    }
}

/// Calls a function with a batch as a caller may have it who does not know better.
fn raw(name: &str, batch: &RawBatch) -> (i32, String) {
    let mut message = [0; 200];
    let mut output = Output {
        values: std::ptr::null_mut(),
        known: std::ptr::null_mut(),
        row: 0,
        message: message.as_mut_ptr(),
        message_capacity: message.len(),
        message_length: 0,
    };
    let place = plugin().unwrap().functions.iter().position(|function| function.signature.name == name).unwrap();
    #[expect(unsafe_code, reason = "a function is called past its checks")]
    // SAFETY: the descriptor is static; null is what the test is about, and the function must not follow it.
    let status = unsafe {
        let evaluate = (*(*makebuy_plugin_v1()).functions.add(place)).evaluate.unwrap();
        evaluate(batch, &raw mut output)
    };
    (status, String::from_utf8(message[..output.message_length].to_vec()).unwrap())
}

#[test]
fn a_caller_against_the_abi_is_told() {
    let nothing = RawBatch { rows: 1, columns: std::ptr::null(), column_count: 0 };
    let (status, message) = raw("share", &nothing);
    assert_eq!(status, STATUS_PANICKED);
    assert_eq!(message, "it was called against the ABI: the columns are not those of the parameters");
    let (_, message) = raw("share", &RawBatch { column_count: 2, ..nothing });
    assert_eq!(message, "it was called against the ABI: the columns have no address");
    let (_, message) = raw("seven", &nothing);
    assert_eq!(message, "it was called against the ABI: the output has no address");
}
