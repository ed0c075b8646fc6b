//! The method in plain words, its limits, and the words around sources.

use super::terms::name;
use crate::number;

/// How verdicts come about.
pub(crate) fn method(indifference: f64) -> Vec<String> {
    vec![
        "A rule looks at the answers about the organisation, the activity and the provider, and says something if its condition holds. An answer may be a value, a range, or unknown; a condition that hangs on an unknown answer is neither true nor false, and the report says so.".to_owned(),
        "Hard rules come first. A veto rules options out whatever else is true. An exclusion does too, unless an exception that names it applies; an exception never touches a veto. A requirement does not rule an option out: it holds it back until something is in place.".to_owned(),
        "Then the options that are left are compared. Each rule that gives evidence moves options up or down on one criterion, slightly, clearly or strongly. What is gathered on a criterion is cut off at “strongly”, multiplied by the criterion’s share of the weights, and added up: a score from −100 to +100. Unknown answers give a score bounds: the least and the most it could be.".to_owned(),
        format!("The option with the highest score that is not ruled out is recommended. If it leads by less than {} points, the report calls it a toss-up.", number::plain(indifference)),
        "The standing tells how settled that is. Firm: no further answer can change it. Not yet: whatever may still win has an unmet requirement. Open: a missing answer could change it. Impossible: every option is ruled out.".to_owned(),
        "With several providers, the activity is judged with each of them, and the best row that uses one is shown; all are compared in the activity’s section. Some questions have a declared assumption that stands in when nothing is said; every verdict lists those it rests on.".to_owned(),
        "Scores are printed in whole points. Leads are worked out before rounding, so they may differ by a point from the printed scores.".to_owned(),
    ]
}

/// What the report cannot tell.
pub(crate) const LIMITS: [&str; 5] = [
    "The verdicts are as good as the answers. A wrong answer that is given counts as much as a right one.",
    "The rules rest on the sources that they cite, many of them the opinion of practitioners; their kind is printed beside each. Where a rule is known to be wrong, its counter-evidence says so.",
    "Weights and strengths of evidence are judgements. A small lead is not a measured difference, and a toss-up should be decided on other grounds.",
    "Scores compare options within one activity. They do not tell which of two activities matters more.",
    "Costs, contracts and law are judged only as far as the questions ask about them.",
];

pub(crate) fn assumptions_used(used: bool) -> &'static str {
    if used {
        "Declared assumptions stood in for missing answers."
    } else {
        "Declared assumptions were lifted: a missing answer counts as unknown."
    }
}

/// Year, language and kind of a source, as far as they are known.
pub(crate) fn source_about(year: Option<i64>, language: Option<&str>, kind: Option<&str>) -> String {
    let year = year.map(|year| year.to_string());
    let language = language.map(|code| format!("in {}", language_name(code)));
    let kind = kind.map(name);
    [year, language, kind].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn language_name(code: &str) -> String {
    let known = match code {
        "en" => "English",
        "fr" => "French",
        "it" => "Italian",
        "ru" => "Russian",
        "de" => "German",
        "es" => "Spanish",
        "uk" => "Ukrainian",
        code => return name(code),
    };
    known.to_owned()
}
