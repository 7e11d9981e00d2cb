### What `cqi start` and `cqi instrument draft` say of surveys that no instrument knows yet, and write into the files they make.
### What was guessed is a sentence without a full stop: it stands in a list, and in cohort.yml.

## What was guessed

# $way of grouping; $names: of the domains
guess-domains-stem = the { $n ->
        [one] domain is the question
       *[other] { $n } domains are the questions
    } that statements share in the survey: { $names }
guess-domains-prefix = the { $n } domains are what the questions begin with: { $names }
guess-domains-code = the { $n } domains are the beginnings of the columns' names: { $names }
guess-domains-none = { $n ->
        [one] nothing groups the questions, so they are one domain: { $names }
       *[other] nothing but their answers groups the questions: { $names }
    }
# $unticked: levels that nobody ticked, or none
guess-scale = { $unticked ->
        [none] the scale has { $k } levels, the lowest first, and in each question a higher one counts as better: { $levels }
       *[other] the scale has { $k } levels, the lowest first, and in each question a higher one counts as better: { $levels }; nobody ticked { $unticked }
    }
# $words: answers of the survey's own list that are far from the others by their codes
guess-apart = { $words } say that there is no answer
guess-codes = answers such as “{ $first }” are codes, which count in their order; what they mean is said by an export of whole answers, or by the survey's structure beside it
guess-cut = the numbers from { $low } to { $high } are cut into four levels at { $bounds }, and in each question a higher one counts as better: { $levels }
# $headings: of columns of days
guess-no-days = { $file } has days that can be read in two ways in { $headings }, so they are left out
guess-numbers = of { $names } ({ $file }, { $program }) neither more nor less is said to be better, and each is a process measure
# $name: of a language, in the language that is spoken; $tag: its code
guess-pages = pages are in { $name }, as the survey is (`language: { $tag }` in cohort.yml)
guess-tongue = by their small words the questions are in { $name } (`language: { $tag }` in instrument.yml)
guess-tongue-unknown = nothing tells in which language the questions are; they count as English (`language: en` in instrument.yml)
guess-turned = { $item } (“{ $text }”) looks turned round, by its words and by its answers; it counts as it stands until `reversed: true` is written into instrument.yml
guess-one-program = { $file } names no program, so all its answers are those of { $program }
guess-place = “{ $heading }” in { $file } says the program
guess-no-role = { $file } says nobody's role, so everybody counts as staff
# $people: how many said so
guess-no-leader = { $people ->
        [one] the person whose role is “{ $word }” counts as staff
       *[other] the { $people } people whose role is “{ $word }” count as staff
    }; a leader is shown as such only where you write `leader` into the file's mapping
quoted = “{ $word }”
guess-role = { $people ->
        [one] the person whose role is { $words } counts as staff
       *[other] the { $people } people whose roles are { $words } count as staff
    }
guess-alike = “{ $one }” and “{ $other }” are two programs; if they are one, write one name under the other's `aliases:` and delete its entry
guess-closed = { $label } takes no more answers since { $day }
guess-translated = { $file } asks { $n ->
        [one] one question
       *[other] { $n } questions
    } in another language, taken for those of the other files in their order: “{ $first }” for “{ $other }” and so on
guess-reworded = “{ $text }” in { $file } is taken for “{ $other }”
# $pairs: of `pair`
guess-words = in { $file } { $pairs }
# an answer and the level for which it is taken
pair = “{ $text }” counts as “{ $word }”
guess-ends = in { $file } the numbers of { $n ->
        [one] one question
       *[other] { $n } questions
    } (“{ $first }”) end elsewhere than in the other files; all are taken for one scale

## What was found

found-survey = { $tool ->
        [plain] { $file }: a table of a survey, { $questions ->
            [one] one question
           *[other] { $questions } questions
        } on a scale in { $domains ->
            [one] one domain
           *[other] { $domains } domains
        }
       *[other] { $file }: a survey by { $tool }, { $questions ->
            [one] one question
           *[other] { $questions } questions
        } on a scale in { $domains ->
            [one] one domain
           *[other] { $domains } domains
        }
    }
found-known = { $file }: the built-in assessment { $instrument }
found-new = { $file } asks { $n ->
        [one] one question
       *[other] { $n } questions
    } that the files before it do not: “{ $first }”{ $n ->
        [one] {""}
       *[other] {" "}and others
    }
