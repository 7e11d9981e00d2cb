"""What the fields of a form are called, and the entries of its lists."""

from __future__ import annotations

from ..locale.catalogue import catalogue, has
from ..locale.catalogue import key as coded
from ..locale.said import sayings

message = catalogue(__name__)
say = sayings("fields")


def label(owner: str, key: str) -> str:
    """Name a field.

    Examples
    --------
    >>> label("Driver", "text"), label("Aim", "to"), label("Aim", "something_new")
    ('What is thought to move the aim', 'To', 'Something new')
    """
    return known_label(owner, key) or key.replace("_", " ").capitalize()


def known_label(owner: str, key: str) -> str:
    """Name a field; empty where no form asks for it.

    Examples
    --------
    >>> known_label("Aim", "to"), known_label("Aim", "something_new")
    ('To', '')
    """
    ids = (f"label-{owner}-{key}", f"label-{key}")
    return next((message(id) for id in ids if has(__name__, id)), "")


def called(key: str, label: str) -> str:
    """Say a key of a file with what its form calls it.

    Examples
    --------
    >>> called("actual_start", "Begun on")
    'actual_start (“Begun on”)'
    """
    return say("called", key=key, label=label)


def choice(key: str, code: str) -> str:
    """Name what may be chosen in a field, by the word that the file holds.

    Examples
    --------
    >>> choice("matched", "cannot tell"), choice("direction", "sideways")
    ('cannot tell', 'sideways')
    """
    id = f"choice-{key}-{coded(code)}"
    return message(id) if has(__name__, id) else code


def yes_no(value: bool) -> str:
    """Name the two choices of a field that asks whether."""
    return message("choice-yes") if value else message("choice-no")


def entry(key: str) -> str:
    """Name one entry of a list."""
    return message(f"entry-{key}") if has(__name__, f"entry-{key}") else key.replace("_", " ")


def which(key: str) -> str:
    """Ask which entry of a list is to be seen."""
    return message("which", entry=entry(key))


def new(key: str, asked: str) -> str:
    """Ask for what makes a new entry.

    Examples
    --------
    >>> new("drivers", "What is thought to move the aim")
    'New driver: what is thought to move the aim'
    """
    return message("new", entry=entry(key), asked=asked)


def add(key: str) -> str:
    """Name the button that adds an entry."""
    return message("add", entry=entry(key))


def take_out(key: str) -> str:
    """Name the button that takes an entry out."""
    return message("take_out", entry=entry(key))


def take_out_of(said: str) -> str:
    """Name the button that takes an entry out of several that are shown.

    Examples
    --------
    >>> take_out_of(keyed("r12", "Maple Street", "leader"))
    'Take out: r12, Maple Street: leader'
    """
    return message("take_out_of", said=said)


def keyed(first: str, second: str, value: str) -> str:
    """Say an entry that is known by two things."""
    return message("keyed", first=first, second=second, value=value)


def say_first(lacking: list[str]) -> str:
    """Say what an entry cannot be added without.

    Examples
    --------
    >>> say_first(["Role"])
    'Say first: Role.'
    """
    return message("say_first", lacking=lacking)


def one_more(label: str) -> str:
    """Name the list from which one more is chosen.

    Examples
    --------
    >>> one_more("These agreed to answer openly")
    'One more: these agreed to answer openly'
    """
    return message("one_more", label=label)


def none_there(key: str) -> str:
    """Say that a list is empty."""
    return message("none_there", entry=entry(key))
