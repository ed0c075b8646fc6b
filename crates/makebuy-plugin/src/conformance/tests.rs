use super::*;
use crate::descriptor::Parameter;
use crate::table::{Kind, Trend, Values};
use std::cell::Cell;

/// A function that is called without a library.
struct Direct<F> {
    signature: Signature,
    function: F,
}

impl<F: Fn(&Table) -> Result<Results, Failure>> Callable for Direct<F> {
    fn signatures(&self) -> Vec<&Signature> {
        vec![&self.signature]
    }

    fn call(&self, _: usize, table: &Table) -> Result<Results, Failure> {
        (self.function)(table)
    }
}

fn signature(parameters: &[(&str, Kind, Option<Trend>)]) -> Signature {
    let parameter = |(name, kind, trend): &(&str, Kind, Option<Trend>)| Parameter {
        name: (*name).to_owned(),
        kind: *kind,
        trend: *trend,
    };
    Signature {
        name: "double".to_owned(),
        about: "Twice as much.".to_owned(),
        parameters: parameters.iter().map(parameter).collect(),
        result: Kind::Number,
    }
}

/// What is found about a function of one number.
fn findings(trend: Option<Trend>, function: impl Fn(&Table) -> Result<Results, Failure>) -> String {
    let functions = Direct { signature: signature(&[("amount", Kind::Number, trend)]), function };
    let found = check_functions(&functions, &Samples::default());
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn numbers(table: &Table) -> Vec<Option<f64>> {
    match &table.columns()[0].0 {
        Values::Numbers(numbers) => {
            numbers.iter().enumerate().map(|(row, number)| table.is_complete(row).then_some(*number)).collect()
        }
        _ => Vec::new(),
    }
}

/// A function of a number alone.
fn each(table: &Table, function: impl Fn(f64) -> f64) -> Result<Results, Failure> {
    Ok(numbers(table).into_iter().map(|number| number.map(&function)).collect())
}

#[test]
fn a_sound_function_has_no_findings() {
    assert_eq!(findings(Some(Trend::Rising), |table| each(table, |number| number / 2.0)), "");
    assert_eq!(findings(Some(Trend::Falling), |table| each(table, |number| -number)), "");
}

#[test]
fn refusals_and_rows_without_result_are_sound() {
    let found = findings(None, |table| {
        let numbers = numbers(table);
        match numbers.iter().position(|number| number.is_some_and(|number| number < 0.0)) {
            Some(row) => Err(Failure::Refused { row, message: format!("{:?} is too little", numbers[row]) }),
            None => Ok(numbers.into_iter().map(|number| number.filter(|number| *number > 1.0)).collect()),
        }
    });
    assert_eq!(found, "");
}

#[test]
fn a_result_that_changes_is_found() {
    let calls = Cell::new(0.0);
    let found = findings(None, |table| {
        calls.set(calls.get() + 1.0);
        each(table, |_| calls.get())
    });
    assert!(found.contains("when it is called again; a result may depend on its row only"), "{found}");
}

#[test]
fn a_result_that_depends_on_other_rows_is_found() {
    let sum = findings(None, |table| {
        let sum = numbers(table).iter().flatten().map(|number| number.clamp(-1.0, 1.0)).sum();
        each(table, |_| sum)
    });
    assert!(sum.contains("when the batch is halved"), "{sum}");
    let place = findings(None, |table| {
        Ok(numbers(table).iter().enumerate().map(|(row, number)| number.map(|_| f64::from(row as u32 % 2))).collect())
    });
    assert!(place.contains("a result may depend on its row only"), "{place}");
}

#[test]
fn a_result_for_an_unknown_argument_is_found() {
    let found = findings(None, |table| Ok(vec![Some(1.0); table.rows()]));
    assert!(
        found.contains("with amount = unknown it gives 1.0; a row with an unknown argument has no result"),
        "{found}"
    );
}

#[test]
fn a_refusal_of_an_unknown_argument_is_found() {
    let found = findings(None, |table| match (0..table.rows()).find(|row| !table.is_complete(*row)) {
        Some(row) => Err(Failure::Refused { row, message: "say it".to_owned() }),
        None => each(table, |_| 1.0),
    });
    assert!(found.contains("it gives a refusal (say it); a row with an unknown argument"), "{found}");
}

#[test]
fn a_failure_on_an_empty_batch_is_found() {
    let found = findings(None, |table| match table.rows() {
        0 => Err(Failure::Panicked("no rows".to_owned())),
        _ => each(table, |number| number),
    });
    assert!(found.contains("with an empty batch: it panicked"), "{found}");
}

#[test]
fn a_panic_at_an_extreme_is_found_with_its_arguments() {
    let found = findings(None, |table| match numbers(table).contains(&Some(1e308)) {
        true => Err(Failure::Panicked("too much".to_owned())),
        false => each(table, |number| number),
    });
    assert_eq!(found, "function `double`: with amount = 1e308: it panicked: too much");
}

#[test]
fn a_failure_of_a_whole_batch_only_is_found() {
    let found = findings(None, |table| match table.rows() {
        61 => Err(Failure::Panicked("too many".to_owned())),
        _ => each(table, |number| number),
    });
    assert!(found.contains("in a batch of 61 rows, though with none of them alone: it panicked: too many"), "{found}");
}

#[test]
fn too_few_results_are_found() {
    let found = findings(None, |table| each(table, |number| number).map(|all| all.into_iter().skip(1).collect()));
    assert!(found.contains("with amount = ") && found.contains("it gives 0 results for 1 rows"), "{found}");
}

#[test]
fn a_trend_that_is_none_is_found() {
    let found =
        findings(Some(Trend::Rising), |table| each(table, |number| if number > 0.0 { number } else { -number }));
    assert!(found.contains("`amount` is declared rising, but with amount = "), "{found}");
    let found = findings(Some(Trend::Falling), |table| each(table, |number| number));
    assert!(found.contains("`amount` is declared falling, but with amount = "), "{found}");
}

#[test]
fn words_are_those_of_the_caller() {
    let signature = signature(&[("size", Kind::Word, None)]);
    let function = |table: &Table| match &table.columns()[0].0 {
        Values::Words(text, _) if text.replace("small", "").replace("large", "").is_empty() => {
            Ok((0..table.rows()).map(|row| table.is_complete(row).then_some(1.0)).collect())
        }
        _ => Err(Failure::Panicked("no size".to_owned())),
    };
    let functions = Direct { signature, function };
    let said = Samples::default().words("double", "size", ["small", "large"]);
    assert_eq!(check_functions(&functions, &said), []);
    let found = check_functions(&functions, &Samples::default());
    assert!(found[0].to_string().contains("it panicked: no size"), "{found:?}");
}

#[test]
fn all_that_a_plugin_says_wrongly_is_found() {
    let file = |path: &str| (path.to_owned(), String::new());
    let plugin = Descriptor {
        abi: 1,
        name: "A pack".to_owned(),
        version: "1".to_owned(),
        files: vec![
            file("rules.toml"),
            file("rules.toml"),
            file("../x.toml"),
            file("locales/fr/x.toml"),
            file("a.txt"),
        ],
        functions: Vec::new(),
    };
    let found: Vec<String> = check_descriptor(&plugin).iter().map(ToString::to_string).collect();
    let starts = [
        "its name is `A pack`",
        "its version is `1`",
        "it carries no `pack.toml`",
        "it carries two files `rules.toml`",
        "it carries a file `../x.toml`",
        "it carries a file `locales/fr/x.toml`",
        "it carries a file `a.txt`",
    ];
    assert_eq!(found.len(), starts.len(), "{found:?}");
    for (found, start) in found.iter().zip(starts) {
        assert!(found.starts_with(start), "{found}");
    }
}

#[test]
fn all_that_a_signature_says_wrongly_is_found() {
    let number = ("amount", Kind::Number, None);
    let odd = Signature { name: "min".to_owned(), about: " ".to_owned(), ..signature(&[number, number]) };
    let found: Vec<String> = said::of_functions(&[&odd, &odd]).iter().map(ToString::to_string).collect();
    assert_eq!(found[0], "it has two functions `min`; call one of them otherwise");
    assert!(found[1].starts_with("function `min`: this is a word of the condition language"), "{found:?}");
    assert!(found[2].starts_with("function `min`: it has no description"), "{found:?}");
    assert!(found[3].starts_with("function `min`: it has two parameters `amount`"), "{found:?}");
}
