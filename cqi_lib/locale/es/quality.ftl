### Cómo se obtuvieron las respuestas de una ronda.

## Todas las respuestas por ámbito

# Los tipos de respuestas, en una leyenda y a la cabeza de columnas
kinds = { $kind ->
        [levels] Niveles
        [not_applicable] No corresponde
        [dont_know] No sé
       *[blank] En blanco o ilegible
    }
answers_caption = Lo que las personas pudieron responder y lo que no
answers_table_caption = Respuestas por ámbito, { $round_label }
# $share: como «94%»
completeness = { $how ->
        [none] { $asked ->
            [one] La única respuesta que se pidió no es un nivel.
           *[other] Ninguna de las { $asked } respuestas que se pidieron es un nivel.
        }
        [all] { $asked ->
            [one] La única respuesta que se pidió es un nivel.
           *[other] Las { $asked } respuestas que se pidieron son niveles.
        }
       *[some] El { $share } de todas las respuestas que se pidieron son niveles ({ $levels } de { $asked }).
    }
# $whole: cuentan las respuestas de todas las personas en todos los ámbitos; si no, solo las que se pueden mostrar
least_known = { $whole ->
        [yes] «No sé» se respondió con más frecuencia en { $parts }.
       *[no] De las respuestas que se pueden mostrar, «no sé» se respondió con más frecuencia en { $parts }.
    }
least_known-first = { $name } ({ $n } de { $of } { $of ->
        [one] respuesta
       *[other] respuestas
    })
least_known-next = { $name } ({ $n } de { $of })
least_known-one = { $whole ->
        [yes] Una respuesta es «no sé», en { $name }.
       *[no] De las respuestas que se pueden mostrar, una es «no sé», en { $name }.
    }
least_known-none = { $whole ->
        [yes] Nadie respondió «no sé».
       *[no] De las respuestas que se pueden mostrar, ninguna es «no sé».
    }
answers_alt = Barras de { $domains } { $domains ->
        [one] ámbito
       *[other] ámbitos
    }, cada una tan larga como las respuestas que se pidieron.
answers_alt-hidden = No se muestran: { $names }.
answers_alt-table = Todos los valores están en la tabla de abajo.
answers_of = Las respuestas de { WORD($people, form: "feminine") } { $people ->
        [one] persona
       *[other] personas
    }.
answers_of-leader = { $leaders ->
       *[other] Solo las respuestas de la dirección.
    }
# La figura cuenta; $name es cómo se llama el grupo que no es la dirección, como «personal»
leaders_only = En { $names } se cuentan { $leaders ->
       *[other] solo las respuestas de la dirección
    }: allí respondieron muy pocas de las demás personas ({ $name }).
answers_hidden = Aquí respondieron muy pocas personas para mostrarlo.
answers_columns = { $column ->
        [domain] Ámbito
       *[asked] Se pidieron
    }

## Temas que las personas no conocían

# $more: otros se conocen tan poco como estos; $whole: esos números se pueden mostrar de todos los temas
unknown_topics = { $more ->
        [yes] Entre lo menos conocido
       *[no] Lo menos conocido
    }{ $whole ->
        [yes] :
       *[no] {" "}de los temas que se pueden desglosar:
    } { $parts }.
unknown_topics-first = { $topic } ({ $n } de { $of } personas no lo { $n ->
        [one] sabía
       *[other] sabían
    })
unknown_topics-next = { $topic } ({ $n } de { $of })
topics_not_shown = No se muestra qué temas eran: hacen falta { WORD($minimum, form: "feminine") } { $minimum ->
        [one] persona
       *[other] personas
    } ({ $group }) que hayan valorado un tema.

## Las respuestas de cada persona, solo para quien evalúa

desk_caption = Respuestas de cada persona, { $round_label }
desk_columns = { $column ->
        [respondent] Persona que respondió
        [role] Función
        [levels] Niveles
        [dont_know] No sé
        [not_applicable] No corresponde
        [blank] En blanco
        [set_aside] Apartadas
        [run] Más iguales seguidas
        [minutes] Minutos
       *[mark] Por revisar
    }
same_level = { $n ->
        [0] Nadie dio una misma respuesta en todo.
        [one] { CAPITAL(WORD($n, form: "feminine")) } persona dio una misma respuesta en todo.
       *[other] { CAPITAL(WORD($n)) } personas dieron, cada una, una misma respuesta en todo.
    }
quick = { CAPITAL(WORD($n, form: "feminine")) } { $n ->
        [one] persona tardó
       *[other] personas tardaron
    } menos de { $seconds } segundos por respuesta, muy poco para leer las preguntas.
minutes = Tiempo para completar: { $minutes } { $minutes ->
        [one] minuto
       *[other] minutos
    } como valor central, de { $shortest } a { $longest } ({ $n } de { $of } personas que respondieron).
minutes-one = Tiempo para completar: { $minutes } { $minutes ->
        [one] minuto
       *[other] minutos
    } ({ $n } de { $of } { $of ->
        [one] persona que respondió
       *[other] personas que respondieron
    }).
minutes-none = El archivo no dice cuánto tardaron las personas.
raters_agree = En todos los temas juntos, las { WORD($raters) } personas que valoraron coinciden con un alfa de Krippendorff de { $alpha } (1 es acuerdo total; 0, no más que el azar).
# Lo que merece una mirada, seguido con «; »
look_at = { $mark ->
        [same] una misma respuesta en todo
        [fast] muy rápido
       *[unfinished] respondió menos de la mitad
    }
look_at-first = { CAPITAL(look_at) }
look_at-none = nada
desk_note = Todas estas respuestas cuentan. Deje fuera a una persona solo por un motivo que también le daría { -program(form: "to-the") }.
no_respondents = No hay respuestas en esta ronda.

## A quién se invitó y qué fallaba en los archivos

asked_columns = { $column ->
        [role] Función
        [invited] Invitaciones
        [answered] Respondieron
       *[share] Proporción
    }
no_problems = No se encontraron problemas en los archivos de { -program(form: "this") }. Los problemas de archivos de respuestas completos están en el índice de quien evalúa.
# $n: la suma de ambos
problems = { $errors ->
        [0] { warnings }
       *[other] { $warnings ->
            [0] { errors }
           *[other] { errors } y { warnings }
        }
    }, { $n ->
        [one] con la manera de corregirlo
       *[other] en cada caso con la manera de corregirlo
    }.
errors = { $errors } { $errors ->
        [one] error
       *[other] errores
    }
warnings = { $warnings } { $warnings ->
        [one] advertencia
       *[other] advertencias
    }
severity = { $severity ->
        [error] error
       *[warning] advertencia
    }
problem_columns = { $column ->
        [where] Dónde
        [severity] Gravedad
        [found] Qué se encontró
       *[mend] Cómo corregirlo
    }
