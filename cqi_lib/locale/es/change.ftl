### Las mismas preguntas en dos rondas. Nunca se afirma crecimiento solo a partir de conteos y promedios.

## Nada con qué comparar

first_time = Esta es la primera evaluación registrada, así que todavía no hay con qué comparar.
# Un programa que salió de otros el $day. $whole: terminaron entonces y nada más salió de ellos
came_from = { $whole ->
        [yes] { $n ->
            [one] Desde el { $day }, { -program(form: "this") } continúa el trabajo de { $names }.
           *[other] Desde el { $day }, { -program(form: "this") } reúne a { $names }.
        }
       *[no] { CAPITAL(-program(form: "this")) } salió de { $names } el { $day }.
    } Las rondas anteriores están en { $n ->
        [one] su informe
       *[other] sus informes
    } y no se comparan con esta.
# Lo que salió de este programa desde el $day
goes_on = Desde el { $day }, { $names } { $n ->
        [one] continúa
       *[other] continúan
    } con trabajo de { -program(form: "this") }.
not_taken = No hay respuestas registradas de { $round }, así que no hay nada que comparar.
# $reason: por qué no se puede comparar ningún ámbito, si es lo mismo en todos; $share como 40%
cannot_compare = Las dos rondas no se pueden comparar: { $reason ->
        [questions] ningún tema se preguntó igual en ambas.
        [unknown] en cada ámbito, más del { $share } de las respuestas que se pueden mostrar fueron «no sé» en una ronda o en ambas.
        [groups] las respuestas que se pueden mostrar vienen de grupos de personas distintos.
       *[missing] ningún ámbito tiene en ambas un nivel de las mismas preguntas que se pueda mostrar.
    }
# Junto a una tabla en la que se comparan otros ámbitos
apart = En { $domains } no hay comparación posible: { $reason ->
        [questions] ningún tema se preguntó igual en ambas rondas.
        [unknown] más del { $share } de las respuestas que se pueden mostrar fueron «no sé» en una ronda o en ambas.
        [groups] las respuestas que se pueden mostrar vienen de grupos de personas distintos.
       *[missing] en las dos rondas a la vez no se puede mostrar un nivel de las mismas preguntas.
    }

# $domains: en esta ronda se muestra en otro lugar su nivel de todas las personas
of_leaders = { $domains }: los niveles que se comparan son en las dos rondas los propios de { $leaders ->
        [one] la persona
       *[other] las personas
    } de la dirección, porque en la anterior no se pueden mostrar los de nadie más.

## Lo que los ámbitos comparten, y después lo que hicieron los elegidos

# $others: ámbitos que no se eligieron, uno o más. $way: same (igual), higher (más arriba) o lower (más abajo); $size: niveles
say-others = { $others ->
        [one] El otro ámbito que se puede comparar está
       *[other] Los otros { WORD($others) } ámbitos que se pueden comparar están en promedio
    } { place } { $before }.
# $known: los ámbitos que no se eligieron; $others: los que se pueden poner al lado de los elegidos
say-some = { $known ->
        [one] Del otro ámbito que se puede comparar
       *[other] De los otros { WORD($known) } ámbitos que se pueden comparar
    }, { WORD($others, form: "alone") } { $others ->
        [one] se basa
       *[other] se basan
    } en respuestas del mismo grupo de personas y en una escala de la misma longitud que { $chosen ->
        [one] el que eligió
       *[other] los que eligió
    }; { $others ->
        [one] está
       *[other] están en promedio
    } { place } { $before }.
# Parte de las dos frases de arriba; sigue el nombre de una ronda
place = { $way ->
        [same] donde { $others ->
            [one] estaba
           *[other] estaban
        } en
        [higher] { $size } de nivel más arriba que en
       *[lower] { $size } de nivel más abajo que en
    }
# Se eligió un ámbito. $beside: same, higher o lower que los demás; $more: niveles
say-one = El que usted eligió, { $name }, está { $way ->
        [same] donde estaba
        [higher] { $size } más arriba
       *[lower] { $size } más abajo
    }{ $beside ->
        [same] , igual que
        [higher] : { $more } más que
       *[lower] : { $more } menos que
    } { $others ->
        [one] ese otro
       *[other] esos otros
    }.
say-alone = El ámbito que usted eligió, { $name }, está { $way ->
        [same] donde estaba
        [higher] { $size } de nivel más arriba que
       *[lower] { $size } de nivel más abajo que
    } en { $before }.
# $moved: por ejemplo "Referrals +0.7, Access +0.1"
say-chosen = Los ámbitos que usted eligió: { $moved } de nivel desde { $before }.
counted-one = El único ámbito que se puede comparar está { $way ->
        [same] donde estaba
        [higher] más arriba que
       *[lower] más abajo que
    } en { $before }.
counted = De los { WORD($all) } ámbitos que se pueden comparar, { WORD($up, form: "alone") } { $up ->
        [0] está
        [one] está
       *[other] están
    } más arriba que en { $before }, { WORD($down, form: "alone") } más abajo y { WORD($same, form: "alone") } donde { $same ->
        [0] estaba
        [one] estaba
       *[other] estaban
    }.
