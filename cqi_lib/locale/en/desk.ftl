### What the desk says of a program: the state of each step, what is due, its pages, and work that goes on

## Headings and buttons

word-way = The way
word-pages = Its pages
word-due = What is due
word-missing = What is missing
word-check = Check the files
word-report = Make the report
word-preview = Preview while I write
word-end_preview = End the preview
word-open_preview = Open the preview
word-release = Release the round …
word-release_now = Yes, release it
word-leave = No, leave it
word-share = Pack what may leave
word-cancel = Stop it

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
        [check] The files of { $name } are being checked …
        [release] The round of { $name } is being released …
       *[share] What may leave of { $name } is being packed …
    }
# $said: the sentence above
step = { $said } Step { $done } of { $of }: { $step }
ended = { $kind ->
        [check] The files of { $name } were checked:
        [release] The round of { $name }:
       *[share] What may leave of { $name }:
    }
stopped = { $kind ->
        [report] The report of { $name } was not finished. What was made so far is kept.
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
