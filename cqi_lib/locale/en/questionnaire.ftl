### What a form for respondents says beside the instrument's own texts, in survey tools and online.

## Who answers

# A role, as the person who has it reads it
role = { $code ->
        [leader] { CAPITAL(-program) } leader
        [supervisor] Supervisor
        [frontline] Frontline { -staff(form: "many") }
        [staff] { CAPITAL(-staff) }
        [data_eval] Data and evaluation { -staff(form: "many") }
        [participant_family] { CAPITAL(-people) }
        [board_partner] Board member or partner
        [coach] { CAPITAL(-coach) }
        [other] Other
       *[unknown] { $code }
    }
about_you = About you
which_program = Which { -program } are you answering for?
which_role = What is your role in this { -program }?

## Comments

comment_on = Anything to add on “{ $name }”? (optional)
comment = Comment (optional)

## How to answer

how_to_answer = Choose for each statement the answer that fits best how your { -program } works today.
how_to_answer-dont-know = If you cannot tell, choose “{ $label }”: it shows what the team needs to find out.
# $comments: whether a comment can be written
how_to_answer-not-applicable = If a statement cannot apply to your { -program }, choose “{ $label }”{ $comments ->
        [yes] , and say why in the comment
       *[no] {""}
    }.

## Who sees the answers; a promise

who_sees_named = Who sees this: in this round, your answers may be shown to your own { -program } as yours, as was agreed.
who_sees_confidential = Who sees this: the evaluator reads the single answers. In your { -program }'s report, a leader's answers can be told from the others', and so can { -coach(form: "a") }'s. Everybody else's are shown only as those of a group of at least { $group } people.
comments_shown = Comments are printed, word for word, only where at least { $minimum } people of a group answered.
who_sees_openly = Only at { $programs }, where people agreed to it, answers may be shown to their own { -program } as theirs.

## What was written

name_nobody = Please do not name people in comments.

# Before what a person named as evidence
with_evidence = Evidence:
