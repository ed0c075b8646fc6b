# The words of the report in English.
#
# Each message has the same id and the same variables in every language. A number prints itself as the language writes
# it, and chooses the form of the words beside it. `$points` are points of the score. Texts hold no markup.


## Marks between words. Templates set a space after the colon and the semicolon.

colon = :
semicolon = ;
quote_open = “
quote_close = ”
# A rule, a criterion or a quadrant in a sentence.
quoted = “{ $text }”
# An option in a sentence.
named = { $option }
per_cent = { $number }%
# An answer in per cent.
per_cent_answered = { $number } %
score_range = { $low } to { $high }


## Headings

default_title = Make or buy
heading_summary = Summary
heading_map = The portfolio at a glance
heading_funnel = How the method narrowed the choice
heading_activities = Activity by activity
heading_appendix = Appendix: how to check this report
pack_used = Rule pack “{ $title }”, version { $version }


## What to do with an activity: the groups of the summary

act_now = Act now
keep = Keep
prepare = Prepare first
find_out = Find out
no_way_left = No way left


## The whole report in one sentence

answer_none = There are no activities to decide.
answer_some =
    { $total ->
        [1] The only activity { $clauses }
       *[other] Of { $total } activities, { $clauses }
    }.
# Clauses of that sentence; `$count` are activities.
clause_go =
    { $total ->
        [1] can go outside now
       *[other] { $count } can go outside now
    }
clause_stay =
    { $total ->
        [1] stays in-house
       *[other] { $count ->
            [one] { $count } stays in-house
           *[other] { $count } stay in-house
        }
    }
clause_prepare =
    { $total ->
        [1] is not ready yet
       *[other] { $count ->
            [one] { $count } is not ready yet
           *[other] { $count } are not ready yet
        }
    }
clause_open =
    { $total ->
        [1] is open until an answer is found
       *[other] { $count ->
            [one] { $count } is open until an answer is found
           *[other] { $count } are open until an answer is found
        }
    }
clause_impossible =
    { $total ->
        [1] has no way left
       *[other] { $count ->
            [one] { $count } has no way left
           *[other] { $count } have no way left
        }
    }


## A verdict in few words

undecided = No recommendation yet
undecided_explained = No recommendation yet: nothing tells the options apart.
nothing_apart = nothing tells the options apart
no_option = No option
no_rival = no other option left
no_provider = no provider
no_provider_named = no provider named
toss_up = toss-up with { $rival }
ahead = { $points } ahead of { $rival }
more = and { $count } more
more_in_sections = { $count } more in the sections of the activities.

standing_firm = Firm
standing_not_yet = Not yet
standing_open = Open
standing_impossible = Impossible
meaning_firm = no missing answer can change it
meaning_not_yet = whatever may still win needs something first
meaning_open = an answer that is still missing could change it
meaning_impossible = every option is ruled out


## What steps and answers do

unblocks =
    { $count ->
        [one] Holds back { $count } activity
       *[other] Holds back { $count } activities
    }
question_decides =
    { $count ->
        [one] Decides whether an option is possible or ready for { $count } activity
       *[other] Decides whether an option is possible or ready for { $count } activities
    }
question_tips =
    { $count ->
        [one] Could tip the scores of { $count } activity
       *[other] Could tip the scores of { $count } activities
    }
number_of =
    { $all ->
        [1] The only activity it looks at
        [one] { $counted } of { $all } activity
       *[other] { $counted } of { $all } activities
    }
# `$found` is the message above.
share_above = { $found } ({ $share }), where the rule warns above { $limit }


## An activity’s section: the verdict in sentences

sentence_firm = No missing answer could change this.
sentence_not_yet = Recommended, but not yet: something has to be put in place first.
sentence_open = Recommended on what is known, but a missing answer could change that.
sentence_impossible = Every option is ruled out, and no missing answer could bring one back. Either the activity or a rule has to change.
sentence_toss_up = With a score of { $score } it is a toss-up with { $rival }: too close to call on points.
sentence_lead =
    { $points ->
        [one] Its score is { $score }, { $points } point ahead of { $rival }.
       *[other] Its score is { $score }, { $points } points ahead of { $rival }.
    }
