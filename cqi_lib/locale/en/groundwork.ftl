### The vision, how the program works (logic model), and its indicators.

## Names in tables

# open: a name at the head of a table
activity = What we do
# How soon an outcome comes
# open: a name at the head of a table
horizon = { $code ->
        [short] What changes soon
        [medium] In a few years
       *[long] In the long run
    }
none = none written down
not_written = not written yet
not_known = not known yet
no_target = none yet
no_outcome = none named
# Under "Looked at by group"
no_split = no
# Under "Better"
better = { $direction ->
        [increase] more
        [decrease] less
       *[neither] neither way
    }
# open: a name at the head of a table
model_columns-part = Part
# open: a name at the head of a table
model_columns-what = What
# open: a name at the head of a table
model_columns-delivers = What it delivers
# open: a name at the head of a table
model_columns-leads = What it leads to
# open: a name at the head of a table
indicator_columns-indicator = Indicator
# open: a name at the head of a table
indicator_columns-outcome = Outcome it follows
# open: a name at the head of a table
indicator_columns-better = Better
# open: a name at the head of a table
indicator_columns-baseline = Baseline
# open: a name at the head of a table
indicator_columns-target = Target
# open: a name at the head of a table
indicator_columns-often = How often, and who
# open: a name at the head of a table
dictionary_columns-indicator = Indicator
# open: a name at the head of a table
dictionary_columns-kind = Kind
# open: a name at the head of a table
dictionary_columns-rule = Exact rule
# open: a name at the head of a table
dictionary_columns-counted = Counted
# open: a name at the head of a table
dictionary_columns-out_of = Out of
# open: a name at the head of a table
dictionary_columns-source = Source
# open: a name at the head of a table
dictionary_columns-groups = Looked at by group

## What is written down

none_yet = No groundwork has been written down yet: no vision of quality, no picture of how the { -program } works.
no_vision = No vision of quality has been written down yet.
# open: a caption
indicators_caption = How each outcome is followed
indicators_counted = { $n ->
        [one] { $n } indicator
       *[other] { $n } indicators
    }
outcomes_followed = Checked for gaps: { $outcomes ->
        [one] the one outcome has no indicator.
        [2] { $followed ->
            [0] neither
           *[other] one
        } of the two outcomes has an indicator.
       *[other] { WORD($followed, form: "none") } of the { WORD($outcomes) } outcomes { $followed ->
            [0] has
            [one] has
           *[other] have
        } an indicator.
    }
outcomes_followed-all = { $outcomes ->
        [one] Checked for gaps: the one outcome has an indicator.
        [2] Checked for gaps: both outcomes have an indicator.
       *[other] Checked for gaps: all { WORD($outcomes) } outcomes have an indicator.
    }
outcomes_followed-none = Checked for gaps: no outcome is written down.
population = For whom: { $text }
no_indicator = no indicator yet
# open: a caption
dictionary_caption = The indicators, exactly
# open: a line to open
dictionary_summary = Show how each indicator is counted
# $unit: such as "of every 100 families"; may be empty
value = { $number } { $unit }
value-dated = { $value } ({ $day })
often = { $frequency }, { $who }

## The logic model in words

model_caption = How the { -program } works: { $activities ->
        [0] nothing we do is named yet
       *[other] { WORD($activities) } { $activities ->
            [one] thing
           *[other] things
        } we do
    }{ $outcomes ->
        [0] , no change is named yet
       *[other] {" "}and { WORD($outcomes) } { $outcomes ->
            [one] change
           *[other] changes
        } { $activities ->
            [0] should come
            [one] it should bring
           *[other] they should bring
        }
    }
model_sentence-inputs = What goes in: { $names }.
model_sentence-link = “{ $source }” leads to { $names }.
model_sentence-link-none = “{ $source }” leads to nothing named yet.
model_sentence-outputs = What it delivers: { $names }.
quoted = “{ $text }”
# $texts: such as "partners have places; families trust us"
assumptions = This works only as long as: { $texts }.
outside = Also at work, and not in our hands: { $texts }.

## Gaps. $names: activities, outcomes or indicators in quotes, $n of them

gap-outcome_without_indicator = { $n ->
        [one] { $names } has no indicator yet: nobody would see whether it comes about.
       *[other] { $names } have no indicator yet: nobody would see whether they come about.
    }
gap-outcome_without_activity = { $n ->
        [one] No activity leads to { $names }: it is not said how it should come about.
       *[other] No activity leads to { $names }: it is not said how they should come about.
    }
gap-activity_without_outcome = { $n ->
        [one] No outcome is named that { $names } should move: nobody could say whether it is worth its time.
       *[other] No outcome is named that { $names } should move: nobody could say whether they are worth their time.
    }
gap-indicator_without_definition = { $n ->
        [one] { $names } has no exact rule for counting yet: two people could count differently.
       *[other] { $names } have no exact rule for counting yet: two people could count differently.
    }
gap-indicator_without_baseline = { $n ->
        [one] { $names } has no starting value yet: a change could not be told from where it began.
       *[other] { $names } have no starting value yet: a change could not be told from where it began.
    }
# $people: whom the program serves, such as "families"
gap-no_split = No indicator is looked at by group: differences between { $people } would not be seen.
gap-no_balancing = No indicator or measure watches for side effects: a gain in one place could cost another.
