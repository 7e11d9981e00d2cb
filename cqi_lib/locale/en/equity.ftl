### Equity: the equity topics of the assessment, and gaps between groups of participants.

## The equity topics. $view says whose levels these are: everybody's (people), one person's (one) or the leaders' (leader)

# $named: there is one target, $target, for all; else each scale has its own
topics_say = { $view ->
        [one] In one person’s view, { reached }
        [leader] In the leader’s view, { reached }
        [leaders] In the leaders’ view, { reached }
       *[people] { CAPITAL(reached) }
    }
# "Of ten equity topics with a level, four are at Established or above."
reached = { $known ->
        [1] the one equity topic with a level is{ $at_target ->
            [0] {" "}not
           *[other] {""}
        }
       *[other] of { WORD($known) } equity topics with a level, { WORD($at_target, form: "none") } { $at_target ->
            [0] is
            [one] is
           *[other] are
        }
    } at { $named ->
        [yes] { $target }
       *[no] the target
    } or above.
# $topics: one or a few, each quoted
topics_say-lowest = { $hidden ->
        [0] Lowest: { $topics }.
       *[other] Lowest of those shown: { $topics }.
    }
quoted = “{ $topic }”
topics_say-more = { CAPITAL(WORD($hidden)) } more equity { $hidden ->
        [one] topic has
       *[other] topics have
    } too few ratings to be shown.
topics_say-hidden = { CAPITAL(WORD($hidden)) } equity { $hidden ->
        [one] topic was asked; it has
       *[other] topics were asked; they have
    } too few ratings to be shown.
topics_caption = Equity topics, lowest first
topics_note = These levels say how far people see equity built into the work. They do not say whether groups of { $people } fare differently; only measures by group can begin to show that.
# $then: the name of the earlier round
topics_note-then = { $then } is shown where the same groups of people were asked the same question. One topic alone moves easily by chance.
# In the place of a level
no_level = not shown
topic_columns = { $column ->
        [topic] Topic
        [domain] Domain
        [level] Level
       *[change] Change
    }

## The gap between two groups of participants: $one and $other are their names, as the files have them

# open: a heading
gap_heading = The gap between groups over time
gap_caption = Gap over time, { $group }: { $name }
gap_caption-unit = { gap_caption }, { $unit }
# Months put together
block = { DATE($start, form: "month") } to { DATE($end, form: "month") }
block-month = { DATE($start, form: "month") }
# A group's number with the counts behind it
cell = { $value } ({ $n } of { $of })
reach = { $low } to { $high }
# $before and $since: how large the gap was and is; $points: in points, else in the measure's own unit.
# $tested: there is a first test; else the first half of the time is set beside the second.
gap_say = “{ $one }” stood { $before_lies ->
        [level] level with
       *[other] { before } { $before_lies ->
            [above] above
           *[below] below
        }
    } “{ $other }” { $tested ->
        [yes] before the first test
       *[no] in the first half of the time
    } and { $since_lies ->
        [level] level
       *[other] { since } { $since_lies ->
            [above] above
           *[below] below
        }
    } { $tested ->
        [yes] since
       *[no] in the second
    }.
before = { $before }{ $points ->
        [yes] {" "}{ $before ->
            [one] point
           *[other] points
        }
       *[no] {""}
    }
since = { $since }{ $points ->
        [yes] {" "}{ $since ->
            [one] point
           *[other] points
        }
       *[no] {""}
    }
# $change: with its sign, such as "+9"; $size: the same without; $low and $high: the ends of the range of the change.
# $clear: the change is more than chance easily makes
gap_say-change = The gap changed by { $change }{ $points ->
        [yes] {" "}{ $size ->
            [one] point
           *[other] points
        }
       *[no] {""}
    } (range { reach }), { $clear ->
        [yes] by more than chance easily makes
       *[no] which chance easily makes
    }.
# $step: what the gap is rounded to: a point, a whole number, or a $size such as 0.01
gap_say-same = The gap is the same to the nearest { $step ->
        [point] point
        [whole] whole number
       *[size] { $size }
    } (range of the change { reach }).
# In how many stretches of time, $clear of $blocks, the gap is more than chance easily makes
gap_say-clear = { $which ->
        [both] In both stretches
        [all] In all { WORD($blocks) } stretches
       *[some] In { WORD($clear, form: "none") } of the { WORD($blocks) } stretches
    } is the gap larger than chance easily makes.
gap_note = { CAPITAL(WORD($together)) } { $period ->
        [week] weeks
        [quarter] quarters
        [day] days
       *[month] months
    } or more are put together, so that no count is too small to show. The ranges hold all true gaps together 19 times in 20. What may not be concluded: that the test caused a gap to open or close, that a gap means people were treated unfairly, or that no gap means they were not. Groups differ in more than their name; ask the people themselves.
gap_columns = { $column ->
        [period] Period
        [gap] Gap
       *[range] Range of the gap
    }
