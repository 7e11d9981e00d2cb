"""`cohort.yml`: the cohort's name, clock, programs, rounds and settings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import AfterValidator, Discriminator, PrivateAttr, StringConstraints, Tag
from pydantic_core import PydanticCustomError

from ...locale.own import Own
from ...locale.spoken import bound
from ...locale.terms import lacking
from .base import Date, Field, Record, Role, Slug, main_language, text_in

CLAIM_RATERS = 5
"""Below this in either of two rounds nothing is claimed of growth."""
CLAIM_DOMAINS = 2
"""Below this there is no other domain to compare growth with."""

Privacy = Literal["named", "confidential"]


def _can_be_said(word: str) -> str:
    """Refuse signs that break a sentence or do not show: they would stand in the midst of every promise of a form."""
    if not all(sign in " \N{NO-BREAK SPACE}'’.-/" or unicodedata.category(sign)[0] in "LM" for sign in word):
        raise PydanticCustomError("word_signs", "a word has letters only")
    if unicodedata.category(word[0])[0] != "L":
        raise PydanticCustomError("word_signs", "a word begins with a letter")
    return word


Word = Annotated[str, StringConstraints(min_length=1, max_length=40), AfterValidator(_can_be_said)]


class ProgramEntry(Record):
    """One program of the cohort."""

    id: Slug
    name: str = Field(min_length=1, max_length=200)
    aliases: list[str] = []
    former_ids: list[Slug] = []
    """Ids that it had before: answers under them are its own."""
    sharing: Literal["none", "named"] = "none"
    """`named`: the program agreed to be named to other programs."""
    language: str = ""
    """The language of this program's report and papers, and in which its people are asked first; empty: the cohort's."""
    from_: Date | None = Field(None, alias="from")
    """The day on which it joined; in rounds that were over by then it was not asked."""
    until: Date | None = None
    """The last day on which it belonged; in rounds that begin later it is not asked, and its page stays that of its last round."""
    came_from: list[Slug] = []
    """Programs of the cohort that it came out of on the day it joined: those that merged into it, or the one that was split."""

    @property
    def names(self) -> list[str]:
        """What it is called in files."""
        return [self.id, self.name, *self.aliases, *self.former_ids]

    def belongs(self, entry: RoundEntry) -> bool:
        """Say whether the program was of the cohort in a round."""
        left = self.until is not None and self.until < entry.date
        return not left and (self.from_ is None or self.from_ <= (entry.closed or entry.date))


_Label = Annotated[str, StringConstraints(min_length=1, max_length=80)]
Labels = Annotated[
    Annotated[_Label, Tag("label")] | Annotated[dict[str, _Label], Field(min_length=1), Tag("languages")],
    Discriminator(lambda given: "languages" if isinstance(given, dict) else "label"),
]


class RoundEntry(Record):
    """One taking of the assessment."""

    id: Slug
    labels: Labels = Field(alias="label")
    """What the round is called, as the file has it: one text, or one for each language."""
    date: Date
    instrument: str = ""
    """The version of the assessment that was asked then, where it was not the cohort's: a built-in one, or a file."""
    closed: Date | None = None
    """The day from which no more answers were taken. Until it stands here, a confidential round is open."""
    privacy: Privacy = "confidential"
    named_for: list[Slug] = []
    """Programs whose people agreed to answer openly although the round is confidential."""
    unnamed: list[Slug] = []
    """Programs that are not named to the others with results of this round, whatever `sharing:` says: because their
    people were told so when they answered."""
    told_before: bool | None = None
    """Whether people were told, before they answered, who would see their answers and how. The online assessment tells
    them; of other forms a report says it only where it stands here."""
    invited: dict[Slug, dict[Role, int]] = {}
    """How many people were asked, by program and role."""
    answered_twice: Literal["latest", "first", "together"] | None = None
    """What counts where the same person answered twice, as in a round that was taken in two waves: the latest complete
    answers (also where nothing stands here), the first ones, or of both together the latest answer to each question."""
    counts_as: dict[str, dict[Slug, Role]] = {}
    """Of people who answered in two roles, by respondent id: in which role they count in which program."""

    @property
    def label(self) -> str:
        """What the round is called in the language that is spoken now; where that is missing, in the first one given."""
        return text_in(self.labels, bound())

    @property
    def openly(self) -> bool:
        """Whether people of some program answer openly."""
        return self.privacy == "named" or bool(self.named_for)

    def privacy_for(self, program_id: str) -> Privacy:
        """Give the privacy that was promised to a program's respondents."""
        return "named" if self.privacy == "named" or program_id in self.named_for else "confidential"


class Thresholds(Record):
    """The rules of findings that do not depend on the scale (in words: docs/method.md)."""

    dont_know_share: float = Field(0.40, gt=0, le=1)
    strength_share: float = Field(0.75, gt=0, le=1)
    strength_item_floor: float = 2.0
    challenge_share: float = Field(0.50, gt=0, le=1)
    role_gap: float = Field(1.0, gt=0)
    agreement_floor: float = Field(0.50, gt=0, lt=1)
    polarised_share: float = Field(0.20, gt=0, le=0.5)


