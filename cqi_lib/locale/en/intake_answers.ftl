### What is said of a response file once it is a table: who answered, of which program, when and what; and what is not used.
### What stands in `…` and names of columns (respondent_id, submitted_at) are typed as they are. $rows, $names, $ids and their like
### are quoted from the file.

## Of several modules

any-correct = Correct it.
# $word: quoted
any-did_you_mean = Did you mean { $word }?
any-one_row = one row for each respondent
any-different_ids = or give different people different ids.
any-not_used = These rows were not used.
any-mapping = mapping
any-respondent = respondent { $id }
any-plain_text = plain text
any-program_name = a program's name

## answers

# $levels: the names of a scale's levels, the lowest number first
answers-cut = a number from { $low } to { $high } ({ $levels })

## choice

choice-columns = columns { $columns }
choice-sheet_name = Correct the name, or delete the line: it is for workbooks.
choice-no_sheet = no sheet: the file is text
choice-sheets-found = { $n } sheets with responses: { $names }
choice-sheets-allowed = one sheet
choice-sheets-mend = Write `sheet:` with its name in the mapping file.
choice-headless-found = no row of headings; the first row begins with { $cells }
choice-headless-allowed = a row of headings: respondent_id, program, role and item codes, or item and answer
choice-headless-mend = Add the headings, or map them in the mapping file.
# $pairs: { choice-pair }, several
choice-headless-mend-near = Did you mean { $pairs }? { choice-headless-mend }
# Both quoted: what may be meant, and what stands there
choice-pair = { $known } for { $found }
choice-hidden_sheets-found = hidden sheets: { $names }
choice-hidden_sheets-mend = Look whether they hold responses.
choice-hidden_sheets-mend-read = { choice-hidden_sheets-mend } The sheet read is hidden itself.
choice-hidden_rows-found = hidden rows
choice-hidden_rows-mend = They were read like all others; delete them if they do not count.
choice-hidden_columns-found = hidden columns
choice-hidden_columns-mend = They were read like all others.

## duplicates

# $mail: whether people are known by a mail address
duplicates-same-found = { $mail ->
        [yes] the same answers from one mail address twice
       *[no] the same answers twice
    }
duplicates-same-mend = The first row was kept.
duplicates-differ-found = { $mail ->
        [yes] one mail address with different answers
       *[no] one respondent with different answers
    }
duplicates-no_times-found = { duplicates-differ-found }, and no times to tell which came last
duplicates-no_times-mend = Delete the row that does not count, { any-different_ids }
duplicates-differ-mend = Row { $row }, the latest complete one, counts; delete the other if it does not.
duplicates-differ-mend-mail = Row { $row }, the latest complete one, counts; if several people share the address, write `ignore` for its column in the mapping file.
# $again: what to do, in whole sentences
duplicates-differ-mend-again = Row { $row }, the latest complete one, counts. { $again }
duplicates-roles-found = one respondent in several roles: { $roles }
duplicates-roles-allowed = each respondent once in a program
# $line: what to write in cohort.yml, at the round
duplicates-roles-mend = Nobody counts twice in a program. Say in which role this person counts: write `{ $line }` at the round { $round } in cohort.yml.
duplicates-shared-found = ids that stand in more than one program: { $ids }
duplicates-shared-allowed = one program for each respondent
duplicates-shared-mend = They were read as different people. If one person is meant, correct the program or, where somebody answered in two programs, say it with `counts_as` at the round; otherwise nothing is to do.
duplicates-case-found = ids that differ only in case or blanks: { $ids }
duplicates-case-allowed = one spelling for each respondent
duplicates-case-mend = They were read as different people; if they are one person, spell the id alike.
duplicates-copies-found = rows with the same answers at the same time
duplicates-copies-mend = All count; delete the copy if it is one response that stands there twice.
duplicates-item = item { $item }
duplicates-two-found = two answers to one item
duplicates-two-allowed = one answer to each item
duplicates-two-mend = Delete the answer that does not count, { any-different_ids }

## languages

languages-allowed = a language's tag, such as en or es-MX, or its name
languages-mend = Write its tag; or, if the column is no language in which people answered, `ignore` for it in the mapping file.
languages-what = The language of these people counts as not known.

## levels

