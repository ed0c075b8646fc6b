//! The messages of the page that leads to several reports.

use super::{Variable, messages};
use crate::words::Words;

messages! {
    COLLECTION:
    collection_title(count);
    collection_portfolios();
    collection_all();
}
