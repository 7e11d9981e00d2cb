"""What the online assessment says when something does not work: what happened, what is safe, what to do."""

from __future__ import annotations

from .language import said


def no_form_title() -> str:
    """Head the page that every link without a form gets."""
    return said(en="This link does not open an assessment", es="Este enlace no abre ninguna evaluación")


def no_form() -> str:
    """Say what may be the matter with a link; the same for every reason."""
    return said(
        en="The link may be incomplete, or the round may be over. Nothing can be saved through it now. Answers that were "
        "saved before are kept.",
        es="Puede que el enlace esté incompleto o que la ronda haya terminado. Ahora no se puede guardar nada con él. Las "
        "respuestas que se guardaron antes se conservan.",
    )


def ask_sender() -> str:
    """Say whom to ask."""
    return said(
        en="Please open the link again exactly as you received it, or ask the person who sent it to you.",
        es="Abra el enlace otra vez exactamente como lo recibió, o pregunte a la persona que se lo envió.",
    )


def written_here() -> str:
    """Head what was sent but could not be saved."""
    return said(
        en="What you had written was not saved. Here it is, so that you can copy it:",
        es="Lo que había escrito no se guardó. Aquí está, para que pueda copiarlo:",
    )


def not_saved_title() -> str:
    """Head a message that a page was not saved."""
    return said(en="This page is not saved yet", es="Esta página todavía no está guardada")


def store_away() -> str:
    """Say that the answers cannot be saved at this moment."""
    return said(
        en="The answers cannot be saved at this moment. Everything you entered is still on this page. Please wait a "
        "minute, then press the button again.",
        es="En este momento no se pueden guardar las respuestas. Todo lo que escribió sigue en esta página. Espere un "
        "minuto y vuelva a pulsar el botón.",
    )


def too_fast() -> str:
    """Say that too much was sent in a short time, on a page that still holds everything."""
    return said(
        en="A lot was sent in a short time. Everything you entered is still on this page. Please wait a minute, then "
        "press the button again.",
        es="Se envió mucho en poco tiempo. Todo lo que escribió sigue en esta página. Espere un minuto y vuelva a pulsar "
        "el botón.",
    )


def told_otherwise_title() -> str:
    """Head the note that the first page says something else now."""
    return said(
        en="Who will see your answers has changed. This page is not saved yet",
        es="Ha cambiado quién verá sus respuestas. Esta página todavía no está guardada",
    )


def told_otherwise() -> str:
    """Say what to do where the first page says something else now."""
    return said(
        en="While this page was open, the rules of this round were changed. Everything you entered is still on this page. "
        "Please read what holds now; if you agree, press the button again. Otherwise close the page: nothing of it is "
        "saved.",
        es="Mientras esta página estaba abierta, cambiaron las reglas de esta ronda. Todo lo que escribió sigue en esta "
        "página. Lea lo que vale ahora; si está de acuerdo, vuelva a pulsar el botón. Si no, cierre la página: no se guarda "
        "nada de ella.",
    )


def look_title() -> str:
    """Head a message that entries of a page were not saved."""
    return said(en="Please look at this page again", es="Revise esta página otra vez")


def look_at(n: int) -> str:
    """Say that entries of a page were not saved, and that the others were.

    Examples
    --------
    >>> look_at(1)
    'One entry was not saved. The others are saved. Please look at it below.'
    """
    return said(
        en="One entry was not saved. The others are saved. Please look at it below."
        if n == 1
        else f"{n} entries were not saved. The others are saved. Please look at them below.",
        es="Una entrada no se guardó. Las demás están guardadas. Revísela abajo."
        if n == 1
        else f"{n} entradas no se guardaron. Las demás están guardadas. Revíselas abajo.",
    )


def off_the_scale() -> str:
    """Say that an answer is none of those offered."""
    return said(
        en="This answer is not one of those offered. Please choose again.",
        es="Esta respuesta no es ninguna de las que se ofrecen. Elija otra vez.",
    )


def unknown_item() -> str:
    """Say that an answer belongs to a statement that is not on the page."""
    return said(
        en="An answer to a statement that is not on this page was left out.",
        es="Se dejó fuera una respuesta a una frase que no está en esta página.",
    )


def too_long(length: int, most: int) -> str:
    """Say that a text is too long, by how much, and that all of it is still there.

    Examples
    --------
    >>> too_long(2100, 2000)
    'This text has 2,100 characters, 100 more than the 2,000 that can be saved. All of it still stands below, not saved yet. Please shorten it and save again.'
    """
    return said(
        en=f"This text has {length:,} characters, {length - most:,} more than the {most:,} that can be saved. All of it "
        "still stands below, not saved yet. Please shorten it and save again.",
        es=f"Este texto tiene {length} caracteres, {length - most} más de los {most} que se pueden guardar. Todo sigue "
        "abajo, todavía sin guardar. Acórtelo y guarde otra vez, por favor.",
    )


def overtaken_title() -> str:
    """Head the note that an answer had been changed in another window."""
    return said(en="Changed in two windows", es="Cambiado en dos ventanas")


def overtaken() -> str:
    """Say which of two answers counts."""
    return said(
        en="These statements had been changed in another window meanwhile. What you sent last counts:",
        es="Mientras tanto, estas frases se habían cambiado en otra ventana. Cuenta lo que envió en último lugar:",
    )


def too_large_title() -> str:
    """Head the page for a body that is too large."""
    return said(en="That was too much at once", es="Era demasiado de una vez")


def too_large() -> str:
    """Say that what was sent is too large."""
    return said(
        en="Nothing of this page was saved. Go back in your browser: your text should still be there. Shorten it and "
        "save again.",
        es="No se guardó nada de esta página. Vuelva atrás en el navegador: su texto debería seguir ahí. Acórtelo y "
        "guarde otra vez.",
    )


def too_often_title() -> str:
    """Head the page for too many requests."""
    return said(en="Too many requests", es="Demasiadas solicitudes")


def too_often() -> str:
    """Say that there are too many requests from one place."""
    return said(
        en="Many pages were asked for from your network in a short time. What was saved before is kept. Please wait a "
        "minute and load this page again.",
        es="Se pidieron muchas páginas desde su red en poco tiempo. Lo que se guardó antes se conserva. Espere un minuto y "
        "cargue esta página otra vez.",
    )


def trouble_title() -> str:
    """Head the page for trouble on the server's side."""
    return said(en="The assessment is not available now", es="La evaluación no está disponible en este momento")


def trouble() -> str:
    """Say that the server is in trouble."""
    return said(
        en="This is not your fault. What was saved before is kept. Please try again in a few minutes. If you had just "
        "pressed a button, go back in your browser: what you entered should still be there.",
        es="No es culpa suya. Lo que se guardó antes se conserva. Inténtelo de nuevo en unos minutos. Si acababa de pulsar "
        "un botón, vuelva atrás en el navegador: lo que escribió debería seguir ahí.",
    )


def foreign_form_title() -> str:
    """Head the page for a form that was not sent from our own page."""
    return said(en="This page was not saved", es="Esta página no se guardó")


def foreign_form() -> str:
    """Say that what was sent did not come from our own page."""
    return said(
        en="What was sent did not come from a page of this assessment. Please open your link again and save from there.",
        es="Lo enviado no venía de una página de esta evaluación. Abra otra vez su enlace y guarde desde ahí.",
    )
