### For the evaluator, at the desk only: how well the cohort's answers hold together.

caption = Reliability by domain, { $round }
columns = { $code ->
        [domain] Domain
        [complete] Complete answers
        [alpha] Alpha
        [within] Alpha within { -program(form: "many") }
        [omega] Omega
        [respondents] Respondents
        [icc1] ICC(1)
        [icc2] ICC(2)
       *[k] k
    }
# An estimate with the ends of its interval
estimate = { $value } ({ $low } to { $high })
not_computed = not computed
# ICC(2) of .70 or more in $n of $domains domains
apart = Averages of these { $programs } { -program(form: "many") } can be told apart (ICC(2) of .70 or more) in { WORD($n) } of { $domains } { $domains ->
        [one] domain
       *[other] domains
    }: { $names }.
apart-none = In no domain can the averages of these { $programs } { -program(form: "many") } be told apart (ICC(2) of .70 or more).
# $n: respondents who count in the domain that has most of them
too_few = Nothing is computed: no domain has { $n ->
        [0] a respondent
        [one] more than { $n } respondent
       *[other] more than { $n } respondents
    }, { $minimum } are needed.

## How to read the table: sentences that follow each other

note = Intervals are 95% intervals: Feldt’s for alpha, from F for ICC. “Within { -program(form: "many") }” takes each { -program }’s average off first, so that differences between { -program(form: "many") } do not look like consistency. ICC(1) is Shrout and Fleiss’s ICC(1,1), ICC(2) their ICC(1,k), with k respondents for { -program(form: "a") }, adjusted for unequal numbers. A low alpha on a list of distinct practices is no fault.
# $n domains with an alpha from 30 to 49 complete answers
note-caution = In { WORD($n) } { $n ->
        [one] domain
       *[other] domains
    } alpha rests on fewer than 50 complete answers: read it with caution there.
note-few = With so few { -program(form: "many") } the intervals of ICC are wide; rank nobody by them.
