### Quiénes respondieron y qué ven, al comienzo del informe.
### $name es cómo se llama el grupo que no es la dirección, sin artículo: «personal» o «personal, familias y organizaciones aliadas».

## Quiénes respondieron

who_answered-leaders = { $leaders }{"\u00A0"}{ $leaders ->
        [one] persona
       *[other] personas
    } de la dirección
# $name: una persona de ese grupo, como «persona del personal»
who_answered-member = { $staff }{"\u00A0"}{ $name }
who_answered-staff = { $staff } { $staff ->
        [one] persona
       *[other] personas
    } ({ $name })
# $of: si respondieron todas las personas invitadas, algunas, más de las invitadas, o no se anotó a cuántas se invitó
who_answered = { $of ->
        [unknown] { $answered ->
            [one] Respondió { $answered } persona
           *[other] Respondieron { $answered } personas
        }: { $parts }.
        [all] { $invited ->
            [1] Respondió la única persona invitada: { $parts }.
           *[other] Respondieron las { $invited } personas invitadas: { $parts }.
        }
        [more] { $answered ->
            [one] Respondió { $answered } persona
           *[other] Respondieron { $answered } personas
        } y se invitó a { $invited }: { $parts }.
       *[some] { $answered ->
            [one] Respondió
           *[other] Respondieron
        } { $answered } de las { $invited } personas invitadas: { $parts }.
    }
coaches = { $coach }{"\u00A0"}{ $coach ->
        [one] { -coach } dio
       *[other] { -coach(form: "many") } dieron
    } una opinión desde fuera
who_answered-coach = { who_answered } { coaches }; va aparte.
who_answered-none = { $invited ->
        [none] No hay respuestas registradas.
        [0] No hay respuestas registradas.
        [1] No hay respuestas registradas de la única persona invitada.
       *[other] No hay respuestas registradas de ninguna de las { $invited } personas invitadas.
    }
who_answered-none-coach = { who_answered-none } { coaches }.
invited_caption = Invitaciones y respuestas, { $round_label }
no_leader = No hay respuestas registradas de la dirección.
several_languages = En esta ronda se respondió en más de un idioma: una diferencia entre grupos, o entre { -program(form: "many") }, puede deberse a la traducción.
not_reviewed = En esta ronda se usó una traducción de las preguntas, y no hay registrada ninguna revisión de ella.

## De quién es la opinión que se muestra

only_view = { $leaders ->
       *[other] solo la opinión de la dirección
    }
# El comienzo de «… no alcanza para mostrar su opinión». $member: es una persona, y $name es cómo se llama a una
too_few = { $member ->
        [yes] Con solo { $staff }{"\u00A0"}{ $name }
       *[no] Con { WORD($staff, form: "feminine") } { $staff ->
            [one] persona
           *[other] personas
        } ({ $name })
    } no alcanza para mostrar su opinión
staff_too_few = { $leaders ->
        [0] { too_few }: hacen falta al menos { WORD($minimum, form: "feminine") }.
       *[other] { too_few }; por eso, lo que sigue es { only_view }.
    }
staff_too_few-answers = { $leaders ->
        [0] Muy pocas de las { WORD($staff) } personas ({ $name }) respondieron lo suficiente para mostrar su opinión.
       *[other] Muy pocas de las { WORD($staff) } personas ({ $name }) respondieron lo suficiente para mostrar su opinión; por eso, lo que sigue es { only_view }.
    }
# $name: la función de esta persona, como «persona de la dirección»
one_view = Esta es la opinión de una sola persona ({ $name }).

## Fortalezas y retos

# Sin fortalezas. $rest: de los ámbitos en camino, no hay otros, o empatan con uno de los que siguen, o están más abajo
on_the_way = { $rest ->
        [no-strength] Ninguna fortaleza
        [none] En camino
        [alike] Algunos de los que están en camino, todos con la misma valoración
        [tied] Entre los mejor valorados de los que están en camino
       *[further] Los mejor valorados entre los que están en camino
    }
strengths_heading = { $n ->
        [one] { CAPITAL(WORD($n, form: "feminine")) } fortaleza
       *[other] { CAPITAL(WORD($n)) } fortalezas
    }
