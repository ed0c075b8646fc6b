//! `[[allow]]`: what `lint` or `test --mutate` finds and the author means to be so.

use super::Text;
use crate::findings::Located;
use crate::read::Section;
use crate::suggest;
use makebuy_model::{Code, Diagnostic, Span};

/// `[[allow]]`
#[derive(Debug, Clone)]
pub struct AllowDoc {
    /// What is allowed.
    pub what: Allowed,
    /// Why.
    pub reason: Option<Text>,
    /// The whole table.
    pub span: Span,
}

/// What an `[[allow]]` allows.
#[derive(Debug, Clone)]
pub enum Allowed {
    /// What `lint` finds under a code, of one thing or of the pack as a whole.
    Finding {
        /// The code.
        code: Located<Code>,
        /// The id of the rule, criterion, option or fact; `None` is the pack.
        of: Option<Text>,
    },
    /// A mutant that no case catches, in the words of `test --mutate`.
    Mutant(Text),
}

impl AllowDoc {
    pub(super) fn read(mut section: Section<'_, '_>) -> Option<Self> {
        let finding = section.raw("finding");
        let of = section.id("of");
        let mutant = section.line("mutant");
        let reason = section.prose("reason");
        let reason = section.need("reason", reason);
        let span = section.span;
        let what = match (finding, mutant) {
            (Some(finding), None) => code(&finding, &mut section).map(|code| Allowed::Finding { code, of }),
            (None, Some(mutant)) if of.is_none() => Some(Allowed::Mutant(mutant)),
            _ => {
                let diagnostic = Diagnostic::error(Code::WrongKind, span, "[[allow]] allows one of two things");
                let help = "write `finding = \"MB8…\"` and `of = \"…\"`, or `mutant = \"…\"`";
                section.findings.push(diagnostic.help(help));
                None
            }
        };
        section.finish();
        Some(Self { what: what?, reason, span })
    }
}

/// A code of `lint`; reports one that is none.
fn code(text: &Text, section: &mut Section<'_, '_>) -> Option<Located<Code>> {
    let found = codes().find(|code| code.as_str() == text.value);
    if found.is_none() {
        let message = format!("`{}` is no code of `makebuy lint`", text.value.escape_debug());
        let help = suggest::help(&text.value, codes().map(Code::as_str));
        section.findings.push(Diagnostic::error(Code::BadWord, text.span, message).maybe_help(help));
    }
    found.map(|code| Located::new(code, text.span))
}

fn codes() -> impl Iterator<Item = Code> {
    Code::ALL.iter().copied().filter(|code| code.is_of_lint())
}

/// The codes of `lint`, as they are written.
pub(crate) fn finding_codes() -> Vec<&'static str> {
    codes().map(Code::as_str).collect()
}
