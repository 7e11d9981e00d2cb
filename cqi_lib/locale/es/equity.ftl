### Equidad: los temas de equidad de la evaluación y las brechas entre grupos de participantes.

## Los temas de equidad. $view dice de quién son los niveles: de todas las personas (people), de una sola (one) o de la dirección (leader)

# $named: hay un nivel deseado, $target, para todos; si no, cada escala tiene el suyo
topics_say = { $view ->
        [one] Según una sola persona, { reached }
        [leader] Según la dirección, { reached }
        [leaders] Según la dirección, { reached }
       *[people] { CAPITAL(reached) }
    }
# «De diez temas de equidad con nivel, cuatro están en Establecido o por encima.»
reached = { $known ->
        [1] el único tema de equidad con nivel { $at_target ->
            [0] no está
           *[other] está
        }
       *[other] de { WORD($known) } temas de equidad con nivel, { WORD($at_target, form: "alone") } { $at_target ->
            [0] está
            [one] está
           *[other] están
        }
    } en { $named ->
        [yes] { $target }
       *[no] el nivel deseado
    } o por encima.
# $topics: uno o pocos, cada uno entre comillas
topics_say-lowest = { $hidden ->
        [0] Lo más bajo: { $topics }.
       *[other] Lo más bajo de lo que se muestra: { $topics }.
    }
quoted = «{ $topic }»
topics_say-more = { $hidden ->
        [one] Otro tema de equidad tiene muy pocas valoraciones para mostrarse.
       *[other] Otros { WORD($hidden) } temas de equidad tienen muy pocas valoraciones para mostrarse.
    }
topics_say-hidden = Se preguntó por { WORD($hidden) } { $hidden ->
        [one] tema de equidad; tiene
       *[other] temas de equidad; tienen
    } muy pocas valoraciones para mostrarse.
topics_caption = Temas de equidad, primero el más bajo
topics_note = Estos niveles dicen hasta qué punto las personas ven la equidad incorporada en el trabajo. No dicen si a distintos grupos de { $people } les va de manera diferente; solo las medidas por grupo pueden empezar a mostrarlo.
# $then: el nombre de la ronda anterior
topics_note-then = { $then } se muestra donde se hizo la misma pregunta a los mismos grupos de personas. Un solo tema se mueve con facilidad por azar.
# En lugar de un nivel
no_level = no se muestra
topic_columns = { $column ->
        [topic] Tema
        [domain] Ámbito
        [level] Nivel
       *[change] Cambio
    }

## La brecha entre dos grupos de participantes: $one y $other son sus nombres, como están en los archivos

gap_heading = La brecha entre grupos a lo largo del tiempo
gap_caption = Brecha a lo largo del tiempo, { $group }: { $name }
gap_caption-unit = { gap_caption }, { $unit }
# Meses juntados
block = { DATE($start, form: "month") } a { DATE($end, form: "month") }
block-month = { DATE($start, form: "month") }
# El número de un grupo con las cantidades que hay detrás
cell = { $value } ({ $n } de { $of })
reach = { $low } a { $high }
# $before y $since: de cuánto era y es la brecha; $points: en puntos; si no, en la unidad de la medida.
# $tested: hay una primera prueba; si no, se comparan las dos mitades del tiempo.
gap_say = «{ $one }» estaba { $before_lies ->
        [level] al mismo nivel que
       *[other] { before } por { $before_lies ->
            [above] encima de
           *[below] debajo de
        }
    } «{ $other }» { $tested ->
        [yes] antes de la primera prueba
       *[no] en la primera mitad del tiempo
    } y { $since_lies ->
        [level] al mismo nivel
       *[other] { since } por { $since_lies ->
            [above] encima
           *[below] debajo
        }
    } { $tested ->
        [yes] desde entonces
       *[no] en la segunda
    }.
before = { $before }{ $points ->
        [yes] {" "}{ $before ->
            [one] punto
           *[other] puntos
        }
       *[no] {""}
    }
since = { $since }{ $points ->
        [yes] {" "}{ $since ->
            [one] punto
           *[other] puntos
        }
       *[no] {""}
    }
# $change: con su signo, como «+9»; $size: lo mismo sin él; $low y $high: los extremos del intervalo del cambio.
# $clear: el cambio es mayor de lo que el azar produce con facilidad
gap_say-change = La brecha cambió en { $change }{ $points ->
        [yes] {" "}{ $size ->
            [one] punto
           *[other] puntos
        }
       *[no] {""}
    } (intervalo de { reach }), { $clear ->
        [yes] más de lo que el azar produce con facilidad
       *[no] algo que el azar produce con facilidad
    }.
# $step: a qué se redondea la brecha: a un punto, a un número entero, o a $size, como 0,01
gap_say-same = La brecha es la misma, redondeada { $step ->
        [point] al punto más cercano
        [whole] al número entero más cercano
       *[size] a { $size }
    } (intervalo del cambio, de { reach }).
# En cuántos tramos de tiempo, $clear de $blocks, la brecha es mayor de lo que el azar produce con facilidad
gap_say-clear = { $which ->
        [both] En los dos tramos
        [all] En los { WORD($blocks) } tramos
       *[some] En { WORD($clear, form: "alone") } de los { WORD($blocks) } tramos
    } la brecha es mayor de la que el azar produce con facilidad.
gap_note = Se juntan { WORD($together) } { $period ->
        [week] semanas
        [quarter] trimestres
        [day] días
       *[month] meses
    } o más, para que ningún número sea demasiado pequeño para mostrarse. Los intervalos contienen todas las brechas verdaderas a la vez 19 de cada 20 veces. Lo que no se puede concluir: que la prueba hizo que una brecha se abriera o se cerrara, que una brecha significa que se trató injustamente a las personas, o que la ausencia de brecha significa que no fue así. Los grupos se diferencian en más que su nombre; pregunte a las propias personas.
gap_columns = { $column ->
        [period] Período
        [gap] Brecha
       *[range] Intervalo de la brecha
    }
