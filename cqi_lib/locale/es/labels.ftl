### Nombres de estados, funciones, tipos y decisiones. Están en encabezados de tablas, en celdas y, en minúscula, en frases.

domain_column = Ámbito

# Dónde está un ámbito
state = { $code ->
        [strength] Fortaleza
        [challenge] Reto
        [building] En camino
       *[not_enough] Información insuficiente
    }
# Lo que muestra la gráfica de una medida; las palabras son fijas
verdict = { $code ->
        [signal] Señal de cambio
        [possible-signal] Posible señal de cambio
        [no-signal-yet] Todavía sin señal
        [too-few-points] Muy pocos puntos
       *[cannot-be-told] No se puede saber de esta manera
    }

## Personas. Solo, el plural nombra al grupo: «dirección»

role-leader = { $n ->
        [one] persona de la dirección
       *[other] dirección
    }
role-supervisor = { $n ->
        [one] persona de supervisión
       *[other] supervisión
    }
role-frontline = { $n ->
        [one] persona de atención directa
       *[other] { -staff } de atención directa
    }
role-staff = { $n ->
        [one] persona { -staff(form: "of-the") }
       *[other] { -staff }
    }
role-data_eval = { $n ->
        [one] persona de datos o evaluación
       *[other] { -staff } de datos o evaluación
    }
role-participant_family = { $n ->
        [one] { -people }
       *[other] { -people(form: "many") }
    }
role-board_partner = { $n ->
        [one] persona del consejo directivo o de una organización aliada
       *[other] consejo directivo u organizaciones aliadas
    }
role-coach = { $n ->
        [one] { -coach }
       *[other] { -coach(form: "many") }
    }
role-other = { $n ->
        [one] otra persona
       *[other] otras personas
    }

# Cuántas personas de una función hay
people-leader = { $n }{"\u00A0"}{ $n ->
        [one] persona
       *[other] personas
    } de la dirección
people-supervisor = { $n }{"\u00A0"}{ $n ->
        [one] persona
       *[other] personas
    } de supervisión
people-frontline = { $n }{"\u00A0"}{ $n ->
        [one] persona
       *[other] personas
    } de atención directa
people-staff = { $n }{"\u00A0"}{ $n ->
        [one] persona
       *[other] personas
    } { -staff(form: "of-the") }
people-data_eval = { $n }{"\u00A0"}{ $n ->
        [one] persona
       *[other] personas
    } de datos o evaluación
people-participant_family = { $n }{"\u00A0"}{ role-participant_family }
people-board_partner = { $n }{"\u00A0"}{ $n ->
        [one] persona
       *[other] personas
    } del consejo directivo o de organizaciones aliadas
people-coach = { $n }{"\u00A0"}{ role-coach }
people-other = { $n }{"\u00A0"}{ role-other }

# Quienes no son ni dirección ni coach, en un solo grupo. $staff y $people son las palabras del grupo de programas, como «personal» y «familias»
others = { $wide ->
        [yes] { $staff }, { $people } y organizaciones aliadas
       *[no] { $staff }
    }
others-staff_member = persona { -staff(form: "of-the") }
others-staff = { -staff }
others-person = { -people }
others-people = { -people(form: "many") }

## Medidas, pruebas e ideas

kind = { $code ->
        [outcome] De resultado
        [process] De proceso
        [balancing] De equilibrio
       *[learning] De aprendizaje
    }
# Lo que dicen las medidas de un tipo
kind_question = { $code ->
        [outcome] ¿Les va mejor a las personas?
        [process] ¿Se está haciendo el cambio?
        [balancing] ¿Se perjudica otra cosa?
       *[learning] ¿Qué se puede aprender?
    }
decision = { $code ->
        [adopt] Adoptar
        [adapt] Adaptar
        [abandon] Dejar
        [expand] Ampliar
       *[stopped] Detenido: sin datos
    }
# Para qué es un ciclo
purpose = { $code ->
        [collect-information] Reunir información
        [develop] Desarrollar
        [test] Probar
        [implement] Implantar
       *[spread] Extender
    }
# Qué fue de una idea de cambio
idea_status = { $code ->
        [planned] planeada
        [being-tested] prueba sin decidir
        [adapted] probada y luego adaptada
        [expanded] se está ampliando
        [adopted] adoptada
        [abandoned] probada y dejada
        [stopped] detenida sin datos
       *[not-tried] ninguna prueba registrada
    }
# Hasta dónde llega el trabajo en una prioridad
stage = { $code ->
       *[planned] Planeada
        [aim-and-baseline] Objetivo y línea base
        [first-test] Primera prueba
        [repeated-tests] Pruebas repetidas
        [signal-of-change] Señal de cambio
        [adopted] Cambio adoptado
        [held] Se mantiene
    }

## Criterios con los que se sopesan las prioridades, como dentro de una frase; los encabezados llevan mayúscula

criterion-gap = distancia al nivel deseado
criterion-importance = importancia para las personas atendidas
criterion-readiness = disposición
criterion-effort = esfuerzo
criterion-equity = equidad
criterion-control = en nuestras manos
yes_no = { $value ->
        [yes] sí
        [no] no
       *[none] no se sabe
    }

## Celdas de tablas

# En lugar de un valor
absent = { $code ->
        [answered] sin respuestas
        [shown] no se muestra
        [given] no se da
        [noted] no se anotó
       *[known] no se sabe
    }
# Una cantidad y aquello de lo que es parte
out_of = { $n } de { $of }
