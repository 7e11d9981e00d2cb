### What the online assessment says before anybody answers: what it is, who sees what, how it works. Who sees what is a promise.

# open: a heading
eyebrow = { $round } · { $cohort }
for_program = For { $program }
your_role = You answer as: { $role }
what_for = Your { -program } takes part in Continuous Quality Improvement. Your answers become a report for your { -program }: where it is strong, what is hard, and where people see things differently. With that report, your team and its { -coach } choose one to three things to work on.
no_grade = It is not a test. There is no grade and no ranking of { -program(form: "many") }. “{ $lowest }” is as useful an answer as any.
how_long = { $items ->
        [one] { $items } statement
       *[other] { $items } statements
    } on { $pages ->
        [one] one short page
       *[other] { $pages } short pages
    }. You can stop at any page and go on later, on any device, with the same link.
saved_by_buttons = Each page is saved when you press one of the buttons at its end.
not_reviewed = No review of this translation is on record yet. If a statement is not clear to you, please say so in its comment.
until_closing = You can change your answers until the round is closed, also after you have sent them.

## Headings

# open: a heading
heading_what_for = What this is for
# locked: it heads what is said about privacy
heading_who_sees = Who will see your answers
# open: a heading
heading_how = How to answer
# open: a heading
heading_way = At your own pace

## Who sees the answers; a promise

desk_reads = The evaluator, and { -coach(form: "a") } who works with your { -program }, can read each answer and each comment.
named = In this round people agreed to answer openly: your answers and what you write may be shown to your own { -program } with your role, and people may know that they are yours.
confidential_leader = In your { -program }’s report, leaders’ answers are shown as the leaders’. So people can tell that they are yours.
confidential_coach = In the { -program }’s report, { -coach(form: "a") }’s answers stand beside those of the others, as the { -coach }’s. So people can tell that they are yours.
confidential_group = In your { -program }’s report, your answers are shown only together with those of others, and only if at least { $group } people who are neither leader nor { -coach } answered. With fewer, they are not shown. How far answers to one statement lie apart is shown only from { $item } people on.
comments_confidential = What you write is printed in the report, word for word and without your name, only if at least { $minimum } people of your group answered, or if you tick that it may be shown.
others_never = Other { -program(form: "many") } never see the answers of single people.
program_named = Your { -program } agreed to be named to the other { -program(form: "many") }: they see which topics are its strengths and what it works on.
program_named-not = Your { -program }’s results are not shown to the other { -program(form: "many") } under its name.

## The link and the ways on

link_is_yours = The link is yours alone: whoever has it can read and change your answers. Please do not pass it on. You are not asked for your name, but whoever sent you the link may know that it is yours.
start = Start
go_on = Go on where you stopped
see_all = See all pages and what is still blank
was_sent = You have sent your answers. You can still look at them and change them; a change counts as soon as its page is saved.
asks_nothing = This page needs no account, sets no cookies and loads nothing from elsewhere.
other_language = Language
