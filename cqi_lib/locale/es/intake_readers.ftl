### Lo que se dice de las exportaciones de las herramientas de encuestas.

## Las exportaciones según su herramienta. Detrás va en qué forma: "una exportación de Qualtrics, formato antiguo".

google_forms = una exportación de Google Forms
kobo = una exportación de KoboToolbox
limesurvey = una exportación de LimeSurvey
microsoft_forms = una exportación de Microsoft Forms
odk = una exportación de ODK Central
qualtrics = una exportación de Qualtrics
redcap = una exportación de REDCap
surveymonkey = una exportación de SurveyMonkey con dos filas de encabezados

## kobo, odk

kobo-not_approved = envíos que no se aprobaron
odk-rejected = envíos que se rechazaron al revisarlos

## limesurvey

limesurvey-structure = , con los códigos explicados por su archivo de estructura
limesurvey-hint = Ponga a su lado el archivo de estructura de la encuesta (.txt o .lss), o exporte las preguntas y respuestas completas.
# $names: de archivos, entre comillas
limesurvey-several-found = varios archivos de estructura que corresponden: { $names }
limesurvey-several-allowed = uno solo
limesurvey-several-mend = Mueva a otro lugar los de otras encuestas.

## plain

plain-tidy = una tabla simple con una fila por respuesta
plain-wide = una tabla simple con una fila por persona
# $layouts: los dos anteriores
plain-layouts-found = encabezados de dos formatos: { $layouts }
plain-layouts-allowed = un solo formato
plain-layouts-mend = Escriba `tool:` en el archivo de correspondencias: { LIST($tools, style: "or") }.
plain-no_answers-found = ninguna columna de respuestas: ningún encabezado es el código o el texto de una frase, y no hay columnas `item` y `answer`
plain-no_answers-allowed = encabezados que sean códigos o textos de frases; o las columnas item y answer
plain-no_answers-mend = Revise qué cuestionario se usó, o asigne los encabezados a las frases en el archivo de correspondencias.
# Un lugar. $id: entre comillas
# $role, $other: entre comillas

## qualtrics

qualtrics-old = , formato antiguo
qualtrics-heads = {" "}con { $n } filas de encabezados
qualtrics-names = , solo nombres
qualtrics-tests = vistas previas, pruebas o spam según su Status

## redcap

redcap-dictionary = , con los códigos explicados por su diccionario de datos
# $line: del archivo de correspondencias
redcap-again = El formulario se repite dentro de un registro. En el archivo de correspondencias, escriba `respondents: rows` si cada instancia es otra persona, o `{ $line }` y las instancias bajo `rounds:` si cada una es otra ronda; si no, borre las instancias que no cuentan.
redcap-other_form = filas de eventos o formularios en los que no se respondió ninguna de las frases
redcap-carried-found = { $name ->
        [program] ningún programa
       *[role] ninguna función
    } en estos eventos
redcap-carried-allowed = { $name ->
        [program] un programa
       *[role] una función
    } en cada fila
redcap-carried-mend = No hay que hacer nada.
redcap-carried-what = Se tomó del otro evento del registro.
