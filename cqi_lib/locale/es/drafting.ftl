### Lo que `cqi start` y `cqi instrument draft` dicen de encuestas que ningún instrumento conoce todavía.

## What was guessed

guess-domains-stem = { $n ->
        [one] el ámbito es la pregunta que comparten las frases en la encuesta: { $names }
       *[other] los { $n } ámbitos son las preguntas que comparten las frases en la encuesta: { $names }
    }
guess-domains-prefix = los { $n } ámbitos son el comienzo de las preguntas: { $names }
guess-domains-code = los { $n } ámbitos son el comienzo de los nombres de las columnas: { $names }
guess-domains-none = { $n ->
        [one] nada agrupa las preguntas, así que forman un solo ámbito: { $names }
       *[other] nada agrupa las preguntas salvo sus respuestas: { $names }
    }
guess-scale = { $unticked ->
        [none] la escala tiene { $k } niveles, del más bajo al más alto, y en cada pregunta uno más alto cuenta como mejor: { $levels }
       *[other] la escala tiene { $k } niveles, del más bajo al más alto, y en cada pregunta uno más alto cuenta como mejor: { $levels }; nadie marcó { $unticked }
    }
guess-apart = { $words } dicen que no hay respuesta
guess-codes = respuestas como «{ $first }» son códigos, que cuentan en su orden; lo que significan lo dice una exportación con las respuestas enteras, o la estructura de la encuesta junto a ella
guess-cut = los números del { $low } al { $high } se cortan en cuatro niveles en { $bounds }, y en cada pregunta uno más alto cuenta como mejor: { $levels }
guess-no-days = { $file } tiene fechas que se pueden leer de dos maneras en { $headings }, así que se omiten
guess-numbers = de { $names } ({ $file }, { $program }) no se dice si es mejor más o menos, y cada uno mide un proceso
guess-pages = las páginas están en { $name }, como la encuesta (`language: { $tag }` en cohort.yml)
guess-tongue = por sus palabras cortas, las preguntas están en { $name } (`language: { $tag }` en instrument.yml)
guess-tongue-unknown = nada dice en qué idioma están las preguntas; se toman por inglés (`language: en` en instrument.yml)
guess-turned = { $item } («{ $text }») parece formulada al revés, por sus palabras y por sus respuestas; cuenta tal como está hasta que se escriba `reversed: true` en instrument.yml
guess-one-program = { $file } no nombra ningún programa, así que todas sus respuestas son de { $program }
guess-place = «{ $heading }» en { $file } dice el programa
guess-no-role = { $file } no dice la función de nadie, así que todas las personas cuentan como personal
guess-no-leader = { $people ->
        [one] la persona cuya función es «{ $word }» cuenta como personal
       *[other] las { $people } personas cuya función es «{ $word }» cuentan como personal
    }; la dirección se muestra como tal solo si usted escribe `leader` en el archivo de correspondencias
quoted = «{ $word }»
guess-role = { $people ->
        [one] la persona cuya función es { $words } cuenta como personal
       *[other] las { $people } personas con las funciones { $words } cuentan como personal
    }
guess-alike = «{ $one }» y «{ $other }» son dos programas; si son uno solo, escriba un nombre bajo `aliases:` del otro y borre su entrada
guess-closed = { $label } no recibe más respuestas desde { $day }
guess-translated = { $file } pregunta { $n ->
        [one] una pregunta
       *[other] { $n } preguntas
    } en otro idioma, que se toman por las de los otros archivos en su orden: “{ $first }” por “{ $other }”, y así las demás
guess-reworded = “{ $text }” en { $file } se toma por “{ $other }”
# $pairs: de `pair`
guess-words = en { $file } { $pairs }
# una respuesta y el nivel por el que se toma
pair = “{ $text }” cuenta como “{ $word }”
guess-ends = en { $file } los números de { $n ->
        [one] una pregunta
       *[other] { $n } preguntas
    } (“{ $first }”) terminan en otro punto que en los otros archivos; todos se toman por una misma escala

## What was found

found-survey = { $tool ->
        [plain] { $file }: una tabla de encuesta, { $questions ->
            [one] una pregunta
           *[other] { $questions } preguntas
        } con escala en { $domains ->
            [one] un ámbito
           *[other] { $domains } ámbitos
        }
       *[other] { $file }: una encuesta de { $tool }, { $questions ->
            [one] una pregunta
           *[other] { $questions } preguntas
        } con escala en { $domains ->
            [one] un ámbito
           *[other] { $domains } ámbitos
        }
    }
found-known = { $file }: la evaluación incluida { $instrument }
found-new = { $file } pregunta { $n ->
        [one] una pregunta
       *[other] { $n } preguntas
    } que los archivos anteriores no tienen: “{ $first }”{ $n ->
        [one] {""}
       *[other] {" "}y otras
    }
found-missing = { $file } no pregunta { $n ->
        [one] una pregunta de los otros archivos
       *[other] { $n } preguntas de los otros archivos
    }: “{ $first }”{ $n ->
        [one] {""}
       *[other] {" "}y otras
    }
