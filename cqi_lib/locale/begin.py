"""Beginning a language: catalogues with the English beside each text that is to be written."""

from __future__ import annotations

from pathlib import Path

from babel import Locale, UnknownLocaleError, localedata
from fluent.syntax import ast, parse, serialize
from fluent.syntax.serializer import FluentSerializer

from ..errors import CallError, did_you_mean
from .compare import UNTRANSLATED, catalogues, entries
from .spoken import FOLDER, SOURCE


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
        raise CallError(f"There is no language {tag[:40]!r} in CLDR.{did_you_mean(tag[:40], tags)}") from None


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
