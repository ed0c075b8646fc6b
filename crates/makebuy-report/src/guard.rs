//! What templates of users may not do while they are rendered.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// How a `range` that gives too many numbers begins to say so.
pub(crate) const TOO_MANY: &str = "`range` has given more than ";

/// How much templates of users may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Most {
    /// Bytes in the document.
    pub output_bytes: usize,
    /// Numbers that `range` gives in one run.
    pub range_numbers: usize,
}

/// What holds for templates of users.
pub(crate) struct Guard<'a> {
    pub(crate) most: Most,
    /// The fixed words, which are known to hold no markup.
    pub(crate) words: &'a BTreeSet<String>,
}

impl Guard<'_> {
    /// Replaces what the template engine offers and templates of users may not have.
    ///
    /// What it offers reads nothing from outside: neither files nor the environment, nor the clock.
    pub(crate) fn put_on(&self, tera: &mut Tera) {
        let words = self.words.clone();
        tera.register_filter("safe", move |text: &str, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
            match words.contains(text) {
                true => Ok(Value::safe_string(text)),
                false => Err(Error::message("`safe` is for the fixed words of `t`: every other text is escaped")),
            }
        });
        for name in ["escape_html", "escape_xml", "newlines_to_br"] {
            tera.register_filter(name, move |_: &str, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
                Err(Error::message(format!("`{name}` is not for reports: texts are escaped as the format wants it")))
            });
        }
        let (given, most) = (Arc::new(AtomicUsize::new(0)), self.most.range_numbers);
        tera.register_function("range", move |arguments: Kwargs, _: &State<'_>| range(&arguments, &given, most));
    }
}

/// Numbers in a row: no more, in one run, than there may be, so that loops within loops end where they stand.
fn range(arguments: &Kwargs, given: &AtomicUsize, most: usize) -> TeraResult<Vec<i64>> {
    let start = arguments.get::<i64>("start")?.unwrap_or_default();
    let end = arguments.must_get::<i64>("end")?;
    let step = arguments.get::<i64>("step_by")?.unwrap_or(1);
    if step == 0 || (start > end && step > 0) {
        return Err(Error::message("`range` would never come to its `end`"));
    }
    let mut numbers = Vec::new();
    let mut next = Some(start);
    while let Some(number) = next.filter(|number| if step > 0 { *number < end } else { *number > end }) {
        if given.fetch_add(1, Ordering::Relaxed) >= most {
            return Err(Error::message(format!("{TOO_MANY}{most} numbers")));
        }
        numbers.push(number);
        next = number.checked_add(step);
    }
    Ok(numbers)
}

/// Takes what is written, up to a limit.
pub(crate) struct Counted {
    pub(crate) bytes: Vec<u8>,
    pub(crate) most: usize,
}

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
