### What may be claimed between two rounds, and when the assessment is taken again.

## The verdict on a domain

heading = What may be said of the { $chosen ->
        [one] domain
       *[other] domains
    } you chose
# $verdict: grew, declined, no-clear-change or cannot-tell
claimed = { $domain }: { $verdict ->
        [grew] grew
        [declined] declined
        [no-clear-change] no clear change of its own
       *[cannot-tell] cannot tell
    }
# The same as a sentence
named = { $domain }: { $verdict ->
        [grew] grew
        [declined] declined
        [no-clear-change] no clear change of its own
       *[cannot-tell] cannot tell
    }.

## What all domains share, said first

# $domains: the domains that were not chosen, one or more
shared = First what the domains share: the other { WORD($domains) } { $domains ->
        [one] stands
       *[other] stand
    } { place }{ chance }.
# $known: the other domains that can be compared; $domains: those of them that can be set beside the chosen ones
shared-some = First what the domains share: of the other { WORD($known) }, { WORD($domains) } { $domains ->
        [one] rests
       *[other] rest
    } on answers of the same group of people and on a scale of the same length as { $chosen }; { $domains ->
        [one] it stands
       *[other] they stand
    } { place }{ chance }.
# A part of the two above. $way: same, more (higher) or less (lower); $size: levels
place = { $way ->
        [same] where { $domains ->
            [one] it was
           *[other] they were
        } in
        [more] { $size } of a level higher than in
       *[less] { $size } of a level lower than in
    } { $before }{ $domains ->
        [one] {""}
       *[other] {" "}on average
    }{ $openly ->
        [yes] {" "}(range { $low } to { $high })
       *[no] {""}
    }
# $chance: yes where chance easily makes such a difference
chance = { $chance ->
        [yes] , which chance easily makes
       *[no] {""}
    }

## Why a domain has its verdict

# A part of the sentences below; "it" is the domain. $still: yes where both levels are written alike
was = It was at level { $old } and { $still ->
        [yes] still is
       *[no] is now at { $new }
    }
# $way: same, more or less; $size: levels. $others: how many domains it is set beside
stood = { was }, { $way ->
        [same] as far as
        [more] { $size } more than
       *[less] { $size } less than
    } { $others ->
        [one] the other
       *[other] the others
    } moved
# What chance alone would do with a domain that was low (or high) before
expected = { $expected_way ->
        [same] Had nothing happened to it, it would be expected to move as { $others ->
            [one] the other
           *[other] they
        } did.
        [more] Had nothing happened to it, about { $expected } more would be expected, because part of a low level is chance.
       *[less] Had nothing happened to it, about { $expected } less would be expected, because part of a high level is chance.
    }
cause = This does not say why it changed.
grew = { stood }. { expected } It is further up than chance explains. { cause }
declined = { stood }. { expected } It is further down than chance explains. { cause }
no_clear_change = { stood }, which chance easily makes. { expected } By chance alone it can move from { $low } { $low_above ->
        [yes] more
       *[no] less
    } to { $high } { $high_above ->
        [yes] more
       *[no] less
    } than { $others ->
        [one] the other
       *[other] they
    } did.
in_steps = { $verdict ->
        [no-clear-change] { stood }. With so few people chance easily makes such a difference.
        [grew] { stood }. It is further up than chance explains. { cause }
       *[declined] { stood }. It is further down than chance explains. { cause }
    }
# $fell: yes where the others fell, no where they rose
apart = { $fell ->
        [yes] { was }, while the { $others ->
            [one] other
           *[other] others
        } fell: more than chance explains lies between them, but its own level did not rise.
       *[no] { was }, while the { $others ->
            [one] other
           *[other] others
        } rose: more than chance explains lies between them, but its own level did not fall.
    }
# $before and $after: how many people rated it in the two rounds
cannot_tell = { $reason ->
        [one_rater] One person’s view may change for many reasons, so nothing more than the topics that moved is counted.
        [few_raters] Growth is only spoken of where at least five people rated the same questions of the domain both times. Here it was { WORD($before) } and then { WORD($after) }.
        [few_domains] There is no other domain on this scale to set it beside, so it cannot be told how much of a change is chance.
       *[missing] It has no level in both rounds that may be shown and compared.
    }
compared-paired = The same people answered both times, so each person’s answers were compared with their own.
# $same: yes, the same people; no, not the same; none, not known
compared = { $same ->
        [yes] Not everybody rated the domain both times
        [no] Not the same people answered both times
       *[none] Whether the same people answered both times cannot be told
    }, so the two groups were compared as they were. More room is left for chance that way.

## A domain's topics, then and now

items_caption = { $domain }: the same topics then and now
topics_hidden = { CAPITAL(WORD($n)) } more { $n ->
        [one] topic has
       *[other] topics have
    } too few ratings in one of the two rounds or in both to be shown.
not_rounded = { $before } and { $after } are not rounded: they would look half a level apart.
item_moved = { $way ->
        [up] up
        [down] down
       *[no] no
    }
item_columns = { $column ->
        [topic] Topic
        [change] Change
       *[moved] Moved
    }

## When the assessment is taken again

# open: a heading
due_heading = When to take it again
# A part of the sentences below. $since: whole months since the last round; $interval: months between two rounds
passed = { WORD($since) } { $since ->
        [one] month has
       *[other] months have
    } passed since the last one, and { WORD($interval) } { $interval ->
        [one] is
       *[other] are
    } set between rounds
# $cycle: whole months since the last cycle closed; none where none has closed since
closed = { $cycle ->
        [none] {""}
        [0] {" "}The last cycle closed within the last month.
        [one] {" "}The last cycle closed { WORD($cycle) } month ago.
       *[other] {" "}The last cycle closed { WORD($cycle) } months ago.
    }
due-interval = It is too early for the next retake. { $since ->
        [0] Less than a month has passed since the last one
       *[other] Only { passed }
    }. It is due from { $on }.{ closed }
due-settling = It is too early for the next retake, although { passed }.{ closed } Wait until { $on }, so that the change can settle.
due-overdue = The next retake is overdue: { passed }.{ closed }
due = The next retake is due: { passed }.{ closed }
due-without-cycle = The next retake is due: { passed }. No end of a cycle is on record since then, so it would show where things stand, not what a test changed.

## All rounds

trajectory_caption = Levels over all rounds
trajectory = The assessment was taken { WORD($times) } times: { $rounds }. Only the way over all of them is shown here; single steps up and down are often chance.
# In a cell: the questions of that round were others
other_questions = other questions
not_shown = no level
trajectory-leaders = { trajectory } The levels here are those of the { -program }’s leadership alone: in one of these rounds or more, there are no others’ that may be shown.
trajectory_columns = { $column ->
        [domain] Domain
       *[time] Over time
    }
