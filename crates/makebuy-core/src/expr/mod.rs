//! The condition language: text to tree. Names are not resolved here.
//!
//! ```text
//! or      = and { "or" and }
//! and     = not { "and" not }
//! not     = "not" not | compare
//! compare = sum [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" ) sum ]
//! sum     = term { ( "+" | "-" ) term }
//! term    = unary { ( "*" | "/" ) unary }
//! unary   = "-" unary | primary
//! primary = number | "true" | "false" | name [ "(" [ or { "," or } ] ")" ] | "(" or ")" | "[" [ or { "," or } ] "]"
//! ```

mod ast;
mod lexer;
mod parser;
mod slips;
#[cfg(test)]
mod tests;

pub use ast::{Arithmetic, Comparison, Expr, ExprKind};
pub use parser::{ParseError, parse};

/// How to write what a word stands for elsewhere, if it is one of those that people write from habit.
pub(crate) fn habit(word: &str) -> Option<&'static str> {
    slips::word(word)
}
