### Problemas con lo que un programa anotó de sus ciclos: los ciclos mismos, predicciones y líneas base, fases de una medida. `found` y
### `allowed` van dentro de una oración («Error en …: se encontró …; se permite: ….»): empiezan con minúscula y no llevan punto; un
### arreglo es una oración. Los días se escriben como en los archivos. Las claves de los archivos no se traducen.

## Lo que dicen varios

any-one_of_two-mend = Corrija uno de los dos.
any-name-mend = Corrija el nombre.
any-after = { $day }, después de { $as_of }
any-has_been = un día que ya pasó
any-as_of-mend = Revise la fecha, y `as_of` en cohort.yml.
any-or_later = { $day } o después
any-begun = { $day }, cuando la prueba ya había empezado ({ $start })
any-before_test = un día antes de que empezara la prueba
any-a_date = una fecha
any-points = { $n } { $n ->
        [one] punto
       *[other] puntos
    }

## cycle_checks

# Nombres entre comillas; $names: nombres
cycle_checks-driver = { $driver }, un impulsor de { $priority }
cycle_checks-driver-allowed = un impulsor de { $priority }: { $names }
cycle_checks-idea = { $idea }, una idea de { $driver }
cycle_checks-idea-allowed = una idea de { $driver }: { $names }
cycle_checks-itself = el ciclo mismo
cycle_checks-nothing = nada
cycle_checks-later_cycle = un ciclo posterior
cycle_checks-questions = { $n } preguntas
cycle_checks-questions-allowed = de 1 a { $n } preguntas en un ciclo
cycle_checks-questions-mend = Deje las que esta prueba puede responder.
# $key: una clave del archivo
cycle_checks-end = { $day }, antes del comienzo ({ $key }: { $start })
cycle_checks-end-mend = Corrija una de las dos fechas.
cycle_checks-no_start = un final sin el día en que empezó la prueba (actual_start)
cycle_checks-both_dates = las dos fechas, o solo la del comienzo
cycle_checks-no_start-mend = Escriba el día en que empezó la prueba.
cycle_checks-future-mend = Revise la fecha, y `as_of` en cohort.yml; un plan va en las fechas previstas (planned_start, planned_end).
cycle_checks-studied = { $day }, antes de que empezara la prueba ({ $start })
# $cycle: el nombre de un ciclo
cycle_checks-previous = { $day }, antes de que empezara { $cycle } ({ $start })
cycle_checks-previous-mend = Corrija una fecha o nombre otro ciclo anterior.
# $decision: entre comillas
cycle_checks-decision = la decisión { $decision } sin un estudio
cycle_checks-decision-allowed = una decisión después de lo que se encontró o se aprendió (result, learned o studied_on)
cycle_checks-decision-mend = Escriba lo que se aprendió, y cuándo se estudió (studied_on).
cycle_checks-made = ningún día en que empezara (actual_start), aunque la prueba se hizo
cycle_checks-made-mend = Escriba el día en que empezó la prueba (actual_start).
cycle_checks-decided = ningún día en que terminara (actual_end), aunque se tomó una decisión
cycle_checks-decided-mend = Escriba el último día de la prueba (actual_end).
cycle_checks-reading = { $day }, fuera de la prueba (comienzo: { $start ->
        [none] ninguno
       *[other] { $start }
    }; final: { $end ->
        [none] sigue en curso
       *[other] { $end }
    })
cycle_checks-reading-allowed = un día de la prueba
cycle_checks-reading-mend = Corrija una fecha; los números de todo el programa van en measures.csv.
cycle_checks-one_number = el numerador o el denominador sin el otro
cycle_checks-one_number-allowed = los dos números
cycle_checks-one_number-mend = Escriba los dos, o un valor.
cycle_checks-nobody = más de 0
cycle_checks-nobody-mend = Deje fuera el dato donde no había nadie a quien contar.
# $chain: nombres de ciclos
cycle_checks-chain = una cadena que vuelve a sí misma: { $chain }
cycle_checks-chain-allowed = una cadena con un comienzo
cycle_checks-chain-mend = Quite `previous` del ciclo que vino primero y `next.cycle` del que vino al final.

## prediction_checks

