### Lectura de archivos de respuestas: qué pasa con un archivo, sus hojas y sus columnas.

## any

# Palabras para un archivo de respuestas que se lee
any-csv = CSV, TSV o XLSX
any-damaged = un libro de Excel incompleto o dañado
any-answers = respuestas
any-again = Exporte las respuestas de nuevo.
any-fine = No hay que hacer nada.
any-left_out = Se dejó fuera.
# $best: una palabra entre comillas
any-did-you-mean = ¿Quiso decir { $best }?
# El archivo de correspondencias como lugar
any-mapping = correspondencias
any-tool-mend = Escriba `tool:` en el archivo de correspondencias: { LIST($tools, style: "or") }.
any-total-mend = Se dejó fuera; si es una persona, dé a la fila un identificador que no parezca el nombre de un total.

## sheet

# Lugares. $name: entre comillas
sheet = hoja { $name }
# $name: casi siempre entre comillas
sheet-column = columna { $name }

## spelling

# El comienzo de una lista y cuántos más tiene
spelling-listed = { $first } y { $more } más
# Varias filas de un archivo: "2-4, 9"
spelling-rows = filas { $rows }

## log

log-unusable = { $file } no se puede usar.

## container

container-unreadable = { $file } no se puede leer.
# $ending: la terminación del nombre de un archivo, como .csv
container-workbook = un libro de Excel con nombre { $ending ->
        [none] sin terminación
       *[other] que termina en { $ending }
    }
container-workbook-mend = Se leyó como libro de Excel.
container-text = texto con separadores en un archivo con nombre que termina en { $ending }
container-text-mend = Se leyó como texto.
container-path-mend = Indique la ruta de un archivo de respuestas.
container-bytes = { $n } bytes
container-bytes-allowed = { $n } bytes como máximo
container-bytes-mend = Revise que esta sea la exportación.
container-none = ningún archivo con ese nombre
container-none-allowed = un archivo que exista
container-none-mend = Revise el nombre y la carpeta.
container-closed = una ruta que no se puede abrir
container-closed-allowed = un archivo que se pueda leer
container-closed-mend = Revise el nombre y los permisos.
container-mend = Exporte las respuestas de nuevo como CSV o XLSX.
container-empty = un archivo vacío
container-locked = un libro de Excel protegido con contraseña
container-locked-mend = Ábralo, quite la contraseña y guárdelo como .xlsx.
container-xls = un libro de Excel en el formato antiguo .xls
container-xls-mend = Ábralo y guárdelo como .xlsx.
container-html = una página web (HTML), no un libro de Excel
container-html-mend = Ábrala en Excel y guárdela como .xlsx.
container-lss = una encuesta de LimeSurvey (.lss): el cuestionario, no las respuestas
container-lss-mend = Exporte las respuestas como CSV.
container-xml = un archivo XML
container-xml-mend = Ábralo en Excel y guárdelo como .xlsx, o exporte CSV.
container-document = un documento o una imagen
container-spss = un archivo de SPSS
container-spss-mend = Exporte las respuestas como CSV o XLSX.
container-packed = una base de datos o un archivo comprimido
container-qsf = una encuesta de Qualtrics (.qsf): el cuestionario, no las respuestas
container-qsf-mend = Exporte los datos como CSV.
container-json = un archivo JSON
container-zip-locked = un archivo zip protegido con contraseña
container-xlsb = un libro de Excel binario (.xlsb)
container-ods = un archivo de OpenDocument
container-word = un documento de Word
container-zip = un archivo zip sin libro de Excel

## delimited

# Como qué se leyó un archivo. $separator: uno de los siguientes, o un signo entre comillas; $encoding: UTF-8 y otras
delimited-text = texto, { $separator }, { $encoding }
delimited-comma = coma
delimited-semicolon = punto y coma
delimited-tab = tabulador
delimited-bar = barra
delimited-last-found = una última fila que termina en una celda vacía, sin fin de línea
delimited-last-allowed = filas completas
delimited-last-mend = Revise que el archivo no se haya cortado ahí.
delimited-encoding-found = texto en { $encoding }
delimited-encoding-allowed = UTF-8 es la codificación habitual
# «CSV UTF-8»: así lo llama Excel
delimited-encoding-mend = Se leyó así; revise las letras con acento, o guarde el archivo como «CSV UTF-8».
delimited-separator-found = el separador: { $separator }
delimited-separator-allowed = lo habitual es la coma
delimited-separator-mend = Se leyó así; no hay que hacer nada.
delimited-broken-found = texto dañado en { $encoding }
delimited-broken-allowed = texto completo
delimited-broken-mend = Tal vez el archivo se cortó; expórtelo de nuevo.
delimited-bytes-found = bytes que no son texto
delimited-bytes-mend = Exporte las respuestas de nuevo como CSV.
delimited-unknown-found = texto en una codificación desconocida
delimited-unknown-mend = Guarde el archivo como «CSV UTF-8».
# Una línea del archivo; una fila de la tabla puede ocupar varias
delimited-line = línea { $n }
# Las comillas que encierran una celda
delimited-quotes-allowed = celdas con las comillas cerradas
delimited-quote-large-found = una celda de más de un millón de caracteres
delimited-quote-large-mend = Busque unas comillas que nunca se cierran.
delimited-quote-open-found = unas comillas que nunca se cierran
delimited-quote-open-mend = Cierre o quite las comillas en el registro que empieza ahí.
delimited-quote-within-found = unas comillas dentro de una celda entre comillas
delimited-quote-within-mend = Escriba dos veces las comillas dentro de la celda, o exporte el archivo de nuevo.
delimited-records-found = una celda entre comillas que contiene registros enteros
delimited-records-mend = Cierre las comillas en esta fila.

