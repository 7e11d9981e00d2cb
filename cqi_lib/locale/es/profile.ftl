### Alrededor de la gráfica de todos los ámbitos.
### $view dice de quién son los niveles: de todas las personas (people), de una sola (one) o de la dirección (leader).

profile_caption = Dónde ponen las personas cada ámbito

## Cuántos ámbitos alcanzaron el nivel deseado. $named: hay uno, $target, para todos; si no, cada escala tiene el suyo

profile_say = { $view ->
        [one] Según una sola persona, { reached }
        [leader] Según la dirección, { reached }
        [leaders] Según la dirección, { reached }
       *[people] { CAPITAL(reached) }
    }
# La frase sin de quién es la opinión; $whole: lo han alcanzado todos
reached = { $shown ->
        [1] el único ámbito con nivel { $at_target ->
            [0] no ha alcanzado
           *[other] ha alcanzado
        } { target } en promedio.
       *[other] { $whole ->
            [yes] los { WORD($shown) } ámbitos con nivel han
           *[no] { WORD($at_target, form: "alone") } de los { WORD($shown) } ámbitos con nivel { $at_target ->
                [0] ha
                [one] ha
               *[other] han
            }
        } alcanzado { target } en promedio.
    }
target = { $named ->
        [yes] { $target }
       *[no] el nivel deseado
    }
profile_say-none = Ningún ámbito tiene un nivel que se pueda mostrar.

## La gráfica para quien no la ve. $names: ámbitos, cada uno con su nivel

profile_alt = Gráfica de puntos de { $n } { $n ->
        [one] ámbito
       *[other] ámbitos
    }{ $k ->
        [none] , cada uno en su propia escala con su nivel deseado.
       *[other] {" "}en { WORD($k) } niveles, con la línea del nivel deseado en { target }.
    }
# $tied: uno que no se nombra está en el mismo nivel que el último de ellos
profile_alt-highest = { $tied ->
        [yes] Entre lo más alto
       *[no] Lo más alto
    }: { $names }.
profile_alt-all = De arriba abajo: { $names }.
profile_alt-lowest = { $tied ->
        [yes] Entre lo más bajo
       *[no] Lo más bajo
    }: { $names }.
profile_alt-levels = { $n ->
        [one] Nivel
       *[other] Niveles
    }: { $names }.
profile_alt-without = Sin nivel: { $names }.
profile_alt-table = Todos los valores están en la tabla de abajo.

## Qué significan las marcas

# $every: quien respondió cuenta en todos los ámbitos; $balanced: cada función (roles), o la dirección y todas las demás personas (groups), cuentan igual; si no, cada persona
profile_note = { $view ->
        [one] Cada punto es la opinión de una sola persona. Con una persona no se puede decir cuánto de esto es seguro.
        [leader] Cada punto es la opinión de la dirección.
        [leaders] Cada punto es el promedio de las opiniones de la dirección.
       *[people] Los puntos grandes son el promedio de { $every ->
            [yes] { $people ->
                [one] la persona que respondió
               *[other] las { WORD($people) } personas que respondieron
            }
           *[no] quienes respondieron a suficientes preguntas de un ámbito
        }; { $balanced ->
            [roles] cada función cuenta igual
            [groups] la dirección en conjunto cuenta igual que todas las demás personas en conjunto
           *[none] cada persona cuenta una vez
        }.
    }
profile_note-others = { $benchmark ->
        [quartiles] La barra gris es donde está la mitad central de { -program(form: "the-others") }. Está ahí como contexto: estar dentro o fuera de ella no es ni bueno ni malo.
        [median] La marca gris es el punto medio de { -program(form: "the-others") }, como contexto.
       *[none] { CAPITAL(-program(form: "the-others")) } que respondieron son muy { -program(form: "few-of-them") } para una comparación.
    }
# $minimum personas del grupo $group, por ejemplo «personal»
in_steps = Donde menos de { WORD($minimum) } personas del grupo «{ $group }» valoraron un tema, el nivel del ámbito se calcula con temas redondeados y puede quedar un poco al lado de ese promedio.
# En la leyenda de la gráfica; $name es cómo se llama al grupo, o a una persona de él
profile_key-one = una persona
profile_key-leaders = { $leaders ->
       *[other] la dirección
    }
profile_key-staff = { $name } en conjunto
profile_key-person = 1{"\u00A0"}{ $name }

## La tabla de abajo

profile_table_caption = Niveles por ámbito, { $round_label }
profile_columns = { $column ->
        [domain] Ámbito
        [topic] Tema
        [level] Nivel
        [range] Intervalo
        [leaders] Dirección
        [reached] En el nivel deseado o por encima
        [unknown] «No sé»
       *[state] Estado
    }
interval = { $low } a { $high }
# En lugar de un intervalo
all_answered = respondieron todas
interval_note = El intervalo de la tabla dice cuánto podría moverse el promedio si hubieran respondido otras personas como estas (intervalo del 95%); se da a partir de cinco personas, y no junto a un nivel que se calculó a partir de temas redondeados.
interval_note-whole = Donde respondieron todas las personas invitadas, no falta nadie en el promedio: no hay error de muestreo, así que no hay intervalo.
# 2.97 sería 3.0 con un decimal: $written son uno o dos niveles así, $limits el límite o los dos límites que no alcanzan
finer = { $written } { $n ->
        [one] está
       *[other] están
    } apenas por debajo { $of ->
        [one] del límite
       *[other] de los límites
    } de { $limits }.
finer-many = Un nivel con dos decimales está apenas por debajo de un límite.
items_shown = { $n } { $n ->
        [one] tema
       *[other] temas
    } con nivel
