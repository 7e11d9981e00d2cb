"""Which question of a survey asks for the program and which for the role: by its wording and by its answers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..errors import place, row
from ..locale.said import sayings
from .columns import Columns
from .log import Log
from .sheet import Table, column_named
from .spelling import fold, listed, shown

say = sayings("intake_files")

_OPENING = (
    r"(which|what|what's|select|choose|indicate|name of|please|your|the|my|in which|for which|¿?qué|¿?cuál|¿?en qué|"
    r"nombre|seleccione|elija|welche[rs]?|was|in welche[rm]|name|quel(le)?|dans quel|qual)\b"
)
_PROGRAM = r"(program|programs|programme|programmes|programa|programm|agency|organi[sz]ation|service provider|site)"
_ROLE = r"(role|roles|rol|cargo|función|papel|puesto|rolle|funktion|rôle|fonction|função)"
_OTHER = re.compile(r"\bother\b.*\b(specify|text)\b|\[other\]|- text$|_other$|_text$|\bother (role|program)\b")
_MOST_WORDS = 14


def find_asked(
    table: Table, columns: Columns, programs: Iterable[str], roles: Iterable[str], wanted: list[str], log: Log
) -> None:
    """Find the columns of program and role among a survey's own questions, and say which were taken.

    Parameters
    ----------
    table, columns : the table and its columns; what is found is added to `columns.meta`.
    programs, roles : what answers are known, folded.
    wanted : which of program and role to look for.
    log : takes the problems; two questions that fit equally are refused.
    """
    known = {"program": set(programs), "role": set(roles)}
    for name in wanted:
        fitting = [j for j in columns.unused if _asks(name, table, j) and _answers(name, table, j, known[name])]
        sure = [j for j in fitting if _share(table, j, known[name]) > 0.5] or fitting
        if len(sure) > 1:
            log.refuse(
                place(table.where, row(table.header_row)),
                say(
                    "questions-several-found",
                    n=len(sure),
                    name=name,
                    questions=listed(shown(table.header[j]) for j in sure),
                ),
                say("questions-several-allowed", name=name),
                say("questions-several-mend", line=f"columns: {{{table.header[sure[0]]!r}: {name}}}"),
            )
        elif sure:
            columns.meta[name] = sure[0]
            columns.unused.remove(sure[0])
            log.warn(
                place(table.where, row(table.header_row), column_named(shown(table.header[sure[0]]))),
                say("questions-one-found", name=name),
                "",
                say("questions-one-mend", name=name),
            )


def _asks(name: str, table: Table, j: int) -> bool:
    for heading in table.names[j]:
        text = re.sub(r"\s+-\s+selected choice$", "", fold(heading))
        words = len(text.split())
        if _OTHER.search(text) or words > _MOST_WORDS or table.stems[j]:
            continue
        role = re.search(rf"\b{_ROLE}\b", text) is not None
        if name == "role" and role and (re.match(_OPENING, text) or words < 5):
            return True
        program = not role and re.search(rf"\b{_PROGRAM}\b", text) is not None
        if name == "program" and program and (re.match(_OPENING, text) or words < 4):
            return True
    return False


def _answers(name: str, table: Table, j: int, known: set[str]) -> bool:
    """Tell whether the answers look like a choice from a list, not like free text."""
    cells = [c for c in table.column(j) if c.strip()]
    if any(len(c) > 120 or "\n" in c for c in cells):
        return False
    different = len({fold(c) for c in cells})
    return different <= max(3, 0.8 * len(cells)) or _share(table, j, known) > 0.5


def _share(table: Table, j: int, known: set[str]) -> float:
    cells = [fold(c) for c in table.column(j) if c.strip()]
    return sum(c in known for c in cells) / len(cells) if cells else 0.0
