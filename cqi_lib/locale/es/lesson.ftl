### Para qué sirve cada paso, para quien acompaña por primera vez: en el escritorio, en ningún informe

heading = Para quien acompaña por primera vez
part = { $part ->
        [purpose] Para qué sirve este paso
        [read] Cómo leer lo que sigue
        [rule] La regla
       *[ask] Qué preguntar al equipo
    }

## step-part: of each notebook

step-1_groundwork-purpose = Antes de medir nada, el equipo dice qué es un buen trabajo para la gente, y cómo su labor debería lograrlo.
step-1_groundwork-read = Siga cada conexión de izquierda a derecha. Deténgase donde una no lleva a nada, y en cada resultado que nadie notaría.
step-1_groundwork-ask = ¿Qué notaría una familia si esto va bien? ¿Cómo lo sabríamos en un año?
step-2_assessment_intake-purpose = ¿De quién es esta opinión? Antes de leer niveles se dice quién respondió, quién no, y qué no se sabía.
step-2_assessment_intake-read = Mire primero quién falta. Luego mire dónde hubo muchos «no sé»: eso es un resultado, y no un hueco en los datos.
step-2_assessment_intake-ask = ¿Qué voz no oímos aquí? ¿Quién nos puede decir lo que no sabemos?
step-3_strengths_challenges-purpose = Aquí el equipo ve cómo está según su propio juicio, y empieza a hablar del porqué. No es una calificación.
step-3_strengths_challenges-read = Bajo, en disputa y desconocido son tres cosas. Un nivel bajo pide trabajo, las opiniones distintas piden hablar, y muchos «no sé» piden a quien lo sepa.
step-3_strengths_challenges-ask = ¿Qué hacemos ya para que esto sea una fortaleza? ¿Dónde lo ve usted de otra manera, y qué ha visto?
step-4_priority_setting-purpose = De todo lo posible, el equipo toma de una a tres cosas, y dice qué, cuánto y para cuándo.
step-4_priority_setting-read = Mire si el orden se mantiene cuando cambian los pesos. Donde queda abierto, decide la conversación y no el número.
step-4_priority_setting-ask = ¿Está en nuestras manos? ¿A quién no debemos dejar atrás? ¿Qué veríamos primero si funciona?
step-5_pdsa_study-purpose = Un cambio se prueba en pequeño antes de hacerlo en todas partes. El equipo predice, prueba, compara y decide.
step-5_pdsa_study-read = Lea la predicción antes que el resultado. En la gráfica, un punto dice poco: mire si los puntos desde la primera prueba están, en conjunto, en otro lugar.
step-5_pdsa_study-ask = ¿Qué esperaban, y por qué? ¿Qué les sorprendió? ¿Qué harán el martes?
step-6_capacity_culture-purpose = Se hacen otra vez las mismas preguntas, para ver qué fue del trabajo, y cómo aprende el equipo.
step-6_capacity_culture-read = Primero va lo que se movió en todas partes: puede ser el ánimo, u otras personas. Solo lo que pasa de ahí puede ser del trabajo.
step-6_capacity_culture-ask = ¿Qué más fue distinto esta vez? ¿Qué aprendimos, también donde el número no cambió?
step-7_cohort_overview-purpose = El grupo ve lo que comparte, para que se ayuden entre sí. No es una clasificación.
step-7_cohort_overview-read = Busque lo que es fuerte en unos lugares y difícil en otros: ahí rinde una hora en común.
step-7_cohort_overview-ask = ¿Quién lo probó ya, y qué haría de otra manera? ¿Qué nos hace falta a todo el grupo?

## Dónde la página de método dice más

place = { $page }, «{ $heading }»