prediction_checks-high = como máximo { $high }, que es high
prediction_checks-high-mend = Intercambie low y high.
prediction_checks-late-mend = Ahora no hay nada que arreglar; el informe dice que se escribió después de que empezó la prueba.
# $measure: su id entre comillas; $values: números
prediction_checks-result = lo que measures.csv tiene de { $measure } para los días de la prueba: { $values }
prediction_checks-result-mend = Corrija uno de los dos; si el resultado cuenta a otras personas que la medida, dígalo en result.text.
prediction_checks-nothing = una entrada que no predice nada
prediction_checks-nothing-allowed = low, high, direction o text
prediction_checks-nothing-mend = Escriba low y high, un rumbo (direction) o un texto.
prediction_checks-direction = un rumbo (direction) sin un número
prediction_checks-words = una predicción solo en palabras
prediction_checks-number = low y high, para que se pueda comparar con el resultado
prediction_checks-before-mend = Agréguele low y high antes de que empiece la prueba, o déjela en palabras.
prediction_checks-begun-mend = No hace falta hacer nada; `matched: met, partly o not` dice cómo lo ve el equipo.
prediction_checks-order = { $day }, antes que la entrada de arriba
prediction_checks-order-allowed = las entradas en el orden en que se escribieron
# $key: `predictions` o `baselines`
prediction_checks-order-mend = Agregue lo nuevo de { $key } al final de la lista.
prediction_checks-question = la pregunta { $n }
prediction_checks-question-allowed = { $n ->
        [0] una pregunta de la lista `questions`
        [1] 1
       *[other] de 1 a { $n }
    }
prediction_checks-question-mend = Corrija el número o agregue la pregunta.
prediction_checks-written-mend = Ahora no hay nada que arreglar; se escribió después de que empezó la prueba.
prediction_checks-from = { $day }, después de `to` ({ $to })
prediction_checks-from-allowed = { $to } o antes
prediction_checks-from-mend = Intercambie las dos fechas.
# $cycle: el nombre de un ciclo
prediction_checks-to = { $day }, cuando la primera prueba ({ $cycle }) ya había empezado el { $start }
prediction_checks-to-allowed = un día antes del { $start }
prediction_checks-to-mend = Una línea base termina antes de la primera prueba; vale la regla. Agregue una entrada que lo haga.
prediction_checks-n = lo que da measures.csv de { $from } a { $to }: { $n }
prediction_checks-centre = lo que da measures.csv de { $from } a { $to }: mediana { $median }
prediction_checks-centre-mend = Revise measures.csv: ¿se cambiaron valores después de anotar la línea base? Vale la regla, no la entrada.
prediction_checks-stretch = { any-points } de { $from } a { $to }, valor central { $middle }
prediction_checks-rule = lo que da la regla: { prediction_checks-stretch }
prediction_checks-rule-mend = Vale la regla: todos los puntos anteriores a la primera prueba. Agregue una entrada que lo diga, o déjelo así.

## phase_checks

phase_checks-last = { $day }, después del último valor ({ $last })
phase_checks-last-allowed = un día con valores después
phase_checks-last-mend = No hace falta hacer nada si después vendrán más valores.
phase_checks-short = una fase de { any-points }
phase_checks-short-allowed = { any-points } o más
phase_checks-short-mend = Todavía no se dibuja una línea propia; no hace falta hacer nada.
# $questions: claves del archivo
phase_checks-open = ningún sí a { $questions }
phase_checks-open-allowed = sí a las cuatro preguntas ({ $questions })
phase_checks-open-mend = La línea queda como estaba hasta que las cuatro se respondan con sí.
# $keys: claves del archivo, `who` o `why` o las dos
phase_checks-who = una fase sin { $keys }
phase_checks-who-allowed = quién lo decidió y por qué
phase_checks-who-mend = Escriba { $keys } para que quede anotado.

## track

# $measure: entre comillas; $known: nombres
track-none = En este programa no hay ninguna medida { $measure }; sus medidas: { $known }.
# En lugar de los nombres
track-none-known = ninguna

## fidelity

fidelity-none = No hay ningún ciclo { $cycle }; sus ciclos: { $known }.
# En lugar de los nombres
fidelity-none-known = ninguno
