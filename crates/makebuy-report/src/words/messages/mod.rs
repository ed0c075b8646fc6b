//! Every message that the program fills in, with its variables. Their texts are in `locales/`.

mod collection;
mod decisions;
mod figures;
mod office;
mod report;

use fluent_bundle::FluentValue;

/// What a message can be filled in with: a text, or a number that is printed and chooses among forms of words.
pub(crate) trait Variable {
    /// The same for the message.
    fn value(&self) -> FluentValue<'_>;
}

impl Variable for &str {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(*self)
    }
}

impl Variable for String {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self)
    }
}

impl Variable for &String {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(*self)
    }
}

impl Variable for usize {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self)
    }
}

impl Variable for u8 {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self)
    }
}

impl Variable for f64 {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self)
    }
}

/// Makes a method of each message, so that none can be misspelt or lack a variable.
macro_rules! messages {
    ($list:ident: $($id:ident($($variable:ident),*);)*) => {
        impl Words {
            $(
                pub(crate) fn $id(&self $(, $variable: impl Variable)*) -> String {
                    self.say(stringify!($id), [$((stringify!($variable), $variable.value())),*])
                }
            )*
        }

        /// The ids of the messages with their variables.
        #[cfg(test)]
        pub(in crate::words) const $list: &[(&str, &[&str])] = &[$((stringify!($id), &[$(stringify!($variable)),*])),*];
    };
}

use messages;

/// All messages.
#[cfg(test)]
pub(super) const MESSAGES: &[&[(&str, &[&str])]] =
    &[report::REPORT, decisions::DECISIONS, figures::FIGURES, office::OFFICE, collection::COLLECTION];
