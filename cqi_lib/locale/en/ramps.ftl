### The work on a priority as a whole: its stage and its ramp of tests.

heading = { $domain }: the tests so far
heading-none = Tests that belong to no priority

## How far the work is

# $name: the stage (labels.ftl, stage); $label: a round
stage = From the records: { $name }, step { $reached } of { $of }.
stage-priority = From the records, for the priority of { $label }: { $name }, step { $reached } of { $of }.
next_stage = The next step would show in the records as: { $code ->
        [aim-and-baseline] an aim with a measure, a value and a date, and six points before a test
        [first-test] a first small test
        [repeated-tests] a second test that uses what the first one taught
        [signal-of-change] a signal in the wanted direction since a firm baseline
        [adopted] a decision to adopt, while the signal is there
       *[held] three periods after the adoption on the better side
    }.
ideas_tried-one = { $tried ->
        [yes] The records show the one change idea as tried.
       *[no] The records do not show the one change idea as tried.
    }
ideas_tried = The records show { WORD($tried, form: "none") } of { WORD($of) } change ideas as tried.

## The ramp

# $said: one of those that follow
caption-of = { $domain }: { $said }
caption-none = No start of a test is on record yet
caption = { CAPITAL(WORD($n)) } { $n ->
        [one] test
       *[other] tests
    } so far
# $size: what all tests have; $one: it is 1; $each: several tests have it
caption-equal = { caption }, with { $size } { $unit ->
        [people] { $one ->
            [yes] person
           *[no] people
        }
        [sites] { $one ->
            [yes] site
           *[no] sites
        }
       *[days] { $one ->
            [yes] day
           *[no] days
        }
    }{ $each ->
        [yes] {" "}each
       *[no] {""}
    }{ noted }
caption-grown = { caption }, growing from { $low } to { $high } { unit }
caption-between = { caption }, of { $low } to { $high } { unit }{ noted }
unit = { $unit ->
        [people] people
        [sites] sites
       *[days] days
    }
# $whole: the size of every test was noted
noted = { $whole ->
        [yes] {""}
       *[no] {" "}where a size was noted
    }
alt = Ramp of tests for { $domain }.
alt-none = Ramp of tests.
alt-cycle = { $title }: { $when }; { $size }; { $said }.

## The table behind the ramp

table_caption = Cycles for { $domain }
table_caption-none = Cycles
columns-cycle = Cycle
columns-dates = Dates
columns-purpose = Purpose
columns-size = Size
columns-decision = Decision
columns-follows = Follows cycle
not_noted = not noted
# A cycle that follows no other
none = none
