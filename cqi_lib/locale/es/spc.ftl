### Gráficas de corridas y de control, para quienes usan la estadística directamente.

## Lo que encontraron las reglas de una gráfica: frases que van una tras otra

verdict-none = Esta gráfica muestra cuánto difieren los puntos vecinos; no da un veredicto propio.
verdict = { $word ->
        [signal] Señal de cambio.
        [possible-signal] Posible señal de cambio.
        [no-signal-yet] Todavía sin señal.
       *[too-few-points] Muy pocos puntos.
    }
# Después de «Todavía sin señal.» $frozen: yes, hay una línea base
verdict-same = { $frozen ->
        [yes] Los puntos desde la línea base suben y bajan como los de antes.
       *[no] Los puntos suben y bajan como lo harían solo por azar.
    }
verdict-beyond = { $n } { $n ->
        [one] punto está
       *[other] puntos están
    } fuera de los límites.
verdict-trial = La línea base tiene solo { $n } puntos, así que esto no es firme.
too_few-baseline = La línea base tiene { $n } { $n ->
        [one] punto
       *[other] puntos
    }; se necesitan 6.
too_few = { $n ->
        [0] Todavía no se puede juzgar ningún punto; se necesitan 10.
        [one] Hasta ahora se puede juzgar { $n } punto; se necesitan 10.
       *[other] Hasta ahora se pueden juzgar { $n } puntos; se necesitan 10.
    }
# $way: up (arriba), down (abajo) o none
reason-run = { $n } puntos seguidos están por { $way ->
        [up] encima
       *[down] debajo
    } { $frozen ->
        [yes] de la línea base
       *[no] de la línea central
    }.
reason-crossings = El patrón cambió, sin un rumbo claro: los puntos cruzan { $frozen ->
        [yes] la línea base
       *[no] la línea central
    } solo { $n } { $n ->
        [one] vez
       *[other] veces
    }.
# $found: reglas, en una lista
reason-rules = Las reglas encontraron { $found }. { $way ->
        [up] Todo apunta hacia arriba.
        [down] Todo apunta hacia abajo.
       *[none] No todo apunta en la misma dirección.
    }
rule = { $name ->
        [beyond-limits] puntos fuera de los límites
        [trend] una tendencia
        [two-of-three] dos de tres puntos cerca de un límite
       *[shift] un desplazamiento hacia un lado
    }

## Cómo se hizo una gráfica

note = { $code ->
        [excluded] Los puntos que se dejaron fuera también se comparan con los límites.
        [screened] Los saltos muy grandes entre puntos vecinos se dejaron fuera una vez al calcular los límites.
        [median-line] La línea es la mediana; los límites se calculan a partir del promedio.
        [n-not-used] Esta gráfica no usa el total del que sale cada conteo.
        [no-variation] Todos los puntos son iguales, así que no hay variación que juzgar.
        [baseline-unstable] La propia línea base no era estable, así que su línea mezcla un nivel anterior y uno más reciente.
        [no-spread] Casi todos los puntos vecinos son iguales, así que no se pueden calcular límites.
        [laney] Los límites se ensanchan, o se estrechan, según cuánto varían de verdad los puntos.
       *[trial-limits] Los límites se apoyan en menos de 12 puntos y todavía pueden moverse.
    }

## Qué gráfica va bien con una medida

# Dentro de una frase
chart_name = { $code ->
        [run] una gráfica de corridas
        [i] una gráfica I, para mediciones individuales
        [p] una gráfica P, para proporciones
        [pp] una gráfica P′, para proporciones de números grandes
        [u] una gráfica U, para tasas
        [up] una gráfica U′, para tasas de números grandes
        [c] una gráfica C, para conteos
       *[g] una gráfica G, para los casos entre sucesos raros
    }
recommendation = La gráfica de corridas muestra solo azar. Agregue límites con { $chart }.
recommendation-start = Empiece con una gráfica de corridas: sirve para cualquier dato. Cuando muestre solo azar, use { $later }.
recommendation-few-points = Siga con una gráfica de corridas: los límites necesitan 12 puntos o más. Cuando muestre solo azar, use { $later }.
recommendation-not-stable = Siga con una gráfica de corridas: el proceso cambió, así que los límites mezclarían lo anterior y lo nuevo. Cuando muestre solo azar, use { $later }.
recommendation-rare = Siga con una gráfica de corridas: uno de los lados del conteo se espera menos de cinco veces por período. Use períodos más largos, o una gráfica G de los casos entre sucesos, o una gráfica T del tiempo entre ellos.

## Con qué frecuencia se equivoca una gráfica

false_alarms = Si nada hubiera cambiado y los puntos vecinos no se parecieran entre sí, una gráfica como esta mostraría de todos modos una señal aproximadamente 1 de cada { $times } veces.
false_alarms-less = Si nada hubiera cambiado y los puntos vecinos no se parecieran entre sí, una gráfica como esta mostraría de todos modos una señal menos de 1 de cada 100 veces.
