//! The messages of documents and workbooks.

use super::messages;
use crate::words::Words;
use makebuy_model::pack::Subject;

messages! {
    OFFICE:
    // Filled in by hand
    office_tick();
    office_owner();
    office_due();

    // Sheets
    sheet_verdicts();
    sheet_options();
    sheet_reasons();
    sheet_nearly();
    sheet_questions();
    sheet_todo();
    sheet_metrics();
    sheet_risks();
    sheet_reviews();
    sheet_providers();
    sheet_answers();
    sheet_rules();
    sheet_sources();
    sheet_about();

    // Columns
    sheet_number();
    sheet_id();
    sheet_low();
    sheet_high();
    sheet_runner_up();
    sheet_clear();
    sheet_next();
    sheet_first();
    sheet_limited_by();
    sheet_note();
    sheet_recommended();
    sheet_out();
    sheet_ready();
    sheet_bearing();
    bearing_for();
    bearing_against();
    bearing_neutral();
    sheet_kind();
    sheet_effect();
    sheet_points();
    sheet_because();
    sheet_question();
    sheet_about_what();
    sheet_stake();
    sheet_decides();
    sheet_at_stake();
    sheet_answer();
    sheet_what();
    sheet_chosen();
    sheet_name();
    sheet_fact();
    sheet_from();
    sheet_to();
    sheet_origin();
    sheet_applied();
    sheet_would();
    sheet_then();
    sheet_before();
    sheet_now();
    sheet_count();
    sheet_year();
    sheet_language();
    sheet_title();
    sheet_author();
    sheet_scope();
    sheet_marking();
    sheet_date();
    sheet_assumptions();
    sheet_cut();

    // What a question or an answer is about
    subject_organisation();
    subject_activity();
    subject_provider();
}

impl Words {
    /// What a question or an answer is about, in a word.
    pub(crate) fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Organisation => self.subject_organisation(),
            Subject::Activity => self.subject_activity(),
            Subject::Provider => self.subject_provider(),
        }
    }
}
