### Palabras en las figuras del trabajo de base y de las prioridades. Hay poco espacio: tan cortas como en inglés.

## Impacto y esfuerzo

quadrant = { $code ->
        [first] Hacer primero
        [big] Planear bien
        [spare] Si hay tiempo
       *[leave] Dejar por ahora
    }
axis_ends-effort-low = 1 poco esfuerzo
axis_ends-effort-high = mucho esfuerzo 5
axis_ends-impact-low = poco impacto
axis_ends-impact-high = Mucho impacto arriba (5), poco abajo (1)

## Qué tan firme es un orden

first_places = Primeros { $n }
key_rank = lugar con los pesos acordados
key_chosen = lo mismo, elegido como prioridad
key_ranks = lugares en 8 de cada 10 cálculos, los centrales

## El modelo lógico

model_column = { $name ->
        [inputs] Lo que se aporta
        [activities] Lo que hacemos
        [outputs] Lo que ofrece
        [short] Lo que cambia pronto
        [medium] En unos años
       *[long] A largo plazo
    }
leads_to = lleva a { $numbers }
