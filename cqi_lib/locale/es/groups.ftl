### Una medida para grupos de participantes.

heading = La misma medida para grupos de { $people }
caption = { $name }, { $unit }
columns = { $column ->
        [group] Grupo
        [before] Antes de la primera prueba
        [since] Desde la primera prueba
        [all] Todos los períodos
       *[line] Desde { $since }
    }
# El número de un grupo con las cantidades que hay detrás
cell = { $value } ({ $n } de { $of })
# $hidden: se contó algo que no puede mostrarse
cell-none = { $hidden ->
        [yes] no se muestra
       *[no] sin datos
    }
# $tested: hay dos tramos de tiempo
note = Los períodos se juntan porque uno solo es a menudo demasiado pequeño para compararlo. { $tested ->
        [yes] Dos números de un grupo no muestran un cambio, y una diferencia entre grupos puede ser azar.
       *[no] Una diferencia entre grupos puede ser azar.
    }
# $since: el primer período de la línea con la que se comparan los puntos
left_out = Desde { $since } hay otra línea; los períodos anteriores quedan fuera.
# $most: la cantidad más grande que no se muestra
note-hidden = { note } No se muestran las cantidades de 1 a { $most }, ni lo que las revelaría.
