### Problemas de la carpeta de un grupo de programas, de sus archivos de respuestas y de los registros de sus programas, y lo que se dice de una llamada incorrecta.
### Lo encontrado y lo permitido empiezan con minúscula y no llevan punto final; lo que hay que hacer es una oración.

any-cannot_be_loaded = El grupo de programas { $cohort } no se puede cargar.
any-correct_it = Corríjalo.
any-keep_one = Deje solo una de las dos entradas.
any-an_instrument = un instrumento
any-no_folder = ninguna carpeta en ese lugar
any-link_out = un enlace que lleva fuera de la carpeta del grupo de programas
any-inside = archivos dentro de ella
any-copy = Copie el archivo a este lugar.
any-folder_inside = una carpeta dentro de ella
any-folder_inside-mend = Ponga aquí la carpeta misma.
any-name_not_read = un nombre que no se lee
any-id = el id { $id }
any-id_twice = el id { $id } por segunda vez
any-id_once = cada id una sola vez
any-the_program = el programa { $program }
# Días como se escriben en los archivos: 2025-11-14
any-after = { $day }, después de { $other }
any-before_round = { $day }, antes de que empezara la ronda ({ $began })
# $most: miles de bytes
any-most_kb = como máximo { $most } kB, para que la página se pueda enviar

## cohort

# $near: " ¿Quiso decir …?" o nada
cohort-no_program = No hay un programa { $program } en { $cohort }.{ $near } Se permite: { $programs }.
cohort-no_day = El día desde el que se mira es { $day }; hace falta una fecha como 2025-11-14.
cohort-day_years = El día desde el que se mira es { $day }; hace falta una fecha de { $first } a { $last }.

## cohort_checks

cohort_checks-guesses-found = { $n ->
        [one] un supuesto que nadie ha confirmado
       *[other] { $n } supuestos que nadie ha confirmado
    }
