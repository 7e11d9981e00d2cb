### El plan de mejora de la capacidad: prioridades, objetivos, impulsores, primeras pruebas, tareas, responsables, fechas.

-plan = Plan de mejora de la capacidad
heading = { -plan }
title = { -plan }: { $program }
lead = { CAPITAL(WORD($n, form: "feminine")) } { $n ->
        [one] prioridad
       *[other] prioridades
    } a partir de los resultados de { $round }: { $names }.
foot = Un plan para aprender: cambia según las pruebas muestran qué funciona. No califica a nadie.

## Una prioridad

# $name: quién se ocupa, en palabras de la gente, o «nadie»
owner = A cargo de: { $name }.
nobody = todavía nadie
review-none = No hay fecha para volver a verla.
review = Se volverá a ver el { $day }.
review-past = Se iba a volver a ver el { $day }; no está registrado si se hizo.

## Impulsores y primeras pruebas

tests_caption = { $name }: impulsores y primeras pruebas
first_test_columns-driver = Qué pensamos que lo mueve
first_test_columns-change = Cambio por probar
first_test_columns-test = Primera prueba
first_test_columns-stands = Cómo está
no_test = ninguna registrada
no_idea = todavía sin idea de cambio
no_driver = todavía sin impulsor
# $title: el del ciclo
first_test-began = { $title }, empezó el { $day }
first_test = { $title }, empezará el { $day }
first_test-none = { $title }, sin fecha
first_test-passed = { $title }, debía empezar el { $day }; no hay ningún inicio registrado
first_test-passed-none = { $title }, no hay ningún inicio registrado
more_tests = { $n ->
        [one] Una línea más de impulsores y pruebas está
       *[other] { CAPITAL(WORD($n, form: "feminine")) } líneas más de impulsores y pruebas están
    } en el informe.

## Tareas

tasks_caption = { $name }: tareas
task_columns-task = Tarea
task_columns-who = Quién
task_columns-when = Para cuándo
no_tasks = Todavía no hay ninguna tarea escrita: quién hace qué y para cuándo.
by_when = { $day }
by_when-none = sin fecha
by_when-past = { $day }; ya pasó, no está registrado si se hizo
more_tasks = { $n ->
        [one] Una tarea más está
       *[other] { CAPITAL(WORD($n, form: "feminine")) } tareas más están
    } en el informe.

## Fechas que vienen

dates_caption = Fechas que vienen
date_columns-day = Día
date_columns-what = Qué
aim_day = { $n ->
        [one] Se debe alcanzar el objetivo
       *[other] Se deben alcanzar los objetivos
    } para { $names }
review_day = Toca ver de nuevo { $n ->
        [one] la prioridad elegida
       *[other] las prioridades elegidas
    }: { $names }
start_day = Empieza la prueba: { $title }
