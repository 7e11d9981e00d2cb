### Sopesar los ámbitos: qué se podría elegir, cuatro maneras de verlo, qué tan firme es el orden.

## Ámbitos que se podrían elegir

candidates_columns-state = Estado
candidates_columns-asks = Qué pide
candidates_columns-why = Por qué
candidates_caption = Ámbitos que se podrían elegir, con estado y razón
candidates_summary = Ver { $n ->
        [one] el ámbito que se podría
       *[other] los { WORD($n) } ámbitos que se podrían
    } elegir, con estado y razón
asks = { $code ->
        [challenge] trabajo
        [not_enough] averiguar
        [conversation] primero una conversación
       *[building] trabajo, si los retos pueden esperar
    }

## Cuatro maneras de ver los mismos ámbitos

lenses_caption = Los ámbitos que se sopesaron, a partir de los resultados de { $round }
points_summary = Ver los puntos que se dieron
weighed = { $n } { $n ->
        [one] ámbito sopesado
       *[other] ámbitos sopesados
    }, a partir de los resultados de { $round }
not_given = sin dato
lens = { $code ->
        [weighted] Promedio ponderado
        [quadrant] Impacto y esfuerzo
        [hanlon] Hanlon
        [votes] Votos
        [firsts] Entre los tres primeros
       *[firm] Con otros pesos
    }
# Un lugar; $form es la clase de plural de CLDR del número ordinal
ordinal = { $form ->
       *[other] { $n }.º
    }
placed = { $value }{"\u00A0"}({ $place })
firsts = { $n } de { $of }

# Por qué se apartó un ámbito antes de puntuarlo; cada una está en la lista $reasons
screened = se apartó: { $reasons }
screened-propriety = no nos toca hacerlo
screened-economics = no vale lo que cuesta
screened-acceptability = no se acepta
screened-resources = no hay personas ni dinero
screened-legality = no se permite
hanlon_note = Método de Hanlon en la forma (A + 2B) × C: la magnitud, más la gravedad contada dos veces, por lo bien que se sabe que funciona un remedio, cada una de 0 a 10; 300 es lo más alto. Antes vienen cinco preguntas de sí o no (PEARL: si nos toca hacerlo, si vale lo que cuesta, si se acepta, si está a nuestro alcance, si se permite): con un solo «no», el ámbito se aparta.
hanlon_note-unanswered = En { WORD($n) } { $n ->
        [one] ámbito
       *[other] ámbitos
    } no se respondieron las cinco.

# $n: personas que votaron; $dots: puntos adhesivos que tuvo cada una
votes_note-dots = Votos: { WORD($n, form: "feminine") } { $n ->
        [one] persona
       *[other] personas
    }, { WORD($dots) } { $dots ->
        [one] punto adhesivo
       *[other] puntos adhesivos
    } por persona.
votes_note = Votos: { WORD($n, form: "feminine") } { $n ->
        [one] persona
       *[other] personas
    }, { $method ->
       *[dots] con puntos adhesivos
        [hundred] 100 puntos por persona, repartidos
        [rank] cada una puso los ámbitos en orden (grupo nominal); el primero de m lugares cuenta m; el último, 1
    }.
votes_note-turns = Hubo { WORD($n, form: "feminine") } vueltas y cuenta la última.
votes_held_back = { CAPITAL(WORD($n, form: "feminine")) } { $n ->
        [one] persona votó
       *[other] personas votaron
    }. Las sumas se muestran a partir de { WORD($minimum, form: "feminine") } personas, para que no se pueda deducir ningún voto.

## Impacto y esfuerzo

quadrant = { $code ->
        [first] mucho con poco esfuerzo
        [big] mucho con mucho esfuerzo
        [spare] poco con poco esfuerzo
       *[leave] poco con mucho esfuerzo
    }
effort_columns-impact = Impacto
effort_columns-effort = Esfuerzo
effort_columns-words = En palabras
effort_caption = Qué traería un cambio y qué exigiría ({ $round })
effort_sentence = { $name }: impacto { $impact }, esfuerzo { $effort }, { quadrant }.
effort_note = El impacto es el promedio ponderado de lo que traería un cambio; la disposición, lo que está en nuestras manos y el esfuerzo no cuentan en él. El esfuerzo es el que se dio, 5 si es mucho. Los dos se dividen en el 3: desde 3 el impacto es mucho, hasta 3 el esfuerzo es poco.

## Qué tan firme es el orden

# En cuántos de los cálculos un ámbito estuvo entre los tres primeros
runs = { $n } de 100 cálculos
word = { $code ->
        [firm] firme
        [close-call] ajustado
       *[open] abierto
    }
places = { $low } a { $high }
firm_columns-place = Lugar
firm_columns-places = Lugares en 8 de cada 10 cálculos, los centrales
firm_columns-firsts = Entre los tres primeros
firm_columns-word = En una palabra
firm_caption = Qué tan firme es el orden cuando los pesos se sortean de nuevo ({ $round })
# $told: uno o varios del siguiente, con «; » en medio
firm_sentence = Entre los tres primeros: { $told }.
# $runs: como «97 de 100 cálculos»
firm_sentence-one = { $name } en { $runs }, { word }
firm_said-chosen = { $name }: se eligió, y su lugar es { $code ->
        [firm] firme
        [close-call] ajustado
       *[open] abierto
    }: está entre los tres primeros en { $runs }.
firm_said = { $code ->
        [firm] Lugar firme
        [firm-as-well] Lugar firme también
        [close-call] Lugar ajustado
       *[open] Lugar abierto
    }: { $names }.
firm_note = El orden se calculó 1,000 veces con pesos sorteados alrededor de los acordados (Dirichlet, con semilla, para que cada vez salgan los mismos cálculos). Firme: entre los tres primeros en 80 o más de 100 cálculos. Ajustado: en 50 a 79. Abierto: en menos.
firm_note-left = En cada uno se dejaron fuera, por turno, las respuestas de cada una de las { WORD($n, form: "feminine") } personas.
firm_note-nobody = No se dejaron fuera, por turno, las respuestas de nadie: eso revelaría algo de personas concretas, y solo se hace en el escritorio de quien evalúa.
no_stability-few = { $n ->
        [one] Con un ámbito sopesado, está entre los tres primeros
       *[other] Con { WORD($n) } ámbitos sopesados, todos están entre los tres primeros
    }; no se puede decir qué tan firme es el orden.
no_stability = No se puede decir qué tan firme es el orden: muy pocos ámbitos tienen puntos en todos los criterios.
desk_said-none = No se ofrece dejar fuera las respuestas de una persona: menos de dos personas tienen un nivel aquí.
desk_said = Dejando fuera, por turno, las respuestas de cada una de las { WORD($n, form: "feminine") } personas.
