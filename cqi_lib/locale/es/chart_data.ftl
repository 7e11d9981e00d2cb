### Problemas con los datos de una gráfica. `found` y `allowed` van dentro de una oración («Error en …: se encontró …; se permite:
### ….»): empiezan con minúscula y no llevan punto; un arreglo es una oración. Los nombres de columnas y argumentos no se traducen.

## Lo que dicen varios

any-the_table = la tabla
any-zero_or_more = 0 o más
any-below_zero = un conteo menor que 0
any-argument-mend = Corrija el argumento.
any-choose_one = Elija uno.
any-choose_one_of_these = Elija uno de estos.
any-above_zero = un número mayor que 0

## columns

# $rows: números de filas
columns-rows = filas { $rows }
columns-rows-more = filas { $rows } y { $n } más
# $name: entre comillas; $role: el argumento como el que se da
columns-column = columna { $name } ({ $role })
columns-two = columnas { $first } y { $second }
columns-twice = { $n } columnas { $name }
columns-one = una
columns-twice-mend = Cambie el nombre de las demás.
columns-twice-stop = La columna { $name }, dada como { $role }, está más de una vez.
columns-no_column = ninguna columna { $name }
columns-table = una tabla con columnas
columns-no_column-mend = Nombre una columna que exista.
columns-no_column-stop = La columna { $name }, dada como { $role }, no está en la tabla.
columns-number = un número como 12 o 12.5, o nada
columns-number-mend = Escriba el número; mientras tanto el punto es un hueco.
columns-date = una fecha como 2025-03-31, o un número
columns-date-mend = Escriba la fecha; mientras tanto la fila no tiene lugar en el tiempo y se deja fuera.
# $zones: nombres de husos horarios
columns-zones = horas de más de un huso horario ({ $zones })
columns-one_zone = un solo huso horario
columns-zones-mend = Las fechas y las horas se tomaron como están escritas.

## points

points-denominator-found = un denominador menor que 0
points-denominator-mend = Corrija el denominador. { points-gap }
points-nobody-found = un numerador mayor que 0 con un denominador de 0
points-nobody-allowed = 0 de 0, o un denominador mayor que 0
points-nobody-mend = Corrija uno de los dos. { points-gap }
points-larger-found = un numerador mayor que su denominador
points-larger-allowed = un numerador de 0 hasta el denominador
points-larger-mend = Corrija la fila, o use una gráfica u para tasas. { points-gap }
points-alone-found = un numerador sin denominador
points-alone-allowed = un denominador
points-alone-mend = Escriba el denominador. { points-gap }
points-count-mend = Corrija el conteo. { points-gap }
points-time-found = un tiempo entre sucesos de 0 o menos
points-time-allowed = un tiempo mayor que 0
points-time-mend = Mida en unidades más pequeñas, como horas. { points-gap }
points-gap = Mientras tanto el punto es un hueco.
points-broken = conteos que no son números enteros
points-whole = números enteros
points-broken-mend = Se usan como están; los límites de esta gráfica son para conteos.
# $chart: su letra o nombre en esta biblioteca
points-unused = un denominador para una gráfica { $chart }
points-no_denominator = ningún denominador
points-unused-mend = No se usa.
points-order = filas fuera del orden del tiempo
points-any_order = filas en cualquier orden
points-order-mend = Primero se pusieron en el orden del tiempo.
# $x: el nombre de una columna
points-several = varias filas con el mismo valor de { $x }
points-one_row = una fila para cada uno
points-several-mend = { $how ->
        [summed] Se sumaron
       *[averaged] Se promediaron
    }; dé a cada una su propia fila si eso no es correcto.
# $sizes: números
points-subgroups = subgrupos de { $sizes } valores
points-one_value = un valor en cada subgrupo
points-chart = una gráfica { $chart }
points-one_size = subgrupos de un mismo tamaño, de 2 o más
points-one_size-mend = Tome el mismo número de cada período, o grafique los promedios con chart='i'.
points-one_size-what = Los programas estadísticos no coinciden en los límites de subgrupos desiguales, así que no se dibuja ninguno.
points-one_size-stop = Una gráfica { $chart } necesita subgrupos de un mismo tamaño.

## phases

phases-phase = fase { $n }
phases-points = { $n } { $n ->
        [one] punto
       *[other] puntos
    }
phases-enough = de 8 a 12 puntos o más
phases-short-mend = Únala a una fase vecina; su línea no dice casi nada.
phases-part = el nombre de una columna, una posición o una fecha
phases-position = una posición de 1 a { $n } o una fecha entre los puntos
phases-position-mend = No forma ninguna fase.
phases-entries = una entrada por fase; hay { $n }
phases-entries-mend = Las últimas entradas no se usan.
phases-freeze = 1 punto o más, o una fecha
phases-fewer = como máximo { $n } { $n ->
        [one] punto
       *[other] puntos
    } en esta fase
phases-fewer-mend = Toda la fase es la línea base; no queda ningún punto por juzgar.
phases-baseline = una línea base con puntos
phases-baseline-mend = No hay ningún punto en la línea base, así que no hay línea.
phases-exclude = una posición de 1 a { $n } o la fecha de un punto
phases-exclude-mend = No deja nada fuera.

## places

places-either = una posición contada desde 1, o una fecha como 2025-03-31
places-position = una posición, porque x es un número
# $name: un argumento de la llamada
places-stop = No se puede entender { $name }.

## chart

chart-frame = una tabla de pandas
chart-frame-mend = Dé una tabla.
chart-no_denominator = ningún denominador
chart-n = el nombre de una columna
chart-n-mend = Una gráfica { $chart } necesita n.
# $names: lo que puede ser `rules`; RuleSet es un nombre de esta biblioteca
chart-rules = { $names }, o un RuleSet
chart-multiply-mend = Dé un número, como 100.
chart-target = un número o None
chart-target-mend = Dé un número.
chart-screened = True o False
chart-stop = La serie no se puede analizar como se pidió.

## rules

rules-setting = { $field ->
        [near] un número entre 0 y 1
        [moving_range_factor] un número mayor que 0
        [run_margin] un número entero, 1 o más
        [crossings_level] un número entre 0 y 0.5
       *[shift] un número entero, 2 o más
    }
rules-setting-mend = Corrija el número.
rules-stop = Estas reglas no se pueden usar.

## funnels

funnels-kind = p (de n) o u (sucesos por exposición)
funnels-stop = El embudo no se puede dibujar.
funnels-impossible = números que no pueden ser una proporción ni una tasa
funnels-possible = 0 o más, tamaños de hasta mil millones; para el tipo p números enteros, ningún numerador mayor que su denominador
funnels-impossible-mend = Corrija la fila; se deja fuera.
funnels-nothing = ninguna fila que se pueda usar
funnels-both = un numerador y un denominador mayores que 0
funnels-nothing-mend = Agregue datos.
funnels-units = { $n } { $n ->
        [one] unidad
       *[other] unidades
    }
funnels-enough = { $n } o más
funnels-units-mend = Léalo con cuidado.

## paretos

paretos-count-mend = Corríjalo; no cuenta nada.
