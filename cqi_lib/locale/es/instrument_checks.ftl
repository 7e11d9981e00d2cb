### Lo que se dice de un cuestionario que alguien escribió: qué está mal, qué serviría mejor, qué contiene.
### Lo encontrado y lo permitido empiezan con minúscula y no llevan punto; cómo corregirlo es una oración.

## Varios módulos

# Una parte de un cuestionario y su id
any-named = { $kind ->
        [instrument] cuestionario
        [scale] escala
        [area] área
        [domain] ámbito
       *[item] frase
    } { $id }
any-level = nivel { $code }
any-nothing = nada
any-text = un texto
any-change_one = Cambie uno de los dos.
advice-twin-allowed = textos distintos
any-no_file = ningún archivo con este nombre
any-unusable = El cuestionario { $file } no se puede usar.
any-unreadable = El cuestionario { $file } no se puede leer.

## checks

checks-language-allowed = un código de idioma como en o es
checks-language-mend = Escriba el código del idioma en que están los textos.
checks-no_text-mend = Escríbalo.
checks-codes-allowed = códigos de idioma como en, es o pt-BR
checks-codes-mend = Escriba `código: texto` para cada idioma, o un texto solo.
checks-twice-found = el id { $n } veces (mayúsculas y minúsculas cuentan como iguales)
checks-twice-allowed = ids distintos
checks-twice-mend = Dé a cada uno su propio id.
checks-rank-allowed = un nivel de 1 a { $k }
checks-rank-mend = Dé un rango: 1 para el nivel más bajo y { $k } para el mejor, sean cuales sean sus códigos.
checks-low-allowed = los rangos más bajos, como [1, 2], no todos
checks-low-mend = Anote los rangos bajos desde el 1.
checks-below-allowed = rangos por debajo del nivel deseado { $target }
checks-below-mend = Un nivel bajo está por debajo del nivel deseado: corrija uno de los dos.
checks-cut-allowed = { $n } números, cada uno mayor que el anterior: dónde empieza cada uno de los { $k } niveles y dónde acaba el último
checks-cut-mend = Para cuatro niveles de 0 a 100 escriba `cut: [0, 25, 50, 75, 100]`.
checks-cut_code-allowed = códigos y nombres en palabras, como `low`, donde las respuestas son números
checks-cut_code-mend = Dé a cada nivel una palabra como código y como nombre.
checks-cut_outside-allowed = un número menor que { $low } o mayor que { $high }, o una palabra
checks-cut_outside-mend = Dentro de la escala sería una respuesta: haga que la herramienta de encuestas escriba otro código.
# $one, $other: un nivel, o la clave de una respuesta como dont_know
checks-meanings-found = { $word } para { $one } y { $other }
checks-meanings-allowed = un solo significado para cada uno
checks-scale-allowed = una escala
checks-scale-mend = Nombre una de las escalas.{ $meant }
checks-anchors-allowed = de 1 a { $k }
checks-anchors-mend = Numere las descripciones por nivel.

## advice

advice-translation = Una traducción de { $file } no se puede usar.
advice-alone-found = ningún segundo ámbito con tantos niveles como { $domains }
advice-alone-allowed = { $n } ámbitos o más, para un veredicto sobre el crecimiento al repetir la evaluación
advice-alone-mend = Divídalo en dos ámbitos, o sepa de antemano que solo se contarán los temas que se movieron: un cambio se pone al lado de lo que comparten los demás ámbitos.
advice-unsaid-allowed = rangos desde 1, escritos
# $target, $below: niveles; $low: niveles, como 1, 2
advice-unsaid-mend = Como no están escritos, valen estos: meta { $target }, un reto por debajo de { $below }, bajos { $low }. Escríbalos si los suyos son otros.
# $items: códigos
advice-topic-found = ningún tema en { $items }
advice-topic-allowed = dos o tres palabras con las que acaba una frase, como «la supervisión regular»
advice-topic-mend = Escríbalas; hasta entonces, la frase entera ocupa su lugar.
advice-target-found = { $target } con los códigos { $codes }
advice-target-allowed = un rango de 1 (el más bajo) a { $k } (el mejor), no un código
advice-target-mend = No hay nada que hacer si quiere decir { $above ->
        [none] el código { $below }
       *[other] entre los códigos { $below } y { $above }
    }.
advice-offered-allowed = un código y palabras, como { $example }
advice-offered-mend = Agréguelo, para que quien no pueda elegir un nivel no tenga que adivinar.
advice-bare-found = niveles sin palabras en { $items }
advice-bare-allowed = cómo se ve cada nivel en el trabajo diario
advice-bare-mend = Escriba descripciones para las frases o para los niveles de la escala, para que todas las personas valoren igual.
advice-alike-found = las mismas palabras para dos niveles
advice-alike-allowed = niveles que se puedan distinguir
advice-twin-found = el texto de otra frase
advice-twin-mend = Cambie uno: en exportaciones que nombran las preguntas por su texto, estas dos no se pueden distinguir.
advice-missing-found = ningún texto en { $languages }
advice-missing-allowed = un texto en cada idioma: { $languages }
advice-missing-mend = Agréguelo; hasta entonces se muestra en su lugar el texto en { $languages }.
# $first: un lugar; $n: cuántos más
advice-and_more = { $first } y { $n } más
advice-untold-found = un texto en un solo idioma, sin decir cuál
advice-untold-allowed = un texto para cada idioma: { $languages }
advice-untold-mend = Escríbalo así: { $example }, a menos que sea igual en todos.
advice-sentences-found = ningún texto en { $keys }
advice-sentences-allowed = oraciones que usan los informes; vea docs/instrument.md
advice-sentences-mend = Escríbalas; sin ellas los informes solo dan el estado y los números.
# Va antes de «Se encontró: …»
advice-tool-what = Se puede usar, pero no exportar a { $tool }.

