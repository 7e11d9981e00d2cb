"""Beginning a language: catalogues with the English beside each text that is to be written."""

from __future__ import annotations

from pathlib import Path

from babel import Locale, UnknownLocaleError, localedata
from fluent.syntax import ast, parse, serialize
from fluent.syntax.serializer import FluentSerializer

from ..errors import CallError, did_you_mean
from .compare import UNTRANSLATED, catalogues, entries
from .own import open_by_catalogue
from .said import sayings
from .spoken import FOLDER, SOURCE, chain, speaking

say = sayings("language_checks")


def known(tag: str) -> Locale:
    """Give CLDR's data of a language.

    Raises
    ------
    CallError
        When there is no such language.

    Examples
    --------
    >>> known("fr").get_display_name("en")
    'French'
    """
    try:
        return Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        tags = [one.replace("_", "-") for one in localedata.locale_identifiers()]
        meant = did_you_mean(tag[:40], tags)
        raise CallError(say("begin-no_language", tag=repr(tag[:40]), meant=meant)) from None


def begin(tag: str, folder: Path = FOLDER) -> tuple[int, int]:
    """Write what a language lacks: each message with its English in a comment above it, and nothing yet as its text.

    Parameters
    ----------
    tag : the language.
    folder : where its own folder is made. What lies there already is kept to the letter; what is new comes after it.

    Returns
    -------
    How many messages were added, and to how many files.

    Raises
    ------
    CallError
        When there is no such language.
    """
    known(tag)
    added = files = 0
    for name in catalogues(SOURCE):
        path = folder / tag / f"{name}.ftl"
        have = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
        there, _ = entries(have, path.name)
        text, n = _empty((FOLDER / SOURCE / f"{name}.ftl").read_text(encoding="utf-8"), set(there))
        if n:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{have.rstrip()}\n\n{text}" if have else text, encoding="utf-8")
            added, files = added + n, files + 1
    return added, files


def begin_own(tag: str, have: str) -> tuple[str, int]:
    """Write what a cohort may say in its own words: each text as it is said now in a comment, and nothing yet in its place.

    Parameters
    ----------
    tag : the language.
    have : what the cohort's file holds already, which is kept to the letter; what it lacks comes after it.

    Returns
    -------
    What the file should hold, and how many texts were added.

    Raises
    ------
    CallError
        When there is no such language.
    """
    known(tag)
    there = set(entries(have, "")[0])
    parts = [_own_head(tag)] if not have.strip() else [have.rstrip() + "\n"]
    added = 0
    for name, ids in open_by_catalogue().items():
        said = "\n\n".join(
            "".join(f"# {line}\n" if line else "#\n" for line in told.split("\n")) + f"{name}-{id} = {UNTRANSLATED}"
            for id, told in _said_now(name, tag).items()
            if id in ids and f"{name}-{id}" not in there
        )
        added += said.count(f" = {UNTRANSLATED}")
        parts += [f"## {name}\n\n{said}\n"] if said else []
    return "\n".join(parts), added


def _own_head(tag: str) -> str:
    with speaking(tag):
        lines = say("begin-own_head", empty=UNTRANSLATED), say("begin-own_head-rest", value="{ $program }")
    return "".join(f"### {line}\n" for line in lines)


def _said_now(name: str, tag: str) -> dict[str, str]:
    """Give a catalogue's messages as they are written in the nearest language that has them, in the order of English."""
    found: dict[str, str] = {}
    for one in reversed(chain(tag)):
        path = FOLDER / one / f"{name}.ftl"
        for item in parse(path.read_text(encoding="utf-8-sig")).body if path.is_file() else ():
            if isinstance(item, ast.Message):
                item.comment = None
                found[item.id.name] = FluentSerializer().serialize_entry(item).rstrip("\n")
    return found


def _empty(english: str, there: set[str]) -> tuple[str, int]:
    """Give the messages that are not there yet, without their texts, and count them."""
    out: list[str] = []
    n = 0
    for item in parse(english).body:
        if isinstance(item, (ast.Message, ast.Term)):
            name = ("-" if isinstance(item, ast.Term) else "") + item.id.name
            if name in there:
                continue
            comment = f"{item.comment.content}\n" if item.comment and item.comment.content else ""
            item.comment = None
            said = FluentSerializer().serialize_entry(item).rstrip("\n")
            beside = "".join(f"# {line}\n" if line else "#\n" for line in f"{comment}{said}".split("\n"))
            out.append(f"{beside}{name} = {UNTRANSLATED}\n")
            n += 1
        elif not there:
            out.append("\n" + serialize(ast.Resource([item])).strip("\n") + "\n\n")
    return "".join(out).lstrip("\n"), n
