### How domains stand and why, where views differ, and what people wrote.
### $name is what the group beside the leaders is called, such as "staff" or "staff, families and partners".

# $said is a number, such as "3.1", "about 2.5" or "1.5 or less"
level = level { $said } of { $levels }

## Of how many answers something holds

answers_about = { $share ->
        [about-none] few or none of { $of }
        [about-all] all or nearly all of { $of }
       *[about-some] about { $n } of { $of }
    }
# The beginning of "… at Established or above", also after "On the way:"; in the cases "about-…" answers are counted in steps
answers = { $share ->
        [about-none] few or none of { $of } answers are
        [about-all] all or nearly all of { $of } answers are
        [about-some] about { $n } of { $of } answers are
        [one] the one answer is
        [both] both answers are
        [not-one] the one answer is not
        [neither] neither answer is
        [all] all { $of } answers are
        [none] none of the { $of } answers is
       *[some] { $n } of { $of } answers { $n ->
            [one] is
           *[other] are
        }
    }
# Some topics ask for the bad; an answer of "always" to them counts like "never" to the others
turned = { $topics ->
        [one] Answers to { WORD($topics) } topic, which asks the other way round, are turned round.
       *[other] Answers to { WORD($topics) } topics, which ask the other way round, are turned round.
    }
turned_topic = { $topic } (asked the other way round; answers are turned round)
topics_hidden = { CAPITAL(WORD($n)) } more { $n ->
        [one] topic has
       *[other] topics have
    } too few ratings to be shown.

## Why a domain is in its state. $target, $below and $labels are names of levels

strength_reason = { CAPITAL(answers) } at { $target } or above.
strength_reason-floor = { strength_reason } { $whole ->
        [yes] No topic
       *[no] No topic that may be shown
    } is below { $below } on average.
challenge_reason = { CAPITAL(answers) } at { LIST($labels, style: "or") }.
# $steps: the average is given in halves
challenge_reason-mean = The average level is { $steps ->
        [yes] about { $mean }
       *[no] { $mean }
    }; below { $limit } a domain is called a challenge. { challenge_reason }
building_reason = On the way: { answers } at { $target } or above.
leader_alone_reason = This is the { $leaders ->
        [one] leader’s
       *[other] leaders’
    } view only: too few { $name } answered here to show theirs.
leader_alone_short = { $leaders ->
        [one] leader’s
       *[other] leaders’
    } view only
views_differ_short = views differ
dont_know_reason = { dont_know_short } When more than { $tenths } in 10 are, no level is shown.
dont_know_short = { $n } of { $of } answers { $n ->
        [one] was
       *[other] were
    } “don’t know”.
no_rater_reason = Nobody answered enough of these questions: at least half are needed, and not only one of several.
no_leader_rater_reason = No leader answered enough of these questions, and the others are too few to show.
# After "A way to find out:"
unknown_next = ask these questions again, in a meeting or with the next round.
unknown_next-few = invite more people: from { WORD($minimum) } answers on a level can be shown.
# As many were asked
unknown_next-again = ask the same people again in the next round: a level can be shown from { WORD($minimum) } who give enough answers on.
way_to_find_out = A way to find out:
not_shown_reason = Fewer than { $minimum } people gave enough answers here, too few to show.

## What to do about it

# $equal: how many topics stand at the lowest level
lowest_topic = { $equal ->
        [one] The lowest topic is { $topic }, at { $level }.
       *[other] { CAPITAL(WORD($equal)) } topics are lowest, at { $level }; one is { $topic }.
    }
lowest_topic-shown = { $equal ->
        [one] Of the topics shown, the lowest is { $topic }, at { $level }.
       *[other] Of the topics shown, { WORD($equal) } are lowest, at { $level }; one is { $topic }.
    }
place_to_start = A place to start:
# After "A place to start:"
see_cycles = see the aim and the cycles below.
question_for_team = A question for the team:
# "Building" is the name of this state
others_building = { $n ->
        [one] { CAPITAL(WORD($n)) } other domain is Building: on the way, neither a strength nor a challenge today.
       *[other] { CAPITAL(WORD($n)) } other domains are Building: on the way, neither a strength nor a challenge today.
    }

## Where views differ. $leader and $staff are levels; $leaders and $staff_n count people

gap_short = { $leaders ->
        [one] the leader says
       *[other] leaders say
    } { $leader }, { $name } say { $staff }.
gap_reason = { $leaders ->
        [one] The leader places
       *[other] The { WORD($leaders) } leaders place
    } this at { $leader }, the { WORD($staff_n) } { $name } at { $staff } on average: a difference of a level or more, and larger than chance easily makes.
# How far the leaders are from the others; "the person" is the leader
apart = { $size } { $higher ->
        [yes] higher
       *[no] lower
    } than { $name }; with { WORD($leaders) } { $leaders ->
        [one] leader this may be the person
       *[other] leaders this may be the persons
    }.
gap_unmarked_short = { $leaders ->
        [one] the leader rates
       *[other] leaders rate
    } it { apart }
gap_unmarked = { $leaders ->
        [one] The leader rates
       *[other] The { WORD($leaders) } leaders rate
    } this { apart } It is matter for conversation.
agreement_short = answers are far apart.
agreement_reason = { $topics ->
        [1] People’s answers lie far apart here.
       *[other] On at least half of the topics here, people’s answers lie far apart.
    }
# $low and $high are names of the lowest and the highest level
polarised_short = answers stand at both ends, { $low } and { $high }.
polarised_reason = On { $topic }, several people answered { $low } and several { $high }.
some_of = { $names }
# The last of the names in a list: "A, B, C and two more"
some_of-more = { WORD($rest) } more
no_differences = No domain is marked as one on which views differ.
no_differences-few = This cannot be told: it takes at least { WORD($minimum) } people.
views_differ = Views differ: { $names }
unknown = Not enough information: { $names }

## Topics and comments

items_caption = { $whole ->
        [yes] Every topic
       *[no] Topics that may be shown
    }, lowest first, { $round_label }
# Before and after what a person wrote, which stands for itself; then what it is about
comment_quotes-open = “
comment_quotes-close = ”
# After a comment: what it is about
comment_about = on { $subject }
comments_shown = { $n } { $n ->
        [one] comment
       *[other] comments
    } shown
comments_withheld = { $some_shown ->
        [yes] More comments were written.
       *[no] Comments were written.
    } They are printed from { WORD($minimum) } people on, or when their writer marked them as shareable.
comments_by_language = Comments are printed from { WORD($minimum) } people on who answered in the same language, or when their writer marked them as shareable. Whether others were written is not said: it could tell who answered.