sentence_only_option = It is the only option left, with a score of { $score }.
sentence_contenders = Whatever the missing answers are, the choice is between { $options }.
sentence_meanwhile = Until then: { $option }.


## How the options compare

options_count =
    { $count ->
        [one] { $count } option
       *[other] { $count } options
    }
# Of them, out.
out_none = none is ruled out
out_all = all are ruled out
out_some = { $count } ruled out
bounds_open = missing answers could still move the scores
bounds_closed = no missing answer could move the scores
scores_axis = Score on a scale from { $low } to { $high }
# An option’s bar in words: the option and its score, then what else is to be said, between commas.
told_range = could be { $range }
told_out = ruled out
told_may_be_out = may be ruled out
# Whether an option can be chosen.
state_out_by_rule = out by a rule; no provider is named
state_out_perhaps_by_rule = out: no provider named; a rule may rule it out too
state_lacks_provider = out: no provider named
state_out = out
state_may_be_out = may be out
state_ready = can be chosen
state_not_yet = not yet
state_perhaps_not_yet = perhaps not yet


## Why not the others

why_out = Ruled out.
why_may_be_out = May be ruled out, depending on a missing answer.
why_level = Scores { $score }, level with the recommendation.
why_behind =
    { $points ->
        [one] Scores { $score }, { $points } point behind.
       *[other] Scores { $score }, { $points } points behind.
    }
why_ahead =
    { $points ->
        [one] Scores { $score }, { $points } point ahead.
       *[other] Scores { $score }, { $points } points ahead.
    }
why_lacks_provider = Out: it needs a provider, and none is named.
why_lacks_provider_too = And no provider is named.
# On one criterion, and on several.
why_weakest =
    { $points ->
        [one] Loses most on { $criteria } ({ $points } point).
       *[other] Loses most on { $criteria } ({ $points } points).
    }
why_weakest_each =
    { $points ->
        [one] Loses most on { $criteria } ({ $points } point each).
       *[other] Loses most on { $criteria } ({ $points } points each).
    }


## Rules that do not tell the best two options apart

neutral_rules =
    { $count ->
        [one] Also true, but it does not tell { $options } apart ({ $count } rule{ $sum })
       *[other] Also true, but it does not tell { $options } apart ({ $count } rules{ $sum })
    }
the_options = the options
# What they add to the score, after a semicolon: `$sum` of the sentence above. It is signed, and without sign in
# `$points`.
neutral_sum =
    { $points ->
        [one] { $sum } point
       *[other] { $sum } points
    }
neutral_within = { $sum } of the { $score } points


## What rules do

kind_veto = Veto
kind_exclude = Exclusion
kind_lift = Exception
kind_require = Requirement
kind_weigh = Evidence
kind_duty = Duty
kind_portfolio = Portfolio warning
status_draft = on trial
status_deprecated = to be replaced
sets_aside = Sets aside
lifted = Set aside by an exception
may_be_lifted = May be set aside by an exception
# They follow a colon, or begin a sentence: then the program sets a capital. `$options` are options between commas, with
# “and” before the last; `$rules` and `$effects` likewise.
vetoes = Rules out { $options }, whatever else
excludes = Rules out { $options }
requires = Has to be met for { $options }
lifts = Sets aside { $rules }
# `$todo` and `$duty` are sentences.
requires_todo = For { $options }, first: { $todo }
obliges = With { $options }: { $duty }
weighs = On “{ $criterion }”: { $effects }
effect_for =
    { $strength ->
        [1] slightly for { $option }
        [2] clearly for { $option }
       *[other] strongly for { $option }
    }
effect_against =
    { $strength ->
        [1] slightly against { $option }
        [2] clearly against { $option }
       *[other] strongly against { $option }
    }
# `$options` with “or” before the last.
warns = Warns if { $options } is recommended for any activity it looks at: { $warning }
warns_above = Warns if { $options } is recommended for more than { $share } of the activities it looks at: { $warning }


## Requirements, questions, duties, assumptions

