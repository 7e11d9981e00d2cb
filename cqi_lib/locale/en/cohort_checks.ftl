### Problems of a cohort's folder, of its response files and of its programs' records, and what is said of a wrong call.
### What was found and what is allowed begin small and have no full stop; what to do is a sentence.

any-cannot_be_loaded = The cohort { $cohort } cannot be loaded.
any-correct_it = Correct it.
any-keep_one = Keep one of the two.
any-an_instrument = an instrument
any-no_folder = no such folder
any-link_out = a link that leads out of the cohort folder
any-inside = files inside it
any-copy = Copy the file to this place.
any-folder_inside = a folder inside it
any-folder_inside-mend = Put the folder itself here.
any-name_not_read = a name that is not read
any-id = the id { $id }
any-id_twice = the id { $id } a second time
any-id_once = each id once
any-the_program = the program { $program }
# Days as people write them in the files: 2025-11-14
any-after = { $day }, after { $other }
any-before_round = { $day }, before the round began ({ $began })
# $most: thousands of bytes
any-most_kb = at most { $most } kB, so that the page can be sent

## cohort

# $near: " Did you mean …?" or nothing
cohort-no_program = There is no program { $program } in { $cohort }.{ $near } Allowed: { $programs }.
cohort-no_day = The day to look from is { $day }; a date such as 2025-11-14 is needed.
cohort-day_years = The day to look from is { $day }; a date from { $first } to { $last } is needed.

## cohort_checks

cohort_checks-guesses-found = { $n ->
        [one] a guess that nobody has confirmed
       *[other] { $n } guesses that nobody has confirmed
    }
cohort_checks-guesses-allowed = nothing that is only guessed; until then pages stay at the desk and nothing is released
cohort_checks-guesses-mend = Confirm what is right with `cqi start --confirm` and this folder, or delete its line; mend what is not.
cohort_checks-language-found = { $language }, in which reports have no texts; they are made in English
cohort_checks-language-mend = Write `language: en`, or delete the line. The online assessment may come in another language first: `form_language: { $language }`.
cohort_checks-own_language-found = { $language }, in which reports have no texts; this one is made in English
cohort_checks-own_language-mend = Choose one, or delete the line.
# $key: the grammar that is missing, as cohort.yml writes it
cohort_checks-word-found = “{ $word }” without `{ $key }`
cohort_checks-word-allowed = a word with its `{ $key }`, which sentences in { $language } need
# $key: the term, such as staff, or its language; $within: where it stands
cohort_checks-word-mend = Below `{ $within }` write `{ $key }: {"{"}one: { $one }, other: { $other }, gender: masculine{"}"}`, or `feminine`; until then the language’s usual word stands everywhere.
cohort_checks-word-mend-forms = Below `{ $within }` write `{ $key }: {"{"}one: { $one }, other: { $other }{"}"}`; until then the language’s usual word stands everywhere.
cohort_checks-word-mend-article = Below `{ $within }` write `{ $key }: {"{"}one: { $one }, other: { $other }, gender: feminine, article: el{"}"}` if it begins with a stressed a, else `article: la`; until then the language’s usual word stands everywhere.
cohort_checks-word_article-found = `{ $article }`
cohort_checks-word_article-allowed = in { $language }, { LIST($known, style: "or") }
cohort_checks-word_article-mend = Correct it, or delete it.
cohort_checks-word_twice-found = “{ $word }”, where “{ $other }” is given too
cohort_checks-word_twice-allowed = one word for one person: that of the forms under `{ $term }`
cohort_checks-word_twice-mend = Delete `{ $field }`, or write `one: { $one }` under `{ $term }`.
cohort_checks-word_language-found = `{ $code }`, which is no language
cohort_checks-word_language-allowed = the code of a language, such as `en`, `es` or `es-MX`
cohort_checks-word_language-mend = Correct the code, or delete the line.
# $label: a round's name in quotes
cohort_checks-label-found = { $label }, which is not there in { LIST($languages) }
cohort_checks-label-allowed = a name in each language of the cohort’s pages and mails
# $texts: the name in each language, as YAML
cohort_checks-label-mend = Write `label: {"{"}{ $texts }{"}"}`, in the place of … what it is called there. Until then the name stands there as it is.
# $other: a code of a role, or a key such as words.program
cohort_checks-word_same-found = “{ $word }”, by which `{ $other }` is called too
cohort_checks-word_same-allowed = a word that names nothing else: programs, coaches, staff, the people served and each role are told apart by it
cohort_checks-word_same-mend = Choose another word; what the form promises about who is shown with whom would be false.
cohort_checks-device-allowed = a name no system keeps for itself
cohort_checks-device-mend = Choose another id; the display name may stay.
cohort_checks-name-found = the name { $name }, which { $other } has too
cohort_checks-name-allowed = names and aliases of one program only
cohort_checks-name-mend = Change one of them.
cohort_checks-unknown-mend = Correct the id, or delete it.
cohort_checks-unknown-mend-former = { $program } had this id before: write { $program } here.
cohort_checks-invited-allowed = 0 or more people
cohort_checks-invited-mend = Correct the number.
cohort_checks-order-found = { $day }, before { $before } ({ $on })
cohort_checks-order-allowed = rounds in the order of their dates
cohort_checks-order-mend = Correct the date, or list the rounds in the order of their dates.
cohort_checks-closed-allowed = the day of the round or later
cohort_checks-closed-mend = Write the day from which no more answers were taken, or correct `date`.
cohort_checks-same_date-found = { $day }, the date of { $other } too
cohort_checks-same_date-allowed = one date each
cohort_checks-same_date-mend = Give each round the day it began; the order of the rounds depends on it.
cohort_checks-weight-allowed = a weight of 0 or more
cohort_checks-weight-mend = Correct the weight.
cohort_checks-no_weight-found = no weight above 0
cohort_checks-no_weight-allowed = at least one weight above 0
cohort_checks-no_weight-mend = Give one a weight.
cohort_checks-folder-found = a folder of no program
cohort_checks-folder-allowed = programs of cohort.yml
cohort_checks-folder-mend = List it under `programs:`, or move the folder away.
cohort_checks-folder-mend-former = { $program } had this id before: move its files to programs/{ $program }.
# Places among the answers
cohort_checks-round = round { $round }
cohort_checks-comments = round { $round }, comments
cohort_checks-no_answer-found = no answer from { $program }
cohort_checks-no_answer-allowed = at least one respondent
cohort_checks-no_answer-mend = Nothing needs to be done if nobody answered; else check the program's name in the export.
# $program: its name
cohort_checks-stranger-found = answers of { $program }
# $day: a date
cohort_checks-stranger-allowed = { $way ->
        [left] none, because it left on { $day }
       *[joined] none, because it joined on { $day }
    }
