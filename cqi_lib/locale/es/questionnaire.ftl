### Lo que dice un formulario aparte de los textos propios del cuestionario, en herramientas de encuesta y en línea.

## Quién responde

# Una función, como la lee la persona que la tiene
role = { $code ->
        [leader] Dirección { -program(form: "of-the") }
        [supervisor] Supervisión
        [frontline] { CAPITAL(-staff) } de atención directa
        [staff] Otra persona { -staff(form: "of-the") }
        [data_eval] { CAPITAL(-staff) } de datos y evaluación
        [participant_family] { CAPITAL(-people) }
        [board_partner] Consejo directivo u organización aliada
        [coach] { CAPITAL(-coach) }
        [other] Otra función
       *[unknown] { $code }
    }
about_you = Sobre usted
which_program = ¿Sobre qué { -program } va a responder?
which_role = ¿Cuál es su función en { -program(form: "this") }?

## Comentarios

comment_on = ¿Algo que agregar sobre «{ $name }»? (opcional)
comment = Comentario (opcional)

## Cómo responder

how_to_answer = Elija para cada frase la respuesta que mejor describe cómo trabaja su { -program } hoy.
how_to_answer-dont-know = Si no lo sabe, elija «{ $label }»: así se ve lo que el equipo necesita averiguar.
# $comments: si se puede escribir un comentario
how_to_answer-not-applicable = Si una frase no puede aplicarse a su { -program }, elija «{ $label }»{ $comments ->
        [yes] {" "}y diga por qué en el comentario
       *[no] {""}
    }.

## Quién ve las respuestas; es una promesa

who_sees_named = Quién lo ve: en esta ronda, sus respuestas pueden mostrarse a su { -program(form: "own") } como suyas, según lo acordado.
who_sees_confidential = Quién lo ve: quien evalúa lee las respuestas una por una. En el informe de su { -program } se distinguen las respuestas de la dirección, y también las de quien es { -coach }. Las de las demás personas se muestran solo como las de un grupo de al menos { $group } personas.
comments_shown = Los comentarios se imprimen, palabra por palabra, solo si respondieron al menos { $minimum } personas de un grupo.
who_sees_openly = Solo en { -program(form: "the-many") } siguientes, donde así se acordó, las respuestas pueden mostrarse { -program(form: "to-the-own") } como de cada persona: { $programs }.

## Lo que se escribió

name_nobody = Por favor, no nombre a personas en los comentarios.

# Antes de lo que una persona nombró como evidencia
with_evidence = Evidencia:
