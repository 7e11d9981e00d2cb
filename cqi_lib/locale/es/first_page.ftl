### La primera página: quiénes respondieron, fortalezas, retos, diferencias, vacíos, acuerdos, próximos pasos. Hay lugar para 250 palabras: que sea breve.

## Qué es la página

eyebrow = Informe de { $round_label }, al { $as_of } · { $cohort }
title = { $program }: informe de mejora, { $round_label }
page_of = Página { $page } de { $pages }
page_heading = Esta ronda en una página
foot = Este informe es para aprender. No es una calificación, ni una auditoría, ni una comparación entre { -program(form: "many") }, y no tiene un número total. Se entrega a la dirección { -program(form: "of-the") }; si se comparte, lo decide la dirección.
prepared = Al { $as_of }. Organizado en torno a { LIST($areas, style: "unit") }. Hecho con el cuaderno de trabajo para la mejora continua de la calidad (CQI), versión { $version }.
prepared-plain = Al { $as_of }. Hecho con el cuaderno de trabajo para la mejora continua de la calidad (CQI), versión { $version }.

## Encabezados y nombres

head-who = Quiénes respondieron
head-differ = Donde las opiniones difieren
head-unknown = Lo que no se sabe
head-agreed = Lo que se acordó
head-working = ¿Está funcionando?
head-open = Prometido y aún pendiente
head-next = Lo que sigue
head-levels = Niveles:
head-notes = Notas de la reunión del equipo
head-skip = Ir a los detalles
head-contents = En este informe
# Junto al nombre de un ámbito
head-priority = su prioridad
# Bajo los tres números de un objetivo
head-start = inicio
head-now = ahora
head-aim = objetivo
# Palabras que llevan a su significado, con | entre ellas; si una es parte de otra, la más larga primero. Todas las formas que tienen las frases
terms = señales de cambio|señal de cambio|señales|señal|fortalezas|fortaleza|retos|reto|niveles|nivel
# Aquellas que puede tener una frase sobre una medida
terms-signal = señales de cambio|señal de cambio|señales|señal

## Niveles. $low, $goal y $high son niveles con su número, como «1 Todavía no»

scale_note = de { $low } a { $high }; el nivel deseado es { $goal } (la marca alta). No son una calificación.
# $lengths: yes si las escalas tienen distinto número de niveles
scales_differ = los ámbitos tienen aquí escalas de respuesta { $lengths ->
        [yes] de distinta longitud
       *[no] distintas
    }; la marca alta es el nivel deseado de cada uno. No son una calificación.
no_answers = No hay respuestas registradas para esta ronda.
not_asked = En esta ronda no se preguntó a nadie.
all_known = Todos los ámbitos tienen suficientes respuestas.

## Lo que se acordó

nothing_agreed = Todavía no se ha anotado ninguna prioridad.
no_aim = Todavía no se ha anotado ningún objetivo: qué, cuánto, para cuándo, para quiénes.
# $name: una medida en pocas palabras, como la escribieron; $unit: por ejemplo, «de cada 100 familias»
counted = { CAPITAL($name) }, { $unit }
counted-plain = { CAPITAL($name) }
also = Además se eligió trabajar en: { $names }.
# Un objetivo de la ronda anterior, cuando ahora se eligieron otros; después se dice cómo va. $measure: en pocas palabras, como la escribieron
aim_before = De { $before }: { $domain }, { $measure }.
# En la ronda anterior se fijó otro número para la misma medida, cuyos valores están arriba
aim_moved = El objetivo de { $before } era { $to }{ $by ->
        [none] {""}
       *[other] {" "}para el { $by }
    }{ $reached ->
        [yes] ; ahora está alcanzado
        [no] { $passed ->
            [yes] ; ahora no está alcanzado
           *[no] {""}
        }
       *[none] {""}
    }.
still_open = { $n ->
        [one] { CAPITAL(WORD($n, form: "feminine")) } promesa ya pasó su fecha; ningún registro dice que se cumplió.
       *[other] { CAPITAL(WORD($n, form: "feminine")) } promesas ya pasaron su fecha; ningún registro dice que se cumplieron.
    }

## Lo que sigue

day = { CAPITAL(DATE($on, form: "weekday")) }
near_day = { $on }
near_day-this_year = { DATE($on, form: "monthday") }
due_day = { $on }
no_date = Todavía sin fecha
nothing_next = Ningún próximo paso tiene fecha todavía.
nothing_next-chart = { nothing_next } Uno bueno: volver a mirar la gráfica.
overdue = Vencido
retake = Toca repetir la evaluación.
# Junto a un día que ya pasó
retake-since = Desde entonces toca repetir la evaluación.
# $subject: un ciclo, con su número y título
step-study = Ciclo { $subject }: mire el resultado junto a la predicción.
# No se anotó ninguna predicción
step-study-alone = Ciclo { $subject }: mire el resultado.
step-decision = Ciclo { $subject }: decida si se adopta, se adapta, se amplía o se deja.
step-prediction = Ciclo { $subject }: anote una predicción antes de que empiece.
step-start = Ciclo { $subject }: empieza.
step-start-late = Ciclo { $subject }: empiécelo o póngale una fecha nueva.
# $subject: un ámbito
step-review = { $subject }: toca revisarlo de nuevo.
step-review-one = Una prioridad: toca revisarla de nuevo.
points_needed = { $name }: { $n ->
        [one] falta
       *[other] faltan
    } al menos { $n } { $frequency ->
        [day] { $n ->
            [one] día más
           *[other] días más
        }
        [week] { $n ->
            [one] semana más
           *[other] semanas más
        }
        [month] { $n ->
            [one] mes más
           *[other] meses más
        }
       *[quarter] { $n ->
            [one] trimestre más
           *[other] trimestres más
        }
    } de datos para que la gráfica pueda decir algo.