found-left = { $n ->
        [one] Se omite una pregunta, porque nada indica el orden de sus respuestas: «{ $first }»
       *[other] Se omiten { $n } preguntas, porque nada indica el orden de sus respuestas; la primera es «{ $first }»
    }
found-unused = { $n ->
        [one] Una columna no se usa: { $headings }
       *[other] { $n } columnas no se usan, por ejemplo { $headings }
    }
head-measures = Borrador hecho por `cqi start`. Cambie los nombres, y diga `direction: increase` o `decrease` si es mejor más o menos; docs/files.md dice qué más puede estar aquí.
numbers-open = { $file } todavía no se lee. Responda y confirme: { $command }; después póngalo en { $folder }.
numbers-undefined = { $file } todavía no se lee. Primero nombre sus medidas: { $command }; ahí se dice lo que sigue. Después póngalo en { $folder }.
numbers-rest = { $file }: { $left }
numbers-nobody = No está claro de quién son los números de { $file }: no se lee. Póngalo en la carpeta `measures` de su programa (docs/spreadsheets.md).
found-numbers = { $file }: { $n ->
        [one] un número
       *[other] { $n } números
    } de { $program }: { $names }
found-programs = { $people ->
        [one] Una persona
       *[other] { $people } personas
    } en { $n ->
        [one] un programa: { $names }
       *[other] { $n } programas: { $names }
    }

## What files are called and begin with

cut-low = Bajo
cut-rather_low = Más bien bajo
cut-rather_high = Más bien alto
cut-high = Alto
all = Todas las preguntas
rest = Otras preguntas
instrument-name = Evaluación de { $cohort }
round-label = { $season ->
        [spring] Primavera de
        [summer] Verano de
        [fall] Otoño de
       *[winter] Invierno de
    } { $year }
head-instrument = Borrador hecho por `cqi start` a partir de { $files }. Cambie lo que no sea correcto; los archivos de responses/ se leen según él.
head-guess = Supuesto: { $guess }.
head-cohort = Borrador hecho por `cqi start`. Mientras quede una línea bajo `guesses:`, las páginas se quedan en el escritorio y no se publica nada: borre lo que sea correcto, corrija lo que no.
head-mapping = Cómo se lee { $file }; borrador hecho por `cqi start`.

## What cannot be used

unusable = No se creó ningún grupo de programas.
taken = { $folder } ya contiene algo; no se escribió nada. Nombre una carpeta nueva, por ejemplo { $other }.
not-confirmed = No se pudieron cambiar los archivos del grupo, o alguien más los cambió en este momento. No se confirmó nada; inténtelo otra vez.
not-empty = Un nombre está vacío. No se confirmó nada; escriba el nombre o déjelo como estaba.
not-writable = No se puede escribir en { $folder } ({ $why }). Nombre una carpeta en la que usted pueda escribir.
survey = la exportación de una encuesta con una fila por persona y una columna por pregunta
any-file = Exporte las respuestas otra vez, como CSV o como hoja de cálculo.
no-questions = ninguna pregunta cuyas respuestas sean niveles de una escala, en { $columns ->
        [one] una columna
       *[other] { $columns } columnas
    }
no-questions-mend = Exporte las respuestas con palabras o números, una columna por pregunta.
no-survey = ninguna encuesta entre los archivos
few-levels = preguntas en las que solo se marcó { $levels }, así que nadie puede saber la escala
few-levels-allowed = respuestas que muestran al menos tres niveles de una escala
few-levels-mend = Empiece con { $command } y describa la escala en instrument.yml (docs/instrument.md); la exportación se lee entonces tal como está.
no-order = solo preguntas cuyas respuestas nada pone en orden
no-order-mend = Diga en qué orden van, primero la más baja: el formulario del escritorio lo pregunta, y el comando sin --yes.
no-day = ningún día en que alguien haya respondido
two-days = fechas que se pueden leer de dos maneras, como 3/4/2026
two-days-mend = Diga qué va primero, el día o el mes: el formulario del escritorio lo pregunta, y el comando sin --yes. O diga cuándo se respondió la encuesta: --date 2025-10-14.
no-day-allowed = una columna con el día, o --date
no-day-mend = Diga cuándo se respondió la encuesta: el formulario del escritorio lo pregunta; al comando se le dice con --date 2025-10-14.
ended = No se pudieron leer los archivos con el tiempo y la memoria que hay.

## Lo que se pregunta

ask-order = ¿En qué orden están estas respuestas, de la más baja a la más alta? Son las de { $n } preguntas, por ejemplo «{ $first }».
ask-program = ¿De quién son los números de { $file }?
ask-column = ¿Qué columna de { $file } dice el programa?
ask-leader = { $people ->
        [one] La función de una persona es «{ $word }». ¿Es la dirección del programa, cuyas respuestas se muestran como tales?
       *[other] La función de { $people } personas es «{ $word }». ¿Son de la dirección, cuyas respuestas se muestran como tales?
    }
ask-day = ¿Cuándo se respondió { $file } (por ejemplo 2025-10-14)?
ask-days = { $file } tiene fechas como 3/4/2026. ¿Qué va primero en ellas?
