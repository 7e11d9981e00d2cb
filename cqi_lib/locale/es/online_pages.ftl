### Lo que dice la evaluación en línea en sus páginas: frases, guardar, revisión, acuse de recibo.

## Una página de frases

part_of = Página { $n } de { $of }
progress = { $answered ->
        [one] { $answered } de { $of } respondida y guardada
       *[other] { $answered } de { $of } respondidas y guardadas
    }
statement = Frase { $n } de { $of }
apart = O, si no puede elegir un nivel
dont_know_means = Corresponde, pero no lo sé.
not_applicable_means = No puede aplicarse a { -program(form: "this") }.
take_back = Retirar mi respuesta
take_back_means = Dejar esta frase en blanco.
add_words = Agregar un comentario o evidencia (opcional)
add_words-written = Su comentario o evidencia
comment = Comentario
comment_help = ¿Qué ayudaría a entender su respuesta? Por favor, no nombre a personas.
evidence = ¿Dónde se puede ver?
evidence_help = Por ejemplo, un formulario, un informe o una reunión donde se pueda mirar.
at_most = Como máximo { $most } caracteres.
count = { $length } de { $most } caracteres.
# $more: cuántos sobran
count-over = { $length } de { $most } caracteres: { $more ->
        [one] sobra { $more }
       *[other] sobran { $more }
    }. Todavía no está guardado.
share = Lo que escribo aquí puede mostrarse palabra por palabra en el informe de mi { -program }.

## Botones

save_next = Guardar y seguir
save_review = Guardar y revisar mis respuestas
save_back = Guardar y volver
save_all = Guardar y ver todas las páginas

## Revisar

review_title = Revise sus respuestas
blanks-none = { $of ->
        [one] La frase está respondida.
       *[other] Las { $of } frases están respondidas.
    }
blanks-all = { $of ->
        [one] La frase está todavía en blanco.
       *[other] Las { $of } frases están todavía en blanco.
    }
blanks = { $n ->
        [one] Queda { $n } de { $of } frases en blanco.
       *[other] Quedan { $n } de { $of } frases en blanco.
    }
blanks_allowed = Puede enviar sus respuestas de todos modos.
blanks_allowed-label = Puede enviar sus respuestas de todos modos. Si no lo sabe, «{ $label }» dice más que dejar en blanco.
heading_pages = Todas las páginas
page_state-answered = { $of ->
        [one] respondida
       *[other] las { $of } respondidas
    }
page_state-blank = { $of } en blanco
page_state = { $blank } de { $of } en blanco

## Enviar y el acuse de recibo

send = Enviar mis respuestas
send_note = Al enviar, quien evalúa sabe que ha terminado. Lo que guardó cuenta en cualquier caso, y todavía puede cambiarlo hasta que se cierre la ronda.
receipt_title = Gracias. Sus respuestas han llegado.
receipt = Guardado: { LIST($parts, style: "unit-short") }.
receipt-levels = { $n ->
        [one] { $n } nivel
       *[other] { $n } niveles
    }
# Una respuesta que no es un nivel, como «No sé»
receipt-other = { $n } «{ $label }»
receipt-blank = { $n } en blanco
# $zone: un nombre como America/New_York
looked_up = Al { DATE($at, form: "full") }, { TIME($at) } ({ $zone }).
what_next = Cuando se cierre la ronda, quien evalúa prepara el informe de su { -program }. Su equipo y quien les acompaña como { -coach } lo ven en conjunto.
look_again = Ver o cambiar mis respuestas
keep_link = Guarde el enlace si quizá quiera volver. En un dispositivo compartido, cierre ahora esta ventana.

## Para lectores de pantalla

skip = Ir al contenido
progress_label = Respondidas hasta ahora