## workbook

# Como qué se leyó un archivo
workbook = libro de Excel
workbook-entities-found = un libro de Excel con entidades XML
workbook-entities-allowed = un libro de Excel simple
workbook-entities-mend = Guárdelo de nuevo en Excel, o exporte CSV.
workbook-damaged-allowed = un libro de Excel completo
workbook-damaged-mend = Expórtelo o descárguelo de nuevo.
# $error: una clase de error, como la nombra el lenguaje de programación
workbook-unreadable-found = un libro de Excel que no se puede leer ({ $error })
workbook-unreadable-allowed = un libro tal como lo escribe Excel
workbook-unreadable-mend = Ábralo, guárdelo de nuevo como .xlsx, o exporte CSV.
# Un lugar. $names: entre comillas
workbook-sheets = { $n ->
        [one] hoja
       *[other] hojas
    } { $names }
workbook-charts-found = gráficas, ninguna celda
workbook-charts-allowed = hojas con celdas
workbook-far-found = { $n ->
        [one] { $n } celda
       *[other] { $n } celdas
    } lejos de la tabla
workbook-far-allowed = filas hasta { $rows } sin grandes huecos, columnas hasta { $columns }
workbook-far-mend = Se dejaron fuera; bórrelas si no significan nada.
workbook-empty-found = un libro de Excel sin ninguna celda llena
workbook-empty-allowed = una hoja con una tabla
workbook-empty-mend = Guarde o exporte otra vez la tabla misma; de las gráficas no se puede leer nada.
# $size: megabytes
workbook-large-found = un libro de Excel que ocupa { $size } MB al descomprimirse, en { $n ->
        [one] { $n } parte
       *[other] { $n } partes
    }
workbook-large-allowed = { $size } MB como máximo y no más de { $times } veces su tamaño comprimido
workbook-large-mend = Revise de dónde viene el archivo; exporte CSV en su lugar.

## layout

# Filas que se dejaron fuera, según lo que son. $words: con qué empieza cada una, entre comillas
layout-title = título: { $words }
layout-heading-repeated = encabezado repetido: { $words }
layout-total-or-average = total o promedio: { $words }
layout-footnote = nota al pie: { $words }
layout-left-allowed = los encabezados y después una fila tras otra
layout-left-mend = Se dejó fuera; bórrelo del archivo si quiere.
# $sizes: cantidades de celdas; $n: de encabezados
layout-ragged-found = filas de { $sizes } celdas bajo { $n ->
        [one] { $n } encabezado
       *[other] { $n } encabezados
    }
layout-ragged-allowed = { $n ->
        [one] { $n } celda
       *[other] { $n } celdas
    } en cada fila
layout-ragged-mend = Busque en estas filas un separador o unas comillas de más o de menos.
layout-cut-mend = Tal vez el archivo se cortó en su última fila: expórtelo de nuevo.

## recognition

recognition-tool-mend = Corrija el nombre de la herramienta.
# $tools: "una exportación de Qualtrics" y otras
recognition-signs-found = señas de { $tools }
recognition-signs-allowed = la exportación de una sola herramienta de encuestas
# $names: de hojas, entre comillas
recognition-sheets-found = { $n } hojas con respuestas: { $names }
recognition-sheets-allowed = una sola hoja
recognition-sheets-mend = Escriba `sheet:` con su nombre en el archivo de correspondencias.
# $tool: entre comillas
recognition-no_sign-found = { $tool }, pero el archivo no tiene ninguna de sus señas
recognition-no_sign-allowed = la herramienta que escribió el archivo
recognition-no_sign-mend = Corrija o borre `tool:` en el archivo de correspondencias.
recognition-other-allowed = un archivo de respuestas
recognition-xlsform-found = un XLSForm: el cuestionario, no las respuestas
recognition-xlsform-mend = Descargue los envíos como CSV o XLSX.
recognition-dictionary-found = un diccionario de datos de REDCap: las preguntas, no las respuestas
recognition-dictionary-mend = Exporte los datos como CSV (sin procesar, «raw»).
recognition-events-found = una lista de eventos de REDCap, no respuestas
recognition-events-mend = Exporte los datos como CSV (sin procesar, «raw»).
recognition-structure-found = la estructura de una encuesta de LimeSurvey: el cuestionario, no las respuestas
recognition-structure-mend = Exporte las respuestas como CSV; deje este archivo junto a ellas, pues explica sus códigos.

