### Primeras frases de la primera página cuando se repite la evaluación: qué cambió desde la ronda anterior, y qué parte de eso produce el azar con facilidad. $before: la ronda anterior; $name y $names: ámbitos

## Dónde estaban los ámbitos elegidos y dónde están. $then y $now: niveles, como «1.6» o «cerca de 2.5»

moved-same = El ámbito { $name } está en un nivel de { $now }, como en { $before }.
moved-first = Desde { $before }, el ámbito { $name } pasó de un nivel de { $then } a { $now }.
moved-next = El ámbito { $name } pasó de { $then } a { $now }.
moved-first-stayed = Desde { $before }, el ámbito { $name } se quedó en { $now }.
moved-stayed = El ámbito { $name } se quedó en { $now }.
moved-alike = Estos niveles cuentan solo los temas que ambas rondas preguntaron igual.

## Si eso es azar

# Se comparan con $others de los $known ámbitos que se pueden comparar; 0 si no todos se comparan con los mismos
chance-beside = { $others ->
        [0] En comparación con los demás
       *[other] { $known ->
            [1] En comparación con el único otro ámbito
           *[other] En comparación con { $some ->
                [yes] { WORD($others, form: "alone") } de{" "}
               *[no] {""}
            }los otros { WORD($known) } ámbitos
        }
    }
chance-beyond = { chance-beside }, eso es más de lo que el azar produce con facilidad.
chance-within = { chance-beside }, el azar produce un cambio así con facilidad.
chance-only = { chance-beside }, solo el cambio de { $beyond } es más de lo que el azar produce con facilidad.
chance-some = { chance-beside }, el cambio de { $beyond } es más de lo que el azar produce con facilidad.
chance-others = El de { $within } no.
chance-easily = { chance-beside }, el azar produce con facilidad el cambio de { $within }.
chance-of = De { $untold } no se puede saber.
chance-untold = No se puede saber si eso es azar.
# Lo que hicieron los otros ámbitos, en promedio; $change: el tamaño. $clear: yes si es más de lo que el azar produce con facilidad
shared = { $domains ->
        [1] Ese está { $change } más { $up ->
            [yes] arriba
           *[no] abajo
        }
       *[other] Esos { WORD($domains) } están en promedio { $change } más { $up ->
            [yes] arriba
           *[no] abajo
        }
    }{ $clear ->
        [yes] {""}
       *[no] , algo que el azar produce con facilidad
    }.
shared-same = { $domains ->
        [1] Ese está donde estaba.
       *[other] Esos { WORD($domains) } están en promedio donde estaban.
    }

## Donde no se eligió nada

one_view = Solo se puede comparar la opinión de una persona, que puede cambiar por muchas razones.
topics = Desde { $before }, { $up } de { $of } { $of ->
        [one] tema que se puede comparar
       *[other] temas que se pueden comparar
    } { $up ->
        [one] subió
       *[other] subieron
    } y { $down } { $down ->
        [one] bajó
       *[other] bajaron
    } un nivel o más.
# $some: yes si otros ámbitos del programa no se pueden comparar. $told: counted-first, después counted-next
counted = Desde { $before }, { $told }. No se calculó cuánto de eso es azar.
counted-first = { WORD($n, form: "alone") } de { $some ->
        [yes] los { WORD($of) } ámbitos que se pueden comparar
       *[no] { WORD($of) } ámbitos
    } { $way ->
        [up] { $n ->
            [one] subió
           *[other] subieron
        }
        [down] { $n ->
            [one] bajó
           *[other] bajaron
        }
       *[same] { $n ->
            [one] se quedó igual
           *[other] se quedaron igual
        }
    }
counted-next = { WORD($n, form: "alone") } { $way ->
        [up] { $n ->
            [one] subió
           *[other] subieron
        }
        [down] { $n ->
            [one] bajó
           *[other] bajaron
        }
       *[same] { $n ->
            [one] se quedó igual
           *[other] se quedaron igual
        }
    }
counted-all = Desde { $before }, { $of ->
        [1] el único ámbito { $some ->
            [yes] que se puede comparar{" "}
           *[no] {""}
        }{ $way ->
            [up] subió
            [down] bajó
           *[same] se quedó igual
        }
       *[other] los { WORD($of) } ámbitos { $some ->
            [yes] que se pueden comparar{" "}
           *[no] {""}
        }{ $way ->
            [up] subieron
            [down] bajaron
           *[same] se quedaron igual
        }
    }.{ $way ->
        [same] {""}
       *[other] {" "}No se calculó cuánto de eso es azar.
    }
