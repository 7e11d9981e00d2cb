### Números de las hojas de cálculo de un programa: qué pasa con un archivo o una celda, qué se leería y qué se pregunta. `found` y
### `allowed` van dentro de una oración, por eso empiezan con minúscula y no llevan punto; el arreglo es una oración.

## Lo que dicen varios

any-confirm_again = Mire el archivo con `cqi measures propose` y confírmelo de nuevo.
open_document = una hoja de cálculo OpenDocument

## Archivos

cells-rows = { $n } filas
cells-many = más filas o celdas de las que se leen
cells-large-allowed = como mucho { $rows } filas y { $cells } celdas
cells-large-mend = Quite lo que no son números suyos: otros años, otras hojas. Una exportación de personas se puede hacer para menos meses.
cells-sheets = { $n } hojas
cells-sheets-allowed = como mucho { $n } hojas
cells-macros = macros
cells-macros-mend = No se ejecutaron; solo se lee lo que está en las celdas.
# $names: de hojas, entre comillas
cells-hidden = hojas ocultas { $names }
cells-hidden-mend = No se leyeron; muéstrelas en la hoja de cálculo si cuentan.
apart-ended = un archivo que no se pudo leer con el tiempo y la memoria que hay
apart-allowed = un archivo que se lee en { $seconds } segundos
apart-mend = Guárdelo de nuevo en su programa de hojas de cálculo, sin otras hojas ni imágenes, o como CSV.
files-no_months = ninguna tabla con meses, trimestres o fechas junto a números
files-no_months-allowed = meses en una columna o en una fila, con encabezados
files-no_months-mend = Dé a los meses una columna (o fila) propia, con un encabezado sobre cada columna. Un número como 45658 es una fecha sin formato de fecha.
files-no_sheet = ninguna hoja que lleve el nombre del programa
files-no_title = ninguna tabla bajo un título que nombre el programa
# $headings: entre comillas
files-layout = una disposición que nadie ha confirmado todavía, con los encabezados { $headings }
# $file: con el que se confirmó; $new, $gone: encabezados entre comillas, o none
files-layout-changed = una disposición que no es del todo la de { $file }: { $new ->
        [none] sin { $gone }
       *[other] { $gone ->
            [none] con { $new } además
           *[other] { $new } en lugar de { $gone }
        }
    }
files-layout-order = los encabezados de { $file } en otro orden
files-layout-allowed = una disposición confirmada
# $command: como se escribe
files-mend = Vea cómo se leería: { $command }
# $file: un archivo de correspondencias
keeping-unread = No se puede añadir nada a { $file }.
keeping-start = Cómo se leen las hojas de cálculo de esta carpeta; `cqi measures confirm` añade a este archivo. Sus notas se conservan.

## Meses

# $found: entre comillas
axis-month = { $found }
axis-month-allowed = un mes, un trimestre o una fecha
axis-month-mend = Escríbalo como marzo de 2025, 2025-03 o 2025-03-31; un total se llama Total.
axis-no-day = { $found }
axis-no-day-allowed = un día que existe
axis-no-day-mend = Corrija la fecha.
axis-order = { $found }
axis-order-allowed = fechas que se leen de una sola manera
axis-order-mend = Diga qué va primero, el día o el mes: `dates: day first` o `dates: month first` en measures/mapping.yml.
axis-order-both = { $found } junto a fechas en los dos órdenes de día y mes
axis-order-both-allowed = fechas en un mismo orden
axis-order-both-mend = Escriba todas las fechas como 2025-03-31, o diga qué va primero en las que se pueden leer de dos maneras: `dates: day first but some month first` (primero el día, en algunas el mes) o `dates: month first but some day first` (primero el mes, en algunas el día) en measures/mapping.yml.
axis-order-swapped = { $found } como texto, mientras que las fechas hasta el día 12 de un mes son fechas de verdad
axis-order-swapped-allowed = todas las fechas como fechas de verdad, o todas como texto
axis-order-swapped-mend = Puede que la hoja de cálculo haya cambiado el día por el mes en las demás al escribirlas. Escríbalas todas como 2025-03-31.
axis-order-other = { $found }
axis-order-other-allowed = fechas en el orden que se confirmó
axis-order-other-mend = Escriba las fechas como antes, o mire el archivo con `cqi measures propose` y confírmelo de nuevo.
axis-fiscal = años fiscales
axis-fiscal-allowed = un año fiscal del que se sabe el primer mes
axis-fiscal-mend = Diga en qué mes empieza: `fiscal_year: 7` en measures/mapping.yml para julio.
axis-year = { $found } sin año
axis-year-allowed = meses de los que el archivo dice el año
axis-year-mend = Escriba el año con los meses, en una columna o fila junto a ellos, o un solo año en el título.
axis-years = { $found } y otros como este sin año
axis-years-allowed = meses de los que el archivo dice el año
axis-years-mend = Escriba el año con los meses, en una columna o fila junto a ellos, o un solo año en el título.
axis-short = { $found } y otros como este
axis-short-allowed = meses que no se puedan tomar por días
axis-short-mend = Escriba el año con cuatro cifras: ene 2025.

