### Problems with how a program chose its priorities. `found` and `allowed` stand within a sentence (“Warning in …: found …; allowed:
### ….”), so they begin small and have no full stop.

## votes

# A vote is a row; $rank: yes where places are asked for, no where points are
votes-missing = { $n } { $n ->
        [one] vote
       *[other] votes
    } without a { $rank ->
        [yes] place
       *[no] number of points
    }
# $column: the name of a column
votes-missing-allowed = a { $column } in every row
# $places: numbers
votes-places = the places { $places }
votes-places-allowed = 1, 2, 3 and so on, each once
votes-hundred = { $points } { $one ->
        [yes] point
       *[no] points
    } together
votes-hundred-allowed = 100 points from each person
votes-dots = { $points } dots in one turn
votes-dots-allowed = at most { $n } { $n ->
        [one] dot
       *[other] dots
    } from each person
