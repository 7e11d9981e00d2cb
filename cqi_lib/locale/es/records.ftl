### Problemas con lo que está en los archivos: textos, números y fechas, claves y columnas. `found` y `allowed` van dentro de una
### oración («Error en …: se encontró …; se permite: ….»): empiezan con minúscula y no llevan punto; un arreglo es una oración.

## Lo que dicen varios

any-correct = Corríjalo.
any-correct_year = Corrija el año.
any-other_unit = Corrija el número o cuente en otra unidad.
any-shorten = Acórtelo.
any-fill_in = Complételo.
any-fill_in_or_delete = Complételo o borre el archivo.
any-a_text = un texto
any-a_number = un número
any-a_date = una fecha como 2025-03-31
any-empty_file = un archivo vacío
any-keys_with_values = claves con valores
any-open_quotation = una comilla que nunca se cierra
any-your_own = lo propio
# $key: como está en el archivo, entre comillas
any-key = la clave { $key }
any-characters = como máximo { $n } { $n ->
        [one] carácter
       *[other] caracteres
    }

## base

# $first, $last: años
base-years = una fecha de { $first } a { $last }
base-sizes = 0, o un número de 0.000000001 a 1,000,000,000,000, con o sin signo menos

## csv_file

csv_file-this_row = esta fila
csv_file-text-mend = Complete la celda o borre la fila.
csv_file-long-mend = Acórtelo; se lee hasta ahí.
csv_file-one_way = un número que se pueda leer de una sola manera
# $point, $comma: el número con uno u otro signo leído como el de los decimales
csv_file-thousands-mend = Puede ser { $point } o { $comma }: escríbalo sin signo de miles y con punto para los decimales.
# $file: el nombre de un archivo; $point, $comma como arriba
csv_file-thousands_setting-mend = Puede ser { $point } o { $comma }: escriba al principio de { $file }, para todos los números a la vez, `decimals: point` (entonces es { $point }) o `decimals: comma` (entonces es { $comma }); o escriba cada uno sin signo de miles.
csv_file-read_thousands-allowed = un número sin signo de miles (este se leyó como { $number }, y otros igual)
csv_file-read_nothing-allowed = una celda vacía donde no hay número
csv_file-read_dates-allowed = año-mes-día (aquí se leyó primero el { $order ->
        [day] día
       *[month] mes
    })
csv_file-number-mend = Escriba solo cifras; deje la celda vacía donde no hay valor.
csv_file-percent-mend = Escriba el número sin el signo de porcentaje.
csv_file-order-mend = No se puede saber con certeza qué número es el mes; escriba año-mes-día.
# $file: el nombre de un archivo
csv_file-order_setting-mend = No se puede saber con certeza qué número es el mes: escriba al principio de { $file }, para todas las fechas a la vez, `dates: day first` (primero el día) o `dates: month first` (primero el mes).
csv_file-not_worked_out-mend = La hoja de cálculo no pudo calcular esta celda; escriba el número o déjela vacía.
csv_file-date-mend = Escriba año-mes-día.
csv_file-no_such_day-mend = Ese día no existe; corríjalo.
csv_file-day_number-mend = La hoja de cálculo escribió su propio número de día; dé a la columna el formato aaaa-mm-dd y guarde de nuevo.
# $names: nombres de columnas
csv_file-headings = los encabezados { $names }
csv_file-cells = celdas entre separadores
csv_file-cells-mend = Revise las comillas en ese lugar.
# $why: de otro programa, en inglés
csv_file-not_apart = celdas que no se pueden separar unas de otras ({ $why })
csv_file-separator = celdas separadas por { $sign ->
        [semicolon] punto y coma
        [bar] barras verticales
       *[tab] tabuladores
    }
csv_file-comma = una coma
csv_file-separator-mend = Se leyó así; no hace falta hacer nada.
csv_file-too_many = { $n } celdas
csv_file-titles = { $n ->
        [one] una fila
       *[other] { $n } filas
    } encima de los encabezados
csv_file-titles-mend = Lo que hay ahí no se lee; no hace falta hacer nada.
csv_file-as_many = { $n } celdas, tantas como encabezados
csv_file-as_many-mend = Ponga entre comillas un texto que contenga el separador, o un punto en lugar de la coma decimal.
# De un archivo; $first, $last: números de filas
csv_file-rows = filas { $first } a { $last }
csv_file-examples = { $n ->
        [1] marcada como ejemplo
       *[other] { $n } de ellas marcadas como ejemplo
    }
