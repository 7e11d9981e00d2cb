### What whoever runs an online round is told: by the commands `cqi form`, by the server, and of a list of people.
### What stands after "cqi" and in `…` is typed as it is.

round = { $label } of { $cohort }

## cqi form open, adopt, close

# $round: { round }
open = { $round } is open for answers.
open-already = { $round } was open already.
open-next = The answers go to { $where }. Next: { $command }
open-elsewhere = The answers of this round are in { $where } already.
# $said: the store, as it is named at the start of a sentence
where = { SMALL($said) }
closed = { $round } is closed.
closed-already = { $round } was closed already.
next = Next: { $command }
adopted = The database of { $round } is this cohort's now; it was made for { $before ->
        [none] nobody
       *[other] { $before }
    }.
adopt-no-database = The answers of this round are in { $where }, in this cohort's own folder.
pointer-file = # The online answers of this round are in a database; its URL, a secret, stays in the environment.
database-is-url = --database takes the name of an environment variable, such as CQI_DATABASE, never the URL itself: it has a password in it.
database-not-set = The environment variable { $variable } is not set. Set it to the database's URL, such as postgresql://user:password@host/database, and run again.
not-opened = The round { $round } was not opened in { $where }.
not-opened-open = The round { $round } was not opened in { $where }. Open it with cqi form open.

## cqi form invite

choose-one = Choose one of --count, --list, --renew and --withdraw.
count-needs = --count needs --program and --role.
no-program = There is no program { $word }.
no-role = There is no role { $word }.
allowed = Allowed: { $known }.
nobody-yet = Nobody can be invited yet:
nobody-found = no count of people
nobody-allowed = how many people by program and role, such as { $example }
nobody-mend = Write it there, give --list FILE, or say --program, --role and --count.
withdrawn = The link opens nothing any more. What was answered with it stays in the store and is not counted.
renewed = The new link, which is not shown again: { $link }
all-have-links = Everybody whom cohort.yml counts as invited has a link. --count or --list makes more.
links-made = Made { $n ->
        [one] { $n } link
       *[other] { $n } links
    }: { $file }
mail-made = Text for the mail merge: { $file }
keep-list = Keep the list until the links are sent, then delete it: they cannot be shown again, only renewed.
lead-here = The links lead to this machine ({ $address }); for others say --base-url ADDRESS.
# $write: a line of cohort.yml
not-counted = { $program }, { $role }: { $have ->
        [one] { $have } has
       *[other] { $have } have
    } a link, cohort.yml counts { $counted }. Reports say what cohort.yml counts: write `{ $write }` there (rounds, { $round }, invited, { $program }).
cannot-write = { $file } cannot be written ({ $why }).

## A list of people

list-unusable = { $file } cannot be used; nobody was invited:
no-column = no column { $name }
add-column = Add the column.
heading = the heading { $name }
any-other = any other
rename-column = Give the column another name.
nobody = nobody
row-each = a row for each person
add-people = Add the people who are to be invited.
no-program-given = no program
no-role-given = no role
did-you-mean = Did you mean { $word }?
correct-it = Correct it.

## cqi form status and export

# $day: as the file has it, such as 2025-11-14
status-open = { $round }: open since { $day }, in { $where }.
status-closed = { $round }: closed since { $day }, in { $where }.
status-head = { $column ->
        [expected] expected
        [invited] invited
        [started] started
       *[submitted] submitted
    }
status-all = all
# $names: languages, each as its speakers call it
status-languages = People answered in more than one language ({ $names }): a gap between groups may be one of translation. Notebook 2 has levels by language.
status-not-reviewed = No review is on record of the translation that people answered in ({ $names }): write `reviewed:` into its file once somebody has read it.
exported = Wrote { $file }: { $answers ->
        [one] { $answers } answer
       *[other] { $answers } answers
    } of { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.

## cqi form serve

promised-more = The form is not served: people who answered were promised more.
no-round = There is no round { $round } in cohort.yml; there is: { $known }.
none-yet = none yet
cannot-listen = The server cannot listen at { $host }, port { $port } ({ $why }). Choose another one with --port, or end what uses it.
listening = { $round }, { $cohort }: listening at { $address } (Ctrl-C ends it).
links-begin = Links begin with { $address }.
no-proxy = No proxy is trusted to say who asks, so everybody behind one shares one rate limit. Where yours is on this computer, say --trusted-proxy 127.0.0.1.
only-here = Only this computer can reach it. docs/online.md says how others can.
no-encryption = Answers and links travel without encryption. Put a TLS proxy before it: docs/online.md.
stopping = Stopping: what is under way is finished.
no-proxy-address = --trusted-proxy { $text } is no address; one is such as 127.0.0.1, ::1 or 10.0.0.0/24.
