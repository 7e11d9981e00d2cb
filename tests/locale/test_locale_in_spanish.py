"""What is said of catalogues and of a cohort's own texts, read in Spanish."""

import pytest
from spoken_problems import english_left, told_by

from cqi_lib.errors import CallError
from cqi_lib.locale.begin import begin_own, known
from cqi_lib.locale.catalogue import key
from cqi_lib.locale.compare import catalogues, checked, compared, entries
from cqi_lib.locale.own import checked_own, why_locked
from cqi_lib.locale.spoken import FOLDER, SOURCE, speaking

OWN = """\
-a = { -b } { $n }
-b = { -a } { -c }
meeting-heding = Evening
verdict-too_few = Fine
meeting-heading = { heading } { nothing } { NUMBER(5) } { $n } { -a }
meeting-heading = Twice
meeting-foot = {" "}
meeting-lead { }
"""
SOURCE_TEXT = "## button\n\nleft = { $n } left\nright = right\nsoon = { $day }\nnone = no"


def test_flaws_of_own_texts_are_told_in_spanish():
    found = [*checked_own(OWN, "en", "texts.en.ftl"), *checked_own("meeting-heading = " + "a" * 6000, "en", "x.ftl")]
    assert len(found) > 12 and not english_left(told_by(found, "language_checks"))
    with speaking("es"):
        assert str(found[0]).startswith("Error en texts.en.ftl, línea 1: se encontró: «-a» con ")


def test_flaws_of_catalogues_are_told_in_spanish(tmp_path):
    ours = 'left = { $on } a la izquierda y mucho más\nmore = Más\nsoon = { DATE($day, form: "odd") }\nnone = { $x }'
    found = [*compared("x", ours, SOURCE_TEXT, "es"), *compared("x", None, SOURCE_TEXT, "es")]
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "odd.ftl").write_text("a = b", encoding="utf-8")
    (tmp_path / "es" / "verdict.ftl").write_bytes("a = ñ".encode("latin-1"))
    odd = [p for p in checked("es", tmp_path) if "odd.ftl" in p.where or "verdict.ftl" in p.where]
    assert len(found) > 5 and len(odd) == 2 and not english_left(told_by([*found, *odd], "language_checks"))


def test_a_language_that_there_is_not_is_told_in_spanish_and_an_own_file_begins_in_its_language():
    with speaking("es"), pytest.raises(CallError, match=r"^No existe el idioma 'xq' en CLDR"):
        known("xq")
    assert begin_own("es", "")[0].startswith("### Lo que este grupo de programas dice")
    assert begin_own("en", "")[0].startswith(
        '### What this cohort says in its own words. Write a text where {""} stands'
    )


def test_every_reason_why_a_text_is_locked_is_told_in_words():
    files = [(FOLDER / SOURCE / f"{name}.ftl").read_text("utf-8") for name in catalogues(SOURCE)]
    reasons = {entry.locked for text in files for entry in entries(text, "")[0].values()} - {""}
    assert len(reasons) > 10
    for reason in reasons:
        assert why_locked(reason) == f"texts that are open; this one is locked: {reason}", key(reason)
    with speaking("es"):
        assert len({why_locked(reason) for reason in reasons} | {why_locked("")}) == len(reasons) + 1
