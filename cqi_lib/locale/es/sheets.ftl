### El formulario del escritorio para las hojas de cálculo de un programa: lo que se pregunta, lo que se leería y que está bien

word-which = Qué hoja de cálculo
word-none = Todavía sin hoja de cálculo
word-other = Otra hoja de cálculo, por su ruta
word-look = Mirarla
word-heading = Encabezado
word-stands_for = Es
word-proposed = como se propone abajo
word-ignore = no se lee
word-group = Los grupos de personas están en la columna
word-no_group = como se propone abajo, si los hay
word-confirm = Confirmar: se lee así
word-anew = Proponerlo de nuevo
word-define = Definir estas medidas
word-rules = Qué filas cuentan
word-number = Número
word-rows = Filas
word-all_rows = todas
word-words = con una de estas palabras
word-words_typed = con una de estas palabras, con | entre ellas
word-from = Solo si desde la fecha en
word-no_dates = pasa cualquier tiempo
word-to = hasta la fecha en
word-days = pasan como mucho tantos días
word-add_rule = Contar así
word-person = Cada persona cuenta una vez por período; las personas se distinguen por
word-each_row = cada fila cuenta
word-repeated = Una fila que está dos veces cuenta
word-not_said = todavía sin decir
word-once = una vez
word-each = cada vez
take_back = Retirar cómo se cuenta { $number }
look_at = Mirar { $file }
# $file: una hoja de cálculo; $why: en qué se distingue su disposición
waits = { $file } espera: tiene { $why }. Mientras nadie diga cómo se lee, sus números no están en ningún informe.
new = Nuevo en la lista: { LIST($names, style: "unit") }.
reading = Se está leyendo { $file } …
as_read = Así se leería { $file }. Nada se guarda hasta que usted lo confirme.
already = { $file } se lee así, como se confirmó. Cambie algo o pida una propuesta nueva; nada cambia hasta que usted la confirme.
known = { $file } tiene una disposición que ya se confirmó y se lee así cuando esté en su carpeta. Confirme para ponerlo allí.
instead = { $file } se lee como se confirmó. Lo que confirme aquí lo reemplaza.
asked = { $n ->
        [one] Antes hay que decir una cosa sobre { $file }.
       *[other] Antes hay que decir { $n } cosas sobre { $file }.
    }
unmatched = Ningún encabezado de { $file } nombra una medida. Diga qué es un encabezado, o defina la medida en «{ $form }».
wrong = { $file } no se puede leer como está.
# $mapping: un archivo
kept = Desde ahora { $file } se lee así, y también todo archivo con la misma disposición, se llame como se llame. Guardado en { $mapping }.
brought = { $file } está ahora en { $folder }.
no_file = No existe el archivo { $file }. Escriba su ruta, como ~/Downloads/log.xlsx.
undefined = Todavía no hay ninguna medida. Los encabezados de { $file } dan { $n ->
        [one] esta
       *[other] estas
    }; qué es mejor, y qué es parte de qué, lo dice usted después en «{ $form }».
defined = { $n ->
        [one] Se definió una medida
       *[other] Se definieron { $n } medidas
    } en { $file }.
numbers = Los números como se leerían
period = Período

## Lo que se pregunta. $found, $column: del archivo, entre comillas; $measure: su nombre

ask-order = ¿Qué va primero en { $found }?
ask-fiscal = ¿En qué mes empieza el año fiscal?
ask-decimals = { $found } puede ser mil y algo, o uno y algo. Antes de los decimales va
ask-date = ¿Qué columna dice el mes?
ask-column = Más de una columna puede ser el { $part ->
        [numerator] numerador
        [denominator] denominador
       *[other] valor
    } de «{ $measure }». ¿Cuál es?
ask-fraction = { $column } tiene números como { $found }, y «{ $measure }» se cuenta por cada cien. Son
ask-percent = { $column } tiene signos de porcentaje, pero «{ $measure }» no se cuenta por cada cien. Si está bien, sus números son
ask-count = { $column } puede tener recuentos, o tantos de cada cien, para «{ $measure }». Tiene
answer-order = { $code ->
        [day] el día
       *[month] el mes
    }
answer-decimals = { $code ->
        [comma] una coma
       *[point] un punto
    }
answer-fraction = { $code ->
        [fraction] partes de uno: 0.45 es 45 de 100
       *[number] tan pequeños como eso: 0.45 de 100
    }
answer-percent = de todos modos porcentajes
answer-count = { $code ->
        [numerator] cuántos lo lograron: el numerador
        [denominator] cuántos había: el denominador
       *[number] tantos de cada cien
    }
meaning = { $part ->
        [numerator] { $measure }: el numerador
        [denominator] { $measure }: el denominador
       *[other] { $measure }
    }
# $words: en la columna, o none
rule = { $number }: { $words ->
        [none] todas las filas
       *[other] filas con { $words } en { $column }
    }{ $days ->
        [none] {""}
       *[other] , como mucho { $days } días después de { $start } hasta { $end }
    }
no_words = Diga con qué palabras en { $column } cuentan las filas.
quoted = «{ $text }»
