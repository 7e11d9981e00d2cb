"""What the online assessment says before anybody answers: what it is, who sees what, how it works; English, Spanish."""

from __future__ import annotations

from .language import said


def eyebrow(round_label: str, cohort: str) -> str:
    """Name the round and the cohort above a page's title."""
    return f"{round_label} · {cohort}"


def for_program(program: str) -> str:
    """Say which program the answers are about."""
    return said(en=f"For {program}", es=f"Sobre {program}")


def your_role(role: str) -> str:
    """Say as whom the person answers."""
    return said(en=f"You answer as: {role}", es=f"Usted responde como: {role}")


def what_for() -> str:
    """Say what the answers are used for."""
    return said(
        en="Your program takes part in Continuous Quality Improvement. Your answers become a report for your program: "
        "where it is strong, what is hard, and where people see things differently. With that report, your team and its "
        "coach choose one to three things to work on.",
        es="Su programa participa en un proceso de mejora continua de la calidad. Con las respuestas se prepara un "
        "informe para su programa: en qué es fuerte, qué le cuesta y en qué ven las cosas de forma distinta las personas. "
        "Con ese informe, su equipo y el coach eligen de una a tres cosas en las que trabajar.",
    )


def no_grade(lowest: str) -> str:
    """Say that nobody is graded.

    Parameters
    ----------
    lowest : what the lowest level is called.
    """
    return said(
        en=f"It is not a test. There is no grade and no ranking of programs. “{lowest}” is as useful an answer as any.",
        es=f"No es un examen. No hay notas ni clasificación de programas. «{lowest}» es una respuesta tan útil como "
        "cualquier otra.",
    )


def how_long(items: int, pages: int) -> str:
    """Say how much there is to answer.

    Examples
    --------
    >>> how_long(26, 13)
    '26 statements on 13 short pages. You can stop at any page and go on later, on any device, with the same link.'
    """
    return said(
        en=f"{items} statements on {pages} short pages. You can stop at any page and go on later, on any device, with the "
        "same link.",
        es=f"{items} frases en {pages} páginas cortas. Puede parar en cualquier página y seguir más tarde, en cualquier "
        "dispositivo, con el mismo enlace.",
    )


def saved_by_buttons() -> str:
    """Say what saves a page."""
    return said(
        en="Each page is saved when you press one of the buttons at its end.",
        es="Cada página se guarda al pulsar uno de los botones del final.",
    )


def until_closing() -> str:
    """Say how long answers can be changed."""
    return said(
        en="You can change your answers until the round is closed, also after you have sent them.",
        es="Puede cambiar sus respuestas hasta que se cierre la ronda, también después de enviarlas.",
    )


def heading_what_for() -> str:
    """Head the part on what the answers are used for."""
    return said(en="What this is for", es="Para qué sirve")


def heading_who_sees() -> str:
    """Head the part on who sees the answers."""
    return said(en="Who will see your answers", es="Quién verá sus respuestas")


def heading_how() -> str:
    """Head the part on how to answer."""
    return said(en="How to answer", es="Cómo responder")


def heading_way() -> str:
    """Head the part on how much there is and how it is saved."""
    return said(en="At your own pace", es="A su ritmo")


def desk_reads() -> str:
    """Say who reads single answers whatever was promised."""
    return said(
        en="The evaluator, and a coach who works with your program, can read each answer and each comment.",
        es="Quien evalúa, y un coach que trabaje con su programa, pueden leer cada respuesta y cada comentario.",
    )


def named() -> str:
    """Say what a named round means for a person."""
    return said(
        en="In this round people agreed to answer openly: your answers and what you write may be shown to your own program "
        "with your role, and people may know that they are yours.",
        es="En esta ronda se acordó responder abiertamente: sus respuestas y lo que escriba pueden mostrarse a su propio "
        "programa junto con su papel, y puede saberse que son suyos.",
    )


