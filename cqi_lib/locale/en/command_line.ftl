### The command line: what `cqi --help` says of commands and options. Names of commands, options and files stay.

## Options of several commands

help-any--columns = What a heading means: MEASURE, MEASURE numerator, MEASURE denominator, or ignore.
help-any--counts = Which rows count: "MEASURE numerator=COLUMN: WORD | WORD", or all.
help-any--date = The column of months or days.
help-any--dates = What comes first in dates such as 3/4/2025.
help-any--decimals = The sign before decimals, where 1,234 may be two numbers.
help-any--engine = warm: forked processes with everything loaded [default on Linux]; kernel: ordinary Jupyter kernels.
help-any--fiscal_year = The month in which the fiscal year begins: 7 for July.
help-any--group = The column of groups of participants.
help-any--into = The folder of all languages [default: that of the library].
help-any--language = A second set of reports beside the first, in this language.
help-any--memory = Memory a program may use [default: a fair share].
help-any--out = Output folder [default: outputs/NAME].
help-any--person = Count each person once a period, by this column.
help-any--releases = Where releases are kept, always the same [default: releases/ in COHORT].
help-any--repeated = How often rows count that are the same in every cell.
help-any--round_id = The round [default: the latest].
help-any--scheduler = Let a Dask cluster do it, such as tcp://host:8786.
help-any--source = The one that was used.
help-any--timeout = Seconds a program may take.
help-any--unit = What numbers of a share are: 45 (number), 45% (percent), 0.45 (fraction).
help-any--within = Count only rows with two dates so near: "MEASURE numerator=FIRST .. SECOND: 30".
help-any--workers = Programs at a time [default: the processor's cores].

## cqi 

help =
    A workbook for Continuous Quality Improvement: a cohort folder in, one report per program out.

    COHORT is a folder such as parameters/riverbend. Start with `cqi demo`, then `cqi new cohort parameters/mine`.
help--language = What to say it in, such as es [default: English].

## cqi adopt

help-adopt =
    Say that an output folder is this cohort's: its folder was moved, or its disk is mounted elsewhere.

    Outputs are bound to the cohort they were made for, by the id in its cohort.yml, or by its path where there is none.

## cqi check

help-check = List every problem in a cohort folder; nothing is run or written.

## cqi demo

help-demo = Run the invented cohort parameters/riverbend and say where to look.

## cqi form

help-form =
    Let people answer the assessment online: personal links, pages for a phone, answers in the workbook.

    COHORT is a folder such as parameters/riverbend, ROUND a round of its cohort.yml.

## cqi form adopt

help-form-adopt =
    Say that a PostgreSQL database is this cohort's: its folder was moved, or an older workbook made it.

    A database is bound to the cohort it was made for, by the id in its cohort.yml, or by its path where there is none.
help-form-adopt--database = The environment variable that holds the URL of the database.

## cqi form close

help-form-close = End a round: nothing more is saved, and its links open no form any more.

## cqi form export

help-form-export = Write the answers as a plain table, a row per answer, that intake reads as it is.
help-form-export--out = The file [default: outputs/NAME/desk/online/ROUND.csv].

## cqi form invite

help-form-invite =
    Make a personal link for everybody who is expected and has none yet.

    How many that are says `invited:` of the round in cohort.yml, or --count with --program and --role, or --list FILE. The links stand in a CSV file, with a text for a mail merge beside it. They cannot be shown again: the store keeps only what recognises them.
help-form-invite--base_url = The address people use, such as https://forms.example.org.
help-form-invite--program = Only people of this program.
help-form-invite--role = Only people with this role.
help-form-invite--count = Make so many links, whatever cohort.yml says.
help-form-invite--people = A CSV or XLSX file: program, role, and more.
help-form-invite--renew = Replace a lost link; what was answered stays.
help-form-invite--withdraw = Make a link worthless; what was answered with it is not counted.
help-form-invite--out = Folder for the links [default: outputs/NAME/desk/online].

## cqi form open

help-form-open = Make the store of a round and let it take answers.
help-form-open--database = Use the PostgreSQL database whose URL this environment variable holds.
help-form-open--again = Open a round that was closed.

## cqi form serve

help-form-serve = Serve the pages of a round until Ctrl-C; answers are in the store as soon as a page says so.
help-form-serve--host = The address of this computer to listen at.
help-form-serve--port = 0: a free one.
help-form-serve--base_url = The address people use, where a proxy stands before it.
help-form-serve--trusted = Believe this proxy's X-Forwarded-For, such as 127.0.0.1 or 10.0.0.0/24 [default: nobody's].

