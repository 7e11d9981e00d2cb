"""A domain of two questions: who answered one of them does not count, and no sentence says that half is enough."""

import re

from made_own import instrument_yaml, own_cohort

import cqi_lib as cqi

ITEMS = ("d1_1", "d1_2", "d2_1", "d2_2")


def test_half_of_two_questions_is_not_said_to_be_enough(tmp_path):
    lines = ["respondent_id,program,role," + ",".join(ITEMS), *(f"p{n},harbor,staff,4,4,4," for n in range(6))]
    folder = own_cohort(tmp_path / "c", {"2026.csv": "\n".join(lines) + "\n"})
    (folder / "own.yml").write_text(instrument_yaml(**{f"d{d}_{n}": "" for d in (1, 2) for n in (3, 4)}), "utf-8")
    program = cqi.open_program(folder, "harbor")
    assert program.findings.set_index("domain").loc["D2", "state"] == "not_enough"
    text = re.sub(r"<[^>]+>", "", "".join(str(verb(program).html) for verb in (cqi.not_known, cqi.answer_counts)))
    assert "at least half are needed, and not only one of several." in text
    assert (
        "6 levels do not count: their giver answered fewer than half of a domain’s questions, or only one of several."
        in text
    )
