### Los diez minutos: lo que ven las personas, lo que acordamos, si funciona, lo que aprendimos, lo que sigue.

## Las partes: la pregunta que responde cada una; en un índice en el teléfono, en una palabra

asked-see = Lo que ven las personas
asked-agreed = Lo que acordamos
asked-working = ¿Está funcionando?
asked-learned = Lo que aprendimos
asked-next = Lo que sigue
asked-everything = Todo lo que hay detrás
short-see = Se ve
short-agreed = Acordado
short-working = ¿Funciona?
short-learned = Aprendido
short-next = Sigue
short-everything = Todo
everything_help = Niveles, pruebas y números, y cómo se calcularon. Toque una línea para abrirla.
unfold = Abrir todo, para leerlo o imprimirlo
fold = Cerrarlo de nuevo
# $part: una de las preguntas
above = La figura está más arriba, bajo «{ $part }»

## Un enlace a aquello en que se apoya una frase

evidence-who = quiénes respondieron
evidence-levels = cada ámbito
evidence-strengths = fortalezas
evidence-challenges = retos
evidence-unknown = lo que no se sabe
evidence-views = de quién son las opiniones
evidence-change = antes y ahora
evidence-plan = el plan
evidence-aim = el objetivo
evidence-weighing = cómo se sopesó
evidence-measure = la medida
evidence-beside = otras medidas
evidence-tests = cada prueba
evidence-predictions = todas las predicciones
evidence-words = qué significa esto
evidence-dates = las fechas
evidence-retake = por qué entonces

## Lo que ven las personas. $name y $names son ámbitos, cuya gramática nadie conoce: por eso «el ámbito …»

since = { $word ->
        [grew] El ámbito { $name } creció desde { $round_label }
        [declined] El ámbito { $name } bajó desde { $round_label }
       *[no-clear-change] El ámbito { $name } no muestra un cambio claro propio desde { $round_label }
    }
# $leaders: cuántas personas hay en la dirección, cuya propia opinión es todo lo que se muestra de algunos ámbitos; 0 si no es así. $hidden: algunos ámbitos no tienen nivel
lowest = { $leaders ->
        [0] { $hidden ->
            [yes] De los ámbitos con nivel, { lowest-who }
           *[no] { CAPITAL(lowest-who) }
        }
       *[other] De los ámbitos { lowest-more }, { lowest-who }
    }
lowest-more = de los que se puede mostrar más que { lowest-own }
lowest-own = { $leaders ->
        [one] la opinión propia de la dirección
       *[other] las opiniones propias de la dirección
    }
# $n: cuántos $names hay. $rounded: los niveles de pocas personas están redondeados, y una diferencia pequeña no dice cuál es más bajo
lowest-who = { $rounded ->
        [yes] { lowest-level }
       *[no] { $n ->
            [1] el ámbito { $names } tiene la valoración más baja
            [2] { $names } tienen la valoración más baja
           *[other] { WORD($n) } ámbitos tienen la valoración más baja, en un mismo nivel
        }
    }
lowest-level = { $n ->
        [1] el ámbito { $names } tiene el nivel más bajo de los que se muestran
        [2] { $names } tienen los niveles más bajos de los que se muestran
       *[other] { WORD($n) } ámbitos tienen los niveles más bajos de los que se muestran, muy cerca unos de otros
    }
# $rounded: están muy cerca
alike = { $leaders ->
        [0] { alike-what } con nivel están { $rounded ->
            [yes] muy cerca { $n ->
                [2] uno del otro
               *[other] unos de otros
            }
           *[no] en el mismo
        }
       *[other] { alike-what } { lowest-more } están { $rounded ->
            [yes] muy cerca { $n ->
                [2] uno del otro
               *[other] unos de otros
            }
           *[no] en el mismo nivel
        }
    }
alike-what = { $n ->
        [2] Los dos ámbitos
       *[other] Los { WORD($n) } ámbitos
    }
# El único ámbito que no tiene ningún otro al lado
single = { $leaders ->
        [0] Un ámbito tiene nivel: { $name }
       *[other] De un ámbito se puede mostrar más que { lowest-own }: { $name }
    }
strengths = { $n ->
        [one] El ámbito { $names } es una fortaleza.
       *[other] { $names } son fortalezas.
    }
challenges = { $n ->
        [one] El ámbito { $names } es un reto.
       *[other] { $names } son retos.
    }
unknown = Se sabe demasiado poco de { $names }.
views_differ = Las opiniones difieren sobre { $names }.
no_levels_yet = Todavía no se puede mostrar ningún nivel

## Lo que acordamos

work_on = Trabajamos en { $names }
# Cuántos impulsores se piensa que mueven el objetivo, cuántas ideas hay para ellos y cuántas de ellas se probaron
ideas = { ideas-drivers }; de { WORD($ideas, form: "feminine") } ideas para { $drivers ->
        [one] ella
       *[other] ellas
    }, { $tried ->
        [0] ninguna está registrada como probada
        [1] una está registrada como probada
       *[other] { WORD($tried, form: "feminine") } están registradas como probadas
    }.
ideas-one = { ideas-drivers }; la única idea para { $drivers ->
        [one] ella
       *[other] ellas
    } { $tried ->
        [0] no está registrada
       *[other] está registrada
    } como probada.
ideas-none = { ideas-drivers }; no hay registrada ninguna idea por probar.
ideas-drivers = Se piensa que { WORD($drivers, form: "feminine") } { $drivers ->
        [one] cosa lo mueve
       *[other] cosas lo mueven
    }

## ¿Está funcionando?

# $better: yes, no, o none cuando no se sabe qué dirección se desea
shows = { CAPITAL($name) }: { $verdict ->
        [signal] una señal de cambio{ $better ->
            [yes] , como se quería
            [no] , no como se quería
           *[none] {""}
        }
        [possible-signal] una posible señal de cambio{ $better ->
            [yes] , como se quería
            [no] , no como se quería
           *[none] {""}
        }
        [no-signal-yet] todavía sin señal de cambio
        [too-few-points] todavía muy pocos puntos para saber
       *[cannot-be-told] no se puede saber de esta manera
    }
# $rate: por ejemplo, «aproximadamente 1 de cada 30 veces»
chance = Si nada hubiera cambiado, una gráfica como esta mostraría algo así de marcado { $rate }.
nothing_counted = Todavía no se cuenta nada a lo largo del tiempo
no_measure = Ningún objetivo de las prioridades actuales nombra una medida que se cuente

## Lo que aprendimos. $told: una lista de «dos se adoptaron», «una sin decidir»

tests = { CAPITAL(WORD($begun, form: "feminine")) } pruebas hasta ahora: { LIST($told, style: "unit") }
tests-told = { WORD($n, form: "feminine") } { $decision ->
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
        [stopped] { $n ->
            [one] se detuvo por falta de datos
           *[other] se detuvieron por falta de datos
        }
       *[undecided] { $n ->
            [one] sigue
           *[other] siguen
        } sin decidir
    }
tests-only = Una prueba hasta ahora: { $decision ->
        [adopt] se adoptó
        [adapt] se adaptó
        [abandon] se dejó
        [expand] se amplió
       *[stopped] se detuvo por falta de datos
    }
tests-undecided = { CAPITAL(WORD($begun, form: "feminine")) } { $begun ->
        [one] prueba
       *[other] pruebas
    } hasta ahora, sin decidir todavía
tests-none = Todavía no ha empezado ninguna prueba
taught = El equipo escribió después de la prueba { $title }:

## Lo que sigue

next_on = Fecha del próximo paso: { DATE($on, form: "weekday") }
no_date = Ningún próximo paso tiene fecha todavía
no_step = Ningún paso tiene fecha antes de la próxima evaluación
no_step-due = Toca repetir la evaluación
due_list = Lo que vence, en orden
# $later: yes si ese día aún está por venir
retake = { $later ->
        [yes] Toca repetir la evaluación a partir del { $on }.
       *[no] Ya toca repetir la evaluación: desde el { $on }.
    }