## cqi form status

help-form-status = Count who was invited, started and submitted, by program and role; never what anybody answered.

## cqi instrument

help-instrument =
    Look at an assessment instrument, check one of your own, or take it to a survey tool.

    FILE_OR_NAME is cqi-61 (all items), cqi-26 (the short form), or a YAML or JSON file; docs/instrument.md says how to write one.

## cqi instrument check

help-instrument-check = List everything that is wrong in an instrument's file and its translations, and what would serve better.

## cqi instrument draft

help-instrument-draft = Draft an instrument from a survey's export: its questions, scales and domains, with what was guessed.
help-instrument-draft--out = The file to write; else it is printed.
help-instrument-draft--name = The instrument's name.
help-instrument-draft--unattended = Ask nothing: questions whose answers nobody can order are left out.
instrument-no-draft = { $file } asks nothing whose answers are levels of a scale that can be put in order.
# $command: as it is typed
instrument-drafted = { $file }: { $n ->
        [one] one question
       *[other] { $n } questions
    }; { $left ->
        [0] none was left out
        [one] one was left out, because nothing tells the order of its answers
       *[other] { $left } were left out, because nothing tells the order of their answers
    }. What was guessed stands at its head. Look at it: { $command }

## cqi instrument export

help-instrument-export =
    Write an instrument as a form for KoboToolbox, ODK, REDCap or LimeSurvey.

    Questions are named by the items' codes, so that the answers are read back without a mapping.
help-instrument-export--to = xlsform: KoboToolbox, ODK; redcap: data dictionary; limesurvey: structure (experimental).
help-instrument-export--out = The file to write.
help-instrument-export--short = Only the items marked as short.
help-instrument-export--cohort = Folder of a cohort: programs, who sees the answers.
help-instrument-export--round_id = The cohort's round [default: the latest].
help-instrument-export--comments = Where people may write a comment.
help-instrument-export--language = Texts in this language, such as es.
help-instrument-export--force = Write over a file that is there.

## cqi instrument show

help-instrument-show = Print an instrument: scales, areas, domains, items, levels.
help-instrument-show--language = Texts in this language, such as es.
help-instrument-show--brief = Without what each level looks like.
help-instrument-show--as_file = The file itself, to start your own from.

## cqi intake

help-intake = Look at a response file as a survey tool wrote it, before it goes into `responses/`.

## cqi intake check

help-intake-check = Say what a file was recognised as, what is used of it, and every flaw.

## cqi intake map

help-intake-map = Draft FILE.mapping.yml: columns recognised, columns that come near an item, answers that no scale knows.
help-intake-map--to_screen = Print the draft instead of writing it.

## cqi lab

help-lab =
    Open the desk in JupyterLab: with a cohort and a program, or with those that were worked on last.

    Options of `jupyter lab` may follow, such as --no-browser or --port=8899.

## cqi language

help-language = See which languages there are, begin one, and check what a translator wrote.

## cqi language check

help-language-check = List what language TAG lacks, where values differ, and what is too long for a chart or a button.

## cqi language list

help-language-list = List the languages with how much of each is there.

## cqi language new

help-language-new = Write catalogues for language TAG, such as fr, with the English beside; also what a begun one lacks.

## cqi language own

help-language-own =
    Write the file in which COHORT may say headings, notes and mails in its own words, in its language or in TAG.

    What stands there already is kept.

## cqi new

help-new = Make a new cohort folder or a new improvement cycle, with commented examples.

## cqi new cohort

help-new-cohort = Make a cohort folder with commented examples.

## cqi new cycle

help-new-cycle = Make the file of a program's next Plan-Do-Study-Act cycle.
help-new-cycle--idea = A change idea of priorities.yml: its driver and measures are filled in.

## cqi own

help-own = Own sections: notebooks in a cohort's own/ that stand in its reports.

## cqi own allow

help-own-allow =
    Let the notebooks in a cohort's own/ run on this computer, as they are now.

    Code in a folder that somebody sent does not run by itself: read it first. That it is allowed is kept outside of the cohort's folder.

## cqi own new

help-own-new = Make a notebook to begin with in a cohort's own/.
help-own-new--cohort_page = For the cohort's page; else for each program's report.
help-own-new--copy = Take the cells that were added to this copy of a notebook of the suite.

## cqi release