csv_file-examples-mend = Se dejan fuera para que ninguna página las imprima. Escriba las suyas, sin la marca, y borre estas.
# $name: entre comillas
csv_file-heading = el encabezado { $name }
csv_file-twice = el encabezado { $name } dos veces
csv_file-once = cada encabezado una vez
csv_file-twice-mend = Cambie el nombre de una columna o bórrela.
csv_file-missing = ningún encabezado { $name }
csv_file-missing-mend = Agregue la columna.
csv_file-no_heading = una columna sin encabezado
csv_file-not_read-mend = La columna no se lee.

## csv_records

csv_records-no_measure = ninguna: measures.yml no define ninguna medida
csv_records-measure-mend = Defínala en measures.yml o corrija el nombre.
csv_records-oldest = un día después de { $day }
csv_records-both = numerador y denominador, o ninguno de los dos
csv_records-both-mend = Complete la celda.
csv_records-count = 0 o más
csv_records-count-mend = Corrija el conteo.
csv_records-denominator = más de 0 donde se contó algo
csv_records-denominator-mend = Corrija uno de los dos conteos.
csv_records-part-what = El numerador { $top } es mayor que el denominador { $bottom }, del que es una parte.
csv_records-part = como máximo { $bottom }
csv_records-part-mend = Corrija uno de los dos; para una tasa escriba `share: false` en measures.yml.
csv_records-ratio = { $ratio }, que es numerador / denominador x { $per }
csv_records-nothing = nada
csv_records-ratio-mend = Deje el valor vacío o corrija uno de los tres.
# $percent, $same: un número con signo de porcentaje
csv_records-fraction-mend = Otros números de esta medida llevan signo de porcentaje, así que puede ser { $percent } o { $same }: escríbalo con el signo.
# $measure: su id entre comillas; $row: el número de una fila
csv_records-earlier = { $day } de { $measure } ya está en la fila { $row }.
csv_records-earlier-other = { $day } de { $measure } ya está en la fila { $row }, con otro valor.
csv_records-one_row = una fila para cada período
csv_records-added-mend = Los conteos se sumaron; póngalos en otro grupo si no deben sumarse.
csv_records-same-mend = Se contó una vez; borre una de las filas.
csv_records-one_value = un valor para cada período
csv_records-one_value-mend = Deje una de las dos filas o súmelas.
# $here, $there: dos números; $place: archivo y fila o celda
csv_records-two_sources = { $day } de { $measure } es { $here } aquí y { $there } en { $place }.
csv_records-two_sources-mend = Deje el número correcto en uno de los dos lugares y quite el otro.
csv_records-earlier-number = { $day } de { $measure } tiene un número en la fila { $row }.
csv_records-earlier-reason = { $day } de { $measure } tiene otro motivo en la fila { $row }.
csv_records-reason = un motivo solo donde no se recogió nada
csv_records-reason-mend = Borre el motivo o el número. Se lee el número; el motivo no.
csv_records-one_reason = un motivo para cada período
csv_records-one_reason-mend = Deje uno de los dos; se lee el primero.
# $day: el primer día de lo que se contó
csv_records-entered = { $day } o después
csv_records-entered-mend = Nada se puede anotar antes de que empiece su período; corrija uno de los dos días.
csv_records-domain-mend = Escriba un ámbito del cuestionario.
csv_records-rank = un lugar: 1 para el primero
csv_records-turn = 1 para la primera vuelta de la votación, 2 para la segunda
csv_records-whole-mend = Escriba un número entero, de 1 en adelante.
csv_records-points = 0 puntos o más, o un lugar (rank)
csv_records-points-mend = Escriba los puntos que dio esta persona.
csv_records-voted-what = La fila { $row } ya tiene un voto de la misma persona para { $domain }.
csv_records-voted = una fila para cada persona y ámbito
csv_records-voted-mend = Sume los puntos en una sola fila.
csv_records-event-mend = Corrija el nombre, o deje la celda vacía para todas las medidas.
csv_records-event = nada: measures.yml no define ninguna medida

## identity

# $id: entre comillas; $folder: su nombre
identity-two = el id { $id }, que también tiene la carpeta { $folder }
identity-own = un id propio para cada grupo de programas
identity-mend = Si una de las dos es una copia para otro grupo de programas, cambie algunas letras de su id. Si las dos son el mismo grupo, mueva a otro lugar la carpeta más vieja.
identity-what = Lo que se produce y se publica de uno se tomaría por lo del otro.

## validation

