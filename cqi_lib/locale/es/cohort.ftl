### La página del grupo de programas y el índice de quien evalúa.

## El encabezado de la página del grupo

title = { $cohort }: el grupo de { -program(form: "many") } en { $round }
eyebrow = Para { -program(form: "all") } del grupo, { $round }
lead-none = { CAPITAL(programs) }; no hay respuestas registradas de esta ronda.
# $people: quienes respondieron
lead-all = { $programs ->
        [one] { CAPITAL(-program(form: "the-only")) } hizo
       *[other] { CAPITAL(-program(form: "them")) } { programs } hicieron
    } la evaluación; { people }.
lead = { $answered ->
        [one] { CAPITAL(-program(form: "one-of")) } de { programs } hizo
       *[other] { CAPITAL(WORD($answered)) } de { programs } hicieron
    } la evaluación; { people }.
# Partes de las tres de arriba
programs = { $programs ->
        [0] { -program(form: "no") }
        [one] { -program(form: "a") }
       *[other] { WORD($programs) } { -program(form: "many") }
    }
people = { $people ->
        [one] respondió { $people } persona
       *[other] respondieron { $people } personas
    }
# $agreed: programas que aceptaron que se les nombre
no_ranking = { $agreed ->
        [0] Esta página no nombra a { -program(form: "no") } ni { -program(form: "them") } ordena.
       *[other] Esta página no ordena a { -program(form: "the-many") } y solo nombra a { -program(form: "them") } que aceptaron que se les nombre.
    } Muestra dónde está el grupo, para que { -program(form: "the-many") } aprendan { -program(form: "each-other") }.

## Dónde está el grupo

# $tied: otros ámbitos lo son en tantos programas como el último de estos
domains_say-strong = { $tied ->
        [yes] Entre los que con más frecuencia son una fortaleza
       *[no] Con más frecuencia una fortaleza
    }: { $domains }.
domains_say-weak = { $tied ->
        [yes] Entre los que con más frecuencia son un reto
       *[no] Con más frecuencia un reto
    }: { $domains }.
domains_say-none = Ningún ámbito destaca como fortaleza o reto en común.
bands_caption = Dónde está la mitad central de { -program(form: "the-many") }
# La figura en palabras; sigue cada ámbito con su banda
bands_alt-none = No se puede mostrar ninguna banda de la mitad central de { -program(form: "the-many") }.
bands_alt = Bandas de la mitad central de { $programs } { -program(form: "many") } en { $domains } { $domains ->
        [one] ámbito
       *[other] ámbitos
    }.
alt-table = Todos los valores están en la tabla de abajo.
band = { $lower } a { $upper }
not_shown = no se muestra
few_short = muy { -program(form: "few") } para mostrar
bands_note = Los niveles se redondean a un cuarto de nivel. Se da una banda a partir de ocho { -program(form: "many") }, y el punto medio a partir de seis; con menos se podría reconocer a { -program(form: "a") }.
bands_columns = { $column ->
        [domain] Ámbito
        [median] { CAPITAL(-program) } del medio
        [half] Mitad central
       *[programs] { CAPITAL(-program(form: "many")) }
    }
too_few_programs = { $n ->
        [0] { CAPITAL(-program(form: "none")) } de { -program(form: "the-many") } tiene
        [one] { CAPITAL(-program(form: "one-of")) } de { -program(form: "the-many") } tiene
       *[other] { CAPITAL(WORD($n)) } de { -program(form: "the-many") } tienen
    } niveles que se pueden contar; a partir de { WORD($minimum) } se muestra el grupo.
states_caption = { CAPITAL(-program(form: "how-many")) } están dónde en cada ámbito
# La figura en palabras; sigue cada ámbito con el número de programas
states_alt = Número de { -program(form: "many") } por estado en cada ámbito.
states_alt-domain = { $name }: fortaleza { $strength }, en camino { $building }, reto { $challenge }, información insuficiente { $unknown }

## En qué trabajan los programas

# $partly: yes si los registros de algunos programas no se pudieron leer
priorities_say-none = { $partly ->
        [yes] En los registros que se pudieron leer todavía no hay ninguna prioridad.
       *[no] En los registros todavía no hay ninguna prioridad.
    }
# Dos programas o más
priorities_say = { CAPITAL(WORD($programs)) } { -program(form: "many") } trabajan en { $domain }.
priorities_say-alone = { $n ->
        [one] Un ámbito fue elegido por { -program(form: "a-single") }.
       *[other] { CAPITAL(WORD($n)) } ámbitos fueron elegidos por { -program(form: "a-single") } cada uno.
    }
# Después de ámbitos que eligieron varios programas
priorities_say-others = { $n ->
        [one] Otro ámbito fue elegido por { -program(form: "a-single") }.
       *[other] Otros { WORD($n) } ámbitos fueron elegidos por { -program(form: "a-single") } cada uno.
    }
