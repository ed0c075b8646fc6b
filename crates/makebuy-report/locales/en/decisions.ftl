# What is decided, by whom and when: confidence, risks, checklists, reviews, providers.
# English. See report.ftl for how messages are written.


## Headings and cover

heading_verdicts = Verdicts
heading_providers = Providers and the partner test
heading_risks = Risks
heading_reviews = Agenda of reviews
# Packs with their versions.
builds_on = Builds on { $packs }


## Confidence. The short reasons stand beside the word, in a narrow column.

confidence_high = High
confidence_medium = Medium
confidence_low = Low
confidence_none = None
confidence_high_meaning = no missing answer can change the recommendation, and it leads by { $points } points or more, or no other option is left
confidence_medium_meaning = no missing answer can change it, but its lead is smaller
confidence_low_meaning =
    it is a toss-up or close call (a lead of less than { $points } { $points ->
        [one] point
       *[other] points
    }), a missing answer could change it, or a function that it needs failed
confidence_close = close call
confidence_questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
confidence_failed = a function failed
limit_confidence = Confidence is counted, not measured. It tells how settled a verdict is by these rules and answers, and not how likely it is to turn out well. It takes assumptions as they stand; each section names those on which its verdict rests.


## Executive summary

# `$options` are options with a count in brackets, with “and” before the last.
recommended = Recommended: { $options }.
no_recommendation = none yet
can_go =
    { $count ->
        [one] First step with { $count } activity that can go outside now
       *[other] First step with { $count } activities that can go outside now
    }
step_provider = Find a provider.
step_hand_over = Hand it over: no rule asks for anything first.
assigned_by = { $owner }, by { $date }
due_by = by { $date }
find_out_by = { $owner } to find out by { $date }
find_out_owner = { $owner } to find out
find_out_due = To be found out by { $date }
activities_count =
    { $count ->
        [one] { $count } activity
       *[other] { $count } activities
    }


## Risks

risks_more =
    { $count ->
        [one] One more of these kinds touches fewer activities; it is in their sections.
       *[other] { $count } more of these kinds touch fewer activities; they are in their sections.
    }
risk_concentration = { $provider } would hold { $count } of the { $all } activities that are recommended to go outside
risk_concentration_why = Counted over the verdicts: more than half depend on one provider.
risk_close =
    { $total ->
        [1] The only activity would go outside on hardly any lead
       *[other] { $count ->
            [one] { $count } activity would go outside on hardly any lead
           *[other] { $count } activities would go outside on hardly any lead
        }
    }
risk_close_why = A lead of less than { $points } points is no measured difference.
risk_against =
    { $count ->
        [one] It speaks against the recommendation for { $count } activity, and is outweighed there.
       *[other] It speaks against the recommendation for { $count } activities, and is outweighed there.
    }
risk_assumption = Assumed and never confirmed: { $fact } ({ $value })
risk_assumption_why =
    { $count ->
        [1] If it is wrong, the verdict could change.
       *[other] If it is wrong, { $count } verdicts could change.
    }
risk_ask = Ask: { $question }
risk_unknown = Nobody knows whether this holds: { $rule }
risk_unknown_why =
    { $count ->
        [one] What is recommended for { $count } activity needs it, and an answer is missing.
       *[other] What is recommended for { $count } activities needs it, and an answer is missing.
    }
risk_counter = A reason that is sometimes wrong: { $rule }
risk_counter_why = It speaks for the recommendation for { $count } activities.


## Reviews

review_verdict = Look at the verdict again.
review_when_done = When this is done
review_when_answered = When this is answered
review_end_date = On a date to be set
review_regularly = Regularly
review_when_changed = When an answer changes
review_settled = These stay in-house and wait for nothing. Judge them again when an answer about them no longer holds.


## The partner test: how a provider stands; the numbers count activities

test_met = met
test_unmet = not met
test_unknown = not known
test_none = does not arise
# Of a rule that puts an option out.
test_clear = not in the way
test_stops = in the way


## Labels: what templates print by name

confidence = Confidence
confidences = What the confidences mean
confidence_figures = In brackets: how many questions are open; ≈ a close call; ! a function failed.
scope = Scope
author = Author
do_now = What to do now
do_now_none = Nothing can go outside now, and nothing has to be put in place first. Where a question is open, its answer comes first.
prepare_first = Put in place first
mend_first = Mend first
failed_note = Until this is mended, confidence in the verdicts it touches is low.
# Before what a plugin’s function said when it failed, in English and in quotation marks.
happened = The message
first_things = First things to do
decide = What to decide
decide_none = Nothing: no close call is left, and no missing answer could change a verdict.
decide_answers = Nothing yet: the questions above come first.
decide_close = Close calls that no answer settles
decide_impossible = No way left: the activity or a rule has to give
decide_questions = Questions on which most hangs
nothing_speaks = no rule in particular
top_risks = Top risks
risks_all = All risks, with what is done about them
risks_note = In this order: warnings about the whole portfolio, dependence on one provider, reasons against what is recommended, assumptions, close calls, what nobody knows, reasons known to be wrong at times; within each kind, what touches most activities first. Beside each stand the duties and requirements that look at the same facts.
risks_none = The assessment knows of none.
risk = What could go wrong, and why
risk_done = What is done about it
risk_nothing = No rule asks for anything: the board decides.
activities_touched = Activities
review_when = When
review_what = What
review_who = Who
review_dated = With a date
review_none_dated = Nothing has a date yet.
review_undated = Without a date, in the order to be expected
review_none = Nothing waits for a review.
all_activities = All
matrix = What each was considered for, and what came of it
matrix_considered = Considered for
matrix_chosen = Recommended for
matrix_verdicts = Verdicts with it
matrix_unmet = Unmet requirements
matrix_missing = Missing answers
facts_compared = What is known of them
fact = Fact
partner_test = The partner test
partner_test_note = What the rules ask of a provider before it may be more than one to buy from, over the activities it was considered for. Of a requirement they ask only where it could still be chosen.
condition = Condition


## An activity

# What hangs on an answer that is missing: these stand between semicolons, the first with a capital. `$options` are
# options between commas, with “or” before the last.
stake_possible = decides whether { $options } stays possible
stake_ready = decides whether { $options } is ready
stake_moves =
    { $points ->
        [one] can move a score by up to { $points } point
       *[other] can move a score by up to { $points } points
    }

# A rule that nearly applies: its title stands before. `$changes` are one or two of `near_change`.
near_out = Would rule out { $options } if { $changes }.
near_held = Would hold back { $options } if { $changes }.
near_let_in = Would make { $options } possible again if { $changes }.
near_tips = Would tip the scores if { $changes }.
near_change = { $fact } were { $value } (now: { $now })
# The verdict then. `$standing` begins with a small letter.
near_then = Then: { $option }, { $standing }.
near_then_same = Then the same recommendation, but { $standing }.
near_then_nothing = Then no option would be left.

# When something of a checklist is due.
due_with = When you go ahead
happened_with = It happened with { $activity }.
origin_rests_on_failed = rests on a function that failed

near = What was nearly so
near_note = “What was nearly so” names the rules with which one or two other answers would change the verdict.
checklist = Checklist
checklist_note = Where a checklist has only a title, the text was told with an earlier activity, and the appendix has it.
check_what = What
check_when = State
owner = Owner
by_when = By
track = Metrics to track
take_baseline = Baseline
