//! Single rows of a case, and assumptions taken back in them.

use super::Case;
use crate::reference::model::{Activity, Answer, Portfolio, Subject};

/// Every row as a case of its own: one activity with one provider, or without.
#[must_use]
pub fn alone(case: &Case) -> Vec<Case> {
    let mut found = Vec::new();
    for activity in &case.portfolio.activities {
        let mut choices: Vec<Vec<String>> = activity.providers.iter().map(|provider| vec![provider.clone()]).collect();
        if choices.is_empty() {
            choices.push(Vec::new());
        }
        for providers in choices {
            let mut about = activity.about.clone();
            about.retain(|provider, _| providers.contains(provider));
            let activities = vec![Activity { providers, about, ..activity.clone() }];
            found.push(Case { portfolio: Portfolio { activities, ..case.portfolio.clone() }, ..case.clone() });
        }
    }
    found
}

/// A case of one row in which some assumed facts are said to be unknown, where nothing was said.
#[must_use]
pub fn without_assuming(row: &Case, facts: &[&str]) -> Case {
    let mut lifted = row.clone();
    let Some(activity) = lifted.portfolio.activities.first_mut() else { return lifted };
    let Activity { answers, providers, about, .. } = activity;
    for fact in row.pack.facts.iter().filter(|fact| facts.contains(&fact.id.as_str())) {
        let provider = providers.first();
        let said_here = provider.and_then(|provider| about.get(provider));
        let answers = match fact.subject {
            Subject::Organisation => Some(&mut lifted.portfolio.organisation),
            Subject::Activity => Some(&mut *answers),
            Subject::Provider if said_here.is_some_and(|said| said.contains_key(&fact.id)) => None,
            Subject::Provider => {
                let mut known = lifted.portfolio.providers.iter_mut();
                known.find(|known| Some(&known.id) == provider).map(|known| &mut known.answers)
            }
        };
        if let Some(answers) = answers {
            answers.entry(fact.id.clone()).or_insert(Answer::Unknown);
        }
    }
    lifted
}
