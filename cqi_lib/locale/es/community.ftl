### Quién podría ayudar a quién, ideas de cambio, la próxima reunión de los programas y los programas por nombre para quien evalúa.

## Quién podría ayudar a quién

nobody_agreed = Según los registros, { -program(form: "no") } ha aceptado que se le nombre aquí. { CAPITAL(-program(form: "a")) } que acepta (`sharing: named` en cohort.yml) se muestra como { -program(form: "one-of") } que puede ayudar a { -program(form: "others") } o que busca ayuda.
hidden_names = { -program.gender ->
        [feminine] { CAPITAL(WORD($n, form: "feminine")) }
       *[masculine] { CAPITAL(WORD($n, form: "alone")) }
    } de { -program(form: "the-many") } que aquí se cuentan no { $n ->
        [one] aceptó que se le nombre
       *[other] aceptaron que se les nombre
    }. Nombrar a { -program(form: "the-others") } junto a sus fortalezas dejaría ver { $n ->
        [one] cuál es
       *[other] cuáles son
    }; por eso aquí no se muestra ninguna fortaleza.
names_wait = { $n ->
        [one] { CAPITAL(-program(form: "a")) } que aceptó que se le nombre todavía no se nombra: junto con páginas anteriores, su nombre podría
       *[other] { CAPITAL(WORD($n)) } { -program(form: "many") } que aceptaron que se les nombre todavía no se nombran: junto con páginas anteriores, sus nombres podrían
    } dejar ver cuáles son { -program(form: "others") }.
no_match = Entre { -program(form: "the-many") } que aceptaron que se les nombre, ninguna fortaleza que se pueda mostrar aquí coincide con aquello en que { -program(form: "another") } trabaja ahora.
match_say = { $agreed ->
        [one] { CAPITAL(-program(form: "a")) } aceptó que se le nombre.
       *[other] { CAPITAL(WORD($agreed)) } { -program(form: "many") } aceptaron que se les nombre.
    } En { WORD($n) } { $n ->
        [one] ámbito
       *[other] ámbitos
    } { -program(form: "one-of") } de { -program(form: "they") } podría ayudar a { -program(form: "others") }.
match_columns = { $column ->
        [domain] Ámbito
        [strong] Es una fortaleza de
       *[working] Trabajan en esto
    }
so_many = { $programs ->
        [0] { -program(form: "no") }
        [one] { -program(form: "a") }
       *[other] { WORD($programs) } { -program(form: "many") }
    }
show_names = Ver los nombres
works_on = { $names }
works_on-others = { $names } y { others_not_named }
others_not_named = { $others ->
        [0] { -program(form: "no") } que no se nombra
        [one] { -program(form: "a") } que no se nombra
       *[other] { WORD($others) } { -program(form: "many") } que no se nombran
    }
match_caption = Fuerte aquí, puede ayudar allá
match_note = Solo se nombra a { -program(form: "the-many") } que aceptaron, en orden alfabético. Una fortaleza cuenta donde todas las respuestas se pueden mostrar juntas. Es una invitación a conversar, no una comparación.

## Ideas de cambio

# Parte de las frases de abajo. $partly: yes si los registros de algunos programas no se pudieron leer
records = { $partly ->
        [yes] En los registros que se pudieron leer
       *[no] En los registros
    }
no_ideas = { records } todavía no hay ninguna idea de cambio.
ideas_say-none = { records } hay { ideas }, { $total ->
        [one] que no aparece como probada
       *[other] ninguna de ellas como probada
    }.
ideas_say = { records } { $tried ->
        [one] aparece como probada una
       *[other] aparecen como probadas { WORD($tried, form: "feminine") }
    } de { ideas }: { $adopted ->
        [0] no se adoptó ninguna
        [one] se adoptó una
       *[other] se adoptaron { WORD($adopted, form: "feminine") }
    } y { $let_go ->
        [0] no se dejó ninguna
        [one] se dejó una
       *[other] se dejaron { WORD($let_go, form: "feminine") }
    }.
ideas = { WORD($total, form: "feminine") } { $total ->
        [one] idea
       *[other] ideas
    } de cambio
# Encabezados de una tabla de conteos; cortos
idea_count_columns = { $column ->
        [domain] Ámbito
        [planned] Sin prueba empezada, según los registros
        [tested] En prueba
        [adapted] Adaptadas o ampliadas
        [adopted] Adoptadas
       *[let-go] Dejadas o detenidas
    }
idea_counts_caption = En qué quedaron las ideas de cambio de { -program(form: "all") }
ideas_caption = Ideas de cambio, tal como las escribieron { -program(form: "the-many") } que aceptaron que se les nombre
ideas_of = { $domain }: { WORD($ideas, form: "feminine") } { $ideas ->
        [one] idea
       *[other] ideas
    } de cambio
# La última columna tiene los nombres de los programas a los que se puede preguntar
idea_columns = { $column ->
        [idea] Idea de cambio
        [domain] Ámbito
        [status] En qué quedó
        [learned] Qué se aprendió
       *[ask] Preguntar a
    }
ideas_shared = { $n } { $n ->
        [one] idea compartida
       *[other] ideas compartidas
    }
