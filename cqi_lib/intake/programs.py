"""Which program a row belongs to: known ones by id, name or alias; without a cohort, a safe short name."""

from __future__ import annotations

import difflib
import hashlib
import re
import unicodedata

from ..cohort.records.cohort_file import CohortFile
from ..cohort.records.mapping import MappingFile
from ..errors import place
from ..instrument.instrument import Instrument
from ..locale.said import sayings
from .log import Log
from .spelling import fold, has_direction_marks, listed, near, rows_named, shown, trim

say = sayings("intake_answers")

_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")
_MOST = 63
# Letters of other alphabets that look like a Latin one: enough to catch a name typed on the wrong keyboard.
_LOOKALIKES = str.maketrans("аеорсухіѕјһԁԛԝοανιτκ", "aeopcyxisjhdqwoaviтk".replace("т", "t"))


def program_slug(name: str) -> str:
    """Make a safe short name of a program's name: never a path, never a device's name, never empty.

    Parameters
    ----------
    name : the name as people write it.

    Returns
    -------
    1 to 63 of `a-z0-9-`. Where letters are lost, or the name is too long, six signs made of the whole name follow, so
    that two names never share a short name by accident.

    Examples
    --------
    >>> program_slug("Casa Esperanza \u2013 Ni\u00f1os y Familias")
    'casa-esperanza-ninos-y-familias'
    >>> program_slug("../../etc/passwd"), program_slug("CON")
    ('etc-passwd', 'program-con')
    """
    plain = unicodedata.normalize("NFKD", fold(name))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    lost = any(c.isalnum() and not c.isascii() for c in letters)
    if _DEVICES.fullmatch(slug):
        slug = f"program-{slug}"
    if lost or not slug or len(slug) > _MOST:
        mark = hashlib.sha256(fold(name).encode()).hexdigest()[:6]
        slug = f"{(slug or 'program')[: _MOST - 7].rstrip('-')}-{mark}"
    return slug


def find_programs(
    names: dict[str, list[int]], cohort: CohortFile | None, instrument: Instrument, mapping: MappingFile, log: Log
) -> dict[str, str | None]:
    """Find the program of each name in a file.

    Parameters
    ----------
    names : every name as it stands in the file, with its rows.
    cohort : the cohort, or None: then names pass through as short names.
    instrument : may hold a code list of programs.
    mapping : what the evaluator wrote about this file.
    log : takes the problems.

    Returns
    -------
    Program id by name; None for a name that is empty or not known in the cohort.
    """
    told = {fold(k): v for k, v in mapping.programs.items()}
    coded = {fold(k): v for k, v in instrument.programs.items()}
    known: dict[str, str] = {}
    if cohort is not None:
        for entry in cohort.programs:
            # Survey tools that take no hyphen in a code write the id with _.
            own = (entry.id, entry.name, *entry.aliases, *entry.former_ids)
            for word in (*own, *(i.replace("-", "_") for i in (entry.id, *entry.former_ids))):
                known.setdefault(fold(word), entry.id)
        _check_told(mapping, cohort, log)
    aside = {fold(word) for word in cohort.aside} if cohort is not None else set()
    found: dict[str, str | None] = {}
    spellings: dict[str, list[str]] = {}
    for name, rows in names.items():
        word = fold(name)
        spellings.setdefault(word, []).append(name)
        if word in told:
            found[name] = told[word]
        elif cohort is None:
            found[name] = program_slug(coded.get(word, name)) if word else None
        else:
            found[name] = known.get(word) or known.get(fold(coded.get(word, ""))) or None
        if found[name] is None and word not in aside:
            _unknown(name, rows, cohort, log)
    if cohort is None:
        _report_slugs(names, found, spellings, log)
    return found


def _check_told(mapping: MappingFile, cohort: CohortFile, log: Log) -> None:
    ids = [entry.id for entry in cohort.programs]
    for key, value in [*mapping.programs.items(), *([("program", mapping.program)] if mapping.program else [])]:
        if value not in ids and key != "program":
            best = near(value, ids)
            mend = say("any-did_you_mean", word=repr(best)) if best else say("any-correct")
            where = place(say("any-mapping"), "programs", shown(key))
            log.refuse(where, shown(value), say("programs-told-allowed"), mend)


def fixed_program(name: str, cohort: CohortFile | None, log: Log) -> str:
    """Find the program that the mapping names for every row of a file."""
    if cohort is None:
        return program_slug(name)
    known = {fold(w): e.id for e in cohort.programs for w in (e.id, e.name, *e.aliases, *e.former_ids)}
    if fold(name) not in known:
        best = near(name, list(known))
        mend = say("any-did_you_mean", word=repr(known[best])) if best else say("any-correct")
        where = place(say("any-mapping"), "program")
        log.refuse(where, shown(name), listed(e.id for e in cohort.programs), mend)
    return known.get(fold(name), "")


