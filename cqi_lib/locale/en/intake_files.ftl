### Reading files of answers: what is wrong with a file, its sheets and its columns.

## any

# Words for a response file that is read
any-csv = CSV, TSV or XLSX
any-damaged = a workbook that is cut off or damaged
any-answers = answers
any-again = Export the responses again.
any-fine = Nothing to do.
any-left_out = Left out.
# $best: a word in quotes
any-did-you-mean = Did you mean { $best }?
# The mapping file as a place: "mapping, tool"
any-mapping = mapping
any-tool-mend = Write `tool:` in the mapping file: { LIST($tools, style: "or") }.
any-total-mend = Left out; if it is a person, give the row an id that names no total.

## sheet

# Places. $name: in quotes
sheet = sheet { $name }
# $name: mostly in quotes
sheet-column = column { $name }

## spelling

# The start of a list, and how many others it has
spelling-listed = { $first } and { $more } more
# Several rows of a file: "2-4, 9"
spelling-rows = rows { $rows }

## log

log-unusable = { $file } cannot be used.

## container

container-unreadable = { $file } cannot be read.
# $ending: of a file's name, such as .csv
container-workbook = an Excel workbook named { $ending ->
        [none] without ending
       *[other] { $ending }
    }
container-workbook-mend = It was read as a workbook.
container-text = text with separators in a file named { $ending }
container-text-mend = It was read as text.
container-path-mend = Give the path of a response file.
container-bytes = { $n } bytes
container-bytes-allowed = at most { $n } bytes
container-bytes-mend = Check that this is the export.
container-none = no such file
container-none-allowed = a file that exists
container-none-mend = Check the name and the folder.
container-closed = a path that cannot be opened
container-closed-allowed = a readable file
container-closed-mend = Check the name and the rights.
container-mend = Export the responses again as CSV or XLSX.
container-empty = an empty file
container-locked = a workbook protected by a password
container-locked-mend = Open it, remove the password and save it as .xlsx.
container-xls = a workbook in the old .xls format
container-xls-mend = Open it and save it as .xlsx.
container-html = a web page (HTML), not a workbook
container-html-mend = Open it in Excel and save it as .xlsx.
container-lss = a LimeSurvey survey (.lss): the questionnaire, not the answers
container-lss-mend = Export the responses as CSV.
container-xml = an XML file
container-xml-mend = Open it in Excel and save it as .xlsx, or export CSV.
container-document = a document or picture
container-spss = an SPSS file
container-spss-mend = Export the responses as CSV or XLSX.
container-packed = a database or packed file
container-qsf = a Qualtrics survey (.qsf): the questionnaire, not the answers
container-qsf-mend = Export the data as CSV.
container-json = a JSON file
container-zip-locked = a zip file protected by a password
container-xlsb = a binary workbook (.xlsb)
container-ods = an OpenDocument file
container-word = a Word document
container-zip = a zip file without a workbook

## delimited

# What a file was read as. $separator: one of the following, or a sign in quotes; $encoding: UTF-8 and the like
delimited-text = text, { $separator }, { $encoding }
delimited-comma = comma
delimited-semicolon = semicolon
delimited-tab = tab
delimited-bar = bar
delimited-last-found = a last row that ends in an empty cell, without the end of a line
delimited-last-allowed = whole rows
delimited-last-mend = Check that the file was not cut off there.
delimited-encoding-found = text in { $encoding }
delimited-encoding-allowed = UTF-8 is the usual encoding
# 'CSV UTF-8': what Excel calls it
delimited-encoding-mend = It was read so; check letters with accents, or save the file as 'CSV UTF-8'.
delimited-separator-found = the separator { $separator }
delimited-separator-allowed = comma is the usual one
delimited-separator-mend = It was read so; nothing to do.
delimited-broken-found = broken { $encoding } text
delimited-broken-allowed = whole text
delimited-broken-mend = The file may be cut off; export it again.
delimited-bytes-found = bytes that are not text
delimited-bytes-mend = Export the responses again as CSV.
delimited-unknown-found = text in an unknown encoding
delimited-unknown-mend = Save the file as 'CSV UTF-8'.
# A line of the file; a row of the table may take several
delimited-line = line { $n }
# Quotes: the quotation marks around a cell
delimited-quotes-allowed = cells whose quotes are closed
delimited-quote-large-found = a cell of more than a million characters
delimited-quote-large-mend = Look for a quote that is never closed.
delimited-quote-open-found = a quote that is never closed
delimited-quote-open-mend = Close or remove the quote in the record that begins there.
delimited-quote-within-found = a quote within a quoted cell
delimited-quote-within-mend = Double the quote inside the cell, or export the file again.
delimited-records-found = a quoted cell that holds whole records
delimited-records-mend = Close the quote in this row.

## workbook

