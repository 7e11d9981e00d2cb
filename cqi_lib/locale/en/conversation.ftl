### The conversation about findings: what better looks like, where answers lie apart, what to ask.

## The topics behind a challenge, and questions

behind_summary = { $n ->
        [one] The topic
       *[other] The { WORD($n) } topics
    } behind this, and questions for the conversation
behind_summary-shown = { CAPITAL(WORD($n)) } { $n ->
        [one] topic
       *[other] topics
    } behind this that may be shown, and questions for the conversation
topics_hidden = Too few people rated single topics here to show them.
topic_level = { $level }.
# $label: a level of the scale, in its own words; $anchor: what that level looks like
better-anchor = What { $label } looks like: { $anchor }
better-more = Better would be that { more }.
better = The next level is { $label }.
# What more of a topic is, by what the scale asks; turned: the statement asks the other way round
more = { $more ->
        [agreement] more people agree
        [agreement-turned] more people disagree
        [frequency] it happens more often
       *[frequency-turned] it happens less often
    }
# open: a heading
questions_heading = Questions for the conversation
ask_as_sentence = { $question }?
question_next-more = On { $topic }: what would have to change so that { more }, and what is in the way?
question_next = On { $topic }: what would we see every day if this were { $label }, and what is in the way?
question_views = Our views differ here: what have some of us seen that others have not?
question_unknown = { CAPITAL(WORD($n)) } { $n ->
        [one] answer was
       *[other] answers were
    } “don’t know”: who could tell us?
# open: a question for the conversation
question_people = How would the people we serve describe this, and how could we ask them?

## Where answers lie furthest apart

consensus_caption = Topics on which answers lie furthest apart, { $round }
consensus_columns-topic = Topic
consensus_columns-level = Level
consensus_columns-distance = Distance
consensus_columns-answers = Answers
# $equal: topics on which answers lie as far apart; $size: such as 0.94; $far: one level, a part of one, or more than one
consensus_topic = Answers lie furthest apart on { $equal ->
        [one] { $topic }
       *[other] { WORD($equal) } topics, one of them { $topic }
    }: { consensus_far }
consensus_topic-shown = Of the topics that may be broken down, answers lie furthest apart on { $equal ->
        [one] { $topic }
       *[other] { WORD($equal) }, one of them { $topic }
    }: { consensus_far }
consensus_far = an answer is typically { $far ->
        [one] one level
        [part] { $size } of a level
       *[more] { $size } levels
    } from the average.
# $whole: every domain may be shown; $group: such as "staff"
consensus_domains = { $whole ->
        [yes] Answers
       *[no] Of the domains that may be shown, answers
    } lie furthest apart in { $names }. Single topics are broken down from { WORD($n) } { $group } on.
consensus_domains-none = Answers lie close together in every domain{ $whole ->
        [yes] {""}
       *[no] {" "}that may be shown
    }.
consensus_none = On every topic that may be broken down, everybody who rated it gave the same answer.
consensus_few = It takes at least { WORD($n) } people to say how far answers lie apart.
consensus_note = Distance: how far an answer typically lies from the average.
consensus_note-agreement = { $size } of a level or less is usually read as agreement.
answers_at-none = none

## Where leaders and others differ. $group: the others, such as "staff" or "staff, families and partners"

gaps_caption = Where leaders and others differ most, { $round }
gaps_columns-leaders = { $n ->
        [one] Leader
       *[other] Leaders
    }
gaps_columns-difference = Difference
# $equal: domains with as large a difference; $leader, $staff: levels
gap_most = { $equal ->
        [one] The largest difference is in
       *[other] { CAPITAL(WORD($equal)) } domains differ most; one is
    } { $name }: { gap_views }
# Where both views are not shown in every domain
gap_most-shown = Where both are shown, { $equal ->
        [one] the largest difference is in
       *[other] { WORD($equal) } domains differ most; one is
    } { $name }: { gap_views }
gap_views = { $leaders ->
        [one] the leader places
       *[other] the leaders place
    } it at { $leader }, { $group } at { $staff } on average.
gap_small = { $leaders ->
        [one] The leader
       *[other] The leaders
    } and { $group } place every domain { $whole ->
        [yes] within
       *[no] in which both are shown within
    } half a level of each other.
gap_note-one = With one leader a difference may be the person: it is shown for the conversation, never marked.
# $least: such as 1.0; $one: it is just one level
gap_note = A difference is marked from { $least } { $one ->
        [yes] level
       *[no] levels
    } on, and only where it is larger than chance easily makes: at most one in 20 reports without any true difference holds a mark. What is not marked may be the persons who answered.

## Levels by role

roles_caption = Levels by role, { $round }
# A level with the number of people behind it
roles_cell = { $mean } ({ $n })
no_level = no level
roles_note = In brackets: people of that role who answered. They agreed to be shown to their own { -program }.

## Topics of a domain none of which can be called the lowest

# $whole: every topic of the domain is shown
topics_alike = { $n ->
        [2] Both topics
       *[other] All { WORD($n) } topics
    }{ $whole ->
        [yes] {""}
       *[no] {" "}shown
    } stand at { $level }.
# $topics: each with its level, such as "travel (about 2.0)"
lowest_unknown = { $whole ->
        [yes] Which topic is lowest cannot be told
       *[no] Of the topics shown, it cannot be told which is lowest
    }: { LIST($topics, style: "or") }.
