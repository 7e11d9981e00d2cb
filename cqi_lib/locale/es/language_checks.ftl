### Lo que se dice de los catálogos que alguien tradujo y de los textos que un grupo de programas dice con sus propias palabras.
### Lo encontrado y lo permitido empiezan con minúscula y no llevan punto; cómo corregirlo es una oración.

## Ambos

# $part: un valor, término o función, tal como está escrito
any-with = «{ $id }» con { $part }
any-with_unknown = «{ $id }» con { $part }, que no existe
any-mend = Corríjalo.
any-mend_name = Corrija el nombre.
any-mend_or_out = Quítelo o corrija el nombre.
any-out = Quítelo.
any-shorter = Dígalo en menos palabras.

## begin

begin-no_language = No existe el idioma { $tag } en CLDR.{ $meant }
# Al comienzo de un archivo en que alguien escribe. $empty: el signo de un texto vacío; $value: un ejemplo de un valor
begin-own_head = Lo que este grupo de programas dice con sus propias palabras. Escriba un texto donde está { $empty }; lo que se dice ahora está encima.
begin-own_head-rest = Lo que se deje igual, o se quite, se dice como ahora. Cada valor como { $value } debe quedarse. docs/languages.md

## compare

# $why: lo que dice quien lee el archivo, en inglés
compare-unread-found = «{ $text }», que no se puede leer (en inglés: { $why })
compare-unread-allowed = un mensaje, como en el archivo inglés del mismo nombre
compare-twice-found = «{ $id }», que también está en la línea { $line }
compare-twice-allowed = cada mensaje una vez
compare-twice-mend = Quite uno de los dos.
compare-no_file-found = ningún archivo con este nombre
compare-no_file-allowed = uno al lado de { $file }
compare-no_file-mend = Escriba `cqi language new { $tag }`.
compare-missing-found = ningún «{ $id }»
compare-missing-allowed = cada mensaje del inglés
compare-missing-mend = Tradúzcalo.
compare-extra-found = «{ $id }»
compare-extra-allowed = mensajes que tiene el inglés
compare-values-allowed = los valores que tiene el inglés: { $values ->
        [none] ninguno
       *[other] { $values }
    }
compare-without-found = «{ $id }» sin { $value }
compare-without-mend = Agréguelo.
compare-long-found = «{ $id }» con { $n } letras
compare-long-allowed = aproximadamente { $room }: hay poco espacio
compare-option-found = «{ $id }» con { $call }(…, { $option }: «{ $value }»)
compare-stray-found = un catálogo que falta en inglés
compare-stray-allowed = los nombres de los catálogos ingleses
compare-encoding-found = signos en otra codificación
compare-encoding-mend = Guárdelo como UTF-8.

## own

own-flawed_term-found = «{ $id }» con { $part }, que tiene un error
own-flawed_term-allowed = términos sin errores
own-flawed_term-mend = Corrija el término.
own-unknown-found = «{ $id }», que no existe
own-unknown-allowed = los textos que `cqi language own` escribe en un archivo
own-unknown-mend = Quítelo o corrija el nombre.{ $meant }
own-locked-found = «{ $id }», que no se puede cambiar
# $why: como lo dicen los catálogos ingleses después de «locked:»
own-locked-allowed = textos abiertos; este no se puede cambiar: { $why ->
        [for-the-evaluator] es para quien evalúa
        [it-heads-what-is-said-about-privacy] encabeza lo que se dice sobre la privacidad
        [it-holds-a-number] contiene un número
        [it-holds-a-rule] contiene una regla
        [it-is-the-forms-promise-and-protects-the-link] es la promesa del formulario y protege el enlace
        [it-makes-a-claim] afirma algo
        [it-names-a-number] nombra un número
        [it-protects-whoever-answered] protege a quien respondió
        [it-says-what-is-done-with-peoples-answers] dice qué se hace con las respuestas de las personas
        [it-says-what-the-answers-are-used-for] dice para qué se usan las respuestas
        [it-says-what-the-page-does-not-show] dice qué no muestra la página
        [it-says-what-the-plan-is-used-for] dice para qué se usa el plan
        [it-says-who-sees-the-page] dice quién ve la página
        [it-says-who-sees-the-report-and-what-it-is-used-for] dice quién ve el informe y para qué se usa
        [it-says-who-sees-what-follows] dice quién ve lo que sigue
        [links-to-explanations-are-found-by-it] por él se encuentran los enlaces a las explicaciones
       *[other] afirma algo, dice algo sobre la privacidad, es parte de la promesa del formulario o nombra lo que todos los grupos de programas llaman igual
    }
own-silent-found = «{ $id }», que no dice nada
own-silent-allowed = un texto
own-silent-mend = Escriba uno o quítelo.
own-long-allowed = como máximo { $n }
own-parts-allowed = textos y términos de { $file }, y términos de este archivo
own-ring-found = «{ $id }», que está hecho de sí mismo
own-ring-allowed = { $term ->
        [yes] otros términos
       *[no] otros textos
    }
own-ring-mend = Escríbalo completo.
own-term-allowed = palabras, y términos de este archivo
own-term-mend = Escriba las palabras.
