### Predictions and results.

## The log of predictions

columns = { $code ->
        [cycle] Cycle
        [about] About
        [predicted] Predicted
        [sure] How sure
        [written] Written
        [result] Result
        [compared] Compared
       *[learned] What was learned
    }
log_heading = What was predicted, and what came
show_log = Show every prediction with its result
log_caption = Every prediction of a test that has begun

## A prediction, in a cell or within a sentence; what it counts may follow

predicted = { $low } to { $high }
predicted-least = at least { $low }
predicted-most = at most { $high }
predicted-way = { $way ->
        [up] up
        [down] down
        [no-change] no change
       *[none] not written down
    }

## How a result compares, in a cell or within a sentence

compared = as predicted
# $by: by how much
compared-beside = { $by } { $outcome ->
        [below] below
       *[above] above
    } the prediction
compared-team = { $outcome ->
        [as-predicted] as predicted, says the team
        [partly] partly as predicted, says the team
       *[not-as-predicted] not as predicted, says the team
    }
cannot = { $why ->
        [no-prediction] nothing was predicted
        [no-result] no result yet
        [words] predicted in words only, so numbers cannot tell
        [direction] a direction only; one number cannot tell, the chart may
        [words-in-result] the result has no number
       *[none] cannot be compared yet
    }

## What the chart has

# $n points for the days of the test
contradicted = The chart has { $points } for the { periods } of this test, so the two do not agree; they may count other people.
contradicted-range = The chart has { $low } to { $high } for the { periods } of this test, so the two do not agree; they may count other people.
periods = { $frequency ->
        [day] { $n ->
                [one] day
               *[other] days
            }
        [week] { $n ->
                [one] week
               *[other] weeks
            }
        [month] { $n ->
                [one] month
               *[other] months
            }
       *[quarter] { $n ->
                [one] quarter
               *[other] quarters
            }
    }
contradictions = { CAPITAL(WORD($n)) } { $n ->
        [one] result does not agree with what the chart has for the days of its test
       *[other] results do not agree with what the chart has for the days of their tests
    }.

## How predictions did, all together: sentences that follow each other

held-none = No prediction can be compared with a result yet.
held-one = { $right ->
        [0] The one prediction that can be compared did not hold.
       *[other] The one prediction that can be compared held.
    }
held-all = { $n ->
        [2] Both predictions held.
       *[other] All { WORD($n) } predictions held.
    }
held = { CAPITAL(WORD($right, form: "none")) } of { WORD($of) } predictions held.
held-neither = Neither of two predictions held.
held-teaches = A prediction that misses teaches as much as one that holds.
held-late = { CAPITAL(WORD($n)) } { $n ->
        [one] was written after the test began and is
       *[other] were written after the test began and are
    } not counted.
# $mean and $held: shares, such as "72%"
sure = Beforehand the team was { $mean } sure on average; { $held } of the predictions held.
sure-few = Beforehand the team was { $mean } sure on average. { CAPITAL(WORD($n)) } { $n ->
        [one] prediction is
       *[other] predictions are
    } too few to say whether that was too sure.
# Of the predictions that missed, how many say what was learned
missed_learned-one = The one that missed { $learned ->
        [yes] says
       *[no] does not say yet
    } what was learned.
missed_learned-all = { $missed ->
        [2] Both that missed say what was learned.
       *[other] All { WORD($missed) } that missed say what was learned.
    }
missed_learned = Of the { WORD($missed) } that missed, { WORD($learned, form: "none") } { $learned ->
        [one] says
       *[other] say
    } what was learned.
later = { CAPITAL(WORD($n)) } later { $n ->
        [one] entry is kept in the record but does
       *[other] entries are kept in the record but do
    } not count: the first one does.