class PrivacyMinimums(Record):
    """The smallest groups that may be shown."""

    group: int = Field(5, ge=5)
    distribution: int = Field(8, ge=8)
    comments: int = Field(10, ge=5)
    benchmark_median: int = Field(5, ge=5)
    benchmark_quartiles: int = Field(8, ge=8)
    participants: int = Field(11, ge=5)


class WordForms(Record):
    """A word with the grammar that the sentences of its language need."""

    one: Word
    other: Word
    """The word for several; of a group, such as staff, its name."""
    gender: Literal["masculine", "feminine"] | None = None
    """Needed where articles go with it: in Spanish, except for `people`."""
    article: Literal["a", "an", "el", "la"] | None = None
    """Of English, where it is not the usual one: `an` (hour), `a` (university); of Spanish, where a feminine word begins with
    a stressed a: `el` (área)."""


PLAIN = {"people": ("person", "people"), "staff": ("staff_member", "staff")}
"""The fields that say a term in plain words: one, and several."""


def _kind_of_word(given: object) -> str:
    """Tell a plain word, its forms, and words for each language apart: an error is then one, of what was meant."""
    if not isinstance(given, dict):
        return "forms" if isinstance(given, WordForms) else "word"
    return "forms" if given.keys() & WordForms.model_fields.keys() else "languages"


def _kind_of_forms(given: object) -> str:
    return "languages" if _kind_of_word(given) == "languages" else "forms"


_OneWord = Annotated[
    Annotated[Word, Tag("word")] | Annotated[WordForms, Tag("forms")],
    Discriminator(lambda given: "word" if _kind_of_word(given) == "word" else "forms"),
]
PlainOrForms = Annotated[
    Annotated[Word, Tag("word")]
    | Annotated[WordForms, Tag("forms")]
    | Annotated[dict[str, _OneWord], Tag("languages")],
    Discriminator(_kind_of_word),
]
Forms = Annotated[
    Annotated[WordForms, Tag("forms")] | Annotated[dict[str, WordForms], Tag("languages")],
    Discriminator(_kind_of_forms),
]


class Words(Record):
    """What this cohort calls people, programs and coaches; sentences of its reports use these words. Each is a text in the
    cohort's language, its forms (`{one: site, other: sites}`, in Spanish with `gender: masculine`), or one of these for
    each language: `people: {en: families, es: familias}`. What is not given is what the language usually says."""

    person: Word | dict[str, Word] | None = None
    """One of the people served: `family`, `resident`, `student`; needed beside a plain `people`, not where that has forms."""
    people: PlainOrForms | None = None
    staff_member: Word | dict[str, Word] | None = None
    """One who answers and is neither leader nor served; needed beside a plain `staff`, not where that has forms."""
    staff: PlainOrForms | None = None
    program: Forms | None = None
    """A service provider that takes part: `{one: site, other: sites}`."""
    coach: Forms | None = None
    """Who goes along with a program: `{one: mentor, other: mentors}`."""

    def in_language(self, tag: str, own: str) -> dict[str, str]:
        """Give the words for people that are there in a language; plain ones are in the cohort's own. What lacks grammar that
        sentences in this language need is not among them, for there the usual word stands everywhere."""
        out: dict[str, str] = {}
        for one, name in PLAIN.values():
            if self.lacking(name, tag, own):
                continue
            given = self._given(name, tag, own)
            for field in (one, name):
                if word := self.plain(field, tag, own):
                    out[field] = word
            if isinstance(given, WordForms):
                out |= {one: given.one, name: given.other}
        return out

    def lacking(self, term: str, tag: str, own: str) -> list[str]:
        """Name what the word of a term lacks of what a language needs; a plain word for one needs that for several, and the other
        way round."""
        given = self._given(term, tag, own)
        if isinstance(given, WordForms):
            return lacking(term, given.model_dump(exclude_none=True), tag)
        plain = {
            form: self.plain(name, tag, own) for form, name in zip(("one", "other"), PLAIN.get(term, ()), strict=False)
        }
        known = {form: word for form, word in plain.items() if word}
        return lacking(term, known, tag) if known else []

    def plain(self, name: str, tag: str, own: str) -> str:
        """Give a word in a language where it is given without forms, else nothing."""
        given = self._given(name, tag, own)
        return given if isinstance(given, str) else ""

    def terms(self, tag: str, own: str) -> dict[str, dict[str, str]]:
        """Give, by term of the catalogues, the words that are there in a language, with their grammar."""
        plain = self.in_language(tag, own)
        found: dict[str, dict[str, str]] = {}
        for term in ("program", "coach", "staff", "people"):
            given = self._given(term, tag, own)
            one, other = PLAIN.get(term, ("", ""))
            if isinstance(given, WordForms):
                found[term] = given.model_dump(exclude_none=True)
            elif one in plain and other in plain:
                found[term] = {"one": plain[one], "other": plain[other]}
        return found

    def wordings(self, *names: str) -> tuple[str, ...]:
        """Give what is said for some of the fields in every language, each once."""
        words: list[str] = []
        for given in (getattr(self, name) for name in names):
            for one in given.values() if isinstance(given, dict) else [given]:
                words += [one.one, one.other] if isinstance(one, WordForms) else [one] if one else []
        return tuple(dict.fromkeys(words))

    def languages(self, own: str) -> list[str]:
        """Name the languages in which words are given."""
        given = [getattr(self, name) for name in type(self).model_fields]
        codes = [code for one in given if one is not None for code in (one if isinstance(one, dict) else [own])]
        return list(dict.fromkeys(codes))

    def _given(self, name: str, tag: str, own: str) -> str | WordForms | None:
        """Give a word in a language: that of the same place, else of the language in another one."""
        given = getattr(self, name)
        if isinstance(given, (str, WordForms)):
            given = {own: given}
        kin = [code for code in given or {} if main_language(code) == main_language(tag)]
        return next((given[code] for code in (tag, *kin) if code in (given or {})), None)


