### La línea de comandos: lo que `cqi --help` dice de comandos y opciones. Los nombres de comandos, opciones y archivos no cambian.

## Opciones de varios comandos

help-any--columns = Qué quiere decir un encabezado: MEDIDA, MEDIDA numerator, MEDIDA denominator o ignore.
help-any--counts = Qué filas cuentan: "MEDIDA numerator=COLUMNA: PALABRA | PALABRA", o all.
help-any--date = La columna de los meses o días.
help-any--dates = Qué va primero en fechas como 3/4/2025.
help-any--decimals = El signo antes de los decimales, donde 1,234 puede ser dos números.
help-any--engine = warm: procesos que ya tienen todo cargado [predeterminado en Linux]; kernel: kernels comunes de Jupyter.
help-any--fiscal_year = El mes en que empieza el año fiscal: 7 para julio.
help-any--group = La columna de los grupos de participantes.
help-any--into = La carpeta de todos los idiomas [predeterminado: la de la biblioteca].
help-any--language = Un segundo juego de informes junto al primero, en este idioma.
help-any--memory = Memoria que puede usar un programa [predeterminado: una parte justa].
help-any--out = Carpeta de resultados [predeterminado: outputs/NAME].
help-any--person = Contar a cada persona una vez por período, según esta columna.
help-any--releases = Dónde se guardan las publicaciones, siempre la misma [predeterminado: releases/ en COHORT].
help-any--repeated = Cuántas veces cuentan filas iguales en cada celda.
help-any--round_id = La ronda [predeterminado: la más reciente].
help-any--scheduler = Deje que lo haga un clúster de Dask, como tcp://host:8786.
help-any--source = El que se usó.
help-any--timeout = Segundos que puede tardar un programa.
help-any--unit = Qué son los números de una parte: 45 (number), 45% (percent), 0.45 (fraction).
help-any--within = Contar solo filas con dos fechas así de cercanas: "MEDIDA numerator=PRIMERA .. SEGUNDA: 30".
help-any--workers = Programas a la vez [predeterminado: los núcleos del procesador].

## cqi

help =
    Un cuaderno de trabajo para la mejora continua de la calidad: entra la carpeta de un grupo de programas, sale un informe por programa.

    COHORT es una carpeta como parameters/riverbend. Empiece con `cqi demo`; después, `cqi new cohort parameters/mine`.
help--language = En qué idioma decirlo, como es [predeterminado: inglés].

## cqi adopt

help-adopt =
    Decir que una carpeta de resultados es de este grupo: se movió la carpeta del grupo, o su disco está montado en otro lugar.

    Los resultados pertenecen al grupo para el que se hicieron, por el id de su cohort.yml o, donde no lo hay, por su ruta.

## cqi check

help-check = Mostrar todos los problemas de la carpeta de un grupo; no se calcula ni se escribe nada.

## cqi demo

help-demo = Calcular el grupo inventado parameters/riverbend y decir dónde mirar.

## cqi form

help-form =
    Que la gente responda la evaluación en línea: enlaces personales, páginas para el teléfono, respuestas en el cuaderno de trabajo.

    COHORT es una carpeta como parameters/riverbend; ROUND, una ronda de su cohort.yml.

## cqi form adopt

help-form-adopt =
    Decir que una base de datos PostgreSQL es de este grupo: se movió su carpeta, o la hizo una versión anterior del cuaderno de trabajo.

    Una base de datos pertenece al grupo para el que se hizo, por el id de su cohort.yml o, donde no lo hay, por su ruta.
help-form-adopt--database = La variable de entorno que contiene la URL de la base de datos.

## cqi form close

help-form-close = Terminar una ronda: ya no se guarda nada más, y sus enlaces ya no abren ningún cuestionario.

## cqi form export

help-form-export = Escribir las respuestas como una tabla sencilla, una fila por respuesta, que se lee tal como está.
help-form-export--out = El archivo [predeterminado: outputs/NAME/desk/online/ROUND.csv].

