# What is decided, by whom and when: confidence, risks, checklists, reviews, providers.
# English. See report.ftl for how messages are written.


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
due_by = By
track = Metrics to track
take_baseline = Baseline
