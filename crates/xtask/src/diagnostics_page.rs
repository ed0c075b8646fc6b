//! The page of diagnostics: every code with its example, as `makebuy rule` shows it.

use crate::generate::MARK;
use anyhow::{Result, anyhow};
use makebuy_model::Code;
use std::fmt::Write as _;

pub(crate) fn text() -> Result<String> {
    let mut text = format!(
        "{MARK}# Diagnostics\n\nWhat makebuy says about files, by code. Codes are stable. `makebuy rule CODE` shows the same.\n\n"
    );
    for code in Code::ALL {
        let _ = writeln!(text, "## {code}: {}\n\n{}\n", code.title(), code.explanation());
        text += &example(*code)?;
    }
    Ok(text)
}

fn example(code: Code) -> Result<String> {
    let Some(case) = code.example() else { return Ok(String::new()) };
    let printed = makebuy_cli::example(code, case, case.bad).printed(code);
    let printed = printed.map_err(|_| anyhow!("the example of {code} can not be printed"))?;
    let language = case.file.rsplit('.').next().unwrap_or_default();
    let mut text = String::new();
    if !case.bad.trim().is_empty() {
        let _ = writeln!(text, "In `{}`:\n\n```{language}\n{}\n```\n", case.file, case.bad.trim_end());
    }
    let _ = writeln!(text, "```text\n{printed}\n```\n");
    if let Some(good) = case.good().filter(|good| !good.trim().is_empty()) {
        let _ = writeln!(text, "Mended:\n\n```{language}\n{}\n```\n", good.trim_end());
    }
    Ok(text)
}
