### Who could help whom, change ideas, the next meeting of the programs, and programs by name for the evaluator.

## Who could help whom

nobody_agreed = No { -program } is on record as agreeing to be named here. { CAPITAL(-program(form: "a")) } that agrees (`sharing: named` in cohort.yml) is shown as one that can help others, or that looks for help.
hidden_names = { CAPITAL(WORD($n)) } of the { -program(form: "many") } counted here did not agree to be named. Naming the others beside their strengths would give { $n ->
        [one] it
       *[other] them
    } away, so no strength is shown here.
names_wait = { CAPITAL(WORD($n)) } { $n ->
        [one] { -program } that agreed to be named is not named yet: beside earlier pages, its name
       *[other] { -program(form: "many") } that agreed to be named are not named yet: beside earlier pages, their names
    } could give others away.
no_match = Among the { -program(form: "many") } that agreed to be named, no strength that may be shown here meets what another works on at present.
match_say = { CAPITAL(WORD($agreed)) } { $agreed ->
        [one] { -program }
       *[other] { -program(form: "many") }
    } agreed to be named. In { WORD($n) } { $n ->
        [one] domain
       *[other] domains
    } one of them could help others.
match_columns = { $column ->
        [domain] Domain
        [strong] A strength of
       *[working] Worked on by
    }
so_many = { WORD($programs) } { $programs ->
        [one] { -program }
       *[other] { -program(form: "many") }
    }
show_names = Show the names
works_on = { $names }
works_on-others = { $names }, and { others_not_named }
others_not_named = { WORD($others) } { $others ->
        [one] { -program }
       *[other] { -program(form: "many") }
    } not named
# open: a caption
match_caption = Strong here, can help there
match_note = Only { -program(form: "many") } that agreed are named, in order of the alphabet. A strength counts where all who answered may be shown together. This is an offer to talk, no comparison.

## Change ideas

# A part of the sentences below. $partly: yes where the records of some programs could not be read
records = { $partly ->
        [yes] The records that could be read
       *[no] The records
    }
no_ideas = { records } hold no change idea yet.
ideas_say-none = { records } hold { ideas }, { $total ->
        [one] not as tried
       *[other] none of them as tried
    }.
ideas_say = { records } show { WORD($tried) } of { ideas } as tried: { WORD($adopted, form: "none") } { $adopted ->
        [0] was
        [one] was
       *[other] were
    } adopted and { WORD($let_go, form: "none") } { $let_go ->
        [0] was
        [one] was
       *[other] were
    } let go.
ideas = { WORD($total) } change { $total ->
        [one] idea
       *[other] ideas
    }
# Heads of a table of counts; short
idea_count_columns = { $column ->
        [domain] Domain
        [planned] No test begun, by the records
        [tested] Being tested
        [adapted] Adapted or expanded
        [adopted] Adopted
       *[let-go] Let go or stopped
    }
idea_counts_caption = What became of the change ideas of all { -program(form: "many") }
ideas_caption = Change ideas, as the { -program(form: "many") } that agreed to be named wrote them
ideas_of = { $domain }: { WORD($ideas) } change { $ideas ->
        [one] idea
       *[other] ideas
    }
# "Ask" stands over the names of the programs to ask
idea_columns = { $column ->
        [idea] Change idea
        [domain] Domain
        [status] What became of it
        [learned] What was learned
       *[ask] Ask
    }
ideas_shared = { $n } ideas shared
nothing_learned = nothing written down yet
ideas_note = Ideas that were tried come first. An idea that was let go is as useful as one that was adopted. What worked in one { -program } is worth a small test in another, not a copy.
counts_hidden = Ideas are counted where five { -program(form: "many") } or more have some, and where counts do not point to single ones. Here they are not.

## The next meeting; after the name of a domain

meeting_intro = Drawn from this round’s answers and the records; leave out what does not help.
pair = It is a strength in { WORD($strong) } { $strong ->
        [one] { -program }
       *[other] { -program(form: "many") }
    } and a challenge in { WORD($weak) }. What do the ones do that the others could try small?
# Two programs or more
together = { CAPITAL(WORD($n)) } { -program(form: "many") } work on it. What did each test last, and what did it show?
unknown = In { WORD($n) } { -program(form: "many") } too little is known of it. Who could tell, and how do the others find out?
# open: a heading
ideas_talk = Change ideas
ideas_talk-adopted = { CAPITAL(WORD($adopted)) } change { $adopted ->
        [one] idea was
       *[other] ideas were
    } adopted. What did each teach?
ideas_talk-let-go = { CAPITAL(WORD($let_go)) } change { $let_go ->
        [one] idea was
       *[other] ideas were
    } let go. What did each teach?
ideas_talk-both = { CAPITAL(WORD($adopted)) } change { $adopted ->
        [one] idea was
       *[other] ideas were
    } adopted and { WORD($let_go) } { $let_go ->
        [one] was let go. What did each teach, also the one
       *[other] were let go. What did each teach, also those
    } that did not work?
# open: a heading
practice-heading = How cycles are done
# $feature: what records of cycles show least, such as "A decision is recorded"; $tied: of another feature they show as little
practice = { $tied ->
        [yes] Of what records show least, one is this
       *[no] Records show least of this
    }: “{ $feature }”, in { WORD($yes, form: "none") } of { WORD($of) } cycles. Practise it together on one planned test.
# open: a heading
retake-heading = The next round
retake = By the cohort’s interval it is due in { DATE($on, form: "month") }. Who will be asked, and do the same people answer again?
retake-due = By the cohort’s interval it has been due since { $on }. Who will be asked, and do the same people answer again?
nothing_to_discuss = With fewer than five { -program(form: "many") } no agenda is drawn from counts: they could point to single ones.

## By name, for the evaluator

by_name_columns = { $column ->
        [program] { CAPITAL(-program) }
        [answered] Answered
        [strengths] Strengths
        [challenges] Challenges
        [working] Works on
       *[grown] Chosen last time
    }
by_name_say = { CAPITAL(WORD($programs)) } { $programs ->
        [one] { -program }
       *[other] { -program(form: "many") }
    } in order of the alphabet. This part is for the evaluator only and is left out of the page for the community of practice.
by_name_caption = { CAPITAL(-program(form: "many")) } by name, { $round }
by_name_note = It is no ranking: { -program(form: "many") } answered for themselves, started at different times and serve different people; numbers of strengths cannot be compared.
by_name_note-grown = “Chosen last time” says what may be claimed of the domains chosen from the round before, beyond what chance and the choice of a low domain explain.
answers_withheld = withheld
none_listed = none
desk_eyebrow = For the evaluator only, with names · { $round }
desk_foot = This page names { -program(form: "many") } and is for the evaluator only. What may be sent to { -program(form: "many") } lies in the folder share.
desk_link = The same with names, for the evaluator only
bands_table = Levels of the { -program(form: "many") }, { $round }
states_table = { CAPITAL(-program(form: "many")) } by state, { $round }
problems_caption = Problems found while reading