## cqi form invite

help-form-invite =
    Hacer un enlace personal para cada persona que se espera y que todavía no tiene uno.

    Cuántas son lo dice `invited:` de la ronda en cohort.yml, o --count con --program y --role, o --list FILE. Los enlaces quedan en un archivo CSV, con un texto para combinar correspondencia al lado. No se pueden volver a mostrar: solo se guarda lo que permite reconocerlos.
help-form-invite--base_url = La dirección que usa la gente, como https://forms.example.org.
help-form-invite--program = Solo personas de este programa.
help-form-invite--role = Solo personas con esta función.
help-form-invite--count = Hacer esta cantidad de enlaces, diga lo que diga cohort.yml.
help-form-invite--people = Un archivo CSV o XLSX: program, role y más.
help-form-invite--renew = Reemplazar un enlace perdido; lo respondido se queda.
help-form-invite--withdraw = Dejar un enlace sin valor; lo que se respondió con él no se cuenta.
help-form-invite--out = Carpeta para los enlaces [predeterminado: outputs/NAME/desk/online].

## cqi form open

help-form-open = Preparar dónde se guarda una ronda y permitir que reciba respuestas.
help-form-open--database = Usar la base de datos PostgreSQL cuya URL contiene esta variable de entorno.
help-form-open--again = Abrir una ronda que se había cerrado.

## cqi form serve

help-form-serve = Servir las páginas de una ronda hasta Ctrl-C; las respuestas están guardadas en cuanto una página lo dice.
help-form-serve--host = La dirección de esta computadora en la que se escucha.
help-form-serve--port = 0: uno libre.
help-form-serve--base_url = La dirección que usa la gente, donde hay un proxy delante.
help-form-serve--trusted = Creer el X-Forwarded-For de este proxy, como 127.0.0.1 o 10.0.0.0/24 [predeterminado: el de ninguno].

## cqi form status

help-form-status = Contar a quiénes se invitó y quiénes empezaron y enviaron, por programa y función; nunca lo que alguien respondió.

## cqi instrument

help-instrument =
    Ver un instrumento de evaluación, revisar uno propio o llevarlo a una herramienta de encuestas.

    FILE_OR_NAME es cqi-61 (todas las frases), cqi-26 (la forma corta) o un archivo YAML o JSON; docs/instrument.md dice cómo escribir uno.

## cqi instrument check

help-instrument-check = Mostrar todo lo que está mal en el archivo de un instrumento y en sus traducciones, y lo que serviría mejor.

## cqi instrument draft

help-instrument-draft = Prepara el borrador de un instrumento a partir de una encuesta exportada: preguntas, escalas y ámbitos, con lo que se supuso.
help-instrument-draft--out = El archivo que se escribe; si no, se imprime.
help-instrument-draft--name = El nombre del instrumento.
help-instrument-draft--unattended = No preguntar nada: se omiten las preguntas cuyas respuestas nadie puede ordenar.
instrument-no-draft = { $file } no pregunta nada cuyas respuestas sean niveles de una escala que se pueda ordenar.
instrument-drafted = { $file }: { $n ->
        [one] una pregunta
       *[other] { $n } preguntas
    }; { $left ->
        [0] no se omitió ninguna
        [one] se omitió una, porque nada indica el orden de sus respuestas
       *[other] se omitieron { $left }, porque nada indica el orden de sus respuestas
    }. Lo que se supuso está al comienzo. Revíselo: { $command }

## cqi instrument export

help-instrument-export =
    Escribir un instrumento como cuestionario para KoboToolbox, ODK, REDCap o LimeSurvey.

    Las preguntas llevan los códigos de las frases, para que las respuestas se vuelvan a leer sin una correspondencia.
