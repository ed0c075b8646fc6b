//! Functions in numbers that are computed: each point is asked about once.

use crate::call::{Argument, Call};
use crate::eval::{Given, call, interval};
use crate::failures::{Failed, Why};
use crate::ids::FactId;
use crate::pack::{Formula, Pack};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What it takes to call a function, in conditions worked out.
const COST: usize = 200;

/// A range; `None` is unknown.
type Range = Option<(f64, f64)>;

/// The calls of a derived fact with what they gave so far, by their sites and arguments.
#[derive(Debug)]
pub(super) struct Calls<'a> {
    pack: &'a Pack,
    fact: FactId,
    count: usize,
    known: RefCell<BTreeMap<(usize, Vec<u64>), Range>>,
}

impl<'a> Calls<'a> {
    pub(super) fn of(formula: &Formula, fact: FactId, pack: &'a Pack) -> Self {
        let mut count = 0;
        formula.calls(&mut |_| count += 1);
        Self { pack, fact, count, known: RefCell::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub(super) fn cost(&self) -> usize {
        COST * self.count
    }

    /// The range of a formula at a point: what its numbers are, and the cell of each flag and word. `None` if these are
    /// not settled: then it may be anything.
    pub(super) fn at(
        &self,
        formula: &Formula,
        numbers: &BTreeMap<FactId, (f64, f64)>,
        cell: impl Fn(FactId) -> Option<usize>,
    ) -> Option<Range> {
        let mut sites: Vec<Range> = Vec::new();
        let mut settled = true;
        formula.calls(&mut |one| {
            let given: Option<Vec<Option<Given>>> =
                one.arguments.iter().map(|argument| given(argument, numbers, &sites, &cell)).collect();
            settled &= given.is_some();
            let known: Option<Vec<Given>> = given.unwrap_or_default().into_iter().collect();
            sites.push(known.filter(|_| settled).and_then(|given| self.result(one, &given)));
        });
        settled.then(|| value(formula, numbers, &sites))
    }

    fn result(&self, one: &Call, given: &[Given]) -> Range {
        let key = (one.site, given.iter().flat_map(bits).collect::<Vec<u64>>());
        if let Some(known) = self.known.borrow().get(&key) {
            return *known;
        }
        let mut next = given.iter().copied();
        let called = call(one, 1, |_, _| next.next());
        // What it refuses at a point that nobody has asked about says nothing.
        for mishap in called.mishaps.into_iter().filter(|mishap| mishap.why == Why::Broken) {
            let failed = Failed { fact: self.fact, function: Arc::clone(&one.function), mishap };
            self.pack.log.add(failed.told(self.pack, Vec::new()));
        }
        let found = called.results.first().copied().flatten();
        self.known.borrow_mut().insert(key, found);
        found
    }
}

/// An argument at a point, if it is known; `None` if that is not settled.
fn given(
    argument: &Argument,
    numbers: &BTreeMap<FactId, (f64, f64)>,
    sites: &[Range],
    cell: impl Fn(FactId) -> Option<usize>,
) -> Option<Option<Given>> {
    match argument {
        Argument::Number(part) => Some(value(part, numbers, sites).map(|(low, high)| Given::Number(low, high))),
        Argument::Flag(fact) => Some(Some(Given::Flag(cell(*fact)? == 1))),
        Argument::Word(fact, _) => Some(Some(Given::Word(u8::try_from(cell(*fact)?).ok()?))),
    }
}

fn value(formula: &Formula, numbers: &BTreeMap<FactId, (f64, f64)>, sites: &[Range]) -> Range {
    interval(formula, &|fact| numbers.get(&fact).copied(), &|call: &Call| sites.get(call.site).copied().flatten())
}

fn bits(given: &Given) -> [u64; 2] {
    match given {
        Given::Number(low, high) => [low.to_bits(), high.to_bits()],
        Given::Flag(flag) => [u64::from(*flag), 0],
        Given::Word(word) => [u64::from(*word), 0],
    }
}
