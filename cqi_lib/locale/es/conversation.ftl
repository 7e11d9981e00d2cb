### La conversación sobre los hallazgos: cómo se ve algo mejor, dónde se alejan las respuestas, qué preguntar.

## Los temas detrás de un reto, y preguntas

behind_summary = { $n ->
        [one] El tema
       *[other] Los { WORD($n) } temas
    } detrás de esto, y preguntas para la conversación
behind_summary-shown = { CAPITAL(WORD($n)) } { $n ->
        [one] tema detrás de esto que se puede
       *[other] temas detrás de esto que se pueden
    } mostrar, y preguntas para la conversación
topics_hidden = Muy pocas personas valoraron aquí temas sueltos para poder mostrarlos.
topic_level = { $level }.
# $label: un nivel de la escala, en sus propias palabras; $anchor: cómo se ve ese nivel
better-anchor = Cómo se ve { $label }: { $anchor }
better-more = Sería mejor que { more }.
better = El nivel siguiente es { $label }.
# Qué es más de un tema, según lo que pregunta la escala; turned: la frase pregunta al revés
more = { $more ->
        [agreement] más personas estuvieran de acuerdo
        [agreement-turned] más personas estuvieran en desacuerdo
        [frequency] esto pasara más a menudo
       *[frequency-turned] esto pasara menos a menudo
    }
questions_heading = Preguntas para la conversación
ask_as_sentence = ¿{ $question }?
question_next-more = Sobre { $topic }: ¿qué tendría que cambiar para que { more }, y qué lo impide?
question_next = Sobre { $topic }: ¿qué veríamos cada día si esto fuera { $label }, y qué lo impide?
question_views = Nuestras opiniones difieren aquí: ¿qué hemos visto algunas personas que otras no?
question_unknown = { CAPITAL(WORD($n, form: "feminine")) } { $n ->
        [one] respuesta fue
       *[other] respuestas fueron
    } «no sé»: ¿quién nos lo podría decir?
question_people = ¿Cómo describirían esto las personas que atendemos, y cómo se lo podríamos preguntar?

## Dónde se alejan más las respuestas

consensus_caption = Temas en los que más se alejan las respuestas entre sí, { $round }
consensus_columns-topic = Tema
consensus_columns-level = Nivel
consensus_columns-distance = Distancia
consensus_columns-answers = Respuestas
# $equal: temas en los que las respuestas se alejan igual; $size: como 0.94; $far: un nivel, parte de uno, o más de uno
consensus_topic = Donde más se alejan las respuestas entre sí es en { $equal ->
        [one] «{ $topic }»
       *[other] { WORD($equal) } temas, uno de ellos «{ $topic }»
    }: { consensus_far }
consensus_topic-shown = De los temas que se pueden desglosar, donde más se alejan las respuestas entre sí es en { $equal ->
        [one] «{ $topic }»
       *[other] { WORD($equal) }, uno de ellos «{ $topic }»
    }: { consensus_far }
consensus_far = por lo común, una respuesta está a { $far ->
        [one] un nivel
        [part] { $size } de nivel
       *[more] { $size } niveles
    } del promedio.
# $whole: se pueden mostrar todos los ámbitos; $group: como «personal»
consensus_domains = { $whole ->
        [yes] Donde
       *[no] De los ámbitos que se pueden mostrar, donde
    } más se alejan las respuestas entre sí es en { $names }. Los temas sueltos se desglosan a partir de { WORD($n, form: "feminine") } { $n ->
        [one] persona
       *[other] personas
    } ({ $group }).
consensus_domains-none = En todos los ámbitos{ $whole ->
        [yes] {""}
       *[no] {" "}que se pueden mostrar
    }, las respuestas están cerca unas de otras.
consensus_none = En todos los temas que se pueden desglosar, todas las personas que los valoraron dieron la misma respuesta.
consensus_few = Hacen falta al menos { WORD($n, form: "feminine") } personas para decir cuánto se alejan las respuestas entre sí.
consensus_note = Distancia: a cuánto está, por lo común, una respuesta del promedio.
consensus_note-agreement = { $size } de nivel o menos se suele entender como acuerdo.
answers_at-none = ninguna

## En qué difieren la dirección y las demás personas. $group: las demás, como «personal» o «personal, familias y organizaciones aliadas»

gaps_caption = Dónde difieren más la dirección y las demás personas, { $round }
gaps_columns-leaders = { $n ->
       *[other] Dirección
    }
gaps_columns-difference = Diferencia
# $equal: ámbitos con una diferencia igual de grande; $leader, $staff: niveles
gap_most = { $equal ->
        [one] La diferencia más grande está en
       *[other] { CAPITAL(WORD($equal)) } ámbitos difieren más; uno es
    } { $name }: { gap_views }
# Donde no se muestran las dos opiniones en todos los ámbitos
gap_most-shown = Donde se muestran las dos opiniones, { $equal ->
        [one] la diferencia más grande está en
       *[other] { WORD($equal) } ámbitos difieren más; uno es
    } { $name }: { gap_views }
gap_views = { $leaders ->
        [one] la dirección (una persona) lo sitúa
       *[other] la dirección lo sitúa
    } en { $leader }; las demás personas ({ $group }), en { $staff } en promedio.
gap_small = La dirección{ $leaders ->
        [one] {" "}(una persona)
       *[other] {""}
    } y las demás personas ({ $group }) sitúan todos los ámbitos { $whole ->
        [yes] a no más
       *[no] en los que se muestran las dos opiniones a no más
    } de medio nivel de distancia entre sí.
gap_note-one = Con una sola persona en la dirección, una diferencia puede deberse a esa persona: se muestra para la conversación, nunca se señala.
# $least: como 1.0; $one: es un nivel justo
gap_note = Una diferencia se señala a partir de { $least } { $one ->
        [yes] nivel
       *[no] niveles
    }, y solo donde es más grande de lo que el azar produce con facilidad: a lo sumo uno de cada 20 informes sin ninguna diferencia verdadera tiene una marca. Lo que no se señala puede deberse a las personas que respondieron.

## Niveles por función

roles_caption = Niveles por función, { $round }
# Un nivel con el número de personas detrás
roles_cell = { $mean } ({ $n })
no_level = sin nivel
roles_note = Entre paréntesis: personas con esa función que respondieron. Aceptaron que se les muestre a su { -program(form: "own") }.

## Temas de un ámbito de los que ninguno se puede llamar el más bajo

# $whole: se muestran todos los temas del ámbito
topics_alike = { $n ->
        [2] Los dos temas
       *[other] Los { WORD($n) } temas
    }{ $whole ->
        [yes] {""}
       *[no] {" "}que se muestran
    } están en { $level }.
# $topics: cada uno con su nivel, como «transporte (alrededor de 2.0)»
lowest_unknown = { $whole ->
        [yes] No se puede decir qué tema es el más bajo
       *[no] De los temas que se muestran, no se puede decir cuál es el más bajo
    }: { LIST($topics, style: "or") }.
