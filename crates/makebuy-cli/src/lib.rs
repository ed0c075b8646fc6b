//! The program `makebuy`: arguments, printing, exit codes. It knows no scoring and no template text.

#![forbid(unsafe_code)]

mod args;
mod commands;
mod examples;
mod exit;
mod house;
mod kind;
mod language;
mod named;
mod output;
mod parallel;
mod places;
mod plugins;
mod portfolio_files;
mod print;
mod progress;
mod questionnaire;
mod scaffold;
mod schemas;
mod session;
mod skeleton;
mod tested;

pub use examples::{Shown, example};
pub use exit::Exit;
pub use print::{FindingsFormat, render_findings};

use args::Arguments;
use clap::{CommandFactory, Parser};
use std::process::ExitCode;

/// Runs the program on the process's own arguments.
#[must_use]
pub fn main() -> ExitCode {
    if let Some(ended) = makebuy_host::plugin::run_as_plugin() {
        return ended;
    }
    if let Some(ended) = makebuy_host::rendering::run_as_renderer(makebuy_report::house::work) {
        return ended;
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        output::message(&format!(
            "internal error at {place}\nThis is a bug: please report it with the command you ran."
        ));
    }));
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage } else { Exit::Done }.into();
        }
    };
    let run = std::panic::catch_unwind(|| commands::run(arguments));
    run.unwrap_or(Exit::Internal).into()
}

/// The definition of the command line, to generate its reference from.
#[must_use]
pub fn command() -> clap::Command {
    Arguments::command()
}
