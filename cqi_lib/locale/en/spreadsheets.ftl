### Numbers from a program's own spreadsheets: what is wrong with a file or a cell, what would be read, what is asked. `found` and
### `allowed` stand within a sentence, so they begin small and have no full stop; a mend is a sentence.

## What several say

any-confirm_again = Look at the file with `cqi measures propose`, then confirm it again.
open_document = an OpenDocument spreadsheet

## Files

cells-rows = { $n } rows
cells-many = more rows or cells than are read
cells-large-allowed = at most { $rows } rows and { $cells } cells
cells-large-mend = Take out what is no number of yours: other years, other sheets. An export of people can be made for fewer months.
cells-sheets = { $n } sheets
cells-sheets-allowed = at most { $n } sheets
cells-macros = macros
cells-macros-mend = They were not run; only what stands in the cells is read.
# $names: of sheets, in quotes
cells-hidden = hidden sheets { $names }
cells-hidden-mend = They were not read; show them in the spreadsheet if they count.
apart-ended = a file that could not be read with the time and memory there is
apart-allowed = a file that is read within { $seconds } seconds
apart-mend = Save it again in your spreadsheet program, without other sheets and pictures, or as CSV.
files-no_months = no table with months, quarters or dates beside numbers
files-no_months-allowed = months down a column or along a row, with headings
files-no_months-mend = Give the months a column (or row) of their own with a heading over each column. A number such as 45658 is a date without a date's format.
files-no_sheet = no sheet that bears the program's name
files-no_title = no table under a title that names the program
# $headings: in quotes
files-layout = a layout that nobody has confirmed yet, with the headings { $headings }
# $file: with which it was confirmed; $new, $gone: headings in quotes, or none
files-layout-changed = a layout that is not quite the one of { $file }: { $new ->
        [none] without { $gone }
       *[other] { $gone ->
            [none] with { $new } too
           *[other] { $new } instead of { $gone }
        }
    }
files-layout-order = the headings of { $file } in another order
files-layout-allowed = a layout that was confirmed
# $command: as it is typed
files-mend = See what it would be read as: { $command }
# $file: a mapping file
keeping-unread = { $file } cannot be added to.
keeping-start = How the spreadsheets of this folder are read; `cqi measures confirm` adds to it. Remarks of yours stay.

## Months

# $found: in quotes
axis-month = { $found }
axis-month-allowed = a month, a quarter or a date
axis-month-mend = Write it like March 2025, 2025-03 or 2025-03-31; a total is called Total.
axis-no-day = { $found }
axis-no-day-allowed = a day that there is
axis-no-day-mend = Correct the date.
axis-order = { $found }
axis-order-allowed = dates that can be read in one way only
axis-order-mend = Say which comes first, day or month: `dates: day first` or `dates: month first` in measures/mapping.yml.
axis-order-both = { $found } beside dates in both orders of day and month
axis-order-both-allowed = dates in one order
axis-order-both-mend = Write all dates like 2025-03-31, or say what comes first in those that can be read in two ways: `dates: day first but some month first` or `dates: month first but some day first` in measures/mapping.yml.
axis-order-swapped = { $found } as a text, where dates up to the 12th of a month are real dates
axis-order-swapped-allowed = all dates as real dates, or all as texts
axis-order-swapped-mend = The spreadsheet may have turned day and month round in the others as they were typed. Write all of them like 2025-03-31.
axis-order-other = { $found }
axis-order-other-allowed = dates in the order that was confirmed
axis-order-other-mend = Write the dates as before, or look at the file with `cqi measures propose` and confirm it again.
axis-fiscal = fiscal years
axis-fiscal-allowed = a fiscal year whose first month is known
axis-fiscal-mend = Say in which month it begins: `fiscal_year: 7` in measures/mapping.yml for July.
axis-year = { $found } without a year
axis-year-allowed = months of which the file says the year
axis-year-mend = Write the year with the months, in a column or row beside them, or one year into the title.
axis-years = { $found } and others like it without a year
axis-years-allowed = months of which the file says the year
axis-years-mend = Write the year with the months, in a column or row beside them, or one year into the title.
axis-short = { $found } and others like it
axis-short-allowed = months that cannot be taken for days
axis-short-mend = Write the year with four digits: Jan 2025.

## Cells

