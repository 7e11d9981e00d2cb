"""Problems with the data of a chart are told in Spanish too."""

import numpy as np
import pandas as pd
import pytest
from spoken_problems import left_in_english

from cqi_lib import spc
from cqi_lib.errors import InputError
from cqi_lib.locale.said import again
from cqi_lib.locale.spoken import speaking

WRONG = pd.DataFrame({
    "date": ["2025-01-01", "2025-01-01", "2025-03-01", "2025-02-01", "soon", "2025-06-01T10:00Z", "2025-07-01T10:00+02:00", *["2025-08-01"] * 6],
    "value": [12, "x", -1, 2.5, 3, 3, 3, *[7] * 6],
    "n": [10, 10, 10, 10, 10, 0, -5, *[None] * 6],
})  # fmt: skip
SOUND = pd.DataFrame({"date": pd.date_range("2025-01-01", periods=20), "value": range(20), "n": 30})
CALLS = [
    {"chart": "p", "n": "n"},
    {"chart": "run", "n": "n"},
    {"chart": "t"},
    {"chart": "c", "n": "n"},
    {"chart": "i", "part": 99, "exclude": 99, "freeze": [3, 4]},
    {"chart": "i", "part": [2, 3], "freeze": [None, 9]},
    {"chart": "i", "freeze": "2020"},
]
REFUSED = [
    {"chart": "pie", "rules": "x", "multiply": 0, "target": "x", "screened": 1},
    {"chart": "p"},
    {"y": "valu"},
    {"part": "dat"},
    {"freeze": 0},
    {"freeze": {}},
    {"x": None, "freeze": "2025-01-01"},
    {"chart": "xbar", "x": "n", "y": "value"},
]


@pytest.mark.parametrize("given", CALLS, ids=str)
def test_data_that_is_wrong(given):
    problems = spc.analyse(WRONG, **given).problems
    assert problems and not left_in_english(problems)


def said(error):
    with speaking("es"):
        return again(error.value.message)


@pytest.mark.parametrize("given", REFUSED, ids=str)
def test_calls_that_are_refused(given):
    frame = SOUND.assign(n=[1, 2] * 10) if given.get("chart") != "xbar" else SOUND.assign(n=[1] * 7 + [2] * 13)
    with pytest.raises(InputError) as error:
        spc.analyse(frame, **given)
    assert error.value.problems and not left_in_english(error.value.problems)
    assert said(error) != error.value.message


def test_tables_and_rules_that_are_refused():
    double = pd.DataFrame(np.ones((9, 2)), columns=["value", "value"])
    for call in (
        lambda: spc.analyse([1]),
        lambda: spc.analyse(double, x=None),
        lambda: spc.analyse(pd.DataFrame()),
        lambda: spc.analyse(SOUND, chart="s"),
        lambda: spc.RuleSet("mcd", 1, 1, 1, 0, 0, 1),
        lambda: spc.funnel(SOUND, "value", "n", kind="x"),
        lambda: spc.funnel(pd.DataFrame({"y": [3], "n": [2]}), "y", "n"),
    ):
        with pytest.raises(InputError) as error:
            call()
        assert not left_in_english(error.value.problems) and said(error) != error.value.message


def test_funnels_and_paretos():
    found = spc.funnel(pd.DataFrame({"y": [3, 1], "n": [2, 2]}), "y", "n").problems
    found += spc.pareto(pd.DataFrame({"why": ["a", "b"], "cases": [-1, 2]}), "why", "cases").attrs["problems"]
    assert len(found) == 3 and not left_in_english(found)
    with speaking("es"):
        assert str(found[0]) == (
            "Error en fila 1, columnas 'y' y 'n': se encontró: números que no pueden ser una proporción ni una tasa; se permite: "
            "0 o más, tamaños de hasta mil millones; para el tipo p números enteros, ningún numerador mayor que su denominador. "
            "Corrija la fila; se deja fuera."
        )
