### Names of states, roles, kinds and decisions. They stand in heads of tables, in cells and, small, in sentences.

domain_column = Domain

# Where a domain stands
state = { $code ->
        [strength] Strength
        [challenge] Challenge
        [building] Building
       *[not_enough] Not enough information
    }
# What the chart of a measure shows; the words are fixed
verdict = { $code ->
        [signal] Signal of change
        [possible-signal] Possible signal of change
        [no-signal-yet] No signal yet
        [too-few-points] Too few points
       *[cannot-be-told] Cannot be told this way
    }

## People

role-leader = { $n ->
        [one] leader
       *[other] leaders
    }
role-supervisor = { $n ->
        [one] supervisor
       *[other] supervisors
    }
role-frontline = { $n ->
        [one] frontline worker
       *[other] frontline workers
    }
role-staff = { $n ->
        [one] { -staff }
       *[other] { -staff(form: "many") }
    }
role-data_eval = { $n ->
        [one] data or evaluation person
       *[other] data or evaluation people
    }
role-participant_family = { $n ->
        [one] { -people }
       *[other] { -people(form: "many") }
    }
role-board_partner = { $n ->
        [one] board member or partner
       *[other] board members or partners
    }
role-coach = { $n ->
        [one] { -coach }
       *[other] { -coach(form: "many") }
    }
role-other = { $n ->
        [one] other person
       *[other] other people
    }

# How many people of a role there are
people-leader = { $n }{"\u00A0"}{ role-leader }
people-supervisor = { $n }{"\u00A0"}{ role-supervisor }
people-frontline = { $n }{"\u00A0"}{ role-frontline }
people-staff = { $n }{"\u00A0"}{ role-staff }
people-data_eval = { $n }{"\u00A0"}{ role-data_eval }
people-participant_family = { $n }{"\u00A0"}{ role-participant_family }
people-board_partner = { $n }{"\u00A0"}{ role-board_partner }
people-coach = { $n }{"\u00A0"}{ role-coach }
people-other = { $n }{"\u00A0"}{ role-other }

# All who are neither leader nor coach, in one group. $staff and $people are the cohort's words, such as "staff" and "families"
others = { $wide ->
        [yes] { $staff }, { $people } and partners
       *[no] { $staff }
    }
others-staff_member = { -staff }
others-staff = { -staff(form: "many") }
others-person = { -people }
others-people = { -people(form: "many") }

## Measures, tests and ideas

kind = { $code ->
        [outcome] Outcome
        [process] Process
        [balancing] Balancing
       *[learning] Learning
    }
# What measures of a kind tell
kind_question = { $code ->
        [outcome] Is it better for people?
        [process] Is the change happening?
        [balancing] Is something else suffering?
       *[learning] What can be learned?
    }
decision = { $code ->
        [adopt] Adopt
        [adapt] Adapt
        [abandon] Abandon
        [expand] Expand
       *[stopped] Stopped: no data
    }
# What a cycle is for
purpose = { $code ->
        [collect-information] Collect information
        [develop] Develop
        [test] Test
        [implement] Implement
       *[spread] Spread
    }
# What became of a change idea
idea_status = { $code ->
        [planned] planned
        [being-tested] test not decided yet
        [adapted] tried, then adapted
        [expanded] being expanded
        [adopted] adopted
        [abandoned] tried and let go
        [stopped] stopped without data
       *[not-tried] no test on record
    }
# How far the work on a priority is
stage = { $code ->
       *[planned] Planned
        [aim-and-baseline] Aim and baseline
        [first-test] First test
        [repeated-tests] Repeated tests
        [signal-of-change] Signal of change
        [adopted] Adopted
        [held] Held
    }

## Criteria by which priorities are weighed, as within a sentence; heads of columns get a capital

criterion-gap = gap to the target
criterion-importance = importance to the people served
criterion-readiness = readiness
criterion-effort = effort
criterion-equity = equity
criterion-control = within our control
yes_no = { $value ->
        [yes] yes
        [no] no
       *[none] not known
    }

## Cells of tables

# In the place of a value
absent = { $code ->
        [answered] no answers
        [shown] not shown
        [given] not given
        [noted] not noted
       *[known] not known
    }
# A count and what it is a part of
out_of = { $n } of { $of }