def confidential_leader() -> str:
    """Say what a confidential round means for a leader."""
    return said(
        en="In your program’s report, leaders’ answers are shown as the leaders’. So people can tell that they are yours.",
        es="En el informe de su programa, las respuestas de la dirección se muestran como tales. Así que se puede saber "
        "que son suyas.",
    )


def confidential_coach() -> str:
    """Say what a confidential round means for a coach."""
    return said(
        en="In the program’s report, a coach’s answers stand beside those of the others, as the coach’s. So people can "
        "tell that they are yours.",
        es="En el informe del programa, las respuestas de un coach aparecen junto a las de los demás, como tales. Así que "
        "se puede saber que son suyas.",
    )


def confidential_group(group: int, item: int) -> str:
    """Say what a confidential round means for everybody but leaders and coaches.

    Parameters
    ----------
    group, item : the smallest group whose answers are shown, and of which it is shown how answers to one statement spread.
    """
    return said(
        en="In your program’s report, your answers are shown only together with those of others, and only if at least "
        f"{group} people who are neither leader nor coach answered. With fewer, they are not shown. How far answers to one "
        f"statement lie apart is shown only from {item} people on.",
        es="En el informe de su programa, sus respuestas se muestran solo junto con las de otras personas, y solo si "
        f"respondieron al menos {group} que no son de la dirección ni coach. Si son menos, no se muestran. Cuánto difieren "
        f"las respuestas a una frase se muestra solo a partir de {item} personas.",
    )


def comments_confidential(minimum: int) -> str:
    """Say when comments of a confidential round are printed."""
    return said(
        en="What you write is printed in the report, word for word and without your name, only if at least "
        f"{minimum} people of your group answered, or if you tick that it may be shown.",
        es="Lo que escriba se imprime en el informe, palabra por palabra y sin su nombre, solo si respondieron al menos "
        f"{minimum} personas de su grupo, o si usted marca que puede mostrarse.",
    )


def others_never() -> str:
    """Say what other programs see."""
    return said(
        en="Other programs never see the answers of single people.",
        es="Los demás programas nunca ven respuestas de personas concretas.",
    )


def program_named(named: bool) -> str:
    """Say whether the person's program is named to the others."""
    if named:
        return said(
            en="Your program agreed to be named to the other programs: they see which topics are its strengths and what it "
            "works on.",
            es="Su programa aceptó que se le nombre ante los demás programas: ven qué temas son sus puntos fuertes y en qué "
            "trabaja.",
        )
    return said(
        en="Your program’s results are not shown to the other programs under its name.",
        es="Los resultados de su programa no se muestran a los demás programas con su nombre.",
    )


def link_is_yours() -> str:
    """Say what the link is."""
    return said(
        en="The link is yours alone: whoever has it can read and change your answers. Please do not pass it on. You are "
        "not asked for your name, but whoever sent you the link may know that it is yours.",
        es="El enlace es solo suyo: quien lo tenga puede leer y cambiar sus respuestas. Por favor, no lo comparta. No se "
        "le pide su nombre, pero quien le envió el enlace puede saber que es suyo.",
    )


def start() -> str:
    """Begin."""
    return said(en="Start", es="Empezar")


def go_on() -> str:
    """Go on at the first page that has a blank."""
    return said(en="Go on where you stopped", es="Seguir donde lo dejó")


def see_all() -> str:
    """Go to the page that lists all pages."""
    return said(en="See all pages and what is still blank", es="Ver todas las páginas y lo que falta")


def was_sent() -> str:
    """Say on return that the answers have been sent."""
    return said(
        en="You have sent your answers. You can still look at them and change them; a change counts as soon as its page "
        "is saved.",
        es="Ya envió sus respuestas. Todavía puede verlas y cambiarlas; un cambio cuenta en cuanto se guarda su página.",
    )


def asks_nothing() -> str:
    """Say at the foot what a page does not do."""
    return said(
        en="This page needs no account, sets no cookies and loads nothing from elsewhere.",
        es="Esta página no necesita una cuenta, no usa cookies y no carga nada de otros sitios.",
    )


def other_language(name: str) -> str:
    """Head the choice of a language."""
    return said(en="Language", es="Idioma")
