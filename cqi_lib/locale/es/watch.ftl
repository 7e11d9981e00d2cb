### `cqi watch`: lo que dice en la terminal y en la página alrededor de una vista previa. Los nombres de comandos, opciones y archivos se quedan.

## La terminal

watching = Se observa { $folder }. Abra { $address }
only-here = Solo esta computadora puede abrirla, y solo con esta dirección. Nada de ella va a share/ ni a releases/; lo que se envía lo hace `cqi run`. Ctrl-C la termina.
looked = Leído: { $errors ->
        [0] sin errores
        [one] { $errors } error
       *[other] { $errors } errores
    }, { $warnings ->
        [0] sin advertencias
        [one] { $warnings } advertencia
       *[other] { $warnings } advertencias
    }.
# $page: el id de un programa, o "cohort"; $seconds: por ejemplo 0.8
made = { $page }: la página es nueva, { $seconds } s después de guardar el archivo.
not-made = { $page }: la página no se pudo hacer; se queda la última buena.
not-made-none = { $page }: la página no se pudo hacer; todavía no hay ninguna.
flaw = Una falla del propio cuaderno: { $text }. Por favor, avise de ella.
of-looking = la lectura del grupo
no-cohort = No hay cohort.yml en { $folder }. Indique la carpeta de un grupo, por ejemplo parameters/riverbend.
unwritable = La vista previa no se puede hacer, porque no se puede escribir en { $folder }. Elija otra carpeta con --out.
cannot-listen = En el puerto { $port } de esta computadora no se puede escuchar ({ $why }). Elija otro con --port, o no indique ninguno para que se tome uno libre.
refused = Esta dirección no abre nada. Use la dirección completa que mostró `cqi watch`.

## La página alrededor de una vista previa

shell-title = Vista previa de un grupo
shell-mark = Vista previa, no es para enviar
shell-program = { CAPITAL(-program) }
shell-program-help = Escriba una parte del nombre y elija en la lista.
shell-papers = Páginas de { -program(form: "this") }
shell-problems = Por corregir
shell-warnings = Advertencias
shell-more = En { -program(form: "others") } { -program(form: "many") }
shell-noscript = Esta página necesita JavaScript. El informe que contiene no lo necesita: lo hace `cqi run`.
shell-starting = Comienza: se carga el cuaderno y se lee el grupo.
shell-reading = Se lee lo que se guardó…
shell-making = Se hace la página…
shell-fresh = Al día.
shell-resting = Al día. Otras páginas se están haciendo todavía.
shell-waits = Una ejecución está trabajando en las salidas. La vista previa sigue cuando termine.
shell-held = No está al día: corrija lo que se indica aquí. Abajo está la última página buena.
shell-held-none = No está al día: corrija lo que se indica aquí. Todavía no hay página.
shell-gone = { CAPITAL(-program(form: "this")) } no está en cohort.yml. Elija { -program(form: "another") }.
shell-none-yet = Esta página todavía no existe.
shell-lost = La observación terminó o no responde. Iníciela de nuevo con `cqi watch`.
shell-trouble = La vista previa no se pudo hacer de nuevo. Abajo está la última página buena.
shell-trouble-none = La vista previa no se pudo hacer. Todavía no hay página.
shell-report = informe
shell-interim = ronda abierta
shell-page-of = Página de
