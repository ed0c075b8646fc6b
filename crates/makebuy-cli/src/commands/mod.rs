//! One module per command.

mod added;
mod assess;
mod check;
mod diff;
mod doc;
mod explain;
mod lint;
mod new;
mod new_case;
mod new_pack;
mod new_plugin;
mod new_rule;
mod new_template;
mod packs;
mod plugin;
mod report;
mod rule;
mod schema;
mod test;

use crate::Exit;
use crate::args::{Arguments, Color, Command, New};
use crate::session::Session;

/// Runs a command and says how it ended.
pub(crate) fn run(mut arguments: Arguments) -> Exit {
    match arguments.color {
        Color::Auto => {}
        Color::Always => anstream::ColorChoice::Always.write_global(),
        Color::Never => anstream::ColorChoice::Never.write_global(),
    }
    if let Some(set) = arguments.command.sheet().and_then(|sheet| sheet.set.iter().find(|set| !set.contains('='))) {
        crate::output::message(&format!("`--set {set}` says no value: write `--set FACT=VALUE`"));
        return Exit::Usage;
    }
    // Before anything is looked for beside them.
    if let Command::Report(args) = &mut arguments.command {
        match report::matched(&args.files) {
            Ok(files) => args.files = files,
            Err(exit) => return exit,
        }
    }
    let (mut session, found) = Session::open(&arguments);
    if let (Command::Check(args), Ok(()) | Err(Exit::Input)) = (&arguments.command, Exit::of(&found)) {
        let ran = check::run(&mut session, args, found);
        return ended(&session, &arguments, ran);
    }
    let ran = session.report(&found).and_then(|()| match &arguments.command {
        Command::Assess(args) => assess::run(&mut session, args, &arguments.rules),
        Command::Explain(args) => explain::run(&mut session, args),
        Command::Report(args) => report::run(&mut session, args),
        Command::Packs(args) => packs::run(&mut session, args),
        Command::Check(args) => check::run(&mut session, args, Vec::new()),
        Command::Rule(args) => rule::run(args),
        Command::Lint(args) => lint::run(&mut session, args),
        Command::Diff(args) => diff::run(&mut session, args, &arguments.rules),
        Command::Doc(args) => doc::run(&mut session, args),
        Command::Test(args) => test::run(&mut session, args),
        Command::Schema(args) => schema::run(&mut session, args),
        Command::Plugin(args) => plugin::run(&mut session, args),
        Command::New(New::Pack(args)) => new_pack::run(&mut session, args),
        Command::New(New::Plugin(args)) => new_plugin::run(&mut session, args),
        Command::New(New::Rule(args)) => new_rule::run(&mut session, args),
        Command::New(New::Case(args)) => new_case::run(&mut session, args),
        Command::New(New::Portfolio(args)) => new::portfolio(&mut session, args, &arguments.rules),
        Command::New(New::Locale(args)) => new::locale(&mut session, args),
        Command::New(New::Template(args)) => new_template::run(&session, args),
    });
    ended(&session, &arguments, ran)
}

/// How a run ends: what a function of a plugin did not compute was no answer in any of what was printed.
fn ended(session: &Session, arguments: &Arguments, ran: Result<(), Exit>) -> Exit {
    let exit = ran.map_or_else(|exit| exit, |()| Exit::Done);
    let goes_on = arguments.command.reading().is_some_and(|reading| reading.keep_going);
    match exit {
        Exit::Done | Exit::Gate if !goes_on => session.report(&session.failures()).err().unwrap_or(exit),
        _ => exit,
    }
}
