//! The messages of the page that leads to several reports.

use super::{Variable, messages};
use crate::words::Words;

messages! {
    COLLECTION:
    collection_title(count);
    collection_portfolios();
    collection_all();

    // What a group of activities has in common
    act_now_explained();
    keep_explained();
    prepare_explained();
    find_out_explained();
    no_way_left_explained();
}