# $levels: codes and labels
levels-told-allowed = { $levels }; dont_know, not_applicable or blank
levels-told-mend = Write the code of a level.
levels-shifted-found = answers from 0 to { $last }, never { $never }
levels-shifted-mend = Ask how the answers were coded. If 0 is the lowest level, write `answers: {"{"}'0': '1', '1': '2', ...{"}"}` in the mapping file.
# $best: the level that comes nearest, quoted
levels-aside-mend = Nearest is { $best }; correct the file, or say what it means under `answers:` in the mapping file.
levels-aside-mend-none = Correct the file, or say what it means under `answers:` in the mapping file.
levels-aside-what = Set aside, not counted.
levels-more = { $found } and { $n } more
levels-most-found = { $n } of { $given } answers that cannot be read ({ $share }), such as { $examples }
levels-most-allowed = at most { $share }
levels-most-mend = Check the instrument and the coding; say what they mean under `answers:` in the mapping file.
levels-answers = answers
levels-empty-found = { $word } in { $n ->
        [one] { $n } cell
       *[other] { $n } cells
    }
levels-empty-allowed = an answer, or an empty cell
levels-empty-mend = If it means something else, say so under `answers:` in the mapping file.
levels-empty-what = Read as no answer.
levels-column_of_item = { $heading } (item { $item })

## online

online-this_store = this store
# $store: a sentence that begins with the store, and what to do; only the first is said here
online-unreadable-found = { SENTENCE($store) }
online-unreadable-mend = { SENTENCE($store, form: "rest") }
online-unreadable-allowed = a store of answers
online-unreadable = { $file } cannot be read.
online-none-found = no answers yet: { online-counts }
online-none-allowed = answers of at least one person
online-none-mend = Nothing to do while it runs.
online-none = { $file } holds no answers yet.
online-source = the online assessment, { $closed ->
        [none] open
       *[other] closed since { $closed }
    }: { online-counts }
online-counts = { $invited } invited, { $started } started, { $submitted } submitted
online-untold-found = { $n ->
        [one] answers of { $n } person of whom an older workbook did not keep what they were told
       *[other] answers of { $n } people of whom an older workbook did not keep what they were told
    }
online-untold-mend = Look that they agreed to answer openly; else write `privacy: confidential`.
online-promised-more = { $file } is not read: its people were promised more.
online-waiting-found = answers that were saved but not sent off: { $n ->
        [one] { $n } person has not pressed the last button
       *[other] { $n } people have not pressed the last button
    }
online-waiting-mend = What they saved counts as it stands.
online-waiting-mend-open = What they saved counts as it stands; their links still work.

## people

people-marks-found = marks that change the direction of writing in an id
people-marks-mend = They were taken out.
people-no_id-found = no respondent id
people-no_id-allowed = an id in each row
people-no_id-mend = Unmerge cells that were merged and fill in each row's id.
people-rounded-found = ids such as { $id }
people-rounded-allowed = whole ids
people-rounded-mend = Export the file again and format the column as text before saving it in Excel.
people-rounded-what = Excel has rounded long ids: different people may have got the same id.
people-mail-found = mail addresses as ids
people-mail-allowed = ids that name nobody
people-mail-mend = Replace them by numbers before the file is kept.
# $roles: codes
people-role-allowed = { $roles }, or a label in cohort.yml
people-role-none = no role
people-role-what = Counted as 'other'.
people-role-mend = Add the label to `role_labels` in cohort.yml.
people-role-mend-near = Did you mean { $role }? { people-role-mend }
people-roles-found = { $n } roles that are not known: { $names }
people-roles-mend = Add the labels to `role_labels` in cohort.yml, or check which column is the role.
people-unnamed_round-found = no round: neither in the file's name nor in a column
people-unnamed_round-mend = Begin the file's name with the round, or add a column `round`.
people-round-none = no round
people-round-any = a round
people-round-mend = Correct the round, or add it to cohort.yml.
# $event: as it stands in the file
people-round-mend-event = Write `rounds: {"{"}{ $event }: a round's id{"}"}` in the mapping file.
people-other_round-found = the round { $found } in a file read as { $round }
people-other_round-mend = Move these rows to the file of their round.
people-rounds-found = { $n } rounds in one file: { $rounds }
people-rounds-allowed = one round in each file
people-rounds-mend = Each row went to its own round.
people-told_round-mend = Correct it, or add the round to cohort.yml.
people-merged-found = merged cells
people-merged-allowed = a value in each row
people-merged-mend = Unmerge the cells and fill in every row: Excel keeps only the first row's value.

## programs

