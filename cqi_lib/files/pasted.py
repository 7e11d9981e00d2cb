"""A command as it is printed: whole, and quoted where a shell would otherwise take it apart."""

from __future__ import annotations

import os

_SHELL = frozenset("&|<>^()")


def command(*words: object) -> str:
    """Write a command of ours so that it can be pasted into a terminal.

    Parameters
    ----------
    words : what follows `cqi`: verbs, folders, options; empty ones are left out.

    Examples
    --------
    >>> print(command("run", "parameters/two rivers", "--only", "oak"))
    cqi run 'parameters/two rivers' --only oak
    >>> command("intake", "check", "--", "-answers.csv")
    'cqi intake check -- -answers.csv'
    """
    import shlex  # both are slow to import for a command that prints none
    import subprocess

    whole = ["cqi", *(str(word) for word in words if str(word))]
    if os.name != "nt":
        return shlex.join(whole)
    quoted = [subprocess.list2cmdline([word]) for word in whole]
    # Windows' own rule knows blanks and quotes; its shell takes these signs too, where they stand in no quotes.
    return " ".join(f'"{word}"' if _SHELL & set(word) and word[0] != '"' else word for word in quoted)