## Celdas

cell-text = Lo que no es un número no se lee.
cell-text-allowed = un número
cell-text-mend = Escriba el número solo, y la nota en una columna o comentario al lado.
cell-struck = Un número tachado no se leyó.
cell-struck-allowed = un número que cuenta
cell-struck-mend = Bórrelo o quite la línea.
cell-few = Un número que no se quiso decir es un hueco.
cell-few-allowed = un número
cell-few-mend = No hay que hacer nada; escriba el número si se puede decir.
cell-day = Las hojas de cálculo hacen una fecha de lo que parece 3/7.
cell-day-allowed = un número
cell-day-mend = Escriba «3 de 7», o los dos números en dos columnas.
cell-formula = La fórmula nunca se calculó.
cell-formula-allowed = un número, o una fórmula con su resultado
cell-formula-mend = Abra el archivo en su programa de hojas de cálculo, guárdelo y expórtelo de nuevo.
cell-fault = La fórmula no funciona.
cell-fault-allowed = un número
cell-fault-mend = Corrija la fórmula o vacíe la celda.
cell-thousands = Puede ser mil y algo, o uno y algo.
cell-thousands-allowed = un número que se lee de una sola manera
cell-thousands-mend = Diga `decimals: point` o `decimals: comma` en measures/mapping.yml, o escríbalo sin signo de miles.
cell-fraction = Las otras celdas de esta columna son partes de uno.
cell-fraction-allowed = un número de 0 a 1
cell-fraction-mend = Escriba todas de una sola manera: 0.45 o 45%.
cell-ratio = Hay dos números en una celda para uno.
cell-ratio-allowed = un solo número
cell-ratio-mend = Escriba los dos números en dos columnas.
cell-small = Donde dice 0.45 puede ser 45 de cada 100, o menos de uno.
cell-small-allowed = un número que se lee de una sola manera
cell-small-mend = Mire el archivo con `cqi measures propose` y diga --unit fraction o --unit number.
cell-merged = Un número en celdas combinadas es de varios meses o columnas.
cell-merged-allowed = una celda para cada mes
cell-merged-mend = Separe las celdas y escriba a cada mes su número.

## Lectura

# $name: un encabezado entre comillas
reading-no_column = ninguna columna { $name }
reading-no_date = { $n } { $n ->
        [one] fila
       *[other] filas
    } sin fecha
reading-no_date-allowed = una fecha en cada fila
reading-no_date-mend = Complete las fechas o quite estas filas de la exportación.
reading-blank = números sin mes
reading-left = Se dejó fuera.
reading-new_word = Nadie ha dicho si esto cuenta.
reading-unit = Los otros números de esta columna tienen otra unidad.
# $unit: %, $, días; o none
reading-unit-allowed = { $unit ->
        [none] un número sin unidad
       *[other] un número con { $unit }
    }
