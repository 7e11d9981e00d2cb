### The cohort's page, and the evaluator's index.

## The head of the cohort's page

# open: the title of the page
title = { $cohort }: the cohort in { $round }
eyebrow = For all { -program(form: "many") } of the cohort, { $round }
lead-none = { CAPITAL(programs) }; no answers are on record for this round.
# $people: who answered
lead-all = { $programs ->
        [one] The one { -program }
        [2] Both { -program(form: "many") }
       *[other] All { programs }
    } took the assessment; { people } answered.
lead = { CAPITAL(WORD($answered)) } of { programs } took the assessment; { people } answered.
# Parts of the three above
programs = { WORD($programs) } { $programs ->
        [one] { -program }
       *[other] { -program(form: "many") }
    }
people = { $people } { $people ->
        [one] person
       *[other] people
    }
# $agreed: programs that agreed to be named
no_ranking = { $agreed ->
        [0] This page names no { -program } and ranks none.
       *[other] This page ranks no { -program }, and names only those that agreed to be named.
    } It shows where the group stands, so that { -program(form: "many") } can learn from each other.

## Where the group stands

# $tied: other domains are so in as many programs as the last of these
domains_say-strong = { $tied ->
        [yes] Among those most often a strength
       *[no] Most often a strength
    }: { $domains }.
domains_say-weak = { $tied ->
        [yes] Among those most often a challenge
       *[no] Most often a challenge
    }: { $domains }.
domains_say-none = No domain stands out as a common strength or challenge.
bands_caption = Where the middle half of the { -program(form: "many") } lies
# The figure in words; each domain with its band follows
bands_alt-none = No band of the middle half of the { -program(form: "many") } can be shown.
bands_alt = Bands of the middle half of { $programs } { -program(form: "many") } in { $domains } { $domains ->
        [one] domain
       *[other] domains
    }.
alt-table = All values are in the table below.
band = { $lower } to { $upper }
not_shown = not shown
few_short = too few { -program(form: "many") } to show
bands_note = Levels are rounded to a quarter of a level. A band is given from eight { -program(form: "many") } on, a middle from six; with fewer, single { -program(form: "many") } could be recognized.
bands_columns = { $column ->
        [domain] Domain
        [median] Middle { -program }
        [half] Middle half
       *[programs] { CAPITAL(-program(form: "many")) }
    }
too_few_programs = { CAPITAL(WORD($n, form: "none")) } of the { -program(form: "many") } { $n ->
        [0] has
        [one] has
       *[other] have
    } levels that may be counted; from { WORD($minimum) } on, the group is shown.
states_caption = How many { -program(form: "many") } are where in each domain
# The figure in words; each domain with its counts of programs follows
states_alt = Counts of { -program(form: "many") } by state in each domain.
states_alt-domain = { $name }: strength { $strength }, building { $building }, challenge { $challenge }, not enough information { $unknown }

## What programs work on

# $partly: yes where the records of some programs could not be read
priorities_say-none = { $partly ->
        [yes] The records that could be read hold no priority yet.
       *[no] The records hold no priority yet.
    }
# Two programs or more
priorities_say = { CAPITAL(WORD($programs)) } { -program(form: "many") } work on { $domain }.
priorities_say-alone = { CAPITAL(WORD($n)) } { $n ->
        [one] domain was chosen by one { -program }
       *[other] domains were each chosen by one { -program }
    }.
# After domains that several programs chose
priorities_say-others = { CAPITAL(WORD($n)) } other { $n ->
        [one] domain was chosen by one { -program }
       *[other] domains were each chosen by one { -program }
    }.
priorities_most = { CAPITAL(-program(form: "many")) } work on { WORD($domains) } domains.
priorities_most-often = Most often chosen: { $domains }.
priorities_most-first = { $name } (by { WORD($n) } { -program(form: "many") })
priorities_most-next = { $name } (by { WORD($n) })
priorities_caption = How many { -program(form: "many") } work on each domain
priority_columns = { $column ->
        [domain] Domain
       *[programs] { CAPITAL(-program(form: "many")) }
    }
