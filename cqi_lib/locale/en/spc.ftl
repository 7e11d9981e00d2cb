### Run charts and control charts, for people who call the statistics themselves.

## What a chart's rules found: sentences that follow each other

verdict-none = This chart shows how much neighboring points differ; it gives no verdict of its own.
verdict = { $word ->
        [signal] Signal of change.
        [possible-signal] Possible signal of change.
        [no-signal-yet] No signal yet.
       *[too-few-points] Too few points.
    }
# After "No signal yet." $frozen: yes, there is a baseline
verdict-same = { $frozen ->
        [yes] The points since the baseline go up and down like those before.
       *[no] The points go up and down as chance alone would have it.
    }
verdict-beyond = { $n } { $n ->
        [one] point lies
       *[other] points lie
    } beyond the limits.
verdict-trial = The baseline has only { $n } points, so this is not firm.
too_few-baseline = The baseline has { $n } { $n ->
        [one] point
       *[other] points
    }; 6 are needed.
too_few = { $n ->
        [0] No point can be judged yet; 10 are needed.
        [one] { $n } point can be judged so far; 10 are needed.
       *[other] { $n } points can be judged so far; 10 are needed.
    }
# $way: up, down or none
reason-run = { $n } points in a row lie { $way ->
        [up] above
       *[down] below
    } { $frozen ->
        [yes] the baseline
       *[no] the middle line
    }.
reason-crossings = The pattern changed, with no clear direction: the points cross { $frozen ->
        [yes] the baseline
       *[no] the middle line
    } only { $n } { $n ->
        [one] time
       *[other] times
    }.
# $found: rules, listed
reason-rules = The rules found { $found }. { $way ->
        [up] They all point up.
        [down] They all point down.
       *[none] They do not all point one way.
    }
rule = { $name ->
        [beyond-limits] points beyond the limits
        [trend] a trend
        [two-of-three] two of three points near a limit
       *[shift] a shift to one side
    }

## How a chart was made

note = { $code ->
        [excluded] Points that were left out are still checked against the limits.
        [screened] Very large jumps between neighbors were left out once when the limits were worked out.
        [median-line] The line is the median; the limits are worked out from the mean.
        [n-not-used] This chart does not use the number each count is out of.
        [no-variation] All points are equal, so there is no variation to judge.
        [baseline-unstable] The baseline itself was not steady, so its line mixes an older and a newer level.
        [no-spread] Nearly all neighboring points are equal, so no limits can be worked out.
        [laney] The limits are widened, or narrowed, to fit how much the points really vary.
       *[trial-limits] The limits rest on fewer than 12 points and may still move.
    }

## Which chart suits a measure

# Within a sentence
chart_name = { $code ->
        [run] a run chart
        [i] an I chart, for single measurements
        [p] a P chart, for shares
        [pp] a P′ chart, for shares of large numbers
        [u] a U chart, for rates
        [up] a U′ chart, for rates of large numbers
        [c] a C chart, for counts
       *[g] a G chart, for cases between rare events
    }
recommendation = The run chart shows chance alone. Add limits with { $chart }.
recommendation-start = Start with a run chart: it suits any data. When it shows chance alone, use { $later }.
recommendation-few-points = Stay with a run chart: limits need 12 points or more. When it shows chance alone, use { $later }.
recommendation-not-stable = Stay with a run chart: the process changed, so limits would mix old and new. When it shows chance alone, use { $later }.
recommendation-rare = Stay with a run chart: one side of the count is expected fewer than five times a period. Use longer periods, or a G chart of the cases between events, or a T chart of the time between them.

## How often a chart is wrong

false_alarms = If nothing had changed and neighboring points did not resemble each other, a chart like this would still show a signal about 1 time in { $times }.
false_alarms-less = If nothing had changed and neighboring points did not resemble each other, a chart like this would still show a signal less than 1 time in 100.