care = Lea esto con cuidado: los promedios de dos rondas por sí solos no prueban crecimiento.
care-low = Un ámbito que se elige porque está bajo tiende a estar más arriba la próxima vez aunque nada haya cambiado, y más todavía cuantas menos personas respondan.
# $raters: de una a cuatro personas
care-few = { $raters ->
        [one] Con una sola persona, solo dice algo el número de temas que se movieron un nivel.
       *[other] { CAPITAL(WORD($raters, form: "feminine")) } personas son muy pocas para decir más.
    }
one_rater = En opinión de una sola persona, de { $items } { $items ->
        [one] tema que se puede comparar
       *[other] temas que se pueden comparar
    }, { $up } { $up ->
        [one] subió
       *[other] subieron
    } un nivel o más, { $down } { $down ->
        [one] bajó
       *[other] bajaron
    } y { $same } { $same ->
        [one] quedó
       *[other] quedaron
    } igual.

## Quiénes respondieron

people_changed-same = { $after ->
        [one] La misma persona respondió las dos veces.
       *[other] Las mismas { WORD($after, form: "feminine") } personas respondieron las dos veces.
    }
people_changed-one = La vez anterior respondió una persona y esta vez una. No se puede saber si es la misma persona.
people_changed-untold = { then }, entre ellas { WORD($leaders_before, form: "feminine") } de la dirección, y esta vez { WORD($after, form: "feminine") }, entre ellas { WORD($leaders_after, form: "feminine") } de la dirección. No se puede saber si son las mismas personas. { part }
people_changed-counted = { then } y esta vez { WORD($after, form: "feminine") }; { WORD($both, form: "feminine") } de ellas { $both ->
        [0] respondió
        [one] respondió
       *[other] respondieron
    } las dos veces.{ leader } { part }
people_changed = { then } y esta vez { WORD($after, form: "feminine") }; no todas son las mismas personas.{ leader } { part }
# Partes de las tres frases de arriba
then = La vez anterior { $before ->
        [one] respondió { WORD($before, form: "feminine") } persona
       *[other] respondieron { WORD($before, form: "feminine") } personas
    }
leader = { $leader ->
        [yes] {" "}Por la dirección respondió otra persona que la vez anterior.
       *[no] {""}
    }
part = Una parte de un cambio puede deberse a quiénes respondieron.

## Preguntas distintas

other_questions-version = En { $before } se usó otra versión de las preguntas o de la escala.
other_questions-none = Solo se comparan los temas que se preguntaron igual en ambas.
other_questions = { $n ->
        [one] Un tema no se preguntó igual en las dos rondas y no se compara
       *[other] { CAPITAL(WORD($n)) } temas no se preguntaron igual en las dos rondas y no se comparan
    }: { $topics }.
other_questions-many = { $n ->
        [one] Un tema no se preguntó igual en las dos rondas y no se compara
       *[other] { CAPITAL(WORD($n)) } temas no se preguntaron igual en las dos rondas y no se comparan
    }.
questions_summary = Qué fue de cada pregunta
questions_caption = Preguntas que no se hicieron igual en { $before } y en { $after }
questions_columns = { $column ->
        [topic] Tema
        [domain] Ámbito
       *[why] Por qué no se compara
    }
# Por qué no se compara una pregunta
question = { $why ->
        [text] con otras palabras
        [domain] en otro ámbito
        [scale] en otra escala
        [new] nueva, solo se hizo ahora
       *[retired] retirada, solo se hizo entonces
    }

## La figura de dos rondas y su tabla

caption = Dónde estaba cada ámbito y dónde está ahora
table_caption = Niveles en { $before } y en { $after }
alt = Niveles en { $before } y en { $after }.
alt-chosen = Lo elegido: { $chosen }.
# Uno de los ámbitos elegidos
alt-moved = { $name } de { $before } a { $after }
# $alike: todos se movieron lo mismo
alt-others = { $n ->
        [one] El otro que se puede comparar se movió { $least }.
       *[other] Los otros { WORD($n) } que se pueden comparar se movieron { $alike ->
            [yes] { $least } cada uno.
           *[no] entre { $least } y { $most }.
        }
    }
# No se eligió ningún ámbito
alt-all = { $n ->
        [one] El único ámbito que se puede comparar se movió { $least }.
       *[other] Los { WORD($n) } ámbitos que se pueden comparar se movieron { $alike ->
            [yes] { $least } cada uno.
           *[no] entre { $least } y { $most }.
        }
    }
alt-without = { $n ->
        [one] Uno no se puede comparar.
       *[other] { CAPITAL(WORD($n)) } no se pueden comparar.
    }
alt-table = Todos los valores están en la tabla de abajo.
# Cuántos temas de un ámbito se movieron un nivel o más, en una celda
moved = { $ways ->
        [both] { $up } arriba y { $down } abajo, de { $items }
        [up] { $up } de { $items } arriba
        [down] { $down } de { $items } abajo
       *[none] ninguno
    }
not_comparable = no se puede comparar
chosen_heading = Elegido en { $round }
not_chosen = Sin elegir
columns = { $column ->
        [domain] Ámbito
        [change] Cambio
       *[topics] Temas que se movieron
    }
