//! A plugin for makebuy: the pack in `pack/`, and the functions that its derived facts call.

use makebuy_plugin::sdk::finite;

makebuy_plugin::export_plugin! {
    name: "@NAME@",
    files: makebuy_plugin::embedded!(),
    functions: [
        // The comment with three strokes is what users read: what is computed, in which unit, and by which source. A
        // parameter is a `number`, a `flag` or a `word` (a level or choice, by its name). Say `rising` or `falling` only
        // if it is always so: then a range may be answered, and its ends give the range of the result.

        /// Hours that the last of so many times takes, where each doubling of the times brings the hours down to so many
        /// per cent (Wright: Factors affecting the cost of airplanes, 1936).
        fn hours_with_practice(first: rising number, times: falling number, rate: rising number) -> number
            = hours_with_practice;
    ]
}

/// The hours of the first time, times a power: what the arithmetic of a pack can not say.
///
/// It is only called if all arguments are known. Arguments that can not be true are refused, with a message for the user;
/// where there merely is no result, as in a division by zero, there is none (`finite` gives `None`). The same arguments
/// must always give the same result: no clock, no files, no randomness, nothing kept from call to call.
fn hours_with_practice(first: f64, times: f64, rate: f64) -> Result<Option<f64>, String> {
    if first < 0.0 {
        return Err(format!(
            "the first time takes {first} hours; it must be 0 or more"
        ));
    }
    if times < 1.0 {
        return Err(format!("it is done {times} times; it must be once or more"));
    }
    if rate <= 0.0 || rate > 100.0 {
        return Err(format!(
            "the hours fall to {rate} %; it must be above 0, and 100 at most"
        ));
    }
    Ok(finite(first * times.powf((rate / 100.0).log2())))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that can be checked by hand, or in the source.
    #[test]
    fn hours_fall_with_each_doubling() {
        for (times, hours) in [(1.0, 100.0), (2.0, 80.0), (4.0, 64.0), (8.0, 51.2)] {
            let found = hours_with_practice(100.0, times, 80.0).unwrap().unwrap();
            assert!(
                (found - hours).abs() < 1e-9,
                "{times} times: {found}, not {hours}"
            );
        }
    }

    #[test]
    fn what_can_not_be_true_is_refused() {
        for (first, times, rate) in [
            (-1.0, 2.0, 80.0),
            (100.0, 0.5, 80.0),
            (100.0, 2.0, 0.0),
            (100.0, 2.0, 101.0),
        ] {
            assert!(
                hours_with_practice(first, times, rate).is_err(),
                "{first} {times} {rate}"
            );
        }
    }
}
