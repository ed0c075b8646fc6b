//! Findings as JSON: the contract of [`makebuy_model::findings`].

use crate::Exit;
use crate::output;
use makebuy_model::findings::Checked;
use makebuy_model::{Diagnostic, Findings, Sources};

pub(super) fn text(checked: Vec<Checked>, sources: &Sources, diagnostics: &[Diagnostic]) -> Result<String, Exit> {
    let findings = Findings::new(env!("CARGO_PKG_VERSION"), checked, sources, diagnostics);
    output::json(&findings)
}
