### What a measure's points say since the baseline. No sentence says "improved", and none is surer than these.

## What several sentences share

# The line that points are compared with. $frozen: yes, it is the baseline's
line = the { $frozen ->
        [yes] baseline
       *[no] middle line
    }
# Several of the measure's periods. $frequency: day, week, month or quarter
periods = { $frequency ->
        [day] days
        [week] weeks
        [month] months
       *[quarter] quarters
    }

# $n of them one after the other
in_a_row = { WORD($n) } { periods } with data in a row

## Why a verdict is what it is

# $n periods in a row; $side: above or below. $first and $last are periods, such as "January 2025"
run_of_points = From { $first } to { $last }, { in_a_row } lay { $side ->
        [above] above
       *[below] below
    } { line } of { $centre }.
run_of_points-goes-on = Since { $first }, { in_a_row } lie { $side ->
        [above] above
       *[below] below
    } { line } of { $centre }.
# $n of $of periods; $on_line of them lie on the line itself
run_of_points-beside = From { $first } to { $last }, { WORD($n) } of { WORD($of) } { periods } with data lay { $side ->
        [above] above
       *[below] below
    } { line } of { $centre }, { WORD($on_line) } on it and none on the other side.
run_of_points-goes-on-beside = Since { $first }, { WORD($n) } of { WORD($of) } { periods } with data lie { $side ->
        [above] above
       *[below] below
    } { line } of { $centre }, { WORD($on_line) } on it and none on the other side.
level_moved = The { WORD($n) } { periods } with data since the first test lie { $up ->
        [yes] higher
       *[no] lower
    }, taken together, than the { WORD($before) } before it.
moved_from = From { $since } on, the { WORD($n) } { periods } with data lie { $up ->
        [yes] higher
       *[no] lower
    }, taken together, than those before.
few_crossings = The { WORD($of) } points off { line } { $crossings ->
        [0] never cross it
        [1] cross it only once
        [2] cross it only twice
       *[other] cross it only { WORD($crossings) } times
    }.
# $reason is one of the sentences above without its full stop; $chance is surprise.ftl's shows_as_much. $way: where it goes
in_one = { $reason }{ $way ->
        [unsaid] {""}
        [yes] , the wanted direction
        [no] , not the wanted direction
       *[unclear] , so the pattern changed, with no clear direction
    }; { $chance }.
in_one-alone = { $reason }{ $way ->
        [unsaid] {""}
        [yes] , the wanted direction
        [no] , not the wanted direction
       *[unclear] , so the pattern changed, with no clear direction
    }.
begins_with_event = An event is marked where it begins (“{ $label }”); the change may come from that.
no_signal = The ups and downs { $after ->
        [yes] since the first test can
       *[no] can
    } be chance alone.
small_change = No signal does not mean no change: a small change needs more points to show.

## Where there is no verdict

# Ten are needed in all, so $needed more; $on points lie on the line and count for nothing
too_few = { CAPITAL(WORD($have)) } { $frequency ->
        [day] { $have ->
                [one] day
               *[other] days
            }
        [week] { $have ->
                [one] week
               *[other] weeks
            }
        [month] { $have ->
                [one] month
               *[other] months
            }
       *[quarter] { $have ->
                [one] quarter
               *[other] quarters
            }
    } with data{ $after ->
        [yes] {" "}since the first test
       *[no] {""}
    }{ $on ->
        [0] ; ten are needed, so
       *[other] , { WORD($on) } of them exactly on { line }; ten beside it are needed, so
    } { WORD($needed) } more.
# $on points lie on it; $needed more that lie beside it
on_the_line = { CAPITAL(WORD($on)) } { $on ->
        [one] point lies
       *[other] points lie
    } exactly on { line } and { $on ->
        [one] says
       *[other] say
    } neither up nor down; { WORD($needed) } more that { $needed ->
        [one] does
       *[other] do
    } are needed.
too_short_baseline = { $n ->
        [0] No point from before the first test is
        [one] Only one point from before the first test is
       *[other] Only { WORD($n) } points from before the first test are
    } on record; at least six are needed to compare with.
no_points = No number is on record up to { $on }.
no_points-groups = Up to { $on } numbers of { WORD($groups) } { $groups ->
        [one] group
       *[other] groups
    } are on record, but none of all together. To follow the measure over time, add rows without a group to measures.csv.
no_data_yet = { $groups ->
        [yes] Numbers of groups only
       *[no] No data yet
    }

## What a verdict rests on, and where things stand

trial_baseline = The baseline rests on { WORD($n) } points only{ $signal ->
        [yes] , so this is a first hint: ten make it firm
       *[no] ; ten make it firm
    }.
recent = The middle of the last six is { $middle }.
# A measure that moved the wanted way, taken together; $middle: of the last six points, $centre: the baseline
went_back = It may not have lasted: the middle of the last six points, { $middle }, is no better than the baseline of { $centre }.
target_word = { $reached ->
        [yes] The target of { $target } is reached.
        [no] The target of { $target } is not reached yet.
       *[none] The target is { $target }.
    }
firm_baseline = The baseline is firm: it rests on { $n } points.

## Lines of their own that a team declared

# Who decided it ($named: yes or no), and when ($dated: yes or no)
decided = decided{ $named ->
        [yes] {" "}by { $who }
       *[no] {""}
    }{ $dated ->
        [yes] {" "}on { $on }
       *[no] {""}
    }
phase_drawn = A line of its own since { $since }: the middle of { $n } points is { $centre }.
phase_drawn-why = A line of its own since { $since }: the middle of { $n } points is { $centre } ({ $why }).
phase_drawn-decided = A line of its own since { $since }: the middle of { $n } points is { $centre } ({ decided }).
phase_drawn-decided-why = A line of its own since { $since }: the middle of { $n } points is { $centre } ({ decided }: { $why }).
phase_before = { $n ->
        [one] The { $n } point up to { $last } is
       *[other] The { $n } points up to { $last } are
    } not compared with later ones.
phase_before-middle = { $n ->
        [one] The { $n } point up to { $last } has a middle of { $centre } and is
       *[other] The { $n } points up to { $last } have a middle of { $centre } and are
    } not compared with later ones.
phase_waits = The new line that was declared from { $since } needs { WORD($needed) } more { $needed ->
        [one] point
       *[other] points
    }.
# Within phase_open
question = { $name ->
        [distinctly-different] is it distinctly different
        [cause-known] is the cause known
        [desirable] is it desirable
       *[expected-to-last] is it expected to last
    }
phase_open = A new line from { $since } is not drawn, because not every question is answered with yes: { LIST($questions, style: "unit") }?
