### The whole way of a priority: finding, priority, aim, drivers, cycles, measure, the same topics again.

# open: a heading
heading = The whole way: { $name }
together = The whole way of { $names }
step = { $code ->
        [finding] Finding
        [priority] Priority
        [aim] Aim
        [drivers] What should move it
        [cycles] Tests
        [measure] The measure
       *[again] The same topics again
    }

## Finding, priority, aim, drivers

finding = { $state ->
        [strength] Strength
        [challenge] Challenge
        [building] Building
       *[not-enough] Not enough information
    } in { $round }.
finding-level = { $state ->
        [strength] Strength
        [challenge] Challenge
        [building] Building
       *[not-enough] Not enough information
    } in { $round }, at level { $level }.
no_finding = No finding is on record for { $round }.
# Followed by why, as people wrote it
priority = Chosen on { $on }.
priority-undated = Chosen; no day was written down.
no_aim = No aim has been written down yet.
drivers-none = No driver has been written down yet.
drivers = { $names }. { $ideas ->
        [0] No idea of what to change is on record yet.
        [one] { CAPITAL(WORD($ideas)) } idea of what to change is on record.
       *[other] { CAPITAL(WORD($ideas)) } ideas of what to change are on record.
    }

## Tests

cycles-none = No test has been planned yet.
cycles-planned = { CAPITAL(WORD($n)) } { $n ->
        [one] test is
       *[other] tests are
    } planned; no start is on record.
cycles-undecided = { CAPITAL(WORD($n)) } { $n ->
        [one] test
       *[other] tests
    } began; nothing has been decided yet.
# $left of them have no decision yet
cycles = { CAPITAL(WORD($n)) } { $n ->
        [one] test
       *[other] tests
    } began: { LIST($decided, style: "unit") }{ $left ->
        [0] {""}
        [one] ; { WORD($left) } has no decision yet
       *[other] ; { WORD($left) } have no decision yet
    }.
# In the list of $decided; $only: no other test began
decided = { $only ->
        [yes] it was
       *[no] { WORD($n) }
    } { $decision ->
        [adopt] adopted
        [adapt] adapted
        [abandon] let go
        [expand] expanded
       *[stopped] stopped for lack of data
    }
cycles-more = { CAPITAL(WORD($n)) } more { $n ->
        [one] is
       *[other] are
    } planned.

## The measure

# $verdict: small, such as "no signal yet"
measure = { $name }: { $verdict }.
tested_elsewhere = No test for this priority was about this measure; those of other priorities were.
no_measure = The aim names no measure.

## The same topics again

again_later = Asked again in { $round }; only two rounds that follow each other are compared topic by topic.
not_again = This report holds no answers from after { $round }.
again-not-compared = In this domain the two rounds cannot be compared.
# The levels of the domain can be compared, of its topics none
again-no-topic = None of its topics can be compared one by one.
# All $n topics went the same $way: up, down or none
again-alike = { $n ->
        [1] { $way ->
                [up] The one topic that can be compared moved up.
                [down] The one topic that can be compared moved down.
               *[none] The one topic that can be compared did not move.
            }
        [2] { $way ->
                [up] Both topics that can be compared moved up.
                [down] Both topics that can be compared moved down.
               *[none] Neither of the two topics that can be compared moved.
            }
       *[other] { $way ->
                [up] All { WORD($n) } topics that can be compared moved up.
                [down] All { WORD($n) } topics that can be compared moved down.
               *[none] None of the { WORD($n) } topics that can be compared moved.
            }
    }
again = Of the { WORD($n) } topics that can be compared, { WORD($up, form: "none") } moved up and { WORD($down, form: "none") } moved down.
again-domain = { $word ->
        [grew] The domain as a whole grew by more than the other domains and chance explain.
        [declined] The domain as a whole fell by more than the other domains and chance explain.
        [no-clear-change] No clear change of its own in the domain as a whole.
       *[cannot-tell] Whether the domain as a whole changed cannot be told.
    }
