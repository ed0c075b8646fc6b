//! The messages of the figures.

use super::messages;
use crate::words::Words;

messages! {
    FIGURES:
}
