### Lo que se dice de publicaciones y de páginas que no se pueden hacer: en la terminal, en formularios, en listas de problemas.

## Una página

# $kb, $most: qué tamaño tendría y puede tener, en kB
checks-too_large = La página { $page } tendría { $kb } kB; se permiten como máximo { $most } kB, para que se pueda enviar. Acorte los textos más largos, o deje menos medidas y ciclos.
# $given: lo que estaba en su lugar
published-audience = El parámetro `audience` debe ser uno de estos: { $known }; no { $given }.

## El registro de las publicaciones de una ronda. Lo que está mal va después de dos puntos, sin punto final.

record-missing = falta { $file }
record-damaged = { $file } está dañado o se cambió a mano
record-file_gone = { $file } falta, está dañado o se cambió a mano
record-order = { $file } no sigue a la entrada anterior
record-other_round = { $file } es de la ronda { $round }
record-other_cohort = { $file } es del grupo de programas { $cohort }
record-other_id = { $file } es del grupo de programas { $cohort }, cuyo id es { $id }
# $why: en las palabras de la computadora
record-unreadable = no se puede leer ({ $why })
record-lost = salieron páginas que se basan en una publicación que no está
record-busy = Otra ejecución está publicando en { $folder }. Espere a que termine y ejecute de nuevo.
# $why: en las palabras de la computadora
record-not_kept = Las respuestas en que se basa una publicación no se pueden guardar en { $folder } ({ SMALL($why) }), así que no se publicó nada. Permita escribir en la carpeta, o nombre una propia con --releases DIR, siempre la misma.
# $what: uno de los mensajes de arriba
record-untrusted = No se puede confiar en el registro de publicaciones de { $folder }: { $what }. Por eso nadie puede decir qué se deduciría de las páginas anteriores junto con las nuevas. Restablezca el registro desde una copia; si se guarda en otro lugar, dé --releases DIR; o siga sin él: cqi release --anyway "el motivo".

## Un paso

# $round: entre comillas
step-needs_none = La ronda { $round } no necesita publicarse: { $open ->
        [yes] las personas aceptaron responder abiertamente
       *[no] sus datos son inventados o públicos
    }. Sus páginas se basan en las respuestas tal como están.
step-guesses = No se publica nada mientras { $n ->
        [one] un supuesto de cohort.yml no esté confirmado
       *[other] { $n } supuestos de cohort.yml no estén confirmados
    }. Confirme lo que sea correcto con cqi start --confirm y corrija lo que no.
step-no_program = No existe el programa { $name } en { $cohort }. Se permite: { $known }.
# $last, $today: días como 2025-11-04
step-clock = La última publicación de { $round } es del { $last }, posterior al { $today }, el día desde el que se mira: el reloj se atrasó. Corrija `as_of` en cohort.yml, o dé --as-of.
step-nothing_back = No se publicó nada de la ronda { $round }, así que no hay nada que retirar.
step-nothing_withheld = No se publicó nada de { $program } en { $round }, así que no hay nada que retener.
