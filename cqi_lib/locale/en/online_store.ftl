### What whoever runs an online round is told of the store of its answers, and where cohort.yml promises less than people were told.

# $said: the store, as it is named at the start of a sentence: a file, or one of these
database = The database that { $variable } names
database-plain = The database

## Where the store is

two-stores = The round { $round } has two stores: { $one } and { $other }. Move the one away that does not count.
not-open = The round { $round } is not open for online answers. Open it: { $command }
link-out = { $where } is a link that leads out of the cohort folder. Put the file itself here.
unreadable = { $where } cannot be read.
variable-not-set = { $where } says that the environment variable { $variable } holds the database's URL; it is not set here. Set it, such as postgresql://user:password@host/database, and run again.
no-link-address = { $address } is no address for links; one such as https://forms.example.org/riverbend is.
not-there = { $said } is not there. Open the round with `cqi form open`.
# $kind: such as "a folder, not a file"
other-kind = { $said } is { $kind }. Put the store itself in its place.
empty = { $said } is empty. Put back a copy from before, or delete it and open the round again.
no-sqlite = { $said } is no SQLite file, or is damaged. It was not changed; put back a copy from before.
# $found, $mine: an id or a path; $name: the cohort's name, or none
other-cohort = { $said } was made for another cohort, the one with the { $found }; this one{ $name ->
        [none] {""}
       *[other] {" "}({ $name })
    } has the { $mine }. Give each cohort a database of its own. If it is the same cohort, whose folder was moved or whose database an older workbook made: { $command } (with --database where the round is not open here).
no-url = { $said } is not the URL of a PostgreSQL database (postgresql://user:password@host/database).
no-driver = { $said } needs the driver psycopg. Install the workbook with its extra `postgres`.
no-such-round = { $said } does not hold the round { $round }; it holds: { $known }. Correct its name.
none-yet = none yet
newer = { $said } is of version { $found }; this workbook knows versions up to { $known }. Use the newer workbook.
older = { $said } was made by an older workbook. `cqi form status` brings it up to date.
nothing-yet = { $said } holds no online assessment yet. Make it with `cqi form open`.

## When it cannot be used now

busy = { $said } is busy: somebody else is writing. Try again in a moment.
busy-all-the-time = { $said } is busy: it is being written all the time. Try again in a moment.
full = There is no room left for { $said }. Free some space; what was saved before is kept.
full-plain = There is no room left for { $said }.
damaged = { $said } is damaged and was not changed. Put back a copy from before, or send it to whoever looks after it.
damaged-plain = { $said } is damaged and was not changed. Put back a copy from before.
denied = { $said } cannot be written or may not be used with this name. Check the rights.
disk = { $said } cannot be read or written now. Check the disk; what was saved before is kept.
unreached = { $said } cannot be reached. Check that it is running, that it was made and that its URL is right; what was saved before is kept.
unusable = { $said } cannot be used: { $why }.
unusable-unreadable = { $said } cannot be used: unreadable.
moved = { $said } was moved away or replaced while it was open. Put it back, or start the server again.
lock-unwritable = { $file } cannot be written: { $why }. Check the rights.
# $holder: {" "}(process 12), or nothing
served-already = Another server{ $holder } is already serving { $file }. Stop it first; two servers on one file would get into each other's way. For several servers use a PostgreSQL database: docs/online.md.

## Rounds and links

# $day: as the file has it, such as 2025-11-14
was-closed = The round { $round } was closed on { $day }. Open it with --again.
no-answers = The round { $round } takes no answers.
no-more-answers = The round { $round } takes no answers any more.
no-such-link = No link in force is this one: it was never made here, or was withdrawn before.
no-such-form = There is no such form in this store.

## Where cohort.yml promises less than people were told

mapping-file = the mapping file
told-otherwise = { $found }, but { $n ->
        [one] { $n } person was
       *[other] { $n } people were
    } told otherwise before answering ({ $programs })
read-as-role = answers read as of the role `{ $role }`
role-allowed = the role they answered as
role-mend = Take the label of their role out of `role_labels`, and out of the mapping file of these answers.
read-as-program = answers read as of the program `{ $program }`
program-allowed = `{ $program }`, for which they answered
program-mend = Take the program out of the mapping file of these answers.
confidential-allowed = `confidential`, as they were told
confidential-mend = Write `privacy: confidential` again. { new-rules }
named-for-mend = Take `{ $program }` out of the list. { new-rules }
minimum-allowed = { $least } or more
minimum-mend = Write `{ $name }: { $least }` again. { new-rules }
new-rules = What people answer under new rules needs a new round.
sharing-allowed = `none` for this round
sharing-mend = Write `unnamed: [{ $program }]` at the round { $round }, or `sharing: none` at the program.
data-mend = Write `data: real`, or delete the line.
