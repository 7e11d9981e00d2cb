### The page for the wall: what was asked, what was heard, what is tried, when people hear again. Everybody reads it: plain words, short sentences

## Headings

# open: a heading
head-title = What we heard
# open: a heading
head-heard = What you told us
# open: a heading
head-try = What we will try
# open: a heading
head-again = When you hear again
# open: the title of the page
title = What we heard: { $program }
eyebrow = { $program }, { $round_label }

## What was asked, and who answered

# An instrument's areas are something else: a domain is called a subject on this page
asked = In { DATE($on, form: "month") } we asked how we work: { $questions ->
        [one] { WORD($questions) } question
        [13] 13 questions
       *[other] { WORD($questions) } questions
    } on { $domains ->
        [one] { WORD($domains) } subject
        [13] 13 subjects
       *[other] { WORD($domains) } subjects
    }.
answered = { $people ->
        [one] { CAPITAL(WORD($people)) } person answered.
       *[other] { CAPITAL(WORD($people)) } people answered.
    }
answered-all = { $people ->
        [one] The one person we invited answered.
       *[other] All { WORD($people) } people we invited answered.
    }
answered-some = { CAPITAL(WORD($people)) } of the { WORD($invited) } people we invited answered.
# open: a word of thanks
thanks = Thank you.
too_few = Too few people gave enough answers to tell here what they said without telling who said it.

## What was heard

things = Three things to know
strength = A strength
on_its_way = On its way
in_between = This is neither a strength nor a challenge.
no_strength = None that we can tell here.
is_strong = Enough answers reach the level that we aim at.
challenge = A challenge
is_weak = The answers here are low.
no_challenge = None that we can tell here.
unknown = Not known yet
do_not_know = Too many answers were “don’t know” to tell.
few_here = Too few people gave enough answers on this to tell what they said.
# $people: what the people served are called, such as "families"
not_heard = How { $people } see us: we have no answers of theirs.
all_known = Nothing: on every subject there are enough answers to tell.
differ = Where views differ
views = People here see this in different ways.

## What is tried. $what: the change, as a sentence of the people who wrote it

# open: a heading
aim_heading = Our aim.
aim_passed = The day we set for it has passed.
no_priority = What we work on first is not written down yet.
trying = We are trying this now: { $what }
will_try = From { $on } we try this: { $what }
will_try-open = We plan to try this, no day is set yet: { $what }
will_try-late = We planned to try this from { $on }, no start is on record: { $what }
tried = { $decision ->
        [adopt] We tried this and decided to keep it
        [adapt] We tried this and decided to change it
        [expand] We tried this and decided to try it more widely
        [abandon] We tried this and decided to let it go
        [stopped] We stopped this without data
       *[none] We tried this, and what comes of it is not decided yet
    }: { $what }
no_test = No test is written down yet.

## When people hear again

day = { $on }
month = { DATE($on, form: "month") }
now = Now
look_again = We look again at how it goes.
aim_day = The day we set for our aim.
ask_again = We can ask the same questions again.
ask_due = It is time to ask the same questions again.
no_day = No day is set yet.
# locked: it says who sees the page
# $told: something of what was said is told
foot = For everyone who answered. The leader decides if it also hangs where { $people } can see it. It tells { $told ->
        [yes] what all said together, and nothing of any one person
       *[no] nothing of any one person
    }.
