"""What a cohort calls people is said in the language that it was given in; elsewhere a language's usual words stand."""

import pytest
from pydantic import ValidationError

from cqi_lib.cohort.records.cohort_file import Words
from cqi_lib.locale.spoken import speaking
from cqi_lib.wording.labels import OwnWords, role


def own(words, tag, of="en"):
    with speaking(tag):
        found = OwnWords(**words.in_language(tag, of))
        return found.people, found.staff, role("participant_family", 2, found)


def test_plain_words_are_in_the_cohorts_language():
    words = Words(people="residents", person="resident")
    assert own(words, "en") == ("residents", "staff", "residents")
    assert own(words, "en-GB")[0] == "residents"
    assert own(words, "es") == ("participantes", "personal", "participantes")
    assert own(Words(people="residentes", person="residente"), "es", "es")[0] == "residentes"


def test_words_for_each_language():
    words = Words(
        people={"en": "families", "es": "familias"},
        person={"en": "family", "es": "familia"},
        staff={"es": {"one": "persona del equipo", "other": "equipo", "gender": "masculine"}},
    )
    assert own(words, "en") == ("families", "staff", "families")
    assert own(words, "es-MX") == ("familias", "equipo", "familias")


@pytest.mark.parametrize("flawed", ["", "x" * 41, {"en": ""}, {"en": ["a"]}, 7])
def test_a_word_is_a_short_text(flawed):
    with pytest.raises(ValidationError):
        Words(people=flawed)
