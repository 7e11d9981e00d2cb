### Qué tan completos se hicieron los ciclos como Planificar, Hacer, Estudiar, Actuar, y qué toca en la próxima visita. Para acompañar: ni calificación ni un número para todo.

## Qué tiene un ciclo completo

feature = { $code ->
        [documented] Está anotado lo que pide el registro
        [linked] Sigue a un ciclo, o un ciclo le sigue
        [predicted] La predicción tiene fecha anterior al inicio
        [scaled] Empezó en pequeño; las pruebas siguientes no son menores
        [measured] Su medida tiene al menos tres puntos en el tiempo
        [compared] Se comparan la predicción y el resultado
        [decided] Hay una decisión registrada
       *[next_step] El próximo paso tiene fecha
    }
# Lo que el registro de un ciclo muestra de una característica
mark = { $shown ->
        [yes] sí
        [no] no
       *[none] es pronto, o no corresponde
    }
heading = Cómo se hicieron los ciclos
caption = { $cycles ->
        [one] Lo que muestra el registro de un ciclo
       *[other] Lo que muestran los registros de { WORD($cycles) } ciclos
    }
of = { $yes } de { $known }
of-none = es pronto
note = Para acompañar, no para calificar: son las características con las que se juzgaron ciclos publicados (Taylor y otros, 2014). Lo que un registro no muestra puede haberse hecho de todos modos.
# $features: una o dos de las siguientes
talk = Vale la pena hablarlo en la próxima visita: { $features }.
talk-about = { $code ->
        [documented] lo que el registro todavía pide
        [linked] cómo un ciclo lleva al siguiente
        [predicted] una predicción antes de que empiece la prueba
        [scaled] una primera prueba que sea pequeña
        [measured] una medida que se siga en el tiempo
        [compared] un resultado que se pueda poner junto a la predicción
        [decided] una decisión después de cada prueba
       *[next_step] una fecha para el próximo paso
    }
# $told: por ejemplo «Hay una decisión registrada, 2 de 3; …»
alt = Ciclos cuyo registro lo muestra: { $told }.
alt-feature = { $name }, { $said }

## Todos los programas juntos

cohort_say = Según los registros, { $cycles ->
        [one] empezó { WORD($cycles) } ciclo
       *[other] empezaron { WORD($cycles) } ciclos
    } en { $programs ->
        [0] { -program(form: "no") }
        [one] { -program(form: "a") }
       *[other] { WORD($programs) } { -program(form: "many") }
    }. Lo que muestran sus registros, en conjunto:
few_programs = Menos de cinco { -program(form: "many") } han empezado un ciclo, así que aquí no se cuenta lo que muestran sus registros: podría señalar a { -program(form: "some") } de { -program(form: "they") }.
# $partly: yes donde no se pudieron leer los registros de algunos programas
no_cycles = { $partly ->
        [yes] Los registros que se pudieron leer todavía no tienen el inicio de ningún ciclo.
       *[no] Todavía no hay registrado el inicio de ningún ciclo.
    }

## La próxima visita

visit_heading = Para la próxima visita
ahead = Por venir
visit_intro = { $n ->
        [0] En los registros no hay ninguna prueba, tarea, revisión ni visita con fecha que venza o esté prevista.
        [one] { $overdue ->
            [0] { CAPITAL(WORD($n, form: "feminine")) } cosa, según los registros.
           *[other] { CAPITAL(WORD($n, form: "feminine")) } cosa, según los registros. Ya pasó su fecha.
        }
       *[other] { $overdue ->
            [0] { CAPITAL(WORD($n, form: "feminine")) } cosas, según los registros.
            [one] { CAPITAL(WORD($n, form: "feminine")) } cosas, según los registros. De { WORD($overdue, form: "feminine") } de ellas ya pasó la fecha.
           *[other] { CAPITAL(WORD($n, form: "feminine")) } cosas, según los registros. De { WORD($overdue, form: "feminine") } de ellas ya pasó la fecha.
        }
    }
passed_heading = Ya pasó, y ningún registro dice si se hizo:
passed_mend = { $n ->
        [one] Si todavía está pendiente, póngale una nueva fecha; si no, quítelo de los registros.
       *[other] Los que todavía estén pendientes necesitan una nueva fecha; los demás, quítelos de los registros.
    }
task = { $what } ({ $who })
columns-feature = Característica
columns-cycles = Ciclos
together = En conjunto
