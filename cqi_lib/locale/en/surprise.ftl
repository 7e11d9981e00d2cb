### How sure a chart is: how often chance shows as much, how much changed, what would have been seen.

## How often; these end a sentence, or stand within it

one_in = about 1 time in { $n }
one_in-less = less than 1 time in { $n }
# $n tenths of all times
tenths = { $n ->
        [0] hardly ever
        [10] nearly every time
        [one] about { $n } time in 10
       *[other] about { $n } times in 10
    }
# Ends the sentence that gives a verdict. $often: one of those above
shows_as_much = without any change, a chart like this shows as much { $often }

## How much it changed

# The change. $change: its size and what it counts, such as "14 of every 100"
moved = { $way ->
        [up] { $change } more
        [down] { $change } less
       *[none] no more and no less
    }
# The interval of a change. $side: up or down, and both ends lie on that side of no change; or both, from less to more
ends = { $side ->
        [up] { $less } to { $more }
        [down] { $less } to { $more }
       *[both] { $less ->
                [none] no change
               *[other] { $less } less
            } to { $more ->
                [none] no change
               *[other] { $more } more
            }
    }
# $season: the time of the year is taken out of both averages, so they are not those of the points as they stand
on_average = { $season ->
        [yes] with the time of the year taken out, on average
       *[no] on average
    }
levels = { $same ->
        [yes] it is { $since } since the first test, as before
       *[no] it is { $since } since the first test and was { $before } before
    }
how_much-signal = { CAPITAL(on_average) } { levels }: { moved } ({ ends }).
how_much-signal-open = How much it changed is open: { on_average } { levels }, and anything from { ends } would fit.
how_much-alone = { $season ->
        [yes] The averages alone differ, with the time of the year taken out
       *[no] The averages alone differ
    }: { $since } since the first test, { $before } before ({ ends } { $side ->
        [up] more
       *[down] less
    }). More than the averages is looked at, so chance has more than one try, and this is not enough for a signal.
how_much-alone-open = { CAPITAL(on_average) } { levels }; anything from { ends } would fit.
# $before with what it counts, such as "95 of every 100"
rates = { $season ->
        [yes] with the time of the year taken out, all points together it
       *[no] all points together it
    } { $same ->
        [yes] is { $before } since the first test, as before
       *[no] was { $before } before the first test and is { $since } since
    }
rates_told = What can be said: { rates }: { moved } ({ ends }).
rates_told-open = What can be said: { rates }; anything from { ends } would fit.
# Rare events: one in so many periods, before and since; 0 is none at all. $frequency: day, week, month or quarter
between_events = That is { $before ->
        [0] none at all
        [one] one in about { WORD($before) } { $frequency ->
                [day] day
                [week] week
                [month] month
               *[quarter] quarter
            }
       *[other] one in about { WORD($before) } { $frequency ->
                [day] days
                [week] weeks
                [month] months
               *[quarter] quarters
            }
    } before, and { $since ->
        [0] none at all
        [one] one in about { WORD($since) } { $frequency ->
                [day] day
                [week] week
                [month] month
               *[quarter] quarter
            }
       *[other] one in about { WORD($since) } { $frequency ->
                [day] days
                [week] weeks
                [month] months
               *[quarter] quarters
            }
    } since.

## Why nothing can be said, and what might have been seen

line = { $frozen ->
        [yes] the baseline
       *[no] the middle line
    } of { $value }
cannot = { $why ->
        [end-of-scale] { CAPITAL(line) } is the end of the scale: points can lie on one side of it only.
        [few-values] The points have so few different values that ups and downs around { line } say nothing.
       *[on-the-line] { $on } of { $of } points lie exactly on { line }, so ups and downs around it say nothing.
    }
# $n tenths of all times
would_show = A change as large as the aim of { $aim } would be a signal by now { tenths }.
was_signal = With the points up to { $last } it was a signal; with those since then it is { $possible ->
        [yes] a possible one only
       *[no] none
    }.
slope_before = It was already { $up ->
        [yes] rising
       *[no] falling
    } before the first test, so not all of a change since then has to come from the tests.
slope_before-capped = It was already { $up ->
        [yes] rising before the first test, so this is a possible signal only: it may have gone on rising
       *[no] falling before the first test, so this is a possible signal only: it may have gone on falling
    } by itself.
resemblance = { $frequency ->
        [day] Days
        [week] Weeks
        [month] Months
       *[quarter] Quarters
    } next to each other resemble each other here, so long runs surprise less; that is allowed for.
season = { $seen ->
        [yes] The same time of the year is alike from year to year; that is allowed for.
       *[no] With less than two years of points a season cannot be seen, so it is not allowed for.
    }
