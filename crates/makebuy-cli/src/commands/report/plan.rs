//! What is written where.

use crate::Exit;
use crate::args::{Report, ReportFormat};
use crate::output::message;
use makebuy_report::{Format, Markup};
use std::path::{Path, PathBuf};

/// What a document is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Document(Format),
    /// The HTML, printed by a browser.
    Pdf,
}

/// What a document is written as if nothing is said, and what a PDF is printed from.
pub(super) const HTML: Kind = Kind::Document(Format::Text(Markup::Html));

/// Where documents go.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    Stdout(Kind),
    /// One portfolio, the document that was asked for first.
    Files(Vec<(Kind, PathBuf)>),
    /// A document for each portfolio.
    Folder(PathBuf, Vec<Kind>),
}

impl Place {
    /// What the command line asks for.
    pub(super) fn of(args: &Report) -> Result<Self, Exit> {
        place(args).map_err(|why| {
            message(&why);
            Exit::Usage
        })
    }

    /// What each document is written as.
    pub(super) fn kinds(&self) -> Vec<Kind> {
        match self {
            Self::Stdout(kind) => vec![*kind],
            Self::Files(files) => files.iter().map(|(kind, _)| *kind).collect(),
            Self::Folder(_, kinds) => kinds.clone(),
        }
    }

    /// What templates of users would make.
    pub(super) fn markup(&self) -> Result<Markup, Exit> {
        let kinds = self.kinds();
        let mut markups = kinds.iter().map(|kind| match kind {
            Kind::Document(Format::Text(markup)) => Ok(*markup),
            Kind::Pdf => Ok(Markup::Html),
            Kind::Document(format) => Err(format.as_str()),
        });
        let first = markups.next().unwrap_or(Ok(Markup::Html));
        let wrong = match (first, markups.next().transpose()) {
            (Ok(markup), Ok(next)) if next.is_none_or(|next| next == markup) => return Ok(markup),
            (Ok(_), Ok(_)) => "a PDF is made of the HTML: leave out `--pdf`, or `--format markdown`".to_owned(),
            (Err(format), _) | (_, Err(format)) => format!("leave it out, or change `{format}`"),
        };
        message(&format!("`--template` is for reports in HTML, Markdown and PDF: {wrong}"));
        Err(Exit::Usage)
    }
}

fn place(args: &Report) -> Result<Place, String> {
    let several = args.files.len() > 1;
    let output = args.output.as_path();
    if output.as_os_str() == "-" {
        return stdout(args, several);
    }
    let without_slash = output.components().as_path();
    let named_as_folder = output.as_os_str().as_encoded_bytes().ends_with(b"/");
    if named_as_folder && without_slash.is_file() {
        return Err(format!("`{}` is a file and no folder: name another", without_slash.display()));
    }
    if output.is_dir() || named_as_folder {
        return Ok(Place::Folder(output.to_owned(), in_a_folder(args)));
    }
    if !several {
        return files(args).map(Place::Files);
    }
    let (shown, stem) = (output.display(), output.with_extension(""));
    if output.exists() {
        return Err(format!("several portfolios need a folder, and `{shown}` is a file: name another with `-o DIR/`"));
    }
    if by_ending(output).is_some() {
        let stem = stem.display();
        return Err(format!("several portfolios need a folder, and `{shown}` names a file: use `-o {stem}/`"));
    }
    Ok(Place::Folder(output.to_owned(), in_a_folder(args)))
}

fn stdout(args: &Report, several: bool) -> Result<Place, String> {
    if several {
        return Err("several portfolios need a folder: add `-o reports/`".to_owned());
    }
    if args.open {
        return Err("standard output can not be opened: name a file with `-o report.html`".to_owned());
    }
    match (args.format.map(Kind::from), args.pdf) {
        (None, false) => Ok(Place::Stdout(HTML)),
        (None | Some(Kind::Pdf), true) => Ok(Place::Stdout(Kind::Pdf)),
        (Some(kind), false) => Ok(Place::Stdout(kind)),
        (Some(_), true) => {
            Err("standard output takes one format: leave out --format or --pdf, or name a file with `-o`".to_owned())
        }
    }
}

fn in_a_folder(args: &Report) -> Vec<Kind> {
    let first = args.format.map_or(HTML, Kind::from);
    if args.pdf && first != Kind::Pdf { vec![first, Kind::Pdf] } else { vec![first] }
}

fn files(args: &Report) -> Result<Vec<(Kind, PathBuf)>, String> {
    let output = args.output.as_path();
    let name = output.display();
    let kind = match (args.format.map(Kind::from), by_ending(output)) {
        (Some(asked), Some(told)) if asked != told => {
            let (asked, told) = (asked.ending(), told.ending());
            return Err(format!(
                "`{name}` ends like .{told}, and --format asks for .{asked}: leave out --format, or name a file that ends with .{asked}"
            ));
        }
        (Some(kind), _) | (None, Some(kind)) => kind,
        (None, None) => {
            return Err(format!(
                "the ending of `{name}` tells no format: use .html, .md, .docx, .xlsx, .pdf or .json, or add --format"
            ));
        }
    };
    let mut files = vec![(kind, output.to_owned())];
    if args.pdf && kind != Kind::Pdf {
        files.push((Kind::Pdf, output.with_extension(Kind::Pdf.ending())));
    }
    Ok(files)
}

fn by_ending(path: &Path) -> Option<Kind> {
    let ending = path.extension()?.to_str()?;
    if ending.eq_ignore_ascii_case(Kind::Pdf.ending()) {
        return Some(Kind::Pdf);
    }
    Format::from_extension(ending).map(Kind::Document)
}

impl Kind {
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Document(format) => format.extension(),
            Self::Pdf => "pdf",
        }
    }

    /// How it is called beside another.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Document(format) => format.as_str(),
            Self::Pdf => "PDF",
        }
    }

    /// Whether the sections in it have addresses.
    pub(super) fn has_sections(self) -> bool {
        matches!(self, Self::Pdf | Self::Document(Format::Text(_)))
    }
}

impl From<ReportFormat> for Kind {
    fn from(format: ReportFormat) -> Self {
        match format {
            ReportFormat::Html => HTML,
            ReportFormat::Markdown => Self::Document(Format::Text(Markup::Markdown)),
            ReportFormat::Docx => Self::Document(Format::Docx),
            ReportFormat::Xlsx => Self::Document(Format::Xlsx),
            ReportFormat::Json => Self::Document(Format::Json),
            ReportFormat::Pdf => Self::Pdf,
        }
    }
}