## export

# Un código y lo que representa
export-is = { $code } es { $label }
# $pairs: lo anterior, varias veces
export-labels-found = códigos con etiquetas distintas de las del cuestionario: { $pairs }
export-labels-allowed = las etiquetas del cuestionario
export-labels-mend = Revise el cuestionario, o diga qué significan los códigos bajo `answers:` en el archivo de correspondencias.
export-labels-what = Si la escala conoce la etiqueta, valió la etiqueta; si no, valió el código.
export-aside-allowed = respuestas de personas
export-aside-mend = No hay que hacer nada, a menos que sí sean respuestas.

## columns

columns-target-allowed = el código de una frase, <item>_comment, { $names } o ignore
columns-target-mend = Corrija el destino.
columns-heading-found = ningún encabezado así en el archivo
# `column 5`: se escribe así en todos los idiomas
columns-heading-allowed = encabezados del archivo, o `column 5`
columns-heading-mend = Corrija o borre esta línea.
# Un encabezado entre comillas y el código por el que se tomó
columns-as = { $heading } como { $name }
# $headings: lo anterior, varias veces
columns-respelled-found = encabezados que difieren en mayúsculas, espacios o signos: { $headings }
columns-respelled-allowed = los códigos o textos de las frases y los nombres de las demás columnas
columns-respelled-mend = Se reconocieron; no hay que hacer nada.
# Un lugar
columns-two = columnas { $first } y { $second }
# $heading: entre comillas; $name: un código
columns-twice-found = el encabezado { $heading } dos veces, para { $name }
columns-twice-allowed = una columna para cada cosa
# $line: del archivo de correspondencias
columns-twice-mend = Borre una de las columnas o cámbiele el nombre, o escriba `{ $line }` en el archivo de correspondencias.

## questions

# $questions: entre comillas
questions-several-found = { $n } preguntas que tal vez piden { $name ->
        [program] el programa
       *[role] la función
    }: { $questions }
questions-several-allowed = una sola pregunta para { $name ->
        [program] el programa
       *[role] la función
    }
# $line: del archivo de correspondencias
questions-several-mend = Escriba `{ $line }` para la correcta en el archivo de correspondencias.
questions-one-found = una pregunta que pide { $name ->
        [program] el programa
       *[role] la función
    }
questions-one-mend = Se tomó como { $name ->
        [program] el programa
       *[role] la función
    }; si no es así, dígalo bajo `columns:` en el archivo de correspondencias.

## wide

wide-comments-found = comentarios sobre { $item }, que no tiene columna de respuestas
wide-comments-allowed = un comentario junto a su frase
wide-comments-mend = Se dejaron fuera; agregue la columna de la frase.

## opening

# $tool: "una exportación de Qualtrics" y otras; $columns: encabezados entre comillas
opening-no_items-found = { $tool } sin columna para ninguna frase de { $instrument }; sus columnas son { $columns }
opening-no_items-allowed = preguntas redactadas como las frases, o con sus códigos como nombre
opening-no_items-mend = Indique el cuestionario que se usó, o asigne las columnas a las frases en el archivo de correspondencias.
opening-no_rows-found = encabezados sin ninguna fila debajo
# 'not-stated' y 'other': códigos
opening-program-found = ninguna pregunta que pida el programa: todas las filas se leyeron como un solo programa, 'not-stated'
opening-program-allowed = una columna para el programa
opening-role-found = ninguna pregunta que pida la función: todas las personas se leyeron como 'other'
opening-role-allowed = una columna para la función, una de { $roles }
# $name: una clave del archivo de correspondencias
opening-stand_in-mend = Escriba `{ $name }:` para todas las filas, o asigne su columna bajo `columns:`, en el archivo de correspondencias.
opening-unused-found = columnas que no se usan: { $columns }
opening-unused-mend = No hay que hacer nada, a menos que alguna importe.
# $name: entre comillas
opening-missing-found = ninguna columna { $name }
opening-missing-allowed = una columna para cada una de estas claves: { $names }
# $best: una columna que tal vez se quiso decir, entre comillas; $name: una clave del archivo de correspondencias
opening-missing-mend = { $best ->
        [none] {""}
       *[other] ¿Es { $best }? {""}
    }Agregue la columna, asígnela bajo `columns:`, o escriba { $name ->
        [respondent_id] `respondents: rows`, si cada fila es una persona,
       *[other] `{ $name }:`, para todas las filas,
    } en el archivo de correspondencias.

