//! What the system and other programs say, as it goes into a message.

use std::io;

/// Characters of a line that are shown.
const SHOWN: usize = 200;

/// What kept a file from being read.
pub(crate) fn unread(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        _ => error.to_string(),
    }
}

/// The last line with something in it of what a program printed.
pub(crate) fn last_line(printed: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(printed);
    // What Rust says about how to learn more is no use here.
    let says = |line: &&str| !line.is_empty() && !line.starts_with("note: run with");
    let line = text.lines().map(str::trim).rfind(says)?;
    Some(line.chars().filter(|c| !c.is_control()).take(SHOWN).collect())
}

#[cfg(test)]
mod tests {
    use super::last_line;

    #[test]
    fn the_last_line_is_one_that_says_something() {
        assert_eq!(last_line(b"one\n two\x1b \n\nnote: run with more\n").as_deref(), Some("two"));
        assert_eq!(last_line(b" \n"), None);
        assert_eq!(last_line("\u{e9}".repeat(300).as_bytes()).map(|line| line.chars().count()), Some(200));
    }
}