def _unknown(name: str, rows: list[int], cohort: CohortFile | None, log: Log) -> None:
    where, what = place(rows_named(rows), "program"), say("any-not_used")
    if not fold(name):
        log.error(where, say("programs-none-found"), say("programs-none-allowed"), say("programs-none-mend"), what)
        return
    names = [word for entry in cohort.programs for word in (entry.name, entry.id, *entry.aliases)] if cohort else []
    best = near(fold(name).translate(_LOOKALIKES), names, cutoff=0.7)
    mend = say("programs-unknown-mend-near", word=repr(best)) if best else say("programs-unknown-mend")
    log.error(where, shown(trim(name)), say("programs-unknown-allowed"), mend, what)


def _report_slugs(
    names: dict[str, list[int]], found: dict[str, str | None], spellings: dict[str, list[str]], log: Log
) -> None:
    """Say what was done to names, and which ones look alike: neither merged nor split in silence."""
    for same in spellings.values():
        if len(same) > 1 and fold(same[0]):
            log.warn(
                "program",
                say("programs-spellings-found", names=listed(map(shown, same))),
                say("programs-spellings-allowed"),
                say("programs-spellings-mend"),
            )
    owners: dict[str, str] = {}
    for name, slug in found.items():
        if slug is None:
            continue
        if owners.setdefault(slug, fold(name)) != fold(name):
            mark = hashlib.sha256(fold(name).encode()).hexdigest()[:6]
            found[name] = f"{slug[: _MOST - 7]}-{mark}"
            log.warn(
                place(rows_named(names[name]), "program"),
                say("programs-taken-found", name=shown(name), slug=repr(slug)),
                say("programs-taken-allowed"),
                say("programs-taken-mend", slug=repr(found[name])),
            )
        elif has_direction_marks(name) or _mixed_alphabets(name):
            log.warn(
                place(rows_named(names[name]), "program"),
                say("programs-alphabets-found", name=ascii(name[:40])),
                say("any-program_name"),
                say("programs-alphabets-mend", slug=repr(slug)),
            )
        elif (
            re.search(r"[\\/\x00-\x1f]|^[.=+@|-]|^~|^[A-Za-z]:", name) or slug.startswith("program-") or len(name) > 200
        ):
            log.warn(
                place(rows_named(names[name]), "program"),
                shown(name, 40),
                say("any-program_name"),
                say("programs-path-mend", slug=repr(slug)),
            )
    words = [w for w in spellings if w][:300]
    by_number: dict[tuple[str, ...], list[int]] = {}
    for i, word in enumerate(words):
        by_number.setdefault(tuple(re.findall(r"\d+", word)), []).append(i)
    # Names with other numbers never look alike.
    for i, a in enumerate(words):
        for b in (words[j] for j in by_number[tuple(re.findall(r"\d+", a))] if j > i):
            if look_alike(a, b):
                one, other = (shown(spellings[word][0]) for word in (a, b))
                log.warn(
                    "program",
                    say("programs-alike-found", one=one, other=other),
                    say("programs-alike-allowed"),
                    say("programs-alike-mend"),
                )


def _mixed_alphabets(name: str) -> bool:
    """Tell whether a word holds Latin letters beside Greek or Cyrillic ones."""
    return any(
        {"LATIN"}
        < {unicodedata.name(c, "?").split(" ")[0] for c in word if c.isalpha()} & {"LATIN", "GREEK", "CYRILLIC"}
        for word in name.split()
        if not word.isascii()
    )


def look_alike(a: str, b: str) -> bool:
    """Tell whether two names, as `fold` gives them, may be spellings of one; names with other numbers never are."""
    if re.findall(r"\d+", a) != re.findall(r"\d+", b):
        return False
    plain_a, plain_b = a.translate(_LOOKALIKES), b.translate(_LOOKALIKES)
    words_a, words_b = (re.findall(r"\w+", w) for w in (plain_a, plain_b))
    shorter, longer = sorted((words_a, words_b), key=len)
    if len(shorter) > 1 and longer[: len(shorter)] == shorter:
        return True
    if len(words_a) == len(words_b) > 1 and all(
        ((x.startswith(y) or y.startswith(x)) and min(len(x), len(y)) > 1) or x == y
        for x, y in zip(words_a, words_b, strict=True)
    ):
        return True
    return plain_a == plain_b or (
        min(len(a), len(b)) > 5 and difflib.SequenceMatcher(None, plain_a, plain_b).ratio() >= 0.88
    )
