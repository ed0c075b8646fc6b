//! Calling a function of a plugin with buffers of our own, and checking what it wrote.

use crate::abi::{Batch, Output, STATUS_DONE, STATUS_PANICKED, STATUS_REFUSED};
use crate::descriptor::Function;
use crate::table::{Kind, Table, bit, bytes_for};
use std::ffi::c_void;
use std::fmt;

/// How many bytes a message may have.
pub const MESSAGE_BYTES: usize = 4_096;

/// What a function gave for each row; `None` where it has no result. A flag is 0 or 1.
pub type Results = Vec<Option<f64>>;

/// Why a call has no results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The function refuses a row; it would compute the others.
    Refused {
        /// The row.
        row: usize,
        /// Why.
        message: String,
    },
    /// It panicked, and was caught in the plugin.
    Panicked(String),
    /// It does not do as the ABI says.
    Broken(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { row, message } => write!(out, "it refuses row {row}: {message}"),
            Self::Panicked(message) => write!(out, "it panicked: {message}"),
            Self::Broken(message) => write!(out, "{message}"),
        }
    }
}

enum Buffer {
    Numbers(Vec<f64>),
    Flags(Vec<u8>),
}

impl Function {
    /// Computes every row.
    ///
    /// # Errors
    /// Why there are no results: the function says so, or what it wrote can not be right.
    pub fn call(&self, table: &Table) -> Result<Results, Failure> {
        let kinds = table.columns().iter().map(|(values, _)| values.kind());
        if !kinds.eq(self.signature.parameters.iter().map(|parameter| parameter.kind)) {
            return Err(Failure::Broken("it was called with arguments of other kinds".to_owned()));
        }
        let columns = table.lend();
        let batch = Batch { rows: table.rows(), columns: columns.as_ptr(), column_count: columns.len() };
        let mut buffer = match self.signature.result {
            Kind::Flag => Buffer::Flags(vec![0; table.rows()]),
            _ => Buffer::Numbers(vec![0.0; table.rows()]),
        };
        let mut known = vec![0; bytes_for(table.rows())];
        let mut message = vec![0; MESSAGE_BYTES];
        let values: *mut c_void = match &mut buffer {
            Buffer::Numbers(values) => values.as_mut_ptr().cast(),
            Buffer::Flags(values) => values.as_mut_ptr().cast(),
        };
        let mut output = Output {
            values,
            known: known.as_mut_ptr(),
            row: usize::MAX,
            message: message.as_mut_ptr(),
            message_capacity: message.len(),
            message_length: 0,
        };
        // SAFETY: the batch and the output are as the ABI says, and live until after the call; whoever read the
        // descriptor vouched for the function.
        #[expect(unsafe_code, reason = "the function is a library's")]
        let status = unsafe { (self.evaluate)(&raw const batch, &raw mut output) };
        let said = || said(&message, output.message_length);
        match status {
            STATUS_DONE => checked(table, &buffer, &known),
            STATUS_REFUSED if output.row < table.rows() => Err(Failure::Refused { row: output.row, message: said()? }),
            STATUS_REFUSED => Err(Failure::Broken(format!("it refuses row {}, which is none", output.row))),
            STATUS_PANICKED => Err(Failure::Panicked(said()?)),
            _ => Err(Failure::Broken(format!("it gives status {status}, which has no meaning"))),
        }
    }
}

fn said(message: &[u8], length: usize) -> Result<String, Failure> {
    let Some(bytes) = message.get(..length) else {
        let what = format!("it says that its message has {length} bytes, but there is room for {MESSAGE_BYTES}");
        return Err(Failure::Broken(what));
    };
    match std::str::from_utf8(bytes) {
        Ok("") => Ok("it does not say why".to_owned()),
        Ok(text) => Ok(on_one_line(text)),
        Err(_) => Err(Failure::Broken("its message is not UTF-8".to_owned())),
    }
}

/// A message as it can be shown anywhere: what would move a cursor, or begin another line, is a space.
#[must_use]
pub fn on_one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn checked(table: &Table, buffer: &Buffer, known: &[u8]) -> Result<Results, Failure> {
    let broken = |what: &str| Failure::Broken(format!("it gives a result {what}"));
    let result = |row: usize| {
        if !bit(known, row) {
            return Ok(None);
        }
        if !table.is_complete(row) {
            return Err(broken("for arguments that are not all known"));
        }
        let value = match buffer {
            Buffer::Numbers(values) => values.get(row).copied().filter(|value| value.is_finite()),
            Buffer::Flags(values) => values.get(row).filter(|value| **value <= 1).map(|value| f64::from(*value)),
        };
        let neither =
            if matches!(buffer, Buffer::Flags(_)) { "that is neither 0 nor 1" } else { "that is not a finite number" };
        value.map(Some).ok_or_else(|| broken(neither))
    };
    (0..table.rows()).map(result).collect()
}
