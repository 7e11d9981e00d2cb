"""What every record has in common: strict fields, plain types, texts in one or more languages."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")]
Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$")]

Role = Literal[
    "leader",
    "supervisor",
    "frontline",
    "staff",
    "data_eval",
    "participant_family",
    "board_partner",
    "coach",
    "other",
]
ROLES: tuple[str, ...] = Role.__args__  # type: ignore[attr-defined]

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

Direction = Literal["increase", "decrease", "neither"]
Kind = Literal["outcome", "process", "balancing", "learning"]


def _strict_date(value: object) -> object:
    """Take a date as YAML gives it or as text `2025-03-31`; a time of day is not a date."""
    if isinstance(value, dt.datetime):
        raise ValueError("a date without a time of day is needed, such as 2025-03-31")
    if isinstance(value, (int, float)) or (isinstance(value, str) and not re.fullmatch(_DAY, value.strip())):
        raise ValueError("a date such as 2025-03-31 is needed")
    return value


Date = Annotated[dt.date, BeforeValidator(_strict_date)]

# A text is a string, or one string per language code: {en: ..., es: ...}.
Text = str | dict[str, str]


def text_in(text: Text | None, language: str = "en") -> str:
    """Choose a text's wording in a language.

    Parameters
    ----------
    text : a string, or strings by language code, or None.
    language : the language wanted. For a missing one stands in the same language of another place (`es` for
        `es-MX`), else the first one given.

    Returns
    -------
    The wording, or an empty string.

    Examples
    --------
    >>> text_in({"en": "Outcomes", "es": "Resultados"}, "es-MX")
    'Resultados'
    """
    if text is None:
        return ""
    if isinstance(text, str):
        return text
    near = language.partition("-")[0]
    kin = [words for code, words in text.items() if code.partition("-")[0] == near]
    given = [text.get(language, ""), *kin, *text.values()]
    return next((words for words in given if words.strip()), "")


def wordings(text: Text | None) -> tuple[str, ...]:
    """Give a text's wording in every language, each once."""
    words = () if text is None else (text,) if isinstance(text, str) else text.values()
    return tuple(dict.fromkeys(w for w in words if w.strip()))


class Record(BaseModel):
    """A record: unknown keys are refused, so that a typing slip is never ignored.

    A file with `example: true` is an example as `cqi new cohort` writes it: nothing of it is read as somebody's own.
    """

    read_as_example: ClassVar[bool] = False
    """Whether an example is read all the same, with a warning, because nothing can be done without it."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        coerce_numbers_to_str=False,
        allow_inf_nan=False,
    )


__all__ = [
    "ROLES",
    "Date",
    "Direction",
    "Field",
    "Key",
    "Kind",
    "Record",
    "Role",
    "Slug",
    "Text",
    "text_in",
    "wordings",
]
