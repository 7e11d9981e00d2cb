### Problems with what a program wrote down of its cycles: the cycles themselves, predictions and baselines, phases of a measure.
### `found` and `allowed` stand within a sentence (“Error in …: found …; allowed: ….”), so they begin small and have no full stop; a
### mend is a sentence. Days are written as in the files. Keys of the files stay as they are in every language.

## What several say

any-one_of_two-mend = Correct one of the two.
any-name-mend = Correct the name.
any-after = { $day }, after { $as_of }
any-has_been = a day that has been
any-as_of-mend = Check the date, and `as_of` in cohort.yml.
any-or_later = { $day } or later
any-begun = { $day }, when the test had begun ({ $start })
any-before_test = a day before the test began
any-a_date = a date
any-points = { $n } { $n ->
        [one] point
       *[other] points
    }

## cycle_checks

# Names in quotation marks; $names: names
cycle_checks-driver = { $driver }, a driver of { $priority }
cycle_checks-driver-allowed = a driver of { $priority }: { $names }
cycle_checks-idea = { $idea }, an idea of { $driver }
cycle_checks-idea-allowed = an idea of { $driver }: { $names }
cycle_checks-itself = the cycle itself
cycle_checks-nothing = nothing
cycle_checks-later_cycle = a later cycle
cycle_checks-questions = { $n } questions
cycle_checks-questions-allowed = 1 to { $n } questions in a cycle
cycle_checks-questions-mend = Keep those that this test can answer.
# $key: a key of the file
cycle_checks-end = { $day }, before the beginning ({ $key }: { $start })
cycle_checks-end-mend = Correct one of the two dates.
cycle_checks-no_start = an end without the day the test began (actual_start)
cycle_checks-both_dates = both dates, or only that of the beginning
cycle_checks-no_start-mend = Write the day the test began.
cycle_checks-future-mend = Check the date, and `as_of` in cohort.yml; a plan belongs into the planned dates (planned_start, planned_end).
cycle_checks-studied = { $day }, before the test began ({ $start })
# $cycle: the name of a cycle
cycle_checks-previous = { $day }, before { $cycle } began ({ $start })
cycle_checks-previous-mend = Correct a date, or name another previous cycle.
# $decision: in quotation marks
cycle_checks-decision = the decision { $decision } without a study
cycle_checks-decision-allowed = a decision after what was found or learned (result, learned or studied_on)
cycle_checks-decision-mend = Write what was learned, and when it was studied (studied_on).
cycle_checks-made = no day on which it began (actual_start) although the test was made
cycle_checks-made-mend = Write the day the test began (actual_start).
cycle_checks-decided = no day on which it ended (actual_end) although a decision was made
cycle_checks-decided-mend = Write the last day of the test (actual_end).
cycle_checks-reading = { $day }, not within the test ({ $start ->
        [none] no start
       *[other] { $start }
    } to { $end ->
        [none] still running
       *[other] { $end }
    })
cycle_checks-reading-allowed = a day of the test
cycle_checks-reading-mend = Correct a date; numbers of the whole program belong into measures.csv.
cycle_checks-one_number = one of numerator and denominator without the other
cycle_checks-one_number-allowed = both numbers
cycle_checks-one_number-mend = Write both, or a value.
cycle_checks-nobody = more than 0
cycle_checks-nobody-mend = Leave the reading out where there was nobody to count.
# $chain: names of cycles
cycle_checks-chain = a chain that comes back to itself: { $chain }
cycle_checks-chain-allowed = a chain with a beginning
cycle_checks-chain-mend = Take `previous` out of the cycle that came first, and `next.cycle` out of the one that came last.

## prediction_checks

prediction_checks-high = at most { $high }, which is high
prediction_checks-high-mend = Exchange low and high.
prediction_checks-late-mend = Nothing to mend now; the report says that it was written after the test began.
# $measure: its id in quotation marks; $values: numbers
prediction_checks-result = what measures.csv has of { $measure } for the days of the test: { $values }
prediction_checks-result-mend = Correct one of the two; if the result counts other people than the measure, say so in result.text.
prediction_checks-nothing = an entry that predicts nothing
prediction_checks-nothing-allowed = low, high, direction or text
prediction_checks-nothing-mend = Write low and high, a direction, or a text.
prediction_checks-direction = a direction without a number
prediction_checks-words = a prediction in words only
prediction_checks-number = low and high, so that it can be compared with the result
prediction_checks-before-mend = Add low and high to it before the test begins, or let it be in words.
prediction_checks-begun-mend = Nothing needs to be done; `matched: met, partly or not` says how the team sees it.
prediction_checks-order = { $day }, before the entry above
prediction_checks-order-allowed = entries in the order they were written
# $key: `predictions` or `baselines`
prediction_checks-order-mend = Add new { $key } at the end of the list.
prediction_checks-question = question { $n }
prediction_checks-question-allowed = { $n ->
        [0] a question of the list `questions`
        [1] 1
       *[other] 1 to { $n }
    }
prediction_checks-question-mend = Correct the number, or add the question.
prediction_checks-written-mend = Nothing to mend now; it was written after the test began.
prediction_checks-from = { $day }, after `to` ({ $to })
prediction_checks-from-allowed = { $to } or earlier
prediction_checks-from-mend = Exchange the two dates.
# $cycle: the name of a cycle
prediction_checks-to = { $day }, when the first test ({ $cycle }) had begun on { $start }
prediction_checks-to-allowed = a day before { $start }
prediction_checks-to-mend = A baseline ends before the first test; the rule counts. Add an entry that does.
prediction_checks-n = what measures.csv gives from { $from } to { $to }: { $n }
prediction_checks-centre = what measures.csv gives from { $from } to { $to }: median { $median }
prediction_checks-centre-mend = Check measures.csv: were values changed after the baseline was written down? The rule counts, not the entry.
prediction_checks-stretch = { any-points } from { $from } to { $to }, middle { $middle }
prediction_checks-rule = what the rule gives: { prediction_checks-stretch }
prediction_checks-rule-mend = The rule counts: every point before the first test. Add an entry that says so, or leave it.

## phase_checks

phase_checks-last = { $day }, after the last value ({ $last })
phase_checks-last-allowed = a day with values after it
phase_checks-last-mend = Nothing needs to be done if values will follow.
phase_checks-short = a phase of { any-points }
phase_checks-short-allowed = { any-points } or more
phase_checks-short-mend = No line of its own is drawn yet; nothing needs to be done.
# $questions: keys of the file
phase_checks-open = no yes to { $questions }
phase_checks-open-allowed = yes to all four questions ({ $questions })
phase_checks-open-mend = The line stays as it was until all four are answered with yes.
# $keys: keys of the file, `who` or `why` or both
phase_checks-who = a phase without { $keys }
phase_checks-who-allowed = who decided it, and why
phase_checks-who-mend = Write { $keys } for the record.

## track

# $measure: in quotation marks; $known: names
track-none = There is no measure { $measure } in this program; its measures: { $known }.
# In place of the names
track-none-known = none

## fidelity

fidelity-none = There is no cycle { $cycle }; its cycles: { $known }.
# In place of the names
fidelity-none-known = none
