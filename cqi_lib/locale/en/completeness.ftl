### What a cycle's record holds and waits for. These sentences tell; they do not urge.

# For the evaluator, at the desk. $first, $second, $third: what the form calls the fields, in quotation marks; $missing: such names in
# a row
cycle_line = { cycle_state }. Next: { $due ->
        [prediction] { $first }; then { $second }
        [start] { $first }, on the day the test begins
        [end] { $first }, on its last day; then { $second } and { $third }
        [study] { $first }, { $second } and { $third }
        [decision] { $first } and { $second }
        [standard] { $first }, so that the change stays
       *[next-cycle] { $first }: what comes next and when, or the cycle that follows
    }.
cycle_line-empty = { cycle_line } { cycle_empty }
# For who writes the file. Words such as actual_start are its keys: they stay as they are, as do the values in brackets
file_line = { cycle_state }. Next: { $due ->
        [prediction] a prediction (made_on, low, high) before the test begins; then actual_start
        [start] actual_start, on the day the test begins
        [end] actual_end, on its last day; then as_planned and observations
        [study] result, learned and studied_on
        [decision] decision (adopt, adapt, abandon, expand or stopped) and reason
        [standard] standard (owner, procedure, monitoring), so that the change stays
       *[next-cycle] next (plan, on), or the next cycle's file
    }.
file_line-empty = { file_line } { cycle_empty }
cycle_state = { $state ->
        [planned] planned
        [testing] the test is running
        [study-due] the test has ended
        [decision-due] studied, not decided yet
       *[decided] decided
    }
# $missing: as the form calls them, for who writes the file with their keys: risks (“Who could be harmed”)
cycle_empty = Still empty, if known: { $missing }.
# $label: what a form calls a field
field = “{ $label }”

## How much of a cycle is written down. $parts: such as "Plan 9 of 10"; $missing: such as "who does what"

filled = Written down: { LIST($parts, style: "unit-short") }.
filled-missing = { filled } Not written down: { $missing }.
filled-step = { $step ->
        [plan] Plan
        [do] Do
        [study] Study
       *[act] Act
    } { $there } of { $of }
filled-field = { $field ->
        [objective] what is to be learned
        [change] what will be different
        [theory] why it should work
        [predictions] a prediction
        [measure] a measure
        [tasks] who does what
        [scale] the size of the test
        [data_plan] how data is collected
        [risks] who could be harmed or left out
        [planned_start] when it is to begin
        [actual_start] when it began
        [actual_end] when it ended
        [as_planned] whether it went as planned
        [observations] what was observed
        [result] the result
        [learned] what was learned
        [decision] the decision
        [reason] the reason of the decision
        [standard] how the change stays
        [what_changes] what changes next
        [wider] where it is tried next
       *[instead] what is tried instead
    }

## How big a test should be

# $person: what the cohort calls one of the people served, such as "participant"
size_suggested = What the team says of belief, cost of failure and readiness suggests: { $size ->
        [one] one { $person }, for a day
        [few] a few people at one site, for two weeks at most
        [site] one whole site
       *[all] everywhere; it is ready to be put in place
    }.
size_big = A first test { $larger ->
        [both] at { WORD($sites) } sites and of { WORD($days) } days
        [sites] at { WORD($sites) } sites
       *[days] of { WORD($days) } days
    }: one site or two weeks would show a wrong turn sooner and cost less.
