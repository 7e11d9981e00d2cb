"""Words of answer scales in the order in which everybody reads them, in English and Spanish."""

from __future__ import annotations

from typing import NamedTuple


class Family(NamedTuple):
    """Labels that belong to one kind of scale, each with its place; `mirrored` ones have a level on either side of the middle."""

    name: str
    mirrored: bool
    ends: tuple[float, ...]
    """Places that such a scale has, whether anybody ticked them or not."""
    places: dict[str, float]
    labels: dict[str, dict[float, str]]
    """What a level is called that nobody ticked, by language."""
    tags: dict[str, str]
    """In which language a word stands here."""


def _family(name: str, mirrored: bool, ends: tuple[float, ...], rows: dict[float, tuple[str, str]]) -> Family:
    """Make a family of places with their words: in English and in Spanish, several with `|` between, the usual one first."""
    places: dict[str, float] = {}
    labels: dict[str, dict[float, str]] = {"en": {}, "es": {}}
    tags: dict[str, str] = {}
    for place, both in rows.items():
        for tag, words in zip(("en", "es"), both, strict=True):
            each = words.split("|")
            places |= dict.fromkeys(each, place)
            tags |= dict.fromkeys(each, tag)
            labels[tag][place] = each[0].capitalize()
    return Family(name, mirrored, ends, places, labels, tags)


