### Lo que contiene el registro de un ciclo y lo que espera. Estas frases cuentan; no apremian.

# Para quien evalúa, en el escritorio. $first, $second, $third: como el formulario llama a los campos, entre comillas; $missing: nombres
# así, seguidos
cycle_line = { cycle_state }. Sigue: { $due ->
        [prediction] { $first }; después { $second }
        [start] { $first }, el día en que empieza la prueba
        [end] { $first }, en su último día; después { $second } y { $third }
        [study] { $first }, { $second } y { $third }
        [decision] { $first } y { $second }
        [standard] { $first }, para que el cambio se mantenga
       *[next-cycle] { $first }: qué sigue y cuándo, o el ciclo que le sigue
    }.
cycle_line-empty = { cycle_line } { cycle_empty }
# Para quien escribe el archivo. Palabras como actual_start son sus claves: quedan como están, igual que los valores entre paréntesis
file_line = { cycle_state }. Sigue: { $due ->
        [prediction] una predicción (made_on, low, high) antes de que empiece la prueba; después actual_start
        [start] actual_start, el día en que empieza la prueba
        [end] actual_end, en su último día; después as_planned y observations
        [study] result, learned y studied_on
        [decision] decision (adopt, adapt, abandon, expand o stopped) y reason
        [standard] standard (owner, procedure, monitoring), para que el cambio se mantenga
       *[next-cycle] next (plan, on), o el archivo del próximo ciclo
    }.
file_line-empty = { file_line } { cycle_empty }
cycle_state = { $state ->
        [planned] planeado
        [testing] la prueba está en curso
        [study-due] la prueba terminó
        [decision-due] estudiado, todavía sin decidir
       *[decided] decidido
    }
# $missing: como los llama el formulario, para quien escribe el archivo con sus claves: risks («A quién podría perjudicar»)
cycle_empty = Todavía vacío, si se sabe: { $missing }.
# $label: como un formulario llama a un campo
field = «{ $label }»

## Cuánto de un ciclo está anotado. $parts: como «Planificar 9 de 10»; $missing: como «quién hace qué»

filled = Anotado: { LIST($parts, style: "unit-short") }.
filled-missing = { filled } Sin anotar: { $missing }.
filled-step = { $step ->
        [plan] Planificar
        [do] Hacer
        [study] Estudiar
       *[act] Actuar
    } { $there } de { $of }
filled-field = { $field ->
        [objective] qué se quiere aprender
        [change] qué será diferente
        [theory] por qué debería funcionar
        [predictions] una predicción
        [measure] una medida
        [tasks] quién hace qué
        [scale] el tamaño de la prueba
        [data_plan] cómo se reúnen los datos
        [risks] a quién podría perjudicar o dejar fuera
        [planned_start] cuándo debe empezar
        [actual_start] cuándo empezó
        [actual_end] cuándo terminó
        [as_planned] si salió según lo planeado
        [observations] qué se observó
        [result] el resultado
        [learned] qué se aprendió
        [decision] la decisión
        [reason] el motivo de la decisión
        [standard] cómo se mantiene el cambio
        [what_changes] qué cambia después
        [wider] dónde se prueba después
       *[instead] qué se prueba en su lugar
    }

## De qué tamaño debería ser una prueba

# $person: cómo se llama a una de las personas atendidas, como «participante»
size_suggested = Lo que el equipo dice de su convicción, del costo de fallar y de la disposición sugiere: { $size ->
        [one] 1{"\u00A0"}{ $person }, durante un día
        [few] unas pocas personas en una sede, durante dos semanas como máximo
        [site] una sede entera
       *[all] en todas partes; está listo para ponerse en marcha
    }.
size_big = Una primera prueba { $larger ->
        [both] en { WORD($sites, form: "feminine") } sedes y de { WORD($days) } días
        [sites] en { WORD($sites, form: "feminine") } sedes
       *[days] de { WORD($days) } días
    }: una sede o dos semanas mostrarían antes un camino equivocado y costarían menos.
