### Palabras dentro y alrededor de las figuras. En una gráfica hay poco espacio: tan cortas como en inglés.

show_table = Ver estos números en una tabla
table_region = Tabla: { $caption }

## El eje del tiempo

month_short = { DATE($day, form: "month-name-short") }
month_long = { DATE($day, form: "month-name") }
day_short = { DATE($day, form: "short") }
quarter_short = { DATE($first, form: "month-name-short") }–{ DATE($last, form: "month-name-short") }
today = este informe

## Una gráfica de corridas

no_data = sin datos
# $reason: por qué, como se escribió
not_collected = no se recogió: { $reason }
no_points = Todavía no hay ningún punto
baseline = Línea base { $value }
middle_line = Línea central { $value }
frozen = fija
all_points = de todos los puntos
target = Meta { $value }
aim = Objetivo { $value }
by_date = para el { $day }
before_test = Antes de la primera prueba
since_test = Desde la primera prueba
# $above y $baseline: yes o no
run_words = { $n } seguidos por { $above ->
        [yes] encima
       *[no] debajo
    } de la { $baseline ->
        [yes] línea base
       *[no] línea central
    }
run_of = { $n } de { $of } por { $above ->
        [yes] encima
       *[no] debajo
    } de la { $baseline ->
        [yes] línea base
       *[no] línea central
    }, los demás sobre ella
level_words = { $n } puntos, en conjunto más { $above ->
        [yes] altos
       *[no] bajos
    }
cycles_heading = Ciclos, con la decisión
event_line = { $day }: { $label }
# Donde empieza una nueva fase
new_line = Línea nueva { $value }
new_line_flag = Línea nueva: { $why }
new_line_flag-plain = Línea nueva

## Encabezados de columnas

level_heading = Nivel
state_heading = Estado
change_heading = Cambio
moved_heading = Temas que se movieron
programs_heading = { CAPITAL(-program(form: "many")) }
cycle_numbers = Ciclo

## Qué significa cada marca

key_everyone = todas las personas juntas
key_person = { -staff(form: "a") }
key_leader = la dirección
key_staff = { -staff(form: "the") } en conjunto
key_coach = { -coach }
key_others = mitad central de { -program(form: "the-others") }
key_median = { -program } del medio
key_programs = mitad central de { -program(form: "the-many") }
key_target = nivel deseado
key_predicted = predicho antes de la prueba
key_result = resultado
key_planned = planeado
decision_keys = { $decision ->
        [adopt] adoptado
        [expand] ampliado
        [adapt] adaptado
        [abandon] dejado
       *[stopped] detenido: sin datos
    }
# Una práctica que el registro del programa muestra o no muestra
key_shown = el registro lo muestra
key_not_shown = no está en el registro
key_open = es pronto, o no corresponde

## Diagrama de impulsores y rampa

# $column: 0 el objetivo, 1 impulsores primarios, 2 impulsores secundarios, 3 ideas
driver_column = { $column ->
        [0] El objetivo
        [1] Qué lo mueve (impulsores primarios)
        [2] Impulsores secundarios
       *[3] Cambios por probar
    }
ramp_axis = { $unit ->
        [people] Personas en la prueba
        [sites] Sedes de la prueba
       *[days] Días de la prueba
    }; cada línea es unas tres veces la de abajo
not_noted = No se anotó el tamaño de ninguna prueba
not_noted_short = sin anotar
