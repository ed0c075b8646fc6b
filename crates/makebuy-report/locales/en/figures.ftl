# What the figures say of themselves.
# English. See report.ftl for how messages are written.


## All verdicts at a glance

glance_title = How clear each verdict is
glance_description =
    { $count ->
        [1] The only activity in a row of its own.
       *[other] { $count } activities, a row for each, grouped by what to do, the clearest verdict first.
    } A mark shows the score of the option recommended, a bar through it what the score could still be, an upright stroke the score of the runner-up.
# How many can go outside; how many are toss-ups follows.
glance_caption =
    { $go ->
        [0] { $total ->
            [1] The only activity can not go outside now
           *[other] None of { $total } activities can go outside now
        }
       *[other] { $total ->
            [1] The only activity can go outside now
           *[other] { $go } of { $total } activities can go outside now
        }
    }.
glance_toss_ups =
    { $total ->
        [1] Its verdict is a toss-up.
       *[other] { $close ->
            [one] { $close } verdict is a toss-up.
           *[other] { $close } verdicts are toss-ups.
        }
    }
glance_crowd_title = Verdicts by option and standing
glance_crowd_description =
    { $count ->
        [one] { $count } activity as a square
       *[other] { $count } activities, a square for each
    }: rows are the options recommended, columns how settled that is.


## What marks mean

key_bounds = bar: what the score could be
key_rival = stroke: score of the runner-up
key_square = a square: one activity
key_close = hollow: a toss-up


## The funnel

funnel_description = A bar for each step, as long as the activities that reach it are many, parted by what becomes of them. { $steps }


## Labels: what templates print by name

map_counts = Numbers on the map count activities; an answer that is a range counts in its middle.
glance_table = All verdicts as a table
runner_up = Runner-up
toss_ups = Toss-ups
let_through_for_now = Let through for now
funnel_table = The figure as a table, and which activities each step stopped
funnel_note = For now: a missing answer may still stop them here. Held back: until something is put in place. Ruled out: no option is left.
