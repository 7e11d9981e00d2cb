### Lo que enumera el cuaderno de inicio: los pasos, los programas y las rondas del grupo; solo para quien evalúa

## Los cuadernos en el orden del proceso, y de qué trata cada uno

steps-1_groundwork = Trabajo de base
steps-1_groundwork-about = la visión de la calidad y cómo trabaja { -program(form: "the") }
steps-2_assessment_intake = Evaluación
steps-2_assessment_intake-about = quiénes respondieron y qué respuestas cuentan
steps-3_strengths_challenges = Fortalezas y retos
steps-3_strengths_challenges-about = cómo está cada ámbito y por qué
steps-4_priority_setting = Prioridad y objetivo
steps-4_priority_setting-about = qué se eligió y qué debería moverlo
steps-5_pdsa_study = Ciclos de cambio
steps-5_pdsa_study-about = una prueba: lo predicho, lo hallado, lo aprendido, lo decidido
steps-6_capacity_culture = Desde la última vez
steps-6_capacity_culture-about = las mismas preguntas otra vez, y los hábitos de aprendizaje
steps-7_cohort_overview = El grupo de { -program(form: "many") }
steps-7_cohort_overview-about = el grupo en conjunto, sin nombrar { -program(form: "no") }

## La lista de programas

programs_columns-program = { CAPITAL(-program) }
programs_columns-parameter = Parámetro
programs_columns-answered = Respondieron
programs_columns-measures = Medidas
programs_columns-cycles = Ciclos
programs_columns-problems = Problemas
programs_caption = { CAPITAL(-program(form: "many")) } de { $cohort }, { $round_label }
programs = { $n } { $n ->
        [one] { -program }
       *[other] { -program(form: "many") }
    }: { LIST($names, style: "unit") }
no_problems = ninguno

## La lista de rondas

rounds_columns-round = Ronda
rounds_columns-parameter = Parámetro
rounds_columns-date = Fecha
rounds_columns-answers = Las respuestas son
rounds_caption = Rondas
# En la columna «Las respuestas son»
answers-confidential = confidenciales
answers-named = con nombre
