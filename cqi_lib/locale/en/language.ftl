### Numbers with words, and stretches of days.

numbers-none = no data
levels-none = not shown
levels-about = about { $level }
levels-or-less = { $level } or less
levels-or-more = { $level } or more
changes-same = about the same
changes-untold = not told apart
changes-higher = higher
changes-lower = lower
changes-about = about { $change }

dates-one-month = { DATE($first, form: "monthday") } to { DATE($last, form: "day") }, { DATE($last, form: "year") }
dates-one-year = { DATE($first, form: "monthday") } to { $last }
dates-years = { $first } to { $last }
