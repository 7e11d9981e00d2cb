### Lo que dice la evaluación en línea cuando algo no funciona: qué pasó, qué está a salvo, qué hacer.

## Un enlace que no abre nada

no_form_title = Este enlace no abre ninguna evaluación
no_form = Puede que el enlace esté incompleto o que la ronda haya terminado. Ahora no se puede guardar nada con él. Las respuestas que se guardaron antes se conservan.
ask_sender = Abra el enlace otra vez exactamente como lo recibió, o pregunte a la persona que se lo envió.

## Una página que no se guardó

written_here = Lo que había escrito no se guardó. Aquí está, para que pueda copiarlo:
not_saved_title = Esta página todavía no está guardada
store_away = En este momento no se pueden guardar las respuestas. Todo lo que escribió sigue en esta página. Espere un minuto y presione otra vez el botón.
too_fast = Se envió mucho en poco tiempo. Todo lo que escribió sigue en esta página. Espere un minuto y presione otra vez el botón.
told_otherwise_title = Ha cambiado quién verá sus respuestas. Esta página todavía no está guardada
told_otherwise = Mientras esta página estaba abierta, cambiaron las reglas de esta ronda. Todo lo que escribió sigue en esta página. Lea lo que vale ahora; si está de acuerdo, presione otra vez el botón. Si no, cierre la página: no se guarda nada de ella.

## Entradas que no se guardaron

look_title = Revise esta página otra vez
look_at = { $n ->
        [one] Una entrada no se guardó. Las demás están guardadas. Revísela abajo.
       *[other] { $n } entradas no se guardaron. Las demás están guardadas. Revíselas abajo.
    }
off_the_scale = Esta respuesta no es ninguna de las que se ofrecen. Elija otra vez.
unknown_item = Se dejó fuera una respuesta a una frase que no está en esta página.
# $more: cuántos sobran
too_long = Este texto tiene { $length } caracteres, { $more } más de los { $most } que se pueden guardar. Todo sigue abajo, todavía sin guardar. Acórtelo y guarde otra vez, por favor.
overtaken_title = Cambiado en dos ventanas
overtaken = Mientras tanto, estas frases se habían cambiado en otra ventana. Cuenta lo que envió en último lugar:

## Páginas propias

too_large_title = Era demasiado de una vez
too_large = No se guardó nada de esta página. Vuelva atrás en el navegador: su texto debería seguir ahí. Acórtelo y guarde otra vez.
too_often_title = Demasiadas solicitudes
too_often = Se pidieron muchas páginas desde su red en poco tiempo. Lo que se guardó antes se conserva. Espere un minuto y cargue esta página otra vez.
trouble_title = La evaluación no está disponible en este momento
trouble = No es culpa suya. Lo que se guardó antes se conserva. Inténtelo de nuevo en unos minutos. Si acababa de presionar un botón, vuelva atrás en el navegador: lo que escribió debería seguir ahí.
foreign_form_title = Esta página no se guardó
foreign_form = Lo enviado no venía de una página de esta evaluación. Abra otra vez su enlace y guarde desde ahí.