priorities_most = { CAPITAL(-program(form: "the-many")) } trabajan en { WORD($domains) } ámbitos.
priorities_most-often = Los más elegidos: { $domains }.
priorities_most-first = { $name } (por { WORD($n) } { -program(form: "many") })
priorities_most-next = { $name } (por { WORD($n, form: "alone") })
priorities_caption = { CAPITAL(-program(form: "how-many")) } trabajan en cada ámbito
priority_columns = { $column ->
        [domain] Ámbito
       *[programs] { CAPITAL(-program(form: "many")) }
    }
stages_caption = Hasta dónde ha llegado el trabajo en las prioridades, según los registros
stages_columns = { $column ->
        [stage] Etapa
       *[priorities] Prioridades
    }
stages_note = Cada paso necesita un registro: un objetivo, una prueba, una gráfica con una señal, una persona responsable. { CAPITAL(-program(form: "the-many")) } empezaron en momentos distintos.
small_counts = Con menos de cinco { -program(form: "many") }, los conteos podrían señalar a { -program(form: "some") } de { -program(form: "they") }; por eso no se muestran.
foot = Esta página es para la comunidad de práctica. No muestra niveles de { -program(form: "a") } en particular, ni un número global, ni un orden de mérito.

## El índice de quien evalúa

index_title = { $cohort }, { $round }: informes
index_eyebrow = Para quien evalúa · { $round } · al { $as_of }
index_lead-all = { $ready ->
        [one] El informe ya se puede leer.
       *[other] Los { WORD($ready) } informes ya se pueden leer.
    }
index_lead = { $ready ->
        [0] Todavía no se puede leer ninguno
        [one] Ya se puede leer uno
       *[other] Ya se pueden leer { WORD($ready) }
    } de { WORD($total) } { $total ->
        [one] informe
       *[other] informes
    }. { $failed ->
        [one] Uno necesita antes una corrección y dice cuál.
       *[other] { CAPITAL(WORD($failed)) } necesitan antes una corrección, y cada uno dice cuál.
    }
ready_word = Listo
failed_word = Falló
# Tres números, cada uno con lo que está debajo
index_counts-ready = { $n } { $n ->
        [one] listo
       *[other] listos
    }
index_counts-ready-meant = { $n ->
        [0] todavía no se puede enviar ninguno
        [one] se puede enviar
       *[other] se pueden enviar
    }
index_counts-ready-at_desk = solo en el escritorio, no enviar
index_counts-failed = { $n } con fallas
index_counts-failed-meant = { $n ->
        [0] nada que corregir
       *[other] cada uno dice cómo corregirlo
    }
index_counts-problems = { $n } { $n ->
        [one] problema
       *[other] problemas
    }
index_counts-problems-meant = { $n ->
        [0] al leer no se encontró ninguno
        [one] se encontró al leer; se nombra abajo
       *[other] se encontraron al leer; están todos en la lista
    }
index_columns = { $column ->
        [program] { CAPITAL(-program) }
        [report] Informe
        [answered] Respondieron
        [problems] Problemas
        [cycles] Ciclos de cambio
       *[next] Próximo paso
    }
answered-none = sin respuestas
answered = { $n }
answered-of = { $n } de { $invited }
problem_count = { $n ->
        [0] ninguno
       *[other] { $n }
    }
not_read = registros no leídos
mend_records = Corregir los registros
no_priority = ninguna prioridad registrada
nothing_next = ningún paso con fecha todavía
index_foot = Esta página es solo para quien evalúa. Nombra a { -program(form: "the-many") }; la página para la comunidad de práctica solo nombra a { -program(form: "them") } que aceptaron. No tiene un número global ni un orden de mérito.
all_programs = { $n ->
        [0] { CAPITAL(-program(form: "the")) }
        [one] { CAPITAL(-program(form: "the")) }
       *[other] { CAPITAL(-program(form: "them")) } { WORD($n) } { -program(form: "many") }
    }
all_programs_help = En orden alfabético. Los pasos vienen de los registros, no de opiniones, y no son una clasificación: { -program(form: "the-many") } empezaron en momentos distintos.
letters_label = { CAPITAL(-program(form: "many")) } por su primera letra
letter_counts = { $failed ->
        [0] { $programs }
       *[other] { $programs }, { $failed } con fallas
    }
letter_caption = { $letter }: { programs }
problems_heading = { $n ->
        [0] No se encontraron problemas al leer
        [one] Ver { $n } problema y cómo corregirlo
       *[other] Ver los { $n } problemas y cómo corregirlos
    }

## Enlaces

# Un documento al lado del informe de un programa, después de su nombre
paper_link = { $paper ->
        [plan] plan
        [meeting] guía de reunión
        [heard] lo que nos dijeron
       *[other] { $paper }
    }
# Lo mismo de una ronda que sigue abierta; $paper está vacío para el informe
interim_link = { $paper ->
        [plan] plan provisional
        [meeting] guía de reunión provisional
        [heard] lo que nos dijeron, provisional
       *[other] provisional, no enviar
    }
interim_cohort_link = La página del grupo con las respuestas hasta ahora: provisional, no enviar
cohort_link = La página del grupo, para la comunidad de práctica
