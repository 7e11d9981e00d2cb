### Predicciones y resultados.

## El registro de predicciones

columns = { $code ->
        [cycle] Ciclo
        [about] Sobre qué
        [predicted] Predicho
        [sure] Con cuánta seguridad
        [written] Anotado
        [result] Resultado
        [compared] Comparación
       *[learned] Qué se aprendió
    }
log_heading = Lo que se predijo y lo que resultó
show_log = Ver cada predicción con su resultado
log_caption = Cada predicción de una prueba que ha empezado

## Una predicción, en una celda o dentro de una frase; puede seguir lo que cuenta

predicted = de { $low } a { $high }
predicted-least = al menos { $low }
predicted-most = como máximo { $high }
predicted-way = { $way ->
        [up] hacia arriba
        [down] hacia abajo
        [no-change] sin cambio
       *[none] sin anotar
    }

## Cómo se compara un resultado, en una celda o dentro de una frase

compared = como se predijo
# $by: por cuánto
compared-beside = { $by } por { $outcome ->
        [below] debajo
       *[above] encima
    } de lo predicho
compared-team = { $outcome ->
        [as-predicted] como se predijo, según el equipo
        [partly] en parte como se predijo, según el equipo
       *[not-as-predicted] no como se predijo, según el equipo
    }
cannot = { $why ->
        [no-prediction] no se predijo nada
        [no-result] todavía sin resultado
        [words] predicho solo en palabras, así que los números no pueden decirlo
        [direction] solo hacia dónde; un número no puede decirlo, la gráfica quizá sí
        [words-in-result] el resultado no tiene número
       *[none] todavía no se puede comparar
    }

## Lo que tiene la gráfica

# $n puntos de los días de la prueba
contradicted = La gráfica muestra { $points } para { periods } de esta prueba, así que no concuerda con el resultado; puede que cuenten a otras personas.
contradicted-range = La gráfica muestra de { $low } a { $high } para { periods } de esta prueba, así que no concuerda con el resultado; puede que cuenten a otras personas.
periods = { $frequency ->
        [day] { $n ->
                [one] el día
               *[other] los días
            }
        [week] { $n ->
                [one] la semana
               *[other] las semanas
            }
        [month] { $n ->
                [one] el mes
               *[other] los meses
            }
       *[quarter] { $n ->
                [one] el trimestre
               *[other] los trimestres
            }
    }
contradictions = { $n ->
        [one] Un resultado no concuerda con lo que muestra la gráfica para los días de su prueba
       *[other] { CAPITAL(WORD($n)) } resultados no concuerdan con lo que muestra la gráfica para los días de sus pruebas
    }.

## Cómo resultaron las predicciones, todas juntas: frases que van una tras otra

held-none = Todavía no se puede comparar ninguna predicción con un resultado.
held-one = { $right ->
        [0] La única predicción que se puede comparar no se cumplió.
       *[other] La única predicción que se puede comparar se cumplió.
    }
held-all = { $n ->
        [2] Las dos predicciones se cumplieron.
       *[other] Las { WORD($n) } predicciones se cumplieron todas.
    }
held = { $right ->
        [0] Ninguna de { WORD($of) } predicciones se cumplió.
        [one] Una de { WORD($of) } predicciones se cumplió.
       *[other] { CAPITAL(WORD($right)) } de { WORD($of) } predicciones se cumplieron.
    }
held-neither = Ninguna de las dos predicciones se cumplió.
held-teaches = Una predicción que falla enseña tanto como una que se cumple.
held-late = { $n ->
        [one] Una se anotó después de que empezó la prueba y no se cuenta.
       *[other] { CAPITAL(WORD($n)) } se anotaron después de que empezó la prueba y no se cuentan.
    }
# $mean y $held: porcentajes, como «72%»
sure = De antemano el equipo estaba seguro al { $mean } en promedio; se cumplió el { $held } de las predicciones.
sure-few = De antemano el equipo estaba seguro al { $mean } en promedio. { $n ->
        [one] Una predicción es muy poco
       *[other] { CAPITAL(WORD($n)) } predicciones son muy pocas
    } para decir si eso era demasiada seguridad.
# De las predicciones que fallaron, cuántas dicen qué se aprendió
missed_learned-one = La única que falló { $learned ->
        [yes] dice
       *[no] todavía no dice
    } qué se aprendió.
missed_learned-all = { $missed ->
        [2] Las dos que fallaron dicen qué se aprendió.
       *[other] Las { WORD($missed) } que fallaron dicen todas qué se aprendió.
    }
missed_learned = De las { WORD($missed) } que fallaron, { $learned ->
        [0] ninguna dice
        [one] una dice
       *[other] { WORD($learned) } dicen
    } qué se aprendió.
later = { $n ->
        [one] Una entrada posterior se guarda en el registro pero no cuenta: cuenta la primera.
       *[other] { CAPITAL(WORD($n)) } entradas posteriores se guardan en el registro pero no cuentan: cuenta la primera.
    }
