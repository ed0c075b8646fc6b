//! What host and child of a plugin say to each other, in frames.
//!
//! The child is not trusted: its frames are taken only where they have the length that is expected.

use super::loader::LoadError;
use crate::confined::frames::head;
pub(super) use crate::confined::frames::{json, payload, receive, rubbish, send, send_json};
use makebuy_plugin::call::{Failure, Results, on_one_line};
use makebuy_plugin::descriptor::{Descriptor, Flaw, Parameter, Signature};
use makebuy_plugin::said;
use makebuy_plugin::table::{Kind, Table, Trend, Values, bit, bytes_for, set_bit};
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};

/// To the child: the bytes of the library.
pub(super) const LIBRARY: u8 = b'L';
/// To the child: a function to compute.
pub(super) const CALL: u8 = b'C';
/// From the child: what the plugin says of itself.
pub(super) const HELLO: u8 = b'H';
/// From the child: why it can not be used.
pub(super) const REFUSAL: u8 = b'N';
/// From the child: the results of a call.
pub(super) const RESULTS: u8 = b'R';
/// From the child: why a call has none.
pub(super) const FAILURE: u8 = b'F';

/// What a plugin says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Hello {
    pub(super) abi: u32,
    pub(super) name: String,
    pub(super) version: String,
    pub(super) files: Vec<(String, String)>,
    functions: Vec<Said>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Said {
    name: String,
    about: String,
    /// Name, kind and trend by their codes in the ABI.
    parameters: Vec<(String, u32, i32)>,
    result: u32,
}

/// Why a plugin can not be used, as its child found out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Refusal {
    /// There is no sandbox, or it could not be entered.
    Sandbox(String),
    /// Something else went wrong.
    Failed(String),
    /// The system could not load the library.
    Load(String),
    /// It lacks the symbol.
    NoSymbol,
    /// Its descriptor is of another generation of the ABI.
    Abi(u32),
    /// Its descriptor can not be used.
    Descriptor(String),
}

impl From<LoadError> for Refusal {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Load(said) => Self::Load(said),
            LoadError::NoSymbol => Self::NoSymbol,
            LoadError::Descriptor(Flaw::Abi(version)) => Self::Abi(version),
            LoadError::Descriptor(flaw) => Self::Descriptor(flaw.to_string()),
        }
    }
}

/// Why a call has no results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Fault {
    Refused(usize, String),
    Panicked(String),
    Broken(String),
}

impl From<&Descriptor> for Hello {
    fn from(found: &Descriptor) -> Self {
        let parameter = |found: &Parameter| (found.name.clone(), found.kind.code(), Trend::code(found.trend));
        let said = |found: &Signature| Said {
            name: found.name.clone(),
            about: found.about.clone(),
            parameters: found.parameters.iter().map(parameter).collect(),
            result: found.result.code(),
        };
        Self {
            abi: found.abi,
            name: found.name.clone(),
            version: found.version.clone(),
            files: found.files.clone(),
            functions: found.functions.iter().map(|function| said(&function.signature)).collect(),
        }
    }
}

impl Hello {
    /// The signatures of its functions.
    ///
    /// # Errors
    /// What in it can not be so: it comes from a process that has run the library.
    pub(super) fn signatures(&self) -> Result<Vec<Signature>, Flaw> {
        let wrong = || Flaw::Wrong("its functions can not be read".to_owned());
        let signatures = self.decoded().ok_or_else(wrong)?;
        said::check(&self.name, &self.version, &self.files, signatures.iter())?;
        Ok(signatures)
    }

    fn decoded(&self) -> Option<Vec<Signature>> {
        let parameter = |(name, kind, trend): &(String, u32, i32)| {
            let (kind, trend) = (Kind::from_code(*kind)?, Trend::from_code(*trend)?);
            Some(Parameter { name: name.clone(), kind, trend })
        };
        let signature = |said: &Said| {
            Some(Signature {
                name: said.name.clone(),
                about: said.about.clone(),
                parameters: said.parameters.iter().map(parameter).collect::<Option<_>>()?,
                result: Kind::from_code(said.result)?,
            })
        };
        self.functions.iter().map(signature).collect()
    }
}

/// Writes a call.
pub(super) fn send_call(out: &mut impl Write, function: usize, table: &Table) -> io::Result<()> {
    head(out, CALL, 0)?;
    number(out, function)?;
    number(out, table.rows())?;
    number(out, table.columns().len())?;
    for (values, known) in table.columns() {
        number(out, values.kind().code() as usize)?;
        out.write_all(known)?;
        match values {
            Values::Numbers(values) => out.write_all(bytemuck::cast_slice(values))?,
            Values::Flags(values) => out.write_all(values)?,
            Values::Words(text, offsets) => {
                number(out, text.len())?;
                out.write_all(bytemuck::cast_slice(offsets))?;
                out.write_all(text.as_bytes())?;
            }
        }
    }
    out.flush()
}

