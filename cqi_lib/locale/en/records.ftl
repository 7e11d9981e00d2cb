### Problems with what stands in a cohort's files: texts, numbers and dates, keys and columns. `found` and `allowed` stand within a
### sentence (“Error in …: found …; allowed: ….”), so they begin small and have no full stop; a mend is a sentence.

## What several say

any-correct = Correct it.
any-correct_year = Correct the year.
any-other_unit = Correct the number, or count in another unit.
any-shorten = Shorten it.
any-fill_in = Fill it in.
any-fill_in_or_delete = Fill it in, or delete the file.
any-a_text = a text
any-a_number = a number
any-a_date = a date such as 2025-03-31
any-empty_file = an empty file
any-keys_with_values = keys with values
any-open_quotation = a quotation mark that is never closed
any-your_own = what is your own
# $key: as it stands in the file, in quotation marks
any-key = the key { $key }
any-characters = at most { $n } { $n ->
        [one] character
       *[other] characters
    }

## base

# $first, $last: years
base-years = a date from { $first } to { $last }
base-sizes = 0, or a number from 0.000000001 to 1,000,000,000,000, with or without a minus sign

## csv_file

csv_file-this_row = this row
csv_file-text-mend = Fill in the cell, or delete the row.
csv_file-long-mend = Shorten it; it is read up to there.
csv_file-one_way = a number that can be read in one way only
# $point, $comma: the number with either sign read as that before the decimals
csv_file-thousands-mend = It may be { $point } or { $comma }: write it without a sign between thousands, and with a point for decimals.
# $file: a file's name; $point, $comma as above
csv_file-thousands_setting-mend = It may be { $point } or { $comma }: write at the top of { $file }, for all numbers at once, `decimals: point` (then it is { $point }) or `decimals: comma` (then it is { $comma }); or write each without a thousands sign.
csv_file-read_thousands-allowed = a number without a sign between thousands (this one was read as { $number }, and others alike)
csv_file-read_nothing-allowed = an empty cell where there is no number
csv_file-read_dates-allowed = year-month-day (here the { $order ->
        [day] day
       *[month] month
    } was read first)
csv_file-number-mend = Write digits only; leave the cell empty where there is no value.
csv_file-percent-mend = Write the number without the percent sign.
csv_file-order-mend = Which number is the month cannot be told for certain; write year-month-day.
# $file: a file's name
csv_file-order_setting-mend = Which number is the month cannot be told for certain: write at the top of { $file }, for all dates at once, `dates: day first` or `dates: month first`.
csv_file-not_worked_out-mend = The spreadsheet could not work this cell out; write the number, or leave it empty.
csv_file-date-mend = Write year-month-day.
csv_file-no_such_day-mend = There is no such day; correct it.
csv_file-day_number-mend = The spreadsheet wrote its own day number; format the column as yyyy-mm-dd and save again.
# $names: names of columns
csv_file-headings = the headings { $names }
csv_file-cells = cells between separators
csv_file-cells-mend = Check the quotation marks there.
# $why: from another program, in English
csv_file-not_apart = cells that cannot be told apart ({ $why })
csv_file-separator = cells separated by { $sign ->
        [semicolon] a semicolon
        [bar] a bar
       *[tab] a tab
    }
csv_file-comma = a comma
csv_file-separator-mend = It was read so; nothing needs to be done.
csv_file-too_many = { $n } cells
csv_file-titles = { $n ->
        [one] a row
       *[other] { $n } rows
    } above the headings
csv_file-titles-mend = What stands there is not read; nothing needs to be done.
csv_file-as_many = { $n } cells, as many as headings
csv_file-as_many-mend = Put a text that holds the separator in quotation marks, or a point for a decimal comma.
# Of a file; $first, $last: numbers of rows
csv_file-rows = rows { $first } to { $last }
csv_file-examples = { $n ->
        [1] marked as an example
       *[other] { $n } of them marked as an example
    }
csv_file-examples-mend = They are left out, so that no page prints them. Write your own, without the mark, and delete these.
# $name: in quotation marks
csv_file-heading = the heading { $name }
csv_file-twice = the heading { $name } twice
csv_file-once = each heading once
csv_file-twice-mend = Rename or delete one column.
csv_file-missing = no heading { $name }
csv_file-missing-mend = Add the column.
csv_file-no_heading = a column without heading
csv_file-not_read-mend = The column is not read.

## csv_records

