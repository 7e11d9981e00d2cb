### Qué se puede afirmar entre dos rondas y cuándo se repite la evaluación.

## Qué se dice de un ámbito

heading = Qué se puede decir { $chosen ->
        [one] del ámbito que eligió
       *[other] de los ámbitos que eligió
    }
# $verdict: grew, declined, no-clear-change o cannot-tell
claimed = { $domain }: { $verdict ->
        [grew] creció
        [declined] bajó
        [no-clear-change] sin cambio claro propio
       *[cannot-tell] no se puede saber
    }
# Lo mismo como frase
named = { $domain }: { $verdict ->
        [grew] creció
        [declined] bajó
        [no-clear-change] sin cambio claro propio
       *[cannot-tell] no se puede saber
    }.

## Lo que todos los ámbitos comparten, que se dice primero

# $domains: los ámbitos que no se eligieron, uno o más
shared = Primero, lo que los ámbitos comparten: { $domains ->
        [one] el otro ámbito está
       *[other] los otros { WORD($domains) } ámbitos están
    } { place }{ chance }.
# $known: los demás ámbitos que se pueden comparar; $domains: los que se pueden poner al lado de los elegidos
shared-some = Primero, lo que los ámbitos comparten: { $known ->
        [one] del otro
       *[other] de los otros { WORD($known) }
    }, { WORD($domains, form: "alone") } { $domains ->
        [one] se basa
       *[other] se basan
    } en respuestas del mismo grupo de personas y en una escala de la misma longitud que { $chosen }; { $domains ->
        [one] está
       *[other] están
    } { place }{ chance }.
# Parte de las dos frases de arriba. $way: same (igual), more (más arriba) o less (más abajo); $size: niveles
place = { $domains ->
        [one] {""}
       *[other] en promedio{" "}
    }{ $way ->
        [same] donde { $domains ->
            [one] estaba
           *[other] estaban
        } en
        [more] { $size } de nivel más arriba que en
       *[less] { $size } de nivel más abajo que en
    } { $before }{ $openly ->
        [yes] {" "}(intervalo de { $low } a { $high })
       *[no] {""}
    }
# $chance: yes si el azar produce con facilidad una diferencia así
chance = { $chance ->
        [yes] , algo que el azar produce con facilidad
       *[no] {""}
    }

## Por qué se dice eso de un ámbito

# Parte de las frases de abajo; se habla del ámbito. $still: yes si los dos niveles se escriben igual
was = Su nivel era { $old } y { $still ->
        [yes] sigue siendo el mismo
       *[no] ahora es { $new }
    }
# $way: same (igual), more (más) o less (menos); $size: niveles. $others: con cuántos ámbitos se compara
stood = { was }, { $way ->
        [same] tanto como
        [more] { $size } más de lo que
       *[less] { $size } menos de lo que
    } { $others ->
        [one] se movió el otro
       *[other] se movieron los demás
    }
# Lo que el azar solo haría con un ámbito que antes estaba bajo (o alto)
expected = { $expected_way ->
        [same] Si no le hubiera pasado nada, se esperaría que se moviera como { $others ->
            [one] el otro
           *[other] ellos
        }.
        [more] Si no le hubiera pasado nada, se esperaría cerca de { $expected } más, porque una parte de un nivel bajo es azar.
       *[less] Si no le hubiera pasado nada, se esperaría cerca de { $expected } menos, porque una parte de un nivel alto es azar.
    }
cause = Esto no dice por qué cambió.
grew = { stood }. { expected } Está más arriba de lo que explica el azar. { cause }
declined = { stood }. { expected } Está más abajo de lo que explica el azar. { cause }
no_clear_change = { stood }, algo que el azar produce con facilidad. { expected } Solo por azar puede moverse entre { $low } { $low_above ->
        [yes] más
       *[no] menos
    } y { $high } { $high_above ->
        [yes] más
       *[no] menos
    } que { $others ->
        [one] el otro
       *[other] ellos
    }.
in_steps = { $verdict ->
        [no-clear-change] { stood }. Con tan pocas personas, el azar produce con facilidad una diferencia así.
        [grew] { stood }. Está más arriba de lo que explica el azar. { cause }
       *[declined] { stood }. Está más abajo de lo que explica el azar. { cause }
    }
