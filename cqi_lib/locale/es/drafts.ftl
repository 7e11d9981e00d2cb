### Lo que dicen los formularios de lo que se escribió y no se guardó: borradores que se ofrecen de nuevo, y cambios de dos personas.

word-take_back = Recuperarlo
word-throw_away = Desecharlo
word-show = Mostrarlo
word-drop = Desecharlo y leer el archivo
word-stay = Seguir escribiendo
word-anew = Mostrarlo de nuevo
left = { $live ->
        [yes] Escrito el { DATE($at) }, { TIME($at) }, en una ventana que sigue abierta, y no guardado.
       *[no] Escrito el { DATE($at) }, { TIME($at) }, y no guardado.
    }
left-some_day = { $live ->
        [yes] Escrito antes en una ventana que sigue abierta, y no guardado.
       *[no] Escrito antes y no guardado.
    }
of_draft-take_back = Recuperarlo ({ $time })
of_draft-throw_away = Desecharlo ({ $time })
of_draft-show = Mostrarlo ({ $time })
in_draft = Lo que se escribió (+ es nuevo, - se quita):
nothing_new = No contiene nada que no esté ya aquí.
taken_back = Recuperado. Todavía no se escribió nada en { $file }.
asked = Lo que escribió aquí no está guardado. Si se lee { $file } de nuevo, se pierde.
to_choose = { $count ->
        [one] { CAPITAL(WORD($count)) } lugar se cambió también en otra ventana o a mano. Elija qué debe quedar; hasta entonces no se guarda nada.
       *[other] { CAPITAL(WORD($count)) } lugares se cambiaron también en otra ventana o a mano. Elija qué debe quedar; hasta entonces no se guarda nada.
    }
choice-mine = Dejar lo mío: { $place }
choice-theirs = Tomar lo otro: { $place }
side-mine = Lo suyo: { $there ->
        [no] quitado
       *[yes] { $text }
    }
side-theirs = Lo otro: { $there ->
        [no] quitado
       *[yes] { $text }
    }
not_yet = { $count ->
        [one] No se guardó: elija primero arriba qué debe quedar en { WORD($count) } lugar.
       *[other] No se guardó: elija primero arriba qué debe quedar en { WORD($count) } lugares.
    }
landed = También contiene cambios que se guardaron entretanto en otro lugar: { $places }.
not_kept = Lo que escribe no puede ponerse a salvo en este momento ({ SMALL($reason) }). Siga escribiendo y guarde pronto.
kept_again = Lo que escribe está otra vez a salvo.
kept_aside = En la carpeta del grupo de programas no se puede escribir. Lo que escribe y no guarda queda en { $folder }.
kept_new = Lo que escribe queda en { $folder } hasta que se cree el grupo.
gone = El programa que está detrás de este formulario terminó, o se cortó la conexión con él; aquí ya no se puede escribir. Lo que escribió está a salvo, salvo los últimos dos segundos. Si no sigue por sí solo, ejecute las celdas de nuevo (Run, Run All Cells) y se le ofrecerá aquí.
before_saving = Lo que está arriba es de antes.
