### Publicaciones: qué está abierto, en qué respuestas se basa una página, qué se retiene y qué lo termina.

## Una ronda que sigue abierta

-interim = Provisional, no enviar

interim = { -interim }. La ronda { $label } sigue abierta: hasta ahora { $answered ->
        [0] no ha respondido nadie
        [one] ha respondido { WORD($answered, form: "feminine") } persona
       *[other] han respondido { WORD($answered, form: "feminine") } personas
    } de { -program(form: "this") }.
interim_guessed = { -interim }. Esta página se basa en supuestos sobre la encuesta que nadie ha confirmado todavía.
guessed = Las páginas se basan en { $n ->
        [one] un supuesto que nadie ha confirmado
       *[other] { $n } supuestos que nadie ha confirmado
    } todavía (cohort.yml, guesses). Están solo en desk/interim y no son para enviar. Para confirmarlos: { $command }
interim_cohort = { -interim }. La ronda { $label } sigue abierta: hasta ahora { $answered ->
        [0] no ha respondido nadie
        [one] ha respondido { WORD($answered, form: "feminine") } persona
       *[other] han respondido { WORD($answered, form: "feminine") } personas
    }.
not_shown-open = La ronda { $label } sigue abierta: sus resultados llegan cuando hayan respondido todas las personas.
# $before: la ronda anterior en que se basan las páginas, o none; $ends: un comando, tal como se escribe
open_round = La ronda { $label } está abierta: hasta ahora { $answered ->
        [0] no ha respondido nadie
        [one] ha respondido { $answered } persona
       *[other] han respondido { $answered } personas
    }. Sus páginas están solo en desk/interim, no son para enviar; { $before ->
        [none] share/ lleva todo menos la evaluación
       *[other] share/ se basa en { $before }
    }. Para terminarla: escriba closed: FECHA en la ronda, en cohort.yml, o { $ends }

## En qué respuestas se basa una página

rests_on = Esto se basa en { $people ->
        [one] { $people } respuesta
       *[other] { $people } respuestas
    } hasta el { $up_to }; { $later ->
        [one] todavía no se incluye { $later } más reciente
       *[other] todavía no se incluyen { $later } más recientes
    }.
rests_on-undated = Esto se basa en { $people ->
        [one] { $people } respuesta
       *[other] { $people } respuestas
    }; { $later ->
        [one] todavía no se incluye { $later } más reciente
       *[other] todavía no se incluyen { $later } más recientes
    }.
not_taken_up = { $label }: las respuestas de { $programs } todavía no están publicadas. Para publicarlas: { $ends }
later_answers = { $label }: { $later ->
        [one] todavía no se incluye { $later } hoja de respuestas más reciente
       *[other] todavía no se incluyen { $later } hojas de respuestas más recientes
    } de { $programs }. Para incluirlas: { $ends }
cohort_waits = { $label }: las tablas y comparaciones del grupo dejan fuera { $programs ->
        [one] { $programs } publicación más reciente
       *[other] { $programs } publicaciones más recientes
    } de { -program(form: "many") } hasta que cambien suficientes { -program(form: "many") } para que no se pueda distinguir { -program(form: "none") }.

## Qué se retiene

not_shown = Los resultados de { $label } se están revisando de nuevo y no se muestran aquí hasta entonces.
# $reason: lo que escribió quien evalúa
withheld = { $program }: su página no lleva la evaluación de { $label }, porque se dijo que es falsa ({ $reason }). Para publicarla de nuevo: { $ends }
withheld-gone = { $program }: su página no lleva la evaluación de { $label }, porque alguien cuyas respuestas se publicaron ya no está entre quienes respondieron. Para publicarla de nuevo: { $ends }
withheld-side = { $program }: su página no lleva la evaluación de { $label }, porque alguien cuyas respuestas se publicaron cuenta ahora con otras personas. Para publicarla de nuevo: { $ends }
withheld-printing = { $program }: su página no lleva la evaluación de { $label }, porque las mismas respuestas se imprimirían ahora de un modo que, junto con páginas anteriores, delata algunas de ellas. Para publicarla de nuevo: { $ends }
withheld-elsewhere = { $program }: su página no lleva la evaluación de { $label }, porque las respuestas de estas personas se publicaron con { -program(form: "others") } { -program(form: "many") } o con partes de { -program(form: "they") }, y junto a esas páginas se podrían deducir algunas. Para publicarla: { $ends }
unclear = { $label }: nadie puede decir en qué respuestas se basaban las páginas anteriores ({ $flaw }), así que ninguna página que pueda salir la muestra. Devuelva el registro a su lugar, indique su carpeta con --releases DIR, o siga sin él: { $ends } --anyway "el motivo"

## Qué hizo una publicación, o qué haría

released = { $program }: { $first ->
        [yes] publicado
       *[no] publicado de nuevo
    }, { $people ->
        [one] { $people } hoja de respuestas
       *[other] { $people } hojas de respuestas
    }.
unchanged = { $program }: nada nuevo.
# $n: personas cuyas respuestas se podrían deducir; $more: personas que hacen falta
held_back-people = { $program }: no se publicó. Junto con páginas anteriores, se podrían deducir las respuestas de { $n ->
        [one] { $n } persona
       *[other] { $n } personas
    }; { $mendable ->
        [yes] { $more ->
            [one] hace falta al menos { $more } persona más
           *[other] hacen falta al menos { $more } personas más
        }
       *[no] más personas no lo cambiarían
    }.
held_back-answers = { $program }: no se publicó. Junto con páginas anteriores, de los números { $n ->
        [one] se deduciría { $n } respuesta individual
       *[other] se deducirían { $n } respuestas individuales
    }; { $mendable ->
        [yes] { $more ->
            [one] hace falta al menos { $more } persona más
           *[other] hacen falta al menos { $more } personas más
        }
       *[no] más personas no lo cambiarían
    }.
asked_back-people = Con las páginas anteriores en la mano, alguien podría deducir qué respondieron personas concretas de { $programs }.
asked_back-untrusted = Nadie puede decir qué se deduce de esta publicación junto con las páginas anteriores.
asked_back = El motivo se guarda con la publicación.
