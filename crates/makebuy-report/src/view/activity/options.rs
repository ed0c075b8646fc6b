//! How every option fared, and why not the others.

use crate::figure::bars::{Bar, bar};
use crate::index::Index;
use crate::number;
use crate::view::answers;
use crate::view::rules::{self, RuleRef};
use makebuy_model::assessment::{Judgement, OptionResult, RequirementState, Truth};
use serde::Serialize;

/// The scores of all options, with what they show in words.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Scores {
    /// What the figure shows, in a sentence.
    pub(crate) caption: String,
    /// From where to where the bars run.
    pub(crate) axis: String,
    /// The scores at the left end, in the middle and at the right end.
    pub(crate) ends: [String; 3],
    /// An option each, in the order of the pack; in a large document, those that are ruled out are told of below.
    pub(crate) rows: Vec<ScoreRow>,
}

/// One option's score.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct ScoreRow {
    /// The option.
    pub(crate) title: String,
    /// Whether it is the recommended one.
    pub(crate) recommended: bool,
    /// `yes`, `no` or `unknown`.
    pub(crate) out: &'static str,
    /// Whether it can be chosen, in words.
    pub(crate) state: String,
    /// Its points.
    pub(crate) score: String,
    /// Between which points it may still lie, if that is not certain.
    pub(crate) range: Option<String>,
    /// The bar that shows the score.
    pub(crate) bar: Bar,
    /// The same in words.
    pub(crate) told: String,
}

/// What each criterion contributes to each option.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct EvidenceTable {
    /// The heads of its columns.
    pub(crate) options: Vec<String>,
    /// A criterion each.
    pub(crate) rows: Vec<EvidenceRow>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct EvidenceRow {
    /// The criterion.
    pub(crate) criterion: String,
    /// Its points for each option.
    pub(crate) points: Vec<String>,
}

/// Why an option is not the one recommended.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct WhyNot {
    /// The option; in a large document with its score, which no bar shows.
    pub(crate) title: String,
    /// Why it is not recommended.
    pub(crate) sentences: Vec<String>,
    /// The rules that put it out, or may.
    pub(crate) by: Vec<RuleRef>,
    /// That no provider is named.
    pub(crate) also: Option<String>,
    /// The requirements it would have to meet first, beyond those of the option recommended.
    pub(crate) needs: Vec<RuleRef>,
}

pub(crate) fn scores(index: &Index<'_>, judgement: &Judgement, scale: f64, compact: bool) -> Scores {
    let out = judgement.options.iter().filter(|o| o.out == Truth::Yes).count();
    let bounded = judgement.options.iter().any(has_range);
    Scores {
        caption: index.words.scores_caption(judgement.options.len(), out, bounded),
        axis: index.words.bars(scale),
        ends: [-scale, 0.0, scale].map(|score| index.words.score(score)),
        rows: judgement
            .options
            .iter()
            .filter(|o| !(compact && o.out == Truth::Yes))
            .map(|option| score_row(index, judgement, option, scale))
            .collect(),
    }
}

fn score_row(index: &Index<'_>, judgement: &Judgement, option: &OptionResult, scale: f64) -> ScoreRow {
    let score = index.words.score(option.score);
    let range = has_range(option).then(|| index.words.scores_between(option.low, option.high));
    let title = answers::option_title(index, &option.id);
    ScoreRow {
        recommended: judgement.recommended() == Some(&option.id),
        out: option.out.as_str(),
        state: index.words.option_state(judgement.ruled_out(option), option.ready, option.lacks_provider),
        told: index.words.score_told(&title, &score, range.as_deref(), option.out),
        bar: bar(scale, (option.score, option.low, option.high)),
        title,
        score,
        range,
    }
}

fn has_range(option: &OptionResult) -> bool {
    !number::same_score(option.low, option.high)
}

