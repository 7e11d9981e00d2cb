### Lo que dice un cálculo: qué detuvo una página, por qué una página está desactualizada, dónde pueden quedar los resultados, qué procesos de un clúster pueden trabajar.

## Dónde ocurrió algo

# El encabezado encima de una celda de un notebook
place-under = bajo «{ $heading }»
place-cycle = ciclo { $cycle }
of-page = la preparación de la página
of-start = el inicio del proceso del programa
of-reading = la lectura de los datos del grupo
of-keeping = guardar lo que se publicó
of-tables = la escritura de las tablas
of-index = la preparación del índice
of-cluster = el trabajo del clúster
of-warm = el servidor precargado del proceso de trabajo

## Lo que detuvo una página

flaw = Si sus archivos están como deben estar, es una falla del cuaderno de trabajo: por favor, repórtela, con el notebook que está en desk/executed.
mend-listed = Corrija lo que está en la lista; después ejecute otra vez.
step-stopped = El paso se detuvo.
left = una celda terminó el notebook con sys.exit o exit
left-what = Lo que sigue a la celda no se ejecutó.
memory = usó { $megabytes } MB de memoria, así que se detuvo
memory-allowed = { $megabytes } MB para un programa
memory-mend = Ejecute otra vez con --workers 1, o permita más: --memory { $megabytes }.
time = seguía en marcha después de { $seconds } segundos, así que se detuvo
time-allowed = { $seconds } segundos para todos los pasos de un programa
time-mend = Ejecute otra vez con --timeout { $seconds }, o con menos --workers si la computadora está ocupada.
# $code: el código de salida del proceso, o ninguno
died = el proceso terminó sin decir nada{ $code ->
        [none] {""}
       *[other] {" "}(código de salida { $code })
    }
# $signal: como SIGKILL, o un número
died-killed = el proceso terminó sin decir nada (señal: { $signal })
died-mend = Casi siempre se agotó la memoria de la computadora: cierre otros programas, o ejecute otra vez con --workers 1.
no-page = ninguna página
no-page-what = El proceso terminó bien.
run-again = Ejecute otra vez.
no-report = todavía no hay informe
no-report-mend = Ejecute: { $command }
undeclared = El notebook no declara el parámetro { $parameters }.
online-unreadable = No se pueden leer las respuestas en línea, así que no se revisó ni se hizo nada.

## Por qué una página se hace de nuevo

stale-never = nunca se hizo
stale-version = la hizo otra versión del cuaderno de trabajo
stale-failed = falló la última vez
stale-old_report = en share/ hay un informe desactualizado
# $paper: qué página de share/; $there: está, pero no como se hizo
stale-share = en share/, { $paper ->
        [report] su informe
        [plan] su plan
        [meeting] su guía de reunión
       *[heard] su página «Lo que nos dijeron»
    } { $there ->
        [yes] se cambió a mano
       *[no] falta
    }
# $notebook: el nombre de su archivo; none: es la página con nombres
stale-desk = en el escritorio, { $notebook ->
        [none] su página con nombres
       *[other] su notebook ejecutado { $notebook }
    } { $there ->
        [yes] se cambió a mano
       *[no] falta
    }
changed-cohort = se hizo para un grupo que está en otro lugar o tiene otro id
changed-workbook = cambió el propio cuaderno de trabajo
changed-as-of = cambió el día al que se refiere
changed-asked = cambiaron los parámetros
changed-instrument = cambió el instrumento
changed-own-texts = cambiaron los textos propios del grupo
changed-answers = cambiaron las respuestas
changed-released = cambió lo que se publicó
changed-names = cambió quiénes están de acuerdo con que se les nombre
changed-errors = aparecieron o desaparecieron errores en sus archivos
changed-own = cambiaron las secciones propias
changed-packages = cambió un paquete instalado en el que pueden basarse las secciones propias
# $what: un archivo, o { changed-notebook }, o { changed-records }
changed = cambió: { $what }
changed-new = es nuevo: { $what }
changed-removed = se quitó: { $what }
changed-library = { $name } { $before } se reemplazó por { $now }
changed-notebook = notebook { $name }
# Los archivos de un programa
changed-records = registros de { $program }

## Lo que se pide de un cálculo

run-force-failed = --force hace todo y --failed solo lo que falló: dé una de las dos.
run-answers-changed = Las respuestas cambiaron mientras se publicaban. Ejecute otra vez.
only-unknown = --only nombra un programa que cohort.yml no tiene:
only-not-known = {" "}no se conoce.
only-programs = Programas: { $known }.
settings-workers = --workers debe ser 1 o más; no { $given }.
settings-engine = --engine debe ser 'warm' o 'kernel'; no { $given }.
settings-warm = --engine warm necesita un sistema con fork (Linux, macOS); aquí use --engine kernel.
settings-timeout = --timeout debe ser más de 0 segundos; no { $given }.
settings-memory = --memory debe ser 1 MB o más; no { $given }.
settings-language = --language debe ser uno de estos: { $known }; no { $given }.
settings-notebooks = Los notebooks del propio cuaderno de trabajo no están todos aquí: falta { $missing } en { $folder }. Ejecute desde una copia completa del repositorio (git status muestra lo que se borró).
settings-scheduler = --scheduler debe ser una dirección como tcp://host:8786; no { $given }.
settings-distributed = --scheduler necesita el paquete distributed, que aquí no está instalado. Instale el extra 'cluster' (pip install distributed), o ejecute sin --scheduler.

## Dónde quedan los resultados