## proposal

# El comienzo de un archivo de correspondencias: cada línea empieza con #
proposal-start = # Cómo leer { $file }. Las líneas con # dicen qué se reconoció o qué se quiso decir tal vez: quite el # de
    # una línea para que valga. Lo que se indica aquí vale más que lo que se reconoce.
# Notas detrás de las líneas de un archivo de correspondencias
proposal-recognised = se reconoció
proposal-near = se parece
proposal-nearest = lo más parecido; revíselo
proposal-answers = textos que ninguna escala conoce; escriba el código de un nivel, dont_know, not_applicable o blank
# Le siguen los identificadores de programas
proposal-programs = cómo llama el archivo a un programa: su identificador.
# Le siguen los nombres de funciones
proposal-roles = cómo llama el archivo a una función: la función, una de
# Las claves y los códigos quedan: "respondents: rows", "program:", "role: staff"
proposal-no-respondent-id = # respondents: rows  # no hay columna de personas: cada fila es una persona
proposal-no-program = # program: Nombre del programa  # para todas las filas, si ninguna columna lo dice
proposal-no-role = # role: staff  # para todas las filas, si ninguna columna lo dice

## reading

# $said: "una exportación de Qualtrics" y otras; $how: "texto, coma, UTF-8" y otras
reading-source = { CAPITAL($said) } ({ $how })
# $asked: un cuestionario y su versión, entre comillas
reading-asked-found = respuestas a { $asked }
reading-asked-mend = Si entre tanto se cambió la redacción de las frases, indique la versión anterior como `instrument:` de la ronda en cohort.yml.
# Un lugar: la ronda de las respuestas
reading-round = ronda
# $before, $after: rondas, entre comillas; $earlier, $later: días como 2025-11-04
reading-order-found = respuestas de la ronda { $after } del { $later }, anteriores a las de { $before } del { $earlier }
reading-order-allowed = rondas en el orden de sus fechas
reading-order-mend = Revise los nombres de las rondas y las fechas antes de comparar las rondas.
reading-no_item = ninguna frase
reading-item-allowed = frases de { $instrument }
# $best: una frase que tal vez se quiso decir, entre comillas
reading-item-mend = { $best ->
        [none] {""}
       *[other] ¿Quiso decir { $best }? {""}
    }Corríjala, o indique el cuestionario que se usó.
reading-items-found = { $n } frases desconocidas
reading-items-allowed = frases
reading-items-mend = Revise el cuestionario.

## judgement

judgement-total-or-average-found = una fila de promedios o sumas, no una persona
judgement-total-or-average-mend = { any-total-mend }
judgement-no-respondent-found = una fila sin persona, programa ni función
judgement-no-respondent-mend = { any-left_out }
judgement-example-found = respuestas de ejemplo, como las que escribe `cqi new cohort`
judgement-example-mend = No cuentan en ninguna parte. Ponga aquí la exportación de la encuesta y bórrelas.
judgement-out-allowed = una persona en cada fila
judgement-examples = { $file } solo contiene ejemplos.
judgement-nobody-found = ninguna fila de una persona que respondió
judgement-nobody-allowed = respuestas de al menos una persona
judgement-nobody-mend = Exporte las respuestas, no un resumen de ellas.
# $told: lo que dice el archivo de correspondencias, entre comillas; $column: "columna 'site'"
judgement-told-found = { $told }, y una { $column }
judgement-told-allowed = una de las dos cosas
judgement-told-mend = Borre `{ $name }:` en el archivo de correspondencias, o escriba `ignore` para la columna.
judgement-told-program-what = Se usó solo donde la columna está vacía.
judgement-told-role-what = Se usó para todas las personas, en lugar de la columna.
judgement-no_answers = ninguna respuesta
judgement-no_row = ninguna fila que se pueda usar
judgement-no_answers-mend = Revise que este sea el archivo de respuestas.
# Un lugar. $id: entre comillas
judgement-respondent = persona { $id }
judgement-spellings-found = una misma persona con varias formas de escribir el programa, la ronda o la función: { $names }
judgement-spellings-allowed = una sola forma de escribir cada uno
judgement-spellings-mend = Escriba el programa, la ronda y la función igual en todas las filas de la persona.
