### Around the chart of all domains.
### $view says whose levels these are: everybody's (people), one person's (one), or the leaders' (leader; leaders where several).

profile_caption = Where people place each domain

## How many domains have reached the target. $named: there is one target, $target, for all; else each scale has its own

profile_say = { $view ->
        [one] In one person’s view, { reached }
        [leader] In the leader’s view, { reached }
        [leaders] In the leaders’ view, { reached }
       *[people] { CAPITAL(reached) }
    }
# The sentence without whose view it is; $whole: all of them have
reached = { $shown ->
        [1] the only domain with a level has { $at_target ->
            [0] not reached
           *[other] reached
        } { target } on average.
       *[other] { $whole ->
            [yes] { $shown ->
                [2] both
               *[other] all { WORD($shown) }
            } domains with a level have
           *[no] { $at_target ->
                [0] { $shown ->
                    [2] neither
                   *[other] none
                }
               *[other] { WORD($at_target) }
            } of the { WORD($shown) } domains with a level { $at_target ->
                [0] has
                [one] has
               *[other] have
            }
        } reached { target } on average.
    }
target = { $named ->
        [yes] { $target }
       *[no] the target
    }
profile_say-none = No domain has a level that may be shown.

## The chart for those who do not see it. $names: domains, each with its level

profile_alt = Dot plot of { $n } { $n ->
        [one] domain
       *[other] domains
    }{ $k ->
        [none] , each on its own scale with its target.
       *[other] {" "}on { WORD($k) } levels, with a target line at { target }.
    }
# $tied: one that is not named stands at the same level as the last of them
profile_alt-highest = { $tied ->
        [yes] Among the highest
       *[no] Highest
    }: { $names }.
profile_alt-all = Highest first: { $names }.
profile_alt-lowest = { $tied ->
        [yes] Among the lowest
       *[no] Lowest
    }: { $names }.
profile_alt-levels = { $n ->
        [one] Level
       *[other] Levels
    }: { $names }.
profile_alt-without = Without a level: { $names }.
profile_alt-table = All values are in the table below.

## What the marks mean

# $every: whoever answered counts in each domain; $balanced: each role (roles), or leaders and all others (groups), count alike; else each person does
profile_note = { $view ->
        [one] Each dot is one person’s view. With one person nothing can be said about how sure it is.
        [leader] Each dot is the leader’s view.
        [leaders] Each dot is the average of the leaders’ view.
       *[people] Large dots are the average of { $every ->
            [yes] the { WORD($people) } people who answered
           *[no] those who answered enough of a domain’s questions
        }, { $balanced ->
            [roles] each role counted alike
            [groups] the leaders together counted like everybody else together
           *[none] each counted once
        }.
    }
profile_note-others = { $benchmark ->
        [quartiles] The grey bar is where the middle half of the other { -program(form: "many") } lies. It is there for context: being inside or outside it is neither good nor bad.
        [median] The grey mark is the middle of the other { -program(form: "many") }, for context.
       *[none] Too few other { -program(form: "many") } answered for a comparison.
    }
# $minimum people of $group, such as "staff"
in_steps = Where fewer than { WORD($minimum) } { $group } rated a topic, the domain’s level is worked out from rounded topics and may lie a little beside that average.
# In the key of the chart; $name is what the cohort calls staff, or one of staff
profile_key-one = one person
profile_key-leaders = { $leaders ->
        [one] the leader
       *[other] the leaders
    }
profile_key-staff = { $name } together
profile_key-person = one { $name }

## The table below

profile_table_caption = Levels by domain, { $round_label }
profile_columns = { $column ->
        [domain] Domain
        [topic] Topic
        [level] Level
        [range] Range
        [leaders] Leaders
        [reached] Levels at target or above
        [unknown] “Don’t know”
       *[state] State
    }
interval = { $low } to { $high }
# In the place of a range
all_answered = all answered
interval_note = The range in the table says how far the average might move if other people like these had answered (95% interval); it is given from five people on, and not beside a level that was worked out from rounded topics.
interval_note-whole = Where all who were invited answered, nobody is missing from the average: there is no sampling error, so no range.
# 2.97 would be 3.0 with one decimal: $written are one or two such levels, $limits the one or two limits they do not reach
finer = { $written } { $n ->
        [one] is
       *[other] are
    } just below the { $of ->
        [one] limit
       *[other] limits
    } of { $limits }.
finer-many = A level with two decimals is just below a limit.
items_shown = { $n } { $n ->
        [one] topic
       *[other] topics
    } with a level
