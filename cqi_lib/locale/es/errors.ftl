### Problemas: cómo se dice uno y cómo se dicen juntos los iguales.

# $where: el archivo y después la fila o la clave
problem = { problem_in } se encontró: { $found }.
problem-allowed = { problem_in } se encontró: { $found }; se permite: { $allowed }.
# $what: una oración sobre lo que significa
problem-meaning = { problem_in } { $what } Se encontró: { $found }.
problem-meaning-allowed = { problem_in } { $what } Se encontró: { $found }; se permite: { $allowed }.
problem_in = { $severity ->
        [error] Error
       *[warning] Advertencia
    } en { $where }:
# El comienzo de una lista demasiado larga
and_others = { $first } y más
of_first = { $mend } Esto se dice del primero; los demás son iguales.
# De un archivo
row = fila { $n }
line = línea { $n }
# $first: los números de las primeras; $more: hay más
rows = { $n } filas ({ $more ->
        [yes] las primeras: {""}
       *[no] {""}
    }{ $first })
places = { $n } lugares ({ $more ->
        [yes] los primeros: {""}
       *[no] {""}
    }{ $first })
# Entre los lugares de un archivo: el archivo entero
the_file = el archivo
did_you_mean = ¿Quiso decir «{ $word }»?
is_it = ¿Es «{ $word }»?
