//! A report, ready to be written.

use crate::collection::Digest;
use crate::engine;
use crate::error::ReportError;
use crate::format::{Format, Markup};
use crate::house::{self, Job, Logo, Most, Templates};
use crate::office::Properties;
use crate::style::{self, Rules};
use crate::view::{self, View};
use crate::words::Words;
use crate::{docx, ledger, xlsx};
use makebuy_model::Assessment;

/// Everything a report says, in the language of the pack's texts.
#[derive(Debug)]
pub struct Report<'a> {
    assessment: &'a Assessment,
    view: View,
    words: Words,
    rules: Rules,
    logo: Option<Logo>,
}

impl<'a> Report<'a> {
    /// The report on an assessment. The same assessment gives the same bytes in every format.
    ///
    /// # Errors
    ///
    /// [`ReportError::NotFinite`] if a number in the assessment is not finite (none that an engine writes, and none that
    /// JSON can hold).
    pub fn new(assessment: &'a Assessment) -> Result<Self, ReportError> {
        let words = Words::new(&assessment.pack.language);
        let view = view::build(assessment, &words)?;
        let colours = assessment.report.as_ref().map(house::css).unwrap_or_default();
        let rules = Rules { head: style::page_head(&view.running_head()), colours };
        Ok(Self { assessment, view, words, rules, logo: None })
    }

    /// The same with a logo on its cover.
    #[must_use]
    pub fn with_logo(mut self, logo: Logo) -> Self {
        self.view.cover.show_logo(&logo);
        self.logo = Some(logo);
        self
    }

    /// The logo, for formats that hold pictures as they are.
    #[must_use]
    pub fn logo(&self) -> Option<&Logo> {
        self.logo.as_ref()
    }

    /// What templates of users need to make a text of it: work for [`work`](house::work), in a process without rights.
    ///
    /// # Errors
    ///
    /// [`ReportError::Json`] if the view can not be written as JSON.
    pub fn job(&self, markup: Markup, templates: &Templates, most: Most) -> Result<Vec<u8>, ReportError> {
        Job::pack(&self.view, &self.words, &self.rules, markup, templates, most)
    }

    /// As a text. Texts of users and packs are escaped for the format, and control and bidirectional characters in them
    /// are made visible.
    ///
    /// # Errors
    ///
    /// [`ReportError::Template`] if a template fails.
    pub fn text(&self, markup: Markup) -> Result<String, ReportError> {
        engine::render(&self.view, markup, &self.words, &self.rules)
    }

    /// As the bytes of a file.
    ///
    /// # Errors
    ///
    /// [`ReportError::Template`] if a template fails, [`ReportError::Json`] if the view can not be written as JSON, and
    /// [`ReportError::Office`] if the parts of a document or workbook can not be put together.
    pub fn write(&self, format: Format) -> Result<Vec<u8>, ReportError> {
        match format {
            Format::Text(markup) => self.text(markup).map(String::into_bytes),
            Format::Json => self.json(),
            Format::Docx => docx::write(&self.view, &self.words, &self.properties(), self.logo()),
            Format::Xlsx => xlsx::write(&ledger::build(self.assessment, &self.view, &self.words), &self.properties()),
        }
    }

    fn properties(&self) -> Properties {
        Properties::new(self.assessment, &self.view)
    }

    /// What it says in brief, for a page that leads to it.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&self.view, &self.assessment.pack.language)
    }

    fn json(&self) -> Result<Vec<u8>, ReportError> {
        let mut bytes = serde_json::to_vec_pretty(&self.view).map_err(ReportError::Json)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}
