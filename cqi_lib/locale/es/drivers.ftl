### El diagrama de impulsores: qué se piensa que mueve el objetivo, y los cambios por probar.

heading = Qué pensamos que mueve el objetivo
caption = { CAPITAL(WORD($drivers)) } { $drivers ->
        [one] impulsor
       *[other] impulsores
    } para { $domain }
caption-ideas = { CAPITAL(WORD($drivers)) } { $drivers ->
        [one] impulsor
       *[other] impulsores
    } y { WORD($ideas) } { $ideas ->
        [one] cambio
       *[other] cambios
    } por probar para { $domain }
measure = Medida: { $name }

## El diagrama dicho en palabras. $told: uno o varios de los dos que siguen, con «; » en medio

sentence = { CAPITAL(WORD($n)) } { $n ->
        [one] impulsor
       *[other] impulsores
    }: { $told }.
sentence-driver = «{ $driver }», con { $ideas }
sentence-bare = «{ $driver }», todavía sin ninguna idea

## La tabla detrás del diagrama

table_caption = Impulsores y cambios por probar para { $domain }
columns-driver = Impulsor
columns-measure = Medida
columns-secondary = Impulsor secundario
columns-change = Cambio por probar
columns-became = En qué quedó
no_measure = Todavía sin medida
no_idea = Todavía sin ninguna idea
# Está en la columna de impulsores secundarios donde un cambio depende del impulsor primario mismo
itself = ninguno
without_driver = Todavía sin impulsor
no_evidence = todavía no hay nada que probar

## Qué habla a favor de un impulsor o de un cambio

idea_with = { $idea } ({ $status })
driver_state-measure = { $measure }: { $code ->
        [signal] señal, como se quería
        [possible-signal] posible señal, como se quería
        [other-signal] señal, pero no como se quería
       *[no-signal-yet] todavía sin señal
    }
driver_state = { $code ->
        [as-predicted] una prueba salió como se predijo
        [better] una prueba salió mejor de lo que se predijo
        [partly] una prueba salió en parte como se predijo
        [not-compared] se probó, sin predicción con la que comparar
        [missed] lo que se probó no cumplió su predicción
        [doubtful] el resultado de una prueba no concuerda con la gráfica
        [being-tested] prueba sin decidir
        [let-go] lo que se probó se dejó
        [no-data] lo que se probó se detuvo
       *[not-tried] ninguna prueba empezada, según los registros
    }
# $became: como «adoptada» (labels.ftl, idea_status)
idea_state = { $became }; { $code ->
        [as-predicted] su prueba salió como se predijo
        [better] su prueba salió mejor de lo que se predijo
        [partly] su prueba salió en parte como se predijo
        [missed] su prueba no cumplió la predicción
       *[doubtful] el resultado de su prueba no concuerda con la gráfica
    }
idea_state-before = { $became }; { $code ->
        [as-predicted] una prueba anterior salió como se predijo
        [better] una prueba anterior salió mejor de lo que se predijo
        [partly] una prueba anterior salió en parte como se predijo
        [missed] una prueba anterior no cumplió la predicción
       *[doubtful] un resultado anterior no concuerda con la gráfica
    }
