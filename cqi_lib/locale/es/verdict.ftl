### Lo que dicen los puntos de una medida desde la línea base. Ninguna frase dice «mejoró», y ninguna es más segura que estas.

## Lo que comparten varias frases

# La línea con la que se comparan los puntos. $frozen: yes, es la línea base
line = la línea { $frozen ->
        [yes] base
       *[no] central
    }
# Varios períodos de la medida. $frequency: day, week, month o quarter
periods = { $frequency ->
        [day] días
        [week] semanas
        [month] meses
       *[quarter] trimestres
    }

# $n de ellos seguidos
in_a_row = { $frequency ->
        [week] { WORD($n, form: "feminine") } { periods } con datos, una tras otra,
       *[other] { WORD($n) } { periods } con datos, uno tras otro,
    }

## Por qué un veredicto es el que es

# $n períodos seguidos; $side: above (por encima) o below (por debajo). $first y $last son períodos, como «enero de 2025»
run_of_points = Desde { $first } hasta { $last }, { in_a_row } estuvieron por { $side ->
        [above] encima
       *[below] debajo
    } de { line } de { $centre }.
run_of_points-goes-on = Desde { $first }, { in_a_row } están por { $side ->
        [above] encima
       *[below] debajo
    } de { line } de { $centre }.
# $n de $of períodos; $on_line de ellos están en la línea misma
run_of_points-beside = Desde { $first } hasta { $last }, { WORD($n) } de { WORD($of) } { periods } con datos estuvieron por { $side ->
        [above] encima
       *[below] debajo
    } de { line } de { $centre }, { $frequency ->
        [week] { WORD($on_line, form: "feminine") } justo en ella y ninguna
       *[other] { WORD($on_line, form: "alone") } justo en ella y ninguno
    } al otro lado.
run_of_points-goes-on-beside = Desde { $first }, { WORD($n) } de { WORD($of) } { periods } con datos están por { $side ->
        [above] encima
       *[below] debajo
    } de { line } de { $centre }, { $frequency ->
        [week] { WORD($on_line, form: "feminine") } justo en ella y ninguna
       *[other] { WORD($on_line, form: "alone") } justo en ella y ninguno
    } al otro lado.
level_moved = { $frequency ->
        [week] Las { WORD($n) } semanas con datos desde la primera prueba tienen, en conjunto, valores más { $up ->
                [yes] altos
               *[no] bajos
            } que las { WORD($before) } anteriores a ella.
       *[other] Los { WORD($n) } { periods } con datos desde la primera prueba tienen, en conjunto, valores más { $up ->
                [yes] altos
               *[no] bajos
            } que los { WORD($before) } anteriores a ella.
    }
moved_from = Desde { $since }, { $frequency ->
        [week] las { WORD($n) } semanas con datos tienen, en conjunto, valores más { $up ->
                [yes] altos
               *[no] bajos
            } que las anteriores.
       *[other] los { WORD($n) } { periods } con datos tienen, en conjunto, valores más { $up ->
                [yes] altos
               *[no] bajos
            } que los anteriores.
    }
few_crossings = Los { WORD($of) } puntos que no están en { line } { $crossings ->
        [0] no la cruzan nunca
        [1] la cruzan solo una vez
        [2] la cruzan solo dos veces
       *[other] la cruzan solo { WORD($crossings) } veces
    }.
# $reason es una de las frases anteriores sin su punto final; $chance es shows_as_much de surprise.ftl. $way: hacia dónde va
in_one = { $reason }{ $way ->
        [unsaid] {""}
        [yes] , como se quería
        [no] , no como se quería
       *[unclear] , así que el patrón cambió, sin un rumbo claro
    }; { $chance }.
in_one-alone = { $reason }{ $way ->
        [unsaid] {""}
        [yes] , como se quería
        [no] , no como se quería
       *[unclear] , así que el patrón cambió, sin un rumbo claro
    }.
begins_with_event = Donde empieza está marcado un suceso («{ $label }»); el cambio puede venir de ahí.
no_signal = Las subidas y bajadas { $after ->
        [yes] desde la primera prueba pueden
       *[no] pueden
    } ser solo azar.
small_change = Que no haya señal no significa que no haya cambio: un cambio pequeño necesita más puntos para notarse.

## Donde no hay veredicto