cohort_checks-guesses-allowed = nada que sea solo un supuesto; hasta entonces las páginas se quedan en el escritorio y no se publica nada
cohort_checks-guesses-mend = Confirme lo que sea correcto con `cqi start --confirm` y esta carpeta, o borre su línea; corrija lo que no.
cohort_checks-language-found = { $language }, idioma en que los informes no tienen textos; se hacen en inglés
cohort_checks-language-mend = Escriba `language: en` o borre la línea. La evaluación en línea sí puede mostrarse primero en otro idioma: `form_language: { $language }`.
cohort_checks-own_language-found = { $language }, idioma en que los informes no tienen textos; este se hace en inglés
cohort_checks-own_language-mend = Elija uno de esos o borre la línea.
# $key: la gramática que falta, como la escribe cohort.yml
cohort_checks-word-found = «{ $word }» sin `{ $key }`
cohort_checks-word-allowed = una palabra con su `{ $key }`, que necesitan las frases en { $language }
# $key: el término, por ejemplo staff, o su idioma; $within: dónde está
cohort_checks-word-mend = Bajo `{ $within }` escriba `{ $key }: {"{"}one: { $one }, other: { $other }, gender: masculine{"}"}`, o `feminine`; hasta entonces está en todas partes la palabra de siempre.
cohort_checks-word-mend-forms = Bajo `{ $within }` escriba `{ $key }: {"{"}one: { $one }, other: { $other }{"}"}`; hasta entonces está en todas partes la palabra de siempre.
cohort_checks-word-mend-article = Bajo `{ $within }` escriba `{ $key }: {"{"}one: { $one }, other: { $other }, gender: feminine, article: el{"}"}` si comienza por a tónica; si no, `article: la`. Hasta entonces está en todas partes la palabra de siempre.
cohort_checks-word_article-found = `{ $article }`
cohort_checks-word_article-allowed = en { $language }, { LIST($known, style: "or") }
cohort_checks-word_article-mend = Corríjalo o bórrelo.
cohort_checks-word_twice-found = «{ $word }», donde también se da «{ $other }»
cohort_checks-word_twice-allowed = una sola palabra para una persona: la de las formas bajo `{ $term }`
cohort_checks-word_twice-mend = Borre `{ $field }`, o escriba `one: { $one }` bajo `{ $term }`.
cohort_checks-word_language-found = `{ $code }`, que no es ningún idioma
cohort_checks-word_language-allowed = el código de un idioma, como `en`, `es` o `es-MX`
cohort_checks-word_language-mend = Corrija el código o borre la línea.
# $label: el nombre de una ronda, entre comillas
cohort_checks-label-found = { $label }, que falta en { LIST($languages) }
cohort_checks-label-allowed = un nombre en cada idioma de las páginas y los correos del grupo
# $texts: el nombre en cada idioma, como YAML
cohort_checks-label-mend = Escriba `label: {"{"}{ $texts }{"}"}`, y en lugar de … cómo se llama en ese idioma. Hasta entonces el nombre aparece allí tal como está.
# $other: el código de una función, o una clave como words.program
cohort_checks-word_same-found = «{ $word }», que es también el nombre de `{ $other }`
cohort_checks-word_same-allowed = una palabra que no nombre nada más: por ella se distinguen los programas, coaches, el personal, las personas atendidas y cada función
cohort_checks-word_same-mend = Elija otra palabra; lo que el formulario promete sobre con quién se muestra a cada persona sería falso.
cohort_checks-device-allowed = un nombre que ningún sistema reserva para sí
cohort_checks-device-mend = Elija otro id; el nombre que se muestra puede quedar igual.
cohort_checks-name-found = el nombre { $name }, que también tiene { $other }
cohort_checks-name-allowed = nombres y alias de un solo programa
cohort_checks-name-mend = Cambie uno de los dos.
cohort_checks-unknown-mend = Corrija el id o bórrelo.
cohort_checks-unknown-mend-former = { $program } tenía antes este id: escriba aquí { $program }.
cohort_checks-invited-allowed = 0 personas o más
cohort_checks-invited-mend = Corrija el número.
cohort_checks-order-found = { $day }, antes de { $before } ({ $on })
cohort_checks-order-allowed = rondas en el orden de sus fechas
cohort_checks-order-mend = Corrija la fecha o ponga las rondas en el orden de sus fechas.
cohort_checks-closed-allowed = el día de la ronda o uno posterior
cohort_checks-closed-mend = Escriba el día desde el que ya no se aceptaron respuestas o corrija `date`.
cohort_checks-same_date-found = { $day }, que también es la fecha de { $other }
cohort_checks-same_date-allowed = una fecha para cada ronda
cohort_checks-same_date-mend = Dé a cada ronda el día en que empezó; de eso depende el orden de las rondas.
cohort_checks-weight-allowed = un peso de 0 o más
cohort_checks-weight-mend = Corrija el peso.
cohort_checks-no_weight-found = ningún peso mayor que 0
cohort_checks-no_weight-allowed = al menos un peso mayor que 0
cohort_checks-no_weight-mend = Dé un peso a alguno.
cohort_checks-folder-found = una carpeta que no es de ningún programa
cohort_checks-folder-allowed = programas de cohort.yml
cohort_checks-folder-mend = Agregue el programa bajo `programs:` o mueva la carpeta a otro lugar.
cohort_checks-folder-mend-former = { $program } tenía antes este id: mueva sus archivos a programs/{ $program }.
# Lugares entre las respuestas
cohort_checks-round = ronda { $round }
cohort_checks-comments = ronda { $round }, comentarios
cohort_checks-no_answer-found = ninguna respuesta de { $program }
cohort_checks-no_answer-allowed = al menos una persona que respondió
cohort_checks-no_answer-mend = Si nadie respondió, no hace falta hacer nada; si alguien respondió, revise el nombre del programa en el archivo exportado.
# $program: su nombre
cohort_checks-stranger-found = respuestas de { $program }
# $day: una fecha
cohort_checks-stranger-allowed = { $way ->
        [left] ninguna, porque se fue el { $day }
       *[joined] ninguna, porque se incorporó el { $day }
    }
