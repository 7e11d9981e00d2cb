### Lo que la primera página dice del trabajo: las medidas de los objetivos, y lo que habla en contra; y lo que muestran las gráficas del grupo. $name: una medida en pocas palabras de quienes la escribieron

## La medida de un objetivo. $better: yes, no, o none si no tiene un rumbo claro

aim_shows = { $name }: { $verdict ->
        [signal] una señal de cambio
       *[possible-signal] una posible señal de cambio
    }, { $better ->
        [yes] como se quería
        [no] no como se quería
       *[none] sin un rumbo claro
    }.
# $until: un período, como «febrero de 2026»
aim_waits = { $name }: muy pocos puntos para saber. Como pronto, con { $until } habrá suficientes.
aim_waits-open = { $name }: muy pocos puntos para saber.
aim_waits-short = { $name }: muy pocos puntos de antes de la primera prueba para saber.
# $signals y $possible de $of medidas muestran una señal, una posible
aims_show = De { WORD($of, form: "feminine") } medidas, { $signals ->
        [0] ninguna muestra
        [1] una muestra
       *[other] { WORD($signals, form: "feminine") } muestran
    } una señal de cambio{ $possible ->
        [0] {""}
        [1] {" "}y una muestra una posible
       *[other] {" "}y { WORD($possible, form: "feminine") } muestran una posible
    }{ $wanted ->
        [yes] , como se quería
       *[no] {""}
    }.
not_followed = Empezaron las pruebas, pero ninguna medida del objetivo las sigue.
not_begun = Todavía no hay registrado ningún inicio de una prueba para { $name }.
# $names: algunas de $n medidas, $said de ellas
shared = Aquí se juzgan juntas { WORD($n, form: "feminine") } medidas, así que { $said ->
        [one] la medida { $names } pesa
       *[other] las medidas { $names } pesan
    } menos que en su propia gráfica.
shared-all = Aquí se juzgan juntas { WORD($n, form: "feminine") } medidas, así que cada una pesa menos que en su propia gráfica.
# $rate: por ejemplo, «aproximadamente 1 de cada 7 veces»
# $possible: junto a esto no se cuenta más que una posible señal
chance_of_any = Solo por azar, { $judged ->
        [1] la única gráfica mostraría
       *[other] una o más de { WORD($judged, form: "feminine") } gráficas mostrarían
    } una señal { $rate }.{ $possible ->
        [yes] {" "}Una posible señal aparece más a menudo.
       *[no] {""}
    }
# $name: una medida en pocas palabras, como la escribieron
chance_of_one = { $name }: si nada hubiera cambiado, una gráfica como esta mostraría algo así de marcado { $rate }.
chance_of_any-none = Ninguna gráfica de aquí puede mostrar más que una posible señal: hubo muy pocos puntos antes de las pruebas.
# $told: una o más de unwanted-one, con unwanted-and entre ellas
unwanted = No como se quería: { $told }.
unwanted-one = { $name }, { $verdict ->
        [signal] una señal de cambio
       *[possible-signal] una posible señal de cambio
    } hacia { $direction ->
        [up] arriba
       *[down] abajo
    }
unwanted-and = ; y{" "}

## Medidas sin objetivo. $direction: up (hacia arriba), down (hacia abajo) o none

measure_shows = { $name }: { $verdict ->
        [signal] una señal de cambio{ $direction ->
            [up] , hacia arriba
            [down] , hacia abajo
           *[none] {""}
        }
        [possible-signal] una posible señal de cambio{ $direction ->
            [up] , hacia arriba
            [down] , hacia abajo
           *[none] {""}
        }
        [no-signal-yet] todavía sin señal de cambio
        [too-few-points] todavía muy pocos puntos para saber
       *[cannot-be-told] no se puede saber de esta manera
    }.
measures_show = { $signals ->
        [0] { $of ->
            [2] Ninguna de las dos medidas muestra
           *[other] Ninguna de las { WORD($of, form: "feminine") } medidas muestra
        }
        [1] Una de { WORD($of, form: "feminine") } medidas muestra
       *[other] { CAPITAL(WORD($signals, form: "feminine")) } de { WORD($of, form: "feminine") } medidas muestran
    } una señal de cambio{ measures_show-possible }.
# Se pueden juzgar $judged de $of medidas
measures_show-some = De { WORD($of, form: "feminine") } medidas se pueden juzgar { WORD($judged, form: "feminine") }; { $signals ->
        [0] { $judged ->
            [2] ninguna de las dos muestra
           *[other] ninguna de ellas muestra
        }
        [1] una de ellas muestra
       *[other] { WORD($signals, form: "feminine") } de ellas muestran
    } una señal de cambio{ measures_show-possible }.
measures_show-possible = { $possible ->
        [0] {""}
        [1] ; una muestra una posible
       *[other] ; { WORD($possible, form: "feminine") } muestran una posible
    }
measures_show-one = De { WORD($of, form: "feminine") } medidas se puede juzgar una; { $verdict ->
        [signal] muestra una señal de cambio
        [possible-signal] muestra una posible señal de cambio
       *[no-signal-yet] todavía no muestra ninguna señal de cambio
    }.
measures_show-none = No se puede juzgar ninguna de las { $of ->
        [2] dos
       *[other] { WORD($of, form: "feminine") }
    } medidas.

## Las gráficas del grupo

signals_say = De { WORD($judged, form: "feminine") } gráficas que se pueden juzgar, { $signals ->
        [0] ninguna muestra
        [1] una muestra
       *[other] { WORD($signals, form: "feminine") } muestran
    } una señal de cambio{ $possible ->
        [0] {""}
        [1] {" "}y una muestra una posible
       *[other] {" "}y { WORD($possible, form: "feminine") } muestran una posible
    }.
signals_say-one = Se puede juzgar una gráfica; { $verdict ->
        [signal] muestra una señal de cambio
        [possible-signal] muestra una posible señal de cambio
       *[no-signal-yet] no muestra ninguna señal de cambio
    }.
signals_say-unjudged = Todavía no se puede juzgar ninguna gráfica.
signals_say-empty = Ninguna medida tiene valores todavía.
signals_say-expected = Si nada hubiera cambiado en ningún lugar, aproximadamente { WORD($n, form: "feminine") } { $n ->
        [one] mostraría
       *[other] mostrarían
    } de todos modos una señal.
# $rate: por ejemplo, «aproximadamente 1 de cada 4 veces»
signals_say-some = { $judged ->
        [1] Si nada hubiera cambiado, mostraría de todos modos una señal { $rate }.
       *[other] Si nada hubiera cambiado en ningún lugar, una o más mostrarían de todos modos una señal { $rate }.
    }
signals_say-waiting = { CAPITAL(WORD($waiting, form: "feminine")) } { $waiting ->
        [one] gráfica tiene
       *[other] gráficas tienen
    } muy pocos puntos.
signals_say-cannot = De { WORD($cannot, form: "feminine") } { $cannot ->
        [one] gráfica
       *[other] gráficas
    } no se puede saber de esta manera.
signals_say-both = { CAPITAL(WORD($waiting, form: "feminine")) } { $waiting ->
        [one] gráfica tiene
       *[other] gráficas tienen
    } muy pocos puntos, y de { WORD($cannot, form: "feminine") } no se puede saber de esta manera.