nothing_learned = todavía no hay nada escrito
ideas_note = Las ideas que se probaron van primero. Una idea que se dejó es tan útil como una que se adoptó. Lo que funcionó en { -program(form: "a") } merece una prueba pequeña en { -program(form: "another") }, no una copia.
counts_hidden = Las ideas se cuentan donde cinco { -program(form: "many") } o más tienen alguna, y donde los conteos no señalan a { -program(form: "one-of") } en particular. Aquí no se cuentan.

## La próxima reunión; después del nombre de un ámbito

meeting_intro = Sale de las respuestas de esta ronda y de los registros; deje fuera lo que no ayude.
pair = Es una fortaleza en { $strong ->
        [0] { -program(form: "no") }
        [one] { -program(form: "a") }
       *[other] { WORD($strong) } { -program(form: "many") }
    } y un reto en { -program.gender ->
        [feminine] { WORD($weak, form: "feminine") }
       *[masculine] { WORD($weak, form: "alone") }
    }. ¿Qué { $strong ->
        [one] hace { -program(form: "that") }
       *[other] hacen { -program(form: "the-first") }
    } que { -program(form: "the-rest") } podrían probar en pequeño?
# Dos programas o más
together = { CAPITAL(WORD($n)) } { -program(form: "many") } trabajan en este ámbito. ¿Qué probó cada { -program(form: "one-of") } por última vez y qué mostró la prueba?
unknown = En { WORD($n) } { -program(form: "many") } se sabe muy poco de este ámbito. ¿Quién podría decirlo y cómo lo averiguan { -program(form: "the-rest") }?
ideas_talk = Ideas de cambio
ideas_talk-adopted = { $adopted ->
        [one] Se adoptó una idea de cambio. ¿Qué enseñó?
       *[other] Se adoptaron { WORD($adopted, form: "feminine") } ideas de cambio. ¿Qué enseñó cada una?
    }
ideas_talk-let-go = { $let_go ->
        [one] Se dejó una idea de cambio. ¿Qué enseñó?
       *[other] Se dejaron { WORD($let_go, form: "feminine") } ideas de cambio. ¿Qué enseñó cada una?
    }
ideas_talk-both = { $adopted ->
        [one] Se adoptó una idea de cambio
       *[other] Se adoptaron { WORD($adopted, form: "feminine") } ideas de cambio
    } y { $let_go ->
        [one] se dejó una. ¿Qué enseñó cada una, también la que no funcionó?
       *[other] se dejaron { WORD($let_go, form: "feminine") }. ¿Qué enseñó cada una, también las que no funcionaron?
    }
practice-heading = Cómo se hacen los ciclos
# $feature: lo que los registros de los ciclos menos muestran, por ejemplo "Hay una decisión registrada"
practice = { $tied ->
        [yes] Una de las cosas que menos muestran los registros es esta
       *[no] Lo que menos muestran los registros es esto
    }: «{ $feature }», en { WORD($yes, form: "alone") } de { WORD($of) } ciclos. Practíquenlo en conjunto en una prueba planeada.
retake-heading = La próxima ronda
retake = Según el intervalo del grupo, toca en { DATE($on, form: "month") }. ¿A quién se le preguntará, y responden otra vez las mismas personas?
retake-due = Según el intervalo del grupo, toca desde el { $on }. ¿A quién se le preguntará, y responden otra vez las mismas personas?
nothing_to_discuss = Con menos de cinco { -program(form: "many") } no se saca de los conteos ninguna agenda: podrían señalar a { -program(form: "one-of") } en particular.

## Por nombre, para quien evalúa

by_name_columns = { $column ->
        [program] { CAPITAL(-program) }
        [answered] Respondieron
        [strengths] Fortalezas
        [challenges] Retos
        [working] Trabaja en
       *[grown] Elegidos la vez anterior
    }
by_name_say = { $programs ->
        [0] { CAPITAL(-program(form: "no")) }
        [one] { CAPITAL(-program(form: "a")) }
       *[other] { CAPITAL(WORD($programs)) } { -program(form: "many") }
    } en orden alfabético. Esta parte es solo para quien evalúa y no está en la página para la comunidad de práctica.
by_name_caption = { CAPITAL(-program(form: "many")) } por nombre, { $round }
by_name_note = No es una clasificación: { -program(form: "the-many") } respondieron por { -program(form: "selves") }, empezaron en momentos distintos y atienden a personas distintas; el número de fortalezas no se puede comparar.
by_name_note-grown = «Elegidos la vez anterior» dice qué se puede afirmar de los ámbitos elegidos a partir de la ronda anterior, más allá de lo que explican el azar y la elección de un ámbito bajo.
answers_withheld = retenidas
none_listed = ninguno
desk_eyebrow = Solo para quien evalúa, con nombres · { $round }
desk_foot = Esta página nombra a { -program(form: "the-many") } y es solo para quien evalúa. Lo que se puede enviar a { -program(form: "the-many") } está en la carpeta share.
desk_link = Lo mismo con nombres, solo para quien evalúa
bands_table = Niveles de { -program(form: "the-many") }, { $round }
states_table = { CAPITAL(-program(form: "many")) } por estado, { $round }
problems_caption = Problemas encontrados al leer
