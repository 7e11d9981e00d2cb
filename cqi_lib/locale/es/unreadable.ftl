### Lo que está en el lugar de algo que se apoya en un archivo con errores

# $files: nombres de archivos, $n de ellos
in_its_place = No se puede leer lo que está en { $files }, así que no se muestra nada de { $n ->
        [one] ese archivo
       *[other] esos archivos
    }.
not_counted = { $n ->
        [one] No se pueden leer los registros de { -program(form: "a") }; lo que se cuenta aquí { -program(form: "it") } deja fuera.
       *[other] No se pueden leer los registros de { WORD($n) } { -program(form: "many") }; lo que se cuenta aquí { -program(form: "them") } deja fuera.
    }
# En una tabla, en el lugar de un número
not_readable = no se puede leer
