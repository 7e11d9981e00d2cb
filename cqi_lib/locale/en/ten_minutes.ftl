### The ten minutes: what people see, what we agreed, is it working, what we learned, what happens next.

## The parts: the question each answers; in a list of contents on a phone, in one word

# open: a heading
asked-see = What people see
# open: a heading
asked-agreed = What we agreed
# open: a heading
asked-working = Is it working?
# open: a heading
asked-learned = What we learned
# open: a heading
asked-next = What happens next
# open: a heading
asked-everything = Everything behind it
# open: a heading, short
short-see = See
# open: a heading, short
short-agreed = Agreed
# open: a heading, short
short-working = Working?
# open: a heading, short
short-learned = Learned
# open: a heading, short
short-next = Next
# open: a heading, short
short-everything = All
everything_help = Levels, tests and numbers, with how they were worked out. Tap a line to open it.
unfold = Open all of it, to read or to print
fold = Close it again
# $part: one of the questions
above = The figure stands above, under “{ $part }”

## A link to what a sentence rests on

evidence-who = who answered
evidence-levels = every domain
evidence-strengths = strengths
evidence-challenges = challenges
evidence-unknown = what is not known
evidence-views = whose views
evidence-change = then and now
evidence-plan = the plan
evidence-aim = the aim
evidence-weighing = how it was weighed
evidence-measure = the measure
evidence-beside = other measures
evidence-tests = each test
evidence-predictions = all predictions
evidence-words = what this means
evidence-dates = the dates
evidence-retake = why then

## What people see. $name and $names are domains, whose grammar nobody knows

since = { $word ->
        [grew] { $name } grew since { $round_label }
        [declined] { $name } declined since { $round_label }
       *[no-clear-change] No clear change of its own in { $name } since { $round_label }
    }
# $leaders: how many leaders there are, whose own view alone is shown of some domains; 0 where that is not so. $hidden: some domains have no level
lowest = { $leaders ->
        [0] { $hidden ->
            [yes] Of the domains with a level, { lowest-who }
           *[no] { CAPITAL(lowest-who) }
        }
       *[other] Of the domains { lowest-more }, { lowest-who }
    }
lowest-more = where more than { lowest-own } can be shown
lowest-own = { $leaders ->
        [one] the leader’s own view
       *[other] the leaders’ own views
    }
# $n: how many $names there are. $rounded: levels of few people are rounded, so that a small difference says nothing of which is lower
lowest-who = { $rounded ->
        [yes] { lowest-level }
       *[no] { $n ->
            [1] { $names } is rated lowest
            [2] { $names } are rated lowest
           *[other] { WORD($n) } domains are rated lowest, at one level
        }
    }
lowest-level = { $n ->
        [1] { $names } has the lowest level shown
        [2] { $names } have the lowest levels shown
       *[other] { WORD($n) } domains have the lowest levels shown, close together
    }
# $rounded: they stand close together
alike = { $leaders ->
        [0] { alike-what } with a level stand { $rounded ->
            [yes] close together
           *[no] at the same one
        }
       *[other] { alike-what } { lowest-more } stand { $rounded ->
            [yes] close together
           *[no] at the same level
        }
    }
alike-what = { $n ->
        [2] Both domains
       *[other] All { WORD($n) } domains
    }
# The only domain of which something can be set beside nothing else
single = { $leaders ->
        [0] One domain has a level: { $name }
       *[other] Of one domain more than { lowest-own } can be shown: { $name }
    }
strengths = { $names } { $n ->
        [one] is a strength
       *[other] are strengths
    }.
challenges = { $names } { $n ->
        [one] is a challenge
       *[other] are challenges
    }.
unknown = Too little is known of { $names }.
views_differ = Views differ on { $names }.
no_levels_yet = No level can be shown yet

## What we agreed

work_on = We work on { $names }
# How many drivers are thought to move the aim, how many ideas there are for them, and how many of these were tried
ideas = { ideas-drivers }; of { WORD($ideas) } ideas for { $drivers ->
        [one] it
       *[other] them
    }, { $tried ->
        [0] none is
        [1] one is
       *[other] { WORD($tried) } are
    } on record as tried.
ideas-one = { ideas-drivers }; the one idea for { $drivers ->
        [one] it
       *[other] them
    } is { $tried ->
        [0] not on record
       *[other] on record
    } as tried.
ideas-none = { ideas-drivers }; no idea to try is on record.
ideas-drivers = { CAPITAL(WORD($drivers)) } { $drivers ->
        [one] thing is
       *[other] things are
    } thought to move it

## Is it working?

# $better: yes, no, or none where it is not known which way is wanted
shows = { CAPITAL($name) }: { $verdict ->
        [signal] a signal of change{ $better ->
            [yes] , as wanted
            [no] , not as wanted
           *[none] {""}
        }
        [possible-signal] a possible signal of change{ $better ->
            [yes] , as wanted
            [no] , not as wanted
           *[none] {""}
        }
        [no-signal-yet] no signal of change yet
        [too-few-points] too few points to tell yet
       *[cannot-be-told] cannot be told this way
    }
# $rate: such as "about 1 time in 30"
chance = If nothing had changed, a chart like this would show as much { $rate }.
nothing_counted = Nothing is counted over time yet
no_measure = No aim of a current priority names a measure that is counted

## What we learned. $told: a list of "two adopted", "one not decided"

tests = { CAPITAL(WORD($begun)) } tests so far: { LIST($told, style: "unit") }
tests-told = { WORD($n) } { $decision ->
        [adopt] adopted
        [adapt] adapted
        [abandon] let go
        [expand] expanded
        [stopped] stopped for lack of data
       *[undecided] not decided
    }
tests-only = One test so far: { $decision ->
        [adopt] adopted
        [adapt] adapted
        [abandon] let go
        [expand] expanded
       *[stopped] stopped for lack of data
    }
tests-undecided = { CAPITAL(WORD($begun)) } { $begun ->
        [one] test
       *[other] tests
    } so far, not decided yet
tests-none = No test has begun yet
taught = The team wrote after test { $title }:

## What happens next

next_on = The next step is on { DATE($on, form: "weekday") }
no_date = No next step has a date yet
no_step = No step has a date before the next assessment
no_step-due = The assessment is due again
due_list = What is due, in order
# $later: yes where that day is still to come
retake = { $later ->
        [yes] The assessment is due again from { $on }.
       *[no] The assessment has been due again since { $on }.
    }
