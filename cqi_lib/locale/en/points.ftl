### The grid for a program's numbers and events, at the desk.

## Buttons and headings

word-numbers = Numbers by month
word-events = What happened, by day
word-undo = Undo
word-redo = Redo
word-earlier = Show earlier months
word-drop = Drop what is not saved
word-keep = Keep typing
word-chart = The run chart of the line you are in
column-date = Date
column-label = What happened
column-measure = For which measure
column-source = Taken from
column-value = Value
column-numerator = Counted
column-denominator = Out of
column-reason = Why not collected
corner-numbers = Measure
corner-events = Event
how = Arrows, Enter and Tab move; typing replaces a cell, F2 edits it; Escape takes typing back, and Escape again lets Tab leave the table. Ctrl-Z undoes, Ctrl-S saves. A block copied from a spreadsheet can be pasted with or without its headings.
new_event = New event
new_events = New events
event = Event of { $day }
events_on_record = On record

## What is said of a cell

flaw = Allowed: { $allowed }. { $mend }
flaws = { $n ->
        [one] One cell has to be mended before this can be saved; it says how.
       *[other] { CAPITAL(WORD($n)) } cells have to be mended before this can be saved; each says how.
    }
undone = { $n ->
        [0] There is nothing to undo.
        [one] Undone, in one cell.
       *[other] Undone, in { $n } cells.
    }
redone = { $n ->
        [0] There is nothing to do again.
        [one] Done again, in one cell.
       *[other] Done again, in { $n } cells.
    }
no_measures = { $file } names no measure yet, so there is nothing to fill in. Write one down first, under “What is counted” at the desk or in notebook 5.

## Pasting

# $over: how many of the cells held something else
pasted = Pasted into { $n } { $n ->
        [one] cell
       *[other] cells
    }{ $over ->
        [0] {""}
        [one] ; one of them held something else
       *[other] ; { WORD($over) } of them held something else
    }. Ctrl-Z takes it back.
left_out = Nothing was pasted.
paste_large = Nothing was pasted: a block of { $rows } rows and { $columns } columns is more than this table holds. Copy fewer.
paste_no_room = Nothing was pasted: the block has { $rows } { $rows ->
        [one] row
       *[other] rows
    } and { $columns } { $columns ->
        [one] column
       *[other] columns
    }; from this cell on there { $down ->
        [one] is one row
       *[other] are { $down } rows
    } and { $right } { $right ->
        [one] column
       *[other] columns
    }. Go to another cell, or copy fewer.
paste_two_dates = Nothing was pasted: { WORD($n) } columns hold dates. Copy the block with one of them.
paste_twice = Nothing was pasted: several columns are for the same cells ({ $heads }). Copy the block with one of each.
# $heads: at most five; $more: how many further ones
paste_unknown = { $n ->
        [one] One column is not known here
       *[other] { $n } columns are not known here
    }: { $heads }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. Paste without { $n ->
        [one] it
       *[other] them
    }?
paste_take = Paste the { $n } that are known
paste_leave = Paste nothing
no_heading = a column without heading
paste_row_twice = Nothing was pasted: row { $row } has a second number for { $day }. Keep one of the two.
paste_no_column = Nothing was pasted: no measure of this { -program } is counted by { $names }.
paste_orders = Nothing was pasted: its dates are not all written in one way ({ $dates }). Write year-month-day.
paste_order = { $n ->
        [one] The date { $text } can be read in two ways.
       *[other] { $text } and further dates can be read in two ways.
    } Which one is meant?
date_read = { $text } is { $day }
paste_thousands = { $n ->
        [one] { $text } can be read in two ways.
       *[other] { $text } and further numbers can be read in two ways.
    } Which one is meant?
number_read = { $text } is { $number }
paste_no_date = Nothing was pasted: row { $row } has no date that can be read, but “{ $text }”. Write year-month-day.
# $known: the ids of the measures
paste_no_measure = Nothing was pasted: “{ $text }” in row { $row } is no measure of this { -program }. Allowed: { $known }.
# $n: numbers of a measure that the program's own spreadsheets hold
elsewhere = { $n ->
        [one] { $n } number in this chart comes from the spreadsheets in measures/: it is not typed again here.
       *[other] { $n } numbers in this chart come from the spreadsheets in measures/: they are not typed again here.
    }
