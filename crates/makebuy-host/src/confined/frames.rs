//! Frames of a tag, a length and that many bytes, over two pipes.
//!
//! Both ends are the same program on the same machine, so numbers are in its own byte order.

use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};

/// From the child: it has given up its rights.
pub(crate) const READY: u8 = b'S';

/// Writes a frame.
pub(crate) fn send(out: &mut impl Write, tag: u8, payload: &[u8]) -> io::Result<()> {
    head(out, tag, payload.len())?;
    out.write_all(payload)?;
    out.flush()
}

/// The same of something as JSON.
pub(crate) fn send_json(out: &mut impl Write, tag: u8, what: &impl Serialize) -> io::Result<()> {
    send(out, tag, &serde_json::to_vec(what)?)
}

/// Writes the head of a frame.
pub(crate) fn head(out: &mut impl Write, tag: u8, length: usize) -> io::Result<()> {
    let mut head = [0; 9];
    let (first, rest) = head.split_at_mut(1);
    first.fill(tag);
    rest.copy_from_slice(&(length as u64).to_ne_bytes());
    out.write_all(&head)
}

/// Reads the head of a frame: its tag and its length.
pub(crate) fn receive(from: &mut impl Read) -> io::Result<(u8, usize)> {
    let (mut tag, mut length) = ([0], [0; 8]);
    from.read_exact(&mut tag)?;
    from.read_exact(&mut length)?;
    let length = usize::try_from(u64::from_ne_bytes(length)).map_err(|_| rubbish("a length out of range"))?;
    Ok((u8::from_ne_bytes(tag), length))
}

/// Reads the rest of a frame, if it is not too long.
pub(crate) fn payload(from: &mut impl Read, length: usize, limit: usize) -> io::Result<Vec<u8>> {
    if length > limit {
        return Err(rubbish(&format!("{length} bytes where at most {limit} are expected")));
    }
    let mut bytes = Vec::new();
    from.take(length as u64).read_to_end(&mut bytes)?;
    if bytes.len() == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

/// Reads the rest of a frame of JSON.
pub(crate) fn json<T: for<'de> Deserialize<'de>>(from: &mut impl Read, length: usize, limit: usize) -> io::Result<T> {
    serde_json::from_slice(&payload(from, length, limit)?).map_err(|_| rubbish("something that can not be read"))
}

pub(crate) fn rubbish(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("it sent {what}"))
}
