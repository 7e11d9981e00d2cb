### What the evaluator's index says of reports that failed and of problems: what to mend first, what has no room

more_in_problems = { CAPITAL(WORD($n)) } more { $n ->
        [one] problem stands
       *[other] problems stand
    } in problems.csv, beside this page.
more_failed = { $n ->
        [one] { CAPITAL(WORD($n)) } more report failed; what stopped it stands in problems.csv, beside this page.
       *[other] { CAPITAL(WORD($n)) } more reports failed; what stopped them stands in problems.csv, beside this page.
    }
mend_first = To mend first
mend_help = { $others ->
        [yes] The other reports were not held up.
       *[no] No report could be made.
    }
card-what = What happened
card-where = Where
card-mend = How to mend
problem_found = Found { $found }.
problem_allowed = Allowed: { $allowed }.
