### What a run says: what stopped a page, why a page is stale, where outputs may lie, which workers of a cluster may work.

## Where something happened

# The heading above a notebook's cell
place-under = under '{ $heading }'
place-cycle = cycle { $cycle }
of-page = the making of the page
of-start = the start of the program's process
of-reading = the reading of the cohort
of-keeping = the keeping of what was released
of-tables = the writing of the tables
of-index = the making of the index
of-cluster = the work of the cluster
of-warm = the worker's warm server

## What stopped a page

flaw = If your files are as they should be, this is a flaw in the workbook: please report it, with the notebook under desk/executed.
mend-listed = Mend what is listed, then run again.
step-stopped = The step stopped.
left = a cell ended the notebook with sys.exit or exit
left-what = What follows the cell was not run.
memory = it used { $megabytes } MB of memory, so it was stopped
memory-allowed = { $megabytes } MB for one program
memory-mend = Run again with --workers 1, or allow more: --memory { $megabytes }.
time = still running after { $seconds } seconds, so it was stopped
time-allowed = { $seconds } seconds for all steps of one program
time-mend = Run again with --timeout { $seconds }, or with fewer --workers if the machine is busy.
# $code: the process's exit code, or none
died = the process ended without a word{ $code ->
        [none] {""}
       *[other] {" "}(exit code { $code })
    }
# $signal: such as SIGKILL, or a number
died-killed = the process ended without a word (killed: { $signal })
died-mend = Most often the machine ran out of memory: close other programs, or run again with --workers 1.
no-page = no page
no-page-what = The process ended well.
run-again = Run again.
no-report = no report yet
no-report-mend = Run: { $command }
undeclared = The notebook does not declare the parameter { $parameters }.
online-unreadable = The online answers cannot be read, so nothing was looked at or made.

## Why a page is made anew

stale-never = never made
stale-version = it was made by another version of the workbook
stale-failed = failed the last time
stale-old_report = a report that is out of date lies in share/
# $paper: which page in share/; $there: it is there, but not as it was made
stale-share = its { $paper ->
        [report] report
        [plan] plan
        [meeting] guide for the meeting
       *[heard] page “What we heard”
    } in share/ { $there ->
        [yes] was changed by hand
       *[no] is missing
    }
# $notebook: its file's name; none: it is the page with names
stale-desk = its { $notebook ->
        [none] page with names
       *[other] executed notebook { $notebook }
    } on the desk { $there ->
        [yes] was changed by hand
       *[no] is missing
    }
changed-cohort = it was made for a cohort at another place, or with another id
changed-workbook = the workbook itself changed
changed-as-of = the day it stands on changed
changed-asked = the parameters changed
changed-instrument = the instrument changed
changed-own-texts = the cohort's own texts changed
changed-answers = answers changed
changed-released = what was released changed
changed-names = who agreed to be named changed
changed-errors = errors in its files came or went
changed-own = own sections changed
changed-packages = an installed package changed, on which own sections may rest
# $what: a file, or { changed-notebook }, or { changed-records }
changed = { $what } changed
changed-new = { $what } is new
changed-removed = { $what } was removed
changed-library = { $name } { $before } was replaced by { $now }
changed-notebook = notebook { $name }
# The files of a program
changed-records = records of { $program }

## What a run is asked for

run-force-failed = --force makes everything and --failed only what failed: give one of them.
run-answers-changed = Answers changed while they were being released. Run again.
only-unknown = --only names a program that cohort.yml does not have:
only-not-known = {" "}not known.
only-programs = Programs: { $known }.
settings-workers = --workers must be 1 or more; not { $given }.
settings-engine = --engine must be 'warm' or 'kernel'; not { $given }.
settings-warm = --engine warm needs a system that can fork (Linux, macOS); use --engine kernel here.
settings-timeout = --timeout must be more than 0 seconds; not { $given }.
settings-memory = --memory must be 1 MB or more; not { $given }.
settings-language = --language must be one of { $known }; not { $given }.
settings-notebooks = The workbook's own notebooks are not all here: { $missing } missing in { $folder }. Run from a complete clone (git status shows what was deleted).
settings-scheduler = --scheduler must be an address such as tcp://host:8786; not { $given }.
settings-distributed = --scheduler needs the package distributed, which is not installed here. Install the extra 'cluster' (pip install distributed), or run without --scheduler.

## Where outputs lie

