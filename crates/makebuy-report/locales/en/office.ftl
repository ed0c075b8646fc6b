# Documents and workbooks.
# English. See report.ftl for how messages are written.


## Heads of the columns that are filled in by hand

office_tick = Done
office_owner = Who
office_due = By when


## The sheets of a workbook. Names of sheets hold at most 28 characters and none of []:*?/\

sheet_verdicts = Verdicts
sheet_options = Options
sheet_reasons = Reasons
sheet_nearly = Nearly so
sheet_questions = Questions
sheet_todo = To do
sheet_metrics = Metrics
sheet_risks = Risks
sheet_reviews = Reviews
sheet_providers = Providers
sheet_answers = Answers
sheet_rules = Rules
sheet_sources = Sources
sheet_about = About


## Heads of columns

sheet_number = No.
sheet_id = Id
sheet_low = At least
sheet_high = At most
sheet_runner_up = Runner-up
sheet_clear = How clear
sheet_next = What to do
sheet_first = First step
sheet_limited_by = What limits it
sheet_note = Note
sheet_recommended = Recommended
sheet_out = Ruled out
sheet_ready = Ready
sheet_bearing = Speaks
# Follows the head above it.
bearing_for = for it
bearing_against = against it
bearing_neutral = neither way
sheet_kind = Kind
sheet_effect = What it does
sheet_points = Points
sheet_because = Because
sheet_question = Question
sheet_about_what = About
sheet_stake = What it could change
sheet_decides = Decides
sheet_at_stake = Points at stake
sheet_answer = Answer
sheet_what = What
sheet_chosen = Chosen
sheet_name = Name
sheet_fact = Fact
sheet_from = From
sheet_to = To
sheet_origin = Where from
sheet_applied = Activities it applied to
sheet_would = What it would do
sheet_then = Then
sheet_before = Before
sheet_now = Now
sheet_count = How many
sheet_year = Year
sheet_language = Language
sheet_title = Title
sheet_author = Author
sheet_scope = Scope
sheet_marking = Marking
sheet_date = Date
sheet_assumptions = Assumptions
# At the end of a text that a cell can not hold.
sheet_cut = … (cut here: too long for a cell)


## What a question or an answer is about

subject_organisation = organisation
subject_activity = activity
subject_provider = provider
