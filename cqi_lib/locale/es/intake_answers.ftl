### Lo que se dice de un archivo de respuestas cuando ya es una tabla: quién respondió, de qué programa, cuándo y qué; y qué no se usa.
### Lo que va entre `…` y los nombres de columnas (respondent_id, submitted_at) se escriben tal cual. $rows, $names, $ids y similares
### se citan del archivo.

## De varios módulos

any-correct = Corríjalo.
# $word: entre comillas
any-did_you_mean = ¿Quiso decir { $word }?
any-one_row = una fila por cada persona que respondió
any-different_ids = o dé a personas distintas identificadores distintos.
any-not_used = Estas filas no se usaron.
any-mapping = archivo de correspondencias
any-respondent = persona { $id }
any-plain_text = texto simple
any-program_name = el nombre de un programa

## answers

# $levels: los nombres de los niveles de una escala, del número menor al mayor
answers-cut = un número de { $low } a { $high } ({ $levels })

## choice

choice-columns = columnas { $columns }
choice-sheet_name = Corrija el nombre, o borre la línea: es para libros de hojas de cálculo.
choice-no_sheet = ninguna hoja: el archivo es texto
choice-sheets-found = { $n } hojas con respuestas: { $names }
choice-sheets-allowed = una sola hoja
choice-sheets-mend = Escriba `sheet:` con su nombre en el archivo de correspondencias.
choice-headless-found = ninguna fila de encabezados; la primera fila empieza con { $cells }
choice-headless-allowed = una fila de encabezados: respondent_id, program, role y los códigos de las frases, o item y answer
choice-headless-mend = Agregue los encabezados, o asígnelos en el archivo de correspondencias.
# $pairs: { choice-pair }, varias veces
choice-headless-mend-near = ¿Quiso decir { $pairs }? { choice-headless-mend }
# Ambos entre comillas: lo que quizá se quiso decir, y lo que está ahí
choice-pair = { $known } en lugar de { $found }
choice-hidden_sheets-found = hojas ocultas: { $names }
choice-hidden_sheets-mend = Vea si contienen respuestas.
choice-hidden_sheets-mend-read = { choice-hidden_sheets-mend } La hoja que se leyó también está oculta.
choice-hidden_rows-found = filas ocultas
choice-hidden_rows-mend = Se leyeron como todas las demás; bórrelas si no cuentan.
choice-hidden_columns-found = columnas ocultas
choice-hidden_columns-mend = Se leyeron como todas las demás.

## duplicates

# $mail: si a las personas se les conoce por una dirección de correo
duplicates-same-found = { $mail ->
        [yes] las mismas respuestas de una dirección de correo dos veces
       *[no] las mismas respuestas dos veces
    }
duplicates-same-mend = Se conservó la primera fila.
duplicates-differ-found = { $mail ->
        [yes] una dirección de correo con respuestas diferentes
       *[no] una persona con respuestas diferentes
    }
duplicates-no_times-found = { duplicates-differ-found }, y ninguna hora que diga cuáles fueron las últimas
duplicates-no_times-mend = Borre la fila que no cuenta, { any-different_ids }
duplicates-differ-mend = Cuenta la fila { $row }, la última completa; borre la otra si no cuenta.
duplicates-differ-mend-mail = Cuenta la fila { $row }, la última completa; si varias personas comparten la dirección, escriba `ignore` para su columna en el archivo de correspondencias.
# $again: qué hacer, en oraciones enteras
duplicates-differ-mend-again = Cuenta la fila { $row }, la última completa. { $again }
duplicates-roles-found = una persona en varias funciones: { $roles }
duplicates-roles-allowed = cada persona una sola vez en un programa
# $line: lo que se escribe en cohort.yml, en la ronda
duplicates-roles-mend = Nadie cuenta dos veces en un programa. Diga en qué función cuenta esta persona: escriba `{ $line }` en la ronda { $round } de cohort.yml.
duplicates-shared-found = identificadores que están en más de un programa: { $ids }
duplicates-shared-allowed = un solo programa por cada persona que respondió
duplicates-shared-mend = Se leyeron como personas diferentes. Si se trata de una sola, corrija el programa o, si respondió en dos programas, dígalo con `counts_as` en la ronda; si no, no hay nada que hacer.
duplicates-case-found = identificadores que solo se distinguen por mayúsculas o espacios: { $ids }
duplicates-case-allowed = una sola forma de escribir a cada persona
duplicates-case-mend = Se leyeron como personas diferentes; si son una sola, escriba el identificador siempre igual.
duplicates-copies-found = filas con las mismas respuestas a la misma hora
duplicates-copies-mend = Todas cuentan; borre la copia si es una sola respuesta que está ahí dos veces.
duplicates-item = frase { $item }
duplicates-two-found = dos respuestas a una misma frase
duplicates-two-allowed = una sola respuesta a cada frase
duplicates-two-mend = Borre la respuesta que no cuenta, { any-different_ids }