help-instrument-export--to = xlsform: KoboToolbox, ODK; redcap: diccionario de datos; limesurvey: estructura (experimental).
help-instrument-export--out = El archivo que se escribe.
help-instrument-export--short = Solo las frases marcadas como cortas.
help-instrument-export--cohort = Carpeta de un grupo: los programas, quién ve las respuestas.
help-instrument-export--round_id = La ronda del grupo [predeterminado: la más reciente].
help-instrument-export--comments = Dónde se puede escribir un comentario.
help-instrument-export--language = Los textos en este idioma, como es.
help-instrument-export--force = Escribir encima de un archivo que ya está.

## cqi instrument show

help-instrument-show = Mostrar un instrumento: escalas, áreas, ámbitos, frases, niveles.
help-instrument-show--language = Los textos en este idioma, como es.
help-instrument-show--brief = Sin lo que describe cada nivel.
help-instrument-show--as_file = El archivo mismo, para empezar el suyo a partir de él.

## cqi intake

help-intake = Mirar un archivo de respuestas tal como lo escribió una herramienta de encuestas, antes de ponerlo en `responses/`.

## cqi intake check

help-intake-check = Decir qué se reconoció en un archivo, qué se usa de él y cada problema que tiene.

## cqi intake map

help-intake-map = Preparar un borrador de FILE.mapping.yml: columnas reconocidas, columnas que se parecen a una frase, respuestas que ninguna escala conoce.
help-intake-map--to_screen = Mostrar el borrador en lugar de escribirlo.

## cqi lab

help-lab =
    Abrir el escritorio en JupyterLab: con un grupo y un programa, o con los últimos en que se trabajó.

    Pueden seguir opciones de `jupyter lab`, como --no-browser o --port=8899.

## cqi language

help-language = Ver qué idiomas hay, empezar uno y revisar lo que escribió quien traduce.

## cqi language check

help-language-check = Mostrar lo que le falta al idioma TAG, dónde difieren los valores y qué es demasiado largo para una gráfica o un botón.

## cqi language list

help-language-list = Mostrar los idiomas y cuánto hay de cada uno.

## cqi language new

help-language-new = Escribir los catálogos del idioma TAG, como fr, con el inglés al lado; también lo que le falta a uno ya empezado.

## cqi language own

help-language-own =
    Escribir el archivo en el que COHORT puede decir títulos, notas y mensajes con sus propias palabras, en su idioma o en TAG.

    Lo que ya está allí se conserva.

## cqi new

help-new = Hacer la carpeta de un nuevo grupo o un nuevo ciclo de mejora, con ejemplos comentados.

## cqi new cohort

help-new-cohort = Hacer la carpeta de un grupo, con ejemplos comentados.

## cqi new cycle

help-new-cycle = Hacer el archivo del próximo ciclo Planificar-Hacer-Estudiar-Actuar de un programa.
help-new-cycle--idea = Una idea de cambio de priorities.yml: se llenan su impulsor y sus medidas.

## cqi own

help-own = Secciones propias: notebooks en own/ de un grupo que están en sus informes.

## cqi own allow

help-own-allow =
    Permitir que los notebooks de own/ de un grupo se ejecuten en esta computadora, tal como están ahora.

    El código en una carpeta que alguien envió no se ejecuta solo: léalo primero. Que está permitido se guarda fuera de la carpeta del grupo.

## cqi own new

help-own-new = Hacer en own/ de un grupo un notebook para empezar.
help-own-new--cohort_page = Para la página del grupo; si no, para el informe de cada programa.
help-own-new--copy = Tomar las celdas que se agregaron a esta copia de un notebook de la serie.

## cqi release

help-release =
    Publicar las respuestas de una ronda confidencial: desde entonces, las páginas que pueden salir se basan en ellas.

    Las respuestas posteriores se incluyen con otra publicación, para los programas en los que ni esta ni las páginas anteriores juntas permiten saber nada de una persona; de los demás se dice cuántas personas más hacen falta.
