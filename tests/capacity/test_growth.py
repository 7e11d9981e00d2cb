"""What may be claimed between two rounds, over many made programs: true levels, raters and errors as in the rule."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from cqi_lib.capacity.growth import VERDICTS, Growth, Shared, _fit, _spread, as_shown, in_steps, verdict
from cqi_lib.capacity.of_program import as_rated
from cqi_lib.scoring.steps import mean_ends

DOMAINS = 13
NAMES = [f"d{i:02d}" for i in range(DOMAINS)]


def table(levels, people):
    names = NAMES[: levels.shape[1]]
    rows = np.repeat(people, len(names))
    return pd.DataFrame({"respondent_id": rows, "domain": names * len(people), "level": levels.ravel()})


def words(raters, gain, runs, *, same=False, lenient=0.0, seed=3, rounded=False, pick="lowest", shift=0.0, domains=13):
    """Share of each word over programs whose lowest domain was chosen; true SD 0.4, error SD 0.7 (domain.md 5.8);
    `shift` is what all domains share, `gain` what the chosen one has of its own."""
    rng, seen = np.random.default_rng(seed), dict.fromkeys(VERDICTS, 0)
    for _ in range(runs):
        true = rng.normal(2.6, 0.4, domains)
        ease = rng.normal(0, lenient, (2, raters, 1))
        first = true + ease[0] + rng.normal(0, 0.7, (raters, domains))
        order = first.mean(axis=0)
        at = int(order.argmin() if pick == "lowest" else order.argmax())
        true[at] += gain
        again = true + shift + ease[0 if same else 1] + rng.normal(0, 0.7, (raters, domains))
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


@pytest.mark.parametrize(
    "more",
    [{"shift": 0.5}, {"shift": -0.5, "lenient": 0.4}, {"shift": 0.5, "same": True, "lenient": 0.4}, {"shift": 0.5, "rounded": True}],
)  # fmt: skip
@pytest.mark.parametrize("raters", [5, 8])
def test_what_all_domains_share_is_not_called_growth_of_one(raters, more):
    got = words(raters, 0, 250, **more)
    assert got["grew"] <= 0.05 and got["declined"] <= 0.05 and got["cannot tell"] <= 0.01


@pytest.mark.parametrize("domains", [2, 3, 4])
def test_instruments_of_a_few_domains_get_verdicts_too(domains):
    assert words(5, 0, 400, domains=domains, shift=0.5)["grew"] <= 0.05
    got = words(8, 1, 200, domains=domains, shift=0.5)
    assert got["grew"] >= 0.4 and got["cannot tell"] <= 0.01


def unchanged(domains, topics, chosen, runs, steps):
    """Share of unchanged small programs told of a change of a chosen domain, and of one that all share; whole answers of
    six people, who are more or less lenient, the lowest domains chosen."""
    rng, names, told = np.random.default_rng(7), NAMES[:domains], np.zeros((runs, 2), bool)
    for n in range(runs):
        true, hard = rng.normal(2.6, 0.4, domains), rng.normal(0, 0.3, (domains, topics))
        frames, levels = [], []
        for person in "ab":
            answers = true[:, None] + hard + rng.normal(0, 0.4, (6, 1, 1)) + rng.normal(0, 0.3, (6, domains, 1))
            answers = np.clip(np.round(answers + rng.normal(0, 0.8, (6, domains, topics))), 1, 4)
            low, high = mean_ends(
                np.full(domains * topics, 6), answers.mean(axis=0).ravel(), np.full(domains * topics, 4)
            )
            levels.append(pd.Series(((low + high) / 2).reshape(domains, topics).mean(axis=1), names))
            frames.append(table(answers.mean(axis=2), [f"{person}{i}" for i in range(6)]))
        lowest = list(levels[0].sort_values().index[:chosen])
        for domain in lowest:
            if steps:
                found = Growth("cannot tell", "", domain, shared=Shared(0, 0, 0, ()), raters=(6, 6))
                found = in_steps(found, *levels, pd.Series(topics, names), lowest, 4)
            else:
                found = verdict(*frames, domain, chosen=lowest)
            told[n] |= found.word in ("grew", "declined"), found.shared.clear
    return told.mean(axis=0)


@pytest.mark.parametrize(
    ("domains", "topics", "chosen", "steps"),
    [
        (2, 2, 1, True),
        (3, 1, 3, True),
        (4, 2, 1, True),
        (3, 2, 3, False),
        *(
            pytest.param(*few, steps, marks=pytest.mark.nightly)
            for few in ((2, 1, 1), (2, 3, 2), (3, 2, 1), (4, 1, 1), (4, 3, 4))
            for steps in (True, False)
        ),
    ],
)
def test_an_unchanged_program_of_few_domains_is_seldom_told_of_a_change(domains, topics, chosen, steps):
    of_one, of_all = unchanged(domains, topics, chosen, 120, steps)
    assert of_one <= 0.06 and of_all <= 0.06, (of_one, of_all)


SIGNS = np.array([1, -1, 1, -1, 1, -1])
# A rest variance of 0.6 in six raters is 0.1 in a mean; the domains' means vary by 1.1, of which 1.0 is true.
REST = SIGNS[:, None] * SIGNS * np.sqrt(0.6 * 25 / 36)
MEANS = np.array([1.0, 2, 2, 3, 3, 4])
MEANS = (MEANS - MEANS.mean()) * np.sqrt(1.1 / MEANS.var(ddof=1)) + 2.5
SIX = [f"a{i}" for i in range(6)]
T50, T50_SHARED = 2.0085591, 2.3109139  # the t quantiles of 0.975 and 0.9875 with 25 + 25 degrees of freedom


def test_selection_and_the_margin_worked_by_hand():
    first = table(MEANS + REST, SIX)
    got = verdict(first, table(MEANS + REST + 0.4, SIX), "d00")
    others = MEANS[1:].mean()
    assert got.shared.change == pytest.approx(0.4) and (got.shared.domains, got.paired) == (5, True)
    assert got.excess == pytest.approx(0) and got.word == "no clear change"
    assert got.expected == pytest.approx((others - MEANS[0]) * 0.1 / 1.1)
    assert got.margin == pytest.approx(T50 * np.sqrt((0.1 / 1.1 + 0.1) * (1 + 1 / 5)), rel=1e-6)
    # The highest domain is drawn down; that it simply stayed is no growth: the whole error of both means.
    top = verdict(first, first, "d05")
    assert top.expected == pytest.approx((MEANS[:5].mean() - MEANS[5]) * 0.1 / 1.1)
    assert top.margin == pytest.approx(T50 * np.sqrt(0.2 * (1 + 1 / 5)), rel=1e-6)
    # Of two chosen domains each is told of with half the error, beside the four that were not.
    two = verdict(first, first, "d00", chosen=["d00", "d01"])
    assert two.shared.domains == 4
    assert two.expected == pytest.approx((MEANS[2:].mean() - MEANS[0]) * 0.1 / 1.1)
    assert two.margin == pytest.approx(T50_SHARED * np.sqrt((0.1 / 1.1 + 0.1) * (1 + 1 / 4)), rel=1e-6)


def test_others_that_move_in_ways_of_their_own_give_more_room_by_hand():
    """The others' changes of 0.8, -0.8, 0.8, -0.8 and 0 vary by 0.64, of which 0.2 is error."""
    own = np.array([0, 0.8, -0.8, 0.8, -0.8, 0])
    got = verdict(table(MEANS + REST, SIX), table(MEANS + REST + own, SIX), "d00")
    assert got.margin == pytest.approx(T50 * np.sqrt((0.1 / 1.1 + 0.1 + 0.44) * 1.2), rel=1e-6)