## languages

languages-allowed = la etiqueta de un idioma, como `en` o `es-MX`, o su nombre
languages-mend = Escriba su etiqueta; o, si la columna no dice en qué idioma se respondió, escriba `ignore` para ella en el archivo de correspondencias.
languages-what = El idioma de estas personas cuenta como desconocido.

## levels

# $levels: códigos y etiquetas
levels-told-allowed = { $levels }; dont_know, not_applicable o blank
levels-told-mend = Escriba el código de un nivel.
levels-shifted-found = respuestas de 0 a { $last }, nunca { $never }
levels-shifted-mend = Pregunte cómo se codificaron las respuestas. Si 0 es el nivel más bajo, escriba `answers: {"{"}'0': '1', '1': '2', ...{"}"}` en el archivo de correspondencias.
# $best: el nivel más cercano, entre comillas
levels-aside-mend = Lo más cercano es { $best }; corrija el archivo, o diga qué significa en `answers:`, en el archivo de correspondencias.
levels-aside-mend-none = Corrija el archivo, o diga qué significa en `answers:`, en el archivo de correspondencias.
levels-aside-what = Se apartó; no cuenta.
levels-more = { $found } y { $n } más
levels-most-found = { $n } de { $given } respuestas que no se pueden leer ({ $share }), por ejemplo { $examples }
levels-most-allowed = como máximo { $share }
levels-most-mend = Revise el cuestionario y la codificación; diga qué significan en `answers:`, en el archivo de correspondencias.
levels-answers = respuestas
levels-empty-found = { $word } en { $n ->
        [one] { $n } celda
       *[other] { $n } celdas
    }
levels-empty-allowed = una respuesta, o una celda vacía
levels-empty-mend = Si significa otra cosa, dígalo en `answers:`, en el archivo de correspondencias.
levels-empty-what = Se leyó como ninguna respuesta.
levels-column_of_item = { $heading } (frase { $item })

## online

online-this_store = este almacén
# $store: una oración que empieza con el almacén, y qué hacer; aquí solo se dice la primera
online-unreadable-found = { SENTENCE($store) }
online-unreadable-mend = { SENTENCE($store, form: "rest") }
online-unreadable-allowed = un almacén de respuestas
online-unreadable = No se puede leer { $file }.
online-none-found = ninguna respuesta todavía: { online-counts }
online-none-allowed = respuestas de al menos una persona
online-none-mend = No hay nada que hacer mientras la ronda esté en marcha.
online-none = { $file } todavía no contiene respuestas.
online-source = la evaluación en línea, { $closed ->
        [none] abierta
       *[other] cerrada desde { $closed }
    }: { online-counts }
online-counts = { $invited } con invitación, { $started } empezaron, { $submitted } enviaron
online-untold-found = { $n ->
        [one] respuestas de { $n } persona de la que un cuaderno de trabajo anterior no guardó qué se le dijo
       *[other] respuestas de { $n } personas de las que un cuaderno de trabajo anterior no guardó qué se les dijo
    }
online-untold-mend = Vea si aceptaron responder con su nombre; si no, escriba `privacy: confidential`.
online-promised-more = { $file } no se lee: a las personas que respondieron se les prometió más.
online-waiting-found = respuestas guardadas pero no enviadas: { $n ->
        [one] { $n } persona no ha presionado el último botón
       *[other] { $n } personas no han presionado el último botón
    }
online-waiting-mend = Lo que guardaron cuenta tal como está.
online-waiting-mend-open = Lo que guardaron cuenta tal como está; sus enlaces todavía funcionan.

## people

