### Weighing domains: what could be chosen, four ways to look at it, how firm the order is.

## Domains that could be chosen

candidates_columns-state = State
candidates_columns-asks = What it asks for
candidates_columns-why = Why
candidates_caption = Domains that could be chosen, with state and reason
candidates_summary = Show the { WORD($n) } { $n ->
        [one] domain
       *[other] domains
    } that could be chosen, with state and reason
asks = { $code ->
        [challenge] work
        [not_enough] finding out
        [conversation] a conversation first
       *[building] work, if the challenges can wait
    }

## Four ways to look at the same domains

lenses_caption = The domains that were weighed, from the results of { $round }
points_summary = Show the points that were given
weighed = { $n } { $n ->
        [one] domain
       *[other] domains
    } weighed, from the results of { $round }
not_given = not given
lens = { $code ->
        [weighted] Weighted average
        [quadrant] Impact and effort
        [hanlon] Hanlon
        [votes] Votes
        [firsts] Among the first three
       *[firm] With other weights
    }
# A place; $form is CLDR's plural class of the ordinal number
ordinal = { $n }{ $form ->
        [one] st
        [two] nd
        [few] rd
       *[other] th
    }
placed = { $value }{"\u00A0"}({ $place })
firsts = { $n } of { $of }

# Why a domain was set aside before it was scored; each stands in the list $reasons
screened = set aside: { $reasons }
screened-propriety = not ours to do
screened-economics = not worth its cost
screened-acceptability = not accepted
screened-resources = no people or money
screened-legality = not allowed
hanlon_note = Hanlon’s method in the form (A + 2B) × C: size, plus seriousness counted twice, times how well a remedy is known to work, each from 0 to 10; 300 is the most. Five yes-or-no questions (PEARL: is it ours to do, worth its cost, accepted, within our means, allowed) come first: a single no sets a domain aside.
hanlon_note-unanswered = For { WORD($n) } { $n ->
        [one] domain
       *[other] domains
    } not all five were answered.

# $n: people who voted; $dots: dots that each had
votes_note-dots = Votes: { WORD($n) } { $n ->
        [one] person
       *[other] people
    }, { WORD($dots) } { $dots ->
        [one] dot
       *[other] dots
    } each.
votes_note = Votes: { WORD($n) } { $n ->
        [one] person
       *[other] people
    }, { $method ->
       *[dots] dots
        [hundred] 100 points each, shared out
        [rank] each put the domains in order (nominal group); the first of m places counts m, the last 1
    }.
votes_note-turns = The last of { WORD($n) } turns counts.
votes_held_back = { CAPITAL(WORD($n)) } { $n ->
        [one] person
       *[other] people
    } voted. Sums are shown from { WORD($minimum) } people, so that no single vote can be worked out.

## Impact and effort

quadrant = { $code ->
        [first] much for little effort
        [big] much for much effort
        [spare] little for little effort
       *[leave] little for much effort
    }
effort_columns-impact = Impact
effort_columns-effort = Effort
effort_columns-words = In words
effort_caption = What a change would bring, and what it would take ({ $round })
effort_sentence = { $name }: impact { $impact }, effort { $effort }, { quadrant }.
effort_note = Impact is the weighted average of what a change would bring; readiness, control and effort are left out of it. Effort is as it was given, 5 for much. Both are cut at 3: from 3 impact is much, up to 3 effort is little.

## How firm the order is

# In how many of the runs a domain was among the first three
runs = { $n } of 100 runs
word = { $code ->
        [firm] firm
        [close-call] close call
       *[open] open
    }
places = { $low } to { $high }
firm_columns-place = Place
firm_columns-places = Places in the middle 8 of 10 runs
firm_columns-firsts = Among the first three
firm_columns-word = In a word
firm_caption = How firm the order is when the weights are drawn anew ({ $round })
# $told: one or several of the next, with "; " between them
firm_sentence = Among the first three: { $told }.
# $runs: such as "97 of 100 runs"
firm_sentence-one = { $name } in { $runs }, { word }
firm_said-chosen = { $name } was chosen and is { $code ->
        [firm] firm
        [close-call] a close call
       *[open] open
    }: it is among the first three in { $runs }.
firm_said = { $code ->
        [firm] Firm
        [firm-as-well] Firm as well
        [close-call] A close call
       *[open] Open
    }: { $names }.
firm_note = The order was made 1,000 times with weights drawn around the agreed ones (Dirichlet, seeded, so that the same runs come out every time). Firm: among the first three in 80 of 100 runs or more. A close call: in 50 to 79. Open: in fewer.
firm_note-left = In each of them the answers of each of the { WORD($n) } people were left out in turn.
firm_note-nobody = Nobody’s answers were left out in turn: that would tell about single people, and is done at the evaluator’s desk only.
no_stability-few = With { WORD($n) } { $n ->
        [one] domain
       *[other] domains
    } weighed, every one is among the first three; how firm the order is cannot be said.
no_stability = How firm the order is cannot be said: too few domains have points for every criterion.
desk_said-none = Leaving out one person’s answers is not offered: fewer than two people have a level here.
desk_said = With the answers of each of the { WORD($n) } people left out in turn.
