"""The assessment instrument: areas > domains > items, each domain on one anchored scale.

The built-in instrument is our own wording of the structure described in docs/method.md. Any other instrument with 3 to
7 levels can be given as a YAML or JSON file: docs/instrument.md.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from .errors import InstrumentError, Problem, did_you_mean
from .instrument_build import build
from .instrument_flat import code_lists, is_flat, unfold_flat
from .instrument_parts import Area, Choice, Domain, Instrument, Item, Level, Scale
from .instrument_source import check_record, read_source

BUILT_IN = ("cqi-61", "cqi-26")

__all__ = ["BUILT_IN", "Area", "Choice", "Domain", "Instrument", "Item", "Level", "Scale", "load_instrument"]

_FOLDER = Path(__file__).parent / "instruments"


def load_instrument(
    source: str | Path | Instrument, language: str = "en", folder: str | Path | None = None
) -> Instrument:
    """Load a built-in instrument, or one from a YAML or JSON file, and check it.

    Parameters
    ----------
    source : `cqi-61`, `cqi-26`, the path of a file, or an instrument (given back as it is).
    language : language code of the texts; the first language given stands in for a missing one.
    folder : folder that a relative path starts from.

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
    >>> len(load_instrument("cqi-26").items)
    26
    """
    if isinstance(source, Instrument):
        return source
    if str(source) in BUILT_IN:
        return _built_in(str(source), language)
    path = Path(source)
    if not path.suffix:
        problem = Problem(
            "error",
            "instrument",
            repr(str(source)),
            " or ".join(BUILT_IN) + ", or a file ending in .yml or .json",
            "Correct the name." + did_you_mean(str(source), BUILT_IN),
        )
        raise InstrumentError(f"There is no instrument {str(source)!r}.", [problem])
    document = read_source(Path(folder or ".") / path, path.name)
    programs: dict[str, str] = {}
    roles: dict[str, str] = {}
    if is_flat(document.data):
        programs, roles = code_lists(document.data)
        document = unfold_flat(document, path.stem)
    return replace(build(check_record(document), language), programs=programs, roles=roles)


@lru_cache(maxsize=8)
def _built_in(name: str, language: str) -> Instrument:
    """Load the full built-in instrument; the short form is its items marked `short`."""
    full = build(check_record(read_source(_FOLDER / "cqi-61.yml", "cqi-61.yml")), language)
    if name == "cqi-61":
        return full
    areas = tuple(
        replace(a, domains=tuple(replace(d, items=tuple(i for i in d.items if i.short)) for d in a.domains))
        for a in full.areas
    )
    return replace(full, id="cqi-26", areas=areas)
