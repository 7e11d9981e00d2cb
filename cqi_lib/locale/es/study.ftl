### Las medidas en el tiempo: notas, títulos y el texto alternativo de una gráfica de corridas, lo que dice la primera página.

## Períodos

# $frequency: day, week, month o quarter. Solo, como en una tabla
period = { $frequency ->
        [month] { DATE($date, form: "month") }
        [quarter] trimestre { $quarter } de { DATE($date, form: "year") }
        [day] { $date }
       *[week] semana del { $date }
    }
# Dentro de una frase, después de «desde», «hasta», «en»: con su artículo
period-within = { $frequency ->
        [month] { DATE($date, form: "month") }
        [quarter] el trimestre { $quarter } de { DATE($date, form: "year") }
        [day] el { $date }
       *[week] la semana del { $date }
    }

## Qué es la línea

no_points_before = No hay ningún punto anterior a la primera prueba, así que la línea es el valor central de todos los puntos.
no_points_before-since = Desde { $since } no hay ningún punto anterior a la primera prueba, así que la línea es el valor central de todos los puntos a partir de ahí.
merged_note = En { WORD($n, form: "feminine") } { $n ->
        [one] fecha
       *[other] fechas
    } se juntaron varias filas en un solo punto.
baseline_note = La línea base es el valor { $n ->
        [one] del único punto ({ $first }),
       *[other] central de los { WORD($n) } puntos desde { $first } hasta { $last },
    } antes de que empezara la primera prueba. Se queda fija.
baseline_note-dated = La línea base es el valor { $n ->
        [one] del único punto ({ $first }),
       *[other] central de los { WORD($n) } puntos desde { $first } hasta { $last },
    } antes de que empezara la primera prueba el { $on }. Se queda fija.
median_note = No hay registrada ninguna prueba de esta medida que haya empezado, así que la línea es el valor central { $n ->
        [0] del único punto
        [one] del único punto
       *[other] de los { WORD($n) } puntos
    }.
median_note-since = No hay registrada ninguna prueba de esta medida que haya empezado, así que la línea es el valor central { $n ->
        [0] del único punto
        [one] del único punto
       *[other] de los { WORD($n) } puntos
    } desde { $since }.
# $gaps: los períodos, cuatro como mucho
gaps_note = { $n ->
        [one] No se registró { $gaps }, así que la línea tiene un hueco
       *[other] No se registraron { $gaps }, así que la línea tiene huecos
    }.
gaps_note-many = No se registraron { WORD($n) } períodos, así que la línea tiene huecos.
# $periods: como mucho cuatro; $reason: por qué, como se escribió, con su punto final
not_collected = No se { $n ->
        [one] recogió
       *[other] recogieron
    } { $periods }: { $reason }
not_collected-many = No se recogieron { WORD($n) } períodos: { $reason }
not_collected-reasons = No se recogieron { WORD($n) } períodos, por { WORD($reasons) } motivos; la tabla dice cuáles.
not_cause = Una gráfica por sí sola no puede demostrar que los ciclos causaron el cambio.

## Títulos y texto alternativo

# $way: up (hacia arriba), down (hacia abajo) o none
chart_caption = { $name }: { $verdict ->
        [signal] una señal de cambio
        [possible-signal] una posible señal de cambio
        [no-signal-yet] todavía sin señal de cambio
        [too-few-points] muy pocos puntos para saber
       *[cannot-be-told] no se puede saber de esta manera
    }{ $way ->
        [up] , hacia arriba
        [down] , hacia abajo
       *[none] {""}
    }
chart_alt-nothing = { $name }: todavía no hay ningún punto que dibujar.
chart_alt = Gráfica de corridas de { $name }, 1 punto, { $on }{ $unit ->
        [none] {""}
       *[other] {" "}({ $unit })
    }.
# $high con lo que cuenta
chart_alt-between = Gráfica de corridas de { $name }, { $n } { $n ->
        [one] punto
       *[other] puntos
    } desde { $first } hasta { $last }, entre { $low } y { $high }.
chart_alt-baseline = Línea base { $centre }, a partir de { $n } { $n ->
        [one] punto
       *[other] puntos
    }.
chart_alt-middle = Línea central { $centre }.
# $verdict: el veredicto en sus palabras fijas, como «Todavía sin señal»
chart_alt-latest = Último valor { $latest }. { $verdict }.
chart_alt-gaps = { $n } { $n ->
        [one] período
       *[other] períodos
    } sin datos.
# Uno de los dos puede ser 0
chart_alt-marked = { $cycles ->
        [0] { $events ->
                [one] Se marca { $events } suceso
               *[other] Se marcan { $events } sucesos
            }
        [one] { $events ->
                [0] Se marca { $cycles } ciclo
                [one] Se marcan { $cycles } ciclo y { $events } suceso
               *[other] Se marcan { $cycles } ciclo y { $events } sucesos
            }
       *[other] Se marcan { $cycles } ciclos{ $events ->
                [0] {""}
                [one] {" "}y { $events } suceso
               *[other] {" "}y { $events } sucesos
            }
    }.
chart_alt-table = Todos los valores están en la tabla de abajo.

## Cómo se cuenta una medida; cada una es una frase después de otra

counted-kind = { $kind ->
        [outcome] Medida de resultado.
        [process] Medida de proceso.
        [balancing] Medida de equilibrio.
       *[learning] Medida de aprendizaje.
    }
# Como lo escribieron las personas, con su punto final
counted-sampling = Se cuentan: { $sampling }
counted-source = Fuente: { $source } ({ $who }).
counted-source-only = Fuente: { $source }.
counted-who = Lo anota: { $who }.

## La tabla debajo de una gráfica

point_words = { $code ->
        [baseline] Línea base
        [gap] Sin registrar: un hueco
        [apart] No se compara con la línea posterior
       *[plain] Registrado
    }
# En la misma celda; $reason: por qué no se recogió nada, como se escribió
point_uncollected = No se recogió: { $reason }
# Después de las palabras de un punto, en la misma celda
in_cycle = ciclo { $number }
# De qué lado de la línea ($line: line, o aquella de la que se habla, baseline o middle)
beside_line = { $side ->
        [above] Por encima de
        [below] Por debajo de
       *[on] Justo en
    } la { $line ->
        [baseline] línea base
        [middle] línea central
       *[line] línea
    }
# En una columna, donde una fila trata de todos los puntos
every = todos
classic_counts-run = Racha más larga de un lado de la línea
classic_counts-run-usual = lo usual es hasta { $usual } de { $of } puntos que no se parecen entre sí
classic_counts-crossings = Cruces de la línea
classic_counts-crossings-usual = lo usual es a partir de { $least } con { $of } puntos que no se parecen entre sí
points_columns-period = Período
points_columns-counted = Contados
points_columns-of = De un total de
points_columns-value = Valor
points_columns-chart = En la gráfica

## Primera página

measures_heading = Lo que muestran las medidas
too_few_short = muy pocos puntos para saber todavía.
