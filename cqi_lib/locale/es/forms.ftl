### Lo que dicen los formularios del escritorio: encabezados, botones, y qué pasó al querer guardar.

## Botones, encabezados y opciones

word-show = Ver lo que se guardará
word-save = Guardar
word-again = Leer otra vez el archivo
word-not_said = todavía sin decir
word-whose = Respuestas de
word-role = Función
word-answered_on = Respondido el
word-blank = sin respuesta
word-dont_know = No sé
word-not_applicable = No corresponde
word-which_file = Qué archivo de respuestas
word-no_file = Todavía sin archivo de respuestas
word-which_heading = Qué encabezado
word-no_heading = No se encontró ningún encabezado
word-stands_for = Corresponde a
word-not_known = no se sabe
# Qué significa un encabezado: una columna que agrega la propia herramienta de encuestas
word-own = propio de la herramienta de encuestas
word-whole_file = Para todo el archivo
word-headings = Qué significa cada encabezado
word-programs = { CAPITAL(-program(form: "many")) } en el archivo
word-roles = Funciones en el archivo
word-answers = Respuestas que ninguna escala conoce
word-cohort = Grupo de { -program(form: "many") }
word-round = Ronda
word-cycle = Ciclo (para el cuaderno 5)
word-search = Buscar
word-other_folder = Carpeta de otro grupo
word-open_folder = Abrirla
word-fresh = Hacer una copia nueva, aunque ya haya una
word-new_cycle = Nombre de la prueba nueva
word-new_cycle_heading = Empezar un ciclo nuevo
word-start_cycle = Empezar el ciclo
heading_columns-heading = Encabezado en el archivo
heading_columns-taken = Significa
steps_of_cycle-plan = Planificar: antes de que empiece la prueba
steps_of_cycle-do = Hacer: lo que se hizo
steps_of_cycle-study = Estudiar: lo que se encontró
steps_of_cycle-act = Actuar: lo que sigue
folded = { $shown ->
        [yes] Plegar la parte «{ $part }»
       *[no] Mostrar la parte «{ $part }»
    }
levels_of = { $item }: cómo es cada nivel

## Guardar. $file: por ejemplo «priorities.yml»

unchanged = Esto ya está en { $file }; no se escribió nada.
not_saved_yet = Todavía sin guardar; no se escribió nada en { $file }.
as_in_file = { $there ->
        [yes] Se muestra como está en { $file }.
       *[no] { $file } todavía no existe; se crea al guardar.
    }
saved = { $warnings ->
        [0] Guardado en { $file }.
        [one] Guardado en { $file }. Hay { WORD($warnings, form: "feminine") } cosa por revisar: vea abajo.
       *[other] Guardado en { $file }. Hay { WORD($warnings, form: "feminine") } cosas por revisar: vea abajo.
    }
refused = { $errors ->
        [one] No se guardó: primero hay que corregir { WORD($errors, form: "feminine") } cosa. Lo que usted escribió sigue aquí.
       *[other] No se guardó: primero hay que corregir { WORD($errors, form: "feminine") } cosas. Lo que usted escribió sigue aquí.
    }
changed_elsewhere = No se guardó: { $file } cambió después de que este formulario lo leyó, en otra ventana o a mano. No se sobrescribió nada. La otra versión es { $file }; la suya se guardó al lado como { $kept }. Presione «{ word-again }» para ver la otra, y después escriba lo que falta.
cannot_open = { $file } no se puede cambiar aquí hasta que esto se corrija en un editor de texto. Después presione «{ word-again }».
will_be_saved = Lo que cambia en { $file } al guardar (+ es nuevo, - se va):
nothing_to_save = Guardar no cambiaría nada en { $file }.
reread = Leído otra vez; se muestra como está en { $file }.
# $entry: el nombre de una entrada, por ejemplo «predicción»; la frase no depende de su género
written_before = Ya estaba anotado y por eso se queda como está. Si usted ha cambiado de opinión, agregue además otra entrada ({ $entry }).

## El escritorio

choose_program = { CAPITAL(-program) }
# $name: el archivo de la copia
found = { $n ->
        [0] Ningún nombre de { -program } contiene estas palabras.
        [one] Se encontró: { $n } { -program }.
       *[other] Se encontraron: { $n } { -program(form: "many") }.
    }
copied = { $new ->
        [yes] Se hizo una copia para { $program }.
       *[no] Su copia de antes para { $program }, como usted la dejó.
    }
open_copy = Abrir { $name }
# $reason: en palabras de la computadora
no_copy = No se pudo escribir la copia ({ SMALL($reason) }). Libere espacio, o pida permiso para escribir allí.
report_of = Informe de { $program }
drafted = Se hizo { $folder }; los archivos de los que salió están como estaban. Lo que se encontró:
ready = { $interim ->
        [yes] La ronda está abierta, así que el informe de { $program } es provisional y no se envía: { $path }.
        [guessed] Hay suposiciones sin confirmar, así que el informe de { $program } es provisional y no se envía: { $path }.
       *[no] El informe de { $program } está listo: { $path }.
    }
failed = No se pudo hacer el informe de { $program }:
# Entre los ciclos que se pueden elegir
no_cycle = el último

## Columnas y respuestas de un archivo de respuestas

unknown_headings = { $unknown ->
        [0] Se conocen los { $of } encabezados.
        [one] { $unknown } de { $of } encabezados todavía no se conoce; las columnas que están debajo no se leen.
       *[other] { $unknown } de { $of } encabezados todavía no se conocen; las columnas que están debajo no se leen.
    }
all_headings = Ver qué significa cada uno de los { $of } encabezados
# Pregunta qué significa una palabra del archivo; después viene lo que se puede elegir
word_of_file = { $key ->
        [programs] { CAPITAL(-program(form: "the")) } «{ $value }» es
        [roles] La función «{ $value }» es
       *[answers] La respuesta «{ $value }» es
    }
words_known = { $unknown ->
        [0] { $head }
        [one] { $head }: { $unknown } sin conocer
       *[other] { $head }: { $unknown } sin conocer
    }
new_files = Nuevo en la lista: { LIST($names, style: "unit") }.
taken_for = se reconoce: { $name }
new_person = { $label } (una persona nueva)
# $item: el número de una pregunta
comment_on = { $item }: comentario
comment_target = comentario sobre { $item }
answered = { $count } de { $of } preguntas respondidas.