csv_records-no_measure = none: measures.yml defines no measure
csv_records-measure-mend = Define it in measures.yml, or correct the name.
csv_records-oldest = a day after { $day }
csv_records-both = both numerator and denominator, or neither
csv_records-both-mend = Fill in the cell.
csv_records-count = 0 or more
csv_records-count-mend = Correct the count.
csv_records-denominator = more than 0 where something was counted
csv_records-denominator-mend = Correct one of the two counts.
csv_records-part-what = The numerator { $top } is more than the denominator { $bottom }, of which it is a part.
csv_records-part = at most { $bottom }
csv_records-part-mend = Correct one of the two; for a rate write `share: false` in measures.yml.
csv_records-ratio = { $ratio }, which is numerator / denominator x { $per }
csv_records-nothing = nothing
csv_records-ratio-mend = Leave the value empty, or correct one of the three.
# $percent, $same: a number with a percent sign
csv_records-fraction-mend = Others of this measure have a percent sign, so it may be { $percent } or { $same }: write it with the sign.
# $measure: its id in quotation marks; $row: the number of a row
csv_records-earlier = { $day } of { $measure } stands in row { $row } already.
csv_records-earlier-other = { $day } of { $measure } stands in row { $row } already, with another value.
csv_records-one_row = one row for each period
csv_records-added-mend = The counts were added together; give them another group if they are not to be.
csv_records-same-mend = It was counted once; delete one of the rows.
csv_records-one_value = one value for each period
csv_records-one_value-mend = Keep one of the two rows, or add them up.
# $here, $there: two numbers; $place: file and row or cell
csv_records-two_sources = { $day } of { $measure } is { $here } here and { $there } in { $place }.
csv_records-two_sources-mend = Keep the right number in one of the two places, and take the other out.
csv_records-earlier-number = { $day } of { $measure } has a number in row { $row }.
csv_records-earlier-reason = { $day } of { $measure } has another reason in row { $row }.
csv_records-reason = a reason only where nothing was collected
csv_records-reason-mend = Delete the reason, or the number. The number is read; the reason is not.
csv_records-one_reason = one reason for each period
csv_records-one_reason-mend = Keep one of the two; the first one is read.
# $day: the first day of what was counted
csv_records-entered = { $day } or later
csv_records-entered-mend = Nothing can be put down before its period begins; correct one of the two days.
csv_records-domain-mend = Write a domain of the instrument.
csv_records-rank = a place: 1 for the first
csv_records-turn = 1 for the first vote, 2 for the second
csv_records-whole-mend = Write a whole number from 1 up.
csv_records-points = 0 or more points, or a rank
csv_records-points-mend = Write the points this person gave.
csv_records-voted-what = Row { $row } has a vote of the same person for { $domain } already.
csv_records-voted = one row for each person and domain
csv_records-voted-mend = Add the points up in one row.
csv_records-event-mend = Correct the name, or leave the cell empty for all measures.
csv_records-event = nothing: measures.yml defines no measure

## identity

# $id: in quotation marks; $folder: its name
identity-two = the id { $id }, which the folder { $folder } has too
identity-own = an id of its own for each cohort
identity-mend = If one of them is a copy for another cohort, change some letters of its id. If both are the same cohort, move the older folder away.
identity-what = Outputs and releases of one would be taken for the other's.

## validation

validation-either = { $first } or { $other }
validation-slug = small letters, digits and '-', beginning with a letter or digit, at most 63 characters
validation-name = letters, digits, '-' and '_', beginning with a letter or digit, at most 63 characters
validation-word = a word of letters, in any script, with blanks and ' ’ . - / between them
validation-word-mend = Write it on one line, in letters only; delete other signs, also those that do not show.
validation-name-mend = Choose a name of this form; the display name may be anything.
validation-nothing = nothing
validation-needed = a value; it is needed
validation-needed-mend = Write it.
validation-unknown-mend = Correct the key, or delete it.
validation-words = { LIST($words, style: "or") }
validation-words-mend = Write one of these words.
validation-date-mend = Write year, month and day, with two digits for month and day.
validation-whole = a whole number
validation-comma-mend = Write a point for the decimal comma.
validation-digits-mend = Write digits only, without unit or sign.
validation-true = true or false
validation-true-mend = Write true or false.
validation-quotes-mend = Put it in quotes.
validation-text-mend = Write a text here.
validation-list = a list
validation-list-mend = Begin each entry with '- ', or write [a, b].
validation-keys-mend = Write keys with values, indented by two blanks.
validation-limit = a number of { $kind ->
        [greater-than] more than
        [greater-than-equal] at least
        [less-than] less than
       *[less-than-equal] at most
    } { $limit }
validation-limit-mend = Correct the number.
validation-least_entries = at least { $n } { $n ->
        [one] entry
       *[other] entries
    }
validation-least_characters = at least { $n } { $n ->
        [one] character
       *[other] characters
    }
validation-most_entries = at most { $n } { $n ->
        [one] entry
       *[other] entries
    }
validation-right_kind = a value of the right kind

## yaml_file

yaml_file-yaml = YAML text
yaml_file-deep = lists within lists without end
yaml_file-control = control characters
yaml_file-file-mend = Check that this is the right file.
yaml_file-begin-mend = Begin each line with a key and a colon, such as `name: ...`.
yaml_file-example = `example: true`: what `cqi new cohort` wrote
# $read: yes or no
yaml_file-example-mend = Write your own and delete this line; { $read ->
        [yes] its programs and rounds are those of the example.
       *[no] until then nothing of the file is used or printed.
    }
yaml_file-alias = an alias (*name)
yaml_file-written_out = values written out
yaml_file-alias-mend = Write the value out in both places.
# $tag: in quotation marks
yaml_file-tag = the tag { $tag }
yaml_file-no_tags = plain values without tags
yaml_file-tag-mend = Delete the tag.
yaml_file-no_word = a key that is not a word
yaml_file-word = a word and a colon
yaml_file-word-mend = Put quotes around the value.
yaml_file-twice = the key { $key } a second time
yaml_file-once = each key once
yaml_file-twice-mend = Keep one of them; the first is in line { $line }.
yaml_file-form = YAML: `key: value`
# $why: from another program, in English
yaml_file-malformed = text that is not YAML ({ $why })
yaml_file-malformed-plain = text that is not YAML (malformed)
yaml_file-malformed-mend = Check this line and the one above it.
yaml_file-tab = a tab
yaml_file-tab-mend = Indent with blanks: two for each step.
yaml_file-colon = a second colon in one line, or a line indented too far
yaml_file-colon-mend = Put the text after the key in quotes.
yaml_file-open-mend = Close it, or double it inside the text.
yaml_file-part = a second part after '---'
yaml_file-part-mend = Keep one part, without a line '---'.
yaml_file-sign = a text that begins with a special sign
yaml_file-sign-mend = Put the text in quotes.
yaml_file-indented = a line whose indentation fits no other
yaml_file-indented-mend = Line it up with the keys it belongs to.
