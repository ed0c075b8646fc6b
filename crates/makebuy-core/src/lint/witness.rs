//! A box of answers as an activity that shows a finding, and as a case ready to be pasted.

use super::circuit::Region;
use super::model::Model;
use super::space::{Cells, LEFT_OPEN, What, answer, cells, is_of_provider};
use crate::assess::{Settings, assess_made_up};
use crate::cases::Expectation;
use crate::cases::write::{Draft, write};
use crate::compile::Said;
use crate::ids::FactId;
use crate::pack::{Known, Pack, Scale};
use crate::portfolio::{Activity, Answers, Organisation, Portfolio, Provider};
use makebuy_model::pack::Subject;
use std::collections::BTreeMap;

/// What a case is to be called, and what it shows beside the verdict.
pub(super) struct Shows {
    /// Becomes the id.
    pub(super) id: String,
    /// What it shows, in words.
    pub(super) title: String,
    /// What is expected beside option and standing.
    pub(super) expect: Expectation,
}

impl Shows {
    /// Shows no more than the verdict.
    pub(super) fn verdict(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self { id: id.into(), title: title.into(), expect: Expectation::default() }
    }

    /// Options that are out.
    pub(super) fn out(mut self, options: impl IntoIterator<Item = String>) -> Self {
        self.expect.out.extend(options);
        self
    }

    /// An option that is not out.
    pub(super) fn not_out(mut self, option: &str) -> Self {
        self.expect.not_out.push(option.to_owned());
        self
    }

    /// A rule that does not show.
    pub(super) fn absent(mut self, rule: &str) -> Self {
        self.expect.absent.push(rule.to_owned());
        self
    }
}

/// The answers of a box that make a difference, with one provider or none.
struct Answered {
    answers: BTreeMap<FactId, Said>,
    provider: bool,
}

/// A case of an activity that lies in a box, with the verdict that it gets.
pub(super) fn case(model: &Model<'_>, region: &Region, shows: Shows) -> String {
    let pack = model.pack;
    let answered = answers(model, region);
    let assessment = assess_made_up(pack, &portfolio(pack, &answered), &Settings::default());
    let mut expect = shows.expect;
    if let Some(activity) = assessment.activities.first() {
        expect.option.clone_from(&activity.judgement.verdict.option);
        expect.standing = Some(activity.judgement.verdict.standing);
    }
    let known = |said: &Said| match said {
        Said::Known(known) => Some(*known),
        Said::Unknown | Said::Note(_) => None,
    };
    let answers: Vec<_> = answered.answers.iter().map(|(fact, said)| (*fact, known(said))).collect();
    let (id, title) = (shows.id.as_str(), shows.title.as_str());
    let provider = answered.provider.then_some(true);
    write(pack, &Draft { id, title, like: None, provider, answers: &answers, activities: &[], expect: &expect })
}

/// Says nothing of dimensions in which every answer does.
fn answers(model: &Model<'_>, region: &Region) -> Answered {
    let pack = model.pack;
    let mut found = Answered { answers: BTreeMap::new(), provider: false };
    let mut members: BTreeMap<FactId, u64> = BTreeMap::new();
    let space = model.circuit().space;
    let named = space.find(What::Provider).and_then(|dim| region.get(dim)).copied().unwrap_or(0);
    found.provider = named == 0b10;
    for (dim, open) in space.dims.iter().zip(region) {
        let of_nobody = named == 0b01 && is_of_provider(pack, dim.what);
        if open & LEFT_OPEN != 0 || of_nobody || dim.what == What::Provider {
            continue;
        }
        let left_open = open & dim.answered == 0;
        found.provider |= is_of_provider(pack, dim.what) && !left_open;
        match dim.what {
            What::Provider => {}
            What::Member(fact, choice) if !left_open => {
                let set = members.entry(fact).or_default();
                *set |= u64::from(*open == 0b10) << (choice & 63);
            }
            What::Answer(fact) | What::Member(fact, _) if left_open => {
                found.answers.extend(pack.facts[fact].assume.map(|_| (fact, Said::Unknown)));
            }
            What::Answer(fact) => {
                let scale = &pack.facts[fact].scale;
                let known = range(scale, open & dim.answered);
                let known = known.or_else(|| answer(dim, scale, cells(open & dim.answered).next()?));
                found.answers.extend(known.map(|known| (fact, Said::Known(known))));
            }
            What::Member(..) => {}
        }
    }
    found.answers.extend(members.into_iter().map(|(fact, set)| (fact, Said::Known(Known::Set(set)))));
    found
}

/// Several neighbouring levels as a range.
fn range(scale: &Scale, open: Cells) -> Option<Known> {
    let (low, high) = (cells(open).next()?, cells(open).last()?);
    let unbroken = cells(open).count() == high - low + 1;
    let (low, high) = (u8::try_from(low).ok()?, u8::try_from(high).ok()?);
    (matches!(scale, Scale::Level(_)) && unbroken).then_some(Known::Level { low, high })
}

fn portfolio(pack: &Pack, answered: &Answered) -> Portfolio {
    let of = |subject: Subject| -> Answers {
        let own = answered.answers.iter().filter(|(fact, _)| pack.facts[**fact].subject == subject);
        own.map(|(fact, said)| (*fact, said.clone())).collect()
    };
    let providers: Vec<Provider> = answered
        .provider
        .then(|| Provider { id: "provider".to_owned(), name: None, answers: of(Subject::Provider) })
        .into_iter()
        .collect();
    let activity = Activity {
        id: "activity".to_owned(),
        name: None,
        note: None,
        providers: (0..providers.len()).collect(),
        answers: of(Subject::Activity),
        provider_answers: BTreeMap::new(),
    };
    Portfolio {
        organisation: Organisation { name: None, answers: of(Subject::Organisation) },
        providers,
        activities: vec![activity],
        ..Portfolio::default()
    }
}
