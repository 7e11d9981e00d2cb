"""Which releases the cohort's tables rest on."""

from __future__ import annotations

from collections.abc import Mapping

from ...cohort.records.cohort_file import CohortFile


def joined(before: Mapping[str, int], now: Mapping[str, int], file: CohortFile) -> dict[str, int]:
    """Say which releases the cohort's tables rest on from now on: the new ones where enough programs differ.

    Parameters
    ----------
    before, now : of each program the release that the tables rested on, and the newest.
    file : cohort.yml, for the smallest number of programs that may be told of.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> file = SimpleNamespace(privacy=SimpleNamespace(benchmark_median=5))
    >>> joined({"a": 1, "b": 1}, {"a": 2, "b": 1}, file)
    {'a': 1, 'b': 1}
    """
    differ = [p for p in {*before, *now} if before.get(p) != now.get(p)]
    return dict(before if len(differ) < file.privacy.benchmark_median else now)
