### Reading files of answers: what is wrong with a file, its sheets and its columns.

## spelling

# The start of a list, and how many others it has
spelling-listed = { $first } and { $more } more
# Several rows of a file: "2-4, 9"
spelling-rows = rows { $rows }
