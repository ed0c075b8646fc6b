//! The files of a new pack.

use makebuy_core::placeholder;
use makebuy_core::toml_text::{list, quoted};
use std::fmt::Write as _;

const PACK: &str = include_str!("../../scaffolds/pack.toml");
const CASES: &str = include_str!("../../scaffolds/cases.toml");
const EXAMPLE: &str = include_str!("../../scaffolds/example.toml");

/// What a new pack is called.
#[derive(Debug)]
pub(crate) struct Fresh<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: &'a str,
    pub(crate) extends: &'a [String],
}

impl Fresh<'_> {
    /// The rules of a pack that stands on its own.
    pub(crate) fn whole(&self) -> String {
        let description = PACK.replace("@DESCRIPTION@", &quoted(placeholder::DESCRIPTION));
        description.replace("@ID@", &quoted(self.id)).replace("@TITLE@", &quoted(self.title))
    }

    /// The `[pack]` table.
    pub(crate) fn head(&self) -> String {
        let mut text = format!(
            "[pack]\nid = {}\nversion = \"0.1.0\"            # three numbers; a change that can change a verdict raises the first\n\
             title = {}\ndescription = {}\n",
            quoted(self.id),
            quoted(self.title),
            quoted(placeholder::DESCRIPTION)
        );
        if !self.extends.is_empty() {
            let bases = list(self.extends.iter().map(String::as_str));
            let _ = writeln!(text, "extends = {bases}   # takes over all that they declare");
        }
        text
    }
}

/// The cases of a pack that stands on its own.
pub(crate) fn cases() -> String {
    CASES.to_owned()
}

/// The example of a pack that stands on its own.
pub(crate) fn example(id: &str) -> String {
    EXAMPLE.replace("@ID@", &quoted(id))
}

/// The name of the fact that a pack on top of another starts with.
const FACT: &str = "known_to_us_only";

/// A pack on top of others, but for its rule: its `[pack]` table, a fact, and how to change what it takes over.
pub(crate) fn extending(fresh: &Fresh<'_>, taken: impl Fn(&str) -> bool) -> (String, String) {
    let fact = (2..).map(|number| format!("{FACT}_{number}"));
    let fact = std::iter::once(FACT.to_owned()).chain(fact).find(|fact| !taken(fact)).unwrap_or_default();
    let text = format!(
        "{}\n\
         # To change what is taken over, say so with a reason; `makebuy packs {}` lists the rules and criteria.\n\
         # [[adjust]]\n# rule = \"…\"\n# off = true\n# reason = \"We decide that case by case.\"\n\n\
         # A question of your own.\n\
         [[fact]]\nid = {}\nsubject = \"activity\"\nkind = \"flag\"\ntitle = \"Known to us only\"\n\
         ask = \"Does nobody outside know how you do this?\"\n",
        fresh.head(),
        fresh.extends.first().map_or("", String::as_str),
        quoted(&fact),
    );
    (text, fact)
}