cohort_checks-stranger-mend = Se usan; corrija `from:` o `until:` del programa, o el archivo.
# $until, $joined: fechas
came_from-unknown-mend = Escriba el id de un programa de este grupo de programas; uno que terminó se queda en la lista, con `until:`.
came_from-no_day-found = { $program } con `came_from:` y sin `from:`
came_from-no_day-allowed = el día en que comenzó, como `from:`
came_from-no_day-mend = Escriba `from:`; en las rondas anteriores están los programas de los que salió.
# $names: programas que había entonces, o none
came_from-answers-allowed = { $names ->
        [none] ninguna en esta ronda
       *[other] respuestas del programa que había entonces: { $names }
    }
# $way: joined o left; $day: un día
came_from-answers-mend = Se dejan fuera: { $way ->
        [left] este programa terminó el { $day }
       *[joined] este programa comenzó el { $day }
    }, y las respuestas de programas que se unieron o se dividieron nunca se juntan ni se separan después. Vuelva a poner en el archivo el programa de entonces o corrija el día.
cohort_checks-until-found = { $until }, antes de { $joined }
cohort_checks-until-allowed = un día posterior a `from:`
cohort_checks-late-found = respuestas enviadas el { $day }, después de { $as_of }
cohort_checks-late-allowed = respuestas enviadas hasta el día del informe
cohort_checks-late-mend = Revise `as_of` en cohort.yml y el reloj de la encuesta.
cohort_checks-early-found = respuestas enviadas hasta el { $day }, antes que las de { $round }
cohort_checks-early-allowed = respuestas enviadas después de { $round }
cohort_checks-early-mend = Compruebe que no se haya tomado un archivo por el otro.
cohort_checks-comments-found = comentarios de { $size } kB en total
cohort_checks-comments-allowed = como máximo { $most } kB
cohort_checks-comments-mend = Guarde los más largos en un archivo aparte y acórtelos aquí.
cohort_checks-not_begun-found = { $day }, después de { $as_of }, el día desde el que se mira, y respuestas de { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }
cohort_checks-not_begun-allowed = una ronda con respuestas ya ha empezado
cohort_checks-not_begun-mend = Hasta entonces { $round } es la ronda actual y se hacen sus informes. Escriba en `date:` el día en que empezó la ronda, o dé un día posterior desde el que mirar, como `as_of:` en cohort.yml o con --as-of.
# $programs: los nombres de los primeros
cohort_checks-few-found = muy pocas personas invitadas para dar un veredicto sobre el crecimiento en { $programs }{ $more ->
        [0] {""}
       *[other] {" "}y { $more } más
    }
cohort_checks-few-allowed = { $n } personas en cada una de dos rondas; en una ronda confidencial, { $beside } además de la dirección
cohort_checks-few-mend = Invite a más personas, o tenga en cuenta desde ahora que al repetir la evaluación solo se contarán los temas que se movieron.
cohort_checks-turned-found = las preguntas con niveles altos en { $earlier } los tienen bajos en { $later }, y al revés
cohort_checks-turned-allowed = el mismo orden de los códigos en todas las rondas
cohort_checks-turned-mend = Revise los códigos de los dos archivos exportados: en uno de ellos la escala quizás va de lo mejor a lo peor.

## file_home

file_home-unread = El instrumento de la ronda { $round } no se puede usar.

## header

