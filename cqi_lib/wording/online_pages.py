"""What the online assessment says on its pages: statements, saving, review, receipt; in English and Spanish."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .language import full_date, said, weekday_date


def part_of(n: int, of: int) -> str:
    """Say which page this is.

    Examples
    --------
    >>> part_of(3, 13)
    'Page 3 of 13'
    """
    return said(en=f"Page {n} of {of}", es=f"Página {n} de {of}")


def progress(answered: int, of: int) -> str:
    """Say how many statements have a saved answer.

    Examples
    --------
    >>> progress(14, 61)
    '14 of 61 answered and saved'
    """
    return said(en=f"{answered} of {of} answered and saved", es=f"{answered} de {of} respondidas y guardadas")


def statement(n: int, of: int) -> str:
    """Number a statement on its page."""
    return said(en=f"Statement {n} of {of}", es=f"Frase {n} de {of}")


def apart() -> str:
    """Head the answers that are no level."""
    return said(en="Or, if no level can be chosen", es="O, si no puede elegir un nivel")


def dont_know_means() -> str:
    """Say when to choose "don't know"."""
    return said(en="It applies, but I cannot tell.", es="Corresponde, pero no lo sé.")


def not_applicable_means() -> str:
    """Say when to choose "not applicable"."""
    return said(en="It cannot apply to this program.", es="No puede aplicarse a este programa.")


def take_back() -> str:
    """Offer to leave a statement without an answer after all."""
    return said(en="Take my answer back", es="Retirar mi respuesta")


def take_back_means() -> str:
    """Say what taking an answer back does."""
    return said(en="Leave this statement blank.", es="Dejar esta frase en blanco.")


def add_words(written: bool) -> str:
    """Open the fields for a comment and evidence; say whether something stands there."""
    if written:
        return said(en="Your comment or evidence", es="Su comentario o evidencia")
    return said(en="Add a comment or evidence (optional)", es="Añadir un comentario o evidencia (opcional)")


def comment() -> str:
    """Ask for a comment."""
    return said(en="Comment", es="Comentario")


def comment_help() -> str:
    """Say what belongs in a comment."""
    return said(
        en="What would help others to understand your answer? Please do not name people.",
        es="¿Qué ayudaría a entender su respuesta? Por favor, no nombre a personas.",
    )


def evidence() -> str:
    """Ask for evidence."""
    return said(en="Where can this be seen?", es="¿Dónde se puede ver?")


def evidence_help() -> str:
    """Say what evidence may be."""
    return said(
        en="Such as a form, a report or a meeting where one could look.",
        es="Por ejemplo, un formulario, un informe o una reunión donde se pueda mirar.",
    )


def at_most(most: int) -> str:
    """Say how long a text may be, before it is written.

    Examples
    --------
    >>> at_most(2000)
    'At most 2,000 characters.'
    """
    return said(en=f"At most {most:,} characters.", es=f"Como máximo {most} caracteres.")


def count(length: int, most: int, over: bool) -> str:
    """Say how long a text is, when its page is shown.

    Examples
    --------
    >>> count(312, 2000, False)
    '312 of 2,000 characters.'
    >>> count(2100, 2000, True)
    '2,100 of 2,000 characters: 100 too many. Not saved yet.'
    """
    if over:
        return said(
            en=f"{length:,} of {most:,} characters: {length - most:,} too many. Not saved yet.",
            es=f"{length} de {most} caracteres: sobran {length - most}. Todavía no está guardado.",
        )
    return said(en=f"{length:,} of {most:,} characters.", es=f"{length} de {most} caracteres.")


def share() -> str:
    """Ask whether what was written about a statement may be shown."""
    return said(
        en="What I write here may be shown word for word in my program’s report.",
        es="Lo que escribo aquí puede mostrarse palabra por palabra en el informe de mi programa.",
    )


def save_next() -> str:
    """Save and go on."""
    return said(en="Save and go on", es="Guardar y seguir")


def save_review() -> str:
    """Save the last page and go to the review."""
    return said(en="Save and look over my answers", es="Guardar y revisar mis respuestas")


def save_back() -> str:
    """Save and go back one page."""
    return said(en="Save and go back", es="Guardar y volver")


def save_all() -> str:
    """Save and see the list of pages."""
    return said(en="Save and see all pages", es="Guardar y ver todas las páginas")


def save_language(name: str) -> str:
    """Save and show the same page in another language; said in that language."""
    return said(en=f"Save and show in {name}", es=f"Guardar y mostrar en {name}")


def review_title() -> str:
    """Head the review."""
    return said(en="Look over your answers", es="Revise sus respuestas")


def blanks(n: int, of: int) -> str:
    """Say how many statements have no answer.

    Examples
    --------
    >>> blanks(0, 26)
    'All 26 statements are answered.'
    >>> blanks(1, 26), blanks(26, 26)
    ('1 of 26 statements is still blank.', 'All 26 statements are still blank.')
    """
    if n == 0:
        return said(en=f"All {of} statements are answered.", es=f"Las {of} frases están respondidas.")
    if n == of:
        return said(en=f"All {of} statements are still blank.", es=f"Las {of} frases están todavía en blanco.")
    verb, quedan = ("is", "Queda") if n == 1 else ("are", "Quedan")
    return said(en=f"{n} of {of} statements {verb} still blank.", es=f"{quedan} {n} de {of} frases en blanco.")


def blanks_allowed(dont_know: str) -> str:
    """Say that blanks do not hinder sending.

    Parameters
    ----------
    dont_know : what the form calls "don't know"; empty where it is not offered.
    """
    anyway = said(en="You can send your answers all the same.", es="Puede enviar sus respuestas de todos modos.")
    if not dont_know:
        return anyway
    return said(
        en=f"{anyway} If you cannot tell, “{dont_know}” says more than a blank.",
        es=f"{anyway} Si no lo sabe, «{dont_know}» dice más que dejar en blanco.",
    )


def heading_pages() -> str:
    """Head the list of pages."""
    return said(en="All pages", es="Todas las páginas")


def page_state(answered: int, of: int) -> str:
    """Say how much of a page is answered.

    Examples
    --------
    >>> page_state(5, 5), page_state(0, 5), page_state(2, 5)
    ('all 5 answered', '5 blank', '3 of 5 blank')
    """
    if answered == of:
        return said(en=f"all {of} answered", es=f"las {of} respondidas")
    if answered == 0:
        return said(en=f"{of} blank", es=f"{of} en blanco")
    return said(en=f"{of - answered} of {of} blank", es=f"{of - answered} de {of} en blanco")


def send() -> str:
    """Send the answers."""
    return said(en="Send my answers", es="Enviar mis respuestas")


def send_note() -> str:
    """Say what sending does."""
    return said(
        en="Sending tells the evaluator that you are done. What you saved counts in any case, and you can still change it "
        "until the round is closed.",
        es="Al enviar, quien evalúa sabe que ha terminado. Lo que guardó cuenta en cualquier caso, y todavía puede "
        "cambiarlo hasta que se cierre la ronda.",
    )


def receipt_title() -> str:
    """Thank for the answers."""
    return said(en="Thank you. Your answers have arrived.", es="Gracias. Sus respuestas han llegado.")


def receipt(levels: int, others: Sequence[tuple[int, str]], blank: int) -> str:
    """Say what has arrived.

    Parameters
    ----------
    levels : answers that are a level.
    others : number and label of each answer that is no level.
    blank : statements without an answer.

    Examples
    --------
    >>> receipt(22, [(3, "Don't know"), (0, "Not applicable")], 1)
    "Saved: 22 levels, 3 “Don't know”, 1 blank."
    """
    plural, niveles = ("level", "nivel") if levels == 1 else ("levels", "niveles")
    parts = [said(en=f"{levels} {plural}", es=f"{levels} {niveles}")]
    parts += [said(en=f"{n} “{label}”", es=f"{n} «{label}»") for n, label in others if n]
    parts.append(said(en=f"{blank} blank", es=f"{blank} en blanco"))
    return said(en="Saved: ", es="Guardado: ") + ", ".join(parts) + "."


def looked_up(at: dt.datetime, zone: str) -> str:
    """Say when the receipt was made, in the cohort's time zone.

    Examples
    --------
    >>> looked_up(dt.datetime(2026, 11, 24, 14, 5), "America/New_York")
    'As of Tuesday, November 24, 2026, 2:05 PM (America/New_York).'
    >>> from cqi_lib.locale.spoken import speaking
    >>> with speaking("es"):
    ...     looked_up(dt.datetime(2026, 11, 24, 14, 5), "America/New_York")
    'A 24 de noviembre de 2026, 14:05 (America/New_York).'
    """
    hour = f"{(at.hour - 1) % 12 + 1}:{at.minute:02} {'AM' if at.hour < 12 else 'PM'}"
    return said(
        en=f"As of {weekday_date(at)}, {hour} ({zone}).",
        es=f"A {full_date(at)}, {at:%H:%M} ({zone}).",
    )


def what_next() -> str:
    """Say what happens with the answers."""
    return said(
        en="When the round is closed, the evaluator makes your program’s report. Your team and its coach look at it "
        "together.",
        es="Cuando se cierre la ronda, quien evalúa prepara el informe de su programa. Su equipo y el coach lo ven juntos.",
    )


def look_again() -> str:
    """Offer to look at the answers again."""
    return said(en="Look at or change my answers", es="Ver o cambiar mis respuestas")


def keep_link() -> str:
    """Say how to come back."""
    return said(
        en="Keep the link if you may want to come back. On a shared device, close this window now.",
        es="Guarde el enlace si quizá quiera volver. En un dispositivo compartido, cierre ahora esta ventana.",
    )


def skip() -> str:
    """Offer to skip to the content."""
    return said(en="Skip to the content", es="Ir al contenido")


def progress_label() -> str:
    """Name the bar of progress."""
    return said(en="Answered so far", es="Respondidas hasta ahora")
