"""What may be claimed between two rounds, over many made programs: true levels, raters and errors as in the rule."""

import numpy as np
import pandas as pd
import pytest

from cqi_lib.retake import VERDICTS, verdict

DOMAINS = 13
NAMES = [f"d{i:02d}" for i in range(DOMAINS)]


def table(levels, people):
    rows = np.repeat(people, DOMAINS)
    return pd.DataFrame({"respondent_id": rows, "domain": NAMES * len(people), "level": levels.ravel()})


def words(raters, gain, runs, *, same=False, lenient=0.0, seed=3, rounded=False, pick="lowest"):
    """Share of each word over programs whose lowest domain was chosen; true SD 0.4, error SD 0.7 (domain.md 5.8)."""
    rng, seen = np.random.default_rng(seed), dict.fromkeys(VERDICTS, 0)
    for _ in range(runs):
        true = rng.normal(2.6, 0.4, DOMAINS)
        ease = rng.normal(0, lenient, (2, raters, 1))
        first = true + ease[0] + rng.normal(0, 0.7, (raters, DOMAINS))
        order = first.mean(axis=0)
        at = int(order.argmin() if pick == "lowest" else order.argmax())
        true[at] += gain
        again = true + ease[0 if same else 1] + rng.normal(0, 0.7, (raters, DOMAINS))
        if rounded:
            first, again = (np.clip(np.round(x * 5) / 5, 1, 4) for x in (first, again))
        old = [f"a{i}" for i in range(raters)]
        new = old if same else [f"b{i}" for i in range(raters)]
        seen[verdict(table(first, old), table(again, new), NAMES[at]).word] += 1
    return {word: count / runs for word, count in seen.items()}


@pytest.mark.parametrize("raters", [1, 4])
def test_too_few_raters_never_get_a_claim(raters):
    assert words(raters, 0, 100) == {"grew": 0, "no clear change": 0, "declined": 0, "cannot tell": 1}
    assert words(raters, 2, 30)["cannot tell"] == 1


@pytest.mark.parametrize(
    "more", [{}, {"same": True}, {"lenient": 0.4}, {"lenient": 0.4, "same": True}, {"rounded": True}]
)
@pytest.mark.parametrize("raters", [5, 8])
def test_no_change_is_seldom_called_growth(raters, more):
    got = words(raters, 0, 300, **more)
    assert got["grew"] <= 0.05 and got["declined"] <= 0.05 and got["cannot tell"] == 0


@pytest.mark.parametrize("more", [{}, {"same": True}, {"rounded": True}, {"lenient": 0.4, "same": True}])
def test_a_gain_of_one_level_is_mostly_seen(more):
    got = words(8, 1, 300, **more)
    assert got["grew"] >= 0.6 and got["declined"] == 0


def test_a_loss_is_seen_and_the_highest_domain_does_not_fall_by_itself():
    assert words(8, -1.2, 300, pick="highest")["declined"] >= 0.6
    assert words(8, 0, 300, pick="highest")["declined"] <= 0.05


def test_the_expected_level_is_the_shrunk_one_worked_by_hand():
    """Two people, six domains, no rater x domain rest: nothing is drawn in, and everything is expected to stay."""
    levels = np.array([1.0, 2, 2, 3, 3, 4])
    people = [f"a{i}" for i in range(6)]
    first = table_of(levels + np.zeros((6, 1)), people)
    got = verdict(first, table_of(levels + np.array([0.5, 0, 0, 0, 0, 0]) + np.zeros((6, 1)), people), "d00")
    assert (got.before, got.after, got.expected, got.margin, got.word) == (1.0, 1.5, 1.0, 0.0, "grew")
    assert got.selection == 0 and got.paired
    # A rest variance of 0.6 in six raters is 0.1 in a mean; the domains' means vary by 1.1, of which 1.0 is true.
    rest = np.array([1, -1, 1, -1, 1, -1])[:, None] * np.array([1, -1, 1, -1, 1, -1]) * np.sqrt(0.6 * 25 / 36)
    means = np.array([1.0, 2, 2, 3, 3, 4])
    means = (means - means.mean()) * np.sqrt(1.1 / means.var(ddof=1)) + 2.5
    got = verdict(table_of(means + rest, people), table_of(means + rest, people), "d00")
    assert got.expected == pytest.approx(2.5 + (means[0] - 2.5) / 1.1)
    assert got.selection == pytest.approx(got.expected - means[0])
    assert got.word == "no clear change"


def table_of(levels, people):
    names = NAMES[: levels.shape[1]]
    return pd.DataFrame(
        {"respondent_id": np.repeat(people, len(names)), "domain": names * len(people), "level": levels.ravel()}
    )


def test_gaps_leave_a_domain_out_for_a_rater():
    rng = np.random.default_rng(1)
    people = [f"a{i}" for i in range(8)]
    first = table(2.5 + rng.normal(0, 0.3, (8, DOMAINS)), people)
    again = first.assign(level=first["level"] + np.where(first["domain"].eq("d03"), 1.5, 0))
    holes = rng.choice(len(first), 12, replace=False)
    first.loc[holes, "level"] = np.nan
    got = verdict(first, again, "d03")
    assert got.word == "grew" and got.raters[1] == 8


@pytest.mark.parametrize(
    ("drop", "reason"), [(NAMES[:1], "missing"), (NAMES[4:], "few_domains")], ids=["missing", "few domains"]
)
def test_what_cannot_be_told(drop, reason):
    people = [f"a{i}" for i in range(8)]
    both = table(np.full((8, DOMAINS), 2.0), people)
    kept = both[~both["domain"].isin(drop)]
    assert (verdict(kept, both, "d00").word, verdict(kept, both, "d00").reason) == ("cannot tell", reason)


def test_more_chosen_domains_ask_for_more():
    people = [f"a{i}" for i in range(8)]
    rng = np.random.default_rng(2)
    first, again = (table(2.5 + rng.normal(0, 0.7, (8, DOMAINS)), people) for _ in range(2))
    one, three = (verdict(first, again, "d05", chosen=n) for n in (1, 3))
    assert three.margin > one.margin
    with pytest.raises(ValueError, match="chosen"):
        verdict(first, again, "d05", chosen=0)
