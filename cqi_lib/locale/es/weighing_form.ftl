### El formulario que sopesa los ámbitos: sus campos, cómo están ahora los ámbitos, el método de Hanlon y la votación.

heading = { $code ->
        [weights] Pesos de los criterios (valen para todo el grupo de { -program(form: "many") })
        [points] Puntos de 1 a 5 para cada ámbito (5 puntos de esfuerzo: un gran esfuerzo)
        [standing] Cómo están ahora los ámbitos, vistos de cuatro maneras
       *[hanlon] Método de Hanlon: (A + 2B) × C
    }
field = { $code ->
        [new_domain] Otro ámbito por sopesar
        [new_person] Otra persona que vota
        [rate] Valorar los ámbitos también con el método de Hanlon
        [method] Cómo se vota
        [dots] Puntos adhesivos por persona
        [turn] Vuelta de la votación
       *[held_on] Fecha de la votación
    }
add = { $code ->
        [domain] Agregar el ámbito
       *[person] Agregar a la persona
    }
from_to = { $low } a { $high }
answer = { $yes ->
        [yes] sí
       *[no] no
    }

## Campos de un criterio, un ámbito o una persona

weight_of = Peso: { $criterion }
points_of = { $domain }: { $criterion }
rating_of = { $domain }, { $part ->
        [size] A: magnitud
        [seriousness] B: gravedad
       *[effectiveness] C: un remedio funciona
    }
# Las cinco preguntas de PEARL
question_of = { $domain }: { $question ->
        [propriety] ¿nos toca hacerlo?
        [economics] ¿vale lo que cuesta?
        [acceptability] ¿se acepta?
        [resources] ¿hay personas y dinero?
       *[legality] ¿se permite?
    }
votes_of = { $person }: { $domain }

## La votación

method-dots = puntos adhesivos
method-hundred = 100 puntos repartidos
method-rank = grupo nominal (orden)
ballots = Votos: { $method ->
       *[dots] los puntos adhesivos de cada persona
        [hundred] cómo repartió 100 puntos cada persona
        [rank] el orden de cada persona, 1 para el primero
    }
ballots-turn = { ballots }, vuelta { $turn } de { $last } (cuenta la última)

## Cómo están los ámbitos

no_weights = Todos los pesos son 0, así que no se puede ordenar nada. Dé a por lo menos un criterio un peso mayor que 0.
standing-none = En esta ronda, ningún ámbito tiene todavía puntos en todos los criterios.
# $places: como «1. Referidos y alianzas, 2. Uso de datos»
standing = Con estos pesos: { $places }.
word_note = Firme: entre los tres primeros en 80 o más de 100 cálculos con otros pesos. Ajustado: en 50 a 79. Abierto: en menos. Hanlon: (A + 2B) × C, 300 como máximo. Decide el grupo; la tabla solo muestra lo que se dio.
word_note-none = { CAPITAL(WORD($n)) } { $n ->
        [one] ámbito tiene
       *[other] ámbitos tienen
    } puntos en todos los criterios. A partir de cuatro ámbitos se puede decir qué tan firme es el orden.
