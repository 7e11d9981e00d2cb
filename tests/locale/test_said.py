"""What was found in one language is told in another: on the terminal, on the index, after it was kept."""

import copy
import datetime as dt
import json
import pickle

import numpy as np
import pytest

from cqi_lib.errors import InputError, Problem, did_you_mean, gathered, is_it, line, meant, place, row, without_line
from cqi_lib.locale.said import Said, again, read, sayings, written
from cqi_lib.locale.spoken import speaking

say = sayings("errors")
TEXTS = [
    "plain",
    say("row", n="3"),
    place("m.csv", row(3), "date"),
    say("of_first", mend="Write it." + did_you_mean("rolle", ["role"])),
    say("rows", n=np.int64(1200), first=[row(1), row(2)], more=True),
    say("and_others", first=dt.date(2025, 11, 4)),
    "see " + row(3) + ", x",
]


def spanish(text):
    with speaking("es"):
        return str(again(text))


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_text_is_the_same_said_again_wherever_it_was(text):
    wanted = spanish(text)
    assert (wanted == str(text)) is (text == "plain")
    for found in (copy.deepcopy(text), pickle.loads(pickle.dumps(text)), read(json.loads(json.dumps(written(text))))):
        assert found == text and spanish(found) == wanted
    with speaking("es"):
        back = again(text)
    assert again(back) == text


def test_texts_within_texts_and_added_ones_are_said_again():
    assert spanish(place("m.csv", row(3), "", "date")) == "m.csv, fila 3, date"
    assert spanish(say("of_first", mend=say("the_file"))).startswith("el archivo ")
    assert spanish("Write it." + did_you_mean("rolle", ["role"])) == "Write it. ¿Quiso decir «role»?"
    assert isinstance("a" + row(1) + "b", Said) and isinstance(row(1) + "", Said)


def problems(rows, **more):
    values = {"allowed": say("the_file"), "mend": "Mend." + did_you_mean("rolle", ["role"])} | more
    return [Problem("error", place("m.csv", row(n), "value"), "'x'", **values) for n in rows]


def test_problems_are_told_in_the_language_of_whoever_reads_them():
    found = problems(range(2, 9))
    english, error = str(gathered(found)[0]), InputError("Stop.", found)
    assert english.startswith("Error in m.csv, 7 rows (first 2, 3, 4), value: found 'x'; allowed: the file. Mend. Did")
    with speaking("es"):
        [entry] = gathered(found)
        wanted = (
            "Error en m.csv, 7 filas (las primeras: 2, 3, 4), value: se encontró: 'x'; se permite: el archivo. Mend. ¿Q"
        )
        assert str(entry).startswith(wanted) and str(error).startswith(f"Stop.\n  - {wanted}")
        kept = [Problem.of_kept(json.loads(json.dumps(p.kept()))) for p in found]
        assert kept == [p.again() for p in found] and found[0].as_dict()["where"] == "m.csv, fila 2, value"
    assert [str(p) for p in kept] == [str(p) for p in found] and str(gathered(kept)[0]) == english


def test_a_problem_without_what_is_allowed_and_with_what_it_means():
    assert str(problems([2], allowed="")[0]).startswith("Error in m.csv, row 2, value: found 'x'. Mend.")
    assert str(problems([2], what="It is bad.")[0]).startswith("Error in m.csv, row 2, value: It is bad. found 'x'; ")


def test_rows_and_other_places_of_one_file_are_counted():
    more = [*problems([2]), Problem("error", place("m.csv", row(3)), "'x'", say("the_file"), problems([2])[0].mend)]
    assert gathered(more)[0].where == "m.csv, 2 places (row 2, value; row 3)"
    whole = [Problem("error", where, "'x'", "", "") for where in ("m.csv", place("m.csv", "a"))]
    assert gathered(whole)[0].where == "m.csv, 2 places (the file; a)"


def test_a_place_is_named_without_its_line_in_every_language():
    for where in ("c.yml, line 2, rounds[1].id", place("c.yml", line(2), "rounds[1].id")):
        assert without_line(where) == "c.yml, rounds[1].id"
    with speaking("es"):
        assert without_line(place("c.yml", line(2))) == "c.yml" and place("c.yml", line(2)) == "c.yml, línea 2"


def test_a_word_that_may_be_meant_is_named_as_a_question():
    assert (meant("rolle", ["role"]), is_it("rolle", ["role"])) == ("Did you mean 'role'?", " Is it 'role'?")
    assert (meant("rolle", ["x"]), is_it("rolle", ["x"])) == ("", "")
    assert spanish("Add it." + is_it("rolle", ["role"])) == "Add it. ¿Es «role»?"