requirement_unmet = To do
requirement_unknown = Not known whether met
requirement_met = Met
requirement_to_check = To check once a provider is chosen
requirements_met =
    { $count ->
        [one] { $count } requirement met
       *[other] { $count } requirements met
    }
needed_for = needed for { $options }
asked_of_organisation = For the organisation
asked_of_provider = For the provider
# The range that was answered to a question, after it: a number, or levels.
said_number = You said { $range }; a narrower figure could settle it.
said_level = You said { $range }; a narrower answer could settle it.
stake_decides = Decides whether an option is possible or ready
stake_little = Less than a point at stake
questions_more =
    { $count ->
        [one] { $count } more question, ranked below these
       *[other] { $count } more questions, ranked below these
    }
duty_unknown = Depends on a missing answer
duty_to_check = To check once a provider is chosen
other_assumptions =
    { $count ->
        [one] One more declared assumption does not decide; the appendix lists it with the inputs.
       *[other] { $count } more declared assumptions do not decide; the appendix lists them with the inputs.
    }


## Functions of plugins

functions_failed =
    { $count ->
        [one] { $count } function of a plugin failed: what it derives is unknown.
       *[other] { $count } functions of plugins failed: what they derive is unknown.
    }
function_failed = Function { $function } of plugin { $plugin }, by which { $fact } is derived
failed_here = A function of a plugin failed, so this is unknown here, although every answer it needs may be there: { $facts }.
plugin_isolated = ABI { $abi }; ran isolated, in a process of its own without files, network and other processes
plugin_in_process = ABI { $abi }; ran within makebuy, with all rights of whoever started it


## Answers

yes = yes
no = no
unknown = unknown
# None of several things.
none_of_them = none
range_numbers = { $low } to { $high }
range_levels = { $low } to { $high }
# Where an answer comes from, after it in brackets, and over a list of answers.
origin_assumed = assumed
origin_derived = derived
origin_failed = its function failed
inputs_given = Given
inputs_assumed = Assumed
inputs_derived = Derived
inputs_failed = Its function failed
inputs_unknown = Unknown


## The map

map_title = Portfolio map: { $y } against { $x }
map_description =
    { $x } runs from left to right, { $y } from bottom to top. { $count ->
        [one] { $count } activity shown.
       *[other] { $count } activities shown.
    }
map_description_unplaced =
    { $x } runs from left to right, { $y } from bottom to top. { $count ->
        [one] { $count } activity shown; { $unplaced } without a place.
       *[other] { $count } activities shown; { $unplaced } without a place.
    }
map_caption =
    { $count ->
        [1] { $go ->
            [0] The only activity on the map can not go outside now.
           *[other] The only activity on the map can go outside now.
        }
       *[other] { $go } of the { $count } activities on the map can go outside now.
    }
# These two stand between semicolons, the first with a capital.
map_in_quadrant =
    { $all ->
        [1] the only activity on the map is in “{ $quadrant }”
       *[other] in “{ $quadrant }”: { $count }
    }
map_on_border = on a border between quadrants: { $count }
look_firm = filled: firm
look_not_yet = pale: not yet
look_open = dashed: open
look_impossible = thick ring: impossible
look_undecided = thin ring: no recommendation yet


## The funnel; every number counts activities

funnel_caption =
    { $total ->
        [1] { $kept ->
            [1] The steps keep the only activity in
           *[other] { $held ->
                [1] The steps hold the only activity back
               *[other] { $ruled ->
                    [1] The steps leave the only activity without a way
                   *[other] { $unsure ->
                        [1] The steps let the only activity through, but only for now
                       *[other] The steps let the only activity through
                    }
                }
            }
        }
       *[other] Of { $total } activities, the steps keep { $kept } in, hold { $held } back{ $ruled ->
            [0] {""}
           *[other] , leave { $ruled } without a way
        } and let { $through } through{ $unsure ->
            [0] {""}
           *[other] , { $unsure } of them only for now
        }
    }.
funnel_step = { $entered } reached it: { $through } let through, of these { $unsure } unsure; { $held } held back; { $kept } kept in; { $ruled } ruled out


