import numpy as np
import pandas as pd
import pytest
from made_answers import cohort_file, instrument, responses, row
from made_scores import domain_scores

from cqi_lib.assessment.benchmark import benchmark
from cqi_lib.privacy import publish

FOUR = instrument((4,))
LEVELS = ["1111", "1112", "1122", "1222", "2222", "2223", "2233", "2333", "3333"]


def made(n, audience="program", extra=()):
    programs = [f"p{i}" for i in range(n)]
    data = pd.concat([responses(("leader", LEVELS[i]), program=p) for i, p in enumerate(programs)])
    data = pd.concat([data, *extra], ignore_index=True)
    file = cohort_file(programs=[*programs, "q"])
    return publish(domain_scores(data, FOUR), audience, cohort_file=file), file.privacy


def test_the_program_itself_is_left_out():
    got = benchmark(*made(6))
    assert row(got, program_id="p0")[["others", "median"]].tolist() == [5, 1.75]  # of 1.25 1.5 1.75 2 2.25
    assert row(got, program_id="p5")[["others", "median"]].tolist() == [5, 1.5]
    assert got["lower"].isna().all()


def test_median_from_five_others_quartiles_from_eight():
    assert benchmark(*made(5))["median"].isna().all()
    assert benchmark(*made(8))["lower"].isna().all()
    got = row(benchmark(*made(9)), program_id="p0")
    others = [1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3]
    assert got["others"] == 8
    assert (got["lower"], got["median"], got["upper"]) == (1.75, 2.25, 2.5)
    assert np.quantile(others, [0.25, 0.75]).tolist() == [1.6875, 2.5625]  # to 0.25


def test_levels_that_may_not_be_shown_to_their_own_program_do_not_count():
    hidden = responses(*[("staff", "4444")] * 4, program="q")
    got = benchmark(*made(6, extra=[hidden]))
    assert row(got, program_id="p0")["others"] == 5
    assert row(got, program_id="q")["others"] == 6


def test_only_tables_published_for_programs():
    scores, minimums = made(6, "desk")
    with pytest.raises(TypeError, match="published for 'program', not for 'desk'"):
        benchmark(scores, minimums)
    with pytest.raises(TypeError, match=r"privacy\.publish"):
        benchmark(scores.table, minimums)
