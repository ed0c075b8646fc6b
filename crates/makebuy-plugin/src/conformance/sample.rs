//! Arguments to try: the same in every run.

use crate::descriptor::{Parameter, Signature};
use crate::table::{Kind, Table, Values, bytes_for, set_bit};
use std::collections::BTreeMap;
use std::fmt;

/// What stands for the names of levels and choices if nobody says them.
const WORDS: [&str; 6] = ["none", "low", "medium", "high", "other", "été"];
/// Numbers at which arithmetic goes wrong.
const EXTREMES: [f64; 9] = [0.0, -0.0, 1.0, -1.0, f64::MIN_POSITIVE / 4.0, 1e308, -1e308, f64::MAX, f64::MIN];

/// Names of levels and choices to try, by function and parameter. Without them, a few common ones are tried.
#[derive(Debug, Clone, Default)]
pub struct Samples {
    words: BTreeMap<(String, String), Vec<String>>,
}

impl Samples {
    /// The names that a parameter may be given.
    #[must_use]
    pub fn words<S: Into<String>>(
        mut self,
        function: &str,
        parameter: &str,
        names: impl IntoIterator<Item = S>,
    ) -> Self {
        let names = names.into_iter().map(Into::into).collect();
        self.words.insert((function.to_owned(), parameter.to_owned()), names);
        self
    }

    fn of(&self, function: &str, parameter: &str) -> Vec<String> {
        let given = self.words.get(&(function.to_owned(), parameter.to_owned())).filter(|names| !names.is_empty());
        given.cloned().unwrap_or_else(|| WORDS.iter().map(|word| (*word).to_owned()).collect())
    }
}

/// One argument.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Argument {
    Number(f64),
    Flag(bool),
    Word(String),
    /// Nothing is known; the value beside it is odd on purpose.
    Unknown,
}

impl fmt::Display for Argument {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(out, "{number:?}"),
            Self::Flag(flag) => write!(out, "{flag}"),
            Self::Word(word) => write!(out, "{}", word.escape_debug()),
            Self::Unknown => write!(out, "unknown"),
        }
    }
}

/// Arguments of one call, in the order of the parameters.
pub(super) type Row = Vec<Argument>;

/// A row for people.
pub(super) fn shown(signature: &Signature, row: &Row) -> String {
    let arguments = signature.parameters.iter().zip(row);
    let arguments: Vec<String> =
        arguments.map(|(parameter, argument)| format!("{} = {argument}", parameter.name)).collect();
    if arguments.is_empty() { "no arguments".to_owned() } else { arguments.join(", ") }
}

/// Rows as the host lends them; none if they can not be, which no sample is.
pub(super) fn table(signature: &Signature, rows: &[&Row]) -> Option<Table> {
    let mut table = Table::new(rows.len());
    for (place, parameter) in signature.parameters.iter().enumerate() {
        let column: Vec<&Argument> = rows.iter().filter_map(|row| row.get(place)).collect();
        let mut known = vec![0; bytes_for(rows.len())];
        let is_known = |argument: &Argument| *argument != Argument::Unknown;
        column.iter().enumerate().filter(|(_, argument)| is_known(argument)).for_each(|(row, _)| {
            set_bit(&mut known, row);
        });
        table.push(values(parameter.kind, &column)?, known).ok()?;
    }
    Some(table)
}

fn values(kind: Kind, column: &[&Argument]) -> Option<Values> {
    let number = |argument: &&Argument| if let Argument::Number(number) = argument { *number } else { f64::NAN };
    let flag = |argument: &&Argument| if let Argument::Flag(flag) = argument { u8::from(*flag) } else { u8::MAX };
    let word = |argument: &&Argument| if let Argument::Word(word) = argument { word.clone() } else { String::new() };
    match kind {
        Kind::Number => Some(Values::Numbers(column.iter().map(number).collect())),
        Kind::Flag => Some(Values::Flags(column.iter().map(flag).collect())),
        Kind::Word => {
            let words: Vec<String> = column.iter().map(word).collect();
            Values::words(words.iter().map(String::as_str)).ok()
        }
    }
}

/// Chooses arguments.
#[derive(Debug)]
pub(super) struct Chooser<'a> {
    random: Random,
    signature: &'a Signature,
    words: Vec<Vec<String>>,
}

impl<'a> Chooser<'a> {
    pub(super) fn new(signature: &'a Signature, samples: &Samples) -> Self {
        let of = |parameter: &Parameter| samples.of(&signature.name, &parameter.name);
        Self { random: Random(0x6D61_6B65_6275_7921), signature, words: signature.parameters.iter().map(of).collect() }
    }

    /// Usual arguments, all known.
    pub(super) fn usual(&mut self, count: usize) -> Vec<Row> {
        (0..count).map(|_| self.row(Self::usual_argument)).collect()
    }

    /// Arguments among which each number may be an odd one.
    pub(super) fn extreme(&mut self, count: usize) -> Vec<Row> {
        let mut rows: Vec<Row> = EXTREMES.iter().map(|number| self.row(|_, _| Argument::Number(*number))).collect();
        rows.extend((0..count).map(|_| self.row(Self::extreme_argument)));
        rows
    }

    /// A row in which another number stands in one place.
    pub(super) fn usual_number(&mut self) -> f64 {
        let size = [1.0, 10.0, 1_000.0, 1_000_000.0];
        let size = self.random.of(&size).copied().unwrap_or(1.0);
        let whole = self.random.below(4) == 0;
        let number = (self.random.share() * 1.25 - 0.25) * size;
        if whole { number.trunc() } else { number }
    }

    fn row(&mut self, number: impl Fn(&mut Self, usize) -> Argument) -> Row {
        let kinds: Vec<Kind> = self.signature.parameters.iter().map(|parameter| parameter.kind).collect();
        let argument = |(place, kind): (usize, Kind)| match kind {
            Kind::Number => number(self, place),
            Kind::Flag => Argument::Flag(self.random.below(2) == 1),
            Kind::Word => {
                let words = self.words.get(place).map_or(&[][..], Vec::as_slice);
                Argument::Word(self.random.of(words).cloned().unwrap_or_default())
            }
        };
        kinds.into_iter().enumerate().map(argument).collect()
    }

    fn usual_argument(&mut self, _: usize) -> Argument {
        Argument::Number(self.usual_number())
    }

    fn extreme_argument(&mut self, place: usize) -> Argument {
        match self.random.below(2) {
            0 => self.usual_argument(place),
            _ => Argument::Number(self.random.of(&EXTREMES).copied().unwrap_or_default()),
        }
    }

    /// The places in an order at random.
    pub(super) fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut places: Vec<usize> = (0..count).collect();
        for place in (1..count).rev() {
            places.swap(place, self.random.below(place + 1));
        }
        places
    }
}

/// A small generator (SplitMix64): the same numbers in every run.
#[derive(Debug)]
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap_or_default()
    }

    /// From 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn of<'t, T>(&mut self, items: &'t [T]) -> Option<&'t T> {
        items.get(self.below(items.len()))
    }
}