cell-text = What is no number is not read.
cell-text-allowed = a number
cell-text-mend = Write the number alone, and a remark in a column or note beside it.
cell-struck = A number that is struck through was not read.
cell-struck-allowed = a number that counts
cell-struck-mend = Delete it, or take the line away.
cell-few = A number that was held back is a gap.
cell-few-allowed = a number
cell-few-mend = Nothing to do; write the number if it may be told.
cell-day = Spreadsheets make dates of what looks like 3/7.
cell-day-allowed = a number
cell-day-mend = Write “3 of 7”, or the two numbers in two columns.
cell-formula = The formula was never worked out.
cell-formula-allowed = a number, or a formula with its result
cell-formula-mend = Open the file in your spreadsheet program, save it, and export it again.
cell-fault = The formula does not work.
cell-fault-allowed = a number
cell-fault-mend = Correct the formula, or empty the cell.
cell-thousands = It may be a thousand, or little more than one.
cell-thousands-allowed = a number that can be read in one way only
cell-thousands-mend = Say `decimals: point` or `decimals: comma` in measures/mapping.yml, or write it without a sign between thousands.
cell-fraction = The other cells of this column are parts of one.
cell-fraction-allowed = a number from 0 to 1
cell-fraction-mend = Write all of them in one way: 0.45, or 45%.
cell-ratio = Two numbers stand in a cell for one.
cell-ratio-allowed = one number
cell-ratio-mend = Write the two numbers in two columns.
cell-small = It may be 45 of every 100 where 0.45 stands, or less than one.
cell-small-allowed = a number that can be read in one way only
cell-small-mend = Look at the file with `cqi measures propose`, and say --unit fraction or --unit number.
cell-merged = A number in merged cells belongs to several months or columns.
cell-merged-allowed = a cell for each month
cell-merged-mend = Take the merge away, and write each month its number.

## Reading

# $name: a heading in quotes
reading-no_column = no column { $name }
reading-no_date = { $n } { $n ->
        [one] row
       *[other] rows
    } without a date
reading-no_date-allowed = a date in every row
reading-no_date-mend = Fill in the dates, or take these rows out of the export.
reading-blank = numbers without a month
reading-left = It was left out.
reading-new_word = Nobody has said whether this counts.
reading-unit = The other numbers of this column have another unit.
# $unit: %, $, days; or none
reading-unit-allowed = { $unit ->
        [none] a number without a unit
       *[other] a number with { $unit }
    }
reading-unit-mend = Write all numbers of a column in one unit.
# $sign: comma or point
reading-sign = numbers with a { $sign ->
        [comma] comma
       *[point] point
    } before decimals
reading-sign-allowed = a { $sign ->
        [comma] comma
       *[point] point
    }, as it was confirmed
reading-period = { $kind ->
        [quarter] a quarter
        [month] a month
        [day] a day
       *[other] a year
    }
reading-period-allowed = a period of the measure's own: `frequency: { $frequency }`
reading-period-mend = Correct the period, or the frequency in measures.yml.
# $day: a date; $measure: in quotes; $other: a number; $place: a cell
reading-other = { $day } of { $measure } is { $other } in { $place }.
reading-twice-allowed = one number for each period
reading-twice-mend = Keep the right one, and take the other out.

## Counting

counting-place = rows counted for the { $part ->
        [numerator] numerator
        [denominator] denominator
       *[other] value
    }
counting-date = a date that cannot be read
counting-unnamed = { $n } { $n ->
        [one] row that names
       *[other] rows that name
    } nobody
counting-unnamed-allowed = a person in every row that counts
counting-unnamed-mend = Fill in the column, or count rows rather than people.
counting-repeated = { $n } { $n ->
        [one] row that stands
       *[other] rows that stand
    } there already, the same in every cell
counting-repeated-allowed = each row once
counting-repeated-mend = Take them out, or say how often they count: `repeated: once` or `repeated: each` in measures/mapping.yml.

drafting-none = no heading over numbers of months
drafting-none-mend = Rows of people and events are counted by a rule: define the measure in measures.yml first.

## What would be read

proposal-rows = rows { $first } to { $last }
proposal-columns = columns { $first } to { $last }
# $column: in quotes; $measure: in quotes; $group: a name, or none; $where: which rows, or none
say-column = { $column } { $near ->
        [yes] comes near to, and is taken for,
       *[no] is
    } { $part ->
        [numerator] the numerator of { $measure }
        [denominator] the denominator of { $measure }
       *[other] the value of { $measure }
    }{ $group ->
        [none] {""}
       *[other] {" "}for the group { $group }
    }{ $where ->
        [none] {""}
       *[other] {" "}in rows { $where }
    }{ $unit ->
        [percent] , in percent
        [fraction] , as parts of one: 0.45 is 45 of 100
       *[number] {""}
    }
