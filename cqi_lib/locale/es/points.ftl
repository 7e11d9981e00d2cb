### La tabla para los números y los sucesos de un programa, en el escritorio.

## Botones y títulos

word-numbers = Números por mes
word-events = Lo que ocurrió, por día
word-undo = Deshacer
word-redo = Rehacer
word-earlier = Mostrar meses anteriores
word-drop = Descartar lo que no está guardado
word-keep = Seguir escribiendo
word-chart = La gráfica de corridas de la línea en que está
column-date = Fecha
column-label = Qué ocurrió
column-measure = Para qué medida
column-source = De dónde se tomó
column-value = Valor
column-numerator = Contados
column-denominator = De cuántos
column-reason = Por qué no se recogió
corner-numbers = Medida
corner-events = Suceso
how = Las flechas, Enter y Tab mueven; al escribir se reemplaza una celda, F2 la edita; Escape quita lo escrito; otro Escape deja que Tab salga de la tabla. Ctrl-Z deshace, Ctrl-S guarda. Un bloque copiado de una hoja de cálculo se puede pegar con o sin sus encabezados.
new_event = Suceso nuevo
new_events = Sucesos nuevos
event = Suceso del { $day }
events_on_record = En el archivo

## Lo que se dice de una celda

flaw = Permitido: { $allowed }. { $mend }
flaws = { $n ->
        [one] Hay que corregir una celda antes de guardar; ella dice cómo.
       *[other] Hay que corregir { WORD($n) } celdas antes de guardar; cada una dice cómo.
    }
undone = { $n ->
        [0] No hay nada que deshacer.
        [one] Se deshizo, en una celda.
       *[other] Se deshizo, en { $n } celdas.
    }
redone = { $n ->
        [0] No hay nada que rehacer.
        [one] Se rehizo, en una celda.
       *[other] Se rehizo, en { $n } celdas.
    }
no_measures = { $file } todavía no nombra ninguna medida, así que no hay nada que llenar. Anote primero una, en «Lo que se cuenta», en el escritorio o en el cuaderno 5.

## Pegar

# $over: cuántas de las celdas tenían otra cosa
pasted = Se pegó en { $n } { $n ->
        [one] celda
       *[other] celdas
    }{ $over ->
        [0] {""}
        [one] ; una de ellas tenía otra cosa
       *[other] ; { WORD($over) } de ellas tenían otra cosa
    }. Ctrl-Z lo deshace.
left_out = No se pegó nada.
paste_large = No se pegó nada: un bloque de { $rows } filas y { $columns } columnas es más de lo que cabe en esta tabla. Copie menos.
paste_no_room = No se pegó nada: el bloque tiene { $rows } { $rows ->
        [one] fila
       *[other] filas
    } y { $columns } { $columns ->
        [one] columna
       *[other] columnas
    }; desde esta celda hay { $down ->
        [one] una fila
       *[other] { $down } filas
    } y { $right } { $right ->
        [one] columna
       *[other] columnas
    }. Vaya a otra celda o copie menos.
paste_two_dates = No se pegó nada: { WORD($n) } columnas tienen fechas. Copie el bloque con una sola.
paste_twice = No se pegó nada: varias columnas son para las mismas celdas ({ $heads }). Copie el bloque con una de cada una.
# $heads: como mucho cinco; $more: cuántas más
paste_unknown = { $n ->
        [one] Una columna no se conoce aquí
       *[other] { $n } columnas no se conocen aquí
    }: { $heads }{ $more ->
        [0] {""}
       *[other] {" "}y { $more } más
    }. ¿Se pega sin { $n ->
        [one] ella
       *[other] ellas
    }?
paste_take = Pegar las { $n } conocidas
paste_leave = No pegar nada
no_heading = una columna sin encabezado
paste_row_twice = No se pegó nada: la fila { $row } tiene un segundo número para { $day }. Deje uno de los dos.
paste_no_column = No se pegó nada: ninguna medida de { -program(form: "this") } se cuenta con { $names }.
paste_orders = No se pegó nada: no todas sus fechas están escritas de la misma manera ({ $dates }). Escriba año-mes-día.
paste_order = { $n ->
        [one] La fecha { $text } se puede leer de dos maneras.
       *[other] { $text } y otras fechas se pueden leer de dos maneras.
    } ¿Cuál es la correcta?
date_read = { $text } es { $day }
paste_thousands = { $n ->
        [one] { $text } se puede leer de dos maneras.
       *[other] { $text } y otros números se pueden leer de dos maneras.
    } ¿Cuál es la correcta?
number_read = { $text } es { $number }
paste_no_date = No se pegó nada: la fila { $row } no tiene una fecha que se pueda leer, sino «{ $text }». Escriba año-mes-día.
# $known: los códigos de las medidas
paste_no_measure = No se pegó nada: «{ $text }» en la fila { $row } no es una medida de { -program(form: "this") }. Permitido: { $known }.
# $n: números de una medida que están en las hojas de cálculo propias
elsewhere = { $n ->
        [one] { $n } número de esta gráfica viene de las hojas de cálculo en measures/: no se vuelve a escribir aquí.
       *[other] { $n } números de esta gráfica vienen de las hojas de cálculo en measures/: no se vuelven a escribir aquí.
    }
