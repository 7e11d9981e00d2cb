"""Where leaders and staff stand out: the pooled spread by hand, and how often a report is told of nothing or of a gap."""

import numpy as np
import pandas as pd
import pytest
from made_answers import cohort_file, instrument, responses
from made_scores import domain_scores, item_scores
from scipy import stats

from cqi_lib.cohort.records.cohort_file import Thresholds
from cqi_lib.privacy import publish
from cqi_lib.scoring.leaders_apart import pooled_spread, stand_out
from cqi_lib.strengths_challenges.findings import find

DOMAINS = 13


def cell(program, domain, group, raters, mean, sd, k=4):
    return {"program_id": program, "round_id": "r", "domain": domain, "group": group, "raters": raters, "mean": mean, "sd": sd, "levels_k": k}  # fmt: skip


def test_the_pooled_spread_by_hand():
    """Squares 0.4, 1.0, 0.4 and 2.2 on 2, 5, 2 and 5 degrees of freedom: 4.0 / 14; people of q differ more than p's."""
    rows = [("p", "A", 3, 0.2), ("p", "B", 6, 0.2), ("q", "A", 3, 0.2), ("q", "B", 6, 0.44)]
    cells = pd.DataFrame([(p, d, n, v**0.5) for p, d, n, v in rows], columns=["program_id", "domain", "raters", "sd"])
    spread, freedom = pooled_spread(cells)
    # With two domains each degree of freedom counts 1 / (1 + 1 x 0.25).
    assert freedom == pytest.approx(14 / 1.25)
    # p: 1.4 / 7 = 0.2, q: 2.6 / 7; about 4 / 14 the dispersion is 7 x 2 x 0.3^2 = 1.26, less than the 2 of chance.
    assert spread == pytest.approx(np.sqrt(4 / 14))


def test_people_who_differ_more_than_others_raise_their_own_spread_only():
    """Three programs of 20 degrees of freedom: 0.2, 0.2 and 1.1, pooled 0.5; dispersion (2 x 20 x 0.36 + 20 x 1.44) / 2."""
    rows = [(name, "A", 21, v**0.5) for name, v in (("p", 0.2), ("q", 0.2), ("s", 1.1))]
    spread, freedom = pooled_spread(pd.DataFrame(rows, columns=["program_id", "domain", "raters", "sd"]))
    assert freedom == 60
    real = 1 - 2 / 21.6
    assert (spread**2).tolist() == pytest.approx([0.5, 0.5, 0.5 * (1 + real * 1.2)])


def test_the_limit_by_hand():
    """One domain, five programs of two leaders and five staff, variance 0.25: 25 degrees of freedom."""
    limit = stats.t.ppf(0.975, 25) * 0.5 * np.sqrt(1 / 2 + 1 / 5)
    assert limit == pytest.approx(0.8616, abs=5e-5)
    for gap, told in ((limit + 0.001, True), (limit - 0.001, False)):
        rows = []
        for p in "abcde":
            rows += [cell(p, "A", "leader", 2, 2 + (gap if p == "a" else 0), 0.5), cell(p, "A", "staff", 5, 2, 0.5)]
        assert stand_out(pd.DataFrame(rows), 0.5) == ({("a", "r", "A")} if told else set())
        assert not stand_out(pd.DataFrame(rows), 0.9)
        assert not stand_out(pd.DataFrame([r | {"raters": 1, "sd": None} if r["group"] == "leader" else r for r in rows]), 0.5)  # fmt: skip


def test_more_domains_ask_for_more_and_scales_are_compared_by_their_length():
    rows = [cell(p, d, g, n, 2, 0.5) for p in "ab" for d in "AB" for g, n in (("leader", 2), ("staff", 5))]
    freedom = 2 * 2 * 5 / 1.25
    limit = stats.t.ppf(1 - 0.025 / 2, freedom) * 0.5 * np.sqrt(0.7)
    rows[0]["mean"] = 2 + limit + 0.001
    assert stand_out(pd.DataFrame(rows), 0.5) == {("a", "r", "A")}
    rows[0]["mean"] = 2 + limit - 0.001
    assert not stand_out(pd.DataFrame(rows), 0.5)
    # A scale of seven levels, twice as long: twice the gap, twice the spread.
    longer = [
        r | {"mean": 2 + 2 * (r["mean"] - 2), "sd": 1.0, "levels_k": 7} if r["domain"] == "A" else r for r in rows
    ]
    longer[0]["mean"] = 2 + 2 * (limit + 0.001)
    assert stand_out(pd.DataFrame(longer), 0.5) == {("a", "r", "A")}


