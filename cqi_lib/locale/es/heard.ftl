### La hoja para la pared: qué se preguntó, qué se dijo, qué se prueba, cuándo se sabrá más. Todas las personas la leen: palabras sencillas, frases cortas

## Encabezados

head-title = Lo que nos dijeron
head-heard = Lo que ustedes nos dijeron
head-try = Lo que vamos a probar
head-again = Cuándo volverán a saber de esto
title = Lo que nos dijeron: { $program }
eyebrow = { $program }, { $round_label }

## Qué se preguntó, y quiénes respondieron

asked = En { DATE($on, form: "month") } preguntamos cómo trabajamos: { $questions ->
        [one] { WORD($questions, form: "feminine") } pregunta
        [13] 13 preguntas
       *[other] { WORD($questions, form: "feminine") } preguntas
    } sobre { $domains ->
        [one] un aspecto
        [13] 13 aspectos
       *[other] { WORD($domains) } aspectos
    }.
answered = { $people ->
        [one] Respondió { WORD($people, form: "feminine") } persona.
       *[other] Respondieron { WORD($people, form: "feminine") } personas.
    }
answered-all = { $people ->
        [one] Respondió la única persona a la que invitamos.
       *[other] Respondieron las { WORD($people, form: "feminine") } personas a las que invitamos.
    }
answered-some = { $people ->
        [one] Respondió
       *[other] Respondieron
    } { WORD($people, form: "feminine") } de las { WORD($invited, form: "feminine") } personas a las que invitamos.
thanks = Gracias.
too_few = Muy pocas personas dieron suficientes respuestas para contar aquí qué dijeron sin que se sepa quién lo dijo.

## Lo que se dijo

things = Tres cosas que conviene saber
strength = Una fortaleza
on_its_way = En camino
in_between = No es ni una fortaleza ni un reto.
no_strength = Ninguna que podamos mencionar aquí.
is_strong = Suficientes respuestas alcanzan el nivel que buscamos.
challenge = Un reto
is_weak = Las respuestas aquí son bajas.
no_challenge = Ninguno que podamos mencionar aquí.
unknown = Todavía no se sabe
do_not_know = Demasiadas respuestas fueron «no sé» para poder decirlo.
few_here = Muy pocas personas dieron suficientes respuestas sobre esto para contar qué dijeron.
# $people: cómo se llama a las personas atendidas, como «familias»; sin artículo
not_heard = Cómo se nos ve: no tenemos respuestas de { $people }.
all_known = Nada: sobre cada aspecto hay suficientes respuestas para poder decirlo.
differ = Donde las opiniones difieren
views = Las personas de aquí ven esto de distintas maneras.

## Lo que se prueba. $what: el cambio, como una frase de quienes lo escribieron

aim_heading = Nuestro objetivo.
aim_passed = El día que fijamos para él ya pasó.
no_priority = Todavía no se ha anotado en qué trabajamos primero.
trying = Ahora estamos probando esto: { $what }
will_try = A partir del { $on } vamos a probar esto: { $what }
will_try-open = Tenemos previsto probar esto, todavía sin día fijado: { $what }
will_try-late = Teníamos previsto probar esto a partir del { $on }, y no hay ningún inicio registrado: { $what }
tried = { $decision ->
        [adopt] Probamos esto y decidimos mantenerlo
        [adapt] Probamos esto y decidimos cambiarlo
        [expand] Probamos esto y decidimos probarlo más ampliamente
        [abandon] Probamos esto y decidimos dejarlo
        [stopped] Detuvimos esto sin datos
       *[none] Probamos esto, y todavía no se ha decidido qué sale de ello
    }: { $what }
no_test = Todavía no se ha anotado ninguna prueba.

## Cuándo se sabrá más

day = { $on }
month = { CAPITAL(DATE($on, form: "month")) }
now = Ahora
look_again = Volvemos a mirar cómo va.
aim_day = El día que fijamos para nuestro objetivo.
ask_again = Podemos hacer otra vez las mismas preguntas.
ask_due = Es hora de hacer otra vez las mismas preguntas.
no_day = Todavía no se ha fijado ningún día.
# $told: se cuenta algo de lo que se dijo
foot = Para todas las personas que respondieron. La dirección decide si esta hoja también se cuelga a la vista de { $people }. { $told ->
        [yes] Cuenta lo que dijeron todas juntas, y nada de ninguna persona en particular
       *[no] No cuenta nada de ninguna persona en particular
    }.
