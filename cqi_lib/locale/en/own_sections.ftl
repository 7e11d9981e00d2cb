### Own sections: parts of a page that an analyst's notebook makes, and what may be wrong with one

## On the page

by-hand = Added by the evaluator. The workbook did not check these words.
# $shown: rows that are shown; $all: rows that there are
first-rows = The first { $shown } of { $all } rows.

## What a notebook calls

# $near: a guess, or nothing
no-table = There is no published table { $name }.{ $near } There are: { $names }.
not-opened = own_tables takes an opened program or cohort; not { $given }.
no-figure = picture takes a figure of matplotlib or seaborn; not { $given }.
no-alt = picture needs a text that says what the figure shows, for people who cannot see it.

## Where, in a notebook

cell = code cell { $number }
under = under “{ $heading }”

## What keeps a section off its page

stopped = Its section is not on the page; all else is.
stopped-mend = Mend the cell; the notebook lies as far as it came under desk/executed.
picture-no-alt = a picture without a text for people who cannot see it
picture-no-alt-mend = Show it with cqi.picture(figure, "What it shows, with its numbers.").
wide = a table of { $columns } columns; at most { $most } can be shown
wide-mend = Show fewer columns.
too-much = it shows { $kb } kB; at most { $most } kB can be shown
too-much-together = with those before it, it shows more than { $most } kB
too-much-mend = Show less: a part of the table, a smaller picture.
# $reasons: phrases such as "a table header without scope"
unfit = not fit for a page: { $reasons }
unfit-mend = Show it otherwise, or show less.
died = the process ended without a word
changed-meanwhile = it was changed while the page was made
run-again = Run again.

## What is missing in a section

left-out = left out: { $what }
left-out-mend = A page has no scripts, styles of its own and pictures from elsewhere: show it as a table, a text, or with cqi.picture.

## What keeps a section at the desk

desk-only = Its section stays at the desk, because it rests on more than the published tables of its page.
desk-only-mend = Take what it needs out of cqi.own_tables(opened), or lay it into own/.
# $kind: file, network, program (another one was started), unseen (a module that opens files past Python), door (of the workbook); $what: its name
noted = { $kind ->
        [file] it read { $what }
        [network] it asked { $what } in the network
        [program] it started { $what }
        [unseen] it uses { $what }, and which files that reads cannot be seen
       *[door] it used { $what }
    }

## Warnings

not-run = not run: nobody on this computer has allowed it
# $command: such as cqi own allow parameters/riverbend
not-run-mend = Code in a cohort's folder does not run by itself. Read it, then allow it: { $command }
differs = run twice, it showed two different things
differs-mend = Take chance and clock out of it: a random number needs a seed, and the day is opened.as_of.
clock = it asks for the time of day: { $calls }
clock-mend = Take opened.as_of, the day that the page stands on: the page of the same files is then the same tomorrow.
no-cohort = There is no cohort in { $folder }.
misplaced = a notebook that belongs to no page
misplaced-allowed = own/program/ for each program's report, own/cohort/ for the cohort's page
misplaced-mend = Move it there.
unreadable = not a notebook that can be read
unreadable-mend = Open it in JupyterLab and save it again.
undeclared = it does not declare { $names }
undeclared-mend = Give it a cell tagged “parameters” with: { $cell }.
not-kept = That it is allowed cannot be kept: { $reason }.

## A new one, and one out of a copy

new-name = A name for an own notebook is like { $example }: letters, digits, - and _; not { $name }.
new-there = There is { $file } already.
new-no-cells = No cell was added to { $file }.
new-not-copy = { $file } is no copy of a notebook of the suite.
new-title = Our own section
new-help = One sentence on what this section is for.
new-heading = What we looked at
new-words = Say here what the table and the figure show, in words that the program's leader would use.
# Told to people who cannot see the figure
new-alt = What the figure shows, in one or two sentences with its numbers.
# $command: makes an own notebook of the cells that were added
copy-note = Cells that you add to this copy stay in it: no report takes them. To have them in every program's report, make an own section of them: `{ $command }`.
