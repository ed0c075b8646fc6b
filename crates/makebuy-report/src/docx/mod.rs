//! The report as a Word document: real styles, headings, tables and links, in the order of the HTML.
//!
//! Each section is a file that writes into a [`flow::Flow`]; `finish` adds what the library can not say.

mod activity;
mod appendix;
mod contents;
mod figure;
mod finish;
mod flow;
mod front;
mod funnel;
mod map;
mod page;
mod phrases;
mod providers;
mod reviews;
mod risks;
mod styles;
mod summary;
mod table;
mod text;
mod verdicts;

use crate::error::ReportError;
use crate::figure::raster;
use crate::house::Logo;
use crate::office::Properties;
use crate::view::View;
use crate::words::Words;
use flow::Flow;

/// The bytes of the file.
pub(crate) fn write(
    view: &View,
    words: &Words,
    properties: &Properties,
    logo: Option<&Logo>,
) -> Result<Vec<u8>, ReportError> {
    let images = raster::images(view)?;
    let mut flow = Flow::new(words);
    if let Some(logo) = logo {
        let alt = view.cover.organisation.as_deref().unwrap_or_default();
        flow.logo(raster::logo(logo, alt)?);
    }
    front::write(&mut flow, view);
    let contents_stand = flow.place();
    verdicts::write(&mut flow, view);
    summary::write(&mut flow, view);
    map::write(&mut flow, view, images.map, images.glance);
    funnel::write(&mut flow, view, images.funnel);
    activity::write(&mut flow, view);
    providers::write(&mut flow, view);
    risks::write(&mut flow, view);
    reviews::write(&mut flow, view);
    appendix::write(&mut flow, view);
    contents::insert(&mut flow, contents_stand);
    let described = std::mem::take(&mut flow.described);
    finish::finished(page::document(flow, properties), properties, &described).map_err(ReportError::Office)
}
