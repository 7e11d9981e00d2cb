### What the forms of the desk say of files that they cannot read, change or save, and of new cohorts and cycles.
### What was found and what is allowed begin small and have no full stop; how to mend it is a sentence.

## Several forms

any-nothing = nothing
any-not_changeable = { $file } cannot be changed by a form.
any-not_saved = { $file } was not saved.
any-columns = the columns { $columns }
any-correct = Correct it.
# $name: in quotes
any-no_program = There is no program { $name }. Allowed: { $known }.

## answer_form

answer_form-columns-mend = Move the file away, or mend it; then read it again.
# A place in a file: what is being typed now
answer_form-entry = this entry
answer_form-label-allowed = a label for the person
answer_form-label-mend = Write a label such as e01; it need not be a name.
answer_form-role-mend = Choose a role.
answer_form-answers-found = no answer
answer_form-answers-allowed = at least one answer
answer_form-answers-mend = Choose an answer.
answer_form-day-allowed = a date such as 2025-10-14
answer_form-day-mend = Write year-month-day.

## program_forms

# $example: in quotes
program_forms-no_title = A test needs a name, such as { $example }.

## record_form

record_form-shape-found = a text or a list
record_form-shape-allowed = keys with values
record_form-shape-mend = Begin each line with a key and a colon, or delete the file.
record_form-fixed = What was written down is not changed.
record_form-fixed-found = an entry that was written down before
record_form-fixed-allowed = new entries
record_form-fixed-mend = Add another one below; the first stays as it was.

## rows

rows-lacking = no column { $columns }
rows-twice = a heading twice
# $why: in the words of the computer
rows-cells = cells that cannot be told apart ({ $why })

## scaffold

scaffold-taken = { $file ->
        [yes] { $folder } is a file; nothing was written. Name a new folder, such as { $other }.
       *[no] { $folder } holds something already; nothing was written. Name a new folder, such as { $other }.
    }
# $why: in the words of the computer
scaffold-not_writable = { $folder } cannot be written ({ $why }). Name a folder you may write to.
scaffold-cycle_name = The cycle's name is { $name }; allowed: small letters, digits and '-', at most 50, such as text-reminder.
scaffold-no_program = There is no program { $name } in { $cohort }.{ $meant } Allowed: { $known }.
scaffold-link_out = { $folder } is a link that leads out of the cohort folder; nothing written.
scaffold-cycle_not_writable = { $file } cannot be written in { $folder } ({ $why }).
scaffold-no_idea = There is no change idea { $name } in priorities.yml of { $program }.{ $meant } Allowed: { $known ->
        [none] none: no idea is written down yet
       *[other] { $known }
    }.
# Notes that stand in a new cycle's file, behind a #; names of keys and files stay as they are
scaffold-example_mark = delete this line when the file is your own; until then nothing of it is used
scaffold-example_title = Text reminder
# $ids: ids of the program, with commas between
scaffold-one_of = one of: { $ids }
scaffold-no_links = priority, driver, idea and previous link the cycle to priorities.yml
scaffold-measure_id = an id of measures.yml
scaffold-others = what else to watch, such as a balancing measure

## server

server-incomplete = { $page } is not in { $folder }. Run from a complete clone (git status shows what was deleted).
server-no_lab = JupyterLab is not installed here. Install it with requirements.lock, or with pip install jupyterlab; every other command works without it.

# $why: in the words of the computer
server-no_desk = The desk's page { $file } cannot be written ({ $why }). Ask for the right to write there.
server-no_cohort = There is no cohort.yml in { $folder }. Name a cohort's folder, such as parameters/riverbend; `cqi new cohort FOLDER` makes one.
# $words: what was typed
server-too_many = What is { $words }? A cohort's folder and one program can stand before the options of JupyterLab.

## suite_copy

suite_copy-older = { $number ->
        [one] This notebook is of another version of the workbook and was left as it is: { $names }.
       *[other] These notebooks are of another version of the workbook and were left as they are: { $names }.
    } Runs take those of version { $version }. To get them here too, move { $number ->
        [one] it
       *[other] them
    } out of { $folder } and start again.

## votes_form

votes_form-columns-allowed = the columns person, domain and points
votes_form-columns-mend = Mend the file in a spreadsheet, then read it again.

## work_copy

work_copy-no_notebook = There is no notebook { $name } in the suite.

## yaml_patch

yaml_patch-layout-found = a layout that a form cannot change safely
yaml_patch-layout-allowed = one key or entry in each line
yaml_patch-layout-mend = Make this change in a text editor.

## cohort_form

cohort_form-name = what the cohort is called
cohort_form-program = one { -program } at least
cohort_form-label = the name of the first round
cohort_form-date = its day
# $lacking: of these
cohort_form-lacking = Say first: { LIST($lacking) }.

## A cohort that is drafted from files, at the desk

start-no_folder = { $folder } cannot be looked into ({ $why }). Write the path of a folder, such as ~/Downloads.
start-no_files = Choose the files first: the survey's exports, and spreadsheets of numbers.
start-no_name = Say what the cohort is called.
