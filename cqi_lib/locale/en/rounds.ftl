### Which round everything that follows is about, said before anything else. $label and $round_id: its name and its id

looked_at = Round: { $label } ({ $round_id }), { $begun ->
        [yes] begun on
       *[no] beginning on
    } { $date }; looked at from { $as_of }.
looked_at-later = Later and not looked at: { $rounds }.
# One of these; $n: how many people answered
looked_at-one = { $label } ({ $round_id }), dated { $date }, { $n ->
        [0] without answers
        [one] with answers of { $n } person
       *[other] with answers of { $n } people
    }
