//! What the pack allows, and why.

use super::finding::Finding;
use crate::doc::{Allowed, PackDoc};
use makebuy_model::{Code, Diagnostic};

/// Takes out what the pack allows and says how much that was; an `[[allow]]` that allows nothing is a finding too.
pub(super) fn sift(findings: Vec<Finding>, doc: &PackDoc) -> (Vec<Diagnostic>, usize) {
    let mut left = findings;
    let before = left.len();
    let mut idle = Vec::new();
    for allow in &doc.allows {
        let Allowed::Finding { code, of } = &allow.what else { continue };
        let of = of.as_ref().map(|of| of.value.as_str());
        let count = left.len();
        left.retain(|finding| finding.diagnostic.code != code.value || finding.of.as_deref() != of);
        if left.len() == count {
            let message = format!("`{}` is allowed, and there is no such finding", code.value);
            let diagnostic = Diagnostic::warning(Code::IdleAllow, code.span, message);
            idle.push(diagnostic.help("remove the [[allow]]; `of` names the rule, fact, criterion or option"));
        }
    }
    let allowed = before - left.len();
    (left.into_iter().map(|finding| finding.diagnostic).chain(idle).collect(), allowed)
}
