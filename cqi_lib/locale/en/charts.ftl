### Words inside and around the figures. In a chart there is little room: keep these as short as the English.

show_table = Show these numbers as a table
table_region = Table: { $caption }

## The axis of time

month_short = { DATE($day, form: "month-name-short") }
month_long = { DATE($day, form: "month-name") }
day_short = { DATE($day, form: "short") }
quarter_short = { DATE($first, form: "month-name-short") }–{ DATE($last, form: "month-name-short") }
today = this report

## A run chart

no_data = no data
# $reason: why, as people wrote it
not_collected = not collected: { $reason }
no_points = No point to draw yet
baseline = Baseline { $value }
middle_line = Middle { $value }
frozen = frozen
all_points = of all points
target = Target { $value }
aim = Aim { $value }
by_date = by { $day }
before_test = Before the first test
since_test = Since the first test
# $above and $baseline: yes or no
run_words = { $n } in a row { $above ->
        [yes] above
       *[no] below
    } the { $baseline ->
        [yes] baseline
       *[no] middle
    }
run_of = { $n } of { $of } { $above ->
        [yes] above
       *[no] below
    } the { $baseline ->
        [yes] baseline
       *[no] middle
    }, the rest on it
level_words = { $n } points, { $above ->
        [yes] higher
       *[no] lower
    } taken together
cycles_heading = Cycles, with the decision
event_line = { $day }: { $label }
# Where a new phase begins
new_line = New line { $value }
new_line_flag = New line: { $why }
new_line_flag-plain = New line

## Heads of columns

level_heading = Level
state_heading = State
change_heading = Change
moved_heading = Topics moved
programs_heading = { CAPITAL(-program(form: "many")) }
cycle_numbers = Cycle

## What a mark means

key_everyone = everyone together
key_person = one { -staff }
key_leader = the leader
key_staff = { -staff(form: "many") } together
key_coach = the { -coach }
key_others = middle half of the other { -program(form: "many") }
key_median = middle { -program }
key_programs = middle half of the { -program(form: "many") }
key_target = target
key_predicted = predicted before the test
key_result = result
key_planned = planned
decision_keys = { $decision ->
        [adopt] adopted
        [expand] expanded
        [adapt] adapted
        [abandon] let go
       *[stopped] stopped: no data
    }
# A practice that the program's record shows or does not show
key_shown = the record shows it
key_not_shown = not in the record
key_open = too early, or does not apply

## Driver diagram and ramp

# $column: 0 the aim, 1 primary drivers, 2 secondary drivers, 3 ideas
driver_column = { $column ->
        [0] The aim
        [1] What moves it (primary drivers)
        [2] Secondary drivers
       *[3] Changes to try
    }
ramp_axis = { $unit ->
        [people] People in the test
        [sites] Sites of the test
       *[days] Days of the test
    }; each line is about three times the one below
not_noted = No size of a test was written down
not_noted_short = not noted
