### How fully cycles were done as Plan-Do-Study-Act, and what is due at the next visit. For coaching: no grade, no number over all.

## What a full cycle holds

feature = { $code ->
        [documented] What the record asks for is written down
        [linked] It follows a cycle, or one follows it
        [predicted] The prediction is dated before the start
        [scaled] It began small; later tests are not smaller
        [measured] Its measure has at least three points in time
        [compared] Prediction and result are compared
        [decided] A decision is recorded
       *[next_step] The next step has a date
    }
# What the record of one cycle shows of a feature
mark = { $shown ->
        [yes] yes
        [no] no
       *[none] too early, or does not apply
    }
heading = How the cycles were done
caption = { $cycles ->
        [one] What the record of one cycle shows
       *[other] What the records of { WORD($cycles) } cycles show
    }
of = { $yes } of { $known }
of-none = too early
note = For coaching, not grading: the features are those by which published cycles were judged (Taylor and others, 2014). What a record does not show may have been done all the same.
# $features: one or two of the following
talk = Worth a talk at the next visit: { $features }.
talk-about = { $code ->
        [documented] what the record still asks for
        [linked] how one cycle leads to the next
        [predicted] a prediction before the test begins
        [scaled] a first test that is small
        [measured] a measure that is followed over time
        [compared] a result that can be laid beside the prediction
        [decided] a decision after each test
       *[next_step] a date for the next step
    }
# $told: such as "A decision is recorded, 2 of 3; …"
alt = Cycles whose record shows it: { $told }.
alt-feature = { $name }, { $said }

## All programs together

cohort_say = { $cycles ->
        [one] { CAPITAL(WORD($cycles)) } cycle is
       *[other] { CAPITAL(WORD($cycles)) } cycles are
    } on record as begun in { WORD($programs) } { $programs ->
        [one] { -program }
       *[other] { -program(form: "many") }
    }. What their records show, all together:
few_programs = Fewer than five { -program(form: "many") } have begun a cycle, so what their records show is not counted here: it could point to single ones.
# $partly: yes where the records of some programs could not be read
no_cycles = { $partly ->
        [yes] The records that could be read hold no start of a cycle yet.
       *[no] No start of a cycle is on record yet.
    }

## The next visit

visit_heading = For the next visit
ahead = To come
visit_intro = { $n ->
        [0] No test, task, review or visit with a date is due or planned in the records.
        [one] { $overdue ->
            [0] { CAPITAL(WORD($n)) } thing, from the records.
           *[other] { CAPITAL(WORD($n)) } thing, from the records. It is past its date.
        }
       *[other] { $overdue ->
            [0] { CAPITAL(WORD($n)) } things, from the records.
            [one] { CAPITAL(WORD($n)) } things, from the records. { CAPITAL(WORD($overdue)) } of them is past its date.
           *[other] { CAPITAL(WORD($n)) } things, from the records. { CAPITAL(WORD($overdue)) } of them are past their dates.
        }
    }
passed_heading = Past, and no record says whether it was done:
passed_mend = { $n ->
        [one] Where it still waits, give it a new date; else take it out of the records.
       *[other] Where they still wait, give them a new date; else take them out of the records.
    }
task = { $what } ({ $who })
columns-feature = Feature
columns-cycles = Cycles
together = Together
