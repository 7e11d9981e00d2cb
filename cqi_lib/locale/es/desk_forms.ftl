### Lo que dicen los formularios del escritorio de archivos que no pueden leer, cambiar ni guardar, y de grupos de programas y ciclos nuevos.
### Lo encontrado y lo permitido empiezan con minúscula y no llevan punto; cómo corregirlo es una oración.

## Varios formularios

any-nothing = nada
any-not_changeable = Un formulario no puede cambiar { $file }.
any-not_saved = No se guardó { $file }.
any-columns = las columnas { $columns }
any-correct = Corríjalo.
# $name: entre comillas
any-no_program = No existe el programa { $name }. Se permite: { $known }.

## answer_form

answer_form-columns-mend = Mueva el archivo a otro lugar, o corríjalo; después léalo de nuevo.
# Un lugar de un archivo: lo que se escribe ahora
answer_form-entry = esta entrada
answer_form-label-allowed = una etiqueta para la persona
answer_form-label-mend = Escriba una etiqueta como e01; no hace falta que sea un nombre.
answer_form-role-mend = Elija una función.
answer_form-answers-found = ninguna respuesta
answer_form-answers-allowed = al menos una respuesta
answer_form-answers-mend = Elija una respuesta.
answer_form-day-allowed = una fecha como 2025-10-14
answer_form-day-mend = Escriba año-mes-día.

## program_forms

# $example: entre comillas
program_forms-no_title = Una prueba necesita un nombre, como { $example }.

## record_form

record_form-shape-found = un texto o una lista
record_form-shape-allowed = claves con valores
record_form-shape-mend = Comience cada línea con una clave y dos puntos, o borre el archivo.
record_form-fixed = Lo que ya se escribió no se cambia.
record_form-fixed-found = una entrada escrita antes
record_form-fixed-allowed = entradas nuevas
record_form-fixed-mend = Agregue otra debajo; la primera queda como estaba.

## rows

rows-lacking = un archivo sin estas columnas: { $columns }
rows-twice = un encabezado dos veces
# $why: en las palabras de la computadora
rows-cells = celdas que no se pueden separar ({ $why })

## scaffold

scaffold-taken = { $file ->
        [yes] { $folder } es un archivo; no se escribió nada. Nombre una carpeta nueva, como { $other }.
       *[no] { $folder } ya contiene algo; no se escribió nada. Nombre una carpeta nueva, como { $other }.
    }
# $why: en las palabras de la computadora
scaffold-not_writable = No se puede escribir { $folder } ({ $why }). Nombre una carpeta en la que pueda escribir.
scaffold-cycle_name = El nombre del ciclo es { $name }; se permite: letras minúsculas, cifras y '-', como máximo 50, como text-reminder.
scaffold-no_program = No existe el programa { $name } en { $cohort }.{ $meant } Se permite: { $known }.
scaffold-link_out = { $folder } es un enlace que lleva fuera de la carpeta del grupo de programas; no se escribió nada.
scaffold-cycle_not_writable = No se puede escribir { $file } en { $folder } ({ $why }).
scaffold-no_idea = No existe la idea de cambio { $name } en priorities.yml de { $program }.{ $meant } Se permite: { $known ->
        [none] ninguna, porque todavía no se ha escrito ninguna idea
       *[other] { $known }
    }.
# Notas en el archivo de un ciclo nuevo, detrás de un #; los nombres de claves y archivos no se traducen
scaffold-example_mark = borre esta línea cuando el archivo sea suyo; hasta entonces no se usa nada de él
scaffold-example_title = Recordatorio por mensaje de texto
# $ids: los id del programa, con comas entre ellos
scaffold-one_of = uno de: { $ids }
scaffold-no_links = priority, driver, idea y previous enlazan el ciclo con priorities.yml
scaffold-measure_id = un id de measures.yml
scaffold-others = qué más se observa, por ejemplo una medida de equilibrio

## server

server-incomplete = { $page } no está en { $folder }. Trabaje desde un clon completo (git status muestra lo que se borró).
server-no_lab = JupyterLab no está instalado aquí. Instálelo con requirements.lock, o con pip install jupyterlab; todos los demás comandos funcionan sin él.

# $why: in the words of the computer
server-no_desk = No se puede escribir la página del escritorio, { $file } ({ $why }). Pida permiso para escribir ahí.
server-no_cohort = No hay cohort.yml en { $folder }. Indique la carpeta de un grupo de programas, como parameters/riverbend; `cqi new cohort CARPETA` crea una.
# $words: what was typed
server-too_many = ¿Qué es { $words }? Antes de las opciones de JupyterLab pueden ir la carpeta de un grupo y un programa.

## suite_copy

suite_copy-older = { $number ->
        [one] Este cuaderno es de otra versión del cuaderno de trabajo y se dejó como está: { $names }.
       *[other] Estos cuadernos son de otra versión del cuaderno de trabajo y se dejaron como están: { $names }.
    } Los informes se hacen con los de la versión { $version }. Para tenerlos también aquí, { $number ->
        [one] sáquelo
       *[other] sáquelos
    } de { $folder } y empiece de nuevo.

## votes_form

votes_form-columns-allowed = las columnas person, domain y points
votes_form-columns-mend = Corrija el archivo en una hoja de cálculo y después léalo de nuevo.

## work_copy

work_copy-no_notebook = No existe el cuaderno { $name } entre los del cuaderno de trabajo.

## yaml_patch

yaml_patch-layout-found = una disposición que un formulario no puede cambiar con seguridad
yaml_patch-layout-allowed = una clave o entrada en cada línea
yaml_patch-layout-mend = Haga este cambio en un editor de texto.

## cohort_form

cohort_form-name = cómo se llama el grupo
cohort_form-program = al menos { -program(form: "a") }
cohort_form-label = el nombre de la primera ronda
cohort_form-date = su día
# $lacking: of these
cohort_form-lacking = Diga primero: { LIST($lacking) }.

## Un grupo de programas que se esboza a partir de archivos, en el escritorio

start-no_folder = No se puede mirar en { $folder } ({ $why }). Escriba la ruta de una carpeta, como ~/Downloads.
start-no_files = Elija primero los archivos: las respuestas de la encuesta y las hojas de cálculo con números.
start-no_name = Diga cómo se llama el grupo de programas.
