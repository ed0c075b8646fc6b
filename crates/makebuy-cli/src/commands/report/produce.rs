//! The documents themselves, several at a time.

use super::judge::Judged;
use super::plan::{HTML, Kind};
use crate::house::{HouseStyle, StyleFailure};
use crate::parallel::{each, processors};
use crate::progress::Progress;
use makebuy_host::{Chromium, ChromiumError, Stamp};
use makebuy_report::{Digest, Format, Markup, Report, ReportError};
use std::borrow::Cow;
use std::path::Path;

/// How many browsers run at a time: each takes some hundred megabytes.
const BROWSERS: usize = 4;

/// The documents of one portfolio.
#[derive(Debug)]
pub(super) struct Made {
    /// What they say in brief.
    pub(super) digest: Digest,
    /// One of each kind, in the order asked for.
    pub(super) documents: Vec<Vec<u8>>,
}

/// Why a document can not be made.
#[derive(Debug)]
pub(super) enum Failure<'a> {
    Report(ReportError),
    Pdf(ChromiumError),
    /// The templates of the user.
    Style(&'a HouseStyle, StyleFailure),
}

/// What documents are made with besides what they say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tools<'a> {
    pub(super) browser: Option<&'a Chromium>,
    /// Templates that take the place of the shipped ones.
    pub(super) style: Option<&'a HouseStyle>,
}

/// Makes all documents; the same bytes whatever the number of threads. Of several failures, the first and its portfolio.
pub(super) fn all<'a>(
    judged: &'a [Judged],
    kinds: &[Kind],
    tools: Tools<'a>,
) -> Result<Vec<Made>, (&'a Path, Failure<'a>)> {
    let progress = Progress::new("reports:".to_owned(), judged.len());
    let most = if tools.browser.is_some() { BROWSERS } else { usize::MAX };
    let work = |(): &mut (), one: &Judged, _| {
        let made = documents(one, kinds, tools);
        progress.step();
        made
    };
    let made = each(judged, processors().min(most), || (), work);
    drop(progress);
    let made = made.into_iter().zip(judged);
    made.map(|(made, one)| made.map_err(|failure| (one.file.as_path(), failure))).collect()
}

fn documents<'a>(one: &Judged, kinds: &[Kind], tools: Tools<'a>) -> Result<Made, Failure<'a>> {
    let mut report = Report::new(&one.assessment).map_err(Failure::Report)?;
    if let Some(logo) = &one.logo {
        report = report.with_logo(logo.clone());
    }
    let write = |format| match tools.style {
        Some(style) => style.render(&report).map_err(|failure| Failure::Style(style, failure)),
        None => report.write(format).map_err(Failure::Report),
    };
    let stamp = one.assessment.date.as_deref().map_or_else(Stamp::undated, Stamp::new);
    let mut documents: Vec<Vec<u8>> = Vec::new();
    for kind in kinds {
        let bytes = match (kind, tools.browser) {
            (Kind::Document(format), _) => write(*format)?,
            (Kind::Pdf, None) => return Err(Failure::Pdf(ChromiumError::None)),
            (Kind::Pdf, Some(browser)) => {
                let html = match kinds.iter().zip(&documents).find(|(kind, _)| **kind == HTML) {
                    Some((_, html)) => Cow::Borrowed(html),
                    None => Cow::Owned(write(Format::Text(Markup::Html))?),
                };
                browser.print(&html, &stamp).map_err(Failure::Pdf)?
            }
        };
        documents.push(bytes);
    }
    Ok(Made { digest: report.digest(), documents })
}