# En total se necesitan diez, así que faltan $needed; $on puntos están en la línea y no cuentan
too_few = { $frequency ->
        [day] { CAPITAL(WORD($have)) } { $have ->
                [0] día
                [one] día
               *[other] días
            }
        [week] { CAPITAL(WORD($have, form: "feminine")) } { $have ->
                [0] semana
                [one] semana
               *[other] semanas
            }
        [month] { CAPITAL(WORD($have)) } { $have ->
                [0] mes
                [one] mes
               *[other] meses
            }
       *[quarter] { CAPITAL(WORD($have)) } { $have ->
                [0] trimestre
                [one] trimestre
               *[other] trimestres
            }
    } con datos{ $after ->
        [yes] {" "}desde la primera prueba
       *[no] {""}
    }{ $on ->
        [0] ; se necesitan diez
       *[other] , { $frequency ->
            [week] { WORD($on, form: "feminine") } de ellas
           *[other] { WORD($on, form: "alone") } de ellos
        } justo en { line }; se necesitan diez fuera de ella
    }, así que { $needed ->
        [one] falta
       *[other] faltan
    } { $frequency ->
        [week] { WORD($needed, form: "feminine") }
       *[other] { WORD($needed, form: "alone") }
    }.
# $on puntos están en ella; $needed más que estén a un lado
on_the_line = { CAPITAL(WORD($on)) } { $on ->
        [one] punto está
       *[other] puntos están
    } justo en { line } y no { $on ->
        [one] indica
       *[other] indican
    } ni subida ni bajada; { $needed ->
        [one] se necesita uno más que sí lo haga
       *[other] se necesitan { WORD($needed) } más que sí lo hagan
    }.
too_short_baseline = { $n ->
        [0] No hay registrado ningún punto de antes de la primera prueba
        [one] Solo hay registrado un punto de antes de la primera prueba
       *[other] Solo hay registrados { WORD($n) } puntos de antes de la primera prueba
    }; para comparar se necesitan al menos seis.
no_points = No hay ningún número registrado hasta el { $on }.
no_points-groups = Hasta el { $on } hay registrados números de { WORD($groups) } { $groups ->
        [one] grupo
       *[other] grupos
    }, pero ninguno de todos juntos. Para seguir la medida en el tiempo, agregue a measures.csv filas sin grupo.
no_data_yet = { $groups ->
        [yes] Solo números de grupos
       *[no] Todavía no hay datos
    }

## En qué se apoya un veredicto, y cómo van las cosas

trial_baseline = La línea base se apoya en solo { WORD($n) } puntos{ $signal ->
        [yes] , así que esto es un primer indicio: con diez es firme
       *[no] ; con diez es firme
    }.
recent = El valor central de los últimos seis es { $middle }.
# Una medida que, en conjunto, se movió como se quería; $middle: de los últimos seis puntos, $centre: la línea base
went_back = Puede que no haya durado: el valor central de los últimos seis puntos, { $middle }, no es mejor que la línea base de { $centre }.
target_word = { $reached ->
        [yes] La meta de { $target } está alcanzada.
        [no] La meta de { $target } todavía no está alcanzada.
       *[none] La meta es { $target }.
    }
firm_baseline = La línea base es firme: se apoya en { $n } puntos.

## Líneas propias que un equipo declaró

# Quién lo decidió ($named: yes o no), y cuándo ($dated: yes o no)
decided = decidida{ $named ->
        [yes] {" "}por { $who }
       *[no] {""}
    }{ $dated ->
        [yes] {" "}el { $on }
       *[no] {""}
    }
phase_drawn = Una línea propia desde { $since }: el valor central de { $n } puntos es { $centre }.
phase_drawn-why = Una línea propia desde { $since }: el valor central de { $n } puntos es { $centre } ({ $why }).
phase_drawn-decided = Una línea propia desde { $since }: el valor central de { $n } puntos es { $centre } ({ decided }).
phase_drawn-decided-why = Una línea propia desde { $since }: el valor central de { $n } puntos es { $centre } ({ decided }: { $why }).
phase_before = { $n ->
        [one] El único punto hasta { $last } no se compara
       *[other] Los { $n } puntos hasta { $last } no se comparan
    } con los posteriores.
phase_before-middle = { $n ->
        [one] El único punto hasta { $last } tiene un valor central de { $centre } y no se compara
       *[other] Los { $n } puntos hasta { $last } tienen un valor central de { $centre } y no se comparan
    } con los posteriores.
phase_waits = La línea nueva que se declaró desde { $since } necesita { WORD($needed) } { $needed ->
        [one] punto
       *[other] puntos
    } más.
# Dentro de phase_open
question = { $name ->
        [distinctly-different] ¿es claramente diferente?
        [cause-known] ¿se conoce la causa?
        [desirable] ¿es deseable?
       *[expected-to-last] ¿se espera que dure?
    }
phase_open = No se dibuja una línea nueva desde { $since }, porque no todas las preguntas tienen un sí por respuesta: { LIST($questions, style: "unit") }