def cohorts(seed, runs, programs, gap, sd, halo, wider):
    """DOMAIN_SCORES of many cohorts, a round each: people of a program differ by nothing but themselves, but for a gap
    in its first domain; `halo` is what a person's levels share, `wider` how far programs differ in spread."""
    rng, shape = np.random.default_rng(seed), (runs, programs, DOMAINS)
    true = rng.normal(2.5, 0.4, shape)
    own = np.sqrt((sd * np.exp(rng.normal(0, wider, (runs, programs, 1, 1)))) ** 2 - halo**2)
    at = np.indices(shape).reshape(3, -1)
    frames = []
    for group, n in (("leader", 2), ("staff", 5)):
        people = rng.normal(0, halo, (runs, programs, n, 1)) + rng.normal(0, 1, (runs, programs, n, DOMAINS)) * own
        levels = true[:, :, None] + people
        levels[..., 0] += gap if group == "leader" else 0
        names = {
            c: [f"{c[0]}{i}" for i in rows] for c, rows in zip(("round_id", "program_id", "domain"), at, strict=True)
        }
        told = {"mean": levels.mean(axis=2).ravel(), "sd": levels.std(axis=2, ddof=1).ravel()}
        if group == "staff":
            told["sd"] = np.nan  # of five people it is not published
        frames.append(pd.DataFrame({**names, "group": group, "raters": n, "levels_k": 4, **told}))
    return pd.concat(frames)


def reports(seed, reports_, programs=12, gap=0.0, sd=0.7, halo=0.0, wider=0.0):
    """Share of reports with any mark, and share whose first domain is marked."""
    runs = reports_ // programs
    found = stand_out(cohorts(seed, runs, programs, gap, sd, halo, wider), 1.0)
    some, first = {(p, r) for p, r, _ in found}, [f for f in found if f[2] == "d0"]
    return len(some) / runs / programs, len(first) / runs / programs


def test_of_many_domains_more_is_shared_out():
    """Eight domains: 0.05 (1 + 0.2 / 2) / 8 for each, two-sided."""
    rows = [cell(p, d, g, n, 2, 0.5) for p in "ab" for d in "ABCDEFGH" for g, n in (("leader", 2), ("staff", 5))]
    freedom = 8 * 2 * 5 / (1 + 7 * 0.25)
    limit = stats.t.ppf(1 - 0.055 / 16, freedom) * 0.5 * np.sqrt(0.7)
    for past, told in ((0.001, {("a", "r", "A")}), (-0.001, set())):
        rows[0]["mean"] = 2 + limit + past
        assert stand_out(pd.DataFrame(rows), 0.5) == told


@pytest.mark.parametrize("how", [{}, {"halo": 0.5}, {"sd": 0.45}, {"wider": 0.25, "sd": 0.6}, {"programs": 3}])
def test_a_report_without_any_true_difference_seldom_holds_a_mark(how):
    share, _ = reports(5, 1200, **how)
    assert share <= 0.05


@pytest.mark.parametrize(("how", "least"), [({}, 0.40), ({"halo": 0.4}, 0.40), ({"programs": 4}, 0.26)])
def test_a_true_gap_of_1_7_levels_is_found_with_two_leaders_and_five_staff(how, least):
    assert reports(6, 1200, gap=1.7, **how)[1] >= least


def findings(people, privacy="confidential"):
    """Findings of a cohort: program -> people as (role, answers)."""
    five = instrument()
    file = cohort_file(privacy, programs=tuple(people))
    data = pd.concat([responses(*rows, program=p) for p, rows in people.items()], ignore_index=True)
    tables = domain_scores(data, five), item_scores(data, five)
    return find(*(publish(t, "program", cohort_file=file) for t in tables), five, Thresholds()).set_index("program_id")


STAFF = [("staff", a * 5) for a in "12233"]


def test_people_who_may_not_be_shown_have_no_part_in_it():
    """Three staff may not be shown: whatever they answered, no other program's marks move."""
    mine = [("leader", "44444"), ("leader", "44444"), *STAFF]
    marks = []
    for answers in ("222", "141", "444"):
        few = [("leader", "22222"), ("leader", "33333"), *(("staff", a * 5) for a in answers)]
        found = findings({"p": mine, "q": few, "s": [("leader", "22222"), *STAFF]})
        marks.append(found["conversation_reason"].to_dict())
        assert pd.isna(found.loc["q", "gap"])
    assert marks[0] == marks[1] == marks[2]


def test_a_cohort_tells_what_one_program_cannot():
    """Two leaders and eight staff who agree among themselves, alone and beside programs whose people differ a good deal."""
    mine = [("leader", "33333"), ("leader", "44444"), *(("staff", a * 5) for a in "22223222")]
    alone = findings({"p": mine})
    assert alone.loc["p", "conversation_reason"] == "role_gap"
    wide = [("leader", "11111"), ("leader", "44444"), *(("staff", a * 5) for a in "11444141")]
    assert "role_gap" not in str(findings({"p": mine, "q": wide, "s": wide}).loc["p", "conversation_reason"])