cohort_checks-stranger-mend = They are used; correct `from:` or `until:` of the program, or the file.
# $until, $joined: dates
came_from-unknown-mend = Write the id of a program of this cohort; one that ended stays in the list, with `until:`.
came_from-no_day-found = { $program } with `came_from:` and without `from:`
came_from-no_day-allowed = the day on which it began, as `from:`
came_from-no_day-mend = Write `from:`; in rounds before it the programs stand that it came out of.
# $names: programs that were there then, or none
came_from-answers-allowed = { $names ->
        [none] none in this round
       *[other] answers under the program that was there then: { $names }
    }
# $way: joined or left; $day: a day
came_from-answers-mend = They are left out: { $way ->
        [left] this program ended on { $day }
       *[joined] this program began on { $day }
    }, and answers of programs that merged or were split are never put together or parted afterwards. Put the program of that time back into the file, or correct the day.
cohort_checks-until-found = { $until }, before { $joined }
cohort_checks-until-allowed = a day after `from:`
cohort_checks-late-found = answers sent on { $day }, after { $as_of }
cohort_checks-late-allowed = answers sent up to the day of the report
cohort_checks-late-mend = Check `as_of` in cohort.yml, and the clock of the survey.
cohort_checks-early-found = answers sent up to { $day }, before those of { $round }
cohort_checks-early-allowed = answers sent after { $round }
cohort_checks-early-mend = Check that the two files were not taken for each other.
cohort_checks-comments-found = comments of { $size } kB together
cohort_checks-comments-allowed = at most { $most } kB
cohort_checks-comments-mend = Keep the longest in a file of their own, and shorten them here.
cohort_checks-not_begun-found = { $day }, after { $as_of }, the day looked from, and answers of { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
cohort_checks-not_begun-allowed = a round with answers has begun
cohort_checks-not_begun-mend = Until then { $round } is the current round and its reports are made. Write the day the round began as its `date:`; or give a later day to look from, as `as_of:` in cohort.yml or with --as-of.
# $programs: the names of the first ones
cohort_checks-few-found = too few people invited for a verdict on growth in { $programs }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
cohort_checks-few-allowed = { $n } people in each of two rounds, in a confidential round { $beside } beside leaders
cohort_checks-few-mend = Invite more people; or know before that at a retake only the topics that moved will be counted.
cohort_checks-turned-found = questions that were high in { $earlier } are low in { $later }, and the other way round
cohort_checks-turned-allowed = the same order of codes in every round
cohort_checks-turned-mend = Check the codes of both exports: in one of them the scale may run from best to worst.

## file_home

file_home-unread = The instrument of the round { $round } cannot be used.

## header

header-no_clock = The cohort has no clock.
header-no_date-found = no date in the whole cohort
header-no_date-allowed = a date such as 2025-11-14
header-no_date-mend = Write the day to look from, such as `as_of: 2025-11-14`.
header-cohort_folder = a cohort folder with a cohort.yml
header-no_folder-mend = Correct the path, or make one: cqi new cohort { $folder }
header-a_file = a file
header-a_file-mend = Name the folder that holds cohort.yml.
header-no_file-found = no cohort.yml in it
header-no_file-mend = Name a folder that has one, or make one with `cqi new cohort`.
header-timezone-allowed = a time zone such as UTC or America/Chicago
header-timezone-mend = Correct the name.
header-taken-allowed = any other id: the cohort's page has this name
header-taken-mend = Give it another id and rename its folder; its name can stay. Until then it has no report.
header-twice-mend = Rename it, or delete the entry.

## named_instrument

# One of the texts that explain a level
named_instrument-anchor = anchor { $n }
named_instrument-lacks-found = nothing in { $language } for { $texts }
named_instrument-lacks-allowed = each text in the language of reports and forms
named_instrument-lacks-mend = Write it into { $file } (docs/instrument.md); until then the words that are there are shown.
named_instrument-outside-allowed = { $names }, or a file beside cohort.yml
named_instrument-outside-mend = Copy the instrument into the cohort folder.
named_instrument-unusable = The instrument of { $cohort } cannot be used.

## own_texts

own_texts-names = names such as texts.en.ftl or texts.es.ftl
own_texts-name-mend = Rename it, or take it away.
own_texts-two-found = { $file } too
own_texts-two-allowed = one file for a language, or two that differ on purpose
own_texts-two-mend = Keep one of them.
# $wide: a language, as es; $language: the same of one place, as es-MX
own_texts-two-what = Pages in { $language } take from there what this file lacks; pages in { $wide } take nothing from this file.
own_texts-language = the language { $language }
own_texts-unknown-mend = Mend the name.
own_texts-call_it = Call it { $file }.
own_texts-unspoken-found = the language { $language }, which the workbook does not speak
own_texts-unspoken-mend = Begin the language with `cqi language new`, or take the file away.

## page_size

page_size-found = a page of about { $size } kB, of which { $taken }
page_size-charts = { $charts ->
        [one] { $charts } chart
       *[other] { $charts } charts
    } with { $points ->
        [one] { $points } point
       *[other] { $points } points
    } about { $size } kB
page_size-beside = { $n ->
        [one] { $n } measure
       *[other] { $n } measures
    } listed beside others about { $size } kB
page_size-cycles = { $n ->
        [one] { $n } cycle
       *[other] { $n } cycles
    } about { $size } kB
# $most: what takes most of the page; $cycles: how many cycles there are
page_size-mend = { $most ->
        [beside] Name fewer `other_measures` in cycles.
        [cycles] Move cycles that ended long ago to another folder.
       *[charts] { $cycles ->
            [0] Keep the measures that are looked at in measures.yml: without a cycle each is drawn. Or write down months instead of days.
           *[other] Let cycles test fewer measures, or write down months instead of days.
        }
    }

## program_checks

# $kind: what is named in a record
program_checks-refer-found = { $kind ->
        [domain] the domain { $name }
        [round] the round { $name }
        [criterion] the criterion { $name }
        [measure] the measure { $name }
        [outcome] the outcome { $name }
        [indicator] the indicator { $name }
        [priority] the priority { $name }
        [driver] the driver { $name }
        [idea] the idea { $name }
       *[cycle] the cycle { $name }
    }
program_checks-refer-none = { $kind ->
        [domain] nothing here: there is no domain yet
        [round] nothing here: there is no round yet
        [criterion] nothing here: there is no criterion yet
        [measure] nothing here: there is no measure yet
        [outcome] nothing here: there is no outcome yet
        [indicator] nothing here: there is no indicator yet
        [priority] nothing here: there is no priority yet
        [driver] nothing here: there is no driver yet
        [idea] nothing here: there is no idea yet
       *[cycle] nothing here: there is no cycle yet
    }
program_checks-refer-mend = { $kind ->
        [domain] Write a domain of the instrument.
        [round] Correct it, or list the round in cohort.yml.
        [criterion] Correct it, or list the criterion with a weight in cohort.yml.
        [measure] Correct it, or define the measure in measures.yml.
        [outcome] Correct it, or add the outcome.
        [indicator] Correct it, or add the indicator.
        [priority] Correct it, or add the priority.
        [driver] Correct it, or add the driver.
        [idea] Correct it, or add the idea.
       *[cycle] Correct it, or add the cycle.
    }
program_checks-once-mend = Rename it.
program_checks-late_points-found = { $n ->
        [one] { $n } point of { $measure } after { $as_of }, the first on { $first }
       *[other] { $n } points of { $measure } after { $as_of }, the first on { $first }
    }
program_checks-late_points-allowed = points up to the day of the report
program_checks-late_points-mend = They are left out; check the dates, and `as_of` in cohort.yml.
program_checks-late_event-allowed = events up to the day of the report
program_checks-late_event-mend = It is left out; check the date, and `as_of` in cohort.yml.
program_checks-no_value-found = no value of { $measure }
program_checks-no_value-allowed = values over time
program_checks-no_value-mend = Nothing needs to be done if counting has not begun.
program_checks-groups-found = values of { $measure } for groups only
program_checks-groups-allowed = values of all together, and groups beside them
program_checks-groups-mend = Add a row without a group for each period; groups are never added up, because they may overlap.
program_checks-texts-found = texts of { $size } kB together
program_checks-texts-mend = Shorten them; most stand in { $files }.
program_checks-itself-found = the outcome itself
program_checks-itself-allowed = another outcome
program_checks-itself-mend = Take it out of `leads_to`.
program_checks-day_twice-found = { $day } a second time
program_checks-day_twice-allowed = each date once
program_checks-day_order-found = { $day } after { $before }
program_checks-day_order-allowed = dates in their order
program_checks-day_order-mend = Put the entries in the order of their dates.
program_checks-points-found = no points for { $criteria }
program_checks-points-allowed = points from 1 to 5 for each criterion
program_checks-points-mend = Give the points; until then this domain is listed without a sum.
program_checks-weighed-found = { $domain } in { $round } a second time
program_checks-domain_once = each domain once in a round
program_checks-many-found = priority number { $n } of the round { $round }
program_checks-many-allowed = 1 to { $most } priorities in a round
program_checks-many-mend = Keep those the team can work on now; the others can wait for the next round.
program_checks-chosen-found = the domain { $domain } a second time in { $round }
program_checks-chosen-mend = Join the two.
program_checks-future-allowed = a day that has been
program_checks-future-mend = Check the date, and `as_of` in cohort.yml.
program_checks-before-allowed = a day after the round began
program_checks-before-mend = Correct the date, or the round.
program_checks-vote_round-mend = Correct it, or leave the cell empty for the newest round.
program_checks-vote-mend = Correct the vote, or the rule under `voting` in priorities.yml.
# Of drivers and ideas
program_checks-theory-mend = Rename one of the two.
program_checks-theory_twice-allowed = { $kind ->
        [driver] each driver's id once in a priority
       *[idea] each idea's id once in a priority
    }
program_checks-theory_text-found = the id { $id } with another text than above
program_checks-theory_text-allowed = { $kind ->
        [driver] one driver for each id
       *[idea] one idea for each id
    }
program_checks-by_chosen-found = { $day }, not after the day it was chosen ({ $chosen })
program_checks-by_chosen-allowed = a later day
program_checks-by_chosen-mend = Correct one of the two dates.
program_checks-by_passed-found = { $day }, not after { $as_of }
program_checks-by_passed-allowed = a day after the day of the report
program_checks-by_passed-what = The day of the aim that is worked on now has passed.
program_checks-by_passed-mend = Set a new date, or choose what comes next.
# $direction: as it stands in measures.yml
program_checks-aim_way-what = { $direction ->
        [increase] { $measure } is better when there is more of it (direction: { $direction }).
       *[decrease] { $measure } is better when there is less of it (direction: { $direction }).
    }
program_checks-aim_way-allowed = { $direction ->
        [increase] more than { $start }
       *[decrease] less than { $start }
    }
program_checks-aim_way-mend = Correct the aim, or the measure's direction in measures.yml.

## program_records

program_records-folder-allowed = a folder with the program's records
program_records-folder-mend = Make it when the program has records; until then only its answers are shown.
# Of measures.yml: its place in the list
program_records-measure = measure { $n }
program_records-measure-mend = Rename one of them.
program_records-name-found = a file of another name
program_records-name-mend = It is not read; delete it, or move it elsewhere.
program_records-cycle-found = the file name { $name }
program_records-cycle-allowed = a name such as 01-text-reminder.yml
program_records-cycle-mend = Rename it, with letters, digits and '-' only.

## response_files

response_files-online_unread = The online answers cannot be read, so nothing was made.
response_files-unread = The answers of { $rounds } cannot be read, so nothing was made.
response_files-instrument-found = an instrument that cannot be used
response_files-no_file-found = no file for the round { $round }
response_files-no_file-allowed = one or more
response_files-no_file-mend = Put the survey's export there, named { $round }.csv or { $round }.xlsx, or delete the round.
response_files-unusable-allowed = a response file
response_files-unusable-mend = Export it again.
response_files-ending-found = a file ending in { $ending }
response_files-ending-mend = Save it as .xlsx or .csv; it is not read.
response_files-no_round-found = a file of no round
response_files-no_round-allowed = a name that begins with a round of cohort.yml: { $rounds }
response_files-no_round-allowed-none = a name that begins with a round of cohort.yml: none is listed
response_files-no_round-mend = Rename it; it is not read.
response_files-no_round-mend-near = Rename it; it is not read. Is it the round '{ $round }'?
response_files-mapping-allowed = a text file
response_files-mapping-mend = Put the mapping itself in its place, or delete it.
response_files-no_program = no program
response_files-program-mend = Add it to cohort.yml, or write the name as an alias of a program.
response_files-in_file = in { $file }
# $files: "in …", several
response_files-roles-found = respondent { $respondent } of { $program } in several roles: { $roles }
# $line: what to write in cohort.yml, at the round
response_files-roles-mend = Nobody counts twice in a program. Say in which role this person counts: write `{ $line }` at the round { $round } in cohort.yml.
cohort_checks-counts_as-none-found = no answers of { $person } in { $program } as { $role }
cohort_checks-counts_as-none-allowed = people who answered in that role
cohort_checks-counts_as-none-mend = Correct it, or take it out; what else this person answered counts as it stands there.
response_files-twice-found = respondent { $respondent } of { $program } { $files }
response_files-twice-allowed = each respondent once in { $round }
response_files-twice-mend = Those in { $file } count; give the other person another id, or delete one of the two.
response_files-twice-mend-same = The answers are the same and were counted once.
response_files-twice-mend-latest = The latest answers, those in { $file }, count; delete the others.

## round_choice

round_choice-no_round = { $cohort } has no round yet: list one under `rounds:` in cohort.yml.
round_choice-unknown = There is no round { $round } in { $cohort }.{ $near } Allowed: { $rounds }.
round_choice-unknown-none = There is no round { $round } in { $cohort }.{ $near } Allowed: none is listed in cohort.yml.

## round_instruments

round_instruments-unusable-found = { $instrument }, which cannot be used
round_instruments-unusable-mend = Correct it; the answers of { $round } are not read.
# One thing that is wrong with it
round_instruments-flaw = { $where }: { $found }.
round_instruments-other-found = other questions in { $after } than in { $before }: { $parts }
round_instruments-other-allowed = the same questions in every round
# $n: questions; $first: the ids of the first ones, and how many $more
round_instruments-part = { $n } { $why ->
        [only_now] asked only in { $round }
        [only_then] asked only in { $round }
        [domain] in another domain
        [text] in other words
       *[scale] on another scale, or one that runs the other way
    } ({ $first }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    })
round_instruments-other-mend = { $same ->
        [0] Every answer is read, scored and shown for its round. No question is the same, so the rounds are not compared; check the name of the instrument if they should be.
        [one] Every answer is read, scored and shown for its round; only the one question that is the same is compared.
       *[other] Every answer is read, scored and shown for its round; only the { $same } questions that are the same are compared.
    }

## round_repeats

round_repeats-found = the same answers as in { $file }, which is read as the round { $round }
round_repeats-allowed = answers of its own for each round
round_repeats-mend = They count for { $kept } only. Put the export of { $left } here, or delete the file.
