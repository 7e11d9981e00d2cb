"""What a form for respondents says beside the instrument's own texts, in English and Spanish."""

from __future__ import annotations

from collections.abc import Sequence

from .language import capital, listed, said

# Names of languages in themselves, for forms in several of them.
LANGUAGES = {
    "ar": "العربية",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "ht": "Kreyòl ayisyen",
    "ko": "한국어",
    "pt": "Português",
    "ru": "Русский",
    "so": "Soomaali",
    "tl": "Tagalog",
    "uk": "Українська",
    "vi": "Tiếng Việt",
    "zh": "中文",
}

ROLES = {
    "leader": {"en": "Program leader", "es": "Dirección del programa"},
    "supervisor": {"en": "Supervisor", "es": "Supervisión"},
    "frontline": {"en": "Frontline staff", "es": "Personal de atención directa"},
    "staff": {"en": "Staff member", "es": "Otro personal"},
    "data_eval": {"en": "Data and evaluation staff", "es": "Personal de datos y evaluación"},
    "participant_family": {"en": "Participant", "es": "Participante"},
    "board_partner": {"en": "Board member or partner", "es": "Consejo directivo u organización aliada"},
    "coach": {"en": "Coach", "es": "Coach"},
    "other": {"en": "Other", "es": "Otro papel"},
}


def language_name(code: str) -> str:
    """Name a language as form tools want it.

    Examples
    --------
    >>> language_name("es"), language_name("hmn")
    ('Español (es)', 'hmn (hmn)')
    """
    return f"{LANGUAGES.get(code.partition('-')[0], code)} ({code})"


def role(code: str, own: str = "") -> str:
    """Name a role as the person who has it reads it.

    Parameters
    ----------
    code : the role.
    own : what the cohort calls it, in the language that is bound.

    Examples
    --------
    >>> role("leader"), role("participant_family", "resident")
    ('Program leader', 'Resident')
    """
    if own:
        return capital(own)
    return said(**ROLES.get(code, {"en": code}))


def about_you() -> str:
    """Head the questions on program and role."""
    return said(en="About you", es="Sobre usted")


def which_program() -> str:
    """Ask for the program."""
    return said(en="Which program are you answering for?", es="¿Sobre qué programa va a responder?")


def which_role() -> str:
    """Ask for the role."""
    return said(en="What is your role in this program?", es="¿Cuál es su papel en este programa?")


def comment_on(name: str) -> str:
    """Ask for a comment on a domain."""
    return said(en=f"Anything to add on “{name}”? (optional)", es=f"¿Algo que añadir sobre «{name}»? (opcional)")


def comment() -> str:
    """Ask for a comment on the item above."""
    return said(en="Comment (optional)", es="Comentario (opcional)")


def how_to_answer(dont_know: str, not_applicable: str, comments: bool) -> str:
    """Say how to answer; what is said of the two answers that are no level depends on whether they are offered."""
    parts = [
        said(
            en="Choose for each statement the answer that fits best how your program works today.",
            es="Elija para cada frase la respuesta que mejor describe cómo trabaja su programa hoy.",
        )
    ]
    if dont_know:
        parts.append(
            said(
                en=f"If you cannot tell, choose “{dont_know}”: it shows what the team needs to find out.",
                es=f"Si no lo sabe, elija «{dont_know}»: así se ve lo que el equipo necesita averiguar.",
            )
        )
    if not_applicable and not_applicable != dont_know:
        why = said(en=", and say why in the comment", es=" y diga por qué en el comentario") if comments else ""
        parts.append(
            said(
                en=f"If a statement cannot apply to your program, choose “{not_applicable}”{why}.",
                es=f"Si una frase no puede aplicarse a su programa, elija «{not_applicable}»{why}.",
            )
        )
    return " ".join(parts)


def who_sees_named() -> str:
    """Say who sees the answers of a round in which people agreed to be named."""
    return said(
        en="Who sees this: in this round, your answers may be shown to your own program as yours, as was agreed.",
        es="Quién lo ve: en esta ronda, sus respuestas pueden mostrarse a su propio programa como suyas, según lo acordado.",
    )


def who_sees_confidential(group: int) -> str:
    """Say who sees the answers of a confidential round."""
    return said(
        en="Who sees this: the evaluator reads the single answers. In your program's report, a leader's answers can be "
        "told from the others', and so can a coach's. Everybody else's are shown only as those of a group of at least "
        f"{group} people.",
        es="Quién lo ve: quien evalúa lee las respuestas una por una. En el informe de su programa se distinguen las "
        "respuestas de la dirección, y también las de un coach. Las de los demás se muestran solo como las de un grupo "
        f"de al menos {group} personas.",
    )


def comments_shown(minimum: int) -> str:
    """Say when comments of a confidential round are printed."""
    return said(
        en=f"Comments are printed, word for word, only where at least {minimum} people of a group answered.",
        es=f"Los comentarios se imprimen, palabra por palabra, solo si respondieron al menos {minimum} personas de un grupo.",
    )


def who_sees_openly(programs: Sequence[str]) -> str:
    """Name the programs whose people agreed to answer openly in a round that is confidential for the others."""
    names = listed(programs)
    return said(
        en=f"Only at {names}, where people agreed to it, answers may be shown to their own program as theirs.",
        es="Solo en los programas siguientes, donde así se acordó, las respuestas pueden mostrarse al propio programa "
        f"como de cada persona: {', '.join(programs)}.",
    )


def name_nobody() -> str:
    """Ask that comments name nobody."""
    return said(en="Please do not name people in comments.", es="Por favor, no nombre a personas en los comentarios.")


def choice(label: str, anchor: str) -> str:
    """Write an answer with what it looks like; the label comes first, so that it can be read back.

    Examples
    --------
    >>> choice("Not yet", "Nothing is written."), choice("Not applicable", "")
    ('Not yet: Nothing is written.', 'Not applicable')
    """
    return f"{label}: {anchor}" if anchor else label


def with_evidence(comment: str, evidence: str) -> str:
    """Join a comment with what the person named as evidence for the answer.

    Examples
    --------
    >>> with_evidence("We meet every month.", "Minutes of the meetings")
    'We meet every month. Evidence: Minutes of the meetings'
    """
    shows = said(en="Evidence", es="Evidencia") + ": " + evidence.strip()
    return f"{comment.strip()} {shows}" if comment.strip() else shows
