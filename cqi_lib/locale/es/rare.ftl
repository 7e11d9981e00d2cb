### Sucesos raros: cuánto tiempo pasa de uno al siguiente, donde un conteo por período no dice nada.

# Cuánto tiempo fue, en los períodos de la medida; dentro de una frase. $frequency: day, week, month o quarter
length = { $frequency ->
        [day] { WORD($periods) } { $periods ->
                [0] día
                [one] día
               *[other] días
            }
        [week] { WORD($periods, form: "feminine") } { $periods ->
                [0] semana
                [one] semana
               *[other] semanas
            }
        [month] { WORD($periods) } { $periods ->
                [0] mes
                [one] mes
               *[other] meses
            }
       *[quarter] { WORD($periods) } { $periods ->
                [0] trimestre
                [one] trimestre
               *[other] trimestres
            }
    }
times-none = no hay ninguno registrado
# $n veces, todas igual de largas
times-alike = { $n ->
        [1] una vez, { length }
        [2] ambas veces, { length }
       *[other] todas las veces, { length }
    }
times = { $frequency ->
        [day] de { WORD($low, form: "alone") } a { WORD($high) } días
        [week] de { WORD($low, form: "feminine") } a { WORD($high) } semanas
        [month] de { WORD($low, form: "alone") } a { WORD($high) } meses
       *[quarter] de { WORD($low, form: "alone") } a { WORD($high) } trimestres
    }, con un valor central de { $middle }
# $quiet períodos desde el último suceso; $since y $before: de los tres mensajes anteriores. $last: un período, con su artículo
quiet = { $quiet ->
        [0] {""}
        [one] ; desde entonces hay { $frequency ->
                [day] un día registrado
                [week] una semana registrada
                [month] un mes registrado
               *[quarter] un trimestre registrado
            } sin ninguno
       *[other] ; desde entonces hay { WORD($quiet) } { $frequency ->
                [day] días registrados
                [week] semanas registradas
                [month] meses registrados
               *[quarter] trimestres registrados
            } sin ninguno
    }
between = { $from ->
        [none] De uno al siguiente
       *[other] Desde { $from }, de uno al siguiente
    }: { $since }. El último fue { $frequency ->
        [day] { $last }
       *[other] en { $last }
    }{ quiet }.
between-tested = { $from ->
        [none] De uno al siguiente
       *[other] Desde { $from }, de uno al siguiente
    } antes de la primera prueba: { $before }. Tiempos que terminaron desde entonces: { $since }. El último fue { $frequency ->
        [day] { $last }
       *[other] en { $last }
    }{ quiet }.

## La figura y su tabla

caption = { $name }: { $frequency ->
        [day] días
        [week] semanas
        [month] meses
       *[quarter] trimestres
    } de uno al siguiente
alt = { $name }, { $frequency ->
        [day] días
        [week] semanas
        [month] meses
       *[quarter] trimestres
    } desde el anterior: { $points }.
alt-point = { $period }, { $n }
unit = { $frequency ->
        [day] Días
        [week] Semanas
        [month] Meses
       *[quarter] Trimestres
    } desde el anterior; un punto más alto es más tiempo sin ninguno
table_caption = { $name }: de uno al siguiente
columns-counted = Contado en
columns-since = Desde el anterior
columns-ended = Terminó
# En la columna anterior
ended = { $before ->
        [yes] antes de la primera prueba
       *[no] después
    }
note = Unos pocos tiempos entre sucesos varían mucho por azar; de ellos no se saca ningún veredicto.