header-no_clock = El grupo de programas no tiene una fecha desde la que mirar.
header-no_date-found = ninguna fecha en todo el grupo de programas
header-no_date-allowed = una fecha como 2025-11-14
header-no_date-mend = Escriba el día desde el que se mira, por ejemplo `as_of: 2025-11-14`.
header-cohort_folder = una carpeta de un grupo de programas con un cohort.yml
header-no_folder-mend = Corrija la ruta o cree una carpeta: cqi new cohort { $folder }
header-a_file = un archivo
header-a_file-mend = Nombre la carpeta que contiene cohort.yml.
header-no_file-found = ningún cohort.yml dentro
header-no_file-mend = Nombre una carpeta que tenga uno o cree una con `cqi new cohort`.
header-timezone-allowed = una zona horaria como UTC o America/Chicago
header-timezone-mend = Corrija el nombre.
header-taken-allowed = cualquier otro id: la página del grupo de programas lleva este nombre
header-taken-mend = Dele otro id y cambie el nombre de su carpeta; el nombre del programa puede quedar igual. Hasta entonces no tiene informe.
header-twice-mend = Cambie el id o borre la entrada.

## named_instrument

# Uno de los textos que explican un nivel
named_instrument-anchor = texto del nivel { $n }
named_instrument-lacks-found = nada en { $language } para { $texts }
named_instrument-lacks-allowed = cada texto en el idioma de los informes y de los formularios
named_instrument-lacks-mend = Escríbalo en { $file } (docs/instrument.md); hasta entonces se muestran las palabras que hay.
named_instrument-outside-allowed = { $names }, o un archivo junto a cohort.yml
named_instrument-outside-mend = Copie el instrumento a la carpeta del grupo de programas.
named_instrument-unusable = El instrumento de { $cohort } no se puede usar.

## own_texts

own_texts-names = nombres como texts.en.ftl o texts.es.ftl
own_texts-name-mend = Cámbiele el nombre o quítelo de aquí.
own_texts-two-found = también { $file }
own_texts-two-allowed = un archivo para cada idioma, o dos que son distintos a propósito
own_texts-two-mend = Deje solo uno de los dos.
# $wide: un idioma, como es; $language: el mismo de un solo lugar, como es-MX
own_texts-two-what = Las páginas en { $language } toman de allí lo que falta en este archivo; las páginas en { $wide } no toman nada de este archivo.
own_texts-language = el idioma { $language }
own_texts-unknown-mend = Corrija el nombre.
own_texts-call_it = Llámelo { $file }.
own_texts-unspoken-found = el idioma { $language }, que el cuaderno de trabajo no habla
own_texts-unspoken-mend = Empiece el idioma con `cqi language new` o quite el archivo de aquí.

## page_size

page_size-found = una página de aproximadamente { $size } kB; de ellos, { $taken }
page_size-charts = { $charts ->
        [one] { $charts } gráfica
       *[other] { $charts } gráficas
    } con { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    } (aproximadamente { $size } kB)
page_size-beside = { $n ->
        [one] { $n } medida que acompaña a otras
       *[other] { $n } medidas que acompañan a otras
    } (aproximadamente { $size } kB)
page_size-cycles = { $n ->
        [one] { $n } ciclo
       *[other] { $n } ciclos
    } (aproximadamente { $size } kB)
# $most: lo que ocupa la mayor parte de la página; $cycles: cuántos ciclos hay
page_size-mend = { $most ->
        [beside] Nombre menos `other_measures` en los ciclos.
        [cycles] Mueva a otra carpeta los ciclos que terminaron hace mucho.
       *[charts] { $cycles ->
            [0] Deje en measures.yml las medidas que se miran: sin un ciclo se dibujan todas. O anote meses en lugar de días.
           *[other] Haga que los ciclos prueben menos medidas o anote meses en lugar de días.
        }
    }

## program_checks

# $kind: lo que se nombra en un registro
program_checks-refer-found = { $kind ->
        [domain] el ámbito { $name }
        [round] la ronda { $name }
        [criterion] el criterio { $name }
        [measure] la medida { $name }
        [outcome] el resultado { $name }
        [indicator] el indicador { $name }
        [priority] la prioridad { $name }
        [driver] el impulsor { $name }
        [idea] la idea { $name }
       *[cycle] el ciclo { $name }
    }
