### Measures over time: notes, captions and the alternative text of a run chart, what page one says.

## Periods

# $frequency: day, week, month or quarter. Alone, as in a table
period = { $frequency ->
        [month] { DATE($date, form: "month") }
        [quarter] quarter { $quarter } of { DATE($date, form: "year") }
        [day] { $date }
       *[week] week of { $date }
    }
# Within a sentence, after "from", "to", "since", "up to": put the article to it here if the language wants one
period-within = { period }

## What the line is

no_points_before = No point lies before the first test, so the line is the middle value of all points.
no_points_before-since = No point from { $since } on lies before the first test, so the line is the middle value of all points from then on.
merged_note = On { WORD($n) } { $n ->
        [one] date
       *[other] dates
    } several rows were put together into one point.
baseline_note = The baseline is { $n ->
        [one] the value of the one point, from { $first },
       *[other] the middle value of the { WORD($n) } points from { $first } to { $last },
    } before the first test began. It stays fixed.
baseline_note-dated = The baseline is { $n ->
        [one] the value of the one point, from { $first },
       *[other] the middle value of the { WORD($n) } points from { $first } to { $last },
    } before the first test began on { $on }. It stays fixed.
median_note = No test of this measure is on record as begun, so the line is the middle value of { $n ->
        [0] the one point
        [one] the one point
       *[other] all { WORD($n) } points
    }.
median_note-since = No test of this measure is on record as begun, so the line is the middle value of { $n ->
        [0] the one point
        [one] the one point
       *[other] all { WORD($n) } points
    } from { $since } on.
# $gaps: the periods, at most four
gaps_note = { CAPITAL($gaps) } { $n ->
        [one] was not recorded, so the line has a gap
       *[other] were not recorded, so the line has gaps
    }.
gaps_note-many = { CAPITAL(WORD($n)) } periods were not recorded, so the line has gaps.
# $periods: at most four; $reason: why, as people wrote it, with its full stop
not_collected = { $periods } { $n ->
        [one] was
       *[other] were
    } not collected: { $reason }
not_collected-many = { CAPITAL(WORD($n)) } periods were not collected: { $reason }
not_collected-reasons = { CAPITAL(WORD($n)) } periods were not collected, for { WORD($reasons) } reasons; the table says which.
not_cause = A chart alone cannot prove that the cycles caused the change.

## Captions and alternative text

# $way: up, down or none
chart_caption = { $name }: { $verdict ->
        [signal] a signal of change
        [possible-signal] a possible signal of change
        [no-signal-yet] no signal of change yet
        [too-few-points] too few points to tell
       *[cannot-be-told] cannot be told this way
    }{ $way ->
        [up] , upward
        [down] , downward
       *[none] {""}
    }
chart_alt-nothing = { $name }: no point to draw yet.
chart_alt = Run chart of { $name }, 1 point, { $on }{ $unit ->
        [none] {""}
       *[other] {" "}({ $unit })
    }.
# $high with what it counts
chart_alt-between = Run chart of { $name }, { $n } { $n ->
        [one] point
       *[other] points
    } from { $first } to { $last }, between { $low } and { $high }.
chart_alt-baseline = Baseline { $centre } from { $n } { $n ->
        [one] point
       *[other] points
    }.
chart_alt-middle = Middle line { $centre }.
# $verdict: the verdict in its fixed words, such as "No signal yet"
chart_alt-latest = Latest value { $latest }. { $verdict }.
chart_alt-gaps = { $n } { $n ->
        [one] period
       *[other] periods
    } without data.
# One of the two may be 0
chart_alt-marked = { $cycles ->
        [0] { $events } { $events ->
                [one] event
               *[other] events
            }
        [one] { $cycles } cycle{ $events ->
                [0] {""}
                [one] {" "}and { $events } event
               *[other] {" "}and { $events } events
            }
       *[other] { $cycles } cycles{ $events ->
                [0] {""}
                [one] {" "}and { $events } event
               *[other] {" "}and { $events } events
            }
    } marked.
chart_alt-table = All values are in the table below.

## How a measure is counted; each of these is a sentence after another

counted-kind = { $kind ->
        [outcome] Outcome
        [process] Process
        [balancing] Balancing
       *[learning] Learning
    } measure.
# As people wrote it, with its full stop
counted-sampling = Counted: { $sampling }
counted-source = Source: { $source } ({ $who }).
counted-source-only = Source: { $source }.
counted-who = Written down by: { $who }.

## The table under a chart

point_words = { $code ->
        [baseline] Baseline
        [gap] Not recorded: a gap
        [apart] Not compared with the later line
       *[plain] Recorded
    }
# In the same cell; $reason: why nothing was collected, as people wrote it
point_uncollected = Not collected: { $reason }
# After the words for a point, in the same cell
in_cycle = cycle { $number }
# On which side of the line ($line: line, or the one that is meant, baseline or middle)
beside_line = { $side ->
        [above] Above
        [below] Below
       *[on] On
    } the { $line ->
        [baseline] baseline
        [middle] middle line
       *[line] line
    }
# In a column, where a row is about all points
every = all
classic_counts-run = Longest run on one side of the line
classic_counts-run-usual = usual up to { $usual } of { $of } points that do not resemble each other
classic_counts-crossings = Crossings of the line
classic_counts-crossings-usual = usual from { $least } with { $of } points that do not resemble each other
points_columns-period = Period
points_columns-counted = Counted
points_columns-of = Out of
points_columns-value = Value
points_columns-chart = On the chart

## Page one

# open: a heading
measures_heading = What the measures show
too_few_short = too few points to tell yet.