reading-unit-mend = Escriba todos los números de una columna en la misma unidad.
# $sign: comma o point
reading-sign = números con { $sign ->
        [comma] coma
       *[point] punto
    } antes de los decimales
reading-sign-allowed = { $sign ->
        [comma] una coma
       *[point] un punto
    }, como se confirmó
reading-period = { $kind ->
        [quarter] un trimestre
        [month] un mes
        [day] un día
       *[other] un año
    }
reading-period-allowed = un período propio de la medida: `frequency: { $frequency }`
reading-period-mend = Corrija el período, o la frecuencia en measures.yml.
# $day: una fecha; $measure: entre comillas; $other: un número; $place: una celda
reading-other = { $day } de { $measure } es { $other } en { $place }.
reading-twice-allowed = un número para cada período
reading-twice-mend = Deje el correcto y quite el otro.

## Recuento

counting-place = filas contadas para el { $part ->
        [numerator] numerador
        [denominator] denominador
       *[other] valor
    }
counting-date = una fecha que no se puede leer
counting-unnamed = { $n } { $n ->
        [one] fila que no nombra
       *[other] filas que no nombran
    } a nadie
counting-unnamed-allowed = una persona en cada fila que cuenta
counting-unnamed-mend = Complete la columna, o cuente filas en lugar de personas.
counting-repeated = { $n } { $n ->
        [one] fila que ya está
       *[other] filas que ya están
    }, igual en cada celda
counting-repeated-allowed = cada fila una vez
counting-repeated-mend = Quítelas, o diga cuántas veces cuentan: `repeated: once` o `repeated: each` en measures/mapping.yml.

drafting-none = ningún encabezado sobre números de meses
drafting-none-mend = Las filas de personas y hechos se cuentan con una regla: defina primero la medida en measures.yml.

## Lo que se leería

proposal-rows = filas { $first } a { $last }
proposal-columns = columnas { $first } a { $last }
# $column: entre comillas; $measure: entre comillas; $group: un nombre, o none; $where: qué filas, o none
say-column = { $column } { $near ->
        [yes] se parece a lo siguiente y se toma por
       *[no] es
    } { $part ->
        [numerator] el numerador de { $measure }
        [denominator] el denominador de { $measure }
       *[other] el valor de { $measure }
    }{ $group ->
        [none] {""}
       *[other] {" "}para el grupo { $group }
    }{ $where ->
        [none] {""}
       *[other] {" "}en filas { $where }
    }{ $unit ->
        [percent] , en porcentaje
        [fraction] , como partes de uno: 0.45 es 45 de 100
       *[number] {""}
    }
say-count = { $part ->
        [numerator] el numerador de { $measure }
        [denominator] el denominador de { $measure }
       *[other] el valor de { $measure }
    }{ $group ->
        [none] {""}
       *[other] {" "}para el grupo { $group }
    } cuenta { $rows ->
        [people] personas, cada una una vez por período
       *[rows] filas
    }{ $where ->
        [none] , todas
       *[other] {" "}{ $where }
    }
say-where = con { $words } en { $column }
say-within = con { $end } como mucho { $n } { $n ->
        [one] día
       *[other] días
    } después de { $start }
say-rest = no se lee: { $names }
say-left = se dejó fuera porque no es un { $n ->
        [one] mes
       *[other] mes
    }: { $words }
say-order = en sus fechas va primero el { $order ->
        [day-first] día
        [day-first-but-some-month-first] día, pero en algunas el mes
        [month-first-but-some-day-first] mes, pero en algunas el día
       *[other] mes
    }
say-both = están los dos órdenes de día y mes, como en { $day } y { $month }: cada fecha se lee de la única manera en que lo es
say-years = los meses toman el año de { $title }
say-decimals = { $found } es { $number }: los decimales van después de { $sign ->
        [comma] una coma
       *[other] un punto
    }
say-group = los grupos se distinguen por { $column }: { $words }
say-program = solo filas con { $words } en { $column }
say-sheet = solo la hoja { $sheet }
say-under = solo las tablas bajo un título con { $name }
say-foreign = no se lee: la tabla bajo { $title }, que es de otro programa