class CohortFile(Record):
    """The cohort's own file."""

    read_as_example = True
    _aside: frozenset[str] = PrivateAttr(frozenset())

    name: str = Field(min_length=1, max_length=200)
    id: str = Field("", pattern=r"^([a-z0-9][a-z0-9-]{0,62})?$")
    """By what this cohort is told from others, wherever its folder lies and whatever it is called; `cqi new cohort` draws
    one. It is never changed later, and no other cohort has it."""
    as_of: Date | None = None
    timezone: str = "UTC"
    language: str = "en"
    """The language of the reports (`cqi language list` says which there are)."""
    form_language: str = ""
    """The language in which the online assessment and its invitations come first; empty: that of the reports."""
    data: Literal["real", "invented", "public"] = "real"
    """Whose the answers are. Of `invented` or `public` ones nothing has to be kept from one report to the next."""
    notice: str = ""
    """A sentence printed at the foot of every page, such as where the data comes from."""
    notices: dict[str, str] = {}
    """The same sentence on pages in other languages, by language."""
    instrument: str = "cqi-61"
    """The name of a built-in instrument, or a file beside cohort.yml."""
    aggregate: Literal["mean", "role_balanced"] = "mean"
    programs: list[ProgramEntry] = Field(min_length=1)
    rounds: list[RoundEntry] = []
    guesses: list[str] = []
    """What `cqi start` took for granted and nobody has confirmed yet. While a line stands here, pages stay at the desk and no
    round is released."""
    words: Words = Words()
    role_labels: dict[str, Role] = {}
    """What the survey called a role -> the role."""
    thresholds: Thresholds = Thresholds()
    privacy: PrivacyMinimums = PrivacyMinimums()
    criteria: dict[str, float] = {
        "gap": 3,
        "importance": 3,
        "readiness": 2,
        "effort": 2,
        "equity": 2,
        "control": 1,
    }
    """Weights of the criteria by which priorities are weighed."""
    retake_months: int = Field(12, ge=1, le=60)

    def own_words(self) -> Own | None:
        """Give what the cohort calls programs, coaches, staff and the people served, as far as a word has what its language
        needs; None where it says nothing."""
        found: dict[str, dict[str, dict[str, str]]] = {}
        for tag in self.words.languages(self.language):
            given = self.words.terms(tag, self.language).items()
            if sound := {term: word for term, word in given if not self.words.lacking(term, tag, self.language)}:
                found[tag] = sound
        return Own({}, found) if found else None

    def own_word(self, role: str, language: str) -> str:
        """Give what the cohort calls a role in a language, empty where it is not said in that one."""
        field = {"participant_family": "person", "staff": "staff_member"}.get(role, "")
        return self.words.in_language(language, self.language).get(field, "")

    def notice_in(self, tag: str) -> str:
        """Give the sentence at the foot of pages in a language; where it is not there in that one, as it is."""
        return text_in({self.language: self.notice, **self.notices}, tag)

    @property
    def aside(self) -> frozenset[str]:
        """Ids, names and aliases of programs whose entries are flawed: that they are not known is no second problem."""
        return self._aside

    def without(self, words: Iterable[str]) -> CohortFile:
        """Note the words for programs whose entries were set aside."""
        self._aside = frozenset(words)
        return self

    @property
    def asked_in(self) -> str:
        """The language in which people are asked first, where their program has no language of its own."""
        return self.form_language or self.language

    def asks_in(self, program_id: str) -> str:
        """Give the language in which people of a program are invited and asked first."""
        return next((entry.language for entry in self.programs if entry.id == program_id), "") or self.asked_in