/// The contributions of criteria that move any option; none if nothing does.
pub(crate) fn evidence(index: &Index<'_>, judgement: &Judgement) -> Option<EvidenceTable> {
    let criteria = &index.assessment.pack.criteria;
    let row = |criterion: &str| {
        let points = judgement.options.iter().map(|option| {
            let evidence = option.evidence.iter().find(|e| e.criterion == criterion);
            evidence.map_or((0.0, 0.0, 0.0), |e| (e.points, e.low, e.high))
        });
        let points: Vec<_> = points.collect();
        let moves = points.iter().any(|(points, low, high)| *points != 0.0 || *low != 0.0 || *high != 0.0);
        moves.then(|| {
            points.into_iter().map(|(points, low, high)| index.words.contribution(points, low, high)).collect()
        })
    };
    let rows = criteria.iter().filter_map(|c| Some(EvidenceRow { criterion: c.title.clone(), points: row(&c.id)? }));
    let rows: Vec<_> = rows.collect();
    let options = judgement.options.iter().map(|o| answers::option(index, &o.id)).collect();
    (!rows.is_empty()).then_some(EvidenceTable { options, rows })
}

/// Every option but the one recommended; in a large document, those that are out or may be.
pub(crate) fn why_not(index: &Index<'_>, judgement: &Judgement, compact: bool) -> Vec<WhyNot> {
    let nothing_apart = judgement.undecided();
    let others = judgement.options.iter().filter(|o| match nothing_apart {
        true => o.out != Truth::No,
        false if compact && o.out == Truth::No => false,
        false => judgement.verdict.option.as_ref() != Some(&o.id),
    });
    together(others.map(|option| why_not_one(index, judgement, option, compact)))
}

/// Options of which the same is to be said, told once.
fn together(others: impl Iterator<Item = WhyNot>) -> Vec<WhyNot> {
    let mut told: Vec<WhyNot> = Vec::new();
    for other in others {
        match told.iter_mut().find(|one| one.said() == other.said()) {
            Some(one) => one.title = format!("{} · {}", one.title, other.title),
            None => told.push(other),
        }
    }
    told
}

impl WhyNot {
    /// All but the option.
    fn said(&self) -> (&[String], &[RuleRef], Option<&str>, &[RuleRef]) {
        (&self.sentences, &self.by, self.also.as_deref(), &self.needs)
    }
}

fn why_not_one(index: &Index<'_>, judgement: &Judgement, option: &OptionResult, compact: bool) -> WhyNot {
    let ruled_out = judgement.ruled_out(option);
    let mut sentences: Vec<String> = index.words.out_sentence(ruled_out).into_iter().collect();
    if option.out != Truth::Yes {
        let best = judgement.verdict.score.filter(|_| !judgement.undecided());
        sentences.extend(best.map(|best| index.words.behind_sentence(option.score, best)));
        sentences.extend(weakest(index, judgement, option));
    }
    let unmet = judgement.requirements.iter().filter(|r| r.state == RequirementState::Unmet);
    let unmet = unmet.filter(|r| !judgement.recommends_any(&r.options));
    WhyNot {
        title: if compact { scored(index, option) } else { answers::option_title(index, &option.id) },
        sentences,
        by: rules::references(index, &option.out_by),
        also: option.lacks_provider.then(|| match ruled_out {
            Truth::No => index.words.why_lacks_provider(),
            Truth::Yes | Truth::Unknown => index.words.why_lacks_provider_too(),
        }),
        needs: unmet.filter(|r| r.options.contains(&option.id)).map(|r| rules::reference(index, &r.rule)).collect(),
    }
}

/// An option with its score, and between what that may lie.
fn scored(index: &Index<'_>, option: &OptionResult) -> String {
    let (title, score) = (answers::option_title(index, &option.id), index.words.score(option.score));
    match has_range(option) {
        true => format!("{title} {score} ({})", index.words.scores_between(option.low, option.high)),
        false => format!("{title} {score}"),
    }
}

/// The criteria on which it loses most to the option recommended.
fn weakest(index: &Index<'_>, judgement: &Judgement, option: &OptionResult) -> Option<String> {
    let best = judgement.options.iter().find(|o| judgement.verdict.option.as_ref() == Some(&o.id))?;
    let of_best = |criterion: &str| best.evidence.iter().find(|e| e.criterion == criterion).map_or(0.0, |e| e.points);
    let gaps = || option.evidence.iter().map(|e| (e.criterion.as_str(), of_best(&e.criterion) - e.points));
    let most = gaps().fold(0.0, |most: f64, (_, gap)| most.max(gap));
    let tied = gaps().filter(|(_, gap)| *gap > 0.0 && number::same_score(*gap, most));
    let titles: Vec<String> = tied.map(|(criterion, _)| answers::criterion_title(index, criterion)).collect();
    (most >= 0.5).then(|| index.words.loses_most(&titles, most))
}
