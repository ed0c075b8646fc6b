//! The appendix: how to check the report.

mod inputs;
mod method;
mod references;
mod rules;

use super::flow::Flow;
use crate::view::View;

pub(super) fn write(flow: &mut Flow<'_>, view: &View) {
    flow.fresh_section(&view.sections.appendix);
    method::write(flow, view);
    inputs::write(flow, &view.appendix.inputs);
    rules::write(flow, &view.appendix.rules, view.compact);
    references::write(flow, &view.appendix);
}
