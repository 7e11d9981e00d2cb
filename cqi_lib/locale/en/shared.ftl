### Shared by all catalogues of English: terms, and small numbers in words.

## A number in a sentence: WORD($n). Other forms: WORD($n, form: "zero"), WORD($n, form: "none").

number-0 = no
number-0-zero = zero
number-0-none = none
number-1 = one
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine
number-10 = ten
number-11 = eleven
number-12 = twelve
number-13 = thirteen

## What a cohort may call otherwise (`words:` in cohort.yml). Where such a word stands in a text, its term does:
## { -program }, { -program(form: "many") }, { -program(form: "a") }, { CAPITAL(-program) }.

-program = { $form ->
       *[one] program
        [many] programs
        [a] a program
    }
-coach = { $form ->
       *[one] coach
        [many] coaches
        [a] a coach
    }
# "staff" is many; one of them is a staff member
-staff = { $form ->
       *[one] staff member
        [many] staff
        [a] a staff member
    }
-people = { $form ->
       *[one] participant
        [many] participants
        [a] a participant
    }
# How a cohort's own word is said in these forms; what stands here of $one, $other, $gender and $article is asked of the cohort
-own = { $form ->
       *[one] { $one }
        [many] { $other }
        [a] { $article } { $one }
    }
