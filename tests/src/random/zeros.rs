//! The same case with its zeros written the other way.

use super::{Case, Random};
use crate::reference::model::{Answer, Answers};

/// The same case with about every other zero in its answers written `-0.0`.
pub fn negative(random: &mut Random, case: &Case) -> Case {
    let mut negate = |answers: &mut Answers| negate(random, answers);
    let mut negative = case.clone();
    let portfolio = &mut negative.portfolio;
    let general = portfolio.providers.iter_mut().map(|provider| &mut provider.answers);
    general.chain([&mut portfolio.organisation]).for_each(&mut negate);
    for activity in &mut portfolio.activities {
        activity.about.values_mut().chain([&mut activity.answers]).for_each(&mut negate);
    }
    negative
}

fn negate(random: &mut Random, answers: &mut Answers) {
    let mut negate = |number: &mut f64| {
        if number.abs() <= 0.0 && random.chance(50) {
            *number = -0.0;
        }
    };
    for answer in answers.values_mut() {
        match answer {
            Answer::Number(number) => negate(number),
            Answer::Number2(low, high) => {
                negate(low);
                negate(high);
            }
            _ => {}
        }
    }
}
