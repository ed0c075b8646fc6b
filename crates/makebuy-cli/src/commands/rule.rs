//! `makebuy rule`

use crate::Exit;
use crate::args::Rule;
use crate::output::{message, nearest, write};
use crate::print::{code_list, code_page};
use makebuy_model::Code;

pub(super) fn run(args: &Rule) -> Result<(), Exit> {
    let text = match &args.code {
        None => code_list(),
        Some(written) => code_page(find(written)?)?,
    };
    write(None, &text)
}

/// The code that was meant: `MB202`, `mb202` or `202`.
fn find(written: &str) -> Result<Code, Exit> {
    let upper = written.trim().to_ascii_uppercase();
    let digits = !upper.is_empty() && upper.bytes().all(|byte| byte.is_ascii_digit());
    let whole = if digits { format!("MB{upper:0>3}") } else { upper };
    if let Some(code) = Code::ALL.iter().find(|code| code.as_str() == whole) {
        return Ok(*code);
    }
    let near = nearest(&whole, Code::ALL.iter().map(|code| code.as_str()));
    message(&format!(
        "there is no code `{}`{near}\n`makebuy rule` lists all codes; the rules of a pack are listed by `makebuy packs ID`",
        written.escape_debug()
    ));
    Err(Exit::Usage)
}
