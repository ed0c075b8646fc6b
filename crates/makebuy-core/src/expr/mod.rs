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

pub use ast::{Arithmetic, Comparison, Expr, ExprKind};
pub use parser::{ParseError, parse};