@pytest.mark.parametrize(("more", "word"), [(0.01, "grew"), (-0.01, "no clear change")])
def test_the_limit_lies_where_it_was_worked_out(more, word):
    own = np.zeros(6)
    own[0] = (MEANS[1:].mean() - MEANS[0]) * 0.1 / 1.1 + T50 * np.sqrt((0.1 / 1.1 + 0.1) * 1.2) + more
    assert verdict(table(MEANS + REST, SIX), table(MEANS + REST + own, SIX), "d00").word == word


def test_the_fit_by_hand_with_everybody_and_with_a_gap():
    people = np.array([-0.5, -0.3, -0.1, 0.1, 0.3, 0.5])[:, None]
    levels, raters, rest, freedom = _fit(MEANS + people + REST)
    assert levels == pytest.approx(MEANS) and (rest, freedom) == (pytest.approx(0.6), 25)
    assert raters == pytest.approx(0.14 - 0.6 / 6)
    assert _fit(MEANS + people / 2 + REST)[1] == 0, "less than the rest alone makes"
    gap = MEANS + people
    gap[0, 0] = np.nan
    levels, raters, rest, freedom = _fit(gap)
    assert levels == pytest.approx(MEANS) and (raters, freedom) == (pytest.approx(0.14), 35 - 11)
    assert rest == pytest.approx(0, abs=1e-20)


