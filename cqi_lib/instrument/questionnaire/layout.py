"""What a form asks, whatever the tool: program, role, then the items domain by domain, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ...cohort.records.base import ROLES
from ...cohort.records.cohort_file import CohortFile, RoundEntry
from ...locale.spoken import speaking
from ...wording import questionnaire as say
from ..instrument import Domain, Instrument, Scale

Comments = Literal["domain", "item", "none"]


@dataclass(frozen=True)
class Offer:
    """One answer to choose: the code that an export gives, and the words on the form."""

    code: str
    words: str


@dataclass(frozen=True)
class Question:
    """One question; without offers its answer is free text. `item` tells whether it is one of the instrument's."""

    name: str
    text: str
    offers: tuple[Offer, ...] = ()
    required: bool = False
    item: bool = False


@dataclass(frozen=True)
class Part:
    """Questions that stand together under a heading."""

    name: str
    title: str
    about: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Questionnaire:
    """A form in one language; the names in it are the same in every language."""

    id: str
    version: str
    title: str
    intro: tuple[str, ...]
    parts: tuple[Part, ...]
    language: str

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in their order."""
        return tuple(q for part in self.parts for q in part.questions)


def lay_out(
    instrument: Instrument,
    cohort: CohortFile | None = None,
    round_entry: RoundEntry | None = None,
    comments: Comments = "domain",
) -> Questionnaire:
    """Lay an instrument out as a form.

    Parameters
    ----------
    instrument : the instrument, in the form's language.
    cohort : gives the programs to choose from, and with the round who sees the answers; without it the program is
        written by hand, unless the instrument lists programs.
    round_entry : the round that the form is for.
    comments : ask for a comment after each domain, after each item, or not at all.

    Returns
    -------
    The form. Names of questions: `program`, `role`, the items' codes, `<domain>_comment` or `<item>_comment`.

    Examples
    --------
    >>> from cqi_lib.instrument.instrument import load_instrument
    >>> form = lay_out(load_instrument("cqi-26"))
    >>> [q.name for q in form.questions][:5]
    ['program', 'role', 'a1_1', 'a1_2', 'A1_comment']
    """
    with speaking(instrument.language, cohort.own_words() if cohort else None):
        you = Part("about_you", say.about_you(), "", (_program(instrument, cohort), _role(instrument, cohort)))
        domains = [_part(instrument, domain, comments) for domain in instrument.domains.values()]
        return Questionnaire(
            id=instrument.id,
            version=instrument.version,
            title=instrument.name,
            intro=_intro(instrument, cohort, round_entry, comments),
            parts=(you, *domains),
            language=instrument.language,
        )


def _program(instrument: Instrument, cohort: CohortFile | None) -> Question:
    known = {p.id: p.name for p in cohort.programs} if cohort is not None else instrument.programs
    offers = tuple(Offer(code, name) for code, name in known.items())
    return Question("program", say.which_program(), offers, required=True)


def _role(instrument: Instrument, cohort: CohortFile | None) -> Question:
    own = {role: cohort.own_word(role, instrument.language) if cohort is not None else "" for role in ROLES}
    known = instrument.roles or {role: say.role(role, own[role]) for role in ROLES}
    offers = tuple(Offer(code, name) for code, name in known.items())
    return Question("role", say.which_role(), offers, required=True)


def _part(instrument: Instrument, domain: Domain, comments: Comments) -> Part:
    questions = []
    for item in domain.items:
        offers = tuple(Offer(c.code, say.choice(c.label, c.anchor)) for c in instrument.choices(item.id))
        questions.append(Question(item.id, item.text, offers, item=True))
        if comments == "item":
            questions.append(Question(f"{item.id}_comment", say.comment()))
    if comments == "domain":
        questions.append(Question(f"{domain.id}_comment", say.comment_on(domain.name)))
    return Part(f"part_{domain.id}", domain.name, domain.about, tuple(questions))


def _intro(
    instrument: Instrument, cohort: CohortFile | None, round_entry: RoundEntry | None, comments: Comments
) -> tuple[str, ...]:
    scales: list[Scale] = [d.scale for d in instrument.domains.values()]
    dont_know = next((s.dont_know_label for s in scales if s.dont_know), "")
    not_applicable = next((s.not_applicable_label for s in scales if s.not_applicable), "")
    said = [instrument.about, say.how_to_answer(dont_know, not_applicable, comments != "none")]
    if cohort is not None and round_entry is not None:
        open_ones = [p.name for p in cohort.programs if round_entry.privacy_for(p.id) == "named"]
        if len(open_ones) == len(cohort.programs):
            said.append(say.who_sees_named())
        else:
            said.append(say.who_sees_confidential(cohort.privacy.group))
            if comments != "none":
                said.append(say.comments_shown(cohort.privacy.comments))
            if open_ones:
                said.append(say.who_sees_openly(open_ones))
    if comments != "none":
        said.append(say.name_nobody())
    return tuple(s for s in said if s)