help-release--only = Publicar este programa; se puede dar varias veces.
help-release--anyway = Publicar también lo que delata a alguien; se vuelve a preguntar una vez y queda anotado.
help-release--withhold = Decir que la página de este programa es falsa.
help-release--take_back = Retirar la publicación más reciente, de la que nunca se envió nada.
help-release--reason = Por qué algo se retiene o se retira.
help-release--as_of = El día en que se publica, como 2025-11-14.
help-release--out = Carpeta de resultados de los cálculos [predeterminado: outputs/NAME].

## cqi run

help-run =
    Hacer un informe por programa, la página del grupo y el índice, donde cambió algo en lo que se basan.

    Después de --only pueden seguir varios programas: --only maple-street cedar-house.
help-run--only = Calcular este programa; se puede dar varias veces.
help-run--as_of = El día al que se refieren los informes, como 2025-11-14.
help-run--force = Hacer todas las páginas, también aquellas en las que nada cambia.
help-run--failed = Hacer solo las páginas que fallaron la última vez.

## cqi share

help-share = Empaquetar en un solo zip todo lo que puede salir (share/).

## cqi start

help-start =
    Prepara en FOLDER el borrador de un grupo de programas a partir de encuestas exportadas: preguntas, escalas, programas, funciones y rondas.

    Lo que se supuso se enumera y queda en cohort.yml hasta que se confirme; hasta entonces las páginas se quedan en el escritorio.
help-start--unattended = No preguntar nada: nadie es de la dirección, nada se invierte y se omite lo que nadie puede ordenar.
help-start--confirming = Preguntar de cada supuesto si es correcto; los que lo son salen de cohort.yml.
help-start--name = El nombre del grupo de programas.
help-start--day = Cuándo se respondió la encuesta, si su archivo no lo dice.
start-confirm-files = --confirm solo toma la carpeta del grupo, sin archivos.
start-no-files = El borrador de un grupo se hace a partir de archivos: { $command }
start-no-date = --date tiene que ser una fecha como 2025-10-14; no { $text }.
start-guessed = { $n ->
        [one] Un supuesto no está confirmado:
       *[other] { $n } supuestos no están confirmados:
    }
start-made = { $folder } está lista; los archivos de los que salió no cambiaron. Los primeros informes: { $run }
start-then = Lo que sea correcto se confirma con: { $confirm }
start-nothing = En { $folder } no hay nada supuesto.
start-person = Los supuestos los confirma una persona en una terminal, o se borran sus líneas bajo guesses: en cohort.yml.
start-right = ¿Es correcto? { $guess }
# Una pregunta que parece formulada al revés; si la respuesta es no, sigue otra
start-turned = ¿Contarla al revés? { $guess }
start-as-it-stands = Entonces cuenta tal como está: ¿es correcto?
start-left = { $n ->
        [0] Ya no hay nada supuesto. Los informes: { $run }
        [one] Queda un supuesto. Corrija lo que no sea correcto y borre su línea en cohort.yml.
       *[other] Quedan { $n } supuestos. Corrija lo que no sea correcto y borre sus líneas en cohort.yml.
    }
start-order-ask = Números, del más bajo al más alto; nada si no son niveles
start-order-again = Escriba cada uno de los { $n } números una vez.
start-number = Un número; nada si ninguno es correcto
start-days = { $file } tiene fechas como 3/4/2026. Escriba 1 si el mes va primero, 2 si va primero el día; nada si no lo sabe

## cqi status

help-status = Decir qué informes están listos, fallaron o faltan, qué está desactualizado y por qué; no se calcula ni se escribe nada.
help-status--as_of = El día al que se referirían los informes, como 2025-11-14.

## cqi watch

help-watch =
    Mostrar cada página como la haría `cqi run`, de nuevo cada vez que se guarda un archivo del grupo; hasta Ctrl-C.

    Las páginas son una vista previa en esta computadora, para nadie más: share/ y releases/ quedan como están.