def test_who_left_the_domain_out_gives_more_room_by_hand():
    """Six people who differ by 0.14 in variance and agree otherwise; the most severe one left the domain out, once."""
    people = np.array([-0.5, -0.3, -0.1, 0.1, 0.3, 0.5])[:, None]
    first, again = MEANS + people, MEANS + people
    first[0, 0] = np.nan
    got = verdict(table(first, SIX), table(again, SIX), "d00")
    assert got.excess == pytest.approx(-0.1) and got.word == "no clear change"
    t = 2.0095752  # 24 + 25 degrees of freedom
    assert got.margin == pytest.approx(t * np.sqrt(0.14 * (1 / 5 - 1 / 6)), rel=1e-6)


def test_the_range_of_what_is_shared_by_hand():
    """Six people's own shifts of 0.1 to 0.6: mean 0.35, variance 0.035; t with 5 degrees of freedom is 2.5705818."""
    shifts = np.arange(1, 7)[:, None] / 10
    got = verdict(table(MEANS + REST, SIX), table(MEANS + REST + shifts, SIX), "d00").shared
    reach = 2.5705818 * np.sqrt(0.035 / 6)
    assert (got.change, got.low, got.high) == pytest.approx((0.35, 0.35 - reach, 0.35 + reach), rel=1e-6)
    # Other people: Welch, of variances 0.035 and 0.14 in six people each.
    then, now = MEANS + shifts, MEANS + 2 * shifts
    got = verdict(table(then, SIX), table(now, [f"b{i}" for i in range(6)]), "d00").shared
    # (0.035 + 0.14)^2 / ((0.035^2 + 0.14^2) / 5) = 7.352941 degrees of freedom
    reach = 2.3418087 * np.sqrt(0.175 / 6)
    assert (got.change, got.low, got.high) == pytest.approx((0.35, 0.35 - reach, 0.35 + reach), rel=1e-6)


def test_the_others_moved_and_not_it():
    levels = np.linspace(2, 3, 6) + np.zeros((6, 1))
    fell = np.array([0, -0.6, -0.6, -0.6, -0.6, -0.6])
    got = verdict(table(levels + REST / 10, SIX), table(levels + REST / 10 + fell, SIX), "d00")
    assert (got.word, got.reason) == ("cannot tell", "apart") and got.shared.clear


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
    ("drop", "reason"), [(NAMES[:1], "missing"), (NAMES[1:], "few_domains")], ids=["missing", "few domains"]
)
def test_what_cannot_be_told(drop, reason):
    people = [f"a{i}" for i in range(8)]
    both = table(np.full((8, DOMAINS), 2.0), people)
    kept = both[~both["domain"].isin(drop)]
    assert (verdict(kept, both, "d00").word, verdict(kept, both, "d00").reason) == ("cannot tell", reason)


