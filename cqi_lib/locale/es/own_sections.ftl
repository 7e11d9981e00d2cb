### Secciones propias: partes de una página que hace el notebook de una persona que analiza, y lo que puede estar mal en una

## En la página

by-hand = Lo agregó la persona que evalúa. El cuaderno de trabajo no comprobó estas palabras.
# $shown: filas que se muestran; $all: filas que hay
first-rows = Las primeras { $shown } de { $all } filas.

## Lo que llama un notebook

# $near: una sugerencia, o nada
no-table = No hay una tabla publicada { $name }.{ $near } Hay: { $names }.
not-opened = own_tables recibe un programa o un grupo abierto; no { $given }.
no-figure = picture recibe una figura de matplotlib o seaborn; no { $given }.
no-alt = picture necesita un texto que diga lo que muestra la figura, para quienes no pueden verla.

## Dónde, en un notebook

cell = celda de código { $number }
under = bajo «{ $heading }»

## Lo que deja una sección fuera de su página

stopped = Su sección no está en la página; todo lo demás sí.
stopped-mend = Corrija la celda; el notebook está, hasta donde llegó, en desk/executed.
picture-no-alt = una imagen sin un texto para quienes no pueden verla
picture-no-alt-mend = Muéstrela con cqi.picture(figure, "Lo que muestra, con sus números.").
wide = una tabla de { $columns } columnas; se pueden mostrar { $most } como máximo
wide-mend = Muestre menos columnas.
too-much = muestra { $kb } kB; se pueden mostrar { $most } kB como máximo
too-much-together = junto con las anteriores muestra más de { $most } kB
too-much-mend = Muestre menos: una parte de la tabla, una imagen más pequeña.
# $reasons: frases como "a table header without scope"
unfit = no sirve para una página: { $reasons }
unfit-mend = Muéstrelo de otro modo, o muestre menos.
died = el proceso terminó sin decir nada
changed-meanwhile = cambió mientras se hacía la página
run-again = Ejecute otra vez.

## Lo que falta en una sección

left-out = se dejó fuera: { $what }
left-out-mend = Una página no tiene scripts, ni estilos propios, ni imágenes de otro lugar: muéstrelo como tabla, como texto o con cqi.picture.

## Lo que deja una sección en el escritorio

desk-only = Su sección se queda en el escritorio, porque se basa en más que las tablas publicadas de su página.
desk-only-mend = Tome lo que necesita de cqi.own_tables(opened), o póngalo en own/.
# $kind: file, network, program (se inició otro), door (del cuaderno de trabajo); $what: su nombre
noted = { $kind ->
        [file] leyó { $what }
        [network] pidió algo a { $what } en la red
        [program] inició { $what }
        [unseen] usa { $what }, y no se puede ver qué archivos lee
       *[door] usó { $what }
    }

## Advertencias

not-run = no se ejecutó: nadie lo permitió en esta computadora
# $command: como cqi own allow parameters/riverbend
not-run-mend = El código en la carpeta de un grupo no se ejecuta solo. Léalo y después permítalo: { $command }
differs = al ejecutarlo dos veces, mostró dos cosas distintas
differs-mend = Quítele el azar y el reloj: un número al azar necesita una semilla, y el día es opened.as_of.
clock = pregunta la hora: { $calls }
clock-mend = Use opened.as_of, el día al que se refiere la página: así la página de los mismos archivos será igual mañana.
no-cohort = No hay ningún grupo en { $folder }.
misplaced = un notebook que no pertenece a ninguna página
misplaced-allowed = own/program/ para el informe de cada programa, own/cohort/ para la página del grupo
misplaced-mend = Muévalo allí.
unreadable = no es un notebook que se pueda leer
unreadable-mend = Ábralo en JupyterLab y guárdelo otra vez.
undeclared = no declara { $names }
undeclared-mend = Agréguele una celda con la etiqueta «parameters» con: { $cell }.
not-kept = No se puede guardar que está permitido: { $reason }.

## Uno nuevo, y uno hecho de una copia

new-name = Un nombre para un notebook propio es como { $example }: letras, números, - y _; no { $name }.
new-there = Ya existe { $file }.
new-no-cells = No se agregó ninguna celda a { $file }.
new-not-copy = { $file } no es una copia de un notebook de la serie.
new-title = Nuestra propia sección
new-help = Una oración sobre para qué sirve esta sección.
new-heading = Lo que miramos
new-words = Diga aquí lo que muestran la tabla y la figura, con palabras que usaría la persona que dirige el programa.
# Se dice a quienes no pueden ver la figura
new-alt = Lo que muestra la figura, en una o dos oraciones con sus números.
# $command: hace un notebook propio con las celdas que se agregaron
copy-note = Las celdas que usted agregue a esta copia se quedan en ella: ningún informe las toma. Para tenerlas en el informe de cada programa, haga con ellas una sección propia: `{ $command }`.
