//! The engine of makebuy: text in, assessment out.
//!
//! Pure functions all the way: no files, no clock, no randomness, no printing, no unsafe code. The same texts give
//! the same assessment, byte for byte.
//!
//! ```
//! use makebuy_core::{Library, PackFiles, Settings, assess, portfolio};
//! use makebuy_model::Sources;
//!
//! let mut sources = Sources::new();
//! let pack = sources.add("house.toml", r#"
//!     pack = { id = "house", version = "1.0.0", title = "House rules" }
//!     option = [{ id = "in-house", title = "Keep" }, { id = "outsource", title = "Buy", external = true }]
//!     fact = [{ id = "secret", subject = "activity", kind = "flag", ask = "Does it rest on a secret?" }]
//!
//!     [[rule]]
//!     id = "secrets-stay"
//!     kind = "veto"
//!     title = "Secrets stay inside"
//!     when = "secret"
//!     options = ["outsource"]
//!     because = "What leaks can not be taken back."
//! "#);
//! let mut library = Library::new();
//! library.add(&sources, PackFiles { files: vec![pack], ..PackFiles::default() });
//! let pack = library.compile("house").unwrap().value.unwrap();
//!
//! let file = sources.add("portfolio.toml", "activity = [{ id = 'recipe', secret = true }, { id = 'bottling' }]");
//! let portfolio = portfolio::from_toml(&sources, file, &pack).value.unwrap();
//!
//! let assessment = assess(&pack, &portfolio, &Settings::default());
//! let standings: Vec<_> = assessment.activities.iter().map(|found| found.judgement.verdict.standing.as_str()).collect();
//! assert_eq!(standings, ["firm", "firm"], "the second wins by the order of options, whatever is answered");
//! ```
//!
//! - [`doc`]: packs as written, with spans; may be wrong. [`expr`]: the condition language.
//! - [`Library`]: packs at hand; [`Library::compile`] merges, checks and lowers one to a [`Pack`], which can not fail.
//! - [`locale`]: what packs say in other languages.
//! - [`portfolio`]: what is to be decided, read against a pack.
//! - [`assess()`]: all verdicts with their explanations, from one evaluation. [`touch()`]: one rule over a portfolio.
//! - [`cases`]: expected verdicts beside the rules.
//! - [`lint`]: what is wrong with rules that are well-formed.
//! - [`mod@limits`]: how much of anything there may be.
//! - [`diff`]: what changed between two packs, and which verdicts with it.
//! - [`functions`]: what plugins add; derived facts call it.
//! - [`questions`]: a plain list of questions, to start a pack from.
//! - [`placeholder`]: texts that a new pack, rule or case leaves to its author.
//! - [`schema`]: JSON Schemas of the files that people write.

#![forbid(unsafe_code)]

mod assess;
mod call;
pub mod cases;
mod check;
mod compile;
pub mod diff;
pub mod doc;
mod eval;
mod explain;
pub mod expr;
mod failures;
mod findings;
mod format;
pub mod functions;
mod ids;
pub mod limits;
pub mod lint;
pub mod locale;
mod meaning;
mod pack;
pub mod placeholder;
pub mod portfolio;
pub mod questions;
mod read;
pub mod schema;
mod suggest;
pub mod toml_text;
mod warnings;

pub use assess::{Settings, assess};
pub use check::{Beside, Whole, check};
pub use compile::{Library, PackFiles};
pub use explain::touch;
pub use findings::{Located, Outcome};
pub use pack::Pack;
pub use suggest::{did_you_mean, nearest};
