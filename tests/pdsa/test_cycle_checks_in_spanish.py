"""What does not fit in a program's cycles, predictions, baselines and phases is told in Spanish too."""

import datetime as dt

import pytest
from made_cohort import ALPHA, BETA, edit, load, pair
from spoken_problems import left_in_english

from cqi_lib.cohort.program_records import ProgramRecords
from cqi_lib.cohort.records.cohort_file import ProgramEntry
from cqi_lib.errors import CallError
from cqi_lib.locale.spoken import speaking
from cqi_lib.pdsa.fidelity import fidelity
from cqi_lib.pdsa.track import track

FIRST, SECOND = f"{ALPHA}/cycles/01-text-reminder.yml", f"{ALPHA}/cycles/02-booking-call.yml"
OPEN, MEASURES = f"{BETA}/cycles/01-open-hour.yml", f"{ALPHA}/measures.yml"
OTHER = (
    "  - {id: other, domain: C1, round: 2024-fall, drivers: [{id: far, text: Far, ideas: [{id: new, text: New}]}]}\n"
)
READINGS = "data: [{on: 2025-03-01, value: 2}, {on: 2030-03-01, value: 2}, {on: 2024-12-01, numerator: 2}, {on: 2024-12-01, numerator: 2, denominator: 0}]\n"
LATE = "  - {made_on: 2024-11-05, measure: connected, low: 55, high: 45}\n  - {made_on: 2024-11-01, measure: connected, low: 5}\n"
BASELINE = "from: 2023-11-01, to: 2024-10-01, n: 11, centre: 38.71"
PHASES = "value: 60}\n    phases: [{from: 2025-09-01, who: A}, {from: 2025-11-10, why: B}, {from: 2030-01-01}]\n"
FLAWS = [
    [(f"{ALPHA}/priorities.yml", "visits:", OTHER + "visits:"), (FIRST, "driver: reminders", "driver: far")],
    [(FIRST, "idea: text-reminder", "idea: booking-call"), (FIRST, "learned:", READINGS + "learned:")],
    [(FIRST, "actual_end: 2025-01-31\n", ""),],
    [(FIRST, "planned_end: 2025-01-31", "planned_end: 2024-10-31"), (FIRST, "studied_on: 2025-02-05", "studied_on: 2024-10-05")],
    [(FIRST, "actual_end: 2025-01-31\n", ""), (SECOND, "previous: 01-text-reminder", "previous: 02-booking-call")],
    [(FIRST, "measure: connected\n", LATE + "measure: connected\n"), (FIRST, "{value: 51, n: 80}", "{value: 62, n: 80}")],
    [(FIRST, BASELINE, BASELINE.replace("38.71", "35")), (SECOND, BASELINE, BASELINE.replace("n: 11", "n: 12"))],
    [(FIRST, BASELINE, BASELINE.replace("to: 2024-10-01", "to: 2024-11-01")), (SECOND, "actual_start: 2025-02-10", "actual_start: 2024-10-30")],
    [(FIRST, BASELINE, BASELINE.replace("2023-11-01", "2025-11-01")), (SECOND, BASELINE, BASELINE.replace("2023-11-01", "2023-12-01").replace("11", "10"))],
    [(FIRST, "made_on: 2024-10-28, measure: connected, from", "made_on: 2024-11-04, measure: connected, from")],
    [(FIRST, "purpose:", "previous: 02-booking-call\npurpose:"), (SECOND, "purpose:", "next: {cycle: 02-booking-call}\npurpose:")],
    [(OPEN, "planned_start: 2025-11-20", "actual_start: 2025-11-20\ndecision: adapt"), (OPEN, "[Do families come without an appointment?]", "[a, b, c, d]")],
    [(OPEN, "planned_start: 2025-11-20", "actual_end: 2025-11-13\nas_planned: partly"), (OPEN, "made_on: 2025-11-10", "question: 3, made_on: 2025-11-20")],
    [(OPEN, "low: 12, high: 16, text: The wait falls below sixteen days.", "direction: up")],
    [(OPEN, "low: 12, high: 16, ", "")],
    [(OPEN, "low: 12, high: 16, text: The wait falls below sixteen days.", "confidence: 5")],
    [(MEASURES, "value: 60}\n", PHASES)],
]  # fmt: skip


@pytest.mark.parametrize("flaws", FLAWS, ids=range(len(FLAWS)))
def test_what_does_not_fit(tmp_path, flaws):
    folder = pair(tmp_path)
    for file, old, new in flaws:
        edit(folder, file, old, new)
    problems = load(folder).problems
    assert problems and not left_in_english(problems)


def test_a_sentence_and_a_call(tmp_path):
    folder = pair(tmp_path)
    edit(folder, FIRST, "actual_end: 2025-01-31", "actual_end: 2024-10-31")
    with speaking("es"):
        said = [str(problem) for problem in load(folder).problems if "actual_end" in problem.where]
        assert said[0].endswith(
            "actual_end: se encontró: 2024-10-31, antes del comienzo (actual_start: 2024-11-01); se permite: 2024-11-01 o después. "
            "Corrija una de las dos fechas."
        )
    nothing = ProgramRecords(id="a", name="A", entry=ProgramEntry(id="a", name="A"))
    for call, said in (
        (lambda: track(nothing, "x", dt.date(2025, 1, 1)), "En este programa no hay ninguna medida 'x'; sus medidas: ninguna."),
        (lambda: fidelity("x", nothing, {}), "No hay ningún ciclo 'x'; sus ciclos: ninguno."),
    ):  # fmt: skip
        with pytest.raises(CallError) as error:
            call()
        with speaking("es"):
            assert str(error.value) == said