validation-either = { $first } o { $other }
validation-slug = letras minúsculas, cifras y '-', con una letra o cifra al comienzo, como máximo 63 caracteres
validation-name = letras, cifras, '-' y '_', con una letra o cifra al comienzo, como máximo 63 caracteres
validation-word = una palabra con letras, de cualquier escritura, y entre ellas espacios y ' ’ . - /
validation-word-mend = Escríbala en una sola línea y solo con letras; borre los demás signos, también los que no se ven.
validation-name-mend = Elija un nombre de esta forma; el nombre que se muestra puede ser cualquiera.
validation-nothing = nada
validation-needed = un valor; hace falta
validation-needed-mend = Escríbalo.
validation-unknown-mend = Corrija la clave o bórrela.
validation-words = { LIST($words, style: "or") }
validation-words-mend = Escriba una de estas palabras.
validation-date-mend = Escriba año, mes y día, con dos cifras para el mes y el día.
validation-whole = un número entero
validation-comma-mend = Escriba un punto en lugar de la coma decimal.
validation-digits-mend = Escriba solo cifras, sin unidad ni signo.
validation-true = true o false
validation-true-mend = Escriba true o false.
validation-quotes-mend = Póngalo entre comillas.
validation-text-mend = Escriba aquí un texto.
validation-list = una lista
validation-list-mend = Empiece cada entrada con '- ', o escriba [a, b].
validation-keys-mend = Escriba claves con valores, con dos espacios de sangría.
validation-limit = un número { $kind ->
        [greater-than] mayor que
        [greater-than-equal] de al menos
        [less-than] menor que
       *[less-than-equal] de como máximo
    } { $limit }
validation-limit-mend = Corrija el número.
validation-least_entries = al menos { $n } { $n ->
        [one] entrada
       *[other] entradas
    }
validation-least_characters = al menos { $n } { $n ->
        [one] carácter
       *[other] caracteres
    }
validation-most_entries = como máximo { $n } { $n ->
        [one] entrada
       *[other] entradas
    }
validation-right_kind = un valor del tipo correcto

## yaml_file

yaml_file-yaml = texto en YAML
yaml_file-deep = listas dentro de listas sin fin
yaml_file-control = caracteres de control
yaml_file-file-mend = Revise que este sea el archivo correcto.
yaml_file-begin-mend = Empiece cada línea con una clave y dos puntos, como `name: ...`.
yaml_file-example = `example: true`: lo que escribió `cqi new cohort`
# $read: yes o no
yaml_file-example-mend = Escriba lo suyo y borre esta línea; { $read ->
        [yes] sus programas y rondas son los del ejemplo.
       *[no] mientras tanto no se usa ni se imprime nada del archivo.
    }
yaml_file-alias = un alias (*nombre)
yaml_file-written_out = valores escritos completos
yaml_file-alias-mend = Escriba el valor completo en los dos lugares.
# $tag: entre comillas
yaml_file-tag = la etiqueta { $tag }
yaml_file-no_tags = valores simples sin etiquetas
yaml_file-tag-mend = Borre la etiqueta.
yaml_file-no_word = una clave que no es una palabra
yaml_file-word = una palabra y dos puntos
yaml_file-word-mend = Ponga el valor entre comillas.
yaml_file-twice = la clave { $key } por segunda vez
yaml_file-once = cada clave una vez
yaml_file-twice-mend = Deje una de las dos; la primera está en la línea { $line }.
yaml_file-form = YAML: `clave: valor`
# $why: de otro programa, en inglés
yaml_file-malformed = texto que no es YAML ({ $why })
yaml_file-malformed-plain = texto que no es YAML (mal formado)
yaml_file-malformed-mend = Revise esta línea y la de arriba.
yaml_file-tab = un tabulador
yaml_file-tab-mend = Haga la sangría con espacios: dos por cada nivel.
yaml_file-colon = dos puntos (:) por segunda vez en una línea, o una línea con demasiada sangría
yaml_file-colon-mend = Ponga entre comillas el texto que sigue a la clave.
yaml_file-open-mend = Ciérrela, o escríbala doble dentro del texto.
yaml_file-part = una segunda parte después de '---'
yaml_file-part-mend = Deje una sola parte, sin una línea '---'.
yaml_file-sign = un texto que empieza con un signo especial
yaml_file-sign-mend = Ponga el texto entre comillas.
yaml_file-indented = una línea cuya sangría no coincide con ninguna otra
yaml_file-indented-mend = Alinéela con las claves a las que pertenece.
