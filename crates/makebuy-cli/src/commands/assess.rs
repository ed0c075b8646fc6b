//! `makebuy assess`

use crate::Exit;
use crate::args::{Assess, AssessFormat, Gate};
use crate::output::{internal, json, message, note, write, write_data};
use crate::print;
use crate::session::Session;
use makebuy_model::Assessment;
use makebuy_model::assessment::{Standing, Verdict};
use std::path::PathBuf;

pub(super) fn run(session: &mut Session, args: &Assess, rules: &[PathBuf]) -> Result<(), Exit> {
    let assessment = session.assess(&args.input)?;
    let text = match args.format {
        AssessFormat::Human => print::summary(&assessment),
        AssessFormat::Markdown => print::markdown(&assessment),
        AssessFormat::Csv => print::csv(&assessment).map_err(|error| internal(&error))?,
        AssessFormat::Json => json(&assessment)?,
    };
    match args.format {
        AssessFormat::Json => write_data(session.target(args.output.as_deref()), &text)?,
        _ => write(session.target(args.output.as_deref()), &text)?,
    }
    if args.format == AssessFormat::Human && args.output.is_none() && args.input.file.as_os_str() != "-" {
        note(&format!("\nWhy: makebuy explain {} ACTIVITY", args.input.as_typed(rules)));
    }
    gates(&assessment, &args.fail_on)
}

fn gates(assessment: &Assessment, gates: &[Gate]) -> Result<(), Exit> {
    let mut failed = false;
    for gate in gates {
        let caught = caught(assessment, *gate);
        if !caught.is_empty() {
            failed = true;
            message(&format!("gate not met: {}: {}", name(*gate), caught.join(", ")));
        }
    }
    if failed { Err(Exit::Gate) } else { Ok(()) }
}

fn caught(assessment: &Assessment, gate: Gate) -> Vec<String> {
    if gate == Gate::Warning {
        return assessment.warnings.iter().map(|warning| warning.rule.clone()).collect();
    }
    let fits = |verdict: &Verdict| match gate {
        Gate::Open => verdict.standing == Standing::Open,
        Gate::NotYet => verdict.standing == Standing::NotYet,
        Gate::Impossible => verdict.standing == Standing::Impossible,
        Gate::CloseCall => verdict.close_call,
        Gate::Warning => false,
    };
    let caught = assessment.activities.iter().filter(|activity| fits(&activity.judgement.verdict));
    caught.map(|activity| activity.id.clone()).collect()
}

fn name(gate: Gate) -> &'static str {
    match gate {
        Gate::Open => "open",
        Gate::NotYet => "not-yet",
        Gate::Impossible => "impossible",
        Gate::CloseCall => "close-call",
        Gate::Warning => "warning",
    }
}
