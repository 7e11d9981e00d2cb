### How the answers of a round came about.

## All answers by domain

# The kinds of answers, in a legend and at the head of columns
kinds = { $kind ->
        [levels] Levels
        [not_applicable] Not applicable
        [dont_know] Don’t know
       *[blank] Blank or not readable
    }
answers_caption = What people could answer, and what they could not
answers_table_caption = Answers by domain, { $round_label }
# $share: such as "94%"
completeness = { $how ->
        [none] { $asked ->
            [one] The one answer asked for is no level.
           *[other] None of the { $asked } answers asked for is a level.
        }
        [all] { $asked ->
            [one] The one answer asked for is a level.
           *[other] All { $asked } answers asked for are levels.
        }
       *[some] { $share } of all answers asked for are levels ({ $levels } of { $asked }).
    }
# $whole: the answers of everybody in every domain are counted; else only those that may be shown
least_known = { $whole ->
        [yes] “Don’t know” was answered most often on { $parts }.
       *[no] Of the answers that may be shown, “don’t know” was answered most often on { $parts }.
    }
least_known-first = { $name } ({ $n } of { $of } { $of ->
        [one] answer
       *[other] answers
    })
least_known-next = { $name } ({ $n } of { $of })
least_known-one = { $whole ->
        [yes] One answer is “don’t know”, on { $name }.
       *[no] Of the answers that may be shown, one is “don’t know”, on { $name }.
    }
least_known-none = { $whole ->
        [yes] Nobody answered “don’t know”.
       *[no] Of the answers that may be shown, none is “don’t know”.
    }
answers_alt = Bars of { $domains } { $domains ->
        [one] domain
       *[other] domains
    }, each as long as the answers asked for.
answers_alt-hidden = Not shown: { $names }.
answers_alt-table = All values are in the table below.
answers_of = The answers of { WORD($people) } { $people ->
        [one] person
       *[other] people
    }.
answers_of-leader = The { $leaders ->
        [one] leader’s
       *[other] leaders’
    } answers only.
# "It" is a figure; $name is what the group beside the leaders is called, such as "staff"
leaders_only = In { $names } it counts the { $leaders ->
        [one] leader’s
       *[other] leaders’
    } answers only: too few { $name } answered there.
answers_hidden = Too few people answered here to show.
answers_columns = { $column ->
        [domain] Domain
       *[asked] Asked for
    }

## Topics that people did not know about

# $more: others are as little known as these; $whole: such counts may be shown of every topic
unknown_topics = { $more ->
        [yes] Among the least known
       *[no] Least known
    }{ $whole ->
        [yes] :
       *[no] {" "}of the topics that may be broken down:
    } { $parts }.
unknown_topics-first = { $topic } ({ $n } of { $of } people did not know)
unknown_topics-next = { $topic } ({ $n } of { $of })
topics_not_shown = Which topics these were is not shown: it takes { WORD($minimum) } { $group } who rated a topic.

## Each respondent's answers, for the evaluator only

desk_caption = Each respondent’s answers, { $round_label }
desk_columns = { $column ->
        [respondent] Respondent
        [role] Role
        [levels] Levels
        [dont_know] Don’t know
        [not_applicable] Not applicable
        [blank] Blank
        [set_aside] Set aside
        [run] Most alike in a row
        [minutes] Minutes
       *[mark] Look at
    }
same_level = { $n ->
        [0] Nobody gave one and the same answer throughout.
        [one] { CAPITAL(WORD($n)) } respondent gave one and the same answer throughout.
       *[other] { CAPITAL(WORD($n)) } respondents gave one and the same answer throughout.
    }
quick = { CAPITAL(WORD($n)) } { $n ->
        [one] respondent
       *[other] respondents
    } took less than { $seconds } seconds an answer, too little to read the questions.
minutes = Time to complete: { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    } in the middle, from { $shortest } to { $longest } ({ $n } of { $of } respondents).
minutes-one = Time to complete: { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    } ({ $n } of { $of } respondents).
minutes-none = The file does not say how long people took.
raters_agree = Over all topics together the { WORD($raters) } raters agree with Krippendorff’s alpha { $alpha } (1 is full agreement, 0 no more than chance).
# What deserves a look, in a row with "; "
look_at = { $mark ->
        [same] one answer throughout
        [fast] very quick
       *[unfinished] fewer than half answered
    }
look_at-first = { CAPITAL(look_at) }
look_at-none = nothing
desk_note = All of these answers count. Leave a person out only for a reason that you would also give to the { -program }.
no_respondents = There are no answers in this round.

## Who was invited, and what was wrong with the files

asked_columns = { $column ->
        [role] Role
        [invited] Invited
        [answered] Answered
       *[share] Share
    }
no_problems = No problems were found in this { -program }’s files. Problems of whole response files stand in the evaluator’s index.
# $n: both together
problems = { $errors ->
        [0] { warnings }
       *[other] { $warnings ->
            [0] { errors }
           *[other] { errors } and { warnings }
        }
    }, { $n ->
        [one] with its mend
       *[other] each with its mend
    }.
errors = { $errors } { $errors ->
        [one] error
       *[other] errors
    }
warnings = { $warnings } { $warnings ->
        [one] warning
       *[other] warnings
    }
# $severity: error or warning
severity = { $severity ->
        [error] error
       *[warning] warning
    }
problem_columns = { $column ->
        [where] Where
        [severity] Severity
        [found] Found
       *[mend] How to mend it
    }
