"""What a form for respondents says beside the instrument's own texts."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from .language import capital

message = catalogue(__name__)

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
    return capital(own) if own else message("role", code=code)


def about_you() -> str:
    """Head the questions on program and role."""
    return message("about_you")


def which_program() -> str:
    """Ask for the program."""
    return message("which_program")


def which_role() -> str:
    """Ask for the role."""
    return message("which_role")


def comment_on(name: str) -> str:
    """Ask for a comment on a domain."""
    return message("comment_on", name=name)


def comment() -> str:
    """Ask for a comment on the item above."""
    return message("comment")


def how_to_answer(dont_know: str, not_applicable: str, comments: bool) -> str:
    """Say how to answer; what is said of the two answers that are no level depends on whether they are offered."""
    said = [message("how_to_answer")]
    if dont_know:
        said.append(message("how_to_answer-dont-know", label=dont_know))
    if not_applicable and not_applicable != dont_know:
        said.append(message("how_to_answer-not-applicable", label=not_applicable, comments=comments))
    return " ".join(said)


def who_sees_named() -> str:
    """Say who sees the answers of a round in which people agreed to be named."""
    return message("who_sees_named")


def who_sees_confidential(group: int) -> str:
    """Say who sees the answers of a confidential round."""
    return message("who_sees_confidential", group=group)


def comments_shown(minimum: int) -> str:
    """Say when comments of a confidential round are printed."""
    return message("comments_shown", minimum=minimum)


def who_sees_openly(programs: Sequence[str]) -> str:
    """Name the programs whose people agreed to answer openly in a round that is confidential for the others."""
    return message("who_sees_openly", programs=programs)


def name_nobody() -> str:
    """Ask that comments name nobody."""
    return message("name_nobody")


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
    return f"{comment.strip()} {message('with_evidence')} {evidence.strip()}".strip()