help-watch--only = Empezar con la página de este programa [si no se indica: la del grupo].
help-watch--as_of = El día al que se refieren las páginas, como 2025-11-14.
help-watch--poll = Buscar una y otra vez los archivos guardados; si no se indica, solo donde el sistema de archivos no avisa.
help-watch--port = Dónde escuchar en esta computadora; 0: un puerto libre.

## Lo que click dice de cada comando. Cada nombre es el texto de click; un valor está donde click lo pone.

click-usage = Uso:
click-options = Opciones
click-commands = Comandos
click-show-this-message-and-exit = Mostrar este mensaje y salir.
click-show-the-version-and-exit = Mostrar la versión y salir.
click-default-default = predeterminado: { $default }
click-prog-s-version-version-s = { $prog }, versión { $version }
click-error-message = Error: { $message }
click-missing-command = Falta el comando.
click-missing-argument = Falta el argumento
click-missing-option = Falta la opción
click-missing-parameter = Falta el parámetro
click-missing-param_type = Falta { $param_type }
click-choose-from-choices = Elija entre:{"\u000A\u0009"}{ $choices }
click-invalid-value-message = Valor no válido: { $message }
click-invalid-value-for-param_hint-message = Valor no válido de { $param_hint }: { $message }
click-try-command-option-for-help = Pruebe «{ $command } { $option }» para ver la ayuda.
click-no-such-command-name-r = No existe el comando { $name }.
click-no-such-option-name-r = No existe la opción { $name }.
click-did-you-mean-possibility = ¿Quiso decir { $possibility }?
click-did-you-mean-one-of-possibilities = (¿Quiso decir una de estas: { $possibilities }?)
click-option-name-r-does-not-take-a-value = La opción { $name } no lleva valor.
click-option-name-r-requires-an-argument = La opción { $name } necesita un valor.
click-got-unexpected-extra-argument-args = Hay un argumento de más ({ $args })
click-got-unexpected-extra-arguments-args = Hay argumentos de más ({ $args })
click-value-r-is-not-choice = { $value } no es { $choice }.
click-value-r-is-not-one-of-choices = { $value } no es uno de estos: { $choices }.
click-value-r-is-not-a-valid-number_type = { $value } no es un valor válido de tipo { $number_type }.
click-value-is-not-in-the-range-range = { $value } no está en el intervalo { $range }.
click-name-filename-r-does-not-exist = { $name } { $filename } no existe.
click-name-filename-r-is-a-directory = { $name } { $filename } es una carpeta.
click-name-filename-r-is-a-file = { $name } { $filename } es un archivo.
click-required = obligatorio
click-file = archivo
click-path = ruta
click-directory = carpeta

## De varios comandos

# Dos cantidades, como «1 error, 3 advertencias»
counts = { $errors ->
        [one] 1 error
       *[other] { $errors } errores
    }, { $warnings ->
        [one] 1 advertencia
       *[other] { $warnings } advertencias
    }
as-of-no-date = --as-of debe ser una fecha como 2025-11-14; no { $text }.
# $years: como «entre 1900 y 2100»
as-of-years = --as-of debe estar { $years }; no { $text }.
no-file = No hay ningún archivo { $file }.
# Una letra pequeña, que dice que sí a una pregunta
yes-letter = s
stopped = Detenido. Lo que se terminó está en su lugar; ejecute el mismo comando otra vez para el resto.
error = Error: { $text }
error-of-system = Error: { $text }. No se escribió nada más.
error-of-workbook = Error: una falla del propio cuaderno de trabajo ({ $text }). Por favor, repórtela; ejecute otra vez con CQI_DEBUG=1 en el entorno para ver dónde ocurrió.

## cqi check, run, status, share, adopt, new

check-sum = { $name }: { $programs ->
        [one] 1 programa
       *[other] { $programs } programas
    }, { $rounds ->
        [one] 1 ronda
       *[other] { $rounds } rondas
    }; { counts }.
