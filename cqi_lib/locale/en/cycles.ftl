### One cycle of Plan, Do, Study, Act as its record tells it: predictions, results, dates, what was learned.

## What was found, when it was predicted, when it ran

# $unit: such as "of every 100"; may be empty
got = { $value } { $unit }
got-none = no result yet
timing = { $code ->
        [late] written after the test began, on { $on }
        [before] written on { $on }, before the test began
       *[other] written on { $on }
    }
timing-none = no prediction was written down
dates-began = Began { $start }
dates-began-end = Began { $start }; planned to end { $end }
dates-planned = Planned to begin { $start }
dates-none = No dates yet
covered = { $points ->
        [0] No point of the chart falls into this test.
        [one] The test covers one point of the chart; it is judged by the chart as a whole, not by this one alone.
       *[other] The test covers { WORD($points) } points of the chart; it is judged by the chart as a whole, not by these alone.
    }

## What stands beside each fact of a cycle

fact-change = What was tried
fact-plan = What will be tried
fact-prediction = Prediction
fact-result = Result
fact-learned = What was learned
fact-decision = Decision
fact-scale = Size of the test
fact-surprises = Surprises
fact-planned = Carried out as planned?
fact-standard = How it stays
fact-theory = Why it should work
fact-participants = Who takes part
fact-risks = Who could be harmed or left out
fact-further = Further predictions
fact-compared = Beside the time before, in the team’s words
fact-sure_now = How sure the team is of the change now
fact-data = Written down during the test
fact-groups = Differences between groups
fact-heard = What people said
fact-next = Next
fact-shared = Shared with
# The answer to "Carried out as planned?"
as_planned-yes = Yes.
as_planned-partly = Partly.
as_planned-no = No.

## What is not there

no_cycle = No cycle of change has been planned yet.
no_measure = Cycle { $number }, { $title }, names no measure yet, so there is nothing to follow over time.
decision_open = Not decided yet

## Predictions beside results

# open: a caption
predictions_caption = Predictions and results
predictions_caption-unit = Predictions and results, { $unit }
# $told: such as "1 Weekend visits: predicted 60 to 70, got 48, 12 below the prediction; 2 …"
predictions_alt = Predictions and results. { $told }.
predictions_alt-cycle = { $cycle }: predicted { $predicted }, got { $got }, { $compared }
# $compared: such as "no result yet" or "nothing was predicted"
predictions_alt-predicted = { $cycle }: predicted { $predicted }, { $compared }
predictions_alt-got = { $cycle }: got { $got }, { $compared }
predictions_alt-neither = { $cycle }: { $compared }
became = { $state ->
        [planned] planned
        [testing] under way
       *[other] no decision yet
    }
no_plan = The next step has a date but no words yet
heading = Cycle { $number }: { $title }
next_plan = { $plan } ({ $on })
shared_with = { $whom }, { $on }
# $unit: such as "of every 100"
span = { $low } to { $high } { $unit }; latest { $latest }
span-plain = { $low } to { $high }; latest { $latest }
# open: a heading
beside_heading = Measures that stand beside it

## How big a test is

size = { LIST($parts, style: "unit") }
size-text = { LIST($parts, style: "unit") }. { $text }
size-people = { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
size-sites = { $n ->
        [one] { $n } site
       *[other] { $n } sites
    }
size-days = { $n ->
        [one] { $n } day
       *[other] { $n } days
    }

## What was learned, and how sure the team was

let_go = This change was let go, and the test did its work. What it taught: { $learned }
how_sure = { $confidence }% sure
# Beside "How sure the team is of the change now"
sure_now = { $after }%.
sure_now-before = { $after }%; of the prediction it was { $before }% sure.
# $compared: such as "12 below the prediction" or "as predicted, says the team"
predicted_got = Predicted { $predicted }, got { $got }: { $compared }.
predicted_got-open = Predicted { $predicted }; { $compared }.
# A whole sentence of the team inside another
predicted_got-phrase = “{ $text }”
quote = { $who ->
        [participant] { CAPITAL(-people(form: "a")) }: “{ $text }”
        [staff] { CAPITAL(-staff(form: "many")) }: “{ $text }”
       *[other] Somebody: “{ $text }”
    }

## A day of a test: $said is a number, "3 of 8" or a text of the team

reading = { $on }: { $said }
reading-both = { $on }: { $number }, { $text }
reading-none = { $on }: no number
reading-counted = { $numerator } of { $denominator }

## What a decision brings

what_follows = { $decision ->
        [adapt] What changes: { $text }
        [abandon] Instead: { $text }
       *[expand] Where next: { $text }
    }
no_notes = No note of { -coach(form: "a") } is written down.
predictions_columns-cycle = Cycle
predictions_columns-size = Size
predictions_columns-predicted = Predicted
predictions_columns-prediction = Prediction
predictions_columns-result = Result
predictions_columns-compared = Compared