say-count = { $part ->
        [numerator] the numerator of { $measure }
        [denominator] the denominator of { $measure }
       *[other] the value of { $measure }
    }{ $group ->
        [none] {""}
       *[other] {" "}for the group { $group }
    } counts { $rows ->
        [people] people, each once a period
       *[rows] rows
    }{ $where ->
        [none] , all of them
       *[other] {" "}{ $where }
    }
say-where = with { $words } in { $column }
say-within = with { $end } at most { $n } { $n ->
        [one] day
       *[other] days
    } after { $start }
say-rest = not read: { $names }
say-left = left out as no { $n ->
        [one] month
       *[other] months
    }: { $words }
say-order = in its dates the { $order ->
        [day-first] day comes first
        [day-first-but-some-month-first] day comes first, but in some the month does
        [month-first-but-some-day-first] month comes first, but in some the day does
       *[other] month comes first
    }
say-both = both orders of day and month stand there, as in { $day } and { $month }: each date is read in the only way in which it is one
say-years = months have their year from { $title }
say-decimals = { $found } is { $number }: a { $sign ->
        [comma] comma
       *[other] point
    } stands before decimals
say-group = groups are told apart by { $column }: { $words }
say-program = only rows with { $words } in { $column }
say-sheet = only the sheet { $sheet }
say-under = only the tables under a title with { $name }
say-foreign = not read: the table under { $title }, which is another program's

## What is asked

ask-order = { $both ->
        [yes] Both orders of day and month stand in this table. Which comes first in { $found }
       *[no] Which comes first in { $found }
    }, the day or the month? Add --dates day or --dates month.
ask-fiscal = In which month does the fiscal year begin? Add --fiscal-year 7 for July.
ask-decimals = { $found } may be a thousand, or little more than one. Add --decimals point if a point stands before decimals, else --decimals comma.
# $names: headings in quotes; $first: one of them
ask-date = Which column says the month: { $names }? Add --date "{ $first }".
# $names: headings in quotes
ask-column = More than one column may be the { $part ->
        [numerator] numerator
        [denominator] denominator
       *[other] value
    } of { $measure }: { $names }. Add --column "HEADING=ignore" for those that are not.
ask-fraction = { $column } has numbers such as { $found } for { $measure }, of which every hundred counts. Are they parts of one (0.45 for 45 of 100)? Add --unit fraction; if they are as small as that, --unit number.
ask-percent = { $column } has percent signs, but { $measure } is not counted of every hundred. Correct `unit` in measures.yml, or add --unit percent.
ask-count = { $column } may hold counts, or so many of every hundred, for { $measure }. Say of what they are counts: --column "HEADING=MEASURE numerator". If they are of every hundred, add --unit number.
# $columns: what may be counted; $measure: an id; $column: a heading
ask-rule = These are rows of people and events. Say which count, for example --count "{ $measure } denominator=all" --count "{ $measure } numerator={ $column }: WORD". Columns that tell kinds apart: { $columns }.
ask-rule-column = { $column }{ $words ->
        [none] {""}
       *[other] {" "}({ $words })
    }
ask-count-form = { $found } names no number of a measure. Write --count "MEASURE numerator=COLUMN: WORD | WORD".
ask-count-column = There is no column { $found }; there are { $names }.
ask-count-word = No row has { $found } in { $column }; there are { $words }.
ask-within-form = { $found } is no pair of dates. Write --within "MEASURE numerator=FIRST COLUMN .. SECOND COLUMN: 30".

## A program's measures and mappings

program-none = No measure is defined yet in { $file }. Write it, or draft it from the spreadsheet: { $command }
program-there = { $file } is there already. Add to it what is missing.
program-changed = { $file } was changed by somebody else at this moment. Try again.
program-flawed = { $file } has to be mended before anything is added.
program-unknown = There is no program { $program }. Programs: { $programs }.
program-head =
    Drafted from a spreadsheet's headings. Say of each which way is better: increase, decrease or neither.
    Two counts of which one is a part of the other are one measure: give it the names of both as numerator: and denominator:
# $where: sheet and rows
table = { $where }: { $layout ->
        [months-down] periods down
        [months-across] periods across
       *[events] a row for each event, counted
    }
table-nothing = nothing is read here: no heading names a measure
# $group: a name, or none
number = { $measure }{ $group ->
        [none] {""}
       *[other] {" "}({ $group })
    }{ $part ->
        [numerator] {" "}numerator
        [denominator] {" "}denominator
       *[other] {""}
    }
# $folder: of the program
program-taken = In { $folder } there is another file called { $file }. Give this one another name first.
program-not_written = { $file } could not be written ({ $why }).
