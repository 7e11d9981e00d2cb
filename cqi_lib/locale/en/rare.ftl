### Rare events: how long it is from one to the next, where a count per period says nothing.

# How long it was, in the measure's periods; within a sentence. $frequency: day, week, month or quarter
length = { WORD($periods) } { $frequency ->
        [day] { $periods ->
                [one] day
               *[other] days
            }
        [week] { $periods ->
                [one] week
               *[other] weeks
            }
        [month] { $periods ->
                [one] month
               *[other] months
            }
       *[quarter] { $periods ->
                [one] quarter
               *[other] quarters
            }
    }
times-none = none is on record
# $n times, each as long as the others
times-alike = { $n ->
        [1] once, { length }
        [2] both times { length }
       *[other] each time { length }
    }
times = { WORD($low) } to { WORD($high) } { $frequency ->
        [day] days
        [week] weeks
        [month] months
       *[quarter] quarters
    }, { $middle } in the middle
# $quiet periods since the last event; $since and $before: from the three messages above. $last: a period, such as "May 2025"
quiet = { $quiet ->
        [0] {""}
        [one] ; { WORD($quiet) } { $frequency ->
                [day] day
                [week] week
                [month] month
               *[quarter] quarter
            } on record since then is without one
       *[other] ; { WORD($quiet) } { $frequency ->
                [day] days
                [week] weeks
                [month] months
               *[quarter] quarters
            } on record since then are without one
    }
# $from: the period from which on points are compared, where earlier ones are not; else none
between = { $from ->
        [none] From one to the next
       *[other] Since { $from }, from one to the next
    }: { $since }. The last one is of { $last }{ quiet }.
between-tested = { $from ->
        [none] From one to the next
       *[other] Since { $from }, from one to the next
    } before the first test: { $before }. Times that ended since: { $since }. The last one is of { $last }{ quiet }.

## The figure and its table

caption = { $name }: { $frequency ->
        [day] days
        [week] weeks
        [month] months
       *[quarter] quarters
    } from one to the next
alt = { $name }, { $frequency ->
        [day] days
        [week] weeks
        [month] months
       *[quarter] quarters
    } since the one before: { $points }.
alt-point = { $period }, { $n }
unit = { $frequency ->
        [day] Days
        [week] Weeks
        [month] Months
       *[quarter] Quarters
    } since the one before; a higher point is a longer time without one
table_caption = { $name }: from one to the next
columns-counted = Counted in
columns-since = Since the one before
columns-ended = Ended
# In the column above
ended = { $before ->
        [yes] before the first test
       *[no] since
    }
note = A few times between events vary a lot by chance; no verdict is drawn from them.