foreign = { $folder } tiene resultados que son de { $name }, en { $path }.
foreign-nameless = { $folder } tiene resultados que son de un grupo que está en { $path }.
foreign-unsaid = { $folder } tiene resultados y no dice de qué grupo son.
foreign-mend = No se leyó ni se escribió nada allí. Elija otra carpeta con --out. Solo si son de este mismo grupo (se movió, su disco está montado en otro lugar, los hizo una versión anterior del cuaderno de trabajo): { $command }
foreign-id = Con un `id:` en cohort.yml (docs/files.md) se reconocería donde sea que esté.
adopt-nothing = No hay nada en { $folder }, así que no se puede adoptar nada. Ejecute: { $command }
adopt-strange = { $folder } tiene informes de programas que este grupo no tiene ({ $programs }), así que es de otro grupo. Elija otra carpeta con --out; o bórrela, si nadie la necesita.
out-given = Los resultados no pueden ir a { $folder }: { $kept }/ contiene lo que dan las personas, y un cálculo nunca escribe allí. Elija otra carpeta con --out.
out-own = Los resultados no pueden ir a { $folder }: allí están sus propios archivos. Elija otra carpeta con --out.
# $reason: por qué, como lo dice el sistema
out-unwritable = No se pueden escribir los resultados en { $folder } ({ SMALL($reason) }). Revise que el disco no esté lleno, que la carpeta sea suya y que ninguno de sus archivos esté abierto en otro lugar, o elija otra carpeta con --out.
disk-full = No se pueden escribir los resultados en { $folder } ({ SMALL($reason) }). Haga espacio y ejecute otra vez; lo que se terminó está en su lugar.
# $kind: lo que está en el lugar de cohort.yml, como «una carpeta, no un archivo»; none: nada
share-no-cohort = { $folder } no es la carpeta de un grupo: { $kind ->
        [none] no tiene cohort.yml
       *[other] su cohort.yml es { $kind }
    }.
share-nothing = Todavía no puede salir nada: { $folder } está vacía. Ejecute: { $command }
taken-out = una página que se basa en respuestas que ahora están retenidas, o que podría nombrar a quien ya no está de acuerdo con ello
taken-out-mend = Se quitó. Para hacerla de nuevo: { $command }

## Un clúster

run-lost = { $asked ->
        [one] Se hizo ahora { $made } de 1 página
       *[other] Se hicieron ahora { $made } de { $asked } páginas
    }, y lo hecho está en su lugar; lo demás está como estaba. Ejecute el mismo comando otra vez para el resto.
worker = proceso de trabajo { $worker }
workers = procesos de trabajo { $workers }{ $more ->
        [0] {""}
       *[other] {" "}y { $more } más
    }
workers-died = cada proceso que recibió esta página terminó sin decir nada
workers-died-mend = Casi siempre se agotó la memoria de una computadora: dé más a los procesos, o menos hilos; después ejecute otra vez.
not-arrived = lo que hizo no está en la carpeta de resultados tal como lo escribió
not-arrived-mend = Vea si cada computadora ve la misma carpeta en esta ruta; después ejecute otra vez.
given-back = el clúster detuvo esta página varias veces
cluster-lost = Se perdió la conexión con el planificador en { $address }.
cluster-none-used = Ninguno de los procesos de trabajo de { $address } se puede usar:
cluster-gone = Todos los procesos de trabajo de { $address } se fueron, y ninguno volvió en { $seconds } segundos.
cluster-empty = El planificador en { $address } no tiene procesos de trabajo (se esperó { $seconds } segundos). Inicie algunos, por ejemplo: dask worker { $address } --nthreads 1
cluster-silent = Los procesos de trabajo de { $address } no han dicho nada en { $seconds } segundos.
cluster-no-answer = No responde ningún planificador de Dask en { $address } (se esperó { $seconds } segundos). Vea si está en marcha y si la dirección y el puerto son correctos, o ejecute sin --scheduler.
# $many: varios procesos
no-work = { $many ->
        [yes] No reciben
       *[no] No recibe
    } trabajo. { $mend }
worker-unseen = no ve { $places }
unseen-warm = su servidor precargado
unseen-out = la carpeta de resultados del cálculo { $folder }
unseen-cohort = la carpeta del grupo { $folder }
unseen-tables = las tablas del cálculo en { $folder }
worker-unseen-allowed = la carpeta compartida tal como la ve el cálculo
worker-unseen-mend = Móntela allí e inicie otra vez el proceso.
worker-again = Instale allí esta versión e inicie otra vez el proceso.
worker-same = lo mismo en cada computadora
worker-version = otra versión del cuaderno de trabajo
worker-not-installed = { $package ->
        [none] el cuaderno de trabajo no está instalado allí
       *[other] el paquete { $package } no está instalado allí
    }
worker-not-installed-mend = Instale allí el cuaderno de trabajo como aquí e inicie otra vez el proceso.
worker-no-answer = { $error ->
        [none] ninguna respuesta
       *[other] { $error } cuando se le preguntó
    }
worker-log = Vea el registro del proceso.
# $there: una versión, o ninguna
worker-library = { $name } { $there ->
        [none] no está allí
       *[other] { $there }
    }, aquí { $here }
worker-library-allowed = las mismas versiones en cada computadora
worker-source = otra versión del cuaderno de trabajo (su código es distinto)
worker-changed = el cuaderno de trabajo cambió después de que el proceso se inició
worker-changed-mend = Inicie otra vez el proceso.
worker-notebooks = otros notebooks
worker-system-allowed = { $system }, como aquí: otras computadoras dibujan otros bytes
worker-system-mend = Use procesos de una sola clase.
worker-shared = entradas y resultados en una carpeta que cada computadora ve en la misma ruta
worker-shared-mend = Móntela allí; después ejecute otra vez.
worker-hangs = mirar la carpeta compartida no termina
worker-warm = su servidor precargado no se inicia
