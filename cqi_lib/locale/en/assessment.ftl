### Who answered and what they see, as the report opens.
### $name is what the group beside the leaders is called, such as "staff" or "staff, families and partners".

## Who answered

who_answered-leaders = { $leaders }{"\u00A0"}{ $leaders ->
        [one] leader
       *[other] leaders
    }
# $name: one of them, such as "staff member"
who_answered-member = { $staff }{"\u00A0"}{ $name }
who_answered-staff = { $staff } { $name }
# $of: whether all who were invited answered, some, more than were invited, or nobody wrote down how many were
who_answered = { $of ->
        [unknown] { $answered } { $answered ->
            [one] person
           *[other] people
        } answered: { $parts }.
        [all] { $invited ->
            [1] The one person invited answered: { $parts }.
           *[other] The { $invited } people invited answered: { $parts }.
        }
        [more] { $answered } people answered and { $invited } { $invited ->
            [one] was
           *[other] were
        } invited: { $parts }.
       *[some] { $answered } of the { $invited } people invited answered: { $parts }.
    }
coaches = { $coach }{"\u00A0"}{ $coach ->
        [one] { -coach }
       *[other] { -coach(form: "many") }
    } gave a view from outside
who_answered-coach = { who_answered } { coaches }; it stands apart.
who_answered-none = { $invited ->
        [none] No answers are on record.
        [0] No answers are on record.
        [1] No answers of the one person invited are on record.
       *[other] Of the { $invited } people invited, nobody’s answers are on record.
    }
who_answered-none-coach = { who_answered-none } { coaches }.
invited_caption = Invited and answered, { $round_label }
no_leader = No answers of a leader are on record.
several_languages = In this round people answered in more than one language: a gap between groups, or between { -program(form: "many") }, may be one of translation.
not_reviewed = A translation of the questions was used in this round, and no review of it is on record.

## Whose view is shown

only_view = the { $leaders ->
        [one] leader’s
       *[other] leaders’
    } view only
# The beginning of "… too few to show". $member: it is one person, and $name is what one is called
too_few = { CAPITAL(WORD($staff)) } { $name } { $member ->
        [yes] is
       *[no] are
    } too few to show
staff_too_few = { $leaders ->
        [0] { too_few }: at least { WORD($minimum) } are needed.
       *[other] { too_few }, so what follows is { only_view }.
    }
staff_too_few-answers = { $leaders ->
        [0] Too few of the { WORD($staff) } { $name } gave enough answers to show their view.
       *[other] Too few of the { WORD($staff) } { $name } gave enough answers to show their view, so what follows is { only_view }.
    }
# $name: the role of this person, such as "leader"
one_view = This is one person’s view: that of the { $name }.

## Strengths and challenges

# Without a strength. $rest: of the domains on the way, others are none, or tied with one of those that follow, or lower
on_the_way = { $rest ->
        [no-strength] No strengths
        [none] On the way
        [alike] Some of those on the way, all rated alike
        [tied] Among the highest-rated of those on the way
       *[further] Highest-rated of those on the way
    }
strengths_heading = { $n ->
        [one] { CAPITAL(WORD($n)) } strength
       *[other] { CAPITAL(WORD($n)) } strengths
    }
challenges_heading = { $n ->
        [0] No challenges
        [one] { CAPITAL(WORD($n)) } challenge
       *[other] { CAPITAL(WORD($n)) } challenges
    }
# $tied: others stand at the level of the last one shown, so that these are not the lowest
challenges_heading-some = { challenges_heading }, { $rest ->
        [alike] { WORD($shown) } of them
        [tied] { WORD($shown) } of the lowest
       *[further] the lowest { WORD($shown) }
    }
strengths_shown = { strengths_heading }, { $rest ->
        [alike] { WORD($shown) } of them
        [tied] { WORD($shown) } of the highest
       *[further] the highest { WORD($shown) }
    }
no_challenge = No domain with a level is called a challenge.
no_levels = There are no levels to show for this round.
# What people see: "three strengths and two challenges"
seen = { $strengths ->
        [0] no strength yet
        [one] { WORD($strengths) } strength
       *[other] { WORD($strengths) } strengths
    } and { $challenges ->
        [0] no challenge
        [one] { WORD($challenges) } challenge
       *[other] { WORD($challenges) } challenges
    }
lead = { $view ->
        [one] This is one person’s view: { seen }.
        [leader] { $leaders ->
            [one] The leader sees
           *[other] The leaders see
        } { seen }.
       *[people] People here see { seen }.
    }
# $alone: of how many of these domains only the leaders' view is shown
lead-some_alone = People here see { seen }; { WORD($alone) } of these { $alone ->
        [one] is
       *[other] are
    } { only_view }.
lead-all_alone = { CAPITAL(seen) }, { $leaders ->
        [one] in the leader’s
       *[other] in the leaders’
    } view only.
lead-few = { lead } Too few { $name } gave enough answers to show their view.
lead-no_answers = No answers are on record for this round, so nothing is said about strengths and challenges.
lead-not_asked = Nobody was asked in this round, so nothing is said about strengths and challenges.
lead-none = Too few people answered for their answers to be shown, so nothing is said about strengths and challenges.
lead-no_level = No domain has a level that can be shown for this round, so nothing is said about strengths and challenges.
strengths_and_challenges = Strengths and challenges
none_above = Every domain with a level is a challenge today.

## What is not known

# Before "no answers are on record." or "too few gave enough answers to show it."
view_of_people = The view of { $people }:
view_of_staff = The view of { $name }:
nobody_from = no answers are on record.
too_few_to_show = too few gave enough answers to show it.
leaders_only = Of { $names } only the { $leaders ->
        [one] leader’s
       *[other] leaders’
    } view is shown.
without_level = Too few answers for a level: { $names }.
without_level-many = Too few answers for a level: { WORD($n) } domains.

## Levels by language, for the desk

language_of-none = not known
by_language = People by the language they answered in: { $people }. Levels of few people differ by chance; where a gap stays, read the two wordings beside each other.
by_language-one = { $name } { $n }
by_language_caption = Levels by language, { $round_label }
# $level: such as 2.4; $n: how many people
level_of = { $level } ({ $n })