## Sources and provenance

# The language of a source.
in_en = in English
in_fr = in French
in_it = in Italian
in_ru = in Russian
in_de = in German
in_es = in Spanish
in_uk = in Ukrainian
in_other = in { $language }
direction_up = more is better
direction_down = less is better
direction_steady = should stay steady
adjustment_off = “{ $rule }” is switched off
adjustment_weight = “{ $criterion }” now weighs { $weight }
adjustment_changed = “{ $criterion }” is changed
adjustment_other = A change
assumptions_used = Declared assumptions stood in for missing answers.
assumptions_lifted = Declared assumptions were lifted: a missing answer counts as unknown.


## The method in plain words

method_answers = A rule looks at the answers about the organisation, the activity and the provider, and says something if its condition holds. An answer may be a value, a range, or unknown; a condition that hangs on an unknown answer is neither true nor false, and the report says so.
method_hard_rules = Hard rules come first. A veto rules options out whatever else is true. An exclusion does too, unless an exception that names it applies; an exception never touches a veto. A requirement does not rule an option out: it holds it back until something is in place.
method_evidence = Then the options that are left are compared. Each rule that gives evidence moves options up or down on one criterion, slightly, clearly or strongly. What is gathered on a criterion is cut off at “strongly”, multiplied by the criterion’s share of the weights, and added up: a score from −100 to +100. Unknown answers give a score bounds: the least and the most it could be.
method_toss_up =
    { $points ->
        [one] The option with the highest score that is not ruled out is recommended. If it leads by less than { $points } point, the report calls it a toss-up.
       *[other] The option with the highest score that is not ruled out is recommended. If it leads by less than { $points } points, the report calls it a toss-up.
    }
method_standing = The standing tells how settled that is. Firm: no missing answer can change it. Not yet: whatever may still win has an unmet requirement. Open: a missing answer could change it. Impossible: every option is ruled out.
method_providers = With several providers, the activity is judged with each of them, and the best row that uses one is shown; all are compared in the activity’s section. Some questions have a declared assumption that stands in when nothing is said; every verdict lists those it rests on.
method_rounding = Scores are printed in whole points. Leads are worked out before rounding, so they may differ by a point from the printed scores.

limit_answers = The verdicts are as good as the answers. A wrong answer that is given counts as much as a right one.
limit_sources = A rule is as good as what it rests on: the sources it cites, with their kind printed beside each, often the opinion of practitioners; without a source, the judgement of whoever wrote it. Where a rule is known to be wrong, its counter-evidence says so.
limit_weights = Weights and strengths of evidence are judgements. A small lead is not a measured difference, and a toss-up should be decided on other grounds.
limit_scores = Scores compare options within one activity. They do not tell which of two activities matters more.
limit_scope = Costs, contracts and law are judged only as far as the questions ask about them.
limit_in_process = These plugins ran within makebuy and not isolated: { $plugins }. Whatever they do, this program could not prevent it, and the assessment is only as trustworthy as they are.


## The page of a pack in the handbook. `$id`, `$packs`, `$values`, `$expression` and `$claims` are names as they are typed.

page_pack = Pack { $id }: { $counts }.
page_extends = It builds on { $packs }.
page_toss_up =
    { $points ->
        [one] A lead of less than { $points } point is a toss-up.
       *[other] A lead of less than { $points } points is a toss-up.
    }
page_rules =
    { $count ->
        [one] { $count } rule
       *[other] { $count } rules
    }