program_checks-refer-none = { $kind ->
        [domain] nada aquí: todavía no hay ningún ámbito
        [round] nada aquí: todavía no hay ninguna ronda
        [criterion] nada aquí: todavía no hay ningún criterio
        [measure] nada aquí: todavía no hay ninguna medida
        [outcome] nada aquí: todavía no hay ningún resultado
        [indicator] nada aquí: todavía no hay ningún indicador
        [priority] nada aquí: todavía no hay ninguna prioridad
        [driver] nada aquí: todavía no hay ningún impulsor
        [idea] nada aquí: todavía no hay ninguna idea
       *[cycle] nada aquí: todavía no hay ningún ciclo
    }
program_checks-refer-mend = { $kind ->
        [domain] Escriba un ámbito del instrumento.
        [round] Corríjala o agregue la ronda en cohort.yml.
        [criterion] Corríjalo o agregue el criterio con un peso en cohort.yml.
        [measure] Corríjala o defina la medida en measures.yml.
        [outcome] Corríjalo o agregue el resultado.
        [indicator] Corríjalo o agregue el indicador.
        [priority] Corríjala o agregue la prioridad.
        [driver] Corríjalo o agregue el impulsor.
        [idea] Corríjala o agregue la idea.
       *[cycle] Corríjalo o agregue el ciclo.
    }
program_checks-once-mend = Cambie el id.
program_checks-late_points-found = { $n ->
        [one] { $n } punto de { $measure } después de { $as_of }, el primero el { $first }
       *[other] { $n } puntos de { $measure } después de { $as_of }, el primero el { $first }
    }
program_checks-late_points-allowed = puntos hasta el día del informe
program_checks-late_points-mend = No se toman en cuenta; revise las fechas y `as_of` en cohort.yml.
program_checks-late_event-allowed = sucesos hasta el día del informe
program_checks-late_event-mend = No se toma en cuenta; revise la fecha y `as_of` en cohort.yml.
program_checks-no_value-found = ningún valor de { $measure }
program_checks-no_value-allowed = valores a lo largo del tiempo
program_checks-no_value-mend = No hace falta hacer nada si todavía no se ha empezado a contar.
program_checks-groups-found = valores de { $measure } solo por grupos
program_checks-groups-allowed = valores de todas las personas juntas y, además, de grupos
program_checks-groups-mend = Agregue una fila sin grupo para cada período; los grupos nunca se suman, porque pueden traslaparse.
program_checks-texts-found = textos de { $size } kB en total
program_checks-texts-mend = Acórtelos; la mayoría está en { $files }.
program_checks-itself-found = el mismo resultado
program_checks-itself-allowed = otro resultado
program_checks-itself-mend = Quítelo de `leads_to`.
program_checks-day_twice-found = { $day } por segunda vez
program_checks-day_twice-allowed = cada fecha una sola vez
program_checks-day_order-found = { $day } después de { $before }
program_checks-day_order-allowed = fechas en su orden
program_checks-day_order-mend = Ponga las entradas en el orden de sus fechas.
program_checks-points-found = sin puntos para { $criteria }
program_checks-points-allowed = de 1 a 5 puntos para cada criterio
program_checks-points-mend = Dé los puntos; hasta entonces este ámbito aparece en la lista sin suma.
program_checks-weighed-found = { $domain } en { $round } por segunda vez
program_checks-domain_once = cada ámbito una sola vez en una ronda
program_checks-many-found = prioridad número { $n } de la ronda { $round }
program_checks-many-allowed = de 1 a { $most } prioridades en una ronda
program_checks-many-mend = Deje aquellas en las que el equipo puede trabajar ahora; las demás pueden esperar a la siguiente ronda.
program_checks-chosen-found = el ámbito { $domain } por segunda vez en { $round }
program_checks-chosen-mend = Una las dos.
program_checks-future-allowed = un día que ya pasó
program_checks-future-mend = Revise la fecha y `as_of` en cohort.yml.
program_checks-before-allowed = un día después de que empezó la ronda
program_checks-before-mend = Corrija la fecha o la ronda.
program_checks-vote_round-mend = Corríjala o deje la celda vacía para indicar la ronda más nueva.
program_checks-vote-mend = Corrija el voto o la regla bajo `voting` en priorities.yml.
# De impulsores e ideas
program_checks-theory-mend = Cambie uno de los dos id.
program_checks-theory_twice-allowed = { $kind ->
        [driver] el id de cada impulsor una sola vez en una prioridad
       *[idea] el id de cada idea una sola vez en una prioridad
    }
