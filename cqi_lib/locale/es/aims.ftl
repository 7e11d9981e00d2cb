### Objetivos: el objetivo escrito por completo, las cinco preguntas de un objetivo SMART, lo que le falta a un diagrama de impulsores.

## El objetivo, escrito por completo

# $by: una fecha o none; $what: aim-what
aim = { $by ->
        [none] { CAPITAL(aim-what) }.
       *[other] Para el { $by }: { aim-what }.
    }
# $name: la medida en pocas palabras, como la escribieron, o aim-measure; $to: el número que se busca con su unidad, como «65 de cada 100 familias», o none; $way: si sube o baja desde $start
aim-what = { $name }{ $to ->
        [none] {""}
       *[other] { $way ->
            [up] , subir de { $start } a { $to }
            [down] , bajar de { $start } a { $to }
           *[none] , { $to }
        }
    }
aim-measure = la medida
aim-open = Para el { $by }: todavía no se ha anotado qué ni cuánto.
no_aim = Todavía no se ha anotado ningún objetivo: qué, cuánto, para cuándo, para quiénes.
for_whom = Para { $whom }

## Dónde está

# $rests: en qué se apoya el número de ahora
stands = { CAPITAL(stands-parts) }; { $rests ->
        [measure] no hay medida para saberlo
        [all] todavía no hay números de todas las personas juntas
        [tested] todavía no hay puntos desde la primera prueba
        [untested] todavía no hay puntos
        [middle] valor central de los últimos seis puntos
        [one] un punto { $tested ->
            [yes] desde la primera prueba
           *[no] hasta ahora
        }
       *[latest] el último de { WORD($points) } { $tested ->
            [yes] desde la primera prueba
           *[no] puntos
        }
    }.
# Cada número puede faltar (none); $last: el último período con datos, como «mayo de 2024», si los datos se interrumpieron; $passed: el día ya pasó; $reached: yes, no, o none si no se puede decir; $then: lo mismo de ese día
stands-parts = { $start ->
        [none] {""}
       *[other] { $start } al inicio,{" "}
    }{ $now ->
        [none] {""}
       *[other] { $now } { $last ->
            [none] ahora
           *[other] hasta { $last }
        },{" "}
    }{ $to ->
        [none] sin ningún número fijado como objetivo
       *[other] { $passed ->
            [yes] el objetivo era
           *[no] objetivo
        } { $to }{ $by ->
            [none] {""}
           *[other] {" "}para el { $by }
        }{ $reached ->
            [yes] { $passed ->
                [yes] { $then ->
                    [yes] : alcanzado
                    [no] : no para entonces, pero ahora sí alcanzado
                   *[none] : alcanzado ahora
                }
               *[no] : alcanzado
            }
            [no] { $passed ->
                [yes] { $then ->
                    [yes] : alcanzado para entonces, pero ya no
                    [no] : no alcanzado
                   *[none] : no alcanzado ahora
                }
               *[no] {""}
            }
           *[none] {""}
        }
    }

## Las cinco preguntas de un objetivo SMART

smart_caption = ¿Es SMART el objetivo? Cinco preguntas que un objetivo debería responder
smart_columns-question = Pregunta
smart_columns-asks = Qué pregunta
smart_columns-aim = Este objetivo
smart_summary = Ver las cinco preguntas
question-specific = Específico
question-specific-asks = ¿Qué se cuenta, para quiénes, y a quiénes no se debe dejar atrás?
question-measurable = Medible
question-measurable-asks = ¿Hay una medida con un valor inicial y una meta?
question-achievable = Alcanzable
question-achievable-asks = ¿Es un avance real, y está sobre todo en nuestras manos?
question-relevant = Relevante
question-relevant-asks = ¿Dice algo sobre la vida de las personas, y por qué se eligió?
question-time_bound = Con plazo
question-time_bound-asks = ¿Para qué día?
# $n de cinco preguntas; varias cosas pueden dejar abierta una, y una puede dejar varias
smart_said = El objetivo deja { $n ->
        [one] abierta
       *[other] abiertas
    } { WORD($n, form: "feminine") } de las cinco preguntas SMART. Lo que falta o está en duda: { $lacks }.
smart_said-none = El objetivo responde las cinco preguntas de un objetivo SMART.
lacking = Sigue abierta: { $lacks }.
lacking-none = Respondida

## Lo que deja abierta una pregunta; en $lacks, con punto y coma entre ellas

lacks-no_measure = no se nombra ninguna medida
lacks-unknown_measure = la medida no está entre las definidas
lacks-no_baseline = el objetivo no lleva escrito ningún valor inicial
lacks-baseline_unfounded = la medida no tiene valores de antes de la primera prueba de los que pueda venir el valor inicial
lacks-no_target = no se da ninguna meta
lacks-wrong_side = la meta no es mejor que el valor inicial
lacks-within_chance = la meta está dentro de las subidas y bajadas habituales, así que el azar por sí solo puede alcanzarla
lacks-out_of_control = el equipo dio a este ámbito 1 o 2 de 5 puntos por estar bajo su control
lacks-not_outcome = su medida no cuenta un cambio en la vida de las personas
lacks-no_why = no se ha anotado ninguna razón para elegirlo
lacks-no_date = no se ha fijado ninguna fecha
lacks-date_past = su fecha ya pasó
lacks-no_scope = no dice para quiénes
lacks-no_equity = no dice a quiénes no se debe dejar atrás

## Lo que les falta a los impulsores. $names: $n impulsores o ideas, en palabras de las personas

driver_gaps = Se buscaron vacíos: { $gaps }.
driver_gaps-none = Se buscaron vacíos: cada impulsor tiene una medida y una idea, y cada idea pertenece a un impulsor.
gap-name = «{ $name }»
gap-driver_without_measure = { $names } todavía no { $n ->
        [one] tiene
       *[other] tienen
    } medida
gap-driver_without_process = { $names } no { $n ->
        [one] tiene
       *[other] tienen
    } ninguna medida que muestre si el cambio ocurre
gap-driver_without_idea = { $names } todavía no { $n ->
        [one] tiene
       *[other] tienen
    } ninguna idea de cambio
gap-idea_without_driver = { $names } no { $n ->
        [one] está unida
       *[other] están unidas
    } a ningún impulsor
gap-idea_without_measure = nada mostraría si { $names } { $n ->
        [one] funciona
       *[other] funcionan
    }
gap-no_driver = todavía no se nombra ningún impulsor
gap-no_outcome_measure = ningún objetivo se fija en una medida de resultado
gap-no_balancing_measure = ninguna medida vigila los efectos secundarios
gap-few_drivers = solo se nombra un impulsor
gap-too_many_drivers = se nombran más de cinco impulsores
