### Qué se eligió y cómo se sopesó.

weighted_column = Promedio ponderado
none_yet = Todavía no hay ninguna prioridad por escrito. Entre todas las personas se eligen de una a tres, a partir de los hallazgos de arriba.

## Qué se eligió. $names son ámbitos, $n cuántos; $by son las palabras de la gente para decir quién eligió

chosen-day-by = Elección del { $when }, a partir de los resultados de { $round }: { $names }. Quién eligió: { $by }.
chosen-day = { $n ->
        [one] Prioridad elegida
       *[other] Prioridades elegidas
    } el { $when }, a partir de los resultados de { $round }: { $names }.
chosen-by = Elección a partir de los resultados de { $round }: { $names }. Quién eligió: { $by }.
chosen = { $n ->
        [one] Prioridad elegida
       *[other] Prioridades elegidas
    } a partir de los resultados de { $round }: { $names }.
chosen-undated = No se anotó ninguna fecha.
stays = { $n ->
        [one] Prioridad elegida
       *[other] Prioridades elegidas
    } a partir de los resultados de { $round }: { $names }; desde entonces no se ha elegido ninguna prioridad nueva.

## Cómo se sopesaron los ámbitos

weighing_caption = Cómo se sopesaron los ámbitos, a partir de los resultados de { $round }
# $weights: criterios con su peso, como «esfuerzo 2»
weighing_note = A cada razón se le dieron de 1 a 5 puntos; en el esfuerzo, 5 significa un gran esfuerzo y cuenta como 1. Los pesos son { $weights }. La tabla da orden a una conversación; no decide.