def test_the_fit_of_one_person_and_of_two():
    levels, raters, rest, freedom = _fit(np.array([[1.0, 2, 4]]))
    assert levels == pytest.approx([1, 2, 4]) and (raters, freedom) == (0, 0) and rest == pytest.approx(0, abs=1e-20)
    levels, raters, rest, freedom = _fit(np.array([[1.0, 2], [2, 2]]))
    assert levels == pytest.approx([1.5, 2]) and (raters, freedom) == (pytest.approx(0, abs=1e-12), 1)
    assert rest == pytest.approx(0.25)
    _, raters, _, _ = _fit(np.array([[1.0, 2], [3, 3]]))
    assert raters == pytest.approx(1.125 - 0.25 / 2)


def test_the_spread_by_hand_leaves_empty_domains_out_and_is_never_negative():
    got = _spread(np.array([[1.0, np.nan, 2], [2, np.nan, 2]]))
    assert (got.domains, got.raters) == (pytest.approx(0, abs=1e-12), pytest.approx(0, abs=1e-12))
    assert (got.rest, got.freedom) == (pytest.approx(0.25), 1)
    assert _spread(np.array([[1.0, 3], [1, 3]])).domains == pytest.approx(2)
    assert _spread(np.array([[2.0, 3], [3, 2]])).domains == 0, "alike but for what is left over"
    assert _spread(np.array([[1.0, 2, 4]])).freedom == 1


def test_what_others_share_is_clear_where_its_range_leaves_nothing_out():
    ranges = [(0.1, 1), (0.0, 1), (-1, -0.1), (-1, 0.0), (-1, 1)]
    assert [Shared(0.0, low, high, ("a",)).clear for low, high in ranges] == [True, False, True, False, False]
    assert Shared(0.0, -1, 1, ("a", "b")).domains == 2 and np.isnan(Growth("cannot tell", "missing", "a").excess)


@pytest.mark.parametrize(("n", "m", "reason"), [(1, 1, "one_rater"), (1, 2, "few_raters"), (4, 5, "few_raters"), (5, 4, "few_raters"), (5, 5, "within")])  # fmt: skip
def test_so_many_raters_are_too_few(n, m, reason):
    got = verdict(table(MEANS + REST[:n], SIX[:n]), table(MEANS + REST[:m], SIX[:m]), "d00")
    assert (got.reason, got.raters) == (reason, (n, m))
    assert got.before == pytest.approx((MEANS[0] + REST[:n, 0]).mean())


def test_two_domains_by_hand():
    """Levels 2 and 3; a rest of 0.12 in six raters is 0.02; t of 5 + 5 degrees of freedom is 2.2281389."""
    rest = SIGNS[:, None] * SIGNS[:2] * np.sqrt(0.05)
    first = np.array([2.0, 3]) + rest
    got = verdict(table(first, SIX), table(first + np.array([0.8, 0]), SIX), "d00")
    assert (got.expected, got.margin) == pytest.approx((0.04, 2.2281389 * np.sqrt(0.96 * 0.04 + 0.04)), rel=1e-6)
    assert (got.word, got.reason, got.shared.others) == ("grew", "beyond", ("d01",))


def test_domains_that_chance_alone_sets_apart_are_expected_to_come_together():
    near = np.array([2.4, 2.5, 2.5, 2.5, 2.5, 2.5])
    got = verdict(table(near + REST, SIX), table(near + REST, SIX), "d00")
    assert (got.expected, got.margin) == pytest.approx((0.1, T50 * np.sqrt(0.1 * 1.2)), rel=1e-6)


@pytest.mark.parametrize(("more", "word"), [(0.01, "declined"), (-0.01, "no clear change")])
def test_the_limit_below_lies_where_it_was_worked_out(more, word):
    own = np.zeros(6)
    own[0] = -T50 * np.sqrt((0.1 / 1.1 + 0.1) * 1.2) - more
    assert verdict(table(MEANS + REST, SIX), table(MEANS + REST + own, SIX), "d00").word == word


