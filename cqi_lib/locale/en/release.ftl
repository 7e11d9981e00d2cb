### Releases: what is open, which answers a page rests on, what is withheld, and what ends it.

## A round that is still open

-interim = Interim, not for sending

interim = { -interim }. { $label } is still open: { $answered ->
        [0] nobody of this { -program } has
        [one] { WORD($answered) } person of this { -program } has
       *[other] { WORD($answered) } people of this { -program } have
    } answered so far.
interim_guessed = { -interim }. This page rests on guesses about the survey that nobody has confirmed yet.
# $command: as it is typed
guessed = The pages rest on { $n ->
        [one] a guess that nobody has
       *[other] { $n } guesses that nobody has
    } confirmed yet (cohort.yml, guesses). They lie in desk/interim only, not for sending. To confirm: { $command }
interim_cohort = { -interim }. { $label } is still open: { $answered ->
        [0] nobody has
        [one] { WORD($answered) } person has
       *[other] { WORD($answered) } people have
    } answered so far.
not_shown-open = { $label } is still open: its results come when everybody has answered.
# $before: the earlier round that pages rest on, or none; $ends: a command, as it is typed
open_round = { $label } is open: { $answered ->
        [0] nobody has
        [one] { $answered } person has
       *[other] { $answered } people have
    } answered so far. Its pages lie in desk/interim only, not for sending; { $before ->
        [none] share/ carries everything but the assessment
       *[other] share/ rests on { $before }
    }. To end it: write closed: DATE at the round in cohort.yml, or { $ends }

## Which answers a page rests on

rests_on = This rests on { $people ->
        [one] { $people } answer
       *[other] { $people } answers
    } up to { $up_to }; { $later ->
        [one] { $later } later one is
       *[other] { $later } later ones are
    } not yet included.
rests_on-undated = This rests on { $people ->
        [one] { $people } answer
       *[other] { $people } answers
    }; { $later ->
        [one] { $later } later one is
       *[other] { $later } later ones are
    } not yet included.
not_taken_up = { $label }: the answers of { $programs } are not released yet. To release them: { $ends }
later_answers = { $label }: { $later ->
        [one] { $later } later answer sheet of { $programs } is
       *[other] { $later } later answer sheets of { $programs } are
    } not yet included. To take them up: { $ends }
cohort_waits = { $label }: the cohort’s tables and benchmarks leave { $programs ->
        [one] { $programs } newer release
       *[other] { $programs } newer releases
    } of { -program(form: "many") } out until enough { -program(form: "many") } differ that none of them can be told apart.

## What is withheld

not_shown = The results of { $label } are being looked at again and are not shown here until then.
# $reason: what the evaluator wrote
withheld = { $program }: its page has no assessment of { $label }, because it was said to be false ({ $reason }). To release it again: { $ends }
withheld-gone = { $program }: its page has no assessment of { $label }, because somebody whose answers were released is no longer among those who answered. To release it again: { $ends }
withheld-side = { $program }: its page has no assessment of { $label }, because somebody whose answers were released counts with other people now. To release it again: { $ends }
withheld-printing = { $program }: its page has no assessment of { $label }, because the same answers would now be printed in a way that, beside earlier pages, gives some of them away. To release it again: { $ends }
withheld-elsewhere = { $program }: its page has no assessment of { $label }, because these people’s answers were released with other { -program(form: "many") } or parts of it, and beside those pages some could be worked out. To release it: { $ends }
unclear = { $label }: nobody can say on which answers earlier pages rested ({ $flaw }), so no page that may leave shows it. Put the record back, name its folder with --releases DIR, or go on without it: { $ends } --anyway "the reason"

## What a release did, or would do

released = { $program }: { $first ->
        [yes] released
       *[no] released again
    }, { $people ->
        [one] { $people } answer sheet
       *[other] { $people } answer sheets
    }.
unchanged = { $program }: nothing new.
# $n: people whose answers could be worked out; $more: people who are needed
held_back-people = { $program }: not released. Beside earlier pages, the answers of { $n ->
        [one] { $n } person
       *[other] { $n } people
    } could be worked out; { $mendable ->
        [yes] { $more ->
            [one] at least { $more } more person is needed
           *[other] at least { $more } more people are needed
        }
       *[no] more people would not change that
    }.
held_back-answers = { $program }: not released. Beside earlier pages, { $n ->
        [one] { $n } single answer
       *[other] { $n } single answers
    } would follow from the numbers; { $mendable ->
        [yes] { $more ->
            [one] at least { $more } more person is needed
           *[other] at least { $more } more people are needed
        }
       *[no] more people would not change that
    }.
asked_back-people = With the earlier pages in hand, somebody could work out what single people of { $programs } answered.
asked_back-untrusted = Nobody can say what follows from this release and earlier pages together.
asked_back = The reason is kept with the release.
