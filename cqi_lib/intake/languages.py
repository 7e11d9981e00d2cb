"""The language in which somebody answered, as survey tools write it: a tag, or a language's name."""

from __future__ import annotations

import functools
import re

import pandas as pd
from babel import Locale, localedata

from ..errors import place
from ..locale.said import sayings
from ..wording.questionnaire import LANGUAGES
from .log import Log
from .people import mapped, rows_by
from .spelling import fold, listed, rows_named, shown, trim

say = sayings("intake_answers")

_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?")
_OTHER_TAGS = {"zh-s": "zh-Hans", "zh-t": "zh-Hant", "zh-chs": "zh-Hans", "zh-cht": "zh-Hant"}
"""Tags of tools' own: Qualtrics' and Microsoft's for the two ways to write Chinese."""


def read_languages(texts: pd.Series, rows: pd.Series, log: Log) -> pd.Series:
    """Give each person's language as a tag; empty where the file does not say it, or in words that name none.

    Parameters
    ----------
    texts : what the file says of each person.
    rows : the rows of the file.
    log : is told what names no language.
    """
    groups = rows_by(texts, rows)
    found = {text: language_tag(text) for text in groups}
    strange = [text for text in groups if text.strip() and not found[text]]
    if strange:
        log.warn(
            place(rows_named(r for text in strange for r in groups[text]), "language"),
            listed(shown(trim(text)) for text in strange),
            say("languages-allowed"),
            say("languages-mend"),
            say("languages-what"),
        )
    return mapped(texts, found)


@functools.lru_cache(maxsize=1024)
def language_tag(text: str) -> str:
    """Read a tag or a name; empty for what names no language.

    Examples
    --------
    >>> language_tag("ES"), language_tag("pt_br"), language_tag("ZH-S"), language_tag("Spanish"), language_tag("Español (es)")
    ('es', 'pt-BR', 'zh-Hans', 'es', 'es')
    >>> language_tag("English (United States)"), language_tag("kreyòl ayisyen"), language_tag("both"), language_tag("")
    ('en', 'ht', '', '')
    """
    word = fold(text)
    if not word:
        return ""
    if word in _OTHER_TAGS:
        return _OTHER_TAGS[word]
    if tag := _as_tag(word):
        return tag
    name, _, within = word.partition("(")
    return _as_tag(within.rstrip(") ")) or _names().get(name.strip(), "")


def _as_tag(word: str) -> str:
    found = _TAG.fullmatch(word)
    if found is None or found[1].lower() not in _english():
        return ""
    language, script, place = found.groups()
    return "-".join([language.lower(), *([script.title()] if script else []), *([place.upper()] if place else [])])


@functools.cache
def _english() -> dict[str, str]:
    """Give the languages that CLDR has a name for, by tag."""
    return dict(Locale.parse("en").languages)


@functools.cache
def _names() -> dict[str, str]:
    """Give languages by their names: in English, in Spanish, and as their speakers write them."""
    out: dict[str, str] = {}
    for locale in ("es", "en"):
        out |= {fold(name): code for code, name in Locale.parse(locale).languages.items() if "_" not in code}
    for code in filter(localedata.exists, LANGUAGES):
        if name := Locale.parse(code).languages.get(code):
            out[fold(name)] = code
    return out | {fold(name): code for code, name in LANGUAGES.items()}
