"""First sentences of page one in a retake: what changed since the round before, and what of it chance easily makes."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from .claim import prose
from .language import level, unsigned

Move = tuple[str, float, float, Sequence[float]]
"""A domain's name, its levels before and now, and the limits that a reader compares them with."""
message = catalogue(__name__)


def moved(moves: Sequence[Move], before: str, some: bool = False) -> str:
    """Say where the chosen domains were and where they are.

    Parameters
    ----------
    moves : of the domains chosen from the round before.
    before : the round before.
    some : topics of these domains were not asked alike, so that their levels in each round's own table are others.

    Examples
    --------
    >>> moved([("Outcomes", 1.64, 2.38, (3.0,))], "Fall 2024"), moved([("Outcomes", 2.41, 2.42, (3.0,))], "Fall 2024")
    ('Since Fall 2024, Outcomes went from level 1.6 to 2.4.', 'Outcomes stands at level 2.4, as in Fall 2024.')
    >>> moved([("Data", 2.9, 2.1, ()), ("Outcomes", 2.0, 2.4, ()), ("Access", 2.2, 2.2, ())], "Fall 2024")
    'Since Fall 2024, Data went from level 2.9 to 2.1. Outcomes went from 2.0 to 2.4. Access stayed at 2.2.'
    >>> moved([("Outcomes", 1.64, 2.38, (3.0,))], "Fall 2024", True)
    'Since Fall 2024, Outcomes went from level 1.6 to 2.4. These levels count only the topics that both rounds asked alike.'
    """
    told = [(name, level(then, edges), level(now, edges)) for name, then, now, edges in moves]
    alike = [message("moved-alike")] if some else []
    if len(told) == 1 and told[0][1] == told[0][2]:
        return prose([message("moved-same", name=told[0][0], now=told[0][2], before=before), *alike])
    lines: list[str] = []
    for name, then, now in sorted(told, key=lambda x: x[1] == x[2]):
        values = {"name": name, "now": now} | ({} if then == now else {"then": then})
        if lines:
            lines.append(message("moved-stayed" if then == now else "moved-next", **values))
        else:
            lines.append(message("moved-first-stayed" if then == now else "moved-first", **values, before=before))
    return prose([*lines, *alike])


def chance(beyond: Sequence[str], within: Sequence[str], untold: Sequence[str], others: int = 0, known: int = 0) -> str:
    """Say what of the changes of the chosen domains is more than chance easily makes, beside what the others did.

    Parameters
    ----------
    beyond, within, untold : domains that grew or declined, that show no clear change, and of which it cannot be told.
    others, known : how many domains they are set beside, and how many others can be compared at all; 0 where what they
        are set beside is not the same for all of them.

    Examples
    --------
    >>> chance(["Data"], [], [], 11, 11), chance([], ["Data", "Outcomes"], [], 7, 12)
    ('Beside the other eleven domains, that is more than chance easily makes.', 'Beside seven of the other twelve domains, chance easily makes that much.')
    >>> chance([], ["Data"], [], 1, 1)
    'Beside the one other domain, chance easily makes that much.'
    >>> chance([], [], ["Data"]), chance(["Data"], ["Outcomes"], ["Access"])
    ('Whether that is chance cannot be told.', 'Beside the others, Data moved more than chance easily makes. Outcomes did not. Of Access it cannot be told.')
    >>> chance(["Data"], ["Outcomes"], [], 3, 3)
    'Beside the other three domains, only Data moved more than chance easily makes.'
    """
    if not beyond and not within:
        return message("chance-untold")
    values = {"others": others, "known": known, "some": others < known, "beyond": beyond, "within": within}
    if untold:
        lines = [message("chance-some" if beyond else "chance-easily", **values)]
        lines += [message("chance-others", within=within)] if beyond and within else []
        return prose([*lines, message("chance-of", untold=untold)])
    return message("chance-within" if not beyond else "chance-only" if within else "chance-beyond", **values)


def shared(change: float, clear: bool, domains: int) -> str:
    """Say how far those domains moved that the chosen ones are set beside: what is shared is no news of the chosen ones.

    Parameters
    ----------
    change, clear : the mean of their changes, and whether it is more than chance easily makes.
    domains : how many they are.

    Examples
    --------
    >>> shared(0.1, False, 11), shared(0.5, True, 1), shared(0.0, False, 7)
    ('Those eleven stand 0.1 higher on average, which chance easily makes.', 'That one stands 0.5 higher.', 'Those seven stand where they were on average.')
    """
    if float(unsigned(change)) == 0:
        return message("shared-same", domains=domains)
    return message("shared", domains=domains, change=unsigned(change), up=change > 0, clear=clear)


def one_view() -> str:
    """Say why nothing more is said where one person's answers are compared."""
    return message("one_view")


def topics(up: int, down: int, of: int, before: str) -> str:
    """Count the topics that moved in one person's view, where no domain was chosen.

    Examples
    --------
    >>> topics(7, 2, 60, "Fall 2024")
    'Since Fall 2024, 7 of 60 topics that can be compared moved up by a level or more and 2 down.'
    """
    return message("topics", up=up, down=down, of=of, before=before)


def counted(up: int, down: int, same: int, before: str, some: bool = False) -> str:
    """Count the domains that stand higher and lower, where none was chosen; what of it is chance nobody worked out.

    Parameters
    ----------
    up, down, same : domains that can be compared.
    before : the earlier round.
    some : other domains of the program cannot.

    Examples
    --------
    >>> counted(5, 4, 4, "Fall 2024")
    'Since Fall 2024, five of thirteen domains moved up, four moved down and four stayed the same. How much of that is chance was not worked out.'
    >>> counted(0, 3, 0, "Fall 2024"), counted(0, 0, 1, "Fall 2024")
    ('Since Fall 2024, all three domains moved down. How much of that is chance was not worked out.', 'Since Fall 2024, the one domain stayed the same.')
    >>> counted(1, 1, 0, "Fall 2024", some=True)
    'Since Fall 2024, one of the two domains that can be compared moved up and one moved down. How much of that is chance was not worked out.'
    >>> counted(0, 2, 0, "Fall 2024", some=True)
    'Since Fall 2024, both domains that can be compared moved down. How much of that is chance was not worked out.'
    """
    of = up + down + same
    told = [(way, n) for way, n in (("up", up), ("down", down), ("same", same)) if n]
    (way, n), *rest = told
    if not rest:
        return message("counted-all", way=way, of=of, before=before, some=some)
    parts = [
        message("counted-first", n=n, of=of, way=way, some=some),
        *(message("counted-next", n=m, way=w) for w, m in rest),
    ]
    return message("counted", told=parts, before=before)
