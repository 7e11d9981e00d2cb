"""The assessment instrument: areas > domains > items, each domain on one anchored scale.

The built-in instrument is our own wording of the structure described in docs/method.md. Any other instrument with 3 to
7 levels can be given as a YAML or JSON file: docs/instrument.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from ..cohort.records.instrument_file import InstrumentFile
from ..errors import InstrumentError, Problem, did_you_mean
from ..locale.said import sayings
from .build import build
from .flat import code_lists, is_flat, unfold_flat, with_defaults
from .parts import Area, Choice, Domain, Instrument, Item, Level, Scale
from .source import check_record, read_source
from .translation import beside, reviews, translated

say = sayings("instrument_checks")
BUILT_IN = ("cqi-61", "cqi-26")

__all__ = [
    "BUILT_IN",
    "Area",
    "Choice",
    "Domain",
    "Instrument",
    "Item",
    "Level",
    "Scale",
    "instrument_record",
    "load_instrument",
    "source_path",
]

_FOLDER = Path(__file__).parent / "builtin"


def load_instrument(
    source: str | Path | Instrument,
    language: str = "en",
    folder: str | Path | None = None,
    *,
    also: Iterable[str] = (),
) -> Instrument:
    """Load a built-in instrument, or one from a YAML or JSON file, and check it.

    Parameters
    ----------
    source : `cqi-61`, `cqi-26`, the path of a file, or an instrument (given back as it is).
    language : language code of the texts; the first language given stands in for a missing one. Where it is not the
        file's own, the translation beside the file is read.
    folder : folder that a relative path starts from.
    also : further languages whose translations are read: `languages` names them, and answers in their words are known.

    Returns
    -------
    The instrument; ranks 1..K with K best, whatever the order in the file.

    Raises
    ------
    InstrumentError
        With every problem found: where, what was found, what is allowed, how to mend it.

    Examples
    --------
    >>> instrument = load_instrument("cqi-61")
    >>> len(instrument.areas), len(instrument.domains), len(instrument.items)
    (3, 13, 61)
    >>> instrument.domains["B3"].scale.label(3)
    'Established'
    >>> load_instrument("cqi-61", "es").domains["B3"].scale.label(3)
    'Establecido'
    >>> len(load_instrument("cqi-26").items)
    26
    """
    if isinstance(source, Instrument):
        return source
    if str(source) in BUILT_IN:
        return _built_in(str(source), language, tuple(tag for tag in dict.fromkeys(also) if tag != language))
    record, programs, roles = instrument_record(source, folder, (language, *also))
    reviewed = reviews(source_path(source, folder))
    return replace(build(record, language), programs=programs, roles=roles, translations=reviewed)


def instrument_record(
    source: str | Path, folder: str | Path | None = None, wanted: Iterable[str] = ()
) -> tuple[InstrumentFile, dict[str, str], dict[str, str]]:
    """Read and check an instrument's file, in all its languages, and its translations into some others.

    Parameters
    ----------
    source, folder : as in `load_instrument`; of `cqi-26` this is the file of `cqi-61`, which marks its items.
    wanted : languages whose translations are read, where they stand beside the file.

    Returns
    -------
    The record, and the names of programs and roles by code where the file lists them.

    Raises
    ------
    InstrumentError
        With every problem found.
    """
    path = source_path(source, folder)
    document = read_source(path, path.name)
    programs: dict[str, str] = {}
    roles: dict[str, str] = {}
    if is_flat(document.data):
        programs, roles = code_lists(document.data)
        document = unfold_flat(document, path.stem)
    record = check_record(with_defaults(document, path.stem))
    files = {code: file for tag in dict.fromkeys(wanted) for code, file in beside(path, tag).items()}
    record, found = translated(record, path.name, files)
    if errors := [problem for problem in found if problem.severity == "error"]:
        raise InstrumentError(say("instrument-translation", file=path.name), errors)
    return record, programs, roles


def source_path(source: str | Path, folder: str | Path | None = None) -> Path:
    """Give the path of an instrument's file; a name that is neither built in nor a file's is refused."""
    if str(source) in BUILT_IN:
        return _FOLDER / "cqi-61.yml"
    path = Path(source)
    if not path.suffix:
        problem = Problem(
            "error",
            "instrument",
            repr(str(source)),
            say("instrument-name-allowed", known=list(BUILT_IN)),
            say("instrument-name-mend", meant=did_you_mean(str(source), BUILT_IN)),
        )
        raise InstrumentError(say("instrument-none", name=repr(str(source))), [problem])
    return Path(folder or ".") / path


@lru_cache(maxsize=8)
def _built_in(name: str, language: str, also: tuple[str, ...]) -> Instrument:
    """Load the full built-in instrument; the short form is its items marked `short`."""
    full = build(instrument_record("cqi-61", wanted=(language, *also))[0], language)
    full = replace(full, translations=reviews(source_path("cqi-61")))
    if name == "cqi-61":
        return full
    areas = tuple(
        replace(a, domains=tuple(replace(d, items=tuple(i for i in d.items if i.short)) for d in a.domains))
        for a in full.areas
    )
    return replace(full, id="cqi-26", areas=areas)