people-marks-found = marcas que cambian la dirección de la escritura en un identificador
people-marks-mend = Se quitaron.
people-no_id-found = ningún identificador de la persona
people-no_id-allowed = un identificador en cada fila
people-no_id-mend = Separe las celdas combinadas y escriba el identificador en cada fila.
people-rounded-found = identificadores como { $id }
people-rounded-allowed = identificadores enteros
people-rounded-mend = Exporte el archivo otra vez y dé formato de texto a la columna antes de guardarlo en Excel.
people-rounded-what = Excel redondeó identificadores largos: personas diferentes pueden tener ahora el mismo.
people-mail-found = direcciones de correo como identificadores
people-mail-allowed = identificadores que no nombren a nadie
people-mail-mend = Reemplácelos por números antes de conservar el archivo.
# $roles: códigos
people-role-allowed = { $roles }, o una etiqueta de cohort.yml
people-role-none = ninguna función
people-role-what = Se contó como 'other'.
people-role-mend = Agregue la etiqueta a `role_labels` en cohort.yml.
people-role-mend-near = ¿Quiso decir { $role }? { people-role-mend }
people-roles-found = { $n } funciones desconocidas: { $names }
people-roles-mend = Agregue las etiquetas a `role_labels` en cohort.yml, o revise qué columna es la de la función.
people-unnamed_round-found = ninguna ronda, ni en el nombre del archivo ni en una columna
people-unnamed_round-mend = Ponga la ronda al principio del nombre del archivo, o agregue una columna `round`.
people-round-none = ninguna ronda
people-round-any = una ronda
people-round-mend = Corrija la ronda, o agréguela a cohort.yml.
# $event: como está en el archivo
people-round-mend-event = Escriba `rounds: {"{"}{ $event }: id de una ronda{"}"}` en el archivo de correspondencias.
people-other_round-found = la ronda { $found } en un archivo que se lee como { $round }
people-other_round-mend = Pase estas filas al archivo de su ronda.
people-rounds-found = { $n } rondas en un archivo: { $rounds }
people-rounds-allowed = una sola ronda en cada archivo
people-rounds-mend = Cada fila fue a su propia ronda.
people-told_round-mend = Corríjalo, o agregue la ronda a cohort.yml.
people-merged-found = celdas combinadas
people-merged-allowed = un valor en cada fila
people-merged-mend = Separe las celdas y llene cada fila: Excel conserva solo el valor de la primera.

## programs

programs-told-allowed = programas del grupo
programs-none-found = ningún programa
programs-none-allowed = un programa en cada fila
programs-none-mend = Escriba el programa.
programs-unknown-allowed = un programa del grupo, por id, nombre o alias
programs-unknown-mend = Agréguelo a los `aliases` del programa (un id que tuvo antes: a `former_ids`) en cohort.yml, o corrija el archivo.
programs-unknown-mend-near = ¿Quiso decir { $word }? { programs-unknown-mend }
programs-spellings-found = formas de escribir que solo se distinguen por mayúsculas, espacios o guiones: { $names }
programs-spellings-allowed = una sola forma de escribir
programs-spellings-mend = Se tomaron como un solo programa.
# $slug: el nombre corto, entre comillas
programs-taken-found = { $name }, cuyo nombre corto { $slug } ya es de otro programa
programs-taken-allowed = nombres que se distingan en algo más que signos
programs-taken-mend = Se mantuvo aparte como { $slug }; si son un solo programa, escríbalos igual.
programs-alphabets-found = { $name }, un nombre con letras de alfabetos diferentes o marcas que cambian la dirección de la escritura
programs-alphabets-mend = Se tomó como { $slug }, un programa aparte; escríbalo con letras sencillas si se trata de otro programa.
programs-path-mend = Se tomó solo como nombre, { $slug }; nunca se usa como ruta.
programs-alike-found = dos nombres que parecen un mismo programa: { $one } y { $other }
programs-alike-allowed = una sola forma de escribir para un programa
programs-alike-mend = Se mantuvieron aparte; escríbalos igual, o escriba `programs:` en el archivo de correspondencias.

## quality

quality-straight-found = { $n ->
        [one] { $n } persona que respondió con el mismo nivel para todas las frases
       *[other] { $n } personas que respondieron con el mismo nivel para todas las frases
    }
quality-quick-found = { $n ->
        [one] { $n } persona que respondió en menos de { $seconds } segundos por frase
       *[other] { $n } personas que respondieron en menos de { $seconds } segundos por frase
    }
