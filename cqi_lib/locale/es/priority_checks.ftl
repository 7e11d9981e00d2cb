### Problemas con la manera en que un programa eligió sus prioridades. `found` y `allowed` van dentro de una oración («Advertencia en
### …: se encontró …; se permite: ….»): empiezan con minúscula y no llevan punto.

## votes

# Un voto es una fila; $rank: yes donde se piden lugares, no donde se piden puntos
votes-missing = { $n } { $n ->
        [one] voto
       *[other] votos
    } sin { $rank ->
        [yes] lugar
       *[no] número de puntos
    }
# $column: el nombre de una columna
votes-missing-allowed = un valor de { $column } en cada fila
# $places: números
votes-places = los lugares { $places }
votes-places-allowed = 1, 2, 3 y así sucesivamente, cada uno una vez
votes-hundred = { $points } { $one ->
        [yes] punto
       *[no] puntos
    } en total
votes-hundred-allowed = 100 puntos de cada persona
votes-dots = { $points } puntos adhesivos en una vuelta
votes-dots-allowed = como máximo { $n } { $n ->
        [one] punto adhesivo
       *[other] puntos adhesivos
    } de cada persona
