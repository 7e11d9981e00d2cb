### What page one says of the work: the aims' measures, and what speaks against; and what the cohort's charts show. $name: a measure in a few words of the people who wrote it

## An aim's measure. $better: yes, no, or none where it has no clear direction

aim_shows = { $name }: { $verdict ->
        [signal] a signal of change
       *[possible-signal] a possible signal of change
    }, { $better ->
        [yes] as wanted
        [no] not as wanted
       *[none] with no clear direction
    }.
# $until: a period, such as "February 2026"
aim_waits = { $name }: too few points to tell. { CAPITAL($until) } brings enough at the earliest.
aim_waits-open = { $name }: too few points to tell.
aim_waits-short = { $name }: too few points from before the first test to tell.
# $signals and $possible of $of measures show a signal, a possible one
aims_show = Of { WORD($of) } measures, { $signals ->
        [0] none shows
        [1] one shows
       *[other] { WORD($signals) } show
    } a signal of change{ $possible ->
        [0] {""}
       *[other] , { WORD($possible) } a possible one
    }{ $wanted ->
        [yes] , as wanted
       *[no] {""}
    }.
not_followed = Tests began, but no measure of the aim follows them.
not_begun = No start of a test for { $name } is on record yet.
# $names: some of $n measures, $said of them
shared = { CAPITAL(WORD($n)) } measures are judged together here, so { $names } { $said ->
        [one] counts
       *[other] count
    } for less than on its own chart.
shared-all = { CAPITAL(WORD($n)) } measures are judged together here, so each counts for less than on its own chart.
# $rate: such as "about 1 time in 7"
# $possible: no more than a possible signal is told beside it
chance_of_any = By chance alone, { $judged ->
        [1] the one chart
       *[other] one or more of { WORD($judged) } charts
    } would show a signal { $rate }.{ $possible ->
        [yes] {" "}A possible signal comes more often.
       *[no] {""}
    }
# $name: a measure in few words, as people wrote it
chance_of_one = { $name }: if nothing had changed, a chart like this would show as much { $rate }.
chance_of_any-none = No chart here can show more than a possible signal: too few points came before the tests.
# $told: one or more of unwanted-one, with unwanted-and between them
unwanted = Not as wanted: { $told }.
unwanted-one = { $name }, { $verdict ->
        [signal] a signal of change
       *[possible-signal] a possible signal of change
    } { $direction ->
        [up] upward
       *[down] downward
    }
unwanted-and = ; and{" "}

## Measures without an aim. $direction: up, down, or none

measure_shows = { $name }: { $verdict ->
        [signal] a signal of change{ $direction ->
            [up] , upward
            [down] , downward
           *[none] {""}
        }
        [possible-signal] a possible signal of change{ $direction ->
            [up] , upward
            [down] , downward
           *[none] {""}
        }
        [no-signal-yet] no signal of change yet
        [too-few-points] too few points to tell yet
       *[cannot-be-told] cannot be told this way
    }.
measures_show = { $signals ->
        [0] { $of ->
            [2] Neither of two measures shows
           *[other] None of { WORD($of) } measures shows
        }
        [1] One of { WORD($of) } measures shows
       *[other] { CAPITAL(WORD($signals)) } of { WORD($of) } measures show
    } a signal of change{ measures_show-possible }.
# $judged of $of measures can be judged
measures_show-some = Of { WORD($of) } measures { WORD($judged) } can be judged; { $signals ->
        [0] { $judged ->
            [2] neither of them shows
           *[other] none of them shows
        }
        [1] one of them shows
       *[other] { WORD($signals) } of them show
    } a signal of change{ measures_show-possible }.
measures_show-possible = { $possible ->
        [0] {""}
        [1] ; one shows a possible one
       *[other] ; { WORD($possible) } show a possible one
    }
measures_show-one = Of { WORD($of) } measures one can be judged; it shows { $verdict ->
        [signal] a signal of change
        [possible-signal] a possible signal of change
       *[no-signal-yet] no signal of change yet
    }.
measures_show-none = { $of ->
        [2] Neither of two
       *[other] None of { WORD($of) }
    } measures can be judged.

## The cohort's charts

signals_say = Of { WORD($judged) } charts that can be judged, { $signals ->
        [0] none shows
        [1] one shows
       *[other] { WORD($signals) } show
    } a signal of change{ $possible ->
        [0] {""}
       *[other] {" "}and { WORD($possible) } a possible one
    }.
signals_say-one = One chart can be judged; it shows { $verdict ->
        [signal] a signal of change
        [possible-signal] a possible signal of change
       *[no-signal-yet] no signal of change
    }.
signals_say-unjudged = No chart can be judged yet.
signals_say-empty = No measure has values yet.
signals_say-expected = If nothing had changed anywhere, about { WORD($n) } would still show a signal.
# $rate: such as "about 1 time in 4"
signals_say-some = { $judged ->
        [1] If nothing had changed, it would still show a signal { $rate }.
       *[other] If nothing had changed anywhere, one or more would still show a signal { $rate }.
    }
signals_say-waiting = { CAPITAL(WORD($waiting)) } { $waiting ->
        [one] chart has
       *[other] charts have
    } too few points.
signals_say-cannot = { CAPITAL(WORD($cannot)) } { $cannot ->
        [one] chart
       *[other] charts
    } cannot be told this way.
signals_say-both = { CAPITAL(WORD($waiting)) } { $waiting ->
        [one] chart has
       *[other] charts have
    } too few points, and { WORD($cannot) } cannot be told this way.
