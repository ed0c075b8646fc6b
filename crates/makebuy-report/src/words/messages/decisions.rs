//! The messages about confidence, risks, checklists, reviews and providers.

use super::messages;
use crate::words::Words;

messages! {
    DECISIONS:
}