/// Reads what follows the head of a call.
pub(super) fn receive_call(from: &mut impl Read) -> io::Result<(usize, Table)> {
    let (function, rows, columns) = (read_number(from)?, read_number(from)?, read_number(from)?);
    let mut table = Table::new(rows);
    for _ in 0..columns {
        let kind = u32::try_from(read_number(from)?).ok().and_then(Kind::from_code);
        let known = bytes(from, bytes_for(rows))?;
        let values = match kind.ok_or_else(|| rubbish("a kind without meaning"))? {
            Kind::Number => Values::Numbers(plain(from, rows)?),
            Kind::Flag => Values::Flags(bytes(from, rows)?),
            Kind::Word => {
                let length = read_number(from)?;
                let offsets = plain(from, rows + 1)?;
                let text = String::from_utf8(bytes(from, length)?).map_err(|_| rubbish("words that are not UTF-8"))?;
                Values::Words(text, offsets)
            }
        };
        table.push(values, known).map_err(|_| rubbish("columns that do not fit"))?;
    }
    Ok((function, table))
}

fn number(out: &mut impl Write, number: usize) -> io::Result<()> {
    out.write_all(&(number as u64).to_ne_bytes())
}

fn read_number(from: &mut impl Read) -> io::Result<usize> {
    let mut bytes = [0; 8];
    from.read_exact(&mut bytes)?;
    usize::try_from(u64::from_ne_bytes(bytes)).map_err(|_| rubbish("a number out of range"))
}

fn bytes(from: &mut impl Read, length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn plain<T: bytemuck::Pod>(from: &mut impl Read, count: usize) -> io::Result<Vec<T>> {
    let mut values = vec![T::zeroed(); count];
    from.read_exact(bytemuck::cast_slice_mut(&mut values))?;
    Ok(values)
}

/// Writes the results of a call: the bits of the rows that have one, then a number for each row.
pub(super) fn send_results(out: &mut impl Write, results: &Results) -> io::Result<()> {
    let mut known = vec![0; bytes_for(results.len())];
    for (row, _) in results.iter().enumerate().filter(|(_, result)| result.is_some()) {
        set_bit(&mut known, row);
    }
    let values: Vec<f64> = results.iter().map(|result| result.unwrap_or_default()).collect();
    head(out, RESULTS, results_length(results.len()))?;
    out.write_all(&known)?;
    out.write_all(bytemuck::cast_slice(&values))?;
    out.flush()
}

fn results_length(rows: usize) -> usize {
    bytes_for(rows) + rows * size_of::<f64>()
}

/// Reads the results of as many rows as were asked for.
pub(super) fn receive_results(from: &mut impl Read, length: usize, rows: usize) -> io::Result<Results> {
    if length != results_length(rows) {
        return Err(rubbish("results of the wrong length"));
    }
    let known = bytes(from, bytes_for(rows))?;
    let values: Vec<f64> = plain(from, rows)?;
    if values.iter().any(|value| !value.is_finite()) {
        return Err(rubbish("a result that is not a finite number"));
    }
    Ok(values.into_iter().enumerate().map(|(row, value)| bit(&known, row).then_some(value)).collect())
}

/// Writes why a call has no results.
pub(super) fn send_failure(out: &mut impl Write, failure: &Failure) -> io::Result<()> {
    let fault = match failure.clone() {
        Failure::Refused { row, message } => Fault::Refused(row, message),
        Failure::Panicked(message) => Fault::Panicked(message),
        Failure::Broken(message) => Fault::Broken(message),
    };
    send_json(out, FAILURE, &fault)
}

/// Reads why a call has no results.
pub(super) fn receive_failure(from: &mut impl Read, length: usize, rows: usize) -> io::Result<Failure> {
    match json(from, length, crate::limits::PLUGIN_MESSAGE_BYTES * 8)? {
        Fault::Refused(row, message) if row < rows => Ok(Failure::Refused { row, message: on_one_line(&message) }),
        Fault::Refused(..) => Err(rubbish("a row that is none")),
        Fault::Panicked(message) => Ok(Failure::Panicked(on_one_line(&message))),
        Fault::Broken(message) => Ok(Failure::Broken(on_one_line(&message))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_and_results_arrive_as_they_were_sent() {
        let mut table = Table::new(3);
        table.push(Values::Numbers(vec![1.5, -0.0, 1e300]), vec![0b101]).unwrap();
        table.push_known(Values::Flags(vec![0, 1, 1])).unwrap();
        table.push_known(Values::words(["low", "", "été"]).unwrap()).unwrap();
        let mut sent = Vec::new();
        send_call(&mut sent, 7, &table).unwrap();
        let mut from = sent.as_slice();
        assert_eq!(receive(&mut from).unwrap(), (CALL, 0));
        assert_eq!(receive_call(&mut from).unwrap(), (7, table));
        assert!(from.is_empty());

        let results = vec![Some(2.0), None, Some(-1.0)];
        let mut sent = Vec::new();
        send_results(&mut sent, &results).unwrap();
        let mut from = sent.as_slice();
        let (tag, length) = receive(&mut from).unwrap();
        assert_eq!((tag, receive_results(&mut from, length, 3).unwrap()), (RESULTS, results));
    }

    #[test]
    fn rubbish_is_no_result() {
        let not_finite: Vec<u8> = [vec![1], f64::NAN.to_ne_bytes().to_vec()].concat();
        assert!(receive_results(&mut not_finite.as_slice(), 9, 1).is_err());
        assert!(receive_results(&mut not_finite.as_slice(), 9, 2).is_err());
        assert!(receive_results(&mut [1, 2].as_slice(), 9, 1).is_err(), "it ends too early");
        assert!(receive_failure(&mut b"{}".as_slice(), 2, 1).is_err());
        assert!(payload(&mut [0; 4].as_slice(), usize::MAX, 100).is_err());
    }
}