FAMILIES = (
    _family(
        "agreement",
        True,
        (),
        {
            -3: (
                "strongly disagree|completely disagree|totally disagree",
                "totalmente en desacuerdo|muy en desacuerdo|completamente en desacuerdo",
            ),
            -2: ("disagree|mostly disagree", "en desacuerdo"),
            -1: (
                "somewhat disagree|slightly disagree|tend to disagree|disagree somewhat",
                "algo en desacuerdo|parcialmente en desacuerdo",
            ),
            0: (
                "neither agree nor disagree|neutral|neither|undecided|neither disagree nor agree",
                "ni de acuerdo ni en desacuerdo|indeciso|neutro",
            ),
            1: (
                "somewhat agree|slightly agree|tend to agree|agree somewhat",
                "algo de acuerdo|parcialmente de acuerdo",
            ),
            2: ("agree|mostly agree", "de acuerdo"),
            3: (
                "strongly agree|completely agree|totally agree",
                "totalmente de acuerdo|muy de acuerdo|completamente de acuerdo",
            ),
        },
    ),
    _family(
        "satisfaction",
        True,
        (),
        {
            -2: (
                "very dissatisfied|very unsatisfied|extremely dissatisfied",
                "muy insatisfecho|muy insatisfecha|muy insatisfecho/a",
            ),
            -1: ("dissatisfied|unsatisfied|somewhat dissatisfied", "insatisfecho|insatisfecha|insatisfecho/a"),
            0: ("neither satisfied nor dissatisfied", "ni satisfecho ni insatisfecho"),
            1: ("satisfied|somewhat satisfied", "satisfecho|satisfecha|satisfecho/a"),
            2: ("very satisfied|extremely satisfied", "muy satisfecho|muy satisfecha|muy satisfecho/a"),
        },
    ),
    _family(
        "likelihood",
        True,
        (),
        {
            -2: ("very unlikely|extremely unlikely", "muy improbable"),
            -1: ("unlikely|somewhat unlikely", "improbable"),
            0: ("neither likely nor unlikely", "ni probable ni improbable"),
            1: ("likely|somewhat likely", "probable"),
            2: ("very likely|extremely likely", "muy probable"),
        },
    ),
    _family(
        "frequency",
        False,
        (0, 4),
        {
            0: ("never|none of the time", "nunca"),
            0.5: ("almost never|hardly ever", "casi nunca"),
            1: ("rarely|seldom", "rara vez|raramente"),
            1.5: ("occasionally|once in a while", "ocasionalmente"),
            2: ("sometimes|some of the time|about half the time", "a veces|algunas veces"),
            3: ("often|frequently", "a menudo|frecuentemente|con frecuencia"),
            3.3: ("usually|very often|most of the time", "generalmente|muy a menudo|la mayoría de las veces"),
            3.7: ("almost always|nearly always", "casi siempre"),
            4: ("always|all of the time", "siempre"),
        },
    ),
    _family(
        "extent",
        False,
        (0,),
        {
            0: ("not at all|to no extent", "nada|en absoluto"),
            1: ("a little|slightly|to a small extent|a little bit", "un poco|poco"),
            2: ("somewhat|moderately|to some extent|to a moderate extent", "algo|moderadamente"),
            3: ("quite a bit|mostly|very|to a large extent|very much|a lot|to a great extent", "bastante|mucho"),
            4: ("completely|extremely|a great deal|to a very great extent|fully", "completamente|totalmente"),
        },
    ),
    _family(
        "quality",
        False,
        (),
        {
            0: ("very poor|very bad|terrible", "muy malo|muy mala|pésimo"),
            1: ("poor|bad", "malo|mala|deficiente"),
            2: ("fair|average|acceptable|okay|ok|adequate", "regular|aceptable"),
            3: ("good", "bueno|buena"),
            4: ("very good", "muy bueno|muy buena"),
            5: ("excellent|outstanding", "excelente"),
        },
    ),
    _family(
        "maturity",
        False,
        (),
        {
            0: ("not yet|not yet started|not started|not in place|absent", "todavía no|aún no|no iniciado"),
            0.5: ("planning|planned|exploring|considering", "en planificación|explorando"),
            1: ("beginning|starting|initial|nascent|emerging|just starting", "inicial|incipiente|emergente"),
            2: ("developing|in progress|partly in place|partially in place", "en desarrollo|en proceso"),
            3: ("established|proficient|mostly in place|in place|implemented", "establecido|implementado"),
            3.5: ("advanced|expanding|fully in place|fully implemented", "avanzado"),
            4: ("embedded|mature|leading|exemplary|sustained|sustaining", "integrado|consolidado|ejemplar"),
        },
    ),
)
"""Two labels with the same place in one scale make it unreadable: then people are asked."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


KINDS = _words("agreement|frequency|maturity")
"""The kinds that sentences of a report know; of others they keep to what holds of any scale."""

DONT_KNOW = _words(
    "dk|d/k|don't know|dont know|do not know|i don't know|i do not know|not sure|unsure|no opinion|"
    "don't know / not applicable|don't know/not applicable|don't know/na|no sé|no sabe|no lo sé|ns|ns/nc"
)
NOT_APPLICABLE = _words("na|n/a|n.a.|not applicable|does not apply|doesn't apply|no aplica|no corresponde|n/c")
NO_ANSWER = _words(
    "prefer not to say|prefer not to answer|no answer|no response|skip|skipped|prefiero no responder|sin respuesta|"
    "-99|-98|-97|-9|-8|-1|98|99|97|998|999"
)
"""What stands for no answer; of numbers those that survey tools write."""
SMALL_WORDS = {
    "en": _words("the|we|our|is|are|of|to|and|in|with|for|have|my|what|how|i|you|they|on|not|can|this|that"),
    "es": _words(
        "el|la|los|las|de|que|y|en|se|nuestro|nuestra|son|con|para|es|mi|qué|cómo|del|una|por|nos|hay|está|no"
    ),
    "fr": _words("le|la|les|de|des|et|est|nous|notre|nos|sont|avec|pour|dans|une|du|que|je|il|au|pas|en|elle|vous"),
    "pt": _words("os|de|que|e|nosso|nossa|são|com|para|é|na|da|uma|não|das|dos|ao|há|está|por|se"),
    "it": _words("il|la|le|di|che|e|sono|nostro|nostra|con|per|è|una|del|della|gli|nel|non|si"),
    "de": _words("der|die|das|und|ist|wir|unsere|mit|für|sind|zu|ein|eine|nicht|im|werden|haben|auf"),
    "ht": _words("nou|ak|yo|pou|gen|ki|nan|yon|li|moun|mwen|sa|fè|tout"),
    "pl": _words("w|z|się|jest|na|nie|są|nasz|nasza|nasze|dla|że|mamy|oraz|jak"),
    "vi": _words("và|của|chúng|tôi|là|có|được|các|trong|cho|không|với|những"),
}
"""By what a question's language is told from another one's; words that English has too are left out of the others."""
