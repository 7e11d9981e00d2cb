### What the desk says of a program: the state of each step, what is due, its pages, and work that goes on

## Headings and buttons

way_of = The way of { $name }
word-pages = Its pages
word-due = What is due
word-missing = What is missing
word-check = Check the files
word-report = Make the report
word-run = Make all reports
word-preview = Preview while I write
word-end_preview = End the preview
word-open_preview = Open the preview
word-release = Release the round …
word-release_now = Yes, release it
word-leave = No, leave it
word-share = Pack what may leave
word-cancel = Stop it
word-write = Write down
word-write-groundwork = Vision and how it works
word-write-answers = Answers from an interview
word-write-files = Response files
word-write-weigh = Weigh and vote
word-write-priorities = Priorities and aims
word-write-cycle = Tests
word-write-measures = What is counted
word-write-points = This month's numbers
word-write-sheets = Spreadsheets of numbers
word-write-cohort = { CAPITAL(-program(form: "many")) } and rounds
word-begin_from_files = A cohort from your files …
word-begin_cohort = A new cohort …
word-new_cohort = A new cohort
word-new_name = What the cohort is called
word-new_programs = Its { -program(form: "many") }, one in each line
word-new_label = First round, such as Spring 2026
word-new_date = Day of the first round
word-new_instrument = Questions of the assessment
word-new_privacy = Answers are
word-new_language = Language of the reports
word-make_cohort = Make the cohort

## The state of each step

groundwork = { $n ->
        [0] complete
        [one] { $n } thing open
       *[other] { $n } things open
    }
groundwork-none = not begun
answers = { $there ->
        [yes] answers are there
       *[no] no answers yet
    }
report = { $there ->
        [yes] page made
       *[no] no page yet
    }
chosen = { $n ->
        [0] nothing chosen yet
       *[other] { $n } chosen
    }
cycles = { $n ->
        [0] no test yet
        [one] { $n } test
       *[other] { $n } tests
    }
before = since { $label }
before-none = no earlier round

## What is due, missing, wrong

# $step: a sentence, or what people wrote
due = { $late ->
        [yes] Overdue, { $day }: { $step }
       *[no] { $day }: { $step }
    }
# $name: a domain or a file; $said: what is said of it
of = { $name }: { $said }
# $form: the name of a form, or of a test
to_form = Write it down: { $form }
nothing = { $kind ->
        [due] Nothing has a date.
        [missing] Nothing is missing.
        [problems] No problem was found in its files.
       *[pages] No page was made yet.
    }
problems = { $n ->
        [one] { $n } problem in its files
       *[other] { $n } problems in its files
    }

## Pages

page = { $kind ->
        [report] Report
        [plan] Plan
        [meeting] Guide for the meeting
        [heard] What we heard
        [cohort] The cohort's page
        [named] The cohort's page with names
       *[index] Index of all { -program(form: "many") }
    }
page-interim = { $name } (interim, not for sending)
older = made before the last change in the files

## Work. $name: a program or the cohort

working = { $kind ->
        [report] The report of { $name } is being made …
        [run] All reports of { $name } are being made …
        [check] The files of { $name } are being checked …
        [release] The round of { $name } is being released …
       *[share] What may leave of { $name } is being packed …
    }
# $said: the sentence above
step = { $said } Step { $done } of { $of }: { $step }
# $said: the sentence above; $page: the page that was done last
pages = { $said } { $of ->
        [one] { $done } of { $of } page
       *[other] { $done } of { $of } pages
    }, last { $page }
run_ended = { $all ->
        [yes] All { $of } pages of { $name } are ready.
       *[no] { $ready } of { $of } pages of { $name } are ready; the others could not be made:
    }
ended = { $kind ->
        [check] The files of { $name } were checked:
        [release] The round of { $name }:
       *[share] What may leave of { $name }:
    }
stopped = { $kind ->
        [report] The report of { $name } was not finished. What was made so far is kept.
        [run] The reports of { $name } were not all made. What was made so far is kept.
        [check] Checking the files of { $name } was not finished.
        [release] Releasing the round of { $name } was not finished.
       *[share] Packing what may leave of { $name } was not finished.
    }
preview = { $running ->
        [yes] The preview of { $name } runs: it shows each page anew whenever a file is saved, and nothing gets out.
       *[no] The preview of { $name } has ended.
    }
sure = From then on pages that may leave rest on the answers of { $round } as they are now. What was sent cannot be taken back from those who have it.
refused = It could not begin: { LIST($reasons, style: "unit") }.
instrument = { $n } questions ({ $name })
