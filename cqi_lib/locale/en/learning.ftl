### What the exercises for a new coach ask and tell: at the desk, in no report

# $near: " Did you mean …?" or nothing
unknown = There is no exercise { $name }.{ $near } There are: { $there }.
asks = { $exercise ->
        [chance] Has something changed since the first test, or is this chance alone?
        [prediction] What will this small test show?
       *[disagreement] What do these answers ask for first?
    }
choice-chance = { $code ->
        [signal] Something changed
       *[chance] Chance alone
    }
choice-prediction = { $code ->
        [less] Fewer than before
        [same] As before, or a little more
       *[more] At least 10 more
    }
choice-disagreement = { $code ->
        [work] Work on it
        [talk] A talk about it
       *[find_out] Find out more
    }
further = Next one
verdict = { $exercise ->
        [prediction] { $right ->
                [yes] Your prediction held.
               *[no] Your prediction missed.
            }
       *[other] { $right ->
                [yes] Yes.
               *[no] No.
            }
    }
tally = { $exercise ->
        [prediction] Of { $asked } predictions { $right } held.
       *[other] Of { $asked } answers { $right } were right.
    }
fooled = Charts of chance alone: { $same }, and in { $fooled } of them you saw a signal. Charts with a change: { $moved }, and you missed { $missed }.

## What chance looks like

unit = Of every 100 families
chart_alt = Twelve months before the first test: { $before }. Twelve months since: { $since }.
chart_told = { $kind ->
        [chance] Nothing had changed: chance made all of this.
        [up] The months since the first test were drawn 9 points higher.
       *[down] The months since the first test were drawn 9 points lower.
    }

## A test with a prediction

before_test = So far { $before } of every 100 families came to the first visit. Next week { $people } families will be called the evening before. How many of every 100 will come: fewer than { $before }, from { $before } to under { $edge }, or { $edge } and more?
after_test = { $came } of { $people } came, which is { $got } of every 100. Had thousands been called, about { $truth } of every 100 would have come. The fewer the people, the further chance carries the result: that is why one small test decides little, and the next one teaches more.

## Reading a disagreement

answers_caption = How one leader and eight others answered
answers_columns-level = Level
answers_columns-staff = Others
answers_columns-leader = Leader
dont_know = Don’t know
mark = { $there ->
        [yes] here
       *[no] no
    }
answers_told = { $kind ->
        [low] Nearly everybody sees a low level. There is little to argue about: it asks for work.
        [apart] The leader sees a high level and the others a low one. Before work begins this asks for a talk: what has each of them seen?
        [split] The others are split between both ends, and the average would hide it. It asks for a talk about what differs between them.
       *[unknown] Half or more do not know. That is neither high nor low: it asks who could tell.
    }
