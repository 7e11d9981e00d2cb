### Para quien evalúa, solo en el escritorio: qué tan consistentes son las respuestas del grupo de programas.

caption = Fiabilidad por ámbito, { $round }
columns = { $code ->
        [domain] Ámbito
        [complete] Respuestas completas
        [alpha] Alfa
        [within] Alfa dentro de { -program(form: "the-many") }
        [omega] Omega
        [respondents] Personas que respondieron
        [icc1] ICC(1)
        [icc2] ICC(2)
       *[k] k
    }
# Una estimación con los extremos de su intervalo
estimate = { $value } ({ $low } a { $high })
not_computed = no calculado
# ICC(2) de .70 o más en $n de $domains ámbitos
apart = Los promedios de { -program(form: "these") } { $programs } { -program(form: "many") } se pueden distinguir (ICC(2) de .70 o más) en { WORD($n, form: "alone") } de { $domains } { $domains ->
        [one] ámbito
       *[other] ámbitos
    }: { $names }.
apart-none = En ningún ámbito se pueden distinguir los promedios de { -program(form: "these") } { $programs } { -program(form: "many") } (ICC(2) de .70 o más).
# $n: personas que cuentan en el ámbito que más tiene
too_few = No se calcula nada: en ningún ámbito { $n ->
        [0] cuenta ninguna persona
        [one] cuenta más de { $n } persona
       *[other] cuentan más de { $n } personas
    }, y se necesitan { $minimum }.

## Cómo leer la tabla: frases que van una tras otra

note = Los intervalos son del 95%: el de Feldt para alfa, a partir de F para ICC. «Dentro de { -program(form: "the-many") }» resta primero el promedio de cada { -program }, para que las diferencias entre { -program(form: "many") } no parezcan consistencia. ICC(1) es el ICC(1,1) de Shrout y Fleiss, ICC(2) su ICC(1,k), con k personas que respondieron por { -program }, ajustado por números desiguales. Un alfa bajo en una lista de prácticas distintas no es un defecto.
# $n ámbitos con un alfa de 30 a 49 respuestas completas
note-caution = En { WORD($n) } { $n ->
        [one] ámbito
       *[other] ámbitos
    } el alfa se apoya en menos de 50 respuestas completas: léalo ahí con cautela.
note-few = Con tan { -program(form: "few") } los intervalos de ICC son amplios; no clasifique a nadie por ellos.
