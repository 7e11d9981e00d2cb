### Lo que se dice a quien lleva una ronda en línea sobre el almacén de sus respuestas, y dónde cohort.yml promete menos de lo dicho.

# $said: el almacén, como se nombra al principio de una frase: un archivo, o uno de estos
database = La base de datos que nombra { $variable }
database-plain = La base de datos

## Dónde está el almacén

two-stores = La ronda { $round } tiene dos almacenes: { $one } y { $other }. Quite de ahí el que no cuenta.
not-open = La ronda { $round } no está abierta para responder en línea. Ábrala: { $command }
link-out = { $where } es un enlace que sale de la carpeta del grupo de programas. Ponga aquí el archivo mismo.
unreadable = { $where }: no se puede leer.
variable-not-set = { $where } dice que la variable de entorno { $variable } contiene la URL de la base de datos; aquí no está definida. Defínala, como postgresql://user:password@host/database, y vuelva a ejecutar.
no-link-address = { $address } no es una dirección para enlaces; lo es una como https://forms.example.org/riverbend.
not-there = { $said }: no está ahí. Abra la ronda con `cqi form open`.
# $kind: por ejemplo "a folder, not a file"
other-kind = { $said }: ahí hay otra cosa ({ $kind }). Ponga el almacén mismo en su lugar.
empty = { $said }: está vacío. Devuelva una copia anterior, o bórrelo y abra la ronda otra vez.
no-sqlite = { $said }: no es un archivo SQLite, o está dañado. No se cambió; devuelva una copia anterior.
# $found, $mine: un id o una ruta; $name: el nombre del grupo, o none
other-cohort = { $said }: se hizo para otro grupo de programas, el que tiene { $found }; este{ $name ->
        [none] {""}
       *[other] {" "}({ $name })
    } tiene { $mine }. Dé a cada grupo una base de datos propia. Si es el mismo grupo, cuya carpeta se movió o cuya base de datos hizo una versión anterior del cuaderno de trabajo: { $command } (con --database si la ronda no está abierta aquí).
no-url = { $said }: no es la URL de una base de datos PostgreSQL (postgresql://user:password@host/database).
no-driver = { $said }: hace falta el controlador psycopg. Instale el cuaderno de trabajo con su extra `postgres`.
no-such-round = { $said }: no contiene la ronda { $round }; contiene: { $known }. Corrija el nombre.
none-yet = todavía ninguna
newer = { $said }: es de la versión { $found }; este cuaderno de trabajo conoce versiones hasta la { $known }. Use el más nuevo.
older = { $said }: viene de un cuaderno de trabajo anterior. `cqi form status` lo pone al día.
nothing-yet = { $said }: todavía no contiene ninguna evaluación en línea. Créela con `cqi form open`.

## Cuando no se puede usar ahora

busy = { $said }: alguien más está escribiendo ahí. Inténtelo de nuevo en un momento.
busy-all-the-time = { $said }: se está escribiendo ahí todo el tiempo. Inténtelo de nuevo en un momento.
full = { $said }: no queda espacio. Libere espacio; lo que se guardó antes se conserva.
full-plain = { $said }: no queda espacio.
damaged = { $said }: hay daños y no se cambió nada. Devuelva una copia anterior, o pida ayuda a quien se encarga.
damaged-plain = { $said }: hay daños y no se cambió nada. Devuelva una copia anterior.
denied = { $said }: no se puede escribir, o no se puede usar con este nombre. Revise los permisos.
disk = { $said }: ahora no se puede leer ni escribir. Revise el disco; lo que se guardó antes se conserva.
unreached = { $said }: no responde. Revise que esté en marcha, que exista y que su URL sea correcta; lo que se guardó antes se conserva.
unusable = { $said }: no se puede usar ({ $why }).
unusable-unreadable = { $said }: no se puede usar (no se puede leer).
moved = { $said }: se movió o se reemplazó mientras estaba en uso. Devuélvalo a su lugar, o inicie el servidor otra vez.
lock-unwritable = { $file }: no se puede escribir ({ $why }). Revise los permisos.
# $holder: {" "}(process 12), o nada
served-already = Otro servidor{ $holder } ya sirve { $file }. Deténgalo primero; dos servidores con un mismo archivo se estorbarían. Para varios servidores use una base de datos PostgreSQL: docs/online.md.

## Rondas y enlaces

# $day: como lo tiene el archivo, por ejemplo 2025-11-14
was-closed = La ronda { $round } se cerró el { $day }. Ábrala con --again.
no-answers = La ronda { $round } no recibe respuestas.
no-more-answers = La ronda { $round } ya no recibe respuestas.
no-such-link = Ningún enlace vigente es este: nunca se hizo aquí, o se retiró antes.
no-such-form = No existe ese formulario en este almacén.

## Donde cohort.yml promete menos de lo que se dijo a las personas

mapping-file = el archivo de correspondencias
told-otherwise = { $found }, pero antes de responder se dijo otra cosa a { $n ->
        [one] { $n } persona
       *[other] { $n } personas
    } ({ $programs })
read-as-role = respuestas leídas como de la función `{ $role }`
role-allowed = la función con la que respondieron
role-mend = Quite la etiqueta de su función de `role_labels`, y del archivo de correspondencias de estas respuestas.
read-as-program = respuestas leídas como del programa `{ $program }`
program-allowed = `{ $program }`, sobre el que respondieron
program-mend = Quite el programa del archivo de correspondencias de estas respuestas.
confidential-allowed = `confidential`, como se les dijo
confidential-mend = Escriba otra vez `privacy: confidential`. { new-rules }
named-for-mend = Quite `{ $program }` de la lista. { new-rules }
minimum-allowed = { $least } o más
minimum-mend = Escriba otra vez `{ $name }: { $least }`. { new-rules }
new-rules = Lo que se responda con reglas nuevas necesita una ronda nueva.
sharing-allowed = `none` para esta ronda
sharing-mend = Escriba `unnamed: [{ $program }]` en la ronda { $round }, o `sharing: none` en el programa.
data-mend = Escriba `data: real`, o borre la línea.
