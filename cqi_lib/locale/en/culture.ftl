### The culture of learning: what people see, and what the records show.

domain-none = { $name } has no level that may be shown in this round.
# $view: one (one person answered), leader or leaders (only theirs), or any other. $name: the domain's
domain = { $view ->
        [one] In one person’s view, { $name } is at level { $level }.
        [leader] In the leader’s view, { $name } is at level { $level }.
        [leaders] In the leaders’ view, { $name } is at level { $level }.
       *[other] { $name } is at level { $level }.
    }
# $verdict: grew, declined, no-clear-change or cannot-tell
before = In { $round } it was at { $level }; { $verdict ->
        [grew] it rose by more than the other domains and chance explain
        [declined] it fell by more than the other domains and chance explain
        [no-clear-change] beside the other domains the difference can be chance
       *[cannot-tell] whether that is a change cannot be told
    }.
beyond = Using data to learn, beyond what funders and standards ask for, is at level { $level }.
beyond-before = Using data to learn, beyond what funders and standards ask for, is at level { $level }; in { $round } it was at { $then }. One topic alone moves easily by chance.

## What the records of cycles show

# $begun: cycles that began
intro = { $begun ->
        [0] No start of a cycle is on record yet, so learning habits are not counted.
       *[other] What the records of { WORD($begun) } { $begun ->
            [one] cycle
           *[other] cycles
        } that began show about learning habits. A missed prediction or an idea let go counts as learning, not as failure.
    }
caption = Learning habits in the records
columns = { $column ->
        [habit] Habit
       *[count] Count
    }
# What is counted, in the first cell of a row; most count cycles
habit = { $habit ->
        [begun] Cycles begun
        [predicted] With a prediction written before the start
        [studied] That reached a study
        [decided] That reached a decision
        [comparable] With a prediction that can be compared with a result
        [missed] With a prediction that missed
        [learned] Misses from which something was learned
        [let_go] Tests after which the idea was let go
        [days] From the end of a test to looking at its data, the middle wait
       *[shared] With the result shared with others
    }
out_of = { $whole ->
        [0] none yet
       *[other] { $count } of { $whole }
    }
no_miss = none missed
days-none = not known
# $n: 1 for one day, else 2; $days: the number as it is written
days = { $days } { $n ->
        [one] day
       *[other] days
    }
