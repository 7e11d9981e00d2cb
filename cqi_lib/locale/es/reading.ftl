### El apéndice «Cómo leer este informe»: niveles, palabras de las gráficas, reglas, privacidad.

## Encabezados

title = Cómo leer este informe
hint = Palabras, reglas y privacidad.
levels = Los niveles
words = Palabras de las gráficas
method = Cómo se calculó
private = Lo que se mantiene en privado

## Palabras de las gráficas: cada palabra como está en ellas, y después qué significa

chart_words-baseline = Línea base
chart_words-baseline-means = El valor central de los puntos anteriores a la primera prueba. Queda fijo.
chart_words-signal = Señal de cambio
chart_words-signal-means = Un patrón que esta gráfica, si nada hubiera cambiado, mostraría a lo sumo 1 de cada 20 veces: puntos que en conjunto están más altos o más bajos, una racha larga a un lado de la línea, o pocos cruces de la línea. Si hay una línea base, es firme: diez puntos o más.
chart_words-possible = Posible señal
chart_words-possible-means = Un patrón que el azar produce a lo sumo 1 de cada 5 veces; frente a una línea base corta, de seis a nueve puntos, a lo sumo 1 de cada 20 veces.
chart_words-no_signal = Todavía sin señal
chart_words-no_signal-means = Un patrón que el azar produce más a menudo que eso. No significa que nada haya cambiado.
chart_words-too_few = Muy pocos puntos
chart_words-too_few-means = Menos de diez puntos fuera de la línea desde la primera prueba, o en total si no hubo ninguna; o solo de uno a cinco antes de la primera prueba: no se puede decir nada, así que no se dice nada.
chart_words-cannot = No se puede saber de esta manera
chart_words-cannot-means = Demasiados puntos están sobre la línea, o en el extremo de la escala, o tienen los mismos pocos valores: las subidas y bajadas no dicen nada. Si hay puntos de antes de la primera prueba y de después, en su lugar se dan los promedios de ambos.
chart_words-times = «1 de cada 30 veces»
chart_words-times-means = Se encontró dejando que el azar dibujara muchas gráficas como esta: con sus mismas fechas, conteos, subidas y bajadas, temporada y parecido entre puntos vecinos, y sin ningún cambio.
chart_words-range = «(de 7 a 21)»
chart_words-range-means = Lo que el azar deja abierto de un cambio: 19 de cada 20 intervalos como este contienen el verdadero.

## Cuenta de todas las respuestas

# $parts: lo que son las respuestas, de lo que sigue
counts = { $items ->
        [one] Se preguntó { $items } tema
       *[other] Se preguntaron { $items } temas
    }: { $asked ->
        [one] { $asked } respuesta
       *[other] { $asked } respuestas
    }; de ellas, { $parts }.
counts-shown = Aquí se cuentan las respuestas que se pueden mostrar, sobre { $items ->
        [one] { $items } tema
       *[other] { $items } temas
    }: { $asked ->
        [one] { $asked } respuesta
       *[other] { $asked } respuestas
    }; de ellas, { $parts }.
counts-levels = { $n ->
        [one] { $n } es un nivel
       *[other] { $n } son niveles
    }
counts-dont_know = { $n ->
        [one] { $n } es «no sé»
       *[other] { $n } son «no sé»
    }
counts-not_applicable = { $n ->
        [one] { $n } es «no corresponde»
       *[other] { $n } son «no corresponde»
    }
counts-blank = { $n ->
        [one] { $n } se dejó en blanco
       *[other] { $n } se dejaron en blanco
    }
counts-set_aside = { $n ->
        [one] { $n } no se pudo leer y se apartó
       *[other] { $n } no se pudieron leer y se apartaron
    }
counts-dropped = { $n ->
        [one] { $n } nivel no cuenta: quien lo dio respondió menos de la mitad de las preguntas de un ámbito, o solo una de varias.
       *[other] { $n } niveles no cuentan: quien los dio respondió menos de la mitad de las preguntas de un ámbito, o solo una de varias.
    }

## Niveles y reglas

# Lo que dicen los niveles de una escala
no_grade = { $kind ->
        [maturity] Describen cómo se hace el trabajo; no son una calificación.
        [agreement] Dicen hasta qué punto la gente está de acuerdo; no son una calificación.
        [frequency] Dicen con qué frecuencia pasan las cosas; no son una calificación.
       *[other] No son una calificación.
    }
# Detrás del nombre de un nivel
is_target = {" "}(el nivel deseado)
# Después del nombre de un nivel; $low, $high: números con los que se respondió
numbers = {" "}(respuestas desde { $low } hasta { $last ->
        [yes] {""}
       *[no] menos de{" "}
    }{ $high })
level_rule = El nivel de un ámbito es { $balanced ->
        [roles] el promedio de los promedios de cada función
        [groups] el promedio de dos promedios: el de la dirección y el de todas las demás personas juntas
       *[none] el promedio simple de quienes respondieron
    }. En un ámbito cuenta quien respondió al menos la mitad de sus preguntas, y no solo una de varias. La opinión de { -coach(form: "a") } nunca se mezcla.
