### El trabajo en una prioridad en conjunto: su etapa y su rampa de pruebas.

heading = { $domain }: las pruebas hasta ahora
heading-none = Pruebas que no son de ninguna prioridad

## Hasta dónde llega el trabajo

# $name: la etapa (labels.ftl, stage); $label: una ronda
stage = Según los registros: { $name }, paso { $reached } de { $of }.
stage-priority = Según los registros, para la prioridad de { $label }: { $name }, paso { $reached } de { $of }.
next_stage = El paso siguiente se vería en los registros como: { $code ->
        [aim-and-baseline] un objetivo con medida, valor y fecha, y seis puntos antes de una prueba
        [first-test] una primera prueba pequeña
        [repeated-tests] una segunda prueba que use lo que enseñó la primera
        [signal-of-change] una señal como se quería, frente a una línea base firme
        [adopted] la decisión de adoptar, mientras la señal está ahí
       *[held] tres períodos en el lado mejor después de la adopción
    }.
ideas_tried-one = { $tried ->
        [yes] Los registros muestran como probada la única idea de cambio.
       *[no] Los registros no muestran como probada la única idea de cambio.
    }
ideas_tried = { $tried ->
        [0] Los registros no muestran como probada ninguna de las { WORD($of, form: "feminine") } ideas de cambio.
        [one] Los registros muestran como probada una de las { WORD($of, form: "feminine") } ideas de cambio.
       *[other] Los registros muestran como probadas { WORD($tried, form: "feminine") } de las { WORD($of, form: "feminine") } ideas de cambio.
    }

## La rampa

# $said: una de las que siguen
caption-of = { $domain }: { $said }
caption-none = Todavía no hay registrado ningún inicio de una prueba
caption = { CAPITAL(WORD($n, form: "feminine")) } { $n ->
        [one] prueba
       *[other] pruebas
    } hasta ahora
# $size: lo que tienen todas las pruebas; $one: es 1; $each: lo tienen varias pruebas
caption-equal = { caption }, con { $size } { $unit ->
        [people] { $one ->
            [yes] persona
           *[no] personas
        }
        [sites] { $one ->
            [yes] sede
           *[no] sedes
        }
       *[days] { $one ->
            [yes] día
           *[no] días
        }
    }{ $each ->
        [yes] {" "}cada una
       *[no] {""}
    }{ noted }
caption-grown = { caption }, que crecen de { $low } a { $high } { unit }
caption-between = { caption }, de { $low } a { $high } { unit }{ noted }
unit = { $unit ->
        [people] personas
        [sites] sedes
       *[days] días
    }
# $whole: se anotó el tamaño de todas las pruebas
noted = { $whole ->
        [yes] {""}
       *[no] {" "}donde se anotó el tamaño
    }
alt = Rampa de pruebas para { $domain }.
alt-none = Rampa de pruebas.
alt-cycle = { $title }: { $when }; { $size }; { $said }.

## La tabla detrás de la rampa

table_caption = Ciclos para { $domain }
table_caption-none = Ciclos
columns-cycle = Ciclo
columns-dates = Fechas
columns-purpose = Para qué
columns-size = Tamaño
columns-decision = Decisión
columns-follows = Sigue al ciclo
not_noted = sin anotar
# Un ciclo que no sigue a ningún otro
none = ninguno
