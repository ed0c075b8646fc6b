//! The documents themselves, several at a time.

use super::judge::Judged;
use super::plan::Kind;
use crate::Exit;
use crate::progress::Progress;
use makebuy_host::{Chromium, ChromiumError, Stamp};
use makebuy_model::Assessment;
use makebuy_report::{Digest, Format, Markup, Report, ReportError};
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many browsers run at a time: each takes some hundred megabytes.
const BROWSERS: usize = 4;

/// The documents of one portfolio.
#[derive(Debug)]
pub(super) struct Made {
    /// What they say in brief.
    pub(super) digest: Digest,
    /// In the order asked for.
    pub(super) documents: Vec<(Kind, Vec<u8>)>,
}

/// Why a document can not be made.
#[derive(Debug)]
pub(super) enum Failure {
    Report(ReportError),
    Pdf(ChromiumError),
}

/// Makes all documents; the same bytes whatever the number of threads. The first failure is told.
pub(super) fn all(judged: &[Judged], kinds: &[Kind], browser: Option<&Chromium>) -> Result<Vec<Made>, Exit> {
    let progress = Progress::new("reports:".to_owned(), judged.len());
    let most = if browser.is_some() { BROWSERS } else { usize::MAX };
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get).min(most);
    let made = each(judged, threads, |one| {
        let made = documents(&one.assessment, kinds, browser);
        progress.step();
        made
    });
    drop(progress);
    let made = made.into_iter().zip(judged);
    made.map(|(made, one)| made.map_err(|failure| failure.told(Some(&one.file)))).collect()
}

fn documents(assessment: &Assessment, kinds: &[Kind], browser: Option<&Chromium>) -> Result<Made, Failure> {
    let report = Report::new(assessment).map_err(Failure::Report)?;
    let write = |format| report.write(format).map_err(Failure::Report);
    let stamp = assessment.date.as_deref().map_or_else(Stamp::undated, Stamp::new);
    let one = |kind: &Kind| match (kind, browser) {
        (Kind::Document(format), _) => Ok((*kind, write(*format)?)),
        (Kind::Pdf, None) => Err(Failure::Pdf(ChromiumError::None)),
        (Kind::Pdf, Some(browser)) => {
            let html = write(Format::Text(Markup::Html))?;
            Ok((*kind, browser.print(&html, &stamp).map_err(Failure::Pdf)?))
        }
    };
    let documents = kinds.iter().map(one).collect::<Result<_, _>>()?;
    Ok(Made { digest: report.digest(), documents })
}

/// Does a piece of work for each item, several at a time; the results in the order of the items.
fn each<T: Sync, R: Send>(items: &[T], threads: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let run = || {
        let mut done = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(place) else { return done };
            done.push((place, work(item)));
        }
    };
    let mut done = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.min(items.len())).map(|_| scope.spawn(run)).collect();
        let mut done = run();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        done
    });
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn results_keep_their_order_on_any_number_of_threads() {
        let items: Vec<usize> = (0..500).collect();
        let expected: Vec<String> = items.iter().map(ToString::to_string).collect();
        for threads in [0, 1, 2, 3, 64] {
            assert_eq!(each(&items, threads, ToString::to_string), expected, "{threads} threads");
        }
        assert_eq!(each(&[], 4, |item: &usize| *item), Vec::<usize>::new());
    }
}
