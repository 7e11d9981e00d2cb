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
