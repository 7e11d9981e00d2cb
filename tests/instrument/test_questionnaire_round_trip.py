"""A form exported, filled in and read back: every answer is the one that was given, and nothing had to be mapped."""

from __future__ import annotations

import filled_exports as fill
import pandas as pd
import pytest

from cqi_lib.cohort.records.base import ROLES
from cqi_lib.cohort.records.cohort_file import CohortFile
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.instrument.questionnaire import export_instrument, limesurvey, questionnaires, redcap
from cqi_lib.intake import read_responses

COHORT = CohortFile.model_validate(
    {
        "name": "C",
        "programs": [{"id": "maple-street", "name": "Maple Street, Center"}, {"id": "casa-n", "name": "Casa Ñ & <Co>"}],
        "rounds": [{"id": "r1", "label": "One", "date": "2025-03-01"}],
    }
)

OWN = """
id: own
version: "1"
name: Own
scales:
  rubric:
    levels: [{code: 1, label: Never, anchor: "Not seen: ever."}, {code: 3, label: Sometimes}, {code: 5, label: Always}]
    dont_know: [8, Cannot tell]
    not_applicable: [9, Does not apply]
    target: 2.5
    challenge_below: 2
    low_levels: [1]
  five:
    levels: [{code: 1, label: No}, {code: 2, label: Little}, {code: 3, label: Half}, {code: 4, label: Much}, {code: 5, label: All}]
    target: 4
    challenge_below: 3
    low_levels: [1, 2]
areas:
  - id: A
    name: Area
    domains:
      - id: LEAD
        name: Leading
        scale: rubric
        items: [{id: lead_1, topic: t, text: "First, \\"quoted\\" text"}, {id: lead_2, topic: t, text: Second text, reversed: true}]
      - id: X
        name: Other
        scale: five
        items: [{id: x_1, topic: t, text: Third text}, {id: x_2, topic: t, text: Fourth text, reversed: true}]
"""


@pytest.fixture(params=["cqi-61", "cqi-26", "own"])
def source(request, tmp_path):
    if request.param != "own":
        return request.param
    path = tmp_path / "instrument" / "own.yml"
    path.parent.mkdir()
    path.write_text(OWN, encoding="utf-8")
    return path


def expected(source, people: list[dict[str, str]], name_of=lambda name: name) -> dict:
    """Say by person and item what must be read: program, role, code, level and reason."""
    instrument = load_instrument(source)
    scales = {i.id: instrument.domains[i.domain].scale for i in instrument.items.values()}
    out = {}
    for n, person in enumerate(people):
        for item in instrument.items.values():
            code, scale = person[name_of(item.id)], scales[item.id]
            rank = {lv.code: lv.rank for lv in scale.levels}.get(code)
            level = None if rank is None else scale.k + 1 - rank if item.reversed else rank
            reasons = {"": "blank", **dict.fromkeys(scale.dont_know[:1], "dont_know")}
            reasons |= dict.fromkeys(scale.not_applicable[:1], "not_applicable")
            program = COHORT.programs[n % 2].id
            role = ROLES[n % len(ROLES)]
            out[n, item.id] = (program, role, code if rank else None, level, None if rank else reasons[code])
    return out


def read(path, source, people, order) -> tuple[dict, str]:
    """Read a file; give what was read by person and item, and the tool that was recognised."""
    taken = read_responses(path, source, cohort=COHORT, round_id="r1")
    assert [str(p) for p in taken.problems if p.severity == "error"] == []
    frame = taken.responses
    number = {respondent: n for n, respondent in enumerate(order(frame))}
    got = {}
    for row in frame.itertuples():
        values = (row.program_id, row.role, row.answer, row.level, row.missing_reason)
        got[number[row.respondent_id], row.item] = tuple(None if pd.isna(v) else v for v in values)
    # Comments come back letter by letter, but for line ends.
    written = sorted(v for person in people for k, v in person.items() if k.casefold().endswith("comment") and v)
    assert sorted(frame["comment"].dropna()) == written and written
    said = " ".join(map(str, taken.problems))
    assert "items without a column" not in said and "Set aside" not in said and "near to an item" not in said
    return got, taken.source


