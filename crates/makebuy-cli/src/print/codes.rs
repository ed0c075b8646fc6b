//! The registry of findings, for people.

use super::style::{Style, lines, plain_table, wrapped};
use crate::Exit;
use crate::examples::example;
use makebuy_model::Code;
use std::fmt::Write as _;

/// All codes, a line each.
pub(crate) fn code_list() -> String {
    let mut table = plain_table(&["Code", "What is wrong"]);
    for code in Code::ALL {
        table.add_row([code.as_str(), code.title()]);
    }
    lines(&table) + "\n`makebuy rule CODE` explains one.\n"
}

/// What a code means, how it is mended, and an example.
///
/// # Errors
/// Only by a bug.
pub(crate) fn code_page(code: Code) -> Result<String, Exit> {
    let mut text = format!("{}\n\n", Style::Heading.paint(&format!("{code}: {}", code.title())));
    text += &wrapped(code.explanation(), "");
    let Some(case) = code.example() else { return Ok(text) };
    let mut part = |title: &str, body: &str| {
        let _ = write!(text, "\n{}\n\n", Style::Heading.paint(title));
        for line in body.lines() {
            let _ = writeln!(text, "{}", format!("    {line}").trim_end());
        }
    };
    if !case.bad.trim().is_empty() {
        part(&format!("An example, in {}", case.file), case.bad.trim_end());
    }
    part("What is printed", &example(code, case, case.bad).printed(code)?);
    if let Some(good) = case.good().filter(|good| !good.trim().is_empty()) {
        part("Mended", good.trim_end());
    }
    Ok(text)
}
