### Qué se eligió y cómo se sopesó.

weighted_column = Promedio ponderado
none_yet = Todavía no hay ninguna prioridad por escrito. Entre todas las personas se eligen de una a tres, a partir de los hallazgos de arriba.

## Qué se eligió. $names son ámbitos, $n cuántos; $by son las palabras de la gente para decir quién eligió

chosen-day-by = Elección del { $when }, a partir de los resultados de { $round }: { $names }. Quién eligió: { $by }.
chosen-day = El { $when } se { $n ->
        [one] eligió
       *[other] eligieron
    } { $names }, a partir de los resultados de { $round }.
chosen-by = Elección a partir de los resultados de { $round }: { $names }. Quién eligió: { $by }.
chosen = Se { $n ->
        [one] eligió
       *[other] eligieron
    } { $names }, a partir de los resultados de { $round }.
chosen-undated = No se anotó ninguna fecha.
stays = { $names } se { $n ->
        [one] eligió
       *[other] eligieron
    } a partir de los resultados de { $round }; desde entonces no se ha elegido ninguna prioridad nueva.

## Cómo se sopesaron los ámbitos

weighing_caption = Cómo se sopesaron los ámbitos, a partir de los resultados de { $round }
# $weights: criterios con su peso, como «esfuerzo 2»
weighing_note = A cada razón se le dieron de 1 a 5 puntos; en el esfuerzo, 5 significa un gran esfuerzo y cuenta como 1. Los pesos son { $weights }. La tabla da orden a una conversación; no decide.
