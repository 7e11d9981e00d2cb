### Dónde están los ámbitos y por qué, dónde difieren las opiniones y qué escribió la gente.
### $name es cómo se llama el grupo que no es la dirección, sin artículo: «personal» o «personal, familias y organizaciones aliadas».

# $said es un número, como «3.1», «cerca de 2.5» o «1.5 o menos»
level = nivel { $said } de { $levels }

## De cuántas respuestas se cumple algo

answers_about = { $share ->
        [about-none] pocas o ninguna de { $of }
        [about-all] todas o casi todas de { $of }
       *[about-some] cerca de { $n } de { $of }
    }
# El comienzo de «… en Establecido o por encima», también después de «En camino:»
answers = { $share ->
        [about-none] pocas o ninguna de las { $of } respuestas están
        [about-all] todas o casi todas las { $of } respuestas están
        [about-some] cerca de { $n } de { $of } respuestas están
        [one] la única respuesta está
        [both] las dos respuestas están
        [not-one] la única respuesta no está
        [neither] ninguna de las dos respuestas está
        [all] las { $of } respuestas están
        [none] ninguna de las { $of } respuestas está
       *[some] { $n } de { $of } respuestas { $n ->
            [one] está
           *[other] están
        }
    }
turned = { $topics ->
        [one] Las respuestas a { WORD($topics) } tema, que pregunta al revés, se cuentan invertidas.
       *[other] Las respuestas a { WORD($topics) } temas, que preguntan al revés, se cuentan invertidas.
    }
turned_topic = { $topic } (pregunta al revés; las respuestas se cuentan invertidas)
topics_hidden = { $n ->
        [one] Otro tema tiene muy pocas valoraciones para mostrarse.
       *[other] Otros { WORD($n) } temas tienen muy pocas valoraciones para mostrarse.
    }

## Por qué un ámbito está donde está. $target, $below y $labels son nombres de niveles

strength_reason = { CAPITAL(answers) } en { $target } o por encima.
strength_reason-floor = { strength_reason } { $whole ->
        [yes] Ningún tema está
       *[no] Ninguno de los temas que se pueden mostrar está
    } en promedio por debajo de { $below }.
challenge_reason = { CAPITAL(answers) } en { LIST($labels, style: "or") }.
challenge_reason-mean = El nivel promedio es de { $steps ->
        [yes] cerca de { $mean }
       *[no] { $mean }
    }; por debajo de { $limit } un ámbito se considera un reto. { challenge_reason }
building_reason = En camino: { answers } en { $target } o por encima.
leader_alone_reason = Esta es { $leaders ->
       *[other] solo la opinión de la dirección
    }: aquí respondieron muy pocas de las demás personas ({ $name }) y su opinión no se puede mostrar.
leader_alone_short = { $leaders ->
       *[other] solo la opinión de la dirección
    }
views_differ_short = las opiniones difieren
dont_know_reason = { dont_know_short } Cuando lo son más de { $tenths } de cada 10, no se muestra ningún nivel.
dont_know_short = { $n } de { $of } respuestas { $n ->
        [one] fue
       *[other] fueron
    } «no sé».
no_rater_reason = Nadie respondió suficientes de estas preguntas: hace falta al menos la mitad, y no solo una de varias.
no_leader_rater_reason = Nadie de la dirección respondió suficientes de estas preguntas, y las demás personas son muy pocas para mostrar sus respuestas.
# Después de «Una manera de averiguarlo:»
unknown_next = volver a hacer estas preguntas, en una reunión o en la próxima ronda.
unknown_next-few = invitar a más personas: a partir de { WORD($minimum, form: "feminine") } { $minimum ->
        [one] respuesta
       *[other] respuestas
    } se puede mostrar un nivel.
# Se preguntó a suficientes personas
unknown_next-again = volver a preguntar a las mismas personas en la próxima ronda: se puede mostrar un nivel a partir de { WORD($minimum, form: "feminine") } que den suficientes respuestas.
way_to_find_out = Una manera de averiguarlo:
not_shown_reason = Aquí dieron suficientes respuestas menos de { $minimum } personas, muy pocas para mostrarlo.

## Qué hacer

# $equal: cuántos temas están en el nivel más bajo
lowest_topic = { $equal ->
        [one] El tema más bajo es «{ $topic }», con { $level }.
       *[other] { CAPITAL(WORD($equal)) } temas son los más bajos, con { $level }; uno es «{ $topic }».
    }
