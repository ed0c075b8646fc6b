//! `tests/claims.toml`: what the sources say, and how the packs must carry it.

use super::table::Table;
use super::{Item, KINDS};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::Path;
use toml::de::DeTable;

/// What the sources say that bears on a decision.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    /// The claims, source by source.
    pub claims: Vec<Claim>,
    /// Where they contradict one another.
    pub conflicts: Vec<Conflict>,
}

/// Something a source says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Id, such as `S0-01`.
    pub id: String,
    /// The id of the packs' source that says it.
    pub source: String,
    /// The claim, in our own words.
    pub text: String,
    /// What must carry it: one item for each demand.
    pub carried_as: Vec<Demand>,
}

/// Kinds of item of which one is enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The kinds, as in [`KINDS`].
    pub kinds: Vec<String>,
}

/// Claims that contradict one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Id, such as `K1`.
    pub id: String,
    /// What conflicts.
    pub title: String,
    /// The claims that do.
    pub claims: Vec<String>,
    /// How the packs decide.
    pub resolution: String,
    /// The note that says so: `<pack>/<note>`; empty as long as there is none.
    pub note: String,
    /// The cases that show it: `<pack>/<case>`.
    pub cases: Vec<String>,
}

impl Register {
    /// Reads the register of the workspace with this root.
    ///
    /// # Errors
    /// If it can not be read, or says what no register says.
    pub fn read(root: &Path) -> Result<Self> {
        let path = root.join("tests/claims.toml");
        let text = fs::read_to_string(&path).with_context(|| format!("{} can not be read", path.display()))?;
        Self::parse(&text).with_context(|| format!("{} is wrong", path.display()))
    }

    /// Reads a register from its text.
    ///
    /// # Errors
    /// If the text says what no register says.
    pub fn parse(text: &str) -> Result<Self> {
        let tree = DeTable::parse(text)?;
        let file = Table::new(tree.get_ref(), "the register");
        file.only(&["claim", "conflict"])?;
        Ok(Self {
            claims: file.tables("claim").iter().map(Claim::read).collect::<Result<_>>()?,
            conflicts: file.tables("conflict").iter().map(Conflict::read).collect::<Result<_>>()?,
        })
    }

    /// The sources in the order of their first claims.
    #[must_use]
    pub fn sources(&self) -> Vec<&str> {
        let mut sources: Vec<&str> = self.claims.iter().map(|claim| claim.source.as_str()).collect();
        sources.dedup();
        sources
    }
}

impl Claim {
    fn read(table: &Table<'_>) -> Result<Self> {
        table.only(&["id", "source", "text", "carried_as"])?;
        let demands = table.texts("carried_as")?;
        Ok(Self {
            id: table.need_text("id")?,
            source: table.need_text("source")?,
            text: table.need_text("text")?,
            carried_as: demands.iter().map(|words| Demand::parse(words)).collect::<Result<_>>()?,
        })
    }

    /// The short word for its source: `S0` of `S0-01`.
    #[must_use]
    pub fn group(&self) -> &str {
        self.id.split('-').next().unwrap_or_default()
    }

    /// The demands that none of these items meets.
    #[must_use]
    pub fn unmet(&self, items: &[Item]) -> Vec<&Demand> {
        let met = |demand: &&Demand| {
            items.iter().any(|item| item.claims.contains(&self.id) && demand.kinds.contains(&item.kind))
        };
        self.carried_as.iter().filter(|demand| !met(demand)).collect()
    }
}

impl Demand {
    fn parse(words: &str) -> Result<Self> {
        let kinds: Vec<String> = words.split('|').map(str::to_owned).collect();
        for kind in &kinds {
            ensure!(KINDS.contains(&kind.as_str()), "nothing is carried as `{kind}`, only as {}", KINDS.join(", "));
        }
        Ok(Self { kinds })
    }
}

impl Conflict {
    fn read(table: &Table<'_>) -> Result<Self> {
        table.only(&["id", "title", "claims", "resolution", "note", "cases"])?;
        Ok(Self {
            id: table.need_text("id")?,
            title: table.need_text("title")?,
            claims: table.texts("claims")?,
            resolution: table.need_text("resolution")?,
            note: table.need_text("note")?,
            cases: table.texts("cases")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Register;
    use crate::claims::Item;

    const CLAIM: &str =
        "[[claim]]\nid = \"S0-01\"\nsource = \"s\"\ntext = \"T.\"\ncarried_as = [\"veto\", \"note|source\"]";

    fn item(kind: &str, claim: &str) -> Item {
        let mut item = Item { kind: kind.to_owned(), ..Item::default() };
        item.claims.push(claim.to_owned());
        item
    }

    #[test]
    fn each_demand_is_met_by_one_of_its_kinds() {
        let register = Register::parse(CLAIM).unwrap();
        let claim = &register.claims[0];
        let unmet = |items: &[Item]| claim.unmet(items).iter().map(|demand| demand.kinds.join("|")).collect::<Vec<_>>();
        assert_eq!(unmet(&[]), ["veto", "note|source"]);
        assert_eq!(unmet(&[item("veto", "S0-02"), item("weigh", "S0-01")]), ["veto", "note|source"]);
        assert_eq!(unmet(&[item("source", "S0-01")]), ["veto"]);
        assert_eq!(unmet(&[item("veto", "S0-01"), item("note", "S0-01")]), [""; 0]);
    }

    #[test]
    fn a_register_with_unknown_words_is_refused() {
        for wrong in [
            CLAIM.replace("veto", "vetoes"),
            CLAIM.replace("text", "words"),
            CLAIM.replace("\"S0-01\"", "1"),
            CLAIM.replace("[[claim]]", "[[claims]]"),
            format!("{CLAIM}\nnote = \"n\""),
        ] {
            assert!(Register::parse(&wrong).is_err(), "{wrong}");
        }
    }
}
