### Problems with the data of a chart. `found` and `allowed` stand within a sentence (“Error in …: found …; allowed: ….”), so they
### begin small and have no full stop; a mend is a sentence. Names of columns and arguments stay as they are in every language.

## What several say

any-the_table = the table
any-zero_or_more = 0 or more
any-below_zero = a count below 0
any-argument-mend = Correct the argument.
any-choose_one = Choose one.
any-choose_one_of_these = Choose one of these.
any-above_zero = a number above 0

## columns

# $rows: numbers of rows
columns-rows = rows { $rows }
columns-rows-more = rows { $rows } and { $n } more
# $name: in quotation marks; $role: the argument it is given as
columns-column = column { $name } ({ $role })
columns-two = columns { $first } and { $second }
columns-twice = { $n } columns { $name }
columns-one = one
columns-twice-mend = Rename the others.
columns-twice-stop = The column { $name } given as { $role } is there more than once.
columns-no_column = no column { $name }
columns-table = a table with columns
columns-no_column-mend = Name an existing column.
columns-no_column-stop = The column { $name } given as { $role } is not in the table.
columns-number = a number such as 12 or 12.5, or nothing
columns-number-mend = Write the number; until then the point is a gap.
columns-date = a date such as 2025-03-31, or a number
columns-date-mend = Write the date; until then the row has no place in time and is left out.
# $zones: names of time zones
columns-zones = times of more than one time zone ({ $zones })
columns-one_zone = one time zone
columns-zones-mend = Dates and clock times were taken as written.

## points

points-denominator-found = a denominator below 0
points-denominator-mend = Correct the denominator. { points-gap }
points-nobody-found = a numerator above 0 with a denominator of 0
points-nobody-allowed = 0 of 0, or a denominator above 0
points-nobody-mend = Correct one of the two. { points-gap }
points-larger-found = a numerator larger than its denominator
points-larger-allowed = a numerator from 0 to the denominator
points-larger-mend = Correct the row, or use a u chart for rates. { points-gap }
points-alone-found = a numerator without a denominator
points-alone-allowed = a denominator
points-alone-mend = Write the denominator. { points-gap }
points-count-mend = Correct the count. { points-gap }
points-time-found = a time between events of 0 or less
points-time-allowed = a time above 0
points-time-mend = Measure in smaller units, such as hours. { points-gap }
points-gap = Until then the point is a gap.
points-broken = counts that are not whole numbers
points-whole = whole numbers
points-broken-mend = They are used as they stand; limits of this chart are made for counts.
# $chart: its letter or name in this library
points-unused = a denominator for a { $chart } chart
points-no_denominator = no denominator
points-unused-mend = It is not used.
points-order = rows out of time order
points-any_order = rows in any order
points-order-mend = They were put in time order first.
# $x: the name of a column
points-several = several rows with the same { $x }
points-one_row = one row each
points-several-mend = They were { $how ->
        [summed] summed
       *[averaged] averaged
    }; give each its own row if that is wrong.
# $sizes: numbers
points-subgroups = subgroups of { $sizes } values
points-one_value = one value in each subgroup
points-chart = a { $chart } chart
points-one_size = subgroups of one size, 2 or more
points-one_size-mend = Draw the same number from every period, or chart the means with chart='i'.
points-one_size-what = Programs disagree about the limits of unequal subgroups, so none are drawn.
points-one_size-stop = A { $chart } chart needs subgroups of one size.

## phases

phases-phase = phase { $n }
phases-points = { $n } { $n ->
        [one] point
       *[other] points
    }
phases-enough = 8 to 12 points or more
phases-short-mend = Join it to a neighbour; its line says next to nothing.
phases-part = the name of a column, a position or a date
phases-position = a position from 1 to { $n } or a date among the points
phases-position-mend = It makes no phase.
phases-entries = one entry per phase; there { $n ->
        [one] is { $n }
       *[other] are { $n }
    }
phases-entries-mend = The last entries are not used.
phases-freeze = 1 or more points, or a date
phases-fewer = { $n } or fewer points in this phase
phases-fewer-mend = The whole phase is the baseline; no point is left to be judged.
phases-baseline = a baseline with points in it
phases-baseline-mend = No point lies in the baseline, so there is no line.
phases-exclude = a position from 1 to { $n } or the date of a point
phases-exclude-mend = Nothing is left out by it.

## places

places-either = a position counted from 1, or a date such as 2025-03-31
places-position = a position, because x is a number
# $name: an argument of the call
places-stop = { $name } cannot be understood.

## chart

chart-frame = a pandas table
chart-frame-mend = Give a table.
chart-no_denominator = no denominator
chart-n = a column name
chart-n-mend = A { $chart } chart needs n.
# $names: what `rules` may be; RuleSet is a name in this library
chart-rules = { $names }, or a RuleSet
chart-multiply-mend = Give a number such as 100.
chart-target = a number or None
chart-target-mend = Give a number.
chart-screened = True or False
chart-stop = The series cannot be analysed as asked.

## rules

rules-setting = { $field ->
        [near] a number between 0 and 1
        [moving_range_factor] a number above 0
        [run_margin] a whole number, 1 or more
        [crossings_level] a number between 0 and 0.5
       *[shift] a whole number, 2 or more
    }
rules-setting-mend = Correct the number.
rules-stop = These rules cannot be used.

## funnels

funnels-kind = p (out of n) or u (events per exposure)
funnels-stop = The funnel cannot be drawn.
funnels-impossible = numbers that cannot be a share or a rate
funnels-possible = 0 or more, sizes up to a billion; for kind p whole numbers, no numerator above its denominator
funnels-impossible-mend = Correct the row; it is left out.
funnels-nothing = no usable row
funnels-both = a numerator and a denominator above 0
funnels-nothing-mend = Add data.
funnels-units = { $n } { $n ->
        [one] unit
       *[other] units
    }
funnels-enough = { $n } or more
funnels-units-mend = Read it with care.

## paretos

paretos-count-mend = Correct it; it counts nothing.