def test_the_others_rose_and_not_it():
    levels = np.linspace(2, 3, 6) + np.zeros((6, 1))
    rose = np.array([0, 0, 0, 0, 0, 0.0]) + 0.6
    for own, said in ((0, ("cannot tell", "apart")), (0.01, ("cannot tell", "apart")), (-0.2, ("declined", "beyond"))):
        rose[5] = own
        got = verdict(table(levels + REST / 10, SIX), table(levels + REST / 10 + rose, SIX), "d05")
        assert (got.word, got.reason) == said


def test_where_all_domains_are_chosen_each_stands_beside_all_others():
    first = table(MEANS + REST, SIX)
    got = verdict(first, first, "d00", chosen=NAMES[:6])
    assert got.shared.others == tuple(NAMES[1:6])
    one = verdict(first, first, "d00", chosen=["d05"])
    assert one.shared.others == tuple(NAMES[1:5])
    t = 2.3109139  # two are looked at
    assert one.margin == pytest.approx(t * np.sqrt((0.1 / 1.1 + 0.1) * (1 + 1 / 4)), rel=1e-6)


def test_people_are_paired_only_where_they_are_the_same():
    first = table(MEANS + REST, SIX)
    assert verdict(first, first, "d00").paired
    assert not verdict(first, first.replace({"respondent_id": {"a0": "z"}}), "d00").paired
    some = first[~(first["respondent_id"].eq("a0") & first["domain"].ne("d00"))]
    got = verdict(some, first, "d00")
    assert not got.paired and got.raters == (6, 6) and np.isfinite(got.margin)


# Levels in steps of five topics: people are taken to differ by a variance of 0.11 + 0.7 / 5 = 0.25, of five people 0.05. The four levels vary by 2/3, of
# which 0.05 is error: 0.925 of a distance is true.
STEPS = pd.Series({"A": 1.0, "B": 2.0, "C": 3.0, "D": 2.0})
Z, Z_TWO = 1.9599640, 2.2414027  # normal quantiles of 0.975 and 0.9875


FIVE = pd.Series(5, index=list("ABCD"))


def told_in_steps(domain="A", own=0.0, others=0.0, chosen=(), k=4, raters=(5, 5), before=STEPS, topics=FIVE, **each):
    after = before + others
    after[domain] = before[domain] + own
    for name, change in each.items():
        after[name] = before[name] + change
    found = Growth("grew", "beyond", domain, shared=Shared(0.0, -0.1, 0.1, ("x",)), raters=raters, paired=True)
    return in_steps(found, before, after, topics, chosen, k)


def test_few_people_in_steps_worked_by_hand():
    got = told_in_steps(own=0.5, others=0.5)
    assert (got.before, got.after, got.steps, got.raters, got.paired) == (1.0, 1.5, True, (5, 5), True)
    assert got.shared.others == ("B", "C", "D") and got.shared.change == pytest.approx(0.5)
    reach = Z * np.sqrt((0.25 / 3 + 0.25) * 0.4)  # what each shares over all domains too
    assert (got.shared.low, got.shared.high) == pytest.approx((0.5 - reach, 0.5 + reach))
    assert got.expected == pytest.approx(0.075 * 4 / 3)
    assert got.margin == pytest.approx(Z * np.sqrt((0.925 * 0.05 + 0.05) * 4 / 3))
    more = told_in_steps(raters=(5, 10))
    assert more.shared.high == pytest.approx(Z * np.sqrt((0.25 / 3 + 0.25) * 0.3))
    assert more.margin == pytest.approx(Z * np.sqrt((0.925 * 0.05 + 0.025) * 4 / 3))
    # Seven levels are twice as far apart: a variance of 1, of five 0.2, so that 0.7 of a distance is true.
    assert told_in_steps(k=7).expected == pytest.approx(0.3 * 4 / 3)
    assert told_in_steps(k=7).margin == pytest.approx(Z * np.sqrt((0.7 * 0.2 + 0.2) * 4 / 3))


