"""From what a browser sends to what is kept: only fields that the person changed, only answers that are offered.

A page says in hidden fields what it showed (`seen`). So a page that stood open in a second window, or came back by the
back button, does not undo what was saved meanwhile: a field counts as changed only where it differs from what its page
showed.
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..instrument.instrument import Choice, Domain, Instrument
from ..intake.store.store import Given

LONGEST = {"comment": 2000, "evidence": 1000}
"""Characters that a text may have."""
FIELDS = ("answer", "comment", "evidence", "share")
NOT_APPLICABLE, DONT_KNOW = "NA", "DK"

Sent = Mapping[str, Sequence[bytes]]


@dataclass(frozen=True)
class Flaw:
    """One entry that is not kept. `item` is empty where it belongs to no statement of the page."""

    item: str
    field: str
    kind: Literal["off", "unknown", "long"]
    length: int = 0


@dataclass(frozen=True)
class Entries:
    """What a page brought.

    Parameters
    ----------
    changed : item -> what is to be kept, for items with a change only.
    shown : item -> what stands in the page's fields, kept or not.
    flaws : entries that are not kept.
    overtaken : items that had been changed elsewhere since the page was shown, and are changed again now.
    """

    changed: dict[str, Given]
    shown: dict[str, Given]
    flaws: tuple[Flaw, ...] = ()
    overtaken: tuple[str, ...] = ()


def form_key(token: str) -> str:
    """Give the key that a page's form must bring back, so that no other site's form is taken for ours.

    It follows from the person's token alone: it is the same in two windows, after the back button and after the server
    was started again, and nobody has it who does not have the link.
    """
    return hmac.new(token.encode("utf-8", "replace"), b"cqi form", hashlib.sha256).hexdigest()[:32]


def is_form_key(token: str, key: str) -> bool:
    """Tell in constant time whether a form's key is that of the token."""
    return hmac.compare_digest(form_key(token).encode(), key.encode("utf-8", "replace"))


def value_of(choice: Choice) -> str:
    """Give what stands for a choice in a form and in the store."""
    return {"dont_know": DONT_KNOW, "not_applicable": NOT_APPLICABLE}.get(choice.kind, choice.code)


def seen(given: Given) -> str:
    """Say in short what a page showed for an item: the answer, and for each text a digest.

    Examples
    --------
    >>> seen(Given("3")), seen(Given())
    ('3...', '...')
    """
    return ".".join((given.answer, _digest(given.comment), _digest(given.evidence), "1" if given.shareable else ""))


def read_entries(domain: Domain, instrument: Instrument, sent: Sent, saved: Mapping[str, Given]) -> Entries:
    """Read what a domain's page brought.

    Parameters
    ----------
    domain, instrument : what the page asked.
    sent : field name -> values, as they came.
    saved : item -> what is kept now.

    Returns
    -------
    What is to be kept, what is not, and what the fields hold.
    """
    changed, shown, overtaken, flaws = {}, {}, [], []
    for item in domain.items:
        now = saved.get(item.id, Given())
        entered, wrong = _entered(item.id, instrument, sent, now)
        flaws += wrong
        flawed = {flaw.field for flaw in wrong}
        kept, both = _merged(_one(sent, f"seen-{item.id}"), entered, now, flawed)
        shown[item.id] = replace(kept, **{name: getattr(entered, name) for name in flawed if name != "answer"})
        if kept != now:
            changed[item.id] = kept
            overtaken += [item.id] * both
    ours = {f"{name}-{item.id}" for item in domain.items for name in (*FIELDS, "seen")} | {"key", "told", "go"}
    strange = [name for name in sent if name not in ours]
    if strange:
        flaws.append(Flaw("", "", "unknown", len(strange)))
    return Entries(changed, shown, tuple(flaws), tuple(overtaken))


def _entered(item: str, instrument: Instrument, sent: Sent, now: Given) -> tuple[Given, list[Flaw]]:
    """Read an item's fields; a field that is not there stands as it is kept."""
    flaws = []
    texts = {}
    for name, most in LONGEST.items():
        raw = _one(sent, f"{name}-{item}")
        texts[name] = getattr(now, name) if raw is None else clean(raw)
        if len(texts[name]) > most:
            flaws.append(Flaw(item, name, "long", len(texts[name])))
    offered = {value_of(choice) for choice in instrument.choices(item)} | {""}
    values = {_text(value) for value in sent.get(f"answer-{item}", ())}
    answer = next(iter(values), now.answer)
    if len(values) > 1 or answer not in offered:
        flaws.append(Flaw(item, "answer", "off"))
        answer = ""
    # A box without a tick sends nothing; the page's text field tells that the box was there.
    boxed = f"comment-{item}" in sent
    shareable = (f"share-{item}" in sent) if boxed else now.shareable
    return Given(answer, **texts, shareable=shareable), flaws


def _merged(was: str | None, entered: Given, now: Given, flawed: set[str]) -> tuple[Given, bool]:
    """Take over the fields that differ from what the page showed; tell whether one of them had changed meanwhile."""
    before = dict(zip(FIELDS, (was or "").rsplit(".", 3), strict=False)) if was and was.count(".") >= 3 else {}
    kept, both = now, False
    for name in FIELDS:
        attribute = "shareable" if name == "share" else name
        new, old = getattr(entered, attribute), getattr(now, attribute)
        if name in flawed or new == old:
            continue
        if before and _short(name, new) == before[name]:
            continue
        both = both or (bool(before) and _short(name, old) != before[name])
        kept = replace(kept, **{attribute: new})
    return kept, both


def clean(text: str) -> str:
    """Give a text as it is kept: one kind of line break, no control characters, nothing around it.

    Examples
    --------
    >>> clean("  two\\r\\nlines\\x00 ")
    'two\\nlines'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in lines if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs")).strip()


def _short(name: str, value: object) -> str:
    if name == "answer":
        return str(value)
    return ("1" if value else "") if name == "share" else _digest(str(value))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:10] if text else ""


def _one(sent: Sent, name: str) -> str | None:
    values = sent.get(name)
    return _text(values[-1]) if values else None


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")
