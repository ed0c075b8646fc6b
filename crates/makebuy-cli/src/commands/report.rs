//! `makebuy report`

use crate::Exit;
use crate::args::{Report, ReportFormat};
use crate::house::HouseStyle;
use crate::output::{internal, message, note, write_bytes};
use crate::print::count;
use crate::session::Session;
use makebuy_report::{Format, Markup, Report as Document};
use std::io::IsTerminal as _;
use std::path::Path;

pub(super) fn run(session: &mut Session, args: &Report) -> Result<(), Exit> {
    let format = format(args)?;
    if args.output.as_os_str() == "-" && std::io::stdout().is_terminal() {
        message("a report is long: name a file with `-o report.html`, or send standard output somewhere");
        return Err(Exit::Usage);
    }
    let style = args.template.as_deref().map(|folder| HouseStyle::read(session, folder, format)).transpose()?;
    let (assessment, logo) = session.assess_with_logo(&args.input)?;
    let mut document = Document::new(&assessment).map_err(|error| internal(&error.into()))?;
    if let Some(logo) = logo {
        document = document.with_logo(logo);
    }
    let bytes = match style {
        Some(style) => style.render(session, &document)?,
        None => document.write(format).map_err(|error| internal(&error.into()))?,
    };
    write_bytes(session.target(Some(&args.output)), &bytes)?;
    if args.output.as_os_str() != "-" {
        let activities = count(assessment.activities.len(), "activity");
        note(&format!("{activities} judged; report written to {}", args.output.display()));
    }
    Ok(())
}

fn format(args: &Report) -> Result<Format, Exit> {
    let by_ending = |path: &Path| Format::from_extension(path.extension()?.to_str()?);
    match args.format {
        Some(ReportFormat::Html) => Ok(Format::Text(Markup::Html)),
        Some(ReportFormat::Markdown) => Ok(Format::Text(Markup::Markdown)),
        Some(ReportFormat::Json) => Ok(Format::Json),
        None if args.output.as_os_str() == "-" => Ok(Format::Text(Markup::Html)),
        None => by_ending(&args.output).ok_or_else(|| {
            let name = args.output.display();
            message(&format!("the ending of `{name}` tells no format: use .html, .md or .json, or add --format"));
            Exit::Usage
        }),
    }
}
