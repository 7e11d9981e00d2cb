### Lo que dice el escritorio de un programa: el estado de cada paso, lo pendiente, sus páginas y el trabajo en curso

## Títulos y botones

way_of = El camino de { $name }
word-pages = Sus páginas
word-due = Lo que viene
word-missing = Lo que falta
word-check = Revisar los archivos
word-report = Hacer el informe
word-run = Hacer todos los informes
word-preview = Ver mientras escribo
word-end_preview = Cerrar la vista previa
word-open_preview = Abrir la vista previa
word-release = Publicar la ronda…
word-release_now = Sí, publicarla
word-leave = No, dejarla así
word-share = Empacar lo que puede salir
word-cancel = Detenerlo
word-write = Anotar
word-write-groundwork = Visión y cómo funciona
word-write-answers = Respuestas de una entrevista
word-write-files = Archivos de respuestas
word-write-weigh = Sopesar y votar
word-write-priorities = Prioridades y objetivos
word-write-cycle = Pruebas
word-write-measures = Lo que se cuenta
word-write-points = Los números de este mes
word-write-sheets = Hojas de cálculo con números
word-write-cohort = { CAPITAL(-program(form: "many")) } y rondas
word-begin_from_files = Un grupo a partir de sus archivos …
word-begin_cohort = Un grupo nuevo…
word-new_cohort = Un grupo nuevo
word-new_name = Cómo se llama el grupo
word-new_programs = Sus { -program(form: "many") }, cada cual en su línea
word-new_label = Primera ronda, por ejemplo Primavera de 2026
word-new_date = Día de la primera ronda
word-new_instrument = Preguntas de la evaluación
word-new_privacy = Las respuestas son
word-new_language = Idioma de los informes
word-make_cohort = Crear el grupo

## El estado de cada paso

groundwork = { $n ->
        [0] completo
        [one] { $n } cosa abierta
       *[other] { $n } cosas abiertas
    }
groundwork-none = sin empezar
answers = { $there ->
        [yes] ya hay respuestas
       *[no] aún no hay respuestas
    }
report = { $there ->
        [yes] página hecha
       *[no] aún no hay página
    }
chosen = { $n ->
        [0] aún no se eligió nada
        [one] { $n } elegida
       *[other] { $n } elegidas
    }
cycles = { $n ->
        [0] aún no hay pruebas
        [one] { $n } prueba
       *[other] { $n } pruebas
    }
before = desde { $label }
before-none = no hay ronda anterior

## Lo que viene, lo que falta, lo que está mal

# $step: a sentence, or what people wrote
due = { $late ->
        [yes] Vencido, { $day }: { $step }
       *[no] { $day }: { $step }
    }
# $name: a domain or a file; $said: what is said of it
of = { $name }: { $said }
# $form: el nombre de un formulario, o de una prueba
to_form = Anotarlo: { $form }
nothing = { $kind ->
        [due] Nada tiene fecha.
        [missing] No falta nada.
        [problems] No se encontró ningún problema en sus archivos.
       *[pages] Aún no se hizo ninguna página.
    }
problems = { $n ->
        [one] { $n } problema en sus archivos
       *[other] { $n } problemas en sus archivos
    }

## Páginas

page = { $kind ->
        [report] Informe
        [plan] Plan
        [meeting] Guía de reunión
        [heard] Lo que nos dijeron
        [cohort] La página del grupo
        [named] La página del grupo, con nombres
       *[index] Índice de { -program(form: "all") }
    }
page-interim = { $name } (provisional, no enviar)
older = se hizo antes del último cambio en los archivos

## Trabajo. $name: a program or the cohort

working = { $kind ->
        [report] Se está haciendo el informe de { $name }…
        [run] Se están haciendo todos los informes de { $name }…
        [check] Se están revisando los archivos de { $name }…
        [release] Se está publicando la ronda de { $name }…
       *[share] Se está empacando lo que puede salir de { $name }…
    }
# $said: the sentence above
step = { $said } Paso { $done } de { $of }: { $step }
# $said: the sentence above; $page: the page that was done last
pages = { $said } { $of ->
        [one] { $done } de { $of } página
       *[other] { $done } de { $of } páginas
    }, la última { $page }
run_ended = { $all ->
        [yes] Las { $of } páginas de { $name } están listas.
       *[no] { $ready } de { $of } páginas de { $name } están listas; las demás no se pudieron hacer:
    }
ended = { $kind ->
        [check] Se revisaron los archivos de { $name }:
        [release] La ronda de { $name }:
       *[share] Lo que puede salir de { $name }:
    }
stopped = { $kind ->
        [report] El informe de { $name } no se terminó. Se guarda lo que ya está hecho.
        [run] No se hicieron todos los informes de { $name }. Se guarda lo que ya está hecho.
        [check] No se terminó de revisar los archivos de { $name }.
        [release] No se terminó de publicar la ronda de { $name }.
       *[share] No se terminó de empacar lo que puede salir de { $name }.
    }
preview = { $running ->
        [yes] La vista previa de { $name } está abierta: muestra de nuevo cada página cuando se guarda un archivo, y nada sale de aquí.
       *[no] La vista previa de { $name } se cerró.
    }
sure = Desde entonces, las páginas que pueden salir se basan en las respuestas de { $round } como están ahora. Lo que se envió no se puede quitar a quien ya lo tiene.
refused = No se pudo empezar: { LIST($reasons, style: "unit") }.
instrument = { $n } preguntas ({ $name })
