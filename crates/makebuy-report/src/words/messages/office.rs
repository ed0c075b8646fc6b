//! The messages of documents and workbooks.

use super::messages;
use crate::words::Words;

messages! {
    OFFICE:
}
