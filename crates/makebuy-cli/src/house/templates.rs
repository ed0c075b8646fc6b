//! Templates of a folder, read here and rendered in a process without rights.

use crate::Exit;
use crate::output::{internal, message};
use crate::plugins::this_program;
use crate::session::Session;
use makebuy_core::did_you_mean;
use makebuy_core::limits::TEMPLATE_BYTES;
use makebuy_host::limits::{
    TEMPLATE_DEADLINE_MILLISECONDS, TEMPLATE_MEMORY_BYTES, TEMPLATE_OUTPUT_BYTES, TEMPLATE_RANGE_NUMBERS,
};
use makebuy_host::rendering::{self, Stopped};
use makebuy_host::{files_in, read_text, stays_within};
use makebuy_model::{Code, Diagnostic, FileId, Span};
use makebuy_report::house::{Fault, FaultKind, Most, Templates, faults, shipped_templates};
use makebuy_report::{Markup, Report, ReportError};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

const MOST: Most = Most { output_bytes: TEMPLATE_OUTPUT_BYTES, range_numbers: TEMPLATE_RANGE_NUMBERS };
const GROWS: &str = "look for loops within loops, and for texts that grow";

/// The templates of a folder, for one format.
#[derive(Debug)]
pub(crate) struct HouseStyle {
    markup: Markup,
    templates: Templates,
    /// Where each of them was read.
    files: BTreeMap<String, FileId>,
    /// What stands for all of them.
    page: FileId,
}

/// Why templates made no document.
#[derive(Debug)]
pub(crate) enum StyleFailure {
    /// The report itself can not be handed over.
    Report(ReportError),
    Faults(Vec<Fault>),
    Stopped(Stopped),
}

impl HouseStyle {
    /// Reads a folder.
    pub(crate) fn read(session: &mut Session, folder: &Path, markup: Markup) -> Result<Self, Exit> {
        let listed = files_in(folder).map_err(|error| {
            message(&unreadable(folder, &error));
            Exit::Usage
        })?;
        let (mut templates, mut files, mut found) = (Templates::default(), BTreeMap::new(), Vec::new());
        for (name, path) in listed.into_iter().filter(|(name, _)| !Templates::passes_over(name)) {
            match read_one(session, folder, &name, &path) {
                Ok(file) => {
                    templates.replace(&name, session.sources.text(file).to_owned());
                    files.insert(name, file);
                }
                Err(diagnostic) => found.push(*diagnostic),
            }
        }
        session.report(&found)?;
        let Some(page) = page(&files) else {
            let folder = folder.display();
            message(&format!("`{folder}` holds no template: `makebuy new template FOLDER` writes all that there are"));
            return Err(Exit::Usage);
        };
        Ok(Self { markup, templates, files, page })
    }

    /// Renders a report in these templates.
    pub(crate) fn render(&self, document: &Report) -> Result<Vec<u8>, StyleFailure> {
        let job = document.job(self.markup, &self.templates, MOST).map_err(StyleFailure::Report)?;
        match rendering::render(&rendering::isolation(this_program()), &job) {
            Ok(Ok(document)) => Ok(document),
            Ok(Err(said)) => Err(StyleFailure::Faults(faults(&said))),
            Err(stopped) => Err(StyleFailure::Stopped(stopped)),
        }
    }

    /// Says why there is no document.
    pub(crate) fn told(&self, session: &mut Session, failure: StyleFailure) -> Exit {
        let found = match failure {
            StyleFailure::Report(error) => return internal(&error.into()),
            StyleFailure::Faults(faults) => faults.into_iter().map(|fault| self.finding(session, fault)).collect(),
            StyleFailure::Stopped(stopped) => vec![self.ended(stopped)],
        };
        // What can not be understood is a failure all the same.
        session.report(&found).err().unwrap_or(Exit::Plugin)
    }