quality-counts-mend = Cuentan; téngalo presente al leer el informe de su programa.
quality-comments = comentarios
quality-personal-found = lo que parece una dirección de correo o un número de teléfono
quality-personal-allowed = comentarios que no nombren a nadie
quality-personal-mend = Quítelo del archivo antes de mostrar los comentarios a nadie.
quality-long-found = un comentario de más de { $most } caracteres
quality-long-allowed = como máximo { $most } caracteres
quality-long-mend = Los informes lo muestran hasta ahí; el archivo lo conserva entero.
quality-turned-found = marcas que cambian la dirección de la escritura
quality-turned-allowed = { any-plain_text }
quality-turned-mend = El texto se conservó tal cual; los informes lo muestran sin las marcas.

## times

times-zone-allowed = una zona horaria como America/Chicago
times-zone-mend = Las horas se tomaron como UTC.
times-impossible-allowed = una fecha y hora posible
times-impossible-what = La hora se dejó fuera.
times-zones-found = horas con zona horaria y sin ella
times-zones-allowed = una de las dos formas
times-zones-mend = Las horas sin zona se tomaron como de { $zone }; escriba `timezone:` en el archivo de correspondencias si eso no es correcto.
# Días como 2025-03-31
times-far-allowed = horas desde { $first } hasta { $last }
times-far-mend = Revise el reloj o la fecha.
times-far-what = Las respuestas cuentan; la hora se dejó fuera, para que ninguna gráfica en el tiempo se base en ella.
times-order-mend = Escriba `dates: day first` o `dates: month first` en el archivo de correspondencias, o exporte las fechas como 2025-03-31.
times-both-found = los dos órdenes de día y mes: { $day } y { $month }
times-both-allowed = un solo orden en todo el archivo
times-both-mend = Escriba `dates: day first but some month first` (primero el día, en algunas el mes) o `dates: month first but some day first` (primero el mes, en algunas el día) en el archivo de correspondencias: dice qué va primero en fechas como { $example }. O exporte las fechas como 2025-03-31.
times-both-read = Cada una se leyó de la única manera en que es una fecha; exporte las fechas como 2025-03-31 si alguna es incorrecta.
times-either-found = fechas como { $example }, en las que no se sabe cuál es el día y cuál el mes
times-either-allowed = fechas como 2025-03-31

## unanswered

unanswered-allowed = una respuesta
unanswered-silent-found = ninguna respuesta a ninguna pregunta
unanswered-silent-mend = No hay nada que hacer: no se cuentan entre quienes respondieron.
unanswered-comment-found = un comentario y ninguna respuesta
unanswered-comment-mend = El comentario se conserva; quien lo escribió no se cuenta entre quienes respondieron.

## unmatched

unmatched-instrument = frases de { $instrument }
unmatched-alike-found = columnas que parecen frases que este cuestionario no tiene: { $names }
unmatched-alike-mend = Si son frases, indique el cuestionario que se usó, o asígnelas en `columns:`.
unmatched-alike-what = No se usaron.
unmatched-strangers-found = frases que este cuestionario no tiene: { $names }
unmatched-strangers-mend = Indique el cuestionario que se usó, o asigne estas columnas a frases o a `ignore` en el archivo de correspondencias.
unmatched-near-found = un encabezado que se acerca a una frase pero no es el mismo
# $item: su código, entre comillas
unmatched-near-allowed = { $item } o su texto
# $line: tal como hay que escribirla
unmatched-near-mend = Si es esa frase, escriba { $line } en el archivo de correspondencias.
unmatched-near-what = No se usó.
unmatched-items-found = { $n ->
        [one] { $n } frase
       *[other] { $n } frases
    } sin columna: { $names }
unmatched-domains-found = { $n ->
        [one] { $n } ámbito
       *[other] { $n } ámbitos
    } sin ninguna columna: { $names }
unmatched-missing-allowed = una columna para cada una de las { $n } frases
unmatched-missing-mend = Lo demás se leyó y se valora con la regla para respuestas que faltan; revise el nombre del cuestionario.
unmatched-unused-found = columnas que no se usan: { $names }
unmatched-unused-allowed = frases, comentarios, y lo que se sabe de la persona que respondió
unmatched-unused-mend = No hay nada que hacer, a menos que una de ellas sea una respuesta.
unmatched-headless-found = celdas llenas sin encabezado, en la columna { $columns }
unmatched-headless-allowed = un encabezado para cada columna
unmatched-headless-mend = Se dejaron fuera; dé un encabezado a la columna si contiene respuestas.
