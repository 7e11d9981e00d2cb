### El diccionario de datos de las tablas que salen del escritorio. Los nombres de tablas y columnas quedan como están.

# El nombre de su hoja en un libro: 31 letras como máximo, sin : \ / ? * [ ]
sheet = diccionario de datos
columns = { $column ->
        [table] tabla
        [column] columna
        [kind] tipo
       *[meaning] significado
    }

## any-column: una columna que tienen varias tablas

any-area = id del área
any-domain = id del ámbito
any-round_id = ronda

## table-row: qué es una fila de una tabla; después, sus columnas

cohort_bands-row = Una fila: un ámbito en { -program(form: "all") } de una ronda.
cohort_bands-programs = { -program(form: "many") } con un nivel que se puede usar
cohort_bands-median = mediana, a 0.25
cohort_bands-lower = cuartil inferior, a 0.25; a partir de 8 { -program(form: "many") }
cohort_bands-upper = cuartil superior, a 0.25; a partir de 8 { -program(form: "many") }

cohort_states-row = Una fila: los estados de un ámbito, contados en { -program(form: "all") } de una ronda; a partir de 5 { -program(form: "many") }.
cohort_states-programs = { -program(form: "many") }
cohort_states-strength = { -program(form: "many") } en { -program(form: "them") } que el ámbito es una fortaleza
cohort_states-challenge = { -program(form: "many") } en { -program(form: "them") } que es un reto
cohort_states-building = { -program(form: "many") } en { -program(form: "them") } que no es ni lo uno ni lo otro
cohort_states-not_enough = { -program(form: "many") } con información insuficiente
cohort_states-conversation = { -program(form: "many") } en { -program(form: "them") } que merece una conversación

cohort_movement-row = Una fila: el cambio de un ámbito entre dos rondas en { -program(form: "all") } que estuvieron en ambas; a partir de 6 { -program(form: "many") }.
cohort_movement-from_round = ronda anterior
cohort_movement-to_round = ronda posterior
cohort_movement-domain = id del ámbito; vacío para todos los ámbitos en conjunto
cohort_movement-programs = { -program(form: "many") } cuyos niveles se pueden comparar
cohort_movement-change = cambio promedio en niveles, a 0.1
cohort_movement-p = p bilateral de la prueba de cambio de signos, a 0.0001
cohort_movement-p_holm = lo mismo, corregido por todos los ámbitos de las dos rondas (Holm)
cohort_movement-d_z = cambio promedio entre la desviación estándar de los cambios, a 0.1
cohort_movement-exact = se contaron todas las combinaciones de signos

domain_names-row = Una fila: un ámbito del cuestionario.
domain_names-area_name = área
domain_names-domain_name = ámbito
