//! What a case gives: the answers from which its verdict must follow.

use crate::format::{Shape, cases as format};
use crate::pack::Pack;
use crate::portfolio::{Activity, Answers, Organisation, Portfolio, Provider, answers};
use crate::read::Section;
use makebuy_model::Code;
use std::collections::BTreeMap;

/// The answers as written in one case, or with those it takes over from another.
#[derive(Debug, Clone, Default)]
pub(super) struct Given {
    organisation: Answers,
    provider: Who,
    activities: What,
}

/// Whether there is a provider, and what is known about it.
#[derive(Debug, Clone, Default)]
enum Who {
    #[default]
    Unsaid,
    Nobody,
    Somebody(Answers),
}

/// What is to be decided.
#[derive(Debug, Clone, Default)]
enum What {
    #[default]
    Unsaid,
    One(Answers),
    Several(Vec<Answers>),
}

impl Given {
    /// Reads the keys of a case that give answers.
    pub(super) fn read(pack: &Pack, section: &mut Section<'_, '_>) -> Self {
        let organisation = table(pack, section, "organisation", &format::ORGANISATION);
        let provider = who(pack, section);
        let one = table(pack, section, "activity", &format::ACTIVITY);
        let mut several = Vec::new();
        for (table, span) in section.tables("activities") {
            let mut section = Section::new(table, span, &format::ACTIVITIES, section.findings);
            several.push(answers(Some(pack), &mut section));
        }
        let activities = match (one, several.is_empty()) {
            (one, true) => one.map_or(What::Unsaid, What::One),
            (None, false) => What::Several(several),
            (Some(_), false) => {
                section.findings.error(Code::BadCase, section.span, "a case has `activity` or `activities`, not both");
                What::Several(several)
            }
        };
        Self { organisation: organisation.unwrap_or_default(), provider, activities }
    }

    /// These answers over those of another case: what is written here stands.
    pub(super) fn over(self, base: Self) -> Self {
        let provider = match (self.provider, base.provider) {
            (Who::Unsaid, base) => base,
            (Who::Somebody(own), Who::Somebody(base)) => Who::Somebody(merged(own, base)),
            (own, _) => own,
        };
        let activities = match (self.activities, base.activities) {
            (What::Unsaid, base) => base,
            (What::One(own), What::One(base)) => What::One(merged(own, base)),
            (own, _) => own,
        };
        Self { organisation: merged(self.organisation, base.organisation), provider, activities }
    }

    /// Whether nothing is to be decided.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self.activities, What::Unsaid)
    }

    /// Whether there are several activities to judge together.
    pub(super) fn is_several(&self) -> bool {
        matches!(self.activities, What::Several(_))
    }

    /// How many answers it gives.
    pub(super) fn len(&self) -> usize {
        let provider = match &self.provider {
            Who::Unsaid | Who::Nobody => 0,
            Who::Somebody(answers) => answers.len(),
        };
        let activities = match &self.activities {
            What::Unsaid => 0,
            What::One(answers) => answers.len(),
            What::Several(all) => all.iter().map(|answers| answers.len() + 1).sum(),
        };
        self.organisation.len() + provider + activities
    }

    /// The portfolio to judge: one activity or several, at most one provider.
    pub(super) fn portfolio(self) -> Portfolio {
        let provider = match self.provider {
            Who::Unsaid | Who::Nobody => None,
            Who::Somebody(answers) => Some(Provider { id: "provider".to_owned(), name: None, answers }),
        };
        let activities = match self.activities {
            What::Unsaid => Vec::new(),
            What::One(answers) => vec![answers],
            What::Several(all) => all,
        };
        let providers: Vec<usize> = provider.iter().map(|_| 0).collect();
        let activities = activities.into_iter().enumerate().map(|(place, answers)| Activity {
            id: format!("activity-{}", place + 1),
            name: None,
            note: None,
            providers: providers.clone(),
            answers,
            provider_answers: BTreeMap::new(),
        });
        Portfolio {
            organisation: Organisation { name: None, answers: self.organisation },
            activities: activities.collect(),
            providers: provider.into_iter().collect(),
            ..Portfolio::default()
        }
    }
}

fn table(pack: &Pack, section: &mut Section<'_, '_>, key: &'static str, shape: &'static Shape) -> Option<Answers> {
    let (table, span) = section.table(key)?;
    Some(answers(Some(pack), &mut Section::new(table, span, shape, section.findings)))
}

/// The provider: answers about it, or the word `"none"`.
fn who(pack: &Pack, section: &mut Section<'_, '_>) -> Who {
    if section.get("provider").is_some_and(|value| value.get_ref().as_str() == Some("none")) {
        return Who::Nobody;
    }
    table(pack, section, "provider", &format::PROVIDER).map_or(Who::Unsaid, Who::Somebody)
}

fn merged(own: Answers, mut base: Answers) -> Answers {
    base.extend(own);
    base
}
