//! Sentences of the first pages: the answer, the lines, what to do first.

use super::{Words, capital, stopped};
use makebuy_model::pack::Subject;

impl Words {
    /// The whole report in one paragraph. Counts are of what can go, stays, is to be prepared, is open, is impossible.
    pub(crate) fn answer(&self, total: usize, counts: [usize; 5]) -> String {
        if total == 0 {
            return self.answer_none();
        }
        let [go, stay, prepare, open, impossible] = counts;
        let clauses = [
            (go, self.clause_go(go, total)),
            (stay, self.clause_stay(stay, total)),
            (prepare, self.clause_prepare(prepare, total)),
            (open, self.clause_open(open, total)),
            (impossible, self.clause_impossible(impossible, total)),
        ];
        let clauses: Vec<String> =
            clauses.into_iter().filter(|(count, _)| *count > 0).map(|(_, clause)| clause).collect();
        self.answer_some(total, self.all_of(&clauses))
    }

    pub(crate) fn group(&self, title: &str, count: usize) -> String {
        format!("{title} ({count})")
    }

    pub(crate) fn others(&self, count: usize) -> Option<String> {
        (count > 0).then(|| self.more(count))
    }

    /// The same where nothing stands before it.
    pub(crate) fn others_alone(&self, count: usize) -> Option<String> {
        self.others(count).map(|more| capital(&more))
    }

    pub(crate) fn others_in_sections(&self, count: usize) -> Option<String> {
        (count > 0).then(|| self.more_in_sections(count))
    }

    pub(crate) fn question_effect(&self, decides: bool, count: usize) -> String {
        if decides { self.question_decides(count) } else { self.question_tips(count) }
    }

    /// How many activities a warning counts; the share of them too, unless the rule warns of any.
    pub(crate) fn share(&self, (counted, selected): (usize, usize), share: f64, above: Option<f64>) -> String {
        let found = self.number_of(counted, selected);
        match above {
            Some(limit) if limit > 0.0 => self.share_above(found, self.percent(share), self.percent(limit)),
            Some(_) => found,
            None => format!("{found} ({})", self.percent(share)),
        }
    }

    /// What a question is asked of, unless the activity.
    pub(crate) fn asked_of(&self, subject: Subject) -> Option<String> {
        match subject {
            Subject::Activity => None,
            Subject::Organisation => Some(self.asked_of_organisation()),
            Subject::Provider => Some(self.asked_of_provider()),
        }
    }

    /// The range that was answered so far, to follow a question.
    pub(crate) fn said(&self, range: &str, is_number: bool) -> String {
        if is_number { self.said_number(range) } else { self.said_level(range) }
    }

    pub(crate) fn met(&self, count: usize) -> Option<String> {
        (count > 0).then(|| self.requirements_met(count))
    }

    pub(crate) fn assumed_besides(&self, count: usize) -> Option<String> {
        (count > 0).then(|| self.other_assumptions(count))
    }
}

/// A question with what was said of it so far.
pub(crate) fn narrower(question: &str, said: &str) -> String {
    format!("{} {said}", stopped(question))
}
