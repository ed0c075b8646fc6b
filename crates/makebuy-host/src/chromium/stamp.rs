//! What a browser writes into a PDF about when and by what it was made, replaced by what is always the same.

/// The most of a PDF that is looked at: what tells of it stands in its first object, after its title.
const HEAD: usize = 256 << 10;

/// What is to stand there. Lengths stay, so every offset in the PDF does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// `YYYYMMDD`; without it the PDF tells no time.
    day: Option<String>,
}

impl Stamp {
    /// A stamp with a date, `YYYY-MM-DD`. What is no date counts as none.
    #[must_use]
    pub fn new(date: &str) -> Self {
        let day: String = date.chars().filter(char::is_ascii_digit).collect();
        Self { day: Some(day).filter(|day| day.len() == 8 && date.len() == 10) }
    }

    /// A stamp without a date.
    #[must_use]
    pub fn undated() -> Self {
        Self { day: None }
    }

    pub(super) fn put(&self, pdf: &mut [u8]) {
        let Some(head) = pdf.get_mut(..HEAD.min(pdf.len())) else { return };
        for key in ["/CreationDate ", "/ModDate "] {
            match &self.day {
                Some(day) => fill(value_of(head, key), &format!("D:{day}000000+00'00'")),
                None => blank(head, key),
            }
        }
        fill(value_of(head, "/Creator "), concat!("makebuy ", env!("CARGO_PKG_VERSION")));
    }
}

/// Where the text of a key stands, between its brackets. In texts of the document a bracket has a backslash before it, so none
/// of them is taken for a key with its text.
fn place(head: &[u8], key: &str) -> Option<(usize, usize, usize)> {
    let wanted = format!("{key}(");
    let key = head.windows(wanted.len()).position(|window| window == wanted.as_bytes())?;
    let start = key + wanted.len();
    let mut escaped = false;
    let length = head.get(start..)?.iter().position(|byte| {
        let ends = *byte == b')' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    })?;
    Some((key, start, start + length))
}

fn value_of<'a>(head: &'a mut [u8], key: &str) -> &'a mut [u8] {
    let (start, end) = place(head, key).map_or((0, 0), |(_, start, end)| (start, end));
    head.get_mut(start..end).unwrap_or_default()
}

/// Puts a text in the place of another, and spaces after it; one that is too long is left out.
fn fill(value: &mut [u8], text: &str) {
    let text = if text.len() <= value.len() { text } else { "" };
    let bytes = text.bytes().chain(std::iter::repeat(b' '));
    value.iter_mut().zip(bytes).for_each(|(old, new)| *old = new);
}

/// Spaces in the place of a key with its text mean nothing.
fn blank(head: &mut [u8], key: &str) {
    if let Some((key, _, end)) = place(head, key) {
        head.get_mut(key..=end).unwrap_or_default().fill(b' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &str = "%PDF-1.4\n1 0 obj\n<</Title (x /CreationDate \\(D:1\\) \\\\)\n/Creator (Mozilla/5.0 \\(X11\\))\n\
        /Producer (Skia)\n/CreationDate (D:20261123070404+00'00')\n/ModDate (D:20261123070404+00'00')>>\nendobj";

    fn stamped(pdf: &str, stamp: &Stamp) -> String {
        let mut bytes = pdf.as_bytes().to_vec();
        stamp.put(&mut bytes);
        assert_eq!(bytes.len(), pdf.len(), "offsets stay");
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn dates_are_those_of_the_portfolio() {
        let stamped = stamped(PDF, &Stamp::new("2026-11-22"));
        assert!(stamped.contains("/CreationDate (D:20261122000000+00'00')\n/ModDate (D:20261122000000+00'00')>>"));
        assert!(stamped.contains("<</Title (x /CreationDate \\(D:1\\) \\\\)\n/Creator (makebuy 0."), "{stamped}");
        assert!(!stamped.contains("Mozilla") && stamped.contains("/Producer (Skia)"));
    }

    #[test]
    fn without_a_date_there_is_none() {
        for stamp in [Stamp::undated(), Stamp::new("today"), Stamp::new("2026-11-2x")] {
            let stamped = stamped(PDF, &stamp);
            assert!(!stamped.contains("2026") && !stamped.contains("/ModDate"), "{stamped}");
            assert!(stamped.contains(">>\nendobj") && stamped.contains("\\(D:1\\)"));
        }
        assert_eq!(stamped("%PDF-1.7 odd (", &Stamp::new("2026-11-22")), "%PDF-1.7 odd (");
    }
}