lowest_topic-shown = { $equal ->
        [one] De los temas que se muestran, el más bajo es «{ $topic }», con { $level }.
       *[other] De los temas que se muestran, { WORD($equal) } son los más bajos, con { $level }; uno es «{ $topic }».
    }
place_to_start = Por dónde empezar:
# Después de «Por dónde empezar:»
see_cycles = vea más abajo el objetivo y los ciclos.
question_for_team = Una pregunta para el equipo:
# «En camino» es el nombre de este estado
others_building = { $n ->
        [one] Otro ámbito está «En camino»: hoy no es ni una fortaleza ni un reto.
       *[other] Otros { WORD($n) } ámbitos están «En camino»: hoy no son ni una fortaleza ni un reto.
    }

## Dónde difieren las opiniones. $leader y $staff son niveles; $leaders y $staff_n cuentan personas

gap_short = { $leaders ->
       *[other] la dirección dice
    } { $leader }; las demás personas ({ $name }), { $staff }.
gap_reason = { $leaders ->
        [one] La persona de la dirección pone esto
       *[other] Las { WORD($leaders) } personas de la dirección ponen esto
    } en { $leader }; { $staff_n ->
        [one] la otra persona
       *[other] las otras { WORD($staff_n, form: "feminine") } personas
    } ({ $name }), en { $staff } en promedio: una diferencia de un nivel o más, y mayor de la que el azar produce con facilidad.
# A qué distancia está la dirección de las demás personas
apart = { $size } más { $higher ->
        [yes] alto
       *[no] bajo
    } que las demás personas ({ $name }); con { WORD($leaders, form: "feminine") } { $leaders ->
        [one] persona en la dirección, puede deberse a la persona
       *[other] personas en la dirección, puede deberse a las personas
    }.
gap_unmarked_short = { $leaders ->
       *[other] la dirección lo valora
    } { apart }
gap_unmarked = { $leaders ->
        [one] La persona de la dirección valora esto
       *[other] Las { WORD($leaders) } personas de la dirección valoran esto
    } { apart } Es materia de conversación.
agreement_short = las respuestas están muy separadas.
agreement_reason = { $topics ->
        [1] Aquí las respuestas de las personas están muy separadas.
       *[other] En al menos la mitad de estos temas, las respuestas de las personas están muy separadas.
    }
# $low y $high son los nombres del nivel más bajo y del más alto
polarised_short = hay respuestas en los dos extremos: en { $low } y en { $high }.
polarised_reason = En { $topic }, varias personas respondieron { $low } y varias { $high }.
some_of = { $names }
# Lo último de una lista de ámbitos: «A, B, C y dos más»
some_of-more = { WORD($rest, form: "alone") } más
no_differences = Ningún ámbito está marcado como uno en el que las opiniones difieren.
no_differences-few = Esto no se puede saber: hacen falta al menos { WORD($minimum, form: "feminine") } { $minimum ->
        [one] persona
       *[other] personas
    }.
views_differ = Las opiniones difieren: { $names }
unknown = Información insuficiente: { $names }

## Temas y comentarios

items_caption = { $whole ->
        [yes] Todos los temas
       *[no] Temas que se pueden mostrar
    }, primero el más bajo, { $round_label }
# Delante y detrás de lo que escribió una persona; después, de qué trata
comment_quotes-open = «
comment_quotes-close = »
# Después de un comentario: de qué trata
comment_about = sobre { $subject }
comments_shown = Se { $n ->
        [one] muestra { $n } comentario
       *[other] muestran { $n } comentarios
    }
comments_withheld = { $some_shown ->
        [yes] Se escribieron más comentarios.
       *[no] Se escribieron comentarios.
    } Se muestran a partir de { WORD($minimum, form: "feminine") } { $minimum ->
        [one] persona
       *[other] personas
    }, o cuando quien los escribió marcó que se pueden compartir.
comments_by_language = Los comentarios se muestran a partir de { WORD($minimum, form: "feminine") } { $minimum ->
        [one] persona que respondió en un idioma
       *[other] personas que respondieron en el mismo idioma
    }, o cuando quien los escribió marcó que se pueden compartir. No se dice si se escribieron otros: podría revelar quién respondió.
