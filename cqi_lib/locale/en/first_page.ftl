### Page one: who answered, strengths, challenges, differences, gaps, agreement, next steps. There is room for 250 words: keep it short.

## What the page is

eyebrow = Report for { $round_label }, as of { $as_of } · { $cohort }
# open: the title of the report
title = { $program }: improvement report, { $round_label }
page_of = Page { $page } of { $pages }
# open: a heading
page_heading = This round on one page
# locked: it says who sees the report and what it is used for
foot = This report is for learning. It is not a grade, an audit or a comparison of { -program(form: "many") }, and it has no overall number. It goes to the { -program } leader; sharing it is the leader’s choice.
prepared = As of { $as_of }. Organized around { LIST($areas, style: "unit") }. Made with the workbook for Continuous Quality Improvement (CQI), version { $version }.
prepared-plain = As of { $as_of }. Made with the workbook for Continuous Quality Improvement (CQI), version { $version }.

## Headings and names

# open: a heading
head-who = Who answered
# open: a heading
head-differ = Where views differ
# open: a heading
head-unknown = What is not known
# open: a heading
head-agreed = What was agreed
# open: a heading
head-working = Is it working?
# open: a heading
head-open = Promised and still open
# open: a heading
head-next = What happens next
# locked: it names a number
head-levels = Levels:
# open: a heading
head-notes = Notes from the team meeting
head-skip = Skip to the details
# open: a heading
head-contents = In this report
# Beside the name of a domain
# locked: it names a number
head-priority = your priority
# Under the three numbers of an aim
# locked: it names a number
head-start = start
# locked: it names a number
head-now = now
# locked: it names a number
head-aim = aim
# Words that lead to their meaning, with | between them; where one is part of another, the longer one first. All forms that the sentences have
# locked: links to explanations are found by it
terms = signal of change|signal|strengths|strength|challenges|challenge|level
# Those of them that a sentence about a measure may have
terms-signal = signal of change|signal

## Levels. $low, $goal and $high are levels with their numbers, such as "1 Not yet"

scale_note = { $low } to { $high }; the target is { $goal } (the tall mark). They are not a grade.
# $lengths: yes where the scales have different numbers of levels
scales_differ = Domains here have { $lengths ->
        [yes] answer scales of different lengths
       *[no] different answer scales
    }; the tall mark is the target of each. They are not a grade.
no_answers = No answers are on record for this round.
not_asked = Nobody was asked in this round.
all_known = Every domain has enough answers.

## What was agreed

nothing_agreed = No priority has been written down yet.
no_aim = No aim has been written down yet: what, by how much, by when, for whom.
# $name: a measure in few words, as people wrote it; $unit: such as "of every 100 families"
counted = { CAPITAL($name) }, { $unit }
counted-plain = { CAPITAL($name) }
also = Also chosen: { $names }.
# An aim of the round before, where others were chosen now; where it stands follows. $measure: in a few words, as people wrote it
aim_before = From { $before }: { $domain }, { $measure }.
# Another number was aimed at in the round before, by the same measure, whose values stand above
aim_moved = The aim from { $before } was { $to }{ $by ->
        [none] {""}
       *[other] {" "}by { $by }
    }{ $reached ->
        [yes] ; reached now
        [no] { $passed ->
            [yes] ; not reached now
           *[no] {""}
        }
       *[none] {""}
    }.
still_open = { $n ->
        [one] { CAPITAL(WORD($n)) } promise is past its day; no record says it was kept.
       *[other] { CAPITAL(WORD($n)) } promises are past their day; no record says they were kept.
    }

## What happens next

day = { DATE($on, form: "weekday") }
near_day = { $on }
near_day-this_year = { DATE($on, form: "monthday") }
due_day = { $on }
no_date = No date yet
nothing_next = No next step has a date yet.
nothing_next-chart = { nothing_next } A good one: the next look at the chart.
overdue = Overdue
retake = The assessment is due again.
# Beside a day that has passed
retake-since = The assessment has been due again since then.
# $subject: a cycle, with its number and title
step-study = Cycle { $subject }: look at the result beside the prediction.
# No prediction was written down
step-study-alone = Cycle { $subject }: look at the result.
step-decision = Cycle { $subject }: decide to adopt, adapt, expand or abandon.
step-prediction = Cycle { $subject }: write down a prediction before it starts.
step-start = Cycle { $subject }: starts.
step-start-late = Cycle { $subject }: start it, or give it a new date.
# $subject: a domain
step-review = { $subject }: to be looked at again.
step-review-one = A priority: to be looked at again.
points_needed = { $name }: at least { $n } more { $frequency ->
        [day] { $n ->
            [one] day
           *[other] days
        }
        [week] { $n ->
            [one] week
           *[other] weeks
        }
        [month] { $n ->
            [one] month
           *[other] months
        }
       *[quarter] { $n ->
            [one] quarter
           *[other] quarters
        }
    } of data until the chart can say anything.