# $fell: yes si los demás bajaron, no si subieron
apart = { $fell ->
        [yes] { was }, mientras que { $others ->
            [one] el otro bajó: la distancia entre los dos
           *[other] los demás bajaron: la distancia entre este y los demás
        } es más de lo que explica el azar, pero su propio nivel no subió.
       *[no] { was }, mientras que { $others ->
            [one] el otro subió: la distancia entre los dos
           *[other] los demás subieron: la distancia entre este y los demás
        } es más de lo que explica el azar, pero su propio nivel no bajó.
    }
# $before y $after: cuántas personas lo valoraron en las dos rondas
cannot_tell = { $reason ->
        [one_rater] La opinión de una sola persona puede cambiar por muchas razones; por eso solo se cuentan los temas que se movieron.
        [few_raters] Solo se habla de crecimiento cuando al menos cinco personas valoraron las mismas preguntas del ámbito las dos veces. Aquí fueron { WORD($before, form: "feminine") } y después { WORD($after, form: "feminine") }.
        [few_domains] No hay otro ámbito en esta escala con el cual compararlo; por eso no se puede saber cuánto de un cambio es azar.
       *[missing] No tiene en las dos rondas un nivel que se pueda mostrar y comparar.
    }
compared-paired = Las mismas personas respondieron las dos veces; por eso las respuestas de cada persona se compararon con las suyas de antes.
# $same: yes, las mismas personas; no, no las mismas; none, no se sabe
compared = { $same ->
        [yes] No todas las personas valoraron el ámbito las dos veces
        [no] No respondieron las mismas personas las dos veces
       *[none] No se puede saber si respondieron las mismas personas las dos veces
    }; por eso los dos grupos se compararon tal como eran. Así queda más lugar para el azar.

## Los temas de un ámbito, antes y ahora

items_caption = { $domain }: los mismos temas, antes y ahora
topics_hidden = { $n ->
        [one] Un tema más tiene
       *[other] { CAPITAL(WORD($n)) } temas más tienen
    } muy pocas valoraciones en una de las dos rondas o en ambas para poder mostrarse.
not_rounded = { $before } y { $after } no están redondeados: parecerían estar a medio nivel de distancia.
item_moved = { $way ->
        [up] subió
        [down] bajó
       *[no] no
    }
item_columns = { $column ->
        [topic] Tema
        [change] Cambio
       *[moved] ¿Se movió?
    }

## Cuándo se repite la evaluación

due_heading = Cuándo repetir la evaluación
# Parte de las frases de abajo. $since: meses completos desde la última ronda; $interval: meses entre dos rondas
passed = { $since ->
        [one] ha pasado un mes
       *[other] han pasado { WORD($since, form: "zero") } meses
    } desde la última vez, y entre rondas { $interval ->
        [one] se fijó uno
       *[other] se fijaron { WORD($interval) }
    }
# $cycle: meses completos desde que se cerró el último ciclo; none si ninguno se ha cerrado desde entonces
closed = { $cycle ->
        [none] {""}
        [0] {" "}El último ciclo se cerró hace menos de un mes.
        [one] {" "}El último ciclo se cerró hace { WORD($cycle) } mes.
       *[other] {" "}El último ciclo se cerró hace { WORD($cycle) } meses.
    }
due-interval = Es pronto para repetir la evaluación. { $since ->
        [0] Ha pasado menos de un mes desde la última vez
       *[other] Solo { passed }
    }. Toca a partir del { $on }.{ closed }
due-settling = Es pronto para repetir la evaluación, aunque { passed }.{ closed } Espere hasta el { $on }, para que el cambio se asiente.
due-overdue = La repetición de la evaluación está vencida: { passed }.{ closed }
due = Ya toca repetir la evaluación: { passed }.{ closed }
due-without-cycle = Ya toca repetir la evaluación: { passed }. Desde entonces no hay registro de que un ciclo haya terminado, así que mostraría cómo están las cosas, no qué cambió una prueba.

## Todas las rondas

trajectory_caption = Niveles en todas las rondas
trajectory = La evaluación se hizo { WORD($times) } veces: { $rounds }. Aquí solo se muestra el camino a lo largo de todas; los pasos sueltos hacia arriba y hacia abajo son a menudo azar.
# En una celda: las preguntas de esa ronda eran otras
other_questions = otras preguntas
not_shown = sin nivel
trajectory-leaders = { trajectory } Los niveles son aquí solo los de la dirección { -program(form: "of-the") }: en una o más de estas rondas no hay otros que se puedan mostrar.
trajectory_columns = { $column ->
        [domain] Ámbito
       *[time] Con el tiempo
    }
