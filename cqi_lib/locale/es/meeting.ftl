### La guía para la reunión en la que coach y personal eligen prioridades: una página que se imprime y en la que se escribe.

-meeting = Elegir prioridades en conjunto
heading = { -meeting }
title = { -meeting }: { $program }
# $staff: cómo llama el grupo de programas al personal
lead = Una guía para quien acompaña como { -coach } y para el grupo «{ $staff }», de unos { $minutes } minutos, con los resultados de { $round }.
ground-answers = Son respuestas de personas, no una calificación. Los números abren la conversación; deciden las personas que están en la sala.
ground-turns = Cada quien habla una vez antes de que alguien hable dos veces. Lo que respondió una sola persona no es asunto de nadie.
foot = Después, quien acompaña como { -coach } anota los puntos, los votos y lo elegido en los registros { -program(form: "of-the") }, y de ahí sale el plan.

## Partes de la reunión, cada una con un consejo. $people: cómo llama el grupo de programas a las personas atendidas

step = { $name } ({ $minutes } minutos)
steps-works = Lo que ya funciona
hints-works = Empiecen aquí: ¿qué queremos conservar, y qué lo hizo posible?
steps-hard = Lo que es difícil
hints-hard = Para cada uno: ¿coincide con lo que vemos? ¿Qué hay detrás?
steps-unclear = Donde lo vemos diferente, y lo que no sabemos
hints-unclear = Una diferencia pide una conversación, no una votación.
steps-weigh = Sopesar
hints-weigh = Den a cada ámbito de 1 a 5 puntos, primero cada quien por su cuenta, luego en conjunto. En el esfuerzo, 5 es un gran esfuerzo.
steps-choose = Elegir de una a tres
hints-choose = Mejor pocas. Escriban por qué, y qué queda en espera.
steps-test = Una primera prueba
hints-test = ¿Qué podríamos probar con un grupo pequeño de { $people } de aquí al próximo martes?

## Lo que hay en ellas

strengths = { $n ->
        [one] Fortaleza
       *[other] Fortalezas
    }: { $names }.
# Donde ningún ámbito es una fortaleza. $rest: de los ámbitos en camino, no hay otros, o empatan con uno de estos, o están más abajo
on_the_way = { $rest ->
        [none] En camino
        [alike] Algunos de los que van en camino, todos con la misma valoración
        [tied] Entre los de valoración más alta de los que van en camino
       *[further] Con la valoración más alta entre los que van en camino
    }: { $names }.
no_strengths = Hoy, cada ámbito con un nivel es un reto; pregunten al grupo qué funciona.
no_strengths-hidden = No se puede mostrar ningún nivel; pregunten al grupo qué funciona.
no_challenges-hidden = No se puede mostrar ningún nivel; pregunten al grupo qué cuesta.
# $building: hay ámbitos en camino
no_challenges = Ningún ámbito se considera un reto. { $building ->
        [yes] ¿Cuál de los que van en camino
       *[no] ¿Qué ámbito
    } importa más para { $people }?
more = { $n ->
        [one] Uno más está
       *[other] { CAPITAL(WORD($n)) } más están
    } en el informe.
unknown = Todavía no se sabe: { $names }. ¿Quién nos lo podría decir?
nothing_differs = Aquí no hay ningún ámbito marcado como uno en el que las opiniones difieran. ¿Qué nos podría estar faltando?

## Tablas en las que se escribe

weigh_caption = Puntos de 1 a 5
# $weights: criterios con su peso, como «esfuerzo 2»
weights = Los pesos: { $weights }.
choice_caption = Lo que elegimos
chosen_columns-choice = Nuestra elección
chosen_columns-why = Por qué esta
chosen_columns-who = A cargo de
chosen_columns-test = Primera prueba, para cuándo
# Se oye, no se ve, en una celda que se llena a mano
to_write = por llenar
