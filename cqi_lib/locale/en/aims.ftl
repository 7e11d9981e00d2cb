### Aims: the aim written out, the five questions of a SMART aim, what a driver diagram lacks.

## The aim, written out

# $by: a date or none; $what: aim-what
aim = { $by ->
        [none] { CAPITAL(aim-what) }.
       *[other] By { $by }: { aim-what }.
    }
# $name: the measure in few words, as people wrote it, or aim-measure; $to: the number aimed at with its unit, such as "65 of every 100 families", or none; $way: whether it goes up or down from $start
aim-what = { $name }{ $to ->
        [none] {""}
       *[other] , { $to }{ $way ->
            [up] , up from { $start }
            [down] , down from { $start }
           *[none] {""}
        }
    }
aim-measure = the measure
aim-open = By { $by }: what and how much is not written down yet.
no_aim = No aim has been written down yet: what, by how much, by when, for whom.
for_whom = For { $whom }

## Where it stands

# $rests: what the number now rests on
stands = { CAPITAL(stands-parts) }; { $rests ->
        [measure] no measure to tell it by
        [all] no numbers of all together yet
        [tested] no points since the first test yet
        [untested] no points yet
        [middle] middle of the last six points
        [one] one point { $tested ->
            [yes] since the first test
           *[no] so far
        }
       *[latest] latest of { WORD($points) } { $tested ->
            [yes] since the first test
           *[no] points
        }
    }.
# Each number may be missing (none); $last: the last period with data, such as "May 2024", where data stopped; $passed: the day has passed; $reached: yes, no, or none where that cannot be said; $then: the same of that day
stands-parts = { $start ->
        [none] {""}
       *[other] { $start } at the start,{" "}
    }{ $now ->
        [none] {""}
       *[other] { $now } { $last ->
            [none] now
           *[other] up to { $last }
        },{" "}
    }{ $to ->
        [none] no number set as the aim
       *[other] aim { $passed ->
            [yes] was{" "}
           *[no] {""}
        }{ $to }{ $by ->
            [none] {""}
           *[other] {" "}by { $by }
        }{ $reached ->
            [yes] { $passed ->
                [yes] { $then ->
                    [yes] : reached
                    [no] : not by then, reached now
                   *[none] : reached now
                }
               *[no] : reached
            }
            [no] { $passed ->
                [yes] { $then ->
                    [yes] : reached by then, not now
                    [no] : not reached
                   *[none] : not reached now
                }
               *[no] {""}
            }
           *[none] {""}
        }
    }

## The five questions of a SMART aim

# locked: it holds a number
smart_caption = Is the aim SMART? Five questions that an aim should answer
smart_columns-question = Question
smart_columns-asks = What it asks
smart_columns-aim = This aim
# locked: it holds a number
smart_summary = Show the five questions
question-specific = Specific
question-specific-asks = What is counted, for whom, and who must not be left behind?
question-measurable = Measurable
question-measurable-asks = Is there a measure with a starting value and a target?
question-achievable = Achievable
question-achievable-asks = Is it a real gain, and mostly in our hands?
question-relevant = Relevant
question-relevant-asks = Does it say something about people’s lives, and why it was chosen?
question-time_bound = Time-bound
question-time_bound-asks = By which day?
# $n of five questions; several things may leave one open, and one may leave several
smart_said = The aim leaves { WORD($n) } of five SMART questions open. What is missing or in doubt: { $lacks }.
smart_said-none = The aim answers all five questions of a SMART aim.
lacking = Still open: { $lacks }.
lacking-none = Answered

## What leaves a question open; in $lacks, with a semicolon between them

lacks-no_measure = no measure is named
lacks-unknown_measure = the measure is not among those defined
lacks-no_baseline = no starting value is written into the aim
lacks-baseline_unfounded = the measure has no values from before the first test that the starting value could come from
lacks-no_target = no target is given
lacks-wrong_side = the target is no better than the starting value
lacks-within_chance = the target lies within the usual ups and downs, so chance alone can reach it
lacks-out_of_control = the team gave this domain 1 or 2 of 5 points for being within its control
lacks-not_outcome = its measure does not count a change in people’s lives
lacks-no_why = no reason is written down for choosing it
lacks-no_date = no date is set
lacks-date_past = its date has passed
lacks-no_scope = it does not say for whom
lacks-no_equity = it does not say who must not be left behind

## What the drivers lack. $names: drivers or ideas, $n of them, in people's own words

driver_gaps = Checked for gaps: { $gaps }.
driver_gaps-none = Checked for gaps: every driver has a measure and an idea, and every idea belongs to a driver.
gap-name = “{ $name }”
gap-driver_without_measure = { $names } { $n ->
        [one] has
       *[other] have
    } no measure yet
gap-driver_without_process = { $names } { $n ->
        [one] has
       *[other] have
    } no measure that shows whether the change happens
gap-driver_without_idea = { $names } { $n ->
        [one] has
       *[other] have
    } no change idea yet
gap-idea_without_driver = { $names } { $n ->
        [one] is
       *[other] are
    } tied to no driver
gap-idea_without_measure = nothing would show whether { $names } { $n ->
        [one] works
       *[other] work
    }
gap-no_driver = no driver is named yet
gap-no_outcome_measure = no aim is set on an outcome measure
gap-no_balancing_measure = no measure watches for side effects
gap-few_drivers = only one driver is named
gap-too_many_drivers = more than five drivers are named
