### Todo el camino de una prioridad: hallazgo, prioridad, objetivo, impulsores, ciclos, medida, otra vez los mismos temas.

heading = Todo el camino: { $name }
together = Todo el camino de { $names }
step = { $code ->
        [finding] Hallazgo
        [priority] Prioridad
        [aim] Objetivo
        [drivers] Lo que debería moverlo
        [cycles] Pruebas
        [measure] La medida
       *[again] Los mismos temas otra vez
    }

## Hallazgo, prioridad, objetivo, impulsores

finding = { $state ->
        [strength] Fortaleza
        [challenge] Reto
        [building] En camino
       *[not-enough] Información insuficiente
    } en { $round }.
finding-level = { $state ->
        [strength] Fortaleza
        [challenge] Reto
        [building] En camino
       *[not-enough] Información insuficiente
    } en { $round }, en el nivel { $level }.
no_finding = No hay ningún hallazgo registrado de { $round }.
# Después viene el porqué, como lo escribieron las personas
priority = Se eligió el { $on }.
priority-undated = Se eligió; no se anotó el día.
no_aim = Todavía no se ha anotado ningún objetivo.
drivers-none = Todavía no se ha anotado ningún impulsor.
drivers = { $names }. { $ideas ->
        [0] Todavía no hay anotada ninguna idea de qué cambiar.
        [one] Hay anotada una idea de qué cambiar.
       *[other] Hay anotadas { WORD($ideas, form: "feminine") } ideas de qué cambiar.
    }

## Pruebas

cycles-none = Todavía no se ha planeado ninguna prueba.
cycles-planned = { $n ->
        [one] Hay una prueba planeada
       *[other] Hay { WORD($n) } pruebas planeadas
    }; no hay ningún inicio registrado.
cycles-undecided = { $n ->
        [one] Empezó una prueba
       *[other] Empezaron { WORD($n) } pruebas
    }; todavía no se ha decidido nada.
# $left de ellas todavía no tienen decisión
cycles = { $n ->
        [one] Empezó una prueba
       *[other] Empezaron { WORD($n) } pruebas
    }: { LIST($decided, style: "unit") }{ $left ->
        [0] {""}
        [one] ; { WORD($left, form: "feminine") } todavía no tiene decisión
       *[other] ; { WORD($left) } todavía no tienen decisión
    }.
# En la lista de $decided; $only: no empezó ninguna otra prueba
decided = { $only ->
        [yes] {""}
       *[no] { WORD($n, form: "feminine") }{" "}
    }{ $decision ->
        [adopt] { $n ->
            [one] se adoptó
           *[other] se adoptaron
        }
        [adapt] { $n ->
            [one] se adaptó
           *[other] se adaptaron
        }
        [abandon] { $n ->
            [one] se dejó
           *[other] se dejaron
        }
        [expand] { $n ->
            [one] se amplió
           *[other] se ampliaron
        }
       *[stopped] { $n ->
            [one] se detuvo por falta de datos
           *[other] se detuvieron por falta de datos
        }
    }
cycles-more = { $n ->
        [one] Hay una más planeada
       *[other] Hay { WORD($n) } más planeadas
    }.

## La medida

# $verdict: en minúscula, como «todavía sin señal»
measure = { $name }: { $verdict }.
tested_elsewhere = Ninguna prueba de esta prioridad trató de esta medida; las de otras prioridades sí.
no_measure = El objetivo no nombra ninguna medida.

## Los mismos temas otra vez

again_later = Se preguntó otra vez en { $round }; solo se comparan tema por tema dos rondas seguidas.
not_again = Este informe no contiene respuestas posteriores a { $round }.
again-not-compared = En este ámbito las dos rondas no se pueden comparar.
# Los niveles del ámbito se pueden comparar; de sus temas, ninguno
again-no-topic = Ninguno de sus temas se puede comparar por separado.
# Los $n temas se movieron en la misma dirección, $way: up (subir), down (bajar) o none
again-alike = { $n ->
        [1] { $way ->
                [up] El único tema que se puede comparar subió.
                [down] El único tema que se puede comparar bajó.
               *[none] El único tema que se puede comparar no se movió.
            }
        [2] { $way ->
                [up] Los dos temas que se pueden comparar subieron.
                [down] Los dos temas que se pueden comparar bajaron.
               *[none] Ninguno de los dos temas que se pueden comparar se movió.
            }
       *[other] { $way ->
                [up] Los { WORD($n) } temas que se pueden comparar subieron todos.
                [down] Los { WORD($n) } temas que se pueden comparar bajaron todos.
               *[none] Ninguno de los { WORD($n) } temas que se pueden comparar se movió.
            }
    }
again = De los { WORD($n) } temas que se pueden comparar, { $up ->
        [0] ninguno subió
        [one] uno subió
       *[other] { WORD($up) } subieron
    } y { $down ->
        [0] ninguno bajó
        [one] uno bajó
       *[other] { WORD($down) } bajaron
    }.
again-domain = { $word ->
        [grew] El ámbito en su conjunto creció más de lo que explican los demás ámbitos y el azar.
        [declined] El ámbito en su conjunto bajó más de lo que explican los demás ámbitos y el azar.
        [no-clear-change] Ningún cambio propio claro en el ámbito en su conjunto.
       *[cannot-tell] No se puede saber si el ámbito en su conjunto cambió.
    }
