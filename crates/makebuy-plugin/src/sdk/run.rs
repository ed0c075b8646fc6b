//! One call: what is borrowed, what may go wrong, and what the caller is told.

use super::Refusal;
use super::answer::Value;
use super::batch::{Batch, Broken};
use super::results::Results;
use crate::abi::{self, STATUS_DONE, STATUS_PANICKED, STATUS_REFUSED};
use crate::table::Kind;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why a call gives no results.
#[derive(Debug)]
pub enum Stop {
    /// The author's function refuses a row.
    Refused(Refusal),
    /// The caller does not do as the ABI says.
    Broken(Broken),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Broken> for Stop {
    fn from(what: Broken) -> Self {
        Self::Broken(what)
    }
}

/// Runs the body of a function on what the caller lends. Nothing unwinds out of it.
///
/// # Safety
/// Both must be null or as the ABI says.
#[expect(unsafe_code, reason = "the batch and the output are the caller's")]
pub unsafe fn evaluate<V: Value>(
    batch: *const abi::Batch,
    output: *mut abi::Output,
    kinds: &[Kind],
    body: impl Fn(&Batch<'_>, &mut Results<'_, V>) -> Result<(), Stop>,
) -> i32 {
    // SAFETY: null, or as the ABI says.
    let (Some(batch), Some(output)) = (unsafe { batch.as_ref() }, unsafe { output.as_mut() }) else {
        return STATUS_PANICKED;
    };
    if batch.rows == 0 {
        return STATUS_DONE;
    }
    let guarded = catch_unwind(AssertUnwindSafe(|| {
        // SAFETY: as the ABI says.
        let batch = unsafe { Batch::borrow(batch, kinds) }?;
        // SAFETY: as the ABI says, and there is a row.
        let mut results = unsafe { Results::borrow(&batch, output) }?;
        body(&batch, &mut results)
    }));
    let (status, message) = match guarded {
        Ok(Ok(())) => return STATUS_DONE,
        Ok(Err(Stop::Refused(refusal))) => {
            output.row = refusal.row;
            (STATUS_REFUSED, refusal.message)
        }
        Ok(Err(Stop::Broken(what))) => (STATUS_PANICKED, format!("it was called against the ABI: {what}")),
        Err(payload) => (STATUS_PANICKED, said(payload)),
    };
    // SAFETY: as the ABI says.
    unsafe { write(&message, output) };
    status
}

/// The text of a panic.
fn said(payload: Box<dyn Any + Send>) -> String {
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(other) => match other.downcast::<&'static str>() {
            Ok(text) => (*text).to_owned(),
            Err(other) => {
                // To drop an odd payload could panic again, outside the guard.
                std::mem::forget(other);
                "it does not say why".to_owned()
            }
        },
    }
}

/// Writes as much of a message as there is room for, up to a whole character.
///
/// # Safety
/// The room for the message must be null, or as large as the output says.
#[expect(unsafe_code, reason = "the message is written where the caller wants it")]
unsafe fn write(message: &str, output: &mut abi::Output) {
    if output.message.is_null() {
        return;
    }
    let length = message.floor_char_boundary(output.message_capacity);
    // SAFETY: there is room for so many bytes, and the message is our own.
    unsafe { message.as_ptr().copy_to_nonoverlapping(output.message, length) };
    output.message_length = length;
}
