### La visión, cómo funciona el programa (modelo lógico) y sus indicadores.

## Nombres en las tablas

activity = Lo que hacemos
# Qué tan pronto llega un resultado
horizon = { $code ->
        [short] Lo que cambia pronto
        [medium] En unos años
       *[long] A largo plazo
    }
none = nada anotado
not_written = todavía sin anotar
not_known = todavía no se sabe
no_target = todavía ninguna
no_outcome = ninguno nombrado
# Bajo «Se mira por grupo»
no_split = no
# Bajo «Es mejor»
better = { $direction ->
        [increase] más
        [decrease] menos
       *[neither] ni más ni menos
    }
model_columns-part = Parte
model_columns-what = Qué
model_columns-delivers = Qué ofrece
model_columns-leads = A qué lleva
indicator_columns-indicator = Indicador
indicator_columns-outcome = Resultado que sigue
indicator_columns-better = Es mejor
indicator_columns-baseline = Línea base
indicator_columns-target = Meta
indicator_columns-often = Cada cuánto, y quién
dictionary_columns-indicator = Indicador
dictionary_columns-kind = Tipo
dictionary_columns-rule = Regla exacta
dictionary_columns-counted = Se cuenta
dictionary_columns-out_of = De un total de
dictionary_columns-source = Fuente
dictionary_columns-groups = Se mira por grupo

## Lo que está anotado

none_yet = Todavía no se ha anotado ningún trabajo de base: ni una visión de la calidad ni una imagen de cómo funciona { -program(form: "the") }.
no_vision = Todavía no se ha anotado ninguna visión de la calidad.
indicators_caption = Cómo se sigue cada resultado
indicators_counted = { $n ->
        [one] { $n } indicador
       *[other] { $n } indicadores
    }
outcomes_followed = { $outcomes ->
        [one] Revisión de vacíos: el único resultado no tiene indicador.
       *[other] Revisión de vacíos: de los { WORD($outcomes) } resultados, { WORD($followed, form: "alone") } { $followed ->
            [0] tiene
            [one] tiene
           *[other] tienen
        } indicador.
    }
outcomes_followed-all = { $outcomes ->
        [one] Revisión de vacíos: el único resultado tiene un indicador.
        [2] Revisión de vacíos: ambos resultados tienen un indicador.
       *[other] Revisión de vacíos: los { WORD($outcomes) } resultados tienen un indicador cada uno.
    }
outcomes_followed-none = Revisión de vacíos: no hay ningún resultado anotado.
population = Para quién: { $text }
no_indicator = todavía sin indicador
dictionary_caption = Los indicadores, con exactitud
dictionary_summary = Ver cómo se cuenta cada indicador
# $unit: por ejemplo «de cada 100 familias»; puede estar vacío
value = { $number } { $unit }
value-dated = { $value } ({ $day })
often = { $frequency }, { $who }

## El modelo lógico en palabras

model_caption = Cómo funciona { -program(form: "the") }: { $activities ->
        [0] todavía no se nombra nada de lo que hacemos
       *[other] { WORD($activities, form: "feminine") } { $activities ->
            [one] cosa
           *[other] cosas
        } que hacemos
    }{ $outcomes ->
        [0] , todavía no se nombra ningún cambio
       *[other] {" "}y { WORD($outcomes) } { $outcomes ->
            [one] cambio
           *[other] cambios
        } que se espera lograr
    }
model_sentence-inputs = Lo que se aporta: { $names }.
model_sentence-link = «{ $source }» lleva a { $names }.
model_sentence-link-none = «{ $source }» no lleva todavía a nada que tenga nombre.
model_sentence-outputs = Lo que ofrece: { $names }.
quoted = «{ $text }»
# $texts: por ejemplo «los socios tienen cupos; las familias confían en el programa»
assumptions = Esto funciona solo mientras: { $texts }.
outside = También influye, y no está en nuestras manos: { $texts }.

## Vacíos. $names: actividades, resultados o indicadores entre comillas; $n dice cuántos

gap-outcome_without_indicator = { $n ->
        [one] { $names } todavía no tiene indicador: nadie vería si se logra.
       *[other] { $names } todavía no tienen indicador: nadie vería si se logran.
    }
gap-outcome_without_activity = { $n ->
        [one] Ninguna actividad lleva a { $names }: no se dice cómo se debería lograr.
       *[other] Ninguna actividad lleva a { $names }: no se dice cómo se deberían lograr.
    }
gap-activity_without_outcome = { $n ->
        [one] No se nombra ningún resultado que { $names } debería cambiar: nadie podría decir si vale el tiempo que lleva.
       *[other] No se nombra ningún resultado que { $names } deberían cambiar: nadie podría decir si valen el tiempo que llevan.
    }
gap-indicator_without_definition = { $n ->
        [one] { $names } todavía no tiene una regla exacta para contar: dos personas podrían contar de manera distinta.
       *[other] { $names } todavía no tienen una regla exacta para contar: dos personas podrían contar de manera distinta.
    }
gap-indicator_without_baseline = { $n ->
        [one] { $names } todavía no tiene un valor de partida: no se podría distinguir un cambio del punto donde empezó.
       *[other] { $names } todavía no tienen un valor de partida: no se podría distinguir un cambio del punto donde empezó.
    }
# $people: a quiénes atiende el programa, por ejemplo «familias»
gap-no_split = Ningún indicador se mira por grupo: no se verían las diferencias entre { $people }.
gap-no_balancing = Ningún indicador ni medida vigila los efectos secundarios: una ganancia en un lugar podría costar en otro.
