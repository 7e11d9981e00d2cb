### The Capacity Improvement Plan: priorities, aims, drivers, first tests, tasks, owners, dates.

-plan = Capacity Improvement Plan
# open: the title of the plan
heading = { -plan }
# open: the title of the plan
title = { -plan }: { $program }
lead = { CAPITAL(WORD($n)) } { $n ->
        [one] priority
       *[other] priorities
    } from the results of { $round }: { $names }.
# locked: it says what the plan is used for
foot = A plan to learn by: it changes as tests show what works. It is nobody’s grade.

## A priority

# $name: who sees to it, in people's own words, or "nobody"
owner = Seen to by: { $name }.
nobody = nobody named yet
review-none = No day is set to look at it again.
review = To be looked at again on { $day }.
review-past = Was to be looked at again on { $day }; whether it was is not on record.

## Drivers and first tests

# open: a caption
tests_caption = { $name }: drivers and first tests
# open: a name at the head of a table
first_test_columns-driver = What we think moves it
# open: a name at the head of a table
first_test_columns-change = Change to try
# open: a name at the head of a table
first_test_columns-test = First test
# open: a name at the head of a table
first_test_columns-stands = How it stands
no_test = none on record
no_idea = no change idea yet
no_driver = tied to no driver yet
# $title: the cycle's
first_test-began = { $title }, began { $day }
first_test = { $title }, to begin { $day }
first_test-none = { $title }, no day set
first_test-passed = { $title }, was to begin { $day }; no start is on record
first_test-passed-none = { $title }, no start is on record
more_tests = { CAPITAL(WORD($n)) } more { $n ->
        [one] line
       *[other] lines
    } of drivers and tests { $n ->
        [one] stands
       *[other] stand
    } in the report.

## Tasks

# open: a caption
tasks_caption = { $name }: tasks
# open: a name at the head of a table
task_columns-task = Task
# open: a name at the head of a table
task_columns-who = Who
# open: a name at the head of a table
task_columns-when = By when
no_tasks = No task is written down yet: who does what by when.
by_when = { $day }
by_when-none = no day set
by_when-past = { $day }; past, not on record whether done
more_tasks = { CAPITAL(WORD($n)) } more { $n ->
        [one] task stands
       *[other] tasks stand
    } in the report.

## Dates to come

# open: a caption
dates_caption = Dates to come
# open: a name at the head of a table
date_columns-day = Day
# open: a name at the head of a table
date_columns-what = What
aim_day = The { $n ->
        [one] aim
       *[other] aims
    } for { $names } { $n ->
        [one] is
       *[other] are
    } to be reached
review_day = { $names } { $n ->
        [one] is
       *[other] are
    } to be looked at again
start_day = Test to begin: { $title }
