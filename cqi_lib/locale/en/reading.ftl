### The appendix "How to read this": levels, words on the charts, rules, privacy.

## Headings

# open: a heading
title = How to read this
hint = Words, rules and privacy.
levels = The levels
words = Words on the charts
method = How it was worked out
private = What is kept private

## Words on the charts: each word as the charts have it, then what it means

chart_words-baseline = Baseline
chart_words-baseline-means = The middle value of the points before the first test. It stays fixed.
chart_words-signal = Signal of change
chart_words-signal-means = A pattern that this chart, had nothing changed, would show at most 1 time in 20: points that lie higher or lower, taken together, a long run on one side of the line, or few crossings of it. Where there is a baseline, it is firm: ten points or more.
chart_words-possible = Possible signal
chart_words-possible-means = A pattern that chance makes at most 1 time in 5; against a short baseline of six to nine points, at most 1 time in 20.
chart_words-no_signal = No signal yet
chart_words-no_signal-means = A pattern that chance makes more often than that. It does not mean that nothing changed.
chart_words-too_few = Too few points
chart_words-too_few-means = Fewer than ten points beside the line since the first test, or in all where there was none; or only one to five before the first test: nothing can be said, so nothing is.
chart_words-cannot = Cannot be told this way
chart_words-cannot-means = Too many points lie on the line, or at the end of the scale, or have the same few values: ups and downs say nothing. Where there are points from before the first test and since, the averages of both are given instead.
chart_words-times = “1 time in 30”
chart_words-times-means = Found by letting chance draw many charts like this one: with its own dates, counts, ups and downs, season and resemblance of neighboring points, and without any change.
chart_words-range = “(7 to 21)”
chart_words-range-means = What chance leaves open of a change: 19 of 20 such spans hold the true one.

## Every answer accounted for

# $parts: what the answers are, from the following
counts = { $items ->
        [one] { $items } topic was asked
       *[other] { $items } topics were asked
    }: { $asked ->
        [one] { $asked } answer
       *[other] { $asked } answers
    }, of which { $parts }.
counts-shown = Counted here are the answers that may be shown, to { $items ->
        [one] { $items } topic
       *[other] { $items } topics
    }: { $asked ->
        [one] { $asked } answer
       *[other] { $asked } answers
    }, of which { $parts }.
counts-levels = { $n ->
        [one] { $n } is a level
       *[other] { $n } are levels
    }
counts-dont_know = { $n ->
        [one] { $n } is “don’t know”
       *[other] { $n } are “don’t know”
    }
counts-not_applicable = { $n ->
        [one] { $n } is “not applicable”
       *[other] { $n } are “not applicable”
    }
counts-blank = { $n ->
        [one] { $n } was left blank
       *[other] { $n } were left blank
    }
counts-set_aside = { $n ->
        [one] { $n } could not be read and was set aside
       *[other] { $n } could not be read and were set aside
    }
counts-dropped = { $n ->
        [one] { $n } level does not count: its giver answered fewer than half of a domain’s questions, or only one of several.
       *[other] { $n } levels do not count: their giver answered fewer than half of a domain’s questions, or only one of several.
    }

## Levels and rules

# What the levels of a scale say
no_grade = { $kind ->
        [maturity] They describe how work is done; they are not a grade.
        [agreement] They say how far people agree; they are not a grade.
        [frequency] They say how often things happen; they are not a grade.
       *[other] They are not a grade.
    }
# After the name of a level
is_target = {" "}(the target)
# After the name of a level; $low, $high: numbers that people answered with
numbers = {" "}(answers from { $low } to { $last ->
        [yes] {""}
       *[no] under{" "}
    }{ $high })
level_rule = A domain’s level is the { $balanced ->
        [roles] average of the averages of each role
        [groups] average of two averages, that of the leaders and that of everybody else together
       *[none] plain average of the people who answered
    }. A person counts in a domain who answered at least half of its questions, and not only one of several. { CAPITAL(-coach(form: "a")) }’s view is never mixed in.
