### What is said of releases and of pages that cannot be made: on the terminal, in forms, in lists of problems.

## A page

# $kb, $most: how large it would be, and may be, in kB
checks-too_large = The page { $page } would be { $kb } kB; at most { $most } kB are allowed, so that it can be sent. Shorten the longest texts, or keep fewer measures and cycles.
# $given: what stood there instead
published-audience = The parameter `audience` must be one of { $known }; not { $given }.

## The record of a round's releases. What is wrong with it stands behind a colon, without a full stop.

record-missing = { $file } is missing
record-damaged = { $file } is damaged or was changed by hand
record-file_gone = { $file } is missing, damaged or was changed by hand
record-order = { $file } does not follow the entry before it
record-other_round = { $file } belongs to the round { $round }
record-other_cohort = { $file } belongs to the cohort { $cohort }
record-other_id = { $file } belongs to the cohort { $cohort }, whose id is { $id }
# $why: in the words of the computer
record-unreadable = it cannot be read ({ $why })
record-lost = pages were let out that rest on a release which is not there
record-busy = Another run is releasing in { $folder }. Wait until it has ended, then run again.
# $why: in the words of the computer
record-not_kept = The answers that a release rests on cannot be kept in { $folder } ({ SMALL($why) }), so nothing was released. Make the folder writable, or name one of your own with --releases DIR, always the same.
# $what: one of the messages above
record-untrusted = The record of releases in { $folder } cannot be trusted: { $what }. So nobody can say what may follow from earlier pages together with new ones. Put the record back from a copy; where it is kept elsewhere, give --releases DIR; or go on without it: cqi release --anyway "the reason".

## A step

# $round: in quotes
step-needs_none = The round { $round } needs no release: { $open ->
        [yes] people agreed to answer openly
       *[no] its data are invented or public
    }. Its pages rest on the answers as they are.
step-guesses = Nothing is released while { $n ->
        [one] a guess in cohort.yml is
       *[other] { $n } guesses in cohort.yml are
    } not confirmed. Confirm what is right with cqi start --confirm, and mend what is not.
step-no_program = There is no program { $name } in { $cohort }. Allowed: { $known }.
# $last, $today: days such as 2025-11-04
step-clock = The last release of { $round } is of { $last }, later than { $today }, the day looked from: the clock was set back. Correct `as_of` in cohort.yml, or give --as-of.
step-nothing_back = Nothing of the round { $round } was released, so nothing can be taken back.
step-nothing_withheld = Nothing of { $program } was released in { $round }, so nothing can be withheld.
