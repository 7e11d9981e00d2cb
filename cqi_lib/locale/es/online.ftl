### Lo que dice la evaluación en línea antes de que nadie responda: qué es, quién ve qué, cómo funciona. Quién ve qué es una promesa.

eyebrow = { $round } · { $cohort }
for_program = Sobre { $program }
your_role = Usted responde como: { $role }
what_for = Su { -program } participa en un proceso de mejora continua de la calidad. Con las respuestas se prepara un informe para su { -program }: en qué es fuerte, qué le cuesta y en qué ven las cosas de forma distinta las personas. Con ese informe, su equipo y quien les acompaña como { -coach } eligen de una a tres cosas en las que trabajar.
no_grade = No es un examen. No hay notas ni clasificación de { -program(form: "many") }. «{ $lowest }» es una respuesta tan útil como cualquier otra.
how_long = { $items ->
        [one] { $items } frase
       *[other] { $items } frases
    } en { $pages ->
        [one] una página corta
       *[other] { $pages } páginas cortas
    }. Puede parar en cualquier página y seguir más tarde, en cualquier dispositivo, con el mismo enlace.
saved_by_buttons = Cada página se guarda al presionar uno de los botones del final.
not_reviewed = Todavía no está registrado que alguien haya revisado esta traducción. Si alguna frase no le resulta clara, dígalo en su comentario.
until_closing = Puede cambiar sus respuestas hasta que se cierre la ronda, también después de enviarlas.

## Encabezados

heading_what_for = Para qué sirve
heading_who_sees = Quién verá sus respuestas
heading_how = Cómo responder
heading_way = A su ritmo

## Quién ve las respuestas; es una promesa

desk_reads = Quien evalúa, y quien trabaje con su { -program } como { -coach }, pueden leer cada respuesta y cada comentario.
named = En esta ronda se acordó responder abiertamente: sus respuestas y lo que escriba pueden mostrarse a su { -program(form: "own") } junto con su función, y puede saberse que son suyos.
confidential_leader = En el informe de su { -program }, las respuestas de la dirección se muestran como tales. Así que se puede saber que son suyas.
confidential_coach = En el informe { -program(form: "of-the") }, las respuestas de quien es { -coach } aparecen junto a las de las demás personas, como tales. Así que se puede saber que son suyas.
confidential_group = En el informe de su { -program }, sus respuestas se muestran solo junto con las de otras personas, y solo si respondieron al menos { $group } personas que no son de la dirección ni { -coach }. Si son menos, no se muestran. Cuánto difieren las respuestas a una frase se muestra solo a partir de { $item } personas.
comments_confidential = Lo que escriba se imprime en el informe, palabra por palabra y sin su nombre, solo si respondieron al menos { $minimum } personas de su grupo, o si usted marca que puede mostrarse.
others_never = { CAPITAL(-program(form: "the-others")) } nunca ven respuestas de personas concretas.
program_named = Su { -program } aceptó que se le nombre ante { -program(form: "the-others") }: ven qué temas son sus fortalezas y en qué trabaja.
program_named-not = Los resultados de su { -program } no se muestran a { -program(form: "the-others") } con su nombre.

## El enlace y cómo seguir

link_is_yours = El enlace es solo suyo: quien lo tenga puede leer y cambiar sus respuestas. Por favor, no lo comparta. No se le pide su nombre, pero quien le envió el enlace puede saber que es suyo.
start = Empezar
go_on = Seguir donde lo dejó
see_all = Ver todas las páginas y lo que falta
was_sent = Ya envió sus respuestas. Todavía puede verlas y cambiarlas; un cambio cuenta en cuanto se guarda su página.
asks_nothing = Esta página no necesita una cuenta, no usa cookies y no carga nada de otros sitios.
other_language = Idioma