help-release =
    Release the answers of a confidential round: from then on pages that may leave rest on them.

    Later answers are taken up by another release, for those programs where nothing follows from it and earlier pages together about any single person; of the others it is said how many more people are needed.
help-release--only = Release this program; may be given several times.
help-release--anyway = Release also what gives somebody away; asked back once, recorded.
help-release--withhold = Say that this program's page is false.
help-release--take_back = Take back the newest release, of which nothing was ever sent.
help-release--reason = Why something is withheld or taken back.
help-release--as_of = The day it is released on, such as 2025-11-14.
help-release--out = Output folder of the runs [default: outputs/NAME].

## cqi run

help-run =
    Make a report per program, the cohort page and the index, where something they rest on changed.

    Programs after --only may follow each other: --only maple-street cedar-house.
help-run--only = Run this program; may be given several times.
help-run--as_of = The day the reports stand on, such as 2025-11-14.
help-run--force = Make every page, also those from which nothing differs.
help-run--failed = Make only the pages that failed the last time.

## cqi share

help-share = Pack everything that may leave (share/) into one zip.

## cqi start

help-start =
    Draft a cohort in FOLDER from survey exports: its questions, scales, programs, roles and rounds.

    What was guessed is listed, and stands in cohort.yml until it is confirmed: until then pages stay at the desk.
help-start--unattended = Ask nothing: nobody is a leader, nothing is reversed, and what nobody can order is left out.
help-start--confirming = Ask of each guess whether it is right; those that are leave cohort.yml.
help-start--name = The cohort's name.
help-start--day = When the survey was answered, where its file does not say.
start-confirm-files = --confirm takes the cohort's folder only, no files.
# $command: as it is typed
start-no-files = A cohort is drafted from files: { $command }
start-no-date = --date must be a date such as 2025-10-14; not { $text }.
start-guessed = { $n ->
        [one] One guess is not confirmed:
       *[other] { $n } guesses are not confirmed:
    }
# $run: a command
start-made = { $folder } is made; the files it was drafted from are as they were. The first reports: { $run }
start-then = What is right is confirmed by: { $confirm }
start-nothing = Nothing in { $folder } is guessed.
start-person = Guesses are confirmed by a person at a terminal, or by deleting their lines under guesses: in cohort.yml.
start-right = Right? { $guess }
# A question that looks turned round; a second question follows where the answer is no
start-turned = Turn it round? { $guess }
start-as-it-stands = Then it counts as it stands: right?
start-left = { $n ->
        [0] Nothing is guessed any more. The reports: { $run }
        [one] One guess is left. Mend what is wrong and delete its line in cohort.yml.
       *[other] { $n } guesses are left. Mend what is wrong and delete their lines in cohort.yml.
    }
start-order-ask = Numbers, the lowest first; nothing where they are no levels
start-order-again = Write each of the { $n } numbers once.
start-number = A number; nothing where none is right
start-days = { $file } has days such as 3/4/2026. Type 1 if the month comes first, 2 if the day does; nothing if you do not know

## cqi status

help-status = Say which reports are ready, failed or missing, what is stale, and why; nothing is run or written.
help-status--as_of = The day the reports would stand on, such as 2025-11-14.

## cqi watch

help-watch =
    Show each page as a run would make it, anew whenever a file of the cohort is saved; until Ctrl-C.

    The pages are a preview on this computer, for nobody else: share/ and releases/ stay as they are.
help-watch--only = Begin with this program's page [default: the cohort's].
help-watch--as_of = The day the pages stand on, such as 2025-11-14.
help-watch--poll = Look for saved files again and again; without it only where the file system does not tell of them.
help-watch--port = Where to listen on this computer; 0: a free port.

## What click says of every command. Each name is click's own text; a value stands where click puts one.

click-usage = Usage:
click-options = Options
click-commands = Commands
click-show-this-message-and-exit = Show this message and exit.
click-show-the-version-and-exit = Show the version and exit.
click-default-default = default: { $default }
click-prog-s-version-version-s = { $prog }, version { $version }
click-error-message = Error: { $message }
click-missing-command = Missing command.
click-missing-argument = Missing argument
click-missing-option = Missing option
click-missing-parameter = Missing parameter
click-missing-param_type = Missing { $param_type }
click-choose-from-choices = Choose from:{"\u000A\u0009"}{ $choices }
click-invalid-value-message = Invalid value: { $message }
click-invalid-value-for-param_hint-message = Invalid value for { $param_hint }: { $message }
click-try-command-option-for-help = Try '{ $command } { $option }' for help.
click-no-such-command-name-r = No such command { $name }.
click-no-such-option-name-r = No such option { $name }.
click-did-you-mean-possibility = Did you mean { $possibility }?
click-did-you-mean-one-of-possibilities = (Did you mean one of: { $possibilities }?)
click-option-name-r-does-not-take-a-value = Option { $name } does not take a value.
click-option-name-r-requires-an-argument = Option { $name } requires an argument.
click-got-unexpected-extra-argument-args = Got unexpected extra argument ({ $args })
click-got-unexpected-extra-arguments-args = Got unexpected extra arguments ({ $args })
click-value-r-is-not-choice = { $value } is not { $choice }.
click-value-r-is-not-one-of-choices = { $value } is not one of { $choices }.
click-value-r-is-not-a-valid-number_type = { $value } is not a valid { $number_type }.
click-value-is-not-in-the-range-range = { $value } is not in the range { $range }.
click-name-filename-r-does-not-exist = { $name } { $filename } does not exist.
click-name-filename-r-is-a-directory = { $name } { $filename } is a directory.
click-name-filename-r-is-a-file = { $name } { $filename } is a file.
click-required = required
click-file = file
click-path = path
click-directory = directory

## Of several commands