run-unexpected = Está de más: { $words }. Nombre los programas después de --only.
run-workers = --workers es para esta computadora. Con --scheduler, cada proceso hace a la vez tantos informes como hilos tiene: dígalo allí (dask worker --nthreads).
run-sum = { $name }: { $asked ->
        [one] { $ready } de 1 informe
       *[other] { $ready } de { $asked } informes
    } { $ready ->
        [one] listo
       *[other] listos
    }; { counts }.
# $n: cuántas páginas; $failed: solo se pidieron las que habían fallado
run-made = { $n ->
        [0] { $failed ->
            [yes] Nada había fallado, así que no se hizo nada.
           *[no] Nada había cambiado, así que no se hizo nada.
        }
        [one] Hecha ahora: 1 página.
       *[other] Hechas ahora: { $n } páginas.
    }
run-open = Abra { $file }
run-share = Los informes que pueden salir están en { $folder }
watch-ended = La observación terminó; no queda nada de la vista previa.
progress-pages = { $done } de { $total } páginas
progress-starting = empezando
# $holder: the process, such as " (process 12)"
progress-waits = Una vista previa ocupa las salidas por un momento{ $holder }: se espera.
progress-ended = { $done } de { $total }: { $page } { $failed ->
        [yes] falló
       *[no] listo
    }
status-state = { $state ->
        [ready] listo
        [failed] falló
       *[missing] falta
    }
# $reasons: unidas con punto y coma; $more: cuántas más hay
status-stale = Desactualizado: { $reasons }{ $more ->
        [0] .
       *[other] {" "}y { $more } más.
    }
status-sum = Ronda { $round }, { $folder }: { $stale } de { $pages ->
        [one] 1 página
       *[other] { $pages } páginas
    } por hacer.
share-made = Se hizo { $file }: { $n ->
        [one] 1 archivo
       *[other] { $n } archivos
    }.
adopt-done = { $folder } es ahora de este grupo. Sigue: { $command }
own-new = Se hizo { $file }. Ábralo en cqi lab; después: { $command }
own-none = No hay nada en { $folder }.
own-allowed = { $n ->
        [one] Este archivo puede
       *[other] Estos { $n } archivos pueden
    } ejecutarse en esta computadora, { $n ->
        [one] tal como está
       *[other] tal como están
    } ahora. Lo que se cambie allí de otro modo que en JupyterLab aquí se tiene que permitir otra vez.
new-cohort = Se hizo { $folder }. Llene cohort.yml; después: { $command }
new-cycle = { $file ->
        [none] Se hizo el ciclo { $cycle } de { $program }.
       *[other] Se hizo { $file }
    }

## cqi intake

# $what: filas o respuestas; $parts: qué fue de ellas, unidas con comas
intake-account = { $n } { $what ->
        [rows] filas
       *[answers] respuestas
    }: { $parts }
intake-reason-used = { $n } en uso
intake-reason-level = { $n } con nivel
intake-reason-dont-know = { $n } «no sé»
intake-reason-not-applicable = { $n } «no corresponde»
intake-reason-blank = { $n } en blanco
intake-reason-set-aside = { $n } apartadas
intake-reason-total-or-average = { $n } de total o promedio
intake-reason-example = { $n } de ejemplo
intake-reason-no-respondent = { $n } sin persona
intake-reason-unknown-program = { $n } de un programa desconocido
intake-reason-other-round = { $n } de otra ronda
intake-reason-no-answer = { $n } sin respuestas
intake-reason-other-role = { $n } en otra función
intake-reason-repeated-row = { $n } repetidas
intake-reason-superseded-row = { $n } reemplazadas por una posterior
intake-there = { $file } ya está allí; bórrelo o use --print.
intake-made = Se hizo { $file }. Revise cada línea; después: { $command }
# $within: si el archivo está en la carpeta de una cohorte; $cohort: su nombre
intake-instrument = Leído con el instrumento { $id }{ $within ->
        [no] , porque el archivo no está en la carpeta de ningún grupo; --instrument nombra otro.
       *[yes] {" "}del grupo { $cohort }.
    }

## cqi instrument

