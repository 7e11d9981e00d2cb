### Un grupo de programas que se esboza a partir de archivos, en el escritorio: lo que se elige, se pregunta y se encuentra, y las suposiciones que una persona confirma

word-title = Un grupo de programas a partir de sus archivos
word-folder_of_files = Carpeta con sus archivos
word-list = Mostrar sus archivos
word-name = Cómo se llama el grupo de programas
word-folder = Su carpeta, si no está en parameters/
word-language = Idioma de los informes
word-language_of_survey = El de la encuesta
word-draft = Esbozar el grupo
word-none = ninguna de estas
word-no = No: cuentan como las demás personas
word-yes = Sí
word-no_levels = no son niveles de nada
word-month = el mes
word-day = el día
word-not_known = nadie lo sabe: dejar fuera estos días
word-nobody = de nadie: no se lee
word-guesses = Suposiciones
word-confirm_all = Confirmar todas estas
how = Elija las respuestas de su encuesta y, si las hay, hojas de cálculo con números por mes. Quedan como están; el grupo recibe copias.
# $file: su nombre; $on: su día
file = { $file } ({ $on })
nothing_here = En { $folder } no hay respuestas de encuesta ni hojas de cálculo.
more = Solo se muestran los { $n } archivos más nuevos.
drafting = Se están leyendo los archivos …
ask = { $n ->
        [one] Antes hay que decir una cosa; después esboce el grupo de nuevo. Todavía no se hizo nada.
       *[other] Antes hay que decir { $n } cosas; después esboce el grupo de nuevo. Todavía no se hizo nada.
    }
# $n: qué lugar; $of: cuántos
place = { $n ->
        [1] La más baja
       *[other] Número { $n } de { $of }
    }
twice = Cada respuesta tiene un lugar: ponga todas en orden, o ninguna.
found = Lo que se encontró en sus archivos:
not_read = { $file } todavía no se lee: antes hay que decir algo sobre él. Mírelo en «{ $form }».
guessed = { $n ->
        [one] Una suposición está sin confirmar. Mientras tanto las páginas son provisionales, se quedan en el escritorio y nada se publica.
       *[other] { $n } suposiciones están sin confirmar. Mientras tanto las páginas son provisionales, se quedan en el escritorio y nada se publica.
    }
confirm = Confirmar { $n }
change_and_confirm = Cambiar como se dice y confirmar { $n }
# El campo de lo que se supuso. $about: la palabra, el nombre o la medida de que se trata; de un nivel, su número
place-role = «{ $about }» cuenta como
place-everybody = Todas las personas cuentan como
place-domain = Nombre del ámbito { $about }
place-level = { $about ->
        [1] Nombre del nivel más bajo
       *[other] Nombre del nivel { $about }
    }
place-pages = Idioma de las páginas
place-tongue = Idioma de las preguntas
place-turned = Dice lo contrario que las demás: cuéntela al revés
place-program = Cómo se llama { -program(form: "the") }
place-closed = Cerrada desde (vacío: todavía llegan respuestas)
place-direction = «{ $about }» es mejor cuando va
place-kind = «{ $about }» es
change = ¿Hay algo que no es así y no tiene campo aquí? Cámbielo primero y después confirme:
change-instrument = frases, escala y ámbitos en el archivo
change-forms = { -program(form: "many") } y rondas en «{ $cohort }»; funciones y columnas en «{ $files }»; qué es mejor en «{ $measures }»
left = { $n ->
        [0] Ya no queda ninguna suposición. Los próximos informes podrán salir cuando la ronda esté publicada.
        [one] Queda una suposición.
       *[other] Quedan { $n } suposiciones.
    }
