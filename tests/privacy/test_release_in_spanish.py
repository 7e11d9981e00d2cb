"""What is said of releases that cannot be, told in Spanish."""

import datetime as dt
from dataclasses import replace

import pytest
from made_releases import cohort, file, now, people, run

from cqi_lib.errors import CqiError, InputError
from cqi_lib.locale.said import again
from cqi_lib.locale.spoken import speaking
from cqi_lib.privacy import publish
from cqi_lib.privacy.release.known import UNRECORDED
from cqi_lib.privacy.release.record import cannot_be_kept, read_record
from cqi_lib.privacy.release.step import decide, release, take_back, withhold
from cqi_lib.report.checks import check_page

ENGLISH = {"the", "of", "is", "not", "was", "There", "Allowed:", "cannot", "be"}


def told(call):
    with pytest.raises(CqiError) as caught:
        call()
    return spanish(caught.value.args[0])


def spanish(text):
    with speaking("es"):
        now = str(again(text))
    assert now != str(text) and not ENGLISH & set(now.split()), now
    return now


def test_a_release_that_cannot_be_is_refused_in_spanish(tmp_path):
    made = cohort(tmp_path, {"p": people(7)})
    assert told(lambda: take_back(made, "r")).startswith("No se publicó nada de la ronda 'r'")
    assert "No se publicó nada de p" in told(lambda: withhold(made, "r", ["p"], "x"))
    assert "No existe el programa 'nobody'" in told(lambda: decide(made, "r", ["nobody"]))
    run(made)
    early = now(made, {"p": people(12)}, as_of=dt.date(2025, 11, 2))
    assert "posterior al 2025-11-02" in told(lambda: release(early, "r"))
    (tmp_path / "no").write_text("", encoding="utf-8")
    with speaking("es"), pytest.raises(CqiError, match=r"^Las respuestas .* \(el archivo ya existe\), así que"):
        release(replace(made, releases=tmp_path / "no"), "r")
    assert "(disk full)" in spanish(cannot_be_kept(tmp_path, OSError("Disk full")))
    free = cohort(tmp_path / "free", {"p": people(7)}, file("p", data="public"))
    assert "inventados o públicos" in told(lambda: release(free, "r"))
    rounds = [{"id": "r", "label": "R", "date": "2025-10-01", "privacy": "named"}]
    named = cohort(tmp_path / "named", {"p": people(7)}, file("p", rounds=rounds))
    assert "aceptaron responder abiertamente" in told(lambda: release(named, "r"))


def test_a_record_that_cannot_be_trusted_is_told_in_spanish(tmp_path):
    lost = cohort(tmp_path / "lost", {"p": people(7)}, known={"r": {UNRECORDED}})
    assert "salieron páginas que se basan en una publicación que no está." in told(lambda: release(lost, "r"))
    made = cohort(tmp_path / "made", {"p": people(7)}, file("p", id="c-1"))
    run(made)
    place = made.place("r")
    assert "es de la ronda r" in spanish(read_record(place, "Made", "s", "c-1").flaw)
    assert "cuyo id es 'c-1'" in spanish(read_record(place, "Made", "r", "c-2").flaw)
    (place / "001.numbers.csv").write_text("", encoding="utf-8")
    assert told(lambda: release(made, "r")).startswith("No se puede confiar en el registro de publicaciones de ")
    (place / "001.json").write_text("{", encoding="utf-8")
    assert spanish(read_record(place, "Made", "r", "c-1").flaw) == "001.json está dañado o se cambió a mano"
    (place / "001.json").rename(place / "002.json")
    assert spanish(read_record(place, "Made", "r", "c-1").flaw) == "falta 001.json"


def test_a_page_that_is_too_large_and_an_audience_that_there_is_not(tmp_path):
    html = '<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy"><title>T</title></head>'
    html += "<body><main><h1>A</h1>" + "x" * 1_000_001 + "</main></body></html>"
    with (
        speaking("es"),
        pytest.raises(InputError, match=r"^La página a\.html tendría 1000 kB; se permiten como máximo"),
    ):
        check_page(html, "a.html")
    made = cohort(tmp_path, {"p": people(7)})
    assert "debe ser uno de estos" in told(lambda: publish(None, "all", cohort_file=made.file))
