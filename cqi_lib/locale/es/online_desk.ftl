### Lo que se dice a quien lleva una ronda en línea: los comandos `cqi form`, el servidor, y sobre una lista de personas.
### Lo que va después de "cqi" y entre `…` se escribe tal cual.

round = { $label } de { $cohort }

## cqi form open, adopt, close

# $round: { round }
open = La ronda { $round } está abierta para responder.
open-already = La ronda { $round } ya estaba abierta.
open-next = Las respuestas van a: { $where }. Siguiente paso: { $command }
open-elsewhere = Las respuestas de esta ronda ya están en otro lugar: { $where }.
# $said: el almacén, como se nombra al principio de una oración
where = { SMALL($said) }
closed = La ronda { $round } está cerrada.
closed-already = La ronda { $round } ya estaba cerrada.
next = Siguiente paso: { $command }
adopted = La base de datos de { $round } es ahora de este grupo de programas; { $before ->
        [none] no se hizo para ninguno
       *[other] se hizo para { $before }
    }.
adopt-no-database = Las respuestas de esta ronda están en { $where }, en la carpeta propia de este grupo de programas.
pointer-file = # Las respuestas en línea de esta ronda están en una base de datos; su URL, un secreto, queda en el entorno.
database-is-url = --database lleva el nombre de una variable de entorno, como CQI_DATABASE, nunca la URL misma: contiene una contraseña.
database-not-set = La variable de entorno { $variable } no está definida. Ponga en ella la URL de la base de datos, como postgresql://user:password@host/database, y vuelva a ejecutar.
not-opened = La ronda { $round } no se abrió aquí: { $where }.
not-opened-open = La ronda { $round } no se abrió aquí: { $where }. Ábrala con cqi form open.

## cqi form invite

choose-one = Elija una sola opción: --count, --list, --renew o --withdraw.
count-needs = --count necesita --program y --role.
no-program = No existe el programa { $word }.
no-role = No existe la función { $word }.
allowed = Se permite: { $known }.
nobody-yet = Todavía no se puede invitar a nadie:
nobody-found = ningún número de personas
nobody-allowed = cuántas personas por programa y función, por ejemplo { $example }
nobody-mend = Escríbalo ahí, use --list ARCHIVO, o indique --program, --role y --count.
withdrawn = El enlace ya no abre nada. Lo que se respondió con él se conserva y no se cuenta.
renewed = El nuevo enlace, que no se volverá a mostrar: { $link }
all-have-links = Todas las personas que cohort.yml cuenta como invitadas tienen un enlace. --count o --list hacen más.
links-made = { $n ->
        [one] Se hizo { $n } enlace
       *[other] Se hicieron { $n } enlaces
    }: { $file }
mail-made = Texto para la combinación de correspondencia: { $file }
keep-list = Guarde la lista hasta enviar los enlaces y luego bórrela: no se pueden volver a mostrar, solo renovar.
lead-here = Los enlaces llevan a este equipo ({ $address }); para otros, indique --base-url DIRECCIÓN.
# $write: una línea de cohort.yml
not-counted = { $program }, { $role }: { $have ->
        [one] { $have } tiene
       *[other] { $have } tienen
    } un enlace, cohort.yml cuenta { $counted }. Los informes dicen lo que cuenta cohort.yml: escriba ahí `{ $write }` (rounds, { $round }, invited, { $program }).
cannot-write = No se puede escribir { $file } ({ $why }).

## Una lista de personas

list-unusable = No se puede usar { $file }; no se invitó a nadie:
no-column = ninguna columna { $name }
add-column = Agregue la columna.
heading = el encabezado { $name }
any-other = cualquier otro
rename-column = Dé otro nombre a la columna.
nobody = nadie
row-each = una fila por persona
add-people = Agregue a las personas que se quiere invitar.
no-program-given = ningún programa
no-role-given = ninguna función
did-you-mean = ¿Quiso decir { $word }?
correct-it = Corríjalo.

## cqi form status y export

# $day: como lo tiene el archivo, por ejemplo 2025-11-14
status-open = { $round }: abierta desde { $day }, en { $where }.
status-closed = { $round }: cerrada desde { $day }, en { $where }.
status-head = { $column ->
        [expected] esperadas
        [invited] invitadas
        [started] empezadas
       *[submitted] enviadas
    }
status-all = total
# $names: idiomas, cada uno como lo llaman quienes lo hablan
status-languages = Se respondió en más de un idioma ({ $names }): una diferencia entre grupos puede deberse a la traducción. El cuaderno 2 muestra los niveles por idioma.
status-not-reviewed = No está registrado que alguien haya revisado la traducción en la que se respondió ({ $names }): escriba `reviewed:` en su archivo cuando alguien la haya leído.
exported = Se escribió { $file }: { $answers ->
        [one] { $answers } respuesta
       *[other] { $answers } respuestas
    } de { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }.

## cqi form serve

promised-more = El formulario no se sirve: a personas que ya respondieron se les prometió más.
no-round = No existe la ronda { $round } en cohort.yml; existen: { $known }.
none-yet = todavía ninguna
cannot-listen = El servidor no puede escuchar en { $host }, puerto { $port } ({ $why }). Elija otro con --port, o termine lo que lo usa.
listening = { $round }, { $cohort }: se escucha en { $address } (Ctrl-C lo termina).
links-begin = Los enlaces empiezan con { $address }.
no-proxy = No se confía en ningún proxy para saber quién pide, así que todas las personas detrás de uno comparten un mismo límite. Si el suyo está en este equipo, indique --trusted-proxy 127.0.0.1.
only-here = Solo se llega a él desde este equipo. docs/online.md dice cómo llegar desde otros.
no-encryption = Las respuestas y los enlaces viajan sin cifrar. Ponga un proxy TLS delante: docs/online.md.
stopping = Se detiene: se termina lo que está en curso.
no-proxy-address = --trusted-proxy { $text } no es una dirección; una es, por ejemplo, 127.0.0.1, ::1 o 10.0.0.0/24.