# What a file was read as
workbook = workbook
workbook-entities-found = a workbook with XML entities
workbook-entities-allowed = a plain workbook
workbook-entities-mend = Save it again in Excel, or export CSV.
workbook-damaged-allowed = a whole workbook
workbook-damaged-mend = Export or download it again.
# $error: a kind of error, as the programming language names it
workbook-unreadable-found = a workbook that cannot be read ({ $error })
workbook-unreadable-allowed = a workbook as Excel writes it
workbook-unreadable-mend = Open it, save it again as .xlsx, or export CSV.
# A place. $names: in quotes
workbook-sheets = { $n ->
        [one] sheet
       *[other] sheets
    } { $names }
workbook-charts-found = charts, no cells
workbook-charts-allowed = sheets with cells
workbook-far-found = { $n ->
        [one] { $n } cell
       *[other] { $n } cells
    } far away from the table
workbook-far-allowed = rows to { $rows } without large gaps, columns to { $columns }
workbook-far-mend = They were left out; delete them if they mean nothing.
workbook-empty-found = a workbook without any cell filled in
workbook-empty-allowed = a sheet with a table
workbook-empty-mend = Save or export the table itself once more; from charts nothing can be read.
# $size: megabytes
workbook-large-found = a workbook that unpacks to { $size } MB in { $n ->
        [one] { $n } part
       *[other] { $n } parts
    }
workbook-large-allowed = at most { $size } MB and { $times } times its packed size
workbook-large-mend = Check where the file comes from; export CSV instead.

## layout

# Rows left out, by what they are. $words: what each begins with, in quotes
layout-title = title: { $words }
layout-heading-repeated = heading repeated: { $words }
layout-total-or-average = total or average: { $words }
layout-footnote = footnote: { $words }
layout-left-allowed = headings, then one row after the other
layout-left-mend = Left out; delete it from the file if you like.
# $sizes: numbers of cells; $n: of headings
layout-ragged-found = rows of { $sizes } cells under { $n ->
        [one] { $n } heading
       *[other] { $n } headings
    }
layout-ragged-allowed = { $n ->
        [one] { $n } cell
       *[other] { $n } cells
    } in each row
layout-ragged-mend = Look for a separator or quote too many or too few in these rows.
layout-cut-mend = The file may be cut off in its last row: export it again.

## recognition

recognition-tool-mend = Correct the name of the tool.
# $tools: "a Qualtrics export" and the like
recognition-signs-found = signs of { $tools }
recognition-signs-allowed = one survey tool's export
# $names: of sheets, in quotes
recognition-sheets-found = { $n } sheets with responses: { $names }
recognition-sheets-allowed = one sheet
recognition-sheets-mend = Write `sheet:` with its name in the mapping file.
# $tool: in quotes
recognition-no_sign-found = { $tool }, but the file has none of its signs
recognition-no_sign-allowed = the tool that wrote the file
recognition-no_sign-mend = Correct or delete `tool:` in the mapping file.
recognition-other-allowed = a file of responses
recognition-xlsform-found = an XLSForm: the questionnaire, not the answers
recognition-xlsform-mend = Download the submissions as CSV or XLSX.
recognition-dictionary-found = a REDCap data dictionary: the questions, not the answers
recognition-dictionary-mend = Export the data as CSV (raw).
recognition-events-found = a list of REDCap events, not answers
recognition-events-mend = Export the data as CSV (raw).
recognition-structure-found = a LimeSurvey survey structure: the questionnaire, not the answers
recognition-structure-mend = Export the responses as CSV; keep this file beside them, it explains their codes.

## export

# A code and what it stands for
export-is = { $code } is { $label }
# $pairs: the one above, several times
export-labels-found = codes whose labels differ from the instrument's: { $pairs }
export-labels-allowed = the labels of the instrument
export-labels-mend = Check the instrument, or say what the codes mean under `answers:` in the mapping file.
export-labels-what = A label that the scale knows was believed; otherwise the code was.
export-aside-allowed = answers of respondents
export-aside-mend = Nothing to do, unless they are answers after all.

## columns

columns-target-allowed = an item code, <item>_comment, { $names } or ignore
columns-target-mend = Correct the target.
columns-heading-found = no such heading in the file
# `column 5`: is written so in every language
columns-heading-allowed = headings of the file, or `column 5`
columns-heading-mend = Correct or delete this line.
# A heading in quotes, and the code it was taken as
columns-as = { $heading } as { $name }
# $headings: the one above, several times
columns-respelled-found = headings that differ in case, blanks or signs: { $headings }
columns-respelled-allowed = the codes or texts of the items and the names of the other columns
columns-respelled-mend = They were matched; nothing to do.
# A place
columns-two = columns { $first } and { $second }
# $heading: in quotes; $name: a code
columns-twice-found = the heading { $heading } twice, for { $name }
columns-twice-allowed = one column for each
# $line: of the mapping file
columns-twice-mend = Delete or rename one of the columns, or write `{ $line }` in the mapping file.

## questions

# $questions: in quotes
questions-several-found = { $n } questions that may ask for the { $name ->
        [program] program
       *[role] role
    }: { $questions }
questions-several-allowed = one question for the { $name ->
        [program] program
       *[role] role
    }
# $line: of the mapping file
questions-several-mend = Write `{ $line }` for the right one in the mapping file.
questions-one-found = a question that asks for the { $name ->
        [program] program
       *[role] role
    }