## flat

flat-strays-allowed = frases cuyo ámbito sea uno de estos: { $domains }
flat-strays-mend = Corrija el ámbito.

## instrument

instrument-translation = La traducción de { $file } no se puede usar.
instrument-none = No existe el cuestionario { $name }.
instrument-name-allowed = { LIST($known, style: "or") }, o un archivo que termine en .yml o .json
instrument-name-mend = Corrija el nombre.{ $meant }

## source

source-file-allowed = un archivo que exista
source-file-mend = Revise el nombre y la carpeta.
source-keys-found = ninguna clave con valores
source-keys-allowed = claves como id, scales y areas
source-keys-mend = Compárelo con el cuestionario incorporado { $built_in }.
source-twice-found = la clave { $key } dos veces en un mismo lugar
source-twice-allowed = cada clave una vez
source-twice-mend = Borre una de las dos o dele su propio nombre.
# $why: lo que dice quien lee JSON, en inglés
source-json-found = algo que no es JSON (en inglés: { $why })
source-json-mend = Revise esta línea.
source-endless-found = listas dentro de listas sin fin
source-endless-mend = Revise que sea el archivo correcto.

## translation

translation-no_language-found = el idioma { $code }, que no existe; el archivo no se lee
translation-no_language-allowed = un código de idioma como es o pt-BR antes de .yml
translation-no_language-mend = Cambie el nombre del archivo, si es una traducción.
translation-same-found = una traducción a { $code }, el idioma en que está escrito { $file }
translation-same-allowed = otro idioma
translation-same-mend = Escriba `language:` con el código de su propio idioma al comienzo de { $file }, o borre este archivo.
translation-version-found = una traducción de la versión { $version }
translation-version-allowed = la versión { $version }
translation-version-mend = Lea los textos junto a la versión { $version }, corríjalos y escriba aquí su número.
translation-again-found = { $part } por segunda vez
translation-again-allowed = cada parte una vez
translation-again-mend = Deje una de las dos.
translation-stray-found = { $part }, que no está en { $file }
translation-stray-mend = Corrija el id, o bórrelo con sus textos.{ $meant }
translation-code-found = primero { $code }
translation-code-allowed = primero el código { $code }, después las palabras
translation-code-mend = Escríbalo como en { $file }.
translation-extra-found = un texto que no está en { $file }
translation-extra-allowed = ningún texto
translation-extra-mend = Bórrelo, o agréguelo primero allí.
translation-both-found = un texto que { $file } ya tiene en { $code }
translation-both-allowed = uno solo
translation-both-mend = Borre uno de los dos.
translation-missing-found = ningún texto en { $code } para { $keys }
translation-missing-allowed = cada texto de { $file }
translation-missing-mend = Escríbalo; hasta entonces se muestran en su lugar las palabras propias del cuestionario.

## outline

outline-head = { $id }, versión { $version }: { $name }. { $areas ->
        [one] 1 área
       *[other] { $areas } áreas
    }, { $domains ->
        [one] 1 ámbito
       *[other] { $domains } ámbitos
    }, { $items ->
        [one] 1 frase
       *[other] { $items } frases
    }.
outline-languages = Idiomas: { $languages }.
# Detrás del nombre de un ámbito
outline-of_scale = escala { $scale }
outline-scale = Escala { $scale }: { $k } niveles, del más bajo al mejor
outline-code = código { $code }
# Tras el nombre de un nivel; $low, $high: números
outline-numbers = desde { $low } hasta { $last ->
        [yes] {""}
       *[no] menos de{" "}
    }{ $high }
# $levels: cada nivel con sus números
outline-cut = Las respuestas son números: { $levels }.
# Un nivel que cuenta como bajo
outline-low = bajo
outline-counts_as = { $code } cuenta como { $kind ->
        [dont_know] no sé
       *[not_applicable] no corresponde
    }
outline-target = nivel deseado: { $target }; es un reto por debajo de { $below }
outline-kind = La escala { $scale } es de tipo { $kind } ({ $kind ->
        [maturity] hasta dónde ha llegado el trabajo
        [agreement] hasta qué punto está de acuerdo la gente
       *[frequency] con qué frecuencia pasa algo
    }){ $stated ->
        [yes] {""}
       *[no] , según sus etiquetas
    }.
outline-kind-unknown = Escala { $scale }: sus etiquetas no dicen qué expresan sus niveles; escriba `kind:` ({ $kinds }).
