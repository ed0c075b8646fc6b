//! What a function by row may give.

use std::fmt::Display;

mod sealed {
    pub trait Sealed {}
    impl Sealed for f64 {}
    impl Sealed for bool {}
}

/// A result: a number or a flag.
pub trait Value: sealed::Sealed + Copy {
    /// As the ABI has it.
    #[doc(hidden)]
    type Raw: Copy;
    /// As the ABI has it.
    #[doc(hidden)]
    fn raw(self) -> Self::Raw;
}

impl Value for f64 {
    type Raw = f64;
    fn raw(self) -> f64 {
        self
    }
}

impl Value for bool {
    type Raw = u8;
    fn raw(self) -> u8 {
        u8::from(self)
    }
}

/// What a function by row gives: a value; an `Option`, if there may be none; a `Result` of either, if it refuses rows.
pub trait Answer<V: Value> {
    /// The value, if there is one.
    ///
    /// # Errors
    /// Why the row is refused.
    fn answer(self) -> Result<Option<V>, String>;
}

impl<V: Value> Answer<V> for V {
    fn answer(self) -> Result<Option<V>, String> {
        Ok(Some(self))
    }
}

impl<V: Value> Answer<V> for Option<V> {
    fn answer(self) -> Result<Self, String> {
        Ok(self)
    }
}

impl<V: Value, E: Display> Answer<V> for Result<V, E> {
    fn answer(self) -> Result<Option<V>, String> {
        self.map(Some).map_err(|error| error.to_string())
    }
}

impl<V: Value, E: Display> Answer<V> for Result<Option<V>, E> {
    fn answer(self) -> Result<Option<V>, String> {
        self.map_err(|error| error.to_string())
    }
}

/// The number, unless it is none: a division by zero, or more than a number can hold, has no result.
#[must_use]
pub fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}
