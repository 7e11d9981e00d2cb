"""What a vote comes to: dots, a hundred points shared out, or the places of a nominal group."""

from __future__ import annotations

import pandas as pd

from ..cohort.records.priorities import Voting
from ..locale.said import sayings
from ..privacy.published import Rows
from ..tables import TALLY

say = sayings("priority_checks")
EACH_HUNDRED = 100.0


def tally(votes: pd.DataFrame, voting: Voting, round_id: str, newest: str | None) -> pd.DataFrame:
    """Add up the votes on one round's results, turn by turn.

    Dots and hundreds of points are added. A place becomes points: of m domains that got a place in a turn, the first
    counts m, the last 1; the order is that of the sums of places where everybody placed every domain. See
    https://ctb.ku.edu/en/table-of-contents/assessment/assessing-community-needs-and-resources/criteria-and-processes-to-set-priorities/tools

    Parameters
    ----------
    votes : table VOTES of one program.
    voting : how the votes were given.
    round_id : the round.
    newest : the round that votes without a round belong to; None when there is none.

    Returns
    -------
    Table TALLY: one row per turn and domain, the first place first, ties by domain id.
    """
    if votes.empty:
        return TALLY.empty()
    mine = votes[votes["round_id"].fillna("").replace("", newest or "").eq(round_id)]
    column = "rank" if voting.method == "rank" else "points"
    mine = mine[mine[column].notna()]
    rows = []
    for turn, given in mine.groupby("turn", sort=True):
        named = given["domain"].nunique()
        worth = named + 1 - given["rank"].astype("float64") if voting.method == "rank" else given["points"]
        # A place beyond the number of domains is worth nothing, never less than nothing.
        sums = worth.clip(lower=0).groupby(given["domain"]).sum()
        place = sums.rank(method="min", ascending=False)
        for domain in sorted(sums.index, key=lambda d: (place[d], d)):
            rows.append(
                {
                    "program_id": given["program_id"].iloc[0],
                    "round_id": round_id,
                    "method": voting.method,
                    "turn": turn,
                    "domain": domain,
                    "points": sums[domain],
                    "place": int(place[domain]),
                    "voters": given["person"].nunique(),
                }
            )
    return TALLY.frame(rows)


def last_turn(counted: Rows) -> Rows:
    """Give the rows of the last turn, which is what counts.

    Parameters
    ----------
    counted : table TALLY of one program and round.
    """
    return counted[counted["turn"].eq(counted["turn"].max())].reset_index(drop=True) if len(counted) else counted


def vote_flaws(votes: pd.DataFrame, voting: Voting) -> list[tuple[str, int, str, str]]:
    """List votes that do not follow the rule they were given by.

    Parameters
    ----------
    votes : table VOTES of one program.
    voting : the rule.

    Returns
    -------
    (code, first row in the file, what was found, what is allowed), one for each person and turn: `dots` (another
    number than each person had), `hundred` (not 100 together), `rank` (places that are not 1, 2, 3 ...), `no_points`,
    `no_rank` (the column the rule needs is empty). Persons are not named: the row says where.
    """
    column = "rank" if voting.method == "rank" else "points"
    missing = votes[votes[column].isna()]
    flaws: list[tuple[str, int, str, str]] = []
    if len(missing):
        found = say("votes-missing", n=len(missing), rank=column == "rank")
        allowed = say("votes-missing-allowed", column=column)
        flaws.append((f"no_{column}", int(missing["source_row"].iloc[0]), found, allowed))
    given = votes[votes[column].notna()]
    people: dict[tuple, list] = {}
    # None for every cell without a value, so that votes without a round belong together.
    texts = [given[name].astype(object).where(given[name].notna(), None) for name in ("round_id", "turn", "person")]
    for *key, row, value in zip(*texts, given["source_row"], given[column], strict=True):
        people.setdefault(tuple(key), []).append((int(row), float(value)))
    for mine in people.values():
        row, total = mine[0][0], sum(value for _, value in mine)
        places = sorted(int(value) for _, value in mine) if voting.method == "rank" else []
        if voting.method == "rank" and places != list(range(1, len(mine) + 1)):
            found = say("votes-places", places=", ".join(str(place) for place in places))
            flaws.append(("rank", row, found, say("votes-places-allowed")))
        elif voting.method == "hundred" and abs(total - EACH_HUNDRED) > 1e-9:
            found = say("votes-hundred", points=f"{total:g}", one=total == 1)
            flaws.append(("hundred", row, found, say("votes-hundred-allowed")))
        elif voting.method == "dots" and voting.dots is not None and total > voting.dots:
            found = say("votes-dots", points=f"{total:g}")
            flaws.append(("dots", row, found, say("votes-dots-allowed", n=voting.dots)))
    return flaws
