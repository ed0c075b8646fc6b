//! The messages of the page that leads to several reports.

use super::messages;
use crate::words::Words;

messages! {
    COLLECTION:
}