program_checks-theory_text-found = el id { $id } con un texto distinto del de más arriba
program_checks-theory_text-allowed = { $kind ->
        [driver] un solo impulsor para cada id
       *[idea] una sola idea para cada id
    }
program_checks-by_chosen-found = { $day }, que no es posterior al día en que se eligió ({ $chosen })
program_checks-by_chosen-allowed = un día posterior
program_checks-by_chosen-mend = Corrija una de las dos fechas.
program_checks-by_passed-found = { $day }, que no es posterior a { $as_of }
program_checks-by_passed-allowed = un día después del día del informe
program_checks-by_passed-what = Ya pasó el día del objetivo en el que se trabaja ahora.
program_checks-by_passed-mend = Ponga una fecha nueva o elija lo que sigue.
# $direction: como está en measures.yml
program_checks-aim_way-what = { $direction ->
        [increase] { $measure } es mejor cuanto más haya (direction: { $direction }).
       *[decrease] { $measure } es mejor cuanto menos haya (direction: { $direction }).
    }
program_checks-aim_way-allowed = { $direction ->
        [increase] más que { $start }
       *[decrease] menos que { $start }
    }
program_checks-aim_way-mend = Corrija el objetivo o `direction` de la medida en measures.yml.

## program_records

program_records-folder-allowed = una carpeta con los registros del programa
program_records-folder-mend = Créela cuando el programa tenga registros; hasta entonces solo se muestran sus respuestas.
# De measures.yml: su lugar en la lista
program_records-measure = medida { $n }
program_records-measure-mend = Cambie el id de una de las dos.
program_records-name-found = un archivo con otro nombre
program_records-name-mend = No se lee; bórrelo o muévalo a otro lugar.
program_records-cycle-found = el nombre de archivo { $name }
program_records-cycle-allowed = un nombre como 01-text-reminder.yml
program_records-cycle-mend = Cámbiele el nombre usando solo letras, dígitos y '-'.

## response_files

