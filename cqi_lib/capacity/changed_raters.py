"""Who answered in two rounds: how many, how many of them both times where that can be told, and the leaders.

People can be paired where the same ids stand in both rounds. Where no id does, the survey tool gave new ids, or other
people answered: that cannot be told apart, so only roles are compared.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class ChangedRaters:
    """Who answered an earlier and a later round of one program, coaches left out.

    Parameters
    ----------
    before, after : people in the earlier and in the later round.
    both : people who answered both times; None where that cannot be told.
    leaders : leaders among them, in the earlier and in the later round.
    other_leader : people can be paired, both rounds have a leader, and none of them is the same person.
    """

    before: int
    after: int
    both: int | None
    leaders: tuple[int, int]
    other_leader: bool = False

    @property
    def same(self) -> bool:
        """Whether the same people, and nobody else, answered both times."""
        return self.both is not None and self.both == self.before == self.after

    @property
    def strangers(self) -> tuple[int, int]:
        """People of the earlier round who did not answer again, and of the later one who had not answered before."""
        return (0, 0) if self.both is None else (self.before - self.both, self.after - self.both)


def changed_raters(responses: pd.DataFrame, program: str, from_round: str, to_round: str) -> ChangedRaters:
    """Say who answered two rounds of a program.

    Parameters
    ----------
    responses : who answered, as `respondents` gives them.
    program : the program's id.
    from_round, to_round : ids of the earlier and the later round.

    Returns
    -------
    The counts. People are the same where their ids are; ids that number the rows of a file are no ids of people and
    are kept apart when the files are read.

    Examples
    --------
    >>> rows = [("p", "a", "1", "leader"), ("p", "a", "2", "staff"), ("p", "b", "1", "leader"), ("p", "b", "3", "staff")]
    >>> answers = pd.DataFrame(rows, columns=["program_id", "round_id", "respondent_id", "role"])
    >>> found = changed_raters(answers, "p", "a", "b")
    >>> found.both, found.strangers, found.other_leader
    (1, (1, 1), False)
    """
    mine = responses[responses["program_id"].eq(program) & responses["role"].ne("coach")]
    people = mine[["round_id", "respondent_id", "role"]].drop_duplicates()
    then, now = (people[people["round_id"].eq(r)] for r in (from_round, to_round))
    ids = [set(part["respondent_id"]) for part in (then, now)]
    leading = [set(part.loc[part["role"].eq("leader"), "respondent_id"]) for part in (then, now)]
    both = len(ids[0] & ids[1]) or None
    other = both is not None and all(leading) and not leading[0] & ids[1] and not leading[1] & ids[0]
    return ChangedRaters(len(ids[0]), len(ids[1]), both, (len(leading[0]), len(leading[1])), other)