programs-told-allowed = programs of the cohort
programs-none-found = no program
programs-none-allowed = a program in each row
programs-none-mend = Fill in the program.
programs-unknown-allowed = a program of the cohort, by id, name or alias
programs-unknown-mend = Add it to the program's `aliases` (an id it had before: to `former_ids`) in cohort.yml, or correct the file.
programs-unknown-mend-near = Did you mean { $word }? { programs-unknown-mend }
programs-spellings-found = spellings that differ only in case, blanks or dashes: { $names }
programs-spellings-allowed = one spelling
programs-spellings-mend = They were taken as one program.
# $slug: the short name, quoted
programs-taken-found = { $name }, whose short name { $slug } another program has
programs-taken-allowed = names that differ in more than signs
programs-taken-mend = It was kept apart as { $slug }; if they are one program, spell them alike.
programs-alphabets-found = { $name }, a name with letters of different alphabets or marks that change the direction
programs-alphabets-mend = It was taken as { $slug }, a program of its own; spell it plainly if another program is meant.
programs-path-mend = It was taken as a name only, as { $slug }; it is never used as a path.
programs-alike-found = two names that look like one program: { $one } and { $other }
programs-alike-allowed = one spelling for one program
programs-alike-mend = They were kept apart; spell them alike, or write `programs:` in the mapping file.

## quality

quality-straight-found = { $n ->
        [one] { $n } respondent with the same level for every item
       *[other] { $n } respondents with the same level for every item
    }
quality-quick-found = { $n ->
        [one] { $n } respondent with less than { $seconds } seconds per item
       *[other] { $n } respondents with less than { $seconds } seconds per item
    }
quality-counts-mend = They count; keep it in mind when you read their program's report.
quality-comments = comments
quality-personal-found = what looks like a mail address or a phone number
quality-personal-allowed = comments that name nobody
quality-personal-mend = Take it out of the file before comments are shown to anybody.
quality-long-found = a comment of more than { $most } characters
quality-long-allowed = at most { $most } characters
quality-long-mend = Reports show it up to there; the file keeps it whole.
quality-turned-found = marks that change the direction of writing
quality-turned-allowed = { any-plain_text }
quality-turned-mend = The text was kept as it is; reports show it without the marks.

## times

times-zone-allowed = a zone such as America/Chicago
times-zone-mend = Times were taken as UTC.
times-impossible-allowed = a date and time that can be
times-impossible-what = The time was left out.
times-zones-found = times with and without a zone
times-zones-allowed = one of the two
times-zones-mend = Times without a zone were taken as { $zone } time; write `timezone:` in the mapping file if that is wrong.
# Days as in 2025-03-31
times-far-allowed = times from { $first } to { $last }
times-far-mend = Check the clock or the date.
times-far-what = The answers count; the time was left out, so that no chart over time rests on it.
times-order-mend = Write `dates: day first` or `dates: month first` in the mapping file, or export dates as 2025-03-31.
times-both-found = both orders of day and month: { $day } and { $month }
times-both-allowed = one order in the whole file
times-both-mend = Write `dates: day first but some month first` or `dates: month first but some day first` in the mapping file: it says what comes first in dates such as { $example }. Or export dates as 2025-03-31.
times-both-read = Each was read in the only way in which it is a date; export dates as 2025-03-31 if one of them is wrong.
times-either-found = dates such as { $example }, where day and month cannot be told apart
times-either-allowed = dates such as 2025-03-31

## unanswered

unanswered-allowed = an answer
unanswered-silent-found = no answer to any question
unanswered-silent-mend = Nothing needs to be done: they are not counted as respondents.
unanswered-comment-found = a comment and no answer
unanswered-comment-mend = The comment is kept; its writer is not counted as a respondent.

## unmatched

unmatched-instrument = items of { $instrument }
unmatched-alike-found = columns that look like items which this instrument does not have: { $names }
unmatched-alike-mend = If they are items, name the instrument that was used, or map them under `columns:`.
unmatched-alike-what = They were not used.
unmatched-strangers-found = items that this instrument does not have: { $names }
unmatched-strangers-mend = Name the instrument that was used, or map these columns to items or to `ignore` in the mapping file.
unmatched-near-found = a heading that comes near to an item but is not the same
# $item: its code, quoted
unmatched-near-allowed = { $item } or its text
# $line: as it is to be written
unmatched-near-mend = If it is that item, write { $line } in the mapping file.
unmatched-near-what = It was not used.
unmatched-items-found = { $n ->
        [one] { $n } item
       *[other] { $n } items
    } without a column: { $names }
unmatched-domains-found = { $n ->
        [one] { $n } domain
       *[other] { $n } domains
    } without any column: { $names }
unmatched-missing-allowed = a column for each of the { $n } items
unmatched-missing-mend = The rest was read and is scored by the rule for missing answers; check the instrument's name.
unmatched-unused-found = columns that are not used: { $names }
unmatched-unused-allowed = items, comments, and what is known about the respondent
unmatched-unused-mend = Nothing to do, unless one of them is an answer.
unmatched-headless-found = cells filled in under no heading, in column { $columns }
unmatched-headless-allowed = a heading for each column
unmatched-headless-mend = They were left out; give the column a heading if it holds answers.