response_files-online_unread = Las respuestas en línea no se pueden leer, así que no se hizo nada.
response_files-unread = Las respuestas de { $rounds } no se pueden leer, así que no se hizo nada.
response_files-instrument-found = un instrumento que no se puede usar
response_files-no_file-found = ningún archivo para la ronda { $round }
response_files-no_file-allowed = uno o más
response_files-no_file-mend = Ponga allí lo que exportó de la encuesta con el nombre { $round }.csv o { $round }.xlsx, o borre la ronda.
response_files-unusable-allowed = un archivo de respuestas
response_files-unusable-mend = Expórtelo de nuevo.
response_files-ending-found = un archivo que termina en { $ending }
response_files-ending-mend = Guárdelo como .xlsx o .csv; así no se lee.
response_files-no_round-found = un archivo que no es de ninguna ronda
response_files-no_round-allowed = un nombre que empieza con una ronda de cohort.yml: { $rounds }
response_files-no_round-allowed-none = un nombre que empieza con una ronda de cohort.yml: no hay ninguna en la lista
response_files-no_round-mend = Cámbiele el nombre; así no se lee.
response_files-no_round-mend-near = Cámbiele el nombre; así no se lee. ¿Es la ronda «{ $round }»?
response_files-mapping-allowed = un archivo de texto
response_files-mapping-mend = Ponga en su lugar el archivo de correspondencias mismo o bórrelo.
response_files-no_program = ningún programa
response_files-program-mend = Agréguelo a cohort.yml o escriba el nombre como alias de un programa.
response_files-in_file = en { $file }
# $files: "en …", varios
response_files-roles-found = quien respondió como { $respondent }, de { $program }, en varias funciones: { $roles }
# $line: lo que se escribe en cohort.yml, en la ronda
response_files-roles-mend = Nadie cuenta dos veces en un programa. Diga en qué función cuenta esta persona: escriba `{ $line }` en la ronda { $round } de cohort.yml.
cohort_checks-counts_as-none-found = ninguna respuesta de { $person } en { $program } como { $role }
cohort_checks-counts_as-none-allowed = personas que respondieron en esa función
cohort_checks-counts_as-none-mend = Corríjalo o quítelo; lo demás que respondió esta persona cuenta tal como está.
response_files-twice-found = quien respondió como { $respondent }, de { $program }, { $files }
response_files-twice-allowed = cada persona que respondió una sola vez en { $round }
response_files-twice-mend = Cuentan las de { $file }; dé otro id a la otra persona o borre uno de los dos juegos de respuestas.
response_files-twice-mend-same = Las respuestas son las mismas y se contaron una sola vez.
response_files-twice-mend-latest = Cuentan las respuestas más recientes, las de { $file }; borre las demás.

## round_choice

round_choice-no_round = { $cohort } todavía no tiene ninguna ronda: agregue una bajo `rounds:` en cohort.yml.
round_choice-unknown = No hay una ronda { $round } en { $cohort }.{ $near } Se permite: { $rounds }.
round_choice-unknown-none = No hay una ronda { $round } en { $cohort }.{ $near } Se permite: no hay ninguna en la lista de cohort.yml.

## round_instruments

round_instruments-unusable-found = { $instrument }, que no se puede usar
round_instruments-unusable-mend = Corríjalo; las respuestas de { $round } no se leen.
# Una cosa que está mal en él
round_instruments-flaw = { $where }: { $found }.
round_instruments-other-found = otras preguntas en { $after } que en { $before }: { $parts }
round_instruments-other-allowed = las mismas preguntas en todas las rondas
# $n: preguntas; $first: los id de las primeras, y cuántas más ($more)
round_instruments-part = { $n } { $why ->
        [only_now] { $n ->
            [one] que se hizo solo en { $round }
           *[other] que se hicieron solo en { $round }
        }
        [only_then] { $n ->
            [one] que se hizo solo en { $round }
           *[other] que se hicieron solo en { $round }
        }
        [domain] en otro ámbito
        [text] con otras palabras
       *[scale] en otra escala, o en una que va en sentido contrario
    } ({ $first }{ $more ->
        [0] {""}
       *[other] {" "}y { $more } más
    })
round_instruments-other-mend = { $same ->
        [0] Cada respuesta se lee, se puntúa y se muestra en su ronda. Ninguna pregunta es la misma, así que las rondas no se comparan; revise el nombre del instrumento si deberían compararse.
        [one] Cada respuesta se lee, se puntúa y se muestra en su ronda; solo se compara la única pregunta que es la misma.
       *[other] Cada respuesta se lee, se puntúa y se muestra en su ronda; solo se comparan las { $same } preguntas que son las mismas.
    }

## round_repeats

round_repeats-found = las mismas respuestas que en { $file }, que se lee como la ronda { $round }
round_repeats-allowed = respuestas propias para cada ronda
round_repeats-mend = Cuentan solo para { $kept }. Ponga aquí lo que exportó de { $left } o borre el archivo.