def test_who_is_chosen_stands_not_among_the_others_in_steps():
    two = told_in_steps(chosen=["A", "B"])
    assert two.shared.others == ("C", "D") and two.expected == pytest.approx(0.075 * 1.5)
    assert two.margin == pytest.approx(Z_TWO * np.sqrt(0.09625 * 1.5))
    assert told_in_steps(chosen=["B"]).margin == pytest.approx(two.margin), "it is looked at besides"
    every = told_in_steps(chosen=list("ABCD")).shared
    assert every.others == ("B", "C", "D")
    # Four such sentences stand on the page: each has a quarter of the error (the quantile of 0.99375).
    assert every.high == pytest.approx(2.4977055 * np.sqrt((0.25 / 3 + 0.25) * 0.4))
    # Two others of which one rose and one fell: a variance of 2, of which 0.1 is error.
    apart = told_in_steps(chosen=["A", "B"], C=1.0, D=-1.0)
    assert apart.margin == pytest.approx(Z_TWO * np.sqrt((0.09625 + 1.9) * 1.5))
    # One other has no ways of its own to be seen. The two levels vary by 1/2, of which 0.05 is error.
    one = told_in_steps(before=STEPS[["A", "B"]], others=1.0)
    assert one.expected == pytest.approx(0.1) and one.margin == pytest.approx(Z * np.sqrt((0.9 * 0.05 + 0.05) * 2))


def test_a_level_of_fewer_topics_moves_further_by_chance_in_steps():
    """A has one topic: 0.81, of five people 0.162; the mean of all four is 0.39, of five 0.078."""
    got = told_in_steps(topics=FIVE.mask(FIVE.index == "A", 1))
    drawn = 2 / 3 - 0.078
    keep = drawn / (drawn + 0.162)
    assert got.expected == pytest.approx((1 - keep) * 4 / 3)
    assert got.margin == pytest.approx(Z * np.sqrt((0.81 + 0.25 / 3) * (keep / 5 + 1 / 5)))
    assert got.shared.high == told_in_steps().shared.high
    six = pd.concat([STEPS, pd.Series([2.0, 3.0], ["E", "F"])])
    many, few = (told_in_steps(before=six, topics=six * 0 + n) for n in (2, 1.9))
    assert many.margin == told_in_steps(before=six, topics=six * 0 + 5).margin < few.margin, (
        "five others tell it themselves"
    )
    assert told_in_steps(topics=FIVE * 0).margin == told_in_steps(topics=FIVE * 0 + 1).margin, (
        "all answers as one topic"
    )


def test_ways_of_the_others_give_more_room_in_steps():
    """Changes of 1, -1 and 0 vary by 1, of which 0.1 is error."""
    got = told_in_steps(B=1.0, C=-1.0)
    assert got.shared.change == 0 and got.margin == pytest.approx(Z * np.sqrt((0.09625 + 0.9) * 4 / 3))


def test_what_selection_gives_in_steps():
    high = told_in_steps("C")
    assert high.expected == pytest.approx(-0.1) and high.margin == pytest.approx(Z * np.sqrt(0.1 * 4 / 3))
    middle = told_in_steps("B")
    assert middle.expected == 0 and middle.margin == pytest.approx(Z * np.sqrt(0.09625 * 4 / 3))
    near = told_in_steps(before=pd.Series({"A": 2.0, "B": 2.1, "C": 2.1, "D": 2.1}))
    assert near.expected == pytest.approx(0.1), "the levels lie as near as chance alone sets them"
    assert near.margin == pytest.approx(Z * np.sqrt(0.05 * 4 / 3))


@pytest.mark.parametrize(("more", "up", "down"), [(0.01, "grew", "declined"), (-0.01, *["no clear change"] * 2)])
def test_the_limits_in_steps_lie_where_they_were_worked_out(more, up, down):
    reach = Z * np.sqrt(0.09625 * 4 / 3)
    for got, word in (
        (told_in_steps(own=0.1 + reach + more), up),
        (told_in_steps(own=0.1 + reach + more + 0.3, others=0.3), up),
        (told_in_steps(own=-reach - more), down),
        (told_in_steps("C", own=Z * np.sqrt(0.4 / 3) + more), up),
        (told_in_steps("C", own=-0.1 - Z * np.sqrt(0.4 / 3) - more), down),
    ):
        assert (got.word, got.reason) == (word, "within" if word == "no clear change" else "beyond")


