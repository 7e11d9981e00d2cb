### The guide for the meeting in which coach and staff choose priorities: one page, printed and written on.

-meeting = Choosing priorities together
# open: the title of the guide
heading = { -meeting }
# open: the title of the guide
title = { -meeting }: { $program }
# $staff: what the cohort calls staff
# locked: it holds a number
lead = A guide for { -coach } and { $staff }, about { $minutes } minutes, with the results of { $round }.
# locked: it says what the answers are used for
ground-answers = These are people’s answers, not a grade. The numbers open the conversation; the people in the room decide.
# locked: it protects whoever answered
ground-turns = Everybody speaks once before anybody speaks twice. What a single person answered is nobody’s business.
# open: a note
foot = Afterwards the { -coach } writes points, votes and choices into the { -program }’s records, and the plan follows.

## Parts of the meeting, each with a word of advice. $people: what the cohort calls the people served

step = { $name } ({ $minutes } minutes)
# open: a heading
steps-works = What works already
# open: a hint
hints-works = Begin here: what do we want to keep, and what made it possible?
# open: a heading
steps-hard = What is hard
# open: a hint
hints-hard = For each: does this match what we see? What is behind it?
# open: a heading
steps-unclear = Where we see it differently, and what we do not know
# open: a hint
hints-unclear = A difference asks for a talk, not for a vote.
# open: a heading
steps-weigh = Weigh
# locked: it holds a rule
hints-weigh = Give each domain 1 to 5 points, alone first, then together. For effort, 5 is a great effort.
# locked: it holds a number
steps-choose = Choose one to three
# open: a hint
hints-choose = Fewer is better. Write down why, and what waits.
# open: a heading
steps-test = A first test
# open: a hint
hints-test = What could we try with a few { $people } by next Tuesday?

## What stands in them

strengths = { $n ->
        [one] Strength
       *[other] Strengths
    }: { $names }.
# Where no domain is a strength. $rest: of the domains on the way, others are none, or tied with one of these, or lower
on_the_way = { $rest ->
        [none] On the way
        [alike] Some of those on the way, all rated alike
        [tied] Among those rated highest of those on the way
       *[further] Rated highest of those on the way
    }: { $names }.
no_strengths = Every domain with a level is a challenge today; ask the group what works.
no_strengths-hidden = No level can be shown; ask the group what works.
no_challenges-hidden = No level can be shown; ask the group what is hard.
# $building: some domains are on their way
no_challenges = No domain is called a challenge. { $building ->
        [yes] Which of those on their way
       *[no] Which domain
    } matters most to { $people }?
more = { CAPITAL(WORD($n)) } more { $n ->
        [one] is
       *[other] are
    } in the report.
unknown = Not known yet: { $names }. Who could tell us?
nothing_differs = No domain is marked here as one on which views differ. What might we be missing?

## Tables to write into

# locked: it holds a rule
weigh_caption = Points from 1 to 5
# $weights: criteria with their weights, such as "effort 2"
weights = The weights: { $weights }.
# open: a caption
choice_caption = What we chose
# open: a name at the head of a table
chosen_columns-choice = Our choice
# open: a name at the head of a table
chosen_columns-why = Why this one
# open: a name at the head of a table
chosen_columns-who = Who sees to it
# open: a name at the head of a table
chosen_columns-test = First test, by when
# Heard, not seen, in a cell that is filled in by hand
to_write = to be filled in
