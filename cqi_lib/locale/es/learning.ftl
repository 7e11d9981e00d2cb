### Lo que preguntan y cuentan los ejercicios para quien acompaña por primera vez: en el escritorio, en ningún informe

# $near: " ¿Quiso decir …?" o nada
unknown = No hay ningún ejercicio { $name }.{ $near } Hay: { $there }.
asks = { $exercise ->
        [chance] ¿Ha cambiado algo desde la primera prueba, o es solo el azar?
        [prediction] ¿Qué mostrará esta pequeña prueba?
       *[disagreement] ¿Qué piden primero estas respuestas?
    }
choice-chance = { $code ->
        [signal] Algo cambió
       *[chance] Solo azar
    }
choice-prediction = { $code ->
        [less] Menos que antes
        [same] Como antes, o algo más
       *[more] Al menos 10 más
    }
choice-disagreement = { $code ->
        [work] Trabajar en ello
        [talk] Hablar de ello
       *[find_out] Averiguar más
    }
further = La siguiente
verdict = { $exercise ->
        [prediction] { $right ->
                [yes] Su predicción se cumplió.
               *[no] Su predicción no se cumplió.
            }
       *[other] { $right ->
                [yes] Sí.
               *[no] No.
            }
    }
tally = { $exercise ->
        [prediction] De { $asked } predicciones se cumplieron { $right }.
       *[other] De { $asked } respuestas acertó { $right }.
    }
fooled = Gráficas de puro azar: { $same }, y en { $fooled } de ellas usted vio una señal. Gráficas con un cambio: { $moved }, y se le escaparon { $missed }.

## Cómo se ve el azar

unit = De cada 100 familias
chart_alt = Doce meses antes de la primera prueba: { $before }. Doce meses desde entonces: { $since }.
chart_told = { $kind ->
        [chance] No había cambiado nada: todo esto lo hizo el azar.
        [up] Los meses desde la primera prueba se sortearon 9 puntos más arriba.
       *[down] Los meses desde la primera prueba se sortearon 9 puntos más abajo.
    }

## Una prueba con su predicción

before_test = Hasta ahora vinieron a la primera visita { $before } de cada 100 familias. La semana que viene se llamará a { $people } familias la noche anterior. ¿Cuántas de cada 100 vendrán: menos de { $before }, desde { $before } hasta menos de { $edge }, o { $edge } y más?
after_test = Vinieron { $came } de { $people }, que son { $got } de cada 100. Con miles de llamadas habrían venido unas { $truth } de cada 100. Cuanta menos gente, más lejos lleva el azar el resultado: por eso una sola prueba pequeña decide poco, y la siguiente enseña más.

## Leer un desacuerdo

answers_caption = Cómo respondieron la dirección (una persona) y otras ocho personas
answers_columns-level = Nivel
answers_columns-staff = Las demás
answers_columns-leader = Dirección
dont_know = No sé
mark = { $there ->
        [yes] aquí
       *[no] no
    }
answers_told = { $kind ->
        [low] Casi todas las personas ven un nivel bajo. Hay poco que discutir: pide trabajo.
        [apart] La dirección ve un nivel alto, y las demás personas uno bajo. Antes de trabajar pide hablar: ¿qué ha visto cada cual?
        [split] Las demás personas se reparten entre los dos extremos, y el promedio lo taparía. Pide hablar de qué las separa.
       *[unknown] La mitad o más no lo sabe. No es ni alto ni bajo: pide saber quién lo puede decir.
    }
