### The desk's form for a program's own spreadsheets: what is asked, what would be read, and that it is right

word-which = Which spreadsheet
word-none = No spreadsheet yet
word-other = Another spreadsheet, by its path
word-look = Look at it
word-heading = Heading
word-stands_for = It is
word-proposed = as proposed below
word-ignore = not read
word-group = Groups of people are in the column
word-no_group = as proposed below, if any
word-confirm = Confirm: it is read so
word-anew = Propose it anew
word-define = Define these measures
word-rules = Which rows count
word-number = Number
word-rows = Rows
word-all_rows = all of them
word-words = with one of these words
word-words_typed = with one of these words, a | between them
word-from = Only where from the date in
word-no_dates = any time passes
word-to = to the date in
word-days = at most so many days pass
word-add_rule = Count so
word-person = Each person counts once a period; people are told apart by
word-each_row = each row counts
word-repeated = A row that stands twice counts
word-not_said = not said yet
word-once = once
word-each = each time
take_back = Take back how { $number } is counted
look_at = Look at { $file }
# $file: a spreadsheet; $why: how its layout differs
waits = { $file } waits: it has { $why }. Until somebody says how it is read, its numbers are in no report.
new = New in the list: { LIST($names, style: "unit") }.
reading = { $file } is being read …
as_read = This is what { $file } would be read as. Nothing is kept until you confirm it.
already = { $file } is read so, as was confirmed. Change something, or have it proposed anew; nothing changes until you confirm that.
known = { $file } has a layout that was confirmed, and is read so once it lies in its folder. Confirm to put it there.
instead = { $file } is read as was confirmed. What you confirm here takes that one's place.
asked = { $n ->
        [one] One thing about { $file } has to be said first.
       *[other] { $n } things about { $file } have to be said first.
    }
unmatched = No heading of { $file } names a measure. Say what a heading is, or define the measure under “{ $form }”.
wrong = { $file } cannot be read as it is.
# $mapping: a file
kept = { $file } is read so from now on, and every file of the same layout, whatever it is called. Kept in { $mapping }.
brought = { $file } lies in { $folder } now.
no_file = There is no file { $file }. Write its path, such as ~/Downloads/log.xlsx.
undefined = No measure is defined yet. The headings of { $file } give { $n ->
        [one] this one
       *[other] these
    }; which way is better, and what is a part of what, you say afterwards under “{ $form }”.
defined = { $n ->
        [one] One measure is
       *[other] { $n } measures are
    } defined in { $file }.
numbers = Numbers as they would be read
period = Period

## What is asked. $found, $column: from the file, in quotes; $measure: its name

ask-order = In { $found }, what comes first?
ask-fiscal = In which month does the fiscal year begin?
ask-decimals = { $found } may be a thousand, or little more than one. Before decimals stands
ask-date = Which column says the month?
ask-column = More than one column may be the { $part ->
        [numerator] numerator
        [denominator] denominator
       *[other] value
    } of “{ $measure }”. Which one is?
ask-fraction = { $column } has numbers such as { $found }, and every hundred counts for “{ $measure }”. They are
ask-percent = { $column } has percent signs, but “{ $measure }” is not counted of every hundred. If that is right, its numbers are
ask-count = { $column } may hold counts, or so many of every hundred, for “{ $measure }”. It holds
answer-order = { $code ->
        [day] the day
       *[month] the month
    }
answer-decimals = { $code ->
        [comma] a comma
       *[point] a point
    }
answer-fraction = { $code ->
        [fraction] parts of one: 0.45 is 45 of 100
       *[number] as small as that: 0.45 of 100
    }
answer-percent = percentages all the same
answer-count = { $code ->
        [numerator] how many did: the numerator
        [denominator] how many there were: the denominator
       *[number] so many of every hundred
    }
meaning = { $part ->
        [numerator] { $measure }: the numerator
        [denominator] { $measure }: the denominator
       *[other] { $measure }
    }
# $words: in the column, or none
rule = { $number }: { $words ->
        [none] all rows
       *[other] rows with { $words } in { $column }
    }{ $days ->
        [none] {""}
       *[other] , at most { $days } days after { $start } until { $end }
    }
no_words = Say with which words in { $column } rows count.
quoted = “{ $text }”