def by_time(frame: pd.DataFrame) -> list[str]:
    return frame.sort_values("submitted_at", kind="stable")["respondent_id"].drop_duplicates().tolist()


@pytest.mark.parametrize("comments", ["domain", "item"])
@pytest.mark.parametrize("groups", [True, False], ids=["groups", "bare"])
def test_kobotoolbox(source, groups, comments, tmp_path):
    form = export_instrument(source, "xlsform", cohort=COHORT, comments=comments)
    path, people = fill.kobo(form, tmp_path, groups)
    got, tool = read(path, source, people, by_time)
    assert "KoboToolbox" in tool
    assert got == expected(source, people)


def test_odk_central(source, tmp_path):
    path, people = fill.odk(export_instrument(source, "xlsform", cohort=COHORT), tmp_path)
    got, tool = read(path, source, people, by_time)
    assert "ODK Central" in tool
    assert got == expected(source, people)


@pytest.mark.parametrize("dictionary", [True, False], ids=["with dictionary", "alone"])
def test_redcap(source, dictionary, tmp_path):
    form = export_instrument(source, "redcap", cohort=COHORT)
    path, people = fill.redcap(form, tmp_path)
    if dictionary:
        (tmp_path / "dictionary.csv").write_bytes(form)
    got, tool = read(path, source, people, by_time)
    assert "REDCap" in tool
    assert got == expected(source, people)
    assert {p["program"] for p in people} == {redcap.code(p.id) for p in COHORT.programs}


@pytest.mark.parametrize("codes_only", [True, False], ids=["codes", "texts"])
def test_limesurvey(source, codes_only, tmp_path):
    form = export_instrument(source, "limesurvey", cohort=COHORT)
    (tmp_path / "survey.txt").write_bytes(form)
    path, people = fill.lime(form, tmp_path, codes_only)
    got, tool = read(path, source, people, by_time)
    assert "LimeSurvey" in tool
    assert got == expected(source, people, limesurvey.code_of)


def test_every_code_is_chosen(source):
    questions = [(q.name, [o.code for o in q.offers]) for q in questionnaires(source, cohort=COHORT)[0].questions]
    people = fill.filled(questions)
    chosen = {code for person in people for name, codes in questions if codes for code in [person[name]]}
    offered = {code for name, codes in questions if name not in ("program", "role") for code in codes}
    assert offered <= chosen and "" in chosen


def test_the_program_by_hand(tmp_path):
    path, people = fill.kobo(export_instrument("cqi-26", "xlsform"), tmp_path, True)
    frame = read_responses(path, "cqi-26").responses
    assert set(frame["program_id"]) == {"maple-street", "casa-nandu"} and len(frame) == 26 * len(people)


def test_two_languages_are_read_back_by_their_labels(tmp_path):
    """An export of labels in the second language: answers, roles and items are known by it."""
    from test_questionnaire_export import TWO_LANGUAGES

    own = tmp_path / "ours.yml"
    own.write_text(TWO_LANGUAGES, encoding="utf-8")
    spanish = questionnaires(own, language="es")[0]
    questions = {q.name: q for q in spanish.questions}
    rows = [["respondent_id", *(questions[name].text for name in ("program", "role", "d_1", "d_2"))]]
    roles = questions["role"].offers
    for n in range(4):
        rows.append([f"r{n}", "P", roles[n].words, *(questions[name].offers[n].words for name in ("d_1", "d_2"))])
    (tmp_path / "a.csv").write_text("\n".join(";".join(r) for r in rows), encoding="utf-8")
    frame = read_responses(tmp_path / "a.csv", own).responses
    assert frame[frame["item"].eq("d_1")]["level"].tolist()[:3] == [1, 2, 3]
    assert frame[frame["item"].eq("d_2")]["level"].tolist()[:3] == [3, 2, 1]
    assert frame["missing_reason"].eq("dont_know").sum() == 2
    assert frame["role"].drop_duplicates().tolist() == [offer.code for offer in roles[:4]]
