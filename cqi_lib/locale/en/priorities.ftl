### What was chosen, and how it was weighed.

weighted_column = Weighted average
none_yet = No priority is written down yet. One to three are chosen together, from the findings above.

## What was chosen. $names are domains, $n how many; $by are people's own words for who chose

chosen-day-by = On { $when }, { $by } chose { $names }, from the results of { $round }.
chosen-day = On { $when }, { $names } { $n ->
        [one] was
       *[other] were
    } chosen, from the results of { $round }.
chosen-by = { CAPITAL($by) } chose { $names }, from the results of { $round }.
chosen = { CAPITAL($names) } { $n ->
        [one] was
       *[other] were
    } chosen, from the results of { $round }.
chosen-undated = No day was written down.
stays = { $names } { $n ->
        [one] was
       *[other] were
    } chosen from the results of { $round }; no new priority has been chosen since.

## How the domains were weighed

weighing_caption = How the domains were weighed, from the results of { $round }
# $weights: criteria with their weights, such as "effort 2"
weighing_note = Each reason was given 1 to 5 points; for effort, 5 means a great effort and counts as 1. The weights are { $weights }. The table orders a conversation; it does not decide.