def test_in_steps_it_is_not_said_to_move_where_the_others_did():
    for domain, others, own, said in (
        ("A", -1.5, 0.0, ("cannot tell", "apart")),
        ("A", -1.5, -0.1, ("cannot tell", "apart")),
        ("A", -1.5, 0.1, ("grew", "beyond")),
        ("C", 1.5, 0.0, ("cannot tell", "apart")),
        ("C", 1.5, 0.1, ("cannot tell", "apart")),
        ("C", 1.5, -0.1, ("declined", "beyond")),
    ):
        got = told_in_steps(domain, own, others)
        assert (got.word, got.reason) == said


def test_where_nothing_could_be_told_the_levels_in_steps_stand_all_the_same():
    found = Growth("cannot tell", "few_raters", "A", 1.2, 1.3, raters=(4, 5))
    # Written out: from Python 3.13 on what is no number equals nothing, not even itself in another record.
    assert repr(in_steps(found, STEPS, STEPS + 0.5, FIVE, (), 4)) == repr(
        replace(found, before=1.0, after=1.5, steps=True)
    )


def shown(steps=(), *, kept="ABCD", basis="everyone", levels_k=4, **more):
    """Weigh four levels that rose by half; `steps` names domain and round of those that are in steps."""
    found = Growth("grew", "beyond", "A", shared=Shared(0.0, -0.1, 0.1, ("x",)), raters=(5, 5))
    changes = pd.DataFrame({"domain": list("ABCD"), "basis": "everyone", "from_round": "a", "to_round": "b"})
    changes = changes.assign(before=STEPS.to_numpy(), after=STEPS.to_numpy() + 0.5, change=0.5, items=5)
    for name, value in more.items():
        changes.loc[changes["domain"].eq(name), ["before", "after", "change"]] = value
    rows = [
        {"group": g, "domain": d, "round_id": r, "levels_k": levels_k if d == "A" else 9, "steps": (g == basis and (d, r) in steps) or None}
        for g in ("everyone", "leader") for d in "ABCD" for r in "abc"
    ]  # fmt: skip
    return found, as_shown(found, changes, pd.DataFrame(rows), list(kept), ["A"])


@pytest.mark.parametrize("steps", [[("A", "a")], [("A", "b")], [("D", "b")]])
def test_a_level_in_steps_makes_the_verdict_one_in_steps(steps):
    found, got = shown(steps)
    assert got == in_steps(found, STEPS, STEPS + 0.5, FIVE, ["A"], 4) and got.steps
    assert shown(steps, levels_k=7)[1].margin == pytest.approx(Z * np.sqrt((0.7 * 0.2 + 0.2) * 4 / 3))


def test_only_levels_that_are_compared_count_for_it():
    for steps, more in (
        ([], {}),
        ([("A", "c")], {}),
        ([("D", "a")], {"kept": "ABC"}),
        ([("A", "a")], {"basis": "leader"}),
        ([("A", "a")], {"A": np.nan}),
    ):
        found, got = shown(steps, **more)
        assert got is found
    for more in ({"kept": "ABC"}, {"D": np.nan}):
        assert shown([("A", "a")], **more)[1].shared.others == ("B", "C")


def test_levels_that_stand_exactly_still_moved_in_no_way():
    still = table(np.full((6, 6), 2.0), SIX)
    got = verdict(still, still, "d00")
    assert (got.word, got.reason) == ("no clear change", "within") and got.margin == pytest.approx(0, abs=1e-9)
    others = verdict(still, table(np.full((6, 6), 2.0), [f"b{i}" for i in range(6)]), "d00")
    assert (others.shared.low, others.shared.high, others.paired) == (0, 0, False)