# Two counts, such as "1 error, 3 warnings"
counts = { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
as-of-no-date = --as-of must be a date such as 2025-11-14; not { $text }.
# $years: such as "between 1900 and 2100"
as-of-years = --as-of must be { $years }; not { $text }.
no-file = There is no file { $file }.
# One small letter, which says yes to a question
yes-letter = y
stopped = Stopped. What was finished is in place; run the same command again for the rest.
error = Error: { $text }
error-of-system = Error: { $text }. Nothing more was written.
error-of-workbook = Error: a flaw in the workbook itself ({ $text }). Please report it; run again with CQI_DEBUG=1 in the environment to see where it happened.

## cqi check, run, status, share, adopt, new

check-sum = { $name }: { $programs ->
        [one] 1 program
       *[other] { $programs } programs
    }, { $rounds ->
        [one] 1 round
       *[other] { $rounds } rounds
    }; { counts }.
run-unexpected = Unexpected: { $words }. Name programs after --only.
run-workers = --workers is for this machine. With --scheduler each worker makes as many reports at a time as it has threads: say it there (dask worker --nthreads).
run-sum = { $name }: { $ready } of { $asked ->
        [one] 1 report
       *[other] { $asked } reports
    } ready; { counts }.
# $n: how many pages; $failed: only those were asked for that had failed
run-made = { $n ->
        [0] { $failed ->
            [yes] Nothing had failed, so nothing was made.
           *[no] Nothing had changed, so nothing was made.
        }
        [one] Made now: 1 page.
       *[other] Made now: { $n } pages.
    }
run-open = Open { $file }
run-share = Reports that may leave lie in { $folder }
watch-ended = The watch has ended; nothing of the preview is left.
progress-pages = { $done } of { $total } pages
progress-starting = starting
# $holder: the process, such as " (process 12)"
progress-waits = A preview holds the outputs for a moment{ $holder }: waiting.
progress-ended = { $done } of { $total }: { $page } { $failed ->
        [yes] failed
       *[no] ready
    }
status-state = { $state ->
        [ready] ready
        [failed] failed
       *[missing] missing
    }
# $reasons: joined by semicolons; $more: how many more there are
status-stale = Stale: { $reasons }{ $more ->
        [0] .
       *[other] {" "}and { $more } more.
    }
status-sum = Round { $round }, { $folder }: { $stale } of { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } to be made.
share-made = Made { $file }: { $n ->
        [one] 1 file
       *[other] { $n } files
    }.
adopt-done = { $folder } is this cohort's now. Next: { $command }
own-new = Made { $file }. Open it in cqi lab; then: { $command }
own-none = There is nothing in { $folder }.
own-allowed = { $n ->
        [one] This file
       *[other] These { $n } files
    } may run on this computer, as { $n ->
        [one] it is
       *[other] they are
    } now. What is changed there otherwise than in JupyterLab here has to be allowed again.
new-cohort = Made { $folder }. Fill in cohort.yml, then: { $command }
new-cycle = { $file ->
        [none] Made the cycle { $cycle } of { $program }.
       *[other] Made { $file }
    }

## cqi intake

# $what: rows or answers; $parts: what became of them, joined by commas
intake-account = { $n } { $what ->
        [rows] rows
       *[answers] answers
    }: { $parts }
intake-reason-used = { $n } used
intake-reason-level = { $n } level
intake-reason-dont-know = { $n } dont know
intake-reason-not-applicable = { $n } not applicable
intake-reason-blank = { $n } blank
intake-reason-set-aside = { $n } set aside
intake-reason-total-or-average = { $n } total or average
intake-reason-example = { $n } example
intake-reason-no-respondent = { $n } no respondent
intake-reason-unknown-program = { $n } unknown program
intake-reason-other-round = { $n } other round
intake-reason-no-answer = { $n } no answer
intake-reason-other-role = { $n } in another role
intake-reason-repeated-row = { $n } repeated row
intake-reason-superseded-row = { $n } superseded row
intake-there = { $file } is there already; delete it, or use --print.
intake-made = Made { $file }. Look at each line, then: { $command }
# $within: whether the file lies in a cohort's folder; $cohort: its name; empty where the file lies in no cohort's folder
intake-instrument = Read with the instrument { $id }{ $within ->
        [no] , because the file lies in no cohort's folder; --instrument names another.
       *[yes] {" "}of the cohort { $cohort }.
    }

## cqi instrument

instrument-translation = { $file } is a translation of { $whole }. Check both together: { $command }
instrument-sum = { $file }: { counts }.{ $errors ->
        [0] {" "}It can be used.
       *[other] {""}
    }
instrument-ending = --out must end in { $ending } for { $tool }; not { $name }.
instrument-there = { $file } is there already. Nothing was written; name another file, or add --force.
instrument-cohort = The form needs a cohort.yml without errors. Nothing was written.
instrument-wrote = Wrote { $file }.
instrument-no-cohort = No --cohort was given: the form asks for the program by name and does not say who sees the answers.
instrument-experimental = Experimental: look through the survey in LimeSurvey before anybody fills it in.

## cqi language

language-unknown = the workbook does not speak { $tag }. Allowed: { $known }.
# $name: the language's name; none: it is English
language-there = { $tag }: { $n } texts, { $name ->
        [none] the language that others are translated from
       *[other] { $name }
    }
language-lacks-nothing = { $what } lacks nothing.
language-to-write = { $n } texts to write, in { $files ->
        [one] 1 file
       *[other] { $files } files
    } of { $folder }.
language-next = Write each where {"{"}""{"}"} stands; the English is above it. Then: { $command }
language-sum = { $tag }: { counts }.{ $errors ->
        [0] {" "}It can be used.
       *[other] {""}
    }
language-no-table = { $tag }: charts have no widths of letters such as { $letters }, and give them room to spare: look whether labels are cut (docs/languages.md).
language-own = { $n } texts that may be your own, in { $file }.
language-own-next = Write yours where {"{"}""{"}"} stands; what is said now is above it. Then: { $command }

## cqi release

release-choose-one = Choose one: release (with --only or --anyway), --withhold, or --take-back.
release-say-why = Say why: --anyway "the reason". It is kept with the release.
release-say-what = Say what is false: --reason "the words". It is kept.
release-never-sent = Was nothing that rests on this release ever sent or shown to anybody?
release-not-taken-back = Nothing was taken back: what was sent stays known, and later releases must reckon with it.
release-taken-back = Release { $number } of { $day } was taken back. Next: { $command }
release-withheld = Withheld: { $programs }. Next: { $command }
release-anyway = Release it anyway?
release-nothing = Nothing was released.
release-nobody = Nobody has answered this round, so nothing was released.
release-unreadable = Nothing was released, because the answers cannot all be read:

## cqi measures

help-measures = Read a program's numbers from its own spreadsheets: what would be read, and that it is right.
help-measures-draft = Draft measures.yml from the headings of a program's spreadsheets, where it defines none yet.
help-measures-propose = Say in words, and with its numbers, what a spreadsheet would be read as; nothing is kept.
help-measures-confirm = Keep how a spreadsheet is read, so that next month's file of the same layout needs no question.
measures-unmatched = No heading names a measure of measures.yml. Say what a heading means: --column "HEADING=MEASURE".
# $command: as it is typed
measures-keep = Nothing is kept yet. If this is right: { $command }
measures-kept = Kept in { $file }. Files of this layout are read from now on, whatever they are called.
measures-put = Put { $file } into { $folder }, where it is read.
measures-drafted = Made { $file }. Look at each measure, then: { $command }
measures-pair = { $text } has no “=”. Write "HEADING=MEANING".