level_rule-one = A domain’s level is the average of one person’s answers to its questions. At least half must be answered, and not only one of several.
level_rule-leader = A domain’s level is the average of the leader’s answers to its questions. At least half must be answered, and not only one of several.
strength_rule = Strength: level { $target } or more, at least { $share } of answers at the target or above, and no topic that may be shown below { $floor } on average.
challenge_rule = Challenge: level below { $limit }, or at least { $share } of answers at the low levels.
not_enough_rule = Not enough information: nobody answered enough, or more than { $share } of answers are “don’t know”.
# $group: those who are neither leaders nor coach, such as "staff"
# $gap: a number of levels; $one: it is 1
differ_rule = Views differ: leaders and { $group } are { $one ->
        [yes] a level
       *[no] { $gap } levels
    } or more apart and further than chance easily makes (at most one in 20 reports without any true difference holds such a mark); or answers to at least half of a domain’s topics lie far apart; or several people stand at each end of one topic.
no_overall = There is no overall number. { CAPITAL(WORD($domains)) } different things do not add up to one.
chart_rule = Charts over time are judged by the run and the crossings of Anhøj and Olesen (2014) and by the averages before and since the first test, each held against what chance makes of the same chart. The first test freezes the baseline before it. How often one or more of several charts would be a signal by chance alone takes them as moving by themselves, but for those that move together.
scales_rule = Strength: the average reaches the domain’s target, and at least { $strength_share } of answers do. Challenge: the average is below the domain’s limit, or at least { $challenge_share } of answers are at its low levels.

## Privacy. $group: those who are neither leaders nor coach, such as "staff"

confidential-together = Answers of { $group } are shown only together, and only when { WORD($minimum) } or more answered. Answers to one topic are broken down only from { WORD($distribution) } people on.
confidential-steps = Where fewer than { WORD($distribution) } { $group } rated a topic, its level is rounded to halves, at the ends of the scale to “or less” and “or more”, and the domain’s level and counts are worked out from rounded topics, so that nobody’s answers can be worked out from them.
# $told: yes or no; none where nobody recorded it
confidential-leaders = { $told ->
        [yes] Leaders are shown as such. They were told so before they answered.
        [no] Leaders are shown as such. They were not told so before they answered.
       *[none] Leaders are shown as such. Whether they were told so before they answered is not on record.
    }
named = People here agreed to answer openly: single answers are shown to this { -program }, by role, never to others.
comments_rule = Comments are printed only from { WORD($minimum) } people on{ $languages ->
        [yes] {" "}who answered in the same language
       *[no] {""}
    }, or when their writer marked them as shareable.
# $people: whom the program serves, such as "families"
participants_rule = Numbers of { $people } by group are hidden below { $minimum }.
others_rule = Other { -program(form: "many") } appear only as a group, and only when { WORD($median) } or more others answered.

## What was held back

# $what: from the following, with semicolons between
held_back = Held back in this report: { $what }.
nothing_held_back = Nothing was held back in this report.
held_staff = the answers of { WORD($n) } { $group }, because they are too few
held_domains = answers of { $group } in { LIST($names, style: "unit") }, because too few answered there
held_topics = { $topics ->
        [one] the level of one topic, because too few people rated it
       *[other] the levels of { WORD($topics) } topics, because too few people rated them
    }
held_spread = how the answers to { WORD($topics) } { $topics ->
        [one] topic
       *[other] topics
    } are spread, so that no single answer can be found
held_single = what single { $group } answered, because the round is confidential
held_votes = what the vote came to, because too few people voted
held_groups = some numbers by group of { $people }, because counts are small
held_others = the levels of other { -program(form: "many") } in { WORD($domains) } { $domains ->
        [one] domain
       *[other] domains
    }, because they are too few
held_others-all = the levels of other { -program(form: "many") }, because they are too few
held_comments = { $languages ->
        [yes] other comments, if any were written, because too few people answered in one language
       *[no] comments, because too few people answered
    } or their writers did not mark them as shareable