challenges_heading = { $n ->
        [0] Ningún reto
        [one] { CAPITAL(WORD($n)) } reto
       *[other] { CAPITAL(WORD($n)) } retos
    }
# $tied: hay otros en el nivel del último que se muestra, así que estos no son los más bajos
challenges_heading-some = { challenges_heading }, { $rest ->
        [alike] { WORD($shown, form: "alone") } de ellos
        [tied] { WORD($shown, form: "alone") } de los más bajos
       *[further] { $shown ->
            [one] el más bajo
           *[other] los { WORD($shown) } más bajos
        }
    }
strengths_shown = { strengths_heading }, { $rest ->
        [alike] { WORD($shown, form: "feminine") } de ellas
        [tied] { WORD($shown, form: "feminine") } de las más altas
       *[further] { $shown ->
            [one] la más alta
           *[other] las { WORD($shown) } más altas
        }
    }
no_challenge = Ningún ámbito con nivel se considera un reto.
no_levels = No hay niveles que mostrar de esta ronda.
# Lo que ven: «tres fortalezas y dos retos»
seen = { $strengths ->
        [0] ninguna fortaleza todavía
        [one] { WORD($strengths, form: "feminine") } fortaleza
       *[other] { WORD($strengths) } fortalezas
    } y { $challenges ->
        [0] ningún reto
        [one] { WORD($challenges) } reto
       *[other] { WORD($challenges) } retos
    }
lead = { $view ->
        [one] Esta es la opinión de una sola persona: { seen }.
        [leader] { $leaders ->
            [one] Así lo ve la persona de la dirección: { seen }.
           *[other] Así lo ven las personas de la dirección: { seen }.
        }
       *[people] Así lo ven las personas de aquí: { seen }.
    }
# $alone: de cuántos de estos ámbitos se muestra solo la opinión de la dirección
lead-some_alone = Así lo ven las personas de aquí: { seen }; { $alone ->
        [one] uno de estos ámbitos muestra
       *[other] { WORD($alone) } de estos ámbitos muestran
    } { only_view }.
lead-all_alone = { CAPITAL(seen) }, { $leaders ->
       *[other] solo en opinión de la dirección
    }.
lead-few = { lead } Muy pocas de las demás personas ({ $name }) respondieron lo suficiente para mostrar su opinión.
lead-no_answers = No hay respuestas registradas de esta ronda, así que no se dice nada sobre fortalezas y retos.
lead-not_asked = En esta ronda no se preguntó a nadie, así que no se dice nada sobre fortalezas y retos.
lead-none = Respondieron muy pocas personas y sus respuestas no se pueden mostrar, así que no se dice nada sobre fortalezas y retos.
lead-no_level = Ningún ámbito tiene un nivel que se pueda mostrar de esta ronda; por eso no se dice nada de fortalezas ni de retos.
strengths_and_challenges = Fortalezas y retos
none_above = Todos los ámbitos con nivel son hoy un reto.

## Lo que no se sabe

# Antes de «no hay respuestas registradas.» o «muy pocas personas respondieron lo suficiente para mostrar su opinión.»
view_of_people = { CAPITAL($people) }, su opinión:
view_of_staff = { CAPITAL($name) }, su opinión:
nobody_from = no hay respuestas registradas.
too_few_to_show = muy pocas personas respondieron lo suficiente para mostrarla.
leaders_only = De { $names } se muestra { $leaders ->
       *[other] solo la opinión de la dirección
    }.
without_level = Muy pocas respuestas para un nivel: { $names }.
without_level-many = Muy pocas respuestas para un nivel: { WORD($n) } ámbitos.

## Niveles por idioma, para el escritorio

language_of-none = no se sabe
by_language = Personas según el idioma en que respondieron: { $people }. Los niveles de pocas personas difieren por azar; si queda una diferencia, lea las dos versiones una junto a la otra.
by_language-one = { $name } { $n }
by_language_caption = Niveles por idioma, { $round_label }
# $level: como 2.4; $n: cuántas personas
level_of = { $level } ({ $n })
