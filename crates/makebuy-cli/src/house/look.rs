//! Colours and logo, as the portfolio names them.

use crate::output::folder_of;
use makebuy_core::limits::LOGO_BYTES;
use makebuy_core::portfolio::Portfolio;
use makebuy_host::read_within;
use makebuy_model::{Code, Diagnostic, Sources, Span};
use makebuy_report::house::{Logo, adjusted};
use std::path::Path;

/// The logo, and what is to be said about it and the colours.
pub(crate) fn looked_at(sources: &Sources, portfolio: &Portfolio) -> (Option<Logo>, Vec<Diagnostic>) {
    let (Some(report), places) = (portfolio.report(), portfolio.report_places()) else { return (None, Vec::new()) };
    let mut found: Vec<Diagnostic> = adjusted(report)
        .into_iter()
        .filter_map(|colour| {
            let place = if colour.key == "outside" { places.outside } else { places.inside };
            let message =
                format!("`{}` is too light to be read on paper: it is printed as `{}`", colour.key, colour.used);
            let help = format!("write `{} = \"{}\"`, or another dark colour", colour.key, colour.used);
            Some(Diagnostic::warning(Code::BadColour, place?, message).help(help))
        })
        .collect();
    let logo = report.logo.as_deref().zip(places.logo).map(|(path, place)| read(sources, path, place));
    let logo = logo.transpose().unwrap_or_else(|diagnostic| {
        found.push(*diagnostic);
        None
    });
    (logo, found)
}

fn read(sources: &Sources, path: &str, place: Span) -> Result<Logo, Box<Diagnostic>> {
    let refuse = |message: String| Diagnostic::error(Code::BadLogo, place, message);
    let portfolio = sources.get(place.file).map(|source| Path::new(&*source.name));
    let Some(folder) = portfolio.filter(|path| path.is_file()).map(folder_of) else {
        let diagnostic =
            refuse("the logo can not be found: the portfolio is no file beside which it could stand".to_owned());
        return Err(Box::new(diagnostic.help("save the portfolio as a file")));
    };
    let bytes = read_within(folder, path, LOGO_BYTES).map_err(|why| {
        let help = format!("the path starts at the folder of the portfolio, `{}`", folder.display());
        Box::new(refuse(format!("the logo can not be read: {why}")).help(help))
    })?;
    if bytes.len() > LOGO_BYTES {
        let message = format!("the logo has more than {LOGO_BYTES} bytes, which is the limit");
        return Err(Box::new(refuse(message).help("make it smaller: it is printed a few centimetres wide")));
    }
    Logo::new(bytes).map_err(|fault| Box::new(refuse(fault.message).maybe_help(fault.help)))
}
