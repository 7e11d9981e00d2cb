"""Spanish sentences that said something else than the English ones, and what they say now."""

import datetime as dt

import pytest
from made_small import cohort, opened, table_cells

import cqi_lib as cqi
from cqi_lib.locale.own import Own
from cqi_lib.locale.spoken import speaking
from cqi_lib.wording import change, culture, cycles, drivers, growth, rare, study, ten_minutes

HOUSE = {"program": {"one": "casa", "other": "casas", "gender": "feminine"}}


@pytest.fixture(autouse=True)
def spanish():
    with speaking("es"):
        yield


def test_a_prediction_that_missed_need_not_have_been_too_high():
    """ "No alcanzó" is "fell short", and a measure that shall fall misses from above."""
    assert "no cumplió su predicción" in drivers.driver_state("missed", "")
    assert "no cumplió la predicción" in drivers.idea_state("adopted", "missed")


def test_topics_that_moved_are_not_topics_that_were_changed():
    assert "los temas que se movieron" in growth.cannot_tell("one_rater", (1, 1))


def test_a_quote_is_of_somebody_and_not_of_all_staff():
    assert cycles.quote("staff", "La mitad no tiene fecha.") == "Una persona del personal: «La mitad no tiene fecha.»"


def test_a_baseline_from_so_many_points_is_not_so_many_of_them():
    alt = study.chart_alt("Citas", 3, "mayo", "julio", 42.0, 11, 4.0, 1.0, 5.0, 0, "Señal", 0, 0, "")
    assert "Línea base 42, a partir de 11 puntos." in alt


def test_the_middle_of_times_between_events_is_called_what_charts_call_it():
    assert "de uno a cuatro meses, con un valor central de 2." in rare.between(
        None, 0, [1, 2, 4], 2, "mayo de 2025", 0, "month"
    )


def test_a_domain_is_named_as_one_and_the_verb_agrees_with_it():
    assert culture.domain(2.5, "Datos y aprendizaje", (3.0,), "people") == (
        "El ámbito Datos y aprendizaje tiene un nivel de 2.5."
    )


def test_what_came_out_of_others_agrees_with_the_cohorts_own_word():
    day = dt.date(2026, 3, 1)
    with speaking("es", Own({}, {"es": HOUSE})):
        assert change.came_from(["Alfa"], day, False).startswith("Esta casa salió de Alfa")
        assert ", esta casa continúa el trabajo de Alfa." in change.came_from(["Alfa"], day, True)
        assert change.goes_on(["Gama"], day).endswith("continúa con trabajo de esta casa.")


def test_since_when_a_retake_is_due_is_not_from_when():
    assert (
        ten_minutes.retake(dt.date(2025, 10, 14), False)
        == "Ya toca repetir la evaluación: desde el 14 de octubre de 2025."
    )


def test_how_grave_a_problem_is_stands_in_the_language_of_the_page(tmp_path):
    files = {"measures.yml": "measures:\n- {id: m, name: Citas}\n"}
    folder = cohort(tmp_path / "c", {"first": [("leader", "333 333 333")]}, files=files, language="es")
    rows = table_cells(cqi.intake_problems(opened(folder)))
    assert {row[1] for row in rows[1:]} == {"advertencia"}
