### Un ciclo de Planificar, Hacer, Estudiar, Actuar según su registro: predicciones, resultados, fechas, lo aprendido.

## Qué se encontró, cuándo se predijo, cuándo se hizo

# $unit: por ejemplo «de cada 100»; puede estar vacío
got = { $value } { $unit }
got-none = sin resultado todavía
timing = { $code ->
        [late] escrita después de empezar la prueba, el { $on }
        [before] escrita el { $on }, antes de empezar la prueba
       *[other] escrita el { $on }
    }
timing-none = no se anotó ninguna predicción
dates-began = Empezó el { $start }
dates-began-end = Empezó el { $start }; está previsto que termine el { $end }
dates-planned = Está previsto que empiece el { $start }
dates-none = Todavía sin fechas
covered = { $points ->
        [0] Ningún punto de la gráfica cae dentro de esta prueba.
        [one] La prueba abarca un punto de la gráfica; se juzga por la gráfica entera, no solo por este punto.
       *[other] La prueba abarca { WORD($points) } puntos de la gráfica; se juzga por la gráfica entera, no solo por estos puntos.
    }

## Qué acompaña a cada dato de un ciclo

fact-change = Qué se probó
fact-plan = Qué se va a probar
fact-prediction = Predicción
fact-result = Resultado
fact-learned = Qué se aprendió
fact-decision = Decisión
fact-scale = Tamaño de la prueba
fact-surprises = Sorpresas
fact-planned = ¿Se hizo como estaba planeado?
fact-standard = Cómo se mantiene
fact-theory = Por qué debería funcionar
fact-participants = Quiénes participan
fact-risks = A quién podría perjudicar o dejar fuera
fact-further = Otras predicciones
fact-compared = En comparación con antes, en palabras del equipo
fact-sure_now = Qué tan seguro está ahora el equipo del cambio
fact-data = Anotado durante la prueba
fact-groups = Diferencias entre grupos
fact-heard = Lo que dijo la gente
fact-next = Próximo paso
fact-shared = Se compartió con
# La respuesta a «¿Se hizo como estaba planeado?»
as_planned-yes = Sí.
as_planned-partly = En parte.
as_planned-no = No.

## Lo que falta

no_cycle = Todavía no se ha planeado ningún ciclo de cambio.
no_measure = El ciclo { $number }, { $title }, todavía no nombra ninguna medida, así que no hay nada que seguir en el tiempo.
decision_open = Todavía sin decidir

## Predicciones junto a sus resultados

predictions_caption = Predicciones y resultados
predictions_caption-unit = Predicciones y resultados, { $unit }
# $told: por ejemplo «1 Visitas de fin de semana: se predijo 60 a 70, resultó 48, 12 por debajo de la predicción; 2 …»
predictions_alt = Predicciones y resultados. { $told }.
predictions_alt-cycle = { $cycle }: se predijo { $predicted }, resultó { $got }, { $compared }
# $compared: por ejemplo «todavía sin resultado» o «no se predijo nada»
predictions_alt-predicted = { $cycle }: se predijo { $predicted }, { $compared }
predictions_alt-got = { $cycle }: resultó { $got }, { $compared }
predictions_alt-neither = { $cycle }: { $compared }
became = { $state ->
        [planned] planeado
        [testing] en marcha
       *[other] todavía sin decisión
    }
no_plan = El próximo paso tiene fecha, pero todavía no tiene palabras
heading = Ciclo { $number }: { $title }
next_plan = { $plan } ({ $on })
shared_with = { $whom }, { $on }
# $unit: por ejemplo «de cada 100»
span = de { $low } a { $high } { $unit }; el último, { $latest }
span-plain = de { $low } a { $high }; el último, { $latest }
beside_heading = Medidas que la acompañan

## Qué tan grande es una prueba

size = { LIST($parts, style: "unit") }
size-text = { LIST($parts, style: "unit") }. { $text }
size-people = { $n ->
        [one] { $n } persona
       *[other] { $n } personas
    }
size-sites = { $n ->
        [one] { $n } sede
       *[other] { $n } sedes
    }
size-days = { $n ->
        [one] { $n } día
       *[other] { $n } días
    }

## Qué se aprendió, y qué tan seguro estaba el equipo

let_go = Este cambio se dejó, y la prueba cumplió su función. Lo que enseñó: { $learned }
how_sure = con una seguridad del { $confidence }%
# Junto a «Qué tan seguro está ahora el equipo del cambio»
sure_now = { $after }%.
sure_now-before = { $after }%; de la predicción estaba seguro en un { $before }%.
# $compared: por ejemplo «12 por debajo de la predicción» o «como se predijo, dice el equipo»
predicted_got = Se predijo { $predicted } y resultó { $got }: { $compared }.
predicted_got-open = Se predijo { $predicted }; { $compared }.
# Una frase entera del equipo dentro de otra
predicted_got-phrase = «{ $text }»
quote = { $who ->
        [participant] { CAPITAL(-people(form: "a")) }: «{ $text }»
        [staff] { CAPITAL(-staff(form: "a")) }: «{ $text }»
       *[other] Alguien: «{ $text }»
    }

## Un día de una prueba: $said es un número, «3 de 8» o un texto del equipo

reading = { $on }: { $said }
reading-both = { $on }: { $number }, { $text }
reading-none = { $on }: ningún número
reading-counted = { $numerator } de { $denominator }

## Lo que trae una decisión

what_follows = { $decision ->
        [adapt] Qué cambia: { $text }
        [abandon] En su lugar: { $text }
       *[expand] Dónde sigue: { $text }
    }
no_notes = No hay ninguna nota de { -coach } anotada.
predictions_columns-cycle = Ciclo
predictions_columns-size = Tamaño
predictions_columns-predicted = Predicho
predictions_columns-prediction = Predicción
predictions_columns-result = Resultado
predictions_columns-compared = Comparación
