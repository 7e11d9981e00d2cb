### `cqi watch`: what it says in the terminal and on the page around a preview. Names of commands, options and files stay.

## The terminal

watching = Watching { $folder }. Open { $address }
only-here = Only this computer can open it, and only with this address. Nothing of it goes into share/ or releases/; `cqi run` makes what is sent. Ctrl-C ends it.
looked = Read: { $errors ->
        [0] no errors
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }.
# $page: a program's id, or "cohort"; $seconds: such as 0.8
made = { $page }: the page is new, { $seconds } s after the file was saved.
not-made = { $page }: the page could not be made; the last good one stays.
not-made-none = { $page }: the page could not be made; there is none yet.
flaw = A flaw in the workbook itself: { $text }. Please report it.
of-looking = the look at the cohort
no-cohort = There is no cohort.yml in { $folder }. Name a cohort's folder, such as parameters/riverbend.
unwritable = The preview cannot be made, because nothing can be written in { $folder }. Choose another folder with --out.
cannot-listen = Nothing can listen at port { $port } of this computer ({ $why }). Choose another one with --port, or leave it out for a free one.
refused = This address opens nothing. Take the whole address that `cqi watch` printed.

## The page around a preview

shell-title = Preview of a cohort
shell-mark = Preview, not for sending
shell-program = { CAPITAL(-program) }
shell-program-help = Type a part of its name and choose it from the list.
shell-papers = Pages of this { -program }
shell-problems = To mend
shell-warnings = Warnings
shell-more = In other { -program(form: "many") }
shell-noscript = This page needs JavaScript. The report in it does not: `cqi run` makes it.
shell-starting = Starting: the workbook is loaded and the cohort is read.
shell-reading = Reading what was saved…
shell-making = Making the page…
shell-fresh = Up to date.
shell-resting = Up to date. Other pages are still being made.
shell-waits = A run is working on the outputs. The preview goes on when it has ended.
shell-held = Not up to date: mend what stands here. Below is the last good page.
shell-held-none = Not up to date: mend what stands here. There is no page yet.
shell-gone = This { -program } is not in cohort.yml. Choose another one.
shell-none-yet = This page is not there yet.
shell-lost = The watch has ended, or does not answer. Start it again with `cqi watch`.
shell-trouble = The preview could not be made anew. Below is the last good page.
shell-trouble-none = The preview could not be made. There is no page yet.
shell-report = report
shell-interim = open round
shell-page-of = Page of
