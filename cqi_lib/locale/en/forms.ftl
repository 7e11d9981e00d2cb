### What the forms of the desk say: headings, buttons, and what became of a wish to save.

## Buttons, headings and choices

word-show = Show what will be saved
word-save = Save
word-again = Read the file again
word-not_said = not said yet
word-whose = Whose answers
word-role = Role
word-answered_on = Answered on
word-blank = not answered
word-dont_know = Don't know
word-not_applicable = Does not apply
word-which_file = Which response file
word-no_file = No response file yet
word-which_heading = Which heading
word-no_heading = No heading found
word-stands_for = It stands for
word-not_known = not known
# What a heading of a file is taken for: a column that the survey tool itself adds
word-own = the survey tool's own
word-whole_file = For the whole file
word-headings = What the headings are taken for
word-programs = { CAPITAL(-program(form: "many")) } in the file
word-roles = Roles in the file
word-answers = Answers that no scale knows
word-cohort = Cohort
word-round = Round
word-cycle = Cycle (for notebook 5)
word-search = Search
word-other_folder = Another cohort's folder
word-open_folder = Open it
word-fresh = Make a fresh copy, even where there is one
word-new_cycle = Name of the new test
word-new_cycle_heading = Start a new cycle
word-start_cycle = Start the cycle
heading_columns-heading = Heading in the file
heading_columns-taken = Taken for
steps_of_cycle-plan = Plan: before the test begins
steps_of_cycle-do = Do: what was done
steps_of_cycle-study = Study: what was found
steps_of_cycle-act = Act: what follows
folded = { $shown ->
        [yes] Fold the part “{ $part }”
       *[no] Show the part “{ $part }”
    }
# $item: the number of a question
levels_of = { $item }: what each level looks like

## Saving. $file: such as "priorities.yml"

unchanged = This stands in { $file } already; nothing was written.
not_saved_yet = Not saved yet; nothing was written to { $file }.
as_in_file = { $there ->
        [yes] Shown as it stands in { $file }.
       *[no] { $file } is not there yet; saving makes it.
    }
saved = { $warnings ->
        [0] Saved in { $file }.
        [one] Saved in { $file }. { CAPITAL(WORD($warnings)) } thing to look at: see below.
       *[other] Saved in { $file }. { CAPITAL(WORD($warnings)) } things to look at: see below.
    }
refused = { $errors ->
        [one] Not saved: { WORD($errors) } thing to mend first. What you typed is still here.
       *[other] Not saved: { WORD($errors) } things to mend first. What you typed is still here.
    }
changed_elsewhere = Not saved: { $file } was changed after this form read it, in another window or by hand. Nothing was overwritten. Their version is { $file }; yours was kept beside it as { $kept }. Press “{ word-again }” to see theirs, then type in what is missing.
cannot_open = { $file } cannot be changed here until this is mended in a text editor. Then press “{ word-again }”.
will_be_saved = What saving changes in { $file } (+ is new, - goes):
nothing_to_save = Saving would change nothing in { $file }.
reread = Read again; shown as it stands in { $file }.
# $entry: the name of an entry, such as "prediction"
written_before = Written down before and therefore kept as it is. Add another { $entry } when your mind has changed.

## The desk

choose_program = { CAPITAL(-program) }
found = { $n ->
        [0] No { -program } has these words in its name.
        [one] { $n } { -program } found.
       *[other] { $n } { -program(form: "many") } found.
    }
# $name: the file of the copy
copied = { $new ->
        [yes] A copy for { $program } was made.
       *[no] Your copy for { $program } from before, as you left it.
    }
open_copy = Open { $name }
# $reason: in the words of the computer
no_copy = The copy could not be written ({ SMALL($reason) }). Free some space, or ask for the right to write there.
report_of = Report of { $program }
drafted = { $folder } is made; the files it was drafted from are as they were. What was found:
ready = { $interim ->
        [yes] The round is open, so the report of { $program } is interim and not for sending: { $path }.
        [guessed] Something is guessed that nobody has confirmed, so the report of { $program } is interim and not for sending: { $path }.
       *[no] The report of { $program } is ready: { $path }.
    }
failed = The report of { $program } could not be made:
# Among the cycles to choose from
no_cycle = the latest

## Columns and answers of a response file

unknown_headings = { $unknown ->
        [0] All { $of } headings are known.
        [one] { $unknown } of { $of } headings is not known yet; columns under them are not read.
       *[other] { $unknown } of { $of } headings are not known yet; columns under them are not read.
    }
all_headings = Show what each of the { $of } headings is taken for
# Asks what a word of the file means; the choice follows
word_of_file = { $key ->
        [programs] The { -program } “{ $value }” is
        [roles] The role “{ $value }” is
       *[answers] The answer “{ $value }” is
    }
words_known = { $unknown ->
        [0] { $head }
       *[other] { $head }: { $unknown } not known yet
    }
new_files = New in the list: { LIST($names, style: "unit") }.
taken_for = recognized: { $name }
new_person = { $label } (a new person)
# $item: the number of a question
comment_on = { $item }: comment
comment_target = comment on { $item }
answered = { $count } of { $of } questions answered.
