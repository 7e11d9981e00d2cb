"""Exercises on simulated data: seeded, judged, counted; and how a new coach meets them."""

import ipywidgets as widgets
import pytest

import cqi_lib as cqi
from cqi_lib.batch.execute import execute
from cqi_lib.errors import CallError
from cqi_lib.files.places import HOME
from cqi_lib.lab.learning import CHOICES, Exercise
from cqi_lib.locale.spoken import speaking

NAMES = tuple(CHOICES)
LEARNING = HOME / "notebooks" / "learning"


def played(exercise, n, choose):
    for _ in range(n):
        exercise.answer(choose(exercise))
        exercise.next()
    return exercise


@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_asks_the_same_and_another_asks_other_questions(name):
    def first(seed):
        exercise = Exercise(name, seed)
        return [(exercise.question, exercise.next())[0].told for _ in range(6)]

    assert first(3) == first(3) != first(4)


@pytest.mark.parametrize("name", NAMES)
def test_every_choice_is_right_at_times_and_just_one_of_them_each_time(name):
    exercise, seen = Exercise(name, 1), set()
    for _ in range(40):
        [right] = exercise.question.right
        seen.add(right)
        exercise.next()
    assert seen == set(CHOICES[name])


def test_who_calls_everything_a_signal_is_told_how_often_chance_fooled_her():
    told = played(Exercise("chance", 1), 30, lambda _: "signal")
    same = [kind for kind, _, _ in told.given if kind == "chance"]
    assert 8 < len(same) < 22
    assert told.tally.startswith(f"Charts of chance alone: {len(same)}, and in {len(same)} of them you saw a signal.")
    assert told.tally.endswith("and you missed 0.")
    right = played(Exercise("disagreement", 1), 5, lambda one: next(iter(one.question.right)))
    assert right.tally == "Of 5 answers 5 were right."


def test_a_question_is_answered_once():
    exercise = Exercise("prediction")
    assert exercise.tally == ""
    assert exercise.answer("more") == exercise.answer("less") and exercise.asked == 1


def test_an_exercise_that_there_is_not_is_refused_in_words():
    with pytest.raises(CallError, match=r"no exercise 'chanse'. Did you mean"):
        Exercise("chanse")


@pytest.mark.parametrize("name", NAMES)
def test_the_face_asks_tells_and_goes_on(name):
    face = cqi.learn(None, name)
    buttons = [*face.buttons, face.further]
    assert all(isinstance(one, widgets.Button) and one.description.strip() and not one.icon for one in buttons)
    assert face.further.disabled and not face.buttons[0].disabled
    shown = face.picture.value
    assert ('alt="Twelve months before' in shown) == (name == "chance")
    face.buttons[0].click()
    assert face.buttons[0].disabled and not face.further.disabled
    assert 'role="status"' in face.told.value and face.exercise.tally in face.told.value
    face.further.click()
    assert face.told.value == "" and face.picture.value != shown


def test_exercises_are_told_in_spanish():
    with speaking("es"):
        face = cqi.learn(None, "disagreement")
        face.buttons[0].click()
    assert "Trabajar en ello" in [one.description for one in face.buttons]
    assert "respuestas" in face.told.value


OWN = {
    "what_chance_looks_like": ("measure_over_time",),
    "a_test_with_a_prediction": ("prediction_log",),
    "reading_a_disagreement": ("views_differ", "not_known"),
}


def test_each_learning_notebook_ends_on_ones_own_cohort(pair, subtests):
    opened = cqi.open_program(pair, "alpha-house")
    assert {path.stem for path in LEARNING.glob("*.ipynb")} == set(OWN)
    for stem, verbs in OWN.items():
        with subtests.test(stem):
            given = {"cohort": str(pair), "program": "alpha-house", "round": None}
            cells = execute(LEARNING / f"{stem}.ipynb", given, shown={}, warm=True).cells
            [at] = [n for n, cell in enumerate(cells) if cell.source.startswith("## In your own cohort")]
            shown = [cell.outputs[0]["data"]["text/plain"] for cell in cells[at + 1 :]]
            assert shown == [getattr(cqi, verb)(opened).text for verb in verbs] and all(shown)
