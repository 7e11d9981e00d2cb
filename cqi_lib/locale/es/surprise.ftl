### Qué tan segura es una gráfica: con qué frecuencia el azar muestra tanto, cuánto cambió, qué se habría visto.

## Con qué frecuencia; terminan una frase o están dentro de ella

one_in = aproximadamente 1 de cada { $n } veces
one_in-less = menos de 1 de cada { $n } veces
# $n décimas de todas las veces
tenths = { $n ->
        [0] casi nunca
        [10] casi todas las veces
       *[other] aproximadamente { $n } de cada 10 veces
    }
# Termina la frase que da un veredicto. $often: una de las anteriores
shows_as_much = sin ningún cambio, { $often } una gráfica como esta muestra algo así de marcado

## Cuánto cambió

# El cambio. $change: su tamaño y lo que cuenta
moved = { $way ->
        [up] { $change } más
        [down] { $change } menos
       *[none] ni más ni menos
    }
# El intervalo de un cambio. $side: up o down, y los dos extremos están de ese lado de ningún cambio; o both, de menos a más
ends = { $side ->
        [up] de { $less } a { $more }
        [down] de { $less } a { $more }
       *[both] { $less ->
                [none] de ningún cambio
               *[other] de { $less } menos
            } a { $more ->
                [none] ningún cambio
               *[other] { $more } más
            }
    }
# $season: a los dos promedios se les quitó la época del año, así que no son los de los puntos tal como están
on_average = { $season ->
        [yes] sin contar el efecto de la época del año, en promedio
       *[no] en promedio
    }
levels = { $same ->
        [yes] es { $since } desde la primera prueba, igual que antes
       *[no] es { $since } desde la primera prueba y antes era { $before }
    }
how_much-signal = { CAPITAL(on_average) } { levels }: { moved } ({ ends }).
how_much-signal-open = Cuánto cambió no está claro: { on_average } { levels }, y cualquier cambio { ends } es compatible con los puntos.
how_much-alone = { $season ->
        [yes] Solo los promedios difieren, sin contar el efecto de la época del año
       *[no] Solo los promedios difieren
    }: { $since } desde la primera prueba, { $before } antes ({ ends } { $side ->
        [up] más
       *[down] menos
    }). Se miran más cosas que los promedios, así que el azar tiene más de una oportunidad, y esto no basta para una señal.
how_much-alone-open = { CAPITAL(on_average) } { levels }; cualquier cambio { ends } es compatible con los puntos.
# $before con lo que cuenta
rates = { $season ->
        [yes] sin contar el efecto de la época del año y con todos los puntos juntos,
       *[no] con todos los puntos juntos,
    } { $same ->
        [yes] es { $before } desde la primera prueba, igual que antes
       *[no] era { $before } antes de la primera prueba y es { $since } desde entonces
    }
rates_told = Lo que se puede decir: { rates }: { moved } ({ ends }).
rates_told-open = Lo que se puede decir: { rates }; cualquier cambio { ends } es compatible con los puntos.
# Sucesos raros: uno cada tantos períodos, antes y después; 0 es ninguno
between_events = Antes era { $before ->
        [0] ninguno
        [one] aproximadamente uno cada { $frequency ->
                [day] día
                [week] semana
                [month] mes
               *[quarter] trimestre
            }
       *[other] aproximadamente uno cada { WORD($before) } { $frequency ->
                [day] días
                [week] semanas
                [month] meses
               *[quarter] trimestres
            }
    }; desde entonces, { $since ->
        [0] ninguno
        [one] aproximadamente uno cada { $frequency ->
                [day] día
                [week] semana
                [month] mes
               *[quarter] trimestre
            }
       *[other] aproximadamente uno cada { WORD($since) } { $frequency ->
                [day] días
                [week] semanas
                [month] meses
               *[quarter] trimestres
            }
    }.

## Por qué no se puede decir nada, y qué se habría visto

line = la línea { $frozen ->
        [yes] base
       *[no] central
    } de { $value }
cannot = { $why ->
        [end-of-scale] { CAPITAL(line) } es el final de la escala: los puntos solo pueden estar a un lado de ella.
        [few-values] Los puntos tienen tan pocos valores diferentes que las subidas y bajadas alrededor de { line } no dicen nada.
       *[on-the-line] { $on } de { $of } puntos están justo en { line }, así que las subidas y bajadas a su alrededor no dicen nada.
    }
# $n décimas de todas las veces
would_show = { $n ->
        [0] Un cambio tan grande como el objetivo de { $aim } casi nunca sería ya una señal.
        [10] Un cambio tan grande como el objetivo de { $aim } sería ya una señal casi todas las veces.
       *[other] Un cambio tan grande como el objetivo de { $aim } sería ya una señal { tenths }.
    }
was_signal = Con los puntos hasta { $last } era una señal; con los que siguieron { $possible ->
        [yes] es solo una posible señal
       *[no] ya no lo es
    }.
slope_before = Ya { $up ->
        [yes] subía
       *[no] bajaba
    } antes de la primera prueba, así que un cambio desde entonces no tiene por qué venir por completo de las pruebas.
slope_before-capped = Ya { $up ->
        [yes] subía antes de la primera prueba, así que esto es solo una posible señal: puede haber seguido subiendo
       *[no] bajaba antes de la primera prueba, así que esto es solo una posible señal: puede haber seguido bajando
    } por sí sola.
resemblance = Aquí { $frequency ->
        [day] los días vecinos
        [week] las semanas vecinas
        [month] los meses vecinos
       *[quarter] los trimestres vecinos
    } se parecen entre sí, así que las rachas largas sorprenden menos; eso se tiene en cuenta.
season = { $seen ->
        [yes] La misma época del año se parece de un año a otro; eso se tiene en cuenta.
       *[no] Con menos de dos años de puntos no se puede ver si influye la época del año, así que no se tiene en cuenta.
    }
