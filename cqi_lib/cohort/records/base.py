"""What every record has in common: strict fields, plain types, texts in one or more languages."""

from __future__ import annotations

import datetime as dt
import html
import re
from typing import Annotated, ClassVar, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, field_validator
from pydantic_core import PydanticCustomError

from ...locale.said import Said, sayings
from .text import Text, chosen, main_language, text_in

say = sayings("records")

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
ROLES: tuple[str, ...] = get_args(Role)

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

Direction = Literal["increase", "decrease", "neither"]
Kind = Literal["outcome", "process", "balancing", "learning"]


def _strict_date(value: object) -> object:
    """Take a date as YAML gives it or as text `2025-03-31`; a time of day is not a date."""
    if isinstance(value, dt.datetime):
        raise PydanticCustomError("date_with_time", "a date without a time of day is needed, such as 2025-03-31")
    if isinstance(value, (int, float)) or (isinstance(value, str) and not re.fullmatch(_DAY, value.strip())):
        raise PydanticCustomError("date_form", "a date such as 2025-03-31 is needed")
    return value


FIRST_YEAR, LAST_YEAR = 1900, 2199
MOST_TEXT = 5_000
"""Characters of one text: a page of five such texts beside each measure and cycle can still be sent."""
MOST_TEXTS = 250_000
"""Bytes of all texts of a program together, as a page writes them: with charts and tables it stays below a megabyte."""
SMALLEST, LARGEST = 1e-9, 1e12
"""Beyond them sums, squares and quotients leave what a computer can hold."""


def in_years(day: dt.date) -> bool:
    """Say whether a date is one that records can have: months may be added to it, and charts can be drawn of it."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def years() -> Said:
    """Say what dates records can have."""
    return say("base-years", first=str(FIRST_YEAR), last=str(LAST_YEAR))


def sizes() -> Said:
    """Say what numbers records can have."""
    return say("base-sizes")


def in_size(number: float) -> bool:
    """Say whether a number is one that can be reckoned with.

    Examples
    --------
    >>> in_size(-61.5), in_size(0), in_size(1e308), in_size(5e-324)
    (True, True, False, False)
    """
    return number == 0 or SMALLEST <= abs(number) <= LARGEST


def written(value: object) -> int:
    """Count the bytes that the texts of a record take on a page.

    Examples
    --------
    >>> written({"name": "a & b", "tags": ["é"], "n": 3})
    11
    """
    if isinstance(value, str):
        return len(html.escape(value).encode("utf-8", "replace"))
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return sum(map(written, members))


def _in_years(day: dt.date) -> dt.date:
    if not in_years(day):
        raise PydanticCustomError("years", "a year that is too early or too late")
    return day


Date = Annotated[dt.date, BeforeValidator(_strict_date), AfterValidator(_in_years)]


def same_language(tag: str) -> str:
    """Give what two tags have in common that name one language as it is written: without the place.

    Examples
    --------
    >>> same_language("es-MX"), same_language("zh-Hant-TW"), same_language("")
    ('es', 'zh-Hant', '')
    """
    script = next((part for part in tag.split("-")[1:] if len(part) == 4), "")
    return "-".join([main_language(tag), *([script] if script else [])])


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

    @field_validator("*", mode="after")
    @classmethod
    def _can_be_used(cls, value: object) -> object:
        """Refuse texts and numbers that no page can hold; records within this one look after themselves."""
        members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else [value]
        for member in members:
            if isinstance(member, str) and len(member) > MOST_TEXT:
                raise PydanticCustomError("string_too_long", "too long", {"max_length": MOST_TEXT})
            if isinstance(member, int | float) and not in_size(member):
                raise PydanticCustomError("number_size", "too large or too small")
        return value


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
    "chosen",
    "main_language",
    "same_language",
    "text_in",
    "wordings",
]
