//! What the pack allows, and why.

use super::finding::Finding;
use crate::doc::{AllowDoc, Allowed, PackDoc};
use crate::findings::Located;
use makebuy_model::{Code, Diagnostic};

/// Takes out what the pack allows and says how much that was; an `[[allow]]` that allows nothing is a finding too.
///
/// What a pack that is taken over allows of all of it, or of something that it declares, need not be allowed again: that
/// nothing is said of some activities, or that every option is out, is as it was.
pub(super) fn sift(findings: Vec<Finding>, doc: &PackDoc, chain: &[&PackDoc]) -> (Vec<Diagnostic>, usize) {
    let mut left = findings;
    let before = left.len();
    let mut idle = Vec::new();
    for allow in &doc.allows {
        let Some((code, of)) = finding(allow) else { continue };
        let count = left.len();
        left.retain(|finding| !allows(code.value, of, finding));
        if left.len() == count {
            let message = format!("`{}` is allowed, and there is no such finding", code.value);
            let diagnostic = Diagnostic::warning(Code::IdleAllow, code.span, message);
            idle.push(diagnostic.help("remove the [[allow]]; `of` names the rule, fact, criterion or option"));
        }
    }
    let inherited: Vec<_> = chain.iter().flat_map(|base| &base.allows).filter_map(finding).collect();
    left.retain(|found| !inherited.iter().any(|(code, of)| allows(code.value, *of, found)));
    let allowed = before - left.len();
    (left.into_iter().map(|finding| finding.diagnostic).chain(idle).collect(), allowed)
}

fn finding(allow: &AllowDoc) -> Option<(&Located<Code>, Option<&str>)> {
    match &allow.what {
        Allowed::Finding { code, of } => Some((code, of.as_ref().map(|of| of.value.as_str()))),
        Allowed::Mutant(_) => None,
    }
}

fn allows(code: Code, of: Option<&str>, finding: &Finding) -> bool {
    finding.diagnostic.code == code && finding.of.as_deref() == of
}
