### What is said when a program or a cohort is opened in a notebook.

## open

open-text = The parameter { $parameter } must be text, such as 'maple-street', not { $value }.
open-path = The parameter 'cohort' must be the path of a cohort folder, not { $value }.
# $near: " Did you mean …?" or nothing
open-no_cohort = There is no cohort folder { $cohort } (a folder with a cohort.yml).{ $near } In parameters/ there are: { $cohorts }.
open-no_cohort-none = There is no cohort folder { $cohort } (a folder with a cohort.yml).{ $near } In parameters/ there are: none.

## program

# $as_of: a day such as 2025-11-14
program-opened = { $program }, { $round }: { program-answered }, as of { $as_of }
program-opened-cycle = { $program }, { $round }, cycle { $cycle }: { program-answered }, as of { $as_of }
program-answered = { $people } answered
program-cycle = The parameter 'cycle' is { $cycle }, which { $program } does not have.{ $near } Allowed: { $cycles }.
program-cycle-none = The parameter 'cycle' is { $cycle }, which { $program } does not have.{ $near } Allowed: none yet.
program-unknown = The parameter 'program' is { $program }, which is not a program of { $cohort }.{ $near } Allowed: { $programs }.

## prepared

prepared-not_published = { $table } has not passed the privacy gate, so nothing can be shown of it. Take `publish('{ $table }')` of the opened program, or, in a cell tagged `desk`, `unpublished(program)` of `cqi_lib/program/prepared.py`.

## cohort_round

cohort_round-opened = { $cohort }, { $round }: { $n ->
        [one] { $n } program
       *[other] { $n } programs
    }