page_questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
page_steps =
    { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
page_sources =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
page_claims = Claims: { $claims }.

page_heading_options = Options
page_heading_criteria = Criteria
page_heading_questions = Questions
page_heading_rules = Rules
page_heading_metrics = Metrics
page_heading_functions = Functions
page_function_of = From plugin { $plugin }.
page_heading_adjustments = What it changes in what it builds on
page_heading_notes = Readings and resolutions
page_heading_sources = Sources
page_about_organisation = About the organisation
page_about_activity = About the activity
page_about_provider = About the provider
page_no_step = Of no step

page_id = Id
page_uses_provider = Uses a provider
page_provider_named = yes, and one must be named
page_provider_used = yes
page_provider_unused = no

page_answer = Answer: { $kind }.
page_gives = Gives { $kind }.
page_derived = Worked out, not asked: { $expression }.
page_assumed = Assumed if nothing is said: { $value }.
# Kinds of answer, in the middle of a sentence.
page_flag = yes or no
page_level = a level: { $values }
page_choice = one of { $values }
page_set = any of { $values }
page_number = a number
page_text = a note; no rule looks at it
page_between = { $low } to { $high }
page_at_least = at least { $low }
page_at_most = at most { $high }

page_always = When: always.
page_when = When { $expression }.
page_need = Needed: { $expression }.
page_counter = Counter-evidence: { $counter }
page_adds = Adds to the verdict: { $qualifier }.
page_measure = Measure: { $metrics }.
page_source = Source: { $sources }

# Examples of a rule: `$case` names the case; the answers follow, after a colon.
page_case_applies = Applies in case { $case }
page_case_silent = Does not apply in case { $case }
page_case_unmet = Unmet in case { $case }
page_case_met = Met in case { $case }
page_case_warns = Warns in case { $case }
page_case_no_warning = Does not warn in case { $case }
page_case_verdict = Verdict: { $verdict }.
page_case_missing = No case shows where it applies.
page_cases_in_english = Titles of cases are in English.
page_silent_case_missing = No case shows where it does not apply.
page_skip = Skip the contents


## Labels: what templates print by name

skip = Skip to the summary
contents = Contents
activity = Activity
verdict = Verdict
standing = Standing
score = Score
lead = Lead
provider = Provider
option = Option
range = Could be
state = State
# No score.
none = none
standings = What the standings mean
unplaced = Without a place, because an answer is unknown
map_table = The map as a table
map_keys = Numbers on the map are those of the table below.
map_ranges = A bar through a mark spans the range that was answered.
key = No.
# Columns of the funnel: what became of the activities at a step.
step = Step
entered = Reached it
kept_in = Kept in
held_back = Held back
ruled_out = Ruled out
let_through = Let through
unsure = of these unsure
scores = How the options compare
evidence = Where the points come from
criterion = Criterion
for = For it
against = Against it
for_none = No rule speaks for it: it is what is left.
against_none = No rule speaks against it.
# The answers follow.
because_of = Answers:
counter = Counter-evidence
source = Source
why_not = Why not the others
may_be_out = What is out, or may be
needs_first = Needs first
questions = What is not known
questions_note = Most telling first.
asked_by = Asked for by
duties = What goes with it
adds = Adds to the verdict
assumptions = What this assumes
decisive = The verdict could change if one of these were wrong
providers = Providers compared
# The provider in whose row the verdict was reached.
chosen = chosen
to_do = To do first
# Options that are out with a provider.
options_out = Ruled out
open_questions = Questions
rule = Rule
# Several of them, before a list.
rules = Rules
method = Method
steps = Steps
criteria = Criteria and weights
weight = Weight
share = Share
rationale = Why this weight
adjustments = What the pack changed in what it builds on
inputs = Inputs
organisation = Organisation
provider_inputs = Providers
activity_inputs = Activities
idle_assignments = Assigned, but not asked for
idle_assignments_note = As things stand, these rules ask for nothing where they are assigned: they are on no checklist there.
asked = The questions behind the short names
declared = Declared assumptions
declared_note = What stands in when a question is left unanswered. A later list names such a fact alone if this is what was assumed.
rules_applied = Rules that applied
rules_others = Rules that did not apply
plugins = Plugins
plugin = Plugin
functions = Functions of plugins
when = When
always = always
need = Needed
applied_to = Applied to
notes = How the pack reads its sources
bibliography = Sources
metrics = Metrics
metric = Metric
unit = Unit
direction = Direction
baseline = How to take the baseline
watch_metric = What to watch
provenance = Provenance
made_with = Made with makebuy
pack = Pack
portfolio = Portfolio
schema = Assessment format
limits = Limits
top = Back to the contents