found-missing = { $file } does not ask { $n ->
        [one] one question of the other files
       *[other] { $n } questions of the other files
    }: “{ $first }”{ $n ->
        [one] {""}
       *[other] {" "}and others
    }
found-left = { $n ->
        [one] One question is left out, because nothing tells the order of its answers: “{ $first }”
       *[other] { $n } questions are left out, because nothing tells the order of their answers; the first is “{ $first }”
    }
# $headings: the first few
found-unused = { $n ->
        [one] One column is not used: { $headings }
       *[other] { $n } columns are not used, such as { $headings }
    }
head-measures = Drafted by `cqi start`. Change names, and say `direction: increase` or `decrease` where more or less is better; docs/files.md says what else may stand here.
numbers-open = { $file } is not read yet. Answer and confirm: { $command }; then put it into { $folder }.
numbers-undefined = { $file } is not read yet. Name its measures first: { $command }; that says what comes next. Then put it into { $folder }.
# $left: what is not read, as it is said when a spreadsheet is looked at
numbers-rest = { $file }: { $left }
numbers-nobody = It is not clear whose numbers { $file } holds: it is not read. Put it into the folder `measures` of its program (docs/spreadsheets.md).
# $n: numbers; $names: of measures
found-numbers = { $file }: { $n ->
        [one] one number
       *[other] { $n } numbers
    } of { $program }: { $names }
found-programs = { $people ->
        [one] One person
       *[other] { $people } people
    } in { $n ->
        [one] one program: { $names }
       *[other] { $n } programs: { $names }
    }

## What files are called and begin with

cut-low = Low
cut-rather_low = Rather low
cut-rather_high = Rather high
cut-high = High
all = All questions
rest = Further questions
instrument-name = Assessment of { $cohort }
# $season: spring, summer, fall, winter
round-label = { $season ->
        [spring] Spring
        [summer] Summer
        [fall] Fall
       *[winter] Winter
    } { $year }
head-instrument = Drafted from { $files } by `cqi start`. Change what is wrong; the files under responses/ are read by it.
head-guess = Guessed: { $guess }.
head-cohort = Drafted by `cqi start`. While a line stands under `guesses:`, pages stay at the desk and nothing is released: delete what is right, mend what is not.
head-mapping = How { $file } is read; drafted by `cqi start`.

## What cannot be used

unusable = No cohort was made.
taken = { $folder } holds something already; nothing was written. Name a new folder, such as { $other }.
not-confirmed = The cohort's files could not be changed, or somebody else changed them at this moment. Nothing is confirmed; try again.
not-empty = A name is empty. Nothing is confirmed; write the name, or leave it as it was.
not-writable = { $folder } cannot be written ({ $why }). Name a folder you may write to.
survey = a survey's export with a row for each person and a column for each question
any-file = Export the answers once more, as CSV or as a workbook.
no-questions = no question whose answers are levels of a scale, in { $columns ->
        [one] one column
       *[other] { $columns } columns
    }
no-questions-mend = Export the answers in words or numbers, one column for each question.
no-survey = no survey among the files
# $levels: the answers that people gave
few-levels = questions in which people ticked { $levels } only, so that nobody can tell the scale
few-levels-allowed = answers that show at least three levels of a scale
few-levels-mend = Begin with { $command } and describe the scale in instrument.yml (docs/instrument.md); the export is then read as it is.
no-order = only questions whose answers nothing puts in order
no-order-mend = Say in which order they stand, the lowest first: the desk's form asks, and the command without --yes.
no-day = no day on which anybody answered
two-days = days that can be read in two ways, such as 3/4/2026
two-days-mend = Say which of day and month comes first: the desk's form asks, and the command without --yes. Or say when the survey was answered: --date 2025-10-14.
no-day-allowed = a column with the day, or --date
no-day-mend = Say when the survey was answered: the desk's form asks; the command is told by --date 2025-10-14.
ended = The files could not be read with the time and memory there is.

## What is asked

ask-order = In which order do these answers stand, the lowest first? They are those of { $n } questions, such as “{ $first }”.
ask-program = Whose numbers are in { $file }?
ask-column = Which column of { $file } says the program?
ask-leader = { $people ->
        [one] One person's role is “{ $word }”. Is that the program's leader, whose answers are shown as the leader's?
       *[other] { $people } people's role is “{ $word }”. Are they leaders, whose answers are shown as the leader's?
    }
ask-day = When was { $file } answered (such as 2025-10-14)?
ask-days = { $file } has days such as 3/4/2026. What comes first in them?