foreign = { $folder } holds outputs, those of { $name } in { $path }.
foreign-nameless = { $folder } holds outputs, those of a cohort in { $path }.
foreign-unsaid = { $folder } holds outputs and does not say of which cohort.
foreign-mend = Nothing was read there or written. Choose another folder with --out. Only if they are of this very cohort (it was moved, its disk is mounted elsewhere, an older workbook made them): { $command }
foreign-id = With an `id:` in cohort.yml (docs/files.md) it would be known wherever it lies.
adopt-nothing = Nothing lies in { $folder }, so nothing can be adopted. Run: { $command }
adopt-strange = { $folder } holds reports of programs that this cohort does not have ({ $programs }), so it is another cohort's. Choose another folder with --out; or delete it, if nobody needs it.
out-given = Outputs cannot go to { $folder }: { $kept }/ holds what people provide and a run never writes there. Choose another folder with --out.
out-own = Outputs cannot go to { $folder }: your own files lie there. Choose another folder with --out.
# $reason: why, as the system says it
out-unwritable = The outputs cannot be written to { $folder } ({ SMALL($reason) }). Check that the disk is not full, that the folder belongs to you and that none of its files is open elsewhere, or choose another folder with --out.
disk-full = The outputs cannot be written to { $folder } ({ SMALL($reason) }). Make room, then run again; what was finished is in place.
# $kind: what stands in the place of cohort.yml, such as "a folder, not a file"; none: nothing
share-no-cohort = { $folder } is no cohort folder: { $kind ->
        [none] it has no cohort.yml
       *[other] its cohort.yml is { $kind }
    }.
share-nothing = Nothing may leave yet: { $folder } is empty. Run: { $command }
taken-out = a page that rests on answers which are withheld now, or that may name who does not agree to it any more
taken-out-mend = It was taken out. To make it anew: { $command }

## A cluster

run-lost = { $made } of { $asked } pages were made now and are in place; the others are as they were. Run the same command again for the rest.
worker = worker { $worker }
workers = workers { $workers }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
workers-died = every worker that was given this page ended without a word
workers-died-mend = Most often a machine ran out of memory: give the workers more, or fewer threads, then run again.
not-arrived = what it made does not lie in the output folder as it wrote it
not-arrived-mend = Look whether every machine sees the same folder under this path, then run again.
given-back = the cluster stopped this page several times
cluster-lost = The connection to the scheduler at { $address } was lost.
cluster-none-used = None of the workers of { $address } can be used:
cluster-gone = All workers of { $address } are gone, and none came back in { $seconds } seconds.
cluster-empty = The scheduler at { $address } has no workers (waited { $seconds } seconds). Start some, such as: dask worker { $address } --nthreads 1
cluster-silent = The workers of { $address } have said nothing for { $seconds } seconds.
cluster-no-answer = No Dask scheduler answers at { $address } (waited { $seconds } seconds). Look whether it runs and whether host and port are right, or run without --scheduler.
# $many: several workers
no-work = { $many ->
        [yes] They get
       *[no] It gets
    } no work. { $mend }
worker-unseen = it does not see { $places }
unseen-warm = its warm server
unseen-out = the run's output folder { $folder }
unseen-cohort = the cohort's folder { $folder }
unseen-tables = the run's tables in { $folder }
worker-unseen-allowed = the shared folder as the run sees it
worker-unseen-mend = Mount it there and start the worker again.
worker-again = Install this version there and start the worker again.
worker-same = the same on every machine
worker-version = another version of the workbook
worker-not-installed = { $package ->
        [none] the workbook is not installed there
       *[other] the package { $package } is not installed there
    }
worker-not-installed-mend = Install the workbook there as here, and start the worker again.
worker-no-answer = { $error ->
        [none] no answer
       *[other] { $error } when it was asked
    }
worker-log = See the worker's log.
# $there: a version, or none
worker-library = { $name } { $there ->
        [none] is not there
       *[other] { $there }
    }, here { $here }
worker-library-allowed = the same versions on every machine
worker-source = another version of the workbook (its source differs)
worker-changed = the workbook was changed after the worker had started
worker-changed-mend = Start the worker again.
worker-notebooks = other notebooks
worker-system-allowed = { $system }, as here: other machines draw other bytes
worker-system-mend = Use workers of one kind.
worker-shared = inputs and outputs in a folder that every machine sees under the same path
worker-shared-mend = Mount it there, then run again.
worker-hangs = looking at the shared folder hangs
worker-warm = its warm server does not start
