//! Fixed texts: headings, column heads, and the words between them.

use std::collections::BTreeMap;

pub(crate) const DEFAULT_TITLE: &str = "Make or buy";

pub(crate) const SUMMARY: &str = "Summary";
pub(crate) const MONDAY: &str = "What to do on Monday";
pub(crate) const MAP: &str = "The portfolio at a glance";
pub(crate) const FUNNEL: &str = "How the method narrowed the choice";
pub(crate) const ACTIVITIES: &str = "Activity by activity";
pub(crate) const APPENDIX: &str = "Appendix: how to check this report";

pub(crate) const ACT_NOW: &str = "Act now";
pub(crate) const ACT_NOW_EXPLAINED: &str =
    "Can go outside, wholly or in part; nothing stands in the way and no missing answer could change it.";
pub(crate) const KEEP: &str = "Keep";
pub(crate) const KEEP_EXPLAINED: &str = "Stays in-house; no missing answer could change it.";
pub(crate) const PREPARE: &str = "Prepare first";
pub(crate) const PREPARE_EXPLAINED: &str =
    "Not yet: something has to be put in place before the recommendation can be acted on.";
pub(crate) const FIND_OUT: &str = "Find out";
pub(crate) const FIND_OUT_EXPLAINED: &str =
    "Open: an answer that is still missing could change the recommendation, or is needed for one.";
pub(crate) const RULED_OUT: &str = "No way left";
pub(crate) const RULED_OUT_EXPLAINED: &str =
    "Every option is ruled out: something in the activity or in the rules has to give.";

/// Where all options that are left score the same.
pub(crate) const UNDECIDED: &str = "No recommendation yet";
pub(crate) const UNDECIDED_EXPLAINED: &str = "No recommendation yet: nothing tells the options apart.";
pub(crate) const NOTHING_APART: &str = "nothing tells the options apart";
pub(crate) const FIND_PROVIDER: &str = "find a provider.";

pub(crate) const NO_OPTION: &str = "No option";
pub(crate) const NO_RIVAL: &str = "no other option left";
pub(crate) const NO_PROVIDER: &str = "no provider";
pub(crate) const NO_PROVIDER_NAMED: &str = "no provider named";
pub(crate) const SETS_ASIDE: &str = "Sets aside";

/// The texts that templates print by name.
const LABELS: &[(&str, &str)] = &[
    ("skip", "Skip to the summary"),
    ("contents", "Contents"),
    ("activity", "Activity"),
    ("verdict", "Verdict"),
    ("standing", "Standing"),
    ("score", "Score"),
    ("lead", "Lead"),
    ("provider", "Provider"),
    ("next", "Next step"),
    ("option", "Option"),
    ("range", "Could be"),
    ("state", "State"),
    ("none", "none"),
    ("standings", "What the standings mean"),
    ("do_first", "Do first"),
    ("do_first_none", "Nothing has to be put in place first."),
    ("find_out_first", "Find out first"),
    ("find_out_none", "No missing answer could change a verdict."),
    ("note_well", "Note"),
    ("watch", "Watch as a whole"),
    ("watch_none", "No rule about the portfolio as a whole gives a warning."),
    ("for_activities", "For"),
    ("counted", "Counted"),
    ("unplaced", "Without a place, because an answer is unknown"),
    ("map_table", "The map as a table"),
    ("map_keys", "Numbers on the map are those of the table below."),
    ("map_ranges", "A bar through a mark spans the range that was answered."),
    ("key", "No."),
    ("step", "Step"),
    ("entered", "Reached it"),
    ("kept_in", "Kept in"),
    ("held_back", "Held back"),
    ("ruled_out", "Ruled out"),
    ("let_through", "Let through"),
    ("unsure", "of these unsure"),
    ("funnel_bar", "Activities"),
    ("funnel_names", "Which activities each step stopped"),
    ("seg_through", "let through"),
    ("seg_unsure", "let through for now: a missing answer may stop them here"),
    ("seg_held", "held back until something is put in place"),
    ("seg_kept", "kept in"),
    ("seg_ruled", "ruled out: no option is left"),
    ("scores", "How the options compare"),
    ("evidence", "Where the points come from"),
    ("criterion", "Criterion"),
    ("for", "For it"),
    ("against", "Against it"),
    ("for_none", "No rule speaks for it: it is what is left."),
    ("against_none", "No rule speaks against it."),
    ("because_of", "Answers:"),
    ("counter", "Counter-evidence"),
    ("source", "Source"),
    ("why_not", "Why not the others"),
    ("may_be_out", "What is out, or may be"),
    ("needs_first", "Needs first"),
    ("requirements", "What has to be in place"),
    ("questions", "What is not known"),
    ("questions_note", "Most telling first."),
    ("asked_by", "Asked for by"),
    ("duties", "What goes with it"),
    ("measure", "Measure"),
    ("adds", "Adds to the verdict"),
    ("assumptions", "What this assumes"),
    ("decisive", "The verdict could change if one of these were wrong"),
    ("providers", "Providers compared"),
    ("chosen", "chosen"),
    ("to_do", "To do first"),
    ("ruled_out", "Ruled out"),
    ("open_questions", "Questions"),
    ("rule", "Rule"),
    ("method", "Method"),
    ("steps", "Steps"),
    ("criteria", "Criteria and weights"),
    ("weight", "Weight"),
    ("share", "Share"),
    ("rationale", "Why this weight"),
    ("adjustments", "What the pack changed in what it builds on"),
    ("inputs", "Inputs"),
    ("organisation", "Organisation"),
    ("provider_inputs", "Providers"),
    ("activity_inputs", "Activities"),
    ("asked", "The questions behind the short names"),
    ("declared", "Declared assumptions"),
    (
        "declared_note",
        "What stands in when a question is left unanswered. A later list names such a fact alone if this is what was assumed.",
    ),
    ("rules_applied", "Rules that applied"),
    ("rules_others", "Rules that did not apply"),
    ("when", "When"),
    ("always", "always"),
    ("need", "Needed"),
    ("applied_to", "Applied to"),
    ("notes", "How the pack reads its sources"),
    ("bibliography", "Sources"),
    ("metrics", "Metrics"),
    ("metric", "Metric"),
    ("unit", "Unit"),
    ("direction", "Direction"),
    ("baseline", "How to take the baseline"),
    ("watch_metric", "What to watch"),
    ("provenance", "Provenance"),
    ("made_with", "Made with makebuy"),
    ("pack", "Pack"),
    ("portfolio", "Portfolio"),
    ("schema", "Assessment format"),
    ("limits", "Limits"),
    ("top", "Back to the contents"),
];

/// The texts by name.
pub(crate) fn labels() -> BTreeMap<&'static str, &'static str> {
    LABELS.iter().copied().collect()
}
