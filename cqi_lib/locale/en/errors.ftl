### Problems: how one is told, and how equal ones are told together.

# $where: file, then row or key
problem = { problem_in } found { $found }.
problem-allowed = { problem_in } found { $found }; allowed: { $allowed }.
# $what: a sentence on what it means
problem-meaning = { problem_in } { $what } found { $found }.
problem-meaning-allowed = { problem_in } { $what } found { $found }; allowed: { $allowed }.
problem_in = { $severity ->
        [error] Error
       *[warning] Warning
    } in { $where }:
# The start of a list that is too long
and_others = { $first } and others
of_first = { $mend } This is said of the first; the others are alike.
# Of a file
row = row { $n }
line = line { $n }
# $first: the numbers of the first ones; $more: there are more
rows = { $n } rows ({ $more ->
        [yes] first {""}
       *[no] {""}
    }{ $first })
places = { $n } places ({ $more ->
        [yes] first {""}
       *[no] {""}
    }{ $first })
# Among places of a file: the file as a whole
the_file = the file
did_you_mean = Did you mean '{ $word }'?
is_it = Is it '{ $word }'?
