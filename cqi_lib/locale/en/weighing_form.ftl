### The form that weighs domains: its fields, how the domains stand now, Hanlon's method and the vote.

heading = { $code ->
        [weights] Weights of the criteria (they hold for the whole cohort)
        [points] Points from 1 to 5 for each domain (5 points for effort: a great effort)
        [standing] How the domains stand now, looked at in four ways
       *[hanlon] Hanlon’s method: (A + 2B) × C
    }
field = { $code ->
        [new_domain] Another domain to weigh
        [new_person] Another person who votes
        [rate] Rate the domains by Hanlon’s method as well
        [method] How people vote
        [dots] Dots for each person
        [turn] Turn of the vote
       *[held_on] Held on
    }
add = { $code ->
        [domain] Add the domain
       *[person] Add the person
    }
from_to = { $low } to { $high }
answer = { $yes ->
        [yes] yes
       *[no] no
    }

## Fields of one criterion, domain or person

weight_of = Weight of { $criterion }
points_of = { $domain }: { $criterion }
rating_of = { $domain }, { $part ->
        [size] A: size
        [seriousness] B: seriousness
       *[effectiveness] C: a remedy works
    }
# The five questions of PEARL
question_of = { $domain }: { $question ->
        [propriety] ours to do?
        [economics] worth its cost?
        [acceptability] accepted?
        [resources] people and money there?
       *[legality] allowed?
    }
votes_of = { $person }: { $domain }

## The vote

method-dots = dots
method-hundred = 100 points shared out
method-rank = nominal group (order)
ballots = Votes: { $method ->
       *[dots] the dots of each person
        [hundred] how each person shared out 100 points
        [rank] each person’s order, 1 for the first
    }
ballots-turn = { ballots }, turn { $turn } of { $last } (the last one counts)

## How the domains stand

no_weights = All weights are 0, so nothing can be ranked. Give at least one criterion a weight above 0.
standing-none = No domain has points for every criterion in this round yet.
# $places: such as "1. Referrals, 2. Data use"
standing = With these weights: { $places }.
word_note = Firm: among the first three in 80 of 100 runs or more with other weights. A close call: in 50 to 79. Open: in fewer. Hanlon: (A + 2B) × C, 300 at most. The group decides; the table only shows what was given.
word_note-none = { CAPITAL(WORD($n)) } { $n ->
        [one] domain has
       *[other] domains have
    } points for every criterion. How firm the order is can be said from four domains.
