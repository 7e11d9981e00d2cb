### The same questions in two rounds. Growth is never claimed from counts and means alone.

## Nothing to compare with

first_time = This is the first assessment on record, so there is nothing to compare with yet.
# A program that came out of others on $day. $whole: they ended then and nothing else came out of them
came_from = { $whole ->
        [yes] { $n ->
            [one] Since { $day }, this { -program(form: "one") } goes on with the work of { $names }.
           *[other] Since { $day }, this { -program(form: "one") } is { $names } together.
        }
       *[no] This { -program(form: "one") } came out of { $names } on { $day }.
    } Rounds before that stand in { $n ->
        [one] its report
       *[other] their reports
    } and are not compared with this one.
# What came out of this program from $day on
goes_on = Since { $day }, { $names } { $n ->
        [one] goes
       *[other] go
    } on with work of this { -program(form: "one") }.
not_taken = No answers are on record for { $round }, so there is nothing to compare.
# $reason: why no domain can be compared, where it is the same for all; $share such as 40%
cannot_compare = The two rounds cannot be compared: { $reason ->
        [questions] no topic was asked alike in both.
        [unknown] in every domain more than { $share } of the answers that may be shown were “don’t know” in one round or both.
        [groups] the answers that may be shown come from different groups of people.
       *[missing] no domain has a level of the same questions in both that may be shown.
    }
# Beside a table in which other domains are compared
apart = { $domains } cannot be compared: { $reason ->
        [questions] no topic was asked alike in both rounds.
        [unknown] more than { $share } of the answers that may be shown were “don’t know” in one round or both.
        [groups] the answers that may be shown come from different groups of people.
       *[missing] no level of the same questions may be shown in both rounds.
    }

# $domains: in this round everybody's level is shown of them elsewhere
of_leaders = { $domains }: the levels beside each other are { $leaders ->
        [one] the leader’s
       *[other] the leaders’
    } own in both rounds, because in the earlier one no others’ may be shown.

## What the domains share, then what the chosen ones did beside it

# $others: domains that were not chosen, one or more. $way: same, higher or lower; $size: levels
say-others = The { WORD($others) } other { $others ->
        [one] domain that can be compared stands
       *[other] domains that can be compared stand on average
    } { place } { $before }.
# $known: the domains that were not chosen; $others: those of them that can be set beside the chosen ones
say-some = Of the { WORD($known) } other domains that can be compared, { WORD($others) } { $others ->
        [one] rests
       *[other] rest
    } on answers of the same group of people and on a scale of the same length as { $chosen ->
        [one] the one
       *[other] those
    } you chose; { $others ->
        [one] it stands
       *[other] they stand on average
    } { place } { $before }.
# A part of the two above; the name of a round follows
place = { $way ->
        [same] where { $others ->
            [one] it was
           *[other] they were
        } in
        [higher] { $size } of a level higher than in
       *[lower] { $size } of a level lower than in
    }
# One domain was chosen. $beside: same, higher or lower than the others; $more: levels
say-one = The one you chose, { $name }, stands { $way ->
        [same] where it was
        [higher] { $size } higher
       *[lower] { $size } lower
    }{ $beside ->
        [same] , as
        [higher] : { $more } more than
       *[lower] : { $more } less than
    } { $others ->
        [one] it does
       *[other] they do
    }.
say-alone = The domain you chose, { $name }, stands { $way ->
        [same] where it was
        [higher] { $size } of a level higher than
       *[lower] { $size } of a level lower than
    } in { $before }.
# $moved: such as "Referrals +0.7, Access +0.1"
say-chosen = The domains you chose: { $moved } of a level since { $before }.
counted-one = The one domain that can be compared stands { $way ->
        [same] where it was
        [higher] higher than
       *[lower] lower than
    } in { $before }.
counted = Of the { WORD($all) } domains that can be compared, { WORD($up, form: "none") } { $up ->
        [0] stands
        [one] stands
       *[other] stand
    } higher than in { $before }, { WORD($down, form: "none") } lower and { WORD($same, form: "none") } where { $same ->
        [0] it was
        [one] it was
       *[other] they were
    }.
