### Títulos, párrafos y encabezados de los cuadernos, como están en una página. Un mensaje se llama como las palabras que dice en inglés.

## 1_groundwork

groundwork = Trabajo de base
what-quality-means-here-and-how-the-program-works = Qué significa aquí la calidad y cómo funciona { -program(form: "the") }.
indicators = Indicadores
work-on-the-groundwork = Trabajar en el trabajo de base

## 2_assessment_intake

who-answered = Quiénes respondieron
the-people-behind-the-assessment-and-the-answers-that-count = Las personas detrás de la evaluación, y las respuestas que cuentan.
every-answer-accounted-for = Cuenta de todas las respuestas
what-people-did-not-know = Lo que la gente no sabía
invited-and-answered-role-by-role = Personas invitadas y que respondieron, función por función
how-each-person-answered = Cómo respondió cada persona
problems-in-the-files = Problemas en los archivos
in-plain-words-to-copy = En palabras sencillas, para copiar
levels-by-language = Niveles por idioma
answers-from-an-interview-or-on-paper = Respuestas de una entrevista o en papel
columns-of-a-file-that-is-not-recognized = Columnas de un archivo que no se reconoce

## 3_strengths_challenges

strengths-and-challenges = Fortalezas y retos
how-each-domain-stands-why-and-a-way-to-start-the-conversation-low-disputed-and-unknown-are-three-different-things = Cómo está cada ámbito, por qué, y una manera de empezar la conversación. Bajo, en disputa y desconocido son tres cosas distintas.
strengths-keep-and-share = Fortalezas: mantener y compartir
challenges-improve = Retos: mejorar
views-differ-talk = Las opiniones difieren: conversar
leaders-and-others-side-by-side = La dirección y las demás personas, lado a lado
least-consensus = Menor acuerdo
not-enough-information-find-out = Información insuficiente: averiguar
equity = Equidad
topic-by-topic = Tema por tema
in-people-s-own-words = En las propias palabras de la gente

## 4_priority_setting

priority-and-aim = Prioridad y objetivo
what-was-chosen-to-work-on-and-what-is-thought-to-change-it = En qué se eligió trabajar, y qué se piensa que lo cambia.
capacity-improvement-plan = Plan de mejora de la capacidad
how-it-was-weighed = Cómo se sopesó
how-firm-the-order-is = Qué tan firme es el orden
without-any-one-person-s-answers = Sin las respuestas de cada persona, una por una
weigh-together = Sopesar en conjunto
write-down-what-was-agreed = Anotar lo acordado

## 5_pdsa_study

cycles-of-change = Ciclos de cambio
plan-do-study-act-small-tests-each-with-a-prediction-and-the-measures-they-should-move = Planificar, hacer, estudiar, actuar: pruebas pequeñas, cada una con una predicción, y las medidas que deberían mover.
what-the-coach-noted = Lo que anotó quien acompaña como { -coach }
work-on-a-cycle = Trabajar en un ciclo
what-is-counted-over-time = Lo que se cuenta en el tiempo
this-month-s-numbers = Los números de este mes

## 6_capacity_culture

since-last-time = Desde la vez anterior
the-same-questions-in-two-rounds-and-what-the-records-show-about-learning = Las mismas preguntas en dos rondas, y lo que los registros muestran sobre el aprendizaje.
culture-of-learning = Cultura de aprendizaje

## 7_cohort_overview

where-the-group-stands = Dónde está el grupo
levels-and-findings-over-all-programs-what-they-work-on-and-what-they-can-learn-from-each-other = Niveles y hallazgos de { -program(form: "all") }, en qué trabajan, y qué pueden aprender { -program(form: "each-other") }.
since-the-round-before = Desde la ronda anterior
what-programs-work-on = En qué trabajan { -program(form: "the-many") }
how-far-the-work-is = Hasta dónde ha llegado el trabajo
strong-here-can-help-there = Fuertes aquí, pueden ayudar allá
change-ideas-and-what-became-of-them = Ideas de cambio, y en qué quedaron
for-the-next-meeting = Para la próxima reunión
by-name-for-the-evaluator = Por nombre, para quien evalúa
do-the-answers-hold-together = ¿Son coherentes las respuestas?
