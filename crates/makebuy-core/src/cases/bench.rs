//! All cases of a pack laid out as one table: what mutants, coverage and suggested cases are tried on.

use super::Case;
use super::compare::{Came, failures};
use crate::Library;
use crate::eval::{Judged, Table, judge};
use crate::explain::Evaluation;
use crate::pack::Pack;
use crate::portfolio::{Portfolio, Rows, rows};
use crate::warnings::warnings;
use makebuy_model::assessment::Judgement;
use std::ops::Range;

/// The cases of a pack, judged together.
#[derive(Debug)]
pub struct Bench<'a> {
    pub(super) library: &'a Library,
    pub(super) pack: &'a Pack,
    pub(super) cases: &'a [Case],
    pub(super) table: Table,
    /// The rows of each case: one for each activity.
    pub(super) rows: Vec<Range<usize>>,
    pub(super) judged: Double,
}

/// Rows judged with their assumptions and, if there are any, without.
#[derive(Debug)]
pub(super) struct Double {
    pub(super) with: Judged,
    pub(super) without: Option<Judged>,
    layout: Rows,
}

impl Double {
    pub(super) fn new(pack: &Pack, table: &Table) -> Self {
        let without = table.without_assumptions().map(|table| judge(pack, table));
        let provider = |row: usize| table.with_provider.get(row).then_some(0);
        let providers = (0..table.rows).map(provider).collect();
        let layout = Rows { table: table.pick(&[]), providers, of_activity: Vec::new() };
        Self { with: judge(pack, table.clone()), without, layout }
    }

    /// What an assessment says of some rows that belong together.
    pub(super) fn outcome(&self, pack: &Pack, of: Range<usize>) -> CaseOutcome {
        // Notes are looked up where they were said; no expectation is about them.
        let portfolio = Portfolio::default();
        let (judged, without_assumptions) = (&self.with, self.without.as_ref());
        let evaluation = Evaluation { pack, portfolio: &portfolio, rows: &self.layout, judged, without_assumptions };
        let chosen: Vec<(String, usize)> = of.clone().map(|row| (String::new(), row)).collect();
        let warned = warnings(&evaluation, &chosen).into_iter().map(|warning| warning.rule);
        CaseOutcome {
            judgements: of.filter_map(|row| evaluation.judgement(0, row)).collect(),
            warned: warned.collect(),
        }
    }
}

/// What came of one case.
#[derive(Debug)]
pub(super) struct CaseOutcome {
    pub(super) judgements: Vec<Judgement>,
    pub(super) warned: Vec<String>,
}

impl CaseOutcome {
    pub(super) fn came(&self) -> Came<'_> {
        Came { judgements: self.judgements.iter().collect(), warned: self.warned.clone() }
    }
}

impl<'a> Bench<'a> {
    /// Judges all cases of a pack of the library.
    #[must_use]
    pub fn new(library: &'a Library, pack: &'a Pack, cases: &'a [Case]) -> Self {
        let tables: Vec<Table> = cases.iter().map(|case| rows(pack, &case.portfolio, true).table).collect();
        let mut start = 0;
        let range = |table: &Table| {
            let range = start..start + table.rows;
            start = range.end;
            range
        };
        let ranges = tables.iter().map(range).collect();
        let table = Table::joined(pack.facts.map(|fact| fact.scale.clone()), &tables);
        let judged = Double::new(pack, &table);
        for judged in std::iter::once(&judged.with).chain(&judged.without) {
            pack.log.add_refusals(pack, &judged.table.failures);
        }
        Self { library, pack, cases, table, rows: ranges, judged }
    }

    /// The pack.
    #[must_use]
    pub fn pack(&self) -> &'a Pack {
        self.pack
    }

    /// Whether one of some cases fails with another pack of the same facts.
    pub(super) fn any_fails(&self, pack: &Pack, cases: &[usize]) -> bool {
        let of = |case: &usize| Some((self.cases.get(*case)?, self.rows.get(*case)?.clone()));
        let found: Vec<(&Case, Range<usize>)> = cases.iter().filter_map(of).collect();
        let picked: Vec<usize> = found.iter().flat_map(|(_, rows)| rows.clone()).collect();
        let judged = Double::new(pack, &self.table.pick(&picked));
        let mut start = 0;
        found.into_iter().any(|(case, rows)| {
            let here = start..start + rows.len();
            start = here.end;
            !failures(&case.expect, &judged.outcome(pack, here).came()).is_empty()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{parse, run};
    use crate::{Library, PackFiles};
    use makebuy_model::{FileId, Sources};

    const PACKS: [&str; 4] = ["foundations", "internet-marketing", "digital-reputation", "it-services"];

    /// The files of a shipped pack: its rules, and its cases.
    #[expect(clippy::disallowed_methods, reason = "only the engine itself does no I/O")]
    fn files(pack: &str, sources: &mut Sources) -> (Vec<FileId>, FileId) {
        let folder = format!("{}/../../rules/{pack}", env!("CARGO_MANIFEST_DIR"));
        let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
        paths.sort();
        let rules = paths.iter().filter(|path| !path.ends_with("cases.toml") && !path.ends_with("example.toml"));
        let mut add =
            |path: &std::path::Path| sources.add(path.display().to_string(), std::fs::read_to_string(path).unwrap());
        let rules = rules.map(|path| add(path)).collect();
        (rules, add(format!("{folder}/cases.toml").as_ref()))
    }

    #[test]
    fn cases_judged_together_come_out_as_one_by_one() {
        let (mut sources, mut library) = (Sources::new(), Library::new());
        for id in PACKS {
            let (rules, cases) = files(id, &mut sources);
            library.add(&sources, PackFiles { files: rules, ..PackFiles::default() });
            let pack = library.compile(id).unwrap().value.unwrap();
            let cases = parse(&sources, cases, &pack).value.unwrap();
            let bench = Bench::new(&library, &pack, &cases);
            for (case, rows) in cases.iter().zip(&bench.rows) {
                let mut assessment = run(&pack, case).assessment;
                // A bench judges the rows of cases and no others.
                for activity in &mut assessment.activities {
                    activity.judgement.near.clear();
                    activity.rows.iter_mut().for_each(|row| row.judgement.near.clear());
                }
                let outcome = bench.judged.outcome(&pack, rows.clone());
                let (came, wanted) = (outcome.came(), Came::of(&assessment));
                assert_eq!(came.judgements, wanted.judgements, "{id}: {}", case.id);
                assert_eq!(came.warned, wanted.warned, "{id}: {}", case.id);
            }
        }
    }
}
