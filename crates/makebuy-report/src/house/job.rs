//! Everything that templates of users need, as bytes, and the work that is done on it elsewhere.

use super::fault::{Fault, FaultKind};
use super::inspect::inspect;
use super::templates::Templates;
use super::{stylesheet, trouble};
use crate::engine::{self, Setting};
use crate::error::ReportError;
use crate::format::Markup;
use crate::guard::{Guard, Most};
use crate::style::{self, Rules};
use crate::view::View;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A job as it arrives.
#[derive(Debug, Deserialize)]
pub(crate) struct Job {
    markup: Markup,
    view: serde_json::Value,
    /// The fixed words.
    labels: BTreeMap<String, String>,
    rules: Rules,
    templates: BTreeMap<String, String>,
    most: Most,
}

/// The same as it is packed: borrowed, for a large view is not kept twice.
#[derive(Debug, Serialize)]
struct Packed<'a> {
    markup: Markup,
    view: &'a View,
    labels: BTreeMap<&'static str, String>,
    rules: &'a Rules,
    templates: &'a BTreeMap<String, String>,
    most: Most,
}

impl Job {
    /// Packs a job.
    pub(crate) fn pack(
        view: &View,
        words: &Words,
        rules: &Rules,
        markup: Markup,
        templates: &Templates,
        most: Most,
    ) -> Result<Vec<u8>, ReportError> {
        let packed = Packed { markup, view, labels: words.labels(), rules, templates: templates.texts(), most };
        serde_json::to_vec(&packed).map_err(ReportError::Json)
    }

    fn done(mut self) -> Result<String, Vec<Fault>> {
        let faults: Vec<Fault> = [stylesheet::check(&self.templates), trouble::of_syntax(&self.templates)].concat();
        if !faults.is_empty() {
            return Err(faults);
        }
        // A large view is not kept twice.
        let view = self.view.take();
        let of_engine = |error: &tera::Error| trouble::of_engine(error, &self.templates, self.most);
        let words: BTreeSet<String> = self.labels.values().cloned().collect();
        let context = engine::context(&view, &self.labels).map_err(|error| of_engine(&error))?;
        drop(view);
        let setting = Setting {
            markup: self.markup,
            context,
            rules: &self.rules,
            instead: Some(&self.templates),
            guard: Some(Guard { most: self.most, words: &words }),
        };
        let document = setting.render().map_err(|error| of_engine(&error))?;
        if self.markup == Markup::Html {
            self.look_at(&document)?;
        }
        Ok(document)
    }

    /// Refuses a document that would run or load something.
    fn look_at(&self, document: &str) -> Result<(), Vec<Fault>> {
        let sheet = style::sheet(Some(&self.templates), &self.rules);
        let refused = inspect(document, &style::policy(&sheet), &sheet);
        let faults = refused.into_iter().map(|refused| {
            let fault = Fault::new(FaultKind::Unsafe, refused.message);
            trouble::traced(fault, &refused.trace, &self.templates)
        });
        let faults: Vec<Fault> = faults.collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }
}

/// Does the work of a [job](crate::Report::job): gives the document, or [faults](super::faults) to be read from bytes.
///
/// # Errors
/// What is wrong with the templates.
pub fn work(job: &[u8]) -> Result<Vec<u8>, Vec<u8>> {
    let job = serde_json::from_slice::<Job>(job).map_err(|error| {
        vec![Fault::new(FaultKind::Template, format!("what the templates are to set did not arrive: {error}"))]
    });
    job.and_then(|job| job.done())
        .map(String::into_bytes)
        .map_err(|faults| serde_json::to_vec(&faults).unwrap_or_default())
}
