"""What a scale's levels say, found from their labels: how far the work is, how far people agree, how often it happens."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Words of answer scales as survey tools offer them, in English and Spanish.
_SIGNS = {
    "agreement": r"(dis)?agree|(des)?acuerdo",
    "frequency": r"never|rarely|seldom|sometimes|occasionally|often|usually|always|nunca|rara vez|a veces|a menudo|siempre",
    "maturity": r"not yet|beginning|starting|emerging|developing|established|embedded|mature|nascent|expanding|advanced"
    r"|todavía no|inicial|establecido|integrado",
}


def kind_of(labels: Iterable[str]) -> str:
    """Find what a scale's levels say; at least two labels must say it, and none may say another kind.

    Parameters
    ----------
    labels : the levels' labels, in any language of the file.

    Returns
    -------
    `agreement`, `frequency`, `maturity`, or an empty text where the labels do not tell.

    Examples
    --------
    >>> kind_of(["Disagree", "Neither", "Agree"]), kind_of(["Never", "Often", "Always"]), kind_of(["1", "2", "3"])
    ('agreement', 'frequency', '')
    """
    words = list(dict.fromkeys(label.casefold() for label in labels))
    found = {kind: sum(bool(re.search(rf"\b({sign})", word)) for word in words) for kind, sign in _SIGNS.items()}
    said = [kind for kind, n in found.items() if n]
    return said[0] if len(said) == 1 and found[said[0]] >= 2 else ""