stages_caption = How far the work on priorities is, from the records
stages_columns = { $column ->
        [stage] Stage
       *[priorities] Priorities
    }
stages_note = Each step needs a record: an aim, a test, a chart with a signal, an owner. { CAPITAL(-program(form: "many")) } started at different times.
small_counts = With fewer than five { -program(form: "many") }, counts could point to single ones, so they are not shown.
# locked: it says what the page does not show
foot = This page is for the community of practice. It shows no levels of single { -program(form: "many") }, no overall number and no order of merit.

## The evaluator's index

index_title = { $cohort }, { $round }: reports
index_eyebrow = For the evaluator · { $round } · as of { $as_of }
index_lead-all = { $ready ->
        [one] The report can be read now.
        [2] Both reports can be read now.
       *[other] All { WORD($ready) } reports can be read now.
    }
index_lead = { CAPITAL(WORD($ready, form: "none")) } of { WORD($total) } { $total ->
        [one] report
       *[other] reports
    } can be read now. { CAPITAL(WORD($failed)) } { $failed ->
        [one] needs a correction first, and says how.
       *[other] need a correction first, and each says how.
    }
ready_word = Ready
failed_word = Failed
# Three numbers, each with what stands under it
index_counts-ready = { $n } ready
index_counts-ready-meant = { $n ->
        [0] none can be sent yet
       *[other] can be sent
    }
index_counts-ready-at_desk = at the desk only, not for sending
index_counts-failed = { $n } failed
index_counts-failed-meant = { $n ->
        [0] nothing to mend
       *[other] each says how to mend it
    }
index_counts-problems = { $n } { $n ->
        [one] problem
       *[other] problems
    }
index_counts-problems-meant = { $n ->
        [0] none was found while reading
        [one] found while reading; named below
       *[other] found while reading; all are listed
    }
index_columns = { $column ->
        [program] { CAPITAL(-program) }
        [report] Report
        [answered] Answered
        [problems] Problems
        [cycles] Cycles of change
       *[next] Next
    }
answered-none = no answers
answered = { $n }
answered-of = { $n } of { $invited }
problem_count = { $n ->
        [0] none
       *[other] { $n }
    }
not_read = records not read
mend_records = Mend the records
no_priority = no priority on record
nothing_next = no step with a date yet
index_foot = This page is for the evaluator only. It names { -program(form: "many") }; the page for the community of practice names only those that agreed. It has no overall number and no order of merit.
all_programs = { $n ->
        [0] The { -program }
        [one] The { -program }
        [2] Both { -program(form: "many") }
       *[other] All { WORD($n) } { -program(form: "many") }
    }
all_programs_help = In order of the alphabet. The steps come from the records, not from opinion, and they are no ranking: { -program(form: "many") } started at different times.
letters_label = { CAPITAL(-program(form: "many")) } by first letter
letter_counts = { $failed ->
        [0] { $programs }
       *[other] { $programs }, { $failed } failed
    }
letter_caption = { $letter }: { programs }
problems_heading = { $n ->
        [0] No problems were found while reading
        [one] Show the { $n } problem and how to mend it
       *[other] Show the { $n } problems and how to mend them
    }

## Links

# A paper beside a program's report, after its name
paper_link = { $paper ->
        [plan] plan
        [meeting] guide for the meeting
        [heard] what we heard
       *[other] { $paper }
    }
# The same of a round that is still open; $paper is empty for the report
interim_link = { $paper ->
        [plan] interim plan
        [meeting] interim guide for the meeting
        [heard] interim what we heard
       *[other] interim, not for sending
    }
interim_cohort_link = The cohort’s page with the answers so far: interim, not for sending
cohort_link = The cohort’s page, for the community of practice