def test_leaving_a_domain_out_moves_nobody_in_what_is_shared():
    """All answer alike, and one left the highest domain out: nobody differs, so that what is shared is known exactly."""
    first, later = MEANS + np.zeros((6, 1)), MEANS + np.full((6, 1), 0.5)
    first[0, 5] = np.nan
    for people in (SIX, [f"b{i}" for i in range(6)]):
        got = verdict(table(first, SIX), table(later, people), "d00").shared
        assert (got.low, got.change, got.high) == pytest.approx((0.5, 0.5, 0.5))


def test_what_nothing_is_known_of_has_no_raters():
    got = Growth("cannot tell", "missing", "d00")
    assert got.raters == (0, 0) and not got.paired and not got.steps


def parted(levels, parts):
    """Give two domains' levels of people who belong to parts that count alike."""
    people = [f"a{i}" for i in range(len(parts))]
    return table(np.array(levels, dtype=float), people).assign(part=np.repeat(parts, 2))


def test_where_roles_count_alike_levels_changes_and_their_error_are_those_of_the_roles():
    roles = ["leader", "staff", "staff", "staff", "staff"]
    then = parted([[4, 1], [2, 3], [2, 3], [2, 3], [2, 3]], roles)
    now = parted([[4, 3], [2, 3], [2, 3], [3, 3], [3, 3]], roles)
    found = verdict(then, now, "d00", chosen={"d00"})
    # The leader alone is half of the level: (4 + 2) / 2 and (4 + 2.5) / 2; the other domain rose from (1 + 3) / 2 to 3.
    assert (found.before, found.after, found.shared.change) == (3.0, 3.25, 1.0)
    # Of weights 1, 1/4, 1/4, 1/4, 1/4: 2 squared over 1 + 4/16.
    assert found.worth == (3.2, 3.2) and found.raters == (5, 5)
    plain = verdict(then.drop(columns="part"), now.drop(columns="part"), "d00", chosen={"d00"})
    assert (plain.before, round(plain.after, 9), round(plain.shared.change, 9)) == (2.4, 2.8, 0.4)
    assert plain.worth == (5, 5)


def test_where_one_leader_is_half_of_every_level_no_change_is_seldom_called_growth():
    rng, seen = np.random.default_rng(5), dict.fromkeys(VERDICTS, 0)
    roles = np.array(["leader", "staff", "staff", "staff", "staff", "staff"])
    half = np.where(roles == "leader", 1, 1 / 5)[:, None]
    for _ in range(300):
        true = rng.normal(2.6, 0.4, 8) + np.where(roles == "leader", 0.5, 0)[:, None]
        rounds = [true + rng.normal(0, 0.7, (6, 8)) for _ in range(2)]
        lowest = int((half * rounds[0]).sum(axis=0).argmin())
        parts = [
            table(levels, [f"{name}{i}" for i in range(6)]).assign(part=np.repeat(roles, 8))
            for name, levels in zip("ab", rounds, strict=True)
        ]
        seen[verdict(*parts, NAMES[lowest]).word] += 1
    assert seen["grew"] <= 0.05 * 300 and seen["declined"] <= 0.05 * 300


@pytest.mark.parametrize(
    ("level", "rated", "said"),
    [
        ((1, 1), (2, 1), ("few_raters", (2, 1))),
        ((1, 1), (1, 1), ("one_rater", (1, 1))),
        ((1, 2), (2, 2), ("few_raters", (2, 2))),
        ((4, 5), (5, 6), ("few_raters", (4, 5))),
    ],
)
def test_a_page_counts_the_raters_whose_answers_it_shows(level, rated, said):
    """Of two leaders one answered too few of the topics asked alike for a level; that is no view of one person."""
    reason = "one_rater" if max(level) == 1 else "few_raters"
    row = pd.Series({"raters_before": rated[0], "raters_after": rated[1]})
    found = as_rated(Growth("cannot tell", reason, "A1", raters=level), row)
    assert (found.reason, found.raters) == said
    assert as_rated(replace(found, reason="few_domains"), row).raters == found.raters
    assert as_rated(found, row.astype("Int64") * pd.NA) is found