    /// A fault as a finding about the template.
    fn finding(&self, session: &mut Session, fault: Fault) -> Diagnostic {
        let code = match fault.kind {
            FaultKind::Template => Code::BadTemplate,
            FaultKind::Unsafe => Code::UnsafeTemplate,
            FaultKind::Limit => Code::TemplateLimit,
        };
        let span = match &fault.template {
            Some(name) => {
                let file = self.files.get(name).copied().unwrap_or_else(|| shipped(session, name));
                let text = session.sources.text(file);
                let fits = |at: usize| (0..=at.min(text.len())).rfind(|at| text.is_char_boundary(*at)).unwrap_or(0);
                Span { file, start: fits(fault.start), end: fits(fault.end.max(fault.start)) }
            }
            None => Span::file_start(self.page),
        };
        Diagnostic::error(code, span, fault.message).maybe_help(fault.help)
    }

    fn ended(&self, stopped: Stopped) -> Diagnostic {
        let seconds = TEMPLATE_DEADLINE_MILLISECONDS / 1_000;
        let memory = TEMPLATE_MEMORY_BYTES >> 20;
        let limit =
            |message: String| Diagnostic::error(Code::TemplateLimit, Span::file_start(self.page), message).help(GROWS);
        match stopped {
            Stopped::Late => limit(format!("the templates had made no report after {seconds} s and were stopped")),
            Stopped::Ended(what) => limit(format!(
                "the templates came to an end without a report, most likely for want of memory, of which there is {memory} MiB: {what}"
            )),
            Stopped::NoSandbox(why) => {
                let message = format!("no process without rights can be made for templates: {why}");
                Diagnostic::error(Code::NoSandbox, Span::file_start(self.page), message).help("leave out `--template`")
            }
        }
    }
}

/// Why there are no templates to read.
fn unreadable(folder: &Path, error: &io::Error) -> String {
    let shown = folder.display();
    match error.kind() {
        io::ErrorKind::NotFound => {
            format!("there is no folder `{shown}`: check the path, or write one with `makebuy new template {shown}`")
        }
        io::ErrorKind::NotADirectory => format!("`{shown}` is a file: `--template` takes the folder that it stands in"),
        _ => format!("the templates in `{shown}` can not be read: {error}"),
    }
}

/// Reads a file that takes the place of a shipped one.
fn read_one(session: &mut Session, folder: &Path, name: &str, path: &Path) -> Result<FileId, Box<Diagnostic>> {
    if shipped_templates().any(|(known, _)| known == name) {
        let Err(why) = stays_within(folder, path) else {
            return read_text(&mut session.sources, path, TEMPLATE_BYTES);
        };
        let file = session.sources.add(path.display().to_string(), "");
        let diagnostic = Diagnostic::error(Code::Unreadable, Span::file_start(file), format!("can not be read: {why}"));
        return Err(Box::new(diagnostic.help("put a file in its place")));
    }
    let file = session.sources.add(path.display().to_string(), "");
    let known: Vec<&str> = shipped_templates().map(|(known, _)| known).collect();
    let message = format!("there is no template `{name}` to take the place of");
    let diagnostic = Diagnostic::error(Code::UnknownTemplate, Span::file_start(file), message);
    let all = "`makebuy new template FOLDER` writes all that there are";
    Err(Box::new(diagnostic.maybe_help(did_you_mean(name, &known)).help(all)))
}

/// What stands for all of them: the page, if it is among them, or another template.
fn page(files: &BTreeMap<String, FileId>) -> Option<FileId> {
    let page = ["report.html", "report.md"].iter().find_map(|name| files.get(*name));
    let template = || files.iter().find(|(name, _)| !name.ends_with(".css")).map(|(_, file)| file);
    page.or_else(template).or_else(|| files.values().next()).copied()
}

/// A shipped template, to show a place in it.
fn shipped(session: &mut Session, name: &str) -> FileId {
    let text = shipped_templates().find(|(known, _)| *known == name).map_or("", |(_, text)| text);
    session.sources.add(format!("embedded:templates/{name}"), text)
}