questions-one-mend = It was taken as the { $name ->
        [program] program
       *[role] role
    }; if that is wrong, say so under `columns:` in the mapping file.

## wide

wide-comments-found = comments on { $item }, which has no column of answers
wide-comments-allowed = a comment beside its item
wide-comments-mend = They were left out; add the item's column.

## opening

# $tool: "a Qualtrics export" and the like; $columns: headings in quotes
opening-no_items-found = { $tool } without a column for any item of { $instrument }; its columns are { $columns }
opening-no_items-allowed = questions worded like the items, or named by their codes
opening-no_items-mend = Name the instrument that was used, or map the columns to items in the mapping file.
opening-no_rows-found = headings without any row below
# 'not-stated' and 'other': codes
opening-program-found = no question that asks for the program: all rows were read as one program, 'not-stated'
opening-program-allowed = a column for the program
opening-role-found = no question that asks for the role: everybody was read as 'other'
opening-role-allowed = a column for the role, one of { $roles }
# $name: a key of the mapping file
opening-stand_in-mend = Write `{ $name }:` for all rows, or map its column under `columns:`, in the mapping file.
opening-unused-found = columns that are not used: { $columns }
opening-unused-mend = Nothing to do, unless one of them matters.
# $name: in quotes
opening-missing-found = no column { $name }
opening-missing-allowed = a column for each of { $names }
# $best: a column that may be meant, in quotes; $name: a key of the mapping file
opening-missing-mend = { $best ->
        [none] {""}
       *[other] Is it { $best }? {""}
    }Add the column, map it under `columns:`, or write { $name ->
        [respondent_id] `respondents: rows` if each row is one person
       *[other] `{ $name }:` for all rows
    } in the mapping file.

## proposal

# The start of a mapping file: each line begins with #
proposal-start = # How to read { $file }. Lines with # say what was recognised, or what may be meant: take the # away from
    # a line to put it in force. What is given here wins over what is recognised.
# Remarks behind lines of a mapping file
proposal-recognised = recognised
proposal-near = comes near
proposal-nearest = nearest; check it
proposal-answers = texts that no scale knows; write a level's code, dont_know, not_applicable or blank
# Followed by the ids of programs
proposal-programs = what the file calls a program: the program's id.
# Followed by the names of roles
proposal-roles = what the file calls a role: the role, one of
# Keys and codes stay: "respondents: rows", "program:", "role: staff"
proposal-no-respondent-id = # respondents: rows  # no column of respondents: each row is one person
proposal-no-program = # program: Name of the program  # for all rows, where no column says it
proposal-no-role = # role: staff  # for all rows, where no column says it

## reading

# $said: "a Qualtrics export" and the like; $how: "text, comma, UTF-8" and the like
reading-source = { CAPITAL($said) } ({ $how })
# $asked: an instrument and its version, in quotes
reading-asked-found = answers to { $asked }
reading-asked-mend = If statements were reworded in between, name the old version as `instrument:` of the round in cohort.yml.
# A place: the round of the answers
reading-round = round
# $before, $after: rounds, in quotes; $earlier, $later: days such as 2025-11-04
reading-order-found = answers of the round { $after } from { $later }, before those of { $before } from { $earlier }
reading-order-allowed = rounds in the order of their dates
reading-order-mend = Check the names of the rounds and the dates before the rounds are compared.
reading-no_item = no item
reading-item-allowed = items of { $instrument }
# $best: an item that may be meant, in quotes
reading-item-mend = { $best ->
        [none] {""}
       *[other] Did you mean { $best }? {""}
    }Correct it, or name the instrument that was used.
reading-items-found = { $n } items that are not known
reading-items-allowed = items
reading-items-mend = Check the instrument.

## judgement

judgement-total-or-average-found = a row of averages or sums, not a person
judgement-total-or-average-mend = { any-total-mend }
judgement-no-respondent-found = a row without respondent, program and role
judgement-no-respondent-mend = { any-left_out }
judgement-example-found = example answers, as `cqi new cohort` writes them
judgement-example-mend = They count nowhere. Put the survey's export here and delete them.
judgement-out-allowed = one respondent in each row
judgement-examples = { $file } holds examples only.
judgement-nobody-found = no row of a respondent
judgement-nobody-allowed = answers of at least one person
judgement-nobody-mend = Export the responses, not a summary of them.
# $told: what the mapping file says, in quotes; $column: "column 'site'"
judgement-told-found = { $told }, and a { $column }
judgement-told-allowed = one of the two
judgement-told-mend = Delete `{ $name }:` in the mapping file, or write `ignore` for the column.
judgement-told-program-what = It was used only where the column is empty.
judgement-told-role-what = It was used for everybody, in place of the column.
judgement-no_answers = no answers at all
judgement-no_row = no row that may be used
judgement-no_answers-mend = Check that this is the file of responses.
# A place. $id: in quotes
judgement-respondent = respondent { $id }
judgement-spellings-found = one respondent under several spellings of program, round or role: { $names }
judgement-spellings-allowed = one spelling for each of them
judgement-spellings-mend = Spell program, round and role alike in all rows of the respondent.
