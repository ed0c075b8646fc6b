//! From what packs declare to what can be applied.

use super::merge::Merged;
use super::scope::Scope;
use super::{facts, info, rules};
use crate::Pack;
use crate::call::Function;
use crate::failures::Log;
use crate::findings::Findings;
use makebuy_model::Language;
use makebuy_model::assessment::{PackRef, PluginRef};
use std::sync::Arc;

/// What a pack is made from beside its texts.
#[derive(Debug, Default)]
pub(super) struct Origins {
    pub(super) refs: Vec<PackRef>,
    pub(super) plugins: Vec<PluginRef>,
    pub(super) functions: Vec<Arc<Function>>,
    pub(super) log: Log,
}

/// From what packs declare to what can be applied.
pub(super) fn lower(merged: &Merged<'_>, origins: Origins, language: Language, findings: &mut Findings) -> Pack {
    let Origins { refs, plugins, functions, log } = origins;
    let mut scope = Scope::new(merged, functions, findings);
    let derivation = facts::compile(merged, &mut scope, findings);
    let rules = rules::compile(merged, &mut scope, findings);
    let info = info::info(merged, &scope, &rules, language);
    let Scope { facts, fact_names, atoms, options, criteria, functions, .. } = scope;
    let mut summing: Vec<_> = criteria.ids().collect();
    summing.sort_by(|left, right| criteria[*left].id.cmp(&criteria[*right].id));
    let total_weight = summing.iter().map(|criterion| criteria[*criterion].weight).sum();
    Pack {
        info,
        refs,
        options,
        criteria,
        summing,
        total_weight,
        facts,
        fact_names,
        derivation,
        atoms,
        rules,
        plugins,
        functions,
        log,
    }
}