level_rule-one = El nivel de un ámbito es el promedio de las respuestas de una sola persona a sus preguntas. Debe haber respondido al menos la mitad, y no solo una de varias.
level_rule-leader = El nivel de un ámbito es el promedio de las respuestas de la dirección a sus preguntas. Debe haber respondido al menos la mitad, y no solo una de varias.
strength_rule = Fortaleza: nivel { $target } o más, al menos el { $share } de las respuestas en el nivel deseado o por encima, y ningún tema que se pueda mostrar por debajo de { $floor } en promedio.
challenge_rule = Reto: nivel por debajo de { $limit }, o al menos el { $share } de las respuestas en los niveles bajos.
not_enough_rule = Información insuficiente: nadie respondió lo suficiente, o más del { $share } de las respuestas son «no sé».
# $group: quienes no son ni dirección ni coach, por ejemplo «personal»
differ_rule = Las opiniones difieren: la dirección y el grupo «{ $group }» están a { $one ->
        [yes] un nivel
       *[no] { $gap } niveles
    } o más de distancia, y más de lo que el azar produce con facilidad (a lo sumo uno de cada 20 informes sin ninguna diferencia verdadera lleva esa marca); o las respuestas a por lo menos la mitad de los temas de un ámbito están muy separadas; o hay varias personas en cada extremo de un tema.
no_overall = No hay un número general. { CAPITAL(WORD($domains, form: "feminine")) } { $domains ->
        [one] cosa distinta no se suma
       *[other] cosas distintas no se suman
    } en una sola.
chart_rule = Las gráficas en el tiempo se juzgan por la racha y los cruces de Anhøj y Olesen (2014) y por los promedios antes de la primera prueba y desde ella, cada cosa frente a lo que el azar produce en la misma gráfica. La primera prueba deja fija la línea base anterior. Para decir con qué frecuencia una o más de varias gráficas darían una señal solo por azar, se toman como si cada una se moviera por su cuenta, salvo las que se mueven juntas.
scales_rule = Fortaleza: el promedio alcanza el nivel deseado del ámbito, y también al menos el { $strength_share } de las respuestas. Reto: el promedio está por debajo del límite del ámbito, o al menos el { $challenge_share } de las respuestas están en sus niveles bajos.

## Privacidad. $group: quienes no son ni dirección ni coach, por ejemplo «personal»

confidential-together = Las respuestas del grupo «{ $group }» se muestran solo juntas, y solo si respondieron { WORD($minimum) } personas o más. Las respuestas a un tema se desglosan solo a partir de { WORD($distribution) } personas.
confidential-steps = Donde menos de { WORD($distribution) } personas del grupo «{ $group }» valoraron un tema, su nivel se redondea a medios, en los extremos de la escala a «o menos» y «o más», y el nivel y los conteos del ámbito se calculan con temas redondeados, para que de ellos no se puedan deducir las respuestas de nadie.
# $told: yes o no; none donde nadie lo registró
confidential-leaders = { $told ->
        [yes] La dirección se muestra como tal. Se le dijo antes de que respondiera.
        [no] La dirección se muestra como tal. No se le dijo antes de que respondiera.
       *[none] La dirección se muestra como tal. No está registrado si se le dijo antes de que respondiera.
    }
named = Aquí se acordó responder con nombre: las respuestas de cada persona se muestran a { -program(form: "this") }, por función, y nunca a { -program(form: "others") }.
comments_rule = Los comentarios se imprimen solo a partir de { WORD($minimum) } personas{ $languages ->
        [yes] {" "}que respondieron en el mismo idioma
       *[no] {""}
    }, o si quien los escribió marcó que pueden mostrarse.
# $people: a quiénes atiende el programa, por ejemplo «familias»
participants_rule = Los números de { $people } por grupo no se muestran por debajo de { $minimum }.
others_rule = { CAPITAL(-program(form: "the-others")) } aparecen solo como grupo, y solo si respondieron { WORD($median) } o más de { -program(form: "they") }.

## Lo que no se muestra

# $what: de lo que sigue, con punto y coma en medio
held_back = En este informe no se muestra: { $what }.
nothing_held_back = En este informe no se dejó de mostrar nada.
held_staff = las respuestas de { WORD($n, form: "feminine") } { $n ->
        [one] persona
       *[other] personas
    } del grupo «{ $group }», porque son muy pocas
held_domains = respuestas del grupo «{ $group }» en { LIST($names, style: "unit") }, porque allí respondieron muy pocas personas
held_topics = { $topics ->
        [one] el nivel de un tema, porque lo valoraron muy pocas personas
       *[other] los niveles de { WORD($topics) } temas, porque los valoraron muy pocas personas
    }
held_spread = cómo se reparten las respuestas a { WORD($topics) } { $topics ->
        [one] tema
       *[other] temas
    }, para que no se pueda encontrar la respuesta de nadie
held_single = lo que respondió cada persona del grupo «{ $group }», porque la ronda es confidencial
held_votes = el resultado de la votación, porque votaron muy pocas personas
held_groups = algunos números por grupo de { $people }, porque los conteos son pequeños
held_others = los niveles de { -program(form: "the-others") } en { WORD($domains) } { $domains ->
        [one] ámbito
       *[other] ámbitos
    }, porque son muy { -program(form: "few-of-them") }
held_others-all = los niveles de { -program(form: "the-others") }, porque son muy { -program(form: "few-of-them") }
held_comments = { $languages ->
        [yes] otros comentarios, si se escribieron, porque respondieron muy pocas personas en un mismo idioma
       *[no] comentarios, porque respondieron muy pocas personas
    } o quienes los escribieron no marcaron que pueden mostrarse
