"""What a cohort calls its rounds; programs, coaches, staff and the people served, each with its grammar, told from all others."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from babel import localedata

from ..errors import Problem, Severity, did_you_mean
from ..files.text_file import shorten
from ..locale.said import Said, sayings
from ..locale.spoken import cldr, own_name, speaking, told
from ..locale.terms import articles, usual
from ..wording import questionnaire
from ..wording.labels import role
from .records.base import ROLES, main_language
from .records.cohort_file import PLAIN, CohortFile, WordForms
from .records.document import Document

say = sayings("cohort_checks")
CALLED = {"program": "", "coach": "coach", "staff": "staff", "people": "participant_family"}
"""The terms, each with the role that it names."""

MENDS = {"article": "-article", "one": "-forms", "other": "-forms"}
"""How a word that lacks something is mended; gender by the usual text."""

_JOINED = re.compile(r" (?:or|o|u) ")
"""By what the name of a role joins two: "board member or partner" names partners too."""


def check_own_words(file: CohortFile, document: Document) -> list[Problem]:
    """Find what is wrong with a cohort's own words, in every language that they are given in.

    Parameters
    ----------
    file : the record.
    document : where it was read from.

    Returns
    -------
    Languages that there are not; words that lack the grammar of their language; a word that is given twice, differently;
    a word that names something else already: promises to those who answer would then be false.
    """
    problems: list[Problem] = []

    def note(severity: Severity, path: tuple[str, ...], found: Said, allowed: Said, mend: Said | str) -> None:
        problems.append(Problem(severity, document.at("words", *path), found, allowed, mend))

    for path, code in _unknown_languages(file):
        found, allowed = say("cohort_checks-word_language-found", code=code), say("cohort_checks-word_language-allowed")
        mend = say("cohort_checks-word_language-mend") + _meant(path[0], code)
        note("error", path, found, allowed, mend)
    for tag in file.words.languages(file.language):
        if not _is_language(tag):
            continue
        for term, given, path in _given(file, tag):
            known = articles(term, tag)
            if isinstance(given, WordForms) and given.article and known and given.article not in known:
                found = say("cohort_checks-word_article-found", article=given.article)
                allowed = say("cohort_checks-word_article-allowed", known=[*known], language=tag)
                note("error", (*path, "article"), found, allowed, say("cohort_checks-word_article-mend"))
            field = PLAIN[term][0] if term in PLAIN else ""
            plain = file.words.plain(field, tag, file.language) if field else ""
            one, other = (given.one, given.other) if isinstance(given, WordForms) else (plain, given)
            lacks = file.words.lacking(term, tag, file.language)
            # One mend says all forms of a plain word.
            for key in lacks if isinstance(given, WordForms) else lacks[:1]:
                text = f"cohort_checks-word-mend{MENDS.get(key, '')}"
                within = ".".join(("words", *([term] if path[1:] else [])))
                note(
                    "warning" if isinstance(given, str) else "error",
                    path,
                    say("cohort_checks-word-found", word=other or one, key=key),
                    say("cohort_checks-word-allowed", key=key, language=tag),
                    say(text, one=one or "…", other=other or "…", key=path[-1] if path[1:] else term, within=within),
                )
            said = getattr(file.words, field) if field else None
            if plain and plain != one and (not isinstance(said, dict) or tag in said):
                found = say("cohort_checks-word_twice-found", word=plain, other=one)
                allowed = say("cohort_checks-word_twice-allowed", term=term)
                mend = say("cohort_checks-word_twice-mend", field=field, one=plain, term=term)
                note("error", (field, tag) if isinstance(said, dict) else (field,), found, allowed, mend)
        for path, word, other in _same(file, tag):
            allowed, mend = say("cohort_checks-word_same-allowed"), say("cohort_checks-word_same-mend")
            note("error", path, say("cohort_checks-word_same-found", word=word, other=other), allowed, mend)
    return problems


def check_labels(file: CohortFile, document: Document) -> list[Problem]:
    """Find what rounds are not called in a language that the cohort's pages, forms and mails come in.

    Parameters
    ----------
    file : the record.
    document : where it was read from.

    Returns
    -------
    Errors: languages that there are not. Warnings: names that lack a language, with the line that gives it. What has no
    letters, such as a year, is the same in all.
    """
    problems: list[Problem] = []
    used = dict.fromkeys([file.language, file.asked_in, *(p.language for p in file.programs if p.language)])
    for n, entry in enumerate(file.rounds):
        path = ("rounds", n, "label")
        given = entry.labels if isinstance(entry.labels, dict) else {file.language: entry.labels}
        strange = [code for code in given if not _is_language(code)]
        for code in strange:
            found = say("cohort_checks-word_language-found", code=code)
            allowed = say("cohort_checks-word_language-allowed")
            mend = say("cohort_checks-word_language-mend") + _meant("person", code)
            problems.append(Problem("error", document.at(*path, code), found, allowed, mend))
        there = {main_language(code) for code in given}
        lacks = [tag for tag in used if main_language(tag) not in there]
        if strange or not lacks or not any(map(str.isalpha, entry.label)):
            continue
        found = say("cohort_checks-label-found", label=shorten(entry.label), languages=lacks)
        mend = say("cohort_checks-label-mend", texts=_in_a_line(given | dict.fromkeys(lacks, "…")))
        problems.append(Problem("warning", document.at(*path), found, say("cohort_checks-label-allowed"), mend))
    return problems


def _in_a_line(texts: dict[str, str]) -> str:
    return ", ".join(f"{code}: {json.dumps(text, ensure_ascii=False)}" for code, text in texts.items())


def _given(file: CohortFile, tag: str) -> Iterator[tuple[str, str | WordForms, tuple[str, ...]]]:
    """Give each term that has a word in a language, with where it stands; empty where there is a plain one for one person only."""
    for term in CALLED:
        given = getattr(file.words, term)
        single = getattr(file.words, PLAIN[term][0]) if term in PLAIN and not given else None
        if isinstance(single, dict) and tag in single:
            yield term, "", (PLAIN[term][0], tag)
        elif isinstance(single, str) and tag == file.language:
            yield term, "", (PLAIN[term][0],)
        if isinstance(given, dict) and tag in given:
            yield term, given[tag], (term, tag)
        elif given is not None and not isinstance(given, dict) and tag == file.language:
            yield term, given, (term,)


def _unknown_languages(file: CohortFile) -> Iterator[tuple[tuple[str, str], str]]:
    for field in type(file.words).model_fields:
        given = getattr(file.words, field)
        for code in given if isinstance(given, dict) else ():
            if not _is_language(code):
                yield (field, code), code


def _is_language(code: str) -> bool:
    return bool(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", code)) and localedata.exists(main_language(code))


def _meant(field: str, code: str) -> str:
    """Say what may be meant: a language whose code or name begins so, such as that of `sp`, else a form of the word."""
    start = code.partition("_")[0].casefold()
    for tag in told():
        for name in (tag, own_name(tag), cldr(tag).english_name or ""):
            if start and name.casefold().startswith(start):
                return did_you_mean(tag, [tag])
    return did_you_mean(start, [*told(), *(() if field in ("person", "staff_member") else WordForms.model_fields)])


def _same(file: CohortFile, tag: str) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Give each word that another term, or a role, is called by in a language: where it is given, the word, the other."""
    words = {term: _said(file, term, tag) for term in CALLED}
    spoken = file.words.terms(tag, file.language)
    with speaking(tag, file.own_words()):
        roles = {code: [role(code), role(code, 2), questionnaire.role(code)] for code in ROLES}
    for n, (term, mine) in enumerate(words.items()):
        others: dict[str, tuple[str, str]] = {}
        for k, (other, theirs) in enumerate(words.items()):
            # Of two words of the cohort's own the later one is told.
            if other != term and not (theirs and k > n):
                near = spoken.get(other, {})  # Of another place with the same language, such as `es` for `es-MX`.
                called = theirs or [near[form] for form in ("one", "other") if form in near] or usual(other, tag)
                others |= {_plain(word): (f"words.{other}", word) for word in called}
        named = {called: term for term, called in CALLED.items() if called}
        for code, names in roles.items():
            if code != CALLED[term] and code not in named:
                others |= {_plain(part): (code, part) for name in names for part in (name, *_JOINED.split(name))}
        for word in dict.fromkeys(mine):
            if (plain := _plain(word)) in others:
                given: Any = getattr(file.words, term)
                in_it = isinstance(given, dict) and tag in given
                yield ((term, tag) if in_it else (term,)), word, others[plain][0]
                break


def _said(file: CohortFile, term: str, tag: str) -> list[str]:
    """Give the words of a cohort's own for a term that are given in a language, in all their forms."""
    found: list[str] = []
    for field in PLAIN.get(term, (term,)):
        given = getattr(file.words, field)
        given = given.get(tag) if isinstance(given, dict) else given if tag == file.language else None
        found += [given.one, given.other] if isinstance(given, WordForms) else [given] if given else []
    return found


def _plain(word: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", word).casefold().split())
