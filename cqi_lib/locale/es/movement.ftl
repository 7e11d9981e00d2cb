### Cómo se movieron como conjunto los programas de un grupo entre dos rondas.

first_round = No hay registrada ninguna ronda anterior con respuestas que se puedan comparar, así que todavía no se puede decir nada sobre movimientos.
movement_few = { $most ->
        [0] { CAPITAL(-program(form: "no")) } tiene
        [one] { CAPITAL(-program(form: "a")) } tiene
       *[other] { CAPITAL(WORD($most)) } { -program(form: "many") } tienen
    } niveles que se pueden comparar en las dos rondas; a partir de { WORD($minimum) } se muestra el movimiento del grupo.
# Encabezados de una tabla; cortos
movement_columns = { $column ->
        [domain] Ámbito
        [programs] { CAPITAL(-program(form: "many")) }
        [change] Cambio promedio
        [spread] Cambio / dispersión
        [chance] Azar
       *[corrected] Azar, corregido
    }
not_shown = no se muestra
no_spread = sin dispersión
all_together = Todos los ámbitos juntos

## Lo que todos los ámbitos comparten, y después los ámbitos uno por uno

# $size: por ejemplo "+0.3", o `size`. $clear: yes si es más de lo que el azar produce con facilidad; few si con tan pocos programas nada puede serlo
shared_shift = Primero, lo que todos los ámbitos comparten: de { $before } a { $after } { -program(form: "the-many") } se movieron { $size } de nivel en todos los ámbitos juntos{ $clear ->
        [yes] , más de lo que el azar produce con facilidad. Una parte de lo que muestran los ámbitos uno por uno es esto.
        [few] ; con tan { -program(form: "few") } no se puede saber si eso es azar.
       *[no] , algo que el azar produce con facilidad.
    }
# En lugar de un cambio promedio que se redondea a nada
size = menos de 0.05
movement_say-none = De { $before } a { $after } ningún ámbito se movió, en el conjunto de { -program(form: "the-many") }, más de lo que el azar por sí solo podría explicar.
movement_say-few = De { $before } a { $after } no se puede saber de ningún ámbito si { -program(form: "the-many") } se movieron en él más de lo que haría el azar: no hay suficientes.
# Uno de los ámbitos que se enumeran en el mensaje siguiente
movement_say-domain = { $name } ({ $size } de nivel en promedio)
# $others: cuántos otros ámbitos se compararon. $small: yes si un cambio que destaca se redondea a nada
movement_say = De { $before } a { $after } { -program(form: "the-many") } como grupo se movieron en { $names } más de lo que el azar produce con facilidad.{ $others ->
        [0] {""}
        [one] {" "}En el otro ámbito, el azar por sí solo podría explicar lo que se ve.
       *[other] {" "}En los otros { WORD($others) } ámbitos, el azar por sí solo podría explicar lo que se ve.
    }{ $small ->
        [yes] {" "}Con { -program(form: "so-many") } destaca incluso un movimiento demasiado pequeño para que { -program(form: "some") } de { -program(form: "they") } lo note.
       *[no] {""}
    }

## La tabla y cómo se lee

movement_caption = Movimiento de { -program(form: "all") } { -program(form: "together") }, de { $before } a { $after }
chance = menos de 0.001
# $domains: las líneas de la tabla; $patterns: cuántos patrones hay
movement_note-exact = «Azar» es con qué frecuencia { -program(form: "many") } que no cambiaron en nada mostrarían un cambio promedio tan grande como este, hacia arriba o hacia abajo: se contaron todos los { $patterns } patrones de subidas y bajadas (prueba de cambio de signos). { columns-meant }
movement_note = «Azar» es con qué frecuencia { -program(form: "many") } que no cambiaron en nada mostrarían un cambio promedio tan grande como este, hacia arriba o hacia abajo: se contó una muestra fija de 20,000 patrones de subidas y bajadas (prueba de cambio de signos). { columns-meant }
# Parte de los dos de arriba
columns-meant = «Corregido» tiene en cuenta que { $domains ->
        [one] se mira { $domains } línea de esta tabla
       *[other] se miran juntas { $domains } líneas de esta tabla
    } (Holm); de 0.05 para abajo se llama movimiento. «Cambio / dispersión» es el cambio promedio dividido entre la desviación estándar de los cambios de { -program(form: "the-many") }.
# $corrected: el número más pequeño después de corregir; none si un ámbito solo puede destacar
movement_note-least = Con { WORD($programs) } { -program(form: "many") }, «azar» no puede bajar de { $least }{ $corrected ->
        [none] {""}
       *[other] , que después de corregir es { $corrected }: con tan { -program(form: "few") } ningún ámbito por sí solo puede destacar
    }.
movement_note-why = No dice por qué se movió un grupo: { -program(form: "the-many") } trabajan en ámbitos porque están bajos, y los niveles bajos tienden a subir por sí solos.

## La página del grupo de programas

too_few_standing = { $n ->
        [0] De { -program(form: "none") } de { -program(form: "the-many") } se puede decir
        [one] De { -program(form: "one-of") } de { -program(form: "the-many") } se puede decir
       *[other] De { WORD($n) } de { -program(form: "the-many") } se puede decir
    } dónde está un ámbito; a partir de { WORD($minimum) } se muestra el grupo.
standing_waits = El grupo se muestra a partir de { WORD($minimum) } { -program(form: "many") }. Hasta ahora se apoya en las respuestas de menos: las más recientes esperan hasta que cambien suficientes { -program(form: "many") } para que no se pueda distinguir { -program(form: "none") }.
# $answered: programas que se cuentan, de $programs; $held: programas cuyas respuestas se retienen
lead_withheld = { $answered ->
        [0] { $programs ->
            [one] Las respuestas { -program(form: "of-the") }
           *[other] Las respuestas de { -program.gender ->
                [feminine] { WORD($held, form: "feminine") }
               *[masculine] { WORD($held, form: "alone") }
            } de { programs }
        }
       *[other] { $people ->
            [one] Respondió
           *[other] Respondieron
        } { people } en { $answered ->
            [one] { -program(form: "one-of") }
           *[other] { WORD($answered) }
        } de { programs }. Las respuestas de { -program.gender ->
            [feminine] { WORD($held, form: "feminine") }
           *[masculine] { WORD($held, form: "alone") }
        } más
    } se están revisando de nuevo; las cifras del grupo pueden basarse todavía en lo que se publicó de ellas antes.
# Partes de la de arriba
programs = { $programs ->
        [0] { -program(form: "no") }
        [one] { -program(form: "a") }
       *[other] { WORD($programs) } { -program(form: "many") }
    }
people = { $people } { $people ->
        [one] persona
       *[other] personas
    }
