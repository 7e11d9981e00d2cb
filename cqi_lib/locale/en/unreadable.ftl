### What stands in the place of something that rests on a file with errors

# $files: names of files, $n of them
in_its_place = What stands in { $files } cannot be read, so nothing is shown from { $n ->
        [one] it
       *[other] them
    }.
not_counted = { $n ->
        [one] The records of { WORD($n) } { -program } cannot be read; what is counted here leaves it out.
       *[other] The records of { WORD($n) } { -program(form: "many") } cannot be read; what is counted here leaves them out.
    }
# In a table, in the place of a number
not_readable = not readable