care = Read this with care: averages of two rounds alone are no proof of growth.
care-low = A domain that is chosen because it is low tends to stand higher next time even when nothing changed, and the fewer people answer, the more so.
# $raters: from one to four
care-few = { $raters ->
        [one] With one person, only the count of topics that moved a level says something.
       *[other] { CAPITAL(WORD($raters)) } people are too few to say more.
    }
one_rater = In one person’s view, of { $items } { $items ->
        [one] topic
       *[other] topics
    } that can be compared { $up } moved up a level or more, { $down } moved down, and { $same } stayed.

## Who answered

people_changed-same = { $after ->
        [one] The same person answered both times.
       *[other] The same { WORD($after) } people answered both times.
    }
people_changed-one = One person answered last time and one this time. Whether it is the same person cannot be told.
people_changed-untold = { then }, among them { WORD($leaders_before) } { $leaders_before ->
        [one] leader
       *[other] leaders
    }, and { WORD($after) } this time, among them { WORD($leaders_after) } { $leaders_after ->
        [one] leader
       *[other] leaders
    }. Whether they are the same people cannot be told. { part }
people_changed-counted = { then } and { WORD($after) } this time; { WORD($both) } of them answered both times.{ leader } { part }
people_changed = { then } and { WORD($after) } this time; not all of them are the same people.{ leader } { part }
# Parts of the three above
then = { CAPITAL(WORD($before)) } { $before ->
        [one] person
       *[other] people
    } answered last time
leader = { $leader ->
        [yes] {" "}Another leader answered than last time.
       *[no] {""}
    }
part = Part of a change may come from who answered.

## Questions that differ

other_questions-version = { $before } used another version of the questions or of the scale.
other_questions-none = Only topics that were asked alike in both are compared.
other_questions = { CAPITAL(WORD($n)) } { $n ->
        [one] topic was not asked alike in both rounds and is not compared
       *[other] topics were not asked alike in both rounds and are not compared
    }: { $topics }.
other_questions-many = { CAPITAL(WORD($n)) } { $n ->
        [one] topic was not asked alike in both rounds and is not compared
       *[other] topics were not asked alike in both rounds and are not compared
    }.
questions_summary = What became of each question
questions_caption = Questions that were not asked alike in { $before } and { $after }
questions_columns = { $column ->
        [topic] Topic
        [domain] Domain
       *[why] Why it is not compared
    }
# Why a question is not compared
question = { $why ->
        [text] in other words
        [domain] in another domain
        [scale] on another scale
        [new] new, asked only now
       *[retired] retired, asked only then
    }

## The figure of two rounds and its table

caption = Where each domain was, and where it is now
table_caption = Levels in { $before } and { $after }
alt = Levels in { $before } and { $after }.
alt-chosen = Chosen: { $chosen }.
# One domain of those that were chosen
alt-moved = { $name } from { $before } to { $after }
# $alike: all moved by as much
alt-others = { $n ->
        [one] The one other that can be compared moved by { $least }.
       *[other] The { WORD($n) } others that can be compared { $alike ->
            [yes] each moved by { $least }.
           *[no] moved between { $least } and { $most }.
        }
    }
# No domain was chosen
alt-all = { $n ->
        [one] The one domain that can be compared moved by { $least }.
       *[other] The { WORD($n) } domains that can be compared { $alike ->
            [yes] each moved by { $least }.
           *[no] moved between { $least } and { $most }.
        }
    }
alt-without = { CAPITAL(WORD($n)) } cannot be compared.
alt-table = All values are in the table below.
# How many topics of a domain moved a level or more, in a cell
moved = { $ways ->
        [both] { $up } up, { $down } down of { $items }
        [up] { $up } of { $items } up
        [down] { $down } of { $items } down
       *[none] none
    }
not_comparable = cannot be compared
chosen_heading = Chosen in { $round }
not_chosen = Not chosen
columns = { $column ->
        [domain] Domain
        [change] Change
       *[topics] Topics that moved
    }