## Lo que se pregunta

ask-order = { $both ->
        [yes] En esta tabla están los dos órdenes de día y mes. ¿Qué va primero en { $found }
       *[no] ¿Qué va primero en { $found }
    }, el día o el mes? Añada --dates day o --dates month.
ask-fiscal = ¿En qué mes empieza el año fiscal? Añada --fiscal-year 7 para julio.
ask-decimals = { $found } puede ser mil y algo, o uno y algo. Añada --decimals point si los decimales van después de un punto; si no, --decimals comma.
# $names: encabezados entre comillas; $first: uno de ellos
ask-date = ¿Qué columna dice el mes: { $names }? Añada --date "{ $first }".
# $names: encabezados entre comillas
ask-column = Más de una columna puede ser el { $part ->
        [numerator] numerador
        [denominator] denominador
       *[other] valor
    } de { $measure }: { $names }. Añada --column "ENCABEZADO=ignore" para las que no lo son.
ask-fraction = { $column } tiene números como { $found } para { $measure }, que se cuenta por cada cien. ¿Son partes de uno (0.45 por 45 de 100)? Añada --unit fraction; si de verdad son tan pequeños, --unit number.
ask-percent = { $column } tiene signos de porcentaje, pero { $measure } no se cuenta por cada cien. Corrija `unit` en measures.yml o añada --unit percent.
ask-count = { $column } puede tener recuentos, o tantos de cada cien, para { $measure }. Diga de qué son recuentos: --column "ENCABEZADO=MEDIDA numerator". Si son de cada cien, añada --unit number.
# $columns: lo que se puede contar; $measure: un id; $column: un encabezado
ask-rule = Son filas de personas y hechos. Diga cuáles cuentan, por ejemplo --count "{ $measure } denominator=all" --count "{ $measure } numerator={ $column }: PALABRA". Columnas que distinguen clases: { $columns }.
ask-rule-column = { $column }{ $words ->
        [none] {""}
       *[other] {" "}({ $words })
    }
ask-count-form = { $found } no nombra ningún número de una medida. Escriba --count "MEDIDA numerator=COLUMNA: PALABRA | PALABRA".
ask-count-column = No hay columna { $found }; hay { $names }.
ask-count-word = Ninguna fila tiene { $found } en { $column }; hay { $words }.
ask-within-form = { $found } no es un par de fechas. Escriba --within "MEDIDA numerator=PRIMERA COLUMNA .. SEGUNDA COLUMNA: 30".

## Las medidas de un programa y cómo se leen sus archivos

program-none = Todavía no hay ninguna medida en { $file }. Escríbala, o esbócela a partir de la hoja de cálculo: { $command }
program-there = { $file } ya existe. Añada lo que falta.
program-changed = Otra persona cambió { $file } en este momento. Pruebe de nuevo.
program-flawed = Hay que arreglar { $file } antes de añadir algo.
program-unknown = No existe el programa { $program }. Programas: { $programs }.
program-head =
    Esbozado con los encabezados de una hoja de cálculo. Diga de cada medida qué es mejor: increase, decrease o neither.
    Dos recuentos de los que uno es parte del otro son una medida: dele los nombres de ambos como numerator: y denominator:
# $where: hoja y filas
table = { $where }: { $layout ->
        [months-down] períodos hacia abajo
        [months-across] períodos hacia la derecha
       *[events] una fila por cada hecho, contada
    }
table-nothing = aquí no se lee nada: ningún encabezado nombra una medida
# $group: un nombre, o none
number = { $measure }{ $group ->
        [none] {""}
       *[other] {" "}({ $group })
    }{ $part ->
        [numerator] {" "}numerador
        [denominator] {" "}denominador
       *[other] {""}
    }
# $folder: del programa
program-taken = En { $folder } ya hay otro archivo que se llama { $file }. Dele primero otro nombre a este.
program-not_written = No se pudo escribir { $file } ({ $why }).
