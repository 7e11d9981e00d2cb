### La cultura de aprendizaje: qué ven las personas y qué muestran los registros.

domain-none = El ámbito { $name } no tiene en esta ronda un nivel que se pueda mostrar.
# $view: one (respondió una persona), leader (solo la dirección) o cualquier otro. $name: el ámbito
domain = { $view ->
        [one] En opinión de una sola persona, el ámbito { $name } tiene un nivel de { $level }.
        [leader] En opinión de la dirección, el ámbito { $name } tiene un nivel de { $level }.
        [leaders] En opinión de la dirección, el ámbito { $name } tiene un nivel de { $level }.
       *[other] El ámbito { $name } tiene un nivel de { $level }.
    }
# $verdict: grew, declined, no-clear-change o cannot-tell
before = En { $round } era de { $level }; { $verdict ->
        [grew] subió más de lo que explican los demás ámbitos y el azar
        [declined] bajó más de lo que explican los demás ámbitos y el azar
        [no-clear-change] en comparación con los demás ámbitos, la diferencia puede ser azar
       *[cannot-tell] no se puede saber si eso es un cambio
    }.
beyond = Usar datos para aprender, más allá de lo que piden quienes financian y las normas, tiene un nivel de { $level }.
beyond-before = Usar datos para aprender, más allá de lo que piden quienes financian y las normas, tiene un nivel de { $level }; en { $round } tenía uno de { $then }. Un tema por sí solo se mueve con facilidad por azar.

## Qué muestran los registros de los ciclos

# $begun: ciclos que empezaron
intro = { $begun ->
        [0] Todavía no hay registrado el inicio de ningún ciclo, así que no se cuentan los hábitos de aprendizaje.
       *[other] Qué muestran sobre los hábitos de aprendizaje los registros de { WORD($begun) } { $begun ->
            [one] ciclo que empezó
           *[other] ciclos que empezaron
        }. Una predicción que no se cumplió o una idea que se dejó cuenta como aprendizaje, no como fracaso.
    }
caption = Hábitos de aprendizaje en los registros
columns = { $column ->
        [habit] Hábito
       *[count] Cantidad
    }
# Qué se cuenta, en la primera celda de una fila; casi siempre ciclos
habit = { $habit ->
        [begun] Ciclos que empezaron
        [predicted] Con una predicción escrita antes de empezar
        [studied] Que llegaron a estudiarse
        [decided] Que llegaron a una decisión
        [comparable] Con una predicción que se puede comparar con un resultado
        [missed] Con una predicción que no se cumplió
        [learned] Predicciones no cumplidas de las que se aprendió algo
        [let_go] Pruebas tras las que se dejó la idea
        [days] Del final de una prueba hasta que se miraron sus datos, la espera central
       *[shared] Con el resultado compartido con otras personas
    }
out_of = { $whole ->
        [0] ninguno todavía
       *[other] { $count } de { $whole }
    }
no_miss = ninguna dejó de cumplirse
days-none = no se sabe
# $n: 1 si es un día, si no 2; $days: el número tal como se escribe
days = { $days } { $n ->
        [one] día
       *[other] días
    }