instrument-translation = { $file } es una traducción de { $whole }. Revise los dos juntos: { $command }
instrument-sum = { $file }: { counts }.{ $errors ->
        [0] {" "}Se puede usar.
       *[other] {""}
    }
instrument-ending = --out debe terminar en { $ending } para { $tool }; no { $name }.
instrument-there = { $file } ya está allí. No se escribió nada; nombre otro archivo o agregue --force.
instrument-cohort = El cuestionario necesita un cohort.yml sin errores. No se escribió nada.
instrument-wrote = Se escribió { $file }.
instrument-no-cohort = No se dio --cohort: el cuestionario pregunta el programa por su nombre y no dice quién ve las respuestas.
instrument-experimental = Experimental: revise la encuesta en LimeSurvey antes de que alguien la llene.

## cqi language

language-unknown = el cuaderno de trabajo no habla { $tag }. Se permite: { $known }.
# $name: el nombre del idioma; none: es el inglés
language-there = { $tag }: { $n } textos, { $name ->
        [none] el idioma del que se traducen los demás
       *[other] { $name }
    }
language-lacks-nothing = A { $what } no le falta nada.
language-to-write = { $n } textos por escribir, en { $files ->
        [one] 1 archivo
       *[other] { $files } archivos
    } de { $folder }.
language-next = Escriba cada uno donde está {"{"}""{"}"}; el inglés está encima. Después: { $command }
language-sum = { $tag }: { counts }.{ $errors ->
        [0] {" "}Se puede usar.
       *[other] {""}
    }
language-no-table = { $tag }: las gráficas no tienen las medidas de letras como { $letters } y les dejan espacio de sobra: vea si se cortan los textos (docs/languages.md).
language-own = { $n } textos que pueden ser suyos, en { $file }.
language-own-next = Escriba el suyo donde está {"{"}""{"}"}; lo que se dice ahora está encima. Después: { $command }

## cqi release

release-choose-one = Elija uno: publicar (con --only o --anyway), --withhold o --take-back.
release-say-why = Diga por qué: --anyway "la razón". Se guarda con la publicación.
release-say-what = Diga qué es falso: --reason "las palabras". Se guarda.
release-never-sent = ¿Es cierto que nunca se envió ni se mostró a nadie nada que se base en esta publicación?
release-not-taken-back = No se retiró nada: lo que se envió ya se conoce, y las publicaciones posteriores deben contar con ello.
release-taken-back = La publicación { $number } del { $day } se retiró. Sigue: { $command }
release-withheld = Retenido: { $programs }. Sigue: { $command }
release-anyway = ¿Publicarla de todos modos?
release-nothing = No se publicó nada.
release-nobody = Nadie ha respondido esta ronda, así que no se publicó nada.
release-unreadable = No se publicó nada, porque no todas las respuestas se pueden leer:

## cqi measures

help-measures = Leer los números de un programa de sus propias hojas de cálculo: qué se leería y que está bien.
help-measures-draft = Esbozar measures.yml con los encabezados de las hojas de cálculo de un programa, donde todavía no define ninguna medida.
help-measures-propose = Decir con palabras, y con sus números, cómo se leería una hoja de cálculo; no se guarda nada.
help-measures-confirm = Guardar cómo se lee una hoja de cálculo, para que el archivo del mes siguiente no necesite preguntas.
measures-unmatched = Ningún encabezado nombra una medida de measures.yml. Diga qué quiere decir un encabezado: --column "ENCABEZADO=MEDIDA".
# $command: como se escribe
measures-keep = Todavía no se guardó nada. Si está bien: { $command }
measures-kept = Guardado en { $file }. Desde ahora se leen los archivos con esta disposición, se llamen como se llamen.
measures-put = Ponga { $file } en { $folder }, donde se lee.
measures-drafted = Se hizo { $file }. Mire cada medida, y después: { $command }
measures-pair = A { $text } le falta «=». Escriba "ENCABEZADO=SIGNIFICADO".
