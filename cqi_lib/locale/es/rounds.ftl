### De qué ronda trata todo lo que sigue, dicho antes que nada. $label y $round_id: su nombre y su id

looked_at = Ronda: { $label } ({ $round_id }), que { $begun ->
        [yes] empezó el
       *[no] empieza el
    } { $date }; vista al { $as_of }.
looked_at-later = Posteriores y no consideradas: { $rounds }.
# Una de estas; $n: cuántas personas respondieron
looked_at-one = { $label } ({ $round_id }), con fecha del { $date }, { $n ->
        [0] sin respuestas
        [one] con respuestas de { $n } persona
       *[other] con respuestas de { $n } personas
    }
